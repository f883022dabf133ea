"""The ledger's file: its tables, and how it is opened, replaced where it is damaged, or done without."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

log = logging.getLogger(__name__)

#: Raised whenever a table or what is pickled in it changes.
_FORMAT = 10
_TABLES = (
    "seen (path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, digest TEXT) WITHOUT ROWID",
    "accessions (digest TEXT PRIMARY KEY, mark BLOB NOT NULL, body BLOB NOT NULL)",
    "texts (digest TEXT PRIMARY KEY, body BLOB NOT NULL)",
    "pages (path TEXT PRIMARY KEY, key BLOB NOT NULL, docs_size INTEGER, docs_changed INTEGER,"
    " site_size INTEGER, site_changed INTEGER) WITHOUT ROWID",
    "editions (id TEXT PRIMARY KEY, key BLOB NOT NULL, card BLOB NOT NULL) WITHOUT ROWID",
    "contents (id TEXT PRIMARY KEY, line BLOB, record BLOB, figures BLOB, review BLOB, entry BLOB)",
    "lots (name TEXT PRIMARY KEY, key BLOB NOT NULL, paths TEXT NOT NULL) WITHOUT ROWID",
    "notes (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
)
_NAMES = tuple(table.partition(" ")[0] for table in _TABLES)


def opened(file: Path) -> sqlite3.Connection:
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
