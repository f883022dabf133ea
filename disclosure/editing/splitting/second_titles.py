"""Reports that nothing but a second title divides: where the document around it begins anew."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from disclosure.editing.column_names import COLUMN
from disclosure.editing.layout.closing import is_closing, read_signature
from disclosure.editing.numbering import HEADING_STYLES, Mark, Style, read_mark
from disclosure.editing.shapes import Line, is_date, is_document_number, is_organ, is_prose
from disclosure.editing.splitting.starts import Start
from disclosure.editing.titles import SUBTITLE, could_be_title, is_report_title, is_title, same_title
from disclosure.records import TABLE_MARK

# 现将我县政务公开工作的自检自查情况汇报如下：   本报告根据《条例》编制
OPENING = re.compile(
    r"(?:现|兹|一并)将?[^。]{0,80}(?:汇报|报告|总结|情况|公布|通报|说明|自查)(?:如下|于下|于后)"
    r"|(?:汇报|报告|总结|自查)如下[:：。]|本报告(?:根据|依据|按照|由|中)|[编撰]制?[^。]{0,20}本?年度报告"
)
#: How many lines below a second title its report must have begun.
_NEAR = 6
#: So many stand between two titles that begin reports.
_SHORT_REPORT = 30
#: Fewer, without a heading and without a signature, may be what somebody wrote above the one report.
_NOTE = 60


def by_titles(lines: Sequence[Line], heads: Callable[[], Sequence[int]]) -> list[Start]:
    """The starts of reports that only a title divides from the one above; none where there is one report.

    ``heads`` gives the places, in order, where lines of a page's head stood before they were taken away.
    """
    open_ended = [at for at, line in enumerate(lines) if line.text[-1] != "。"]
    titles = {at for at in open_ended if is_report_title(lines[at].text)}
    titles |= set(_over_two_lines(lines, [at for at in open_ended if at not in titles]))
    if titles:
        titles |= set(_plans(lines, [at for at in open_ended if at > min(titles) and at not in titles]))
    if not titles - {0}:
        return []  # as nearly always
    # 政府信息公开年报 above 某镇2009年…年度报告: the name of the column that the page was in
    titles -= {at for at in titles if at + 1 in titles and COLUMN.fullmatch(lines[at].text)}
    found: list[Start] = []
    prose = 0  # characters of sentences since the last start
    told = 0  # of lines with a full stop among them
    outline = _Outline(lines, heads)
    at_first = next((at for at, line in enumerate(lines) if is_title(line.text)), min(titles))
    for at, line in enumerate(lines):
        # a site's title stands above the document's own
        if at in titles and at - 1 not in titles and prose >= _SHORT_REPORT:
            top = _top(outline, at)
            told_above = found or told >= _NOTE or outline.has_headings(at)
            told_above = told_above or (at_first < at and outline.has_head_above(at))
            enough = told_above or _is_ended(lines, top)
            if enough and _begins_anew(outline, at, top, lines[at_first].text if at_first < at else ""):
                found.append(Start(lines[top]))
                prose = 0
        elif is_prose(line.text):
            prose += len(line.text)
            told += len(line.text) if "。" in line.text else 0
    return [Start(lines[0]), *found] if found else []


# 民权县审计局2014年政府信息公开 / 工作自查情况报告
_FIRST_LINE = re.compile(r"[^。，；：]{6,44}")
_GOES_ON = ("公开", "工作", "情况", "年度", "的")


def _over_two_lines(lines: Sequence[Line], places: Sequence[int]) -> Iterator[int]:
    """At which of ``places`` a report's title begins that goes on in the next line."""
    for at in places:
        first = lines[at].text
        if first.endswith(_GOES_ON) and _FIRST_LINE.fullmatch(first):
            rest = lines[at + 1].text if at + 1 < len(lines) else ""
            if len(rest) <= _LONGEST_REST and read_mark(first) is None and is_report_title(first + rest):
                yield at


_LONGEST_REST = 20  # characters


# 2013—2014学年度校务公开工作计划
_PLAN = re.compile(r"(?:计划|要点|安排|打算|公告|通告)$")
_HANDED_DOWN = re.compile(r"印发[^。]{0,60}(?:通知|你们)")
#: So many lines above a plan its letter begins, at most.
_LETTER = 20


def _plans(lines: Sequence[Line], places: Sequence[int]) -> Iterator[int]:
    """At which of ``places``, all below a report's title, that of a plan or a notice stands right behind an end.

    A letter and the plan that it hands down are one paper.
    """
    for at in places:
        text = lines[at].text
        if at < 2 or not _PLAN.search(text) or not is_title(text) or not _is_ended(lines, at):
            continue
        if not any(_HANDED_DOWN.search(line.text) for line in lines[max(0, at - _LETTER) : at]):
            yield at


class _Outline:
    """The numerals of a source's lines and the heads of its pages, read when first asked for."""

    def __init__(self, lines: Sequence[Line], heads: Callable[[], Sequence[int]]) -> None:
        self.lines = lines
        self._find_heads = heads

    @cached_property
    def _heads(self) -> Sequence[int]:
        return self._find_heads()

    @cached_property
    def _marks(self) -> list[Mark | None]:
        return [read_mark(line.text) for line in self.lines]

    @cached_property
    def _first(self) -> dict[Style, int]:
        """Where each style counts first."""
        first: dict[Style, int] = {}
        for at, mark in enumerate(self._marks):
            if mark is not None:
                first.setdefault(mark.style, at)
        return first

    @cached_property
    def _below(self) -> list[Mark | None]:
        """For each line the next numeral of a heading below it."""
        below: list[Mark | None] = []
        following: Mark | None = None
        for mark in reversed(self._marks):
            below.append(following)
            if mark is not None and mark.style in (Style.HAN, Style.HAN_BRACKET, Style.DIGIT):
                following = mark
        below.reverse()
        return below

    def has_headings(self, at: int) -> bool:
        """Tell whether a numeral of a heading stands above line ``at``."""
        return any(place < at for style, place in self._first.items() if style in HEADING_STYLES)

    def restarts(self, at: int) -> bool:
        """Tell whether the next heading below line ``at`` counts from one again, in a style that had counted above."""
        following = self._below[at]
        if following is None or following.number != 1:
            return False
        above = [style for style, place in self._first.items() if place < at]
        return not above or following.style in above

    def has_head_above(self, at: int) -> bool:
        """Tell whether a line of a page's head stood between line ``at`` and the one above it."""
        begin = self.lines[at - 1].end if at else 0
        end = self.lines[at].start if at < len(self.lines) else begin
        return bisect_left(self._heads, begin) < bisect_right(self._heads, end)


def _top(outline: _Outline, at: int) -> int:
    """The first line of the head whose title stands at ``at``: its number, its first half or its issuer above it."""
    lines = outline.lines
    top = at
    if lines[at].text.startswith(SUBTITLE) and top > 1 and could_be_title(lines[top - 1].text):
        top -= 1
    if top > 1 and (is_document_number(lines[top - 1].text) or _ENCLOSED.fullmatch(lines[top - 1].text)):
        return top - 1
    return top if top < at else at - _has_issuer_above(outline, at)


# 附件2：
_ENCLOSED = re.compile(r"附件?[0-9一二三四五六七八九十]{1,2}[:：]?")
# 关于转发先锋镇、县卫生局政务公开工作材料的通知
_FORWARDS = re.compile(r"(?:转发|印发|推广)[^。]{0,60}(?:材料|总结|汇报|报告|经验|做法)(?:选登|汇编)?的?通知")


def _forwards(lines: Sequence[Line]) -> bool:
    """Whether the first paper is a letter that passes reports of others on."""
    return _FORWARDS.search("".join(line.text for line in lines[:_COVERED])) is not None


_COVERED = 8  # lines


def _is_ended(lines: Sequence[Line], at: int) -> bool:
    above = lines[at - 1].text
    return is_date(above) or is_closing(above) or read_signature(above) is not None


def _has_issuer_above(outline: _Outline, at: int) -> bool:
    """Whether the title at ``at`` has its issuer on the line above it: 城口县监察局 / 关于2009年…的报告.

    So it is where a page's head stood on both sides of that line as well, or below it and a date above it.
    """
    lines = outline.lines
    if at < 2 or not is_organ(lines[at - 1].text):
        return False
    if outline.has_head_above(at) and (outline.has_head_above(at - 1) or is_date(lines[at - 2].text)):
        return True
    return lines[at].text.startswith("关于") or (
        _YEAR_FIRST.match(lines[at].text) is not None
        and (
            is_date(lines[at - 2].text)
            or lines[at - 2].text.endswith("。")
            or len(lines[at - 2].text) <= _BUTTON
        )
    )


#: 收起: what folded the text above.
_BUTTON = 2  # characters


_YEAR_FIRST = re.compile(r"(?:19|20)\d\d年|二[〇○零OＯ0]")


def _begins_anew(outline: _Outline, at: int, top: int, first_title: str) -> bool:
    """Weigh whether a document ends above line ``top``, where a title begins, and another begins below ``at``."""
    lines = outline.lines
    before = lines[top - 1].text
    if before.endswith(("：", ":", "、", "，", ",")) or _ATTACHED.match(before):
        return False
    enclosed = _ATTACHED.match(lines[top].text) is not None
    if enclosed and not _forwards(lines):
        return False
    below = [line.text for line in lines[at + 1 : at + 1 + _NEAR]]
    body = next((text for text in below if is_prose(text)), "")
    if (len(body) < 24 and not OPENING.search(body)) or TABLE_MARK in below[:2]:
        return False
    signed = read_signature(before) or (is_date(before) and top > 1 and is_organ(lines[top - 2].text))
    ended = _is_ended(lines, top)
    if same_title(lines[at].text, first_title) and not ended:
        return False
    weight = 3 if signed else 2 if ended else 1 if before.endswith(("。", "！")) else 0
    weight += 3 if enclosed else 0
    weight += 1 if _NAMED.search(lines[top].text) else 0
    weight += 2 if any(OPENING.search(text) for text in below[:3] if is_prose(text)) else 0
    weight += 2 if outline.restarts(at) else 0
    weight += 2 if _is_of_another_year(lines[at].text, first_title) else 0
    weight += 2 if _is_of_another_body(lines[at].text, first_title) else 0
    weight += 3 if any(outline.has_head_above(place) for place in range(top, at + 2)) else 0
    return weight >= 4


# 纸坊镇2010年…年度报告, and below it 纸坊镇2009年…年度报告
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")


def _is_of_another_year(title: str, first_title: str) -> bool:
    """Whether two titles differ by their year alone."""
    return (
        title != first_title
        and bool(_YEAR.search(title))
        and _YEAR.sub("", title) == _YEAR.sub("", first_title)
    )


# 青阳县司法局2012年政务公开工作总结, and below it 青阳县民政局2012年政务公开工作总结
_BODY = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{3,24}?)(?P<rest>(?:关于)?(?:(?:19|20)\d\d年|[政村居党校厂院]务|政府信息|信息公开).+)"
)


def _is_of_another_body(title: str, first_title: str) -> bool:
    """Whether two titles differ by the body alone that each begins with."""
    one, other = _BODY.fullmatch(first_title), _BODY.fullmatch(title)
    return (
        one is not None
        and other is not None
        and one["rest"] == other["rest"]
        and one["body"] != other["body"]
        and is_organ(one["body"])
        and is_organ(other["body"])
    )


# 景东彝族自治县地震局2013年…     2013年…     县教育局…
_NAMED = re.compile(r"(?:19|20)\d\d年|[省市县区旗镇乡局院校委办]")
# 附件：   附件2   附表一：
_ATTACHED = re.compile(
    r"附(?:件|表|录|图)?[0-9一二三四五六七八九十]{0,2}[:：]?$|附(?:件|表)?[0-9一二三四五六七八九十]{0,2}[:：]"
)
