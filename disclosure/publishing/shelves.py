"""Where an archive may stand: in a folder, or in a ZIP that nobody needs to unpack."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from disclosure.errors import NothingToBuild, SettingsError
from disclosure.publishing.outputs import listing


class Shelf(Protocol):
    """Files by their paths, with forward slashes."""

    @property
    def names(self) -> frozenset[str]:
        """All of them."""

    def open(self, name: str) -> IO[bytes]:
        """One of them, to be read and closed."""


class Folder:
    """The files below a folder."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.names = frozenset(listing(root))

    def open(self, name: str) -> IO[bytes]:
        """One of them, to be read and closed."""
        return (self._root / name).open("rb")


class Packed:
    """The files in a ZIP; where all lie in one folder, below that."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        files = [name for name in archive.namelist() if not name.endswith("/")]
        tops = {name.partition("/")[0] for name in files if "/" in name}
        lone = len(tops) == 1 and all("/" in name for name in files)
        self._prefix = f"{tops.pop()}/" if lone else ""
        self.names = frozenset(name.removeprefix(self._prefix) for name in files)

    def open(self, name: str) -> IO[bytes]:
        """One of them, to be read and closed."""
        return self._archive.open(self._prefix + name)


class Below:
    """The files of a shelf below one of its folders."""

    def __init__(self, shelf: Shelf, folder: str) -> None:
        self._shelf = shelf
        self._folder = folder
        self.names = frozenset(name.removeprefix(folder) for name in shelf.names if name.startswith(folder))

    def open(self, name: str) -> IO[bytes]:
        """One of them, to be read and closed."""
        return self._shelf.open(self._folder + name)


@contextmanager
def opened(place: Path) -> Iterator[Shelf]:
    """The files of ``place``, a folder or a ZIP.

    Raises:
        NothingToBuild: there is nothing of that name.
        SettingsError: it is neither.
    """
    if place.is_dir():
        yield Folder(place)
    elif not place.exists():
        raise NothingToBuild(
            f"找不到 {place}", "请先运行 python build_archive.py，或写明要核对的文件夹或压缩包"
        )
    elif not zipfile.is_zipfile(place):
        raise SettingsError(
            f"{place} 不是文件夹，也不是完好的 ZIP 压缩包", "文件可能没有复制完整，请重新复制一次"
        )
    else:
        with zipfile.ZipFile(place) as archive:
            yield Packed(archive)
