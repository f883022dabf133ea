"""Page numbers that were printed at the foot of a page and now stand between two lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.furniture import Taking
from disclosure.editing.shapes import BLANK, Line

_B = f"{BLANK}{{0,4}}"
_N = r"[0-9０-９]{1,4}"
_DASH = r"[-—–－―─~～·•]{1,3}"
# -1-   — 2 —   - 3 -   ·4·   第3页 共9页   第 3 页   3/9页   Page 3 of 9   [5]
MARKED = re.compile(
    rf"{_DASH}{_B}(?P<dashed>{_N}){_B}{_DASH}"
    rf"|[（(]?{_B}第{_B}(?P<nth>{_N}){_B}页{_B}[,，/、|]?{_B}(?:[（(]?{_B}共{_B}{_N}{_B}页{_B}[)）]?)?{_B}[)）]?"
    rf"|共{_B}{_N}{_B}页{_B}[,，/、]?{_B}第{_B}(?P<nth2>{_N}){_B}页"
    rf"|[Pp]age{_B}(?P<page>{_N})(?:{_B}(?:of|/){_B}{_N})?"
    rf"|(?P<slashed>{_N}){_B}/{_B}{_N}{_B}页"
)
# 3   3/9   [5]
BARE = re.compile(
    rf"(?P<number>{_N})|(?P<part>{_N}){_B}/{_B}(?P<of>{_N})|[\[［]{_B}(?P<boxed>{_N}){_B}[\]］]"
)
_FIRST = frozenset("0123456789０１２３４５６７８９-—–－―─~～·•第共Pp([（［")
#: Between two page numbers that are bare numbers stands at least so much text; table cells are closer.
_PAGE = 150


def take_page_numbers(lines: Sequence[Line]) -> list[Taking]:
    """Return the page numbers among ``lines``: marked ones alone, bare ones only in sequence."""
    taken: list[Taking] = []
    bare: list[tuple[int, int, Line]] = []
    for at, line in enumerate(lines):
        text = line.text
        if len(text) > 24 or text[0] not in _FIRST:
            continue
        if MARKED.fullmatch(text):
            taken.append(Taking("page_number", line.start, line.end))
        elif (found := BARE.fullmatch(text)) is not None:
            bare.append((int(found["number"] or found["part"] or found["boxed"]), at, line))
    return taken + _sequences(bare)


def _sequences(bare: Sequence[tuple[int, int, Line]]) -> list[Taking]:
    """Of bare numbers, those that count pages: each one more than the last, a page of text between."""
    taken: list[Taking] = []
    run: list[tuple[int, int, Line]] = []
    for one in bare:
        if run and one[0] == run[-1][0] + 1 and one[2].start - run[-1][2].end >= _PAGE:
            run.append(one)
            continue
        taken += _pages(run)
        run = [one]
    return taken + _pages(run)


def _pages(run: Sequence[tuple[int, int, Line]]) -> list[Taking]:
    if len(run) < 3 or run[0][0] > 3:
        return []
    return [Taking("page_number", line.start, line.end) for _, _, line in run]
