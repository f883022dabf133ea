"""The home page: what the archive holds, and where to go."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from disclosure.publishing.catalogue import Catalogue, region_code_of
from disclosure.publishing.categories import category_id, category_ids
from disclosure.publishing.issuer_index import kinds_of
from disclosure.publishing.listing import span_of
from disclosure.publishing.pages import title_of
from disclosure.publishing.places import Place, Places
from disclosure.publishing.review import Question
from disclosure.records import Page, Report

#: How many of the newest reports, the largest places and the latest years it shows.
NEWEST = 8
PLACES = 34  # as many as there are provinces
YEARS = 24

#: How high the bar of the year with most reports is.
HIGHEST = 50


def home_page(catalogue: Catalogue, places: Places, questions: Sequence[Question]) -> Page:
    """Figures, the newest reports, and ways in; ``theme/home.html`` shows them."""
    reports = catalogue.reports
    frontmatter: dict[str, object] = {
        "template": "home.html",
        "title": "首页",
        "hide": ["toc"],
        "totals": _totals(catalogue, questions),
        "years_covered": span_of(reports),
        "newest": [_entry(report, when) for when, report in _newest(reports)],
        "regions": [_place(places, place) for place in _entrances(places)],
        "regions_unknown": len(places.unknown),
        "years": list(_years(reports)),
        "kinds": list(kinds_of(catalogue)),
        "categories": list(_categories(reports)),
    }
    return Page("index.md", frontmatter, "# 首页")


def _totals(catalogue: Catalogue, questions: Sequence[Question]) -> dict[str, int]:
    reports = catalogue.reports
    return {
        "reports": len(reports),
        "issuers": len(catalogue.by_issuer),
        "years": len({year for report in reports if (year := report.identity.year.value)}),
        "places": len({code for report in reports if (code := region_code_of(report))}),
        "review": len({question.report.id for question in questions}),
        "failures": len(catalogue.failures),
    }


def _newest(reports: Iterable[Report]) -> list[tuple[dt.date, Report]]:
    """The latest by the date of publication, or else of signing; a report without either is not among them."""
    dated = [
        (date, report)
        for report in reports
        if (date := report.identity.published.value or report.identity.signed.value)
    ]
    return sorted(dated, key=lambda pair: (-pair[0].toordinal(), pair[1].id))[:NEWEST]


def _entry(report: Report, when: dt.date) -> dict[str, object]:
    identity = report.identity
    return {
        "title": title_of(report),
        "url": report.url,
        "issuer": identity.issuer.value,
        "year": identity.year.value,
        "category": identity.category.value,
        "date": when,
    }


def _entrances(places: Places) -> list[Place]:
    """The places to begin with: down from the top for as long as there is but one, then the level below."""
    level = places.provinces
    while len(level) == 1 and not level[0].own and level[0].children:
        level = places.below(level[0])
    if len(level) == 1 and level[0].children:
        level = (*level, *places.below(level[0]))
    largest = sorted(level, key=lambda place: (-len(place.reports), place.code))[:PLACES]
    return sorted(largest, key=lambda place: place.code)


def _place(places: Places, place: Place) -> dict[str, object]:
    above = " ".join(step.name for step in places.above(place))
    return {"name": place.name, "within": above, "url": place.url, "count": len(place.reports)}


def _years(reports: Iterable[Report]) -> Iterator[dict[str, object]]:
    counts = Counter(report.identity.year.value for report in reports)
    unknown = counts.pop(None, 0)
    latest = sorted(year for year in counts if year)[-YEARS:]
    most = max((counts[year] for year in latest), default=1)
    for year in latest:
        height = max(round(HIGHEST * counts[year] / most), 1)
        yield {"name": f"{year}", "url": f"years/{year}.html", "count": counts[year], "height": height}
    if unknown:
        yield {"name": "待核", "url": "years/unknown.html", "count": unknown}


def _categories(reports: Iterable[Report]) -> Iterator[dict[str, object]]:
    counts = Counter(report.identity.category.value for report in reports)
    unknown = counts.pop(None, 0)
    order = {name: at for at, name in enumerate(category_ids())}
    for name in sorted(
        (name for name in counts if name), key=lambda name: (order.get(name, len(order)), name)
    ):
        yield {"name": name, "url": f"categories/{category_id(name)}.html", "count": counts[name]}
    if unknown:
        yield {"name": "待核", "url": "categories/unknown.html", "count": unknown}
