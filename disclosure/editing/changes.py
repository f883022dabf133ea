"""What has become of a text so far, and how a further set of edits is merged into it.

A repaired text of four pages holds a thousand changes, and every rule adds to them.  So a
change says only how far it stands behind the one before: what a rule does not touch is
carried over in whole runs, and no offset behind an edit has to be moved.  The numbers are
kept in arrays, which numpy reads as they are: of a glossed page it adds up all lengths in
the time that a loop takes for twenty.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from disclosure.edits import Edits
from disclosure.frozen import dataclass
from disclosure.records import Edit

Rules = tuple[str, ...]


class Changes(NamedTuple):
    """Changes in order; the lists run side by side, lengths are in characters."""

    gaps: array[int]  # from the end of the change before, or of nothing, unchanged
    olds: array[int]  # what it replaced in the source
    news: array[int]  # what stands in the text instead
    rules: list[Rules]

    def in_source(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where in the source each change begins, and where it ends."""
        return _bounds(self.gaps, self.olds)

    def in_text(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where in the text each change begins, and where it ends."""
        return _bounds(self.gaps, self.news)

    def take(self, gap: int, other: Changes, first: int, last: int) -> None:
        """Append the changes ``[first:last]`` of ``other``, the first of them ``gap`` behind what stands here."""
        self.gaps.append(gap)
        self.gaps.extend(other.gaps[first + 1 : last])
        self.olds.extend(other.olds[first:last])
        self.news.extend(other.news[first:last])
        self.rules.extend(other.rules[first:last])

    def edits(self, source: str, text: str) -> Edits:
        """The changes that made ``text`` of ``source``, as edits."""
        bounds = map(_listed, (*self.in_source(), *self.in_text()))
        return Edits(source, text, self.rules, *bounds)


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


def lengths(numbers: Iterable[int]) -> array[int]:
    """``numbers`` as the columns of :class:`Changes` hold them."""
    return array("q", numbers)


def column(numbers: NDArray[np.int64]) -> array[int]:
    """The same of an array of numpy's."""
    return array("q", numbers.tobytes())


def none() -> Changes:
    """No change at all."""
    return Changes(array("q"), array("q"), array("q"), [])


def changes_of(edits: Sequence[Edit]) -> Changes:
    """``edits`` of a text as changes of it."""
    starts = [edit[1] for edit in edits]
    olds = lengths([len(edit[2]) for edit in edits])
    ends = [0, *map(add, starts, olds)]
    news = lengths([len(edit[3]) for edit in edits])
    return Changes(lengths(map(sub, starts, ends)), olds, news, [edit[0] for edit in edits])


#: So many changes on either side are merged by sorting; fewer by walking along both.
_MANY = 64
#: So many lengths are added up by numpy; fewer take as long either way.
_COLUMN = 300


def _bounds(gaps: array[int], sizes: array[int]) -> tuple[Sequence[int], Sequence[int]]:
    """Where each of the stretches so long and so far apart begins, and where it ends."""
    if len(gaps) > _COLUMN:  # of which a walk with few others asks for few
        stops = (_array(gaps) + _array(sizes)).cumsum()
        return (stops - _array(sizes)).data, stops.data
    ends = list(accumulate(map(add, gaps, sizes)))
    return list(map(sub, ends, sizes)), ends


def _listed(numbers: Sequence[int]) -> Sequence[int]:
    return numbers.tolist() if isinstance(numbers, memoryview) else numbers


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
    # What ``before`` changed goes first where both stand at one place.  One key for both: it is two
    # sorted runs, which a stable sort merges in one walk.
    order = np.argsort(begins << 32 | ends, kind="stable")
    begins, ends = begins[order], np.maximum.accumulate(ends[order])
    first = np.concatenate(([0], np.flatnonzero(begins[1:] >= ends[:-1]) + 1))  # of those that overlap
    last = np.concatenate((first[1:], [len(order)])) - 1
    sizes = ends[last] - begins[first]
    olds = sizes + np.add.reduceat(np.concatenate((were - kept, 0 * gone))[order], first)
    news = sizes + np.add.reduceat(np.concatenate((0 * kept, come - gone))[order], first)
    gaps = begins[first] - np.concatenate(([0], ends[last][:-1]))
    both = before.rules + then.rules
    in_order = list(map(both.__getitem__, order.tolist()))
    rules = list(map(in_order.__getitem__, first.tolist()))
    together = np.flatnonzero(last > first)
    stretches = zip(together.tolist(), first[together].tolist(), last[together].tolist(), strict=True)
    for at, one, other in stretches:
        rules[at] = _of_all(*in_order[one : other + 1])
    return Changes(column(gaps), column(olds), column(news), rules)


def _array(numbers: array[int]) -> NDArray[np.int64]:
    return np.frombuffer(numbers, np.int64)


@lru_cache(maxsize=1024)
def _of_all(*rules: Rules) -> Rules:
    return tuple(dict.fromkeys(name for names in rules for name in names))


def _walked_together(before: Changes, then: Changes) -> Changes:
    """Merge by going along both at once; what lies between two changes of the one is carried over as a run."""
    begins, ends = before.in_text()
    starts, stops = then.in_source()
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
