"""Whether a drawing in SVG may be drawn at all: it can hold scripts, load files and multiply itself without end.

What is more than shapes and words is refused as a whole, not mended: a drawing that
lacks a part would show something else than its author drew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from disclosure.errors import UnreadableSource
from disclosure.reading.package import Element, parse

MOST_ELEMENTS = 50_000
MOST_DEEP = 100
_SPACE = "{http://www.w3.org/2000/svg}"
_SHAPES = """
    svg g defs title desc metadata path rect circle ellipse line polyline polygon text tspan textPath symbol use marker
    clipPath mask linearGradient radialGradient stop pattern style switch
"""
_ALLOWED = frozenset(f"{_SPACE}{name}" for name in _SHAPES.split())
#: <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">: without entities of its own.
_DOCTYPE = re.compile(rb"<!DOCTYPE\s{1,9}svg\s[^<>\[\]]{0,300}>", re.IGNORECASE)
_OPENING = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}<(?:\?xml|!--|!DOCTYPE\s{1,9}svg|svg[\s>])", re.IGNORECASE)
#: url(#shade) is within the drawing; url(anything else) is not.
_ELSEWHERE = re.compile(r"url\s{0,9}\((?!\s{0,9}[\"']?\s{0,9}#)|@import|\\", re.IGNORECASE)
_ROOT = re.compile(rb"<svg\s[^>]{0,4000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\s(width|height|viewBox)\s{0,4}=\s{0,4}["']([^"']{0,60})["']""", re.IGNORECASE)
_LENGTH = re.compile(r"\s{0,9}(?P<number>\d{1,5}(?:\.\d{1,9})?)\s{0,9}(?P<unit>px|pt|cm|mm|in)?\s{0,9}")
#: Dots of a screen to each unit (CSS Values, 6.2).
_UNITS = {"px": 1.0, "pt": 96 / 72, "cm": 96 / 2.54, "mm": 96 / 25.4, "in": 96.0}


class Svg(NamedTuple):
    """A drawing that may be drawn, and its size in dots of a screen; 0 where it does not say."""

    data: bytes
    width: float
    height: float


def svg_of(data: bytes) -> Svg | None:
    """Return the drawing in ``data``; None where it is none, or holds more than shapes and words."""
    if not _OPENING.match(data) or b"<svg" not in data[:5000]:
        return None
    data = _DOCTYPE.sub(b"", data, count=1)
    try:
        root = parse(data)
    except UnreadableSource:
        return None
    if root.tag != f"{_SPACE}svg" or not _is_harmless(root):
        return None
    return Svg(data, *_size(root.get("width"), root.get("height"), root.get("viewBox")))


def size_told(data: bytes) -> tuple[float, float]:
    """Return the size that a drawing says it has, in dots of a screen, whether it may be drawn or not; zeros where it says none."""
    if not _OPENING.match(data) or (found := _ROOT.search(data[:5000])) is None:
        return 0.0, 0.0
    told = {name.lower(): value for name, value in _ATTRIBUTE.findall(found[0].decode("utf-8", "replace"))}
    return _size(told.get("width"), told.get("height"), told.get("viewbox"))


def _is_harmless(root: Element) -> bool:
    """Tell whether a drawing is of shapes and words alone, with nothing from elsewhere and nothing used in turn."""
    used: set[str] = set()
    using: set[str] = set()  # what holds a use of something else
    for count, (element, holders, depth) in enumerate(_walk(root)):
        if count > MOST_ELEMENTS or depth > MOST_DEEP or not isinstance(element.tag, str):
            return False
        if element.tag not in _ALLOWED and element.tag.startswith(_SPACE):
            return False
        if _ELSEWHERE.search(element.text or "") or not all(map(_is_plain, element.items())):
            return False
        if element.tag == f"{_SPACE}use":
            used.add(_reference(element))
            using.update((*holders, element.get("id", "")))
    return used.isdisjoint(using - {""})


def _walk(root: Element) -> Iterator[tuple[Element, tuple[str, ...], int]]:
    """Every element, the names of those around it, and how deep it lies."""
    waiting: list[tuple[Element, tuple[str, ...], int]] = [(root, (), 0)]
    while waiting:
        element, holders, depth = waiting.pop()
        yield element, holders, depth
        name = element.get("id")
        below = (*holders, name) if name else holders
        if depth <= MOST_DEEP:
            waiting += [(child, below, depth + 1) for child in element]


def _is_plain(attribute: tuple[str, str]) -> bool:
    name, value = attribute
    bare = name.rpartition("}")[2].lower()
    if bare.startswith("on") or bare in ("src", "base"):
        return False
    if bare == "href":
        return value.startswith("#")
    return not _ELSEWHERE.search(value)


def _reference(element: Element) -> str:
    return next((value[1:] for name, value in element.items() if name.rpartition("}")[2] == "href"), "")


def _size(wide: str | None, high: str | None, view: str | None) -> tuple[float, float]:
    width, height = _length(wide), _length(high)
    box = list(map(_length, (view or "").replace(",", " ").split()[2:]))
    is_icon = len(box) == 2 and box[0] == box[1] and not (width or height)  # its page says how large it is
    if len(box) == 2 and all(box) and not (width and height) and not is_icon:
        scale = width / box[0] or height / box[1] or 1.0
        return box[0] * scale, box[1] * scale
    return width, height


def _length(text: str | None) -> float:
    found = _LENGTH.fullmatch(text or "")
    return float(found["number"]) * _UNITS[found["unit"] or "px"] if found else 0.0
