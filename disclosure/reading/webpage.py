"""A web page: the document that it holds, what it says beside it, and nothing of the page around it.

Pictures of some size that came with it are kept at their place.  The text of the transcript is made of characters that a reader of the page sees; blanks
are collapsed as a browser does.  Lines are paragraphs, list items, cells.  Tables of data
stand outside the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from disclosure.errors import UnreadableSource
from disclosure.reading.article import Article, article_of, containers_of
from disclosure.reading.decode import Decoded
from disclosure.reading.flow import (
    FindPicture,
    Flow,
    flow_of,
    headings_of,
    hidden_of,
    insets_of,
    prose_hidden,
)
from disclosure.reading.markup_limits import COPY_REMEDY, refuse_monstrous
from disclosure.reading.page_head import clues_of, head_of
from disclosure.reading.page_heading import heading_of
from disclosure.reading.page_pictures import PagePictures
from disclosure.records import TABLE_MARK, Clue, Doubt, Table, Transcript

EXTENSIONS = (".htm", ".html", ".shtml", ".xhtml", ".asp", ".aspx", ".jsp", ".php", ".do")

#: <meta charset="gb2312">   content="text/html; charset=gbk"   <?xml version="1.0" encoding="utf-8"?>
DECLARATION = re.compile(
    rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}(?P<name>[-\w]{2,40})""", re.IGNORECASE
)
PRELUDE = 4096  # bytes in which a page declares its encoding

#: How a page begins, whatever its file is called.
OPENING = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200}){0,5}<(?:!doctype\s{1,20}html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
#: What only mark-up writes: the ends of blocks, and line breaks.
MARKUP = re.compile(
    r"</(?:p|div|td|tr|table|li|ul|span|h[1-6]|body|html)\s{0,9}>|<br\s{0,9}/?>", re.IGNORECASE
)
ANY_TAG = re.compile(r"<(?:/?[a-z][a-z0-9]{0,12}|!doctype)(?:\s[^<>]{0,2000})?/?>", re.IGNORECASE)
QUOTED = 4  # tags that a text may quote without being a page
DENSE = 300  # characters of text to a tag, at most, in what is a page by its mark-up alone

MOST_FRAMES = 20
SHORT = 100  # characters below which a page may hold its document in a picture or an attachment


def declared_encoding(data: bytes) -> str:
    """Return the encoding that a page says it is in; empty where it does not."""
    if data.find(b"=", 0, PRELUDE) < 0:
        return ""
    found = DECLARATION.search(data, 0, PRELUDE)
    return found["name"].decode("ascii", "replace") if found else ""


def is_page(text: str, extension: str) -> bool:
    """Tell whether ``text`` is a page: by how it begins, by its extension, by its mark-up.

    A report that merely quotes a tag is none.
    """
    if OPENING.match(text):
        return True
    if extension in EXTENSIONS:
        return bool(ANY_TAG.search(text))
    sample = text[:100_000]
    marks = len(MARKUP.findall(sample))
    return marks > (0 if sample.lstrip()[:1] == "<" else QUOTED) and marks * DENSE > len(sample)


def transcribe(decoded: Decoded, came_with: PagePictures | None = None) -> Transcript:
    """Read a page; ``came_with`` finds the pictures that came with it.

    Raises:
        UnreadableSource: the page holds no text of its own, or its mark-up is beyond all measure.
    """
    refuse_monstrous(decoded.text)
    tree = LexborHTMLParser(decoded.text)
    containers = containers_of(tree)
    came_with = came_with or PagePictures()
    flow, hidden = _seen(tree, containers, came_with.picture_of)
    head = head_of(tree)
    article = article_of(flow, containers, [clue.text for clue in head if clue.field == "title"])
    clues = clues_of(tree, flow, article, head)
    lines = [line for line in flow.lines[article.first : article.last] if not line.pair]
    came_with.settle(lines)
    written = [TABLE_MARK if line.table or line.picture else line.text for line in lines]
    heading = heading_of(flow, article, clues)
    text = "\n".join(heading + written)
    tables, pictures = insets_of(lines)
    unshown = len({picture for _, picture in pictures if not picture.kind})
    doubts = (*decoded.doubts, *hidden, *_doubts(flow, article, text, tables, clues), *_unshown(unshown))
    return Transcript(
        text,
        decoded.encoding,
        "webpage",
        clues,
        tables,
        doubts,
        pictures,
        headings=headings_of(lines, heading),
        made=came_with.made,
    )


def frames_of(text: str) -> tuple[str, ...]:
    """Return the addresses that the frames of a page show."""
    nodes = LexborHTMLParser(text).css("frame[src],iframe[src]")
    return tuple(node.attributes.get("src") or "" for node in nodes)[:MOST_FRAMES]


def _unshown(count: int) -> Iterator[Doubt]:
    if count:
        yield Doubt("pictures", f"网页正文里有 {count} 幅图没有显示在页面上，请看原件")


def _seen(
    tree: LexborHTMLParser, containers: frozenset[int], picture_of: FindPicture
) -> tuple[Flow, tuple[Doubt, ...]]:
    """What is seen of a page; of a page whose document a script would have shown, what is hidden too."""
    hidden = hidden_of(tree)
    flow = flow_of(tree, containers, hidden, picture_of)
    held = any(region.key in containers and region.first < region.last for region in flow.regions)
    if hidden and (_size(flow) < SHORT or (hidden & containers and not held)):
        whole = flow_of(tree, containers, picture_of=picture_of)
        if _size(whole) > _size(flow) + SHORT:
            message = "网页把正文设为隐藏（通常由脚本显示），已按隐藏的文字读出，请核对"
            return whole, (Doubt("hidden_text", message),)
    if not flow.lines:
        if tree.css_first("frame,iframe"):
            reason = "网页只是一个框架，正文在另一个文件里"
            raise UnreadableSource(
                reason, "请在浏览器中右击正文，选“在新标签页中打开框架”，再保存", "no_text"
            )
        raise UnreadableSource("网页里没有文字，正文可能由脚本显示，或者是图片", COPY_REMEDY, "no_text")
    if hidden and (left := prose_hidden(tree, flow)):
        message = "网页里还有隐藏的文字（可能在另一个标签页上），没有收入，请对照原网页核对"
        return flow, (Doubt("hidden_text", message, left),)
    return flow, ()


def _size(flow: Flow) -> int:
    return sum(len(line.text) - line.link_chars + 50 * (line.table is not None) for line in flow.lines)


def _doubts(
    flow: Flow, article: Article, text: str, tables: tuple[Table, ...], clues: tuple[Clue, ...]
) -> Iterator[Doubt]:
    if flow.lost:
        yield Doubt("control_characters", f"有 {len(flow.lost)} 处控制字符，不是文字，以 � 显示")
    if article.is_list:
        yield Doubt(
            "list_page", "这看来是一个目录页，只有各篇的标题和链接，没有报告正文；请把各篇正文另存后放入"
        )
        return
    if article.outside:
        quote = article.outside[:60]
        yield Doubt(
            "text_outside", "网页上正文以外还有大段文字，没有收入；请对照原件，看是不是报告的一部分", quote
        )
    if len(text) > SHORT or tables:
        return
    within = range(article.first, article.last + 1)
    attached = tuple(clue.text for clue in clues if clue.field == "attachment")
    if attached:
        yield Doubt(
            "attachment_only",
            "网页正文很短，报告可能在附件里；请下载附件，另存为文本后放入",
            candidates=attached,
        )
    elif any(at in within for at in flow.pictures + flow.viewers):
        yield Doubt("picture_only", "网页正文很短，报告可能是图片或嵌入的 PDF；请另存原件并做文字识别")
