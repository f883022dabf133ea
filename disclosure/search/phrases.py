"""What reports say again and again: up to 32 KB, told once, that each text may refer to.

Reports follow one outline and quote one regulation.  A shard of two of them is too small
to learn that, so that its packer is shown the part's phrases first (``codec.script``), and
so is the browser that unpacks it.  They are chosen as zstd's "cover" does: the sample is
cut into stretches, and from each comes the passage whose short strings are the most
frequent ones of those that no passage before it holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from disclosure.frozen import dataclass
from disclosure.search.folding import Units
from disclosure.search.letters import Encoder

SIZE = 32_000  # bytes; deflate looks back 32,506 at most
_STRING = 6  # units of the short strings
_PASSAGE = 96  # units
_MIX = np.uint64(0x9E3779B97F4A7C15)  # 2**64 divided by the golden ratio


@dataclass(frozen=True, slots=True)
class _Passage:
    weight: int
    units: Units


def phrases_of(sample: Sequence[Units], encoder: Encoder) -> bytes:
    """The phrases of ``sample`` in the letters of ``encoder``, the most frequent ones last.

    Those are nearest to the text: their distances are short, and they are in sight longest.
    """
    units = np.concatenate(sample)
    if len(units) <= _PASSAGE + _STRING:
        return b""
    passages = sorted(_passages(units), key=lambda passage: -passage.weight)
    chosen: list[bytes] = []
    held = 0
    for passage in passages:
        data = encoder.encode(passage.units)
        held += len(data)
        if held > SIZE:
            break
        chosen.append(data)
    return b"".join(reversed(chosen))


def _passages(units: Units) -> Iterator[_Passage]:
    strings = _strings(units)
    _, numbers, counts = np.unique(strings, return_inverse=True, return_counts=True)
    weights = counts - 1
    stretch = max(len(strings) * _PASSAGE // SIZE, _PASSAGE + 1)
    for begin in range(0, len(strings) - _PASSAGE, stretch):
        here = numbers[begin : begin + stretch]
        sums = np.concatenate([[0], np.cumsum(weights[here])])
        gains = sums[_PASSAGE:] - sums[:-_PASSAGE]
        if not len(gains) or not gains.max():
            continue
        first = int(gains.argmax())
        passage = here[first : first + _PASSAGE]
        useful = np.flatnonzero(weights[passage])
        start, end = begin + first + int(useful[0]), begin + first + int(useful[-1]) + _STRING
        yield _Passage(int(gains[first]), units[start:end])
        weights[passage] = 0


def _strings(units: Units) -> npt.NDArray[np.uint64]:
    """For each place, a number that tells the short string there from others."""
    count = len(units) - _STRING + 1
    numbers = np.zeros(count, np.uint64)
    for offset in range(_STRING):
        numbers = numbers * _MIX + units[offset : offset + count]
    return numbers
