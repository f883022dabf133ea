"""Compilations on one line: broken at the markers that count on, and nowhere else."""

from __future__ import annotations

import pytest

from disclosure.editing.draft import Draft
from disclosure.editing.shapes import lines_of
from disclosure.editing.splitting.marked_stretches import breaks_at_markers

TEXT = "我乡政务公开工作在县委、县政府的领导下，坚持以服务群众为宗旨，取得了明显成效。" * 4


def broken(text: str) -> list[str]:
    draft = Draft(text)
    draft.apply(breaks_at_markers(lines_of(text)))
    return [line.text for line in lines_of(draft.text)]


def test_each_marker_begins_a_line_and_titles_end_theirs() -> None:
    text = f"范文3篇 篇一：乡镇政务公开工作总结 {TEXT}篇二：教育局政务公开工作汇报 县教育局2014年政务公开工作汇报 {TEXT}"
    assert broken(text) == [
        "范文3篇",
        "篇一：乡镇政务公开工作总结",
        TEXT,
        "篇二：教育局政务公开工作汇报",
        "县教育局2014年政务公开工作汇报",
        TEXT,
    ]


def test_a_marker_in_brackets_may_stand_right_behind_the_title() -> None:
    text = f"2篇政务公开年终总结【篇一】{TEXT}{TEXT}【篇二】{TEXT}"
    broken = list(text)
    for edit in reversed(breaks_at_markers(lines_of(text))):
        broken[edit.start : edit.start] = "\n"
    assert "".join(broken).split("\n") == [
        "2篇政务公开年终总结",
        "【篇一】",
        TEXT + TEXT,
        "【篇二】",
        TEXT,
    ]


def test_one_title_that_counts_on_ends_its_line() -> None:
    text = f"村务公开工作总结范文一  {TEXT}\n村务公开工作总结范文二  {TEXT}"
    assert broken(text) == ["村务公开工作总结范文一", TEXT, "村务公开工作总结范文二", TEXT]


def test_counted_titles_break_their_lines_under_a_breadcrumb() -> None:
    head = "首页 > 工作总结 > 村务公开\n村务公开工作总结"
    text = f"{head}\n{TEXT}\n村务公开工作总结1沙金乡{TEXT}\n村务公开工作总结2土门镇{TEXT}"
    assert broken(text) == [
        *head.split("\n"),
        TEXT,
        "村务公开工作总结1",
        f"沙金乡{TEXT}",
        "村务公开工作总结2",
        f"土门镇{TEXT}",
    ]


ONE, TWO = "萧县公安局2020年政务公开工作总结", "砀山县气象局2020年政务公开工作总结"


@pytest.mark.parametrize(
    "contents",
    [
        f"目录1.{ONE} 22.{TWO} 12",
        f"目 录：1、{ONE}……………2 2、{TWO}……………12",
        f"目录 1. {ONE} 2. {TWO}",
    ],
)
def test_titles_that_a_list_of_contents_names_stand_alone(contents: str) -> None:
    assert broken(f"{contents}{ONE}2020年，{TEXT}{TWO}一、{TEXT}") == [
        contents,
        ONE,
        f"2020年，{TEXT}",
        TWO,
        f"一、{TEXT}",
    ]


def test_a_page_may_be_glued_to_the_year_of_the_first_title() -> None:
    one, two = "2020年萧县公安局政务公开工作总结", "2020年砀山县气象局政务公开工作总结"
    assert broken(f"目录1.{one} 22.{two} 12{one}一、{TEXT}{two}一、{TEXT}") == [
        f"目录1.{one} 22.{two} 12",
        one,
        f"一、{TEXT}",
        two,
        f"一、{TEXT}",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"目录1.{ONE} 2{TEXT}{TEXT}",
        f"目录1.{ONE} 22.{TWO} 5{TEXT}{TEXT}",
        f"目录1.{ONE} 22.{TWO} 5{ONE}{TWO}{TEXT}{TEXT}",
        f"目录1.{ONE} 22.{TWO} 5{TWO}{TEXT}{ONE}{TEXT}",
        f"1.{ONE} 22.{TWO} 5{ONE}{TEXT}{TWO}{TEXT}",
    ],
    ids=["one title", "none returns", "no report between", "in another order", "no list of contents"],
)
def test_titles_of_no_list_part_nothing(text: str) -> None:
    assert breaks_at_markers(lines_of(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"村务公开工作总结范文一  {TEXT}\n校务公开工作总结范文二  {TEXT}",
        f"村务公开工作总结范文一  {TEXT}\n村务公开工作总结范文三  {TEXT}",
        f"{TEXT}见篇二：附表。{TEXT}",
        f"{TEXT} 篇一：{TEXT}",
        f"{TEXT} 篇三：{TEXT} 篇五：{TEXT}",
        f"篇一：政务公开工作总结 篇二：政务公开工作汇报 {TEXT}{TEXT}",
        "篇一：政务公开工作总结 短。 篇二：政务公开工作汇报 短。",
    ],
    ids=[
        "two titles",
        "a gap",
        "within a sentence",
        "one alone",
        "do not count on",
        "a list of contents",
        "a short line",
    ],
)
def test_what_counts_nothing_is_left(text: str) -> None:
    assert breaks_at_markers(lines_of(text)) == []
