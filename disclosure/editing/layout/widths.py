"""Texts in which every line was cut at one width: typed, printed or read from a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.numbering import Style
from disclosure.editing.rows import Row, could_be_heading
from disclosure.frozen import dataclass

_NARROWEST, _WIDEST = 14, 60  # characters of full width
_SPREAD = 4  # lines of one width differ by punctuation that hangs over, and by the indent
_FEWEST = 3  # lines that stop within a sentence show a width
_MANY = 5  # so many leave no doubt


@dataclass(frozen=True, slots=True)
class Width:
    """The narrow band of widths, in characters of full width, at which lines stop within a sentence."""

    low: float
    high: float
    lines: int

    def fits(self, row: Row) -> bool:
        """Tell whether the last line of ``row`` is as wide as the lines that were cut."""
        return self.lines > 0 and self.low <= width_of(_last_line(row)) <= self.high + 1

    def fits_surely(self, row: Row) -> bool:
        """Tell the same of a text in which many lines were cut, and of its widest lines only."""
        return self.lines >= _MANY and self.high - 3 <= width_of(_last_line(row)) <= self.high + 1


#: A text whose lines nothing cut.
UNCUT = Width(0, -2, 0)


def width_of(text: str) -> float:
    """The width of ``text`` as printed, in characters of full width; Latin letters and digits take half."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def find_width(rows: Sequence[Row]) -> Width:
    """The width at which the lines of a report were cut; :data:`UNCUT` where they were not."""
    widths = sorted(
        width_of(row.text)
        for row, below in pairwise(rows)
        if _NARROWEST <= len(row.text) <= 2 * _WIDEST
        and row.kind is None
        and below.mark is None
        and below.kind is None
        and (row.mark is None or not could_be_heading(row))
        and not row.ends()
    )
    widths = [width for width in widths if _NARROWEST <= width <= _WIDEST]
    if len(widths) < _FEWEST:
        return UNCUT
    middle = widths[len(widths) // 2]
    near = [width for width in widths if abs(width - middle) <= _SPREAD]
    return Width(near[0], near[-1], len(near)) if len(near) * 3 >= len(widths) * 2 else UNCUT


def indents(rows: Sequence[Row]) -> bool:
    """Tell whether a report indents its paragraphs: nearly every line behind a finished one begins with blanks."""
    starts = [
        row.indented
        for above, row in pairwise(rows)
        if row.kind is None
        and (row.mark is None or row.mark.style > Style.HAN)
        and (above.kind is not None or above.ends() or (above.mark is not None and _is_chapter(above)))
    ]
    return sum(starts) * 5 >= len(starts) * 3 > 0


def _is_chapter(row: Row) -> bool:
    return row.mark is not None and row.mark.style <= Style.HAN and could_be_heading(row)


def _last_line(row: Row) -> str:
    """What of ``row`` stood on the last of the lines that it was joined from."""
    start, end = row.pieces[-1]
    return row.text[start - end :]
