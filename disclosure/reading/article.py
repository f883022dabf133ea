"""Which lines of a page are the document, and which are the page around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from selectolax.lexbor import LexborHTMLParser

from disclosure.frozen import dataclass
from disclosure.reading.flow import Flow, Line, Region
from disclosure.reading.worth import SHORT, SIGNED_DAY, SIGNER, is_footer, key, strength, worth

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
    zfxxgk_zw_content text_content ivs_content detail-news td_doccontent detcon text_box printarea wordsection1
"""
CONTAINERS = frozenset(_CONTAINERS.split())
_SERIAL = re.compile(r"_\d{1,6}$")  # vsb_content_502
CONTAINER_TAGS = frozenset(("ucapcontent", "zoomcon", "founder-content"))
TRUSTED = 0.8  # share of a page's text that a known container must hold to be believed,
ASIDE = 300  # unless what it lacks is no more than this many characters
SENTENCE = 40  # characters of a line that is no slogan
_PARTED = re.compile(r"[|｜┊].*[|｜┊]")  # 关于我们 | 广告服务 | 客服电话：400-000-0000
NOTABLE = 200  # characters of text elsewhere on the page that a person should know of
PARAGRAPHS = frozenset(("p", "span", "font", "li"))  # hold a paragraph, not a document


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
    names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}".lower().split()
    return [_SERIAL.sub("", name) for name in names]


def article_of(flow: Flow, containers: frozenset[int], titles: Sequence[str] = ()) -> Article:
    """Choose the element that holds the document; ``titles`` are what the page's head calls it.

    A known container that holds most of the page's text is believed.  Otherwise the
    element is taken whose text, less links and footers, is the most; of several alike
    the innermost.
    """
    strengths = [strength(line) for line in flow.lines]
    total = sum(strengths)
    if _is_list(flow.lines, total):
        return Article(0, len(flow.lines), is_list=True)
    texts = list(accumulate(strengths, initial=0))
    said = "\n".join(map(key, titles))
    values = [
        0.0
        if not strong and key(line.text) in said
        else worth(line, strong)  # a title is looked for by itself
        for line, strong in zip(flow.lines, strengths, strict=True)
    ]
    worths = list(accumulate(values, initial=0.0))
    best = _known(flow, containers, texts, worths) or _densest(flow.regions, worths)
    if best is None:
        return Article(0, len(flow.lines))
    if best.last - best.first == 1 and not flow.lines[best.first].table:
        best = _with_siblings(flow, best, strengths, values)
    else:
        best = _with_rest(flow, best, strengths)
    best = _without_links(flow, best)
    last = _behind_signature(flow.lines, best.last)
    outside = [
        line.text
        for at, line in enumerate(flow.lines)
        if strengths[at] > SENTENCE and not best.first <= at < last and not line.margin
    ]
    return Article(best.first, last, outside=outside[0] if sum(map(len, outside)) > NOTABLE else "")


def _is_list(lines: Iterable[Line], total: int) -> bool:
    """Tell whether a page is a list of links: several titles, and hardly a sentence."""
    titles = [
        line for line in lines if line.link_chars >= SHORT and line.link_chars * 10 >= len(line.text) * 6
    ]
    linked = sum(line.link_chars for line in titles)
    return len(titles) >= 5 and total < 100 and linked > total


def _known(
    flow: Flow, containers: frozenset[int], texts: Sequence[int], worths: Sequence[float]
) -> Region | None:
    """The known container that is to be believed: of those with the most text the worthiest."""

    def held(region: Region) -> int:
        return texts[region.last] - texts[region.first]

    known = [region for region in flow.regions if region.key in containers and region.last > region.first]
    if not known:
        return None
    fullest = max(known, key=lambda region: (held(region), worths[region.last] - worths[region.first]))
    lacking = texts[-1] - held(fullest)
    if lacking <= (1 - TRUSTED) * texts[-1] or (lacking <= ASIDE and fullest.tag not in PARAGRAPHS):
        return fullest
    return None


def _densest(regions: Sequence[Region], worths: Sequence[float]) -> Region | None:
    """The worthiest element; inner ones stand before those that they stand in."""
    best = max(regions, key=lambda region: worths[region.last] - worths[region.first], default=None)
    return best if best and worths[best.last] > worths[best.first] else None


def _with_rest(flow: Flow, best: Region, strengths: Sequence[int]) -> Region:
    """An element with the sentences right before and right behind it, pictures between, within the element around it.

    A page that an editor pasted together keeps the rest of a text beside it; one sentence there is a site's notice.
    """
    around = [
        region
        for region in flow.regions
        if region.first <= best.first
        and region.last >= best.last
        and region.last - region.first > best.last - best.first
    ]
    if not around:
        return best
    parent = min(around, key=lambda region: region.last - region.first)
    before = _sentences(flow.lines, strengths, range(best.first - 1, parent.first - 1, -1))
    behind = _sentences(flow.lines, strengths, range(best.last, parent.last))
    return Region(
        best.key,
        best.tag,
        before[-1] if len(before) > 1 else best.first,
        behind[-1] + 1 if len(behind) > 1 else best.last,
    )


def _sentences(lines: Sequence[Line], strengths: Sequence[int], places: Iterable[int]) -> list[int]:
    """Where sentences stand, from the first of ``places`` on, up to a line that is none."""
    found: list[int] = []
    for at in places:
        if strengths[at]:
            found.append(at)
        elif not lines[at].picture:
            break
    return found


def _with_siblings(flow: Flow, best: Region, strengths: Sequence[int], values: Sequence[float]) -> Region:
    """The element around one paragraph that holds more of the document, and ends with the site's footer.

    In a short document one line 版权所有 costs more than all other paragraphs are worth.
    """
    footers = [is_footer(line.text) for line in flow.lines]
    free = list(
        accumulate((max(v, 0.0) if f else v for v, f in zip(values, footers, strict=True)), initial=0.0)
    )
    around = [
        region
        for region in flow.regions
        if region.first <= best.first < region.last and _closes_with_footer(region, strengths, footers)
    ]
    return _densest(around, free) or best


# 相关法规   热门文章   最新信息: above a list of links
_LIST_HEAD = re.compile(
    r"(?:相关|推荐|热门|热点|最新|更多|友情|近期|本类|阅读|点击)[\u4e00-\u9fff]{2,6}[:：]?"
)


def _without_links(flow: Flow, best: Region) -> Region:
    """An element without the lists of links at its two ends, their heads and the footer; attachments are the document's."""
    attached = {at for at, _, _ in flow.attachments}

    def leads_away(at: int) -> bool:
        line = flow.lines[at]
        if line.table or line.picture or at in attached or "。" in line.text:
            return False
        links = line.link_chars * 2 > len(line.text) or (line.links and _PARTED.search(line.text))
        return bool(links) or is_footer(line.text)

    first, last = best.first, best.last
    while last > first and (
        leads_away(last - 1) or (last < best.last and _LIST_HEAD.fullmatch(flow.lines[last - 1].text.strip()))
    ):
        last -= 1
    while first < last and leads_away(first):
        first += 1
    if first - best.first == 1 and len(flow.lines[best.first].links) == 1:
        first = best.first  # a title may be a link
    return Region(best.key, best.tag, first, last) if first < last else best


def _closes_with_footer(region: Region, strengths: Sequence[int], footers: Sequence[bool]) -> bool:
    """Whether a region holds several sentences, and lines of a footer behind the last of them only."""
    strong = [at for at in range(region.first, region.last) if strengths[at]]
    return len(strong) > 1 and not any(footers[region.first : strong[-1]])


def _behind_signature(lines: Sequence[Line], last: int) -> int:
    """Take in a signature and a date that stand behind the text in elements of their own."""
    for at in range(last, min(last + 4, len(lines))):
        text = lines[at].text
        if SIGNED_DAY.fullmatch(text):
            last = at + 1
        elif not SIGNER.fullmatch(text) or lines[at].link_chars:
            break
    return last
