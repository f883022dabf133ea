"""Line breaks that were lost: headings glued to the text before them, ordinals behind a blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from disclosure.editing.layout.closing import read_signature
from disclosure.editing.layout.line_tables import may_hold_tables, part_tables
from disclosure.editing.layout.page_line import SHORT_PAGE, cut_page, is_page
from disclosure.editing.numbering import (
    HAN_NUMERALS,
    INNER_MARK,
    NEXT_NUMERALS,
    Mark,
    Style,
    read_comma_mark,
    read_inner_mark,
)
from disclosure.editing.rows import Row, cut_all
from disclosure.editing.shapes import BLANK, BLANKS, DATE, holds_blank, is_date, is_organ
from disclosure.editing.titles import is_report_title, is_title

_LONGEST_HEADING = 40
_LONGEST_SIGNED = 60
_SHORTEST = 16  # a shorter row holds no second line
_LONGEST_TITLE = 60
_TITLE_WITHIN = 5  # rows
_COMMA_NUMERALS = frozenset(f"{HAN_NUMERALS}123456789")
_STYLES = (Style.HAN, Style.HAN_BRACKET, Style.DIGIT)
_STOP = re.compile(r"[。；：;:]")
_FIRST = "一、"
# …限期整改。 二是社会监督。
_LOST_BREAK = re.compile(
    rf"{BLANK}(?<=[。；！？;]{BLANK}){BLANK}{{0,7}}(?=[二三四五六七八九十]{{1,2}}[是要]|第[二三四五六七八九十][，,、是])"
)


class _Count:
    """The numerals that the lines above have come to, and what a line must hold to go on counting."""

    def __init__(self) -> None:
        self.last = dict.fromkeys(_STYLES, 0)
        self.due: tuple[str, ...] = ()

    def come_to(self, style: Style, number: int) -> None:
        """Note that ``style`` has come to ``number``; what stands below it counts anew."""
        self.last[style] = number
        for deeper in self.last:
            if deeper > style:
                self.last[deeper] = 0
        self.due = _due(*self.last.items())


@lru_cache(maxsize=1024)
def _due(*last: tuple[Style, int]) -> tuple[str, ...]:
    """What stands in a line that counts on from ``last``."""
    return tuple(
        numeral for style, number in last if number for numeral in NEXT_NUMERALS[style].get(number + 1, ())
    )


def unglue(rows: list[Row]) -> list[Row]:
    """Cut rows where a heading, an ordinal or a paragraph begins within them."""
    text = "\n".join([row.text for row in rows])
    whole = len(text) - len(rows) + 1
    if may_hold_tables(text):
        rows = [part for row in rows for part in ([row] if is_page(row.text, whole) else part_tables(row))]
    head = [part for at, row in enumerate(rows[:_TITLE_WITHIN]) for part in _parted_head(row, at == 0)]
    rows = head + rows[_TITLE_WITHIN:]
    broken = bool(_lost_breaks(text))
    done: list[Row] = []
    count = _Count()
    below: list[dict[Style, int]] = []
    for at, row in enumerate(rows):
        if (len(row.text) * 2 > whole or len(row.text) >= SHORT_PAGE) and is_page(row.text, whole):
            done += [part for one in cut_page(row) for part in part_tables(one)]
            continue
        if row.kind is not None:
            done.append(row)
            continue
        if row.mark is None and row.text[0] in _COMMA_NUMERALS:
            row.mark = _comma_mark(row, done, count)
        if row.mark is not None and row.mark.style in count.last:
            count.come_to(row.mark.style, row.mark.number)
        if len(row.text) < _SHORTEST:
            done.append(row)
            continue
        cuts: list[tuple[int, str]] = []
        if at < _TITLE_WITHIN and (title := _first_heading_behind_title(row.text)):
            cuts.append((title, "glued_heading"))
        if _may_hold(row, count):
            below = below or _numbers_below(rows)
            cuts += _glued(row, count, below[at])
        if broken:
            cuts += [(at, "lost_break") for at in _lost_breaks(row.text)]
        if at >= len(rows) - 2 and (begin := _signature_begins(row, rows[at + 1 :])):
            cuts.append((begin, "lost_break"))
        done += cut_all(row, sorted(cuts)) if cuts else [row]
    return done


def _comma_mark(row: Row, above: Sequence[Row], count: _Count) -> Mark | None:
    """The numeral and its comma that ``row`` begins with, where the count and the row above let it be one."""
    mark = read_comma_mark(row.text, count.last)
    if mark is None or not above or (mark.style is Style.DIGIT and mark.number > 1):
        return mark
    last = above[-1]
    return mark if last.ends() or last.mark is not None or is_title(last.text) else None


# 2020年三季度政务公开工作自查报告绍兴市生态环境局2020年9月30日
_GLUED_HEAD = re.compile(
    rf"(?P<title>[^。，；！？]{{6,60}}?(?:报告|总结|汇报|年报|方案|要点))(?P<organ>[\u4e00-\u9fff]{{4,30}}?){DATE}"
    rf"(?={BLANK}|$|一、|[（(]一[)）])"
)


# 【2017政务公开自查整改报告】根据上级主管部门统一安排，…
_MARKED_TITLE = re.compile(r"【(?P<title>[^【】。，；：]{6,60})】(?=[^\s【])")
# 乡镇政务公开考核评分标准为客观公正地考核全县各乡镇政务公开工作，根据…
_TITLE_RUNS_ON = re.compile(
    r"(?P<title>(?!本|现将|根据|按照)[^。，；：！？,;:!?]{6,60}?(?:报告|总结|汇报|方案|要点|办法|制度|规定|标准|细则|意见|通知))(?:范文稿?)?"
    r"(?=为(?:了|进一步|深入|全面|切实|认真|贯彻|落实|管好|客观|加强|规范|推进|做好|确保|保障|方便)|(?:根据|按照|依据)《|今年以来|近年来|一年来|20[\dxX×]{2}年(?:度|以?来|[上下]半年)?[，,])"
)
# 县政府办制定的…办法为…提供了保障,  按季公布…总结为了…: a sentence whose subject is the paper
_OF_A_SENTENCE = re.compile(
    r"制定的|印发的|出台的|我[省市县区镇乡局委办]|^(?:按|将|把|对|公布|发布|制定|印发|出台)"
)
_PREDICATE = re.compile(r"提供|奠定|指明|明确了|打下|(?:编制|编写|撰写|制作|而成)[。.]?$")


def _title_that_runs_on(text: str) -> int:
    """Where the title ends that the first line of a report begins with and its first sentence follows; 0 if none does."""
    found = _MARKED_TITLE.match(text)
    if found and is_report_title(found["title"]):
        return found.end()
    found = _TITLE_RUNS_ON.match(text)
    if found is None or not is_title(found["title"]) or _OF_A_SENTENCE.search(found["title"]):
        return 0
    sentence = text[found.end() :].partition("。")[0]
    if "，" not in sentence.replace(",", "，") or _PREDICATE.search(sentence) or is_title(text):
        return 0
    return found.end()


def _parted_head(row: Row, first: bool) -> list[Row]:
    """``row``, cut where it begins with a title, the body that issued it and the day, all in one.

    The ``first`` row of a report may begin with a title and the first words of its text.
    """
    if first and (end := _title_that_runs_on(row.text)):
        return cut_all(row, [(end, "line_break")])
    glued = _GLUED_HEAD.match(row.text)
    if glued is None or not is_title(glued["title"]) or not is_organ(glued["organ"]):
        return [row]
    places = (glued.end("title"), glued.end("organ"), glued.end())
    return cut_all(row, [(at, "line_break") for at in places if at < len(row.text)])


# 岢岚县人民政府2019年政府信息公开工作年度报告 一、总体情况 201: a page on one line that was cut anew
def _first_heading_behind_title(text: str) -> int:
    """Where the first heading begins that a blank parts from the title in front of it; 0 where none does."""
    begin = text.find("一、", _SHORTEST, _LONGEST_TITLE)
    return begin if begin > 0 and text[begin - 1] in BLANKS and is_title(text[:begin].rstrip(BLANKS)) else 0


def _lost_breaks(text: str) -> list[int]:
    """Where a blank behind a full stop stands before 二是, 三要 …: there a line ended once."""
    if not holds_blank(text):
        return []
    return [found.start() for found in _LOST_BREAK.finditer(text, 1)]


def _signature_begins(row: Row, below: Sequence[Row]) -> int:
    """Where who signed stands behind the last sentence, with the date or above it; 0 where nobody does."""
    begin = row.text.rfind("。", 0, -1) + 1
    rest = row.text[begin:].lstrip(BLANKS)
    if not begin or not 6 <= len(rest) <= _LONGEST_SIGNED or rest[0] in "”’）)":
        return 0
    dated = len(below) == 1 and is_date(below[0].text) and is_organ(rest)
    return begin if dated or (not below and read_signature(rest)) else 0


def _numbers_below(rows: Sequence[Row]) -> list[dict[Style, int]]:
    """For each row, the numerals with which the next rows below it begin, by style."""
    below: list[dict[Style, int]] = []
    following: dict[Style, int] = {}
    for row in reversed(rows):
        below.append(following)
        if row.mark is not None and row.mark.style in _STYLES:
            kept = {style: number for style, number in following.items() if style < row.mark.style}
            following = {**kept, row.mark.style: row.mark.number}
    below.reverse()
    return below


def _may_hold(row: Row, count: _Count) -> bool:
    """Ask quickly whether a numeral that is due can be in ``row``, before any pattern is tried."""
    if row.mark is not None and row.mark.style is Style.HAN and "一" in row.text[2:]:
        return True
    if not count.last[Style.HAN] and _FIRST in row.text[-_LONGEST_HEADING:]:
        return True
    return any(map(row.text.__contains__, count.due))


def _glued(row: Row, count: _Count, following: dict[Style, int]) -> list[tuple[int, str]]:
    """Where headings stand within ``row`` that count on from those above.

    A numeral that also begins a line below counts something within its sentence here.
    """
    cuts: list[tuple[int, str]] = []
    text = row.text
    if "\t" in text and text[-1].isdecimal():
        return []  # a row of a table
    for found in INNER_MARK.finditer(text, 1):
        style, number = read_inner_mark(found)
        if number != count.last[style] + 1 or 1 < following.get(style, 0) <= number:
            continue
        ends_row = number == 1 and style is Style.HAN and following.get(style) == 2 and _ends(text, found)
        if number == 1 and not ends_row and not _opens_below(row, found.start(), style):
            continue
        if number > 1 and not (_behind_stop(text, found.start()) and _reads_as_heading(text, found.end())):
            continue
        cuts.append((found.start(), "glued_heading"))
        count.come_to(style, number)
    return cuts


def _ends(text: str, found: re.Match[str]) -> bool:
    """Tell whether a chapter's heading ends the row, behind a sentence: …街道党政办联系。一、总体情况."""
    words = text[found.end() :]
    whole = 4 <= len(words) <= _LONGEST_HEADING and _STOP.search(words) is None
    return whole and _behind_stop(text, found.start())


def _opens_below(row: Row, at: int, style: Style) -> bool:
    """Tell whether （一） stands right behind a heading of a higher order: 二、主动公开情况（一）公开的内容."""
    if row.mark is None or row.mark.style is not Style.HAN or style is not Style.HAN_BRACKET:
        return False
    words = row.text[row.mark.end : at]
    return 4 <= len(words) <= _LONGEST_HEADING and not any(stop in words for stop in "。；，,：:")


def _behind_stop(text: str, at: int) -> bool:
    """Tell whether a sentence ends right before ``at``, closing quotes and blanks aside."""
    at -= 1
    while at > 0 and (text[at] in BLANKS or text[at] in "”）)’"):
        at -= 1
    return text[at] in "。！？"


def _reads_as_heading(text: str, at: int) -> bool:
    """Tell whether a heading stands at ``at``: short, up to the end of the row or its first stop."""
    found = _STOP.search(text, at, at + _LONGEST_HEADING)
    if found is None:
        return len(text) - at <= _LONGEST_HEADING and text[-1] not in "，,"
    words = text[at : found.start()]
    return found[0] == "。" or (
        found[0] in "：:" and len(words) <= 22 and "，" not in words and "," not in words
    )
