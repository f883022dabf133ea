"""What stands beside the text on the pages of a PDF: their numbers, and the heads and feet that return."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from disclosure.reading.pdf_lines import PrintedLine

MARGIN = 0.12  # share of a page's height at its top and bottom in which heads and numbers stand
LEVEL = 3.0  # points by which the place of a head may differ from page to page
APART = 0.7  # heights of a line between a head or number and the text, at least
FAR = 1.5  # the same of a head that does not return
MOST_PAGES = 1000  # that are counted; a larger figure is a year
LARGE = 1.05  # times the size of the text's characters: those of a title
SMALL = 0.9  # of the size of the text's characters
OUTSIDE = 56.0  # points: two centimetres, less than the margins of a text

#: - 1 -    第 3 页 共 9 页    Page 2
_LIKE_NUMBER = re.compile(r"[\s\d\-–—－/|·.第页共总Pagef]{1,30}")
#: - 1 -    3    第 3 页    第 3 页 共 9 页    3/9    Page 3 of 9
_NUMBER = re.compile(
    r"[\s\-–—－·|]{0,6}(?:第|Page|P\.?)?\s?(?P<number>\d{1,4})\s?页?[\s,，/]{0,3}(?:(?:共|总|of|/)\s?\d{1,4}\s?页?)?[\s\-–—－·|]{0,6}"
)
_DIGITS = re.compile(r"\d+")


class Page(NamedTuple):
    """The lines of a page outside of its tables, from above, and its size in points."""

    lines: Sequence[PrintedLine]
    width: float
    height: float


class Beside(NamedTuple):
    """Lines, by their ids, that are likely not the text's, and those among them that surely are not."""

    likely: set[int]
    sure: set[int]


class _Found(NamedTuple):
    """A line in the upper or lower margin of a page."""

    page: int
    line: PrintedLine
    words: str  # without figures
    gap: float  # between it and those beyond it on one side and the rest of the page, in heights of a line
    outside: bool  # where no text is set


def beside_text(pages: Sequence[Page]) -> Beside:
    """Return the page numbers of a document, and the heads and feet of its pages.

    What stands in the margin and returns, or looks like a number, is likely none of the text.  It is
    surely none where the text is apart from it and it counts the pages, returns at one height, or is
    set in smaller characters outside of where texts are set.
    """
    em = _usual(line.em for page in pages for line in page.lines)
    margins = [found for at, page in enumerate(pages) for found in _in_margins(at, page)]
    counts = Counter(found.words for found in margins)
    apart = [found for found in margins if found.gap >= APART]
    sure = {*_numbers(apart), *_returning(apart, em), *_small(apart, em)}
    likely = {
        id(found.line)
        for found in margins
        if _LIKE_NUMBER.fullmatch(found.line.text) or counts[found.words] > 1
    }
    return Beside(likely | sure, sure)


def _usual(sizes: Iterable[float]) -> float:
    counts = Counter(round(size, 1) for size in sizes)
    return max(counts, key=lambda size: (counts[size], size), default=0.0)


def _in_margins(at: int, page: Page) -> Iterator[_Found]:
    """The lines in the margins of a page, each with the widest gap that parts it from the middle."""
    heads = list(takewhile(lambda line: line.bottom < page.height * MARGIN, page.lines))
    feet = list(takewhile(lambda line: line.top > page.height * (1 - MARGIN), reversed(page.lines)))
    for edge, inward in ((heads, page.lines), (feet, page.lines[::-1])):
        gap = 0.0
        for place in range(len(edge) - 1, -1, -1):
            line = edge[place]
            if place + 1 < len(inward):
                beyond = inward[place + 1]
                space = max(beyond.top - line.bottom, line.top - beyond.bottom)
                gap = max(gap, space / max(line.bottom - line.top, 1.0))
            else:
                gap = float("inf")  # nothing else stands on the page, or what does is a table
            outside = line.bottom < OUTSIDE or line.top > page.height - OUTSIDE
            yield _Found(at, line, _DIGITS.sub("", line.text), gap, outside)


def _numbers(apart: Sequence[_Found]) -> Iterator[int]:
    """Those that are the number of their page; such as count on from another file return."""
    for found in apart:
        told = _NUMBER.fullmatch(found.line.text)
        if told and int(told["number"]) == found.page + 1:
            yield id(found.line)


def _returning(apart: Sequence[_Found], em: float) -> Iterator[int]:
    """Those that say the same on several pages at one height, in characters no larger than the text's: no titles."""
    small = [found for found in apart if found.line.em <= LARGE * em]
    for found in small:
        if any(_is_again(found, other) for other in small if other.page != found.page):
            yield id(found.line)


def _is_again(one: _Found, other: _Found) -> bool:
    """Tell whether two lines are the same but for figures that count the pages; 2018年 and 2019年 are two titles."""
    if one.words != other.words or abs(other.line.top - one.line.top) > LEVEL:
        return False
    figures = (map(int, _DIGITS.findall(found.line.text)) for found in (one, other))
    return all(
        a == b or (a < MOST_PAGES and b - a == other.page - one.page) for a, b in zip(*figures, strict=False)
    )


def _small(apart: Sequence[_Found], em: float) -> Iterator[int]:
    """Those in small characters near the edge of the paper; a note below the text stands where text does."""
    for found in apart:
        if found.outside and found.line.em <= SMALL * em and found.gap >= FAR and "。" not in found.line.text:
            yield id(found.line)
