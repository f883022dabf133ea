"""主动公开政府信息情况: the table on what was made public, by the clauses of article 20."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from disclosure.editing.text_tables.cell_reader import CellReader, Found, Misfit
from disclosure.editing.text_tables.tokens import Token, bare, is_number
from disclosure.records import Cell, Table

CLAUSE = re.compile(r"第二十条第?[（(].{1,2}[)）]项")
CONTENT = "信息内容"
_MATTERS = frozenset(
    [
        "规章",
        "行政规范性文件",
        "规范性文件",
        "行政许可",
        "其他对外管理服务事项",
        "行政处罚",
        "行政强制",
        "行政事业性收费",
        "政府集中采购",
    ]
)
_HEADS = frozenset(
    [
        "本年制发件数",
        "本年废止件数",
        "现行有效件数",
        "本年新制作数量",
        "本年新公开数量",
        "对外公开总数量",
        "上一年项目数量",
        "本年增/减",
        "处理决定数量",
        "本年处理决定数量",
        "本年收费金额",
        "本年收费金额(单位:万元)",
        "采购项目数量",
        "采购总金额",
    ]
)
# 现行有效件: a head that was mistyped or cut
_LIKE_A_HEAD = re.compile(r"数|项目|增|金额|件")
#: Cells that may stand side by side with no more than a blank between them.
NAMES = frozenset({CONTENT, *_MATTERS, *_HEADS})


def read_disclosed(tokens: Sequence[Token]) -> Found:
    """主动公开政府信息情况: below each clause its heads, then rows of as many numbers."""
    reader = CellReader(tokens)
    rows: list[list[str]] = []
    fitting = end = 0  # rows, and tokens, up to the last row that fits
    while reader.text:
        if CLAUSE.fullmatch(bare(reader.text)):
            rows.append([reader.next()])
        elif bare(reader.text) != CONTENT:
            break
        try:
            corner = reader.name(CONTENT) if reader.reads(CONTENT) else ""
            heads = list(_heads_of(reader))
            rows.append([corner, *heads])
            while matter := _matter(reader):
                rows.append([matter, *reader.numbers(len(heads))])
                fitting, end = len(rows), reader.at
        except Misfit:
            break
    if fitting < 3:
        raise Misfit
    return Found(Table(tuple(_filled(rows[:fitting]))), end)


def _matter(reader: CellReader) -> str:
    """Take the label of a row, if one comes next: 行政许可, 行政许可（含备案）; else nothing, and empty."""
    if reader.reads(*_MATTERS):
        return reader.name(*_MATTERS)
    head, bracket, _ = bare(reader.text).partition("(")
    return reader.next() if bracket and head in _MATTERS else ""


def _is_matter(reader: CellReader) -> bool:
    begin = reader.at
    found = _matter(reader)
    reader.at = begin
    return bool(found)


def _heads_of(reader: CellReader) -> Iterator[str]:
    """The heads behind 信息内容, which end where the first row begins."""
    for count in range(5):
        if reader.reads(*_HEADS):
            yield reader.name(*_HEADS)
        elif count and _is_matter(reader):
            return
        elif not is_number(reader.text) and _LIKE_A_HEAD.search(reader.text):
            yield reader.next()
        else:
            break
    raise Misfit


def _filled(rows: Sequence[Sequence[str]]) -> Iterator[tuple[Cell, ...]]:
    """The rows as wide as the widest: the last cell of a shorter one spans the rest."""
    width = max(map(len, rows))
    for row in rows:
        is_head = len(row) == 1 or bare(row[0]) == CONTENT
        *cells, last = (Cell(text, header=is_head or at == 0) for at, text in enumerate(row))
        yield (*cells, Cell(last.text, 1, 1 + width - len(row), last.header))
