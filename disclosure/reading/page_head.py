"""What a page says of its document beside the text: in meta tags, header table, breadcrumb, lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser

from disclosure.reading.article import Article
from disclosure.reading.decode import settle
from disclosure.reading.flow import Flow, Line
from disclosure.reading.labels import FIELDS, TELLING, label_first, label_of, labelled
from disclosure.reading.worth import is_footer
from disclosure.records import Clue

#: Names of meta tags, in lower case, as the national rules for government sites and content systems write them.
META = {
    "sitename": "site",
    "siteidcode": "site",  # ten digits; the first six are the division code of the site's place
    "sitedomain": "address",
    "og:site_name": "site",
    "columnname": "column",
    "articletitle": "title",
    "og:title": "title",
    "title": "title",
    "dc.title": "title",
    "pubdate": "published",
    "publishdate": "published",
    "publish_date": "published",
    "publishtime": "published",
    "og:release_date": "published",
    "firstpublishedtime": "published",
    "article:published_time": "published",
    "dc.date": "published",
    "contentsource": "site",
    "source": "site",
    "og:url": "address",
    "url": "address",
}
BEFORE = 60  # lines before the document in which something is said of it
BEHIND = 15  # lines behind it
LONGEST = 300  # characters of a line that is kept as evidence

_BLANKS = re.compile(r"[\s\u3000]+")
#: 当前位置：首页 > 政务公开 > 年报      您现在的位置是：
BREADCRUMB = re.compile(
    r"[\s\u3000\xa0\[【]*(?:您|你)?(?:现在|当前|目前)?(?:所在)?的?(?:位置|栏目)(?:是|为)?[\]】]?[\s\u3000\xa0]{0,4}[:：>»]+[\s\u3000\xa0]*"
)
_HOME = re.compile(r"[\s\u3000\xa0]*(?:网站)?(?:首页|主页)[\s\u3000\xa0]*(?:[>»›→/\\]|&gt;|-+>|::)")
_SEPARATOR = re.compile("[>»›→]")
_CRUMB_SELECTOR = ",".join(
    f'[{at}*="{name}" i]' for name in ("crumb", "dqwz", "mbx") for at in ("class", "id")
)
#: 2022-01-28 09:10      2022年1月28日
DAY = re.compile(
    r"(?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}日?(?:[ T\u3000\xa0]{0,3}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
)
# 萧政办发〔2017〕17号   萧政〔2018〕3 号
NUMBER = re.compile(r"[\u4e00-\u9fff]{1,15}\s?[〔\[【(（]\s?(?:19|20)\d\d\s?[〕\]】)）]\s?第?\s?\d{1,4}\s?号")
_NOBODY = "本站 本网 本网站 网络 原创 未知 不详 管理员 admin 无 暂无 - — / 互联网"
_ORIGIN_UNKNOWN = frozenset(_NOBODY.split())
_SPONSOR = re.compile(
    r"主办(?:单位)?[\s\u3000\xa0]{0,4}[:：][\s\u3000\xa0]{0,4}(?P<organ>[\u4e00-\u9fff（）()]{3,40})"
)
#: <!-- saved from url=(0045)http://www.xiaoxian.gov.cn/zwgk/1.html -->: put in by a browser that saves a page
_SAVED_FROM = re.compile(r"saved from url=\(\d{1,6}\)(?P<url>\S{1,2000})")


def head_of(tree: LexborHTMLParser) -> tuple[Clue, ...]:
    """Return what the page's head says: meta tags, canonical address, title."""
    return (*_meta(tree), *_page_title(tree))


def clues_of(tree: LexborHTMLParser, flow: Flow, article: Article, head: Sequence[Clue]) -> tuple[Clue, ...]:
    """Return what the page says of its document, each with the whole tag or line that says it.

    ``head`` is what :func:`head_of` returned.
    """
    before = flow.lines[max(0, article.first - BEFORE) : article.first]
    behind = flow.lines[article.last : article.last + BEHIND]
    found = [
        *head,
        *_whole_title(before, head),
        *_breadcrumb(tree, flow, article),
        *_labelled(before),
        *_labelled(behind),
        *_numbers(before[-8:]),
        *_pairs_within(flow, article),
        *_attachments(flow, article),
        *_sponsor(flow.lines[-25:]),
    ]
    if not any(clue.field in ("published", "generated") for clue in found):
        found += _bare_day(before[-6:])
    return tuple(dict.fromkeys(found))


def _meta(tree: LexborHTMLParser) -> Iterator[Clue]:
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = (attributes.get("name") or attributes.get("property") or "").strip().lower()
        text = _line(attributes.get("content") or "")
        if name in META and text and text.lower() not in _ORIGIN_UNKNOWN:
            yield Clue(META[name], text[:LONGEST], "meta", (node.html or "")[: 2 * LONGEST])
    for node in tree.css('link[rel="canonical" i][href]'):
        yield Clue(
            "address", (node.attributes.get("href") or "")[:LONGEST], "meta", (node.html or "")[: 2 * LONGEST]
        )
    for node in tree.css("#publish_time"):  # of an account's article
        if day := DAY.match(_line(node.text())):
            yield Clue("published", day.group(), "source_line", _line(node.text())[:LONGEST])
    yield from _saved_from(tree)


def _saved_from(tree: LexborHTMLParser) -> Iterator[Clue]:
    document = tree.root.parent if tree.root else None
    node = document.first_child if document else None
    while node is not None:
        if node.is_comment_node and (found := _SAVED_FROM.search(node.comment_content or "")):
            yield Clue("address", found["url"][:LONGEST], "wrapper", found.group()[:LONGEST])
        node = node.next


def _line(text: str) -> str:
    """A text of the page's head as one line, without control characters."""
    return settle(_BLANKS.sub(" ", text).strip())[0]


def page_title(tree: LexborHTMLParser) -> str:
    """Return the text of the title element, blanks collapsed."""
    node = tree.css_first("head > title") or tree.css_first("title")
    return _line(node.text() if node else "")


def _page_title(tree: LexborHTMLParser) -> Iterator[Clue]:
    if title := page_title(tree)[:LONGEST]:
        yield Clue("title", title, "page_title", title)


# 费县住房和城乡建设局2018年政府信息公开...: cut by the system that wrote it
_CUT_TITLE = re.compile(r"(?P<begun>.{8,200}?)\s?(?:\.{2,6}|…{1,3})")
#: Lines above the document among which its whole title stands, on one or two of them.
_HEADING_LINES = 12


def _whole_title(lines: Sequence[Line], head: Sequence[Clue]) -> Iterator[Clue]:
    """The title that the page's head breaks off, as it stands above the document."""
    texts = [line.text.strip(" \u3000\xa0") for line in lines[-_HEADING_LINES:]]
    for clue in head:
        cut = _CUT_TITLE.fullmatch(clue.text) if clue.field == "title" else None
        for at in range(len(texts)) if cut else ():
            for whole in (texts[at], "".join(texts[at : at + 2])):
                if cut and whole.startswith(cut["begun"]) and whole != cut["begun"]:
                    yield Clue("title", whole[:LONGEST], "h1", whole[:LONGEST])
                    return


def _breadcrumb(tree: LexborHTMLParser, flow: Flow, article: Article) -> Iterator[Clue]:
    lines = flow.lines[: article.first or (BEFORE if article.is_list else 0)]
    for at, line in enumerate(lines):
        labelled_here = BREADCRUMB.match(line.text)
        if labelled_here is None and not (_HOME.match(line.text) and len(line.links) > 1):
            continue
        rest = line.text[labelled_here.end() if labelled_here else 0 :].strip()
        path = _path(rest, line.links) if rest else _path_below(lines[at + 1 : at + 10])
        if path:
            yield Clue(
                "breadcrumb",
                path[:LONGEST],
                "breadcrumb",
                line.text[:LONGEST] if rest else f"{line.text} {path}",
            )
            return
    keys = {node.mem_id for node in tree.css(_CRUMB_SELECTOR)}
    for region in flow.regions:
        if region.key in keys and 1 < region.last - region.first < 12 and region.last <= len(lines):
            path = " > ".join(line.text.strip(" >»\u3000\xa0") for line in lines[region.first : region.last])
            yield Clue("breadcrumb", path[:LONGEST], "breadcrumb", path[:LONGEST])
            return


def _path(text: str, links: Sequence[str]) -> str:
    """The names in a breadcrumb; where no character parts them, their links do."""
    if _SEPARATOR.search(text) or len(links) < 2:
        return text
    behind = text.rpartition(links[-1])[2].strip(" -:：|/\u3000\xa0")
    return " > ".join([*links, behind] if behind else links)


def _path_below(lines: Sequence[Line]) -> str:
    """The names in a breadcrumb whose label stands on a line of its own."""
    names = []
    for line in lines:
        text = line.text.strip(" >»›→/\u3000\xa0")
        if text and not line.link_chars:
            break
        names += [text] if text else []
    return " > ".join(names)


def _labelled(lines: Sequence[Line]) -> Iterator[Clue]:
    """Read lines of labels and values: 发布日期：2018-03-13  来源：某县政府办."""
    cells = [
        (line, _cells(line, lines[at + 1] if at + 1 < len(lines) else None)) for at, line in enumerate(lines)
    ]
    bare = [(line, pair) for line, found in cells if not found and (pair := label_first(line.text))]
    if len(bare) >= _ROWS and any(label in TELLING for _, (label, _) in bare):
        for line, (label, value) in bare:
            if FIELDS[label] and (text := _value(FIELDS[label], value)):
                yield Clue(FIELDS[label], text, "header_table", line.text[:LONGEST])
    official = any(label in TELLING for _, found in cells for label, _ in found)
    for line, found in cells:
        origin = _origin(line, [label for label, _ in found], official=official)
        for label, value in found:
            if FIELDS[label] and (text := _value(FIELDS[label], value)):
                yield Clue(FIELDS[label], text, origin, line.text[:LONGEST])


#: So many lines of labels without colons are a header table.
_ROWS = 4


def _cells(line: Line, following: Line | None) -> list[tuple[str, str]]:
    if line.pair:
        return [(label_of(line.pair[0]), line.pair[1])]
    if len(line.text) > LONGEST or "。" in line.text:
        return []
    found = labelled(line.text)
    if not found or line.text.lstrip("[【(（ \u3000\xa0")[:1] not in found[0][0][:1]:
        return [
            cell for cell in found if DAY.match(line.text) or cell[0] not in ("日期", "时间", "名称", "标题")
        ]
    if (
        len(found) == 1
        and not found[0][1]
        and following
        and len(following.text) < 100
        and not labelled(following.text)
    ):
        return [(found[0][0], following.text)]
    return found


def _origin(line: Line, labels: Sequence[str], *, official: bool) -> str:
    if line.pair:
        return "header_table"
    if any(not FIELDS[label] and label not in TELLING for label in labels):
        return "toolbar"
    return (
        "header_table" if official and not any(FIELDS[label] == "site" for label in labels) else "source_line"
    )


def _value(field: str, text: str) -> str:
    """The value within what follows a label; empty where there is none of its kind."""
    if field in ("published", "generated", "signed"):
        found = DAY.match(text.lstrip(" \u3000\xa0"))
        return found.group() if found else ""
    text = text.strip(" \u3000\xa0]】)）|")
    if field in ("site", "issuer"):
        text = re.split(r"[ \u3000\xa0|｜\[【]", text, maxsplit=1)[0]
    return "" if text.lower() in _ORIGIN_UNKNOWN else text[:LONGEST]


def _pairs_within(flow: Flow, article: Article) -> Iterator[Clue]:
    """A header table that stands inside the document's element."""
    yield from _labelled([line for line in flow.lines[article.first : article.last] if line.pair])


# 2015-11-12 09:20:37  信息来源：  浏览次数：  字体：[ 大 中 小 ]
_TOOLS = re.compile(r"(?:来源|浏览(?:次数|量)?|点击(?:数|量)?|字[体号])\s?[:：]")


def _bare_day(lines: Sequence[Line]) -> Iterator[Clue]:
    """A day alone under the title: 2018-03-13 16:20."""
    for line in lines:
        found = DAY.match(line.text.strip(" \u3000\xa0"))
        short = len(line.text) < len(found.group()) + 30 and not line.link_chars if found else False
        if found and (short or _TOOLS.search(line.text)):
            yield Clue("published", found.group(), "source_line", line.text[:LONGEST])
            return


def _numbers(lines: Sequence[Line]) -> Iterator[Clue]:
    """A document's number on a line of its own above the text."""
    for line in lines:
        text = line.text.strip(" \u3000\xa0")
        if NUMBER.fullmatch(text):
            yield Clue("document_number", text, "source_line", line.text[:LONGEST])


def _attachments(flow: Flow, article: Article) -> Iterator[Clue]:
    for at, text, address in flow.attachments:
        if article.first <= at <= article.last + BEHIND:
            yield Clue("attachment", text[:LONGEST], "wrapper", f"{text} （{address}）"[:LONGEST])


def _sponsor(lines: Sequence[Line]) -> Iterator[Clue]:
    for line in lines:
        if is_footer(line.text) and (found := _SPONSOR.search(line.text[:LONGEST])):
            yield Clue("site", found["organ"], "footer", line.text[:LONGEST])
            return
