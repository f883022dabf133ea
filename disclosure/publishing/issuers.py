"""Pages by issuer: what each has sent in, and which years are missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from disclosure.publishing.catalogue import Catalogue, Issuer, group, issuer_of
from disclosure.publishing.comparison import comparison_link
from disclosure.publishing.feeds import Feed
from disclosure.publishing.listing import HOME, Aid, Crumb, Lot, aid_page, count_of, pages_of, span_of
from disclosure.publishing.markdown import escape
from disclosure.publishing.places import names_today, path_of
from disclosure.publishing.regions import by_year
from disclosure.publishing.trends import ANNUAL, series_section
from disclosure.records import Page, Report

INDEX = Crumb("机关", "issuers/index.html")

#: Kinds of issuer in the order in which a county lists them; others follow by name.
KIND_ORDER = ("市级以上", "县级政府", "县政府办公室", "县直部门", "乡镇政府", "街道办事处")
NO_KIND = "其他机关"

#: Rows on one page of the index.
ROWS = 200


def issuer_lots(catalogue: Catalogue) -> Iterator[Lot]:
    """The index by kind and name, a page for every issuer, and one for what has no known issuer."""
    found = group(catalogue.reports, issuer_of)
    issuers = {issuer: reports for issuer, reports in found.items() if issuer}
    unknown = found.get(None, ())
    yield Lot("issuers/index", lambda: _index(issuers, unknown), None)
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


def place_name(issuer: Issuer) -> str:
    """Where an issuer is, from the province down, in today's names; empty where it is not known."""
    if not issuer.region_code:
        return ""
    return " ".join(names_today().get(code, "") for code in path_of(issuer.region_code)).strip()


def _index(issuers: Mapping[Issuer, tuple[Report, ...]], unknown: tuple[Report, ...]) -> Iterator[Page]:
    """By kind, then by name; cut at ``ROWS``."""
    ordered = sorted(issuers, key=lambda issuer: (_kind_rank(issuer), issuer.name, issuer.key))
    sheets = [ordered[at : at + ROWS] for at in range(0, len(ordered), ROWS)] or [[]]
    for number, sheet in enumerate(sheets, 1):
        parts = [f"# {INDEX.name}"]
        for kind, members in _by_kind(sheet).items():
            parts += [f"## {escape(kind)}", "\n".join(_line(issuer, issuers[issuer]) for issuer in members)]
        if number == 1 and unknown:
            parts.insert(1, f"[机关待核](unknown.md)：{count_of(unknown)}")
        if len(sheets) > 1:
            parts.append(" · ".join(_sheet_link(n, number) for n in range(1, len(sheets) + 1)))
        yield aid_page(_sheet(number), INDEX.name, (HOME,), "\n\n".join(parts), kind="list")


def _by_kind(issuers: Iterable[Issuer]) -> dict[str, list[Issuer]]:
    kinds: dict[str, list[Issuer]] = {}
    for issuer in issuers:
        kinds.setdefault(issuer.kind or NO_KIND, []).append(issuer)
    return kinds


def _kind_rank(issuer: Issuer) -> tuple[int, str]:
    kind = issuer.kind or NO_KIND
    return (KIND_ORDER.index(kind) if kind in KIND_ORDER else len(KIND_ORDER), kind)


def _line(issuer: Issuer, reports: tuple[Report, ...]) -> str:
    where = place_name(issuer)
    told = " · ".join(part for part in (escape(where), count_of(reports), span_of(reports)) if part)
    return f"- [{escape(issuer.name)}]({issuer.key}.md) <small>{told}</small>"


def _sheet(number: int) -> str:
    return "issuers/index.md" if number == 1 else f"issuers/index-{number}.md"


def _sheet_link(number: int, here: int) -> str:
    return f"**第 {number} 页**" if number == here else f"[第 {number} 页]({_sheet(number).rsplit('/')[-1]})"


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
