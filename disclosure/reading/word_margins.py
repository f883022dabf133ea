"""Headers and footers of a Word document: told apart from its text by the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from disclosure.reading.package import Element
from disclosure.reading.word_numbering import W

#: - 1 -    第 1 页 共 9 页    1 / 9
PAGE_NUMBER = re.compile(r"[\s\d\-–—－/|·.第页共总]{0,40}")
MOST = 20  # lines; more are no page margins
LONGEST = 200  # characters of a line that are told


def margins_of(parts: Iterable[Element]) -> Iterator[str]:
    """The lines of ``parts``, each once, without page numbers."""
    seen: set[str] = set()
    for part in parts:
        for paragraph in part.iter(f"{W}p"):
            text = "".join(piece.text or "" for piece in paragraph.iter(f"{W}t")).strip()
            if text and text not in seen and not PAGE_NUMBER.fullmatch(text) and len(seen) < MOST:
                seen.add(text)
                yield text[:LONGEST]
