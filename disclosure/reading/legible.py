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

from collections.abc import Iterator
from functools import cache
from itertools import repeat

from disclosure import tables

FREQUENT = 2.7
PUNCTUATION = 2.0
COMMON = -0.5
RARE = -3.0
STRANGE = -6.0
MIXED = 3.0
UNDECODED = -8.0  # U+FFFD: these bytes mean nothing in that encoding

_PUNCTUATION = "，。、；：？！“”‘’《》〈〉（）〔〕【】「」『』—…·　〇○①②③④⑤⑥⑦⑧⑨⑩％℃×■★●▲□→．－～"


def weight(text: str) -> float:
    """Return the summed weight of the characters of ``text`` that are not plain ASCII.

    Nobody writes 法关马現: where simplified and traditional characters stand side by
    side, those of the rarer sort count against the text.
    """
    simplified, traditional = _scripts()
    mixed = min(sum(map(simplified.__contains__, text)), sum(map(traditional.__contains__, text)))
    return sum(map(_weights().get, text, repeat(STRANGE))) - MIXED * mixed


@cache
def _scripts() -> tuple[frozenset[str], frozenset[str]]:
    """The characters that only the simplified standard holds, and those that only the traditional one does."""
    simplified = frozenset(_hanzi("gb2312", range(0xB0, 0xF8)))
    traditional = frozenset(_hanzi("big5", range(0xA4, 0xFA)))
    return simplified - traditional, traditional - simplified


@cache
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
