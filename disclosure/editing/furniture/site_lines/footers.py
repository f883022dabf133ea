"""The last lines of a page: copyright, licence numbers, who runs the site."""

from __future__ import annotations

import re

from disclosure.editing.furniture.tool_bars import SEPARATORS, Zone
from disclosure.editing.shapes import BLANK, BLANKS, any_of

_COLON = rf"{BLANK}?[:：]"

# 版权所有：萧县人民政府 主办：萧县人民政府办公室 皖ICP备05000000号
_OWNED = re.compile(
    r"版权所有|[Cc]opyright|All [Rr]ights? [Rr]eserved|ICP[备证]|网站标识码|网安备|备案序?号[:：]|政府网站找错|党政机关网站标识"
)
_LINKS = any_of(
    "网站地图 站点地图 联系方式 联系我们 关于我们 关于本站 网站声明 法律声明 隐私声明 隐私保护 版权声明 使用帮助 网站帮助 设为首页 加入收藏 旧版 新版 返回旧版 联系站长 友情链接 版权申明 管理登录 客服中心"
)
_RUN_BY = any_of("主办 主办单位 承办 承办单位 技术支持 网站支持 维护 维护单位 网站维护 运行维护 日常维护")
_FOOTER_WORDS = re.compile(
    rf"{_LINKS}|[\u4e00-\u9fff]{{4,24}}{BLANK}{{1,4}}(?:{_RUN_BY}|主管|制作|制作维护)(?={BLANK}|$)|{_RUN_BY}{_COLON}[^{BLANKS}]{{0,60}}(?:{BLANK}[\u4e00-\u9fff]{{2,16}}(?:政府|委员会|局|办公室)(?={BLANK}|$)){{0,2}}|{BLANK}(?:联系我们|联系电话){_COLON}{BLANK}?[\d-]{{7,14}}|建议您?(?:使用|采用|浏览器).{{0,60}}|最佳(?:浏览|分辨率).{{0,60}}"
    rf"|您是(?:本站)?第{BLANK}?\d*{BLANK}?位(?:访问|访客|读者).{{0,20}}|(?:总|今日|昨日|本月|累计)?访问(?:量|人数|人次)?[:：]{BLANK}?\d*|(?:本站)?总?访问量{BLANK}?[:：]?{BLANK}?\d*|在线人数[:：]?{BLANK}?\d*|页面执行时间[:：]?{BLANK}?[\d.]{{1,10}}{BLANK}?毫秒|Powered{BLANK}?[Bb]y[:：]?{BLANK}?[\w.]{{2,30}}"
    rf"|下载[“\"]?[\u4e00-\u9fff]{{2,6}}[”\"]?(?:APP|App|app|客户端)|关注(?:官方)?(?:微信|微博)(?:公众号)?|手机版|电脑版"
    rf"|(?:--?|—{{1,2}})[\u4e00-\u9fff]{{2,14}}网站(?:--?|—{{1,2}})|Produced{BLANK}By.{{2,60}}"
)
#: Footer words that no document has on its last lines; 主办 and 承办 alone may be a newsletter's.
_SITE_WORDS = re.compile(
    r"网站|站点|我们|本站|声明|帮助|首页|收藏|技术|维护|建议|最佳|访|手机版|客户端|APP|App|Produced|Powered|执行|在线|主办.{2,60}承办|网\s{1,6}主办"
)
# …  |  网站地图  |  联系我们  |  …的隐私声明,  …教育局主办   技术支持:…: whatever names stand between
_MAP_AND_CONTACT = re.compile(r"(?=.*[|｜])(?=.*(?:网站|站点)地图)(?=.*联系我们)[^。；]{6,140}")
_HOST_AND_SUPPORT = re.compile(r"[^。；，]{4,60}主办\s{1,6}技术支持[:：][^。；，]{2,60}")
# 莆田市政府信息公开网 主办:莆田市人民政府办公室
_SITE_AND_HOST = re.compile(
    rf"[\u4e00-\u9fff]{{4,24}}(?:网|网站){BLANK}{{1,6}}主办{_COLON}[\u4e00-\u9fff]{{4,30}}"
)
_COMMA = re.compile("[，,、；]")
#: So many of them in front of 版权所有 are of a text into which a site wrote its name.
_OF_A_TEXT = 3
#: Words, of which every such line holds one.
HINTS = (
    r"版权 Copyright copyright Rights rights ICP 标识码 网安备 备案 找错 党政机关 地图 我们 本站 声明"
    r" 隐私 帮助 主办 承办 支持 维护 建议 最佳 您是 访问 收藏 关注 客户端 APP 手机版 Produced Powered 执行时间 在线人数"
)


def is_footer(text: str, zone: Zone) -> bool:
    """Tell whether ``text`` is of a page's last lines: copyright, licence numbers, who runs the site."""
    if owned := _OWNED.search(text):
        return (
            zone is not Zone.BODY and len(_COMMA.findall(text, 0, owned.start())) < _OF_A_TEXT
        ) or "。" not in text
    if zone is not Zone.TAIL or _SITE_WORDS.search(text) is None:
        return False
    if any(line.fullmatch(text) for line in (_MAP_AND_CONTACT, _HOST_AND_SUPPORT, _SITE_AND_HOST)):
        return True
    return not SEPARATORS.sub("", _FOOTER_WORDS.sub("", text))


def is_run_by(text: str) -> bool:
    """Tell whether ``text`` says only who runs a site: 主办：… 承办：…, which above a footer is part of it."""
    return not SEPARATORS.sub("", _FOOTER_WORDS.sub("", text))


# 主办：英山县林业局   盱眙县经济贸易委员会 主办   静宁县水务局 版权所有
_RUNS_IT = re.compile(
    rf"主办(?:单位)?{_COLON}{BLANK}{{0,4}}(?P<labelled>[\u4e00-\u9fff]{{4,24}})|(?P<named>[\u4e00-\u9fff]{{4,24}}){BLANK}{{1,4}}(?:主办|版权所有)(?={BLANK}|$)"
)


def who_runs_it(text: str) -> list[str]:
    """The bodies that a footer names as those whose site it is."""
    return [found["labelled"] or found["named"] for found in _RUNS_IT.finditer(text)]


def is_owned(text: str) -> bool:
    """Tell whether ``text`` says whose a site is: 版权所有, its licence number, its 标识码."""
    return _OWNED.search(text) is not None
