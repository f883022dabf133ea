"""The last stage of editing: lines to blocks, one block a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from disclosure.editing.closing import is_imprint, read_signature
from disclosure.editing.counts import count_doubts
from disclosure.editing.cover import read_cover
from disclosure.editing.draft import Draft
from disclosure.editing.flat_tables import mark_flat_tables
from disclosure.editing.gaps import find_cut_end
from disclosure.editing.glued import unglue
from disclosure.editing.headings import read_headings
from disclosure.editing.joins import join_lines
from disclosure.editing.rows import Row, edits_of
from disclosure.editing.shapes import MISSING, is_date, is_organ, is_prose, lines_of
from disclosure.editing.split import Span
from disclosure.editing.titles import is_title
from disclosure.records import TABLE_MARK, Block, BlockKind, Doubt, ReportText, Table


def arrange(draft: Draft, spans: Sequence[Span], tables: Sequence[Table] = ()) -> tuple[ReportText, ...]:
    """Join and break the lines of ``draft`` so that each is one block, and say what each block is.

    A source always yields a report, though it may hold no block; a span without text
    among others yields none.  ``tables`` are handed out to the lines that hold
    TABLE_MARK alone, in order.
    """
    text = draft.text
    parts = [(span, *_arranged(text, span)) for span in spans]
    parts = [part for part in parts if any(not row.dropped for row in part[1])] or parts[:1]
    begins = [draft.source_offset(span.start - 1) + 1 if span.start else 0 for span, _, _ in parts[1:]]
    begins = [0, *begins]
    ends = [*begins[1:], len(draft.source)]
    lost = draft.places("attachment_link")
    draft.apply(edits_of(text, [row for _, rows, _ in parts for row in rows]))
    queue = iter(tables)
    return tuple(
        ReportText(
            part=number,
            parts=len(parts),
            blocks=tuple(_block(row, queue) for row in rows if not row.dropped),
            clues=span.clues,
            doubts=(*doubts, *_attachment_doubts(lost, where)),
            source_span=where,
            truncated=any(row.missing or row.text.endswith(MISSING) for row in rows),
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


def _arranged(text: str, span: Span) -> tuple[list[Row], list[Doubt]]:
    """The rows of one report, each marked with what it is."""
    rows = [Row.of(line) for line in lines_of(text, span.start, span.end)]
    rows = unglue(rows)
    rows = read_cover(rows)
    mark_flat_tables(rows)
    rows = _read_closing(rows)
    rows, doubts = join_lines(rows, text[span.start : span.end])
    doubts += find_cut_end(rows)
    rows = read_headings(rows)
    return rows, doubts + count_doubts([row.text for row in rows])


def _block(row: Row, tables: Iterator[Table]) -> Block:
    if row.text == TABLE_MARK:
        return Block(BlockKind.TABLE, row.text, table=next(tables, None))
    text = row.text + MISSING if row.missing else row.text
    return Block(row.kind or BlockKind.PARAGRAPH, text, row.level)


def _read_closing(rows: list[Row]) -> list[Row]:
    """Mark dates, signatures and the imprint; cut a date off the organ that it follows."""
    done: list[Row] = []
    for row in rows:
        done.append(row)
        if row.kind is not None or row.dropped or (row.mark is not None and not is_date(row.text)):
            continue
        if is_date(row.text):
            row.kind = BlockKind.DATE
        elif (where := read_signature(row.text)) is not None:
            date = row.cut(where[0], "signature_date")
            row.kind, date.kind = BlockKind.SIGNATURE, BlockKind.DATE
            done.append(date)
        elif is_imprint(row.text):
            row.kind = BlockKind.IMPRINT
        elif len(done) > 1 and _goes_on(done[-2]):
            done.pop()
            done[-1].absorb(row, "joined_line")
    _mark_signatures(done)
    return done


def _goes_on(row: Row) -> bool:
    """Tell whether the list of those who get copies goes on below."""
    return row.kind is BlockKind.IMPRINT and row.text.endswith(("，", ",", "、"))


def _mark_signatures(rows: Sequence[Row]) -> None:
    """Organs right above a date, or at the very end, have signed; so has any short line above the last date."""
    closing = True
    dated = False
    for row in reversed(rows):
        if row.kind is None and not closing:
            continue
        if row.kind in (BlockKind.DATE, BlockKind.SIGNATURE, BlockKind.IMPRINT):
            dated = row.kind is BlockKind.DATE and closing
            closing = True
        elif dated and row.kind is None and row.mark is None and _could_sign(row.text):
            row.kind, dated = BlockKind.SIGNATURE, False
        elif closing and row.kind is None and row.mark is None and is_organ(row.text) and len(row.text) >= 4:
            row.kind = BlockKind.SIGNATURE
        elif is_prose(row.text) or row.kind is not None or row.mark is not None:
            closing = False


_NO_SIGNATURE = re.compile(r"[。，,；;：:！？、《》]")


def _could_sign(text: str) -> bool:
    return (
        2 <= len(text) <= 40
        and _NO_SIGNATURE.search(text) is None
        and text != TABLE_MARK
        and not is_title(text)
    )
