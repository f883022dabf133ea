"""The last stage of editing: lines to blocks, one block a line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from disclosure.editing.draft import Draft
from disclosure.editing.headings.levels import read_headings
from disclosure.editing.headings.outline import mark_outline
from disclosure.editing.headings.styles import doubt_styles, style_signed
from disclosure.editing.layout.closing import read_closing
from disclosure.editing.layout.counts import count_doubts
from disclosure.editing.layout.cover import read_cover
from disclosure.editing.layout.flat_tables import mark_flat_tables
from disclosure.editing.layout.gaps import find_cut_end
from disclosure.editing.layout.glued import unglue
from disclosure.editing.layout.joins import join_lines
from disclosure.editing.rows import Row, edits_of
from disclosure.editing.shapes import MISSING, lines_of
from disclosure.editing.split import Span
from disclosure.records import TABLE_MARK, Block, BlockKind, Doubt, Picture, ReportText, Table

#: What these rules took away stood where a page ended.
_PAGE_ENDS = frozenset({"page_number", "running_head"})
#: What these rules took away parts what the site prints from what the document does.
_PARTS = frozenset({"address_line", "toolbar", "crawler_header", "header_table", "breadcrumb"})
#: What this rule took away in front of a line indented it.
_INDENT = frozenset({"line_blanks"})


def arrange(
    draft: Draft,
    spans: Sequence[Span],
    insets: Sequence[Table | Picture | None] = (),
    headings: Sequence[tuple[int, int, int]] = (),
) -> tuple[ReportText, ...]:
    """Join and break the lines of ``draft`` so that each is one block, and say what each block is.

    A source always yields a report, though it may hold no block; a span without text
    among others yields none.  ``insets`` are handed out to the lines that hold
    TABLE_MARK alone, in order; ``headings`` are ``Transcript.headings``.
    """
    text = draft.text
    lines = _rows(draft)
    if headings:
        _style(lines, draft, headings)
    parts = [(span, *_arranged(text[span.start : span.end], _within(lines, span))) for span in spans]
    parts = [part for part in parts if any(not row.dropped for row in part[1])] or parts[:1]
    told = [rows[-1].pieces[-1][1] for _, rows, _ in parts[:-1]]  # what was taken below is of the next page
    begins = [0, *(draft.source_offset(end - 1) + 1 for end in told)]
    ends = [*begins[1:], len(draft.source)]
    lost = draft.places("attachment_link")
    draft.apply(edits_of(text, [row for _, rows, _ in parts for row in rows]))
    queue = iter(insets)
    return tuple(
        ReportText(
            part=number,
            parts=len(parts),
            blocks=tuple(_block(row, queue) for row in rows if not row.dropped),
            clues=span.clues,
            doubts=(*doubts, *_attachment_doubts(lost, where)),
            source_span=where,
            truncated=any(row.missing or MISSING in row.text for row in rows),
        )
        for number, ((span, rows, doubts), where) in enumerate(
            zip(parts, zip(begins, ends, strict=True), strict=True), 1
        )
    )


def _attachment_doubts(lost: Sequence[int], where: tuple[int, int]) -> list[Doubt]:
    """Doubt a report whose page offered an attachment that the source does not hold."""
    if not any(where[0] <= place < where[1] for place in lost):
        return []
    return [Doubt("attachment_lost", "网页上有附件可下载，但附件没有随本文件保存，请核对是否需要补充")]


def _rows(draft: Draft) -> list[Row]:
    """The lines of ``draft``, with what earlier rules took from around them: an indent, the end of a page."""
    rows = list(map(Row.of, lines_of(draft.text)))
    if indents := frozenset(draft.gaps(_INDENT)):
        for row in rows:
            row.indented = row.indented or row.pieces[0][0] in indents
    for page in draft.gaps(_PAGE_ENDS):
        at = bisect_left(rows, page, key=_start)
        if at < len(rows):
            rows[at].page_above = True
    for gap in draft.gaps(_PARTS):
        at = bisect_left(rows, gap, key=_start)
        if at < len(rows):
            rows[at].apart = True
    return rows


def _style(rows: Sequence[Row], draft: Draft, headings: Sequence[tuple[int, int, int]]) -> None:
    """Note how deep a heading the source sets a line as."""
    for row, offset in zip(rows, draft.source_offsets(map(_start, rows)), strict=True):
        at = bisect_left(headings, (offset + 1,)) - 1
        if at >= 0 and offset < headings[at][1]:
            row.styled = headings[at][2]


def _start(row: Row) -> int:
    return row.pieces[0][0]


def _within(rows: Sequence[Row], span: Span) -> list[Row]:
    first, last = (bisect_left(rows, end, key=_start) for end in (span.start, span.end))
    return list(rows[first:last])


def _arranged(text: str, rows: list[Row]) -> tuple[list[Row], list[Doubt]]:
    """The rows of one report, each marked with what it is, and what is doubtful about them."""
    mark_outline(rows)
    rows = unglue(rows)
    rows = read_cover(rows)
    mark_flat_tables(rows)
    rows = read_closing(rows)
    style_signed(rows)
    doubt_styles(rows)
    rows, doubts = join_lines(rows, text)
    doubts += find_cut_end(rows)
    rows = read_headings(rows)
    return rows, doubts + count_doubts([row.text for row in rows])


def _block(row: Row, insets: Iterator[Table | Picture | None]) -> Block:
    if row.table is not None:
        return Block(BlockKind.TABLE, row.text, table=row.table)
    if row.text == TABLE_MARK:
        inset = next(insets, None)
        if isinstance(inset, Picture):
            return Block(BlockKind.PICTURE, row.text, picture=inset)
        return Block(BlockKind.TABLE, row.text, table=inset)
    text = row.text + MISSING if row.missing else row.text
    return Block(row.kind or BlockKind.PARAGRAPH, text, row.level)
