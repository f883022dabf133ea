"""Where one report ends and the next begins, in a source that holds several.

Most compilations say so (第二篇：…); the first report often has no marker.  Some say
nothing: there a second title counts only where the document around it begins anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from disclosure.editing.closing import is_closing
from disclosure.editing.draft import Draft
from disclosure.editing.numbering import Style, number_of, read_mark
from disclosure.editing.shapes import BLANK, Line, is_date, is_prose, lines_of
from disclosure.editing.titles import could_be_title, is_report_title, is_title, same_title
from disclosure.records import TABLE_MARK, Clue, Edit


@dataclass(frozen=True, slots=True)
class Span:
    """One report: ``draft.text[start:end]``, and what its marker said."""

    start: int
    end: int
    clues: tuple[Clue, ...] = ()


_N = r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})"
_AFTER = rf"{BLANK}{{0,4}}(?:[:：、.．|】〕\]）)]|{BLANK}){BLANK}{{0,4}}"
# 第二篇:政务公开汇报材料   篇一：…   【篇3】…   范文二：…   材料之一：…   政务公开工作总结 篇5
MARKER = re.compile(
    rf"[【〔\[（(]?{BLANK}?(?:第(?P<a>{_N})篇|篇(?P<b>{_N})|(?:范文|例文|模板|样本)(?:之)?(?P<c>{_N})|(?:材料|报告|总结|汇报|篇章)(?:之|第)?(?P<d>{_N})(?=[:：】\]]))"
    rf"(?:(?:范文|例文)?{_AFTER}(?P<title>[^。！？\n]{{0,80}})|[】\]）)]?$)"
)
# 2023年政务公开工作总结 篇2   村务公开自查报告 第三篇   政务公开汇报(二)
TRAILING_MARKER = re.compile(
    rf"(?P<title>[^。！？，\n]{{4,60}}?){BLANK}{{0,4}}[（(【]?(?:第(?P<a>{_N})篇|篇(?P<b>{_N})|范文(?P<c>{_N}))[）)】]?"
)
# 现将我县政务公开工作的自检自查情况汇报如下：
OPENING = re.compile(
    r"(?:现|兹|就|一并)?将?[^。]{0,80}(?:汇报|报告|总结|情况|公布|通报|说明|自查)(?:如下|于下|于后)|本报告(?:根据|依据|按照|由)|特?(?:编制|编写|作)[^。]{0,20}报告"
)
#: How far behind a second title its report must have begun.
_NEAR = 6


def is_part_marker(text: str) -> bool:
    """Tell whether the line only says that the next report of a compilation begins here."""
    return _marker(text) is not None


def split(draft: Draft) -> tuple[Span, ...]:
    """Cut ``draft`` into its reports and take the marker lines away; one span where there is one report.

    The spans follow one another without a gap and cover the whole text.
    """
    lines = lines_of(draft.text)
    starts = _by_markers(lines)
    if starts is None:
        starts = [_Start(line) for line in _second_titles(lines)]
        if starts:
            starts.insert(0, _Start(lines[0]))
    return _spans(draft, starts)


@dataclass(slots=True)
class _Start:
    """The line that a report begins with; a marker on it goes, whole or up to ``keep_from``."""

    line: Line
    marker: bool = False
    keep_from: int = 0  # offset in the line from which it is the report's title; 0: the line goes


def _marker(text: str) -> tuple[int, str, int] | None:
    """Number, title and the title's offset of a marker line."""
    if len(text) > 100:
        return None
    found = MARKER.fullmatch(text)
    if found is not None:
        number = found["a"] or found["b"] or found["c"] or found["d"]
        title = found["title"] or ""
        return number_of(number), title.rstrip("】]）)"), found.start("title") if title else 0
    found = TRAILING_MARKER.fullmatch(text)
    if found is not None and is_title(found["title"]):
        return number_of(found["a"] or found["b"] or found["c"]), found["title"], 0
    return None


def _by_markers(lines: Sequence[Line]) -> list[_Start] | None:
    """The starts that markers give; None where there are none that count 1, 2, 3 or 2, 3, 4."""
    marked = [(at, *found) for at, line in enumerate(lines) if line.text and (found := _marker(line.text))]
    marked = _counting(marked)
    if not marked:
        return None
    starts = [_start_at(lines, at, title, offset) for at, _, title, offset in marked]
    if marked[0][0] > 0 and _is_report(lines[: marked[0][0]]):
        starts.insert(0, _Start(lines[0]))
    return starts if len(starts) > 1 or marked[0][1] == 1 else None


def _counting(marked: list[tuple[int, int, str, int]]) -> list[tuple[int, int, str, int]]:
    """Of marker lines, those that count on by one from 1 or 2 and have a report's text below."""
    kept: list[tuple[int, int, str, int]] = []
    for one in marked:
        expected = kept[-1][1] + 1 if kept else None
        if one[1] == expected or (expected is None and one[1] in (1, 2)):
            kept.append(one)
        elif kept and one[1] == kept[-1][1] and one[0] - kept[-1][0] <= 2:
            continue
        elif kept and one[1] == 1 and all(b[0] - a[0] == 1 for a, b in pairwise(kept)):
            kept = [one]  # what came before was a list of contents
    return kept


def _is_report(lines: Sequence[Line]) -> bool:
    """Tell whether what stands before the first marker is a report of its own: sentences, and not only a few."""
    return sum(len(line.text) for line in lines if is_prose(line.text)) >= 200


def _start_at(lines: Sequence[Line], at: int, title: str, offset: int) -> _Start:
    """A marker's line goes as a whole where a title follows; else what stands behind the marker is the title."""
    below = [line.text for line in lines[at + 1 : at + 4]]
    titled = any(
        could_be_title(text) and (is_title(text) or same_title(text, title)) for text in _until_prose(below)
    )
    joined = "".join(_until_prose(below))
    if titled or is_title(joined) or not title:
        return _Start(lines[at], marker=True)
    return _Start(lines[at], marker=True, keep_from=offset)


def _until_prose(texts: Iterable[str]) -> list[str]:
    kept = []
    for text in texts:
        if is_prose(text) or read_mark(text):
            break
        kept.append(text)
    return kept


def _second_titles(lines: Sequence[Line]) -> list[Line]:
    """Lines that are the title of a further report, in a source without markers."""
    found: list[Line] = []
    prose_before = 0
    first = next((line.text for line in lines if is_title(line.text)), "")
    for at, line in enumerate(lines):
        if prose_before >= 120 and is_report_title(line.text) and _begins_anew(lines, at, first):
            found.append(line)
            prose_before = 0
        elif is_prose(line.text):
            prose_before += len(line.text)
    return found


def _begins_anew(lines: Sequence[Line], at: int, first_title: str) -> bool:
    """Weigh whether a document ends above line ``at``, a title, and another begins below it."""
    before = lines[at - 1].text
    if before.endswith(("：", ":", "、", "，", ",")) or before.startswith(("附件", "附表", "附：", "附:")):
        return False
    below = [line.text for line in lines[at + 1 : at + 1 + _NEAR]]
    body = next((text for text in below if is_prose(text)), "")
    if len(body) < 30 or TABLE_MARK in below[:2]:
        return False
    ended = is_date(before) or is_closing(before)
    if same_title(lines[at].text, first_title) and not ended:
        return False
    weight = 2 if ended else 1 if before.endswith(("。", "！")) else 0
    weight += 2 if any(OPENING.search(text) for text in below[:3] if is_prose(text)) else 0
    weight += 2 if _restarts(lines, at) else 0
    return weight >= 4


def _restarts(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the next heading below counts from one again, in a style that had counted above."""
    above = {mark.style for line in lines[:at] if (mark := read_mark(line.text))}
    for line in lines[at + 1 :]:
        mark = read_mark(line.text)
        if mark is not None and mark.style in (Style.HAN, Style.HAN_BRACKET, Style.DIGIT):
            return mark.number == 1 and (mark.style in above or not above)
    return False


def _spans(draft: Draft, starts: Sequence[_Start]) -> tuple[Span, ...]:
    """Take the markers away and return the spans between the starts."""
    text = draft.text
    edits: list[Edit] = []
    begins: list[int] = []
    clues: list[tuple[Clue, ...]] = []
    shift = 0
    for start in starts:
        begins.append(start.line.start - shift)
        clues.append(())
        if not start.marker:
            continue
        whole = not start.keep_from
        end = min(start.line.end + 1, len(text)) if whole else start.line.start + start.keep_from
        edits.append(Edit(("part_marker",), start.line.start, text[start.line.start : end], ""))
        shift += end - start.line.start
        title = _marker(start.line.text)
        clues[-1] = (Clue("title", title[1] if title else "", "wrapper", start.line.text),)
    draft.apply(edits)
    if not begins:
        return (Span(0, len(draft.text)),)
    begins[0] = 0
    ends = [*begins[1:], len(draft.text)]
    return tuple(Span(*where) for where in zip(begins, ends, clues, strict=True))
