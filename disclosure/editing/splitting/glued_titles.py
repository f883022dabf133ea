"""Titles of reports that were glued to the day on which the report above them was signed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.shapes import BLANK, DATE, Line, is_organ
from disclosure.editing.titles import is_report_title
from disclosure.records import Edit

# 高龙乡人民政府（印章） 二○一一年十二月九日者苗乡2011年政务公开和村务公开工作总结
_BEHIND_DAY = re.compile(
    rf"(?P<organ>[^。；：！？\n]{{0,40}}?)[（(]?(?:印章|盖章|公章|章)?[)）]?[，,]?{BLANK}{{0,8}}(?P<day>{DATE}(?<=[日号]))(?P<rest>(?![至到起止前后以之])[\u4e00-\u9fff].{{7,90}})"
)
_MAIN_WORDS = ("报告", "总结", "汇报", "年报")


def breaks_behind_days(lines: Sequence[Line]) -> list[Edit]:
    """Line breaks before each such title, and behind it where the addressee is glued to it.

    Only below a body that signs, in the line itself or above it: sentences begin with a day, too.
    """
    places: list[int] = []
    for above, line in pairwise(lines):
        if len(line.text) > _LONGEST or ("日" not in line.text and "号" not in line.text):
            continue
        found = _BEHIND_DAY.fullmatch(line.text)
        if found is None or not is_organ(found["organ"] or above.text):
            continue
        length = _title_length(found["rest"])
        if length:
            begin = line.start + found.start("rest")
            places += [begin, begin + length] if length < len(found["rest"]) else [begin]
    return [Edit(("line_break",), at, "", "\n") for at in places]


_LONGEST = 160  # characters


def _title_length(text: str) -> int:
    """How many characters of ``text`` are a report's title: all, or what stands before an addressee; else 0."""
    if is_report_title(text):
        return len(text)
    if not text.endswith(("：", ":")):
        return 0
    ends = sorted(at + len(word) for word in _MAIN_WORDS if (at := text.rfind(word)) >= 0)
    return next((end for end in reversed(ends) if is_report_title(text[:end])), 0)
