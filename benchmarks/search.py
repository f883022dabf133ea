"""Measure the full-text search on a generated archive, and Pagefind on the same pages.

    python -m benchmarks.search 10000
    python -m benchmarks.search 10000 --pagefind "python -m pagefind"   # pip install "pagefind[extended]"

Prints one table: what building costs, what is on disk, what a query loads and how long
it takes from ``file://`` in Chromium, and whether exactly the right reports are found.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import html
import http.server
import json
import multiprocessing
import random
import resource
import shlex
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.corpus import as_report, made_reports
from disclosure.records import Report
from disclosure.search import parts, shards
from disclosure.search.entries import entry_of
from disclosure.search.folding import fold
from disclosure.search.spill import card_of
from tests.browser import chromium
from tests.browser.archive import write_scripts

QUERIES = (
    "主动公开",
    "依申请公开",
    "棚户区改造",
    "2017年",
    "政府信息公开条例",
    "土地征收",
    "41288",
    "三公经费",
    "行政复议3件",
    "公开",
    "县",
    "〔2017〕17号",
)
SENTENCE = 50  # characters of one more query, taken from a report
RANDOM = 200  # random substrings on which recall and precision are measured too
_TIMED_QUERY = """async (query) => {
  const begin = performance.now();
  await archiveSearch.find(`"${query}"`);
  return performance.now() - begin;
}"""
_ALL_IDS = """async (query) => {
  const found = await archiveSearch.find(`"${query}"`, { limit: Infinity, snippets: false });
  return found.results.map((result) => result.id);
}"""
_PAGEFIND_QUERY = """async (query) => {
  const pagefind = await import("/pagefind/pagefind.js");
  return (await pagefind.search(query)).results.map((result) => result.id);
}"""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build cost: CPU seconds, peak MiB, bytes and files on disk."""

    cpu: float
    memory: float
    size: int
    files: int


@dataclass(frozen=True, slots=True)
class Asked:
    """One query: what it loaded, how long it took, and what it found of what there is."""

    query: str
    kilobytes: float
    milliseconds: float
    found: frozenset[str]
    right: frozenset[str]

    @property
    def recall(self) -> float:
        """How much of what there is was found."""
        return len(self.found & self.right) / len(self.right) if self.right else 1.0

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return len(self.found & self.right) / len(self.found) if self.found else 1.0


def build_index(count: int, site: Path) -> Built:
    """Write the search's data in a process of its own, so that its memory is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        cpu, memory = pool.apply(_build_index, (count, site))
    files = [path for path in (site / "search").rglob("*") if path.is_file()]
    return Built(cpu, memory, sum(path.stat().st_size for path in files), len(files))


def _build_index(count: int, site: Path) -> tuple[float, float]:
    parts.SCANNED = 0  # an index at every size, so that sizes can be compared
    making = 0.0

    def reports() -> Iterator[Report]:
        nonlocal making
        made = made_reports(count)
        while True:
            begin = time.process_time()
            report = next(made, None)
            ready = as_report(report) if report else None
            making += time.process_time() - begin
            if ready is None:
                return
            yield ready

    begin = time.process_time()
    shards.write(reports(), site / "search")
    return time.process_time() - begin - making, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def build_more(count: int, site: Path) -> Built:
    """Write what must change when one report more comes to the archive; what is on disk is what was written."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        cpu, memory = pool.apply(_build_more, (count, site))
    files = [path for path in (site / "more").rglob("*") if path.is_file()]
    return Built(cpu, memory, sum(path.stat().st_size for path in files), len(files))


def _build_more(count: int, site: Path) -> tuple[float, float]:
    parts.SCANNED = 0
    cards, told = [], b""
    for made in made_reports(count + 1):
        entry = entry_of(as_report(made))
        told = entry.told
        cards.append(card_of(entry, told))
    begin = time.process_time()
    shards.update(cards, lambda ids: [told] if ids else [], site / "more", site / "search")
    return time.process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ask(browser: Browser, site: Path, texts: dict[str, str], queries: Sequence[str]) -> list[Asked]:
    """Ask each query on a page that has loaded what every query needs and nothing else."""
    asked = []
    for query in queries:
        page = browser.new_page()
        page.goto((site / "search.html").as_uri())
        page.evaluate("archiveSearch.loadCatalogue()")
        loaded = _loaded_by(page)
        spent = page.evaluate(_TIMED_QUERY, query)
        size = sum(path.stat().st_size for path in loaded)
        asked.append(Asked(query, size / 1024, spent, _found(page, query), _right(texts, query)))
        page.close()
    return asked


def _loaded_by(page: Page) -> list[Path]:
    """The files that a page loads from now on, in a list that grows."""
    loaded: list[Path] = []
    page.on("request", lambda request: loaded.append(_path_of(request.url)))
    return loaded


def _path_of(address: str) -> Path:
    return Path(url2pathname(urlsplit(address).path))


def _found(page: Page, query: str) -> frozenset[str]:
    return frozenset(page.evaluate(_ALL_IDS, query))


def _right(texts: dict[str, str], query: str) -> frozenset[str]:
    return frozenset(id_ for id_, text in texts.items() if fold(query) in text)


def check(browser: Browser, site: Path, texts: dict[str, str], queries: Sequence[str]) -> list[Asked]:
    """Ask queries one after the other on one page; only what is found matters."""
    page = browser.new_page()
    page.goto((site / "search.html").as_uri())
    return [Asked(query, 0, 0, _found(page, query), _right(texts, query)) for query in queries]


def random_queries(texts: dict[str, str]) -> list[str]:
    """Substrings of the reports, 2 to 12 characters long."""
    chance = random.Random(3)
    lines = [
        line for text in chance.choices(list(texts.values()), k=RANDOM) for line in [_long_line(text, chance)]
    ]
    starts = [(line, chance.randrange(len(line) - 12), chance.randint(2, 12)) for line in lines]
    return [query for line, at, length in starts if '"' not in (query := line[at : at + length])]


def _long_line(text: str, chance: random.Random) -> str:
    return chance.choice([line for line in text.split("\n") if len(line) > 60])


def write_pages(reports: Iterator[Report], folder: Path) -> None:
    """The same reports as pages for Pagefind: title and text, what the search knows, and nothing around them."""
    for report in reports:
        path = folder / report.url
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = entry_of(report).lines
        body = "".join(f"<p>{html.escape(line)}</p>" for line in lines[1:])
        head = f'<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>{html.escape(lines[0])}</title></head>'
        path.write_text(
            f"{head}<body><main><h1>{html.escape(lines[0])}</h1>{body}</main></body></html>", "utf-8"
        )


def build_pagefind(command: str, folder: Path) -> Built:
    """Run Pagefind over ``folder``."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*shlex.split(command), "--site", str(folder)], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    files = [path for path in (folder / "pagefind").rglob("*") if path.is_file()]
    return Built(cpu, after.ru_maxrss / 1024, sum(path.stat().st_size for path in files), len(files))


def ask_pagefind(
    browser: Browser, folder: Path, texts: dict[str, str], queries: Sequence[str], quoted: bool
) -> list[Asked]:
    """Ask Pagefind over http: it does not work from ``file://``."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    (folder / "empty.html").write_text("<!doctype html>", "utf-8")
    page.goto(f"http://127.0.0.1:{server.server_port}/empty.html")
    ids = _fragment_ids(folder)
    asked = []
    for query in queries:
        begin = time.perf_counter()
        told = page.evaluate(_PAGEFIND_QUERY, f'"{query}"' if quoted else query)
        spent = (time.perf_counter() - begin) * 1000
        asked.append(Asked(query, 0, spent, frozenset(ids[name] for name in told), _right(texts, query)))
    server.shutdown()
    return asked


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing: the table is all that is printed."""


def _fragment_ids(folder: Path) -> dict[str, str]:
    """Which report each of Pagefind's fragments is about."""
    found = {}
    for path in (folder / "pagefind" / "fragment").iterdir():
        told = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
        found[path.stem] = Path(json.loads(told)["url"]).stem
    return found


def print_table(rows: Sequence[tuple[str, ...]]) -> None:
    """A Markdown table."""
    head, *body = rows
    for row in (head, ("---",) * len(head), *body):
        print("| " + " | ".join(row) + " |")


def _build_row(name: str, built: Built, asked: Sequence[Asked] = ()) -> tuple[str, ...]:
    recall, precision = ([one.recall for one in asked], [one.precision for one in asked])
    return (
        name,
        f"{built.cpu:.1f}",
        f"{built.memory:.0f}",
        f"{built.size / 1e6:.1f}",
        str(built.files),
        *(f"{statistics.mean(values):.3f}" if values else "" for values in (recall, precision)),
    )


def main() -> None:
    """Read the arguments, measure, print."""
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("reports", type=int, nargs="?", default=1_000)
    reader.add_argument("--pagefind", default="", help="the command that runs Pagefind (extended)")
    reader.add_argument("--keep", type=Path, help="a folder to build in and to keep")
    arguments = reader.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        measure(arguments.reports, arguments.pagefind, arguments.keep or Path(temporary))


def measure(count: int, pagefind: str, folder: Path) -> None:
    """Build, ask, and print what came of it."""
    texts = {report.id: fold(entry_of(report).text) for report in map(as_report, made_reports(count))}
    sentence = max(next(iter(texts.values())).split("\n"), key=len)[:SENTENCE]
    queries, more = [*QUERIES, sentence], random_queries(texts)
    head = ("", "CPU s", "peak MiB", "MB on disk", "files", "recall", "precision")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        built = build_index(count, folder / "site")
        write_scripts(folder / "site")
        asked = ask(browser, folder / "site", texts, queries)
        rows = [
            head,
            _build_row("this archive", built, [*asked, *check(browser, folder / "site", texts, more)]),
        ]
        rows.append(_build_row("one report more", build_more(count, folder / "site")))
        if pagefind:
            write_pages(map(as_report, made_reports(count)), folder / "pages")
            peer = build_pagefind(pagefind, folder / "pages")
            for quoted, name in ((False, "Pagefind"), (True, "Pagefind, quoted")):
                told = ask_pagefind(browser, folder / "pages", texts, [*queries, *more], quoted)
                rows.append(_build_row(name, peer, told))
        browser.close()
    print(f"\n{count} reports, {sum(map(len, texts.values())):,} characters\n")
    print_table(rows)
    print()
    rows = [*map(_query_row, asked), _row_of("median", statistics.median, asked), _row_of("most", max, asked)]
    print_table([("query", "reports", "KB", "ms"), *rows])


def _query_row(one: Asked) -> tuple[str, ...]:
    return one.query[:16], str(len(one.found)), f"{one.kilobytes:.0f}", f"{one.milliseconds:.0f}"


def _row_of(name: str, chosen: Callable[[list[float]], float], asked: Sequence[Asked]) -> tuple[str, ...]:
    kilobytes, spent = ([one.kilobytes for one in asked], [one.milliseconds for one in asked])
    return name, "", f"{chosen(kilobytes):.0f}", f"{chosen(spent):.0f}"


if __name__ == "__main__":
    main()
