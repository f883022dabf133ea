"""How much a text reads like a Chinese report: what tells one reading of some bytes from another.

Every encoding of Chinese turns nearly any bytes into *some* characters.  Read in
the wrong one, though, frequent characters become rare ones.  The weights are
natural logarithms of how much likelier a kind of character is in a right reading
than in a wrong one, measured on sentences of reports and on all 44,000 names of
the table of places, each encoded in one encoding and read in the others:

====================================  ======  ======
kind of character                     right   wrong
====================================  ======  ======
frequent in reports and place names   90 %    6 %
common, by the level of its standard  10 %    30 %
the other level of the standards      1 %     40 %
anything else, of any script          0.1 %   25 %
====================================  ======  ======
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from disclosure import tables

FREQUENT = 2.7
PUNCTUATION = 2.0
COMMON = -0.5
RARE = -3.0
STRANGE = -6.0
MIXED = 3.0
UNDECODED = -8.0  # U+FFFD: these bytes mean nothing in that encoding

_PUNCTUATION = "，。、；：？！“”‘’《》〈〉（）〔〕【】「」『』—…·　〇○①②③④⑤⑥⑦⑧⑨⑩％℃×■★●▲□→．－～"


def weight(text: str, floor: float = -math.inf) -> float:
    """Return the summed weight of the characters of ``text`` that are not plain ASCII.

    Nobody writes 法关马現: where simplified and traditional characters stand side by
    side, those of the rarer sort count against the text.  Of a text that weighs less than
    ``floor`` it is only told that: what is returned is below ``floor``, too.
    """
    undecoded = text.count("\N{REPLACEMENT CHARACTER}")
    most = FREQUENT * (len(text) - undecoded) + UNDECODED * undecoded
    if most < floor:
        return most
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = np.minimum(codes, _LAST)
    scripts = _scripts()[codes]
    mixed = min(np.count_nonzero(scripts == _SIMPLIFIED), np.count_nonzero(scripts == _TRADITIONAL))
    return int(_tenths()[codes].sum(dtype=np.int64)) / 10 - MIXED * mixed


_LAST = 0xFFFF  # no character, so as strange as all that are beyond it
_SIMPLIFIED, _TRADITIONAL = 1, 2


@cache
def _scripts() -> NDArray[np.int8]:
    """By code point, whether only the simplified standard holds a character, or only the traditional one."""
    simplified = frozenset(_hanzi("gb2312", range(0xB0, 0xF8)))
    traditional = frozenset(_hanzi("big5", range(0xA4, 0xFA)))
    scripts = np.zeros(_LAST + 1, np.int8)
    scripts[list(map(ord, simplified - traditional))] = _SIMPLIFIED
    scripts[list(map(ord, traditional - simplified))] = _TRADITIONAL
    return scripts


@cache
def _tenths() -> NDArray[np.int8]:
    """The weights by code point, in tenths: so small a table stays at hand in the processor."""
    tenths = np.full(_LAST + 1, round(10 * STRANGE), np.int8)
    for character, weight in _weights().items():
        tenths[ord(character)] = round(10 * weight)
    return tenths


def _weights() -> dict[str, float]:
    weights = dict.fromkeys(_hanzi("gb2312", range(0xD8, 0xF8)), RARE)
    weights |= dict.fromkeys(_hanzi("big5", range(0xC6, 0xFA)), RARE)
    weights |= dict.fromkeys(_hanzi("big5", range(0xA4, 0xC6)), COMMON)
    weights |= dict.fromkeys(_hanzi("gb2312", range(0xB0, 0xD8)), COMMON)
    lines = (tables.FOLDER / "frequent_characters.txt").read_text("utf-8").splitlines()
    weights |= dict.fromkeys("".join(line for line in lines if not line.startswith("#")), FREQUENT)
    weights |= dict.fromkeys(_PUNCTUATION, PUNCTUATION)
    weights |= dict.fromkeys(map(chr, range(0xFF01, 0xFF5F)), PUNCTUATION)  # full-width ASCII
    weights |= dict.fromkeys(map(chr, range(0x20, 0x7F)), 0.0) | dict.fromkeys("\t\n\r\f\v\xa0", 0.0)
    return weights | {"\N{REPLACEMENT CHARACTER}": UNDECODED, "\N{ZERO WIDTH NO-BREAK SPACE}": 0.0}


def _hanzi(encoding: str, leads: range) -> Iterator[str]:
    """The ideographs of a double-byte standard whose first byte is one of ``leads``."""
    for lead in leads:
        for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF)):
            character = bytes((lead, trail)).decode(encoding, "ignore")
            if len(character) == 1 and "\u4e00" <= character <= "\u9fff":
                yield character
