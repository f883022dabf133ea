"""A page that a crawler wrote on one line: cut into title, headings, paragraphs and closing lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import partial

from disclosure.editing.headings.chapters import TABLE_BEGINS, TABLE_ROW, chapter_end
from disclosure.editing.layout.closing import read_signature
from disclosure.editing.layout.cover_lines import on_cover
from disclosure.editing.layout.line_tables import may_hold_tables, tables_in
from disclosure.editing.numbering import INNER_MARK, Style, read_inner_mark
from disclosure.editing.rows import Row, cut_all
from disclosure.editing.shapes import BLANK, BLANKS, DATE, holds_blank, is_organ
from disclosure.editing.titles import is_title

#: A shorter row is no page.
_PAGE = 120
#: A shorter one counts as a page only where blanks stand before its headings.
_LONG_PAGE = 500
#: A shorter one is no part of a report that was written on a few lines.
SHORT_PAGE = 250
_LONGEST_HEADING = 40
_LONGEST_TITLE = 160  # a letterhead and a number in front of it included
_BLANKS = re.compile(f"{BLANK}+")
_STOPS = "。！？；”』」）)…：:"

# …本制度。 一、政府信息公开的总体要求…   …办事程序； 02地方性法规…
_PARAGRAPH = re.compile(rf"(?<=[。；！？])(?P<gap>{BLANK}{{1,8}})(?=\S)")
# …公布电子屏。 （二）把价格亮出来。…: headings that blanks part from the sentences above them
_HEADING_BEHIND = re.compile(
    rf"(?<=[。！？]){BLANK}{{1,8}}(?:[（(][一二三四五六七八九十]{{1,2}}[)）]|[一二三四五六七八九十]{{1,2}}、)"
)
# …日常化。 二○一二年二月二十日 附件1：…
_DATE = re.compile(rf"(?<=[。！”）)])(?P<gap>{BLANK}{{1,8}})(?={DATE}(?:{BLANK}|$))")
# …公开栏公开条12 漩涡镇人民政府 2015年2月11日: below a table no full stop stands before them
_SIGNED = re.compile(
    rf"{BLANK}{{1,8}}(?P<organ>[\u4e00-\u9fff（）()]{{4,30}}){BLANK}{{0,8}}{DATE}{BLANK}{{0,8}}$"
)
_BEHIND_DATE = re.compile(rf"(?<=\s){DATE}(?P<gap>{BLANK}{{1,8}})(?=附件?\d{{0,2}}[:：])")


def is_page(text: str, whole: int) -> bool:
    """Tell whether a row holds several paragraphs, and most of a report's ``whole`` characters.

    Less will do where headings stand in it behind blanks.
    """
    if len(text) < _PAGE or len(text) * 2 <= whole:
        long = len(text) >= SHORT_PAGE and holds_blank(text)  # as nearly never
        return long and sum(1 for _ in _HEADING_BEHIND.finditer(text)) >= 2
    inner = [found for found in INNER_MARK.finditer(text, 1) if found["han"]]
    if len(text) < _LONG_PAGE and not _counts_lines(text, inner):
        inner = [
            found
            for found in inner
            if text[found.start() - 1] in BLANKS or chapter_end(text, _skip_blanks(text, found.end()))
        ]
    return len(inner) >= 2 or sum(1 for _ in _PARAGRAPH.finditer(text)) >= 3


def _counts_lines(text: str, inner: Sequence[re.Match[str]]) -> bool:
    """Tell whether 一、 二、 三、 stand behind full stops or blanks, each of them."""
    numbers = [read_inner_mark(found)[1] for found in inner]
    return (
        len(inner) >= 3
        and numbers == list(range(1, len(inner) + 1))
        and all(text[found.start() - 1] in BLANKS or text[found.start() - 1] in "。！？" for found in inner)
    )


def cut_page(row: Row) -> list[Row]:
    """Cut a page on one line where a title ends, a heading or a paragraph begins, a flattened table begins."""
    text = row.text
    tables = _tables(text)
    if may_hold_tables(text):
        laid_out = [(begin, end) for begin, end, _ in tables_in(text)]
        tables = sorted(tables + [one for one in laid_out if not any(map(partial(_meet, one), tables))])
    heads = _heads(text, tables)
    cuts = {*heads, *_paragraphs(text, tables, set(heads))}
    rows = cut_all(row, [(at, "line_break") for at in sorted(cuts)])
    for one in rows:
        one.one_line = True
    rows = _cut_title(rows)
    return [piece for one in rows for piece in _cut_table(one)] if tables else rows


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


def _tables(text: str) -> list[tuple[int, int]]:
    """Stretches that are flattened national tables: each up to the next chapter of known name."""
    stretches: list[tuple[int, int]] = []
    for found in TABLE_BEGINS.finditer(text):
        if not stretches or found.start() >= stretches[-1][1]:
            stretches.append((found.start(), _chapter_behind(text, found.end())))
    return stretches


def _chapter_behind(text: str, at: int) -> int:
    for found in INNER_MARK.finditer(text, at):
        if found["han"] is None or TABLE_ROW.match(text, found.end()):
            continue
        end = chapter_end(text, _skip_blanks(text, found.end()))
        if end and not _CELL_BEHIND.match(text, end):
            return found.start()
    return len(text)


# 一、主动公开情况——（一）主动公开政府信息数条62: a row of the form of 2014 to 2018 is named like a chapter
_CELL_BEHIND = re.compile(rf"{BLANK}?(?:[—－-]{{1,2}}|[（(]一[)）](?:主动公开政府信息数|收到申请数))")


def _inside(stretches: Sequence[tuple[int, int]], at: int) -> bool:
    place = bisect_right(stretches, (at, len(stretches) and stretches[-1][1])) - 1
    return place >= 0 and stretches[place][0] <= at < stretches[place][1]


def _heads(text: str, tables: Sequence[tuple[int, int]]) -> list[int]:
    """Where 一、 （一） 1. begin, each style counting on by one below the one above it."""
    cuts: list[int] = []
    counted: list[int] = []  # where 一、 二、 … stand that count one list
    last = {Style.HAN: 0, Style.HAN_BRACKET: 0, Style.DIGIT: 0}
    behind = 0  # the mark taken last
    for found in INNER_MARK.finditer(text):
        style, number = read_inner_mark(found)
        at = found.start()
        if _inside(tables, at) or TABLE_ROW.match(text, found.end()):
            continue
        anew = style is Style.HAN and number == 1 and _is_outline(counted)
        if at and number != last[style] + 1 and not anew:
            continue
        if at and not _may_begin(text, at, found.end(), behind, style, number):
            continue
        if anew:
            cuts, counted = [cut for cut in cuts if cut not in counted], []
        if style is Style.HAN:
            counted.append(at)
        cuts.append(at)
        behind = found.end()
        last[style] = number
        for deeper in last:
            if deeper > style:
                last[deeper] = 0
    return cuts


def _is_outline(counted: Sequence[int]) -> bool:
    """Tell whether numerals stand so close that they list the chapters to come (一、概述；二、主动公开)."""
    return len(counted) > 1 and counted[-1] - counted[0] <= _LONGEST_HEADING * len(counted)


def _may_begin(text: str, at: int, end: int, behind: int, style: Style, number: int) -> bool:
    """Tell whether a numbered line can begin at ``at``.

    It can behind a stop or a blank; right behind a heading that has not ended
    (二、主动公开政府信息情况（一）…); and anywhere before a chapter of known name.
    """
    if text[at - 1] in BLANKS or text[at - 1] in _STOPS:
        return True
    if number == 1 and behind and at - behind <= _LONGEST_HEADING:
        return not any(stop in text[behind:at] for stop in "。；，,")
    return style is Style.HAN and chapter_end(text, _skip_blanks(text, end)) is not None


def _paragraphs(text: str, tables: Sequence[tuple[int, int]], heads: Collection[int]) -> list[int]:
    """Where a blank behind a full stop divides two paragraphs, or a date stands by itself."""
    found = {one.start("gap") for shape in (_PARAGRAPH, _DATE, _BEHIND_DATE) for one in shape.finditer(text)}
    tail = max(text.rfind("。"), text.rfind("！")) + 1
    if tail and read_signature(text[tail:].strip(BLANKS)):
        found.add(tail)
    if (signed := _SIGNED.search(text, max(0, len(text) - 100))) and is_organ(signed["organ"]):
        found.add(signed.start())
    return [at for at in sorted(found) if _skip_blanks(text, at) not in heads and not _inside(tables, at)]


# 青田县船寮镇2008年政府信息公开工作 年度报告 根据…: a line end within the title
_REST_OF_TITLE = re.compile(rf"(?:年度|工作|情况){{0,2}}(?:报告|总结|汇报|年报)(?={BLANK})")


def _cut_title(rows: list[Row]) -> list[Row]:
    """Cut the title off the first paragraph, and what stands in front of it: letterhead, number, organ."""
    first = rows[0]
    cuts: list[tuple[int, str]] = []
    start = 0
    for blank in _BLANKS.finditer(first.text, 1, _LONGEST_TITLE):
        words = first.text[start : blank.start()]
        if on_cover(words):
            start = blank.end()
        elif not is_title(words):
            continue
        rest = _REST_OF_TITLE.match(first.text, blank.end())
        cuts.append((rest.end() if rest else blank.start(), "line_break"))
        if not on_cover(words):
            front = cut_all(first, cuts)
            for row in front[:-1]:
                row.one_line = False
            return [*front, *rows[1:]]
    if len(first.text) <= _LONGEST_TITLE and is_title(first.text[start:]):
        first.one_line = False
    return rows


def _cut_table(row: Row) -> list[Row]:
    """Cut where a flattened table begins right behind its heading."""
    if row.mark is None or row.mark.style is not Style.HAN:
        return [row]
    end = chapter_end(row.text, _skip_blanks(row.text, row.mark.end))
    if end is not None and end < len(row.text) and TABLE_BEGINS.match(row.text, _skip_blanks(row.text, end)):
        return [row, row.cut(end, "line_break")]
    return [row]
