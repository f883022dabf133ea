"""What has become of a text so far, and how a further set of edits is merged into it.

A repaired text of four pages holds a thousand changes, and every rule adds to them.  So a
change says only how far it stands behind the one before: what a rule does not touch is
carried over in whole runs, and no offset behind an edit has to be moved.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from disclosure.records import Edit

Rules = tuple[str, ...]


_EDIT = partial(tuple.__new__, Edit)


class Changes(NamedTuple):
    """Changes in order; the lists run side by side, lengths are in characters."""

    gaps: list[int]  # from the end of the change before, or of nothing, unchanged
    olds: list[int]  # what it replaced in the source
    news: list[int]  # what stands in the text instead
    rules: list[Rules]

    def source_ends(self) -> list[int]:
        """Where in the source each change ends."""
        return list(accumulate(map(add, self.gaps, self.olds)))

    def text_ends(self) -> list[int]:
        """Where in the text each change ends."""
        return list(accumulate(map(add, self.gaps, self.news)))

    def take(self, gap: int, other: Changes, first: int, last: int) -> None:
        """Append the changes ``[first:last]`` of ``other``, the first of them ``gap`` behind what stands here."""
        self.gaps.append(gap)
        self.gaps.extend(other.gaps[first + 1 : last])
        self.olds.extend(other.olds[first:last])
        self.news.extend(other.news[first:last])
        self.rules.extend(other.rules[first:last])

    def edits(self, source: str, text: str) -> list[Edit]:
        """The changes that made ``text`` of ``source``, each as an edit."""
        edits: list[Edit] = []
        start = begin = 0
        for gap, old, new, rules in zip(*self, strict=True):
            start += gap
            begin += gap
            edits.append(_EDIT((rules, start, source[start : start + old], text[begin : begin + new])))
            start += old
            begin += new
        return edits


@dataclass(frozen=True, slots=True)
class Rewriting(Collection[Edit]):
    """What one rule makes of a whole text, where it changes thousands of places: edits that need not be made one by one."""

    before: str
    after: str
    changes: Changes

    def __len__(self) -> int:
        return len(self.changes.gaps)

    def __iter__(self) -> Iterator[Edit]:
        return iter(self.changes.edits(self.before, self.after))

    def __contains__(self, edit: object) -> bool:
        return edit in list(self)


def none() -> Changes:
    """No change at all."""
    return Changes([], [], [], [])


def changes_of(edits: Sequence[Edit]) -> Changes:
    """``edits`` of a text as changes of it."""
    starts = [edit[1] for edit in edits]
    olds = [len(edit[2]) for edit in edits]
    ends = [0, *map(add, starts, olds)]
    return Changes(
        list(map(sub, starts, ends)), olds, [len(edit[3]) for edit in edits], [edit[0] for edit in edits]
    )


#: So many changes on either side are merged by sorting; fewer by walking along both.
_MANY = 64


def merged(before: Changes, then: Changes) -> Changes:
    """The changes that lead where ``then`` leads from the text that ``before`` led to.

    Where the two overlap they become one change that names the rules of both.
    """
    if not before.gaps:
        return then
    many = len(before.gaps) > _MANY and len(then.gaps) > _MANY
    return _sorted_together(before, then) if many else _walked_together(before, then)


def _sorted_together(before: Changes, then: Changes) -> Changes:
    """Merge by where in the text between the two each change begins and ends."""
    were, kept = _array(before.olds), _array(before.news)
    gone, come = _array(then.olds), _array(then.news)
    ends, stops = np.cumsum(_array(before.gaps) + kept), np.cumsum(_array(then.gaps) + gone)
    begins = np.concatenate((ends - kept, stops - gone))
    ends = np.concatenate((ends, stops))
    order = np.lexsort((ends, begins))  # what ``before`` changed goes first where both stand at one place
    begins, ends = begins[order], np.maximum.accumulate(ends[order])
    first = np.concatenate(([0], np.flatnonzero(begins[1:] >= ends[:-1]) + 1))  # of those that overlap
    last = np.concatenate((first[1:], [len(order)])) - 1
    sizes = ends[last] - begins[first]
    olds = sizes + np.add.reduceat(np.concatenate((were - kept, 0 * gone))[order], first)
    news = sizes + np.add.reduceat(np.concatenate((0 * kept, come - gone))[order], first)
    gaps = begins[first] - np.concatenate(([0], ends[last][:-1]))
    both = before.rules + then.rules
    rules = list(map(both.__getitem__, order[first].tolist()))
    for one in np.flatnonzero(last > first).tolist():
        rules[one] = _of_all(*map(both.__getitem__, order[first[one] : last[one] + 1].tolist()))
    return Changes(gaps.tolist(), olds.tolist(), news.tolist(), rules)


def _array(numbers: Sequence[int]) -> NDArray[np.int64]:
    return np.fromiter(numbers, np.int64, len(numbers))


@lru_cache(maxsize=1024)
def _of_all(*rules: Rules) -> Rules:
    return tuple(dict.fromkeys(name for names in rules for name in names))


def _walked_together(before: Changes, then: Changes) -> Changes:
    """Merge by going along both at once; what lies between two changes of the one is carried over as a run."""
    ends, stops = before.text_ends(), list(accumulate(map(add, then.gaps, then.olds)))
    begins, starts = list(map(sub, ends, before.news)), list(map(sub, stops, then.olds))
    made = none()
    gaps, olds, news, rules = made
    i = j = at = 0  # at: up to here the text between the two is dealt with
    while i < len(ends) and j < len(stops):
        if ends[i] <= starts[j]:
            if i + 1 < len(ends) and ends[i + 1] <= starts[j]:
                last = bisect_right(ends, starts[j], i + 2)
                made.take(begins[i] - at, before, i, last)
                i = last
            else:
                gaps.append(begins[i] - at)
                olds.append(before.olds[i])
                news.append(before.news[i])
                rules.append(before.rules[i])
                i += 1
            at = ends[i - 1]
        elif stops[j] <= begins[i]:
            if j + 1 < len(stops) and stops[j + 1] < begins[i]:
                last = bisect_left(stops, begins[i], j + 2)
                made.take(starts[j] - at, then, j, last)
                j = last
            else:
                gaps.append(starts[j] - at)
                olds.append(then.olds[j])
                news.append(then.news[j])
                rules.append(then.rules[j])
                j += 1
            at = stops[j - 1]
        else:
            begin = end = min(begins[i], starts[j])
            grown = shrunk = 0
            names: dict[str, None] = {}
            edits_first = (begins[i], ends[i]) > (starts[j], stops[j])
            while True:
                if not edits_first and i < len(ends) and (begins[i] < end or not names):
                    end = max(end, ends[i])
                    shrunk += before.olds[i] - before.news[i]
                    names |= dict.fromkeys(before.rules[i])
                    i += 1
                elif j < len(stops) and (starts[j] < end or not names):
                    end = max(end, stops[j])
                    grown += then.news[j] - then.olds[j]
                    names |= dict.fromkeys(then.rules[j])
                    j += 1
                    edits_first = False
                else:
                    break
            gaps.append(begin - at)
            olds.append(end - begin + shrunk)
            news.append(end - begin + grown)
            rules.append(tuple(names))
            at = end
    if i < len(ends):
        made.take(begins[i] - at, before, i, len(ends))
    if j < len(stops):
        made.take(starts[j] - at, then, j, len(stops))
    return made
