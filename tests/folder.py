"""A folder with an archive of its own: sources, settings, ledger, docs/ and site/."""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Iterable
from pathlib import Path

import yaml

from benchmarks.corpus import MadeReport, made_reports
from disclosure import command
from disclosure.publishing.finding_aids import GENERATED_PAGES

PROJECT = Path(__file__).parent.parent


class Folder:
    """An archive below ``root``, and a way to build it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.quiet = True
        self.reports = root / "reports_src"
        self.reports.mkdir(parents=True)
        (root / "docs").mkdir()
        for page in (PROJECT / "docs").glob("*.md"):
            if page.name not in GENERATED_PAGES:
                shutil.copy(page, root / "docs")
        self.settings = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))
        shutil.copytree(PROJECT / "disclosure" / "theme", root / "theme")
        self.settings["theme"]["custom_dir"] = "theme"

    @property
    def options(self) -> dict[str, object]:
        """The plugin's."""
        return self.settings["plugins"][0]["disclosure"]  # type: ignore[no-any-return]

    @property
    def site(self) -> Path:
        return self.root / "site"

    def build(self, *more: str) -> int:
        """Run the command; return its exit status.  Whatever becomes of it, no worker outlives it."""
        config = self.root / "mkdocs.yml"
        config.write_text(yaml.safe_dump(self.settings, allow_unicode=True), "utf-8")
        quiet = ["--quiet"] if self.quiet else []
        before = multiprocessing.active_children()
        status = command.main(["build", "--config", str(config), *quiet, *more])
        assert set(multiprocessing.active_children()) <= set(before)
        return status

    def clean_copy(self, root: Path, **options: object) -> Folder:
        """The same sources, words and settings, and nothing that was ever built."""
        copy = Folder(root)
        copy.settings = yaml.safe_load(yaml.safe_dump(self.settings))
        copy.options.update(options)
        for name in ("reports_src", "theme"):
            shutil.rmtree(copy.root / name)
            shutil.copytree(self.root / name, copy.root / name)
        return copy

    def files(self) -> dict[str, bytes]:
        """Every file of docs/ and site/."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for folder in (self.root / "docs", self.site)
            for path in folder.rglob("*")
            if path.is_file()
        }

    def stamps(self) -> dict[str, tuple[int, int]]:
        """Inode and time of every file of docs/ and site/: they change when a file is written."""
        return {
            path.relative_to(self.root).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
            for folder in (self.root / "docs", self.site)
            for path in folder.rglob("*")
            if path.is_file()
        }


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Paths that are not the same in both."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def write_made(folder: Path, made: Iterable[MadeReport]) -> None:
    """Write generated reports as text files."""
    for report in made:
        path = folder / f"{report.serial // 1000}" / f"{report.serial}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(report.lines), "utf-8")


def write_generated(folder: Path, count: int, seed: int = 7) -> None:
    """Write ``count`` generated reports."""
    write_made(folder, made_reports(count, seed))


def copy_holdings(folder: Path) -> None:
    """The project's own sources, and all cases of the tests of accuracy."""
    shutil.copytree(PROJECT / "reports_src", folder / "holdings")
    for case in sorted((PROJECT / "tests" / "accuracy" / "cases").iterdir()):
        for source in case.glob("source.*"):
            shutil.copy(source, folder / f"{case.name}{source.suffix}")
