"""Lines of print to paragraphs, where the shape of the page shows that a line goes on in the next.

A line that reaches the right edge of the print, and below it one that begins at the left
edge while paragraphs are indented: the same paragraph, whatever its words are.  Where
the page does not show it, lines stay lines, and the editing asks their words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from disclosure.frozen import replace
from disclosure.reading.pdf_beside import Page
from disclosure.reading.pdf_columns import Item
from disclosure.reading.pdf_lines import PrintedLine, margin_of, needed_by

FLUSH = 0.6  # characters by which a line that is not indented may miss the edge
INDENTS = (1.4, 4.6)  # characters: of the first line of a paragraph
LOPSIDED = 3.5  # characters by which the right margin of a page may be wider than its left one
EXACT = 0.15  # characters by which an indent may miss two
STICKS_OUT = 1.5  # characters by which one line may be wider than all others, and no address
LOOSE = 1.2  # times the usual distance of two lines: a new paragraph where they are set apart
CELLS = 3  # gaps in two lines that make them rows of a table
SHORTEST = 10  # characters of a line that is full
LARGE = 1.1  # times the size of the text: the characters of a title
OFF = 0.2  # characters between the edge and a line that is in the middle
FARTHEST = 2.5  # characters from line to line of a title
SAME_SIZE = 0.15  # share by which the characters of a paragraph's lines may differ
#: 一、   （二）   3．   第四条   附件1   ——: what begins something of its own behind a whole sentence
_BEGINS = re.compile(
    r"[一二三四五六七八九十]{1,3}[、，．.]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.](?!\d)|[①-⑳◆●■※—]"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条部]|附件|附表|抄送|主题词"
)
_STOP = re.compile(r"[。！？!?：:；;][”’）)》」]?$")
_TOLD_BELOW = re.compile(r"[\dA-Za-z]")  # …，电话： / 0794-6592000
_LEADER = re.compile(r"[.．…·]{4,}\s*\d*$")
_GAP = re.compile(r"[^A-Za-z,.;:] +(?![A-Za-z])")  # 规章 0 0: cells of a table without rules


class _Edges(NamedTuple):
    """Where the print of a page begins and ends, from side to side."""

    left: float
    right: float
    is_seen: bool  # a line reaches from one to the other


class _Habit(NamedTuple):
    """How a document sets its paragraphs."""

    em: float  # the size of its characters
    pitch: float  # from line to line
    indents: bool  # their first lines stand further in
    apart: bool  # more than the usual distance parts them


def folded(items: Sequence[Item], pages: Sequence[Page], edge: Collection[int]) -> list[Item]:
    """Return ``items`` with the lines of a paragraph as one, where the page shows that they are.

    ``pages`` hold the lines of the text alone; ``edge`` are (by id) the lines of ``items`` beside it.
    One that stands between two lines of a paragraph comes behind it.
    """
    framed = _framed(pages)
    habit = _habit_of(framed)
    known = {id(line): edges for lines, edges in framed for line in lines}
    done: list[Item] = []
    place = -1  # of the paragraph that may go on
    first = above = None
    for item in items:
        if id(item) in edge:
            done.append(item)
        elif not isinstance(item, PrintedLine):
            first = above = None
            done.append(item)
        elif first and above and _goes_on(first, above, item, known, habit):
            begun = done[place]
            assert isinstance(begun, PrintedLine)
            done[place] = replace(
                begun, text=_together(begun.text, item.text), right=item.right, bottom=item.bottom
            )
            above = item
        else:
            first = above = item
            place = len(done)
            done.append(item)
    return done


def _together(above: str, below: str) -> str:
    apart = above[-1].isascii() and above[-1].isalpha() and below[0].isascii() and below[0].isalpha()
    return f"{above} {below}" if apart else above + below


def _framed(pages: Sequence[Page]) -> list[tuple[Sequence[PrintedLine], _Edges]]:
    """The lines of each page with its edges; those of a page without a full line are those of the page before."""
    framed: list[tuple[Sequence[PrintedLine], _Edges]] = []
    known: dict[int, _Edges] = {}
    for page in pages:
        if page.lines:
            edges = _edges_of(page)
            width = round(page.width)
            if edges.is_seen:
                known[width] = edges
            framed.append((page.lines, known.get(width, edges)))
    return framed


def _edges_of(page: Page) -> _Edges:
    """Return where the print of a page begins and ends: as far from the right as from the left if no line is full."""
    left, em = margin_of(page.lines), median(line.em for line in page.lines)
    first = min(line.left for line in page.lines)
    if abs(left - first - 2 * em) < EXACT * em:  # one line alone that is not indented
        left = first
    nearly = page.width - left - LOPSIDED * em
    ends = sorted((line.right for line in page.lines if line.right >= nearly), reverse=True)
    if not ends:
        return _Edges(left, page.width - left, False)
    right = next((far for far, near in pairwise(ends) if far - near <= STICKS_OUT * em), ends[0])
    return _Edges(left, right, True)


def _habit_of(pages: Sequence[tuple[Sequence[PrintedLine], _Edges]]) -> _Habit:
    """Return how the lines of all pages are set."""
    steps = Counter(
        round(below.top - above.top)
        for lines, _ in pages
        for above, below in pairwise(lines)
        if below.top > above.top
    )
    pitch = float(min(steps, key=lambda step: (-steps[step], step), default=0))
    indented = flush = loose = 0
    for lines, edges in pages:
        for above, below in pairwise(lines):
            indented += _is_indented(below, edges)
            if len(below.text) >= SHORTEST and _is_flush(below, edges) and not _is_full(above, below, edges):
                flush += 1
                loose += below.top - above.top > LOOSE * pitch
    em = median([line.em for lines, _ in pages for line in lines] or [0.0])
    return _Habit(em, pitch, indented > 0 and indented >= flush, loose > 1 and 5 * loose >= 4 * flush)


def _is_indented(line: PrintedLine, edges: _Edges) -> bool:
    """Tell whether a line stands as far in as the first one of a paragraph."""
    return INDENTS[0] * line.em <= line.left - edges.left <= INDENTS[1] * line.em


def _is_flush(line: PrintedLine, edges: _Edges) -> bool:
    """Tell whether a line begins at the edge of the print."""
    return abs(line.left - edges.left) <= FLUSH * line.em


def _is_full(above: PrintedLine, below: PrintedLine, edges: _Edges) -> bool:
    """Tell whether the first word of ``below`` found no place behind ``above``."""
    if len(above.text) < SHORTEST:
        return False
    return above.right + (needed_by(below.text) + 0.3) * above.em > edges.right


def _goes_on(
    first: PrintedLine, above: PrintedLine, below: PrintedLine, known: Mapping[int, _Edges], habit: _Habit
) -> bool:
    """Tell whether ``below`` is surely of the paragraph that begins with ``first`` and came to ``above``.

    ``known`` are the edges of the pages of lines, by their ids.
    """
    on, under = known.get(id(above)), known.get(id(below))
    if on is None or under is None:
        return False
    if not _is_full(above, below, on):
        return False
    if not (on.is_seen and under.is_seen and _is_flush(below, under)):
        return _is_title(above, below, on, habit)
    if abs(above.em - below.em) > SAME_SIZE * above.em or _LEADER.search(above.text):
        return False
    gaps = len(_GAP.findall(above.text)) + len(_GAP.findall(below.text))
    if gaps >= CELLS:
        return False
    turned = below.top <= above.top  # another page
    if not turned and below.top - above.top > LOOSE * habit.pitch:
        return False
    stops = _STOP.search(above.text) is not None
    stops = stops and not (above.text[-1] in "：:" and _TOLD_BELOW.match(below.text))
    if stops and _BEGINS.match(below.text):
        return False
    if _is_indented(first, on) and habit.indents:
        return True
    if not _is_flush(first, on) or gaps:
        return False
    if stops:
        return habit.apart and not habit.indents and not turned
    return not _BEGINS.match(below.text)


def _is_title(above: PrintedLine, below: PrintedLine, edges: _Edges, habit: _Habit) -> bool:
    """Tell whether two lines in the middle of the page are one title, whose first is full.

    They are larger than the text, or begin where none of its lines does.
    """
    middle = (edges.left + edges.right) / 2
    large = min(above.em, below.em) >= LARGE * habit.em
    odd = abs(above.left - edges.left) > OFF * above.em and not _STOP.search(above.text)
    return (
        (large or (odd and not _is_indented(below, edges)))
        and abs(above.em - below.em) <= SAME_SIZE * above.em
        and all(abs((line.left + line.right) / 2 - middle) < line.em for line in (above, below))
        and 0 < below.top - above.top < FARTHEST * above.em
    )
