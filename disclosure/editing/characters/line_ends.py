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
#: Quarters of a character: a Han character is four wide, a digit two, the blank beside a figure one.
_HAN, _LATIN, _GAP = 4, 2, 1
#: How wide the lines of a page are.
_NARROWEST, _WIDEST = 60, 200
#: An indent, a mark that may not begin a line, blanks of no certain width: so much a full line may lack, or have more.
_LACKS, _EXCEEDS = 12, 6
#: So many line ends within sentences show a page; fewer may be chance.
_FEWEST = 6

_RUN = re.compile(" {1,3}")
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
    "|".join(rf"(?<={word[:at]}) {{1,3}}(?={word[at:]})" for word in _WORDS for at in range(1, len(word)))
)


def close_line_ends(text: str) -> Sequence[Edit]:
    """Take away the blanks that line ends within sentences left behind: 政府信 息公开工作."""
    if text.count(" ") < _FEWEST:
        return ()
    edits: list[Edit] = []
    start = 0
    for line in text.split("\n"):
        if len(line) >= _LONG and line.count(" ") >= _FEWEST:
            edits += [
                Edit(("line_end_blank",), start + begin, line[begin:end], "") for begin, end in _ends_in(line)
            ]
        start += len(line) + 1
    return edits


def _ends_in(line: str) -> Sequence[tuple[int, int]]:
    """Where the blanks stand that were line ends within sentences; none unless most such blanks were."""
    page = _Page(line)
    if len(page.apart) < _FEWEST or (width := page.width()) is None:
        return ()
    ends = set(page.ends(width))
    others = sum(run not in ends for _, run in page.within())
    within_clauses = sum(is_han(line[begin - 1]) and is_han(line[end]) for begin, end in ends)
    if within_clauses < _FEWEST or len(ends) * 2 < others * 3:
        return ()
    return sorted(ends.union(found.span() for found in _CUT.finditer(line)))


class _Page:
    """What was a page, on one line: its blanks, and how wide is what stands before each character."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.blanks = [found.span() for found in _RUN.finditer(line)]
        #: Those between two characters of the text: one beside a figure is the typesetting's.
        self.apart = [
            (begin, end)
            for begin, end in self.blanks
            if begin > 0 and end < len(line) and line[begin - 1] > "\xff" and line[end] > "\xff"
        ]
        beside = {begin for begin, _ in self.blanks}.difference(begin for begin, _ in self.apart)
        self.before = [0]
        for at, character in enumerate(line):
            wide = _HAN if character > "\xff" else _LATIN if character != " " else _GAP * (at in beside)
            self.before.append(self.before[-1] + wide)
        self._starts = [begin for begin, _ in self.blanks]

    def within(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """The width from one blank to the next, and that one, where it parts what one sentence says."""
        for (_, last), run in pairwise([(0, 0), *self.apart]):
            wide = self.before[run[0]] - self.before[last]
            if _NARROWEST <= wide <= _WIDEST and self._is_within(run):
                yield wide, run

    def width(self) -> int | None:
        """The width of the page's lines: the widest of those that many have."""
        found = Counter(wide for wide, _ in self.within())
        near = {
            wide: sum(found[other] for other in range(wide - _LACKS, wide + _EXCEEDS + 1)) for wide in found
        }
        most = max(near.values(), default=0)
        if most < _FEWEST // 2:
            return None
        return max(wide for wide, count in near.items() if count == most)

    def ends(self, width: int) -> Iterator[tuple[int, int]]:
        """The blanks within sentences that stand where a line of the page was full."""
        begin = 0
        for run in self.apart:
            if self.before[run[0]] - self.before[begin] > width + _EXCEEDS:
                begin = self._last_begin(begin, run[0], width)
            wide = self.before[run[0]] - self.before[begin]
            if width - _LACKS <= wide <= width + _EXCEEDS and self._is_within(run):
                yield run
            begin = run[1]

    def _last_begin(self, begin: int, end: int, width: int) -> int:
        """Where the last line before ``end`` began, if lines that are full can end at blanks beside figures."""
        at = begin
        while self.before[end] - self.before[at] > width + _EXCEEDS:
            reach = self.before[at] + width + _EXCEEDS
            furthest = bisect_right(self._starts, reach, key=self.before.__getitem__) - 1
            if self.before[self._starts[furthest]] - self.before[at] < width - _LACKS:
                return begin
            at = self.blanks[furthest][1]
        return at

    def _is_within(self, run: tuple[int, int]) -> bool:
        """Whether a blank parts what one sentence says: no mark before it ends anything."""
        left, right = self.line[run[0] - 1], self.line[run[1]]
        if left in "”）》":
            return is_han(right)
        return (is_han(left) or left in _GOES_ON or (left == "；" and is_han(right))) and (
            is_han(right) or right in _GOES_ON or right in "）》”"
        )
