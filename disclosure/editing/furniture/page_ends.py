"""The end of a web page, behind a report: links to others, who runs the site, names of attachments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from disclosure.editing.furniture.site_lines.footers import is_footer, is_run_by
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.tool_bars import Zone
from disclosure.editing.furniture.whole_lines import rule_for
from disclosure.editing.numbering import Style, read_mark
from disclosure.editing.shapes import BLANK, Line, is_date, is_organ, is_prose
from disclosure.editing.splitting.markers import is_part_marker
from disclosure.editing.titles import is_report_title
from disclosure.records import TABLE_MARK

#: Behind one of these at the end of a page stands nothing but more of the site.
CLOSES_PAGE = frozenset({"related_links", "neighbour_links", "footer"})

# 地址：龙城镇 邮编：235200, below who runs the site
_REACHED_AT = re.compile(
    r"(?:联系|单位|通[讯信])?地\s?址[:：]|(?:联系|值班)?电\s?话[:：]|邮\s?编[:：]|邮政编码[:：]|传\s?真[:：]"
)


def above_footer(above: Sequence[Line], rule: str) -> list[Taking]:
    """Who runs the site and where, above the first line of a footer; nothing above other ends."""
    taken: list[Taking] = []
    for line in above if rule == "footer" else ():
        if is_run_by(line.text) or (taken and _REACHED_AT.match(line.text)):
            taken.append(Taking("footer", line.start, line.end))
    return taken


def rest_of_page(below: Iterable[Line], rule: str) -> Iterator[tuple[Line, str]]:
    """The lines behind a page's end that are part of it, each with its rule: a list of links, then the footer."""
    for line in below:
        text = line.text
        if is_footer(text, Zone.TAIL):
            rule = "footer"
        elif is_prose(text) and (of_the_site := rule_for(text, Zone.TAIL)):
            yield line, of_the_site  # …网所有资源均是用户自行上传分享，仅供网友学习交流。
            continue
        elif (
            is_prose(text)
            or is_part_marker(text)
            or text == TABLE_MARK
            or ((mark := read_mark(text)) is not None and mark.style is not Style.DIGIT)
        ):
            return
        yield line, rule


# 附件：   above nothing but names of files
_ATTACHMENT_LABEL = re.compile(r"(?:附|附件|相关附件)[:：]?")


def attachment_label(lines: Sequence[Line], taken: Iterable[Taking]) -> list[Taking]:
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


# 谷亭街道2012年政府信息公开工作年度报告 2013-03-15   自查报告06-12
_DATED_TITLE = re.compile(
    rf"(?:[·•▪◆●○*-]{BLANK}{{0,4}})?(?P<title>\S.{{5,60}}?){BLANK}{{0,8}}[\[(（]?(?:(?:19|20)\d\d[-/.])?[01]?\d[-/.][0-3]?\d[\])）]?"
)
_FEWEST_DATED = 3


# 沙溪镇2013年春季农资补贴公示[03-19]
_BRACKETED_DAY = re.compile(r"\S.{3,60}[\[【](?:(?:19|20)\d\d[-/.])?[01]?\d[-/.][0-3]?\d[\]】]")
# 沙溪镇最新公开: what heads such a list
_LIST_HEAD = re.compile(r"[\u4e00-\u9fff]{2,12}")
_FEWEST_BRACKETED = 2


# 公开信息目录, 附件： of the report itself
_OWN_LIST = re.compile(r"附件|附表|附录|目录|清单|如下")


def _is_of_the_site(tail: Sequence[Line], listed: Sequence[int]) -> bool:
    """Whether lines stand together, with no head of a report's own list above them and no signature below."""
    above = tail[max(0, listed[0] - 2) : listed[0]]
    below = tail[listed[-1] + 1 :]
    return (
        listed[-1] - listed[0] == len(listed) - 1
        and not any(_OWN_LIST.search(line.text) for line in above)
        and not any(is_organ(line.text) or is_date(line.text) for line in below)
    )


def dated_titles(tail: Sequence[Line]) -> list[Line]:
    """Titles of other reports with their days, one a line, behind the last sentence of a page.

    A day in brackets shows by itself that its line is of a list, whatever the title is; what heads that list goes with it.
    """
    listed = [
        at for at, line in enumerate(tail) if line.text[-1] in "]】" and _BRACKETED_DAY.fullmatch(line.text)
    ]
    if len(listed) >= _FEWEST_BRACKETED and _is_of_the_site(tail, listed):
        headed = (
            listed[0] > 1
            and _LIST_HEAD.fullmatch(tail[listed[0] - 1].text)
            and not is_organ(tail[listed[0] - 1].text)
        )
        return list(tail[listed[0] - bool(headed) : listed[-1] + 1])
    found = [
        line
        for line in tail
        if line.text[-1] in _DAY_ENDS
        and (dated := _DATED_TITLE.fullmatch(line.text))
        and is_report_title(dated["title"])
    ]
    return found if len(found) >= _FEWEST_DATED else []


_DAY_ENDS = frozenset("0123456789])）")
