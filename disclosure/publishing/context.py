"""What a report's page shows beside its frontmatter: its marked original, its neighbours, its ways back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePosixPath

from disclosure.publishing.catalogue import Catalogue, issuer_of, region_code_of
from disclosure.publishing.categories import category_id
from disclosure.publishing.certainty import FIELDS, WORDS, readings_of, why
from disclosure.publishing.listing import HOME, Crumb
from disclosure.publishing.pages import title_of
from disclosure.publishing.places import names_today, path_of
from disclosure.publishing.processing import LONGEST_SHOWN, Segment, annotated_original, seen
from disclosure.records import Report
from disclosure.tables import FOLDER

#: How many further reports of the same issuer are shown.
NEIGHBOURS = 30


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another report of the same issuer."""

    title: str
    url: str
    year: int | None
    category: str | None


@dataclass(frozen=True, slots=True)
class Mark:
    """How sure a value is: the word for it, and why."""

    certainty: str
    word: str
    why: str


@dataclass(frozen=True, slots=True)
class Ground:
    """How a value was come by."""

    name: str  # 年度
    certainty: str
    word: str
    why: str


@dataclass(frozen=True, slots=True)
class View:
    """One report as ``theme/report.html`` shows it, beside its frontmatter."""

    id: str
    url: str
    title: str
    crumbs: tuple[Crumb, ...]
    issuer_url: str
    year_url: str
    category_url: str
    region_url: str
    marks: dict[str, Mark]
    grounds: tuple[Ground, ...]
    figure_names: Mapping[str, str]  # metric -> Chinese
    original: tuple[Segment, ...] | None  # None where it is too long to show
    neighbours: tuple[Neighbour, ...]


def of(path: str, catalogue: Catalogue) -> dict[str, object]:
    """What the template of the page ``path`` (below docs/) is told; nothing for a page that is no report."""
    report = catalogue.report(PurePosixPath(path).stem) if path.startswith("reports/") else None
    return {"report": view_of(report, catalogue)} if report else {}


def view_of(report: Report, catalogue: Catalogue) -> View:
    """The report as its page shows it."""
    identity = report.identity
    issuer, region = issuer_of(report), region_code_of(report)
    year, category = identity.year.value, identity.category.value
    return View(
        id=report.id,
        url=report.url,
        title=title_of(report),
        crumbs=_crumbs(region),
        issuer_url=f"issuers/{issuer.key if issuer else 'unknown'}.html",
        year_url=f"years/{year or 'unknown'}.html",
        category_url=f"categories/{category_id(category) if category else 'unknown'}.html",
        region_url=f"regions/{region or 'unknown'}.html",
        marks={
            name: Mark(reading.certainty.value, WORDS[reading.certainty], why(reading))
            for name, reading in readings_of(identity).items()
        },
        grounds=tuple(
            Ground(FIELDS[name], reading.certainty.value, WORDS[reading.certainty], why(reading))
            for name, reading in readings_of(identity).items()
            if why(reading)
        ),
        figure_names=figure_names(),
        original=_original(report, catalogue),
        neighbours=tuple(_neighbours(report, catalogue)),
    )


@lru_cache(maxsize=1)
def figure_names() -> Mapping[str, str]:
    """What a metric is called in Chinese, from ``tables/figure_names.tsv``."""
    lines = (FOLDER / "figure_names.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if "\t" in line)


def _crumbs(region: str | None) -> tuple[Crumb, ...]:
    """The way from the home page down to the report's place."""
    if not region:
        return (HOME, Crumb("地区待核", "regions/unknown.html"))
    names = names_today()
    return (HOME, *(Crumb(names.get(code, code), f"regions/{code}.html") for code in path_of(region)))


def _original(report: Report, catalogue: Catalogue) -> tuple[Segment, ...] | None:
    start, end = span = report.text.source_span
    if end - start > LONGEST_SHOWN:
        return None
    original = catalogue.accession_of(report).original
    return tuple(
        segment if segment.kind == "kept" else replace(segment, text=seen(segment.text))
        for segment in annotated_original(original, span, report.edits)
    )


def _neighbours(report: Report, catalogue: Catalogue) -> Iterator[Neighbour]:
    """Further reports of the same issuer, by year, the nearest in time first kept where there are too many."""
    year = report.identity.year.value or 0
    others = [other for other in catalogue.same_issuer(report) if other.id != report.id]
    nearest = sorted(others, key=lambda other: abs((other.identity.year.value or 0) - year))[:NEIGHBOURS]
    for other in sorted(nearest, key=lambda other: other.identity.year.value or 0):
        yield Neighbour(title_of(other), other.url, other.identity.year.value, other.identity.category.value)
