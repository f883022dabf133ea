"""Tells when something changes in folders, and when it has come to rest."""

from __future__ import annotations

import threading
import time
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

# Of a folder made in a folder just made it may hear twice, says so, and goes on rightly: nothing for a reader.
warnings.filterwarnings("ignore", "Callback with id .* already exists", RuntimeWarning)

#: Reading a file is an event too, and a build reads hundreds: the system need not tell of them.
CHANGES: list[type[FileSystemEvent]] = [
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]

#: What programs leave while they write.
PASSING = ("~", ".part", ".tmp", ".crdownload", ".swp")

_QUIET = 0.15  # seconds without a change: a copy has ended, an editor has put its file in place
_LONGEST = 1.0  # seconds after which a stream of changes is not waited for
_BLINK = 0.5  # seconds; Windows hears Ctrl+C only between two waits


class Watch:
    """Watches folders; ``bears`` says of a path whether a change of it matters."""

    def __init__(self, bears: Callable[[Path], bool]) -> None:
        self._bears = bears
        self._changed = threading.Event()
        self._folders: Mapping[Path, bool] = {}
        self._observer: BaseObserver | None = None

    def follow(self, folders: Mapping[Path, bool]) -> None:
        """Watch these from now on, and those below them where the value is true."""
        if folders == self._folders:
            return
        self.close()
        self._folders = dict(folders)
        try:
            self._observer = self._started(Observer())
        except OSError:  # the system has no room for more watches, or it is a network drive
            self._observer = self._started(PollingObserver())

    def wait(self) -> None:
        """Return when something has changed and come to rest."""
        while not self._changed.wait(_BLINK):
            pass
        until = time.monotonic() + _LONGEST
        while self._changed.is_set() and time.monotonic() < until:
            self._changed.clear()
            self._changed.wait(_QUIET)
        self._changed.clear()

    def close(self) -> None:
        """Watch no more."""
        if self._observer:
            self._observer.stop()
            self._observer.join()
            self._observer = None

    def _started(self, observer: BaseObserver) -> BaseObserver:
        for folder, deep in self._folders.items():
            if folder.is_dir():
                observer.schedule(_Handler(self._saw), str(folder), recursive=deep, event_filter=CHANGES)
        observer.start()
        return observer

    def _saw(self, event: FileSystemEvent) -> None:
        paths = (Path(str(place)) for place in (event.src_path, event.dest_path) if place)
        if any(not _is_passing(path) and self._bears(path) for path in paths):
            self._changed.set()


class _Handler(FileSystemEventHandler):
    def __init__(self, saw: Callable[[FileSystemEvent], None]) -> None:
        self._saw = saw

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._saw(event)


def _is_passing(path: Path) -> bool:
    return path.name.startswith((".", "~$")) or path.name.endswith(PASSING)
