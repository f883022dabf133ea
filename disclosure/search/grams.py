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

from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from disclosure.search.lists import report_lists

Ints = npt.NDArray[np.signedinteger[Any]]
Units = npt.NDArray[np.uint16]
Bytes = npt.NDArray[np.uint8]
Steps = npt.NDArray[np.uint32]
Scalar = TypeVar("Scalar", bound=np.generic)
Mask = npt.NDArray[np.bool_]

END = 0  # the character under which an occurrence is kept that grows no further
NEWLINE = 10  # no gram reaches over a line's end
LONGEST = 24  # characters in a gram
FEW = 8  # occurrences; as few are told apart by looking into the texts


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts one after the other, and what is common in them.

    ``units`` are folded UTF-16 code units, a line end after every report;
    ``starts`` says where each report begins; ``straddled`` says for each position
    whether the two units from it on are a common pair; ``threshold`` is how often a
    gram must occur to be common.
    """

    units: Units
    starts: Ints
    straddled: Mask
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


@dataclass(slots=True)
class _Level:
    """The nodes of one length that a range of texts yields; ``first`` is a node's place in the order."""

    first: Ints
    char: Units
    lists: Bytes
    sizes: Ints
    spots: Steps
    held: Ints


def grow(positions: Ints, corpus: Corpus) -> Nodes:
    """The tree of all grams that begin at ``positions``.

    Args:
        positions: where grams begin, grouped by their first unit and in order in each group.
        corpus: the texts.
    """
    slots = np.arange(len(positions), dtype=np.int32)
    chars = corpus.units[positions]
    docs = (np.searchsorted(corpus.starts, positions, "right") - 1).astype(np.int32)
    begins = np.flatnonzero(_changes(chars))
    same = np.zeros(len(begins), bool)
    levels = []
    for length in range(1, LONGEST + 2):
        counts = np.diff(begins, append=len(positions))
        following = corpus.units[np.minimum(positions + np.int32(length), len(corpus.units) - 1)]
        growing = _growing(positions, chars[begins], following, counts, length, corpus)
        leaf = ~np.logical_or.reduceat(growing, begins) if length > 1 else same
        lists, sizes = _report_lists(docs, begins, np.repeat(~same, counts), len(corpus.starts))
        kept = np.repeat(leaf, counts)
        spots = _spot_lists(positions - corpus.starts[docs], docs, begins, kept)
        levels.append(_Level(slots[begins], chars[begins], lists, sizes, spots, np.where(leaf, counts, 0)))
        if leaf.all():
            break
        stays = ~kept
        parents = np.repeat(np.arange(len(begins), dtype=np.int32), counts)[stays]
        following = np.where(growing, following, END).astype(np.uint16)[stays]
        order = _ordered(parents, following)
        slots = slots[stays]
        places = np.flatnonzero(stays)[order]
        parents, chars, positions, docs = parents[order], following[order], positions[places], docs[places]
        begins = np.flatnonzero(_changes(parents) | _changes(chars))
        only = np.bincount(parents[begins], minlength=int(parents[-1]) + 1) == 1
        same = only[parents[begins]]
    return _in_order(levels)


def _changes(values: npt.NDArray[np.generic]) -> Mask:
    """Where a value differs from the one before; the first one does."""
    changes = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def _growing(
    positions: Ints,
    chars: Units,
    following: Units,
    counts: Ints,
    length: int,
    corpus: Corpus,
) -> Mask:
    """Which occurrences grow on; ``chars`` are the nodes' last units, ``counts`` their occurrences."""
    if length > LONGEST:
        return np.zeros(len(positions), bool)
    if length == 1:
        return np.not_equal(following, NEWLINE)
    growing: Mask = corpus.straddled[positions + np.int32(length - 1)]
    growing |= np.repeat(counts > corpus.threshold, counts)
    growing &= np.repeat((counts > FEW) & (chars != END), counts)
    growing &= following != NEWLINE
    return growing


def _ordered(parents: Ints, following: Units) -> Ints:
    """The order by parent and following unit that keeps positions in order.

    Numbers of 16 bits are sorted by numpy digit by digit, which is twice as fast as
    sorting whole keys.
    """
    order = np.argsort(following, kind="stable")
    digits = [parents.astype(np.uint16)]
    if int(parents[-1]) > 0xFFFF:
        digits.append((parents >> 16).astype(np.uint16))
    for digit in digits:
        order = order[np.argsort(digit[order], kind="stable")]
    return order


def _report_lists(docs: Ints, begins: Ints, listed: Mask, reports: int) -> tuple[Bytes, Ints]:
    """For each node its list of reports, and the bytes of each list."""
    starts_node = np.zeros(len(docs), bool)
    starts_node[begins] = True
    pairs = np.flatnonzero(starts_node | _changes(docs))
    times = np.diff(pairs, append=len(docs))
    chosen = listed[pairs]
    firsts = np.flatnonzero(starts_node[pairs][chosen])
    sizes = np.zeros(len(begins), np.int64)
    present = listed[begins]
    sizes[present] = np.diff(firsts, append=int(chosen.sum()))
    lists = report_lists(docs[pairs][chosen], times[chosen], sizes[present], reports)
    sizes[present] = lists.sizes
    return lists.data, sizes


def _spot_lists(spots: Ints, docs: Ints, begins: Ints, kept: Mask) -> Steps:
    """For the leaves: the positions within each report as steps, the first one from the report's start."""
    fresh = _changes(docs)
    fresh[begins] = True
    fresh, spots = fresh[kept], spots[kept]
    steps = np.diff(spots, prepend=spots[:1])
    steps[fresh] = spots[fresh]
    return steps.astype(np.uint32)


def _in_order(levels: list[_Level]) -> Nodes:
    """All levels as one, in the order of a dictionary."""
    depth = np.repeat(np.arange(1, len(levels) + 1), [len(level.first) for level in levels])
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
