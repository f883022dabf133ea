"""Bars that a table left behind where it is none: at the ends of a line of text, and on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from disclosure.editing.draft import Draft
from disclosure.editing.shapes import BLANKS, Line, lines_of
from disclosure.editing.text_tables.tokens import BARS
from disclosure.records import Edit

#: So many lines with bars in a row are the cells of a table, which are told apart by nothing else.
_CELLS = 3
#: A longer line among them is text.
_LONGEST_CELL = 200  # characters


def drop_bars(draft: Draft) -> None:
    """Take bars off the ends of lines that hold no other, and lines that hold nothing else.

    A page laid out with a table leaves them, hundreds in a row.  Between two stretches of
    text a bar may mean something, and lines with bars one below the other are cells: such
    lines stay as they are.
    """
    if not any(bar in draft.text for bar in BARS):
        return
    draft.apply([edit for line in _alone(lines_of(draft.text)) for edit in _edits(line)])


def _alone(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines that begin or end with a bar and are no cells of a table."""
    for barred, group in groupby(lines, _is_barred):
        run = list(group)
        sizes = [len(_inner(line)) for line in run]
        if barred and (max(sizes) > _LONGEST_CELL or sum(map(bool, sizes)) < _CELLS):
            yield from run


def _is_barred(line: Line) -> bool:
    return line.text[0] in BARS or line.text[-1] in BARS


def _inner(line: Line) -> str:
    return line.text.strip(BARS + BLANKS)


def _edits(line: Line) -> Iterator[Edit]:
    text, inner = line.text, _inner(line)
    if any(bar in inner for bar in BARS) or (inner and not any(map(str.isalnum, inner))):
        return
    begin = text.index(inner) if inner else len(text)
    for start, stop in ((0, begin), (begin + len(inner), len(text))):
        if start < stop:
            yield Edit(("table_bars",), line.start + start, text[start:stop], "")
