"""Line ends that became blanks: the text of a PDF or a Word file that a site shows on one line.

Such a line has a blank wherever the page had a line end, within words too, and every
line of the page was as wide as the next: so the blanks stand at even distances.  Those
that part a sentence there are taken away; behind a full stop, and where a line was
short, a blank may be the end of a paragraph and stays.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from disclosure.editing.characters.alphabet import is_han
from disclosure.records import Edit

#: Of a shorter line nobody could tell how wide the lines of its page were.
_LONG = 300
#: Half widths of a page's line; a character is two, a digit one.
_NARROWEST, _WIDEST = 30, 100
#: An indent, a mark that may not begin a line, blanks around figures: so much a full line may lack, or have more.
_LACKS, _EXCEEDS = 6, 3
#: So many line ends within sentences show a page; fewer may be chance.
_FEWEST = 6

# a blank between two characters of the text: one beside a figure is the typesetting's
_BLANK = re.compile(r"(?<=[^\x00-\xff]) (?=[^\x00-\xff])")
_ANY_BLANK = re.compile(" ")
#: Behind these a line may end where it will, and what is below goes on.
_GOES_ON = frozenset("，、（《“〈")
#: Words of every report, which no author parts.
_WORDS = (
    "政府信息公开",
    "政务公开",
    "主动公开",
    "申请公开",
    "人民政府",
    "年度报告",
    "行政许可",
    "行政处罚",
    "行政强制",
    "行政复议",
    "行政诉讼",
    "规范性文件",
    "件数",
)
_CUT = re.compile(
    "|".join(
        rf"(?<={word[:at]}) (?={word[at:]})" for word in _WORDS for at in range(1, len(word)) if len(word) > 1
    )
)


def close_line_ends(text: str) -> Sequence[Edit]:
    """Take away the blanks that line ends within sentences left behind: 政府信 息公开工作."""
    if " " not in text:
        return ()
    edits: list[Edit] = []
    start = 0
    for line in text.split("\n"):
        if len(line) >= _LONG and line.count(" ") >= _FEWEST:
            edits += [Edit(("line_end_blank",), start + at, " ", "") for at in _ends_in(line)]
        start += len(line) + 1
    return edits


def _ends_in(line: str) -> Sequence[int]:
    """Where the blanks stand that were line ends within sentences; none unless most such blanks were."""
    blanks = [found.start() for found in _BLANK.finditer(line)]
    if len(blanks) < _FEWEST:
        return ()
    widths = [0]
    for character in line:  # of what stands before each character
        widths.append(widths[-1] + (0 if character == " " else 2 if character > "\xff" else 1))
    width = _page_width(line, blanks, widths)
    if width is None:
        return ()
    ends = set(_at_full_width(line, blanks, widths, width))
    others = [
        at
        for begin, at in pairwise((0, *blanks))
        if at not in ends and widths[at] - widths[begin] >= _NARROWEST and _is_within(line, at)
    ]
    if len(ends) < _FEWEST or len(ends) < len(others) * 3:
        return ()
    return sorted(ends.union(found.start() for found in _CUT.finditer(line)))


def _page_width(line: str, blanks: Sequence[int], widths: Sequence[int]) -> int | None:
    """The width of the page's lines: the widest of those that many have."""
    found = Counter(
        width
        for begin, at in pairwise((0, *blanks))
        if _is_within(line, at) and _NARROWEST <= (width := widths[at] - widths[begin]) <= _WIDEST
    )
    near = {
        width: sum(found[other] for other in range(width - _LACKS, width + _EXCEEDS + 1)) for width in found
    }
    most = max(near.values(), default=0)
    if most < _FEWEST // 2:
        return None
    return max(width for width, count in near.items() if count == most)


def _at_full_width(line: str, blanks: Sequence[int], widths: Sequence[int], width: int) -> Iterator[int]:
    """The blanks within sentences that stand where a line of the page was full."""
    every = [found.start() for found in _ANY_BLANK.finditer(line)]
    begin = 0
    for at in blanks:
        if widths[at] - widths[begin] > width + _EXCEEDS:
            begin = _last_begin(every, widths, begin, at, width)
        full = width - _LACKS <= widths[at] - widths[begin] <= width + _EXCEEDS
        if full and _is_within(line, at):
            yield at
        begin = at


def _last_begin(every: Sequence[int], widths: Sequence[int], begin: int, end: int, width: int) -> int:
    """Where the last line before ``end`` began, if lines that are full can end at blanks beside figures."""
    at = begin
    while widths[end] - widths[at] > width + _EXCEEDS:
        reach = widths[at] + width + _EXCEEDS
        furthest = every[bisect_right(every, reach, key=widths.__getitem__) - 1]
        if widths[furthest] - widths[at] < width - _LACKS:
            return begin
        at = furthest
    return at


def _is_within(line: str, at: int) -> bool:
    """Whether a blank parts what one sentence says: no mark before it ends anything."""
    return (is_han(line[at - 1]) or line[at - 1] in _GOES_ON) and (
        is_han(line[at + 1]) or line[at + 1] in _GOES_ON or line[at + 1] in "）》”"
    )
