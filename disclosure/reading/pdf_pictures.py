"""Pictures on a page of a PDF that are part of the report: photographs and charts.

One that the file holds as a JPEG that browsers show keeps its bytes; dots packed in any
other way are packed anew as PNG, with their colours as they are.  What cannot be read, or
is larger than a page can carry, is counted, and a doubt says so.
"""

from __future__ import annotations

import ctypes
from typing import NamedTuple

import numpy as np
import pypdfium2.raw as raw

from disclosure.frozen import dataclass
from disclosure.reading.pictures import FEWEST_DOTS, LARGEST, MOST_DOTS
from disclosure.reading.png import png_of
from disclosure.reading.rasters import raster_of

#: Points: what a picture that is part of the report measures at least; a logo or a square to scan is smaller.
LONG_SIDE, SHORT_SIDE = 142.0, 71.0
BACKGROUND = 0.85  # share of a page beyond which a picture lies under its text
SLANT = 100  # times its rise that an edge runs on where it lies straight
_FILTER = b"DCTDecode\x00"


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A picture and its place on the page; ``data`` are empty for one that cannot be shown."""

    left: float
    top: float
    right: float
    bottom: float
    data: bytes


class Turn(NamedTuple):
    """How the dots of an image come to lie as they are printed: columns for rows, then each the other way about."""

    swapped: bool = False
    upside_down: bool = False
    mirrored: bool = False


def turn_of(a: float, b: float, c: float, d: float) -> Turn | None:
    """Return how a matrix (ISO 32000-1, 8.3.3), its y upwards, turns an image; None where it slants it."""
    if max(abs(b), abs(c)) * SLANT < min(abs(a), abs(d)):
        return Turn(False, d < 0, a < 0)
    if max(abs(a), abs(d)) * SLANT < min(abs(b), abs(c)):
        return Turn(True, b > 0, c > 0)
    return None


def is_large(width: float, height: float) -> bool:
    """Tell whether a picture of this size, in points, is part of the report."""
    return max(width, height) > LONG_SIDE and min(width, height) > SHORT_SIDE


def picture_of(handle: object, turn: Turn | None) -> bytes:
    """Return an image, turned as it is printed, as a JPEG or PNG that browsers show; none where it cannot be."""
    if turn is None:
        return b""
    return (_jpeg_of(handle) if turn == Turn() else b"") or _png_of(handle, turn)


def _jpeg_of(handle: object) -> bytes:
    """Return the bytes of an image that is stored as a JPEG that browsers show, and nothing else; none of any other."""
    name = ctypes.create_string_buffer(len(_FILTER))
    if raw.FPDFImageObj_GetImageFilterCount(handle) != 1:
        return b""
    if raw.FPDFImageObj_GetImageFilter(handle, 0, name, len(_FILTER)) != len(_FILTER) or name.raw != _FILTER:
        return b""
    size = raw.FPDFImageObj_GetImageDataRaw(handle, None, 0)
    if not 0 < size <= LARGEST:
        return b""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFImageObj_GetImageDataRaw(handle, buffer, size)
    return buffer.raw if raster_of(buffer.raw) else b""


#: Bytes a dot of PDFium's bitmaps, and which of them are red, green, blue.
_CHANNELS: dict[int, tuple[int, tuple[int, ...]]] = {
    raw.FPDFBitmap_Gray: (1, (0,)),
    raw.FPDFBitmap_BGR: (3, (2, 1, 0)),
    raw.FPDFBitmap_BGRx: (4, (2, 1, 0)),
    raw.FPDFBitmap_BGRA: (4, (2, 1, 0)),
}


def _png_of(handle: object, turn: Turn) -> bytes:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    raw.FPDFImageObj_GetImagePixelSize(handle, ctypes.byref(width), ctypes.byref(height))
    if min(width.value, height.value) < FEWEST_DOTS or width.value * height.value > MOST_DOTS:
        return b""
    bitmap = raw.FPDFImageObj_GetBitmap(handle)
    if not bitmap:
        return b""
    try:
        packed = _packed(bitmap, turn)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return packed if len(packed) <= LARGEST else b""


def _packed(bitmap: object, turn: Turn) -> bytes:
    """A bitmap's dots as PNG, grey or in colour, eight bits a channel."""
    width, height = raw.FPDFBitmap_GetWidth(bitmap), raw.FPDFBitmap_GetHeight(bitmap)
    stride, kind = raw.FPDFBitmap_GetStride(bitmap), raw.FPDFBitmap_GetFormat(bitmap)
    if kind not in _CHANNELS:
        return b""
    size, order = _CHANNELS[kind]
    held = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
    rows = np.frombuffer(held, np.uint8).reshape(height, stride)[:, : width * size]
    dots = rows.reshape(height, width, size)[:, :, order]
    if turn.swapped:
        dots = dots.swapaxes(0, 1)
    return png_of(dots[:: -1 if turn.upside_down else 1, :: -1 if turn.mirrored else 1])
