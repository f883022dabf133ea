"""Tables as programs that save pages as text write them, each in its own way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from disclosure.reading.decode import Decoded
from disclosure.reading.webpage import transcribe
from disclosure.records import Table

Rows = Sequence[Sequence[str]]


def table_of(html: str) -> Table:
    """The one table of a page."""
    page = f"<html><body><p>一、总体情况</p><p>本年度工作情况如下，请予审查。</p>{html}</body></html>"
    (table,) = transcribe(Decoded(page, "utf-8")).tables
    return table


def rows_of(table: Table) -> list[list[str]]:
    """The cells that begin in each row, one line each."""
    return [[cell.text.replace("\n", "") for cell in row] for row in table.rows]


def _piped(rows: Rows) -> list[str]:
    """| 行政许可 | 46 | ||: what a row lacks are bars at its end."""
    width = max(map(len, rows))
    return [f"| {' | '.join(row)} | {'|' * (width - len(row))}".rstrip() for row in rows]


def _piped_behind(rows: Rows) -> list[str]:
    return [f"{' | '.join(row)} |" for row in rows]


def _markdown(rows: Rows) -> list[str]:
    width = max(map(len, rows))
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    return [lines[0], f"|{'---|' * width}", *lines[1:]]


def _tabbed(rows: Rows) -> list[str]:
    return ["\t".join(row) for row in rows]


def _blanks(rows: Rows) -> list[str]:
    return ["   ".join(row) for row in rows]


def _one_blank(rows: Rows) -> list[str]:
    return [" ".join(row) for row in rows]


def _cell_a_line(rows: Rows) -> list[str]:
    return [cell for row in rows for cell in row]


def _cell_a_line_apart(rows: Rows) -> list[str]:
    return [line for row in rows for cell in row for line in (f"{cell} ", "")]


def _bar_behind_each(rows: Rows) -> list[str]:
    """行政许可 | / 46 | / ||: a bar behind each cell, and a line of them for what a row lacks."""
    width = max(map(len, rows))
    lines = []
    for row in rows:
        lines += [f"{cell} |" for cell in row]
        lines += ["|" * (width - len(row))] * (len(row) < width)
    return lines


def _bar_before_each_row(rows: Rows) -> list[str]:
    return [line for row in rows for line in ("|", *(f"{cell} |" for cell in row))]


#: Those that leave blank cells at their places.
KEEPING: dict[str, Callable[[Rows], list[str]]] = {"markdown": _markdown, "tabbed": _tabbed}
WAYS: dict[str, Callable[[Rows], list[str]]] = {
    **KEEPING,
    "piped": _piped,
    "piped behind": _piped_behind,
    "blanks": _blanks,
    "one blank": _one_blank,
    "cell a line": _cell_a_line,
    "cell a line, apart": _cell_a_line_apart,
    "bar behind each": _bar_behind_each,
    "bar before each row": _bar_before_each_row,
}
