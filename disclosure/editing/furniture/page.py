"""A web page gone through line by line: what is taken off it, and what that says of its report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.column_names import COLUMN
from disclosure.editing.furniture.columns import (
    take_above_bar,
    take_other_titles,
    take_page_head,
    take_side_column,
    title_label,
)
from disclosure.editing.furniture.header_tables import take_header_table
from disclosure.editing.furniture.headers import take_letter_heads
from disclosure.editing.furniture.one_line import LONG, crumbs_end, take_stretches
from disclosure.editing.furniture.page_ends import (
    CLOSES_PAGE,
    above_footer,
    attachment_label,
    dated_titles,
    rest_of_page,
)
from disclosure.editing.furniture.page_frames import take_unopened
from disclosure.editing.furniture.page_heads import take_fax_lines, take_running_heads, take_titles_of_pages
from disclosure.editing.furniture.page_numbers import take_page_numbers
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.text_bounds import LONGEST, take_above_path, text_bounds
from disclosure.editing.furniture.title_lines import behind_title
from disclosure.editing.furniture.tool_bars import Zone
from disclosure.editing.furniture.whole_lines import clues_of, rule_for
from disclosure.editing.furniture.wrappers import is_collection
from disclosure.editing.shapes import BLANK, BLANKS, Line, is_date, is_organ, is_prose
from disclosure.editing.titles import is_report_title, is_title
from disclosure.records import Clue

_OF_DISCLOSURE = re.compile(r"公开(?:工作)?(?:年报|年度报告|指南|制度|目录)?$")
_SAID_AGAIN = frozenset({"breadcrumb", "toolbar", "menu", "banner", "header_table"})
#: A name or a day alone is what a report says itself, too: its chapter, its signature.
_OWN_WORDS = re.compile(rf"[\u4e00-\u9fff\d{BLANKS}()（）.\-]*")


class Page:
    """A page that is gone through line by line: what is taken off it, and what that said of the report."""

    def __init__(self, lines: Sequence[Line]) -> None:
        unopened = take_unopened(lines)
        lines = lines[len(unopened) :]
        self._lines = lines
        self._first, self._last = text_bounds(lines)
        self.taken, self.clues = take_header_table(lines[: self._first])
        self.taken += unopened
        numbers = take_page_numbers(lines)
        self.taken += (
            take_letter_heads(lines) + numbers + take_running_heads(lines, numbers) + take_fax_lines(lines)
        )
        self._gone = self._starts()
        self._whole = sum([len(line.text) for line in lines])
        self._closed = False  # behind a page's end only its sentences are looked at

    def go_through(self) -> None:
        """Look at every line, and then at what the lines above the text are together."""
        for at, line in enumerate(self._lines):
            if line.start not in self._gone and (not self._closed or is_prose(line.text)):
                self._look_at(at, line)
        head = self._lines[: self._first]
        dated = {clue.line for clue in self.clues if clue.field == "published" and clue.origin == "toolbar"}
        bars = {line.start for line in head if line.text in dated}
        self._take_above(take_above_bar(head, bars, self._starts()))
        self._take_bare_day(head)
        for line in dated_titles(self._lines[self._last + 1 :]):
            self._take(line, "related_links")
            self.clues.append(Clue("site", line.text, "source_line", line.text))
        self._take_column_at_end()
        if self._first < len(self._lines):
            self.taken += take_other_titles(head, self._starts())
        self._take_above(take_page_head(head, self._starts()))
        self._take_above(take_above_path(head, self._starts()))
        self.taken += take_side_column(head, self._starts())
        self.taken += attachment_label(self._lines, self.taken)
        self._take_again(head)
        self.taken += take_titles_of_pages(self._lines, self._starts())

    def _take_above(self, above: Sequence[Taking]) -> None:
        """Take what a site put above a document, but the title of a collection; a name there is the site's."""
        if not above:
            return  # as nearly always
        kept = {line.start for line in self._lines[: self._first] if is_collection(line.text)}
        above = [taking for taking in above if taking.start not in kept]
        self.taken += above
        starts = {taking.start for taking in above}
        sites = [line.text for line in self._lines if line.start in starts and _SITE.fullmatch(line.text)]
        self.clues += [Clue("site", site, "source_line", site) for site in sites]

    def _starts(self) -> set[int]:
        """Where what is taken so far begins."""
        return {taking.start for taking in self.taken}

    def _take_bare_day(self, head: Sequence[Line]) -> None:
        """The one line above the text that holds a day and nothing else, as sites write it; several are a list's."""
        gone = self._starts()
        found = [(line, day) for line in head if (day := _PLAIN_DAY.fullmatch(line.text))]
        days = [
            line for line, day in found if line.start not in gone and (not day["by"] or is_organ(day["by"]))
        ]
        if len(days) == 1 and len(head) < len(self._lines):
            self._take(days[0], "toolbar")

    def _take_again(self, head: Sequence[Line]) -> None:
        """What a site says above the text and once more on the further pages that it cut the text into."""
        texts = {line.text: line.start for line in head}
        again = [line for line in self._lines[self._first :] if line.text in texts]
        if not again:
            return  # as nearly always
        rules = {taking.start: taking.rule for taking in self.taken}
        for line in again:
            rule = rules.get(texts[line.text], "")
            if rule in _SAID_AGAIN and line.start not in rules and not _OWN_WORDS.fullmatch(line.text):
                self._take(line, rule)

    def _take_column_at_end(self) -> None:
        """The name of the column that a page was in, alone on its last line: 政府信息公开年报."""
        gone = self._starts()
        left = [line for line in self._lines[self._last + 1 :] if line.start not in gone]
        if left and _OF_DISCLOSURE.search(left[-1].text) and COLUMN.fullmatch(left[-1].text):
            self.taken.append(Taking("menu", left[-1].start, left[-1].end))

    def _look_at(self, at: int, line: Line) -> None:
        text = line.text
        if len(text) > LONG and len(text) * 2 > self._whole:
            stretches, more = take_stretches(line)
            self.taken += stretches
            self.clues += more
        zone = self._zone(at)
        if len(text) > LONGEST or (zone is Zone.BODY and "。" in text):
            return
        rule = rule_for(text, zone)
        if rule is None and zone is Zone.HEAD:
            beside = self._lines[max(0, at - 1) : at + 2]
            behind = behind_title(text, [each for each in beside if each is not line])
            if behind:
                self._take(line, *behind)
            if label := title_label(text[: behind[1]].rstrip(BLANKS) if behind else text):
                self.taken.append(Taking("crawler_header", line.start, line.start + label))
            return
        above = self._lines[at - 1].text if at else ""
        if rule is None or (rule == "address_line" and above.endswith(("：", ":"))):
            return
        below = self._lines[at + 1].text if at + 1 < len(self._lines) else ""
        if rule == "toolbar" and _OF_A_MEETING.match(below):
            return  # 时间：2013年3月10日 / 地点：县政府会议室
        if rule == "toolbar" and zone is Zone.TAIL and is_date(text):
            return  # 日期：2018年3月5日 behind a text is more likely when it was signed
        self._take(line, rule, end=crumbs_end(text) if rule == "breadcrumb" else None)
        if zone is Zone.TAIL and rule == "toolbar" and _CLOCK.fullmatch(text) and self._is_dated():
            del self.clues[-1]  # of another page that is linked to there
        if zone is not Zone.BODY:
            self._take_around(at, rule, zone)

    def _is_dated(self) -> bool:
        """Whether a tool bar before the last clue has told a day of publication, too."""
        return self.clues[-1].field == "published" and any(
            clue.field == "published" and clue.origin == "toolbar" for clue in self.clues[:-1]
        )

    def _zone(self, at: int) -> Zone:
        if at < self._first:
            return Zone.HEAD
        if at > self._last:
            return Zone.TAIL
        text, above = self._lines[at].text, self._lines[at - 1].text
        of_a_page_behind = (
            at and text[0] in "发更录信日时文来" and _PUBLISHED.match(text) and is_report_title(above)
        )
        return Zone.HEAD if of_a_page_behind else Zone.BODY

    def _take(self, line: Line, rule: str, begin: int = 0, end: int | None = None) -> None:
        end = len(line.text) if end is None else end
        self.taken.append(Taking(rule, line.start + begin, line.start + end))
        self.clues += clues_of(rule, line.text[begin:end].strip(BLANKS))

    def _take_around(self, at: int, rule: str, zone: Zone) -> None:
        """What goes with a line that was taken: the value of a label, the site's names, the rest of a page's end."""
        lines, line = self._lines, self._lines[at]
        if line.text[-1] in ":：" and at + 1 < len(lines):
            taken, clues = _told_below(rule, line.text, lines[at + 1])
            self.taken += taken
            self.clues += clues
        if rule == "breadcrumb" and zone is Zone.HEAD:
            names = _site_above(lines[:at], lines[at + 1 : self._first + 1])
            self.taken += [Taking("menu", name.start, name.end) for name in names]
            sites = [
                name.text
                for name in names
                if _SITE.fullmatch(name.text) or (is_organ(name.text) and not _BLANK_SIGN.search(name.text))
            ]
            self.clues += [Clue("site", site, "source_line", site) for site in sites]
        if rule in CLOSES_PAGE and zone is Zone.TAIL:
            self.taken += above_footer(lines[self._last + 1 : at], rule)
            for below, its_rule in rest_of_page(lines[at + 1 :], rule):
                self.taken.append(Taking(its_rule, below.start, below.end))
                if its_rule == "footer" and below.start not in self._gone:
                    self.clues += clues_of(its_rule, below.text)
                self._gone.add(below.start)
            self._closed = True


# 来源：… 发布时间：, but not 点击： or 视力保护色：
_OF_A_DAY = re.compile(rf"(?:日{BLANK}{{0,4}}期|时{BLANK}{{0,4}}间|发布|发表|更新)[:：]$")


def _told_below(rule: str, label: str, below: Line) -> tuple[list[Taking], list[Clue]]:
    """The line below a label that stands alone: 发布时间： / 2017-02-08, 上一篇： / 圣泉乡2016年…年报."""
    if rule == "toolbar" and is_date(below.text) and _OF_A_DAY.search(label):
        return [Taking(rule, below.start, below.end)], clues_of(rule, f"{label}{below.text}")
    if rule == "neighbour_links" and is_title(below.text):
        return [Taking(rule, below.start, below.end)], []
    return [], []


# 2024-07-16   2021-03-27 工作总结   2012-3-30    连平县人民政府办公室: so a site writes it; the text itself writes 2024年7月16日
_PLAIN_DAY = re.compile(
    r"(?:[·•▪*]\s{1,3})?(?:19|20)\d\d-(?:\d\d-\d\d(?:\s{1,4}(?:星期.|[\u4e00-\u9fff]{0,4}(?:总结|报告|范文|动态|新闻|资讯|公开|文章)))?|\d{1,2}-\d{1,2}\s{1,12}(?P<by>[\u4e00-\u9fff]{4,24}))"
)
# 14.08.2020  16:40, and nothing that says whose
_CLOCK = re.compile(r"[\d./: -]{8,24}")
# 发布时间：2015-11-20   来源：萧县龙城镇
_PUBLISHED = re.compile(r"(?:发布|发表|更新|录入|信息)?(?:日期|时间)[:：]|(?:文章|信息)?来源[:：]")

_OF_A_MEETING = re.compile(r"(?:会议)?(?:地\s{0,4}点|主\s?持\s?人?|出\s?席|参\s?加)(?:人员?)?\s?[:：]")
# 安图教育信息网   盱眙经贸网 www.xyjm.gov.cn   沙溪镇人民政府
_SITE = re.compile(
    r"[\u4e00-\u9fff]{4,30}(?:网|网站|政府|委员会|局|办公室)(?:\s{1,4}(?:www\.)?[a-z0-9.-]{4,40})?"
)

# 信息公开指南     领导之窗     互动交流
_COLUMN = re.compile(r"[\u4e00-\u9fff]{2,10}")
_BLANK_SIGN = re.compile(BLANK)


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
