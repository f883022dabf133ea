"""What a rule asks for before it tries its pattern holds everything that the pattern can begin or end with."""

from __future__ import annotations

import re

import pytest

from disclosure.editing import shapes, titles
from disclosure.editing.layout import closing
from disclosure.editing.splitting import markers
from tests.editing.pattern_edges import Characters, first_characters, last_characters

_BEGINNINGS: dict[str, tuple[re.Pattern[str], Characters]] = {
    "dates": (shapes.DATE_LINE, shapes._DATE_BEGINS),
    "labels": (shapes._LABEL, shapes._LABEL_BEGINS),
    "markers": (markers._LEADING, markers._LEADS),
}
_DECIMALS = frozenset(filter(str.isdecimal, map(chr, range(0x10000))))
_ENDS: dict[str, tuple[re.Pattern[str], Characters]] = {
    "organs": (shapes._ORGAN_END, shapes._ORGAN_ENDS),
    "broken lines": (shapes._CANNOT_END, shapes._CANNOT_BE_LAST),
    "titles": (titles.ENDS_AS_TITLE, titles._LAST | _DECIMALS),
    "dates": (shapes.DATE_LINE, closing._DATE_ENDS | _DECIMALS),
    "signatures": (closing._SIGNED_AND_DATED, closing._DATE_ENDS | _DECIMALS),
}


@pytest.mark.parametrize("rule", _BEGINNINGS)
def test_no_match_begins_with_what_is_passed_over(rule: str) -> None:
    pattern, declared = _BEGINNINGS[rule]
    assert first_characters(pattern) <= declared


@pytest.mark.parametrize("rule", _ENDS)
def test_no_match_ends_with_what_is_passed_over(rule: str) -> None:
    pattern, declared = _ENDS[rule]
    assert last_characters(pattern) <= declared


@pytest.mark.parametrize(
    ("pattern", "first", "last"),
    [
        ("(?:ab|c[de]?)f*", "ac", "bcdef"),
        (r"(?<=x)[^\d]?(?P<n>1{0,3})2$", None, "2"),
        ("(?i:x)?y(?=z)|[0-2]{2}", "xy012", "y012"),
    ],
)
def test_edges_are_read_off_a_pattern(pattern: str, first: str | None, last: str) -> None:
    compiled = re.compile(pattern)
    assert first is None or first_characters(compiled) == set(first)
    assert last_characters(compiled) == set(last)
