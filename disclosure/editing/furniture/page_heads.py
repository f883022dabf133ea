"""What stands at the head of every page: the document's name, a count of pages, a site's offer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from disclosure.editing.furniture.taking import Taking
from disclosure.editing.numbering import read_mark
from disclosure.editing.shapes import BLANK, Line, ends_sentence, is_closing_line, is_prose
from disclosure.editing.titles import is_report_title, is_title
from disclosure.records import TABLE_MARK

#: A cover, a list of contents and the title below it are no longer.
_COVER_LINES = 30


# 黄竹镇2014年年度报告　第2页   2012年政府信息公开工作年度报告    1/3
_NUMBERED_HEAD = re.compile(
    rf"(?P<even>\d{{1,3}}){BLANK}{{2,40}}(?P<verso>\S[^。，；]{{3,50}})|(?P<head>\S[^。，；]{{3,50}}?){BLANK}{{1,40}}第?{BLANK}?(?P<page>\d{{1,3}}){BLANK}?页?(?:{BLANK}?共{BLANK}?\d{{1,3}}{BLANK}?页|{BLANK}?/{BLANK}?\d{{1,3}})?"
)


def _numbered_heads(lines: Sequence[Line]) -> list[Taking]:
    """Lines that repeat with a page number behind them, which counts from 1."""
    heads: dict[str, list[tuple[int, Line]]] = {}
    for line in lines:
        at_end = line.text[-1:] in "页0123456789" or line.text[0].isdecimal()
        found = _NUMBERED_HEAD.fullmatch(line.text) if at_end else None
        if found is not None:
            page = int(found["page"] or found["even"])
            heads.setdefault(found["head"] or found["verso"], []).append((page, line))
    return [
        Taking("running_head", line.start, line.end)
        for found in heads.values()
        if len(found) > 1
        and [page for page, _ in found] == list(range(found[0][0], found[0][0] + len(found)))
        for _, line in found
    ]


# …名单在村里张贴7天。精品文档---下载后可任意编辑张贴期间…   本篇文章来自资料管理下载。: what a site printed at the head of each page
_OFFER = re.compile(r"精品文[档章]-{2,4}下载后可(?:任意|自由)?编辑|本篇文章来自[\u4e00-\u9fff]{2,10}下载。")


def _offers(lines: Sequence[Line]) -> list[Taking]:
    """A site's offer at the head of a page or between its words."""
    return [
        Taking("running_head", line.start + found.start(), line.start + found.end())
        for line in lines
        if "下载" in line.text
        for found in _OFFER.finditer(line.text)
    ]


def _is_title_below(lines: Sequence[Line]) -> bool:
    """Whether a report's title stands on the first line, or on both together: 固堤街道办事处 / 2014年…年度报告."""
    first, both = "".join([line.text for line in lines[:1]]), "".join([line.text for line in lines])
    return is_report_title(first) or (not is_prose(first) and is_report_title(both))


# 紫阳县人民政府2009年度政府信息公开工作报告(2)
_OF_PAGE = re.compile(r"(?P<title>[^。]{6,60})[（(](?P<page>[2-9])[)）]")


def take_titles_of_pages(lines: Sequence[Line], gone: Collection[int]) -> list[Taking]:
    """The title on each further page that a site cut one report into, with the page's number: a sentence goes on there.

    Where none does these are a collection's texts, which an article site counts.  ``gone`` begin the lines
    that are taken away.
    """
    if not any(line.text[-2] in "23456789" for line in lines if line.text[-1] in ")）" and line.text[1:]):
        return []  # as nearly always
    left = [line for line in lines if line.start not in gone]
    titles = {line.text for line in left[:_COVER_LINES] if is_report_title(line.text)}
    paged = [
        (above, line)
        for above, line in pairwise(left)
        if line.text[-1] in ")）" and (found := _OF_PAGE.fullmatch(line.text)) and found["title"] in titles
    ]
    if not any(is_prose(above.text) and not ends_sentence(above.text) for above, _ in paged):
        return []
    return [Taking("running_head", line.start, line.end) for _, line in paged]


# 26-FEB-2014 15:41  FROM:JIANNING ZFB      TO:05988222XXX      P.1/3
_FAXED = re.compile(
    r"[^\u4e00-\u9fff。]{0,60}(?:FROM|TO|FAX|TEL)\s?[:：][^。]{0,60}\bP\.?\s?\d{1,3}(?:\s?/\s?\d{1,3})?",
    re.IGNORECASE,
)


def take_fax_lines(lines: Sequence[Line]) -> list[Taking]:
    """The line that a fax machine prints at the head of every page."""
    return [
        Taking("running_head", line.start, line.end)
        for line in lines
        if line.text[-1].isdecimal() and len(line.text) > _SHORTEST_FAX_LINE and _FAXED.fullmatch(line.text)
    ]


_SHORTEST_FAX_LINE = 20  # characters


def take_running_heads(lines: Sequence[Line], numbers: Sequence[Taking]) -> list[Taking]:
    """Take lines that repeat beside page numbers: the head of each page.

    Three times or more; once is enough for a line that stands among the first of the text as well.  The
    first of them stands right above the title, where the pages before it have no numbers.
    """
    counted, offers = _numbered_heads(lines), _offers(lines)
    if counted or len(numbers) < 2:
        return counted + offers
    pages = {taking.start for taking in numbers}
    places = [at for at, line in enumerate(lines) if line.start in pages]
    near = {at + step for at in places for step in (-1, 1)}.difference(places, (-1, len(lines)))
    beside: dict[str, list[Line]] = {}
    for line in map(lines.__getitem__, sorted(near)):
        if len(line.text) <= 60 and not is_prose(line.text) and TABLE_MARK not in line.text:
            beside.setdefault(line.text, []).append(line)
    first = {line.text for at, line in enumerate(lines[:_COVER_LINES]) if at not in near}
    often = {text for text, found in beside.items() if len(found) >= 3}
    heads = [
        Taking("running_head", line.start, line.end)
        for at, line in enumerate(lines[:_COVER_LINES])
        if line.text in often
        and at not in near
        and is_report_title(line.text)
        and _is_title_below(lines[at + 1 : at + 3])
    ]
    repeated = [
        Taking("running_head", line.start, line.end)
        for text, found in beside.items()
        if (len(found) >= 3 or (text in first and not is_closing_line(text))) and read_mark(text) is None
        for line in found
        if line is not lines[0]
    ]
    return offers + heads + _with_second_lines(lines, heads + repeated)


#: The head of the first page stands among so many lines.
_FIRST_HEAD = 3


def _with_second_lines(lines: Sequence[Line], heads: Sequence[Taking]) -> list[Taking]:
    """``heads``, the second lines of those that have two, and both on the first page, above the title."""
    gone = {head.start for head in heads}
    places = [at for at, line in enumerate(lines[:-1]) if line.start in gone]
    seconds = Counter(lines[at + 1].text for at in places if lines[at + 1].start not in gone)
    texts = {lines[at].text for at in places}
    first_page = {below.text for line, below in pairwise(lines[:_FIRST_HEAD]) if line.text in texts}
    second = {text for text in first_page if seconds[text] > 1 and len(text) <= 30 and not is_prose(text)}
    if not second:
        return list(heads)
    behind = [lines[at + 1] for at in places if lines[at + 1].text in second]
    texts |= second
    top = list(takewhile(lambda line: line.text in texts, lines[:_COVER_LINES]))
    titled = len(top) > 1 and is_title("".join([line.text for line in lines[len(top) : len(top) + 1]]))
    more = [line for line in (*(top if titled else ()), *behind) if line.start not in gone]
    return [*heads, *(Taking("running_head", line.start, line.end) for line in more)]
