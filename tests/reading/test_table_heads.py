"""Which cells of a table are labels."""

from __future__ import annotations

import pytest

from disclosure.reading.table_heads import headed
from disclosure.records import Cell, Table
from tests.reading.annual_report import TABLES


def plain(table: Table) -> Table:
    return Table(tuple(tuple(Cell(c.text, c.rowspan, c.colspan) for c in row) for row in table.rows))


def table(*lines: str) -> Table:
    return Table(tuple(tuple(map(Cell, line.split("|"))) for line in lines))


def labels(*lines: str) -> list[str]:
    return [cell.text for row in headed(table(*lines)).rows for cell in row if cell.header]


@pytest.mark.parametrize("expected", TABLES)
def test_the_tables_of_annual_reports_have_their_labels(expected: Table) -> None:
    assert headed(plain(expected)) == expected


def test_labels_at_the_left_end_where_figures_begin_and_units_are_none() -> None:
    lines = ("统计指标|单位|统计数", "一、主动公开情况|——|——", "（一）公开信息数|条|1234", "其中：网站|条|")
    assert labels(*lines) == [
        "统计指标",
        "单位",
        "统计数",
        "一、主动公开情况",
        "（一）公开信息数",
        "其中：网站",
    ]


def test_a_serial_number_stands_before_its_label() -> None:
    assert labels("序号|单位|件数", "1|教育局|5", "2|民政局|无") == [
        "序号",
        "单位",
        "件数",
        "教育局",
        "民政局",
    ]


def test_a_table_of_words_has_its_labels_in_the_first_row_alone() -> None:
    assert labels("姓名|职务", "张三|主任", "李四|副主任") == ["姓名", "职务"]


def test_a_row_of_words_within_figures_is_no_head() -> None:
    assert "县府办" not in labels("单位|件数", "教育局|5", "主管|县府办", "民政局|3")


def test_blanks_are_no_labels_and_a_table_of_figures_alone_has_none() -> None:
    assert labels("|甲|乙", "规章|1|2") == ["甲", "乙", "规章"]
    assert labels("1|2", "3|4") == []


def test_what_an_author_marked_stays() -> None:
    marked = Table(((Cell("1", header=True), Cell("2")), (Cell("规章"), Cell("3"))))
    assert headed(marked) is marked
