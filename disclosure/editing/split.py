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
from disclosure.editing.shapes import BLANK, Line, is_date, is_organ, is_prose, lines_of
from disclosure.editing.titles import could_be_title, is_report_title, is_title, same_title
from disclosure.records import TABLE_MARK, Clue, Edit


@dataclass(frozen=True, slots=True)
class Span:
    """One report: ``draft.text[start:end]``, and what its marker said."""

    start: int
    end: int
    clues: tuple[Clue, ...] = ()


@dataclass(frozen=True, slots=True)
class Marker:
    """A line that counts the reports of a compilation; ``[start:end]`` of it is a title, if any."""

    number: int
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class _Start:
    """The line that a report begins with; of a ``marker``, the title stays where no other follows."""

    line: Line
    marker: Marker | None = None
    keeps_title: bool = False


_N = r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})"
_AFTER = rf"{BLANK}{{0,4}}(?:[:：、.．|】〕\]）)]|{BLANK}){BLANK}{{0,4}}"
# 第二篇:政务公开汇报材料   篇一：…   【篇3】…   【第1篇】   范文二：…   材料之一：…
_LEADING = re.compile(
    rf"[【〔\[（(]?{BLANK}?(?:第(?P<a>{_N})篇|篇(?P<b>{_N})|(?:范文|例文|模板|样本)(?:之)?(?P<c>{_N})"
    rf"|(?:材料|报告|总结|汇报|篇章)(?:之|第)?(?P<d>{_N})(?=[:：】\]]))"
    rf"(?:(?:范文|例文)?{_AFTER}(?P<title>[^。！？\n]{{0,80}}?)[】\]]?|[】\]）)]?)"
)
# 2023年政务公开工作总结 篇2   村务公开自查报告 第三篇   政务公开自查报告范文四   政务公开汇报（篇1）
_TRAILING = re.compile(
    rf"(?P<title>[^。！？，\n]{{4,60}}?){BLANK}{{0,4}}[（(【]?(?:第(?P<a>{_N})篇|篇(?P<b>{_N})|范文(?P<c>{_N}))[）)】]?"
)
# 政务公开工作总结2     政务公开自查报告（三）
_COUNTED = re.compile(rf"(?P<title>[^。！？，\n]{{6,60}}?){BLANK}{{0,4}}[（(]?(?P<n>{_N})[）)]?")
_COUNTS = frozenset("0123456789一二三四五六七八九十）)")
# 第二部分：县教育局2017年政务公开工作总结
_SECTION = re.compile(rf"第(?P<a>{_N})部分{_AFTER}(?P<title>[^。！？，\n]{{1,60}})")
_WHOLE_REPORT = re.compile(r"(?:年度报告|自查报告|工作报告|总结|汇报|年报)$")

# 现将我县政务公开工作的自检自查情况汇报如下：   本报告根据《条例》编制
OPENING = re.compile(
    r"(?:现|兹|一并)将?[^。]{0,80}(?:汇报|报告|总结|情况|公布|通报|说明|自查)(?:如下|于下|于后)"
    r"|(?:汇报|报告|总结|自查)如下[:：。]|本报告(?:根据|依据|按照|由|中)|[编撰]制?[^。]{0,20}本?年度报告"
)
#: How many lines below a second title its report must have begun.
_NEAR = 6
#: So many characters of sentences make a report that no marker stands above, before one that counts 1.
_REPORT = 200
#: So many stand between two titles that begin reports.
_SHORT_REPORT = 30


def is_part_marker(text: str) -> bool:
    """Tell whether the line counts a report of a compilation, as 第二篇：… does."""
    return read_marker(text) is not None


def read_marker(text: str) -> Marker | None:
    """Return the marker that ``text`` is, in any of the ways in which compilations count their reports."""
    if len(text) > 100 or ("篇" not in text and "之" not in text and "文" not in text and "料" not in text):
        return None
    found = _LEADING.fullmatch(text)
    if found is not None:
        number = number_of(found["a"] or found["b"] or found["c"] or found["d"])
        return Marker(number, *(found.span("title") if found["title"] else (0, 0)))
    found = _TRAILING.fullmatch(text)
    if found is not None and is_title(found["title"]):
        return Marker(number_of(found["a"] or found["b"] or found["c"]), *found.span("title"))
    return None


def split(draft: Draft) -> tuple[Span, ...]:
    """Cut ``draft`` into its reports and take the marker lines away; one span where there is one report.

    The spans follow one another without a gap and cover the whole text.
    """
    lines = lines_of(draft.text)
    starts = _by_markers(lines) or _by_counted_titles(lines) or _by_sections(lines) or _by_titles(lines)
    return _spans(draft, starts)


# --- markers


def _by_markers(lines: Sequence[Line]) -> list[_Start]:
    """The starts that markers give; none where they do not count 1, 2, 3 or 2, 3, 4."""
    marked = [(at, marker) for at, line in enumerate(lines) if (marker := read_marker(line.text)) is not None]
    marked = _counting(marked)
    if not marked:
        return []
    starts = [_start_at(lines, at, marker) for at, marker in marked]
    first = marked[0][0]
    if first > 0 and _holds_report(lines[:first], marked[0][1].number):
        starts.insert(0, _Start(lines[0]))
    return starts if len(starts) > 1 or marked[0][1].number == 1 else []


def _counting(marked: Sequence[tuple[int, Marker]]) -> list[tuple[int, Marker]]:
    """Of marker lines, those that count on by one; a list of contents in front counts for itself and goes."""
    kept: list[tuple[int, Marker]] = []
    for at, marker in marked:
        if not kept:
            if marker.number in (1, 2):
                kept.append((at, marker))
        elif marker.number == kept[-1][1].number + 1:
            kept.append((at, marker))
        elif marker.number == kept[0][1].number and all(b[0] - a[0] == 1 for a, b in pairwise(kept)):
            kept = [(at, marker)]
    return kept


def _holds_report(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a report of its own stands before the first marker: always where that counts two."""
    prose = sum(len(line.text) for line in lines if is_prose(line.text))
    return prose >= (_REPORT if number == 1 else 1)


def _start_at(lines: Sequence[Line], at: int, marker: Marker) -> _Start:
    """A marker's line goes as a whole where a title follows below; else the title in it stays."""
    title = lines[at].text[marker.start : marker.end]
    below = _until_prose(line.text for line in lines[at + 1 : at + 4])
    titled = any(could_be_title(text) and (is_title(text) or same_title(text, title)) for text in below)
    keeps = bool(title) and not titled and not is_title("".join(below))
    return _Start(lines[at], marker, keeps)


def _until_prose(texts: Iterable[str]) -> list[str]:
    kept = []
    for text in texts:
        if (is_prose(text) and not is_title(text)) or read_mark(text):
            break
        kept.append(text)
    return kept


def _by_counted_titles(lines: Sequence[Line]) -> list[_Start]:
    """One title over and over, with 1, 2, 3 behind it: an article site's count of what it collected."""
    marked: dict[str, list[tuple[int, Marker]]] = {}
    for at, line in enumerate(lines):
        found = _COUNTED.fullmatch(line.text) if line.text[-1:] in _COUNTS else None
        if found is not None and is_report_title(found["title"]):
            count = Marker(number_of(found["n"]), *found.span("title"))
            marked.setdefault(found["title"], []).append((at, count))
    for counted in marked.values():
        numbers = [marker.number for _, marker in counted]
        apart = all(b[0] - a[0] > 1 for a, b in pairwise(counted))
        if len(counted) > 1 and numbers == list(range(1, len(counted) + 1)) and apart:
            return [_start_at(lines, at, marker) for at, marker in counted]
    return []


def _by_sections(lines: Sequence[Line]) -> list[_Start]:
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
    return [_start_at(lines, at, marker) for at, marker, _ in marked]


def _titles_report(lines: Sequence[Line], at: int, title: str) -> bool:
    """Tell whether 第X部分 names a whole report, or stands right above the title of one."""
    if is_title(title) and _WHOLE_REPORT.search(title):
        return True
    return at + 1 < len(lines) and is_report_title(lines[at + 1].text)


# --- titles alone


def _by_titles(lines: Sequence[Line]) -> list[_Start]:
    """The starts of reports that only a title divides from the one above; none where there is one report."""
    found: list[_Start] = []
    prose = 0  # characters of sentences since the last start
    first = next((line.text for line in lines if is_title(line.text)), "")
    for at, line in enumerate(lines):
        if prose >= _SHORT_REPORT and is_report_title(line.text) and _begins_anew(lines, at, first):
            found.append(_Start(line))
            prose = 0
        elif is_prose(line.text):
            prose += len(line.text)
    return [_Start(lines[0]), *found] if found else []


def _begins_anew(lines: Sequence[Line], at: int, first_title: str) -> bool:
    """Weigh whether a document ends above line ``at``, a title, and another begins below it."""
    before = lines[at - 1].text
    if before.endswith(("：", ":", "、", "，", ",")) or _ATTACHED.match(before):
        return False
    below = [line.text for line in lines[at + 1 : at + 1 + _NEAR]]
    body = next((text for text in below if is_prose(text)), "")
    if len(body) < 30 or TABLE_MARK in below[:2]:
        return False
    signed = is_date(before) and at > 1 and is_organ(lines[at - 2].text)
    ended = is_date(before) or is_closing(before)
    if same_title(lines[at].text, first_title) and not ended:
        return False
    weight = 3 if signed else 2 if ended else 1 if before.endswith(("。", "！")) else 0
    weight += 1 if _NAMED.search(lines[at].text) else 0
    weight += 2 if any(OPENING.search(text) for text in below[:3] if is_prose(text)) else 0
    weight += 2 if _restarts(lines, at) else 0
    return weight >= 4


# 景东彝族自治县地震局2013年…     2013年…     县教育局…
_NAMED = re.compile(r"(?:19|20)\d\d年|[省市县区旗镇乡局院校委办]")
# 附件：   附件2   附表一：
_ATTACHED = re.compile(
    r"附(?:件|表|录|图)?[0-9一二三四五六七八九十]{0,2}[:：]?$|附(?:件|表)?[0-9一二三四五六七八九十]{0,2}[:：]"
)


def _restarts(lines: Sequence[Line], at: int) -> bool:
    """Tell whether the next heading below counts from one again, in a style that had counted above."""
    above = {mark.style for line in lines[:at] if (mark := read_mark(line.text))}
    for line in lines[at + 1 :]:
        mark = read_mark(line.text)
        if mark is not None and mark.style in (Style.HAN, Style.HAN_BRACKET, Style.DIGIT):
            return mark.number == 1 and (mark.style in above or not above)
    return False


# --- spans


def _spans(draft: Draft, starts: Sequence[_Start]) -> tuple[Span, ...]:
    """Take the markers away and return the spans between the starts."""
    text = draft.text
    edits: list[Edit] = []
    begins: list[int] = []
    clues: list[tuple[Clue, ...]] = []
    shift = 0
    for start in starts:
        line, marker = start.line, start.marker
        begins.append(line.start - shift)
        title = line.text[marker.start : marker.end] if marker else ""
        clues.append((Clue("title", title, "wrapper", line.text),) if marker else ())
        for begin, end in _marker_stretches(start, len(text)):
            edits.append(Edit(("part_marker",), begin, text[begin:end], ""))
            shift += end - begin
    draft.apply(edits)
    if not begins:
        return (Span(0, len(draft.text)),)
    begins[0] = 0
    ends = [*begins[1:], len(draft.text)]
    return tuple(Span(*where) for where in zip(begins, ends, clues, strict=True))


def _marker_stretches(start: _Start, length: int) -> list[tuple[int, int]]:
    """What of a marker's line goes: all of it, or what stands around its title."""
    line, marker = start.line, start.marker
    if marker is None:
        return []
    if not start.keeps_title:
        return [(line.start, min(line.end + 1, length))]
    around = [(line.start, line.start + marker.start), (line.start + marker.end, line.end)]
    return [(begin, end) for begin, end in around if begin < end]
