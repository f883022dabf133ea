"""A list of contents on one line: 目录1.沂南县公安局2020年政务公开工作总结 22.永胜县气象局…总结 5."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from disclosure.editing.shapes import BLANK, BLANKS
from disclosure.editing.titles import is_report_title

# 2020年政务公开工作总结汇编(4篇)目录
_HEAD = re.compile(
    rf"(?:[^。；：，]{{4,40}}?(?:汇编|合集|选编|集锦|大全)?(?:[（(]\d{{1,2}}篇[)）])?)?{BLANK}{{0,4}}目{BLANK}{{0,4}}录{BLANK}{{0,4}}[:：]?(?=1|{BLANK})"
)
#: So far into a line its list may begin.
HEAD = 60
# the leader and the page of the entry above, glued to the number of this one:  ………22.
_NUMBER = r"[.…·—_\-{blanks}]{{0,60}}(?:\d{{0,3}}{blank}{{1,4}})?\d{{0,3}}?{number}[.．、]{blank}{{0,2}}"
_LAST_PAGE = re.compile(rf"[.…·—_\-{BLANKS}]{{0,60}}\d{{0,3}}{BLANK}{{0,4}}")
_TITLE_END = re.compile("报告|总结|汇报|小结|材料|情况|打算|计划")
_LONGEST_TITLE = 60  # characters
#: More entries are a list of something else.
_MOST = 60


class Listed(NamedTuple):
    """The titles that a list of contents names, where the last of them ends, and where its page does."""

    titles: list[str]
    told: int
    end: int


def listed_titles(text: str, returns: Callable[[str], bool]) -> Listed | None:
    """The list that ``text`` begins with, of titles of which ``returns`` says that they stand below it; None if none."""
    head = _HEAD.match(text)
    if head is None:
        return None
    titles: list[str] = []
    at = head.end()
    while len(titles) < _MOST:
        number = re.compile(_NUMBER.format(number=len(titles) + 1, blank=BLANK, blanks=BLANKS)).match(
            text, at
        )
        title = _title_at(text, number.end(), returns) if number else ""
        if not number or not title:
            break
        titles.append(title)
        at = number.end() + len(title)
    page = _LAST_PAGE.match(text, at)
    return Listed(titles, at, page.end() if page else at) if len(titles) > 1 else None


def _title_at(text: str, at: int, returns: Callable[[str], bool]) -> str:
    """The longest title that begins at ``at`` and stands below; empty if there is none."""
    ends = [found.end() for found in _TITLE_END.finditer(text, at, at + _LONGEST_TITLE)]
    whole = (text[at:end] for end in reversed(ends))
    return next((title for title in whole if returns(title) and is_report_title(title)), "")
