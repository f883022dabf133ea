"""The catalogue and the review list as data that other programs and spreadsheets open."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from disclosure.publishing.catalogue import Catalogue, region_code_of
from disclosure.publishing.certainty import FIELDS
from disclosure.publishing.datapackage import FIGURES, Package
from disclosure.publishing.frontmatter import plain
from disclosure.publishing.metrics import metric_of
from disclosure.publishing.outputs import Outputs
from disclosure.publishing.pages import frontmatter_of, title_of
from disclosure.publishing.review import CORRECTION, Question, questions_of
from disclosure.records import Report

#: A spreadsheet takes a cell that begins so for a formula; an apostrophe in front makes it text.
FORMULA = re.compile(r"[\s\x00]*[=+\-@|%＝＋－＠]")

#: Which parts of a value get columns of their own.
PARTS = {
    "period": ("start", "end"),
    "certainty": ("title", "issuer", "year", "category", "region", "signed", "published"),
    "source": ("file", "aliases", "size", "sha256", "encoding", "reader", "part", "parts", "original"),
}
_JSON = json.JSONEncoder(ensure_ascii=False, default=dt.date.isoformat).encode
LEVELS = ("province", "city", "county", "township", "other")


@dataclass(frozen=True, slots=True)
class Entered:
    """A report as the two catalogues hold it."""

    record: str  # an object of JSON, as it stands in the array
    line: str  # of CSV, with its line end
    figures: str = ""  # lines of CSV, one a figure


def publish(entered: Callable[[], Iterable[Entered]], catalogue: Catalogue, out: Outputs) -> None:
    """Write ``data/catalogue.json``, ``catalogue.csv``, ``figures.csv``, ``review.csv``, ``datapackage.json``.

    ``entered`` gives all reports in the catalogue's order; it is asked three times, and
    need not hold them all at once.

    Raises:
        CannotWrite: the file system refuses.
    """
    out.write_pieces("data/catalogue.json", _array(one.record for one in entered()))
    package = Package()
    out.write_pieces("data/catalogue.csv", package.counted("catalogue.csv", _sheet(entered())))
    out.write_pieces("data/figures.csv", package.counted("figures.csv", _figure_sheet(entered())))
    review = _csv(_review_rows(questions_of(catalogue)))
    out.write_pieces("data/review.csv", package.counted("review.csv", review))
    out.write("data/datapackage.json", package.described())


def enter(report: Report, frontmatter: Mapping[str, object] | None = None) -> Entered:
    """``report`` as the catalogues hold it; ``frontmatter`` is its page's, plain, where that is at hand."""
    record = record_of(report, frontmatter)
    told = _JSON(record)
    cells = [value for _, value in _columns(record)]
    return Entered(told, _lines([cells]), _lines(figure_rows(report)))


def figure_rows(report: Report) -> Iterator[tuple[object, ...]]:
    """The report's figures, one a row, in the columns of ``datapackage.FIGURES``."""
    identity = report.identity
    for figure in report.figures:
        yield (
            report.id,
            identity.issuer.value,
            region_code_of(report),
            identity.year.value,
            figure.metric,
            metric_of(figure.metric, figure.unit).name,
            "／".join(figure.path),
            figure.value,
            figure.unit,
            figure.certainty.value,
            "true" if figure.approximate else "false",
            figure.previous,
            figure.change_percent,
            figure.share_percent,
            figure.quote,
        )


def record_of(report: Report, frontmatter: Mapping[str, object] | None = None) -> dict[str, object]:
    """Everything that the report's page says about it, with its id and address; no text and no template."""
    known = frontmatter or plain(frontmatter_of(report, {}))
    assert isinstance(known, dict)
    told = {name: value for name, value in known.items() if name not in ("template", "processing")}
    return {"id": report.id, "url": report.url, **told}


def spreadsheet(rows: Iterable[Sequence[object]]) -> str:
    """``rows`` as CSV that WPS and Excel open: UTF-8 with BOM, and no cell is a formula."""
    return f"\ufeff{_lines(rows)}"


def _csv(rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The same, row by row."""
    yield "\ufeff"
    for row in rows:
        yield _lines([row])


def _lines(rows: Iterable[Sequence[object]]) -> str:
    """The same without BOM."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(map(_written, row) for row in rows)
    return out.getvalue()


def _written(value: object) -> str:
    """A cell; a number, below 0 too, is no formula."""
    if value is None:
        return ""
    if type(value) is str:
        return harmless(value)
    return str(value) if isinstance(value, int | float) else harmless(_cell(value))


def harmless(text: str) -> str:
    """``text`` with an apostrophe in front where a spreadsheet would calculate it."""
    if text[:1].isalnum():  # as nearly all begin
        return text
    return f"'{text}" if FORMULA.match(text) else text


def _array(records: Iterable[str]) -> Iterator[str]:
    """An array of JSON, whose objects are printed already."""
    before = "[\n"
    for record in records:
        yield f"{before}{record}"
        before = ",\n"
    yield "[]" if before == "[\n" else "\n]"


def _sheet(entered: Iterable[Entered]) -> Iterator[str]:
    """A head of field names, then a row for each report; what has parts is spread over columns."""
    head: list[object] = []
    for number, one in enumerate(entered):
        if number == 0:
            head += [name for name, _ in _columns(json.loads(one.record))]
            yield from _csv([head])
        yield one.line
    if not head:
        yield from _csv([head])


def _figure_sheet(entered: Iterable[Entered]) -> Iterator[str]:
    """A head, then the lines of every report's figures."""
    yield from _csv([[column.name for column in FIGURES]])
    yield from (one.figures for one in entered if one.figures)


def _columns(record: dict[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in record.items():
        if name == "region" and isinstance(value, dict):
            yield from ((level, value.get(level)) for level in LEVELS)
        elif name in ("period", "source", "certainty"):
            known = value if isinstance(value, dict) else {}
            yield from ((f"{name}_{part}", known.get(part)) for part in PARTS[name])
        else:
            yield name, value


def _cell(value: object) -> str:
    """A value as a cell: lists joined by ；, nothing for what is not known."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "；".join(map(_cell, value))
    if isinstance(value, dict):
        return _JSON(value) if value else ""
    return "" if value is None else str(value)


def _review_rows(questions: Iterable[Question]) -> Iterator[list[object]]:
    """The columns of corrections.csv first, so that they can be copied; then what helps to fill them."""
    yield [*CORRECTION, "待核事项", "说明", "原文", "候选", "报告", "页面"]
    for question in questions:
        report, doubt = question.report, question.doubt
        row = question.row or (report.source.name, str(report.text.part), "", "", "")
        subject = FIELDS.get(doubt.field, doubt.field)
        yield [
            *row,
            subject,
            doubt.message,
            doubt.quote,
            list(doubt.candidates),
            title_of(report),
            report.url,
        ]
