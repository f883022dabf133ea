"""The tree of grams over a stretch of text: which ones there are, in which reports, and where.

A gram that starts at a position keeps growing while it is common, or while the two
characters that straddle its end are: so a common word never needs its giant list of
positions when it is part of a longer query.  Every gram on the way (a *node*) knows its
reports and how often each holds it; where growing ends (a *leaf*) the positions are kept.

An occurrence that ends where others of the same gram grow on (at a line's end, for one)
becomes a leaf below that gram, under the character ``END``.

Everything here is numpy over whole levels of the tree at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from disclosure.frozen import dataclass
from disclosure.search.lists import changes, report_lists

Ints = npt.NDArray[np.signedinteger[Any]]
Units = npt.NDArray[np.uint16]
Bytes = npt.NDArray[np.uint8]
Steps = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int32]
Scalar = TypeVar("Scalar", bound=np.generic)
Mask = npt.NDArray[np.bool_]

END = 0  # the character under which an occurrence is kept that grows no further
NEWLINE = 10  # no gram reaches over a line's end
LONGEST = 24  # characters in a gram
FEW = 8  # occurrences; as few are told apart by looking into the texts
_STRETCH = 1 << 18  # units looked at together: as many as a processor keeps at hand
_FETCHED = 1 << 13  # of far places


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of units, told fast for many at a time.

    ``row`` and ``column`` give for each unit what to add up for its place in ``held``,
    when it is the first and when it is the second.
    """

    row: npt.NDArray[np.int32]
    column: npt.NDArray[np.int32]
    held: Mask

    @classmethod
    def frequent_in(cls, units: Units, counts: Ints, threshold: int) -> Pairs:
        """Those that occur more often than ``threshold`` in ``units``, which hold each unit ``counts`` times.

        Both of such a pair's units occur as often: so few are left to be counted.  No
        pair holds a line's end.
        """
        frequent = counts > threshold
        frequent[NEWLINE] = False
        chosen = np.flatnonzero(frequent)
        column = np.zeros(len(counts), np.int32)
        column[chosen] = np.arange(1, len(chosen) + 1)
        row = column * np.int32(len(chosen) + 1)
        totals = np.zeros((len(chosen) + 1, len(chosen) + 1), np.int64)
        for at in range(0, len(units), _STRETCH):
            here = units[at : at + _STRETCH + 1]
            totals += np.bincount(row[here[:-1]] + column[here[1:]], minlength=totals.size).reshape(
                totals.shape
            )
        totals[0] = totals[:, 0] = 0
        return cls(row, column, (totals > threshold).reshape(-1))


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts one after the other, and what is common in them.

    ``units`` are folded UTF-16 code units, a line end after every report;
    ``starts`` says where each report begins; ``common`` are the pairs of units that
    occur more often than ``threshold``, which is how often a gram must to be common.
    """

    units: Units
    starts: npt.NDArray[np.int32]
    common: Pairs
    threshold: int


@dataclass(frozen=True, slots=True)
class Nodes:
    """Nodes in the order of a dictionary, a gram before those that begin with it.

    ``level`` is a gram's length and ``char`` its last unit: with the grams before it
    that is all of it.  ``lists`` holds each node's reports, ``sizes`` the bytes of
    each (0: the same as the node before, which is its parent).  ``spots`` are the
    positions of the leaves, as steps from one to the next within a report; ``held``
    says how many a node has, 0 for one that is no leaf.
    """

    level: npt.NDArray[np.uint8]
    char: Units
    lists: Bytes
    sizes: Ints
    spots: Steps
    held: Ints

    @classmethod
    def joined(cls, several: Sequence[Nodes]) -> Nodes:
        """All nodes of ``several``, which follow one another."""
        return cls(*(np.concatenate([getattr(nodes, name) for nodes in several]) for name in cls.__slots__))

    def after(self, first: int) -> Nodes:
        """The nodes from ``first`` on."""
        lists_at, spots_at = int(self.sizes[:first].sum()), int(self.held[:first].sum())
        return Nodes(
            level=self.level[first:],
            char=self.char[first:],
            lists=self.lists[lists_at:],
            sizes=self.sizes[first:],
            spots=self.spots[spots_at:],
            held=self.held[first:],
        )


@dataclass(slots=True)
class _Level:
    """The nodes of one length that a range of texts yields; ``first`` is a node's place in the order."""

    first: Ints
    char: Units
    lists: Bytes
    sizes: Ints
    spots: Steps
    held: Ints


def stem(units: Sequence[int], times: Ints) -> Nodes:
    """The one node of the gram of ``units``, which is no leaf: ``times`` says how often each report holds it."""
    docs = np.flatnonzero(times)
    lists = report_lists(docs, times[docs], np.array([len(docs)]), len(times))
    return Nodes(
        level=np.array([len(units)], np.uint8),
        char=np.array(units[-1:], np.uint16),
        lists=lists.data,
        sizes=lists.sizes,
        spots=np.zeros(0, np.uint32),
        held=np.zeros(1, np.int64),
    )


def grow(positions: Places, corpus: Corpus, known: int = 0) -> Nodes:
    """The tree of all grams that begin at ``positions``.

    Args:
        positions: where grams begin, in order: all positions of some units, or of some grams
            that begin alike.
        corpus: the texts.
        known: how long the gram is with which all begin; it is no part of the tree, and more
            than common, so that all that does not end a line has grown to more.
    """
    slots = np.arange(len(positions), dtype=np.int32)
    docs = _reports_at(positions, corpus.starts)
    parents = np.zeros(len(positions), np.int32)
    window = _window(positions + np.int32(known), 3, corpus)
    if known:
        np.copyto(window[0], END, where=window[0] == NEWLINE)
    levels: list[_Level] = []
    for length in range(known + 1, LONGEST + 2):
        order = _ordered(parents, window[0])
        window, positions, docs = _taken(window, order), _taken(positions, order), _taken(docs, order)
        begins = np.flatnonzero(changes(parents) | changes(window[0]))
        chars, counts = window[0, begins], np.diff(begins, append=len(positions))
        alone = np.bincount(parents[begins])[parents[begins]] == 1 if levels else np.zeros(len(begins), bool)
        growing = _growing(chars, window[1], counts, length, corpus)
        leaf = ~np.logical_or.reduceat(growing, begins) if length > 1 else np.zeros(len(begins), bool)
        fresh = changes(docs)  # where a report begins, or a node
        fresh[begins] = True
        lists, sizes = _report_lists(docs, begins, fresh, ~alone, len(corpus.starts))
        spots = _spot_lists(positions, docs, fresh, _where(np.repeat(leaf, counts)), corpus.starts)
        levels.append(_Level(slots[begins], chars, lists, sizes, spots, np.where(leaf, counts, 0)))
        if leaf.all():
            break
        stays = _where(np.repeat(~leaf, counts))
        parents = _taken(np.repeat(np.arange(len(begins), dtype=np.int32), counts), stays)
        slots, positions, docs = _taken(slots, stays), _taken(positions, stays), _taken(docs, stays)
        np.copyto(window[1], END, where=~growing)
        window = _taken(window[1:], stays)
        if len(window) == 1:
            window = np.concatenate([window, _window(positions + np.int32(length + 1), 2, corpus)])
    return _in_order(levels, known)


def _where(chosen: Mask) -> Ints | None:
    """The places of what is ``chosen``; None where that is all."""
    return None if chosen.all() else np.flatnonzero(chosen)


def _taken(values: npt.NDArray[Scalar], places: npt.NDArray[np.integer[Any]] | None) -> npt.NDArray[Scalar]:
    """What is in these places of each row; all of it, and no copy, for None."""
    return values if places is None else values.take(places, axis=-1, mode="clip")  # clip is fastest


def following(places: Places, corpus: Corpus) -> Units:
    """What stands there, for what grows on; ``END`` where a line ends."""
    units = corpus.units.take(places, mode="clip")
    np.copyto(units, END, where=units == NEWLINE)
    return units


def _reports_at(positions: Places, starts: Places) -> Places:
    """The number of the report in which each of ``positions`` is, which are in order."""
    bounds = np.append(np.searchsorted(positions, starts), len(positions))
    return np.repeat(np.arange(len(starts), dtype=np.int32), np.diff(bounds))


def _window(positions: Places, width: int, corpus: Corpus) -> Units:
    """What stands there, and behind it; one row for each unit.  Behind the end of all is a line's end.

    A few at a time: when the next unit is read, it has come near the processor with the one before.
    """
    window = np.empty((width, len(positions)), np.uint16)
    for at in range(0, len(positions), _FETCHED):
        places = positions[at : at + _FETCHED].astype(np.intp)
        for row in window[:, at : at + _FETCHED]:
            corpus.units.take(places, mode="clip", out=row)
            places += 1
    return window


def _growing(chars: Units, following: Units, counts: Ints, length: int, corpus: Corpus) -> Mask:
    """Which occurrences grow on; ``chars`` are the nodes' last units, ``counts`` their occurrences."""
    if length > LONGEST:
        return np.zeros(len(following), bool)
    growing: Mask = following != NEWLINE
    if length > 1:
        common = corpus.common
        places = np.repeat(common.row[chars], counts)
        places += _taken(common.column, following)
        growing &= _taken(common.held, places) | np.repeat(counts > corpus.threshold, counts)
        growing &= np.repeat((counts > FEW) & (chars != END), counts)
    return growing


def _ordered(parents: Places, chars: Units) -> Ints | None:
    """The order by parent, which they are in already, and unit, that keeps positions in order; None for as they are.

    Numbers of 8 and 16 bits are sorted by numpy digit by digit, which is many times as fast as
    sorting larger ones.
    """
    most = int(parents[-1])
    if not most and (chars == chars[0]).all():  # a frequent unit has a range of its own
        return None
    order = np.argsort(chars, kind="stable")
    if 0 < most <= 0xFF:
        return _taken(order, np.argsort(_taken(parents.astype(np.uint8), order), kind="stable"))
    for shift in range(0, most.bit_length(), 16):
        digit = (parents >> shift).astype(np.uint16)
        order = _taken(order, np.argsort(_taken(digit, order), kind="stable"))
    return order


def _report_lists(docs: Places, begins: Ints, fresh: Mask, listed: Mask, reports: int) -> tuple[Bytes, Ints]:
    """For each node its list of reports, and the bytes of each list; none for one that is not ``listed``."""
    pairs = np.flatnonzero(fresh)
    times = np.diff(pairs, append=len(docs))
    held = np.diff(np.searchsorted(pairs, begins), append=len(pairs))
    chosen = _where(np.repeat(listed, held))
    sizes = np.zeros(len(begins), np.int64)
    lists = report_lists(_taken(docs, _taken(pairs, chosen)), _taken(times, chosen), held[listed], reports)
    sizes[listed] = lists.sizes
    return lists.data, sizes


def _spot_lists(positions: Places, docs: Places, fresh: Mask, kept: Ints | None, starts: Places) -> Steps:
    """For the leaves: the positions within each report as steps, the first one from the report's start."""
    places, first = _taken(positions, kept), np.flatnonzero(_taken(fresh, kept))
    steps = np.diff(places, prepend=places[:1])
    here = docs[first if kept is None else kept[first]]
    steps[first] = places[first] - starts[here]
    return steps.astype(np.uint32)


def _in_order(levels: list[_Level], known: int) -> Nodes:
    """All levels as one, in the order of a dictionary; the first is of grams longer by one than ``known``."""
    depth = np.repeat(np.arange(len(levels)) + known + 1, [len(level.first) for level in levels])
    first = np.concatenate([level.first for level in levels])
    order = np.lexsort((depth, first))
    sizes = np.concatenate([level.sizes for level in levels])
    held = np.concatenate([level.held for level in levels])
    return Nodes(
        level=depth[order].astype(np.uint8),
        char=np.concatenate([level.char for level in levels])[order].astype(np.uint16),
        lists=_gather(np.concatenate([level.lists for level in levels]), sizes, order),
        sizes=sizes[order],
        spots=_gather(np.concatenate([level.spots for level in levels]), held, order),
        held=held[order],
    )


def _gather(data: npt.NDArray[Scalar], sizes: Ints, order: Ints) -> npt.NDArray[Scalar]:
    """The pieces of ``data``, which have ``sizes``, in another order."""
    starts = np.cumsum(sizes) - sizes
    taken = sizes[order]
    begins = np.cumsum(taken) - taken
    return data[np.repeat(starts[order] - begins, taken) + np.arange(int(taken.sum()))]
