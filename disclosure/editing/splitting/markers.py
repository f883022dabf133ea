"""Markers by which compilations count their reports: 第二篇：…, 篇3, 材料之二."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.layout.closing import is_closing
from disclosure.editing.numbering import Style, number_of, read_mark
from disclosure.editing.shapes import BLANK, BLANKS, Line, is_organ, is_prose
from disclosure.editing.splitting.starts import AFTER, NUMERAL, Marker, Start, start_at
from disclosure.editing.titles import ENDS_AS_TITLE, could_be_title, is_report_title, is_title

# 第二篇:政务公开汇报材料   篇一：…   【篇3】…   【第1篇】   范文二：…   材料之一：…
_LEADING = re.compile(
    rf"[【〔\[（(]?{BLANK}?(?:第{BLANK}?(?P<a>{NUMERAL}){BLANK}?篇|篇{BLANK}?(?P<b>{NUMERAL})|(?:范文|例文|模板|样本)(?:之)?{BLANK}?(?P<c>{NUMERAL})"
    rf"|(?:材料|报告|总结|汇报|篇章)(?:之|第)?(?P<d>{NUMERAL})(?=[:：】\]]))"
    rf"(?:(?:范文|例文)?{AFTER}(?P<title>[^。！？\n]{{0,80}}?)[】\]]?|[】\]）)]?)"
)
_LEADS = frozenset("【〔[（(第篇范例模样材报总汇" + BLANKS)
# 2023年政务公开工作总结 篇2   村务公开自查报告 第三篇   政务公开自查报告范文四   政务公开汇报（篇1）
_TRAILING = re.compile(
    rf"(?P<title>[^。！？，\n]{{4,60}}?){BLANK}{{0,4}}[（(【\[]?(?:第{BLANK}?(?P<a>{NUMERAL}){BLANK}?篇|篇{BLANK}?(?P<b>{NUMERAL})|范[文本]{BLANK}?(?P<c>{NUMERAL}))[）)】\]]?[:：]?"
)
# 某县政务公开工作经验交流会材料之一   1、乡镇政务公开自查报告之一
_OF_MATERIALS = re.compile(
    rf"(?P<title>[^。！？，\n]{{4,60}}?(?:材料|报告|总结|汇报))之{BLANK}?(?P<n>{NUMERAL})"
)
# 罗定市人民政府网(精选3篇), above 罗定市人民政府网 篇2
_HOW_MANY = re.compile(
    rf"{BLANK}{{0,2}}[（(](?:精选|通用|共|推荐|汇编|优秀|合集|集锦|汇总|热门|最新)?\d{{1,2}}篇[)）]$"
)
# 乡镇政务公开自查报告范文 篇1   居务公开工作总结1500字(篇1)
_MODEL = re.compile(r"(?:(?:优秀|精选|通用)?(?:范文|范本|范例|模板))?(?:\d{3,4}字(?:左右)?)?$")
# 1.居务公开工作总结 篇一
_ITEM = re.compile(rf"^\d{{1,2}}[.、．]{BLANK}{{0,2}}")
# ★★★★★ 范文一 ★★★★★
_ADORNED = re.compile(
    rf"(?P<sign>[★☆◆●■*＊=])(?P=sign){{1,20}}{BLANK}?(?P<marker>第?(?:篇|范文|例文)?{BLANK}?(?P<n>{NUMERAL}){BLANK}?篇?){BLANK}?(?P=sign){{2,20}}"
)
#: So many characters of sentences make a report that no marker stands above, before one that counts 1.
_REPORT = 200


def is_part_marker(text: str) -> bool:
    """Tell whether the line counts a report of a compilation, as 第二篇：… does."""
    return read_marker(text) is not None


def read_marker(text: str) -> Marker | None:
    """Return the marker that ``text`` is, in any of the ways in which compilations count their reports."""
    if len(text) > 100:
        return None
    if "篇" not in text and "之" not in text and "文" not in text and "料" not in text and "本" not in text:
        return None
    if adorned := _ADORNED.fullmatch(text):
        return read_marker(adorned["marker"]) and Marker(number_of(adorned["n"]))
    found = _LEADING.fullmatch(text) if text[:1] in _LEADS else None
    if found is not None:
        number = number_of(found["a"] or found["b"] or found["c"] or found["d"])
        return Marker(number, *(found.span("title") if found["title"] else (0, 0)))
    found = _TRAILING.fullmatch(text) if "篇" in text or "范文" in text or "范本" in text else None
    if found is not None and is_title(_ITEM.sub("", _MODEL.sub("", found["title"]))):
        start, title = found.start("title"), _HOW_MANY.sub("", found["title"])  # …总结（优秀3篇）篇一
        title = _MODEL.sub("", title)
        return Marker(number_of(found["a"] or found["b"] or found["c"]), start, start + len(title))
    found = _OF_MATERIALS.fullmatch(text) if text[-2:-1] == "之" or text[-3:-2] == "之" else None
    named = found is not None and is_title(_ITEM.sub("", found["title"]))
    return Marker(number_of(found["n"])) if found is not None and named else None


def name_of_several(text: str) -> str:
    """What a line calls several texts together, whatever it is: 罗定市人民政府网 of 罗定市人民政府网(精选3篇)."""
    name = _HOW_MANY.sub("", text)
    return name if name != text else ""


def by_markers(lines: Sequence[Line]) -> list[Start]:
    """The starts that markers give; none where they do not count 1, 2, 3 or on from another number."""
    marked = [(at, marker) for at, line in enumerate(lines) if (marker := read_marker(line.text)) is not None]
    marked = _counting(lines, marked) or _counting(lines, _named_as_above(lines))
    marked = _with_text(lines, marked)
    if not marked or _are_chapters(lines, marked) or _goes_on(lines, marked):
        return []
    starts = [start_at(lines, at, marker) for at, marker in marked]
    starts = sorted([*starts, *_unmarked(lines, marked)], key=_where)
    first = marked[0][0]
    if first > 0 and _holds_report(lines[:first], marked[0][1].number):
        starts.insert(0, Start(lines[0]))
    return starts if len(starts) > 1 or marked[0][1].number == 1 else []


def _where(start: Start) -> int:
    return start.line.start


def _are_chapters(lines: Sequence[Line], marked: Sequence[tuple[int, Marker]]) -> bool:
    """Whether the one report above the first marker has chapters called 第一篇：修路架桥的明白账.

    Each has a name, none is the title of a document or a body, and none but the last is signed.
    """
    above = [line.text for line in lines[: marked[0][0]]]
    titled = [text for text in above if is_report_title(text) and not _WRAPPERS.search(text)]
    return bool(titled) and all(
        _is_chapter(lines, at, marker) and (number == 0 or not is_closing(lines[at - 1].text))
        for number, (at, marker) in enumerate(marked)
    )


def _with_text(lines: Sequence[Line], marked: list[tuple[int, Marker]]) -> list[tuple[int, Marker]]:
    """``marked`` up to the last with a text: behind it stand titles of texts that were never opened."""
    while marked and not lines[marked[-1][0] + 1 :]:
        lines, marked = lines[: marked[-1][0]], marked[:-1]
    return marked


def _goes_on(lines: Sequence[Line], marked: Sequence[tuple[int, Marker]]) -> bool:
    """Whether the one report around the markers, which quote titles, counts its chapters on behind them."""
    if not all("《" in lines[at].text for at, _ in marked):
        return False
    above = _chapters(lines[: marked[0][0]])
    among = _chapters(lines[marked[0][0] :])
    return len(above) > 1 and above[-1] + 1 in among and 1 not in among


def _chapters(lines: Sequence[Line]) -> list[int]:
    """The numbers of the chapters 一、二、三、 among ``lines``."""
    marks = (read_mark(line.text) for line in lines)
    return [mark.number for mark in marks if mark is not None and mark.style is Style.HAN]


# 政务公开工作总结（精选3篇）   2023年政务公开自查报告范文: what a site calls a collection
_WRAPPERS = re.compile(r"篇|范文|汇编|模板|合集|大全")
_NAME_OF_CHAPTER = range(2, 30)  # characters


def _is_chapter(lines: Sequence[Line], at: int, marker: Marker) -> bool:
    """Whether a marker gives its text a name that no document and no body has."""
    below = [line.text for line in lines[at + 1 : at + 3]]
    name = lines[at].text[marker.start : marker.end]
    if not name:
        name, *below = below or [""]
    told = [name, name + "".join(below[:1]), *below]
    return (
        len(name) in _NAME_OF_CHAPTER
        and not is_prose(name)
        and read_mark(name) is None
        and not is_organ(name)
        and not any(map(is_title, told))
    )


def _unmarked(lines: Sequence[Line], marked: Sequence[tuple[int, Marker]]) -> list[Start]:
    """The text between markers that count 2, 4: below the one title there that follows a sentence's end."""
    found = []
    for (at, marker), (end, following) in pairwise(marked):
        if following.number == marker.number + 2:
            titles = [
                place
                for place in range(at + _BELOW_MARKER, end)
                if could_be_title(lines[place].text)
                and ENDS_AS_TITLE.search(lines[place].text)
                and lines[place - 1].text.endswith("。")
                and any(is_prose(line.text) for line in lines[place + 1 : end])
            ]
            found += [Start(lines[place]) for place in titles if len(titles) == 1]
    return found


#: Above them stands the marker's own title.
_BELOW_MARKER = 3  # lines


def _named_as_above(lines: Sequence[Line]) -> list[tuple[int, Marker]]:
    """Markers that bear the name which the first line gives to all texts together, whatever it is."""
    name = name_of_several(lines[0].text) if lines else ""
    if not name:
        return []
    return [
        (at, Marker(number_of(found["a"] or found["b"] or found["c"])))
        for at, line in enumerate(lines)
        if line.text.startswith(name) and (found := _TRAILING.fullmatch(line.text)) and found["title"] == name
    ]


def _counting(lines: Sequence[Line], marked: Sequence[tuple[int, Marker]]) -> list[tuple[int, Marker]]:
    """Of marker lines, those that count on by one; a list of contents in front counts for itself and goes."""
    kept: list[tuple[int, Marker]] = []
    for at, marker in marked:
        if not kept:
            if marker.number in (1, 2):
                kept.append((at, marker))
        elif marker.number == kept[-1][1].number + 1 or _skips_one(kept, at, marker):
            kept.append((at, marker))
        elif marker.number == kept[0][1].number and _are_listed(lines, kept):
            kept = [(at, marker)]
    return kept or _from_the_middle(marked)


def _are_listed(lines: Sequence[Line], kept: Sequence[tuple[int, Marker]]) -> bool:
    """Whether no text stands between markers: they are those of a list of contents."""
    return not any(is_prose(line.text) for line in lines[kept[0][0] : kept[-1][0]])


def _skips_one(kept: Sequence[tuple[int, Marker]], at: int, marker: Marker) -> bool:
    """Whether a marker is lost between this one, which gives a title, and two that counted on."""
    return (
        len(kept) > 1
        and at > kept[-1][0] + 1
        and marker.end > marker.start
        and marker.number == kept[-1][1].number + 2
    )


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
