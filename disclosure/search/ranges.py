"""A part's texts on disk while its index is built, and in them the positions of neighbouring grams.

Positions are put down once, stretch of text by stretch, in each by range; a range is then read
from all stretches.  A frequent unit's range may be too large for that: it is put down again by
the unit that follows, and so on.  So no range is much larger than ``most``, whatever texts repeat
and however many there are: memory does not grow with the number of reports, and a range is small
enough for all that is done with it to stay near the processor, which is most of its speed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from disclosure.frozen import dataclass
from disclosure.search.folding import Units
from disclosure.search.grams import END, LONGEST, NEWLINE, Corpus, Nodes, Places, following, grow, stem
from disclosure.search.spill import Card, Spill

_STRETCH = 500_000  # units, or positions, sorted at a time: four times as many take twice as long each
_RANGE = 500_000  # positions whose grams are grown at a time, about
_RANGES = 250  # in a large part ranges are larger, so that their numbers need a byte: two are sorted in twice the time

Counts = npt.NDArray[np.int64]
#: Positions in order, in pieces that are small enough to be held, and what follows at each; gone through several times.
Pieces = Callable[[], Iterable[tuple[Places, Units]]]


def write_units(cards: Sequence[Card], spill: Spill, path: Path) -> Counts:
    """Write the units of all reports in their order; how often each unit occurs."""
    counts = np.zeros(0x10000, np.int64)
    with path.open("wb") as file:
        for batch in _batches(cards):
            units = spill.units_of(batch)
            counts += np.bincount(units, minlength=len(counts))
            units.tofile(file)
    return counts


def _batches(cards: Sequence[Card]) -> Iterator[Sequence[Card]]:
    begin = held = 0
    for number, card in enumerate(cards):
        held += card.length + 1
        if held >= _STRETCH or number + 1 == len(cards):
            yield cards[begin : number + 1]
            begin, held = number + 1, 0


def most_in_a_range(corpus: Corpus) -> int:
    """How many positions a range may have: what occurs more often must be common."""
    return max(_RANGE, corpus.threshold, len(corpus.units) // _RANGES)


def grown(corpus: Corpus, counts: Counts, folder: Path, most: int) -> Iterator[Nodes]:
    """All nodes of the tree of grams, in order.

    Args:
        corpus: the texts.
        counts: how often each unit occurs.
        folder: where positions may be put down.
        most: how many positions' grams are grown at once; at least the threshold of what is common.
    """

    def pieces() -> Iterator[tuple[Places, Units]]:
        for at in range(0, len(corpus.units), _STRETCH):
            units = corpus.units[at : at + _STRETCH]
            yield np.arange(at, at + len(units), dtype=np.int32), units

    without_lines = counts.copy()
    without_lines[NEWLINE] = 0
    yield from _Tree(corpus, folder, most).below((), pieces, without_lines)


@dataclass(frozen=True, slots=True)
class _Tree:
    corpus: Corpus
    folder: Path
    most: int

    def below(self, begun: tuple[int, ...], pieces: Pieces, counts: Counts) -> Iterator[Nodes]:
        """The nodes below the gram ``begun``, which has these positions; ``counts`` tells what follows how often."""
        ranges = Ranges.of(counts, self.most)
        held = ranges.put_down(pieces(), self.folder / f"positions-{len(begun)}")
        for number, (unit, size) in enumerate(zip(ranges.firsts, ranges.sizes, strict=True)):
            if size > self.most and unit != END and len(begun) < LONGEST:
                yield from self._stem((*begun, unit), partial(held.range, number))
            else:
                yield grow(np.concatenate([*held.range(number)]), self.corpus, len(begun))

    def _stem(self, gram: tuple[int, ...], positions: Callable[[], Iterable[Places]]) -> Iterator[Nodes]:
        """The node of a gram that is too frequent for one range, and all below it."""

        def pieces() -> Iterator[tuple[Places, Units]]:
            for places in positions():
                yield places, following(places + np.int32(len(gram)), self.corpus)

        counts = np.zeros(0x10000, np.int64)
        times = np.zeros(len(self.corpus.starts), np.int64)
        for places, units in pieces():
            counts += np.bincount(units, minlength=len(counts))
            times += np.diff(np.searchsorted(places, self.corpus.starts), append=len(places))
        if counts[END] == counts.sum():  # nothing grows on: it is a leaf, however frequent
            yield grow(np.concatenate([*positions()]), self.corpus, len(gram) - 1)
            return
        yield stem(gram, times)
        yield from self.below(gram, pieces, counts)


@dataclass(frozen=True, slots=True)
class Ranges:
    """Units that follow one another are a range, or a unit alone that occurs more often than a range may hold.

    ``number`` tells the range of each unit, ``firsts`` the first unit of each range and ``sizes`` how
    many positions it has.  Units that do not count are behind the last range.
    """

    number: npt.NDArray[np.unsignedinteger[Any]]
    firsts: list[int]
    sizes: list[int]

    @classmethod
    def of(cls, counts: Counts, most: int) -> Ranges:
        """The ranges of units that occur ``counts`` times."""
        firsts: list[int] = []
        sizes: list[int] = []
        chosen = np.flatnonzero(counts)
        numbers = []
        for unit, count in zip(chosen.tolist(), counts[chosen].tolist(), strict=True):
            if not sizes or sizes[-1] + count > most:
                firsts.append(unit)
                sizes.append(0)
            sizes[-1] += count
            numbers.append(len(sizes) - 1)
        number = np.full(len(counts), len(sizes), np.uint16)
        number[chosen] = numbers
        return cls(number.astype(np.uint8) if len(sizes) <= 0xFF else number, firsts, sizes)

    def put_down(self, pieces: Iterable[tuple[Places, Units]], path: Path) -> _PutDown:
        """Write the positions of each piece into ``path``, by range."""
        begins = [np.zeros(1, np.int64)]
        with path.open("wb") as file:
            for places, units in pieces:
                numbers = self.number[units]
                places[np.argsort(numbers, kind="stable")].tofile(file)  # digit by digit: these are small
                ends = np.cumsum(np.bincount(numbers, minlength=len(self.sizes) + 1))
                begins.append(ends + begins[-1][-1])
        return _PutDown(path, [np.append(last[-1], here) for last, here in pairwise(begins)])


@dataclass(frozen=True, slots=True)
class _PutDown:
    """Positions in a file, for each piece by range; ``begins`` says where each range does, of each piece."""

    path: Path
    begins: Sequence[Counts]

    def range(self, number: int) -> Iterator[Places]:
        """The positions of a range, in order, in pieces that are small enough to be held."""
        pieces: list[Places] = []
        held = 0
        with self.path.open("rb", buffering=0) as file:
            for begins in self.begins:
                file.seek(int(begins[number]) * 4)
                pieces.append(np.fromfile(file, np.int32, int(begins[number + 1] - begins[number])))
                held += len(pieces[-1])
                if held >= _STRETCH:
                    yield np.concatenate(pieces)
                    pieces, held = [], 0
        yield np.concatenate(pieces) if pieces else np.zeros(0, np.int32)
