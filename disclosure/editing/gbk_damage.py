"""Damaged GBK bytes: what stood there, where exactly one original fits.

:mod:`disclosure.editing.gbk_misreading` tells how a mark that was found between two
characters leaves ``?``, the mark, and perhaps a run of characters out of step.  Here
that is turned round: every original that the tables of characters allow is proposed,
and one is accepted when

* the simulated damage of it is what stands in the text, letter for letter;
* the characters that the damage does not determine (the one before the mark, the last
  of a run, those whose misreading was lost) each belong to a word of reports, together
  with what stands beside the damage (tables/report_words.txt is the allow-list);
* no second original passes.

Whatever does not pass stays as it is; :mod:`disclosure.editing.suspicions` lists it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from disclosure.editing.alphabet import HAN
from disclosure.editing.gbk_misreading import MARKS, TO_ASCII, Reader, is_user_defined, misread
from disclosure.editing.glosses import BRACKET, without_glosses
from disclosure.editing.spelling import (
    common_characters,
    readings,
    report_words,
    simple_forms,
    simplified,
    simplified_only,
    syllable_of,
    traditional_only,
)
from disclosure.editing.wording import (
    PARTICLES,
    begins_words,
    ends_a_word,
    ends_alone,
    is_in_a_word,
    left_alone,
    word_characters,
)
from disclosure.records import Edit

RULE = "gbk_damage"

#: 成績?,F(xiàn)將   經(jīng)?;?、   效果??h委   縮?。?取得
HIT = re.compile(rf"[?\ufffd](?<=[{HAN}\d%）)》”’〉」』].)(?=[。，：；？！,:;?!])")

#: What a text that is in step again goes on with: a Han character, ASCII but for ``?``, common punctuation.
_GOES_ON = re.compile(rf"[{HAN}\x20-\x3e@-\x7e。，：；！、“”‘’《》〈〉（）〔〕【】—…·×%]|\Z")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_WIDE = str.maketrans(",:;?!", "，：；？！")
#: Punctuation that a run may hold; it says nothing for or against an original.
_PUNCTUATION = frozenset("。，：；？！、“”《》（）")
#: How far beside the damage words are looked for, and how long a run may be, in characters.
_BESIDE = 6
_LONGEST = 40
#: How many characters of a run may have vanished.
_MOST_LOST = 3
#: How many different places are worked on in one text: a defence, no page comes near it.
_MOST_HITS = 200


@dataclass(frozen=True, slots=True)
class _Place:
    """A ``?`` before a mark, and what stands around it on its line, glosses taken out."""

    text: str
    at: int  # of the ``?``
    mark: str  # full-width
    before: str


class _State(NamedTuple):
    """Characters that may have stood from the ``?`` on, as far as the text at ``at`` agrees with them."""

    at: int
    taken: str  # the first is the one before the mark
    read: str  # the same in Simplified characters, behind what stands before the damage
    lead: bytes  # the next one's first byte; empty when it is lost
    open: tuple[int, ...] = ()  # of which characters a byte is unknown
    lost: int = 0  # how many more may have left no trace
    bracket: bool = False  # the opening bracket of a gloss went with the last byte


def mend_gbk_damage(text: str) -> Sequence[Edit]:
    """Put back what a search for punctuation in the bytes destroyed, where only one original fits."""
    if "?" not in text and "\ufffd" not in text:
        return ()
    edits: list[Edit] = []
    known: dict[tuple[str, str], tuple[str, int] | None] = {}
    behind = 0
    for found in HIT.finditer(text):
        at = found.start()
        if at < behind:
            continue
        around = (text[max(0, at - 40) : at], text[at : at + 60])
        if around not in known:
            if len(known) >= _MOST_HITS:
                break
            known[around] = original_of(text, at)
        answer = known[around]
        if answer is not None:
            original, length = answer
            behind = at + length
            edits.append(Edit((RULE,), at, text[at:behind], original))
    return edits


def original_of(text: str, at: int) -> tuple[str, int] | None:
    """The one original of the damage that begins with the ``?`` at ``at``, and the length of that damage.

    None where no original fits, or more than one.
    """
    line = text.rfind("\n", 0, at) + 1
    before = _plain(text[max(line, at - 60) : at])[-_BESIDE:]
    place = _Place(text, at, text[at + 1].translate(_WIDE), before)
    fitting: list[tuple[int, _State]] = []
    for lost in (0, _MOST_LOST):  # what explains the damage without a loss goes before what needs one
        for begun in _before_the_mark(place):
            for state in _endings(place, begun._replace(lost=lost)):
                alone = _left_alone(place, state)
                if alone is not None:
                    fitting.append((alone, state))
        if fitting:
            break
    likeliest = _likeliest(fitting)
    if likeliest is None:
        return None
    return _as_written(place, likeliest), likeliest.at - at


def _likeliest(fitting: Sequence[tuple[int, _State]]) -> _State | None:
    """The one among ``fitting`` that leaves fewest neighbours out of words; None if two do."""
    least = min((alone for alone, _ in fitting), default=0)
    states = [state for alone, state in fitting if alone == least]
    return states[0] if len({state.taken for state in states}) == 1 else None


def _before_the_mark(place: _Place) -> Iterator[_State]:
    """What may have stood at the ``?``: 。, or a character that goes on with a word or begins one there."""
    trail, lead = place.mark.encode("gbk")[:1], place.mark.encode("gbk")[1:]
    inside = _around_the_cut(place.mark)
    can_begin = ends_a_word(place.before)
    for character in _with_trail(trail):
        read = place.before + _simple(character)
        if (
            (character == "。" and can_begin)
            or is_in_a_word(read, len(read) - 1)
            or (read[-1] in inside and (can_begin or begins_words(read, len(read) - 2)))
        ):
            yield _State(place.at + 2, character, read, lead, (0,))


@cache
def _around_the_cut(mark: str) -> frozenset[str]:
    """The Simplified characters before a cut for ``mark`` within words: 常 of 经常化 for ；."""
    lead = mark.encode("gbk")[1:]
    trail = mark.encode("gbk")[:1]
    before = {simplified(character) for character in _with_trail(trail)}
    behind = {simplified(character) for character in _with_lead(lead)}
    pairs = {word[at : at + 2] for word in report_words() for at in range(len(word) - 1)}
    return frozenset(pair[0] for pair in pairs if pair[0] in before and pair[1] in behind)


def _endings(place: _Place, state: _State) -> Iterator[_State]:
    """Every way to go on from ``state`` until the text is in step again."""
    if len(state.taken) > _LONGEST or not _can_become_words(state):
        return
    seen = place.text[state.at : state.at + 1]
    pair = seen.encode("gb18030", "ignore")  # GBK, and its user-defined area as private-use characters
    if seen and seen in "?\ufffd":
        yield from _last_of_a_run(place, state)
        return
    if len(pair) == 1 and pair >= b"@":
        for character in _with_trail(pair, state.lead):
            yield _with(state, character, known=bool(state.lead))
    elif len(pair) == 2:
        for character in _with_trail(pair[:1], state.lead):
            if _may_stand(character):
                step = _with(state, character, known=bool(state.lead), lead=pair[1:])
                yield from _endings(place, step)
    if state.lead and state.lost:
        for character in _that_may_vanish(state.lead):
            gone = _with(state, character, known=False)
            yield from _endings(place, gone._replace(at=state.at, lost=state.lost - 1))


def _last_of_a_run(place: _Place, state: _State) -> Iterator[_State]:
    """Each character whose second byte may have become the ``?`` at the end of a run."""
    # ?qiáng) has lost the bracket that goes with its other one
    bracket = BRACKET.match("(" + place.text[state.at + 1 : state.at + 16]) is not None
    before = state.read[-4:]
    beside = _beside(place, state.at + 1, bracket)
    for character in _with_lead(state.lead):
        if character in _PUNCTUATION or is_in_a_word(before + _simple(character) + beside, len(before)):
            yield _with(state, character, known=False)._replace(bracket=bracket)


@cache
def _that_may_vanish(lead: bytes) -> tuple[str, ...]:
    """The characters of ``_with_lead`` whose second byte begins a pair of the user-defined area."""
    return tuple(each for each in _with_lead(lead) if is_user_defined(each.encode("gbk")[1:] + b"\xa1"))


def _with(state: _State, character: str, *, known: bool, lead: bytes = b"") -> _State:
    open_ = state.open if known else (*state.open, len(state.taken))
    read = state.read + _simple(character)
    return _State(state.at + 1, state.taken + character, read, lead, open_, state.lost)


@cache
def _with_lead(lead: bytes) -> tuple[str, ...]:
    """Punctuation, and the characters of words of reports in either script, whose first byte is ``lead``."""
    leads = (lead,) if lead else tuple(bytes((first,)) for first in range(0x81, 0xFF))
    pairs = (first + bytes((trail,)) for first in leads for trail in range(0x40, 0xFF))
    return tuple(filter(_is_known, (pair.decode("gbk", "ignore") for pair in pairs)))


@cache
def _with_trail(trail: bytes, lead: bytes = b"") -> tuple[str, ...]:
    """The character of the two bytes; where the first is unknown, punctuation and those of words of reports."""
    if lead:
        character = (lead + trail).decode("gbk", "ignore")
        return (character,) if len(character) == 1 and character > "\x7f" else ()
    pairs = (bytes((first,)) + trail for first in range(0x81, 0xFF))
    return tuple(filter(_is_known, (pair.decode("gbk", "ignore") for pair in pairs)))


def _is_known(character: str) -> bool:
    if len(character) != 1:
        return False
    return character in _PUNCTUATION or _simple(character) in word_characters()


def _simple(character: str) -> str:
    return simple_forms().get(character, character)


def _may_stand(character: str) -> bool:
    return character in _PUNCTUATION or _simple(character) in common_characters()


def _can_become_words(state: _State) -> bool:
    """Whether the last character but one belongs to a word, or to the beginning of one that may go on."""
    at = len(state.read) - 2
    if len(state.taken) < 2 or not _must_be_in_a_word(state, len(state.taken) - 2):
        return True
    return is_in_a_word(state.read, at) or begins_words(state.read, at)


def _must_be_in_a_word(state: _State, index: int) -> bool:
    if state.taken[index] in _PUNCTUATION:
        return False
    return index in state.open or state.read[index - len(state.taken)] not in PARTICLES


def _left_alone(place: _Place, state: _State) -> int | None:
    """How many neighbours of the original belong to no word, when it explains the damage; None when not."""
    beside = _beside(place, state.at, state.bracket)
    if not _GOES_ON.match(beside):  # out of step still, or damaged further
        return None
    letter = place.text[state.at - 1].isascii() and place.text[state.at - 1].isalpha()
    if letter and beside[:1].isascii() and beside[:1].isalpha():  # ?,Friday
        return None
    syllable = _gloss_behind(place, state.at, state.bracket)
    if syllable is not None and state.taken[-1] not in readings()[syllable]:
        return None
    first, last = len(place.before), len(state.read) - 1
    needed = {first + index for index in range(len(state.taken)) if _must_be_in_a_word(state, index)}
    if state.taken[0] != "。" and not ends_alone(place.before[-1:]):
        needed.add(first - 1)
    if len(state.taken) - 1 not in state.open:
        needed -= {last} if syllable else set()  # its bytes and its reading agree
    elif state.taken[-1] not in _PUNCTUATION and not ends_alone(beside[:1]):
        needed.add(last + 1)
    alone = left_alone(state.read + beside, needed, {first - 1, last + 1})
    return alone if alone is not None and _is_the_damage(place, state) else None


def _beside(place: _Place, end: int, bracket: bool) -> str:
    """What stands behind the damage on its line, Simplified, without glosses."""
    return _plain("(" * bracket + place.text[end : end + 60].partition("\n")[0])[:_BESIDE]


@lru_cache(maxsize=256)
def _plain(stretch: str) -> str:
    return simplified(without_glosses(stretch))


def _gloss_behind(place: _Place, end: int, bracket: bool) -> str | None:
    """The syllable in the gloss that follows, if one does."""
    gloss = BRACKET.match("(" * bracket + place.text[end : end + 16])
    syllable = syllable_of(gloss[1]) if gloss else None
    return syllable[0] if syllable else None


def _is_the_damage(place: _Place, state: _State) -> bool:
    behind = place.text[state.at : state.at + 1]
    seen = (
        _PRIVATE_USE.sub("", place.text[place.at : state.at + 1]).replace("\ufffd", "?").translate(TO_ASCII)
    )
    original = state.taken + "(" * state.bracket
    for reader in Reader:
        for following in {behind, behind.translate(_WIDE)}:
            damaged = misread(original + following, 0, reader)
            if damaged is not None and damaged.translate(TO_ASCII) == seen:
                return True
    return False


def _as_written(place: _Place, state: _State) -> str:
    """The original in the text's own script, and with marks as wide as the text's."""
    characters = state.taken + "(" * state.bracket
    around = place.text[max(0, place.at - 300) : place.at] + place.text[state.at : state.at + 300]
    if sum(map(simplified_only().__contains__, around)) > sum(map(traditional_only().__contains__, around)):
        characters = simplified(characters)
    shown = place.text[place.at + 1]
    narrow = shown not in MARKS if shown != "。" else around.count(",") > around.count("，")
    return characters.translate(TO_ASCII) if narrow else characters
