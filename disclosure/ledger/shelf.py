"""All sources taken in hand at once: what is the same in many is there once.

Reports repeat one another: the same kind, the same place, the same doubt in the same
words.  Unpickled one by one, 100,000 of them hold 650 MB, half of it the same thing again.  A *shelf* is one
pickle of many in which every value stands once: it takes a third of the time to read and
half the room.  It is a copy of rows of the ledger, and made anew when too many have come
that are not on it.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from disclosure.records import Accession, Identity, Report, ReportText

#: What a source yielded (of a nameless source), its mark, and how often each rule edited it.
Slip = tuple[Accession, bytes, tuple[tuple[str, int], ...]]

#: As many slips are compared with one another: sharing more gains little, and remembering all costs room.
_TOGETHER = 4_000
#: No two of these are the same.
_UNIQUE = frozenset({Accession, Report, ReportText, Identity})
_PLAIN = frozenset({int, float, bool, bytes, type(None)})


@dataclass(slots=True)
class Shelf:
    """Slips by their source's digest."""

    slips: dict[str, Slip]
    loose: int = 0  # how many are on no shelf yet

    @classmethod
    def of(cls, packed: bytes | None) -> Shelf:
        """The shelf that ``packed`` holds, or an empty one."""
        return cls(pickle.loads(packed) if packed else {})

    def add(self, rows: Iterable[tuple[str, bytes, bytes]]) -> None:
        """Put rows of the ledger (digest, mark, body) beside what is there."""
        shared: dict[object, object] = {}
        for number, (digest, mark, body) in enumerate(rows):
            if number % _TOGETHER == 0:
                shared.clear()
            accession, rules = pickle.loads(body)
            self.slips[digest] = (_shared(accession, shared), mark, _shared(rules, shared))  # type: ignore[assignment]
            self.loose += 1

    def packed(self) -> bytes:
        """For the next build."""
        return pickle.dumps(self.slips)


def worth_packing(shelf: Shelf, wanted: Mapping[str, object]) -> bool:
    """Whether so much has come or gone that the next build would gain by a new shelf."""
    stale = sum(digest not in wanted for digest in shelf.slips)
    return (shelf.loose + stale) * 20 > len(wanted)


def _shared(value: object, known: dict[object, object]) -> object:
    """``value``, or the same one where it has been seen before."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if isinstance(value, tuple):
        if not value:
            return value
        value = tuple([_shared(item, known) for item in value])
    elif names := _names_of(kind):  # type: ignore[arg-type] # a type is hashable
        value = kind(*[_shared(getattr(value, name), known) for name in names])
        if kind in _UNIQUE:
            return value
    return known.setdefault((kind, value), value)


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    """The names of a record's fields; none of anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
