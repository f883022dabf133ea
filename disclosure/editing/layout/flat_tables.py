"""Tables that were flattened cell by cell, one a line: their labels count like headings and are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.headings.chapters import chapter_end
from disclosure.editing.numbering import Style
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANK, any_of, is_date, is_prose
from disclosure.editing.text_tables.applications import NEXT_CHAPTER
from disclosure.records import BlockKind

_LONGEST_CELL = 60
_G = f"{BLANK}{{0,4}}"
# the first cells of the forms of 2008 to 2018, whose labels count 一、 二、 … themselves:  统计指标   指标名称 单位 数量
_INDICATORS = re.compile(
    rf"(?:{any_of('统计指标 指标名称 指标 计量单位 统计数')}|单{_G}位|序{_G}号|代{_G}码)(?:{BLANK}{{1,20}}\S{{1,20}}){{0,8}}"
)
# the first cells of the tables since 2019, which stand between chapters:  第二十条第（一）项   申请人情况
_TABLE = re.compile(
    rf"{any_of('信息内容 申请人情况 本年新制作数量 本年制发件数')}(?:{BLANK}{{1,20}}\S{{1,20}}){{0,8}}"
    rf"|第二十条{BLANK}?第{BLANK}?[（(]..?[)）]{BLANK}?项|[（(]本列数据的勾稽关系为.{{0,60}}"
)

_BEGINS = frozenset("统指计单序代信申本第（(")


def mark_flat_tables(rows: Sequence[Row]) -> None:
    """Mark the cells of flattened tables as paragraphs, so that none is joined or taken for a heading.

    A table begins with one of the column heads of the national or provincial forms and
    goes on to the next sentence, date or chapter.
    """
    shape: re.Pattern[str] | None = None  # of the table that the row above is in
    for at, row in enumerate(rows):
        if row.kind is not None or row.one_line:
            shape = None
        elif shape is not None:
            shape = shape if _is_cell(rows, at, shape) else None
        elif row.text[0] in _BEGINS and len(row.text) <= _LONGEST_CELL:
            shape = next((one for one in (_INDICATORS, _TABLE) if one.fullmatch(row.text)), None)
            shape = shape if shape is not None and _has_cells(rows, at) else None
        if shape is not None:
            row.kind = BlockKind.PARAGRAPH


def _is_cell(rows: Sequence[Row], at: int, shape: re.Pattern[str]) -> bool:
    row = rows[at]
    if len(row.text) > _LONGEST_CELL or "。" in row.text or is_date(row.text):
        return False
    if row.mark is None or row.mark.style is not Style.HAN:
        return True
    if shape is _TABLE and NEXT_CHAPTER.match(row.text) is None:
        return True
    if at + 1 < len(rows) and is_prose(rows[at + 1].text):
        return False
    return shape is _INDICATORS or chapter_end(row.text, row.mark.end) != len(row.text)


def _has_cells(rows: Sequence[Row], at: int) -> bool:
    """Tell whether short lines follow, numbers among them."""
    below = rows[at + 1 : at + 25]
    return len(below) >= 2 and any(row.text[-1:].isdigit() or row.text in "条件次份元个/-—" for row in below)
