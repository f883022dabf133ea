"""How deep a heading each paragraph of a Word document is set as: by itself, by its style, by what that is based on.

ECMA-376, 17.3.1.20: levels are counted from 0, and 9 is body text.
"""

from __future__ import annotations

import re

from disclosure.reading.package import Element
from disclosure.reading.word_numbering import DEEPEST_STYLE, VAL, W, int_of

BODY = 9
#: heading 1   标题 2   Heading3: what a style is called, whatever its document names it by
_NAME = re.compile(r"(?:heading|标题)\s{0,2}(?P<level>[1-9])", re.IGNORECASE)


class Outline:
    """The levels of the styles of one document."""

    def __init__(self, styles: Element | None) -> None:
        self._styles: dict[str, tuple[str, int | None]] = {}  # what it is based on, its own level
        for style in styles.iterfind(f"{W}style") if styles is not None else ():
            self._styles[style.get(f"{W}styleId", "")] = (_value(style, "basedOn"), _own_level(style))

    def level(self, properties: Element | None) -> int:
        """Return how deep a heading the paragraph of ``w:pPr`` is, from 1; 0 for none."""
        if properties is None:
            return 0
        level = _outline_of(properties)
        style = _value(properties, "pStyle")
        for _ in range(DEEPEST_STYLE):
            if level is not None or style not in self._styles:
                break
            style, level = self._styles[style]
        return level + 1 if level is not None and level < BODY else 0


def _own_level(style: Element) -> int | None:
    properties = style.find(f"{W}pPr")
    level = _outline_of(properties) if properties is not None else None
    named = _NAME.fullmatch(_value(style, "name"))
    return int(named["level"]) - 1 if level is None and named else level


def _outline_of(properties: Element) -> int | None:
    level = properties.find(f"{W}outlineLvl")
    return int_of(level, BODY) if level is not None else None


def _value(element: Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return child.get(VAL, "") if child is not None else ""
