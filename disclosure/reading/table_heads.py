"""Which cells of a table are its labels: the rows at the top, the columns at the left.

Annual reports have tables of figures: a cell that is a figure, or stands for one (blank,
``/``, ``—``, 无), tells what is a label beside or above it.  A table of words has the labels
in its first row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.frozen import replace
from disclosure.records import Cell, Table

#: 41288    35.6%    1,203 件    ——    /    无
FIGURE = re.compile(
    r"(?:约|近)?[-+－]?[\d０-９][\d０-９,，.．]{0,20}\s?(?:[%％‰]|余|多|万|亿)?\s?(?:条|件|次|个|篇|期|场|人次|人|万元|元|项|份)?"
    r"|[-—－–/／\\*×x√]{1,4}|无|暂无"
)
#: A column of its own, beside the labels: 单位 | 条
UNIT = re.compile(r"(?:万|亿)?(?:条|件|次|个|篇|期|场|人次|人|元|项|份|户|册|家|部|[%％])")
LONGEST_DIVIDER = 40  # characters of a row that is one cell and divides a table
SERIAL = re.compile(r"[(（]?\d{1,3}[)）.、．]?")


def headed(table: Table) -> Table:
    """Return ``table`` with its labels marked; one whose author marked some is left as it is."""
    if any(cell.header for row in table.rows for cell in row):
        return table
    marks = _marks(table.rows)
    rows = tuple(
        tuple(replace(cell, header=(at, place) in marks) for place, cell in enumerate(row))
        for at, row in enumerate(table.rows)
    )
    return replace(table, rows=rows)


def _marks(rows: Sequence[Sequence[Cell]]) -> set[tuple[int, int]]:
    """The places, by row and cell, of the labels."""
    heads = _head_rows(rows)
    has_figures = any(_is_figure(cell) for row in rows[1:] for cell in row)
    marks: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        places = range(len(row)) if at in heads else _leading(row) if has_figures else ()
        marks |= {(at, place) for place in places if row[place].text}
    return marks


def _head_rows(rows: Sequence[Sequence[Cell]]) -> set[int]:
    """The rows of labels: at the top, and again behind a row that is one cell (第二十条第（一）项)."""
    if not any(_is_figure(cell) for row in rows[1:] for cell in row):
        return set(range(max((cell.rowspan for cell in rows[0]), default=1))) if rows else set()
    heads = set()
    may_be = True
    for at, row in enumerate(rows[:-1]):
        divides = len(row) == 1 and 0 < len(row[0].text) <= LONGEST_DIVIDER and row[0].colspan > 1
        is_head = divides or (may_be and _is_label_row(row))
        if is_head:
            heads.add(at)
        may_be = is_head
    return heads


def _is_figure(cell: Cell) -> bool:
    return bool(cell.text) and bool(FIGURE.fullmatch(cell.text))


def _is_label_row(row: Sequence[Cell]) -> bool:
    """Tell whether every cell of a row is a label; the corner at its left may be blank."""
    filled = [cell for cell in row[1:] if cell.text] if row and not row[0].text else list(row)
    if len(filled) < len(row) - 1 or not filled:
        return False
    return all(cell.text and not _is_figure(cell) for cell in filled)


def _leading(row: Sequence[Cell]) -> list[int]:
    """The labels at the left of a row of figures: those before its first figure, units aside."""
    places = []
    for place, cell in enumerate(row):
        is_serial = place == 0 and len(row) > 2 and bool(SERIAL.fullmatch(cell.text))
        if is_serial and not _is_figure(row[1]) and row[1].text:
            continue
        if not cell.text or _is_figure(cell):
            break
        if place == 0 or not UNIT.fullmatch(cell.text):
            places.append(place)
    return places if len(places) < len(row) else []
