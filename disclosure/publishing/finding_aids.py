"""Every page that leads to reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.categories import category_pages
from disclosure.publishing.home import home_page
from disclosure.publishing.issuers import issuer_pages
from disclosure.publishing.regions import region_pages
from disclosure.publishing.review import review_pages
from disclosure.publishing.years import year_pages
from disclosure.records import Page

#: What a build writes into docs/ itself: everything in these folders, and these pages.
GENERATED_FOLDERS = ("reports", "regions", "years", "issuers", "categories", "review", "data")
GENERATED_PAGES = ("index.md", "search.md", "review.md")


def finding_aids_of(catalogue: Catalogue, problems: Sequence[str] = ()) -> Iterator[Page]:
    """The home page, the ways in by search, region, year, issuer and category, and the review list.

    ``problems`` are rows of corrections.csv that could not be applied, in Chinese.
    """
    yield home_page(catalogue)
    yield Page("search.md", {"template": "search.html", "title": "检索", "hide": ["toc"]})
    yield from region_pages(catalogue)
    yield from year_pages(catalogue)
    yield from issuer_pages(catalogue)
    yield from category_pages(catalogue)
    yield from review_pages(catalogue, problems)
