"""A whole accession in few bytes and little time: every character once, records of a kind side by side.

The source's characters stand as they were read.  The clean texts follow from them and from
the edits, so that a block is known by its length, and of an edit its place, the length of
what it replaced and the new words are kept.  Pickled as they are, the records take twice the
room and three times as long; to compress them would take longer than all the rest.
"""

from __future__ import annotations

import pickle
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from operator import add, attrgetter, sub
from pathlib import Path
from typing import NamedTuple

from disclosure.edits import Edits
from disclosure.frozen import replace
from disclosure.records import Accession, Block, BlockKind, Failure, Picture, Report, SourceFile, Table

#: Stands in what is kept for the source, whose name and place are today's.
NAMELESS = SourceFile(Path(), "", 0, "")

# Two bytes for a Chinese character instead of UTF-8's three; half a pair of surrogates is kept.
_ENCODING, _ERRORS = "utf-16-le", "surrogatepass"

_BESIDE_TEXT = attrgetter("kind", "level", "table", "picture")


class _Edits(NamedTuple):
    """Edits side by side; what they replaced stands in the source.  Numbers are of characters."""

    rules: tuple[tuple[str, ...], ...]
    starts: array[int]
    lengths: array[int]  # of what was replaced
    sizes: array[int]  # of what stands there instead
    afters: str  # all of that


class _Leaf(NamedTuple):
    """A report without its words and its edits: these are its accession's from one number to another."""

    report: Report
    lengths: tuple[int, ...]  # of its blocks' texts, in characters
    blocks: tuple[tuple[BlockKind, int, Table | None, Picture | None], ...]
    first: int
    last: int


class _Packed(NamedTuple):
    """An accession whose clean texts are what its edits make of its source."""

    original: bytes
    edits: _Edits
    leaves: tuple[_Leaf, ...]
    failure: Failure | None


def pack(accession: Accession) -> bytes:
    """``accession`` but for what its source is called."""
    edits = accession.edits
    if not isinstance(edits, Edits) or not _follow(accession, edits):
        return pickle.dumps(renamed(accession, NAMELESS))
    original = accession.original.encode(_ENCODING, _ERRORS)
    leaves = tuple(_leaf(report, edits) for report in accession.reports)
    return pickle.dumps(_Packed(original, _columns(edits), leaves, unnamed(accession.failure)))


def unpack(packed: bytes, source: SourceFile) -> Accession:
    """The accession in ``packed``, told of its source's present names."""
    kept: Accession | _Packed = pickle.loads(packed)
    if isinstance(kept, Accession):
        return renamed(kept, source)
    original = kept.original.decode(_ENCODING, _ERRORS)
    edits = _edits_of(kept.edits, original)
    failure = kept.failure and replace(kept.failure, name=source.name)
    reports = tuple(_reports_of(kept.leaves, edits, source))
    return Accession(source, reports, failure, original, edits)


def renamed(accession: Accession, source: SourceFile) -> Accession:
    """``accession`` as that of ``source``, which holds the same bytes under today's names."""
    reports = tuple(replace(report, source=source) for report in accession.reports)
    failure = accession.failure and replace(accession.failure, name=source.name)
    return Accession(source, reports, failure, accession.original, accession.edits)


def unnamed(failure: Failure | None) -> Failure | None:
    """``failure`` without the name of its file, which is today's."""
    return failure and replace(failure, name="")


def _follow(accession: Accession, edits: Edits) -> bool:
    """Whether the clean texts are what the edits make of the source; of what was put together by hand they need not be."""
    words = "\n".join([block.text for report in accession.reports for block in report.text.blocks])
    return (
        edits.source == accession.original
        and edits.text == words
        and all(_are_among(edits, report.edits) for report in accession.reports)
    )


def _are_among(edits: Edits, some: object) -> bool:
    """Whether ``some`` are edits of the same text that follow one another in it."""
    if not isinstance(some, Edits) or some.source is not edits.source or some.text is not edits.text:
        return False
    first = bisect_left(edits.starts, some.starts[0]) if some else 0
    return edits.starts[first : first + len(some)] == some.starts


def _leaf(report: Report, edits: Edits) -> _Leaf:
    blocks = report.text.blocks
    first = bisect_left(edits.starts, report.edits[0].start) if report.edits else 0
    bare = replace(report, source=NAMELESS, text=replace(report.text, blocks=()), edits=())
    lengths = tuple([len(block.text) for block in blocks])
    return _Leaf(bare, lengths, tuple(map(_BESIDE_TEXT, blocks)), first, first + len(report.edits))


def _columns(edits: Edits) -> _Edits:
    return _Edits(
        tuple(edits.rules),
        array("q", edits.starts),
        array("q", map(sub, edits.ends, edits.starts)),
        array("q", map(sub, edits.stops, edits.begins)),
        "".join(edits.afters()),
    )


def _edits_of(columns: _Edits, original: str) -> Edits:
    starts = columns.starts.tolist()
    ends = list(map(add, starts, columns.lengths))
    grown = accumulate(map(sub, columns.sizes, columns.lengths), initial=0)
    begins = list(map(add, starts, grown))
    stops = list(map(add, begins, columns.sizes))
    text = _clean(original, starts, ends, columns)
    return Edits(original, text, columns.rules, starts, ends, begins, stops)


def _clean(original: str, starts: Iterable[int], ends: Iterable[int], columns: _Edits) -> str:
    """What the edits make of ``original``."""
    pieces: list[str] = []
    at = 0
    afters = pairwise(accumulate(columns.sizes, initial=0))
    for start, end, (first, last) in zip(starts, ends, afters, strict=True):
        pieces.append(original[at:start])
        if first < last:
            pieces.append(columns.afters[first:last])
        at = end
    return "".join((*pieces, original[at:]))


def _reports_of(leaves: Iterable[_Leaf], edits: Edits, source: SourceFile) -> Iterator[Report]:
    """The reports with their blocks, whose texts are the lines of the clean text, one behind the other."""
    words, at = edits.text, 0
    for report, lengths, beside, first, last in leaves:
        blocks = []
        for length, (kind, level, table, picture) in zip(lengths, beside, strict=True):
            blocks.append(Block(kind, words[at : at + length], level, table, picture))
            at += length + 1
        text = replace(report.text, blocks=tuple(blocks))
        yield replace(report, source=source, text=text, edits=edits[first:last])
