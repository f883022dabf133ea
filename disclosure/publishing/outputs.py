"""All writing goes through one door: atomic, within its folder, untouched when unchanged, orphans pruned."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from disclosure.errors import CannotWrite


class Outputs:
    """One output folder and what this build has written into it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.written = 0  # files whose bytes changed
        self._current: set[Path] = set()

    def write(self, path: str, content: str | bytes) -> None:
        """Put ``content`` at ``path`` below the root; the file is whole or not there.

        Raises:
            CannotWrite: the file system refuses.
            ValueError: ``path`` leads out of the root (a defect of the caller).
        """
        target = self._target(path)
        data = content.encode() if isinstance(content, str) else content
        self._current.add(target)
        try:
            if target.is_file() and target.read_bytes() == data:
                return
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_name(f".{target.name}.part")
            part.write_bytes(data)
            part.replace(target)
        except OSError as error:
            raise cannot_write(target, error) from error
        self.written += 1

    def prune(self, folders: Iterable[str]) -> int:
        """Remove what earlier builds left in ``folders`` and this one did not write; return how many files."""
        removed = 0
        for folder in folders:
            for place, _, names in os.walk(self.root / folder, topdown=False):
                for name in names:
                    file = Path(place, name)
                    if file not in self._current:
                        file.unlink()
                        removed += 1
                if not any(Path(place).iterdir()):
                    Path(place).rmdir()
        return removed

    def _target(self, path: str) -> Path:
        pure = PurePosixPath(path)
        if pure.is_absolute() or ".." in pure.parts:
            raise ValueError(f"not below the output folder: {path}")
        return self.root / pure


def cannot_write(place: Path, error: OSError) -> CannotWrite:
    """Say which place refused, why, and what to do."""
    return CannotWrite(
        f"无法写入 {place}：{error.strerror or error}",
        "请检查该文件夹是否存在、是否只读、磁盘是否已满、是否正被其他程序占用，然后重新运行",
    )


def staging_of(site: Path) -> Path:
    """A fresh, empty folder beside ``site`` to build in; a broken build leaves ``site`` as it was.

    Raises:
        CannotWrite: the file system refuses, or ``site`` is there and no folder.
    """
    staging = site.with_name(f".{site.name}.new")
    try:
        if site.exists() and not site.is_dir():
            raise NotADirectoryError(20, "同名文件已存在，不是文件夹")
        _finish_interrupted_swap(site)
        _remove(staging)
        staging.mkdir(parents=True)
    except OSError as error:
        raise cannot_write(site, error) from error
    return staging


def swap(staging: Path, site: Path) -> None:
    """Put ``staging`` in the place of ``site``; a kill in between is made good by the next build.

    Raises:
        CannotWrite: the file system refuses; the earlier site is back in its place.
    """
    old = _old(site)
    try:
        if site.exists():
            site.rename(old)
        staging.rename(site)
    except OSError as error:
        _finish_interrupted_swap(site)
        raise cannot_write(site, error) from error
    _remove(old)


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _finish_interrupted_swap(site: Path) -> None:
    """Bring an earlier site back that a kill between the two renames left aside."""
    old = _old(site)
    if old.exists() and not site.exists():
        old.rename(site)
    _remove(old)


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
