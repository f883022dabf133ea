"""Pictures within a document that are part of the report: told by their own bytes, whatever they are called.

Only pictures of dots are taken (PNG, JPEG, GIF, WebP).  Drawings (SVG, EMF, WMF) can hold
scripts and links or are shown by no browser; they stay in the original, and a doubt says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import ge
from typing import NamedTuple

from disclosure.records import Picture

MOST = 200  # pictures of one source
LARGEST = 8 * 1024 * 1024  # bytes of one picture
LARGEST_ALL = 32 * 1024 * 1024  # bytes of all pictures of one source
MOST_DOTS = 40_000_000  # of one picture: what a phone can show
FEWEST_DOTS = 64  # of its shorter side; fewer are icons, rules and what counts visitors

#: Of a JPEG, the segments that tell its size: all beginnings of a frame, without the tables among them.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}

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
    at = 2
    while data[at] == 0xFF:
        kind = data[at + 1]
        if kind in _FRAMES:
            if data[at + 9] not in _SHOWN:
                return None
            return Raster("jpeg", _big(data[at + 7 : at + 9]), _big(data[at + 5 : at + 7]))
        at += 1 if kind == 0xFF else 2 + max(_big(data[at + 2 : at + 4]), 2)
    return None


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


def place_of(data: bytes) -> str:
    """Return how a picture that is no part with a name is found again in its source."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def finder_of_digests(
    fewest_dots: tuple[int, int] = (FEWEST_DOTS, FEWEST_DOTS),
) -> Callable[[bytes], Picture | None]:
    """Return what makes pictures of bytes, their places the digests of these; None where they are not to be shown."""
    found: dict[str, bytes] = {}
    album = Album(found.__getitem__, fewest_dots)

    def picture_of(data: bytes) -> Picture | None:
        place = place_of(data)
        found[place] = data
        return album.take(place)

    return picture_of


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


@dataclass(slots=True)
class Album:
    """The pictures taken from one source; the same part shown twice is one picture."""

    read: Callable[[str], bytes]  # the bytes of a part, by its place
    fewest_dots: tuple[int, int] = (FEWEST_DOTS, FEWEST_DOTS)  # of its longer and its shorter side
    _taken: dict[str, Picture] = field(default_factory=dict)
    _size: int = 0

    def take(self, place: str) -> Picture | None:
        """Return the picture at ``place``; None where it is none to be shown, or one too many."""
        if place in self._taken:
            return self._taken[place]
        if len(self._taken) >= MOST:
            return None
        data = self.read(place)
        raster = raster_of(data)
        if raster is None or not self._is_shown(raster) or not 0 < len(data) <= LARGEST:
            return None
        if self._size + len(data) > LARGEST_ALL:
            return None
        self._size += len(data)
        number = len(self._taken) + 1
        self._taken[place] = Picture(number, place, raster.kind, raster.width, raster.height, len(data))
        return self._taken[place]

    def _is_shown(self, raster: Raster) -> bool:
        sides = sorted((raster.width, raster.height), reverse=True)
        return sides[0] * sides[1] <= MOST_DOTS and all(map(ge, sides, self.fewest_dots))
