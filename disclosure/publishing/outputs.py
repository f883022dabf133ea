"""All writing goes through one door: within its folder, untouched when unchanged, orphans pruned."""

from __future__ import annotations

import filecmp
import hashlib
import os
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path, PurePosixPath

from disclosure.errors import CannotWrite

#: Size and time of the last change in ns: while both stand, a file is taken to be as it was.
Stamp = tuple[int, int]

# /etc    a/../b    a\b    c:d
_OUT = re.compile(r"^/|(?:^|/)\.\.(?:/|\Z)|[\\:]")

_BINARY = getattr(os, "O_BINARY", 0)  # Windows asks for it


class Outputs:
    """One output folder and what this build has written into it, or into ``root`` for it."""

    def __init__(self, root: Path, live: Path | None = None, folders: Iterable[str] = ("",)) -> None:
        """Write below ``root``; where ``live`` is given, only what differs from what stands there.

        ``folders`` are those in which all is ours.
        """
        self.root = root
        self.live = live
        self.written = 0  # files whose bytes changed
        self.paths: set[str] = set()  # all that belongs there now
        self.stamps: dict[str, Stamp] = {}  # of those among them whose stamp is known
        self.digests: dict[str, bytes] = {}  # the SHA-256 of what was written whole, for the seal of a site
        self._folders = tuple(folders)
        self._root = str(root)
        self._standing = str(live) if live and live.is_dir() else None

    @cached_property
    def standing(self) -> Mapping[str, Stamp]:
        """What was in its folders when this build first asked: a look at each of 100,000 files takes a second."""
        return listing(self.live or self.root, self._folders)

    def write(self, path: str, content: str | bytes) -> Stamp:
        """Put ``content`` at ``path`` below the root; the file is whole or not there.

        Raises:
            CannotWrite: the file system refuses.
            ValueError: ``path`` leads out of the root (a defect of the caller).
        """
        target = self._target(path)
        data = content.encode() if isinstance(content, str) else content
        self.paths.add(path)
        try:
            stamp = self._staged(path, target, data) if self.live else self._in_place(target, data)
        except OSError as error:
            raise cannot_write(Path(target), error) from error
        self.stamps[path] = stamp
        return stamp

    def _staged(self, path: str, target: str, data: bytes) -> Stamp:
        if self._standing and (stamp := _stamp_if_same(f"{self._standing}/{path}", data)):
            return stamp
        self.written += 1
        self.digests[path] = hashlib.sha256(data).digest()
        return _write(target, data)

    def _in_place(self, target: str, data: bytes) -> Stamp:
        """Write what is not there yet at once, and what is there beside it first."""
        try:
            stamp = _write(target, data, os.O_EXCL)
        except FileExistsError:
            if stamp_now := _stamp_if_same(target, data):
                return stamp_now
            stamp = _write_whole(Path(target), data)
        self.written += 1
        return stamp

    def write_pieces(self, path: str, pieces: Iterable[bytes]) -> None:
        """Like ``write``, for what is too large to be held at once."""
        with self.piecewise(path) as write:
            for piece in pieces:
                write(piece)

    @contextmanager
    def piecewise(self, path: str) -> Iterator[Callable[[bytes], object]]:
        """The same, for several files that grow together: call what is yielded with piece after piece."""
        target = Path(self._target(path))
        self.paths.add(path)
        self.digests.pop(path, None)
        part = part_of(target)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                yield file.write
            standing = (self.live or self.root) / path
            if standing.is_file() and filecmp.cmp(part, standing, shallow=False):
                part.unlink()
                return
            part.replace(target)
        except OSError as error:
            raise cannot_write(target, error) from error
        self.written += 1

    def unstage(self, path: str) -> None:
        """Take away what another program has staged at ``path``."""
        self.digests.pop(path, None)
        if self.live:
            Path(self._target(path)).unlink(missing_ok=True)

    def keep(self, path: str) -> None:
        """``path`` stands as it should."""
        self.paths.add(path)

    def keep_all(self, stamps: Iterable[tuple[str, Stamp]]) -> None:
        """All these stand as they should."""
        stood = dict(stamps)
        self.paths |= stood.keys()
        self.stamps |= stood

    def forget(self) -> None:
        """Nothing belongs there yet."""
        self.paths.clear()
        self.stamps.clear()
        self.digests.clear()

    def prune(self, folders: Iterable[str], found: Mapping[str, Stamp] | None = None) -> int:
        """Remove what earlier builds left in ``folders`` and this one did not write; return how many files.

        ``found`` is what was there before this one wrote, where that is known.
        """
        stale = (listing(self.root, folders) if found is None else found).keys() - self.paths
        for path in stale:
            (self.root / path).unlink()
        for folder in {PurePosixPath(path).parent for path in stale}:
            remove_empty(self.root, folder)
        return len(stale)

    def _target(self, path: str) -> str:
        if _OUT.search(path):
            raise ValueError(f"not below the output folder: {path}")
        return f"{self._root}/{path}"


def listing(root: Path, folders: Iterable[str] = ("",), without: Container[str] = ()) -> dict[str, Stamp]:
    """Every file in ``folders`` of ``root``, by its path below ``root``; ``without`` files and folders of these paths."""
    found: dict[str, Stamp] = {}
    for path, entry in _entries(root, folders, without):
        status = entry.stat(follow_symlinks=False)
        found[path] = (status.st_size, status.st_mtime_ns)
    return found


def paths_in(root: Path, folders: Iterable[str] = ("",), without: Container[str] = ()) -> list[str]:
    """The paths alone, in any order: to ask for size and time takes four times as long as all the rest."""
    return [path for path, _ in _entries(root, folders, without)]


def _entries(
    root: Path, folders: Iterable[str], without: Container[str]
) -> Iterator[tuple[str, os.DirEntry[str]]]:
    waiting = list(folders)
    while waiting:
        folder = waiting.pop()
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(root / folder) as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}" if folder else entry.name
                if path in without:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                else:
                    yield path, entry


def cannot_write(place: Path, error: OSError) -> CannotWrite:
    """Say which place refused, why, and what to do."""
    return CannotWrite(
        f"无法写入 {place}：{error.strerror or error}",
        "请检查该文件夹是否存在、是否只读、磁盘是否已满、是否正被其他程序占用，然后重新运行",
    )


def remove_empty(root: Path, folder: PurePosixPath) -> None:
    """Remove ``folder`` below ``root``, and those above it, as long as they are empty."""
    for place in (folder, *folder.parents):
        if str(place) == ".":
            return
        try:
            (root / place).rmdir()
        except OSError:  # it holds something still
            return


def _write_whole(target: Path, data: bytes) -> Stamp:
    part = part_of(target)
    stamp = _write(part, data)
    part.replace(target)
    return stamp


def _write(target: str | Path, data: bytes, how: int = os.O_TRUNC) -> Stamp:
    """Write a file; what a full disk has cut short is taken away."""
    flags = os.O_WRONLY | os.O_CREAT | _BINARY | how
    try:
        descriptor = os.open(target, flags, 0o666)
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(target, flags, 0o666)
    try:
        rest = memoryview(data)
        while rest := rest[os.write(descriptor, rest) :]:
            pass
        status = os.fstat(descriptor)
    except OSError:
        with suppress(OSError):
            Path(target).unlink()
        raise
    finally:
        os.close(descriptor)
    return status.st_size, status.st_mtime_ns


def _stamp_if_same(file: str, data: bytes) -> Stamp | None:
    """The stamp of ``file`` if it holds ``data``."""
    try:
        descriptor = os.open(file, os.O_RDONLY | _BINARY)
    except (FileNotFoundError, NotADirectoryError):
        return None
    with os.fdopen(descriptor, "rb", buffering=0) as standing:
        status = os.fstat(descriptor)
        same = status.st_size == len(data) and standing.read() == data
    return (status.st_size, status.st_mtime_ns) if same else None


def part_of(target: Path) -> Path:
    """Where a file is written before it is put in place."""
    return target.with_name(f".{target.name}.part")
