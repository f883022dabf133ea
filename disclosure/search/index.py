"""Build the index of one part: its texts on disk, and its grams range by range (see ranges.py).

::

    <part>/t/0.js …      nodes of the tree of grams in the order of a dictionary (see grams.Nodes)
    <part>/p/0.js …      the positions of all leaves in that order, ``SPOTS`` to a shard
    <part>/roots.js      the first gram of each shard in ``t/``

A shard in ``t/`` holds, in numbers of base 128 unless said otherwise: how many nodes; the
shard in ``p/`` and the place there at which its first leaf's positions begin; levels (a
byte each); last units (two bytes each, low byte first); sizes of the lists of reports in
bytes; numbers of positions; the lists of reports (see lists.py).

A shard in ``p/`` holds how many steps it has, what is left of each without its low byte, in base 128, and the
low bytes of all.  These are noise that nothing compresses, and stored as they are; so are lists of reports.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from disclosure.frozen import dataclass
from disclosure.search import codec
from disclosure.search.grams import Corpus, Nodes, Pairs
from disclosure.search.ranges import grown, most_in_a_range, write_units
from disclosure.search.spill import Card, Spill

COMMON = 12  # times the number of reports: how often a gram must occur to be common
_NODES = 12 * 1024  # bytes of a shard in t/ before it is deflated
SPOTS = 16_384  # positions in a shard in p/
_FAST = 3  # how hard to deflate: more costs twice the time and gains a hundredth

Files = Iterator[tuple[str, bytes]]


def index_files(part: str, cards: Sequence[Card], spill: Spill) -> Files:
    """Every file of the index of ``cards``, by its path below the search's folder."""
    units_path = spill.folder / f"{part}.units"
    counts = write_units(cards, spill, units_path)
    units = np.asarray(np.memmap(units_path, np.uint16, "r"))
    threshold = COMMON * len(cards)
    corpus = Corpus(
        units=units,
        starts=np.cumsum([0, *(card.length + 1 for card in cards[:-1])]).astype(np.int32),
        common=Pairs.frequent_in(units, counts, threshold),
        threshold=threshold,
    )
    shards = _Shards(part)
    for nodes in grown(corpus, counts, spill.folder, most_in_a_range(corpus)):
        yield from shards.add(nodes)
    yield from shards.finish()


class _Shards:
    """Cuts nodes and positions into files as they come."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._roots: list[str] = []
        self._left: list[Nodes] = []  # too few for a shard
        self._begun = ""  # the gram of the first of these
        self._spots = np.zeros(0, np.uint32)  # not yet written
        self._spot_shards = 0

    def add(self, nodes: Nodes) -> Files:
        """The files that are complete once ``nodes`` are known."""
        nodes = Nodes.joined([*self._left, nodes])
        grams = _GramsOf(nodes, self._begun)
        *whole, (left, _) = _cuts(nodes)
        yield from self._files(nodes, grams, whole)
        self._left, self._begun = [nodes.after(left)], grams.gram(left)

    def finish(self) -> Files:
        """The files that are left to write."""
        for nodes in self._left:
            yield from self._files(nodes, _GramsOf(nodes, self._begun), [(0, len(nodes.level))])
        if len(self._spots):
            yield self._spot_file()
        name = f"{self._part}/roots"
        # Halves of surrogate pairs may stand alone here: JSON in ASCII has a form for them.
        yield f"{name}.js", codec.script(name, self._part, json.dumps(self._roots).encode("utf-16-le"))

    def _files(self, nodes: Nodes, grams: _GramsOf, cuts: Sequence[tuple[int, int]]) -> Files:
        """The shards with these first nodes and ends, and the positions of all nodes in them."""
        sizes, held = _Told.of(nodes.sizes), _Told.of(nodes.held)
        lists_at = np.concatenate([[0], np.cumsum(nodes.sizes)])
        spots_at = np.concatenate([[0], np.cumsum(nodes.held)])
        begins = self._spot_shards * SPOTS + len(self._spots)
        for first, end in cuts:
            head = [end - first, *divmod(begins + int(spots_at[first]), SPOTS)]
            told = (
                _numbers(head)
                + nodes.level[first:end].tobytes()
                + nodes.char[first:end].astype("<u2").tobytes()
                + sizes.part(first, end)
                + held.part(first, end)
            )
            lists = nodes.lists[lists_at[first] : lists_at[end]].tobytes()
            name = f"{self._part}/t/{len(self._roots)}"
            self._roots.append(grams.gram(first))
            yield f"{name}.js", codec.script(name, self._part, told, level=_FAST, noise=lists)
        told_of = cuts[-1][1] if cuts else 0
        self._spots = np.concatenate([self._spots, nodes.spots[: spots_at[told_of]]])
        while len(self._spots) >= SPOTS:
            yield self._spot_file()

    def _spot_file(self) -> tuple[str, bytes]:
        spots, self._spots = self._spots[:SPOTS], self._spots[SPOTS:]
        name = f"{self._part}/p/{self._spot_shards}"
        self._spot_shards += 1
        rest, low = _numbers([len(spots)]) + _numbers(spots >> 8), spots.astype(np.uint8).tobytes()
        return f"{name}.js", codec.script(name, self._part, rest, level=codec.NOISE, noise=low)


def _numbers(values: npt.ArrayLike) -> bytes:
    return codec.varints(np.asarray(values, np.uint32))[0].tobytes()


@dataclass(frozen=True, slots=True)
class _Told:
    """Numbers in base 128, and where each begins, with the end of all."""

    data: npt.NDArray[np.uint8]
    places: npt.NDArray[np.int64]

    @classmethod
    def of(cls, values: npt.NDArray[np.signedinteger[Any]]) -> _Told:
        data, widths = codec.varints(values.astype(np.uint32))
        return cls(data, np.concatenate([[0], np.cumsum(widths, dtype=np.int64)]))

    def part(self, first: int, end: int) -> bytes:
        return self.data[self.places[first] : self.places[end]].tobytes()


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
    """Tells the gram of a node: the last node of each lower level before it holds the units.

    Of a level that no node before it has, the first node's gram does, which is ``begun``.
    """

    def __init__(self, nodes: Nodes, begun: str) -> None:
        self._nodes = nodes
        self._begun = begun
        numbers = np.arange(len(nodes.level), dtype=np.int32)
        self._last = [
            np.maximum.accumulate(np.where(nodes.level == level, numbers, np.int32(-1)))
            for level in range(1, int(nodes.level.max()) + 1)
        ]

    def gram(self, node: int) -> str:
        lasts = [int(last[node]) for last in self._last[: self._nodes.level[node]]]
        return "".join(
            chr(self._nodes.char[last]) if last >= 0 else self._begun[place]
            for place, last in enumerate(lasts)
        )
