"""Measure what the conversion of reports costs, stage by stage.

    python -m benchmarks.conversion [COUNT]

Prints milliseconds of CPU in one process for 4,000 characters of source: of COUNT generated
reports in all their shapes (``benchmarks/raw.py``), and of the holdings in ``reports_src``.  Of
each report and stage the fastest of several rounds counts, so that what else the machine does
is left out; ``noise`` is how much longer its median took.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from benchmarks.corpus import HOLDINGS
from benchmarks.raw import SHAPES, raw_reports
from disclosure.accession import access
from disclosure.describing.figures import read_figures
from disclosure.describing.identity import identify
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.editing import chrome, lines, repairs, split, tables
from disclosure.editing.draft import Draft
from disclosure.ledger import stored
from disclosure.reading import readers
from disclosure.records import SourceFile
from disclosure.settings import Settings

T = TypeVar("T")

ROUNDS = 7
CHARACTERS = 4_000
STAGES = ("read", "mend", "tables", "chrome", "split", "lines", "edits", "figures", "identify")
COLUMNS = (*STAGES, "whole", "stored")


@dataclass(slots=True)
class Stopwatch:
    """The CPU seconds of each stage of one report, round by round."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def time(self, stage: str, work: Callable[[], T]) -> T:
        """Do ``work`` and note how long it took."""
        begun = time.thread_time()
        made = work()
        self.times[stage].append(time.thread_time() - begun)
        return made


@dataclass(frozen=True, slots=True)
class Measured:
    """One source: its characters, and what it cost."""

    characters: int
    watch: Stopwatch


def sources_in(folder: Path, count: int) -> Iterator[tuple[str, SourceFile]]:
    """Generated reports, written to ``folder``, and the holdings, each with its kind."""
    for raw in raw_reports(count):
        path = folder / raw.name
        path.write_bytes(raw.data)
        yield raw.shape, _source(path, raw.data)
    for path in sorted(HOLDINGS.glob("*.txt")):
        yield f"holding {path.stem[:3]}", _source(path, path.read_bytes())


def _source(path: Path, data: bytes) -> SourceFile:
    return SourceFile(path, path.name, len(data), hashlib.sha256(data).hexdigest())


def measure(source: SourceFile, watch: Stopwatch) -> int:
    """One round: each stage as ``accession`` does it, then all at once; the number of characters read."""
    transcript = watch.time("read", lambda: readers.read(source))
    draft = Draft(transcript.text)
    watch.time("mend", lambda: repairs.mend(draft))
    insets = watch.time("tables", lambda: tables.lay_out(draft, transcript.insets))
    watch.time("chrome", lambda: chrome.clear(draft))
    spans = watch.time("split", lambda: split.split(draft))
    texts = watch.time("lines", lambda: lines.arrange(draft, spans, insets))
    watch.time("edits", lambda: draft.edits)
    watch.time("figures", lambda: [read_figures(text) for text in texts])
    watch.time("identify", lambda: [identify(text, Gazetteer.load(), None) for text in texts])
    nowhere = Path()
    settings = Settings(nowhere, nowhere, nowhere, nowhere)
    accession = watch.time("whole", lambda: access(source, settings))
    watch.time("stored", lambda: stored(accession))
    return len(transcript.text)


def row(name: str, measured: Sequence[Measured]) -> str:
    """A line of the table: milliseconds for 4,000 characters, stage by stage."""
    pages = sum(one.characters for one in measured) / CHARACTERS
    best = {stage: _sum(min(one.watch.times[stage]) for one in measured) / pages for stage in COLUMNS}
    median = _sum(statistics.median(one.watch.times["whole"]) for one in measured) / pages
    figures = " | ".join(f"{best[stage]:.2f}" for stage in COLUMNS)
    return f"| {name} | {len(measured)} | {figures} | {median / best['whole'] - 1:.0%} |"


def _sum(seconds: Iterable[float]) -> float:
    return sum(seconds) * 1000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure what the conversion of reports costs.")
    parser.add_argument("count", nargs="?", type=int, default=120, help="generated reports (120)")
    count: int = parser.parse_args().count
    by_kind: dict[str, list[Measured]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        sources = list(sources_in(Path(folder), count))
        for _, source in sources:  # loads what there is to load
            measure(source, Stopwatch())
        gc.freeze()
        watches = [Stopwatch() for _ in sources]
        sizes = [0] * len(sources)
        for _ in range(ROUNDS):
            for at, (_, source) in enumerate(sources):
                sizes[at] = measure(source, watches[at])
    for (kind, _), size, watch in zip(sources, sizes, watches, strict=True):
        by_kind[kind].append(Measured(size, watch))
    print(f"| | reports | {' | '.join(COLUMNS)} | noise |")
    print(f"| --- |{' --- |' * (len(COLUMNS) + 2)}")
    for kind, measured in by_kind.items():
        print(row(kind, measured))
    if count:
        print(row("all generated", [one for shape in SHAPES for one in by_kind[shape]]))


if __name__ == "__main__":
    main()
