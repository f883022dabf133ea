"""Page furniture: found line by line, read for what it says of the report, then taken away."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from disclosure.editing.draft import Draft
from disclosure.editing.furniture.columns import take_other_titles, take_page_head, title_label
from disclosure.editing.furniture.headers import take_header, take_header_table
from disclosure.editing.furniture.one_line import LONG, crumbs_end, take_stretches
from disclosure.editing.furniture.page_numbers import take_page_numbers
from disclosure.editing.furniture.tool_bars import Zone, is_tool_bar
from disclosure.editing.furniture.whole_lines import Taking, clues_of, is_footer, is_run_by, rule_for
from disclosure.editing.furniture.wrappers import take_contents, take_running_heads, take_wrapper_title
from disclosure.editing.numbering import Style, read_mark
from disclosure.editing.shapes import (
    BLANK,
    BLANKS,
    Line,
    is_date,
    is_organ,
    is_prose,
    lines_of,
    narrow_digits,
)
from disclosure.editing.splitting.marked_stretches import breaks_at_markers
from disclosure.editing.splitting.markers import is_part_marker
from disclosure.editing.titles import is_title
from disclosure.records import TABLE_MARK, Clue, Doubt, Edit

#: A longer line is no furniture as a whole.
_LONGEST = 300
#: So many lines of a page's head are looked through for its first line of text.
_LONGEST_HEAD = 60
#: Behind one of these at the end of a page stands nothing but more of the site.
_CLOSES_PAGE = frozenset({"related_links", "footer"})


class Cleared(NamedTuple):
    """What page furniture said of the report, and what could be furniture but was left."""

    clues: tuple[Clue, ...]
    doubts: tuple[Doubt, ...] = ()


def clear(draft: Draft) -> Cleared:
    """Take the page furniture out of ``draft`` and return what it said of the report.

    Dates, issuers, breadcrumbs, addresses, sources, numbers and column names are read
    first; every clue holds the whole line that it was read from.
    """
    lines: Sequence[Line] = lines_of(narrow_digits(draft.text))
    if breaks := breaks_at_markers(lines):
        draft.apply(breaks)
        lines = lines_of(narrow_digits(draft.text))
    count, taken, clues = take_header(lines)
    lines = lines[count:]
    found, more = _take_lines(lines)
    taken += found
    clues += more
    whole = {(taking.start, taking.end) for taking in taken}
    left = [line for line in lines[:_LONGEST_HEAD] if (line.start, line.end) not in whole][:1]
    gone = {taking.start for taking in taken}
    lines = [line for line in lines if line.start not in gone]
    taken += _glued_title(left, clues, {taking.end for taking in taken})
    found, more = take_wrapper_title(lines)
    taken += found + take_contents(lines[len(found) :])
    kept = _spared(draft.text, taken)
    doubts = _doubts_of(draft.text, taken, kept)
    draft.apply(_edits(draft.text, kept))
    return Cleared(tuple(clues + more), doubts)


def _doubts_of(text: str, taken: Sequence[Taking], kept: Sequence[Taking]) -> tuple[Doubt, ...]:
    """A doubt where a line that looks like the site's was left."""
    begun = {taking.start for taking in kept}
    first = min((taking.start for taking in taken if taking.start not in begun), default=None)
    if kept is taken or first is None:
        return ()
    message = "这里像是网站的文字，但删去它正文就所剩无几，所以照原样保留，请核对"
    return (Doubt("furniture_kept", message, text[first : first + 40].partition("\n")[0]),)


_HAN = re.compile("[\u4e00-\u9fff]")
#: A page of less is furniture and nothing else.
_A_TEXT = 60


def _spared(text: str, taken: list[Taking]) -> list[Taking]:
    """``taken`` without what would take the text itself along: a document on one line behind a site's note.

    Where less than a third of the characters would be left, no line goes that holds a third by itself,
    but for the site's sentence at its beginning.
    """
    if 3 * sum(taking.end - taking.start for taking in taken) < len(text):
        return taken
    whole = _han(text)
    if whole < _A_TEXT or 3 * (whole - sum(_han(text[t.start : t.end]) for t in taken)) >= whole:
        return taken
    spared: list[Taking] = []
    for taking in taken:
        if 3 * _han(text[taking.start : taking.end]) < whole:
            spared.append(taking)
        elif note := _note_end(text[taking.start : taking.end]):
            spared.append(Taking(taking.rule, taking.start, taking.start + note, ""))
    return spared


def _han(text: str) -> int:
    return len(_HAN.findall(text))


def _note_end(line: str) -> int:
    """Where the site's sentence at the beginning of a line ends: 本文由网友上传，如有侵权请联系删除。; 0 if none."""
    end = line.find("。", 0, LONG) + 1
    if not end or end == len(line) or rule_for(line[:end], Zone.HEAD) is None:
        return 0
    return end + len(line[end:]) - len(line[end:].lstrip(BLANKS))


# 本报告由…   根据《条例》…   2009年，…: what stands right behind a title that nothing divides from its text
_TEXT_BEGINS = re.compile(
    r"(?:本报告|本年度报告|根据|按照|依据|为|现将|今年|近年|一年来|[一１1]、|我[局委办镇乡街县市区旗校院]|(?:19|20)\d\d年)"
)


# …年度报告本报告根据《条例》…: the words of an opening end a title that nothing else parts from its text
_RUNS_ON = re.compile(
    r"(?P<title>[^。；：:，,《》]{8,60}?(?:年度报告|工作报告|年报|工作总结|自查报告|情况报告|情况汇报|工作汇报))"
    r"(?=本(?:年度)?报告(?:是|由|根据|依据|按照)|(?:根据|按照|依据)《|现将|今年以来|一年来|(?:19|20)\d\d年(?:以来)?[，,]|为(?:认真|深入|切实|全面|进一步|贯彻))"
)


def _glued_title(lines: Sequence[Line], clues: Iterable[Clue], ends: Collection[int]) -> list[Taking]:
    """Break the line behind a title that its text runs on behind: one that a crawler's header names, or none.

    The title begins the line, or stands behind what was taken off it: ``ends``.
    """
    titles = [clue.text for clue in clues if clue.field == "title" and is_title(clue.text)]
    for line in lines[:1]:
        for title in titles:
            at = line.text.find(title, 0, _LONGEST)
            end = line.start + at + len(title)
            begins = at == 0 or line.start + at in ends
            if at >= 0 and begins and _TEXT_BEGINS.match(line.text, at + len(title)):
                return [Taking("line_break", end, end, "\n")]
        if len(line.text) > LONG and (found := _RUNS_ON.match(line.text)) and is_title(found["title"]):
            end = line.start + found.end()
            return [Taking("line_break", end, end, "\n")]
    return []


def _take_lines(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]]:
    first, last = _body(lines)
    taken, clues = take_header_table(lines[:first])
    numbers = take_page_numbers(lines)
    taken += numbers + take_running_heads(lines, numbers)
    gone = {taking.start for taking in taken}
    whole = sum([len(line.text) for line in lines])
    closed = False  # behind a page's end only its sentences are looked at
    for at, line in enumerate(lines):
        if line.start in gone or (closed and not is_prose(line.text)):
            continue
        if len(line.text) > LONG and len(line.text) * 2 > whole:
            stretches, more = take_stretches(line)
            taken += stretches
            clues += more
        zone = Zone.HEAD if at < first else Zone.TAIL if at > last else Zone.BODY
        if len(line.text) > _LONGEST or (zone is Zone.BODY and "。" in line.text):
            continue
        rule = rule_for(line.text, zone)
        if rule is None and zone is Zone.HEAD and (at_tail := _tools_behind_title(line.text)):
            taken.append(Taking("toolbar", line.start + at_tail, line.end))
            if label := title_label(line.text[:at_tail].rstrip(BLANKS)):
                taken.append(Taking("crawler_header", line.start, line.start + label))
            clues += clues_of("toolbar", line.text[at_tail:].lstrip(BLANKS))
            continue
        above = lines[at - 1].text if at else ""
        if rule is None or (rule == "address_line" and above.endswith(("：", ":"))):
            continue
        if rule == "toolbar" and zone is Zone.TAIL and is_date(line.text):
            continue  # 日期：2018年3月5日 behind a text is more likely when it was signed
        end = crumbs_end(line.text) if rule == "breadcrumb" else len(line.text)
        taken.append(Taking(rule, line.start, line.start + end))
        clues += clues_of(rule, line.text[:end].rstrip(BLANKS))
        if rule == "breadcrumb" and zone is Zone.HEAD:
            names = _site_above(lines[:at], lines[at + 1 : first + 1])
            taken += [Taking("menu", line.start, line.end) for line in names]
            clues += [
                Clue("site", line.text, "source_line", line.text) for line in names if is_organ(line.text)
            ]
        if rule in _CLOSES_PAGE and zone is Zone.TAIL:
            taken += _around_footer(lines[last + 1 : at], lines[at + 1 :], rule)
            closed = True
    if first < len(lines):
        taken += take_other_titles(lines[:first], {taking.start for taking in taken})
    taken += take_page_head(lines[:first], {taking.start for taking in taken})
    taken += _attachment_label(lines, taken)
    return _without_doubles(taken), clues


# 附件：   above nothing but names of files
_ATTACHMENT_LABEL = re.compile(r"(?:附|附件|相关附件)[:：]?")


def _attachment_label(lines: Sequence[Line], taken: Iterable[Taking]) -> list[Taking]:
    """The label 附件： at a page's end, where every line below it went and names of files among them."""
    rules = {taking.start: taking.rule for taking in taken}
    below: set[str] = set()
    for line in reversed(lines):
        if line.start in rules:
            below.add(rules[line.start])
        elif "attachment_link" in below and _ATTACHMENT_LABEL.fullmatch(line.text):
            return [Taking("attachment_link", line.start, line.end)]
        else:
            break
    return []


def _body(lines: Sequence[Line]) -> tuple[int, int]:
    """The first and the last line that hold text: a sentence, a numbered heading, a table."""
    first = next((at for at, line in enumerate(lines) if _is_text(line.text)), len(lines))
    last = next((at for at in range(len(lines) - 1, first, -1) if _is_text(lines[at].text)), first)
    return first, last


def _is_text(text: str) -> bool:
    if text == TABLE_MARK:
        return True
    if is_prose(text):
        return len(text) > _LONGEST or rule_for(text, Zone.TAIL) is None
    mark = read_mark(text)
    return mark is not None and mark.style in (Style.HAN, Style.HAN_BRACKET, Style.CHAPTER, Style.SECTION)


_GAP = re.compile(f"{BLANK}{{1,40}}")


def _tools_behind_title(text: str) -> int:
    """Where a tool bar begins behind a title on its line: …年度报告  时间：2010-03-29; 0 if none does."""
    if ":" not in text and "：" not in text:
        return 0
    for gap in _GAP.finditer(text, 6):
        if is_tool_bar(text[gap.end() :], Zone.HEAD) and is_title(text[: gap.start()]):
            return gap.start()
    return 0


# 信息公开指南     领导之窗     互动交流
_COLUMN = re.compile(r"[\u4e00-\u9fff]{2,10}")


def _site_above(above: Sequence[Line], below: Sequence[Line]) -> list[Line]:
    """Names of a site and its columns, one a line, above its breadcrumb; a title among them is none.

    Fewer than three lines may be a document's own, but for those over a breadcrumb that a title follows.
    """
    titled = any(is_title(line.text) for line in below)
    if len(above) < 3 and not titled:
        return []
    return [
        line
        for line in above
        if (_COLUMN.fullmatch(line.text) or (titled and is_organ(line.text)))
        and not (is_title(line.text) and len(line.text) > 8)
    ]


# 地址：龙城镇 邮编：235200, below who runs the site
_REACHED_AT = re.compile(
    r"(?:联系|单位|通[讯信])?地\s?址[:：]|(?:联系|值班)?电\s?话[:：]|邮\s?编[:：]|邮政编码[:：]|传\s?真[:：]"
)


def _around_footer(above: Sequence[Line], below: Sequence[Line], rule: str) -> list[Taking]:
    """What stands around the first line of a page's end: the list of links under it, the rest of the footer."""
    taken: list[Taking] = []
    for line in above if rule == "footer" else ():
        if is_run_by(line.text) or (taken and _REACHED_AT.match(line.text)):
            taken.append(Taking("footer", line.start, line.end))
    for line in below:
        text = line.text
        if is_footer(text, Zone.TAIL):
            rule = "footer"
        elif (
            is_prose(text)
            or is_part_marker(text)
            or text == TABLE_MARK
            or ((mark := read_mark(text)) is not None and mark.style is not Style.DIGIT)
        ):
            break
        taken.append(Taking(rule, line.start, line.end))
    return taken


def _without_doubles(taken: Iterable[Taking]) -> list[Taking]:
    kept: dict[int, Taking] = {}
    for taking in taken:
        kept.setdefault(taking.start, taking)
    return list(kept.values())


def _edits(text: str, taken: Iterable[Taking]) -> list[Edit]:
    """One edit for each taking: a whole line goes with its line end, a stretch as it stands."""
    edits = []
    at = 0
    for taking in sorted(taken, key=lambda taking: taking.start):
        start, end = taking.start, taking.end
        if start < at:
            continue
        while start > at and text[start - 1] in BLANKS:
            start -= 1
        stop = end
        while stop < len(text) and text[stop] in BLANKS:
            stop += 1
        if (start == 0 or text[start - 1] == "\n") and (stop == len(text) or text[stop] == "\n"):
            end = min(stop + 1, len(text))
        else:
            start = taking.start
        edits.append(Edit((taking.rule,), start, text[start:end], taking.after))
        at = end
    return edits
