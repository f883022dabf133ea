"""Compilations that a crawler wrote on one line: the line is broken at the markers in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from disclosure.editing.numbering import number_of
from disclosure.editing.shapes import BLANK, BLANKS, Line
from disclosure.editing.splitting.listed_titles import HEAD, listed_titles
from disclosure.editing.titles import could_be_title, is_title
from disclosure.records import Edit

#: A shorter line is no compilation.
_LONG = 250
#: So many characters of a report stand between two markers, at least: a list of contents has fewer.
_REPORT = 100
_N = r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})"
# …公开不规范。 篇二：乡镇政务公开工作汇报 2011年…   …特此报告。【篇3】…   3篇政务公开年终总结【篇一】（一）强统筹…
_MARKER = re.compile(
    rf"(?:^|(?<=[。！？；、，）)】\]日—－–{BLANKS}])|(?=【))[【〔\[（(]?(?:第{BLANK}?(?P<a>{_N}){BLANK}?篇|篇{BLANK}?(?P<b>{_N}))(?:范文|例文)?"
    rf"(?:[】〕\]）)]{BLANK}?[:：]?|{BLANK}{{0,2}}[:：、.．])"
)
_TITLE = re.compile(rf"{BLANK}{{0,4}}(?P<title>[^。！？；{BLANKS}]{{4,60}})(?={BLANK})")


# 第一篇范文：政务公开工作自查报告嘉陵区政务公开工作自查报告我区…: the marker's title and the text's own, glued
_GLUED_TITLES = re.compile(
    rf"{BLANK}{{0,4}}(?P<one>[^。！？；，、:：{BLANKS}]{{4,30}}?(?P<end>(?:自查报告|自查自纠报告|工作总结|工作汇报|总结|汇报|报告)(?:材料)?))"
    rf"(?P<two>[^。！？；，、:：{BLANKS}]{{2,40}}?(?P=end))?(?=我|本|接到?|今年|近年|根据|按照|《|(?:19|20)\d\d年|一、|为|在|[\u4e00-\u9fff]{{2,12}}[:：])"
)
# 社区政务公开上半年工作总结范文一  一、上半年工作开展情况: the text runs on behind the marker
_LEAD = re.compile(
    rf"(?P<title>[^。！？；，、:：{BLANKS}]{{4,40}}?)(?:范文|例文|篇|第)(?P<n>{_N})篇?{BLANK}{{1,8}}(?=\S)"
)


def breaks_at_markers(lines: Sequence[Line]) -> list[Edit]:
    """Line breaks before the markers in long lines, and behind the titles that follow them.

    Only where the markers of a line count on by one, with a report between each two; or where
    lines begin with one title and count on by one behind it; or where a line begins with a list
    of titles that follow in it.
    """
    long = [line for line in lines if len(line.text) > _LONG]
    places = [at for line in long if "篇" in line.text for at in _breaks(line)] or list(_behind_leads(lines))
    places = places or [at for line in long if "录" in line.text[:HEAD] for at in _around_listed(line)]
    places = places or list(_behind_counted(lines))
    return [Edit(("line_break",), at, "", "\n") for at in places]


def _around_listed(line: Line) -> Iterator[int]:
    """Before and behind each title that the list at the line's beginning names."""
    text = line.text
    listed = listed_titles(text, lambda title: text.count(title) > 1)
    if listed is None:
        return
    starts = [listed.told]  # its page may be glued to the year that the first title begins with
    for title in listed.titles:
        start = text.find(title, starts[-1])
        if start < 0 or (len(starts) > 1 and start - starts[-1] < _REPORT):
            return
        starts.append(start)
    for start, title in zip(starts[1:], listed.titles, strict=True):
        yield line.start + start
        yield line.start + start + len(title)


def _behind_leads(lines: Sequence[Line]) -> Iterator[int]:
    leads = [
        lead
        for line in lines
        if ("篇" in line.text or "范文" in line.text or "例文" in line.text) and (lead := _lead(line))
    ]
    titles = {title for title, _, _ in leads}
    counts = [number for _, number, _ in leads]
    if (
        len(leads) > 1
        and len(titles) == 1
        and is_title(titles.pop())
        and counts == list(range(1, len(leads) + 1))
    ):
        yield from (at for _, _, at in leads)


def _behind_counted(lines: Sequence[Line]) -> Iterator[int]:
    """Behind a count that a site glued between the page's title and each text (村务公开工作总结6今年，我村…).

    Some of the texts may be hidden: so the numbers grow from one, and need not count on.
    """
    for at, head in enumerate(lines[:_ABOVE_TITLE]):
        title = head.text
        if len(lines) - at < _FEWEST_LINES or len(title) > _LONGEST_TITLE or not is_title(title):
            continue
        found = [
            (line, count)
            for line in lines[at + 1 :]
            if line.text.startswith(title) and (count := _COUNT.match(line.text, len(title)))
        ]
        numbers = [int(count["n"]) for _, count in found]
        if len(numbers) > 1 and numbers[0] == 1 and numbers == sorted(set(numbers)):
            yield from (line.start + count.end() for line, count in found)
            return


#: A breadcrumb and a tool bar may stand above the page's title.
_ABOVE_TITLE = 4  # lines
_COUNT = re.compile(r"(?P<n>[1-9]\d?)(?=[\u4e00-\u9fff《“])(?![年月日个条次期篇])")
_FEWEST_LINES = 3
_LONGEST_TITLE = 40  # characters


def _lead(line: Line) -> tuple[str, int, int] | None:
    """The title that a line begins with, the number behind it, and where the text begins behind both."""
    beginning = line.text[:50]
    if "范文" not in beginning and "例文" not in beginning and "篇" not in beginning:
        return None
    found = _LEAD.match(line.text)
    return (found["title"], number_of(found["n"]), line.start + found.end()) if found else None


def _breaks(line: Line) -> Iterator[int]:
    found = [(number_of(mark["a"] or mark["b"]), mark) for mark in _MARKER.finditer(line.text)]
    marks = [mark for _, mark in found]
    numbers = [number for number, _ in found]
    if not numbers or numbers[0] not in (1, 2) or numbers != list(range(numbers[0], numbers[-1] + 1)):
        return
    apart = all(after.start() - before.end() >= _REPORT for before, after in pairwise(marks))
    if not apart or numbers == [1]:
        return
    for mark in marks:
        if mark.start():
            yield line.start + mark.start()
        at = mark.end()
        while (title := _TITLE.match(line.text, at)) and _is_title(title["title"]):
            at = title.end()  # the marker's title, then the report's own
            yield line.start + at
        if at > mark.end():
            continue
        if glued := _GLUED_TITLES.match(line.text, at):
            yield from (line.start + glued.end(title) for title in ("one", "two") if glued[title])
        elif mark[0].endswith("】"):
            yield line.start + at  # 【篇一】（一）强统筹…: the text begins right behind it


def _is_title(text: str) -> bool:
    return could_be_title(text) and is_title(text)
