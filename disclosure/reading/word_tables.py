"""Tables of a Word document, their merged cells as spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from disclosure.reading.flow import Line, lines_of_header
from disclosure.reading.grid import WIDEST, Grid, GridCell, header_table, is_data, table_of
from disclosure.reading.package import Element
from disclosure.reading.word_numbering import VAL, W, int_of

#: Twentieths of a point; a column narrower than this holds no character.  Programs that convert
#: a document leave such columns where they round the edges of two rows differently.
NARROW = 60

_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def lines_of_table(
    table: Element, lines_of: Callable[[Element], list[Line]], lose: Callable[[Element], None]
) -> list[Line]:
    """Return a table as one line and the pictures in it behind, a document's header table as its pairs, any other as the lines in its cells.

    ``lines_of`` reads a cell, ``lose`` is told of rows that a tracked change deleted.
    """
    rows = []
    open_cells: dict[int, GridCell] = {}
    slivers = _slivers_of(table)
    for row in _unwrapped(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is not None:
            lose(row)
            continue
        cells, open_cells = _row(row, open_cells, lines_of, slivers)
        rows.append(cells)
    grid = Grid(0, "", rows)
    lines = [line for cell in grid.cells for line in cell.lines if isinstance(line, Line)]
    pictures = [line for line in lines if line.picture]
    if head := header_table(grid):
        return lines_of_header(head) + pictures
    for cell in grid.cells if pictures else ():
        cell.lines = [line for line in cell.lines if line not in pictures]
    if is_data(grid):
        return [Line("", tag="table", table=table_of(grid)), *pictures]
    return lines


def _unwrapped(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, whatever they are wrapped in."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            waiting += reversed(child)


def _slivers_of(table: Element) -> Sequence[int]:
    """The columns, from the left, that are too narrow to be seen; none where one of them holds something for all that."""
    columns = table.iterfind(f"{W}tblGrid/{W}gridCol")
    widths = [
        int(width) if (width := column.get(f"{W}w", "")).isascii() and width.isdigit() else NARROW
        for column in columns
    ]
    narrow = frozenset(at for at, width in enumerate(widths) if width < NARROW)
    if not narrow or len(narrow) == len(widths):
        return ()
    for row in _unwrapped(table, f"{W}tr"):
        column = _value(row.find(f"{W}trPr"), "gridBefore", 0)
        for element in _unwrapped(row, f"{W}tc"):
            span = _span(element.find(f"{W}tcPr"))
            if narrow.issuperset(range(column, column + span)) and any(
                text.strip() for text in element.itertext()
            ):
                return ()
            column += span
    return sorted(narrow)


def _row(
    row: Element,
    above: dict[int, GridCell],
    lines_of: Callable[[Element], list[Line]],
    slivers: Sequence[int],
) -> tuple[list[GridCell], dict[int, GridCell]]:
    """The cells that begin in ``row``, and by column those that may reach further down."""

    def width(first: int, count: int) -> int:
        return count - bisect_left(slivers, first + count) + bisect_left(slivers, first)

    cells: list[GridCell] = []
    reaching: dict[int, GridCell] = {}
    at = _skipped(row, "gridBefore")
    column = _leave_out(width(0, at), cells)
    for element in _unwrapped(row, f"{W}tc"):
        properties = element.find(f"{W}tcPr")
        span = width(at, _span(properties))
        at += _span(properties)
        if not span:
            continue
        down, across = (_merge(properties, name) for name in ("vMerge", "hMerge"))
        if across == "continue" and cells:
            cells[-1].colspan += span
        elif down == "continue" and column in above:
            reaching[column] = above[column]
            above[column].rowspan += 1
        else:
            lines = lines_of(element)
            cells.append(_cell(span, lines))
            if down:
                reaching[column] = cells[-1]
        column += span
    _leave_out(width(at, _skipped(row, "gridAfter")), cells)
    return cells, reaching


def _cell(span: int, lines: Sequence[Line]) -> GridCell:
    full = [line for line in lines if line.table or line.picture or line.text.strip("\xa0\u3000 \t")]
    text = "\n".join(line.text.strip("\xa0\u3000 \t") for line in full if not line.picture)
    return GridCell(0, 1, span, header=False, lines=full, text=text)


def _span(properties: Element | None) -> int:
    return min(max(_value(properties, "gridSpan", 1), 1), WIDEST)


def _skipped(row: Element, name: str) -> int:
    """How many columns a row leaves out at one of its ends."""
    return min(_value(row.find(f"{W}trPr"), name, 0), WIDEST)


def _leave_out(count: int, cells: list[GridCell]) -> int:
    """Stand an empty cell for ``count`` columns that are left out."""
    if count:
        cells.append(_cell(count, ()))
    return count


def _value(properties: Element | None, name: str, default: int) -> int:
    return int_of(properties.find(f"{W}{name}"), default) if properties is not None else default


def _merge(properties: Element | None, name: str) -> str:
    """``restart``, ``continue``, or nothing."""
    found = properties.find(f"{W}{name}") if properties is not None else None
    return found.get(VAL, "continue") if found is not None else ""
