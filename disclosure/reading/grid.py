"""A table on a page: is it data, or does it only arrange the page? And its cells with their spans."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from disclosure.reading.labels import TELLING, label_of, labelled
from disclosure.records import Cell, Picture, Table

WIDEST = 1000  # a span beyond this is a slip of the page's author
LONG_CELL = 400  # characters of one cell beyond which it holds text rather than data
MOST_LABELS = 20  # rows of a document's header table
SENTENCE = 20  # characters of a line beyond which a full stop ends a sentence in it
LABELLED_CELL = 100  # characters of a cell that holds labels and their values
HEAVY_CELL = 200  # characters beyond which a cell that is most of its table holds the text itself


class LineLike(Protocol):
    """What is asked of the lines that a cell holds."""

    text: str
    link_chars: int
    tag: str
    table: Table | None
    picture: Picture | None


@dataclass(slots=True)
class GridCell:
    """A cell while it is read: its lines, its spans."""

    first: int
    rowspan: int
    colspan: int
    header: bool
    lines: Sequence[LineLike] = ()
    text: str = ""  # its lines, without the blanks around each


@dataclass(slots=True)
class Grid:
    """A table while it is read; ``first`` is the line at which it begins."""

    first: int
    role: str
    rows: list[list[GridCell]] = field(default_factory=list)
    caption: str = ""
    caption_first: int = 0
    holds_table: bool = False  # another one, of several cells, that is no data

    def begin(self, tag: str, line: int, attributes: Mapping[str, str | None]) -> None:
        """Begin a row, a cell or the caption at ``line``."""
        if tag == "caption":
            self.caption_first = line
        elif tag == "tr":
            self.rows.append([])
        elif self.rows:
            spans = (_span(attributes.get("rowspan")), _span(attributes.get("colspan")))
            self.rows[-1].append(GridCell(line, *spans, header=tag == "th"))

    def end(self, tag: str, lines: Sequence[LineLike]) -> None:
        """End the cell or the caption whose lines are the last of ``lines``."""
        if tag == "caption":
            self.caption = "".join(line.text for line in lines[self.caption_first :])
        elif self.rows and self.rows[-1]:
            cell = self.rows[-1][-1]
            cell.lines = [line for line in lines[cell.first :] if not line.picture]
            cell.text = "\n".join([line.text.strip("\xa0\u3000 ") for line in cell.lines])

    @property
    def cells(self) -> list[GridCell]:
        """All cells, row by row."""
        return [cell for row in self.rows for cell in row]


def _span(value: str | None) -> int:
    if not value or value == "1":
        return 1
    digits = value.strip()[:4]
    return min(max(int(digits), 1), WIDEST) if digits.isascii() and digits.isdigit() else 1


def is_data(grid: Grid) -> bool:
    """Tell whether a table holds data: at least two rows and columns, and no cell that is an article."""
    if grid.holds_table or grid.role.lower() in ("presentation", "none"):
        return False
    rows = [row for row in grid.rows if row]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    lines = [line for cell in grid.cells for line in cell.lines]
    if not lines or any(line.table or line.tag in ("h1", "h2", "h3") for line in lines):
        return False
    total = sum(len(line.text) for line in lines)
    if sum(line.link_chars for line in lines) * 10 > total * 7:
        return False
    if any(_is_article(cell, total) for cell in grid.cells):
        return False
    head = _header_of(grid)
    return head is None or not head.holds_text()


def _is_article(cell: GridCell, total: int) -> bool:
    size = sum(len(line.text) for line in cell.lines)
    if size > LONG_CELL and cell.text.count("。") >= 3:
        return True
    return size > HEAVY_CELL and size * 10 > total * 7


def table_of(grid: Grid) -> Table:
    """Return the table as printed; a span that reaches beyond the last row ends with it."""
    rows = grid.rows
    while rows and not any(cell.lines for cell in rows[-1]) and not _is_spanned(rows, len(rows) - 1):
        rows = rows[:-1]
    return Table(
        tuple(
            tuple(
                Cell(cell.text, min(cell.rowspan, len(rows) - at), cell.colspan, cell.header) for cell in row
            )
            for at, row in enumerate(rows)
        ),
        grid.caption,
    )


def _is_spanned(rows: Sequence[Sequence[GridCell]], at: int) -> bool:
    """Tell whether a cell with text from a row above reaches into row ``at``."""
    return any(cell.rowspan > at - above and cell.lines for above in range(at) for cell in rows[above])


class HeaderTable(NamedTuple):
    """A document's header table: its labels with their values, and the cells that are neither."""

    pairs: list[tuple[str, str]]
    others: list[GridCell]

    def holds_text(self) -> bool:
        """Whether sentences stand in cells that are neither: the table arranges the page."""
        return any(map(_holds_sentences, self.others))


def header_table(grid: Grid) -> HeaderTable | None:
    """Return a document's header table; None where the table is none, or holds the document's own text as well.

    索引号：| 113413… | 主题分类：| 综合政务.  Labels below which rows of other cells stand are the heads of a list.
    """
    head = _header_of(grid)
    return None if head is None or head.holds_text() else head


def _header_of(grid: Grid) -> HeaderTable | None:
    rows = [row for row in grid.rows if any(cell.lines for cell in row)]
    if not rows or len(grid.rows) > MOST_LABELS:
        return None
    found = [_parted(row) for row in rows]
    pairs = [pair for of_row, _ in found for pair in of_row]
    labels = {label_of(label) for label, _ in pairs}
    if len(labels) < 2 or not labels & TELLING:
        return None
    if sum(bool(of_row) for of_row, _ in found) * 2 < len(rows) or not any(value for _, value in pairs):
        return None
    # a word without a label in a row of keys is a button; sentences are the text's
    others = [cell for of_row, rest in found for cell in rest if not of_row or _holds_sentences(cell)]
    return HeaderTable(pairs, others)


def _holds_sentences(cell: GridCell) -> bool:
    return any(len(line.text) > SENTENCE and "。" in line.text for line in cell.lines)


def _parted(row: Sequence[GridCell]) -> tuple[list[tuple[str, str]], list[GridCell]]:
    """The labels of a row with their values, and the cells that are neither; a value may be the whole text."""
    texts = [cell.text.replace("\n", "") for cell in row]
    pairs: list[tuple[str, str]] = []
    rest: list[GridCell] = []
    at = 0
    while at < len(texts):
        if not label_of(texts[at]):
            within = _pairs_within(texts[at])
            pairs += within
            rest += [] if within or not row[at].lines else [row[at]]
            at += 1
            continue
        has_value = at + 1 < len(texts) and not label_of(texts[at + 1]) and not _pairs_within(texts[at + 1])
        pairs.append((texts[at], texts[at + 1] if has_value else ""))
        rest += [row[at + 1]] if has_value and len(texts[at + 1]) > LONG_CELL else []  # 内容概述 | …
        at += 1 + has_value
    return pairs, rest


def _pairs_within(text: str) -> list[tuple[str, str]]:
    """Labels and values of one cell: 成文日期：2020-01-21."""
    found = labelled(text) if len(text) <= LABELLED_CELL and "。" not in text else []
    if not found or label_of(re.split("[:：]", text, maxsplit=1)[0]) != found[0][0]:
        return []
    return [(f"{label}：", value) for label, value in found]
