"""A PDF with text: its lines in the order in which they are read, its tables whole.

Headers, footers and page numbers stay lines of the text: the editing takes them away
and records that.  A page that is nothing but a picture goes to the scan reader.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium

from disclosure.errors import UnreadableSource
from disclosure.reading import scan
from disclosure.reading.decode import settle
from disclosure.reading.grid import header_table, is_data, table_of
from disclosure.reading.labels import FIELDS, label_of
from disclosure.reading.package import AGAIN
from disclosure.reading.pdf_beside import Page, beside_text
from disclosure.reading.pdf_columns import Item, layout_of
from disclosure.reading.pdf_lines import PrintedLine, indented, margin_of
from disclosure.reading.pdf_page import PdfPage, page_of
from disclosure.reading.pdf_paragraphs import folded
from disclosure.reading.pdf_pictures import PrintedPicture
from disclosure.reading.pdf_tables import PrintedTable, go_on, stitch, tables_of
from disclosure.reading.pictures import PageAlbum
from disclosure.records import TABLE_MARK, Clue, Doubt, Picture, Table, Transcript

READER = "pdf"
MOST_PAGES = 1000  # of a file; a yearbook has 600
FEW = 10  # characters of a page that is a picture for all that
PICTURED = 0.3  # share of a page that a picture must cover to be what the page shows
POINTS = 72 / 2.54  # a centimetre
MOST_REPEATS = 2  # of a picture; one that returns on more pages adorns them
UNREAD = 0.1  # share of characters without a meaning beyond which a text is none

_ENDING = re.compile(rb"%%EOF\s{0,1024}\Z")


@dataclass(slots=True)
class _Leaf:
    """One page: what stands on it, from above."""

    page: PdfPage
    items: list[Item] = field(default_factory=list)
    is_scan: bool = False
    is_columned: bool = False
    has_unruled_table: bool = False


def transcribe(data: bytes) -> Transcript:
    """Read a PDF.

    Raises:
        UnreadableSource: it is locked, damaged, a scan that cannot be recognised here, without text, or
            has more pages than a report.
    """
    document = _opened(data)
    try:
        leaves = [_leaf(document[at]) for at in range(len(document))]
        scans = [at for at, leaf in enumerate(leaves) if leaf.is_scan]
        recognised = _recognised(document, leaves, scans)
    except pdfium.PdfiumError:
        raise _damaged() from None
    finally:
        document.close()
    _refuse_meaningless(leaves)
    script = _written(leaves)
    text = "\n".join(script.lines)
    if not script.tables and not text.replace(TABLE_MARK, "").strip():
        raise UnreadableSource(
            "PDF 里没有文字，也没有图片", "请核对原件；如果它确是空白，请从 reports_src 移走", "no_text"
        )
    unshown = sum(not picture.kind for _, picture in script.pictures)
    doubts = (*recognised, *_doubts(data, leaves, unshown))
    reader = scan.READER if len(scans) == len(leaves) else READER
    return Transcript(
        text,
        "utf-8",
        reader,
        tuple(script.clues),
        tuple(script.tables),
        doubts,
        tuple(script.pictures),
        margins=tuple(script.margins),
    )


def pictures_in(data: bytes) -> Iterator[bytes]:
    """The bytes of all pictures of a PDF that may be shown.

    Raises:
        UnreadableSource: it is locked or damaged.
    """
    document = _opened(data)
    try:
        for at in range(len(document)):
            page = document[at]
            yield from (picture.data for picture in page_of(page).pictures)
            page.close()
    except pdfium.PdfiumError:
        raise _damaged() from None
    finally:
        document.close()


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            remedy = "请用密码打开后另存为不加密的 PDF，或把文字复制到 .txt，再放入 reports_src"
            raise UnreadableSource("PDF 加了密码", remedy, "locked") from None
        raise _damaged() from None
    if count > MOST_PAGES:
        document.close()
        remedy = "请把其中的报告拆成单个的 PDF，再放入 reports_src"
        raise UnreadableSource(f"PDF 有 {count} 页（上限 {MOST_PAGES} 页），不像一份报告", remedy, "too_big")
    if not count:
        raise _damaged()
    return document


def _damaged() -> UnreadableSource:
    return UnreadableSource("PDF 已经损坏，或者没有下载完", AGAIN, "damaged")


def _leaf(page: pdfium.PdfPage) -> _Leaf:
    try:
        leaf = _Leaf(page_of(page))
    finally:
        page.close()
    found = leaf.page
    visible = sum(not character.text.isspace() for character in found.characters)
    leaf.is_scan = visible < FEW and found.pictured >= PICTURED
    tables, outside = tables_of(found)
    is_picture = leaf.is_scan or found.unseen > found.drawn  # the page as a whole is one
    layout = layout_of(outside, tables, () if is_picture else found.pictures)
    leaf.items, leaf.is_columned = layout.items, layout.is_columned
    leaf.has_unruled_table = layout.has_unruled_table
    return leaf


def _recognised(document: pdfium.PdfDocument, leaves: list[_Leaf], scans: Sequence[int]) -> tuple[Doubt, ...]:
    """Read the pages that are pictures; where that cannot be done and others have text, say so."""
    if not scans:
        return ()
    if not scan.is_available():
        if len(scans) == len(leaves):
            raise scan.not_available("这是扫描件（PDF 里只有图片，没有文字）")
        message = f"第 {_numbers([at + 1 for at in scans])} 页是扫描的图片，没有读出；安装 ocr 组件后重新运行，或另做文字识别"
        return (Doubt("scanned_pages", message),)
    if len(scans) > scan.MOST_PAGES:
        raise scan.too_many(len(scans))
    marks: list[scan.Mark] = []
    for at in scans:
        page = document[at]
        found, size = scan.marks_of_page(page)
        page.close()
        marks += found
        leaves[at].items = list(scan.lines_of(found))
        leaves[at].page.width, leaves[at].page.height = size
    return scan.doubts_of(marks)


def _refuse_meaningless(leaves: Sequence[_Leaf]) -> None:
    """Refuse a text whose fonts do not tell what their characters are."""
    unread = sum(leaf.page.unread for leaf in leaves)
    total = sum(len(leaf.page.characters) for leaf in leaves)
    if unread and unread > total * UNREAD:
        raise UnreadableSource(
            "PDF 里的文字没有编码，读出来是乱码",
            "请用浏览器或 WPS 打开，打印成图片后做文字识别（OCR），保存为 .txt，再放入 reports_src",
            "no_text",
        )


@dataclass(slots=True)
class _Script:
    """What is written down of a document."""

    lines: list[str] = field(default_factory=list)
    length: int = 0  # of the lines, their ends included
    tables: list[Table] = field(default_factory=list)
    clues: list[Clue] = field(default_factory=list)
    pictures: list[tuple[int, Picture]] = field(default_factory=list)
    margins: list[tuple[int, int]] = field(default_factory=list)

    def write(self, *lines: str) -> None:
        for line in lines:
            self._add(settle(line)[0])

    def mark(self) -> None:
        """Write that a table or a picture stands here."""
        self._add(TABLE_MARK)

    def _add(self, line: str) -> None:
        self.lines.append(line)
        self.length += len(line) + 1


def _written(leaves: Sequence[_Leaf]) -> _Script:
    """The lines of all pages, the tables, what the labels of a header table say, and the pictures."""
    beside = beside_text([_page(leaf) for leaf in leaves])
    items: list[Item] = []
    for leaf in leaves:
        _append(items, leaf, beside.likely)
    margin = margin_of([item for item in items if isinstance(item, PrintedLine)])
    texts = [_text_of(leaf, beside.likely) for leaf in leaves if not leaf.is_scan]
    album = PageAlbum()
    seen = Counter(_look(item) for item in items if isinstance(item, PrintedPicture))
    script = _Script()
    for item in folded(items, texts, beside.sure):
        if isinstance(item, PrintedLine):
            start = script.length
            # A number in the middle of the foot is not indented: else the sentence that goes on below it seems so.
            script.write(item.text if id(item) in beside.likely else indented(item, margin))
            if id(item) in beside.sure:
                script.margins.append((start, script.length - 1))
        elif isinstance(item, PrintedPicture):
            size = (item.right - item.left) / POINTS, (item.bottom - item.top) / POINTS
            if seen[_look(item)] <= MOST_REPEATS and (picture := album.picture_of(item.data, size)):
                script.mark()
                script.pictures.append((len(script.tables), picture))
        else:
            _write_table(script, item)
    return script


def _write_table(script: _Script, table: PrintedTable) -> None:
    """A table stays one only if it holds data; one of labels says what it says, and others are their lines."""
    grid = table.grid
    if head := header_table(grid):
        script.clues += [
            _clue(label, value) for label, value in head.pairs if FIELDS.get(label_of(label)) and value
        ]
        script.write(*(line.text for cell in head.others for line in cell.lines))
    elif is_data(grid):
        script.mark()
        script.tables.append(table_of(grid))
    else:
        script.write(*(line.text for cell in grid.cells for line in cell.lines))


def _page(leaf: _Leaf) -> Page:
    lines = [line for line in leaf.items if isinstance(line, PrintedLine)]
    return Page(lines, leaf.page.width, leaf.page.height)


def _text_of(leaf: _Leaf, furniture: Collection[int]) -> Page:
    page = _page(leaf)
    return page._replace(lines=[line for line in page.lines if id(line) not in furniture])


def _look(picture: PrintedPicture) -> object:
    """What tells that a picture returns: its bytes, or the size and place of one that cannot be shown."""
    return picture.data or (
        round(picture.left),
        round(picture.right - picture.left),
        round(picture.bottom - picture.top),
    )


def _clue(label: str, value: str) -> Clue:
    return Clue(FIELDS[label_of(label)], value, "header_table", f"{label}{value}")


def _append(items: list[Item], leaf: _Leaf, furniture: set[int]) -> None:
    """Add a page; a table at its top may be the rest of one at the end of the page before."""
    at_top = True
    for item in leaf.items:
        if isinstance(item, PrintedLine):
            at_top = at_top and id(item) in furniture
        elif at_top:
            at_top = False
            before = next((each for each in reversed(items) if id(each) not in furniture), None)
            if isinstance(item, PrintedTable) and isinstance(before, PrintedTable) and go_on(before, item):
                stitch(before, item)
                continue
        items.append(item)


def _numbers(pages: Sequence[int]) -> str:
    """Numbers of pages as they are told, the first twenty."""
    return "、".join(map(str, pages[:20])) + ("……" if len(pages) > 20 else "")


def _doubts(data: bytes, leaves: Sequence[_Leaf], unshown: int) -> Iterator[Doubt]:
    if not _ENDING.search(data[-2048:].rstrip(b"\x00")):
        yield Doubt("maybe_truncated", "PDF 的结尾不完整，可能没有下载完，请核对最后几页")
    if sum(leaf.page.unseen for leaf in leaves) > sum(leaf.page.drawn for leaf in leaves):
        yield Doubt("recognised_text", "PDF 的页面是图片，文字是扫描软件识别的，可能有错，请对照原件")
    if unshown:
        yield Doubt("pictures", f"PDF 里有 {unshown} 幅较大的图片，没有显示在页面上，请看原件")
    if any(leaf.page.is_shapeless for leaf in leaves):
        yield Doubt(
            "missing_font",
            "PDF 里没有中文字体，这台电脑上也没有可以代替的，个别字可能漏读；请安装一种中文字体后重新生成，并对照原件",
        )
    if slanting := [at for at, leaf in enumerate(leaves, 1) if leaf.page.slanting]:
        message = f"第 {_numbers(slanting)} 页有斜着排的文字（多半是水印），没有收入正文，请对照原件"
        quote = next(leaf.page.slanting for leaf in leaves if leaf.page.slanting).strip()
        yield Doubt("slanting_text", message, quote[:60])
    if columned := [at for at, leaf in enumerate(leaves, 1) if leaf.is_columned]:
        message = f"第 {_numbers(columned)} 页分栏排印，已按先左栏后右栏读出，次序请对照原件"
        yield Doubt("columns", message)
    if unruled := [at for at, leaf in enumerate(leaves, 1) if leaf.has_unruled_table]:
        message = f"第 {_numbers(unruled)} 页有没有框线的表格，只按行读出，没有还原成表格，请对照原件"
        yield Doubt("unruled_table", message)
    if unread := sum(leaf.page.unread for leaf in leaves):
        yield Doubt("control_characters", f"有 {unread} 个字没有编码，读不出来，以 � 显示")
