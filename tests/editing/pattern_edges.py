"""With which characters a match of a pattern can begin and end, read off the pattern itself.

Rules ask for these before they try a pattern, so what a rule declares must hold all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Characters = frozenset[str]
_EVERY = frozenset(map(chr, range(0x10000)))
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def first_characters(pattern: re.Pattern[str]) -> Characters:
    """Every character of the BMP that a match can begin with."""
    return _edge(parser.parse(pattern.pattern, pattern.flags), 1)[0]


def last_characters(pattern: re.Pattern[str]) -> Characters:
    """Every character of the BMP that a match can end with."""
    return _edge(parser.parse(pattern.pattern, pattern.flags), -1)[0]


def _edge(items: Iterable[tuple[Any, Any]], step: int) -> tuple[Characters, bool]:
    """The characters at one edge, and whether what stands there may be nothing at all."""
    found: set[str] = set()
    for code, value in list(items)[::step]:
        characters, may_be_empty = _edge_of(code, value, step)
        found |= characters
        if not may_be_empty:
            return frozenset(found), False
    return frozenset(found), True


def _edge_of(code: Any, value: Any, step: int) -> tuple[Characters, bool]:  # noqa: ANN401 -- as the parser has it
    if code is op.LITERAL:
        return frozenset(chr(value)), False
    if code is op.IN:
        return _of_class(tuple(value)), False
    if code is op.BRANCH:
        edges = [_edge(branch, step) for branch in value[1]]
        return frozenset().union(*(characters for characters, _ in edges)), any(empty for _, empty in edges)
    if code is op.SUBPATTERN:
        return _edge(value[3], step)
    if code is op.ATOMIC_GROUP:
        return _edge(value, step)
    if code in _REPEATS:
        characters, empty = _edge(value[2], step)
        return characters, empty or value[0] == 0
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return frozenset(), True
    return _EVERY, False  # . and [^…] alone: anything


@cache
def _of_class(members: Sequence[tuple[Any, Any]]) -> Characters:
    found: set[str] = set()
    for code, value in members:
        if code is op.LITERAL:
            found.add(chr(value))
        elif code is op.RANGE:
            found.update(map(chr, range(value[0], min(value[1], 0xFFFF) + 1)))
        elif code is op.CATEGORY and value is op.CATEGORY_DIGIT:
            found.update(each for each in _EVERY if unicodedata.category(each) == "Nd")
        elif code is op.CATEGORY and value is op.CATEGORY_SPACE:
            found.update(filter(str.isspace, _EVERY))
        elif code is not op.NEGATE:
            return _EVERY
    return _EVERY - found if members[0][0] is op.NEGATE else frozenset(found)
