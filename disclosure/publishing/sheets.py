"""Long lists are cut into sheets that stay as they are when a row comes or goes elsewhere.

Were a sheet to end behind every 200th row, one row more would move a row of every sheet
behind it: of 10,000 reports, 51 pages for one.  So the rows themselves tell where a sheet
may end, by their names: a new row changes the sheet that it stands on, and now and then
the next.  Where the sheets end depends on what is listed, not on what was listed before.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from disclosure.frozen import dataclass

T = TypeVar("T")

#: Rows on one page: more make a page heavy on a telephone.
ROWS = 200
#: A sheet has at least this share of them, unless it is the last.
FEWEST = 0.6
#: Behind so many it ends with the first row of which this is true for one in so many.
ODDS = 16


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """A page's rows, and which page of how many it is."""

    rows: Sequence[T]
    number: int  # from 1
    total: int


def sheets_of(rows: Sequence[T], name: Callable[[T], str]) -> list[Sheet[T]]:
    """``rows`` as sheets, one at least; ``name`` is what a row is called for as long as it is listed."""
    pieces, first = [], 0
    for at in range(1, len(rows)) if len(rows) > ROWS else ():
        held = at - first
        if held == ROWS or (held >= FEWEST * ROWS and _may_end(name(rows[at - 1]))):
            pieces.append(rows[first:at])
            first = at
    pieces.append(rows[first:])
    return [Sheet(piece, number, len(pieces)) for number, piece in enumerate(pieces, 1)]


def _may_end(name: str) -> bool:
    return zlib.crc32(name.encode("utf-8", "surrogatepass")) % ODDS == 0
