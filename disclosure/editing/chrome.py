"""Page furniture: found line by line, read for what it says of the report, then taken away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from disclosure.editing.draft import Draft
from disclosure.editing.furniture import Taking, clues_of, is_footer, rule_for
from disclosure.editing.headers import take_header, take_header_table
from disclosure.editing.numbering import Style, read_mark
from disclosure.editing.one_line import LONG, crumbs_end, take_stretches
from disclosure.editing.page_numbers import take_page_numbers
from disclosure.editing.shapes import BLANKS, Line, is_prose, lines_of
from disclosure.editing.split import is_part_marker
from disclosure.editing.tool_bars import Zone
from disclosure.editing.wrappers import take_contents, take_running_heads, take_wrapper_title
from disclosure.records import TABLE_MARK, Clue, Edit

#: A longer line is no furniture as a whole.
_LONGEST = 300


def clear(draft: Draft) -> tuple[Clue, ...]:
    """Take the page furniture out of ``draft`` and return what it said of the report.

    Dates, issuers, breadcrumbs, addresses, sources, numbers and column names are read
    first; every clue holds the whole line that it was read from.
    """
    lines = lines_of(draft.text)
    count, taken, clues = take_header(lines)
    lines = lines[count:]
    found, more = _take_lines(lines)
    taken += found
    clues += more
    gone = {taking.start for taking in taken}
    lines = [line for line in lines if line.start not in gone]
    found, more = take_wrapper_title(lines)
    taken += found + take_contents(lines[len(found) :])
    draft.apply(_edits(draft.text, taken))
    return tuple(clues + more)


def _take_lines(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]]:
    first, last = _body(lines)
    whole = sum(len(line.text) for line in lines)
    taken, clues = take_header_table(lines[:first])
    numbers = take_page_numbers(lines)
    taken += numbers + take_running_heads(lines, numbers)
    gone = {taking.start for taking in taken}
    for at, line in enumerate(lines):
        if line.start in gone:
            continue
        if len(line.text) > LONG and len(line.text) * 2 > whole:
            stretches, more = take_stretches(line)
            taken += stretches
            clues += more
        zone = Zone.HEAD if at < first else Zone.TAIL if at > last else Zone.BODY
        if len(line.text) > _LONGEST or (zone is Zone.BODY and "。" in line.text):
            continue
        rule = rule_for(line.text, zone)
        if rule is None:
            continue
        end = crumbs_end(line.text) if rule == "breadcrumb" else len(line.text)
        taken.append(Taking(rule, line.start, line.start + end))
        clues += clues_of(rule, line.text[:end].rstrip(BLANKS))
        if rule == "related_links" and zone is Zone.TAIL:
            taken += _links_below(lines[at + 1 :])
            break
    return _without_doubles(taken), clues


def _body(lines: Sequence[Line]) -> tuple[int, int]:
    """The first and the last line that hold text: a sentence, a numbered heading, a table."""
    first = next((at for at, line in enumerate(lines) if _is_text(line.text)), len(lines))
    last = next((at for at in range(len(lines) - 1, first, -1) if _is_text(lines[at].text)), first)
    return first, last


def _is_text(text: str) -> bool:
    if text == TABLE_MARK:
        return True
    if is_prose(text):
        return rule_for(text, Zone.TAIL) is None if len(text) < _LONGEST else True
    mark = read_mark(text)
    return mark is not None and mark.style in (Style.HAN, Style.HAN_BRACKET, Style.CHAPTER)


def _links_below(lines: Sequence[Line]) -> list[Taking]:
    """The list of links under 相关推荐 at the end of a page, up to anything that is text."""
    taken = []
    links_end = False
    for line in lines:
        text = line.text
        if is_prose(text) and not is_footer(text, Zone.TAIL):
            break
        mark = read_mark(text)
        if is_part_marker(text) or text == TABLE_MARK or (mark is not None and mark.style is not Style.DIGIT):
            break
        rule = rule_for(text, Zone.TAIL) if is_footer(text, Zone.TAIL) or links_end else "related_links"
        links_end = rule == "footer"
        taken.append(Taking(rule or "footer", line.start, line.end))
    return taken


def _without_doubles(taken: Iterable[Taking]) -> list[Taking]:
    kept: dict[int, Taking] = {}
    for taking in taken:
        kept.setdefault(taking.start, taking)
    return list(kept.values())


def _edits(text: str, taken: Iterable[Taking]) -> list[Edit]:
    """One edit for each taking: a whole line goes with its line end, a stretch as it stands."""
    edits = []
    at = 0
    for taking in sorted(taken, key=lambda taking: taking.start):
        start, end = taking.start, taking.end
        if start < at:
            continue
        while start > at and text[start - 1] in BLANKS:
            start -= 1
        begins_line = start == 0 or text[start - 1] == "\n"
        stop = end
        while stop < len(text) and text[stop] in BLANKS:
            stop += 1
        if begins_line and (stop == len(text) or text[stop] == "\n"):
            start, end = start, min(stop + 1, len(text))
        else:
            start = taking.start
        edits.append(Edit((taking.rule,), start, text[start:end], taking.after))
        at = end
    return edits
