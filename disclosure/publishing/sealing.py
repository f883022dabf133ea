"""Seals a site: the SHA-256 of every file in lists beside them, so that a copy can be checked without this project.

``sha256sum -c manifest-sha256.txt`` does it, and so does ``check``.  The search has a list
of its own: how its files are laid out depends on what an archive has been through.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path

from disclosure.publishing import bagging
from disclosure.publishing.outputs import Outputs, paths_in

SEARCH = "search"  # the folder
_SEARCH = f"{SEARCH}/"
#: Lines that are written at once.
_TOGETHER = 1_000
#: The lists, none of which names a list.
LISTS = (bagging.MANIFEST, f"{_SEARCH}{bagging.MANIFEST}")


class Seal:
    """The lists of one build: that of the pages can be made while the search is still being written."""

    def __init__(self, out: Outputs, known: bytes | None) -> None:
        """Seal all that belongs to ``out``; ``known`` is the digest that the last build's seal gave.

        What this build wrote it knows.  A file that stands as it stood is not read again, its line
        is: where the lists are still those that the last build left.
        """
        self._out = out
        self._known = known
        self._total = hashlib.sha256()

    def list_pages(self) -> None:
        """Write the list of everything but the search.

        Raises:
            CannotWrite: the file system refuses.
        """
        paths = (path for path in self._out.paths if not path.startswith(_SEARCH))
        staged = paths_in(self._out.root, without=(SEARCH,))
        self._list(bagging.MANIFEST, paths, frozenset(staged))
        self._out.digests.clear()  # the search is read: nearly all of its files are written elsewhere

    def list_search(self) -> bytes:
        """Write the list of the search; return a digest of both lists, for the next build.

        Raises:
            CannotWrite: the file system refuses.
        """
        paths = (path for path in self._out.paths if path.startswith(_SEARCH))
        self._list(LISTS[1], paths, frozenset(paths_in(self._out.root, (SEARCH,))))
        return self._total.digest()

    @cached_property
    def _trusted(self) -> bool:
        """Whether the lists that stand are those of the last build."""
        return self._known is not None and _digest(self._out.live or self._out.root) == self._known

    def _list(self, name: str, paths: Iterable[str], staged: Container[str]) -> None:
        out = self._out
        before = _told((out.live or out.root) / name) if self._trusted else iter(())
        lines = _lines(sorted({*paths}.difference(LISTS)), staged, out, before)
        with out.piecewise(name) as write:
            while some := "".join(islice(lines, _TOGETHER)).encode():
                self._total.update(some)
                write(some)


def _lines(
    paths: Iterable[str], staged: Container[str], out: Outputs, before: Iterator[tuple[str, str]]
) -> Iterator[str]:
    """The lines of a list, in the order of ``paths``, which is that of ``before``."""
    at, known = next(before, ("", ""))
    for path in paths:
        while at and at < path:
            at, known = next(before, ("", ""))
        stands = path not in staged
        if stands and at == path:
            digest = known
        elif not stands and path in out.digests:
            digest = out.digests[path].hex()
        else:
            digest = _read((stands and out.live) or out.root, path)
        yield bagging.entry(digest, path)


def _read(root: Path, path: str) -> str:
    with (root / path).open("rb", buffering=0) as file:  # most are small
        return bagging.digest_of(file)


def _told(file: Path) -> Iterator[tuple[str, str]]:
    with file.open(encoding="utf-8", newline="\n") as lines:
        yield from bagging.entries(lines)


def _digest(live: Path) -> bytes | None:
    """Of the lists as they stand."""
    total = hashlib.sha256()
    for name in LISTS:
        try:
            with (live / name).open("rb") as file:
                while chunk := file.read(bagging.CHUNK):
                    total.update(chunk)
        except FileNotFoundError:
            return None
    return total.digest()
