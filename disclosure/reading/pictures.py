"""Pictures within a document that are part of the report, and how each is known and found again.

Pictures of dots that browsers show are taken as they are (see ``rasters``).  Drawings and
what browsers do not show are drawn where this machine can (see ``drawings``); where it
cannot, the page says where they stood.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import ge

from disclosure.frozen import replace
from disclosure.reading import drawings
from disclosure.reading.drawings import Drawing, drawing_in
from disclosure.reading.flow import Line
from disclosure.reading.rasters import Raster, raster_of
from disclosure.records import Picture

MOST = 200  # pictures of one source
LARGEST = 8 * 1024 * 1024  # bytes of one picture
LARGEST_ALL = 32 * 1024 * 1024  # bytes of all pictures of one source
MOST_DOTS = 40_000_000  # of one picture: what a phone can show
FEWEST_DOTS = 64  # of its shorter side; fewer are icons, rules and what counts visitors
SCREEN = 96  # dots to an inch of what does not say how large it is printed
_MADE = "made:"


def place_of(data: bytes) -> str:
    """Return how a picture that is no part with a name is found again in its source."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def made_place(data: bytes) -> str:
    """Return how a picture is known whose bytes are no part of its source, but made from it."""
    return f"{_MADE}{hashlib.sha256(data).hexdigest()}"


def is_made(picture: Picture) -> bool:
    """Tell whether the bytes of a picture are no part of its source, but made from it."""
    return picture.place.startswith(_MADE)


def made_digest(picture: Picture) -> str:
    """Return the SHA-256 of a picture that was made; empty for one that stands in its source."""
    return picture.place.removeprefix(_MADE) if is_made(picture) else ""


@dataclass(slots=True)
class Album:
    """The pictures taken from one source; the same part shown twice is one picture."""

    read: Callable[[str], bytes]  # the bytes of a part, by its place
    fewest_dots: tuple[int, int] = (FEWEST_DOTS, FEWEST_DOTS)  # of its longer and its shorter side
    made: dict[str, bytes] = field(default_factory=dict)  # by their places, pictures drawn here
    _taken: dict[str, Picture] = field(default_factory=dict)
    _waiting: dict[str, Drawing] = field(default_factory=dict)  # by their places, what is yet to be drawn
    _size: int = 0

    def take(self, place: str, size: tuple[float, float] | None = None) -> Picture | None:
        """Return the picture at ``place``; None where it is none that belongs to a report, or one too many.

        ``size`` is what a document gives it on paper, in centimetres: then a picture that
        cannot be shown is taken too, for the page to say where it stood.  One without
        a ``kind`` may be drawn yet, by :meth:`settle`.
        """
        if place in self._taken:
            return self._taken[place]
        if len(self._taken) >= MOST:
            return None
        data = self.read(place) if place else b""
        raster = raster_of(data)
        picture = self._raster(place, raster, len(data)) if raster else self._drawing(place, data, size)
        if picture is None and size and not (raster and self.is_small(raster)):
            picture = self._unshown(place)
        if picture:
            self._taken[place] = picture
        return picture

    def _raster(self, place: str, raster: Raster, size: int) -> Picture | None:
        if self.is_small(raster) or raster.width * raster.height > MOST_DOTS:
            return None
        if size > LARGEST or self._size + size > LARGEST_ALL:
            return None
        self._size += size
        return Picture(len(self._taken) + 1, place, raster.kind, raster.width, raster.height, size)

    def _drawing(self, place: str, data: bytes, size: tuple[float, float] | None) -> Picture | None:
        drawing = drawing_in(data)
        if drawing is None:
            return None
        if size:
            drawing = drawing._replace(width=size[0], height=size[1])
        sides = Raster("", *(round(side / 2.54 * SCREEN) for side in (drawing.width, drawing.height)))
        if not size and self.is_small(sides):
            return None
        self._waiting[place] = drawing
        return self._unshown(place)

    def _unshown(self, place: str) -> Picture:
        return Picture(len(self._taken) + 1, place, "", 0, 0, 0)

    def is_small(self, raster: Raster) -> bool:
        """Tell whether what has so many dots is no part of a report."""
        sides = sorted((raster.width, raster.height), reverse=True)
        return not all(map(ge, sides, self.fewest_dots))

    def settle(self, lines: Iterable[Line]) -> None:
        """Draw what waits for it, all in one go, and put the pictures in their places among ``lines``."""
        shown = {line.picture.place for line in lines if line.picture}
        waiting = {place: drawing for place, drawing in self._waiting.items() if place in shown}
        self._waiting.clear()
        done = dict(zip(waiting, drawings.drawn(tuple(waiting.values())), strict=True)) if waiting else {}
        for place, data in done.items():
            raster = raster_of(data)
            if raster and len(data) <= LARGEST and self._size + len(data) <= LARGEST_ALL:
                self._size += len(data)
                name = made_place(data)
                self.made[name] = data
                self._taken[place] = replace(
                    self._taken[place],
                    place=name,
                    kind=raster.kind,
                    width=raster.width,
                    height=raster.height,
                    size=len(data),
                )
        for line in lines:
            if line.picture and line.picture.place in done:
                line.picture = self._taken[line.picture.place]


class PageAlbum:
    """Pictures that are no parts with names: known by the digests of their bytes."""

    def __init__(self, fewest_dots: tuple[int, int] = (FEWEST_DOTS, FEWEST_DOTS)) -> None:
        self._found: dict[str, bytes] = {}
        self._album = Album(self._found.__getitem__, fewest_dots)
        self.settle = self._album.settle

    def picture_of(self, data: bytes, size: tuple[float, float] | None = None) -> Picture | None:
        """Return the picture that ``data`` are; None where they are none to be shown, nor to be told of (see ``Album.take``)."""
        place = place_of(data) if data else f"nowhere:{len(self._found)}"
        self._found[place] = data
        return self._album.take(place, size)

    def told_of(self, data: bytes, dots: tuple[float, float]) -> Picture | None:
        """Return the place of what cannot be shown, if it is of so many dots as pictures have."""
        if self._album.is_small(Raster("", *map(round, dots))):
            return None
        return self.picture_of(data, (dots[0] / SCREEN * 2.54, dots[1] / SCREEN * 2.54))

    @property
    def made(self) -> tuple[tuple[str, bytes], ...]:
        """What was drawn, by its places."""
        return tuple(self._album.made.items())
