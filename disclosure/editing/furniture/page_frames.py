"""What a crawler or a page puts around each of several pages: its log's lines, the same bar at the end of each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.tool_bars import Zone
from disclosure.editing.furniture.whole_lines import rule_for
from disclosure.editing.shapes import BLANK, Line, is_prose
from disclosure.editing.splitting.starts import counts_from_one
from disclosure.editing.titles import contains_title, is_title

_RULE = "page_header"
# [2/3] GET /art/2020/5/9/art_122955_0871.html  200  (6.8 KB)     (1/12) http://www.huitong.gov.cn/1203.html
_LOGGED = re.compile(
    rf"[\[(（【#=*-]{{0,3}}{BLANK}?(?P<n>\d{{1,4}}){BLANK}?(?:/|of){BLANK}?(?P<of>\d{{1,4}}){BLANK}?[\])）】:]{{0,2}}{BLANK}[^\u4e00-\u9fff]*"
    r"(?:https?://|\.s?html?|\.jspx?|\.aspx?|\.php)[^\u4e00-\u9fff]*"
)
_NO_HAN = re.compile(r"[^\u4e00-\u9fff]{1,120}")


def take_log_lines(lines: Sequence[Line]) -> list[Taking]:
    """The lines that a crawler's log has above each page, counted 1/3, 2/3, 3/3, and what it says at the end."""
    found = [
        (line, int(log["n"]), int(log["of"]))
        for line in lines
        if "/" in line.text and (log := _LOGGED.fullmatch(line.text))
    ]
    if len(found) < 2 or [number for _, number, _ in found] != list(range(1, len(found) + 1)):
        return []
    if any(of != len(found) for _, _, of in found):
        return []
    last = [line for line in lines[-1:] if _NO_HAN.fullmatch(line.text)]
    return [Taking(_RULE, line.start, line.end) for line in (*(line for line, _, _ in found), *last)]


#: So many lines below the end of a page its own title stands, at most.
_HEAD = 8


def take_page_ends(lines: Sequence[Line]) -> list[Taking]:
    """The bar that closes each of several pages (【打印本页】【关闭】), with a document of its own below each.

    A report that a site cut into pages bears the bar on each as well, but its numerals go on
    and its title is the same.
    """
    texts = [line.text for line in lines]
    if len(set(texts)) == len(texts):
        return []  # as nearly always
    counted = Counter(text for text in texts if len(text) <= _LONGEST_BAR)
    bars = {text for text, count in counted.items() if count > 1 and rule_for(text, Zone.TAIL) in _CLOSING}
    places = [
        at for at, line in enumerate(lines) if line.text in bars and not _titles(lines[max(at - 2, 0) : at])
    ]
    if not places:
        return []
    ends: list[int] = []
    begin = 0
    titles: list[str] = []
    for at, following in pairwise([*places, len(lines)]):
        if not _holds_text(lines[begin:at]) or not _holds_text(lines[at + 1 : following]):
            continue
        titles += _titles(lines[begin:at])
        if not _is_document(lines[at + 1 : following], titles):
            return []
        ends.append(at)
        begin = at + 1
    return [Taking(_RULE, lines[at].start, lines[at].end) for at in ends]


_LONGEST_BAR = 40  # characters
_CLOSING = frozenset({"toolbar", "qr_hint", "neighbour_links"})
#: So many sentences' characters make a page of a document.
_A_PAGE = 120


def _holds_text(lines: Sequence[Line]) -> bool:
    return sum(len(line.text) for line in lines if is_prose(line.text)) >= _A_PAGE


def _titles(lines: Sequence[Line]) -> list[str]:
    return [text for line in lines[:_HEAD] if is_title(text := line.text)]


_QUOTED = re.compile(r"《[^》]*》")


def _is_document(lines: Sequence[Line], titles: Sequence[str]) -> bool:
    """Whether a page begins a document: with a title that none above has, or with a first chapter."""
    own = [_QUOTED.sub("", title) for title in _titles(lines)]
    if any(title == other or contains_title(title, other) for title in own for other in titles):
        return False
    return bool(own) or counts_from_one(lines)


# 展开全文 ▼    【打印本页】【分享】: an entry of a list whose text the page does not show
_UNOPENED = re.compile(r"(?:点击)?(?:展开|查看|阅读)(?:全文|正文|详情)")
_ENTRY = re.compile(
    rf"[▲▼△▽>＞·•]?{BLANK}{{0,3}}(?P<title>.{{6,60}}?){BLANK}{{0,6}}[\[（(]20\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}[\])）]"
)


def take_unopened(lines: Sequence[Line]) -> list[Taking]:
    """An entry of a list above another: its title and day, what can be fetched, and the bar that would open it."""
    if not any(
        "展开" in line.text or "查看" in line.text or "阅读" in line.text for line in lines[:_LIST_HEAD]
    ):
        return []  # as nearly always
    head = list(takewhile(lambda line: not is_prose(line.text), lines[:_LIST_HEAD]))
    at = max((at for at, line in enumerate(head) if _UNOPENED.search(line.text)), default=0)
    if not at or not any(map(_is_entry, head[:at])) or not any(map(_is_entry, head[at + 1 :])):
        return []
    return [Taking("related_links", line.start, line.end) for line in head[: at + 1]]


#: So many lines such an entry and the head of the next one have, at most.
_LIST_HEAD = 12


def _is_entry(line: Line) -> bool:
    found = _ENTRY.fullmatch(line.text)
    return found is not None and is_title(found["title"])
