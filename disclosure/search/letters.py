"""Texts in bytes: one for a frequent UTF-16 unit, two for another, three for one not seen in the sample.

What deflates a text looks back 32 KB and works byte by byte: in this code it sees twice as
much of a text, and its parts as they are.  ``letters.js`` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

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
        numbers = np.arange(len(self.units))
        single = numbers < _SINGLE
        leads = np.full(0x10000, _ESCAPE, np.uint8)
        seconds = (np.arange(0x10000) & 0xFF).astype(np.uint8)
        widths = np.full(0x10000, 3, np.uint8)
        leads[self.units] = np.where(single, numbers, _SINGLE + (numbers - _SINGLE) // 256)
        seconds[self.units] = (numbers - _SINGLE) % 256
        widths[self.units] = np.where(single, 1, 2)
        return Encoder(leads, seconds, widths)


@dataclass(frozen=True, slots=True)
class Encoder:
    """For each unit its first byte, its second byte, and how many it takes."""

    leads: np.typing.NDArray[np.uint8]
    seconds: np.typing.NDArray[np.uint8]
    widths: np.typing.NDArray[np.uint8]

    def encode(self, units: Units) -> bytes:
        """``units`` in bytes."""
        widths = self.widths[units]
        ends = np.cumsum(widths, dtype=np.int64)
        begins = ends - widths
        out = np.empty(int(ends[-1]) if len(ends) else 0, np.uint8)
        out[begins] = self.leads[units]
        longer = np.flatnonzero(widths > 1)
        out[begins[longer] + 1] = self.seconds[units[longer]]
        escaped = longer[widths[longer] > 2]
        out[begins[escaped] + 2] = (units[escaped] >> 8).astype(np.uint8)
        return out.tobytes()
