"""Which annual reports are missing: for every body that the archive knows, year by year, county by county."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from html import escape as as_html
from operator import attrgetter

from disclosure.frozen import dataclass
from disclosure.publishing.catalogue import Catalogue, Issuer
from disclosure.publishing.listing import HOME, Crumb, Lot, aid_page, sheet_links, to
from disclosure.publishing.markdown import escape, framed
from disclosure.publishing.places import names_today, path_of
from disclosure.publishing.sheets import sheets_of
from disclosure.publishing.trends import ANNUAL
from disclosure.records import Certainty, Page, Report

INDEX = Crumb("缺报情况", "gaps/index.html")

#: Kinds of body in the order in which a county lists them; others follow.
KINDS = ("市级以上", "县级政府", "县政府办公室", "县直部门", "乡镇政府", "街道办事处")

NOTE = (
    "每一行是本站收有报告的一个机关，每一列是一个年度，从当地最早的年度报告到最近的。"
    "“有”可以点开；“疑”是标题没有写明年度，年度由推断得出，有待核对；“缺”是没有收到。"
    "机关可能在某些年份尚未设立或已经合并，是否应当有报告请自行核对；从来没有交过报告的机关不在表内。"
)


@dataclass(frozen=True, slots=True)
class Ledger:
    """One county: its bodies, each with its annual reports by year."""

    code: str
    years: tuple[int, ...]
    rows: Mapping[Issuer, Mapping[int, Report]]
    undated: int  # annual reports whose year is not known
    reports: tuple[Report, ...]

    @property
    def missing(self) -> int:
        """How many cells are empty."""
        return sum(len(self.years) - len(row) for row in self.rows.values())

    @property
    def single(self) -> Issuer | None:
        """The only body with the only report: nothing can be missing, and a page would show nothing else."""
        return next(iter(self.rows)) if len(self.rows) == len(self.years) == 1 else None

    @property
    def doubtful(self) -> int:
        """How many reports stand where they do by inference."""
        return sum(is_doubtful(report) for row in self.rows.values() for report in row.values())


def is_doubtful(report: Report) -> bool:
    """Whether a report's year is inferred, so that it may fill another year's gap."""
    return report.identity.year.certainty not in (Certainty.CERTAIN, Certainty.CORRECTED)


def ledgers_of(catalogue: Catalogue) -> tuple[Ledger, ...]:
    """Every county (or higher place, for bodies above) with annual reports, by code."""
    by_county: dict[str, dict[Issuer, tuple[Report, ...]]] = defaultdict(dict)
    for issuer, reports in catalogue.by_issuer.items():
        if issuer.region_code:
            by_county[issuer.region_code[:6]][issuer] = reports
    found = (_ledger(code, bodies) for code, bodies in sorted(by_county.items()))
    return tuple(ledger for ledger in found if ledger.years)


def _ledger(code: str, bodies: Mapping[Issuer, tuple[Report, ...]]) -> Ledger:
    rows: dict[Issuer, dict[int, Report]] = {}
    undated = 0
    for issuer, members in bodies.items():
        row = rows.setdefault(issuer, {})
        for report in members:
            year = report.identity.year.value
            if report.identity.category.value != ANNUAL:
                continue
            if year is None:
                undated += 1
            elif year not in row or is_doubtful(row[year]):
                row[year] = report
    years = [year for row in rows.values() for year in row]
    span = tuple(range(min(years), max(years) + 1)) if years else ()
    ordered = sorted(rows, key=lambda issuer: (_rank(issuer), issuer.region_code or "", issuer.name))
    reports = tuple(report for members in bodies.values() for report in members)
    return Ledger(code, span, {issuer: rows[issuer] for issuer in ordered}, undated, reports)


def _rank(issuer: Issuer) -> int:
    return KINDS.index(issuer.kind) if issuer.kind in KINDS else len(KINDS)


def gap_lots(catalogue: Catalogue) -> Iterator[Lot]:
    """The list of counties, and a page for each."""
    ledgers = ledgers_of(catalogue)
    yield Lot("gaps/index", lambda: _index(ledgers), None)
    for ledger in (ledger for ledger in ledgers if not ledger.single):
        yield Lot(f"gaps/{ledger.code}", partial(_county, ledger), ledger.reports)


def _name(code: str) -> str:
    return " ".join(names_today().get(step, step) for step in path_of(code))


def _index(ledgers: Sequence[Ledger]) -> Iterator[Page]:
    """Counties, those with most gaps first."""
    ordered = sorted(ledgers, key=lambda ledger: (-ledger.missing, ledger.code))
    for sheet in sheets_of(ordered, attrgetter("code")):
        at = sheet.number
        path = "gaps/index.md" if at == 1 else f"gaps/index-{at}.md"
        head = '<tr><th scope="col">地区</th><th scope="col">机关</th><th scope="col">年度</th><th scope="col">有</th><th scope="col">疑</th><th scope="col">缺</th></tr>'
        table = framed(('<table class="matrix">', head, *map(_index_row, sheet.rows), "</table>"))
        parts = [f"# {INDEX.name}", NOTE, table if sheet.rows else "还没有年度报告。"]
        if sheet.total > 1:
            parts.append(sheet_links(partial(_sheet_link, here=at), at, sheet.total))
        crumbs = (HOME, Crumb("统计", "statistics/index.html"))
        yield aid_page(path, INDEX.name, crumbs, "\n\n".join(parts), kind="gaps")


def _sheet_link(number: int, here: int) -> str:
    name = "index.md" if number == 1 else f"index-{number}.md"
    return f"**第 {number} 页**" if number == here else f"[第 {number} 页]({name})"


def _span(years: Sequence[int]) -> str:
    return f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _index_row(ledger: Ledger) -> str:
    held = sum(map(len, ledger.rows.values()))
    target = f"../issuers/{ledger.single.key}" if ledger.single else ledger.code
    return (
        f'<tr><th scope="row"><a href="{target}.html">{as_html(_name(ledger.code))}</a></th>'
        f"<td>{len(ledger.rows)}</td><td>{_span(ledger.years)}</td><td>{held - ledger.doubtful}</td>"
        f'<td>{ledger.doubtful}</td><td class="{"missing" if ledger.missing else "none"}">{ledger.missing}</td></tr>'
    )


def _county(ledger: Ledger) -> Iterator[Page]:
    stem = f"gaps/{ledger.code}"
    for sheet in sheets_of(list(ledger.rows), attrgetter("key")):
        at = sheet.number
        path = f"{stem}.md" if at == 1 else f"{stem}-{at}.md"
        parts = [f"# {escape(_name(ledger.code))}：缺报情况"]
        if at == 1:
            parts += [_lead(ledger), NOTE]
        parts.append(_matrix(ledger, sheet.rows, path))
        if sheet.total > 1:
            links = (f"[第 {n} 页]({ledger.code}{'' if n == 1 else f'-{n}'}.md)" for n in range(1, sheet.total + 1))  # fmt: skip
            parts.append(" · ".join(links))
        title = f"{_name(ledger.code)}缺报情况"
        yield aid_page(path, title, (HOME, INDEX), "\n\n".join(parts), kind="gaps")


def _lead(ledger: Ledger) -> str:
    told = f"{len(ledger.rows)} 个机关，{_span(ledger.years)} 年，缺 {ledger.missing} 份，存疑 {ledger.doubtful} 份。"
    return told + (f"另有 {ledger.undated} 份年度报告的年度待核。" if ledger.undated else "")


def _matrix(ledger: Ledger, issuers: Sequence[Issuer], here: str) -> str:
    heads = "".join(f'<th scope="col">{year}</th>' for year in ledger.years)
    rows = [
        f'<tr><th scope="row"><a href="{to(f"issuers/{issuer.key}.html", here)}">{as_html(issuer.name)}</a></th>'
        f"{''.join(_cell(ledger.rows[issuer].get(year), here) for year in ledger.years)}</tr>"
        for issuer in issuers
    ]
    return framed(
        ('<table class="matrix gaps">', f'<tr><th scope="col">机关</th>{heads}</tr>', *rows, "</table>")
    )


def _cell(report: Report | None, here: str) -> str:
    if report is None:
        return '<td class="missing">缺</td>'
    kind, word = ("doubtful", "疑") if is_doubtful(report) else ("held", "有")
    return f'<td class="{kind}"><a href="{to(report.url, here)}">{word}</a></td>'
