"""Where a site says that it shows a part of the text only: the reader is told that something is missing there."""

from __future__ import annotations

import re

from disclosure.editing.furniture.taking import Taking
from disclosure.editing.shapes import BLANK, MISSING

_SAYS = "此处隐藏"
# …劳务收入占农民收入的四成 &nb ……此处隐藏1876个字…… 由经办站所填写公开审批单   ……此处隐藏9873个字……p>
_HIDDEN = re.compile(
    rf"(?:{BLANK}{{0,4}}&?nb(?:sp)?;?)?{BLANK}{{0,4}}[….·]{{0,6}}{_SAYS}\d{{1,6}}个?字[….·]{{0,6}}(?:</?p>|p>)?{BLANK}{{0,4}}"
)


def take_hidden(text: str) -> list[Taking]:
    """The site's words for what it hides, each to be replaced by the note that text is missing."""
    if _SAYS not in text:
        return []
    return [Taking("text_missing", found.start(), found.end(), MISSING) for found in _HIDDEN.finditer(text)]
