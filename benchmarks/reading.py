"""Measure how long it takes to read one report of four pages with three tables, in each format.

    python -m benchmarks.reading

Prints a table: the median of several readings in this process, behind a first one that
loads what there is to load, and the figure to reach.
"""

from __future__ import annotations

import hashlib
import statistics
import tempfile
import time
from pathlib import Path

from disclosure.reading import readers
from disclosure.records import SourceFile
from tests.reading import make_pdf, make_word
from tests.reading.annual_report import TABLES
from tests.reading.make_workbook import grid, old_workbook, sheet, workbook
from tests.reading.test_same_report import page, plain

ROUNDS = 15

#: Milliseconds for a report that are to be reached; 0 where no figure is set.
GOALS = {"年报.txt": 0, "年报.html": 5, "年报.docx": 30, "年报.pdf": 150, "统计.xlsx": 0, "统计.xls": 0}


def documents() -> dict[str, bytes]:
    """The same report in every format; as a spreadsheet its largest table."""
    rows, merges = grid(TABLES[1])
    return {
        "年报.txt": plain(),
        "年报.html": page(),
        "年报.docx": make_word.annual_report(),
        "年报.pdf": make_pdf.annual_report(),
        "统计.xlsx": workbook({"表三": sheet(rows, merges)}),
        "统计.xls": old_workbook("表三", rows, merges),
    }


def milliseconds(source: SourceFile) -> float:
    """The median time of one reading."""
    readers.read(source)
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        readers.read(source)
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000


def main() -> None:
    """Measure and print."""
    print(f"{'format':<8} {'bytes':>8} {'ms':>8} {'goal':>6}")
    with tempfile.TemporaryDirectory() as folder:
        for name, data in documents().items():
            path = Path(folder) / name
            path.write_bytes(data)
            source = SourceFile(path, name, len(data), hashlib.sha256(data).hexdigest())
            goal = GOALS[name] or ""
            print(f"{path.suffix:<8} {len(data):>8} {milliseconds(source):>8.1f} {goal:>6}")


if __name__ == "__main__":
    main()
