"""Line breaks that were lost: headings glued to the text before them, whole pages on one line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from disclosure.editing.chapters import TABLE_BEGINS, TABLE_ROW, chapter_end
from disclosure.editing.numbering import Style, number_of
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANK, BLANKS, DATE
from disclosure.editing.titles import is_title

#: A row as long as this can be a whole page on one line.
_PAGE_LINE = 500
_LONGEST_HEADING = 40

# …组织保证。二、夯实基础,加强…   …情况（一）主动公开…   …主要形式1.门户网站在…
_INNER = re.compile(
    r"(?<![第一二三四五六七八九十])(?P<han>[一二三四五六七八九十]{1,3})[、．]"
    r"|(?<!第)[（(](?P<bracket>[一二三四五六七八九十]{1,3})[)）]"
    r"|(?<![第\d.．])(?P<digit>[1-9]\d?)(?:、|[.．](?!\d))"
)
_STYLES = {"han": Style.HAN, "bracket": Style.HAN_BRACKET, "digit": Style.DIGIT}
_STOPS = "。！？；”』」）)…"
# …限期整改。 二是社会监督。
_LOST_BREAK = re.compile(
    rf"(?<=[。；！？;])(?P<gap>{BLANK}{{1,8}})(?=[二三四五六七八九十]{{1,2}}是|第[二三四五六七八九十][，,、是])"
)
_ANY_BREAK = re.compile(rf"(?<=[。；！？])(?P<gap>{BLANK}{{1,8}})(?=\S)")


def unglue(rows: list[Row]) -> list[Row]:
    """Cut rows where a heading, an ordinal or a paragraph begins within them."""
    longest = max((len(row.text) for row in rows), default=0)
    if longest < 20:
        return rows
    whole = sum(len(row.text) for row in rows)
    done: list[Row] = []
    numbers = _line_numbers(rows)
    for at, row in enumerate(rows):
        if len(row.text) >= _PAGE_LINE and len(row.text) * 2 > whole and _is_page(row.text):
            done += _cut_page(row)
        else:
            done += _cut_glued(row, done, [one for one in numbers if one[0] > at])
    return done


def _line_numbers(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Rows that begin with 一、 二、 …, and their numbers."""
    return [(at, row.mark.number) for at, row in enumerate(rows) if row.mark and row.mark.style is Style.HAN]


def _is_page(text: str) -> bool:
    """Tell whether a long row holds several paragraphs: headings within, or blanks behind its sentences."""
    inner = sum(1 for found in _INNER.finditer(text) if found["han"])
    return inner >= 2 or sum(1 for _ in _ANY_BREAK.finditer(text)) >= 3


# --- a heading at the end of a paragraph, in a text that otherwise keeps its lines


def _cut_glued(row: Row, above: Sequence[Row], below: Sequence[tuple[int, int]]) -> list[Row]:
    cuts: list[tuple[int, str]] = [
        (found.start("gap"), "lost_break") for found in _LOST_BREAK.finditer(row.text)
    ]
    last = next((r.mark.number for r in reversed(above) if r.mark and r.mark.style is Style.HAN), 0)
    if row.mark and row.mark.style is Style.HAN:
        last = row.mark.number
    following = below[0][1] if below else 0
    for found in _INNER.finditer(row.text, 1):
        if found["han"] is None or number_of(found["han"]) != last + 1 or last == 0:
            continue
        if following and following != 1 and following <= last + 1:
            continue  # that number begins a line below: this one counts something within the sentence
        if _behind_stop(row.text, found.start()) and _reads_as_heading(row.text, found.end()):
            cuts.append((found.start(), "glued_heading"))
            last += 1
    return _cut_all(row, sorted(cuts))


def _behind_stop(text: str, at: int) -> bool:
    before = text[:at].rstrip(BLANKS) if text[at - 1] in BLANKS else text[max(0, at - 2) : at]
    return (bool(before) and before[-1] in "。！？") or (
        len(before) > 1 and before[-1] in "”）)" and before[-2] in "。！？"
    )


def _reads_as_heading(text: str, at: int) -> bool:
    """Tell whether a heading stands at ``at``: short, up to the end of the row or its first stop."""
    end = text.find("。", at, at + _LONGEST_HEADING)
    if end < 0:
        return len(text) - at <= _LONGEST_HEADING and text[-1] not in "；;，,"
    return "；" not in text[at:end] and "：" not in text[at:end]


def _cut_all(row: Row, cuts: Sequence[tuple[int, str]]) -> list[Row]:
    """Cut ``row`` at all of ``cuts``, from its end backwards."""
    behind: list[Row] = []
    for at, rule in reversed(cuts):
        if at > 0 and row.text[at:].strip(BLANKS):
            behind.append(row.cut(at, rule))
    return [row, *reversed(behind)]


# --- a page on one line


def _cut_page(row: Row) -> list[Row]:
    """Cut a page on one line into title, headings, paragraphs and closing lines."""
    text = row.text
    tables = _tables(text)
    cuts = dict.fromkeys(_numbered(text, tables), "line_break")
    cuts |= dict.fromkeys(_paragraphs(text, tables, cuts), "line_break")
    rows = _cut_all(row, sorted(cuts.items()))
    for one in rows:
        one.one_line = True
    rows = _cut_title(rows)
    return [piece for one in rows for piece in (_cut_table(one) if tables else [one])]


def _tables(text: str) -> list[tuple[int, int]]:
    """Stretches that are flattened national tables."""
    stretches: list[tuple[int, int]] = []
    for found in TABLE_BEGINS.finditer(text):
        if stretches and found.start() < stretches[-1][1]:
            continue
        end = _chapter_behind(text, found.end())
        stretches.append((found.start(), end))
    return stretches


def _chapter_behind(text: str, at: int) -> int:
    """Where the next chapter of known name begins behind ``at``; else the end."""
    for found in _INNER.finditer(text, at):
        if found["han"] and not TABLE_ROW.match(text, found.end()):
            start = found.end()
            while start < len(text) and text[start] in BLANKS:
                start += 1
            if chapter_end(text, start):
                return found.start()
    return len(text)


def _numbered(text: str, tables: Sequence[tuple[int, int]]) -> list[int]:
    """Where 一、 （一） 1. begin, each style counting on by one below the one above it."""
    cuts: list[int] = []
    last = {Style.HAN: 0, Style.HAN_BRACKET: 0, Style.DIGIT: 0}
    begins = [begin for begin, _ in tables]
    heading_from = 0  # behind the mark taken last
    for found in _INNER.finditer(text):
        style = _STYLES[str(found.lastgroup)]
        number = number_of(found[str(found.lastgroup)])
        at = found.start()
        table = bisect_left(begins, at + 1) - 1
        if table >= 0 and at < tables[table][1]:
            continue
        if TABLE_ROW.match(text, found.end()) or (at and number != last[style] + 1):
            continue
        if at and not _may_begin(text, at, style, number, heading_from, found.end()):
            continue
        cuts.append(at)
        heading_from = found.end()
        last[style] = number
        for deeper in last:
            if deeper > style:
                last[deeper] = 0
    return cuts


def _may_begin(text: str, at: int, style: Style, number: int, heading_from: int, end: int) -> bool:
    """Tell whether a numbered line can begin at ``at`` of a page on one line."""
    before = text[at - 1]
    if before in BLANKS or before in _STOPS or before in ":：":
        return True
    if number == 1 and heading_from and at - heading_from <= _LONGEST_HEADING:
        between = text[heading_from:at]
        return not any(stop in between for stop in "。；，,")
    start = end
    while start < len(text) and text[start] in BLANKS:
        start += 1
    return style is Style.HAN and chapter_end(text, start) is not None


# 30、其他应主动公开的政府信息；   二○一二年二月二十日   附件1：…
_CLOSING = re.compile(
    rf"(?<=[。！”）)\s])(?P<gap>{BLANK}{{1,8}})(?={DATE}{BLANK}|{DATE}$|附件?\d{{0,2}}[:：])"
)


def _paragraphs(text: str, tables: Sequence[tuple[int, int]], known: dict[int, str]) -> list[int]:
    """Where a blank behind a full stop divides two paragraphs, a date or an attachment's title stands."""
    stops = text.count("。") + text.count("；")
    blanks = [found.start("gap") for found in _ANY_BREAK.finditer(text)]
    cuts = blanks if len(blanks) * 2 <= stops or stops < 4 or len(blanks) >= stops - 2 else []
    cuts = cuts + [found.start("gap") for found in _CLOSING.finditer(text)]
    dates = re.compile(rf"(?<=[。！\s]){DATE}(?P<gap>{BLANK}{{1,8}})(?=附|\S{{0,40}}[表图])")
    cuts += [found.start("gap") for found in dates.finditer(text)]
    taken = set()
    for at in sorted(set(cuts)):
        behind = at
        while behind < len(text) and text[behind] in BLANKS:
            behind += 1
        inside = any(begin < at < end for begin, end in tables)
        if behind not in known and not inside:
            taken.add(at)
    return sorted(taken)


def _cut_title(rows: list[Row]) -> list[Row]:
    """Cut the title off the first paragraph of a page on one line, organ and date above its end off the last."""
    if rows:
        first = rows[0]
        blank = next((at for at, char in enumerate(first.text[:81]) if char in BLANKS), 0)
        if blank and is_title(first.text[:blank]):
            rest = first.cut(blank, "line_break")
            first.one_line = False
            return [first, rest, *rows[1:]]
    return rows


def _cut_table(row: Row) -> list[Row]:
    """Cut where a flattened table begins right behind its heading."""
    if row.mark is None or row.mark.style is not Style.HAN:
        return [row]
    start = row.mark.end
    while start < len(row.text) and row.text[start] in BLANKS:
        start += 1
    end = chapter_end(row.text, start)
    if end is not None and end < len(row.text) and TABLE_BEGINS.match(row.text[end:].lstrip(BLANKS)):
        return [row, row.cut(end, "line_break")]
    return [row]
