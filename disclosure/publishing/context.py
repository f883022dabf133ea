"""What a report's page shows beside its frontmatter: its marked original, its neighbours, its ways back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from disclosure.frozen import dataclass
from disclosure.publishing.catalogue import Catalogue, issuer_of, region_code_of
from disclosure.publishing.categories import category_id
from disclosure.publishing.certainty import FIELDS, WORDS, readings_of, why
from disclosure.publishing.citations import citation_of, is_doubtful
from disclosure.publishing.listing import HOME, Crumb
from disclosure.publishing.markdown import visible
from disclosure.publishing.metadata import Metadata, metadata_of
from disclosure.publishing.pages import title_as_written, title_of
from disclosure.publishing.panel import Panel, panel_of
from disclosure.publishing.places import names_today, path_of
from disclosure.publishing.processing import LONGEST_SHOWN, marked_original
from disclosure.records import Report

#: How many further reports of the same issuer are shown.
NEIGHBOURS = 30


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another report of the same issuer."""

    title: str
    url: str
    year: int | None
    category: str | None


class Mark(NamedTuple):
    """How sure a value is: the word for it, and why."""

    certainty: str
    word: str
    why: str


class Ground(NamedTuple):
    """How a value was come by."""

    name: str  # 年度
    certainty: str
    word: str
    why: str


@dataclass(frozen=True, slots=True)
class View:
    """One report as ``article`` shows it, beside its frontmatter."""

    id: str
    url: str
    title: str
    printed_title: str  # as the source has it, where that is another; else empty
    file_name: str  # of the source, without its folders
    crumbs: tuple[Crumb, ...]
    issuer_url: str
    year_url: str
    category_url: str
    region_url: str
    marks: dict[str, Mark]
    grounds: tuple[Ground, ...]
    panel: Panel  # the figures that it declares
    original: str | None  # as HTML, each change marked; None where it is too long to show
    neighbours: tuple[Neighbour, ...]
    earlier: Neighbour | None  # of the same kind, the nearest year before
    later: Neighbour | None
    number: str  # 发文字号, as the portal's header table gives it; empty where there is none
    citation: str
    citation_doubtful: bool
    metadata: Metadata  # for portals and search engines


def view_of(report: Report, original: str, neighbours: Sequence[Neighbour], words: Mapping[str, str]) -> View:
    """The report as its page shows it.

    Args:
        report: with its text.
        original: the whole text of its source.
        neighbours: other reports of its issuer.
        words: what each editing rule does, in Chinese.
    """
    identity = report.identity
    readings = readings_of(identity)
    reasons = {name: why(reading) for name, reading in readings.items()}
    issuer, region = issuer_of(report), region_code_of(report)
    year, category = identity.year.value, identity.category.value
    crumbs = _crumbs(region)
    return View(
        id=report.id,
        url=report.url,
        title=title_of(report),
        printed_title=_printed_title(report),
        file_name=visible(report.source.name.rsplit("/", 1)[-1]),
        crumbs=crumbs,
        issuer_url=f"issuers/{issuer.key if issuer else 'unknown'}.html",
        year_url=f"years/{year or 'unknown'}.html",
        category_url=f"categories/{category_id(category) if category else 'unknown'}.html",
        region_url=f"regions/{region or 'unknown'}.html",
        marks={
            name: Mark(reading.certainty.value, WORDS[reading.certainty], reasons[name])
            for name, reading in readings.items()
        },
        grounds=tuple(
            Ground(FIELDS[name], reading.certainty.value, WORDS[reading.certainty], reasons[name])
            for name, reading in readings.items()
            if reasons[name]
        ),
        panel=panel_of(report),
        original=_original(report, original, words),
        neighbours=tuple(neighbours),
        earlier=_nearest(report, neighbours, -1),
        later=_nearest(report, neighbours, 1),
        number=_number(report),
        citation=citation_of(report),
        citation_doubtful=is_doubtful(report),
        metadata=metadata_of(report, crumbs),
    )


def _crumbs(region: str | None) -> tuple[Crumb, ...]:
    """The way from the home page down to the report's place."""
    if not region:
        return (HOME, Crumb("地区待核", "regions/unknown.html"))
    names = names_today()
    return (HOME, *(Crumb(names.get(code, code), f"regions/{code}.html") for code in path_of(region)))


def _printed_title(report: Report) -> str:
    printed, title = visible(title_as_written(report) or ""), visible(report.identity.title.value or "")
    return printed if printed.replace(" ", "") != title.replace(" ", "") else ""


def _original(report: Report, original: str, words: Mapping[str, str]) -> str | None:
    start, end = span = report.text.source_span
    if end - start > LONGEST_SHOWN:
        return None
    return marked_original(original, span, report.edits, words)


def neighbours_of(report: Report, catalogue: Catalogue) -> Iterator[Neighbour]:
    """Further reports of the same issuer, by year; where there are too many, those nearest in time.

    Of one year those are nearest that stand nearest in the catalogue: so no more need be
    looked at than may be shown.
    """
    year = report.identity.year.value or 0
    before, behind = catalogue.around(report, NEIGHBOURS)
    steps = (*enumerate(reversed(before)), *enumerate(behind))
    ranked = sorted(steps, key=lambda step: (abs((step[1].identity.year.value or 0) - year), step[0]))
    nearest = {other.id for _, other in ranked[:NEIGHBOURS]}
    chosen = [other for other in (*before, *behind) if other.id in nearest]
    for other in sorted(chosen, key=lambda other: other.identity.year.value or 0):
        yield Neighbour(title_of(other), other.url, other.identity.year.value, other.identity.category.value)


def _nearest(report: Report, neighbours: Iterable[Neighbour], way: int) -> Neighbour | None:
    """The report of the same kind in the nearest year before (-1) or after (1)."""
    year, category = report.identity.year.value, report.identity.category.value
    if year is None or category is None:
        return None
    there = [n for n in neighbours if n.category == category and n.year and (n.year - year) * way > 0]
    return min(there, key=lambda neighbour: abs((neighbour.year or 0) - year), default=None)


def _number(report: Report) -> str:
    """The report's own number; one within its text may be another document's."""
    told = {clue.text for clue in report.text.clues if clue.field == "document_number"}
    return told.pop() if len(told) == 1 else ""
