"""What has become of a text so far, and how a further set of edits is merged into it.

A repaired text of four pages holds a thousand changes, and every rule adds to them.  So a
change says only how far it stands behind the one before: what a rule does not touch is
carried over in whole runs, and no offset behind an edit has to be moved.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

from disclosure.records import Edit

Rules = tuple[str, ...]


_EDIT = partial(tuple.__new__, Edit)


def edits_from(
    rules: Iterable[Rules], starts: Iterable[int], befores: Iterable[str], afters: Iterable[str]
) -> list[Edit]:
    """Edits out of what each of them holds, side by side: without a call for each, for a text that needs thousands."""
    return list(map(_EDIT, zip(rules, starts, befores, afters)))  # noqa: B905 -- rules may be endless


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


def merged(before: Changes, then: Changes) -> Changes:
    """The changes that lead where ``then`` leads from the text that ``before`` led to.

    Where the two overlap they become one change that names the rules of both.
    """
    if not before.gaps:
        return then
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
