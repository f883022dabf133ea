"""Pictures on a page of a PDF that are part of the report: photographs and charts that it holds as JPEG.

A picture of another kind would have to be packed anew, and would then no longer be the
bytes of the original; it is counted, and a doubt says so.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2.raw as raw

from disclosure.reading.pictures import LARGEST, raster_of

#: Points: what a picture that is part of the report measures at least; a logo or a square to scan is smaller.
LONG_SIDE, SHORT_SIDE = 142.0, 71.0
BACKGROUND = 0.85  # share of a page beyond which a picture lies under its text
_FILTER = b"DCTDecode\x00"


@dataclass(frozen=True, slots=True)
class PrintedPicture:
    """A picture and its place on the page."""

    left: float
    top: float
    right: float
    bottom: float
    data: bytes


def is_large(width: float, height: float) -> bool:
    """Tell whether a picture of this size, in points, is part of the report."""
    return max(width, height) > LONG_SIDE and min(width, height) > SHORT_SIDE


def jpeg_of(handle: object) -> bytes:
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
