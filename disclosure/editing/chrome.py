"""Page furniture: found line by line, read for what it says of the report, then taken away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from disclosure.editing.draft import Draft
from disclosure.editing.furniture.contents import take_contents
from disclosure.editing.furniture.headers import take_further_headers, take_header
from disclosure.editing.furniture.hidden_text import take_hidden
from disclosure.editing.furniture.law_records import SIGN, take_law_record
from disclosure.editing.furniture.one_line import LONG
from disclosure.editing.furniture.page import Page
from disclosure.editing.furniture.page_frames import take_log_lines, take_page_ends
from disclosure.editing.furniture.pasted import pages_of, take_addresses, take_lone_path
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.title_lines import glued_title, numbered_title
from disclosure.editing.furniture.tool_bars import Zone
from disclosure.editing.furniture.whole_lines import rule_for
from disclosure.editing.furniture.wrappers import take_excerpt, take_page_title, take_wrapper_title
from disclosure.editing.shapes import (
    BLANKS,
    Line,
    lines_of,
    narrow_digits,
)
from disclosure.editing.splitting.glued_titles import breaks_behind_days
from disclosure.editing.splitting.marked_stretches import breaks_at_markers
from disclosure.records import Clue, Doubt, Edit

#: So many lines of a page's head are looked through for its first line of text.
_LONGEST_HEAD = 60


class Cleared(NamedTuple):
    """What page furniture said of the report, and what could be furniture but was left."""

    clues: tuple[Clue, ...]
    doubts: tuple[Doubt, ...] = ()


def clear(draft: Draft) -> Cleared:
    """Take the page furniture out of ``draft`` and return what it said of the report.

    Dates, issuers, breadcrumbs, addresses, sources, numbers and column names are read
    first; every clue holds the whole line that it was read from.
    """
    lines: Sequence[Line] = lines_of(narrow_digits(draft.text))
    if breaks := breaks_at_markers(lines) or breaks_behind_days(lines):
        draft.apply(breaks)
        lines = lines_of(narrow_digits(draft.text))
    record, recorded = take_law_record(lines) if SIGN in draft.text else ([], [])
    if record:
        draft.apply(_edits(draft.text, record))
        lines = lines_of(narrow_digits(draft.text))
    count, taken, clues = take_header(lines)
    clues += recorded
    lines = lines[count:]
    paged, titled = take_page_title(lines)
    taken += paged
    lines = lines[len(paged) :]
    if excerpt := take_excerpt(lines):
        taken += excerpt
        lines = [line for line in lines if line.start != excerpt[0].start]
    heads, told = take_further_headers(lines) if count else (take_addresses(lines), [])
    heads = heads or take_log_lines(lines)
    pages = pages_of(draft.text, lines, heads)
    if not heads and len(pages) == 1:
        heads = take_page_ends(lines)
        pages = pages_of(draft.text, lines, heads) if heads else pages
    taken += heads
    clues += told
    for page_lines in pages:
        page = Page(page_lines)
        page.go_through()
        taken += _without_doubles(page.taken)
        clues += page.clues
    taken += take_hidden(draft.text)
    whole = {(taking.start, taking.end) for taking in taken}
    left = [line for line in lines[:_LONGEST_HEAD] if (line.start, line.end) not in whole][:1]
    gone = {taking.start for taking in taken}
    lines = [line for line in lines if line.start not in gone]
    taken += take_lone_path(lines)
    taken += glued_title(left, clues, {taking.end for taking in taken}) + numbered_title(left, lines)
    found, more = take_wrapper_title(lines)
    taken += found + take_contents(lines[len(found) :])
    if found:
        taken += numbered_title(lines[len(found) : len(found) + 1], lines[len(found) :])
    kept = _spared(draft.text, taken)
    doubts = _doubts_of(draft.text, taken, kept)
    draft.apply(_edits(draft.text, kept))
    return Cleared(tuple(clues + titled + more), doubts)


def _doubts_of(text: str, taken: Sequence[Taking], kept: Sequence[Taking]) -> tuple[Doubt, ...]:
    """A doubt where a line that looks like the site's was left."""
    begun = {taking.start for taking in kept}
    first = min((taking.start for taking in taken if taking.start not in begun), default=None)
    if kept is taken or first is None:
        return ()
    message = "这里像是网站的文字，但删去它正文就所剩无几，所以照原样保留，请核对"
    return (Doubt("furniture_kept", message, text[first : first + 40].partition("\n")[0]),)


_HAN = re.compile("[\u4e00-\u9fff]")
#: A page of less is furniture and nothing else.
_A_TEXT = 60


def _spared(text: str, taken: list[Taking]) -> list[Taking]:
    """``taken`` without what would take the text itself along: a document on one line behind a site's note.

    Where less than a third of the characters would be left, no line goes that holds a third by itself,
    but for the site's sentence at its beginning.
    """
    if 3 * sum(taking.end - taking.start for taking in taken) < len(text):
        return taken
    whole = _han(text)
    if whole < _A_TEXT or 3 * (whole - sum(_han(text[t.start : t.end]) for t in taken)) >= whole:
        return taken
    spared: list[Taking] = []
    for taking in taken:
        if 3 * _han(text[taking.start : taking.end]) < whole:
            spared.append(taking)
        elif note := _note_end(text[taking.start : taking.end]):
            spared.append(Taking(taking.rule, taking.start, taking.start + note, ""))
    return spared


def _han(text: str) -> int:
    return len(_HAN.findall(text))


def _note_end(line: str) -> int:
    """Where the site's sentence at the beginning of a line ends: 本文由网友上传，如有侵权请联系删除。; 0 if none."""
    end = line.find("。", 0, LONG) + 1
    if not end or end == len(line) or rule_for(line[:end], Zone.HEAD) is None:
        return 0
    return end + len(line[end:]) - len(line[end:].lstrip(BLANKS))


def _without_doubles(taken: Iterable[Taking]) -> list[Taking]:
    kept: dict[int, Taking] = {}
    for taking in taken:
        kept.setdefault(taking.start, taking)
    return list(kept.values())


def _edits(text: str, taken: Iterable[Taking]) -> list[Edit]:
    """One edit for each taking: a whole line goes with its line end, but where something stands there instead."""
    edits = []
    at = 0
    for taking in sorted(taken, key=lambda taking: taking.start):
        start, end = taking.start, taking.end
        if start < at:
            continue
        while start > at and text[start - 1] in BLANKS:
            start -= 1
        stop = end
        while stop < len(text) and text[stop] in BLANKS:
            stop += 1
        if (start == 0 or text[start - 1] == "\n") and (stop == len(text) or text[stop] == "\n"):
            end = stop if taking.after else min(stop + 1, len(text))
        else:
            start = taking.start
        edits.append(Edit((taking.rule,), start, text[start:end], taking.after))
        at = end
    return edits
