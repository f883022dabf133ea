"""What is already known: a source's digest, under today's code and settings, to its accession.

One SQLite file that may be thrown away at any time: whatever is wrong with it,
the sources are read again.  Code, tables and settings that bear on an accession
are folded into a fingerprint; an entry under another fingerprint is stale.
"""

from __future__ import annotations

import hashlib
import logging
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from disclosure.records import Accession, SourceFile
from disclosure.settings import Settings

log = logging.getLogger(__name__)

_PACKAGE = Path(__file__).parent
_CODE = ("accession.py", "errors.py", "records.py", "reading", "editing", "describing", "tables")
_LIBRARIES = ("opencc", "selectolax", "pyyaml")


def fingerprint(settings: Settings) -> str:
    """A digest of everything but the source that an accession depends on."""
    digest = hashlib.sha256(repr((sys.version_info[:2], settings.bearing_on_accession())).encode())
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


class Ledger:
    """The accessions of earlier builds."""

    def __init__(self, file: Path, stamp: str) -> None:
        """Open ``file``, or start it anew where it is damaged; ``stamp`` is :func:`fingerprint`."""
        self._stamp = stamp
        self._database = _open(file)

    def recall(self, source: SourceFile) -> Accession | None:
        """The accession of these bytes under today's fingerprint, told of the source's present names."""
        query = "SELECT accession FROM accessions WHERE digest = ? AND stamp = ?"
        row = self._database.execute(query, (source.sha256, self._stamp)).fetchone()
        if row is None:
            return None
        known: Accession = pickle.loads(zlib.decompress(row[0]))
        reports = tuple(replace(report, source=source) for report in known.reports)
        failure = known.failure and replace(known.failure, name=source.name)
        return replace(known, source=source, reports=reports, failure=failure)

    def remember(self, accessions: Iterable[Accession]) -> None:
        """Keep these for the next build; a defect of ours is not kept, so that it is tried again."""
        rows = [
            (a.source.sha256, self._stamp, zlib.compress(pickle.dumps(a), 1))
            for a in accessions
            if not (a.failure and a.failure.code == "defect")
        ]
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO accessions VALUES (?, ?, ?)", rows)

    def forget_others(self, sources: Iterable[SourceFile]) -> None:
        """Drop what belongs to no present source or to another fingerprint."""
        keep = {source.sha256 for source in sources}
        with self._database:
            self._database.execute("DELETE FROM accessions WHERE stamp <> ?", (self._stamp,))
            gone = [(d,) for (d,) in self._database.execute("SELECT digest FROM accessions") if d not in keep]
            self._database.executemany("DELETE FROM accessions WHERE digest = ?", gone)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def _open(file: Path) -> sqlite3.Connection:
    """Open the ledger; a damaged one is replaced, and where none can be written it lives in memory."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _prepared(file)
        except sqlite3.DatabaseError:
            log.warning("台账已损坏，重新建立：%s", file)
            file.unlink()
            return _prepared(file)
    except (OSError, sqlite3.Error):
        log.warning("台账无法写入，本次全部重新读取：%s", file)
        return _prepared(":memory:")


def _prepared(file: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(file)
    try:
        with closing(database.cursor()) as cursor:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute(
                "CREATE TABLE IF NOT EXISTS accessions"
                " (digest TEXT PRIMARY KEY, stamp TEXT NOT NULL, accession BLOB NOT NULL) WITHOUT ROWID"
            )
            cursor.execute("SELECT count(*) FROM accessions")
    except sqlite3.Error:
        database.close()
        raise
    return database
