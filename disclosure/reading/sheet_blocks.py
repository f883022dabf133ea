"""A sheet to what stands on it: lines above and below, tables between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from disclosure.errors import UnreadableSource
from disclosure.frozen import dataclass
from disclosure.records import Cell, Table

MOST_CELLS = 500_000  # of one sheet; the largest statistics of a county have some thousand
MOST_MERGES = 20_000

#: Names that a program gives: Sheet1    工作表1
_UNNAMED = re.compile(r"(?:sheet|工作表|表)\s?\d{0,3}", re.IGNORECASE)
#: 2021年政府信息公开工作统计表    附件2    （2021年度）
_TITLE = re.compile(r"[表报告统计情况汇总清单]{2}|表$|年度|附件|年报|[12]\d{3}年")
#: 填报单位：平阳县    单位：件    注：本表…    审核人：
_REMARK = re.compile(r"[^：:]{1,20}[：:]|[（(]?(?:单位|注)[：:]")

Merge = tuple[int, int, int, int]  # first row, first column, last row, last column


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one sheet shows, cell by cell, with the ranges that are merged."""

    name: str
    rows: Sequence[Sequence[str]]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    partly_hidden: bool = False
    rough: bool = False  # its figures may be shown in another form


def too_many_cells() -> UnreadableSource:
    """Return the error for a sheet that is no report."""
    remedy = "请核对这个文件是不是报告；确是的话，请只保留统计表，另存后放入 reports_src"
    return UnreadableSource(f"表格超过 {MOST_CELLS // 10_000} 万个单元格，不像报告", remedy, "too_big")


def blocks_of(sheet: Sheet) -> Iterator[list[str] | Table]:
    """Lines and tables of ``sheet``, from above; blank rows part them."""
    caption = "" if _UNNAMED.fullmatch(sheet.name) else sheet.name
    width = max(map(len, sheet.rows), default=0)
    rows = [[*row, *[""] * (width - len(row))] for row in sheet.rows]
    merges = [
        _clipped(merge, len(rows), width)
        for merge in sheet.merges[:MOST_MERGES]
        if merge[0] < len(rows) and merge[1] < width
    ]
    for first, last in _runs(rows, merges):
        above, below = _edges(rows, first, last)
        yield from ([_line(rows[at]) for at in range(first, above)],) if above > first else ()
        table = _table(rows, merges, above, below)
        if table is not None:
            said = {"".join(rows[at]) for at in range(first, above)}
            yield Table(table, "" if caption in said else caption)
        elif below > above:
            yield [_line(rows[at]) for at in range(above, below)]
        yield from ([_line(rows[at]) for at in range(below, last)],) if last > below else ()


def _clipped(merge: Merge, height: int, width: int) -> Merge:
    top, left, bottom, right = merge
    return top, left, min(bottom, height - 1), min(right, width - 1)


def _runs(rows: Sequence[Sequence[str]], merges: Sequence[Merge]) -> Iterator[tuple[int, int]]:
    """From where to where rows stand together."""
    filled = [any(cell.strip() for cell in row) for row in rows]
    for top, left, bottom, _ in merges:
        if rows[top][left].strip():
            filled[top : bottom + 1] = [True] * (bottom + 1 - top)
    first = None
    for at, is_filled in enumerate([*filled, False]):
        if is_filled and first is None:
            first = at
        elif not is_filled and first is not None:
            yield first, at
            first = None


def _edges(rows: Sequence[Sequence[str]], first: int, last: int) -> tuple[int, int]:
    """Where the table begins and ends between the lines above and below it."""
    above, below = first, last
    while above < last and _is_line(rows[above], at_top=True):
        above += 1
    while below > above and _is_line(rows[below - 1], at_top=False):
        below -= 1
    return above, below


def _is_line(row: Sequence[str], *, at_top: bool) -> bool:
    """Tell whether a row beside a table is no part of it: a title, a remark, a signature."""
    filled = [cell for cell in row if cell.strip()]
    if filled and all(_REMARK.match(cell) for cell in filled):
        return True
    return len(filled) == 1 and (not at_top or bool(_TITLE.search(filled[0])))


def _line(row: Sequence[str]) -> str:
    return "\u3000".join(cell.strip() for cell in row if cell.strip())


def _table(
    rows: Sequence[Sequence[str]], merges: Sequence[Merge], first: int, last: int
) -> tuple[tuple[Cell, ...], ...] | None:
    """The cells of rows ``first`` up to ``last``; None where they are one row, or one column."""
    within = [merge for merge in merges if first <= merge[0] < last]
    used = [at for row in rows[first:last] for at, cell in enumerate(row) if cell.strip()]
    if last - first < 2 or not used or min(used) == max(used):
        return None
    left = min(used)
    right = max(used + [merge[3] for merge in within if rows[merge[0]][merge[1]].strip()])
    spans = {(top, begin): (bottom, end) for top, begin, bottom, end in within}
    covered = {
        (at, column)
        for top, begin, bottom, end in within
        for at in range(top, bottom + 1)
        for column in range(begin, end + 1)
        if (at, column) != (top, begin)
    }
    return tuple(
        tuple(
            _cell(rows[at][column], (at, column), spans, last - 1, right)
            for column in range(left, right + 1)
            if (at, column) not in covered
        )
        for at in range(first, last)
    )


def _cell(
    text: str, place: tuple[int, int], spans: dict[tuple[int, int], tuple[int, int]], bottom: int, right: int
) -> Cell:
    last_row, last_column = spans.get(place, place)
    return Cell(text.strip(), min(last_row, bottom) - place[0] + 1, min(last_column, right) - place[1] + 1)
