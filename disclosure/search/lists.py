"""Lists of reports in bits: which reports hold a gram, and how often each does.

A list is, in numbers of base 128: twice the number of its reports, plus 1 if one of them
holds the gram several times; in that case 32 times the number of those that do, plus a
parameter for their counts.  Then come, each beginning with a byte of its own:

* the reports, as a *subset* of all reports;
* those that hold it several times, as a subset of these reports;
* their counts, less 2.

A subset tells its members, or if those are more than half, the others: for each how many
are skipped before it.  Skipped numbers and counts are in Golomb's code with a power of
two, as Rice proposed: a number's high bits as that many zeros and a one, then its low bits.
How many bits are low follows from how dense the subset is, so that it needs not be told.

Everything here is numpy over many lists at a time; ``lists.js`` reads one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from disclosure.search.codec import varints

Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Bytes of many lists one after the other, and how many each has."""

    data: Bytes
    sizes: Ints


def report_lists(reports: Ints, times: Ints, sizes: Ints, all_reports: int) -> Pieces:
    """Lists of reports in bytes.

    Args:
        reports: of each list, in order.
        times: how often each report holds the gram.
        sizes: how many reports each list has, at least one.
        all_reports: how many there are.
    """
    several = times > 1
    number = np.repeat(np.arange(len(sizes)), sizes)
    many = np.bincount(number[several], minlength=len(sizes))
    place = np.arange(len(reports)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    counts = times[several] - 2
    low = _low_bits(many, np.bincount(number[several], counts, len(sizes)).astype(np.int64) + many)
    return _interleaved(
        _heads(sizes, many, low),
        subsets(reports, sizes, np.full(len(sizes), all_reports)),
        subsets(place[several], many, sizes),
        _golomb(counts, many, low),
    )


def subsets(members: Ints, sizes: Ints, universes: Ints) -> Pieces:
    """Subsets in bits.

    Args:
        members: of each subset, in order.
        sizes: how many members each subset has.
        universes: how many numbers, from 0 on, each is a subset of.
    """
    dense = sizes * 2 > universes
    told, sizes = _turned(members, sizes, universes, dense)
    skipped = np.diff(told, prepend=-1) - 1
    begins = (np.cumsum(sizes) - sizes)[sizes > 0]
    skipped[begins] = told[begins]
    return _golomb(skipped, sizes, _low_bits(sizes, universes))


def _turned(members: Ints, sizes: Ints, universes: Ints, dense: Mask) -> tuple[Ints, Ints]:
    """The same subsets, but of the ``dense`` ones those numbers that are no members."""
    if not dense.any():
        return members, sizes
    inside = np.repeat(dense, sizes)
    spans = np.where(dense, universes, 0)
    begins = np.cumsum(spans) - spans
    absent = np.ones(int(spans.sum()), bool)
    absent[members[inside] + np.repeat(begins[dense], sizes[dense])] = False
    others = np.flatnonzero(absent)
    others -= np.repeat(begins[dense], (universes - sizes)[dense])
    turned = np.where(dense, universes - sizes, sizes)
    result = np.empty(int(turned.sum()), np.int64)
    places = np.repeat(dense, turned)
    result[places], result[~places] = others, members[~inside]
    return result, turned


def _low_bits(counts: Ints, totals: Ints) -> Ints:
    """How many bits are low: the most with which ``counts`` numbers that add up to ``totals`` are small."""
    bits = np.zeros(len(counts), np.int64)
    counts = np.maximum(counts, 1)
    while (more := counts << (bits + 1) <= totals).any():
        bits += more
    return bits


def _golomb(values: Ints, sizes: Ints, low: Ints) -> Pieces:
    """Numbers in bits, each list of ``sizes`` filled up to bytes; ``low`` is the same in a list."""
    width = np.repeat(low, sizes)
    high = values >> width
    lengths = high + width + 1
    ends = np.cumsum(lengths)
    bounds = np.concatenate([[0], ends])
    lasts = np.cumsum(sizes)
    begins = bounds[lasts - sizes]
    filled = (bounds[lasts] - begins + 7) // 8
    shift = np.repeat(8 * (np.cumsum(filled) - filled) - begins, sizes)
    bits = np.zeros(int(filled.sum()) * 8, bool)
    marks = ends - lengths + high + shift
    bits[marks] = True
    rest, lowest = values - (high << width), marks + width
    while len(rest):  # from the lowest bit on
        bits[lowest[rest & 1 == 1]] = True
        rest, lowest = rest >> 1, lowest - 1
        left = rest > 0
        rest, lowest = rest[left], lowest[left]
    return Pieces(np.packbits(bits), filled)


def _heads(sizes: Ints, many: Ints, low: Ints) -> Pieces:
    several = many > 0
    places = np.cumsum(several + 1) - 1 - several
    values = np.empty(len(sizes) + int(several.sum()), np.uint32)
    values[places] = sizes * 2 + several
    values[places[several] + 1] = (many * 32 + low)[several]
    data, widths = varints(values)
    taken = widths[places].astype(np.int64)
    taken[several] += widths[places[several] + 1]
    return Pieces(data, taken)


def _interleaved(*kinds: Pieces) -> Pieces:
    """Of each list its piece of every kind, one behind the other."""
    sizes: Ints = np.sum([kind.sizes for kind in kinds], axis=0)
    begins = np.cumsum(sizes) - sizes
    data = np.empty(int(sizes.sum()), np.uint8)
    for kind in kinds:
        own = np.cumsum(kind.sizes) - kind.sizes
        data[np.repeat(begins - own, kind.sizes) + np.arange(len(kind.data))] = kind.data
        begins = begins + kind.sizes
    return Pieces(data, sizes)
