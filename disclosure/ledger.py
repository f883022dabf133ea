"""What is already known: what every source yielded, and what every page was made from.

One SQLite file that may be thrown away at any time: whatever is wrong with it, the
sources are read again.  A kill at any moment leaves what the last finished batch said.

========== =====================================================================
seen       a source's size and time -> its digest, so that it need not be read
accessions a source's digest -> what it yielded, without text (*abridged*)
texts      the same with all its text, read only where a page is printed
pages      a page -> the key of all it was made from, size and time of its files
editions   a report -> what the published data and the search hold of it
lots       pages that are made together -> their key and paths
notes      single values: the state of the last build
========== =====================================================================

Code, tables and settings that bear on an accession are folded into a fingerprint; an
entry under another fingerprint is stale.
"""

from __future__ import annotations

import hashlib
import logging
import pickle
import sqlite3
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, fields, replace
from importlib.metadata import version
from pathlib import Path

from disclosure import tables
from disclosure.records import Accession, Certainty, Identity, Reading, Report, SourceFile
from disclosure.settings import Settings

log = logging.getLogger(__name__)

_PACKAGE = Path(__file__).parent
_CODE = ("accession.py", "errors.py", "records.py", "reading", "editing", "describing", "tables")
_LIBRARIES = ("opencc", "selectolax", "pyyaml", "pypdfium2", "python-calamine")

#: A file that changed less than this before it was digested may change again within the same tick.
_SETTLED = 2_000_000_000  # nanoseconds
_FORMAT = 7
_TABLES = (
    "seen (path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, digest TEXT) WITHOUT ROWID",
    "accessions (digest TEXT PRIMARY KEY, stamp TEXT NOT NULL, mark BLOB NOT NULL, body BLOB NOT NULL)",
    "texts (digest TEXT PRIMARY KEY, body BLOB NOT NULL)",
    "pages (path TEXT PRIMARY KEY, key BLOB NOT NULL, docs_size INTEGER, docs_changed INTEGER,"
    " site_size INTEGER, site_changed INTEGER) WITHOUT ROWID",
    "editions (id TEXT PRIMARY KEY, key BLOB, card BLOB, line TEXT, record TEXT, figures TEXT, entry BLOB)",
    "lots (name TEXT PRIMARY KEY, key BLOB NOT NULL, paths TEXT NOT NULL) WITHOUT ROWID",
    "notes (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
)
_NAMES = tuple(table.partition(" ")[0] for table in _TABLES)


def fingerprint(settings: Settings, abilities: tuple[str, ...] = ()) -> str:
    """A digest of everything but the source that an accession depends on.

    ``abilities`` are what this machine can read with beyond the package (``readers.abilities``):
    a source that was refused without them is tried again once they are there.
    """
    told = (sys.version_info[:2], settings.bearing_on_accession(), abilities)
    digest = hashlib.sha256(repr(told).encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}".encode())
    for file in _code_files():
        digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _code_files() -> Iterator[Path]:
    for name in _CODE:
        place = _PACKAGE / name
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        yield from (f for f in files if f.is_file() and "__pycache__" not in f.parts)


@dataclass(frozen=True, slots=True)
class Stored:
    """An accession as the ledger keeps it; workers hand it over in this form."""

    digest: str
    mark: bytes  # a digest of all that it says
    abridged: bytes
    text: bytes
    lasting: bool  # a defect of ours is not, so that it is tried again


@dataclass(frozen=True, slots=True)
class Known:
    """An accession without its text, the mark of the whole of it, and how often each rule edited it."""

    accession: Accession
    mark: bytes
    rules: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PageRow:
    """What a page was made from, and size and time (ns) of its files; 0 where there is none."""

    path: str
    key: bytes
    docs: tuple[int, int]
    site: tuple[int, int]


@dataclass(frozen=True, slots=True)
class EditionRow:
    """What published data and search hold of a report."""

    id: str
    key: bytes
    record: str  # JSON
    line: str  # CSV
    figures: str  # CSV, a line each
    card: bytes  # what the search holds of every report, pickled
    entry: bytes  # what it indexes, pickled and packed


def stored(accession: Accession) -> Stored:
    """``accession`` as the ledger keeps it."""
    whole = pickle.dumps(accession)
    mark = hashlib.blake2b(whole, digest_size=16).digest()
    lasting = not (accession.failure and accession.failure.code in ("defect", "lost"))
    rules = Counter(rule for report in accession.reports for edit in report.edits for rule in edit.rules)
    slight = abridged(accession)
    lean = tuple(replace(report, identity=_lean(report.identity)) for report in slight.reports)
    told = pickle.dumps((replace(slight, reports=lean), tuple(rules.items())))
    return Stored(accession.source.sha256, mark, told, zlib.compress(whole, 1), lasting)


def abridged(accession: Accession) -> Accession:
    """``accession`` without the text of its source and its reports."""
    return replace(accession, reports=tuple(map(abridge, accession.reports)), original="", edits=())


def abridge(report: Report) -> Report:
    """``report`` without its text, edits and most figures: what is held of every report at once.

    Of the figures those stay that are followed over the years, without their words.
    """
    text = replace(report.text, blocks=(), clues=())
    followed = (f for f in report.figures if not f.path and f.metric in tables.followed_metrics())
    figures = tuple(replace(figure, quote="", spot=None) for figure in followed)
    return replace(report, text=text, figures=figures, edits=())


def unabridge(report: Report, whole: Accession) -> Report:
    """``report`` with its text from ``whole``; what people put right in it stays."""
    found = next(other for other in whole.reports if other.text.part == report.text.part)
    text = replace(found.text, doubts=report.text.doubts)
    if _lean(found.identity) == report.identity:
        return replace(found, source=report.source, text=text)
    return replace(found, source=report.source, identity=report.identity, text=text)


def _lean(identity: Identity) -> Identity:
    """``identity`` without the words that certain values were read from: only the report's own page shows them."""
    readings = {field.name: getattr(identity, field.name) for field in fields(identity)}
    certain = {
        name: replace(reading, evidence=(), note="")
        for name, reading in readings.items()
        if isinstance(reading, Reading) and reading.certainty is Certainty.CERTAIN
    }
    return replace(identity, **certain)  # type: ignore[arg-type]


class Ledger:
    """What earlier builds have left, and what this one adds."""

    def __init__(self, file: Path, stamp: str) -> None:
        """Open ``file``, or start it anew where it is damaged; ``stamp`` is :func:`fingerprint`."""
        self._stamp = stamp
        self._database = _open(file)
        self._fleeting: dict[str, Stored] = {}  # what this build needs and the next must not know

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
        with self._database as database:
            database.execute("DELETE FROM seen")
            rows = (row for row in files if row[2] < settled)
            database.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", rows)

    def recall(self, source: SourceFile) -> Accession | None:
        """What these bytes yielded, with all text, told of the source's present names."""
        row = self._database.execute(
            "SELECT texts.body FROM texts JOIN accessions USING (digest) WHERE digest = ? AND stamp = ?",
            (source.sha256, self._stamp),
        ).fetchone()
        return _renamed(_whole(row[0]), source) if row else None

    def known(self, sources: Iterable[SourceFile]) -> dict[str, Known]:
        """What is known of ``sources``, by digest, without text."""
        wanted = {source.sha256: source for source in sources}
        rows = self._database.execute(
            "SELECT digest, mark, body FROM accessions WHERE stamp = ?", (self._stamp,)
        )
        known = {
            digest: _known(body, mark, wanted[digest]) for digest, mark, body in rows if digest in wanted
        }
        for digest in wanted.keys() & self._fleeting.keys():
            kept = self._fleeting[digest]
            known[digest] = _known(kept.abridged, kept.mark, wanted[digest])
        return known

    def digests_known(self) -> set[str]:
        """The digests of which something is known."""
        rows = self._database.execute("SELECT digest FROM accessions WHERE stamp = ?", (self._stamp,))
        return {digest for (digest,) in rows}

    def remember(self, accessions: Iterable[Accession]) -> None:
        """Keep these for the next build."""
        self.keep(map(stored, accessions))

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
                "INSERT OR REPLACE INTO accessions VALUES (?, ?, ?, ?)",
                [(one.digest, self._stamp, one.mark, one.abridged) for one in lasting],
            )
            database.executemany(
                "INSERT OR REPLACE INTO texts VALUES (?, ?)", [(one.digest, one.text) for one in lasting]
            )

    def forget_others(self, sources: Iterable[SourceFile]) -> None:
        """Drop what belongs to no present source or to another fingerprint."""
        keep = {source.sha256 for source in sources}
        with self._database as database:
            rows = database.execute("SELECT digest, stamp FROM accessions")
            gone = [(digest,) for digest, stamp in rows if digest not in keep or stamp != self._stamp]
            database.executemany("DELETE FROM accessions WHERE digest = ?", gone)
            database.executemany("DELETE FROM texts WHERE digest = ?", gone)

    def pages(self) -> dict[str, PageRow]:
        """What was noted of every page, by path."""
        rows = self._database.execute("SELECT * FROM pages")
        return {row[0]: PageRow(row[0], row[1], (row[2], row[3]), (row[4], row[5])) for row in rows}

    def note_pages(self, rows: Iterable[PageRow]) -> None:
        """Note what pages were made from."""
        values = [(row.path, row.key, *row.docs, *row.site) for row in rows]
        with self._database as database:
            database.executemany("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?)", values)

    def entered(self, ids: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """The JSON, the CSV and the CSV of the figures of these reports, in their order."""
        query = "SELECT record, line, figures FROM editions WHERE id = ?"
        with closing(self._database.cursor()) as cursor:
            for id_ in ids:
                yield cursor.execute(query, (id_,)).fetchone()

    def entries(self, ids: Iterable[str]) -> Iterator[bytes]:
        """What the search indexes of these reports, in their order."""
        with closing(self._database.cursor()) as cursor:
            for id_ in ids:
                yield cursor.execute("SELECT entry FROM editions WHERE id = ?", (id_,)).fetchone()[0]

    def cards(self) -> Iterator[bytes]:
        """What the search holds of every report, in any order."""
        return (card for (card,) in self._database.execute("SELECT card FROM editions"))

    def edition_keys(self) -> dict[str, bytes]:
        """The key of every edition."""
        return dict(self._database.execute("SELECT id, key FROM editions"))

    def note_editions(self, rows: Iterable[EditionRow]) -> None:
        """Note what data and search hold of reports."""
        values = [(row.id, row.key, row.card, row.line, row.record, row.figures, row.entry) for row in rows]
        with self._database as database:
            database.executemany("INSERT OR REPLACE INTO editions VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def lots(self) -> dict[str, tuple[bytes, tuple[str, ...]]]:
        """Key and paths of every lot."""
        rows = self._database.execute("SELECT name, key, paths FROM lots")
        return {name: (key, tuple(paths.split("\n"))) for name, key, paths in rows}

    def note_lots(self, rows: Iterable[tuple[str, bytes, Sequence[str]]]) -> None:
        """Note the key and the paths of lots."""
        values = [(name, key, "\n".join(paths)) for name, key, paths in rows]
        with self._database as database:
            database.executemany("INSERT OR REPLACE INTO lots VALUES (?, ?, ?)", values)

    def keep_only(self, table: str, names: Iterable[str]) -> None:
        """Drop the rows of pages, editions or lots that are not among ``names``."""
        column = {"pages": "path", "editions": "id", "lots": "name"}[table]
        keep = set(names)
        with self._database as database:
            rows = database.execute(f"SELECT {column} FROM {table}")
            gone = [(name,) for (name,) in rows if name not in keep]
            database.executemany(f"DELETE FROM {table} WHERE {column} = ?", gone)

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
        reader._stamp, reader._fleeting = self._stamp, self._fleeting
        reader._database = sqlite3.connect(f"{self.file.absolute().as_uri()}?mode=ro", uri=True, timeout=60)
        return reader

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def _whole(body: bytes) -> Accession:
    accession: Accession = pickle.loads(zlib.decompress(body))
    return accession


def _known(body: bytes, mark: bytes, source: SourceFile) -> Known:
    accession, rules = pickle.loads(body)
    return Known(_renamed(accession, source), mark, rules)


def _renamed(accession: Accession, source: SourceFile) -> Accession:
    """``accession`` as that of ``source``, which holds the same bytes under today's names."""
    if accession.source == source:
        return accession
    reports = tuple(replace(report, source=source) for report in accession.reports)
    failure = accession.failure and replace(accession.failure, name=source.name)
    return replace(accession, source=source, reports=reports, failure=failure)


def _open(file: Path) -> sqlite3.Connection:
    """Open the ledger; a damaged one is replaced, and where none can be written it lives in memory."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _prepared(file)
        except sqlite3.OperationalError:
            raise  # locked or unwritable, but not damaged
        except sqlite3.DatabaseError:
            log.warning("台账已损坏，重新建立：%s", file)
            _remove(file)
            return _prepared(file)
    except (OSError, sqlite3.Error):
        log.warning("台账无法写入，本次全部重新读取：%s", file)
        return _prepared(":memory:")


def _remove(file: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            file.with_name(file.name + ending).unlink()


def _prepared(file: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=60)
    try:
        with closing(database.cursor()) as cursor:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = NORMAL")
            if cursor.execute("PRAGMA user_version").fetchone()[0] != _FORMAT:
                for name in _NAMES:
                    cursor.execute(f"DROP TABLE IF EXISTS {name}")
                cursor.execute(f"PRAGMA user_version = {_FORMAT}")
            for table in _TABLES:
                cursor.execute(f"CREATE TABLE IF NOT EXISTS {table}")
            for name in _NAMES:
                cursor.execute(f"SELECT count(*) FROM (SELECT * FROM {name} LIMIT 1)")
            database.commit()
    except sqlite3.Error:
        database.close()
        raise
    return database
