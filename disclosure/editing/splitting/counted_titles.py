"""Titles that a site or a clerk counted: one over and over with 1, 2, 3 behind it, or others with a number in front."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.numbering import number_of
from disclosure.editing.shapes import BLANK, Line, is_prose
from disclosure.editing.splitting.starts import (
    COMPILATION,
    COUNTS,
    NUMERAL,
    WHOLE_REPORT,
    Marker,
    Start,
    counts_from_one,
    start_at,
)
from disclosure.editing.titles import is_report_title, is_title

# 政务公开工作总结2     政务公开自查报告（三）
_COUNTED = re.compile(rf"(?P<title>[^。！？，\n]{{6,60}}?){BLANK}{{0,4}}[（(]?(?P<n>{NUMERAL})[）)]?")


def by_counted_titles(lines: Sequence[Line]) -> list[Start]:
    """One title over and over, with 1, 2, 3 behind it: an article site's count of what it collected."""
    marked: dict[str, list[tuple[int, Marker]]] = {}
    for at, line in enumerate(lines):
        found = _COUNTED.fullmatch(line.text) if line.text[-1:] in COUNTS else None
        if found is not None and _is_counted(found["title"], lines[0].text):
            count = Marker(number_of(found["n"]), *found.span("title"))
            marked.setdefault(found["title"], []).append((at, count))
    for counted in marked.values():
        numbers = [marker.number for _, marker in counted]
        apart = all(b[0] - a[0] > 1 for a, b in pairwise(counted))
        counts_on = numbers == list(range(1, len(counted) + 1))
        # the page's own title with numbers that grow: the site hides some of its texts
        grows = counted[0][1].number == 1 and numbers == sorted(set(numbers)) and is_title(lines[0].text)
        of_the_page = lines[counted[0][0]].text.startswith(lines[0].text)
        if len(counted) > 1 and apart and (counts_on or (grows and of_the_page)):
            return [start_at(lines, at, marker) for at, marker in counted]
    return []


def with_counted(lines: Sequence[Line], starts: Sequence[Start]) -> list[Start]:
    """``starts``, and between two of them the texts that a title counts once more: 篇1 that holds （一）（二）."""
    if not starts:
        return []
    places = [*(start.line.start for start in starts), lines[-1].end + 1]
    found: list[Start] = []
    for start, (begin, end) in zip(starts, pairwise(places), strict=True):
        stretch = [line for line in lines if begin < line.start < end]
        found += [start, *(by_counted_titles(stretch)[1:] if stretch else ())]
    return found


def _is_counted(title: str, first: str) -> bool:
    """Whether a report's title stands before a count: by itself, or as the page's first line names it."""
    return is_report_title(title) or (title == first and WHOLE_REPORT.search(title) is not None)


# 2、萧县黄口镇2016年政务公开工作总结
_NUMBERED = re.compile(
    rf"(?P<n>{NUMERAL}){BLANK}?[、.．]{BLANK}{{0,4}}(?P<title>(?=.{{0,30}}[省市县区旗镇乡局院校委办])(?=.{{0,40}}(?:19|20)\d\d年)[^。！？，\n]{{10,60}})"
)


def by_numbered_titles(lines: Sequence[Line]) -> list[Start]:
    """Whole reports, each with a number before its title and chapters that count from 一 below it.

    The sections of one report have numbers too, but no titles of reports, and none begins the text.
    """
    marked = []
    for at, line in enumerate(lines):
        found = _NUMBERED.fullmatch(line.text) if line.text[:1] in COUNTS else None
        if found is not None and WHOLE_REPORT.search(found["title"]) and is_report_title(found["title"]):
            marked.append((at, Marker(number_of(found["n"]), *found.span("title"))))
    numbers = [marker.number for _, marker in marked]
    if len(marked) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return []
    if not all(COMPILATION.search(line.text) for line in lines[: marked[0][0]]):
        return []
    ends = [*(at for at, _ in marked[1:]), len(lines)]
    whole = all(counts_from_one(lines[at + 1 : end]) for (at, _), end in zip(marked, ends, strict=True))
    return [Start(lines[at], marker, True) for at, marker in marked] if whole else []


# 政务公开工作制度(共3篇)   厂务公开工作总结3篇
_ANNOUNCED = re.compile(
    rf".{{2,40}}[（(]?(?:精选|通用|共|推荐|优秀)?{BLANK}?(?P<n>\d{{1,2}}){BLANK}?篇[)）]?"
)
_GLUED_COUNT = re.compile(r"(?P<n>[1-9]\d?)(?P<title>(?![年月日])[\u4e00-\u9fff《][^。！？，；：]{5,60})")
# 2、自来水公司厂务公开自查报告
_PARTED_COUNT = re.compile(
    rf"(?P<n>[1-9]\d?){BLANK}?[、.．]{BLANK}{{0,4}}(?P<title>[\u4e00-\u9fff《×X][^。！？，；：]{{5,60}})"
)
_FEWEST = 2
_MODEL_REPORT = re.compile(r"(?:报告|总结|汇报|材料|方案|制度|计划)(?:优秀|精选)?(?:范文)?$")


def by_announced(lines: Sequence[Line], name: str) -> list[Start]:
    """So many titles as the collection's ``name`` announces, each with its number in front, and sentences below each.

    The number is glued to the title (2平利县…评议制度) or parted from it (2、自来水公司厂务公开自查报告); behind the
    last text a site may count on the titles of others.
    """
    announced = _ANNOUNCED.fullmatch(name.strip())
    if announced is None:
        return []
    count = int(announced["n"])
    if count < _FEWEST:
        return []
    return _counted_so(lines, _GLUED_COUNT, count) or _counted_so(lines, _PARTED_COUNT, count)


def _counted_so(lines: Sequence[Line], shape: re.Pattern[str], count: int) -> list[Start]:
    """The ``count`` titles that are counted as ``shape`` has it, one after the other; none where others are too."""
    marked = [
        (at, Marker(int(found["n"]), *found.span("title")))
        for at, line in enumerate(lines)
        if line.text[0].isdecimal()
        and (found := shape.fullmatch(line.text))
        and is_title(found["title"].removesuffix("范文"))
        and (shape is _GLUED_COUNT or _MODEL_REPORT.search(found["title"]))
    ]
    if not marked or len(marked) < count:
        return []
    ends = [*(at for at, _ in marked[1:]), len(lines)]
    kept = [
        (at, marker)
        for (at, marker), end in zip(marked, ends, strict=True)
        if shape is _GLUED_COUNT or any(is_prose(line.text) for line in lines[at + 1 : end])
    ]
    numbers = [marker.number for _, marker in kept]
    if len(kept) != count or numbers != list(range(numbers[0], numbers[0] + count)):
        return []
    if shape is _GLUED_COUNT:
        return [Start(lines[at], marker, True) for at, marker in kept]
    return [start_at(lines, at, marker) for at, marker in kept]
