"""Originals that the tables of characters allow for one damaged place.

:mod:`disclosure.editing.damage.gbk_misreading` tells how the damage arises.  Behind the mark
every visible character gives two bytes of the original, one of each of two neighbours;
a ``?`` is one byte of which nothing is known, and a lenient reader may have lost a pair
without a trace.  What is proposed here is judged by :mod:`disclosure.editing.damage.gbk_damage`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from disclosure.editing.characters.glosses import BRACKET, without_glosses
from disclosure.editing.characters.spelling import common_characters, report_words, simple_forms, simplified
from disclosure.editing.damage.gbk_misreading import is_user_defined
from disclosure.editing.damage.wording import (
    PARTICLES,
    begins_words,
    ends_with_a_word,
    is_in_a_word,
    word_characters,
)
from disclosure.frozen import dataclass

#: What a byte that is left over is shown as; some sites have a glyph of their own for it.
ORPHANS = "?\ufffd\ue000-\uf8ff"
ORPHAN = re.compile(f"[{ORPHANS}]")
#: Punctuation that a run may hold; it says nothing for or against an original.
PUNCTUATION = frozenset("。，：；？！、“”《》（）")
#: How far beside the damage words are looked for, and how long a run may be, in characters.
BESIDE = 6
LONGEST = 40
#: How many characters of a run may have vanished.
_MOST_LOST = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A ``?`` before a mark, and what stands before it on its line, Simplified, glosses taken out."""

    text: str
    at: int  # of the ``?``
    mark: str  # full-width
    before: str
    around: str  # as it stands in the text, on both sides, without what may be damaged


class State(NamedTuple):
    """Characters that may have stood from the ``?`` on, as far as the text at ``at`` agrees with them."""

    at: int
    taken: str  # the first is the one before the mark
    read: str  # the same in Simplified characters, behind what stands before the damage
    lead: bytes  # the next one's first byte; empty when it is lost
    open: tuple[int, ...] = ()  # of which characters a byte is unknown
    lost: int = 0  # how many more may have left no trace
    vanished: bool = False  # one has
    bracket: bool = False  # the opening bracket of a gloss went with the last byte


def proposals(place: Place) -> Iterator[State]:
    """Every original that may have stood from the ``?`` of ``place`` on, those without a loss first."""
    for lost in (0, _MOST_LOST):
        for begun in _before_the_mark(place):
            found = _endings(place, begun._replace(lost=lost))
            yield from (state for state in found if state.vanished or not lost)


def beside(place: Place, end: int, bracket: bool) -> str:
    """What stands behind the damage on its line, Simplified, without glosses."""
    return plain("(" * bracket + place.text[end : end + 60].partition("\n")[0])[:BESIDE]


@lru_cache(maxsize=256)
def plain(stretch: str) -> str:
    """``stretch`` in Simplified characters, without glosses."""
    return simplified(without_glosses(stretch))


def _before_the_mark(place: Place) -> Iterator[State]:
    """What may have stood at the ``?``: 。, or a character that goes on with a word or begins one there."""
    trail, lead = place.mark.encode("gbk")[:1], place.mark.encode("gbk")[1:]
    inside = _around_the_cut(place.mark)
    can_begin = ends_with_a_word(place.before) or place.before[-1:] in PARTICLES
    for character in with_trail(trail):
        read = place.before + _simple(character)
        if (
            (character == "。" and ends_with_a_word(place.before))
            or is_in_a_word(read, len(read) - 1)
            or (read[-1] in inside and (can_begin or begins_words(read, len(read) - 2)))
        ):
            yield State(place.at + 2, character, read, lead, (0,))


@cache
def _around_the_cut(mark: str) -> frozenset[str]:
    """The Simplified characters before a cut for ``mark`` within words: 常 of 经常化 for ；."""
    lead = mark.encode("gbk")[1:]
    trail = mark.encode("gbk")[:1]
    before = {simplified(character) for character in with_trail(trail)}
    behind = {simplified(character) for character in with_lead(lead)}
    pairs = {word[at : at + 2] for word in report_words() for at in range(len(word) - 1)}
    return frozenset(pair[0] for pair in pairs if pair[0] in before and pair[1] in behind)


def _endings(place: Place, state: State) -> Iterator[State]:
    """Every way to go on from ``state`` until the text is in step again."""
    if len(state.taken) > LONGEST or not _can_become_words(state):
        return
    seen = place.text[state.at : state.at + 1]
    pair = seen.encode("gb18030", "ignore")  # GBK, and its user-defined area as private-use characters
    if ORPHAN.match(seen) and state.lead:  # a character of which neither byte is known is anyone's guess
        yield from _last_of_a_run(place, state)
    if seen in ("?", "\ufffd"):
        return
    if len(pair) == 1 and pair >= b"@":
        for character in with_trail(pair, state.lead):
            yield _with(state, character, known=bool(state.lead))
    elif len(pair) == 2:
        for character in with_trail(pair[:1], state.lead):
            if _may_stand(character):
                step = _with(state, character, known=bool(state.lead), lead=pair[1:])
                yield from _endings(place, step)
    if state.lead and state.lost:
        for character in _that_may_vanish(state.lead):
            gone = _with(state, character, known=False)
            yield from _endings(place, gone._replace(at=state.at, lost=state.lost - 1, vanished=True))


def _last_of_a_run(place: Place, state: State) -> Iterator[State]:
    """Each character whose second byte may have become the ``?`` at the end of a run."""
    # ?qiáng) has lost the bracket that goes with its other one
    bracket = BRACKET.match("(" + place.text[state.at + 1 : state.at + 16]) is not None
    before = state.read[-4:]
    behind = beside(place, state.at + 1, bracket)
    for character in with_lead(state.lead):
        if character in PUNCTUATION or is_in_a_word(before + _simple(character) + behind, len(before)):
            yield _with(state, character, known=False)._replace(bracket=bracket)


@cache
def _that_may_vanish(lead: bytes) -> tuple[str, ...]:
    """The characters of ``with_lead`` whose second byte begins a pair of the user-defined area."""
    return tuple(each for each in with_lead(lead) if is_user_defined(each.encode("gbk")[1:] + b"\xa1"))


def _with(state: State, character: str, *, known: bool, lead: bytes = b"") -> State:
    open_ = state.open if known else (*state.open, len(state.taken))
    read = state.read + _simple(character)
    return State(state.at + 1, state.taken + character, read, lead, open_, state.lost, state.vanished)


@cache
def with_lead(lead: bytes) -> tuple[str, ...]:
    """Punctuation, and the characters of words of reports in either script, whose first byte is ``lead``."""
    leads = (lead,) if lead else tuple(bytes((first,)) for first in range(0x81, 0xFF))
    pairs = (first + bytes((trail,)) for first in leads for trail in range(0x40, 0xFF))
    return tuple(filter(_is_known, (pair.decode("gbk", "ignore") for pair in pairs)))


@cache
def with_trail(trail: bytes, lead: bytes = b"") -> tuple[str, ...]:
    """The character of the two bytes; where the first is unknown, punctuation and those of words of reports."""
    if lead:
        character = (lead + trail).decode("gbk", "ignore")
        return (character,) if len(character) == 1 and character > "\x7f" else ()
    pairs = (bytes((first,)) + trail for first in range(0x81, 0xFF))
    return tuple(filter(_is_known, (pair.decode("gbk", "ignore") for pair in pairs)))


def _is_known(character: str) -> bool:
    if len(character) != 1:
        return False
    return character in PUNCTUATION or _simple(character) in word_characters()


def _simple(character: str) -> str:
    return simple_forms().get(character, character)


def _may_stand(character: str) -> bool:
    return character in PUNCTUATION or _simple(character) in common_characters()


def _can_become_words(state: State) -> bool:
    """Whether the last character but one belongs to a word, or to the beginning of one that may go on.

    Where characters may have vanished, one word must reach over the cut, from the last visible one on.
    """
    size = len(state.taken)
    at = len(state.read) - 2
    if state.lost and size <= 2:
        visible = len(state.read) - size - 1
        return visible >= 0 and (
            begins_words(state.read, visible) or is_in_a_word(state.read, visible, at + 1)
        )
    if size < 2 or not must_be_in_a_word(state, size - 2):
        return True
    return is_in_a_word(state.read, at) or begins_words(state.read, at)


def must_be_in_a_word(state: State, index: int) -> bool:
    """Whether only a word can vouch for the character: none that may stand alone with both bytes known."""
    if state.taken[index] in PUNCTUATION:
        return False
    return index in state.open or state.read[index - len(state.taken)] not in PARTICLES
