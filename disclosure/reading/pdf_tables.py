"""Tables of a PDF: the cells that ruled lines enclose, and the parts of a table on several pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from disclosure.reading.flow import Line
from disclosure.reading.grid import Grid, GridCell
from disclosure.reading.pdf_lines import WIDEST_PADDING, PrintedLine, cell_text, lines_of
from disclosure.reading.pdf_page import Character, PdfPage, Stroke
from disclosure.reading.table_heads import FIGURE

NEAR = 4.0  # points within which two lines are one, and an end meets a line
#: （三）不予公开    1.属于国家秘密
_NUMBERED = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]|其中|其他")
_COUNT = re.compile(r"(\d{1,2})[.．、](?!\d)")
#: 2021-10-    2021年    2021年10月: the rest of a date follows
_CUT_DATE = re.compile(r"\d[-－/.年月]$")
MOST_STROKES = 1500  # of one page, once joined; more are a drawing


@dataclass(slots=True)
class PrintedCell:
    """A cell: the rows and columns that it covers, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int
    text: str = ""
    is_full: bool = False  # no further line finds room in it
    is_wide: bool = False  # no further character finds room on its last line


@dataclass(slots=True)
class PrintedTable:
    """A table, or the part of one that stands on a page."""

    columns: list[float]  # where each begins, and where the last one ends
    rows: list[float]
    cells: list[PrintedCell] = field(default_factory=list)

    @property
    def height(self) -> int:
        """How many rows it has."""
        return max((cell.bottom for cell in self.cells), default=-1) + 1

    @property
    def grid(self) -> Grid:
        """The same as tables of all formats are judged by."""
        rows: list[list[GridCell]] = [[] for _ in range(self.height)]
        for cell in sorted(self.cells, key=lambda each: (each.top, each.left)):
            lines = [Line(line, tag="td") for line in cell.text.split("\n") if line.strip()]
            spans = (cell.bottom - cell.top + 1, cell.right - cell.left + 1)
            rows[cell.top].append(GridCell(0, *spans, header=False, lines=lines, text=cell.text))
        return Grid(0, "", rows)


def tables_of(page: PdfPage) -> tuple[list[PrintedTable], list[Character]]:
    """The tables of a page, from above, and the characters that stand in none."""
    across, down = _joined(page.across), _joined(page.down)
    if not across or not down or len(across) + len(down) > MOST_STROKES:
        return [], page.characters
    tables = [
        table for ruled in _connected(across, down) if (table := _table(*ruled)) and len(table.cells) > 1
    ]
    tables.sort(key=lambda table: table.rows[0])
    return tables, _fill(tables, page.characters)


def _joined(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Lines without breaks: what lies on one line and touches is one stroke."""
    levels: list[list[Stroke]] = []
    for stroke in sorted(strokes):
        if levels and stroke.at - levels[-1][0].at <= NEAR / 2:
            levels[-1].append(stroke)
        else:
            levels.append([stroke])
    joined: list[Stroke] = []
    for level in levels:
        begun = len(joined)
        for stroke in sorted(level, key=lambda each: each.first):
            if len(joined) > begun and stroke.first <= joined[-1].last + NEAR:
                joined[-1] = joined[-1]._replace(last=max(joined[-1].last, stroke.last))
            else:
                joined.append(stroke)
    return joined


def _connected(across: list[Stroke], down: list[Stroke]) -> list[tuple[list[Stroke], list[Stroke]]]:
    """The strokes of each table: those that meet, and those that meet them."""
    parents = list(range(len(across) + len(down)))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    for at, level in enumerate(across):
        for beside, upright in enumerate(down, len(across)):
            if (
                level.first - NEAR <= upright.at <= level.last + NEAR
                and upright.first - NEAR <= level.at <= upright.last + NEAR
            ):
                parents[root(at)] = root(beside)
    tables: dict[int, tuple[list[Stroke], list[Stroke]]] = defaultdict(lambda: ([], []))
    for at, stroke in enumerate([*across, *down]):
        tables[root(at)][at >= len(across)].append(stroke)
    return [ruled for ruled in tables.values() if ruled[0] and ruled[1]]


def _edges(strokes: Sequence[Stroke], crossing: Sequence[Stroke]) -> list[float]:
    """Where columns (or rows) part, with the ends of the crossing lines where a side is open."""
    places = sorted(stroke.at for stroke in strokes)
    ends = min(stroke.first for stroke in crossing), max(stroke.last for stroke in crossing)
    if ends[0] < places[0] - 2 * NEAR:
        places.insert(0, ends[0])
    if ends[1] > places[-1] + 2 * NEAR:
        places.append(ends[1])
    edges = places[:1]
    edges += [place for place, before in zip(places[1:], places, strict=False) if place - before > NEAR]
    return edges


def _table(across: list[Stroke], down: list[Stroke]) -> PrintedTable | None:
    columns, rows = _edges(down, across), _edges(across, down)
    width, height = len(columns) - 1, len(rows) - 1
    if width < 1 or height < 1:
        return None
    parents = list(range(width * height))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    for row in range(height):
        for column in range(width):
            x, y = (columns[column] + columns[column + 1]) / 2, (rows[row] + rows[row + 1]) / 2
            at = row * width + column
            if column + 1 < width and not _is_ruled(down, columns[column + 1], y):
                parents[root(at)] = root(at + 1)
            if row + 1 < height and not _is_ruled(across, rows[row + 1], x):
                parents[root(at)] = root(at + width)
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(width * height):
        groups[root(at)].append(at)
    table = PrintedTable(columns, rows)
    for group in groups.values():
        table.cells += _cells(group, width)
    return table


def _is_ruled(strokes: Sequence[Stroke], at: float, crossing: float) -> bool:
    return any(abs(stroke.at - at) <= NEAR and stroke.first <= crossing <= stroke.last for stroke in strokes)


def _cells(group: Sequence[int], width: int) -> list[PrintedCell]:
    """The cell that squares without a line between them make; each its own where they make no rectangle."""
    rows, columns = [at // width for at in group], [at % width for at in group]
    whole = PrintedCell(min(rows), min(columns), max(rows), max(columns))
    if (whole.bottom - whole.top + 1) * (whole.right - whole.left + 1) == len(group):
        return [whole]
    return [PrintedCell(row, column, row, column) for row, column in zip(rows, columns, strict=True)]


def _fill(tables: Sequence[PrintedTable], characters: Iterable[Character]) -> list[Character]:
    """Give each cell its text; return the characters that are in none."""
    places = [
        {
            (row, column): at
            for at, cell in enumerate(table.cells)
            for row in range(cell.top, cell.bottom + 1)
            for column in range(cell.left, cell.right + 1)
        }
        for table in tables
    ]
    held: dict[tuple[int, int], list[Character]] = defaultdict(list)
    outside = []
    for character in characters:
        x, y = (character.left + character.right) / 2, (character.top + character.bottom) / 2
        for number, table in enumerate(tables):
            place = bisect_right(table.rows, y) - 1, bisect_right(table.columns, x) - 1
            if place in places[number]:
                held[number, places[number][place]].append(character)
                break
        else:
            outside.append(character)
    ends: dict[int, list[tuple[PrintedCell, PrintedLine]]] = defaultdict(list)
    pitches: dict[int, list[float]] = defaultdict(list)
    for (number, at), inside in held.items():
        table = tables[number]
        cell = table.cells[at]
        lines = lines_of(inside)
        cell.text = cell_text(lines, table.columns[cell.left], table.columns[cell.right + 1])
        if lines:
            ends[number].append((cell, lines[-1]))
            pitches[number] += [below.bottom - above.bottom for above, below in pairwise(lines)]
    for number, last in ends.items():
        pitch = median(pitches[number]) if pitches[number] else 0.0
        for cell, line in last:
            room = tables[number].rows[cell.bottom + 1] - line.bottom
            cell.is_full = room < max(pitch, line.bottom - line.top)
            beside = tables[number].columns[cell.right + 1] - line.right
            cell.is_wide = beside < 1.3 * line.em + WIDEST_PADDING
    return outside


def go_on(table: PrintedTable, rest: PrintedTable) -> bool:
    """Tell whether ``rest``, at the top of a page, may be more of ``table``, at the end of the one before."""
    return (
        abs(table.columns[0] - rest.columns[0]) <= NEAR and abs(table.columns[-1] - rest.columns[-1]) <= NEAR
    )


def stitch(table: PrintedTable, rest: PrintedTable) -> None:
    """Put ``rest`` below ``table``; a head that is printed again, and cells that the page cut, are one."""
    columns = _merged(table.columns, rest.columns)
    for part in (table, rest):
        for cell in part.cells:
            cell.left, cell.right = (
                _nearest(columns, part.columns[cell.left]),
                _nearest(columns, part.columns[cell.right + 1]) - 1,
            )
    table.columns = columns
    repeated = _repeated(table, rest)
    seam = table.height
    below = [cell for cell in rest.cells if cell.top >= repeated]
    for cell in below:
        cell.top += seam - repeated
        cell.bottom += seam - repeated
    table.cells += _rejoined(table, below, seam)


def _merged(one: Sequence[float], two: Sequence[float]) -> list[float]:
    merged: list[float] = []
    for place in sorted((*one, *two)):
        if not merged or place - merged[-1] > NEAR:
            merged.append(place)
    return merged


def _nearest(places: Sequence[float], place: float) -> int:
    return min(range(len(places)), key=lambda at: abs(places[at] - place))


def _repeated(table: PrintedTable, rest: PrintedTable) -> int:
    """How many rows at the top of ``rest`` are the head of ``table``, printed again."""
    first, again = _outline(table), _outline(rest)
    for count in range(min(table.height, rest.height - 1), 0, -1):
        head = [cell for cell in first if cell[0] < count]
        if head == [cell for cell in again if cell[0] < count] and any(
            text and not FIGURE.fullmatch(text) for *_, text in head
        ):
            return count if all(cell[2] < count for cell in head) else 0
    return 0


def _outline(table: PrintedTable) -> list[tuple[int, int, int, int, str]]:
    return sorted((cell.top, cell.left, cell.bottom, cell.right, cell.text) for cell in table.cells)


def _rejoined(table: PrintedTable, below: list[PrintedCell], seam: int) -> list[PrintedCell]:
    """Join what the end of the page cut: one row, or the cells that reach over several."""
    lower = {(cell.left, cell.right): cell for cell in below if cell.top == seam}
    pairs = [
        (cell, lower[cell.left, cell.right])
        for cell in table.cells
        if cell.bottom == seam - 1 and (cell.left, cell.right) in lower
    ]
    single = [(up, low) for up, low in pairs if up.top == up.bottom and low.top == low.bottom]
    if len(pairs) == len(lower) and _is_cut_row(single):
        for up, low in pairs:
            up.text += low.text
            up.bottom += low.bottom - seam
        gone = {id(low) for _, low in pairs}
        for cell in below:
            cell.top -= 1
            cell.bottom -= 1
        return [cell for cell in below if id(cell) not in gone]
    gone = set()
    beside = {cell.left: cell.text for cell in table.cells if cell.bottom == seam - 1}
    beside_below = {cell.left: cell.text for cell in below if cell.top == seam}
    for up, low in pairs:
        if not up.text or (up.top == up.bottom and low.top == low.bottom):
            continue
        counts_on = _counts_on(beside.get(up.right + 1, ""), beside_below.get(low.right + 1, ""))
        if not low.text or _goes_on(up, low, counts_on=counts_on):
            up.text += low.text
            up.bottom = low.bottom
            gone.add(id(low))
    return [cell for cell in below if id(cell) not in gone]


def _goes_on(up: PrintedCell, low: PrintedCell, *, counts_on: bool) -> bool:
    """Tell whether the words of a cell go on in the one below the end of the page.

    It is full; or its last line is, and what stands beside it counts on: some programs leave room below.
    """
    if FIGURE.fullmatch(up.text) or FIGURE.fullmatch(low.text) or _NUMBERED.match(low.text):
        return False
    return (up.is_full or (up.is_wide and counts_on)) and up.text[-1] not in "。；"


def _counts_on(above: str, below: str) -> bool:
    """Tell whether the numeral of one item follows that of the other: 2.没有现成信息 and 3.补正后."""
    one, two = _COUNT.match(above), _COUNT.match(below)
    return one is not None and two is not None and int(one[1]) + 1 == int(two[1])


def _is_cut_row(pairs: Sequence[tuple[PrintedCell, PrintedCell]]) -> bool:
    """Tell whether the first row of a page is the rest of the last row of the page before.

    Its figures stand above or below, never on both pages; only words go on.
    """
    if not any((up.text and not low.text) or (low.text and not up.text) for up, low in pairs):
        return False
    return all(not low.text or _may_go_on(up.text, low.text) for up, low in pairs)


def _may_go_on(up: str, low: str) -> bool:
    """Tell whether words, or the rest of a date, may go on in the cell below."""
    if not up or FIGURE.fullmatch(up):
        return False
    return not FIGURE.fullmatch(low) or _CUT_DATE.search(up) is not None
