"""Pages by issuer: what each has sent in, and which years are missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from disclosure.publishing.catalogue import Catalogue, Issuer, group, issuer_of
from disclosure.publishing.comparison import comparison_link
from disclosure.publishing.feeds import Feed
from disclosure.publishing.issuer_index import INDEX, index_pages, place_name
from disclosure.publishing.listing import HOME, Aid, Lot, count_of, pages_of
from disclosure.publishing.markdown import escape
from disclosure.publishing.regions import by_year
from disclosure.publishing.trends import ANNUAL, series_section
from disclosure.records import Page, Report


def issuer_lots(catalogue: Catalogue) -> Iterator[Lot]:
    """The index by kind and name, a page for every issuer, and one for what has no known issuer."""
    found = group(catalogue.reports, issuer_of)
    issuers = {issuer: reports for issuer, reports in found.items() if issuer}
    unknown = found.get(None, ())
    yield Lot("issuers/index", lambda: index_pages(issuers, unknown), None)
    for issuer, reports in issuers.items():
        feed = Feed(_feed(issuer), f"issuers/{issuer.key}.html", issuer.name, reports)
        yield Lot(f"issuers/{issuer.key}", partial(_issuer_pages, issuer, reports), reports, feed=feed)
    if unknown:
        yield Lot("issuers/unknown", partial(_unknown_pages, unknown), unknown)


def _issuer_pages(issuer: Issuer, reports: tuple[Report, ...]) -> Iterator[Page]:
    here = f"issuers/{issuer.key}.md"
    series = series_section(reports, here)
    beside = comparison_link(issuer, here) if series else ""
    parts = (_where(issuer, reports), _annual_years(reports), series, beside)
    lead = "\n\n".join(part for part in parts if part)
    own = by_year(reports)
    return pages_of(Aid(f"issuers/{issuer.key}", issuer.name, (HOME, INDEX), lead, own, feed=_feed(issuer)))


def _feed(issuer: Issuer) -> str:
    return f"issuers/{issuer.key}.xml"


def _unknown_pages(reports: tuple[Report, ...]) -> Iterator[Page]:
    lead = "这些报告的原文没有写明是哪个机关的。候选见各报告页和[待核](../review.md)。"
    return pages_of(Aid("issuers/unknown", "机关待核", (HOME, INDEX), lead, by_year(reports)))


def _where(issuer: Issuer, reports: tuple[Report, ...]) -> str:
    parts = (escape(place_name(issuer)) or "地区待核", escape(issuer.kind or ""), count_of(reports))
    return " · ".join(part for part in parts if part)


def _annual_years(reports: Iterable[Report]) -> str:
    """Which annual reports are here and which are not, between the first year and the last."""
    years = {
        report.identity.year.value
        for report in reports
        if report.identity.category.value == ANNUAL and report.identity.year.value
    }
    if not years:
        return ""
    steps = (
        f'<li class="held">{year}</li>'
        if year in years
        else f'<li class="missing">{year} <small>未收</small></li>'
        for year in range(min(years), max(years) + 1)
    )
    return "\n".join(('<p class="label">年度报告收存情况</p>', '<ol class="timeline">', *steps, "</ol>"))
