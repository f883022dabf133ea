"""Pinyin in brackets behind characters, as mirror sites put it there: 政務(wù)公開, 政(zheng)(zheng)府(fu)(fu)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise, repeat
from typing import NamedTuple

from disclosure.editing.changes import edits_from
from disclosure.editing.characters.alphabet import is_han
from disclosure.editing.characters.spelling import common_characters, readings, simplified, syllable_of
from disclosure.records import Edit

RULE = "pinyin_gloss"
_RULES = (RULE,)

_LETTERS = "a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿêăĕĭŏŭɑɡ\u0300\u0301\u0304\u0306\u0308\u030c"
#: One bracket that may hold a syllable: (wù) （zheng） ( fǔ ) (fu3)
BRACKET = re.compile(rf"[(（] ?(?P<spelled>[{_LETTERS}]{{1,12}}[1-5]?) ?[)）]")
_FIRST_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz" + _LETTERS[len("a-z") :])
_TONED_LETTERS = frozenset("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿăĕĭŏŭ\u0300\u0301\u0304\u0306\u030c")

#: Fewer different glossed characters than this, and a text is not systematically glossed.
_SYSTEMATIC = 3
#: The share of its occurrences at which a glossed character bears its gloss, in the whole text.
_SHARE = 0.6
#: So many different characters with their own readings behind them are no chance, however few occurrences bear one …
_BEYOND_CHANCE = 5
#: … if this share of all brackets that hold a syllable fits.
_FITTING = 0.9


class Gloss(NamedTuple):
    """One bracket behind ``character`` that holds one of Mandarin's syllables."""

    start: int
    text: str
    character: str
    toned: bool
    fits: bool  # the syllable is a reading of the character
    stacked: bool  # another such bracket stands right before it


_GLOSS = partial(tuple.__new__, Gloss)  # a glossed page has a thousand


def drop_glosses(text: str) -> Sequence[Edit]:
    """Take the glosses out of ``text``.

    A syllable with its tone is a gloss; only in a text that is not glossed otherwise
    may it be the author's own note on a rare character, as in 盱(xū)眙(yí), and stays.
    A syllable without a tone could be an abbreviation, an English word or a label:
    it goes only where it is a reading of the character before it, and either is there
    twice or belongs to a text that glosses many characters, or several nearly always.
    """
    if not _may_hold_glosses(text):
        return ()
    found = list(glosses(text))
    if not found:
        return ()
    if _is_systematic(text, found):
        gone = [gloss for gloss in found if gloss.toned or gloss.fits]  # nearly always all
    else:
        doubled = _doubled(found)
        gone = [
            gloss
            for gloss in found
            if gloss.start in doubled or (gloss.toned and _is_common(gloss.character))
        ]
    return edits_from(repeat(_RULES), [gloss[0] for gloss in gone], [gloss[1] for gloss in gone], repeat(""))


def _may_hold_glosses(text: str) -> bool:
    """Ask quickly whether a letter stands behind any bracket: in most texts none does."""
    for opening in "(（":
        at = text.find(opening)
        while at >= 0:
            at += 2 if text[at + 1 : at + 2] == " " else 1
            if text[at : at + 1] in _FIRST_LETTERS:
                return True
            at = text.find(opening, at)
    return False


def _doubled(found: Sequence[Gloss]) -> set[int]:
    """Where the same fitting reading stands twice, 镇(zhen)(zhen): no author writes that."""
    places: set[int] = set()
    for one, other in pairwise(found):
        if one.fits and one.text == other.text and other.start == one.start + len(one.text):
            places |= {one.start, other.start}
    return places


def glosses(text: str) -> Iterator[Gloss]:
    """Every bracket with one syllable in it that stands behind a Han character or another such bracket."""
    end, character = -1, ""  # where the last one ended, and whose it was
    for found in BRACKET.finditer(text):
        read = _reading_of(found[1])
        if read is None:
            continue
        start, stop = found.span()
        stacked = start == end
        if not stacked:
            if text[start - 1 : start] == " ":
                start -= 1
            character = text[start - 1 : start]
            if not (character and is_han(character)):
                continue
        end = stop
        characters, toned = read
        yield _GLOSS((start, text[start:end], character, toned, character in characters, stacked))


@lru_cache(maxsize=4096)
def _reading_of(spelled: str) -> tuple[frozenset[str], bool] | None:
    """The characters that are read as ``spelled`` says, and whether it bears a tone; None if it is no syllable."""
    syllable = syllable_of(spelled)
    return (readings()[syllable[0]], syllable[1]) if syllable else None


def without_glosses(text: str) -> str:
    """``text`` without the brackets that hold a toned syllable: what stands around a damaged stretch."""
    if "(" not in text and "（" not in text:
        return text
    return BRACKET.sub(lambda found: "" if _TONED_LETTERS & set(found["spelled"]) else found[0], text)


def _is_systematic(text: str, found: Sequence[Gloss]) -> bool:
    """Whether readings stand behind several characters, nearly always where those occur or behind very many."""
    first = [gloss for gloss in found if not gloss.stacked]  # a stack counts once
    glossed = Counter([gloss.character for gloss in first if gloss.fits])
    if len(glossed) >= _BEYOND_CHANCE and glossed.total() >= _FITTING * len(first):
        return True
    if len(glossed) < _SYSTEMATIC:
        return False
    return glossed.total() >= _SHARE * sum(text.count(character) for character in glossed)


def _is_common(character: str) -> bool:
    return simplified(character) in common_characters()
