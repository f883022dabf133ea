"""Every kind of page that an archive has, and where the pictures of them are kept."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page

#: Where pictures are kept is told by this variable; else below .cache/.
VARIABLE = "DISCLOSURE_SCREENSHOTS"
FOLDER = Path(__file__).parents[2] / ".cache" / "screenshots"

#: A name for each kind, and where the archive of the fixture ``every_kind`` has its first page.
KINDS = {
    "home": "index.html",
    "regions": "regions/index.html",
    "province": "regions/340000.html",
    "township": "regions/640122???.html",
    "region-unknown": "regions/unknown.html",
    "years": "years/index.html",
    "year": "years/2017.html",
    "issuers": "issuers/index.html",
    "issuers-of-a-kind": "issuers/kind-*.html",
    "issuers-of-an-initial": "issuers/initial-*.html",
    "issuer": "issuers/??????????.html",
    "categories": "categories/index.html",
    "category": "categories/annual-report.html",
    "second-sheet": "categories/annual-report-2.html",
    "statistics": "statistics/index.html",
    "comparison": "statistics/compare.html",
    "gaps": "gaps/index.html",
    "gaps-of-a-county": "gaps/[0-9]*.html",
    "search": "search.html",
    "review": "review.html",
    "help": "help.html",
    "about": "about.html",
    "data-notes": "data-notes.html",
    "not-found": "404.html",
    "report": "reports/b2/b2da84eada62.html",  # with figures and a table of contents
    "report-in-doubt": "reports/12/122de6373f3d-3.html",
}


def page_of(kind: str, site: Path) -> str:
    """The address of a page of this kind, below the site's root."""
    return sorted(site.glob(KINDS[kind]))[0].relative_to(site).as_posix()


def pictures() -> Path:
    """Where pictures are kept, and what else is to be looked at after a run."""
    return Path(os.environ.get(VARIABLE) or FOLDER)


def keep(page: Page, name: str) -> None:
    """Keep a picture of what is to be seen; of a long page, its beginning."""
    pictures().mkdir(parents=True, exist_ok=True)
    page.screenshot(path=str(pictures() / f"{name}.png"), animations="disabled")
