"""Which unusual characters a text holds: the cheap question that spares most texts most repairs."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

import numpy as np
from numpy.typing import NDArray

from disclosure.editing.changes import Rewriting
from disclosure.editing.characters.spelling import simplified_standard
from disclosure.records import Edit

#: Han characters, as the inside of a regex class: the numeral 〇, the unified blocks, the compatibility ones.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"

#: What an ordinary Simplified text is made of.  Its own signs and blanks are asked for with ``in``.
_USUAL = "\n\x20-\x7e、。·—…‘’“”〈〉《》「」『』〔〕【】○●〇①-⑳×％℃％（），．／０-９：；＜＝＞？！Ａ-Ｚａ-ｚ"
_UNUSUAL = re.compile(f"[^{_USUAL}{''.join(sorted(simplified_standard()))}]")


@cache
def _among(characters: frozenset[str]) -> NDArray[np.bool_]:
    """By UTF-16 unit, whether it is one of ``characters``, none of which is beyond 16 bits."""
    among = np.zeros(0x10000, np.bool_)
    among[list(map(ord, characters))] = True
    return among


def count_of(characters: frozenset[str], text: str) -> int:
    """How many of the characters of ``text`` are among ``characters``, none of which is beyond 16 bits."""
    return int(np.count_nonzero(_among(characters).take(_units(text))))


def _units(text: str) -> NDArray[np.uint16]:
    """``text`` in UTF-16: a number for each character, but for those beyond 16 bits, which have two."""
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")


#: The last text asked about, and the answer: repairs follow one another on the same text.
_last: tuple[str, frozenset[str]] = ("", frozenset())


def unusual(text: str) -> frozenset[str]:
    """The characters of ``text`` that are neither in GB 2312 nor ASCII nor common punctuation.

    For nearly every report there are none, or blanks alone, and one search tells it.
    """
    global _last
    last, answer = _last
    if text is not last:
        answer = _search(text)
        _last = text, answer
    return answer


def holds(characters: frozenset[str], text: str) -> bool:
    """Whether ``text`` holds one of ``characters``, unusual ones; all of ``text`` is not looked up for that."""
    last, answer = _last
    return not answer.isdisjoint(characters) if text is last else count_of(characters, text) > 0


#: Where its beginning holds so many different ones, all characters of a text are looked up at once.
_MANY = 40
_BEGINNING = 1000


def _search(text: str) -> frozenset[str]:
    found = set(_UNUSUAL.findall(text, 0, _BEGINNING))
    if len(found) < _MANY:
        return frozenset(found.union(_UNUSUAL.findall(text, _BEGINNING)))
    seen = np.zeros(0x10000, np.bool_)
    seen[_units(text)] = True
    if seen[0xD800:0xE000].any():  # halves of what is beyond 16 bits
        return frozenset(_UNUSUAL.findall(text))
    return frozenset(map(chr, np.flatnonzero(seen & _among(_unusual_units())).tolist()))


@cache
def _unusual_units() -> frozenset[str]:
    return frozenset(unit for unit in map(chr, range(0x10000)) if _UNUSUAL.match(unit))


def follow(before: str, edits: Collection[Edit], after: str) -> None:
    """Note that ``edits`` made ``after`` of ``before``: what is unusual in it need not be searched for.

    It was so before, or an edit has brought it.
    """
    global _last
    if isinstance(edits, Rewriting) or len(known := unusual(before)) > _MANY:
        return  # a new search is quicker
    brought = _UNUSUAL.findall("".join([edit[3] for edit in edits]))
    _last = after, frozenset(filter(after.__contains__, known.union(brought)))


def is_han(character: str) -> bool:
    """Whether it is a Han character, the numeral 〇 included."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or character == "\u3007"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003fffd"
    )
