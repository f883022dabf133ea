"""The statistics forms of 2008 to 2018 out of text."""

from __future__ import annotations

import pytest

from disclosure.editing.draft import Draft
from disclosure.editing.shapes import lines_of
from disclosure.editing.tables import take_tables
from disclosure.records import TABLE_MARK, Table

from .dumps import WAYS, rows_of

ONE_YEAR = [
    ["统计指标", "单位", "统计数"],
    ["一、主动公开情况"],
    ["（一）主动公开政府信息数", "条", "1,326"],
    ["其中：主动公开规范性文件数", "条", "12"],
    ["制发规范性文件总数", "件", "0"],
    ["（二）通过不同渠道和方式公开政府信息的情况"],
    ["1.政府公报公开政府信息数", "条", "/"],
    ["2.政府网站公开政府信息数", "条", "1326"],
    ["二、回应解读情况", "——", ""],
    ["政策解读稿件发布数", "篇", "7"],
    ["六、机构建设和保障经费情况"],
    ["（六）经费", "万元", "3.5"],
]
TWO_YEARS = [
    ["指标名称", "计量单位", "2012年度", "历年累计"],
    ["主动公开信息数", "条", "386", "1729"],
    ["其中：1.机构职能类", "条", "4", "72"],
    ["受理申请总数", "件", "无", "9"],
    ["对申请的答复总数", "件", "0", "9"],
]
ONE_ROW = [["指标", "单位", "2014年度", "历年累计"], ["收取费用总数", "元", "——", "——"]]
BELOW = "填报人：杨某　审核人：刘某\n全年没有收取费用。"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("rows", [ONE_YEAR, TWO_YEARS, ONE_ROW])
def test_a_form_comes_back_as_it_was(rows: list[list[str]], way: str) -> None:
    draft = Draft("\n".join(("附：统计表", *WAYS[way](rows), BELOW)))
    (table,) = take_tables(draft)
    assert isinstance(table, Table)
    assert rows_of(table) == rows
    assert {sum(cell.colspan for cell in row) for row in table.rows} == {len(rows[0])}
    assert [line.text for line in lines_of(draft.text)][:2] == ["附：统计表", TABLE_MARK]
    assert draft.text.endswith(BELOW)


def test_a_head_spread_over_its_cell_is_one() -> None:
    lines = [cell for row in ONE_ROW for cell in row]
    (table,) = take_tables(Draft("\n".join(["指  标", *lines[1:]])))
    assert isinstance(table, Table)
    assert rows_of(table)[1:] == ONE_ROW[1:]


def test_letters_of_the_first_head_may_stand_apart_on_a_line_of_cells() -> None:
    lines = ["指 标 单位 2013年度 历年累计", "主动公开信息数 条 58 231", "其中:网站公开政府信息数 条 58 231"]
    (table,) = take_tables(Draft("\n".join((*lines, "附表二"))))
    assert isinstance(table, Table)
    assert rows_of(table) == [
        ["指 标", "单位", "2013年度", "历年累计"],
        ["主动公开信息数", "条", "58", "231"],
        ["其中:网站公开政府信息数", "条", "58", "231"],
    ]


def test_a_label_that_its_line_end_cut_is_one() -> None:
    lines = [cell for row in ONE_YEAR for cell in row]
    at = lines.index("2.政府网站公开政府信息数")
    lines[at : at + 1] = ["2.政府网站公开政", "府信息数"]
    (table,) = take_tables(Draft("\n".join(lines)))
    assert isinstance(table, Table)
    assert rows_of(table) == ONE_YEAR


@pytest.mark.parametrize(
    "text",
    [
        "指标\n单位\n数量\n本年度各项指标均已完成，单位和数量见附表。",
        "统计指标\n单位\n统计数\n公开数\n条\n3\n申请数\n件\n4",  # two rows could be anything
        "指标名称\n2012年度\n主动公开信息数\n386\n受理申请总数\n0\n答复总数\n0",
    ],
)
def test_what_is_no_form_stays_as_it_is(text: str) -> None:
    draft = Draft(text)
    assert take_tables(draft) == ()
    assert draft.text == text


def test_numbers_too_many_end_the_table() -> None:
    rows = [*ONE_YEAR[:8], ["（三）回应公众关注热点", "次", "1", "2"], *ONE_YEAR[8:]]
    draft = Draft("\n".join(cell for row in rows for cell in row))
    (table,) = take_tables(draft)
    assert isinstance(table, Table)
    assert rows_of(table) == ONE_YEAR[:8]
    assert "（三）回应公众关注热点\n次\n1\n2" in draft.text


@pytest.mark.parametrize("way", WAYS)
def test_forms_with_their_names_between_them_are_parted(way: str) -> None:
    lines = [
        "附表1：主动公开",
        *WAYS[way](TWO_YEARS),
        "附表2：收费情况统计",
        *WAYS[way](ONE_ROW),
        "附表3：无",
    ]
    draft = Draft("\n".join(lines))
    tables = take_tables(draft)
    assert [rows_of(table) for table in tables if isinstance(table, Table)] == [TWO_YEARS, ONE_ROW]
    texts = [line.text for line in lines_of(draft.text)]
    assert [text for text in texts if text.startswith("附表")] == [
        lines[0],
        "附表2：收费情况统计",
        "附表3：无",
    ]


def test_a_note_on_a_line_of_its_own_is_of_the_label_above_it() -> None:
    rows = [
        "统计指标",
        "单位",
        "统计数",
        "（一）回应公众关注热点或重大舆情数",
        "（不同方式回应同一热点计1次）",
        "次",
        "16",
    ]
    rows += ["1.参加或举办新闻发布会总次数", "次", "2", "2.政府网站在线访谈次数", "次", "4"]
    (table,) = take_tables(Draft("\n".join(rows)))
    assert isinstance(table, Table)
    assert rows_of(table)[1] == [
        "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点计1次）",
        "次",
        "16",
    ]
