"""Where the text of a page begins and ends: what a site tells its visitors above its breadcrumb or below its footer is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from disclosure.editing.furniture.header_tables import is_header_row
from disclosure.editing.furniture.site_lines.banners import SURVEY
from disclosure.editing.furniture.site_lines.footers import is_owned
from disclosure.editing.furniture.site_lines.navigation import is_path
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.tool_bars import Zone, is_web_tool_bar, tool_clues
from disclosure.editing.furniture.whole_lines import rule_for
from disclosure.editing.numbering import Style, read_mark
from disclosure.editing.shapes import Line, is_prose
from disclosure.editing.titles import could_be_title, is_title
from disclosure.records import TABLE_MARK

#: A longer line is no furniture as a whole.
LONGEST = 300
#: So many lines above the text are looked through for a breadcrumb.
_REACH = 60
#: A site's last lines.
_TAIL = 12
#: What a site tells its visitors: no more sentences, and no longer ones.
_MOST_NOTES = 3
_LONGEST_NOTE = 160
# …各校须于8月25日前上报自查报告……[查看全文]
_TEASER = re.compile(
    r"(?:[\[【（(](?:查看)?(?:全文|详细|详情|更多|阅读全文)[\]】）)]|[.…]{2,6}|更多\s?(?:>>?|»)?)$"
)
# 内容概述： 2010年，全县主动公开政府信息18326条。: a row of a header, whatever it says
_ABSTRACT = re.compile(r"(?:内容概述|内容摘要|信息摘要|信息概述)\s{0,4}[:：]")
# 预约挂号电话:0915-8412266(接听时间8:00-12:00,14:30-18:00)
_CALL = re.compile(
    r"[^。；，,:：]{0,14}(?:电话|热线|传真)[:：]\s?\d[\d\-—、 ]{6,40}(?:[（(][^（()）。]{4,40}[)）])?"
)
_SHORT_HEAD = 6  # characters: 站内公告


def text_bounds(lines: Sequence[Line]) -> tuple[int, int]:
    """The first and the last line that hold text: a sentence, a numbered heading, a table.

    ``(len(lines), len(lines))`` where none does.
    """
    first = next(_texts(lines, range(len(lines))), len(lines))
    last = next(_texts(lines, range(len(lines) - 1, first, -1)), first)
    return _behind_notes(lines, first), _above_notes(lines, first, last)


def _texts(lines: Sequence[Line], numbers: Iterable[int]) -> Iterator[int]:
    return (number for number in numbers if _is_text(lines[number].text))


def take_above_path(head: Sequence[Line], taken: Collection[int]) -> list[Taking]:
    """All that stands above a page's breadcrumb in ``head``, where a title or a site's notes show that it is the page's.

    Args:
        head: the lines above the text.
        taken: where lines begin that other rules took.
    """
    path = max((at for at, line in enumerate(head) if is_path(line.text)), default=0)
    above = [line for line in head[:path] if line.start not in taken]
    if not any(_is_text(line.text) for line in above) and not any(
        is_title(line.text) and len(line.text) > _SHORT_HEAD for line in head[path:]
    ):
        return []
    rules = ("site_notice" if is_prose(line.text) else "menu" for line in above)
    return [Taking(rule, line.start, line.end) for rule, line in zip(rules, above, strict=True)]


def _is_text(text: str) -> bool:
    if text == TABLE_MARK:
        return True
    if is_prose(text):
        if is_header_row(text) or _ABSTRACT.match(text) or SURVEY.fullmatch(text) or _CALL.fullmatch(text):
            return False
        return len(text) > LONGEST or rule_for(text, Zone.TAIL) is None
    mark = read_mark(text)
    return mark is not None and mark.style in (Style.HAN, Style.HAN_BRACKET, Style.CHAPTER, Style.SECTION)


def _behind_notes(lines: Sequence[Line], first: int) -> int:
    """The first line of text behind what a site tells above the page's breadcrumb or tool bar; else ``first``."""
    head = range(first + 1, min(len(lines), _REACH))
    anchor = next((number for number in head if is_path(lines[number].text)), None)
    if anchor is None:
        anchor = next((number for number in head if _is_bar_below_title(lines, number)), None)
    if anchor is None:
        return first
    above = list(_texts(lines, range(first, anchor)))
    below = list(islice(_texts(lines, range(anchor, len(lines))), len(above)))
    if not _are_notes(lines, above) or len(below) < len(above):
        return first
    for number in above:
        title = lines[number - 1].text if number else ""
        if len(title) > _SHORT_HEAD and is_title(title) and not _TEASER.search(lines[number].text):
            return first  # a document with its title
    return below[0]


# One of these stands in every tool bar that tells a day beside something else.
_BAR_SIGN = re.compile("时间|日期|来源|点击|浏览|阅读|作者|发布|责编|编辑|字[号体]|Posted|CST")


# 2022年度平利县中医医院单位决算: whatever a page of this year is about
_OF_A_YEAR = re.compile(r"(?:19|20)\d\d年(?!\d{1,2}月).{6,}")


def _is_bar_below_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a web page's tool bar that tells a day, right below a title."""
    text = lines[at].text
    if len(text) > LONGEST or _BAR_SIGN.search(text) is None:  # as nearly always
        return False
    title = lines[at - 1].text
    named = is_title(title) or (could_be_title(title) and _OF_A_YEAR.match(title))
    if not named or not is_web_tool_bar(text):
        return False
    return any(clue.field == "published" for clue in tool_clues(text))


def _above_notes(lines: Sequence[Line], first: int, last: int) -> int:
    """The last line of text above what a site tells below the page's footer: 请问有什么可以帮您; else ``last``."""
    tail = range(last, max(first, last - _TAIL), -1)
    footer = next(
        (number for number in tail if "。" not in lines[number].text and is_owned(lines[number].text)),
        None,
    )
    if footer is None or not _are_notes(lines, list(_texts(lines, range(footer, last + 1)))):
        return last
    return next(_texts(lines, range(footer - 1, first, -1)), last)


def _are_notes(lines: Sequence[Line], at: Sequence[int]) -> bool:
    return len(at) <= _MOST_NOTES and all(
        is_prose(lines[number].text) and len(lines[number].text) <= _LONGEST_NOTE for number in at
    )
