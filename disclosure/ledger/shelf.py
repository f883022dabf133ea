"""All sources taken in hand at once: what is the same in many is there once.

Reports repeat one another: the same kind, the same place, the same doubt in the same
words.  Unpickled one by one, 100,000 of them hold 650 MB, half of it the same thing again.  A *shelf* is one
pickle of many in which every value stands once: it takes a third of the time to read and
half the room.  It is a copy of rows of the ledger, and made anew when too many have come
that are not on it.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, is_dataclass
from functools import partial
from io import BytesIO
from typing import Any

from disclosure import records
from disclosure.records import Accession, Identity, Report, ReportText

#: What a source yielded (of a nameless source), its mark, and how often each rule edited it.
Slip = tuple[Accession, bytes, tuple[tuple[str, int], ...]]

#: As many slips are compared with one another: sharing more gains little, and remembering all costs room.
_TOGETHER = 4_000
#: No two of these are the same.
_UNIQUE = frozenset({Accession, Report, ReportText, Identity})
#: What is alike in many that are not: their words, and the tuples that they hold.
_REPEATED = frozenset({str, tuple})
_RECORDS = {
    (kind.__module__, kind.__name__): kind
    for kind in vars(records).values()
    if isinstance(kind, type) and is_dataclass(kind)
}


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
        shared = _Shared()
        for number, (digest, mark, body) in enumerate(rows):
            if number % _TOGETHER == 0:
                shared = _Shared()
            accession, rules = shared.read(body)
            self.slips[digest] = (accession, mark, rules)
            self.loose += 1

    def packed(self) -> bytes:
        """For the next build."""
        return pickle.dumps(self.slips)


def worth_packing(shelf: Shelf, wanted: Mapping[str, object]) -> bool:
    """Whether so much has come or gone that the next build would gain by a new shelf."""
    stale = sum(digest not in wanted for digest in shelf.slips)
    return (shelf.loose + stale) * 20 > len(wanted)


class _Shared:
    """Reads pickled records; of equal ones, of equal words and of equal tuples the first is given for all."""

    def __init__(self) -> None:
        self._known: dict[object, Any] = {}
        self._makers = {name: partial(self._record, kind) for name, kind in _RECORDS.items()}

    def read(self, body: bytes) -> tuple[Accession, tuple[tuple[str, int], ...]]:
        """What a source yielded, and how often each rule edited it."""
        accession, rules = _Unpickler(body, self._makers).load()
        return accession, self._shared(rules)

    def _record(self, kind: type, *values: object) -> object:
        """A record of this kind, made only where none like it is known."""
        values = self._shared(values)
        if kind in _UNIQUE:
            return kind(*values)
        found = self._known.get((kind, values))
        if found is None:
            found = self._known[kind, values] = kind(*values)
        return found

    def _shared(self, values: tuple[Any, ...]) -> tuple[Any, ...]:
        """``values``, of which words and tuples that are known already are those that are known."""
        share = self._known.setdefault
        return tuple([share(one, one) if type(one) in _REPEATED else one for one in values])


class _Unpickler(pickle.Unpickler):
    """Has records made by others than their classes."""

    def __init__(self, body: bytes, makers: Mapping[tuple[str, str], Callable[..., object]]) -> None:
        super().__init__(BytesIO(body))
        self._makers = makers

    def find_class(self, module: str, name: str) -> Callable[..., object]:
        """The maker of a record, or else what is called so."""
        found: Callable[..., object] = self._makers.get((module, name)) or super().find_class(module, name)
        return found
