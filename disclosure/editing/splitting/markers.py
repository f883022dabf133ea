"""Markers by which compilations count their reports: 第二篇：…, 篇3, 第二部分 above a signed report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from disclosure.editing.layout.closing import is_closing
from disclosure.editing.numbering import Style, number_of, read_mark
from disclosure.editing.shapes import BLANK, BLANKS, Line, is_prose
from disclosure.editing.titles import could_be_title, is_report_title, is_title, same_title
from disclosure.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Marker:
    """A line that counts the reports of a compilation; ``[start:end]`` of it is a title, if any."""

    number: int
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Start:
    """The line that a report begins with; of a ``marker``, the title stays where no other follows."""

    line: Line
    marker: Marker | None = None
    keeps_title: bool = False


_N = r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})"
_AFTER = rf"{BLANK}{{0,4}}(?:[:：、.．|】〕\]）)]|{BLANK}){BLANK}{{0,4}}"
# 第二篇:政务公开汇报材料   篇一：…   【篇3】…   【第1篇】   范文二：…   材料之一：…
_LEADING = re.compile(
    rf"[【〔\[（(]?{BLANK}?(?:第{BLANK}?(?P<a>{_N}){BLANK}?篇|篇{BLANK}?(?P<b>{_N})|(?:范文|例文|模板|样本)(?:之)?{BLANK}?(?P<c>{_N})"
    rf"|(?:材料|报告|总结|汇报|篇章)(?:之|第)?(?P<d>{_N})(?=[:：】\]]))"
    rf"(?:(?:范文|例文)?{_AFTER}(?P<title>[^。！？\n]{{0,80}}?)[】\]]?|[】\]）)]?)"
)
_LEADS = frozenset("【〔[（(第篇范例模样材报总汇" + BLANKS)
# 2023年政务公开工作总结 篇2   村务公开自查报告 第三篇   政务公开自查报告范文四   政务公开汇报（篇1）
_TRAILING = re.compile(
    rf"(?P<title>[^。！？，\n]{{4,60}}?){BLANK}{{0,4}}[（(【]?(?:第{BLANK}?(?P<a>{_N}){BLANK}?篇|篇{BLANK}?(?P<b>{_N})|范文{BLANK}?(?P<c>{_N}))[）)】]?"
)
# 某县政务公开工作经验交流会材料之一   1、乡镇政务公开自查报告之一
_OF_MATERIALS = re.compile(rf"(?P<title>[^。！？，\n]{{4,60}}?(?:材料|报告|总结|汇报))之{BLANK}?(?P<n>{_N})")
# 罗定市人民政府网(精选3篇), above 罗定市人民政府网 篇2
_HOW_MANY = re.compile(
    rf"{BLANK}{{0,2}}[（(](?:精选|通用|共|推荐|汇编|优秀|合集|集锦|汇总|热门|最新)?\d{{1,2}}篇[)）]$"
)
# 政务公开工作总结2     政务公开自查报告（三）
_COUNTED = re.compile(rf"(?P<title>[^。！？，\n]{{6,60}}?){BLANK}{{0,4}}[（(]?(?P<n>{_N})[）)]?")
# 乡镇政务公开自查报告范文 篇1   居务公开工作总结1500字(篇1)
_MODEL = re.compile(r"(?:(?:优秀|精选|通用)?(?:范文|范本|范例|模板))?(?:\d{3,4}字(?:左右)?)?$")
# 1.居务公开工作总结 篇一
_ITEM = re.compile(rf"^\d{{1,2}}[.、．]{BLANK}{{0,2}}")
_COUNTS = frozenset("0123456789一二三四五六七八九十）)")
# 第二部分：县教育局2017年政务公开工作总结
_SECTION = re.compile(rf"第(?P<a>{_N})部分{_AFTER}(?P<title>[^。！？，\n]{{1,60}})")
_WHOLE_REPORT = re.compile(r"(?:年度报告|自查报告|工作报告|总结|汇报|年报)$")

# ★★★★★ 范文一 ★★★★★
_ADORNED = re.compile(
    rf"(?P<sign>[★☆◆●■*＊=])(?P=sign){{1,20}}{BLANK}?(?P<marker>第?(?:篇|范文|例文)?{BLANK}?(?P<n>{_N}){BLANK}?篇?){BLANK}?(?P=sign){{2,20}}"
)
# ########## D:\政务公开\2012上报材料\国税.wps ##########
_OF_A_FILE = re.compile(
    rf"(?P<sign>[#=*＊~+—-])(?P=sign){{2,80}}{BLANK}{{0,4}}[^\n]{{1,160}}\.(?:docx?|wps|txt|rtf|xlsx?|et|pdf|html?){BLANK}{{0,4}}(?P=sign){{2,80}}",
    re.IGNORECASE,
)

# 某县县直单位2012年度政府信息公开工作年度报告汇编
COMPILATION = re.compile(
    r"(?:汇编|选编|合集|汇总)$|(?:各|部分|有关|所属|[县市区]直)[^。，]{0,6}(?:乡镇|镇街|单位|部门|学校|街道|村)[^。，]{0,24}(?:材料|总结|报告|汇报)$"
)
#: So many characters of sentences make a report that no marker stands above, before one that counts 1.
_REPORT = 200


def is_part_marker(text: str) -> bool:
    """Tell whether the line counts a report of a compilation, as 第二篇：… does."""
    return read_marker(text) is not None


def read_marker(text: str) -> Marker | None:
    """Return the marker that ``text`` is, in any of the ways in which compilations count their reports."""
    if len(text) > 100 or ("篇" not in text and "之" not in text and "文" not in text and "料" not in text):
        return None
    if adorned := _ADORNED.fullmatch(text):
        return read_marker(adorned["marker"]) and Marker(number_of(adorned["n"]))
    found = _LEADING.fullmatch(text) if text[:1] in _LEADS else None
    if found is not None:
        number = number_of(found["a"] or found["b"] or found["c"] or found["d"])
        return Marker(number, *(found.span("title") if found["title"] else (0, 0)))
    found = _TRAILING.fullmatch(text) if "篇" in text or "范文" in text else None
    if found is not None and is_title(_ITEM.sub("", _MODEL.sub("", found["title"]))):
        start, title = found.start("title"), _HOW_MANY.sub("", found["title"])  # …总结（优秀3篇）篇一
        title = _MODEL.sub("", title)
        return Marker(number_of(found["a"] or found["b"] or found["c"]), start, start + len(title))
    found = _OF_MATERIALS.fullmatch(text) if text[-2:-1] == "之" or text[-3:-2] == "之" else None
    named = found is not None and is_title(_ITEM.sub("", found["title"]))
    return Marker(number_of(found["n"])) if found is not None and named else None


def by_markers(lines: Sequence[Line]) -> list[Start]:
    """The starts that markers give; none where they do not count 1, 2, 3 or on from another number."""
    marked = [(at, marker) for at, line in enumerate(lines) if (marker := read_marker(line.text)) is not None]
    marked = _counting(marked) or _counting(_named_as_above(lines))
    if not marked:
        return []
    starts = [_start_at(lines, at, marker) for at, marker in marked]
    first = marked[0][0]
    if first > 0 and _holds_report(lines[:first], marked[0][1].number):
        starts.insert(0, Start(lines[0]))
    return starts if len(starts) > 1 or marked[0][1].number == 1 else []


def _named_as_above(lines: Sequence[Line]) -> list[tuple[int, Marker]]:
    """Markers that bear the name which the first line gives to all texts together, whatever it is."""
    name = _HOW_MANY.sub("", lines[0].text) if lines else ""
    if not name or name == lines[0].text:
        return []
    return [
        (at, Marker(number_of(found["a"] or found["b"] or found["c"])))
        for at, line in enumerate(lines)
        if line.text.startswith(name) and (found := _TRAILING.fullmatch(line.text)) and found["title"] == name
    ]


# 会昌县乡镇2012年报\\麻州镇2012年年报.doc   D:\\政务公开\\国税.wps
_PATH = re.compile(
    r"(?:[A-Za-z]:)?\\?[^\\/:*?\"<>|。；\n]{1,60}(?:\\[^\\/:*?\"<>|。；\n]{1,80}){1,8}\.(?:docx?|wps|txt|rtf|xlsx?|et|pdf)",
    re.IGNORECASE,
)


def is_path(text: str) -> bool:
    """Tell whether a line is the path of a file in a folder, and nothing else."""
    return "\\" in text and _PATH.fullmatch(text) is not None


def by_files(lines: Sequence[Line]) -> list[Start]:
    """Files that were put one behind the other, each under a line with its name."""
    signs = "#=*＊~+—-"
    named = [at for at, line in enumerate(lines) if line.text[0] in signs and _OF_A_FILE.fullmatch(line.text)]
    named = named or [at for at, line in enumerate(lines) if is_path(line.text)]
    if len(named) < 2 or named[0] > 1:
        return []
    return [Start(lines[at], Marker(number)) for number, at in enumerate(named, 1)]


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
    return kept or _from_the_middle(marked)


def _from_the_middle(marked: Sequence[tuple[int, Marker]]) -> list[tuple[int, Marker]]:
    """A later page of a compilation: 篇13, 篇14, 篇15; none where they do not all count on by one."""
    counts = [marker.number for _, marker in marked]
    return (
        list(marked) if len(counts) > 1 and counts == list(range(counts[0], counts[0] + len(counts))) else []
    )


def _holds_report(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a report of its own stands before the first marker: always where that counts two."""
    prose = sum(len(line.text) for line in lines if is_prose(line.text))
    return prose >= (1 if number == 2 else _REPORT)


def _start_at(lines: Sequence[Line], at: int, marker: Marker) -> Start:
    """A marker's line goes as a whole where a title follows below; else the title in it stays."""
    title = lines[at].text[marker.start : marker.end]
    below = _until_prose(line.text for line in lines[at + 1 : at + 4])
    titled = any(could_be_title(text) and (is_title(text) or same_title(text, title)) for text in below)
    keeps = bool(title) and not titled and not is_title("".join(below))
    return Start(lines[at], marker, keeps)


def _until_prose(texts: Iterable[str]) -> list[str]:
    kept = []
    for text in texts:
        if (is_prose(text) and not is_title(text)) or read_mark(text):
            break
        kept.append(text)
    return kept


def by_counted_titles(lines: Sequence[Line]) -> list[Start]:
    """One title over and over, with 1, 2, 3 behind it: an article site's count of what it collected."""
    marked: dict[str, list[tuple[int, Marker]]] = {}
    for at, line in enumerate(lines):
        found = _COUNTED.fullmatch(line.text) if line.text[-1:] in _COUNTS else None
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
            return [_start_at(lines, at, marker) for at, marker in counted]
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
    return is_report_title(title) or (title == first and _WHOLE_REPORT.search(title) is not None)


# 2、萧县黄口镇2016年政务公开工作总结
_NUMBERED = re.compile(
    rf"(?P<n>{_N}){BLANK}?[、.．]{BLANK}{{0,4}}(?P<title>(?=.{{0,30}}[省市县区旗镇乡局院校委办])(?=.{{0,40}}(?:19|20)\d\d年)[^。！？，\n]{{10,60}})"
)


def by_numbered_titles(lines: Sequence[Line]) -> list[Start]:
    """Whole reports, each with a number before its title and chapters that count from 一 below it.

    The sections of one report have numbers too, but no titles of reports, and none begins the text.
    """
    marked = []
    for at, line in enumerate(lines):
        found = _NUMBERED.fullmatch(line.text) if line.text[:1] in _COUNTS else None
        if found is not None and _WHOLE_REPORT.search(found["title"]) and is_report_title(found["title"]):
            marked.append((at, Marker(number_of(found["n"]), *found.span("title"))))
    numbers = [marker.number for _, marker in marked]
    if len(marked) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return []
    if not all(COMPILATION.search(line.text) for line in lines[: marked[0][0]]):
        return []
    ends = [*(at for at, _ in marked[1:]), len(lines)]
    whole = all(_counts_from_one(lines[at + 1 : end]) for (at, _), end in zip(marked, ends, strict=True))
    return [Start(lines[at], marker, True) for at, marker in marked] if whole else []


def _counts_from_one(lines: Sequence[Line]) -> bool:
    """Whether the first numeral is 一、 or （一）, and sentences stand there."""
    marks = (read_mark(line.text) for line in lines)
    first = next((mark for mark in marks if mark is not None), None)
    return (
        first is not None
        and first.number == 1
        and first.style in (Style.HAN, Style.HAN_BRACKET)
        and any(is_prose(line.text) for line in lines)
    )


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
    return [_start_at(lines, at, marker) for at, marker, _ in marked]


def _titles_report(lines: Sequence[Line], at: int, title: str) -> bool:
    """Tell whether 第X部分 names a whole report, or stands right above the title of one."""
    if is_title(title) and _WHOLE_REPORT.search(title):
        return True
    return at + 1 < len(lines) and is_report_title(lines[at + 1].text)
