"""Columns of print on a page: each is read to its end before the next one.

Two blocks of lines side by side are columns where both are set as prose is: lines of one
width, most of them full.  What stands side by side otherwise (a signature beside a
date, a table without rules) is read line by line, across the page.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from disclosure.frozen import replace
from disclosure.reading.pdf_lines import BLANK, PrintedLine, em_of, line_of, rows_of
from disclosure.reading.pdf_page import Character
from disclosure.reading.pdf_pictures import PrintedPicture
from disclosure.reading.pdf_tables import PrintedTable

GUTTER = 1.2  # widths of a character that part two pieces of a row, at least
FEWEST_LINES = 5  # of a column
NARROWEST = 8  # characters in a line of a column
INDENT = 2.5  # characters by which a line of a column may be indented
FULL = 1.6  # characters that a full line may lack: punctuation does not begin a line
MOST_COLUMNS = 4
DEEPEST = MOST_COLUMNS - 1
MOST_STARTS = 10  # places that are tried as a column's left edge
NEAR = 2.0  # points within which two edges are one
FEWEST_ROWS, FEWEST_CELLS = 3, 3  # of a table without rules
MANY_CELLS, FEW_ROWS = 6, 2  # pieces that nothing but a table has, in rows one below the other

#: What stands on a page.
Item = PrintedLine | PrintedTable | PrintedPicture


class _Run(NamedTuple):
    """A piece of a row without a wide gap, a table, or a picture."""

    row: int
    left: float
    top: float
    right: float
    bottom: float
    characters: tuple[Character, ...] = ()
    inset: PrintedTable | PrintedPicture | None = None


class _Band(NamedTuple):
    """Two columns side by side, and what stands above and below them."""

    above: list[_Run]
    left: list[_Run]
    right: list[_Run]
    below: list[_Run]


@dataclass(slots=True)
class Layout:
    """What stands on a page, in the order in which it is read."""

    items: list[Item]
    is_columned: bool = False
    has_unruled_table: bool = False


def layout_of(
    characters: Iterable[Character],
    tables: Sequence[PrintedTable],
    pictures: Sequence[PrintedPicture] = (),
) -> Layout:
    """Return the lines that ``characters`` make, ``tables`` and ``pictures``, in the order in which they are read."""
    rows = rows_of(characters)
    shown = [character for row in rows for character in row if character.text not in BLANK]
    em = em_of(shown) if shown else 1.0
    runs = [run for at, row in enumerate(rows) for run in _runs(at, row, em)]
    is_unruled = _has_unruled_table(runs, em)
    runs += [
        _Run(-1 - at, table.columns[0], table.rows[0], table.columns[-1], table.rows[-1], inset=table)
        for at, table in enumerate(tables)
    ]
    runs += [
        _Run(-1 - at, each.left, each.top, each.right, each.bottom, inset=each)
        for at, each in enumerate(pictures, len(tables))
    ]
    blocks = _blocks(runs, em)
    edge = min((run.left for run in runs), default=0.0)
    items = [item for block in blocks for item in _items(block, edge, is_column=len(blocks) > 1)]
    return Layout(items, len(blocks) > 1, is_unruled)


def _runs(at: int, row: Sequence[Character], em: float) -> Iterator[_Run]:
    """The pieces of a row, with the blanks that stand within them."""
    piece: list[Character] = []
    for character in row:
        if character.text in BLANK:
            continue
        if piece and character.left - piece[-1].right > GUTTER * em:
            yield _run(at, piece, row)
            piece = []
        piece.append(character)
    if piece:
        yield _run(at, piece, row)


def _run(at: int, piece: Sequence[Character], row: Sequence[Character]) -> _Run:
    left, right = piece[0].left, max(character.right for character in piece)
    whole = tuple(character for character in row if left <= character.left < right)
    top = min(character.top for character in piece)
    return _Run(at, left, top, right, max(character.bottom for character in piece), whole)


def _blocks(runs: list[_Run], em: float) -> list[list[_Run]]:
    """``runs`` in blocks, to be read one after the other."""
    band = _band(runs, em)
    if band is None:
        return [runs] if runs else []
    return [block for part in (band.above, band.left, band.right, band.below) for block in _blocks(part, em)]


def _band(runs: list[_Run], em: float, depth: int = 0) -> _Band | None:
    """The first two columns among ``runs``; None where nothing is set in columns."""
    if depth == DEEPEST or len(runs) < 2 * FEWEST_LINES or _is_gridlike(runs):
        return None
    runs = sorted(runs, key=_middle)
    middles = list(map(_middle, runs))
    edge = min(run.left for run in runs)
    for start in _starts(runs, edge + NARROWEST * em):
        crossing = sorted(_crossing(runs, edge, start - NEAR, em))
        for top, bottom in zip((float("-inf"), *crossing), (*crossing, float("inf")), strict=True):
            first, last = bisect_right(middles, top), bisect_left(middles, bottom)
            if last - first < 2 * FEWEST_LINES:
                continue
            left = [run for run in runs[first:last] if run.right < start]
            right = [run for run in runs[first:last] if run.left >= start - NEAR]
            if _are_columns(left, right, em, depth):
                return _Band(runs[:first], left, right, runs[last:])
    return None


def _is_gridlike(runs: Sequence[_Run]) -> bool:
    """Tell whether rows are in more pieces than any page has columns: they are a table's."""
    pieces = Counter(run.row for run in runs)
    return 3 * sum(count > MOST_COLUMNS for count in pieces.values()) > len(pieces)


def _starts(runs: Sequence[_Run], edge: float) -> list[int]:
    """Where further columns may begin, right of ``edge``: the places at which most pieces do, from the left."""
    counts = Counter(round(run.left) for run in runs if run.left > edge)
    often = {
        start: sum(counts[start + near] for near in range(-int(NEAR), int(NEAR) + 1)) for start in counts
    }
    likely = [start for start, count in Counter(often).most_common(MOST_STARTS) if count >= FEWEST_LINES]
    return sorted(likely)


def _middle(run: _Run) -> float:
    return (run.top + run.bottom) / 2


def _crossing(runs: Sequence[_Run], edge: float, start: float, em: float) -> set[float]:
    """Where rows stand that reach over the gutter in front of ``start``, as a centred title does in pieces."""
    rows: dict[int, list[_Run]] = defaultdict(list)
    for run in runs:
        rows[run.row].append(run)
    crossing: set[float] = set()
    for pieces in rows.values():
        left = [run for run in pieces if run.left < start]
        right = [run for run in pieces if run.left >= start]
        over = any(run.right > start for run in left)
        centred = (
            left
            and right
            and (left[0].left > edge + INDENT * em or right[0].left > start + NEAR + INDENT * em)
        )
        if over or centred:
            crossing.update(map(_middle, pieces))
    return crossing


def _are_columns(left: list[_Run], right: list[_Run], em: float, depth: int) -> bool:
    if min(len(left), len(right)) < FEWEST_LINES:
        return False
    if min(run.left for run in right) - max(run.right for run in left) < em:
        return False
    shared = min(left[-1].bottom, right[-1].bottom) - max(left[0].top, right[0].top)
    lower = min(side[-1].bottom - side[0].top for side in (left, right))
    return shared > lower / 2 and all(
        _is_prose(side, em) or _band(side, em, depth + 1) for side in (left, right)
    )


def _is_prose(runs: Sequence[_Run], em: float) -> bool:
    """Tell whether lines are of one width, most of them full, and begin at one edge or indented."""
    lines = [run for run in runs if run.inset is None]
    if len(lines) < FEWEST_LINES:
        return False
    first, last = min(run.left for run in lines), max(run.right for run in lines)
    if last - first < NARROWEST * em:
        return False
    full = sum(run.right > last - FULL * em for run in lines)
    begins = sum(run.left < first + INDENT * em for run in lines)
    return 2 * full >= len(lines) and 5 * begins >= 4 * len(lines)


def _items(block: list[_Run], edge: float, *, is_column: bool) -> list[Item]:
    """What stands in a block, from above; a column's lines as if it stood where the first one does."""
    shift = min(run.left for run in block) - edge if is_column else 0.0
    rows: dict[int, list[Character]] = defaultdict(list)
    for run in block:
        rows[run.row] += run.characters
    lines = [line for row in rows.values() if row and (line := line_of(row)) is not None]
    placed: list[tuple[float, Item]] = [
        (line.top, replace(line, left=line.left - shift, right=line.right - shift)) for line in lines
    ]
    placed += [(run.top, run.inset) for run in block if run.inset]
    return [item for _, item in sorted(placed, key=lambda each: each[0])]


def _has_unruled_table(runs: Sequence[_Run], em: float) -> bool:
    """Tell whether several rows, one below the other, have pieces that begin at the same places, or are all in many pieces."""
    rows: dict[int, list[_Run]] = defaultdict(list)
    for run in runs:
        rows[run.row].append(run)
    count = many = 0
    before: list[_Run] = []
    for _, pieces in sorted(rows.items()):
        aligned = len(pieces) >= FEWEST_CELLS and _align(before, pieces, em)
        count = count + 1 if aligned else int(len(pieces) >= FEWEST_CELLS)
        before = pieces
        many = many + 1 if len(pieces) >= MANY_CELLS else 0
        if count == FEWEST_ROWS or many == FEW_ROWS:
            return True
    return False


def _align(above: Sequence[_Run], below: Sequence[_Run], em: float) -> bool:
    """Tell whether most pieces of two rows stand one below the other."""
    if not above:
        return False
    met = sum(any(run.left < up.right + em and up.left < run.right + em for up in above) for run in below)
    return len(above) == len(below) == met
