from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.search import folding

CASES: list[tuple[str, str]] = json.loads(Path(__file__).with_name("folding_cases.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "folded"), CASES)
def test_folds(text: str, folded: str) -> None:
    assert folding.fold(text) == folded


def test_the_table_is_what_opencc_and_unicode_say() -> None:
    assert folding.TABLE.read_text("utf-8") == folding.render(folding.derive_pairs())


@settings(deadline=None)
@given(st.text())
def test_folding_twice_is_folding_once_and_keeps_every_offset(text: str) -> None:
    folded = folding.fold(text)
    assert folding.fold(folded) == folded
    assert len(folding.units_of(folded)) == len(folding.units_of(text))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
def test_units_fold_as_characters_do_even_halves_of_pairs(text: str) -> None:
    units = folding.units_of(text)
    assert folding.fold_units(units).tolist() == folding.units_of(folding.fold(text)).tolist()
