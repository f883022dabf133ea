"""A part's texts on disk while its index is built, and where in them the units of a range stand.

Positions are put down once, stretch of text by stretch, in each by range; a range is then read
from all stretches.  So memory does not grow with the number of reports, and a range is small
enough for all that is done with it to stay near the processor, which is most of its speed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from disclosure.search.folding import Units
from disclosure.search.grams import NEWLINE
from disclosure.search.spill import Card, Spill

_STRETCH = 2_000_000  # units read at a time
_RANGE = 500_000  # positions whose grams are grown at a time, about
_RANGES = 120  # in a large part ranges are larger, so that there are no more of them than this, about

Counts = npt.NDArray[np.int64]


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


@dataclass(frozen=True, slots=True)
class Ranges:
    """Units that follow one another are a range.

    ``number`` tells the range of each unit, ``sizes`` how many positions each range has.
    Line ends begin no gram: they are the last range, which is not read.
    """

    number: npt.NDArray[np.unsignedinteger]
    sizes: Counts

    @classmethod
    def of(cls, counts: Counts) -> Ranges:
        """The ranges of units that occur ``counts`` times."""
        most = max(_RANGE, int(counts.sum()) // _RANGES)
        number = np.zeros(len(counts), np.uint16)
        held = last = 0
        for unit in np.flatnonzero(counts):
            if held and held + counts[unit] > most and unit != NEWLINE:
                held, last = 0, last + 1
            number[unit] = last
            held += counts[unit] if unit != NEWLINE else 0
        number[NEWLINE] = last + 1
        sizes = np.zeros(last + 2, np.int64)
        np.add.at(sizes, number, counts)
        return cls(number.astype(np.uint8) if last < 0xFF else number, sizes)

    def positions(self, units: Units, path: Path) -> Iterator[npt.NDArray[np.int32]]:
        """The positions of each range's units, in order; ``path`` is a file to put them down in."""
        begins = list(self._put_down(units, path))
        for number in np.flatnonzero(self.sizes[:-1]):
            yield np.concatenate(
                [
                    np.fromfile(
                        path, np.int32, int(here[number + 1] - here[number]), offset=int(here[number]) * 4
                    )
                    for here in begins
                ]
            )

    def _put_down(self, units: Units, path: Path) -> Iterator[Counts]:
        """Write the positions of each stretch; where in the file each of its ranges begins, and its end."""
        with path.open("wb") as file:
            for at in range(0, len(units), _STRETCH):
                numbers = self.number[units[at : at + _STRETCH]]
                (np.argsort(numbers, kind="stable") + at).astype(np.int32).tofile(file)
                ends = np.cumsum(np.bincount(numbers, minlength=len(self.sizes)))
                yield np.concatenate([[0], ends]) + at
