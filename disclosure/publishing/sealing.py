"""Seals a site: the SHA-256 of every file in lists beside them, so that a copy can be checked without this project.

``sha256sum -c manifest-sha256.txt`` does it, and so does ``check``.  The search has a list
of its own: how its files are laid out depends on what an archive has been through.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Iterator
from itertools import islice
from pathlib import Path

from disclosure.publishing import bagging
from disclosure.publishing.outputs import Outputs, listing

_SEARCH = "search/"
#: Lines that are written at once.
_TOGETHER = 1_000
#: The lists, none of which names a list.
LISTS = (bagging.MANIFEST, f"{_SEARCH}{bagging.MANIFEST}")


def seal(out: Outputs, known: bytes | None) -> bytes:
    """Write the lists of all that belongs to ``out``; return a digest of them, for the next build.

    A file that stands as it stood is not read again, its line is: where the lists are
    still those that the last build left, whose digest is ``known``.

    Raises:
        CannotWrite: the file system refuses.
    """
    staged = listing(out.root)
    live = out.live or out.root
    trusted = known is not None and _digest(live) == known
    paths = sorted(out.paths.difference(LISTS))
    own = [path for path in paths if not path.startswith(_SEARCH)]
    of_search = [path for path in paths if path.startswith(_SEARCH)]
    total = hashlib.sha256()
    for name, listed in zip(LISTS, (own, of_search), strict=True):
        before = _told(live / name) if trusted else iter(())
        with out.piecewise(name) as write:
            lines = _lines(listed, staged, out, before)
            while some := "".join(islice(lines, _TOGETHER)).encode():
                total.update(some)
                write(some)
    return total.digest()


def _lines(
    paths: Iterable[str], staged: Container[str], out: Outputs, before: Iterator[tuple[str, str]]
) -> Iterator[str]:
    """The lines of a list, in the order of ``paths``, which is that of ``before``."""
    at, known = next(before, ("", ""))
    for path in paths:
        while at and at < path:
            at, known = next(before, ("", ""))
        stands = path not in staged
        digest = known if stands and at == path else _read((stands and out.live) or out.root, path)
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
