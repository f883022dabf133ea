"""What a web page leaves above the title of a report: its menu, a column's name a line, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from disclosure.editing.furniture.whole_lines import Taking
from disclosure.editing.furniture.wrappers import is_contents_heading
from disclosure.editing.shapes import BLANK, Line, any_of, is_date, is_document_number, is_organ
from disclosure.editing.titles import contains_title, is_report_title, is_title, same_title

#: So many names make a menu: one alone may be the heading of a cover.
_MENU = 3
_OF_A_PLACE = r"(?:[\u4e00-\u9fff]{1,8}[省市州县区旗乡镇街道])?"
# 政府信息公开指南   沂源县政府信息公开   法定主动公开内容   依申请公开
_ON_DISCLOSURE = (
    r"(?:政府|政务)?信息公开(?:工作)?(?:指南|制度|目录|年报|年度报告|条例|规定|意见箱|平台|专栏|监督|保密审查)?"
    r"|(?:公开)?(?:指南|制度|目录|年报|年度报告)|公开(?:指南|制度|目录|年报)|(?:法定)?主动公开(?:内容|目录)?|依申请公开(?:目录|指南)?"
)
# Own list, from menus of county portals (国务院办公厅 《政府网站发展指引》 names most of them).
_COLUMNS = any_of(
    "首页 网站首页 政务公开 政府信息公开 信息公开 新闻中心 新闻动态 新闻资讯 要闻动态 政务动态 工作动态 部门动态 通知公告 公告公示 公示公告"
    " 政民互动 互动交流 公众参与 网上办事 办事服务 在线服务 政务服务 便民服务 公共服务 专题专栏 专题 热点专题 领导信箱 县长信箱 市长信箱 书记信箱"
    " 机构设置 机构职能 机构概况 机构信息 领导之窗 领导信息 领导介绍 领导分工 规划计划 发展规划 财政信息 财政资金 财政预决算 人事信息 人事任免 应急管理"
    " 统计信息 统计数据 招商引资 投资指南 政策法规 政策文件 政策解读 法规公文 规范性文件 重大项目 重点领域 重点领域信息公开 行政执法 行政许可 双公示"
    " 建议提案 会议公开 政府会议 政府公报 政府文件 基层政务公开 网站地图 联系我们 关于我们 加入收藏 设为首页 数据开放 旅游 走进我们 魅力 图片新闻 视频新闻"
    " 在线访谈 网上调查 民意征集 意见征集 咨询投诉 投诉举报 下载中心 资料下载 党务公开 村务公开 乡镇动态 街道动态 学习园地 党建工作 党的建设 意见箱 更多 更多>>"
)
_COLUMN = re.compile(
    rf"[>＞»·•\-|｜]{{0,3}}{BLANK}{{0,3}}(?:{_OF_A_PLACE}(?:{_ON_DISCLOSURE})|{_COLUMNS}|首{BLANK}{{1,4}}页"
    rf"|(?:走进|魅力|认识|印象|美丽|中国){BLANK}?[·•・]?{BLANK}?[\u4e00-\u9fff]{{2,6}})"
)
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


def take_page_head(lines: Sequence[Line], taken: Collection[int]) -> list[Taking]:
    """Find the head of a web page among ``lines``, which stand before the first sentence: all above the title.

    Only above the title of a report that names its year: a text of no year may be headed
    政府信息公开指南 itself.  Menus, and beside them whatever no cover holds, go; names,
    dates, numbers and the line right above the title stay where they do not speak of a page.

    Args:
        lines: the lines before the first sentence.
        taken: where lines begin that other rules took.
    """
    titles = [
        at
        for at, line in enumerate(lines[:_LONGEST_HEAD])
        if _YEAR.search(line.text) and line.start not in taken and is_report_title(line.text)
    ]
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


def is_column(text: str) -> bool:
    """Tell whether a line is the name of a portal's column and nothing else, and no title: 政务公开, 通知公告."""
    return len(text) <= _SHORTEST_TITLE and _COLUMN.fullmatch(text) is not None


#: 政府信息公开年报 may be a title itself.
_SHORTEST_TITLE = 5


def _columns(text: str) -> int:
    """How many columns a line names: one, or several that blanks part (公开目录 公开指南 年度报告); 0 for none."""
    if len(text) <= _LONGEST and _COLUMN.fullmatch(text):
        return 1
    words = text.split() if len(text) <= _LONGEST_MENU else []
    return len(words) if len(words) >= _MENU and all(map(_COLUMN.fullmatch, words)) else 0


def _of_a_cover(text: str) -> bool:
    return (
        is_organ(text) or is_date(text) or is_document_number(text) or text.endswith("文件") or is_title(text)
    )


# 标题：宁武县余庄乡2015年政府信息公开工作年度报告
_TITLE_LABEL = re.compile(
    rf"(?:文章|信息)?(?:标{BLANK}{{0,4}}题|题{BLANK}{{0,4}}目|名{BLANK}{{0,4}}称){BLANK}?[:：]{BLANK}{{0,4}}"
)


def title_label(text: str) -> int:
    """Where the title begins on a line that labels it; 0 where none does."""
    found = _TITLE_LABEL.match(text)
    return found.end() if found and is_title(text[found.end() :]) else 0
