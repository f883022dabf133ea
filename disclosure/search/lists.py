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

from typing import Any

import numpy as np
import numpy.typing as npt

from disclosure.frozen import dataclass
from disclosure.search.codec import varints

Ints = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.signedinteger[Any]]
Digits = npt.NDArray[np.uint32]
Ends = npt.NDArray[np.unsignedinteger[Any]]
Mask = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Bytes of many lists one after the other, and how many each has."""

    data: Bytes
    sizes: Ints


def report_lists(reports: Numbers, times: Numbers, sizes: Ints, all_reports: int) -> Pieces:
    """Lists of reports in bytes.

    Args:
        reports: of each list, in order.
        times: how often each report holds the gram.
        sizes: how many reports each list has, at least one.
        all_reports: how many there are.
    """
    ends = np.cumsum(sizes)
    several = np.flatnonzero(times > 1)
    many = np.diff(np.searchsorted(several, ends), prepend=0)
    place = several - np.repeat(ends - sizes, many)
    counts = times[several] - 2
    low = _low_bits(many, _sums(counts, many) + many)
    return _interleaved(
        _heads(sizes, many, low),
        subsets(reports, sizes, np.full(len(sizes), all_reports)),
        subsets(place, many, sizes),
        _golomb(counts, many, low),
    )


def _sums(values: Numbers, sizes: Ints) -> Ints:
    """What the values of each list add up to."""
    totals = np.concatenate([[0], np.cumsum(values, dtype=np.int64)])
    ends = np.cumsum(sizes)
    sums: Ints = totals[ends] - totals[ends - sizes]
    return sums


def subsets(members: Numbers, sizes: Ints, universes: Ints) -> Pieces:
    """Subsets in bits.

    Args:
        members: of each subset, in order.
        sizes: how many members each subset has.
        universes: how many numbers, from 0 on, each is a subset of.
    """
    dense = sizes * 2 > universes
    told, sizes = _turned(members, sizes, universes, dense)
    skipped = np.diff(told, prepend=-1)
    skipped -= 1
    begins = (np.cumsum(sizes) - sizes)[sizes > 0]
    skipped[begins] = told[begins]
    return _golomb(skipped, sizes, _low_bits(sizes, universes))


def _turned(members: Numbers, sizes: Ints, universes: Ints, dense: Mask) -> tuple[Numbers, Ints]:
    """The same subsets, but of the ``dense`` ones those numbers that are no members."""
    if not dense.any():
        return members, sizes
    inside = np.repeat(dense, sizes)
    spans = np.where(dense, universes, 0)
    begins = np.cumsum(spans) - spans
    absent = np.ones(int(spans.sum()), bool)
    held = members if dense.all() else members[np.flatnonzero(inside)]
    absent[held + np.repeat(begins[dense], sizes[dense])] = False
    others = np.flatnonzero(absent)
    others -= np.repeat(begins[dense], (universes - sizes)[dense])
    turned = np.where(dense, universes - sizes, sizes)
    if dense.all():
        return others, turned
    result = np.empty(int(turned.sum()), members.dtype)
    places = np.repeat(dense, turned)
    result[np.flatnonzero(places)] = others
    result[np.flatnonzero(~places)] = members[np.flatnonzero(~inside)]
    return result, turned


def _low_bits(counts: Ints, totals: Ints) -> Ints:
    """How many bits are low: the most with which ``counts`` numbers that add up to ``totals`` are small."""
    _, digits = np.frexp(totals // np.maximum(counts, 1))
    bits: Ints = np.maximum(digits - 1, 0).astype(np.int64)
    return bits


def _golomb(values: Numbers, sizes: Ints, low: Ints) -> Pieces:
    """Numbers in bits, each list of ``sizes`` filled up to bytes; ``low`` is the same in a list."""
    filled = np.zeros(len(sizes), np.int64)
    present = np.flatnonzero(sizes)
    if not len(present):
        return Pieces(np.zeros(0, np.uint8), filled)
    firsts = np.cumsum(sizes[present]) - sizes[present]
    width = np.repeat(low[present].astype(np.uint32), sizes[present])
    digits: Digits = values.astype(np.uint32)
    high = digits >> width
    lengths = high + width
    lengths += 1
    bits = np.add.reduceat(lengths, firsts, dtype=np.int64)
    filled[present] = (bits + 7) >> 3
    size = int(filled.sum())
    lengths[firsts[1:]] += (-bits[:-1] & 7).astype(np.uint32)
    ends: Ends = np.cumsum(lengths, dtype=np.uint32 if size < 1 << 29 else np.uint64)
    high -= 1  # what is left without it: a one, and the low bits behind it
    digits -= high << width
    return Pieces(_placed(digits, ends, size), filled)


def _placed(values: Digits, ends: Ends, size: int) -> Bytes:
    """``size`` bytes in which each of ``values`` ends before a bit; they do not overlap.

    A value of up to 32 bits lies within two words of 32 bits: it is shifted there as one of 64.
    """
    words = (ends - 1) >> 5
    firsts = np.flatnonzero(changes(words))
    held = np.bitwise_or.reduceat(values.astype(np.uint64) << (-ends & 31), firsts)
    filled = np.zeros(size // 4 + 2, np.uint32)  # one more in front, for what ends in the first
    filled[words[firsts] + 1] = held.astype(np.uint32)
    filled[words[firsts]] |= (held >> np.uint64(32)).astype(np.uint32)
    return filled.astype(">u4").view(np.uint8)[4 : size + 4]


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


def changes(values: npt.NDArray[np.generic]) -> Mask:
    """Where a value differs from the one before; the first one does."""
    fresh = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=fresh[1:])
    return fresh
