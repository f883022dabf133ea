"""Tool bars of web pages: 发布日期, 来源, 字体:[大][中][小], 打印, 关闭, 浏览次数, 分享到."""

from __future__ import annotations

import re
from enum import Enum

from disclosure.editing.shapes import BLANK, BLANKS, any_of
from disclosure.records import Clue


class Zone(Enum):
    """Where in its source a line stands."""

    HEAD = "head"  # before the first sentence
    BODY = "body"
    TAIL = "tail"  # behind the last sentence


_GAP = f"{BLANK}{{0,4}}"
_COLON = rf"{_GAP}[:：]{_GAP}"
_DAY = (
    r"(?:(?:19|20)\d\d[-/.年－]\s?[01]?\d[-/.月－]\s?[0-3]?\d日?"
    r"|二[〇○零0OＯ][〇○零0OＯ一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
)
_CLOCK = r"[0-2]?\d[:：]\s?[0-5]\d(?:[:：]\s?[0-5]\d)?"
# +08:00   Z   (GMT+8)   .000
_ZONE = rf"(?:\.\d{{1,6}})?(?:Z|[+-]\d\d:?\d\d|{BLANK}?\(?(?:GMT|UTC|CST)(?:[+-]\d{{1,2}})?\)?)?"
# 星期三   周三   农历正月十二
_WEEKDAY = rf"(?:{BLANK}{{0,3}}[（(]?(?:星期|周)[一二三四五六日天][)）]?)?(?:{BLANK}{{0,3}}农历[\u4e00-\u9fff]{{2,8}})?"
# 20170208   Feb 8, 2017   Wed Feb 08 15:32:07 CST 2017: behind a label only
_FOREIGN_DAY = (
    r"(?:(?:19|20)\d\d[01]\d[0-3]\d(?!\d)"
    r"|(?:[SMTWF][a-z]{2},?\s)?[JFMASOND][a-z]{2,8}\.?\s{1,2}\d{1,2},?\s(?:\d\d:\d\d:\d\d\s)?(?:[A-Z]{2,4}\s)?20\d\d)"
)
# 21.02.2014  09:38: with a clock only
_DAY_FIRST = rf"[0-3]\d\.[01]\d\.20\d\d(?={BLANK}{{1,4}}[0-2]\d:[0-5]\d)"
# [ 20140618 ]   Thu Oct 17 08:31:22 CST 2013
_STAMPED = (
    r"(?:(?<=\[\x20)(?:19|20)\d\d[01]\d[0-3]\d(?=\x20\])"
    r"|[SMTWF][a-z]{2}\x20[JFMASOND][a-z]{2}\x20\d{1,2}\x20\d\d:\d\d:\d\d\x20[A-Z]{2,4}\x2020\d\d)"
)
# 16-09-12   24年1月19日: behind a label only
_SHORT_DAY = r"(?:[012]\d-[01]?\d-[0-3]?\d(?!\d)|[012]\d年[01]?\d月[0-3]?\d日)"
# 昨天 14:20   2小时前: when, nobody can tell any more
_AGO = rf"(?:(?:今天|昨天|前天|刚刚)(?:{BLANK}?{_CLOCK})?|\d{{1,3}}{BLANK}?(?:秒|分钟|小时|天|个?月)前)"

_DATED = any_of("发布 发表 更新 录入 添加 上传 公开 公布 创建 编辑 发稿 生成 信息 Published Posted Updated")
_SOURCE = any_of("信息 文章 稿件 新闻 本文 内容")
_PERSON = any_of(
    "作者 文章作者 文章录入 编辑录入 责任编辑 责编 编辑 录入 录入者 录入员 录入人 添加人 上传人 上传者 发布人 发布者 供稿 供稿单位 供稿人 撰稿 审核 审核人 审稿"
    " 初审 复审 终审 校对 信息员 摄影 记者 通讯员"
)
#: What stands behind a source with no blank between: 来源:海城市王石镇作者: 点击:
_LABELS = any_of(
    "作者 编辑 责任编辑 来源 信息来源 文章来源 点击 点击数 点击量 点击次数 浏览 浏览数 浏览量 浏览次数 阅读 阅读数 阅读量 阅读次数 字体 字号 发布时间 发布日期 更新时间 时间 日期 审核 发布人 编号 信息类别"
)
_COUNTED = any_of(
    "查看评论 网友评论 已阅 浏览 阅读 点击 访问 查看 人气 已浏览 已阅读 点赞 评论 收藏 转发 分享 推荐"
)
_SIZE = any_of("超大 特大 加大 大号 大 中号 中 小号 小 默认 正常 A+ A- A T+ T- T Ｔ + - ＋ －")
_COLOUR = any_of("保护视力 视力保护 护眼 背景 字体颜 前景")
#: Colours that a page could be read on.
_PALETTE = any_of("杏仁黄 秋叶褐 胭脂红 芥末绿 天蓝 雪青 银河白 银河白(默认) 缺省 恢复 恢复默认")
_DOING = any_of("打印 打印整页 打印内容 打印本页 打印文章 纠错 收藏 分享 关闭 推荐 转发 复制 下载 保存")
_PAGE = any_of("文档 本页 此页 本文 页面 窗口 链接 网页 正文 文章 全文 此文 给好友")
_WORD = any_of(
    "返回 返回顶部 返回首页 返回列表 返回上页 返回上一页 返回目录 加入收藏 添加收藏 设为首页 设为主页 恢复默认 一键分享 一键转发 更多 展开全文"
    " 点击展开全文 点击查看全文 点击阅读全文 查看全文 阅读全文 收起 收起全文 全真版 文字版 文件下载 阅读原文 手机版 语音朗读 语音播报 朗读 无障碍"
    " 无障碍浏览 无障碍阅读 长者模式 长者版 适老化 正文 背景色 微信 朋友圈 新浪微博 腾讯微博 微博 QQ空间 空间 QQ好友 QQ qq 人人网"
    " 开心网 豆瓣 豆瓣网 百度贴吧 --> <!-- 进入关怀版 关怀版 关怀模式 适老版 老年版 老年模式 长辈版 长者助手 长者关怀 大字版 登录 登陆"
    " 注册 用户登录 个人中心 用户中心 繁体 繁體 繁体版 繁體版 繁体中文 繁體中文 简体 简体版 简体中文 中文版 English ENGLISH 英文版"
    " 蒙古文版 蒙文版 藏文版 维吾尔文版 维文版 哈萨克文版 民族语言 移动版 智能问答 智能机器人 智能助手 支持IPv6 网站支持IPv6"
    " 联系我们 网站地图 收藏本站 站内搜索 发表评论 我要评论 网友评论 查看评论 告诉好友 推荐给好友"
    " 双击自动滚屏 双击滚屏 TOP 顶部 在看 写留言 预览时标签不可点 继续滑动看下一个 向上滑动看下一个 轻触阅读原文 微信扫一扫关注该公众号 关注该公众号"
    " 联系站长 友情链接 版权申明 管理登录 加载更多 ☰ ‹ ﹀ ∨ 刷新 听全文 听新闻 男声 女声 充值VIP 上传赚金币 开通会员 自动缩放 全屏 旋转 适合页宽 适合页面 上一页 下一页 ئۇيغۇرچە བོད་ཡིག ᠮᠣᠩᠭᠣᠯ"
    " 网站无障碍 打开适老化模式 适老化模式 本网站已支持IPv6网络 本网站已支持IPv6 本站已支持IPv6 × x ✕"
    " 适老模式 长者专区 暂停 停止 播放 慢 快 下载word 下载Word 下载WORD 下载pdf 下载PDF 全文下载 VIP免费下载 免费下载 举报 侵权申诉 举报反馈 邀请 手机阅读 手机浏览 电脑版 旧版 新版 返回旧版"
    " 下载该文章 会员注册 给编辑写信 发帖评论 备用下载 模式切换 移动端应用 移动客户端 手机APP 政务微信 政务微博 官方微信 官方微博 新媒体矩阵 政务新媒体 数据开放平台 数据开放 智能问答 语音合成中,请耐心等待... 进入播报模式 退出播报模式 我的收藏 规章库 网站栏目 详细信息 公开具体内容 当前栏目 我要投稿 加大字体 缩小字体 取消收藏 放大 缩小 上一版 下一版 免费注册 会员登录 客服热线"
    " 点赞 展开阅读全文 展开全部 下载本文 收藏本文 打印本文 推荐本文 赏 打赏 互动社区 下载文档 文档下载 显示全部楼层 阅读模式 只看该作者 只看楼主 倒序浏览 只看大图 电梯直达 使用道具 发消息"
    " 本文档由用户分享 本文档由用户上传 由用户分享 文档举报 版权申诉 退出登录 退出"
)

#: What a library of documents says of each.
_ATTRIBUTE = any_of(
    "文档分类 文章分类 所属分类 分类 文档热度 系统标签 文档格式 格式 文档页数 页数 文档大小 大小 下载积分 所需积分 文档类型 编号 信息类别"
)

# Words of a tool bar, one after another:
# 发布日期:2018-03-13   字体:[大] [中] [小]   保护视力色:
# 来源：屿头乡人民政府 时间：2010-06-22 00:00 微信 微博 QQ空间 全真版 文字版 文件下载 相关链接： -->
TOOL = re.compile(
    rf"""
    (?P<dated>(?:发布|发表|更新|录入|上传|公开){BLANK}?(?:日期|时间){_COLON}(?P<short>{_SHORT_DAY})(?:\s{{0,3}}{_CLOCK})?)
  | (?P<date>(?:(?:本站|本网)?{_DATED}?{BLANK}?(?:日{_GAP}期|时{_GAP}间)|发{BLANK}布{BLANK}(?:日{_GAP}期|时{_GAP}间)|{_DATED}(?={_COLON}(?:{_DAY}|{_FOREIGN_DAY})))
      {_COLON}[\[（(]?(?:(?P<day>{_DAY}|{_FOREIGN_DAY})?(?:{_WEEKDAY})(?:\s{{0,3}}T?{_CLOCK}{_ZONE})?|{_AGO})[\])）]?)
  | (?P<stamp>(?P<moment>{_DAY}|{_DAY_FIRST}|{_STAMPED}){_WEEKDAY}(?:{BLANK}{{0,4}}{_CLOCK})?|{_AGO})
  | (?P<posted>Posted{BLANK}by{BLANK}\w{{1,20}}{BLANK}(?:on|at){BLANK}(?P<on>(?:19|20)\d\d/\d{{1,2}}/\d{{1,2}})(?:{BLANK}{_CLOCK})?)
  | (?P<issuer>发布(?:机构|单位|部门){_COLON}(?P<organ>(?:[^\s:：\]】|｜]{{1,40}}+(?!{_GAP}[:：]))?))
  | (?P<labelled>(?:{_DATED}(?:日期|时间)|发表于){BLANK}{{1,4}}(?P<then>{_DAY})(?:{BLANK}{{1,4}}{_CLOCK})?)
  | (?P<source>(?:{_SOURCE}?来{_GAP}源|转[贴载]自|出处|来稿单位){_COLON}(?P<site>[“\"][^“”\"\n]{{2,40}}[”\"][^\s:：|｜]{{0,20}}|(?:(?:(?!{_LABELS}{_COLON})[^\s:：\]】|｜]){{1,40}}+(?!{_GAP}[:：]))?))
  | (?P<person>(?:{_PERSON}|[初终]{BLANK}{{1,2}}审|[编责]{BLANK}{{1,2}}[辑编]){_COLON}(?:(?:(?!{_LABELS}{_COLON})[^\s:：]){{1,20}}+(?:{BLANK}[\u4e00-\u9fff](?=[{BLANKS}]|$))?(?!{_GAP}[:：]))?|(?:记者|通讯员){BLANK}{{1,3}}[\u4e00-\u9fff]{{2,4}}
      |(?:发布|编审|[一二三]审){_COLON}[\u4e00-\u9fff]{{2,4}}(?=[\s|｜]|$))
  | (?P<count>(?:(?:本文|本页|此文|该文|本信息){BLANK}?(?:已|共|一共)?被?)?{_COUNTED}(?:次数|人数|人次|量|数|率)?(?:{_COLON}[\[（(]?{BLANK}?(?:(?:正在)?加载中?[.…]{{0,6}}|[Ll]oading[.…]{{0,6}}|\{{\{{[\w.]{{1,40}}\}}\}}|null|undefined|[\d.]*万?\+?)|{_GAP}[\[（(]?{BLANK}?\d+){BLANK}?(?:人次|次|人)?[\])）]?|用时{_COLON}\d{{1,6}}ms|下载次数{_COLON}\d{{1,6}}|字数{_COLON}\d{{2,6}}{BLANK}?字?)
  | (?P<hits>(?<=:\d\d{BLANK})\d{{1,6}}$)
  | (?P<size>(?:选择|调整|设置)?(?:阅读|文字|正文)?字[体号](?:大小)?(?:{_COLON}|{_GAP})(?:[\[【（(]?{BLANK}?{_SIZE}{BLANK}?[\]】）)]?{_GAP}){{1,6}}|[\[【（(]?字{BLANK}{{0,4}}[体号](?:大小)?(?:{_COLON}(?:[\[【（(]?{BLANK}{{0,4}}(?:[|｜]{BLANK}{{0,4}}){{0,3}}[\]】）)])?|(?<=[\[【（(]字.)(?=$|{BLANK})))
  | (?P<colour>{_COLOUR}[色颜]?(?:设置|颜色|色)?{BLANK}?[:：]?(?:{BLANK}?[■□●◆▇█]){{0,12}})
  | (?P<palette>{_PALETTE}|[黑红蓝绿黄白灰粉橙](?=[{BLANKS}\]】恢]|$))
  | (?P<column>[\u4e00-\u9fff]{{2,8}}(?={BLANK}{{1,4}}(?:我要投稿|下载本文))|(?<=:\d\d{BLANK})[\u4e00-\u9fff]{{2,8}}(?={BLANK}{{1,4}}来源[:：])|(?<=:\d\d{BLANK})[\u4e00-\u9fff]{{3,20}}(?:局|委|办|办公室|政府|中心)(?={BLANK}{{0,4}}[\[【（(]字[号体]))
  | (?P<attribute>{_ATTRIBUTE}{_COLON}[^|｜:：]{{1,60}}?(?={BLANK}{{0,4}}(?:[|｜]|{BLANK}{{2}}|$|{_ATTRIBUTE}[:：]|{_PERSON}[:：]|{_LABELS}[:：])))
  | (?P<filed>归档(?:日期|时间){_COLON}(?:{_DAY})?)
  | (?P<word>听全文约\d{{1,2}}分钟|收{BLANK}{{1,2}}藏|分享到{BLANK}?(?:[:：]{BLANK}?\d{{0,4}})?|相关链接{BLANK}?[:：]|javascript:[A-Za-z.]{{1,30}}\([^()]{{0,30}}\);?|语速{BLANK}?[:：]?|倍速{BLANK}?\d(?:\.\d)?x?|\d\d:\d\d{BLANK}?/{BLANK}?\d\d:\d\d|(?:朗读|播放){BLANK}?\d\d:\d\d{BLANK}?/{BLANK}?\d\d:\d\d
      |(?:点?赞|在看|分享|收藏|阅读){BLANK}?\d{{1,6}}(?!\d)|{_WORD}|(?:我要|在线|点击|推荐)?{_DOING}{_PAGE}?|T{BLANK}?[|｜]{BLANK}?T|打{BLANK}{{1,2}}印|关{BLANK}{{1,2}}闭
      |(?:原创{BLANK}{{1,3}}[\u4e00-\u9fffA-Za-z]{{2,16}}{BLANK}{{1,3}})?[\u4e00-\u9fffA-Za-z]{{2,16}}(?={BLANK}{{1,3}}20\d\d-\d\d-\d\d{BLANK}\d\d:\d\d{BLANK}发表于)|发表于[\u4e00-\u9fff]{{2,4}}(?=$|{BLANK}))
  | (?P<address>(?:https?://)?www\.[a-z0-9-]{{1,30}}(?:\.[a-z0-9-]{{1,20}}){{1,4}}/?(?=[\s|｜]|$))
  | (?P<letter>[\[【（(]?(?:超大|特大|[大中小]|A[-+]?)[\]】）)]?(?=[\s\]】|｜]|$))
    """,
    re.VERBOSE,
)
# 淄川区政府信息公开网  2015-03-11   仁和区人民政府门户网站 www.example.gov.cn 发布时间：…: a site's name without a label
_PORTAL = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:发布|融媒)(?=\s{1,4}20\d\d-)|[\u4e00-\u9fff]{2,24}(?:门户网站|政府网站?|政务网|门户网|信息网|公开网|公众网|信息港)"
    r"(?:\s{0,4}[（(]?(?:https?://)?[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,20}){1,4}/?[)）]?)?(?=[\s|｜]|$)"
    r"|(?:www\.)?[a-z0-9-]{2,30}\.(?:com|cn|net|org|cc|top|vip|xyz)(?=\s{1,4}(?:发布|发表|来源|时间|日期|作者))"
    # 公用事业信息公开 | 发布单位：自来水公司 | 2016/2/3: the column that a page is in
    r"|(?P<column>[\u4e00-\u9fff]{2,10}(?:公开|年报|公告|动态|报告))(?=\s{0,2}[|｜]\s{0,2}(?:发布|来源|时间|日期|作者|(?:19|20)\d\d[-/.]))",
    re.IGNORECASE,
)
SEPARATORS = re.compile(rf"[{BLANKS}▲▼△▽↑↓|｜┆┊\[\]【】〖〗（）()/:：·•,，;；>＞\-—_]+")
# 大 中 小     【大】【中】【小】     A+ | A | A-     T小　T大
_LETTERS = re.compile(
    rf"[\[【（(]?{BLANK}?(?:[\[【（(]?[大中小][\]】）)]?{_GAP}){{3}}[\]】）)]?|(?:[TＴ]{BLANK}?[大中小]{_GAP}){{2,3}}"
    rf"|[☰≡]|[AＡTＴ][-+＋]"
    rf"|(?=.{{0,12}}[+＋-])(?:[\[【（(]?[AT]{BLANK}?[+＋-]?[\]】）)]?{BLANK}?[|｜/]?{_GAP}){{2,4}}"
)
_ONE_SIGN = 2  # characters: A-, which amid a text may be a mark
#: One of these alone makes a line a tool bar wherever it stands.
_STRONG = frozenset({"count", "size", "colour"})
_STRONG_WORDS = re.compile(
    r"责任编辑|责编|打印本页|关闭窗口|加入收藏|添加收藏|设为首页|分享到|我要纠错|【打印|【关闭|\[打印|\[关闭|返回顶部|恢复默认"
)
_OF_A_LIBRARY = re.compile(r"文档|系统标签|积分")
#: The tail of a colour menu may be left over: 【 绿恢复默认.
_LEFT_OVER = 4


# Without one of these no line amid the text is a tool bar: it needs a strong kind or word.
_STRONG_SIGNS = re.compile(
    r"浏览|阅读|已阅|下载|点击|访问|查看|人气|点赞|评论|收藏|转发|分享|推荐|字体|字号|视力|护眼|背景|前景"
    r"|责任编辑|责编|打印|关闭|设为首页|纠错|返回顶部|恢复默认"
)
#: Words, of which every tool bar holds one; ``EDGE_HINTS`` are looked for above and below a text only.
HINTS = (
    r"日\s{0,4}期 时\s{0,4}间 发布 来\s{0,4}源 作\s?者 编\s 校对 撰稿 信息员 摄影 通讯员 浏览"
    r" 阅读 点击 人气 字体 字号 视力 护眼 背景 恢复默认 大.{0,6}中.{0,6}小 A\s?[+＋-] T\+ T- T小 T大"
    r" 打印 印】 纠错 分享 关闭 闭】 转发 复制 保存 返回 点赞 微信 微博 QQ 关怀 适老 长者 长辈"
    r" 老年 繁[体體] 简体 English ENGLISH 文版 告诉好友 展开 收起 滑动 发表于 TOP 刷新 双击"
    r" 朗读 语音 语速 javascript --> 举报 Published Posted Updated 昨天 前天 今天 刚刚 小时前"
    r" 分钟前 :\d ：\d"
)
EDGE_HINTS = (
    r"☰ ≡ ‹ ﹀ ∨ A- 听全文 站长 申明 加载 来稿 藏\] 应用 问答 规章库 具体内容 播报 投稿 喜欢 正文 字版 全真版 移动版 上一版 下一版 无障碍"
    r" 朋友圈 人人网 开心网 豆瓣 贴吧 新媒体 互动社区 个人中心 用户中心 民族语言 智能 模式切换"
    r" 数据开放 暂停 停止 播放 放大 缩小 顶部 写留言 发消息 记者 责编 全部楼层 只看楼主"
    r" 只看大图 电梯直达 使用道具 <!--"
)


def read_tools(text: str) -> tuple[set[str], str]:
    """Return the kinds of tool-bar words in ``text``, and what is left of it without them.

    It is read only as far as that may still be a tool bar: until too much is left over.
    """
    kinds: set[str] = set()
    rest = ""
    at = 0
    while at < len(text) and len(rest) <= _LEFT_OVER:
        if found := TOOL.match(text, at):
            kinds.add(str(found.lastgroup))
            at = found.end()
        else:
            rest += "" if SEPARATORS.match(text, at) else text[at]
            at += 1
    return kinds, rest


def is_tool_bar(text: str, zone: Zone) -> bool:
    """Tell whether ``text`` is tool-bar words and nothing else, a few stray characters aside."""
    if _LETTERS.fullmatch(text):
        return zone is not Zone.BODY or len(text) > _ONE_SIGN
    if zone is Zone.BODY and _STRONG_SIGNS.search(text) is None:
        return False
    portal = _PORTAL.match(text) if zone is not Zone.BODY else None
    kinds, rest = read_tools(text[portal.end() :] if portal else text)
    kinds -= {"letter", "palette"}
    if portal and kinds & {"stamp", "date"}:
        kinds.add("portal")
    strong = bool(kinds & _STRONG)
    if kinds == {"attribute"}:
        return zone is not Zone.BODY and not rest and _OF_A_LIBRARY.search(text) is not None
    if not kinds or (kinds == {"stamp"} and ":" not in text and "：" not in text):
        return False  # a date alone may be a signature's
    if len(kinds) >= 2 and kinds - {"word", "person"}:
        return len(rest) <= (_LEFT_OVER if strong else 1) and (strong or zone is not Zone.BODY)
    if rest:
        return False
    return strong or zone is not Zone.BODY or _STRONG_WORDS.search(text) is not None


def is_web_tool_bar(text: str) -> bool:
    """Tell whether a tool bar holds what only a web page's does: size of letters, clicks, an editor."""
    return is_tool_bar(text, Zone.HEAD) and bool(
        read_tools(text)[0] & {"person", "count", "size", "colour", "word"}
    )


_OPENED = re.compile(r"[\[【][^\]】]{0,4}$")


def tool_clues(text: str) -> list[Clue]:
    """Return what a tool bar says of its page: date, issuer, source."""
    portal = _PORTAL.match(text)
    named = portal is not None and not portal["column"]
    clues = [Clue("site", text.split()[0], "source_line", text)] if named else []
    for found in TOOL.finditer(text):
        if day := found["day"] or found["then"] or found["moment"] or found["on"]:
            if found.end() == len(text) and _OPENED.search(text, 0, found.start()):
                continue  # [2021-01-2: a line end cut it
            clues.append(Clue("published", day, "toolbar", text))
        elif found["short"]:
            clues.append(Clue("published", f"20{found['short']}", "toolbar", text))
        elif found["organ"]:
            clues.append(Clue("issuer", found["organ"], "toolbar", text))
        elif found["site"]:
            clues.append(Clue("site", found["site"].rstrip("】]）)|"), "source_line", text))
    return clues
