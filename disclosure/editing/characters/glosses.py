"""Pinyin in brackets behind characters, as mirror sites put it there: 政務(wù)公開, 政(zheng)(zheng)府(fu)(fu)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, pairwise
from operator import and_, contains, itemgetter, or_

from disclosure.editing.changes import Changes, Rewriting, lengths
from disclosure.editing.characters.alphabet import HAN, is_han
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


#: The characters that are read so, and whether with a tone.
_Read = tuple[frozenset[str], bool]


@dataclass(slots=True)
class _Glosses:
    """Every bracket with one of Mandarin's syllables in it, behind a Han character or another such bracket.

    The lists run side by side: a glossed page has a thousand.
    """

    above: list[str]  # the text from the gloss before up to this one
    texts: list[str]
    owners: list[str]  # the characters that they stand behind
    readings: list[_Read]
    tail: str  # behind the last

    def fitting(self) -> list[bool]:
        """Of which glosses the syllable is a reading of the character."""
        return list(map(contains, map(itemgetter(0), self.readings), self.owners))

    def without(self, gone: Sequence[bool]) -> tuple[str, Changes]:
        """The text without the glosses that are ``gone``, and how it came about."""
        above = self.above
        if not all(gone):
            above, upto = [], ""
            for text, gloss, goes in zip(self.above, self.texts, gone, strict=True):
                upto += text if goes else text + gloss
                if goes:
                    above.append(upto)
                    upto = ""
            self.tail = upto + self.tail
        olds = lengths(map(len, compress(self.texts, gone)))
        changes = Changes(lengths(map(len, above)), olds, lengths([0]) * len(olds), [_RULES] * len(olds))
        return "".join((*above, self.tail)), changes


def drop_glosses(text: str) -> Collection[Edit]:
    """Take the glosses out of ``text``.

    A syllable with its tone is a gloss; only in a text that is not glossed otherwise
    may it be the author's own note on a rare character, as in 盱(xū)眙(yí), and stays.
    A syllable without a tone could be an abbreviation, an English word or a label:
    it goes only where it is a reading of the character before it, and either is there
    twice or belongs to a text that glosses many characters, or several nearly always.
    """
    if not _may_hold_glosses(text):
        return ()
    found = _glosses(text)
    fitting = found.fitting()
    toned = list(map(itemgetter(1), found.readings))
    if _is_systematic(text, found, fitting):
        gone = fitting if all(fitting) else list(map(or_, fitting, toned))
    else:
        gone = _doubled(found, fitting)
        noted = _read_in_two_ways(found, toned)
        for at, owner in enumerate(found.owners):
            gone[at] = gone[at] or (toned[at] and _is_common(owner) and owner not in noted)
    if not any(gone):
        return ()
    return Rewriting(text, *found.without(gone))


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


def _doubled(found: _Glosses, fitting: Sequence[bool]) -> list[bool]:
    """Which fitting readings stand there twice, 镇(zhen)(zhen): no author writes that."""
    doubled = [False] * len(found.texts)
    for at, (one, other) in enumerate(pairwise(found.texts)):
        if one == other and fitting[at] and not found.above[at + 1]:
            doubled[at] = doubled[at + 1] = True
    return doubled


def _read_in_two_ways(found: _Glosses, toned: Sequence[bool]) -> set[str]:
    """The characters of which the author tells two readings: 长(cháng)湖与长(zhǎng)房."""
    readings = set(compress(zip(found.owners, found.texts, strict=True), toned))
    return {owner for owner, count in Counter(owner for owner, _ in readings).items() if count > 1}


_APART = re.compile(f"({BRACKET.pattern})")
_ALL_HAN = re.compile(f"[{HAN}]*")


def _glosses(text: str) -> _Glosses:
    pieces = _APART.split(text)
    above, texts, read = pieces[0:-1:3], pieces[1::3], list(map(_reading_of, pieces[2::3]))
    readings = list(filter(None, read))
    owners = [before[-1:] for before in above]
    together = "".join(owners)
    if len(readings) == len(together) == len(owners) and _ALL_HAN.fullmatch(together):
        return _Glosses(above, texts, owners, readings, pieces[-1])  # as nearly always
    return _among(above, texts, read, pieces[-1])


def _among(above: Sequence[str], texts: Sequence[str], read: Sequence[_Read | None], tail: str) -> _Glosses:
    """The glosses among brackets: those with a syllable behind a character, a blank between perhaps, or a gloss."""
    found = _Glosses([], [], [], [], "")
    owner = ""
    upto = ""  # brackets that hold no gloss, and what stands before them
    for before, bracket, reading in zip(above, texts, read, strict=True):
        before = upto + before
        if before or not found.texts:
            owner = before[-1:]
            if owner == " ":
                before, bracket = before[:-1], " " + bracket
                owner = before[-1:]
        if reading is None or not (owner and is_han(owner)):
            upto = before + bracket
            continue
        found.above.append(before)
        found.texts.append(bracket)
        found.owners.append(owner)
        found.readings.append(reading)
        upto = ""
    found.tail = upto + tail
    return found


@lru_cache(maxsize=4096)
def _reading_of(spelled: str) -> _Read | None:
    """The characters that are read as ``spelled`` says, and whether it bears a tone; None if it is no syllable."""
    syllable = syllable_of(spelled)
    return (readings()[syllable[0]], syllable[1]) if syllable else None


def without_glosses(text: str) -> str:
    """``text`` without the brackets that hold a toned syllable: what stands around a damaged stretch."""
    if "(" not in text and "（" not in text:
        return text
    return BRACKET.sub(lambda found: "" if _TONED_LETTERS & set(found["spelled"]) else found[0], text)


def _is_systematic(text: str, found: _Glosses, fitting: Sequence[bool]) -> bool:
    """Whether readings stand behind several characters, nearly always where those occur or behind very many."""
    first = list(map(bool, found.above))  # of a stack: it counts once
    glossed = Counter(compress(found.owners, map(and_, first, fitting)))
    common = sum(map(_is_common, glossed))
    if common >= _BEYOND_CHANCE and glossed.total() >= _FITTING * sum(first):
        return True
    if common < _SYSTEMATIC:
        return False
    return glossed.total() >= _SHARE * sum(text.count(character) for character in glossed)


def _is_common(character: str) -> bool:
    return simplified(character) in common_characters()
