"""The numbers that Word writes in front of paragraphs: they are printed, but stand nowhere in the text.

ECMA-376, 17.9: a paragraph, or its style, names a list and a level; the list's
definition says how each level counts and what stands around the number.
"""

from __future__ import annotations

import re

from disclosure.frozen import dataclass
from disclosure.reading.numerals import numeral
from disclosure.reading.package import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"

DEEPEST_STYLE = 20  # styles that a style is based on, one upon the other
_PLACE = re.compile(r"%(?P<level>[1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    style: str  # of the number
    text: str  # %1、
    suffix: str
    arabic: bool  # all numbers of its text in Arabic numerals


def int_of(element: Element | None, default: int) -> int:
    """Return the ``w:val`` of ``element`` as a number."""
    value = element.get(VAL) if element is not None else None
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 10 else default


class Numbering:
    """Counts through one document, from its first paragraph to its last."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}  # of each abstract list
        self._lists: dict[str, tuple[str, dict[int, int], dict[int, _Level]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        self._styles: dict[str, tuple[str, str | None, int | None]] = {}  # parent, list, level
        if numbering is not None:
            self._read(numbering)
        if styles is not None:
            for style in styles.iterfind(f"{W}style"):
                self._read_style(style)

    def _read(self, numbering: Element) -> None:
        for abstract in numbering.iterfind(f"{W}abstractNum"):
            levels = {_depth(level): _level(level) for level in abstract.iterfind(f"{W}lvl")}
            self._levels[abstract.get(f"{W}abstractNumId", "")] = levels
        for number in numbering.iterfind(f"{W}num"):
            abstract_id = number.find(f"{W}abstractNumId")
            starts: dict[int, int] = {}
            levels = {}
            for override in number.iterfind(f"{W}lvlOverride"):
                start, level = override.find(f"{W}startOverride"), override.find(f"{W}lvl")
                if start is not None:
                    starts[_depth(override)] = int_of(start, 1)
                if level is not None:
                    levels[_depth(override)] = _level(level)
            key = abstract_id.get(VAL, "") if abstract_id is not None else ""
            self._lists[number.get(f"{W}numId", "")] = (key, starts, levels)

    def _read_style(self, style: Element) -> None:
        based = style.find(f"{W}basedOn")
        number = style.find(f"{W}pPr/{W}numPr")
        list_id = number.find(f"{W}numId") if number is not None else None
        level = number.find(f"{W}ilvl") if number is not None else None
        self._styles[style.get(f"{W}styleId", "")] = (
            based.get(VAL, "") if based is not None else "",
            list_id.get(VAL) if list_id is not None else None,
            int_of(level, 0) if level is not None else None,
        )

    def label(self, properties: Element | None) -> str:
        """Return what Word writes in front of the paragraph of ``w:pPr``, and count it."""
        if properties is None or not self._lists:
            return ""
        list_id, depth = self._of(properties)
        if list_id not in self._lists:
            return ""  # 0 takes a paragraph out of its style's list
        abstract, starts, own = self._lists[list_id]
        levels = self._levels.get(abstract, {}) | own
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for at in starts:
                counts.pop(at, None)
        level = levels[depth]
        counts[depth] = counts[depth] + 1 if depth in counts else starts.get(depth, level.start)
        for deeper in [at for at in counts if at > depth]:
            del counts[deeper]
        if level.style == "bullet":
            return ""
        return _written(level, levels, counts, starts)

    def _of(self, properties: Element) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, or else its style's."""
        list_id = level = None
        number = properties.find(f"{W}numPr")
        if number is not None:
            own_id, own_level = number.find(f"{W}numId"), number.find(f"{W}ilvl")
            list_id = own_id.get(VAL) if own_id is not None else None
            level = int_of(own_level, 0) if own_level is not None else None
        named = properties.find(f"{W}pStyle")
        style = named.get(VAL, "") if named is not None else ""
        for _ in range(DEEPEST_STYLE):
            if list_id is not None or style not in self._styles:
                break
            style, list_id, styled = self._styles[style]
            level = styled if level is None else level
        return list_id or "", level or 0


def _depth(element: Element) -> int:
    value = element.get(f"{W}ilvl", "0")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 3 else 0


def _level(level: Element) -> _Level:
    style, text, suffix = (level.find(f"{W}{name}") for name in ("numFmt", "lvlText", "suff"))
    legal = level.find(f"{W}isLgl")
    return _Level(
        start=int_of(level.find(f"{W}start"), 1),
        style=style.get(VAL, "decimal") if style is not None else "decimal",
        text=text.get(VAL, "") if text is not None else "",
        suffix=suffix.get(VAL, "tab") if suffix is not None else "tab",
        arabic=legal is not None and legal.get(VAL, "1") not in ("0", "false", "off"),
    )


def _written(level: _Level, levels: dict[int, _Level], counts: dict[int, int], starts: dict[int, int]) -> str:
    def number(place: re.Match[str]) -> str:
        at = int(place["level"]) - 1
        if at not in levels:
            return ""
        count = counts.get(at, starts.get(at, levels[at].start))
        return numeral(count, "decimal" if level.arabic else levels[at].style)

    text = _PLACE.sub(number, level.text)
    closes = not text or not text[-1].isalnum()
    return text if closes or level.suffix == "nothing" else f"{text} "
