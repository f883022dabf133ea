"""Pages by place: each with its counts, its places below, which years are there, and its reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from html import escape as as_html

from disclosure.publishing import sheets
from disclosure.publishing.catalogue import issuer_of
from disclosure.publishing.feeds import Feed
from disclosure.publishing.listing import (
    HOME,
    Aid,
    Crumb,
    Lot,
    aid_lots,
    aid_page,
    count_of,
    span_of,
    to,
)
from disclosure.publishing.markdown import escape, framed
from disclosure.publishing.places import Place, Places
from disclosure.publishing.statistics_pages import NOTE, totals_by_kind
from disclosure.records import Page, Report

INDEX = Crumb("地区", "regions/index.html")

#: Up to this many places the index shows every township, else it ends at the counties.
WHOLE_TREE = 300


def region_lots(places: Places) -> Iterator[Lot]:
    """The index, a page for every place that holds a report, and one for what has no known place."""
    yield Lot("regions/index", lambda: [_index(places)], None)
    for place in places.by_code.values():
        above = places.full_name(place)
        feed = Feed(_feed(place), place.url, above, place.reports)
        yield from aid_lots(f"regions/{place.code}", place.reports, partial(_aid, places, place), above, feed)
    if places.unknown:
        yield from aid_lots("regions/unknown", places.unknown, partial(_unknown, places.unknown))


def _unknown(reports: tuple[Report, ...]) -> Aid:
    lead = "这些报告的原文没有写明地区，或写明的地名不止一处。候选地区见各报告页和[待核](../review.md)。"
    return Aid("regions/unknown", "地区待核", (HOME, INDEX), lambda: lead, reports)


def _index(places: Places) -> Page:
    tree = _tree(places)
    if places.unknown:
        tree += f"\n- [地区待核](unknown.md) <small>{count_of(places.unknown)}</small>"
    parts = [f"# {INDEX.name}", "地名按现行行政区划编排；报告页上保留当时的名称。", tree.strip()]
    if len(places.provinces) > 1:
        parts += [
            "## 各地各年份数",
            matrix([(p.name, p.url, p.reports) for p in places.provinces], INDEX.url),
        ]
    return aid_page("regions/index.md", INDEX.name, (HOME,), "\n\n".join(parts), kind="tree")


def _tree(places: Places) -> str:
    """All places as nested lists."""
    deepest = 9 if len(places.by_code) <= WHOLE_TREE else 6

    def lines(found: Iterable[Place], depth: int) -> Iterator[str]:
        for place in found:
            yield f"{'    ' * depth}- [{escape(place.name)}]({place.code}.md) <small>{count_of(place.reports)}</small>"
            below = [child for child in places.below(place) if len(child.code) <= deepest]
            yield from lines(below, depth + 1)

    return "\n".join(lines(places.provinces, 0))


def _aid(places: Places, place: Place) -> Aid:
    crumbs = (HOME, INDEX, *(Crumb(step.name, step.url) for step in places.above(place)))
    below = places.below(place)
    lists_all = len(place.reports) <= sheets.ROWS or len(place.code) == 9 or not place.code.endswith("00")
    reports = place.reports if lists_all else place.own
    title = "报告" if not below else "报告（含下级地区）" if lists_all else "本级报告"
    stem, lead = f"regions/{place.code}", partial(_above_list, places, place, below)
    return Aid(stem, place.name, crumbs, lead, by_year(reports), title, _feed(place))


def _above_list(places: Places, place: Place, below: tuple[Place, ...]) -> str:
    """What a place's page tells before its reports."""
    parts = [_lead(places, place)]
    if below:
        parts += ["## 下级地区", _cards(below)]
    rows = [(child.name, child.url, child.reports) for child in below]
    if place.own and below:
        rows.insert(0, ("本级", "", place.own))
    if rows:
        parts += ["## 各年份数", matrix(rows, place.url)]
    if totals := totals_by_kind(place.reports):
        parts += ["## 历年数字", NOTE, totals]
    return "\n\n".join(parts)


def _feed(place: Place) -> str:
    return f"regions/{place.code}.xml"


def _lead(places: Places, place: Place) -> str:
    bodies = len({issuer for report in place.reports if (issuer := issuer_of(report))})
    years = span_of(place.reports)
    told = f"{escape(places.full_name(place))}：{count_of(place.reports)}报告，{bodies} 个机关"
    return f"{told}，{years}。" if years else f"{told}。"


def _cards(below: Iterable[Place]) -> str:
    items = (
        f'<li><a href="{place.code}.html">{as_html(place.name)}</a>'
        f" <span>{count_of(place.reports)}</span> <small>{span_of(place.reports)}</small></li>"
        for place in below
    )
    return "\n".join(('<ul class="cards">', *items, "</ul>"))


def matrix(rows: Iterable[tuple[str, str, tuple[Report, ...]]], here: str) -> str:
    """How many reports each of ``rows`` (name, url or nothing, reports) has for each year.

    Every year between the first and the last has its column: a gap is news.
    """
    counted = [(name, url, Counter(r.identity.year.value for r in reports)) for name, url, reports in rows]
    columns = _columns({year for _, _, counts in counted for year in counts})
    heads = "".join(f'<th scope="col">{year or "待核"}</th>' for year in columns)
    lines = [f'<tr><th scope="col">地区</th>{heads}<th scope="col">合计</th></tr>']
    if len(counted) > 1:
        counted.append(("合计", "", sum((counts for _, _, counts in counted), Counter())))
    for name, url, counts in counted:
        cells = "".join(_tally(counts[year]) for year in columns)
        label = f'<a href="{to(url, here)}">{as_html(name)}</a>' if url else as_html(name)
        lines.append(f'<tr><th scope="row">{label}</th>{cells}<td class="sum">{counts.total()}</td></tr>')
    return framed(('<table class="matrix">', *lines, "</table>"))


def _columns(years: set[int | None]) -> list[int | None]:
    known = [year for year in years if year]
    every: list[int | None] = list(range(min(known), max(known) + 1)) if known else []
    return [*every, *([None] if None in years else [])]


def _tally(count: int) -> str:
    return f"<td>{count}</td>" if count else '<td class="none">–</td>'


def by_year(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Latest year first, else in the catalogue's order; unknown years last."""
    return tuple(sorted(reports, key=lambda report: -(report.identity.year.value or 0)))
