"""Measure what the press costs beside all else that is done for a page.

    python -m benchmarks.press 3000

Builds a generated archive in this process, with one job, and takes the CPU time of the steps that
lead from a report or a list to its page: what the page shows beside its text is gathered (*view*),
the page is printed, and its HTML is written.  These three are what MkDocs' own rendering would do in
their place, and together they are the press.  Beside them stand the steps that no generator is
measured by: a report is fetched from the ledger, its Markdown and its frontmatter are made and
written, its entries in data and search.  Reading and indexing come before and after the stage.
"""

from __future__ import annotations

import argparse
import functools
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.building import Archive
from disclosure import command, edition
from disclosure.ledger import Ledger
from disclosure.publication.printing import Printing
from disclosure.publishing import context, downloads, pages
from disclosure.publishing.outputs import Outputs
from disclosure.publishing.press import Press

PRESS = ("view", "print", "write HTML")


class Stopwatch:
    """CPU seconds and calls of named steps, as long as pages are made."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        self.running = False

    def on(self, owner: object, function: str, step: Callable[..., str]) -> None:
        """Time ``function`` of ``owner``, a module or a class; ``step`` names a call by its arguments."""
        timed = getattr(owner, function)

        @functools.wraps(timed)
        def wrapped(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
            if not self.running:
                return timed(*arguments, **named)
            begun = time.thread_time()
            made = timed(*arguments, **named)
            name = step(*arguments)
            self.seconds[name] += time.thread_time() - begun
            self.calls[name] += 1
            return made

        setattr(owner, function, wrapped)

    def during(self, owner: object, function: str) -> None:
        """Take the time of everything else only while ``function`` of ``owner`` runs, and its own."""
        timed = getattr(owner, function)

        @functools.wraps(timed)
        def wrapped(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
            self.running = True
            begun = time.thread_time()
            made = timed(*arguments, **named)
            self.seconds["stage"] += time.thread_time() - begun
            self.running = False
            return made

        setattr(owner, function, wrapped)


def measure(count: int) -> Stopwatch:
    """Build an archive of ``count`` generated reports and time what makes its pages.

    Raises:
        RuntimeError: the build failed.
    """
    watch = Stopwatch()
    watch.during(Printing, "make_all")
    watch.on(context, "view_of", lambda *_: "view")
    watch.on(Press, "print", lambda *_: "print")
    watch.on(Outputs, "write", lambda _, path, *__: f"write {_kind(path)}")
    watch.on(Ledger, "recall", lambda *_: "recall")
    watch.on(Ledger, "note_made", lambda *_: "note in the ledger")
    watch.on(pages, "page_of", lambda *_: "report's Markdown")
    watch.on(pages, "markdown_of", lambda *_: "page as a file")
    watch.on(downloads, "enter", lambda *_: "JSON and CSV")
    watch.on(edition, "entry_of", lambda *_: "search entry")
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(Path(folder), count)
        status = command.main(["build", "--config", str(archive.config), "--jobs", "1", "--quiet"])
    if status not in (0, 1):
        raise RuntimeError(f"the build ended with {status}")
    return watch


def _kind(path: str) -> str:
    return {"html": "HTML", "md": "Markdown"}.get(path.rpartition(".")[2], "other files")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure what the press costs beside all else.")
    parser.add_argument("count", nargs="?", type=int, default=3_000, help="generated reports (3000)")
    count: int = parser.parse_args().count
    watch = measure(count)
    printed = watch.calls["print"]
    stage = watch.seconds.pop("stage")
    print(
        f"{count:,} reports, {printed:,} pages\n\n| step | calls | ms a page | share |\n| --- | ---: | ---: | ---: |"
    )
    for name, seconds in (*watch.seconds.most_common(), ("the rest", stage - watch.seconds.total())):
        print(f"| {name} | {watch.calls[name]:,} | {seconds / printed * 1000:.3f} | {seconds / stage:.0%} |")
    press = sum(watch.seconds[name] for name in PRESS)
    print(f"\nthe press: {printed / press:,.0f} pages a CPU second; the whole stage: {printed / stage:,.0f}")


if __name__ == "__main__":
    main()
