"""The title of the document on a page, where it stands outside the element that holds its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.reading.article import Article
from disclosure.reading.flow import HEADINGS, Flow, Line
from disclosure.reading.page_head import BREADCRUMB
from disclosure.reading.worth import is_footer, is_label_line, key
from disclosure.records import Clue

WINDOW = 40  # lines before the document in which its title is looked for
OPENING = 800  # characters of the document in which it may stand already
SHORTEST = 4  # characters of a title
TELLING = 8  # characters of a line that is believed to be the title because the page's title says the same

#: 萧县2017年年报_萧县人民政府    年报 - 政务公开 - 某网
_SEPARATORS = re.compile(r"[_|｜]|\s+[-–—]+\s+|-{1,2}|——")
#: What the title of a document speaks of, and the name of a site or a column hardly does.
_DOCUMENT = re.compile(
    "报告|年报|总结|汇报|通知|通告|公告|公示|指南|办法|规定|方案|意见|情况|计划|要点|简报|说明|决定|批复|条例|细则|报告|總結|[12]\\d{3}|二[〇○零]"
)


def heading_of(flow: Flow, article: Article, clues: Sequence[Clue]) -> list[str]:
    """Return the lines of the title that stand before the document; none where it begins with them.

    The line is one that is seen on the page and that its meta tags or its title element
    agree with, or its main heading; else what those tags say.
    """
    if article.is_list:
        return []
    first = [
        line.text
        for line in flow.lines[article.first : article.last][:40]
        if 2 * line.link_chars <= len(line.text) and not line.picture
    ]
    seen = _seen(flow.lines[max(0, article.first - WINDOW) : article.first], clues)
    title = [] if is_column("".join(seen)) else seen
    if not title:
        title = _said(clues)
        own = next((text for text in first[:4] if not _is_beside(text)), "")
        if _is_own_title(own) and key(own) not in key("".join(title)):
            return []
    return [] if _begins_with(first, "".join(title)) or is_column("".join(title)) else title


#: A title that the text runs on behind stands at the beginning of its line, a number or a blank before it.
_BEFORE_TITLE = 10


def _begins_with(first: Sequence[str], title: str) -> bool:
    """Whether the document begins with its title; a sentence that names it (现公布…年度报告) is none."""
    heads = (line[: len(title) + _BEFORE_TITLE] if "。" in line else line for line in first)
    return key(title) in key("".join(heads)[:OPENING])


# 年报   信息公开年报   新田县人民政府 信息公开年报   政府信息公开-年度报告: a column, its site in front
_COLUMN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,24}(?:网|网站|门户|政府|[局委办院])[\s_|｜\-–—·>]{1,4})?"
    r"(?:(?:法定)?(?:主动)?(?:政府|政务|部门|乡镇|基层)?(?:信息)?公开|部门|乡镇|历年|年度|工作)?[\s\-–—·]{0,3}(?:工作)?"
    r"(?:年报|年度报告|报告|总结|指南|目录|制度|规定|统计|公告|公示|通知|通知公告|计划|方案|规划|简报|列表|专栏|说明)"
)


def is_column(text: str) -> bool:
    """Tell whether ``text`` is the name of a column, alone or behind its site's: no document is called so."""
    return _COLUMN.fullmatch(text.strip()) is not None


# 新田县公安局交通警察大队政务公开承诺书   皋兰县2016年农业保险投保公示（第二批）
_OWN_TITLE = re.compile(
    r"[^。；，,！!？?：:]{4,56}(?:报告|年报|总结|小结|汇报|材料|情况|方案|要点|计划|意见|办法|制度|规定|细则|指南|目录|清单|通知|通报|公告|公示|通告"
    r"|决定|批复|答复书|告知书|承诺书|责任书|倡议书|公开信|统计表|纪要|简报|讲话|解读|问答|说明)(?:[（(][^（()）]{1,16}[)）])?"
)
_NUMBERED = re.compile(
    r"[\s\u3000]*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(]|第[一二三四五六七八九十]{1,3}[章节条部]|\d{1,2}[、.．])"
)


def _is_own_title(text: str) -> bool:
    """Tell whether the first line of a text is its title: what a page is called otherwise is then not meant."""
    return len(text) <= 60 and bool(_OWN_TITLE.fullmatch(text.strip())) and not _NUMBERED.match(text)


def _is_beside(text: str) -> bool:
    """Tell whether a line is the page's own, above the title: where one is, when it was put up."""
    return bool(BREADCRUMB.match(text)) or is_footer(text) or is_label_line(text)


def _seen(lines: Sequence[Line], clues: Sequence[Clue]) -> list[str]:
    """The title among ``lines``."""
    said = [key(clue.text) for clue in clues if clue.field == "title"]
    titles = [run for run in _runs(lines) if len(key("".join(run))) >= SHORTEST]
    for run in reversed(titles):
        if key("".join(run)) in said:
            return run
    agreed = [run for run in titles if len(key("".join(run))) >= TELLING and _is_in(run, said)]
    if agreed:
        return max(agreed, key=lambda run: len(key("".join(run))))
    runs = _runs(lines[-_ABOVE:])
    above = [run for run in runs if len(run) == 1 and _is_report(run[0])]
    above = above or [run for run in runs if _is_cut_in_two(run)]
    if above:
        return above[-1]
    headings = [line.text for line in lines if line.tag in HEADINGS and _DOCUMENT.search(line.text)]
    return headings[-1:]


#: So few lines above a text, what reads as the title of a year's report is its title, whatever element it is.
_ABOVE = 6
_YEAR = re.compile(r"(?:19|20)\d\d|二[〇○零]")


def _is_report(text: str) -> bool:
    return (
        _YEAR.search(text) is not None
        and text.rstrip().endswith(("报告", "年报", "总结"))
        and _is_own_title(text)
    )


#: The second line of a title that is cut in two is no longer.
_END = 16


def _is_cut_in_two(run: Sequence[str]) -> bool:
    """泰顺县雅阳镇2008年政府信息公开工作 / 年度报告."""
    return (
        len(run) == 2
        and len(run[1]) <= _END
        and _YEAR.search(run[0]) is not None
        and _is_report(run[0].rstrip() + run[1])
    )


def _is_in(run: Sequence[str], said: Sequence[str]) -> bool:
    return any(key("".join(run)) in title for title in said)


def _runs(lines: Sequence[Line]) -> list[list[str]]:
    """Single lines, and neighbouring lines of one heading: a title is often broken in two."""
    fit = [
        not (line.margin or line.pair or line.table or BREADCRUMB.match(line.text) or is_footer(line.text))
        and line.link_chars * 2 <= len(line.text)
        for line in lines
    ]
    runs = [[line.text] for line, is_fit in zip(lines, fit, strict=True) if is_fit]
    pairs = zip(lines, lines[1:], fit, fit[1:], strict=False)
    return runs + [[a.text, b.text] for a, b, fit_a, fit_b in pairs if fit_a and fit_b and a.tag == b.tag]


def _said(clues: Sequence[Clue]) -> list[str]:
    """The title that the page's tags give, if it is one of a document."""
    places = {key(clue.text) for clue in clues if clue.field in ("site", "column")}
    for clue in clues:
        if clue.field != "title" or clue.origin == "page_title":
            continue
        if _DOCUMENT.search(clue.text) and key(clue.text) not in places:
            return [clue.text]
    for clue in clues:
        if clue.origin == "page_title":
            segments = [segment.strip() for segment in _SEPARATORS.split(clue.text)]
            fit = [
                segment for segment in segments if _DOCUMENT.search(segment) and key(segment) not in places
            ]
            return fit[:1]
    return []
