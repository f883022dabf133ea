"""Which lines of a page are the document, and which are the page around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from selectolax.lexbor import LexborHTMLParser

from disclosure.reading.flow import Flow, Line, Region

#: Ids and classes in which the content systems of Chinese government sites keep the text of a
#: document: TRS WCM, 大汉 (jcms), Visual SiteBuilder, UCAP, Epoint, WeChat, and many house-made ones.
_CONTAINERS = """
    zoom zoomcon divzoom fontzoom trs_editor trs_ueditor trs_editor_view trs_paper_default ucap-content pages_content
    article-content article_content articlecontent article-con articlecon article_con arti_content artcontent
    vsb_content v_news_content wp_articlecontent custom_unionstyle con_text context contenttext content-text
    xxgk_content xxgkcontent gk_content j-fontcontent newscontnet newscontent news_content news-content news_con
    wzcon wznr zwcon zwnr zw_content detail-content detail_content detailcontent detail_con detail-con bt_content
    infocontent info_content info-content infodetail ewb-info-content ewb-article-info content_article main-txt
    contxt txtcontent txt_con contentregion js_content rich_media_content cas_content maintextbox view_content
    xl_content xlnr xl-con nr_con nrcon artibody artical_content show_content showcontent content_text ue-content
"""
CONTAINERS = frozenset(_CONTAINERS.split())
CONTAINER_TAGS = frozenset(("ucapcontent", "zoomcon", "founder-content"))
TRUSTED = 0.8  # share of a page's text that a known container must hold to be believed,
ASIDE = 300  # unless what it lacks is no more than this many characters

#: 主办：某县人民政府    版权所有    皖ICP备00000000号    网站标识码：3400000000
FOOTER = re.compile(
    r"版权所有|ICP备|公网安备|网站标识码|主办单位?[:：]|承办单位?[:：]|技术支持|Copyright|网站地图|您是第.{0,12}位|最佳分辨率|浏览器",
    re.IGNORECASE,
)
# 一、   （二）   3．   第四条   ①
_NUMBERED = re.compile(
    r"[\s\u3000\xa0]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章节条部])"
)
# 2018年1月5日   二〇一八年一月五日
_SIGNED_DAY = re.compile(
    r"[\s\u3000\xa0]*[\d〇○ＯO０-９零一二三四五六七八九]{4}\s?年.{1,4}月.{1,4}日[\s\u3000\xa0]*"
)
# 萧县人民政府   某镇政务公开领导小组办公室
_SIGNER = re.compile(
    r"[\s\u3000\xa0]*[\u4e00-\u9fff（）()·]{2,30}(?:政府|委员会|管委会|办公室|领导小组|[局厅署院站所中心]|街道|[乡镇])[\s\u3000\xa0]*"
)
_STOPS = re.compile("[。；：，]")
SHORT = 12  # a line below this is no sentence


@dataclass(frozen=True, slots=True)
class Article:
    """The lines from ``first`` up to ``last``, not included, are the document."""

    first: int
    last: int
    is_list: bool = False  # the page holds links to documents, and no document
    outside: str = ""  # text of some length that stands elsewhere on the page


def containers_of(tree: LexborHTMLParser) -> frozenset[int]:
    """Return the keys of the elements that are known to hold documents."""
    found = [node for node in tree.css("[id],[class]") if CONTAINERS.intersection(_names(node.attributes))]
    return frozenset(node.mem_id for node in (*found, *tree.css(",".join(sorted(CONTAINER_TAGS)))))


def _names(attributes: Mapping[str, str | None]) -> list[str]:
    return f"{attributes.get('id') or ''} {attributes.get('class') or ''}".lower().split()


def article_of(flow: Flow, containers: frozenset[int]) -> Article:
    """Choose the element that holds the document.

    A known container that holds most of the page's text is believed.  Otherwise the
    element with the most text less links and footers is taken, made as small as can
    be without losing a line of text.
    """
    strong = [_strength(line) for line in flow.lines]
    total = sum(strong)
    if _is_list(flow.lines, total):
        return Article(0, len(flow.lines), is_list=True)
    if not flow.regions:
        return Article(0, len(flow.lines))
    texts = list(accumulate(strong, initial=0))
    known = [region for region in flow.regions if region.key in containers]
    best = _fullest(known, texts)
    if best is None or (_held(best, texts) < TRUSTED * total and total - _held(best, texts) > ASIDE):
        best = _densest(flow, texts)
    best = _with_signature(flow, best)
    outside = [
        line.text
        for at, line in enumerate(flow.lines)
        if strong[at] > 60 and not best.first <= at < best.last and not line.margin
    ]
    return Article(best.first, best.last, outside=outside[0] if sum(map(len, outside)) > 200 else "")


def _strength(line: Line) -> int:
    """How many characters of a document a line holds; none where it may be part of the page around it."""
    if line.table:
        return sum(len(cell.text) for row in line.table.rows for cell in row) + 20
    if line.pair or line.margin or line.link_chars * 2 > len(line.text) or FOOTER.search(line.text[:300]):
        return 0
    text = line.text
    if len(text) >= SHORT and _STOPS.search(text) and not _is_label_line(text):
        return line.plain_chars
    return line.plain_chars if _NUMBERED.match(text) or line.tag == "pre" else 0


# 发布日期：2018-03-13 来源：某县政府办 字体：[大][中][小]
_LABEL_LINE = re.compile(
    r"[\s\u3000\xa0]*[\[【(（]?(?:发布|发表|更新|录入|公开|成文|信息|文章|稿件|来源|时间|日期|作者|浏览|阅读|点击|访问|字体|字号|您?现?在?的?位置|当前|您的|索\s{0,4}引|名\s{0,4}称|标\s{0,4}题|文\s{0,4}号)[^。；]{0,12}[:：]"
)


def _is_label_line(text: str) -> bool:
    return len(text) < 200 and "。" not in text and bool(_LABEL_LINE.match(text))


def _is_list(lines: Iterable[Line], total: int) -> bool:
    """Tell whether a page is a list of links: several titles, and hardly a sentence."""
    titles = [
        line for line in lines if line.link_chars >= SHORT and line.link_chars * 10 >= len(line.text) * 6
    ]
    linked = sum(line.link_chars for line in titles)
    return len(titles) >= 5 and total < 100 and linked > total


def _held(region: Region, texts: Sequence[int]) -> int:
    return texts[region.last] - texts[region.first]


def _fullest(regions: Sequence[Region], texts: Sequence[int]) -> Region | None:
    """The region with the most text; of several with the same, the smallest."""
    return max(regions, key=lambda region: (_held(region, texts), region.first - region.last), default=None)


def _densest(flow: Flow, texts: Sequence[int]) -> Region:
    """The element with the most text less links, made as small as can be."""
    costs = list(accumulate(map(_cost, flow.lines), initial=0))

    def gain(region: Region) -> int:
        return _held(region, texts) - (costs[region.last] - costs[region.first])

    best = max(flow.regions, key=gain)
    held = _held(best, texts)
    within = (
        region
        for region in flow.regions
        if best.first <= region.first and region.last <= best.last and _held(region, texts) == held
    )
    return min(within, key=lambda region: region.last - region.first)


def _cost(line: Line) -> int:
    if FOOTER.search(line.text[:300]):
        return 100
    return line.link_chars if line.link_chars * 2 > len(line.text) else 0


def _with_signature(flow: Flow, best: Region) -> Region:
    """Take in a signature and a date that stand behind the text in elements of their own."""
    last = best.last
    for at in range(best.last, min(best.last + 4, len(flow.lines))):
        text = flow.lines[at].text
        if _SIGNED_DAY.fullmatch(text):
            last = at + 1
        elif not _SIGNER.fullmatch(text) or flow.lines[at].link_chars:
            break
    return Region(best.key, best.tag, best.first, last)
