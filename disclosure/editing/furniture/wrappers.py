"""What a site writes above a report: the title of its page, of a collection, a question, an excerpt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from disclosure.editing.furniture.taking import Taking
from disclosure.editing.numbering import read_mark
from disclosure.editing.shapes import BLANK, BLANKS, Line, fold, is_organ, is_prose
from disclosure.editing.splitting.markers import is_part_marker, read_marker
from disclosure.editing.splitting.questions import asked_for
from disclosure.editing.titles import (
    ENDS_AS_TITLE,
    SUBTITLE,
    contains_title,
    could_be_title,
    is_report_title,
    is_title,
)
from disclosure.records import Clue

#: Behind so many lines no wrapper title is looked for.
_HEAD_LINES = 4
# 政务公开自查报告(精选5篇)   政务公开工作总结范文3篇   村务公开汇报合集
COLLECTION = re.compile(
    r"(?:[（(]?(?:精选|通用|共|推荐|最新|优秀|汇总|集锦|合集|集合|锦集|汇编|大全|整理|热门|必备|实用|荐|范文|范本)?\d{1,3}篇[）)]?|范文|合集|集锦|汇总|[（(【\[](?:精选|通用|共|推荐|汇编)?(?:[一二三四五六七八九十两]{1,2}|\d{1,3})篇(?:范文)?[）)】\]]|大全)$"
)
_COLLECTION_LASTS = frozenset("篇文集锦总全)）】]")
# 萧县2017年政府信息公开工作年度报告_萧县人民政府   … - 年度报告 - 萧县政府网
_SITE_SUFFIX = re.compile(r"[\s_|｜\-—–]")
# [政务公开自查报告] 政务公开工作自查报告   【年报】…
_COLUMN_MARK = re.compile(r"[\[【（(][^\[\]【】（()）]{1,16}[\]】）)]")


def is_collection(text: str) -> bool:
    """Tell whether a line is the title of a collection, which says how many texts there are: 厂务公开工作总结3篇."""
    return (
        text[-1:] in _COLLECTION_LASTS
        and COLLECTION.search(text) is not None
        and is_title(_uncollected(text))
    )


def take_wrapper_title(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]]:
    """Take the first line where it is a site's title for the page and the report's own, fuller one follows."""
    if len(lines) < 2:
        return [], []
    if found := _of_a_question(lines):
        return found
    first, rest = lines[0], lines[1:_HEAD_LINES]
    if not could_be_title(first.text) or len(first.text) < 4:
        return [], []
    if found := _of_a_collection(lines):
        return found
    if _stands_in_full_below_number(lines):
        return [Taking("wrapper_title", first.start, first.end)], [
            Clue("title", first.text, "wrapper", first.text)
        ]
    for line, below in zip(rest, [*(each.text for each in rest[1:]), ""], strict=True):
        if is_prose(line.text) or read_mark(line.text) or line.text.startswith(SUBTITLE):
            break
        if _wraps(first.text, line.text) or (
            len(below) < _HALF_A_TITLE and _wraps(first.text, line.text + below)
        ):
            return [Taking("wrapper_title", first.start, first.end)], [
                Clue("title", first.text, "wrapper", first.text)
            ]
    return [], []


# 2019年…工作情况 - 专题专栏 - 平顶山高新技术产业开发区   …考核办法 | 仪陇县柳垭镇 | 乡镇之窗
_SEGMENTS = re.compile(rf"{BLANK}{{0,3}}(?:[_|｜]|--?|[–—]){BLANK}{{0,3}}(?=[\u4e00-\u9fffA-Z])")
_SITE = re.compile(
    r".{2,24}(?:网|网站|政府|平台|文库|信息港|在线|频道|之窗|论坛|社区|开发区|高新区|学校|[中小]学|医院|公司|[局委办])"
)
_SHORTEST_TITLE = 6  # characters
_LONGEST_SEGMENT = 24  # characters
#: So many lines of a page's head stand above a text at most.
_LONGEST_HEAD = 60


def take_page_title(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]]:
    """Take the first line where it is the title of an HTML page: a title, then column and site, each behind a sign.

    The document's own title must stand above the text too: the same one, or where the last segment is a site's
    name, another one.
    """
    title, *segments = _SEGMENTS.split(lines[0].text) if lines else [""]
    if not segments or len(title) < _SHORTEST_TITLE or any(len(part) > _LONGEST_SEGMENT for part in segments):
        return [], []
    first, named = lines[0], _SITE.fullmatch(segments[-1]) is not None
    head = takewhile(lambda line: read_mark(line.text) is None, lines[1:_LONGEST_HEAD])
    again = any(fold(line.text) == fold(title) for line in head)
    above = _until_text(lines[1:_LONGEST_HEAD])
    if not again and not (named and any(is_report_title(line.text) for line in above)):
        return [], []
    sites = [part for part in segments if _SITE.fullmatch(part)]
    clues = [Clue("title", title, "wrapper", first.text)]
    clues += [Clue("site", site, "source_line", first.text) for site in sites]
    return [Taking("wrapper_title", first.start, first.end)], clues


# 桐府呈〔2016〕22号　　签发人：龙××
_NUMBER_LINE = re.compile(r"[\u4e00-\u9fff]{2,12}[〔\[（(]20\d\d[〕\]）)]\d{1,4}号(?:\s.{0,30})?")
_TITLE_LINES = 3


def _stands_in_full_below_number(lines: Sequence[Line]) -> bool:
    """Whether the first line shortens the title that a paper has below its number: 三穗县桐林镇人民政府 / 关于…的报告."""
    if len(lines) < 4 or not _NUMBER_LINE.fullmatch(lines[1].text) or not is_organ(lines[2].text):
        return False
    full = lines[2].text
    for line in lines[3 : 3 + _TITLE_LINES]:
        full += line.text
        if ENDS_AS_TITLE.search(full) and "关于" in full:
            rest = iter(full)
            return len(full) > len(lines[0].text) and all(character in rest for character in lines[0].text)
    return False


#: The second line of a title is shorter.
_HALF_A_TITLE = 24
#: A shorter one may be a title that is printed twice.
_SHORTEST_EXCERPT = 30  # characters
#: Menus and a tool bar may stand above it.
_EXCERPT_ABOVE = 12  # lines


def take_excerpt(lines: Sequence[Line]) -> list[Taking]:
    """Take a line of a page's head that is nothing but how the text right below begins, broken off somewhere."""
    for at, (line, title) in enumerate(pairwise(lines[:_EXCERPT_ABOVE]), 1):
        if len(title.text) >= len(line.text) or title.text[:2] != line.text[:2]:
            continue  # as nearly always
        excerpt = fold(line.text.rstrip("….。"))
        below = fold("".join([each.text for each in lines[at : at + _HEAD_LINES]]))
        if (
            len(excerpt) >= _SHORTEST_EXCERPT
            and len(fold(title.text)) < len(excerpt)
            and below.startswith(excerpt)
        ):
            return [Taking("site_intro", line.start, line.end)]
    return []


def _of_a_collection(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]] | None:
    """The title of a collection on the first line, and where it stands again below."""
    first = lines[0]
    named = _uncollected(first.text)
    if not is_title(named):
        return None
    also = [line for line in _until_text(lines[1:_HEAD_LINES]) if _uncollected(line.text) == named]
    if named == first.text and all(line.text == named for line in also):
        return None
    if not any(_OF_SEVERAL.search(line.text) for line in (first, *also)):
        return None  # …自查报告范文: one text's own title
    wrapped = [
        line for line in (first, *also) if line.text != named and not is_part_marker(line.text)
    ]  # where its own title stands among them, it stays
    taken = [Taking("wrapper_title", line.start, line.end) for line in wrapped]
    marked = [(line, marker) for line in lines if (marker := read_marker(line.text))]
    if len(marked) == 1 and _OF_SEVERAL.search(first.text):
        line, marker = marked[0]
        if marker.number > _ANY_PAGE and line.text.startswith(named):
            taken.append(
                Taking("wrapper_title", line.start + marker.end, line.end)
            )  # 篇12, the only one here
    return taken, [Clue("title", first.text, "wrapper", first.text)]


def _of_a_question(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]] | None:
    """The question that an answer site put above its text, as often as it stands there.

    Where it divides several texts, the last one stays for the first of them.
    """
    title = asked_for(lines[0].text)
    if not title:
        return None
    above = list(takewhile(lambda line: asked_for(line.text) == title, lines))
    if any(asked_for(line.text) == title for line in lines[len(above) :]):
        above.pop()
    if not above:
        return None
    taken = [Taking("wrapper_title", line.start, line.end) for line in above]
    return taken, [Clue("title", title, "wrapper", lines[0].text)]


#: A page of a collection that goes on from an earlier one begins with a higher number.
_ANY_PAGE = 2
_OF_SEVERAL = re.compile(r"篇|合集|集锦|汇总|大全|集合|锦集|汇编")


def _uncollected(text: str) -> str:
    """The title of a collection without what says that it is one: 政务公开自查报告范文（精选5篇）."""
    if text[:1] == "《" and text[-1:] == "》":
        text = text[1:-1]
    return COLLECTION.sub("", COLLECTION.sub("", text)) if text[-1:] in _COLLECTION_LASTS else text


def _until_text(lines: Sequence[Line]) -> Iterator[Line]:
    return takewhile(lambda line: not is_prose(line.text) and read_mark(line.text) is None, lines)


def _wraps(page_title: str, title: str) -> bool:
    """Tell whether ``page_title`` is what a site made of ``title``: less of it, or its own name behind it."""
    if page_title.startswith(title) and len(title) >= 8:
        return _SITE_SUFFIX.match(page_title, len(title)) is not None
    if not is_title(page_title) or not is_title(title):
        return False
    if page_title.endswith(title) and _COLUMN_MARK.fullmatch(page_title[: -len(title)].rstrip(BLANKS)):
        return True
    return (
        contains_title(title, page_title.removesuffix("材料"))
        or _names_column(page_title, title)
        or _covers_years(page_title, title)
    )


# 新关镇政府信息公开年报（2011-2013补录）
_YEARS = re.compile(r"(?P<first>20\d\d)年?[-—–~至](?P<last>20\d\d)")


def _covers_years(page_title: str, title: str) -> bool:
    """Tell whether a page's title names several years and the one below it one of them, of the same body."""
    years, year = _YEARS.search(page_title), _YEAR.search(title)
    if not years or not year or _YEARS.search(title) or not year[0].isdecimal():
        return False
    body = title[: year.start()]
    return len(body) > 1 and page_title.startswith(body) and years["first"] <= year[0] <= years["last"]


_YEAR = re.compile(r"(?:19|20)[\dxX]{2}|二[〇○零OＯ0一二三四五六七八九]{3}年")
_LONGEST_COLUMN = 12


# 会同县人民政府 信息公开年报     政府信息公开年报
def _names_column(page_title: str, title: str) -> bool:
    """Tell whether a page's title is a column's name, with the site's perhaps, above a report of a year."""
    if _YEAR.search(page_title) or not _YEAR.search(title) or not is_report_title(title):
        return False
    return len(page_title) <= _LONGEST_COLUMN or _SITE_SUFFIX.search(page_title) is not None
