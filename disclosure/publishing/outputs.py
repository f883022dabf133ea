"""All writing goes through one door: within its folder, untouched when unchanged, orphans pruned.

A site is never written in place.  What changes is *staged* beside it, in
``.site.new/tree``; when all of it is there a *journal* says which files are to be put
in place and which are to go, and only then are they moved, one rename each, what they
replace being kept aside.  So a build that fails or is killed leaves

* before the journal stands: the earlier site, untouched; the next build sweeps up;
* after it: a site between two states for as long as the renames take; the next build
  finishes them before it does anything else;
* when a rename is refused (a file open in another program): the earlier site, for what
  was kept aside is put back.
"""

from __future__ import annotations

import errno
import filecmp
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from disclosure.errors import CannotWrite

#: Size and time of the last change in ns: while both stand, a file is taken to be as it was.
Stamp = tuple[int, int]

_JOURNAL = "journal.json"
_BINARY = getattr(os, "O_BINARY", 0)  # Windows asks for it


class Outputs:
    """One output folder and what this build has written into it, or into ``root`` for it."""

    def __init__(self, root: Path, live: Path | None = None) -> None:
        """Write below ``root``; where ``live`` is given, only what differs from what stands there."""
        self.root = root
        self.live = live
        self.written = 0  # files whose bytes changed
        self.paths: set[str] = set()  # all that belongs there now
        self._root = str(root)
        self._standing = str(live) if live and live.is_dir() else None

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
            return self._staged(path, target, data) if self.live else self._in_place(target, data)
        except OSError as error:
            raise cannot_write(Path(target), error) from error

    def _staged(self, path: str, target: str, data: bytes) -> Stamp:
        if self._standing and (stamp := _stamp_if_same(f"{self._standing}/{path}", data)):
            return stamp
        self.written += 1
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

    def write_pieces(self, path: str, pieces: Iterable[str]) -> None:
        """Like ``write``, for what is too large to be held at once."""
        target = Path(self._target(path))
        self.paths.add(path)
        part = _part(target)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8", newline="") as file:
                file.writelines(pieces)
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
        if self.live:
            Path(self._target(path)).unlink(missing_ok=True)

    def keep(self, path: str) -> None:
        """``path`` stands as it should."""
        self.paths.add(path)

    def prune(self, folders: Iterable[str], found: Mapping[str, Stamp] | None = None) -> int:
        """Remove what earlier builds left in ``folders`` and this one did not write; return how many files.

        ``found`` is what was there before this one wrote, where that is known.
        """
        stale = (listing(self.root, folders) if found is None else found).keys() - self.paths
        for path in stale:
            (self.root / path).unlink()
        for folder in {PurePosixPath(path).parent for path in stale}:
            _remove_empty(self.root, folder)
        return len(stale)

    def _target(self, path: str) -> str:
        if path.startswith("/") or ".." in path.split("/") or "\\" in path or ":" in path:
            raise ValueError(f"not below the output folder: {path}")
        return f"{self._root}/{path}"


def listing(root: Path, folders: Iterable[str] = ("",)) -> dict[str, Stamp]:
    """Every file in ``folders`` of ``root``, by its path below ``root``."""
    found: dict[str, Stamp] = {}
    waiting = list(folders)
    while waiting:
        folder = waiting.pop()
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(root / folder) as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}" if folder else entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                else:
                    status = entry.stat(follow_symlinks=False)
                    found[path] = (status.st_size, status.st_mtime_ns)
    return found


def cannot_write(place: Path, error: OSError) -> CannotWrite:
    """Say which place refused, why, and what to do."""
    return CannotWrite(
        f"无法写入 {place}：{error.strerror or error}",
        "请检查该文件夹是否存在、是否只读、磁盘是否已满、是否正被其他程序占用，然后重新运行",
    )


class Staging:
    """The next state of a site, made beside it."""

    def __init__(self, site: Path) -> None:
        """Finish what an earlier build was killed over, and begin with an empty folder.

        Raises:
            CannotWrite: the file system refuses, or ``site`` is there and no folder.
        """
        self.site = site
        self._folder = site.with_name(f".{site.name}.new")
        self.root = self._folder / "tree"
        self._aside = self._folder / "aside"
        try:
            if site.exists() and not site.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, "同名文件已存在，不是文件夹")
            self._finish_interrupted()
            shutil.rmtree(self._folder, ignore_errors=True)
            self.root.mkdir(parents=True)
        except OSError as error:
            raise cannot_write(site, error) from error

    def outputs(self) -> Outputs:
        """The door through which the site is written."""
        return Outputs(self.root, self.site)

    def thin(self, out: Outputs) -> None:
        """Take in what another program wrote into the staging folder, and drop what the site has already."""
        for path in listing(self.root):
            if path not in out.paths:
                out.keep(path)
                staged, standing = self.root / path, self.site / path
                if standing.is_file() and filecmp.cmp(staged, standing, shallow=False):
                    staged.unlink()

    def apply(self, paths: set[str]) -> None:
        """Make the site consist of ``paths``: those staged, and those that stand there.

        Raises:
            CannotWrite: the file system refuses; the earlier site is back in its place.
        """
        try:
            if not self.site.exists():
                self.root.rename(self.site)
            else:
                put = sorted(listing(self.root), key=_rank)
                remove = sorted(listing(self.site).keys() - paths)
                self._commit(put, remove)
        except OSError as error:
            raise cannot_write(self.site, error) from error
        shutil.rmtree(self._folder, ignore_errors=True)

    def discard(self) -> None:
        """Leave the site as it is."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _commit(self, put: list[str], remove: list[str]) -> None:
        if not put and not remove:
            return
        journal = self._folder / _JOURNAL
        part = _part(journal)
        with part.open("w", encoding="utf-8") as file:
            json.dump({"put": put, "remove": remove}, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(journal)  # from here on the next build would finish it
        try:
            self._carry_out(put, remove)
        except OSError:
            self._undo(put, remove)
            journal.unlink()
            raise
        journal.unlink()

    def _carry_out(self, put: Iterable[str], remove: Iterable[str]) -> None:
        """Move files into their places; what is done already is passed over."""
        for path in put:
            if (self.root / path).is_file():
                _move(self.site / path, self._aside / path)
                _move(self.root / path, self.site / path)
        for path in remove:
            _move(self.site / path, self._aside / path)
            _remove_empty(self.site, PurePosixPath(path).parent)

    def _undo(self, put: Iterable[str], remove: Iterable[str]) -> None:
        for path in put:
            if not (self.root / path).exists():  # it has been put in place
                (self.site / path).unlink(missing_ok=True)
        for path in (*put, *remove):
            if (self._aside / path).is_file():
                _move(self._aside / path, self.site / path)

    def _finish_interrupted(self) -> None:
        try:
            told = json.loads((self._folder / _JOURNAL).read_text("utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return
        self._carry_out(told["put"], told["remove"])
        (self._folder / _JOURNAL).unlink()


def _rank(path: str) -> tuple[int, str]:
    """What pages need comes before them, and what names all the rest comes last."""
    if path.startswith("search/") and path.count("/") == 1:
        return 2, path
    return int(path.endswith(".html")), path


def _move(source: Path, target: Path) -> None:
    """Rename, whatever stands at ``target``; nothing where there is no ``source``."""
    try:
        source.replace(target)
    except FileNotFoundError:
        if source.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        part = _part(target)  # the site is a disk of its own
        shutil.copy2(source, part)
        part.replace(target)
        source.unlink()


def _remove_empty(root: Path, folder: PurePosixPath) -> None:
    for place in (folder, *folder.parents):
        if str(place) == ".":
            return
        try:
            (root / place).rmdir()
        except OSError:  # it holds something still
            return


def _write_whole(target: Path, data: bytes) -> Stamp:
    part = _part(target)
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


def _part(target: Path) -> Path:
    return target.with_name(f".{target.name}.part")
