"""The five holdings, from their characters to their blocks."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from disclosure.editing import chrome, lines, repairs, split
from disclosure.editing.draft import Draft, undo
from disclosure.editing.shapes import MISSING
from disclosure.records import BlockKind, ReportText

SOURCES = Path(__file__).parents[2] / "reports_src"
EXPECTED: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "holdings.yml").read_text("utf-8")
)
PARTS = [(name, part) for name, parts in EXPECTED.items() for part in range(len(parts))]


@lru_cache
def _texts(name: str) -> tuple[ReportText, ...]:
    source = (SOURCES / f"{name}.txt").read_text("utf-8")
    draft = Draft(source)
    repairs.mend(draft)
    chrome.clear(draft)
    texts = lines.arrange(draft, split.split(draft), ())
    assert undo(draft.text, draft.edits) == source
    assert draft.text == "\n".join(text.text for text in texts)
    return texts


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text).translate(str.maketrans("，：；（）", ",:;()"))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_source_holds_so_many_reports(name: str) -> None:
    assert len(_texts(name)) == len(EXPECTED[name])


@pytest.mark.parametrize(("name", "part"), PARTS)
def test_title_and_headings_are_these(name: str, part: int) -> None:
    expected, text = EXPECTED[name][part], _texts(name)[part]
    assert [_bare(b.text) for b in text.blocks if b.kind is BlockKind.TITLE] == [_bare(expected["title"])]
    headings = [[block.level, _bare(block.text)] for block in text.blocks if block.level]
    assert headings == [[level, _bare(words)] for level, words in expected["headings"]]


@pytest.mark.parametrize(("name", "part"), PARTS)
def test_missing_text_is_shown_where_it_is_missing(name: str, part: int) -> None:
    gaps, text = EXPECTED[name][part].get("gaps", []), _texts(name)[part]
    ends = [block.text.removesuffix(MISSING) for block in text.blocks if block.text.endswith(MISSING)]
    assert len(ends) == len(gaps) == text.text.count(MISSING)
    assert all(_bare(end).endswith(_bare(gap)) for end, gap in zip(ends, gaps, strict=True))
    assert text.truncated is bool(gaps)


@pytest.mark.parametrize(("name", "part"), PARTS)
def test_no_furniture_is_left(name: str, part: int) -> None:
    left = {_bare(block.text) for block in _texts(name)[part].blocks if block.kind is not BlockKind.TITLE}
    assert not left & {_bare(line) for line in EXPECTED[name][part].get("gone", [])}


@pytest.mark.parametrize("name", EXPECTED)
def test_cleaning_a_report_twice_is_cleaning_it_once(name: str) -> None:
    for text in _texts(name):
        draft = Draft(text.text)
        repairs.mend(draft)
        chrome.clear(draft)
        lines.arrange(draft, split.split(draft), ())
        assert draft.text == text.text
