"""Texts on disk while an index is built, so that memory does not grow with their number."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType

import numpy as np

from disclosure.search.entries import Entry
from disclosure.search.folding import Units, fold_units, units_of

_NOWHERE = -1  # of a card whose text is not on disk
_NEWLINE = np.array([10], np.uint16)
_NUL = 0  # marks the end of a gram in the index; in a text it becomes a unit that nobody can type
_NOTHING = 0xFFFE


@dataclass(frozen=True, slots=True)
class Card:
    """What is remembered of a report when its text is on disk."""

    id: str
    digest: str
    title: str
    issuer: str
    year: int | None
    region: tuple[str, ...]
    region_code: str
    category: str
    date: str
    length: int  # UTF-16 code units of the searched text
    text_at: int
    text_size: int
    units_at: int


def card_of(entry: Entry, length: int | None = None) -> Card:
    """What is remembered of ``entry`` while its text is elsewhere; ``length`` saves folding it to count."""
    return Card(
        id=entry.id,
        digest=entry.digest[:16],
        title=entry.title,
        issuer=entry.issuer,
        year=entry.year,
        region=entry.region,
        region_code=entry.region_code,
        category=entry.category,
        date=entry.date,
        length=len(fold_units(units_of(entry.text))) if length is None else length,
        text_at=_NOWHERE,
        text_size=0,
        units_at=_NOWHERE,
    )


class Spill:
    """A folder that lives as long as the ``with`` block does."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="search-")
        self.folder = Path(self._folder.name)
        self._texts = (self.folder / "texts").open("w+b")
        self._units = (self.folder / "units").open("w+b")

    def __enter__(self) -> Spill:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._texts.close()
        self._units.close()
        self._folder.cleanup()

    def add(self, entry: Entry) -> Card:
        """Put an entry's text aside."""
        told = json.dumps([entry.id, entry.lines, entry.headings], ensure_ascii=False, separators=(",", ":"))
        text = told.encode("utf-16-le", "surrogatepass")
        units = fold_units(units_of(entry.text))
        units = np.where(units == _NUL, np.uint16(_NOTHING), units)
        card = replace(
            card_of(entry, len(units)),
            text_at=self._texts.tell(),
            text_size=len(text),
            units_at=self._units.tell(),
        )
        self._texts.write(text)
        self._units.write(units.tobytes())
        return card

    def text_of(self, card: Card) -> bytes:
        """A report's id, lines and headings, as JSON in UTF-16."""
        here = self._texts.tell()
        self._texts.seek(card.text_at)
        text = self._texts.read(card.text_size)
        self._texts.seek(here)
        return text

    def units_of(self, cards: Sequence[Card]) -> Units:
        """The folded units of reports one after the other, a line end behind each."""
        here = self._units.tell()
        pieces: list[Units] = []
        for card in cards:
            self._units.seek(card.units_at)
            pieces += (np.frombuffer(self._units.read(card.length * 2), np.uint16), _NEWLINE)
        self._units.seek(here)
        return np.concatenate(pieces)
