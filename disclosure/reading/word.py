"""A Word document (.docx): its paragraphs and tables as they are printed.

What is printed and stands nowhere in the text is written out (automatic numbers, the
marks of footnotes); what stands in the file and is not printed is left out (deleted
text of tracked changes, hidden text, comments, field codes), and a doubt says so.
Pictures of some size are kept at their place.  Macros and embedded objects are never
touched, linked pictures never loaded.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from disclosure.errors import UnreadableSource
from disclosure.reading import scan
from disclosure.reading.flow import headings_of, insets_of
from disclosure.reading.package import Package, damaged
from disclosure.reading.pictures import Album
from disclosure.reading.word_margins import margins_of
from disclosure.reading.word_numbering import Numbering, W
from disclosure.reading.word_outline import Outline
from disclosure.reading.word_text import CHART, Notes, Story, Told
from disclosure.records import TABLE_MARK, Clue, Doubt, Picture, Transcript

RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
SHORT = 100  # characters below which a document may be nothing but its pictures
READER = "word"
OUTSIDE = "outside:"  # stands before the name of a picture that is not within the file


def transcribe(data: bytes) -> Transcript:
    """Read a Word document.

    Raises:
        UnreadableSource: it is damaged, locked, hostile, or holds no text.
    """
    package = Package(data)
    main = _main_part(package)
    root = package.xml(main)
    body = root.find(f"{W}body") if root is not None else None
    if body is None:
        raise damaged()
    folder = main.rpartition("/")[0]
    notes = Notes(package.xml(f"{folder}/footnotes.xml"), package.xml(f"{folder}/endnotes.xml"))
    styles = package.xml(f"{folder}/styles.xml")
    numbering = Numbering(package.xml(f"{folder}/numbering.xml"), styles)
    parts = _embedded(package, main)
    album = Album(package.read)
    story = Story(
        numbering,
        notes,
        Outline(styles),
        lambda name, size: album.take(parts.get(name) or f"{OUTSIDE}{name}", size),
    )
    lines = story.lines_of(body)
    album.settle(lines)
    if not any(line.table or line.text.strip() for line in lines):
        return _recognised(
            story.told, [_bytes_of(line.picture, package, album) for line in lines if line.picture]
        )
    written = [line for line in lines if not line.pair]
    text = "\n".join(TABLE_MARK if line.table or line.picture else line.text for line in written)
    clues = (*story.clues(lines), *_margins(package, folder))
    tables, pictures = insets_of(written)
    gone = {picture.place for _, picture in pictures if not picture.kind}
    unshown = story.told.large_pictures + sum(not place.startswith(f"{OUTSIDE}{CHART}") for place in gone)
    doubts = tuple(_doubts(story.told, text, bool(tables), unshown))
    made = tuple(album.made.items())
    return Transcript(text, "utf-8", READER, clues, tables, doubts, pictures, headings_of(written), made=made)


def _bytes_of(picture: Picture, package: Package, album: Album) -> bytes:
    return album.made.get(picture.place) or package.read(picture.place)


def _embedded(package: Package, main: str) -> dict[str, str]:
    """The parts that the text refers to, by the names that it has for them; what lies outside the file is none."""
    folder, _, name = main.rpartition("/")
    relations = package.xml(f"{folder}/_rels/{name}.rels")
    found = {}
    for relation in relations.iterfind(RELATIONS) if relations is not None else ():
        target = relation.get("Target", "")
        place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        if relation.get("TargetMode") != "External" and place in package.names:
            found[relation.get("Id", "")] = place
    return found


def _main_part(package: Package) -> str:
    """The name of the part that holds the text."""
    relations = package.xml("_rels/.rels")
    for relation in relations.iterfind(RELATIONS) if relations is not None else ():
        if relation.get("Type", "").endswith("/officeDocument"):
            name = relation.get("Target", "").lstrip("/")
            if name in package.names:
                return name
    return "word/document.xml"


def _margins(package: Package, folder: str) -> Iterator[Clue]:
    """What stands in the headers and footers, each once; page numbers tell nothing."""
    names = (f"{folder}/header", f"{folder}/footer")
    parts = sorted(name for name in package.names if name.startswith(names) and name.endswith(".xml"))
    roots = [root for name in parts if (root := package.xml(name)) is not None]
    for text in margins_of(roots):
        yield Clue("running_head", text, "page_margin", text)


def _recognised(told: Told, pictures: list[bytes]) -> Transcript:
    """The text of a document that is nothing but scanned pages.

    Raises:
        UnreadableSource: it holds none, or it cannot be recognised here.
    """
    pictures = [data for data in pictures if data]
    if not pictures:
        raise _empty(told)
    if not scan.is_available():
        raise scan.not_available("文档里没有文字，只有图片")
    return scan.transcribe_all(list(dict.fromkeys(pictures)))


def _empty(told: Told) -> UnreadableSource:
    if told.pictures:
        remedy = "请先做文字识别（OCR），把识别并校对过的文字保存为 .txt，再放入 reports_src"
        return UnreadableSource("文档里没有文字，只有图片", remedy, "no_text")
    return UnreadableSource(
        "文档里没有文字，只有空白", "请核对原件；如果它确是空白，请从 reports_src 移走", "no_text"
    )


def _doubts(told: Told, text: str, has_table: bool, unshown: int) -> Iterator[Doubt]:
    if told.inserted or told.deleted:
        message = "文档里有还没有接受的修订：加入的文字已收入，删去的没有收入，请核对定稿"
        yield Doubt("tracked_changes", message, (told.deleted or told.inserted)[:60])
    if told.hidden:
        yield Doubt("hidden_text", "文档里有设为隐藏的文字，没有收入，请核对", told.hidden[:60])
    if told.comments:
        yield Doubt("comments", f"文档里有 {told.comments} 处批注，没有收入正文")
    if told.objects:
        message = f"文档里嵌有 {told.objects} 个对象（图表、表格或附件），没有读出，请对照原件"
        yield Doubt("embedded_object", message)
    if len(text) < SHORT and not has_table and told.pictures:
        yield Doubt("picture_only", "文档正文很短，报告可能是图片；请对照原件，并做文字识别")
    if unshown:
        yield Doubt("pictures", f"文档里有 {unshown} 幅较大的图片，没有显示在页面上，请看原件")
