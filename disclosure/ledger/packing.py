"""A whole accession in few bytes and little time: every character once, records of a kind side by side.

The source's characters stand as they were read.  The clean texts follow from them and from
the edits, so that a block is known by its length, and of an edit its place, the length of
what it replaced and the new words are kept.  Pickled as they are, the records take twice the
room and three times as long; to compress them would take longer than all the rest.
"""

from __future__ import annotations

import pickle
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import add, attrgetter, itemgetter
from pathlib import Path
from typing import NamedTuple

from disclosure.records import Accession, Block, BlockKind, Edit, Failure, Picture, Report, SourceFile, Table

#: Stands in what is kept for the source, whose name and place are today's.
NAMELESS = SourceFile(Path(), "", 0, "")

# Two bytes for a Chinese character instead of UTF-8's three; half a pair of surrogates is kept.
_ENCODING, _ERRORS = "utf-16-le", "surrogatepass"

_BESIDE_TEXT = attrgetter("kind", "level", "table", "picture")
_START, _BEFORE = itemgetter(Edit._fields.index("start")), itemgetter(Edit._fields.index("before"))
_EDIT = partial(tuple.__new__, Edit)


class _Edits(NamedTuple):
    """Edits side by side; what they replaced stands in the source."""

    rules: tuple[tuple[str, ...], ...]
    starts: tuple[int, ...]
    lengths: tuple[int, ...]  # of what was replaced, in characters
    afters: tuple[str, ...]


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
    leaves = tuple(_leaf(report, accession.edits) for report in accession.reports)
    if not _follow(leaves, accession):
        return pickle.dumps(renamed(accession, NAMELESS))
    rules, starts, befores, afters = zip(*accession.edits, strict=True) if accession.edits else [()] * 4
    edits = _Edits(rules, starts, tuple(map(len, befores)), afters)
    original = accession.original.encode(_ENCODING, _ERRORS)
    return pickle.dumps(_Packed(original, edits, leaves, unnamed(accession.failure)))


def unpack(packed: bytes, source: SourceFile) -> Accession:
    """The accession in ``packed``, told of its source's present names."""
    kept: Accession | _Packed = pickle.loads(packed)
    if isinstance(kept, Accession):
        return renamed(kept, source)
    original = kept.original.decode(_ENCODING, _ERRORS)
    edits = _edits_of(kept.edits, original)
    failure = kept.failure and replace(kept.failure, name=source.name)
    reports = tuple(_reports_of(kept.leaves, _clean(original, edits), edits, source))
    return Accession(source, reports, failure, original, edits)


def renamed(accession: Accession, source: SourceFile) -> Accession:
    """``accession`` as that of ``source``, which holds the same bytes under today's names."""
    reports = tuple(replace(report, source=source) for report in accession.reports)
    failure = accession.failure and replace(accession.failure, name=source.name)
    return Accession(source, reports, failure, accession.original, accession.edits)


def unnamed(failure: Failure | None) -> Failure | None:
    """``failure`` without the name of its file, which is today's."""
    return failure and replace(failure, name="")


def _leaf(report: Report, edits: Sequence[Edit]) -> _Leaf:
    blocks = report.text.blocks
    first = bisect_left(edits, report.edits[0].start, key=_START) if report.edits else 0
    bare = replace(report, source=NAMELESS, text=replace(report.text, blocks=()), edits=())
    lengths = tuple([len(block.text) for block in blocks])
    return _Leaf(bare, lengths, tuple(map(_BESIDE_TEXT, blocks)), first, first + len(report.edits))


def _follow(leaves: Iterable[_Leaf], accession: Accession) -> bool:
    """Whether texts and edits are all that they are taken for; of what was put together by hand they need not be."""
    edits = accession.edits
    words = "\n".join([block.text for report in accession.reports for block in report.text.blocks])
    return (
        _clean(accession.original, edits) == words
        and all(map(accession.original.startswith, map(_BEFORE, edits), map(_START, edits)))
        and all(
            edits[leaf.first : leaf.last] == report.edits
            for leaf, report in zip(leaves, accession.reports, strict=True)
        )
    )


def _clean(original: str, edits: Iterable[Edit]) -> str:
    """What ``edits`` make of ``original``."""
    pieces: list[str] = []
    at = 0
    for _, start, before, after in edits:
        pieces += (original[at:start], after)
        at = start + len(before)
    return "".join((*pieces, original[at:]))


def _edits_of(columns: _Edits, original: str) -> tuple[Edit, ...]:
    ends = map(add, columns.starts, columns.lengths)
    befores = map(original.__getitem__, map(slice, columns.starts, ends))
    return tuple(map(_EDIT, zip(columns.rules, columns.starts, befores, columns.afters, strict=True)))


def _reports_of(
    leaves: Iterable[_Leaf], words: str, edits: Sequence[Edit], source: SourceFile
) -> Iterator[Report]:
    """The reports with their blocks, whose texts are the lines of ``words``, one behind the other."""
    at = 0
    for report, lengths, beside, first, last in leaves:
        blocks = []
        for length, (kind, level, table, picture) in zip(lengths, beside, strict=True):
            blocks.append(Block(kind, words[at : at + length], level, table, picture))
            at += length + 1
        text = replace(report.text, blocks=tuple(blocks))
        yield replace(report, source=source, text=text, edits=tuple(edits[first:last]))
