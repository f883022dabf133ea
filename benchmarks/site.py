"""Measure what a page costs a reader with a slow phone: Lighthouse on its own profile, behind a real nginx.

    python -m tests.browser.node          # once: installs Lighthouse into .cache/
    python -m benchmarks.site site        # the home page, a list, the search, a report
    python -m benchmarks.site site years/2017.html

The phone is Lighthouse's own: 1.6 Mbit/s, 150 ms a round, a processor four times slower
than this one.  Of three runs the median counts, for the score moves with what else this
machine does; weight and requests do not.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium, nginx, node

RUNS = 3
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Visit:
    """What Lighthouse says of one page: scores of 100, seconds, KB over the line, requests."""

    scores: tuple[float, ...]  # in the order of CATEGORIES
    paint: float  # the first
    blocked: float
    weight: float
    requests: int


def visit(address: str, chrome: str, report: Path) -> Visit:
    """One run."""
    told = node.lighthouse(address, chrome, report)
    audits = told["audits"]
    return Visit(
        tuple(100 * told["categories"][name]["score"] for name in CATEGORIES),
        audits["first-contentful-paint"]["numericValue"] / 1000,
        audits["total-blocking-time"]["numericValue"] / 1000,
        audits["total-byte-weight"]["numericValue"] / 1024,
        len(audits["network-requests"]["details"]["items"]),
    )


def pages_of(site: Path) -> Iterator[str]:
    """A page of each of the kinds that readers meet first."""
    for pattern in ("index.html", "years/index.html", "search.html", "reports/*/*.html"):
        yield sorted(site.glob(pattern))[0].relative_to(site).as_posix()


def row(page: str, visits: Sequence[Visit]) -> str:
    """The medians, as a row of a table."""
    scores = [statistics.median(one.scores[at] for one in visits) for at in range(len(CATEGORIES))]
    paint, blocked = (
        statistics.median(getattr(one, name) for one in visits) for name in ("paint", "blocked")
    )
    told = " | ".join(f"{score:.0f}" for score in scores)
    return (
        f"| {page} | {told} | {paint:.2f} | {blocked:.2f} | {visits[0].weight:.0f} | {visits[0].requests} |"
    )


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description="Lighthouse on the pages of a built site")
    parser.add_argument("site", type=Path)
    parser.add_argument("pages", nargs="*", help="below the site's root")
    arguments = parser.parse_args()
    with sync_playwright() as playwright:
        chrome = chromium.find() or playwright.chromium.executable_path
    print(f"| page | {' | '.join(CATEGORIES)} | first paint s | blocked s | KB | requests |")
    print("| --- |" + " ---: |" * (len(CATEGORIES) + 4))
    with tempfile.TemporaryDirectory() as place, nginx.serving(arguments.site.resolve(), Path(place)) as root:
        for page in arguments.pages or pages_of(arguments.site):
            report = Path(place, "reports", "report.json")
            print(row(page, [visit(root + page, chrome, report) for _ in range(RUNS)]), flush=True)


if __name__ == "__main__":
    main()
