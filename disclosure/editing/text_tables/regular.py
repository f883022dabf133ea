"""Tables of any matter whose rows stand one a line, each cell behind a bar or a tab.

A row that has fewer cells than the others may have lost any of them: a blank one, or one
that reached down from the row above.  So only a table whose rows are all alike is laid
out, but for lines across it that hold one cell; all else stays as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from disclosure.editing.shapes import BLANKS, Line
from disclosure.editing.text_tables.tokens import BARS, RULE, is_number
from disclosure.records import Cell, Table

#: The national form, whose rows are short where labels reach down from above: its own reader knows them.
_FORM = ("本年新收政府信息公开申请数量", "结果维持")
#: So many rows make a table.
_FEWEST = 3
#: A portal's own table of a document's keys shows itself in so many lines.
_HEAD = 4
#: A longer cell is text that a page was laid out with.
_LONGEST_CELL = 200  # characters


class Block(NamedTuple):
    """What lines of cells make: a table, or None where nobody can tell which; and the line behind them."""

    table: Table | None
    end: int


def block_at(lines: Sequence[Line], at: int, is_key: Callable[[str], object]) -> Block | None:
    """The lines of cells that begin with the one numbered ``at``; None where it holds none.

    ``is_key`` tells a line with which a portal's own table of a document's keys begins: that is no table of the text.
    """
    for parted in (_between_bars, _between_tabs):
        rows: list[list[str]] = []
        while at + len(rows) < len(lines) and (row := parted(lines[at + len(rows)].text)) is not None:
            rows.append(row)
        if rows:
            end = at + len(rows)
            is_head = any(is_key(line.text) for line in lines[at : min(end, at + _HEAD)])
            return Block(None if is_head else _table(rows, parted is _between_tabs), end)
    return None


def _between_bars(text: str) -> list[str] | None:
    """The cells of a row that ends with a bar, without blank ones at its end."""
    if text[-1] not in BARS:
        return None
    inner = text.rstrip(
        BARS + BLANKS
    )  # | 第二十条第(一)项 | |||: blank cells, and those that a wide cell spans
    cells = [cell.strip(BLANKS) for cell in re.split(f"[{BARS}]", inner.removeprefix("|"))]
    return cells if any(cells) else None


def _between_tabs(text: str) -> list[str] | None:
    return [cell.strip(BLANKS) for cell in text.split("\t")] if "\t" in text else None


def _table(rows: list[list[str]], keeps_blanks: bool) -> Table | None:
    width = max(map(len, rows))
    ruled = width > 1 and len(rows) > 1 and all(map(RULE.fullmatch, rows[1]))
    if ruled:
        del rows[1]
    full = [row for row in rows if len(row) == width]
    if len(full) < len(rows) and any(word in cell for row in rows for cell in row for word in _FORM):
        return None
    if keeps_blanks:  # but for those at the ends of lines
        rows = [row + [""] * (width - len(row)) for row in rows]
    elif any(1 < len(row) < width for row in rows):
        return None
    if width < 2 or len(full) + ruled < _FEWEST or not _is_data(full, ruled):
        return None
    if any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
        return None
    headed = ruled or not any(map(is_number, full[0]))
    first = next(at for at, row in enumerate(rows) if len(row) == width)
    return Table(tuple(_row(row, width, headed and at == first) for at, row in enumerate(rows)))


def _row(row: Sequence[str], width: int, is_head: bool) -> tuple[Cell, ...]:
    if len(row) == 1:
        return (Cell(row[0], 1, width, header=True),)
    return tuple(Cell(text, header=is_head) for text in row)


def _is_data(rows: Sequence[Sequence[str]], ruled: bool) -> bool:
    """Whether rows hold data, not the columns of a site: numbers below each other, or many cells that all differ."""
    body = rows[1:]
    if ruled:
        return bool(body)
    if any(2 * sum(is_number(row[column]) for row in body) > len(body) for column in range(len(rows[0]))):
        return True
    cells = [cell for row in rows for cell in row]
    return len(rows[0]) > 2 and len({row[0] for row in rows}) == len(rows) and all(cells)
