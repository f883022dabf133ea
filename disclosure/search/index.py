"""Build the index of one part: runs of reports spilled to disk, merged by ranges of first characters.

::

    <part>/t/0.js …      nodes of the tree of grams in the order of a dictionary (see grams.Nodes)
    <part>/p/0.js …      the positions of all leaves in that order, ``SPOTS`` to a shard
    <part>/roots.js      the first gram of each shard in ``t/``

A shard in ``t/`` holds, in numbers of base 128 unless said otherwise: how many nodes; the
shard in ``p/`` and the place there at which its first leaf's positions begin; levels (a
byte each); last units (two bytes each, low byte first); sizes of the lists of reports in
bytes; numbers of positions; the lists of reports (see lists.py).

A shard in ``p/`` holds how many steps it has, the low bytes of all of them and then the rest of each in base
128: low bytes are noise that nothing compresses, the rest is mostly small.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from disclosure.search import codec
from disclosure.search.grams import LONGEST, NEWLINE, Corpus, Nodes, grow
from disclosure.search.spill import Card, Spill

COMMON = 12  # times the number of reports: how often a gram must occur to be common
_RUN = 2_000_000  # units read and sorted at a time
_RANGE = 2_000_000  # positions whose grams are grown at a time
_NODES = 12 * 1024  # bytes of a shard in t/ before it is deflated
SPOTS = 16_384  # positions in a shard in p/
_FAST = 6  # how hard to deflate: more costs twice the time and gains a hundredth

Files = Iterator[tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class _Run:
    """Positions of some reports on disk, in order of the unit that stands there."""

    path: Path
    begins: npt.NDArray[np.int32]  # for each unit, and one more at the end

    def positions(self, first: int, last: int) -> npt.NDArray[np.int32]:
        """The positions of the units from ``first`` to ``last``."""
        begin, end = int(self.begins[first]), int(self.begins[last + 1])
        return np.fromfile(self.path, np.int32, end - begin, offset=begin * 4)


def index_files(part: str, cards: Sequence[Card], spill: Spill) -> Files:
    """Every file of the index of ``cards``, by its path below the search's folder."""
    units_path = spill.folder / f"{part}.units"
    runs = list(_runs(part, cards, spill, units_path))
    units = np.memmap(units_path, np.uint16, "r")
    threshold = COMMON * len(cards)
    common = _common_pairs(units, runs, threshold, len(cards))
    corpus = Corpus(
        units=units,
        starts=np.cumsum([0, *(card.length + 1 for card in cards[:-1])]).astype(np.int32),
        straddled=_straddled(units, common, spill.folder / f"{part}.straddled"),
        threshold=threshold,
    )
    shards = _Shards(part)
    for first, last in _ranges(runs):
        yield from shards.add(grow(_merged(runs, first, last), corpus))
    yield from shards.finish()
    for path in (units_path, spill.folder / f"{part}.straddled", *(run.path for run in runs)):
        path.unlink()


def _runs(part: str, cards: Sequence[Card], spill: Spill, units_path: Path) -> Iterator[_Run]:
    """Write the units of all reports in their order, and positions run by run."""
    at = 0
    with units_path.open("wb") as file:
        for number, batch in enumerate(_batches(cards)):
            units = spill.units_of(batch)
            file.write(units.tobytes())
            begins = np.concatenate([[0], np.cumsum(np.bincount(units, minlength=0x10000))])
            path = spill.folder / f"{part}.{number}"
            (np.argsort(units, kind="stable") + at).astype(np.int32).tofile(path)
            yield _Run(path, begins.astype(np.int32))
            at += len(units)


def _batches(cards: Sequence[Card]) -> Iterator[Sequence[Card]]:
    begin = held = 0
    for number, card in enumerate(cards):
        held += card.length + 1
        if held >= _RUN or number + 1 == len(cards):
            yield cards[begin : number + 1]
            begin, held = number + 1, 0


def _pairs(units: npt.NDArray[np.uint16]) -> npt.NDArray[np.uint32]:
    """Each unit with the one behind it."""
    return units[:-1].astype(np.uint32) << np.uint32(16) | units[1:]


def _common_pairs(
    units: npt.NDArray[np.uint16], runs: Sequence[_Run], threshold: int, reports: int
) -> npt.NDArray[np.uint32]:
    """Every pair of units that occurs more often than ``threshold``.

    A pair that is common in all is common in some stretch, in proportion: so few
    candidates are left to be counted in all.
    """
    stretches = [units[at : at + _RUN + 1] for at in range(0, len(units), _RUN)]
    candidates = np.zeros(0, np.uint32)
    for stretch in stretches:
        pairs, counts = np.unique(_pairs(stretch), return_counts=True)
        candidates = np.union1d(candidates, pairs[counts * len(units) > threshold * (len(stretch) - 1)])
    within = (candidates >> 16 != NEWLINE) & (candidates & 0xFFFF != NEWLINE)
    candidates = candidates[within]
    totals = np.zeros(len(candidates), np.int64)
    for stretch in stretches:
        totals += np.bincount(_places(_pairs(stretch), candidates), minlength=len(candidates) + 1)[:-1]
    common: npt.NDArray[np.uint32] = candidates[totals > threshold]
    return common


def _places(pairs: npt.NDArray[np.uint32], chosen: npt.NDArray[np.uint32]) -> npt.NDArray[np.int64]:
    """For each pair its place in ``chosen``, which is sorted; its length where it is not there."""
    known = np.zeros(0x10000, bool)
    known[chosen >> 16] = True
    places = np.full(len(pairs), len(chosen))
    likely = np.flatnonzero(known[pairs >> 16])
    found = np.searchsorted(chosen, pairs[likely])
    right = found < len(chosen)
    right[right] = chosen[found[right]] == pairs[likely[right]]
    places[likely[right]] = found[right]
    return places


def _straddled(
    units: npt.NDArray[np.uint16], common: npt.NDArray[np.uint32], path: Path
) -> npt.NDArray[np.bool_]:
    """For each position, on disk, whether a common pair begins there."""
    with path.open("wb") as file:
        for at in range(0, len(units), _RUN):
            pairs = _pairs(units[at : at + _RUN + 1])
            file.write((_places(pairs, common) < len(common)).tobytes())
        file.write(b"\0")  # the last unit of all begins no pair
    return np.memmap(path, np.bool_, "r")


def _ranges(runs: Sequence[_Run]) -> Iterator[tuple[int, int]]:
    """First and last unit of each range; line ends begin no gram."""
    counts = np.zeros(0x10000, np.int64)
    for run in runs:
        counts += np.diff(run.begins)
    counts[NEWLINE] = 0
    held, first = 0, 0
    for unit in np.flatnonzero(counts):
        if held and held + counts[unit] > _RANGE:
            yield first, int(unit) - 1
            held, first = 0, int(unit)
        held += int(counts[unit])
    if held:
        yield first, 0xFFFF


def _merged(runs: Sequence[_Run], first: int, last: int) -> npt.NDArray[np.int32]:
    """Positions of a range of units, by unit and then in order."""
    slices = [run.positions(first, last) for run in runs]
    offsets = [run.begins - run.begins[first] for run in runs]
    present = np.flatnonzero(np.any([np.diff(run.begins[first : last + 2]) for run in runs], axis=0)) + first
    pieces = [
        slices[number][offset[unit] : offset[unit + 1]]
        for unit in present
        if unit != NEWLINE
        for number, offset in enumerate(offsets)
    ]
    return np.concatenate(pieces)


class _Shards:
    """Cuts nodes and positions into files as they come."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._roots: list[str] = []
        self._spots = np.zeros(0, np.uint32)  # not yet written
        self._spot_shards = 0

    def add(self, nodes: Nodes) -> Files:
        """The files that are complete once ``nodes`` are known."""
        grams = _GramsOf(nodes)
        lists_at = np.concatenate([[0], np.cumsum(nodes.sizes)])
        spots_at = np.concatenate([[0], np.cumsum(nodes.held)])
        begins = self._spot_shards * SPOTS + len(self._spots)
        for first, end in _cuts(nodes):
            head = [end - first, *divmod(begins + int(spots_at[first]), SPOTS)]
            data = (
                _numbers(head)
                + nodes.level[first:end].tobytes()
                + nodes.char[first:end].astype("<u2").tobytes()
                + _numbers(nodes.sizes[first:end])
                + _numbers(nodes.held[first:end]),
                nodes.lists[lists_at[first] : lists_at[end]].tobytes(),
            )
            name = f"{self._part}/t/{len(self._roots)}"
            self._roots.append(grams.gram(first))
            yield f"{name}.js", codec.script(name, self._part, *data, level=_FAST)
        self._spots = np.concatenate([self._spots, nodes.spots])
        while len(self._spots) >= SPOTS:
            yield self._spot_file()

    def finish(self) -> Files:
        """The files that are left to write."""
        if len(self._spots):
            yield self._spot_file()
        name = f"{self._part}/roots"
        # Halves of surrogate pairs may stand alone here: JSON in ASCII has a form for them.
        yield f"{name}.js", codec.script(name, self._part, json.dumps(self._roots).encode("utf-16-le"))

    def _spot_file(self) -> tuple[str, bytes]:
        spots, self._spots = self._spots[:SPOTS], self._spots[SPOTS:]
        data = (_numbers([len(spots)]) + spots.astype(np.uint8).tobytes(), _numbers(spots >> 8))
        name = f"{self._part}/p/{self._spot_shards}"
        self._spot_shards += 1
        return f"{name}.js", codec.script(name, self._part, *data, level=codec.NOISE)


def _numbers(values: npt.ArrayLike) -> bytes:
    return codec.varints(np.asarray(values, np.uint32))[0].tobytes()


def _cuts(nodes: Nodes) -> Iterator[tuple[int, int]]:
    """First node and end of each shard; none begins with a node whose list is its parent's."""
    weights = np.cumsum(nodes.sizes + 5)  # 5: level, unit and sizes, about
    may_begin = np.flatnonzero(nodes.sizes > 0)
    first, count = 0, len(nodes.sizes)
    while first < count:
        held = int(weights[first - 1]) if first else 0
        wanted = max(int(np.searchsorted(weights, held + _NODES)), first + 1)
        place = int(np.searchsorted(may_begin, wanted))
        end = int(may_begin[place]) if place < len(may_begin) else count
        yield first, end
        first = end


class _GramsOf:
    """Tells the gram of a node: the last node of each lower level before it holds the units."""

    def __init__(self, nodes: Nodes) -> None:
        self._nodes = nodes
        numbers = np.arange(len(nodes.level))
        self._last = [
            np.maximum.accumulate(np.where(nodes.level == level, numbers, -1))
            for level in range(1, LONGEST + 2)
        ]

    def gram(self, node: int) -> str:
        level = int(self._nodes.level[node])
        return "".join(chr(self._nodes.char[self._last[place][node]]) for place in range(level))
