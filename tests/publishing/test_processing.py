"""整理说明: what was done to a text, and the original with every change marked."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.editing.draft import Draft
from disclosure.publishing.processing import marked_original, record_of, seen
from disclosure.records import TABLE_MARK, Edit

WORDS = {"gloss": "去掉注音", "join": "接上断行"}


def test_rules_are_counted_and_shown_with_a_few_examples() -> None:
    edits = [Edit(("gloss",), at, f"(wù{at % 5})", "") for at in range(10)] + [Edit(("join",), 20, "\n", "")]
    assert record_of(edits, WORDS) == [
        {
            "rule": "gloss",
            "words": "去掉注音",
            "count": 10,
            "examples": [{"before": f"(wù{at})", "after": ""} for at in range(3)],
        },
        {"rule": "join", "words": "接上断行", "count": 1, "examples": [{"before": "↵", "after": ""}]},
    ]


def test_an_edit_by_two_rules_counts_for_both() -> None:
    assert [entry["rule"] for entry in record_of([Edit(("gloss", "join"), 0, "a", "b")], WORDS)] == [
        "gloss",
        "join",
    ]


def test_examples_come_from_edits_that_one_rule_made_alone() -> None:
    edits = [
        Edit(("gloss", "join"), 0, "第一篇(yī)\n", ""),
        *(Edit(("gloss",), at, "(wù)", "") for at in (20, 30)),
    ]
    record = {entry["rule"]: entry["examples"] for entry in record_of(edits, WORDS)}
    assert record["gloss"] == [{"before": "(wù)", "after": ""}, {"before": "第一篇(yī)", "after": ""}]
    assert record["join"] == [{"before": "第一篇(yī)", "after": ""}]


def test_a_long_example_is_cut_in_its_middle() -> None:
    (entry,) = record_of([Edit(("gloss",), 0, "当前位置：首页\n" * 1000, "")], WORDS)
    assert entry["examples"] == [{"before": "当前位置：首页 当前位置…置：首页 当前位置：首页", "after": ""}]


def test_what_stands_for_a_table_is_named() -> None:
    edits = [Edit(("table",), 2, "甲 | 乙 |\n丙 | 丁 |", TABLE_MARK)]
    (told,) = record_of(edits, {"table": "排成表格"})
    assert told["examples"] == [{"before": "甲 | 乙 | 丙 | 丁 |", "after": "〔表格〕"}]
    shown = marked_original("前\n甲 | 乙 |\n丙 | 丁 |", (0, 17), edits, {"table": "排成表格"})
    assert shown.endswith('<ins title="排成表格">〔表格〕</ins>')


def test_nothing_done_is_nothing_told() -> None:
    assert record_of([], WORDS) == []


def test_a_report_shows_its_own_stretch_of_the_original() -> None:
    original = "第一篇\n務(wù)\n第二篇\n正文"
    edits = (Edit(("gloss",), 5, "(wù)", ""), Edit(("join",), 9, "\n", "。"))
    assert marked_original(original, (4, 10), edits, WORDS) == (
        '務<del title="去掉注音">(wù)</del><del title="接上断行">↵\n</del><ins title="接上断行">。</ins>'
    )


def test_blanks_that_stand_alone_are_written_out() -> None:
    assert seen("\n \u3000") == "↵\n␣□"
    assert seen("打印 关闭\n") == "打印 关闭\n"


@settings(deadline=None)
@given(st.text("甲乙<&()", max_size=40), st.data())
def test_kept_and_removed_are_the_original_and_kept_and_inserted_the_text(
    text: str, data: st.DataObject
) -> None:
    draft = Draft(text)
    for _ in range(3):
        start = data.draw(st.integers(0, len(draft.text)))
        end = data.draw(st.integers(start, len(draft.text)))
        after = data.draw(st.sampled_from(["", "丙", "丁<"]))
        draft.apply([Edit(("gloss",), start, draft.text[start:end], after)])
    marked = marked_original(text, (0, len(text)), draft.edits, WORDS)
    assert unescape(re.sub("<ins [^>]*>.*?</ins>|</?del[^>]*>", "", marked)) == text
    assert unescape(re.sub("<del [^>]*>.*?</del>|</?ins[^>]*>", "", marked)) == draft.text
