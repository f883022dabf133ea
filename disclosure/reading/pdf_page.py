"""What stands on one page of a PDF: characters with their places, ruled lines, pictures.

Places are in points from the upper left corner of the page as it is shown, whichever
way the page is turned.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from disclosure.reading.pdf_pictures import BACKGROUND, PrintedPicture, Turn, is_large, picture_of, turn_of

#: So many Chinese characters of a page tell whether there are shapes for them.
SAMPLE = 40
#: A character with a shape is higher, in points; 一 may be little more than a line.
FLAT = 0.01
MOST_CHARACTERS = 60_000  # of one page
MOST_OBJECTS = 20_000  # of one page
LONGEST_PATH = 400  # segments; a longer one is a drawing
DEEPEST_FORM = 5
SLANT = 0.05  # of its run that a line rises and is still straight: three degrees
LOW = 0.7  # of the size of its font: a box that is lower is that of the ink
BELOW = 0.12  # of the size of a font lies below the line
THIN = 3.0  # points: a filled strip of this width is a line

Box = tuple[float, float, float, float]  # left, top, right, bottom
_Matrix = tuple[float, float, float, float, float, float]
_UNCHANGED: _Matrix = (1, 0, 0, 1, 0, 0)


class Character(NamedTuple):
    """One character and the box that its font gives it."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Stroke(NamedTuple):
    """A ruled line: at ``at``, from ``first`` to ``last``."""

    at: float
    first: float
    last: float


@dataclass(slots=True)
class PdfPage:
    """One page."""

    width: float
    height: float
    characters: list[Character] = field(default_factory=list)
    across: list[Stroke] = field(default_factory=list)
    down: list[Stroke] = field(default_factory=list)
    pictured: float = 0.0  # share of the page that its largest picture covers
    unseen: int = 0  # pieces of text that are not drawn: what a scanner recognised
    drawn: int = 0  # pieces of text that are
    pictures: list[PrintedPicture] = field(default_factory=list)
    unread: int = 0  # characters whose font does not tell what they are
    slants: bool = False  # a piece of text is set at a slant
    slanting: str = ""  # such characters, which are none of the text: watermarks, stamps
    is_shapeless: bool = False  # this machine has no shapes for the Chinese characters of the page


def page_of(page: pdfium.PdfPage) -> PdfPage:
    """Return what stands on ``page``."""
    width, height = page.get_size()
    found = PdfPage(width, height)
    turned = _turned(page)
    _take_objects(page, found, turned)
    _take_characters(page, found, turned)
    return found


def _turned(page: pdfium.PdfPage) -> Callable[[float, float], tuple[float, float]]:
    """How a place of the file's space becomes one of the page as it is shown."""
    left, bottom, right, top = page.get_cropbox()
    turns: dict[int, Callable[[float, float], tuple[float, float]]] = {
        0: lambda x, y: (x - left, top - y),
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }
    return turns[page.get_rotation() % 360]


def _box(
    corners: tuple[float, float, float, float], turned: Callable[[float, float], tuple[float, float]]
) -> Box:
    (x1, y1), (x2, y2) = turned(corners[0], corners[1]), turned(corners[2], corners[3])
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def _take_characters(
    page: pdfium.PdfPage, found: PdfPage, turned: Callable[[float, float], tuple[float, float]]
) -> None:
    text_page = page.get_textpage()
    handle = text_page.raw
    rectangle = raw.FS_RECTF()
    reference = ctypes.byref(rectangle)
    lead = looked = flat = 0
    places: list[int] = []  # of the characters among those that PDFium counts
    for at in range(min(raw.FPDFText_CountChars(handle), MOST_CHARACTERS)):
        code = raw.FPDFText_GetUnicode(handle, at)
        if raw.FPDFText_IsGenerated(handle, at) == 1:
            continue
        if 0xD800 <= code < 0xDC00:
            lead = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((lead - 0xD800) << 10) + code - 0xDC00 if lead else 0
        lead = 0
        if code in (0, 0xFFFD, 0xFFFE, 0xFFFF) or code > 0x10FFFF:
            found.unread += 1
            code = 0xFFFD
        if code in (0x0A, 0x0D) or not raw.FPDFText_GetLooseCharBox(handle, at, reference):
            continue
        if found.slants and _is_slanting(_matrix_of_character(handle, at)):
            found.slanting += chr(code)
            continue
        if looked < SAMPLE and 0x4E00 <= code < 0xA000:
            looked += 1
            flat += _is_flat(handle, at)
        corners = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        found.characters.append(Character(chr(code), *_box(corners, turned)))
        places.append(at)
    found.is_shapeless = 2 * flat > looked
    _heighten(handle, found.characters, places, turned)
    text_page.close()


def _is_flat(handle: object, at: int) -> bool:
    """Whether a character has no height: its font is not in the file, and none on this machine has it.

    PDFium takes two such characters on neighbouring lines for one that was printed twice, and drops one.
    """
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    told = raw.FPDFText_GetCharBox(handle, at, *map(ctypes.byref, (left, right, bottom, top)))
    return bool(told) and top.value - bottom.value < FLAT


def _matrix_of_character(handle: object, at: int) -> _Matrix:
    told = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, at, ctypes.byref(told))
    return told.a, told.b, told.c, told.d, told.e, told.f


def _is_slanting(matrix: _Matrix) -> bool:
    """Tell whether a line of text runs neither along the page nor straight up or down."""
    a, b = abs(matrix[0]), abs(matrix[1])
    return min(a, b) > SLANT * max(a, b)


def _heighten(
    handle: object,
    characters: list[Character],
    places: Sequence[int],
    turned: Callable[[float, float], tuple[float, float]],
) -> None:
    """Give characters the height of their line whose font has none of its own (Type 3): 一 and “ are boxes of ink then."""
    heights = [each.bottom - each.top for each in characters]
    usual = sorted(heights)[len(heights) // 2] if heights else 0.0
    origin = ctypes.c_double(), ctypes.c_double()
    for at, (character, height) in enumerate(zip(characters, heights, strict=True)):
        if height >= usual * LOW or character.text.isspace():
            continue
        _, b, c, d, _, _ = _matrix_of_character(handle, places[at])
        em = raw.FPDFText_GetFontSize(handle, places[at]) * abs(d)
        if height >= em * LOW or max(abs(b), abs(c)) > abs(d) / 100:
            continue
        raw.FPDFText_GetCharOrigin(handle, places[at], *map(ctypes.byref, origin))
        x, y = turned(origin[0].value, origin[1].value - em * BELOW)
        high_x, high_y = turned(origin[0].value, origin[1].value + em * (1 - BELOW))
        if abs(y - high_y) > abs(x - high_x):
            characters[at] = character._replace(top=min(y, high_y), bottom=max(y, high_y))


def _take_objects(
    page: pdfium.PdfPage, found: PdfPage, turned: Callable[[float, float], tuple[float, float]]
) -> None:
    area = max(found.width * found.height, 1.0)
    for handle, matrix in _objects(page):
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            unseen = raw.FPDFTextObj_GetTextRenderMode(handle) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
            found.unseen += unseen
            found.drawn += not unseen
            found.slants = found.slants or _is_slanting(_product(_matrix(handle), matrix))
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            left, top, right, bottom = _bounds(handle, matrix, turned)
            share = (right - left) * (bottom - top) / area
            found.pictured = max(found.pictured, share)
            if is_large(right - left, bottom - top) and share < BACKGROUND:
                data = picture_of(handle, _turn(page, handle, matrix))
                found.pictures.append(PrintedPicture(left, top, right, bottom, data))
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            _take_path(handle, matrix, found, turned)


def _turn(page: pdfium.PdfPage, handle: object, matrix: _Matrix) -> Turn | None:
    """How an image is turned, by its own matrix, its form's and its page's."""
    a, b, c, d, _, _ = _product(_matrix(handle), matrix)
    for _ in range(page.get_rotation() % 360 // 90):  # clockwise
        a, b, c, d = b, -a, d, -c
    return turn_of(a, b, c, d)


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[object, _Matrix]]:
    """The objects of a page and of the forms within it, each with the matrix of its form."""
    waiting: list[tuple[object, _Matrix, int]] = [
        (raw.FPDFPage_GetObject(page.raw, at), _UNCHANGED, 0)
        for at in range(min(raw.FPDFPage_CountObjects(page.raw), MOST_OBJECTS))
    ]
    waiting.reverse()
    count = 0
    while waiting and count < MOST_OBJECTS:
        handle, matrix, depth = waiting.pop()
        count += 1
        if raw.FPDFPageObj_GetType(handle) != raw.FPDF_PAGEOBJ_FORM:
            yield handle, matrix
        elif depth < DEEPEST_FORM:
            inner = _product(_matrix(handle), matrix)
            amount = min(raw.FPDFFormObj_CountObjects(handle), MOST_OBJECTS)
            waiting += [(raw.FPDFFormObj_GetObject(handle, at), inner, depth + 1) for at in range(amount)]


def _matrix(handle: object) -> _Matrix:
    told = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(handle, ctypes.byref(told)):
        return _UNCHANGED
    return told.a, told.b, told.c, told.d, told.e, told.f


def _product(one: _Matrix, two: _Matrix) -> _Matrix:
    a, b, c, d, e, f = one
    A, B, C, D, E, F = two  # noqa: N806 - as in the specification
    return a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F


def _moved(x: float, y: float, matrix: _Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(handle: object, matrix: _Matrix, turned: Callable[[float, float], tuple[float, float]]) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(handle, left, bottom, right, top)
    low, high = _moved(left.value, bottom.value, matrix), _moved(right.value, top.value, matrix)
    return _box((*low, *high), turned)


def _take_path(
    handle: object,
    matrix: _Matrix,
    found: PdfPage,
    turned: Callable[[float, float], tuple[float, float]],
) -> None:
    """Take the straight lines of a path: those that are drawn, and strips that are filled."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(handle, fill, stroke)
    if not fill.value and not stroke.value:
        return
    whole = _product(_matrix(handle), matrix)
    for points in _lines_of(handle):
        places = [turned(*_moved(x, y, whole)) for x, y in points]
        xs, ys = [x for x, _ in places], [y for _, y in places]
        left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
        if bottom - top <= THIN < right - left:
            found.across.append(Stroke((top + bottom) / 2, left, right))
        elif right - left <= THIN < bottom - top:
            found.down.append(Stroke((left + right) / 2, top, bottom))
        elif stroke.value:
            for (x1, y1), (x2, y2) in pairwise(places):
                if abs(y1 - y2) <= 1 < abs(x1 - x2):
                    found.across.append(Stroke((y1 + y2) / 2, min(x1, x2), max(x1, x2)))
                elif abs(x1 - x2) <= 1 < abs(y1 - y2):
                    found.down.append(Stroke((x1 + x2) / 2, min(y1, y2), max(y1, y2)))


def _lines_of(handle: object) -> Iterator[list[tuple[float, float]]]:
    """The parts of a path that are drawn without lifting the pen; curves end the path."""
    count = raw.FPDFPath_CountSegments(handle)
    if not 1 < count <= LONGEST_PATH:
        return
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(count):
        segment = raw.FPDFPath_GetPathSegment(handle, at)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = []
        points.append((x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment) and len(points) > 2:
            points.append(points[0])
    if len(points) > 1:
        yield points
