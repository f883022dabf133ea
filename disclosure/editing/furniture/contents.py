"""Lists of contents: a table of chapters or of texts above what it lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.furniture.taking import Taking
from disclosure.editing.numbering import read_mark
from disclosure.editing.shapes import BLANK, BLANKS, Line, fold, is_prose
from disclosure.editing.splitting.listed_titles import HEAD, listed_titles
from disclosure.editing.splitting.markers import is_part_marker
from disclosure.editing.titles import is_report_title, is_title

#: Behind so many lines no list on one line is looked for.
_HEAD_LINES = 4
# 【部门文件】
_COLUMN_MARK = re.compile(r"[\[【（(][^\[\]【】（()）]{1,16}[\]】）)]")

# 目  录      目录：
_CONTENTS = re.compile(rf"[【\[]?目{BLANK}{{0,8}}[录錄][】\]]?[:：]?")
# 一、概述………………1   （二）公开形式      3
_LEADER = re.compile(rf"[.…·。．_\-—{BLANKS}]{{0,200}}[（(]?\d{{0,3}}[)）]?$")
_PAGED = re.compile(rf"(?:[.…·。．_\-—]{{3,200}}[（(]?|[^\d{BLANKS}][{BLANKS}]{{1,40}})\d{{1,3}}[)）]?$")
_LED_TO_PAGE = re.compile(r"[.…·．]{3,200}[（(]?\d{1,3}[)）]?$")
_LONGEST_CONTENTS_LINE = 400  # characters
_LONGEST_CONTENTS = 80  # lines


def is_contents_heading(text: str) -> bool:
    """Tell whether a line is 目录 and nothing else."""
    return len(text) <= 16 and _CONTENTS.fullmatch(text) is not None


def take_contents(lines: Sequence[Line]) -> list[Taking]:
    """Take a list of contents: 目录, then lines that nearly all return below as headings or titles."""
    begun = False  # an introduction may stand above the contents: then they must show page numbers
    for at, line in enumerate(lines[:_LONGEST_CONTENTS]):
        if is_contents_heading(line.text) and (
            not begun or all(_PAGED.search(below.text) for below in lines[at + 1 : at + 3])
        ):
            return _contents_on_a_line(lines, at) or _contents_from(lines, at)
        begun = begun or is_prose(line.text)
    return (
        _glued_list(lines) or _listed_on_a_line(lines) or _list_of_markers(lines) or _list_of_headings(lines)
    )


# 一、概述,（一）公开数量,（二）公开渠道,二、依申请公开: what an encyclopedia lists above an entry
_ENTRY = re.compile(r"[,，、 ](?=[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])")
_FEWEST_ENTRIES = 4


def _list_of_headings(lines: Sequence[Line]) -> list[Taking]:
    """A line that is nothing but headings which return below, each at the beginning of a line, in their order."""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if len(line.text) > 2 * _LONGEST_CONTENTS_LINE or line.text[:2] != "一、":
            continue
        entries = [entry.rstrip(",，、 ") for entry in _ENTRY.split(line.text)]
        if len(entries) < _FEWEST_ENTRIES:
            continue
        below = iter(fold(each.text) for each in lines[at + 1 :])
        returning = sum(any(text.startswith(fold(entry)) for text in below) for entry in entries)
        if returning == len(entries):
            return [Taking("contents_list", line.start, line.end)]
    return []


# 政务公开工作总结 篇1政务公开工作总结 篇2政务公开工作总结 篇3政务公开工作总结 篇1
_GLUED = re.compile(
    rf"(?P<title>[^。，；\n]{{4,40}}?){BLANK}{{0,2}}篇[一1](?:(?P=title){BLANK}{{0,2}}篇[\d一二三四五六七八九十]{{1,2}})+"
)
_CONTENTS_LABEL = re.compile(r"(?:内容|文章|本文|目录)(?:导航|导读|目录)[:：]?")


def _glued_list(lines: Sequence[Line]) -> list[Taking]:
    """A list of contents of one line without anything between its entries; the first text's own may end it."""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        found = _GLUED.fullmatch(line.text) if len(line.text) <= _LONGEST_CONTENTS_LINE else None
        if found is None:
            continue
        own = line.text.rfind(found["title"])
        end = line.start + own if line.text.endswith(("篇1", "篇一")) else line.end
        label = [Taking("contents_list", line.start, line.end) for line in lines[max(0, at - 1) : at]]
        labelled = at and _CONTENTS_LABEL.fullmatch(lines[at - 1].text)
        return [*(label if labelled else ()), Taking("contents_list", line.start, end)]
    return []


def _listed_on_a_line(lines: Sequence[Line]) -> list[Taking]:
    """A line that is 目录 and the titles that stand below it, each on a line of its own."""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if "录" in line.text[:HEAD]:
            below = {each.text for each in lines[at + 1 :]}
            listed = listed_titles(line.text, below.__contains__)
            if listed is not None and listed.end == len(line.text):
                return [Taking("contents_list", line.start, line.end)]
    return []


_NUMERAL = re.compile(r"(?=(?<![一二三四五六七八九十第])[一二三四五六七八九十]{1,2}、)")
_LONGEST_ENTRY = 34  # characters


def _contents_on_a_line(lines: Sequence[Line], at: int) -> list[Taking]:
    """All chapters on the one line below 目录, where the first of them returns below it.

    一、概述 二、主动公开情况 三、依申请公开情况
    """
    listed = lines[at + 1].text if at + 1 < len(lines) else ""
    entries = [entry.strip(BLANKS) for entry in _NUMERAL.split(listed[:_LONGEST_CONTENTS_LINE]) if entry]
    marks = [read_mark(entry) for entry in entries]
    numbers = [mark.number if mark else 0 for mark in marks]
    if (
        len(numbers) < 3
        or numbers != list(range(1, len(numbers) + 1))
        or len(listed) > _LONGEST_CONTENTS_LINE
    ):
        return []
    if any(len(entry) > _LONGEST_ENTRY or "。" in entry for entry in entries):
        return []
    first = _entry(entries[0])
    if not any(_entry(line.text).startswith(first) for line in lines[at + 2 :]):
        return []
    return [Taking("contents_list", line.start, line.end) for line in lines[at : at + 2]]


def _list_of_markers(lines: Sequence[Line]) -> list[Taking]:
    """A list of contents without a heading: 第一篇 第二篇 … one below the other, and each of them again below."""
    first = next((at for at, line in enumerate(lines[:_HEAD_LINES]) if is_part_marker(line.text)), None)
    if first is None:
        return []
    listed: list[str] = []
    for line in lines[first:]:
        if not is_part_marker(line.text) or fold(line.text) in listed:
            break
        listed.append(fold(line.text))
    end = first + len(listed)
    if len(listed) < 2 or not {fold(line.text) for line in lines[end:]}.issuperset(listed):
        return []
    return [Taking("contents_list", line.start, line.end) for line in lines[first:end]]


def _contents_from(lines: Sequence[Line], at: int) -> list[Taking]:
    entries = []
    for line in lines[at + 1 : at + 1 + _LONGEST_CONTENTS]:
        if is_prose(line.text) and not _PAGED.search(line.text):
            break
        entries.append((line, _entry(line.text)))
    seen: dict[str, int] = {}
    for number, (line, entry) in enumerate(entries):
        first = seen.setdefault(entry, number)
        if first != number and first == 0:  # the first entry returns: here the document itself begins
            entries = entries[:number]
            break
        both = line.text + entries[number + 1][0].text if number + 1 < len(entries) else ""
        if fold(both) in seen and is_report_title(both):  # or a title does, over two lines
            entries = entries[:number]
            break
    below = _entries_below(lines[at + 1 + len(entries) :])
    heads = tuple(sorted(below))
    known = [entry in below or _begins_one(entry, heads) for _, entry in entries]
    columns = sum(_COLUMN_MARK.fullmatch(line.text) is not None for line, _ in entries)  # 【部门文件】
    if len(entries) - columns < 2 or sum(known) * 5 < (len(entries) - columns) * 3:
        return []
    last = max(number for number, yes in enumerate(known) if yes)
    while last + 1 < len(entries) and _LED_TO_PAGE.search(entries[last + 1][0].text):
        last += 1  # 附表：政府信息公开情况统计表………………6, which stands below under another name
    return [Taking("contents_list", line.start, line.end) for line in lines[at : at + 2 + last]]


def _entries_below(lines: Sequence[Line]) -> set[str]:
    """The lines that an entry may name, and titles over two lines."""
    short = [line.text for line in lines if len(line.text) <= _LONGEST_ENTRY]
    titles = {fold(one + two) for one, two in pairwise(short) if is_title(one + two)}
    return {_entry(line.text) for line in lines} | titles


def _entry(text: str) -> str:
    """A line of a list of contents for comparison: without numeral, leader and page number."""
    mark = read_mark(text)
    return fold(_LEADER.sub("", text[mark.end :] if mark else text))


def _begins_one(entry: str, heads: tuple[str, ...]) -> bool:
    """Tell whether a line below begins with ``entry``: a run-in heading."""
    place = bisect_left(heads, entry)
    return len(entry) >= 4 and place < len(heads) and heads[place].startswith(entry)
