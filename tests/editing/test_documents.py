"""Whole documents: furniture, parts, titles, joins, gaps, headings, closing lines."""

from __future__ import annotations

import pytest

from tests.editing.documents import Case, cases, edit, outline


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_document_becomes_these_blocks(case: Case) -> None:
    edited = edit(case.source)
    assert outline(edited.texts) == case.blocks, case.why


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_document_says_this_beside_its_text(case: Case) -> None:
    edited = edit(case.source)
    clues = [*edited.clues, *(clue for text in edited.texts for clue in text.clues)]
    assert [f"{clue.field} | {clue.text} | {clue.origin}" for clue in clues] == case.clues, case.why
    assert all(clue.line in case.source for clue in clues)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_only_these_doubts_are_raised(case: Case) -> None:
    doubts = [doubt for text in edit(case.source).texts for doubt in text.doubts]
    assert [f"{doubt.code} | {doubt.quote}" for doubt in doubts] == case.doubts, case.why


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_cleaning_twice_is_cleaning_once(case: Case) -> None:
    once = edit(case.source).draft.text
    assert edit(once).draft.text == once


def test_every_case_says_why_it_is_there() -> None:
    assert len(cases()) >= 60
    assert all(len(case.why) > 20 for case in cases())
