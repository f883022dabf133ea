"""Tables of any matter out of rows of cells, and rows of cells that are none."""

from __future__ import annotations

import pytest

from disclosure.editing.draft import Draft, undo
from disclosure.editing.tables import take_tables
from disclosure.records import TABLE_MARK, Cell, Picture, Table

PIPED = "名次 | 单位 | 得分 |\n1 | 花桥镇 | 96.4 |\n2 | 本庄镇 | 95.15 |\n3 | 国荣乡 | 95.15 |"


def texts(table: object) -> list[list[str]]:
    """The cells of a table."""
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in table.rows]


@pytest.mark.parametrize(
    "lines",
    [
        PIPED,
        PIPED.replace(" | ", "\t").replace(" |", ""),
        "| 名次 | 单位 | 得分 |\n|---|:---:|---|\n| 1 | 花桥镇 | 96.4 |\n| 2 | 本庄镇 | 95.15 |\n| 3 | 国荣乡 | 95.15 |",
    ],
)
def test_rows_become_a_table(lines: str) -> None:
    draft = Draft(f"考核结果如下：\n{lines}\n请各单位认真整改。")
    (table,) = take_tables(draft)
    assert draft.text == f"考核结果如下：\n{TABLE_MARK}\n请各单位认真整改。"
    assert texts(table) == [["名次", "单位", "得分"], ["1", "花桥镇", "96.4"], ["2", "本庄镇", "95.15"], ["3", "国荣乡", "95.15"]]  # fmt: skip
    assert isinstance(table, Table)
    assert [cell.header for cell in (*table.rows[0], *table.rows[1])] == [True] * 3 + [False] * 3
    assert undo(draft.text, draft.edits) == draft.source


def test_a_line_across_the_table_spans_it() -> None:
    (table,) = take_tables(Draft(PIPED.replace("\n2 |", "\n第二组 | ||\n2 |")))
    assert isinstance(table, Table)
    assert table.rows[2] == (Cell("第二组", 1, 3, header=True),)


def test_tabs_keep_the_places_of_blank_cells() -> None:
    (table,) = take_tables(
        Draft("指标\t单位\t上年\t今年\n公开数\t条\t\t12\n申请数\t件\t3\t\n答复数\t件\t3\t4")
    )
    assert texts(table)[1:3] == [["公开数", "条", "", "12"], ["申请数", "件", "3", ""]]


@pytest.mark.parametrize(
    "lines",
    [
        # a cell is missing, nobody knows which
        "类别 | 考核内容 | 分值 | 得分 |\n组织 | 明确分管领导 | 3 | 3 |\n有经费保障 | 2 | 2 | |\n宣传 | 出刊 | 5 | 4 |",
        # a portal's own
        "| 索引号: | 113/2026-1 | 文号: | 无 |\n| 发文日期: | 2026-01-27 | 发布机构: | 司法局 |\n| 分类: | 年报 | 有效性: | 有效 |",
        "首页|概况|指南|公开\n首页|概况|指南|公开\n首页|概况|指南|公开",
        "网站地图 | 联系我们 |\n网站地图 | 联系我们 |\n网站地图 | 联系我们 |",
        "名次 | 单位 | 得分 |\n1 | 花桥镇 | 96.4 |",
        "谢塘镇2013年年报 | ||\n根据条例的规定，编制本报告。 | ||\n一、概述 | ||",
        "甲方 | 乙方 |\n丙方 | 丁方 |\n戊方 | 己方 |",
        # laid out with a table
        f"说明 | {'各单位要高度重视，' * 30} | 1 |\n要求 | 二 | 2 |\n其他 | 三 | 3 |",
    ],
)
def test_rows_that_are_no_table_stay_as_they_are(lines: str) -> None:
    draft = Draft(lines)
    assert take_tables(draft) == ()
    assert draft.text == lines


def test_no_table_begins_in_the_middle_of_rows_that_are_none() -> None:
    lines = f"一 | 二 |\n{PIPED}"
    draft = Draft(lines)
    assert take_tables(draft) == ()
    assert draft.text == lines


def test_tables_stand_among_what_the_reader_brought() -> None:
    own = Table(((Cell("甲"),), (Cell("乙"),)))
    picture = Picture(1, "media/1", "png", 10, 10, 100)
    draft = Draft(f"前\n{TABLE_MARK}\n中\n{PIPED}\n后\n{TABLE_MARK}\n末")
    first, second, third = take_tables(draft, (own, picture))
    assert (first, third) == (own, picture)
    assert texts(second)[1] == ["1", "花桥镇", "96.4"]


def test_a_mark_that_the_source_holds_stands_for_nothing() -> None:
    draft = Draft(f"前\n{TABLE_MARK}\n中\n{PIPED}")
    first, second = take_tables(draft)
    assert first is None
    assert texts(second)[1] == ["1", "花桥镇", "96.4"]
