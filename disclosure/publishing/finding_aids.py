"""Every page that leads to reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.categories import category_lots
from disclosure.publishing.comparison import comparison_lots
from disclosure.publishing.feeds import Feed
from disclosure.publishing.gaps import gap_lots
from disclosure.publishing.home import home_page
from disclosure.publishing.issuers import issuer_lots
from disclosure.publishing.listing import Lot
from disclosure.publishing.places import Places
from disclosure.publishing.regions import region_lots
from disclosure.publishing.review import questions_of, review_lots
from disclosure.publishing.statistics_pages import statistics_lots
from disclosure.publishing.years import year_lots
from disclosure.records import Page

#: What a build writes into docs/ itself: everything in these folders, and these pages.
GENERATED_FOLDERS = (
    "reports",
    "regions",
    "years",
    "issuers",
    "categories",
    "statistics",
    "gaps",
    "review",
    "data",
)
GENERATED_PAGES = ("index.md", "search.md", "review.md")

SEARCH = Page("search.md", {"template": "search.html", "title": "检索", "hide": ["toc"]})


def lots_of(catalogue: Catalogue, problems: Sequence[str] = ()) -> Iterator[Lot]:
    """The home page, the ways in by search, region, year, issuer and category, and the review list.

    ``problems`` are rows of corrections.csv that could not be applied, in Chinese.
    """
    questions = questions_of(catalogue)
    places = Places.of(catalogue.reports)
    whole = Feed("feed.xml", "index.html", "", catalogue.reports)
    yield Lot("index", lambda: [home_page(catalogue, places, questions)], None, feed=whole)
    yield Lot("search", lambda: [SEARCH], None)
    yield from region_lots(places)
    yield from year_lots(catalogue)
    yield from issuer_lots(catalogue)
    yield from category_lots(catalogue)
    yield from statistics_lots(catalogue, places)
    yield from comparison_lots(catalogue)
    yield from gap_lots(catalogue)
    yield from review_lots(questions, catalogue.failures, problems)


def finding_aids_of(catalogue: Catalogue, problems: Sequence[str] = ()) -> Iterator[Page]:
    """The pages of all lots."""
    for lot in lots_of(catalogue, problems):
        yield from lot.make()
