"""统计指标、单位、统计数: the statistics forms of 2008 to 2018, one indicator a row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.text_tables.cell_reader import CellReader, Found, Misfit
from disclosure.editing.text_tables.tokens import Token, bare, is_number, is_unit
from disclosure.records import Cell, Table

LABEL_HEADS = frozenset({"统计指标", "指标名称", "指标"})
_UNIT_HEADS = ("单位", "计量单位")
# 2013年度   历年累计   统计数
_VALUE_HEAD = re.compile(
    r"(?:20\d\d年?度?)?(?:统计)?(?:数量?|数值|数据)?|(?:历年)?(?:累计|合计|总计)(?:数量?)?|本年(?:度|数)?|备注|说明"
)
# （一）主动公开政府信息数   其中：主动公开规范性文件数   #1.政府公报
_BEGINS = re.compile(
    r"[一二三四五六七八九十]{1,2}[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.．、]|其中|[#*]|[①-⑳]|—"
)
# what a label ends with that no line end cut
_WHOLE = re.compile(r"(?:情况|[数量额费次]|[)）])$")
# （不同方式回应同一热点或舆情计1次）, in a line of its own below its label
_NOTE = re.compile(r"[（(][^（()）]{4,40}[)）]")
#: Cells that may stand side by side with no more than a blank between them.
NAMES = frozenset({*LABEL_HEADS, *_UNIT_HEADS, "统计数", "数量", "历年累计"})
#: Fewer indicators make no form, where its heads could be anybody's.
_FEWEST = 3
_OF_A_YEAR = re.compile(r"20\d\d|累计")
_LONGEST_LABEL = 60  # characters


def read_statistics_form(tokens: Sequence[Token]) -> Found:
    """Indicators with their units and as many numbers as there are heads for them; labels alone begin a chapter."""
    reader = CellReader(tokens, "无")
    heads = [reader.next(), reader.name(*_UNIT_HEADS)]
    while len(heads) < 6 and bare(reader.text) and _VALUE_HEAD.fullmatch(bare(reader.text)):
        heads.append(reader.next())
    if len(heads) < 3:
        raise Misfit
    rows: list[list[str]] = [heads]
    fitting = end = 0
    while reader.text:
        try:
            row = _row(reader, len(heads) - 2)
        except Misfit:
            break
        rows.append(row)
        if len(row) > 1:
            fitting, end = len(rows), reader.at
    fewest = 1 if any(map(_OF_A_YEAR.search, heads[2:])) else _FEWEST
    if sum(len(row) > 1 for row in rows[1:fitting]) < fewest:
        raise Misfit
    return Found(Table(tuple(_cells(row, len(heads), at == 0) for at, row in enumerate(rows[:fitting]))), end)


def _row(reader: CellReader, count: int) -> list[str]:
    """An indicator's row, or a chapter's label alone."""
    if reader.is_number() or is_unit(reader.text):
        raise Misfit
    label = reader.next()
    while reader.text and _WHOLE.search(label) is None and not _is_behind_label(reader.text):
        label += reader.next()
    while _NOTE.fullmatch(reader.text):
        label += reader.next()
    if len(label) > _LONGEST_LABEL:
        raise Misfit
    if is_unit(reader.text):
        return [label, reader.next(), *reader.numbers(count)]
    if reader.is_number() or _BEGINS.match(label) is None:
        raise Misfit  # 附表2：…: the next table's name
    return [label]


def _is_behind_label(text: str) -> bool:
    return bare(text) in LABEL_HEADS or any((is_unit(text), is_number(text), _BEGINS.match(text)))


def _cells(row: Sequence[str], width: int, is_head: bool) -> tuple[Cell, ...]:
    if len(row) == 1:
        return (Cell(row[0], 1, width, header=True),)
    return tuple(Cell(text, header=is_head or at == 0) for at, text in enumerate(row))
