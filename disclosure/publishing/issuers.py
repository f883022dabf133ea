"""Pages by issuer: what each has sent in, and which years are missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from disclosure.publishing.catalogue import Catalogue, Issuer
from disclosure.publishing.comparison import comparison_link
from disclosure.publishing.feeds import Feed
from disclosure.publishing.issuer_index import INDEX, index_lots, place_name
from disclosure.publishing.listing import HOME, Aid, Lot, aid_lots, count_of
from disclosure.publishing.markdown import escape
from disclosure.publishing.regions import by_year
from disclosure.publishing.trends import ANNUAL, series_section
from disclosure.records import Report


def issuer_lots(catalogue: Catalogue) -> Iterator[Lot]:
    """The index by kind and name, a page for every issuer, and one for what has no known issuer."""
    yield from index_lots(catalogue)
    for issuer, reports in catalogue.by_issuer.items():
        stem = f"issuers/{issuer.key}"
        feed = Feed(_feed(issuer), f"{stem}.html", issuer.name, reports)
        yield from aid_lots(stem, reports, partial(_aid, issuer, reports), feed=feed)
    if unknown := catalogue.of_unknown:
        yield from aid_lots("issuers/unknown", unknown, partial(_unknown, unknown))


def _aid(issuer: Issuer, reports: tuple[Report, ...]) -> Aid:
    stem, lead = f"issuers/{issuer.key}", partial(_above_list, issuer, reports)
    return Aid(stem, issuer.name, (HOME, INDEX), lead, by_year(reports), feed=_feed(issuer))


def _above_list(issuer: Issuer, reports: tuple[Report, ...]) -> str:
    """What an issuer's page tells before its reports."""
    here = f"issuers/{issuer.key}.md"
    series = series_section(reports, here)
    beside = comparison_link(issuer, here) if series else ""
    parts = (_where(issuer, reports), _annual_years(reports), series, beside)
    return "\n\n".join(part for part in parts if part)


def _feed(issuer: Issuer) -> str:
    return f"issuers/{issuer.key}.xml"


def _unknown(reports: tuple[Report, ...]) -> Aid:
    lead = "这些报告的原文没有写明是哪个机关的。候选见各报告页和[待核](../review.md)。"
    return Aid("issuers/unknown", "机关待核", (HOME, INDEX), lambda: lead, by_year(reports))


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
