"""What a web page leaves above the title of a report: its menu, a column's name a line, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from disclosure.editing.column_names import COLUMN
from disclosure.editing.furniture.contents import is_contents_heading
from disclosure.editing.furniture.site_lines.navigation import is_path, path_of
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.shapes import BLANK, Line, is_date, is_document_number, is_organ
from disclosure.editing.titles import (
    ENDS_AS_TITLE,
    contains_title,
    could_be_title,
    is_report_title,
    is_title,
    same_title,
)

#: So many names make a menu: one alone may be the heading of a cover.
_MENU = 3
_YEAR = re.compile(r"(?:19|20)\d\d|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2}")
_LONGEST_HEAD = 60  # lines
_LONGEST = 30  # characters of a column's name
_LONGEST_MENU = 200  # characters of a menu


#: What stands in no cover: steps of a breadcrumb, bullets, addresses, fields to fill in.
_OF_A_PAGE = re.compile(
    r"^[|｜/·•>＞»\-\s]{1,3}$|[/>＞»|｜]$|^[·•]|^(?:https?://|www\.)|^请输入|^今天是|\s[|｜]\s|^(?:用户)?登[录陆]|^标题\s+内容",
    re.IGNORECASE,
)
#: So many lines of a page above a title show that the lines among them are the page's too.
_EVIDENCE = 2


#: So many names of columns are a page's menu, whatever the title below them is.
_MANY = 4
# 西天尾镇政府信息公开考核评议制度
_OF_A_BODY = re.compile(
    r"(?!政府信息|政务)[\u4e00-\u9fff]{2,12}?[省市县区旗镇乡局院校委办](?:人民)?(?:政府)?(?:政府信息|政务|信息)"
)


def take_page_head(lines: Sequence[Line], taken: Collection[int]) -> list[Taking]:
    """Find the head of a web page among ``lines``, which stand before the first sentence: all above the title.

    Only above the title of a report that names its year: a text of no year may be headed
    政府信息公开指南 itself.  Menus, and beside them whatever no cover holds, go; names,
    dates, numbers and the line right above the title stay where they do not speak of a page.

    Args:
        lines: the lines before the first sentence.
        taken: where lines begin that other rules took.
    """
    head = [(at, line) for at, line in enumerate(lines[:_LONGEST_HEAD]) if line.start not in taken]
    titles = [at for at, line in head if _YEAR.search(line.text) and is_report_title(line.text)]
    if not titles and sum(_columns(line.text) for line in lines[:_LONGEST_HEAD]) >= _MANY:
        titles = [at for at, line in head if _OF_A_BODY.match(line.text) and is_title(line.text)]
    contents = (at for at, line in enumerate(lines) if is_contents_heading(line.text))
    above = lines[: min(titles[0], next(contents, len(lines))) if titles else 0]
    names = [line for line in above for _ in range(_columns(line.text))]
    of_page = [line for line in above if line.start in taken or _OF_A_PAGE.search(line.text)]
    found = names if len(names) >= _MENU else []
    if len(of_page) + len(found) >= _EVIDENCE:
        found = [
            line
            for at, line in enumerate(above, 1)
            if _columns(line.text)
            or _OF_A_PAGE.search(line.text)
            or (at < len(above) and not _of_a_cover(line.text))
        ]
    return [Taking("menu", line.start, line.end) for line in found]


# 政务公开栏目列表: the heading of a side column
_SIDE_COLUMN = re.compile(r"[\u4e00-\u9fff]{0,10}(?:栏目|导航|列表|分类|目录)")
_NAME = re.compile(r"[\u4e00-\u9fff]{2,8}")


def take_side_column(head: Sequence[Line], taken: Collection[int]) -> list[Taking]:
    """The names of a side column right below the breadcrumb, one a line: its column is among them, or it is headed 栏目.

    Args:
        head: the lines above the text.
        taken: where lines begin that other rules took.
    """
    path = max((at for at, line in enumerate(head) if is_path(line.text)), default=-1)
    if path < 0:
        return []
    steps = path_of(head[path].text)
    names = list(
        takewhile(lambda line: line.start not in taken and _NAME.fullmatch(line.text), head[path + 1 :])
    )
    headed = bool(names) and _SIDE_COLUMN.fullmatch(names[0].text) is not None
    known = headed or any(steps.endswith(name.text) for name in names)
    if (
        len(names) < _MENU
        or not known
        or not any(is_title(line.text) for line in head[path + 1 + len(names) :])
    ):
        return []
    return [Taking("menu", name.start, name.end) for name in names]


#: So many lines above a title and its tool bar are more than a red head.
_FEWEST_ABOVE = 4


def take_above_bar(head: Sequence[Line], bars: Collection[int], taken: Collection[int]) -> list[Taking]:
    """All that stands above the title right on top of a page's tool bar: menus, hot lists, logins, polls.

    Only where other rules took some of it, and where no paper's own head stands there.

    Args:
        head: the lines above the text.
        bars: where lines begin that tell when the page was published.
        taken: where lines begin that other rules took.
    """
    at = max((at for at, line in enumerate(head) if line.start in bars), default=0)
    while at > 1 and head[at - 1].start in taken:
        at -= 1
    title = at - 1
    if title > 0 and _is_over_two_lines(head[title - 1].text, head[title].text):
        title -= 1
    words = "".join(line.text for line in head[title:at])
    if title < _FEWEST_ABOVE or not (could_be_title(words) and ENDS_AS_TITLE.search(words)):
        return []
    while title and is_organ(head[title - 1].text):
        title -= 1  # 赤城县人民政府办公室 / 2024年政府信息公开工作年度报告
    above = [line for line in head[:title] if line.start not in taken]
    if title == len(above) or any(_is_of_a_paper(line.text) for line in above):
        return []
    return [Taking("menu", line.start, line.end) for line in above]


# 地点：县政府二楼会议室   主持人：…   第12期
_IN_A_HEAD = re.compile(
    r"(?:会议)?(?:时间|地点|主持人?|出席人?员?|参加人?员?|列席|缺席|记录人?|报告人|讲话人|发言人|签发|编发|姓名|职务)\s?[:：]|(?:总)?第\s?\d{1,4}\s?期"
)


def _is_of_a_paper(text: str) -> bool:
    """Whether a line is of a paper's own head: its number, its name (but no column 政策文件), when and where it met."""
    named = text.endswith("文件") and COLUMN.fullmatch(text) is None
    return named or is_document_number(text) or is_date(text) or _IN_A_HEAD.search(text) is not None


_SHORTEST_TITLE = 6  # characters
_DAY_AT_END = re.compile(r"\d[-/.]\d{1,2}[\])）]?$")  # 桐林镇…公示 09-01 is of a list


def _is_over_two_lines(first: str, second: str) -> bool:
    """Whether a title stands on two lines: …关于做好2020年政府信息公开 / 工作年度报告编制工作的通知."""
    if _DAY_AT_END.search(first) or not is_title(first + second):
        return False
    begun = not ENDS_AS_TITLE.search(first) and ("关于" in first or _YEAR.search(first) is not None)
    return begun or len(second) < _SHORTEST_TITLE or not ENDS_AS_TITLE.search(second)


# 灌阳县新街镇2015年政府信息公开工作年度报告 2016-03-11
_DAY_BEHIND = re.compile(rf"{BLANK}{{0,6}}[\[（(]?20\d\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?[\]）)]?$")
#: So many other reports' titles above a report's own are a page's list of what is new.
_LISTED = 2
#: The document's own title stands no further from its first sentence: a tool bar may stand between them.
_OWN = 4


def take_other_titles(lines: Sequence[Line], taken: Collection[int]) -> list[Taking]:
    """Find titles of other reports above the document's own, the last, among ``lines`` before the first sentence.

    A document may print its own title twice, and a collection lists what it holds: then the last
    title has stood above already, and none is taken.
    """
    titles = [
        (at, text)
        for at, line in enumerate(lines[:_LONGEST_HEAD])
        if line.start not in taken
        and _YEAR.search(line.text)
        and is_report_title(text := _DAY_BEHIND.sub("", line.text))
    ]
    if len(titles) < 2:
        return []
    (last, own), others = titles[-1], titles[:-1]
    left = [line for line in lines[last + 1 :] if line.start not in taken]
    if len(left) > _OWN or any(_could_be_own(text, own) for _, text in others):
        return []
    if len(others) < _LISTED and not _of_others(others[0][1], own):
        return []
    return [Taking("related_links", lines[at].start, lines[at].end) for at, _ in others]


def _could_be_own(text: str, own: str) -> bool:
    return same_title(own, text) or contains_title(own, text) or contains_title(text, own)


def _of_others(text: str, own: str) -> bool:
    """Whether two titles begin with the names of two bodies: 乔后镇2018年…, 凤羽镇2018年…."""
    one, other = (_YEAR.split(title, maxsplit=1)[0] for title in (text, own))
    return (
        min(len(one), len(other)) > 2
        and one not in other
        and other not in one
        and is_organ(one)
        and is_organ(other)
    )


def _columns(text: str) -> int:
    """How many columns a line names: one, or several that blanks part (公开目录 公开指南 年度报告); 0 for none."""
    if len(text) <= _LONGEST and COLUMN.fullmatch(text):
        return 1
    words = text.split() if len(text) <= _LONGEST_MENU else []
    return len(words) if len(words) >= _MENU and all(map(COLUMN.fullmatch, words)) else 0


def _of_a_cover(text: str) -> bool:
    return (
        is_organ(text) or is_date(text) or is_document_number(text) or text.endswith("文件") or is_title(text)
    )


# 标题：宁武县余庄乡2015年政府信息公开工作年度报告   内容概述 市林业局2013年政府信息公开年度报告
_TITLE_LABEL = re.compile(
    rf"(?:文章|信息|信件|来信|文件)?(?:标{BLANK}{{0,4}}题|题{BLANK}{{0,4}}目|名?{BLANK}{{0,4}}称){BLANK}?[:：]{BLANK}{{0,4}}"
    rf"|标题{BLANK}{{1,8}}|中文名{BLANK}?[|｜]|(?:信息名称|内容概述|内容摘要){BLANK}{{0,8}}"
)


def title_label(text: str) -> int:
    """Where the title begins on a line that labels it; 0 where none does."""
    found = _TITLE_LABEL.match(text)
    return found.end() if found and is_title(text[found.end() :]) else 0
