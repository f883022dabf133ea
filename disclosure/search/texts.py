"""The texts of a part, for reading and for snippets.

::

    <part>/x/0.js …      a few reports each: on one line JSON, each report's id, length and headings; their texts
    <part>/phrases.js    of an indexed part: its letters, and what its texts refer to

In a part that is scanned, shards are large and in UTF-16.  In an indexed part they are
small, because a result page wants one report from here and one from there: they are in
letters (``letters.py``) and refer to phrases (``phrases.py``).  ``phrases.js`` holds, in
base 128, how many letters there are; the letters, two bytes each, low byte first; the phrases.

``theme/assets/search/texts.js`` reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from disclosure.search import codec
from disclosure.search.folding import Units
from disclosure.search.letters import Letters
from disclosure.search.phrases import phrases_of
from disclosure.search.spill import Card, Spill

TEXTS = 2  # reports in a text shard of an indexed part
_SCANNED_SHARD = 200_000  # units in a text shard of a part that is always read as a whole
_FAST = 3  # how hard to deflate: 6 costs two thirds more and gains a thirtieth
_SAMPLE = 400  # reports from which letters and phrases are learnt

Files = Iterator[tuple[str, bytes]]


def scanned_firsts(cards: Sequence[Card]) -> Iterator[int]:
    """The number of the first report in each text shard of a part that is scanned."""
    held = _SCANNED_SHARD
    for number, card in enumerate(cards):
        if held >= _SCANNED_SHARD:
            yield number
            held = 0
        held += card.length


def scanned_files(part: str, cards: Sequence[Card], firsts: Sequence[int], spill: Spill) -> Files:
    """The texts of a part that is scanned."""
    for number, (first, last) in enumerate(zip(firsts, [*firsts[1:], len(cards)], strict=True)):
        name = f"{part}/x/{number}"
        yield f"{name}.js", codec.script(name, part, _told(cards[first:last], spill), level=6)


def packed_files(part: str, cards: Sequence[Card], spill: Spill) -> Files:
    """The texts of an indexed part."""
    sample = [_units_of([card], spill) for card in cards[:: -(-len(cards) // _SAMPLE)]]
    letters = Letters.of(np.concatenate(sample))
    encoder = letters.encoder()
    phrases = phrases_of(sample, encoder)
    name = f"{part}/phrases"
    count = codec.varints(np.array([len(letters.units)], np.uint32))[0].tobytes()
    yield f"{name}.js", codec.script(name, part, count, letters.units.astype("<u2").tobytes(), phrases)
    for number, first in enumerate(range(0, len(cards), TEXTS)):
        name = f"{part}/x/{number}"
        text = encoder.encode(_units_of(cards[first : first + TEXTS], spill))
        yield f"{name}.js", codec.script(name, part, text, level=_FAST, phrases=phrases)


def _units_of(cards: Sequence[Card], spill: Spill) -> Units:
    return np.frombuffer(_told(cards, spill), np.uint16)


def _told(cards: Sequence[Card], spill: Spill) -> bytes:
    told = [spill.text_of(card) for card in cards]
    heads = (
        f'["{card.id}",{card.length},{headings.decode()}]'
        for card, (headings, _) in zip(cards, told, strict=True)
    )
    return f"[{','.join(heads)}]\n".encode("utf-16-le") + b"".join(text for _, text in told)
