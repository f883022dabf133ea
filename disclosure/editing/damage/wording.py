"""Whether characters read as words of reports: what decides between originals that the bytes allow."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache, lru_cache

from disclosure.editing.characters.alphabet import is_han
from disclosure.editing.characters.spelling import report_words
from disclosure.tables import FOLDER

#: Characters that stand alone in any sentence.
PARTICLES = frozenset("的了和与及在是对将为有等可会或把被从以我各本其该这并年月日不也还已于由向到上下中现")
_LONGEST_WORD = 5
_NEVER = 1_000


@cache
def word_characters() -> frozenset[str]:
    """Every character of a word of reports."""
    return frozenset("".join(report_words()))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[:length] for word in report_words() for length in range(1, len(word) + 1))


def begins_words(read: str, at: int) -> bool:
    """Whether a word could begin at or before ``at`` that goes on beyond the end of ``read``."""
    beginnings = _beginnings()
    return not beginnings.isdisjoint(
        [read[start:] for start in range(max(0, at - _LONGEST_WORD + 1), at + 1)]
    )


@cache
def _pairs() -> frozenset[str]:
    """Every two characters that stand together in a word: what belongs to none is soon told."""
    return frozenset(word[at : at + 2] for word in report_words() for at in range(len(word) - 1))


@cache
def _first_pairs() -> frozenset[str]:
    """The first two characters of every word: where none of them stands, no word begins."""
    return frozenset(word[:2] for word in report_words())


def is_in_a_word(read: str, at: int, last: int = -1) -> bool:
    """Whether the character at ``at``, or all from it to ``last``, belong to one word of two to five characters."""
    if read[at : at + 2] not in _pairs() and (last > at or read[max(0, at - 1) : at + 1] not in _pairs()):
        return False
    words, pairs = report_words(), _first_pairs()
    last = max(at, last)
    for start in range(max(0, at - _LONGEST_WORD + 1), at + 1):
        if read[start : start + 2] in pairs:
            for end in range(max(start + 2, last + 1), start + _LONGEST_WORD + 1):
                if read[start:end] in words:
                    return True
    return False


def words_over(read: str, at: int) -> list[tuple[int, int]]:
    """From where to where the words stand that the character at ``at`` belongs to."""
    words = report_words()
    return [
        (start, end)
        for start in range(max(0, at - _LONGEST_WORD + 1), at + 1)
        for end in range(max(start + 2, at + 1), min(start + _LONGEST_WORD, len(read)) + 1)
        if read[start:end] in words
    ]


def ends_with_a_word(read: str) -> bool:
    """Whether ``read`` ends with a word of two characters or more, or with no Han character at all."""
    return not is_han(read[-1:] or " ") or any(read[-size:] in report_words() for size in (2, 3, 4))


def is_in_a_place_name(before: str, candidates: str) -> bool:
    """Whether ``before`` and one of ``candidates`` behind it stand in the name of some place."""
    return bool(before) and not _behind(before).isdisjoint(candidates)


@lru_cache(maxsize=4096)
def _behind(before: str) -> frozenset[str]:
    """The characters that stand behind ``before`` in the names of places."""
    return frozenset(re.findall(f"{re.escape(before)}(?=(.))", _place_names()))


@cache
def _place_names() -> str:
    return "".join((FOLDER / name).read_text("utf-8") for name in ("regions.tsv", "region_history.tsv"))


def left_alone(read: str, needed: Set[int], counted: Set[int]) -> int | None:
    """How many of ``counted`` are left alone when ``read`` is cut into words; None if one of ``needed`` must be.

    All are positions in ``read``; of the ways to cut it the best counts.
    """
    words, pairs = report_words(), _first_pairs()
    if not all(is_in_a_word(read, at) for at in needed):
        return None
    fewest: list[int] = [0] + [_NEVER] * len(read)
    for start, character in enumerate(read):
        sofar = fewest[start]
        if start not in needed:
            lone = is_han(character) and start in counted
            fewest[start + 1] = min(fewest[start + 1], sofar + lone)
        if read[start : start + 2] not in pairs:
            continue
        for end in range(start + 2, min(start + _LONGEST_WORD, len(read)) + 1):
            if read[start:end] in words:
                fewest[end] = min(fewest[end], sofar)
    return fewest[-1] if fewest[-1] < _NEVER else None
