"""Parts and annexes of one paper that are whole reports: 第一部分, 附件1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.layout.closing import is_closing
from disclosure.editing.numbering import number_of, read_mark
from disclosure.editing.shapes import BLANK, Line, is_prose
from disclosure.editing.splitting.starts import AFTER, NUMERAL, WHOLE_REPORT, Marker, Start, start_at
from disclosure.editing.titles import is_report_title, is_title

# 第二部分：县教育局2017年政务公开工作总结
_SECTION = re.compile(rf"第(?P<a>{NUMERAL})部分{AFTER}(?P<title>[^。！？，\n]{{1,60}})")


def by_sections(lines: Sequence[Line]) -> list[Start]:
    """第一部分 … where every part is titled as a whole report and signed at its end; chapters are neither."""
    marked = []
    for at, line in enumerate(lines):
        found = _SECTION.fullmatch(line.text) if line.text[0] == "第" else None
        if found is not None:
            marked.append((at, Marker(number_of(found["a"]), *found.span("title")), found["title"]))
    whole = len(marked) > 1 and all(
        marker.number == number and _titles_report(lines, at, title)
        for number, (at, marker, title) in enumerate(marked, 1)
    )
    if not whole or not all(is_closing(lines[at - 1].text) for at, _, _ in marked[1:]):
        return []
    return [start_at(lines, at, marker) for at, marker, _ in marked]


def _titles_report(lines: Sequence[Line], at: int, title: str) -> bool:
    """Tell whether 第X部分 names a whole report, or stands right above the title of one."""
    if is_title(title) and WHOLE_REPORT.search(title):
        return True
    return at + 1 < len(lines) and is_report_title(lines[at + 1].text)


# 附件1   附二：
_ANNEX = re.compile(rf"附(?:件|表)?{BLANK}?(?P<n>{NUMERAL}){BLANK}?[:：]?")


def by_annexes(lines: Sequence[Line]) -> list[Start]:
    """附件1, 附件2 above reports and nothing else, from the first line on; a letter's annexes stand below it."""
    if not lines or lines[0].text[0] != "附":
        return []
    marked = [
        (at, number_of(found["n"]))
        for at, line in enumerate(lines)
        if line.text[0] == "附" and (found := _ANNEX.fullmatch(line.text))
    ]
    numbers = [number for _, number in marked]
    if len(marked) < 2 or marked[0][0] or numbers != list(range(1, len(numbers) + 1)):
        return []
    texts = [lines[begin + 1 : end] for begin, end in pairwise([*(at for at, _ in marked), len(lines)])]
    if not all(_is_titled_report(text) for text in texts):
        return []
    return [Start(lines[at], Marker(number)) for at, number in marked]


def _is_titled_report(lines: Sequence[Line]) -> bool:
    """Whether a report's title stands on the first line, or on the first two together, and sentences below it."""
    head = [line.text for line in lines[:2]]
    joined = "".join(head) if head and read_mark(head[-1]) is None else ""
    titled = bool(head) and (is_report_title(head[0]) or is_report_title(joined))
    return titled and any(is_prose(line.text) for line in lines[1:])
