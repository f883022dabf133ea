"""What annual reports declare, over the years: of one body as a series, of many as totals.

The report of a county holds what its departments and townships did: totals are made of
bodies of one kind, never across kinds, and say on how many reports they rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from disclosure.frozen import dataclass
from disclosure.publishing.catalogue import Issuer, group, issuer_of
from disclosure.publishing.charts import bar_chart, bars_of, chart_frame
from disclosure.publishing.listing import to
from disclosure.publishing.markdown import framed
from disclosure.publishing.metrics import Metric, metrics
from disclosure.publishing.panel import number
from disclosure.records import Certainty, Report

#: The kind of document that every body owes once a year.
ANNUAL = "年度报告"
#: What is drawn, if at least this many years give it.
DRAWN = ("proactive_disclosures", "applications_received", "reconsideration")
WORTH_DRAWING = 2


@dataclass(frozen=True, slots=True)
class Point:
    """A value of one body in one year; None where its reports for the year differ."""

    value: float | int | None
    approximate: bool
    inferred: bool  # its report does not say so outright
    report: Report

    @property
    def label(self) -> str:
        """7000余, 33, 待核."""
        if self.value is None:
            return "待核"
        return f"{number(self.value)}{'余' if self.approximate else ''}"


@dataclass(frozen=True, slots=True)
class Total:
    """The values of several bodies in one year, added up."""

    value: float | int
    reports: int
    approximate: bool


Series = Mapping[int, Mapping[str, Point]]  # year -> metric -> value


#: Series that are kept for the next total.
SERIES_KEPT = 1_000
_kept: dict[Issuer, tuple[tuple[Report, ...], Series]] = {}


@lru_cache(maxsize=1)
def followed() -> tuple[Metric, ...]:
    """The metrics that are followed over the years."""
    return tuple(metric for metric in metrics().values() if metric.followed)


def annual(reports: Iterable[Report]) -> Iterator[Report]:
    """The annual reports of a known year."""
    return (r for r in reports if r.identity.category.value == ANNUAL and r.identity.year.value)


def series_of(reports: Iterable[Report]) -> Series:
    """The series of one body, from its annual reports."""
    found: dict[int, dict[str, Point]] = defaultdict(dict)
    for report in annual(reports):
        year = report.identity.year.value
        assert year is not None  # annual() gives no other
        for figure in report.figures:
            if figure.path or figure.value is None:
                continue
            known = found[year].get(figure.metric)
            same = known is None or known.value == figure.value
            value = figure.value if same else None
            inferred = figure.certainty is Certainty.INFERRED
            told_by = known.report if known else report
            found[year][figure.metric] = Point(value, figure.approximate, inferred, told_by)
    return {year: found[year] for year in sorted(found)}


def totals_of(reports: Iterable[Report]) -> Mapping[int, Mapping[str, Total]]:
    """The totals of many bodies by year and metric; a value in doubt is not counted."""
    by_issuer = group(annual(reports), issuer_of)
    by_issuer.pop(None, None)  # two reports of unknown bodies may be one body's
    return added_up(_kept_series(issuer, members) for issuer, members in by_issuer.items() if issuer)


def _kept_series(issuer: Issuer, reports: tuple[Report, ...]) -> Series:
    """The series of a body, which is added up on the page of its place and of all places above it."""
    kept = _kept.get(issuer)
    if kept is None or kept[0] != reports:  # the same objects, mostly
        if len(_kept) >= SERIES_KEPT:
            _kept.clear()
        kept = _kept[issuer] = reports, series_of(reports)
    return kept[1]


def added_up(series: Iterable[Series]) -> Mapping[int, Mapping[str, Total]]:
    """The same, from the series of each body."""
    found: dict[int, dict[str, list[Point]]] = defaultdict(lambda: defaultdict(list))
    for year, points in (item for one in series for item in one.items()):
        for metric, point in points.items():
            if point.value is not None:
                found[year][metric].append(point)
    return {
        year: {metric: _total(points) for metric, points in found[year].items()} for year in sorted(found)
    }


def _total(points: Sequence[Point]) -> Total:
    value = round(sum(point.value or 0 for point in points), 6)
    return Total(value, len(points), any(point.approximate for point in points))


def series_section(reports: Iterable[Report], here: str) -> str:
    """A body's figures over the years as charts and a table, seen from the page ``here``; empty without any."""
    series = series_of(reports)
    given = {key for points in series.values() for key in points}
    columns = [metric for metric in followed() if metric.key in given]
    if not columns:
        return ""
    charts = [
        bar_chart(f"{metric.name}（{metric.unit}）", bars_of(values))
        for metric in columns
        if metric.key in DRAWN and _is_worth_drawing(values := _values(series, metric.key))
    ]
    drawn = [chart_frame(charts)] if charts else []
    rows = (_series_row(year, series[year], columns, here) for year in sorted(series, reverse=True))
    note = "数字取自各年度的年度报告，“–”表示报告没有写明，不等于零；点数字可以看到出处。"
    return "\n\n".join(("## 历年数字", note, *drawn, _table(columns, rows)))


def _values(series: Series, metric: str) -> dict[int, tuple[float | int, str]]:
    return {
        year: (point.value, point.label)
        for year, points in series.items()
        if (point := points.get(metric)) and point.value is not None
    }


def _is_worth_drawing(values: Mapping[int, tuple[float | int, str]]) -> bool:
    """Whether there is something to see: years to compare, and not noughts alone."""
    return len(values) >= WORTH_DRAWING and any(value for value, _ in values.values())


def _table(columns: Sequence[Metric], rows: Iterable[str], first: str = "年度") -> str:
    heads = "".join(f'<th scope="col">{metric.name}<small>{metric.unit}</small></th>' for metric in columns)
    return framed(
        ('<table class="matrix series">', f'<tr><th scope="col">{first}</th>{heads}</tr>', *rows, "</table>")
    )


def _series_row(year: int, points: Mapping[str, Point], columns: Sequence[Metric], here: str) -> str:
    cells = []
    for metric in columns:
        point = points.get(metric.key)
        if point is None:
            cells.append('<td class="none">–</td>')
        else:
            doubt = "<small>推断</small>" if point.inferred else ""
            target = f"{to(point.report.url, here)}#figures"
            cells.append(f'<td><a href="{target}">{point.label}</a>{doubt}</td>')
    return f'<tr><th scope="row">{year}</th>{"".join(cells)}</tr>'


def totals_section(reports: Iterable[Report], title: str) -> str:
    """Totals of bodies of one kind over the years as a table; empty without any."""
    totals = totals_of(reports)
    given = {key for found in totals.values() for key in found}
    columns = [metric for metric in followed() if metric.key in given]
    if not columns:
        return ""
    values = {
        metric.key: {
            year: (found[metric.key].value, _total_label(found[metric.key]))
            for year, found in totals.items()
            if metric.key in found
        }
        for metric in columns
    }
    charts = [
        bar_chart(f"{metric.name}（{metric.unit}）", bars_of(values[metric.key]))
        for metric in columns
        if metric.key in DRAWN[:2] and _is_worth_drawing(values[metric.key])
    ]
    drawn = [chart_frame(charts)] if charts else []
    rows = (_totals_row(year, totals[year], columns) for year in sorted(totals, reverse=True))
    return "\n\n".join((f"### {title}", *drawn, _table(columns, rows)))


def _total_label(total: Total) -> str:
    return f"{'约' if total.approximate else ''}{number(total.value)}"


def _totals_row(year: int, found: Mapping[str, Total], columns: Sequence[Metric]) -> str:
    cells = []
    for metric in columns:
        total = found.get(metric.key)
        if total is None:
            cells.append('<td class="none">–</td>')
        else:
            cells.append(f"<td>{_total_label(total)}<small>{total.reports} 份</small></td>")
    return f'<tr><th scope="row">{year}</th>{"".join(cells)}</tr>'
