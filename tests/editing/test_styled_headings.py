"""What a source sets as a heading is one where it looks like one; a style that is misused makes none."""

from __future__ import annotations

from collections.abc import Sequence

from disclosure.editing import lines, split
from disclosure.editing.draft import Draft
from disclosure.records import BlockKind

TITLE = "平阳县2021年政府信息公开工作年度报告"
PROSE = "全年主动公开政府信息41288条，及时回应了群众关切，公众参与的渠道进一步拓宽。"
CLAUSE = "公开的内容还不够全面，公开的形式比较单一，群众参与的渠道有待拓宽，工作人员的业务水平也有待提高"

Lines = Sequence[tuple[str, int]]  # text, and how deep a heading its source sets it as


def headings(written: Lines) -> list[tuple[int, str]]:
    """The levels and words of the headings among lines."""
    text = "\n".join(line for line, _ in written)
    draft = Draft(text)
    marks, at = [], 0
    for line, level in written:
        marks += [(at, at + len(line), level)] if level else []
        at += len(line) + 1
    (report,) = lines.arrange(draft, split.split(draft), (), marks)
    return [(block.level, block.text) for block in report.blocks if block.kind is BlockKind.HEADING]


def test_unnumbered_headings_are_known_by_their_style() -> None:
    written = [
        (TITLE, 1),
        ("抓好主动公开", 2),
        (PROSE, 0),
        ("网站建设", 3),
        (PROSE, 0),
        ("办好每一件申请", 2),
        (PROSE, 0),
    ]
    assert headings(written) == [(2, "抓好主动公开"), (3, "网站建设"), (2, "办好每一件申请")]
    assert headings([(line, 0) for line, _ in written]) == []


def test_a_heading_is_joined_to_nothing() -> None:
    written = [(TITLE, 0), (CLAUSE + "，", 0), ("群众参与的渠道", 1), (CLAUSE + "。", 0)]
    assert headings(written) == [(2, "群众参与的渠道")]


def test_style_and_numerals_agree_on_one_outline() -> None:
    written = [
        (TITLE, 0),
        ("工作开展情况", 1),
        ("一、主动公开", 2),
        (PROSE, 0),
        ("（一）网站", 3),
        (PROSE, 0),
        ("二、依申请公开", 2),
        (PROSE, 0),
        ("下一步打算", 1),
        (PROSE, 0),
    ]
    assert headings(written) == [
        (2, "工作开展情况"),
        (3, "一、主动公开"),
        (4, "（一）网站"),
        (3, "二、依申请公开"),
        (2, "下一步打算"),
    ]


def test_what_is_set_below_numbered_chapters_lies_below_them() -> None:
    written = [
        (TITLE, 0),
        ("一、总体情况", 0),
        ("抓好制度", 2),
        (PROSE, 0),
        ("抓好队伍", 2),
        (PROSE, 0),
        ("二、存在问题", 0),
        (PROSE, 0),
    ]
    assert headings(written) == [(2, "一、总体情况"), (3, "抓好制度"), (3, "抓好队伍"), (2, "二、存在问题")]


def test_a_body_that_is_set_as_a_heading_makes_none() -> None:
    written = [(TITLE, 1), (PROSE, 1), ("一、总体情况", 1), (PROSE, 1), (CLAUSE + "。", 1), ("抓好制度", 1)]
    assert headings(written) == [(2, "一、总体情况")]


def test_a_list_that_is_set_as_headings_makes_none() -> None:
    written = [(TITLE, 0), (PROSE, 0), *((f"第{at}项工作的名称", 2) for at in "一二三四五"), (PROSE, 0)]
    assert headings(written) == []


def test_signatures_dates_and_sentences_in_a_style_are_no_headings() -> None:
    written = [
        (TITLE, 1),
        *((line, 1) for at in "甲乙丙丁戊己" for line in (f"抓好{at}类信息公开", "")),
        (PROSE, 0),
    ]
    spaced: list[tuple[str, int]] = []
    for line, level in written:
        spaced += [(line, level), (PROSE, 0)] if level and line else []
    odd = [("平阳县人民政府", 1), (PROSE, 0), ("2022年1月20日", 1)]
    found = headings([*spaced, *odd])
    assert found == [(2, f"抓好{at}类信息公开") for at in "甲乙丙丁戊己"]
