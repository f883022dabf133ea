"""Drawings (EMF, WMF, SVG) and pictures that no browser shows (BMP, TIFF, JPEG in printers' inks), made into PNG.

LibreOffice, where it is installed, prints them as PDF, each on a page of its own, in one
run for all of a source; the pages become dots here.  A drawing from a source never comes
to a page as it is.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pypdfium2 as pdfium

from disclosure.errors import UnreadableSource
from disclosure.reading import libreoffice
from disclosure.reading.png import png_of
from disclosure.reading.rasters import jpeg_frame
from disclosure.reading.svg import svg_of

MOST = 40  # of one source
LARGEST = 8 * 1024 * 1024  # bytes of one, unpacked
MOST_DOTS = 40_000_000  # of one that consists of dots
LONGEST_SIDE = 60.0  # centimetres as printed
DOTS = 192 / 2.54  # a centimetre: twice what a page has
MOST_WIDE = 2000  # dots of the longer side
SCREEN = 96 / 2.54  # dots a centimetre of what does not say how large it is printed

_GZIP = b"\x1f\x8b\x08"
_PLACEABLE = b"\xd7\xcd\xc6\x9a"
_PLAIN_WMF = (b"\x01\x00\x09\x00\x00\x03", b"\x01\x00\x09\x00\x00\x01")
_TIFF = {b"II*\x00": "<", b"MM\x00*": ">"}


class Drawing(NamedTuple):
    """What LibreOffice can draw, and how large it says that it is, in centimetres; 0 where it does not."""

    extension: str
    data: bytes
    width: float = 0.0
    height: float = 0.0


def drawing_in(data: bytes) -> Drawing | None:
    """Return what ``data`` are a drawing of; None where they are none, or none that may be drawn."""
    if data.startswith(_GZIP):  # .emz, .wmz, .svgz
        data = _unpacked(data)
    if not 0 < len(data) <= LARGEST:
        return None
    try:
        found = _metafile(data) or _dotted(data) or svg_drawing(data)
    except (struct.error, IndexError):
        return None
    return found if found and max(found.width, found.height) <= LONGEST_SIDE * 10 else None


def svg_drawing(data: bytes) -> Drawing | None:
    """Return an SVG that neither runs, nor loads, nor multiplies anything."""
    found = svg_of(data)
    return Drawing("svg", found.data, found.width / SCREEN, found.height / SCREEN) if found else None


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(data, LARGEST + 1)
    except zlib.error:
        return b""


def _metafile(data: bytes) -> Drawing | None:
    if data[:4] == b"\x01\x00\x00\x00" and data[40:44] == b" EMF":
        left, top, right, bottom = struct.unpack_from("<4i", data, 24)  # hundredths of a millimetre
        return Drawing("emf", data, abs(right - left) / 1000, abs(bottom - top) / 1000)
    if data.startswith(_PLACEABLE):
        left, top, right, bottom, inch = struct.unpack_from("<4hH", data, 6)
        scale = 2.54 / (inch or 1440)
        return Drawing("wmf", data, abs(right - left) * scale, abs(bottom - top) * scale)
    return Drawing("wmf", data) if data.startswith(_PLAIN_WMF) else None


def _dotted(data: bytes) -> Drawing | None:
    extension, width, height = "", 0, 0
    if data[:2] == b"BM" and data[6:10] == b"\0\0\0\0":
        extension, (width, height) = "bmp", struct.unpack_from("<2i", data, 18)
    elif data[:4] in _TIFF:
        extension, (width, height) = "tiff", _tiff_size(data, _TIFF[data[:4]])
    elif data[:3] == b"\xff\xd8\xff":
        extension, (width, height, _) = "jpg", jpeg_frame(data)
    dots = abs(width * height)
    if not extension or not 0 < dots <= MOST_DOTS:
        return None
    return Drawing(extension, data, abs(width) / SCREEN, abs(height) / SCREEN)


def _tiff_size(data: bytes, order: str) -> tuple[int, int]:
    """Width and height by the first directory of a TIFF; it may hold further pages, which are not asked."""
    (place,) = struct.unpack_from(f"{order}I", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, place)
    sides = {256: 0, 257: 0}
    for at in range(min(count, 200)):
        tag, kind = struct.unpack_from(f"{order}2H", data, place + 2 + 12 * at)
        if tag in sides:
            (sides[tag],) = struct.unpack_from(
                order + ("H" if kind == 3 else "I"), data, place + 10 + 12 * at
            )
    return sides[256], sides[257]


def can_draw() -> bool:
    """Tell whether this machine can draw."""
    return bool(libreoffice.program())


def drawn(drawings: Sequence[Drawing]) -> list[bytes]:
    """Return each of ``drawings`` as PNG; nothing where it cannot be drawn."""
    sizes = [_size(drawing) for drawing in drawings]
    few = [(drawing, size) for drawing, size in zip(drawings, sizes, strict=True) if size][:MOST]
    if not few or not can_draw():
        return [b""] * len(drawings)
    try:
        pages = iter(_printed(few))
    except UnreadableSource:
        pages = iter(())
    return [next(pages, b"") if size else b"" for size in sizes]


def _size(drawing: Drawing) -> tuple[float, float] | None:
    """Width and height on paper, in centimetres, none longer than a page may be."""
    if min(drawing.width, drawing.height) <= 0:
        return None
    scale = min(1.0, LONGEST_SIDE / max(drawing.width, drawing.height))
    return drawing.width * scale, drawing.height * scale


def _printed(drawings: Sequence[tuple[Drawing, tuple[float, float]]]) -> list[bytes]:
    data = libreoffice.converted(_document(drawings), "odt", _AS_PDF)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return []
    try:
        if len(document) != len(drawings):  # which page is which is not known then
            return []
        return [_dots(document[at], size) for at, (_, size) in enumerate(drawings)]
    finally:
        document.close()


def _dots(page: pdfium.PdfPage, size: tuple[float, float]) -> bytes:
    """A page as PNG; none where nothing is on it."""
    scale = min(DOTS, MOST_WIDE / max(size)) * 2.54 / 72
    dots = page.render(
        scale=scale, rev_byteorder=True, force_bitmap_format=pdfium.raw.FPDFBitmap_BGR
    ).to_numpy()
    return b"" if np.all(dots == dots[0, 0]) else png_of(dots)


#: Dots are neither blurred nor thinned out on the way.
_AS_PDF = (
    'pdf:writer_pdf_Export:{"UseLosslessCompression":{"type":"boolean","value":"true"},'
    '"ReduceImageResolution":{"type":"boolean","value":"false"}}'
)
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)
_ROOT = f'{_SPACES} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"'
_LAYOUT = (
    '<style:page-layout style:name="L{at}"><style:page-layout-properties fo:page-width="{width:.3f}cm" '
    'fo:page-height="{height:.3f}cm" fo:margin="0cm" fo:padding="0cm"/></style:page-layout>'
)
_MASTER = '<style:master-page style:name="M{at}" style:page-layout-name="L{at}"/>'
_STYLE = '<style:style style:name="P{at}" style:family="paragraph" style:master-page-name="M{at}"/>'
_FRAME = (
    '<style:style style:name="G" style:family="graphic"><style:graphic-properties style:horizontal-pos="from-left" '
    'style:vertical-pos="from-top" style:horizontal-rel="page" style:vertical-rel="page" style:wrap="run-through" '
    'fo:margin="0cm" fo:padding="0cm"/></style:style>'
)
_PAGE = (
    '<text:p text:style-name="P{at}"><draw:frame draw:style-name="G" text:anchor-type="paragraph" svg:x="0cm" svg:y="0cm" '
    'svg:width="{width:.3f}cm" svg:height="{height:.3f}cm"><draw:image xlink:href="Pictures/{at}.{extension}" '
    'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>'
)
_ENTRY = '<manifest:file-entry manifest:full-path="{0}" manifest:media-type="{1}"/>'


def _document(drawings: Sequence[tuple[Drawing, tuple[float, float]]]) -> bytes:
    """A text document (ISO/IEC 26300) of nothing but pages with one drawing each."""
    told = [
        {"at": at, "extension": drawing.extension, "width": width, "height": height}
        for at, (drawing, (width, height)) in enumerate(drawings)
    ]

    def each(pattern: str) -> str:
        return "".join(pattern.format(**one) for one in told)

    media = {
        "/": "application/vnd.oasis.opendocument.text",
        "content.xml": "text/xml",
        "styles.xml": "text/xml",
    }
    pictures = {
        f"Pictures/{one['at']}.{one['extension']}": drawing
        for one, (drawing, _) in zip(told, drawings, strict=True)
    }
    entries = "".join(_ENTRY.format(*row) for row in (*media.items(), *((name, "") for name in pictures)))
    parts = {
        "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.2">{entries}</manifest:manifest>',
        "styles.xml": f"<office:document-styles {_ROOT}><office:automatic-styles>{each(_LAYOUT)}</office:automatic-styles>"
        f"<office:master-styles>{each(_MASTER)}</office:master-styles></office:document-styles>",
        "content.xml": f"<office:document-content {_ROOT}><office:automatic-styles>{each(_STYLE)}{_FRAME}"
        f"</office:automatic-styles><office:body><office:text>{each(_PAGE)}</office:text></office:body></office:document-content>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", media["/"])
        for name, content in parts.items():
            archive.writestr(name, content)
        for name, drawing in pictures.items():
            archive.writestr(name, drawing.data)
    return file.getvalue()
