"""Pages by the year that is reported on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from disclosure.publishing.catalogue import Catalogue, group
from disclosure.publishing.listing import HOME, Aid, Crumb, Lot, aid_lots, aid_page, count_of
from disclosure.records import Page, Report

INDEX = Crumb("年度", "years/index.html")


def year_lots(catalogue: Catalogue) -> Iterator[Lot]:
    """The index, a page for every year, and one for reports whose year is not known."""
    years = group(catalogue.reports, lambda report: report.identity.year.value)
    yield Lot("years/index", lambda: [_index(years)], None)
    known = tuple(sorted(year for year in years if year is not None))
    for year, reports in years.items():
        bar = _year_bar(known, year)
        yield from aid_lots(
            f"years/{year or 'unknown'}", reports, partial(_year_aid, year, reports, bar), bar
        )


def _index(years: Mapping[int | None, tuple[Report, ...]]) -> Page:
    known = sorted((year for year in years if year is not None), reverse=True)
    most = max((len(found) for found in years.values()), default=1)
    lines = [_bar(f"{year}.html", f"{year} 年", len(years[year]), most) for year in known]
    if None in years:
        lines.append(_bar("unknown.html", "年度待核", len(years[None]), most))
    note = "年度指报告所总结的年份，不是成文或发布的年份。"
    body = "\n\n".join((f"# {INDEX.name}", note, "\n".join(('<ul class="bars">', *lines, "</ul>"))))
    return aid_page("years/index.md", INDEX.name, (HOME,), body)


def _year_aid(year: int | None, reports: tuple[Report, ...], bar: str) -> Aid:
    if year is None:
        lead = f"{bar}\n\n这些报告的原文没有写明所总结的年份。候选年份见各报告页和[待核](../review.md)。"
        return Aid("years/unknown", "年度待核", (HOME, INDEX), lambda: lead, reports)
    told = f"{bar}\n\n总结 {year} 年工作的报告，共 {count_of(reports)}。"
    return Aid(f"years/{year}", f"{year} 年", (HOME, INDEX), lambda: told, reports)


def _year_bar(years: Iterable[int], here: int | None) -> str:
    """Links to all years; without counts, which would change with every report."""
    items = []
    for year in years:
        current = ' class="here" aria-current="page"' if year == here else ""
        items.append(f'<li><a href="{year}.html"{current}>{year}</a></li>')
    return "\n".join(('<ol class="yearbar plain">', *items, "</ol>"))


def _bar(url: str, name: str, count: int, most: int) -> str:
    return (
        f'<li><a href="{url}">{name}</a> <meter min="0" max="{most}" value="{count}">{count}</meter>'
        f" <span>{count} 份</span></li>"
    )
