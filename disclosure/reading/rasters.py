"""Pictures of dots that every browser shows, told by their own bytes, whatever they are called."""

from __future__ import annotations

from typing import NamedTuple

#: Of a JPEG, the segments that tell its size: all beginnings of a frame, without the tables among them.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def jpeg_frame(data: bytes) -> tuple[int, int, int]:
    """Return width, height and number of components of a JPEG; zeros where it tells none.

    Raises:
        IndexError: it is cut off.
    """
    at = 2
    while data[at] == 0xFF:
        kind = data[at + 1]
        if kind in _FRAMES:
            return _big(data[at + 7 : at + 9]), _big(data[at + 5 : at + 7]), data[at + 9]
        at += 1 if kind == 0xFF else 2 + max(_big(data[at + 2 : at + 4]), 2)
    return 0, 0, 0


_SHOWN = (1, 3)  # components of a JPEG; four are the inks of a printer, which browsers show wrongly


class Raster(NamedTuple):
    """What a picture's bytes say of it."""

    kind: str  # png, jpeg, gif, webp
    width: int  # dots
    height: int


def raster_of(data: bytes) -> Raster | None:
    """Return what ``data`` are a picture of; None where they are none that a browser shows harmlessly."""
    for read in (_png, _jpeg, _gif, _webp):
        try:
            if found := read(data):
                return found
        except IndexError:
            return None
    return None


def _png(data: bytes) -> Raster | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR":
        return None
    return Raster("png", _big(data[16:20]), _big(data[20:24]))


def _jpeg(data: bytes) -> Raster | None:
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    width, height, components = jpeg_frame(data)
    return Raster("jpeg", width, height) if components in _SHOWN else None


def _gif(data: bytes) -> Raster | None:
    if not data.startswith((b"GIF87a", b"GIF89a")):
        return None
    return Raster("gif", _little(data[6:8]), _little(data[8:10]))


def _webp(data: bytes) -> Raster | None:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        return None
    kind = data[12:16]
    if kind == b"VP8X":
        return Raster("webp", _little(data[24:27]) + 1, _little(data[27:30]) + 1)
    if kind == b"VP8L":
        sides = _little(data[21:25])
        return Raster("webp", (sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 ":
        return Raster("webp", _little(data[26:28]) & 0x3FFF, _little(data[28:30]) & 0x3FFF)
    return None


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
