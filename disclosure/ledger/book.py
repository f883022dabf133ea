"""The ledger: what earlier builds have left, and what this one adds.

========== =====================================================================
seen       a source's size and time -> its digest, so that it need not be read
accessions a source's digest -> what it yielded, without text (*abridged*)
texts      the same with all its text, read only where a page is printed
pages      a page -> the key of all it was made from, size and time of its files
editions   a report -> its key, and what the search holds of every report
contents   a report -> what data and search hold of it, read only where that changes
lots       pages that are made together -> their key and paths
notes      single values: the stamp, the shelf, the state of the last build
========== =====================================================================

What is known of sources is true under one stamp (see ``stamp``) only: under another it is
forgotten.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from disclosure.frozen import dataclass
from disclosure.ledger import abridging
from disclosure.ledger.abridging import Known, Stored
from disclosure.ledger.file import opened
from disclosure.ledger.packing import renamed, unpack
from disclosure.ledger.shelf import Shelf, worth_packing
from disclosure.records import Accession, SourceFile

#: A file that changed less than this before it was digested may change again within the same tick.
_SETTLED = 2_000_000_000  # nanoseconds
#: Rows that are asked for at once.
_TOGETHER = 200


class PageRow(NamedTuple):
    """What a page was made from, and size and time (ns) of its files; 0 where there is none.

    A tuple, since a build takes all of them in hand.
    """

    path: str
    key: bytes
    docs: tuple[int, int]
    site: tuple[int, int]


@dataclass(frozen=True, slots=True)
class EditionRow:
    """What published data and search hold of a report."""

    id: str
    key: bytes
    record: bytes  # JSON
    line: bytes  # CSV
    figures: bytes  # CSV, a line each
    review: bytes  # CSV, a line for each doubt
    card: bytes  # what the search holds of every report, pickled
    entry: bytes  # what it indexes: to compress it would take longer than to write it


class Ledger:
    """What earlier builds have left, and what this one adds."""

    def __init__(self, file: Path, stamp: str) -> None:
        """Open ``file``, or start it anew where it is damaged; ``stamp`` is :func:`fingerprint`."""
        self._database = opened(file)
        self._fleeting: dict[str, Stored] = {}  # what this build needs and the next must not know
        self._shelf: Shelf | None = None
        if self.note("stamp") != stamp.encode():
            with self._database as database:
                database.execute("DELETE FROM accessions")
                database.execute("DELETE FROM texts")
                database.execute("DELETE FROM notes WHERE name = 'shelf'")
                database.execute("INSERT OR REPLACE INTO notes VALUES ('stamp', ?)", (stamp.encode(),))

    @property
    def file(self) -> Path | None:
        """Where it is, for another process to read; None where it lives in memory."""
        name = self._database.execute("PRAGMA database_list").fetchone()[2]
        return Path(name) if name else None

    def digests(self) -> dict[str, tuple[int, int, str]]:
        """Size, time and digest of the files that were seen before, by path."""
        rows = self._database.execute("SELECT path, size, changed, digest FROM seen")
        return {path: (size, changed, digest) for path, size, changed, digest in rows}

    def see(self, files: Iterable[tuple[str, int, int, str]]) -> None:
        """Remember (path, size, time in ns, digest) of files, but not of those still warm; forget all others."""
        settled = time.time_ns() - _SETTLED
        now = {row for row in files if row[2] < settled}
        with self._database as database:
            known = set(database.execute("SELECT path, size, changed, digest FROM seen"))
            database.executemany("DELETE FROM seen WHERE path = ?", [(row[0],) for row in known - now])
            database.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", now - known)

    def recall(self, source: SourceFile) -> Accession | None:
        """What these bytes yielded, with all text, told of the source's present names."""
        query = "SELECT body FROM texts WHERE digest = ?"
        row = self._database.execute(query, (source.sha256,)).fetchone()
        return unpack(row[0], source) if row else None

    def known(self, sources: Iterable[SourceFile]) -> dict[str, Known]:
        """What is known of ``sources``, by digest, without text."""
        wanted = {source.sha256: source for source in sources}
        self.take_in_hand()
        assert self._shelf is not None  # it has been taken in hand
        shelf, self._shelf = self._shelf, None
        shelf.add(self._rows(sorted(self.digests_known() & wanted.keys() - shelf.slips.keys())))
        if worth_packing(shelf, wanted):
            shelf.slips = {digest: slip for digest, slip in shelf.slips.items() if digest in wanted}
            self.leave_note("shelf", shelf.packed())
        fleeting = [self._fleeting[digest] for digest in wanted.keys() & self._fleeting.keys()]
        shelf.add((one.digest, one.mark, one.abridged) for one in fleeting)
        return {
            digest: Known(renamed(slip[0], wanted[digest]), *slip[1:])
            for digest, slip in shelf.slips.items()
            if digest in wanted
        }

    def take_in_hand(self) -> None:
        """Unpack now what ``known`` is to tell: there may be time for it while sources are read."""
        if self._shelf is None:
            self._shelf = Shelf.of(self.note("shelf"))

    def _rows(self, digests: Iterable[str]) -> Iterator[tuple[str, bytes, bytes]]:
        query = "SELECT digest, mark, body FROM accessions WHERE digest = ?"
        with closing(self._database.cursor()) as cursor:
            for digest in digests:
                yield cursor.execute(query, (digest,)).fetchone()

    def digests_known(self) -> set[str]:
        """The digests of which something is known."""
        return {digest for (digest,) in self._database.execute("SELECT digest FROM accessions")}

    def remember(self, accessions: Iterable[Accession]) -> None:
        """Keep these for the next build."""
        self.keep(map(abridging.stored, accessions))

    def keep(self, batch: Iterable[Stored]) -> None:
        """Keep what workers hand over; a defect of ours only for as long as this build lasts."""
        lasting = []
        for one in batch:
            if one.lasting:
                lasting.append(one)
            else:
                self._fleeting[one.digest] = one
        with self._database as database:
            database.executemany(
                "INSERT OR REPLACE INTO accessions VALUES (?, ?, ?)",
                [(one.digest, one.mark, one.abridged) for one in lasting],
            )
            database.executemany(
                "INSERT OR REPLACE INTO texts VALUES (?, ?)", [(one.digest, one.text) for one in lasting]
            )

    def forget_others(self, sources: Iterable[SourceFile]) -> None:
        """Drop what belongs to no present source."""
        gone = self.digests_known() - {source.sha256 for source in sources}
        with self._database as database:
            for table in ("accessions", "texts"):
                database.executemany(f"DELETE FROM {table} WHERE digest = ?", [(digest,) for digest in gone])

    def pages(self) -> list[PageRow]:
        """What was noted of every page."""
        rows = self._database.execute("SELECT * FROM pages")
        return [PageRow(row[0], row[1], (row[2], row[3]), (row[4], row[5])) for row in rows]

    def note_made(
        self,
        pages: Iterable[PageRow],
        editions: Iterable[EditionRow],
        lots: Iterable[tuple[str, bytes, Sequence[str]]],
    ) -> None:
        """Note what pages, reports and lots (name, key, paths) were made from: all of it, or nothing."""
        editions = list(editions)
        with self._database as database:
            for table, rows in (
                ("pages", [(row.path, row.key, *row.docs, *row.site) for row in pages]),
                ("editions", [(row.id, row.key, row.card) for row in editions]),
                (
                    "contents",
                    [(row.id, row.line, row.record, row.figures, row.review, row.entry) for row in editions],
                ),
                ("lots", [(name, key, "\n".join(paths)) for name, key, paths in lots]),
            ):
                if rows:
                    places = ", ".join("?" * len(rows[0]))
                    database.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({places})", rows)

    def entered(self, ids: Iterable[str]) -> Iterator[tuple[bytes, bytes, bytes, bytes]]:
        """The JSON, the CSV and the CSV of the figures and the doubts of these reports, in their order."""
        return self._contents("record, line, figures, review", ids)

    def entries(self, ids: Iterable[str]) -> Iterator[bytes]:
        """What the search indexes of these reports, in their order."""
        return (entry for (entry,) in self._contents("entry", ids))

    def _contents(self, columns: str, ids: Iterable[str]) -> Iterator[Any]:
        """Columns of the contents of these reports, in their order."""
        waiting = iter(ids)
        while some := list(islice(waiting, _TOGETHER)):
            places = ", ".join("?" * len(some))
            query = f"SELECT id, {columns} FROM contents WHERE id IN ({places})"
            found = {row[0]: row[1:] for row in self._database.execute(query, some)}
            yield from (found[id_] for id_ in some)

    def cards(self) -> Iterator[bytes]:
        """What the search holds of every report, in any order."""
        return (card for (card,) in self._database.execute("SELECT card FROM editions"))

    def edition_keys(self) -> dict[str, bytes]:
        """The key of every edition."""
        return dict(self._database.execute("SELECT id, key FROM editions"))

    def lots(self) -> dict[str, tuple[bytes, tuple[str, ...]]]:
        """Key and paths of every lot."""
        rows = self._database.execute("SELECT name, key, paths FROM lots")
        return {name: (key, tuple(paths.split("\n")) if paths else ()) for name, key, paths in rows}

    def forget_made(self, table: str, names: Iterable[str]) -> None:
        """Drop the rows of pages, editions or lots of these ``names``."""
        column = {"pages": "path", "editions": "id", "lots": "name"}[table]
        gone = [(name,) for name in names]
        with self._database as database:
            for held in (table, "contents") if table == "editions" else (table,):
                database.executemany(f"DELETE FROM {held} WHERE {column} = ?", gone)

    def note(self, name: str) -> bytes | None:
        """A value that an earlier build left."""
        row = self._database.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def leave_note(self, name: str, value: bytes | None) -> None:
        """Leave a value for the next build, or take it away."""
        with self._database as database:
            if value is None:
                database.execute("DELETE FROM notes WHERE name = ?", (name,))
            else:
                database.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))

    def reader(self) -> Ledger:
        """The same ledger for another process, which must not use this connection."""
        assert self.file is not None  # one in memory is used by one process
        reader = object.__new__(Ledger)
        reader._fleeting = self._fleeting
        reader._database = sqlite3.connect(f"{self.file.absolute().as_uri()}?mode=ro", uri=True, timeout=60)
        return reader

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
