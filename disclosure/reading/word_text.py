"""The text of a Word document, part by part: paragraphs, runs, text boxes, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from disclosure.errors import UnreadableSource
from disclosure.reading.decode import settle
from disclosure.reading.flow import Line
from disclosure.reading.labels import FIELDS, label_of
from disclosure.reading.numerals import numeral
from disclosure.reading.package import AGAIN, Element
from disclosure.reading.word_numbering import VAL, Numbering, W
from disclosure.reading.word_outline import Outline
from disclosure.reading.word_tables import lines_of_table
from disclosure.records import Clue, Picture

DEEPEST = 40  # tables in tables, boxes in boxes
CENTIMETRE = 360_000  # EMU
POINT = 12_700  # EMU
#: What a picture that is part of the report measures at least; a logo or a square to scan is smaller.
LONG_SIDE, SHORT_SIDE = 5 * CENTIMETRE, 2.5 * CENTIMETRE

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_VML = "{urn:schemas-microsoft-com:vml}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def _w(names: str) -> frozenset[str]:
    return frozenset(f"{W}{name}" for name in names.split())


_THROUGH = _w("ins moveTo smartTag customXml sdtContent hyperlink fldSimple dir bdo rubyBase rubyContent")
_GONE = _w("del moveFrom")
_GRAPHICS = _w("drawing pict object")
_NOTES = _w("footnoteReference endnoteReference")
_TEXTS = _w("t delText")
#: What stands for a character.
_CHARACTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_CHOICE = f"{_MC}AlternateContent"

#: EQ \o\ac(○,1): a character in a ring, written as a field
_RINGED = re.compile(r"\s{0,9}eq\s{0,9}\\o\\ac\([○◯〇],\s{0,9}(?P<text>[^(),]{1,9})\)", re.IGNORECASE)

CHART = "chart "  # begins the name of a place where one stands
#: Charts and diagrams: drawn by Word from figures, and held in no picture.
_CHARTS = ("/chart", "/chartex", "/diagram")
#: style="position:absolute;width:415.3pt;height:207pt"
_SIDE = re.compile(r"(?:^|;)\s{0,4}(?P<name>width|height)\s{0,4}:\s{0,4}(?P<points>\d{1,5}(?:\.\d{1,6})?)pt")

#: Characters of the fonts Wingdings and Wingdings 2 that forms are filled in with.
_SYMBOLS = {
    ("wingdings", 0x6C): "●", ("wingdings", 0x6E): "■", ("wingdings", 0x6F): "□", ("wingdings", 0xA8): "□",
    ("wingdings", 0xFC): "✓", ("wingdings", 0xFB): "✗", ("wingdings", 0xFE): "☑", ("wingdings", 0xFD): "☒",
    ("wingdings 2", 0x52): "☑", ("wingdings 2", 0x51): "☒", ("wingdings 2", 0x50): "✓", ("wingdings 2", 0xA3): "□",
}  # fmt: skip


@dataclass(slots=True)
class Told:
    """What was met and is not in the text, or is there with a question."""

    inserted: str = ""
    deleted: str = ""
    hidden: str = ""
    comments: int = 0
    objects: int = 0
    pictures: int = 0
    large_pictures: int = 0  # that are not shown


class Notes:
    """Footnotes and endnotes, numbered in the order in which the text refers to them."""

    def __init__(self, *parts: Element | None) -> None:
        self._notes: dict[tuple[str, str], Element] = {}
        for part in parts:
            for note in part if part is not None else ():
                self._notes[(note.tag.removeprefix(W), note.get(f"{W}id", ""))] = note
        self.waiting: list[tuple[str, Element]] = []
        self._count = 0

    def refer(self, reference: Element) -> str:
        """Return the mark of the note that ``reference`` points to, and remember that it is due."""
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        note = self._notes.get((kind, reference.get(f"{W}id", "")))
        if note is None:
            return ""
        self._count += 1
        mark = f"[{self._count}]"
        self.waiting.append((mark, note))
        return mark


@dataclass(slots=True)
class _Field:
    """A field that is open: its code is not printed, its result is."""

    code: str = ""
    has_result: bool = False


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


class Story:
    """One walk through the text of a document; ``told`` is what it met beside it."""

    def __init__(
        self,
        numbering: Numbering,
        notes: Notes,
        outline: Outline,
        picture_of: Callable[[str, tuple[float, float]], Picture | None] = lambda name, size: None,
    ) -> None:
        """``picture_of`` finds the picture that the document has a name for, given its size in centimetres."""
        self._picture_of = picture_of
        self.told = Told()
        self._numbering = numbering
        self._notes = notes
        self._outline = outline
        self._fields: list[_Field] = []

    def lines_of(self, container: Element, depth: int = 0) -> list[Line]:
        """The paragraphs and tables within ``container``, each a line; notes stand behind what refers to them.

        Raises:
            UnreadableSource: it is nested deeper than any document.
        """
        if depth > DEEPEST:
            raise UnreadableSource("文档的表格层层嵌套，多到无法处理", AGAIN, "too_complex")
        lines: list[Line] = []
        for child in container:
            lines += self._block(child, depth)
            while depth == 0 and self._notes.waiting:
                mark, note = self._notes.waiting.pop(0)
                text = "\n".join(line.text.strip() for line in self.lines_of(note, 1)).strip()
                lines.append(Line(f"{mark}{text}", tag="p"))
        return lines

    def clues(self, lines: list[Line]) -> Iterator[Clue]:
        """What the labels of a document's header table say."""
        for line in lines:
            if line.pair and (name := FIELDS.get(label_of(line.pair[0]))) and line.pair[1]:
                yield Clue(name, line.pair[1], "header_table", line.text)

    def _block(self, child: Element, depth: int) -> list[Line]:
        tag = child.tag
        if tag == f"{W}p":
            return self._paragraph(child, depth)
        if tag == f"{W}tbl":
            return lines_of_table(child, lambda cell: self.lines_of(cell, depth + 1), self._lose)
        if tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            return self.lines_of(content, depth + 1) if content is not None else []
        if tag in _THROUGH:
            return self.lines_of(child, depth + 1)
        if tag in _GONE:
            self._lose(child)
        elif tag == f"{W}altChunk":
            self.told.objects += 1
        elif tag == _CHOICE and (chosen := _chosen(child)) is not None:
            return self.lines_of(chosen, depth + 1)
        return []

    def _lose(self, element: Element) -> None:
        """Leave out deleted text."""
        texts = (piece.text or "" for piece in element.iter() if piece.tag in _TEXTS)
        self.told.deleted = self.told.deleted or "".join(texts)

    def _paragraph(self, element: Element, depth: int) -> list[Line]:
        paragraph = _Paragraph()
        self._inline(element, paragraph, depth)
        text, _ = settle("".join(paragraph.pieces))
        properties = element.find(f"{W}pPr")
        label = self._numbering.label(properties) if text.strip() or not paragraph.boxes else ""
        level = self._outline.level(properties) if text.strip() else 0
        lines = [Line(part, tag="p", level=level) for part in f"{label}{text}".split("\n")]
        for box in paragraph.boxes:
            lines += self.lines_of(box, depth + 1)
        shown = [Line("", tag="img", picture=picture) for picture in paragraph.pictures]
        return lines + shown if text.strip() or not shown else shown + lines[1:]

    def _inline(self, element: Element, paragraph: _Paragraph, depth: int) -> None:
        if depth > DEEPEST:
            raise UnreadableSource("文档的内容层层嵌套，多到无法处理", AGAIN, "too_complex")
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, paragraph, depth)
            elif tag in _THROUGH:
                before = len(paragraph.pieces)
                self._inline(child, paragraph, depth + 1)
                if tag == f"{W}ins":
                    self.told.inserted = self.told.inserted or "".join(paragraph.pieces[before:])
            elif tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    self._inline(content, paragraph, depth + 1)
            elif tag in _GONE:
                self._lose(child)
            elif tag.startswith(_MATH):
                paragraph.pieces += [piece.text or "" for piece in child.iter(f"{_MATH}t")]
            elif tag == _CHOICE and (chosen := _chosen(child)) is not None:
                self._inline(chosen, paragraph, depth + 1)

    def _run(self, run: Element, paragraph: _Paragraph, depth: int) -> None:
        if _is_hidden(run):
            self.told.hidden = self.told.hidden or "".join(piece.text or "" for piece in run.iter(f"{W}t"))
            return
        for child in run:
            tag = child.tag
            if tag == f"{W}t":
                paragraph.pieces.append(child.text or "")
            elif tag in _CHARACTERS:
                paragraph.pieces.append(_CHARACTERS[tag])
            elif tag == f"{W}sym":
                paragraph.pieces.append(_symbol(child))
            elif tag in _NOTES:
                paragraph.pieces.append(self._notes.refer(child))
            elif tag == f"{W}ruby":  # what stands above the characters is how they are spoken
                for base in child.iterfind(f"{W}rubyBase"):
                    self._inline(base, paragraph, depth + 1)
            elif tag in _GRAPHICS or tag == _CHOICE:
                paragraph.boxes += self._graphic(child, paragraph)
            elif tag == f"{W}commentReference":
                self.told.comments += 1
            else:
                self._field(child, paragraph)

    def _field(self, child: Element, paragraph: _Paragraph) -> None:
        if child.tag == f"{W}instrText" and self._fields:
            self._fields[-1].code += child.text or ""
        if child.tag != f"{W}fldChar":
            return
        kind = child.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].has_result = True
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            if not ended.has_result:
                paragraph.pieces.append(_ringed(ended.code))

    def _picture(self, name: str, paragraph: _Paragraph, size: tuple[float, float]) -> None:
        """Keep a picture of some size."""
        self.told.pictures += 1
        if not _is_large(*size):
            return
        if picture := self._picture_of(name, (size[0] / CENTIMETRE, size[1] / CENTIMETRE)):
            paragraph.pictures.append(picture)
        else:
            self.told.large_pictures += 1

    def _graphic(self, graphic: Element, paragraph: _Paragraph) -> list[Element]:
        """The text boxes within a drawing; its pictures are kept or counted, its objects counted."""
        boxes: list[Element] = []
        waiting = [graphic]
        size = (0.0, 0.0)
        while waiting:
            node = waiting.pop()
            tag = node.tag
            if tag == f"{W}txbxContent":
                boxes.append(node)
                continue
            if tag == _CHOICE:
                chosen = _chosen(node)
                waiting += [chosen] if chosen is not None else []
                continue
            if tag == f"{_WP}extent":
                size = float(_number(node.get("cx"))), float(_number(node.get("cy")))
            elif tag == f"{_VML}shape":
                size = _styled_size(node.get("style", ""))
            elif tag in (f"{_A}blip", f"{_VML}imagedata"):
                self._picture(node.get(f"{_R}embed") or node.get(f"{_R}id") or "", paragraph, size)
            elif tag == f"{W}object":
                self.told.objects += 1
            elif node.get("uri", "").endswith(_CHARTS):
                self.told.objects += 1
                self._picture(f"{CHART}{self.told.objects}", paragraph, size)
            waiting += reversed(node)
        return boxes


def _is_large(width: float, height: float) -> bool:
    return max(width, height) > LONG_SIDE and min(width, height) > SHORT_SIDE


def _styled_size(style: str) -> tuple[float, float]:
    """Width and height of a shape of the older kind, in EMU."""
    found = {side["name"]: float(side["points"]) * POINT for side in _SIDE.finditer(style[:500])}
    return found.get("width", 0.0), found.get("height", 0.0)


def _chosen(alternatives: Element) -> Element | None:
    """The first of alternative contents: the newer form, or else what older programs are to show."""
    first = alternatives.find(f"{_MC}Choice")
    return first if first is not None else alternatives.find(f"{_MC}Fallback")


def _is_hidden(run: Element) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(VAL, "1") not in ("0", "false", "off")


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 12 else 0


def _symbol(symbol: Element) -> str:
    """A character of a symbol font, which has no meaning outside it."""
    try:
        code = int(symbol.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    if 0xF000 <= code <= 0xF0FF:
        return _SYMBOLS.get((symbol.get(f"{W}font", "").lower(), code - 0xF000), "\N{REPLACEMENT CHARACTER}")
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""


def _ringed(code: str) -> str:
    found = _RINGED.match(code)
    if found is None:
        return ""
    text = found["text"].strip()
    return numeral(int(text), "decimalEnclosedCircle") if text.isascii() and text.isdigit() else text
