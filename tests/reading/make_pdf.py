"""PDFs written operator by operator: text in a font that is named and not embedded, ruled tables, pictures."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

from disclosure.records import Table
from tests.reading.annual_report import BODY, SIGNATURE, TITLE

WIDTH, HEIGHT = 595, 842  # A4, in points
LEFT, RIGHT, TOP, BOTTOM = 72, 523, 72, 770  # where text stands, from above
SIZE = 12
CELL = 9  # size of the text in tables
LEADING = 20
PADDING = 5.4

_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
    b"/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]"
    b"/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>>>]>>"
)

Placed = tuple[int, int, int, int, list[str]]  # a cell: row, column, rowspan, colspan, lines


def width_of(text: str, size: float = SIZE) -> float:
    """How wide a text is: ASCII is half as wide as Chinese."""
    return sum(0.5 if character.isascii() else 1 for character in text) * size


def text(words: str, x: float, y: float, size: float = SIZE) -> str:
    """Show ``words`` with their upper left corner at a place."""
    return f"BT /F {size} Tf {x:.2f} {HEIGHT - y - size:.2f} Td <{words.encode('utf-16-be').hex()}> Tj ET\n"


def line(x1: float, y1: float, x2: float, y2: float) -> str:
    """Draw a line."""
    return f"{x1:.2f} {HEIGHT - y1:.2f} m {x2:.2f} {HEIGHT - y2:.2f} l S\n"


def strip(x1: float, y1: float, x2: float, y2: float) -> str:
    """Fill the thin rectangle that Word draws for a line."""
    return f"{x1:.2f} {HEIGHT - y2:.2f} {max(x2 - x1, 0.5):.2f} {max(y2 - y1, 0.5):.2f} re f\n"


def wrapped(words: str, width: float, size: float = SIZE) -> list[str]:
    """The lines of a paragraph that is set ``width`` wide."""
    lines = [""]
    for character in words:
        if width_of(lines[-1] + character, size) > width:
            lines.append("")
        lines[-1] += character
    return lines


def pdf(pages: Iterable[str], more: Sequence[bytes] = (), resources: str = "", page: str = "") -> bytes:
    """A file of ``pages``, each the operators that draw it; ``more`` are further objects, the first number 4."""
    contents = list(pages)
    first = 4 + len(more)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(contents)}/Kids[{kids}]>>".encode(),
        _FONT,
        *more,
    ]
    for at, content in enumerate(contents):
        packed = zlib.compress(content.encode())
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]{page}/Resources<</Font<</F 3 0 R>>{resources}>>"
            f"/Contents {first + 2 * at + 1} 0 R>>".encode(),
            f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n".encode() + packed + b"\nendstream",
        ]
    return assembled(objects)


def assembled(objects: Iterable[bytes], trailer: str = "") -> bytes:
    """A file of ``objects``, the first the catalogue, with its table of places."""
    file = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    count = len(places) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer <</Size {count}/Root 1 0 R{trailer}>>\nstartxref\n{len(file)}\n%%EOF\n"
    return file + end.encode()


def picture(width: int = 20, height: int = 30) -> bytes:
    """A grey picture, as an object."""
    data = zlib.compress(bytes([200]) * width * height)
    head = f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8"
    return f"{head}/Filter/FlateDecode/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def scanned(pages: int = 1) -> bytes:
    """A scan: each page a picture."""
    shown = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q\n"
    return pdf([shown] * pages, [picture()], "/XObject<</I 4 0 R>>")


class Printer:
    """Sets paragraphs and tables, page by page, with a head and a number on each."""

    def __init__(self, head: str = "", *, strips: bool = False, repeat: int = 0) -> None:
        self.pages: list[str] = []
        self._head = head
        self._draw = strip if strips else line
        self._repeat = repeat  # rows at the head of a table that each page repeats
        self._content = ""
        self._y = 0.0
        self._begin()

    def _begin(self) -> None:
        number = f"- {len(self.pages) + 1} -"
        self._content = text(number, (WIDTH - width_of(number)) / 2, 790)
        self._content += text(self._head, LEFT, 40, 9) if self._head else ""
        self._y = TOP

    def turn(self) -> None:
        """Begin a new page."""
        self.pages.append(self._content)
        self._begin()

    def _room(self, height: float) -> None:
        if self._y + height > BOTTOM:
            self.turn()

    def paragraph(self, words: str, indent: float = 2 * SIZE) -> None:
        """Set a paragraph, its first line indented."""
        lines = wrapped("\x00" * round(indent / SIZE) + words, RIGHT - LEFT)
        for at, shown in enumerate(lines):
            self._room(LEADING)
            self._content += text(shown.replace("\x00", ""), LEFT + (0 if at else indent), self._y)
            self._y += LEADING

    def table(self, table: Table) -> None:
        """Set a table; a row that finds no room begins a new page, and cells that reach over it are cut there."""
        width = sum(cell.colspan for cell in table.rows[0])
        unit = (RIGHT - LEFT) / width
        cells: list[Placed] = []
        taken: set[tuple[int, int]] = set()
        for at, printed in enumerate(table.rows):
            column = 0
            for cell in printed:
                while (at, column) in taken:
                    column += 1
                taken |= {(at + r, column + c) for r in range(cell.rowspan) for c in range(cell.colspan)}
                lines = wrapped(cell.text, cell.colspan * unit - 2 * PADDING, CELL)
                cells.append((at, column, cell.rowspan, cell.colspan, lines))
        heights: list[float] = [
            max(
                [len(lines) * (CELL + 3) + 6 for row, _, down, _, lines in cells if row == at and down == 1],
                default=CELL + 9,
            )
            for at in range(len(table.rows))
        ]
        for row, _, down, _, lines in cells:  # what reaches over several rows stretches the last of them
            last = row + down - 1
            heights[last] += max(0, len(lines) * (CELL + 3) + 6 - sum(heights[row : last + 1]))
        first = 0
        while first < len(heights):
            last = first
            head = list(range(self._repeat)) if first else []
            room = BOTTOM - self._y - sum(heights[at] for at in head)
            while last < len(heights) and sum(heights[first : last + 1]) <= room:
                last += 1
            if last > first:
                self._part([*head, *range(first, last)], heights, cells, unit)
            first = last
            if first < len(heights):
                self.turn()
        self._y += 8

    def _part(self, rows: list[int], heights: list[float], cells: list[Placed], unit: float) -> None:
        tops = {}
        for row in rows:
            tops[row] = self._y
            self._y += heights[row]
        for row, column, down, across, lines in cells:
            shown = [at for at in range(row, row + down) if at in tops]
            if not shown:
                continue
            left, right = LEFT + column * unit, LEFT + (column + across) * unit
            top, bottom = tops[shown[0]], tops[shown[-1]] + heights[shown[-1]]
            for x1, y1, x2, y2 in (
                (left, top, right, top),
                (left, bottom, right, bottom),
                (left, top, left, bottom),
                (right, top, right, bottom),
            ):
                self._content += self._draw(x1, y1, x2, y2)
            waiting = list(lines) if row < self._repeat else lines
            for at in range(max(1, int((bottom - top - 3) / (CELL + 3)))):
                if waiting:  # what finds no room goes on where the cell does, on the next page
                    self._content += text(waiting.pop(0), left + PADDING, top + 3 + at * (CELL + 3), CELL)

    def file(self) -> bytes:
        """Everything set so far."""
        return pdf([*self.pages, self._content])


def annual_report(head: str = "", *, strips: bool = False, repeat: int = 0) -> bytes:
    """The report that all formats have in common."""
    printer = Printer(head, strips=strips, repeat=repeat)
    printer.paragraph(TITLE, (RIGHT - LEFT - width_of(TITLE)) // 2 // SIZE * SIZE)
    for block in BODY:
        if isinstance(block, Table):
            printer.table(block)
        else:
            printer.paragraph(block)
    for words in SIGNATURE:
        printer.paragraph(words, 24 * SIZE)
    return printer.file()
