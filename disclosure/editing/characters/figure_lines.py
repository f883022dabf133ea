"""Figures that stand on lines of their own within sentences: 共有 / 23 / 个乡镇.

A page that sets every figure in an element of its own loses its sentences to line ends
when its text is taken.  A table gives its cells a line each too; but behind its figures
stand figures and labels, here what they count or a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from disclosure.editing.characters.alphabet import is_han
from disclosure.editing.characters.spacing import UNIT
from disclosure.editing.numbering import read_mark
from disclosure.records import Edit

#: So many of them are no accident.
_FEWEST = 6
_FIGURE = re.compile(r"\d{1,8}(?:\.\d{1,4})?")
_ALONE = re.compile(rf"\n{_FIGURE.pattern}\n(?!\Z)")
# 492 / 号，以下简称   3 / 名，在岗   12 / ，其中   95.1 / %
_GOES_ON = re.compile(rf"{UNIT.pattern}|[，、。；）)％%〕\]]")
#: A table's label is rarely so long, and has no sentence before it.
_SHORTEST = 10  # characters
_WITHIN = re.compile("[，,。]")
#: A heading stands above its text, which may begin with a year.
_LONGEST_HEADING = 30


def join_figure_lines(text: str) -> Sequence[Edit]:
    """Take away the line ends around figures that the page's markup set apart."""
    if len(_ALONE.findall(text)) < _FEWEST:
        return ()
    lines = text.split("\n")
    told = [at for at, line in enumerate(lines) if line]
    figures = [at for at in told if _FIGURE.fullmatch(lines[at])]
    below = dict(pairwise(told))
    within = [at for at in figures if at in below and _GOES_ON.match(lines[below[at]])]
    if len(within) * 3 < len(figures) * 2:  # a table's cells stand in lines as well
        above = dict(zip(told[1:], told, strict=False))
        within = [at for at in within if at in above and _is_within(lines[above[at]], lines[below[at]])]
    return list(_edits(lines, within, told)) if len(within) >= _FEWEST else ()


def _is_within(above: str, below: str) -> bool:
    """Whether a sentence goes on from one line to another, and both hold more of it than a cell would."""
    counted = _GOES_ON.match(below)
    return counted is not None and counted.end() < len(below) and len(above) >= _SHORTEST and _is_open(above)


def _edits(lines: Sequence[str], within: Sequence[int], told: Sequence[int]) -> Iterator[Edit]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    place = {at: number for number, at in enumerate(told)}
    joined = set()
    for at in within:
        number = place[at]
        above = told[number - 1] if number else None
        for upper, lower in ((above, at), (at, told[number + 1])):
            if upper is None or upper in joined or (upper == above and not _is_open(lines[upper])):
                continue
            joined.add(upper)
            end = starts[upper] + len(lines[upper])
            yield Edit(("figure_line",), end, "\n" * (starts[lower] - end), "")


def _is_open(line: str) -> bool:
    """Whether the sentence goes on below a line: it has no end, and is no heading."""
    is_heading = (
        read_mark(line) is not None and len(line) <= _LONGEST_HEADING and _WITHIN.search(line) is None
    )
    if is_heading:
        return False
    return is_han(line[-1]) or line[-1] in "，、（(《“〔["
