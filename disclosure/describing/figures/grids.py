"""A table with its spans resolved, so that each value is reached by its labels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import field

from disclosure.frozen import dataclass, replace
from disclosure.records import Spot, Table

#: Larger tables are no forms: rows, columns.
MOST_ROWS = 200
MOST_COLUMNS = 60

# 41288  -185  1,203  75394432.52元
_NUMBER = re.compile(
    r"(?P<sign>[-+])?(?P<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?P<point>\.\d{1,6})?(?P<unit>件|条|项|个|次|宗|元|万元)?"
)
_NOT_APPLICABLE = frozenset({"/", "-", "--", "—", "——", "\\", "无", "×"})


@dataclass(frozen=True, slots=True)
class Value:
    """A cell read as a value: None is blank, not applicable or, with ``odd``, no number at all."""

    number: float | int | None
    text: str
    unit: str = ""
    odd: bool = False
    spot: Spot | None = field(default=None, compare=False)


def value_in(text: str) -> Value:
    """Read one cell. A blank one is not 0, and neither is / or —."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not plain or plain in _NOT_APPLICABLE:
        return Value(None, text)
    found = _NUMBER.fullmatch(plain)
    if found is None:
        return Value(None, text, odd=True)
    number = float(found["digits"].replace(",", "") + (found["point"] or ""))
    number = -number if found["sign"] == "-" else number
    return Value(
        int(number) if number == int(number) and not found["point"] else number, text, found["unit"] or ""
    )


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of equal length; a cell that spans several places stands in each, and is one object."""

    rows: tuple[tuple[str, ...], ...]
    origins: tuple[tuple[int, ...], ...]  # which cell it is, as a Spot counts them; -1 for none
    block: int = 0  # of the report's text

    def value(self, row: int, column: int) -> Value:
        """The cell at a place, read as a value that knows where it stands."""
        origin = self.origins[row][column]
        spot = Spot(self.block, cell=origin) if origin >= 0 else None
        return replace(value_in(self.rows[row][column]), spot=spot)

    def stub(self, row: int, before: int) -> tuple[str, ...]:
        """The labels in front of column ``before``, outermost first, each cell once."""
        found: dict[int, str] = {}
        for text, origin in zip(self.rows[row][:before], self.origins[row][:before], strict=True):
            if text.strip():
                found.setdefault(origin, text)
        return tuple(found.values())

    def heads(self, column: int, before: int) -> tuple[str, ...]:
        """The labels above row ``before`` in ``column``, outermost first, each cell once."""
        found = {self.origins[row][column]: self.rows[row][column] for row in range(before)}
        return tuple(text for text in found.values() if text.strip())


def grid_of(table: Table, block: int = 0) -> Grid | None:
    """``table``, which is ``block``'s, with its spans resolved; None where it is too large to be a form."""
    if len(table.rows) > MOST_ROWS:
        return None
    width = max((sum(cell.colspan for cell in row) for row in table.rows), default=0)
    if width == 0 or width > 4 * MOST_COLUMNS:
        return None
    places: list[dict[int, tuple[str, int]]] = [{} for _ in table.rows]
    for number, at, column, text, rowspan, colspan in _placed(table, places):
        for row in range(at, min(at + rowspan, len(places))):
            for place in range(column, min(column + colspan, MOST_COLUMNS)):
                places[row].setdefault(place, (text, number))
    wide = 1 + max((max(row, default=0) for row in places), default=0)
    return Grid(
        tuple(tuple(row.get(at, ("", -1))[0] for at in range(wide)) for row in places),
        tuple(tuple(row.get(at, ("", -1))[1] for at in range(wide)) for row in places),
        block,
    )


def _placed(
    table: Table, places: Sequence[dict[int, tuple[str, int]]]
) -> Iterator[tuple[int, int, int, str, int, int]]:
    """Each cell with its number, the row and the column where it begins; ``places`` is filled between two."""
    first = 0
    for at, row in enumerate(table.rows):
        column = 0
        for number, cell in enumerate(row, first):
            while column in places[at]:
                column += 1
            if column >= MOST_COLUMNS:
                break
            yield number, at, column, cell.text, cell.rowspan, cell.colspan
            column += cell.colspan
        first += len(row)
