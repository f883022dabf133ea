"""The next state of a site is made beside it, and put in place when all of it is there.

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
from collections.abc import Container, Iterable, Mapping
from pathlib import Path, PurePosixPath

from disclosure.publishing.outputs import (
    Outputs,
    Stamp,
    cannot_write,
    listing,
    part_of,
    paths_in,
    remove_empty,
)

_JOURNAL = "journal.json"


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

    def thin(self, out: Outputs, without: Container[str] = ()) -> None:
        """Take in what another program wrote into the staging folder, and drop what the site has already.

        Files and folders in ``without`` are left for another time.
        """
        for path in paths_in(self.root, without=without):
            if path not in out.paths:
                out.keep(path)
                staged, standing = self.root / path, self.site / path
                if standing.is_file() and filecmp.cmp(staged, standing, shallow=False):
                    staged.unlink()

    def apply(self, out: Outputs) -> dict[str, Stamp]:
        """Make the site consist of what belongs to ``out``: what is staged, and what stands there; return it.

        Raises:
            CannotWrite: the file system refuses; the earlier site is back in its place.
        """
        staged = listing(self.root)
        standing: Mapping[str, Stamp] = {}
        try:
            if not self.site.exists():
                self.root.rename(self.site)
            else:
                standing = out.standing
                self._commit(sorted(staged, key=_rank), sorted(standing.keys() - out.paths))
        except OSError as error:
            raise cannot_write(self.site, error) from error
        shutil.rmtree(self._folder, ignore_errors=True)
        return {path: stamp for path, stamp in standing.items() if path in out.paths} | staged

    def discard(self) -> None:
        """Leave the site as it is."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _commit(self, put: list[str], remove: list[str]) -> None:
        if not put and not remove:
            return
        journal = self._folder / _JOURNAL
        part = part_of(journal)
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
            remove_empty(self.site, PurePosixPath(path).parent)

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
        part = part_of(target)  # the site is a disk of its own
        shutil.copy2(source, part)
        part.replace(target)
        source.unlink()
