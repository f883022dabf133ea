"""Tables that stand in lines: taken out of the text, each for the mark that stands for it, and handed on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from disclosure.editing.draft import Draft
from disclosure.editing.furniture.header_cells import cells_of
from disclosure.editing.shapes import Line, lines_of
from disclosure.editing.text_tables.bars import drop_bars
from disclosure.editing.text_tables.forms import BEGINS, MOST_TOKENS, NAMES, TELLING, form_at
from disclosure.editing.text_tables.regular import Block, block_at
from disclosure.editing.text_tables.tokens import BARS, Token, tokens_of
from disclosure.records import TABLE_MARK, Edit, Picture, Table

#: So many beginnings of forms that are none are looked at in one text; a report has three tables.
_MOST_TRIES = 100

#: None: a mark of the source's own, which stands for nothing.
Inset = Table | Picture | None


def lay_out(draft: Draft, insets: Sequence[Table | Picture] = ()) -> tuple[Inset, ...]:
    """Take the tables out of ``draft``, as ``take_tables`` does, and what bars are left of others."""
    marks = take_tables(draft, insets)
    drop_bars(draft)
    return marks


def take_tables(draft: Draft, insets: Sequence[Table | Picture] = ()) -> tuple[Inset, ...]:
    """Let TABLE_MARK stand for each table in the lines of ``draft``.

    Returns what the marks that stand alone on a line then stand for, in their order: ``insets``, for
    which there are marks in the draft already, and those tables.
    """
    text = draft.text
    parted = "|" in text or "\t" in text or "｜" in text
    if not parted and not any(word in text for word in TELLING):
        return tuple(insets)
    lines = lines_of(text)
    edits: list[Edit] = []
    tables: list[Table] = []
    tries = 0
    at = taken = told = 0  # what is taken ends there; lines up to the last are no table but one of the form
    while at < len(lines):
        begins = tries < _MOST_TRIES and BEGINS.match(lines[at].text) is not None
        tries += begins
        found = _form_at(lines, at) if begins else None
        found = found or (block_at(lines, at, cells_of) if parted and at >= told else None)
        if found is None or found.table is None:
            told = found.end if found else told
            at += 1
            continue
        first = at - 1 if at > taken and not lines[at - 1].text.strip(BARS) else at
        start, stop = lines[first].start, lines[found.end - 1].end
        edits.append(Edit(("text_table",), start, text[start:stop], TABLE_MARK))
        tables.append(found.table)
        at = taken = found.end
    if not edits:
        return tuple(insets)
    draft.apply(edits)
    return _merged(lines, edits, tables, insets)


def _form_at(lines: Sequence[Line], at: int) -> Block | None:
    """The table of the national form that begins with a line, and the line behind it."""
    tokens: list[Token] = list(islice(tokens_of(lines, at, NAMES), MOST_TOKENS))
    found = form_at(tokens) if tokens else None
    if found is None or (found.end < len(tokens) and tokens[found.end].line == tokens[found.end - 1].line):
        return None  # what stands behind it on its last line would go with it
    end = tokens[found.end - 1].line + 1
    while end < len(lines) and not lines[end].text.strip(BARS):
        end += 1
    return Block(found.table, end)


def _merged(
    lines: Sequence[Line], edits: Sequence[Edit], tables: Sequence[Table], insets: Sequence[Table | Picture]
) -> tuple[Inset, ...]:
    """Tables and insets by where they stand."""
    marks = [line.start for line in lines if line.text == TABLE_MARK]
    standing: dict[int, Inset] = dict.fromkeys(marks)
    standing.update(zip(marks, insets, strict=False))
    standing.update(zip((edit.start for edit in edits), tables, strict=True))
    return tuple(standing[at] for at in sorted(standing))
