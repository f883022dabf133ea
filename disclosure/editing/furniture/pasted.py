"""What tells that somebody put web pages or files one behind the other, or took one text out of a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, groupby, pairwise

from disclosure.editing.furniture.one_line import LONG
from disclosure.editing.furniture.site_lines.links import ADDRESS
from disclosure.editing.furniture.site_lines.navigation import is_breadcrumb
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.tool_bars import Zone, is_tool_bar, tool_clues
from disclosure.editing.shapes import Line, is_prose
from disclosure.editing.splitting.files import is_path
from disclosure.editing.splitting.starts import counts_from_one
from disclosure.editing.titles import is_report_title

#: Between a page's breadcrumb and its title stand no more lines than these.
_TITLE_BELOW = 4
#: Above a page's tool bar and its title stand no more of the site's lines than these.
_ABOVE_BAR = 3
#: One of these stands in every tool bar that tells when its page was published.
_BAR_SIGNS = ("来源：", "来源:", "发布时间", "发布日期", "日期：", "日期:", "时间：", "时间:")


def pages_of(text: str, lines: Sequence[Line], heads: Sequence[Taking] = ()) -> list[Sequence[Line]]:
    """The web pages that were put one behind the other, each with its head above a report.

    ``lines`` are some of those of ``text``; ``heads`` are taken away above each page.
    """
    if heads:
        gone = {taking.start for taking in heads}
        parted = groupby(lines, lambda line: line.start in gone)
        return [tuple(page) for taken, page in parted if not taken]
    begins: Sequence[int] = ()
    if text.count("首页") > 1 or text.count("位置") > 1:
        begins = _below_paths(lines)
    if len(begins) < 2 and any(text.count(sign) > 1 for sign in _BAR_SIGNS):
        begins = _at_bars(lines)
    if len(begins) < 2:
        return [lines]
    edges = [0, *begins[1:], len(lines)]
    return [lines[begin:end] for begin, end in pairwise(edges)]


# 紫阳县2009年度政府信息公开工作报告(2): a further page of the same report
_FURTHER = re.compile(r"[（(][2-9][)）]$")


def _begins_page(text: str) -> bool:
    return is_report_title(text) and _FURTHER.search(text) is None


def _below_paths(lines: Sequence[Line]) -> list[int]:
    """Where breadcrumbs stand above a report's title; of two above the same one (a menu, a path) the first."""
    found = [
        at
        for at, line in enumerate(lines)
        if ("首页" in line.text or "位置" in line.text)
        and len(line.text) < LONG
        and is_breadcrumb(line.text, Zone.BODY)
        and any(_begins_page(below.text) for below in lines[at + 1 : at + 1 + _TITLE_BELOW])
    ]
    parted = (any(is_prose(line.text) for line in lines[above:at]) for above, at in pairwise(found))
    return found[:1] + list(compress(found[1:], parted))


def _at_bars(lines: Sequence[Line]) -> list[int]:
    """Where dated tool bars stand right above or below a report's title, with sentences between each two."""
    bars = [
        at
        for at, line in enumerate(lines)
        if len(line.text) < LONG
        and any(map(line.text.__contains__, _BAR_SIGNS))
        and is_tool_bar(line.text, Zone.HEAD)
        and any(clue.field == "published" for clue in tool_clues(line.text))
    ]
    heads: list[int] = []
    for bar in bars:
        titled = [at for at in (bar - 1, bar + 1) if 0 <= at < len(lines) and _begins_page(lines[at].text)]
        if titled and (not heads or any(is_prose(line.text) for line in lines[heads[-1] + 2 : bar])):
            heads.append(min(bar, titled[0]))
    return [_top(lines, at, heads[0]) for at in heads]


def _top(lines: Sequence[Line], at: int, first: int) -> int:
    """The line from which on those above ``at`` are of the same page: as far above stands what the first page has."""
    for above in range(min(first, _ABOVE_BAR), 0, -1):
        if lines[at - above].text == lines[first - above].text:
            return at - above
    return at


# http://www.yiyuan.gov.cn/module/xxgk/xxgkAnnualReport.jsp?area=113703&fbtime=2021
_HOST = re.compile(r"(?:https?://)?[A-Za-z0-9.-]{4,60}\.[a-z]{2,4}(?=[/?]|$)")


def take_addresses(lines: Sequence[Line]) -> list[Taking]:
    """The addresses of one site's pages that stand alone above each of several texts; none where they part no texts.

    The numerals of each text count from one again: a link that one text gives parts nothing.
    """
    host = _HOST.match(lines[0].text) if lines and ADDRESS.fullmatch(lines[0].text) else None
    if host is None:
        return []
    places = [
        at for at, line in enumerate(lines) if line.text.startswith(host[0]) and ADDRESS.fullmatch(line.text)
    ]
    texts = [lines[begin + 1 : end] for begin, end in pairwise([*places, len(lines)])]
    if len(texts) < 2 or not all(map(counts_from_one, texts)):
        return []
    return [Taking("page_header", lines[at].start, lines[at].end) for at in places]


def take_lone_path(lines: Sequence[Line]) -> list[Taking]:
    """The path of the one file that a text came from, on its first line; several part reports."""
    first, *others = lines or (None,)
    if first is None or not is_path(first.text) or any(is_path(line.text) for line in others):
        return []
    return [Taking("crawler_header", first.start, first.end)]
