"""Texts in bytes: one for a frequent UTF-16 unit, two for another, three for one not seen in the sample.

What deflates a text looks back 32 KB and works byte by byte: in this code it sees twice as
much of a text, and its parts as they are.  ``letters.js`` reads it.
"""

from __future__ import annotations

import numpy as np

from disclosure.frozen import dataclass
from disclosure.search.folding import Units

_SINGLE = 192  # units that take one byte
_ESCAPE = 255  # before a unit that is no letter, low byte first
_MOST = _SINGLE + (_ESCAPE - _SINGLE) * 256


@dataclass(frozen=True, slots=True)
class Letters:
    """The units that have a code, the most frequent one first."""

    units: Units

    @classmethod
    def of(cls, sample: Units) -> Letters:
        """Letters for texts like ``sample``."""
        counts = np.bincount(sample, minlength=0x10000)
        order = np.argsort(-counts, kind="stable")[:_MOST]
        return cls(order[counts[order] > 0].astype(np.uint16))

    def encoder(self) -> Encoder:
        """What writes these letters."""
        numbers = np.arange(len(self.units), dtype=np.uint32)
        more = numbers - _SINGLE
        codes = _ESCAPE | np.arange(0x10000, dtype=np.uint32) << 8 | 3 << 24
        codes[self.units] = np.where(
            numbers < _SINGLE, numbers | 1 << 24, _SINGLE + more // 256 | more % 256 << 8 | 2 << 24
        )
        return Encoder(codes.astype(np.uint32))


@dataclass(frozen=True, slots=True)
class Encoder:
    """For each unit its bytes, the first one lowest, and above them how many there are."""

    codes: np.typing.NDArray[np.uint32]

    def encode(self, units: Units) -> bytes:
        """``units`` in bytes."""
        codes = self.codes[units]
        widths = codes >> np.uint32(24)
        ends = np.cumsum(widths, dtype=np.int64)
        begins = ends - widths
        out = np.empty(int(ends[-1]) if len(ends) else 0, np.uint8)
        out[begins] = codes.astype(np.uint8)
        for place in (1, 2):
            longer = np.flatnonzero(widths > place)
            codes, widths, begins = codes[longer], widths[longer], begins[longer]
            out[begins + place] = (codes >> np.uint32(8 * place)).astype(np.uint8)
        return out.tobytes()
