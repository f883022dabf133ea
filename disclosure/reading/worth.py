"""How much a line of a page speaks for being part of a document, or of the page around it."""

from __future__ import annotations

import re

from disclosure.reading.flow import Line
from disclosure.reading.labels import LABEL_BEGINS, label_pattern

SHORT = 12  # characters below which a line is no sentence
LONG = 200  # characters beyond which a line is a paragraph
FOOTER_COST = 100.0  # what a line of the page's footer costs the element that takes it in

#: 主办：某县人民政府    版权所有    皖ICP备00000000号    网站标识码：3400000000
FOOTER = re.compile(
    r"版权所有|ICP备|公网安备|网站标识码|(?:主办|承办|技术支持)(?:单位)?[\s\u3000\xa0]?[:：]|Copyright|网站地图|您是第.{0,12}位|最佳分辨率",
    re.IGNORECASE,
)
#: Asked before it: each of its words holds one of these, and hardly a line of a report does.
_OF_A_FOOTER = ("版权所", "备", "网站标", "主办", "承办", "术支持", "网站地", "您是第", "最佳分", "c", "C")
_BLANK = "[\\s\u3000\xa0]"
# 一、概述   （二）主动公开   第四条
_NUMBERED = re.compile(
    rf"{_BLANK}{{0,20}}(?:[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十\d]{{1,3}}[）)]|第[一二三四五六七八九十百]{{1,4}}[章节条部])"
)
# 2018年1月5日   二〇一八年一月五日
SIGNED_DAY = re.compile(
    rf"{_BLANK}{{0,60}}[\d〇○ＯO零一二三四五六七八九]{{4}}{_BLANK}?年.{{1,5}}月.{{1,5}}日{_BLANK}{{0,60}}"
)
# 萧县人民政府   某镇政务公开领导小组办公室
SIGNER = re.compile(
    rf"{_BLANK}{{0,60}}[\u4e00-\u9fff（）()·]{{2,30}}(?:政府|委员会|管委会|办公室|领导小组|[局厅署院站所]|中心|街道|[乡镇]){_BLANK}{{0,60}}"
)
#: 【打印本页】 【关闭窗口】    扫一扫在手机打开当前页    分享到：    上一篇：
_TOOLS = re.compile(
    r"打印|关闭|分享|收藏|扫一扫|二维码|上一[篇条页]|下一[篇条页]|返回|字体|字号|相关(?:推荐|链接|阅读|文章|新闻)|责任编辑|浏览次数|语音|朗读|无障碍|登录|注册|搜索|首页"
)
_MARKS = re.compile(r"[\W_]+")
_STOPS = re.compile("[。；：，]")


def is_footer(text: str) -> bool:
    """Tell whether a line is of a page's footer; a paragraph that speaks of such things is none."""
    return len(text) < LONG and any(map(text.__contains__, _OF_A_FOOTER)) and bool(FOOTER.search(text))


def key(text: str) -> str:
    """Return what is compared of a title: no blanks, no punctuation."""
    return text if text.isalnum() else _MARKS.sub("", text)


def strength(line: Line) -> int:
    """Return how many characters of a document a line surely holds: sentences, numbered headings, tables."""
    if line.table:
        return sum(len(cell.text) for row in line.table.rows for cell in row) + 20
    if line.pair or line.margin or line.link_chars * 2 > len(line.text) or is_footer(line.text):
        return 0
    text = line.text
    if len(text) >= SHORT and _STOPS.search(text) and not is_label_line(text):
        return line.plain_chars
    return line.plain_chars if _NUMBERED.match(text) or line.tag == "pre" else 0


def worth(line: Line, strong: int) -> float:
    """Return what a line adds to the element that it stands in; links and footers take away.

    A line that may be either, such as a signature, adds a little: it should not be left
    behind, nor bring in a menu.
    """
    if strong:
        return float(strong)
    if is_footer(line.text):
        return -FOOTER_COST
    if line.link_chars * 2 > len(line.text):
        return -float(line.link_chars)
    if line.pair or line.margin or _TOOLS.search(line.text[:100]) or is_label_line(line.text):
        return 0.0
    return min(len(line.text), 60) / 2


def is_label_line(text: str) -> bool:
    """Tell whether a line begins with a label of the page (发布日期：2018-03-13  来源：…)."""
    if len(text) >= LONG or "。" in text:
        return False
    bare = text.lstrip("[【(（ \u3000\xa0")
    return bare[:1] in LABEL_BEGINS and label_pattern().match(bare) is not None
