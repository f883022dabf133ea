"""Texts on disk while an index is built, so that memory does not grow with their number."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np

from disclosure.frozen import dataclass
from disclosure.search.entries import Entry
from disclosure.search.folding import Units, unit_table

_NEWLINE = "\n".encode("utf-16-le")
_NUL = 0  # marks the end of a gram in the index; in a text it becomes a unit that nobody can type
_NOTHING = 0xFFFE


@dataclass(frozen=True, slots=True)
class Card:
    """What is remembered of a report when its text is on disk."""

    id: str
    digest: str  # changes when anything changes that the search shows or finds
    title: str
    issuer: str
    year: int | None
    region: tuple[str, ...]
    region_code: str
    category: str
    date: str
    length: int  # UTF-16 code units of the searched text

    @property
    def row(self) -> tuple[Any, ...]:
        """All of it, in order."""
        return tuple(getattr(self, name) for name in Card.__slots__)


def card_of(entry: Entry, told: bytes) -> Card:
    """What is remembered of ``entry``, of which ``told`` is what it tells."""
    names = (entry.id, entry.title, entry.issuer, entry.year, entry.region, entry.region_code)
    known = json.dumps([*names, entry.category, entry.date])
    digest = hashlib.blake2b(known.encode() + told, digest_size=8)
    return Card(
        id=entry.id,
        digest=digest.hexdigest(),
        title=entry.title,
        issuer=entry.issuer,
        year=entry.year,
        region=entry.region,
        region_code=entry.region_code,
        category=entry.category,
        date=entry.date,
        length=(len(told) - _text_at(told)) // 2,
    )


def _text_at(told: bytes) -> int:
    """Where the text begins: behind the line of headings, in which every second byte is 0."""
    return told.index(_NEWLINE) + len(_NEWLINE)


#: What the folders of spills are called; a build that was killed leaves its own behind.
PREFIX = "search-"


class Spill:
    """A folder that lives as long as the ``with`` block does."""

    def __init__(self, within: Path | None = None) -> None:
        """Make the folder in ``within``, by default the system's, which may be held in memory."""
        self._folder = tempfile.TemporaryDirectory(prefix=PREFIX, dir=within)
        self.folder = Path(self._folder.name)
        self._texts = (self.folder / "texts").open(
            "a+b"
        )  # what is written goes to the end, wherever was read
        self._size = 0
        self._places: dict[str, tuple[int, int]] = {}

    def __enter__(self) -> Spill:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._texts.close()
        self._folder.cleanup()

    def add(self, entry: Entry) -> Card:
        """Put aside what an entry tells."""
        told = entry.told
        card = card_of(entry, told)
        self.put(card, told)
        return card

    def put(self, card: Card, told: bytes) -> None:
        """Put aside what the entry of ``card`` tells."""
        self._places[card.id] = self._size, len(told)
        self._size += self._texts.write(told)

    def text_of(self, card: Card) -> tuple[bytes, bytes]:
        """A report's headings as JSON in ASCII, and its text in UTF-16."""
        at, size = self._places[card.id]
        self._texts.seek(at)
        told = self._texts.read(size)
        begin = _text_at(told)
        return told[: begin - len(_NEWLINE) : 2], told[begin:]

    def units_of(self, cards: Sequence[Card]) -> Units:
        """The folded units of reports one after the other, a line end behind each."""
        told = b"".join(piece for card in cards for piece in (self.text_of(card)[1], _NEWLINE))
        return _table()[np.frombuffer(told, np.uint16)]


@cache
def _table() -> Units:
    """What each unit folds to in the index."""
    table = unit_table().copy()
    table[table == _NUL] = _NOTHING
    return table
