"""Where a page stands in its site and what else the site has: breadcrumbs, menus, search fields."""

from __future__ import annotations

import re

from disclosure.editing.furniture.tool_bars import Zone
from disclosure.editing.shapes import BLANK, BLANKS

_GAP = f"{BLANK}{{0,6}}"
_COLON = rf"{BLANK}?[:：]"
#: What stands between the steps of a breadcrumb.
_STEP = r"(?:->|──|——|>|＞|»|›|→|/|\\|-{1,2}|::|·|\|){1,2}"

# 当前位置:首页 > 萧县人民政府(政府办公室)信息公开年报   您现在的位置：网站首页>>政务公开>>正文   首页>信息公开>年报
_BREADCRUMB = re.compile(
    rf"[>＞»\s]{{0,4}}[您你我]?(?:当前|现在|目前)?(?:所在)?的?(?:当前)?(?:位置|页面){BLANK}?(?:[是在]?{BLANK}?[:：>＞]|{BLANK}{{1,4}}(?=(?:网站|本站)?首页)|(?=(?:网站|本站)?首页[\u4e00-\u9fff]{{4,60}}$)|{BLANK}{{1,4}}(?=[\u4e00-\u9fff]{{2,16}}(?:{BLANK}{{1,4}}[\u4e00-\u9fff]{{2,16}}){{2,8}}$)){_GAP}(?P<path>\S.{{0,200}})?"
    rf"|[^\w\s]{{0,3}}{BLANK}?(?P<bare>(?:网站|本站|返回)?首页{_GAP}{_STEP}{_GAP}\S.{{0,200}})"
)
# 政务公开 > 政府信息公开年报 > 乡镇: names of columns, two steps at least
_ROOTLESS = re.compile(
    rf"[>＞»›]{{1,2}}{_GAP}[\u4e00-\u9fff\d（）()]{{2,20}}(?:{_GAP}[>＞»›]{{1,2}}{_GAP}[\u4e00-\u9fff\d（）()]{{2,20}}){{0,6}}|[\u4e00-\u9fff]{{2,10}}{_GAP}(?:>>|»){_GAP}[\u4e00-\u9fff]{{2,10}}|[\u4e00-\u9fff（）()]{{2,20}}(?:{_GAP}[>＞»›]{{1,2}}{_GAP}[\u4e00-\u9fff\d（）()]{{2,20}}){{2,6}}{_GAP}[>＞»›]?"
    rf"|[\u4e00-\u9fff]{{2,12}}(?:文库|论坛|之家|[网库吧]){_GAP}[>＞»›]{{1,2}}{_GAP}[^>＞»›。]{{2,24}}(?:{_GAP}[>＞»›]{{1,2}}{_GAP}[^>＞»›。]{{2,50}}){{1,5}}"
    rf"|首页(?:[{BLANKS}]{{1,4}}[\u4e00-\u9fff\d（）()]{{2,16}}){{3,8}}|[^>。]{{4,60}}(?:{_GAP}(?:>>|»){_GAP}[\u4e00-\u9fff]{{2,10}}){{2,6}}"
    rf"|[\u4e00-\u9fff]{{2,16}}(?:政府|网站?)(?:-[\u4e00-\u9fff]{{2,16}}){{2,6}}"
    rf"|[\u4e00-\u9fff]{{4,20}}(?:网站|公开网|政务网|信息网)(?:(?:──|——|--)[\u4e00-\u9fff]{{2,16}}){{1,5}}"
)
# 首页总结工作总结: the steps of a breadcrumb, whose signs were lost
_GLUED_CRUMBS = re.compile(r"(?:网站)?首页[\u4e00-\u9fff（）()]{4,40}(?<!报告)(?<!方案)(?<!通知)")
# 首页 | 政务公开 | 办事服务 | 互动交流      首页 新闻中心 政务公开 专题专栏
MENU = re.compile(
    rf"(?:(?!\S{{0,6}}位置)[\u4e00-\u9fff]{{4,16}}[{BLANKS}]{{1,8}})?[*]?{BLANK}?(?:网站)?首{BLANK}{{0,6}}页(?:[{BLANKS}|｜·\-/*]{{1,8}}[\u4e00-\u9fffA-Za-z]{{2,8}}){{2,20}}[{BLANKS}|｜*]{{0,8}}"
)
# 中国政府网 山西省政府 忻州市政府   中国政府网 | 重庆市人民政府网 | 注册: who stands above a site
_SITE_NAME = r"(?:中国政府网|中央政府门户网站|中央人民政府|国务院|[省市州县区]政府|[\u4e00-\u9fff]{2,8}[省市州县区旗](?:人民)?政府(?:门户)?(?:网站|网)?|新华网|人民网|注册|登[录陆]|无障碍(?:阅读|浏览)?|长者(?:模式|版|助手)|繁體|简体|English|手机版)"
SITES = re.compile(
    rf"(?=.{{0,40}}(?:中国政府网|中央政府门户网站))(?:{_SITE_NAME}[{BLANKS}|｜]{{1,8}}){{1,12}}{_SITE_NAME}[{BLANKS}|｜]{{0,8}}"
)
# 中国仙居 | 繁體 | English | 无障碍
_LANGUAGES = rf"中国[\u4e00-\u9fff]{{2,4}}(?:[{BLANKS}|｜]{{1,8}}(?:繁體|繁体|简体|English|无障碍|手机版|登录|注册)){{2,8}}"
# 公司简介 | 公司动态 | 停水公告 | 信息公开 | 党群工作
BARS = re.compile(
    rf"{_LANGUAGES}|(?:[\[【][\u4e00-\u9fff]{{2,8}}[\]】]{_GAP}){{3,20}}"
    rf"|(?:[\u4e00-\u9fff]{{2,8}}{_GAP}[|｜┊│]{_GAP}){{3,20}}[\u4e00-\u9fff]{{2,8}}"
)
# 热门搜索：公务员 | 招聘 | 低保   搜索： 高级搜索
SEARCH = re.compile(
    rf"(?:热门|热点|站内|全站|智能|高级|信息)?(?:搜索|检索|关键[词字])(?:词|热词)?{_COLON}[^。；]{{0,100}}|(?:站内|高级|全站|智能)(?:搜索|检索)"
    rf"|(?:网站|返回)?首页|请输入搜索.{{0,8}}|选择(?:搜索类型|特殊符号)|请输入[\u4e00-\u9fff]{{2,12}}(?:[.…]{{1,6}})?(?:{BLANK}{{1,4}}(?:高级|站内|全站)?(?:搜索|检索)){{1,3}}(?:{BLANK}{{1,4}}[^。；]{{2,40}})?"
)

#: Words, of which every such line holds one; ``EDGE_HINTS`` are looked for above and below a text only.
HINTS = r"位置 页面 首页 网站[─—-] 网[─—-] > ＞ » › \| ｜ ┊ │ 登录 登陆 注册 搜索 检索 关键"
EDGE_HINTS = r"首\s{1,6}页 选择 / 政府- \[首 English"


# 当前位置   您的位置   位置：首页   位置：政务公开 > 年报
_OF_A_PAGE = re.compile(r"首页|[>＞»›→]|(?:您|你|我|当前|现在|目前|所在)[^:：]{0,6}(?:位置|页面)")


def is_breadcrumb(text: str, zone: Zone) -> bool:
    """Tell whether ``text`` is the path of its page."""
    found = _BREADCRUMB.fullmatch(text)
    if found is None:
        return zone is Zone.HEAD and bool(_ROOTLESS.fullmatch(text) or _GLUED_CRUMBS.fullmatch(text))
    return zone is Zone.HEAD or found["bare"] is not None or any(sign in text for sign in ("首页", ">", "＞"))


def path_of(text: str) -> str:
    """The steps of a breadcrumb without 当前位置; nothing where it names none."""
    found = _BREADCRUMB.fullmatch(text)
    return (found["path"] or found["bare"] or "") if found else text


def is_path(text: str) -> bool:
    """Tell whether ``text`` says itself that it is the path of its page: 当前位置：…, 首页 > …, but not 位置：大厅一楼."""
    if "位置" not in text and "首页" not in text and "页面" not in text:
        return False
    found = _BREADCRUMB.fullmatch(text)
    return found is not None and (found["bare"] is not None or _OF_A_PAGE.search(text) is not None)
