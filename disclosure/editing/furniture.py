"""Lines that a website, not an issuer, wrote: each kind by the shape of the whole line.

A line is furniture only as a whole.  Prose that merely contains 打印, 首页 or 来源 leaves
words over when the shapes are taken out, and stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from disclosure.editing.shapes import BLANK, BLANKS
from disclosure.records import Clue


class Zone(Enum):
    """Where in its source a line stands."""

    HEAD = "head"  # before the first sentence
    BODY = "body"
    TAIL = "tail"  # behind the last sentence


@dataclass(frozen=True, slots=True)
class Taking:
    """``rule`` takes ``[start:end]`` away; ``after`` stands there instead (a line end, or nothing)."""

    rule: str
    start: int
    end: int
    after: str = ""


_B = f"{BLANK}*"
_DAY = r"(?:19|20)\d\d[-/.年]\s?[01]?\d[-/.月]\s?[0-3]?\d日?"
_CLOCK = r"(?:\s{0,3}T?[0-2]?\d[:：][0-5]\d(?:[:：][0-5]\d)?)?"

# Words of a tool bar, one after another:
# 发布日期:2018-03-13   字体:[大] [中] [小]   保护视力色:
# 来源：屿头乡人民政府 时间：2010-06-22 00:00 微信 微博 QQ空间 全真版 文字版 文件下载 相关链接： -->
TOOL = re.compile(
    rf"""
    (?P<date>(?:发布|发表|更新|录入|添加|上传|公开|公布|创建|编辑|发稿|生成|信息)?{BLANK}?(?:日{BLANK}{{0,4}}期|时{BLANK}{{0,4}}间)
        {BLANK}{{0,4}}[:：]{BLANK}{{0,4}}[\[（(]?(?P<day>{_DAY})?{_CLOCK}[\])）]?)
  | (?P<issuer>发布(?:机构|单位|部门){BLANK}{{0,4}}[:：]{BLANK}{{0,2}}(?P<organ>[^\s:：]{{0,40}}))
  | (?P<source>(?:信息|文章|稿件|新闻|本文|内容)?来{BLANK}{{0,4}}源{BLANK}{{0,4}}[:：]{BLANK}{{0,2}}(?P<site>[^\s:：]{{0,40}}))
  | (?P<person>(?:文章)?作{BLANK}?者|责任编辑|责编|编辑|录入[者员人]?|发布[人者]|供稿(?:单位|人)?|撰稿|审核人?|审稿|初审|复审|终审|校对
        |信息员|摄影|通讯员){BLANK}{{0,4}}[:：]{BLANK}{{0,2}}[^\s:：]{{0,20}}
  | (?P<count>(?:浏览|阅读|点击|访问|查看|人气|已浏览|已阅读)(?:次数|量|数|率)?{BLANK}{{0,4}}(?:[:：]{BLANK}{{0,4}}[\[（(]?{BLANK}?\d*|[\[（(]{BLANK}?\d+|\d+)
        {BLANK}?(?:人次|次|人)?[\])）]?)
  | (?P<size>(?:选择|调整)?字[体号](?:大小)?{BLANK}?[:：]?{BLANK}{{0,4}}(?:[\[【（(]?{BLANK}?(?:超大|特大|加大|大号?|中号?|小号?|默认|正常|A[+-]?){BLANK}?[\]】）)]?{BLANK}{{0,4}}){{1,6}})
  | (?P<colour>(?:保护视力|护眼|背景|字体颜|前景)[色颜]?(?:设置|颜色|色)?{BLANK}?[:：]?)
  | (?P<word>(?:我要|在线|点击|推荐)?(?:打印|纠错|收藏|分享|关闭|推荐|转发|复制|下载|保存)(?:本页|此页|本文|页面|窗口|链接|网页|正文|文章|全文|此文|给好友)?
        |返回(?:顶部|首页|列表|上页|上一页|目录)?|加入收藏|设为首页|设为主页|恢复默认|分享到{BLANK}?[:：]?|微信|朋友圈|新浪微博|腾讯微博|微博|QQ空间|QQ好友|QQ
        |人人网|开心网|豆瓣网?|百度贴吧|一键分享|更多|全真版|文字版|文件下载|手机版|语音(?:朗读|播报)|朗读|无障碍(?:浏览|阅读)?|长者(?:模式|版)|适老化
        |相关链接{BLANK}?[:：]|-->|<!--|正文|背景色|T{BLANK}?[|｜]{BLANK}?T)
  | (?P<letter>[\[【（(]?(?:超大|特大|[大中小])[\]】）)]?(?=[\s\]】|｜]|$))
  """,
    re.VERBOSE,
)
_SEPARATORS = re.compile(rf"[{BLANKS}|｜\[\]【】（）()/:：·•,，;；>＞\-—_]+")
#: One of these alone makes a line a tool bar wherever it stands.
_STRONG_TOOLS = frozenset({"count", "size", "colour"})
#: These do so before the first sentence or behind the last.
_EDGE_TOOLS = frozenset({"date", "issuer", "source", "person", "word"})
_STRONG_WORDS = re.compile(
    r"责任编辑|责编|打印本页|关闭窗口|加入收藏|设为首页|分享到|我要纠错|【打印|【关闭|\[打印|\[关闭|返回顶部|恢复默认"
)

# 当前位置:首页 > 萧县人民政府(政府办公室)信息公开年报   您现在的位置：网站首页>>政务公开>>正文
BREADCRUMB = re.compile(
    rf"(?:您|你)?(?:当前|现在|目前)?(?:所在)?的?(?:当前)?(?:位置|页面){BLANK}?(?:是|在)?{BLANK}?(?:[:：]|>|＞){_B}(?P<path>\S.{{0,200}})?"
    rf"|(?P<bare>(?:网站|本站)?首页{_B}(?:>|＞|»|›|→|/|\\|-{{1,2}}|::|·|\|){{1,2}}{_B}\S.{{0,200}})"
)
# 扫一扫在手机打开当前页   用微信“扫一扫”分享至朋友圈
QR_HINT = re.compile(
    r".{0,12}(?:扫一扫|扫描?(?:上方|下方|右侧|左侧|此)?二维码|扫码).{0,10}(?:手机|打开|当前页|微信|关注|朋友圈|分享|浏览|查看|访问|阅读|收藏).{0,20}|扫一扫[:：]?|手机扫一扫|二维码"
)
# 附件下载   下载附件：   相关附件
ATTACHMENT = re.compile(
    rf"[【\[]?(?:附件下载|下载附件|相关附件|附件列表|点击下载附件?|文件下载|附件预览){BLANK}?[:：]?{_B}(?P<name>[^。，,]{{0,80}}?)[】\]]?"
)
# 相关推荐   相关链接：   更多相关文章
RELATED = re.compile(
    rf"[【\[◆■●☆★>》]?{BLANK}?(?:相关(?:推荐|链接|阅读|文章|新闻|资讯|内容|文档|范文|报道|稿件|搜索|热词|主题)|推荐(?:阅读|文章|范文|内容)|延伸阅读|热门(?:推荐|文章|范文|信息|阅读)|猜你喜欢"
    rf"|更多(?:相关)?(?:推荐|文章|阅读|范文|资讯)|本类(?:推荐|热门)|最新(?:文章|推荐|更新)|精彩推荐|图文推荐){BLANK}?[】\]]?{BLANK}?[:：]?{_B}(?:更多|>>|more)?"
    rf"|[【\[（(][^。]{{2,60}}[】\])）]的?(?:相关(?:文章|推荐|阅读|范文)|扩展阅读|拓展阅读)[:：]?"
)
#: Headings of lists of links that can be a report's own heading too: only behind the last sentence.
RELATED_TAIL = re.compile(
    rf"[【\[]?相关(?:信息|文件|政策|解读|专题|栏目|附件|政策解读){BLANK}?[】\]]?[:：]?{_B}(?:更多|>>)?"
)
# 上一篇：2016年政府信息公开年报   下一篇：没有了
NEIGHBOUR = re.compile(
    rf"[【\[◎]?[上下前后][一]?[篇条则个]{BLANK}?(?:文章|新闻|信息)?[】\]]?{BLANK}?(?:[:：].{{0,160}}|)|[上下]一页(?:{_B}[上下]一页)?"
)
# 版权所有：萧县人民政府 主办：萧县人民政府办公室 皖ICP备05000000号
FOOTER = re.compile(
    r"版权所有|Copyright|All [Rr]ights? [Rr]eserved|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]?ICP[备证]|网站标识码|公网安备|网安备|备案序?号[:：]|政府网站找错|党政机关网站标识"
)
_FOOTER_WORDS = re.compile(
    rf"(?:网站地图|站点地图|联系我们|关于我们|关于本站|网站声明|法律声明|隐私声明|隐私保护|版权声明|使用帮助|网站帮助|设为首页|加入收藏|主办(?:单位)?{BLANK}?[:：].{{0,60}}|承办(?:单位)?{BLANK}?[:：].{{0,60}}"
    rf"|(?:技术|网站)支持{BLANK}?[:：].{{0,60}}|(?:网站|运行|日常)?维护(?:单位)?{BLANK}?[:：].{{0,60}}|建议(?:您)?(?:使用|采用|浏览器).{{0,60}}|最佳(?:浏览|分辨率).{{0,60}}|您是第{BLANK}?\d*{BLANK}?位(?:访问|访客).{{0,20}}|总?访问量[:：]?{BLANK}?\d*)"
)
# 本文来源:网络收集与整理,如有侵权,请联系作者删除   更多相关文章，请关注政府信息公开栏目   转载请注明出处
SOURCE_LINE = re.compile(
    r"[（(【]?(?:(?:本文|文章|本内容)(?:来源|来自|链接|地址|网址|由|标题)|转载(?:请|时请|须)|(?:更多|查看更多).{0,30}(?:请(?:关注|访问|搜索|点击|登录|持续)|尽在|>>)|原文(?:链接|地址|网址|出处)[:：]|如有侵权|未经(?:授权|许可|允许).{0,10}转载|声明：本站|免责声明).{0,120}"
)
# 下面是小编为大家整理的政务公开自查报告，欢迎阅读。   以上就是本文的全部内容，希望对您有所帮助！
SITE_INTRO = re.compile(
    r".{0,120}(?:小编|为大家(?:整理|收集|带来|推荐|准备)|为您(?:整理|收集|推荐)|(?:仅供|供大家|供您|可供|以供)(?:大家)?(?:参考|借鉴)|欢迎(?:大家)?(?:阅读|参考|借鉴|下载)|希望(?:能够|能|可以)?(?:对|给)(?:大家|您|你)).{0,120}"
)
_INTRO_GUARD = re.compile(r"我[县市区乡镇局街省州]|全[县市区乡镇局]")
# ★全国文明县城  ★国家卫生城市  ★国家园林县城  ★西部百强县
BANNER = re.compile(
    rf"(?:[★☆◆◇●■▲※✦][^★☆◆◇●■▲※✦。，；]{{2,20}}){{2,12}}|欢迎(?:您)?(?:访问|光临|来到|浏览).{{2,40}}|今天是.{{0,6}}\d{{4}}{BLANK}?年.{{4,30}}|(?:[\u4e00-\u9fff]{{2,20}})?(?:政府)?门户网站欢迎您[！!]?"
)
# 首页 | 政务公开 | 办事服务 | 互动交流      首页 新闻中心 政务公开 专题专栏
MENU = re.compile(
    rf"(?:网站)?首页(?:[{BLANKS}|｜·\-/]{{1,8}}[\u4e00-\u9fffA-Za-z]{{2,8}}){{2,20}}[{BLANKS}|｜]*"
)
# （责任编辑：张某）   [责任编辑:办公室]   编辑：李某
EDITOR = re.compile(
    rf"[（(【\[]{_B}(?:责任编辑|责编|编辑|作者|来源|稿源|录入|审核|供稿){BLANK}?[:：][^。（()）]{{0,60}}[)）】\]]"
)
ADDRESS = re.compile(
    rf"(?:(?:网址|链接|地址|原文|URL|Url|url){BLANK}?[:：]{_B})?(?P<url>https?://[!-~]{{4,300}})"
)

#: Asked first: a line without any of these is no furniture, whatever else it is.
HINT = re.compile(
    r"位置|页面|首页|日\s{0,4}期|时\s{0,4}间|发布|来\s{0,4}源|作\s?者|编辑|录入|供稿|撰稿|审|校对|信息员|摄影|通讯员|浏览|阅读|点击|访问|查看|人气|字[体号]|视力|护眼|背景|打印|纠错|收藏|分享|关闭"
    r"|推荐|转发|复制|下载|保存|返回|微[信博]|QQ|恢复默认|扫|二维码|附件|相关|更多|热门|猜你|本类|最新|精彩|图文|延伸|[上下前后]一?[篇条则个页]|版权|Copyright|[Rr]ights|ICP|标识码|网安备|备案|找错|党政机关"
    r"|地图|我们|本站|声明|帮助|主办|承办|支持|维护|建议|最佳|您是|本文|文章|本内容|转载|原文|侵权|未经|小编|为大家|为您|参考|借鉴|欢迎|希望|[★☆◆◇●■▲※✦]|今天是|https?:|-->"
)


def read_tools(text: str) -> tuple[set[str], str]:
    """Return the kinds of tool-bar words in ``text``, and what is left of it without them."""
    kinds: set[str] = set()

    def note(found: re.Match[str]) -> str:
        kinds.add(str(found.lastgroup))
        return ""

    rest = TOOL.sub(note, text)
    return kinds, _SEPARATORS.sub("", rest)


def is_tool_bar(text: str, zone: Zone) -> bool:
    """Tell whether ``text`` is tool-bar words and nothing else, a few stray characters aside."""
    kinds, rest = read_tools(text)
    kinds.discard("letter")
    if not kinds:
        return False
    if len(kinds) >= 2 and kinds - {"word", "person"}:
        return len(rest) <= (4 if kinds & _STRONG_TOOLS else 1) and (
            zone is not Zone.BODY or bool(kinds & _STRONG_TOOLS)
        )
    if rest:
        return False
    if kinds & _STRONG_TOOLS or _STRONG_WORDS.search(text):
        return True
    return zone is not Zone.BODY


def tool_clues(text: str) -> list[Clue]:
    """Return what a tool bar says of its page: date, issuer, source."""
    clues = []
    for found in TOOL.finditer(text):
        if found["day"]:
            clues.append(Clue("published", found["day"], "toolbar", text))
        elif found["organ"]:
            clues.append(Clue("issuer", found["organ"], "toolbar", text))
        elif found["site"]:
            clues.append(Clue("site", found["site"].rstrip("】]）)|"), "source_line", text))
    return clues


def is_footer(text: str, zone: Zone) -> bool:
    """Tell whether ``text`` is of a page's last lines: copyright, licence numbers, who runs the site."""
    if FOOTER.search(text):
        return zone is not Zone.BODY or "。" not in text
    return (
        zone is Zone.TAIL and not _SEPARATORS.sub("", _FOOTER_WORDS.sub("", text)) and "联系" not in text[2:]
    )


def rule_for(text: str, zone: Zone) -> str | None:
    """Return the rule by which the whole line ``text`` is furniture, or None where it is text."""
    if HINT.search(text) is None:
        return None
    edge = zone is not Zone.BODY
    if edge and SITE_INTRO.fullmatch(text) and not _INTRO_GUARD.search(text):
        return "site_intro"
    if FOOTER.search(text) and is_footer(text, zone):
        return "footer"
    if "。" in text:
        return "source_line" if edge and SOURCE_LINE.fullmatch(text) else None
    for rule, shape, everywhere in SHAPES:
        if (edge or everywhere) and shape.fullmatch(text):
            return rule
    if _is_breadcrumb(text, zone):
        return "breadcrumb"
    if is_tool_bar(text, zone):
        return "toolbar"
    if zone is Zone.TAIL and RELATED_TAIL.fullmatch(text):
        return "related_links"
    return "footer" if is_footer(text, zone) else None


#: rule, shape of the whole line, whether it is one even between two sentences
SHAPES: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    ("qr_hint", QR_HINT, True),
    ("attachment_link", ATTACHMENT, True),
    ("related_links", RELATED, True),
    ("neighbour_links", NEIGHBOUR, True),
    ("editor_line", EDITOR, True),
    ("banner", BANNER, False),
    ("menu", MENU, True),
    ("source_line", SOURCE_LINE, False),
    ("address_line", ADDRESS, False),
)


def _is_breadcrumb(text: str, zone: Zone) -> bool:
    found = BREADCRUMB.fullmatch(text)
    if found is None:
        return False
    return found["bare"] is not None or zone is Zone.HEAD or "首页" in text or ">" in text or "＞" in text


def clues_of(rule: str, text: str) -> list[Clue]:
    """Return what a line says of its report, before ``rule`` takes it away."""
    if rule == "toolbar":
        return tool_clues(text)
    if rule == "breadcrumb":
        found = BREADCRUMB.fullmatch(text)
        path = found and (found["path"] or found["bare"])
        return [Clue("breadcrumb", path, "breadcrumb", text)] if path else []
    if rule == "attachment_link":
        found = ATTACHMENT.fullmatch(text)
        return [Clue("attachment", (found and found["name"]) or "", "toolbar", text)]
    if rule == "address_line":
        found = ADDRESS.fullmatch(text)
        return [Clue("address", found["url"], "toolbar", text)] if found else []
    if rule in ("source_line", "editor_line"):
        return [Clue("site", text, "source_line", text)]
    return [Clue("site", text, "footer", text)] if rule == "footer" and "版权所有" in text else []
