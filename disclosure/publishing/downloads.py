"""The catalogue and the review list as data that other programs and spreadsheets open."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from disclosure.frozen import dataclass
from disclosure.publishing.catalogue import region_code_of
from disclosure.publishing.cells import harmless
from disclosure.publishing.certainty import FIELDS
from disclosure.publishing.datapackage import FIGURES, Package
from disclosure.publishing.frontmatter import plain
from disclosure.publishing.metrics import metric_of
from disclosure.publishing.outputs import Outputs
from disclosure.publishing.pages import frontmatter_of, title_of
from disclosure.publishing.review import CORRECTION, questions_about
from disclosure.records import Report

T = TypeVar("T")

#: Which parts of a value get columns of their own.
PARTS = {
    "period": ("start", "end"),
    "certainty": ("title", "issuer", "year", "category", "region", "signed", "published", "validity"),
    "source": ("file", "aliases", "size", "sha256", "encoding", "reader", "part", "parts", "original"),
}
_JSON = json.JSONEncoder(ensure_ascii=False, default=dt.date.isoformat).encode
#: Cells that Python's writer of CSV writes as ``_written`` would: nothing for None.
_AS_THEY_ARE = frozenset({int, float, type(None)})
#: What is spread over columns.
_SPREAD = frozenset({"region", *PARTS})
LEVELS = ("province", "city", "county", "township", "other")

#: The columns of corrections.csv first, so that they can be copied; then what helps to fill them.
REVIEW = (*CORRECTION, "待核事项", "现值", "说明", "原文", "候选", "报告", "页面")

#: What WPS and Excel know UTF-8 by.
BOM = "\ufeff".encode()
#: Rows that are written at once.
TOGETHER = 200

Write = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Entered:
    """A report as the two catalogues hold it."""

    record: bytes  # an object of JSON, as it stands in the array
    line: bytes  # of CSV, with its line end
    figures: bytes = b""  # lines of CSV, one a figure
    review: bytes = b""  # lines of CSV, one a doubt


def publish(entered: Iterable[Entered], out: Outputs) -> None:
    """Write ``data/catalogue.json``, ``catalogue.csv``, ``figures.csv``, ``review.csv``, ``datapackage.json``.

    ``entered`` gives all reports in the catalogue's order, and need not hold them all at once.

    Raises:
        CannotWrite: the file system refuses.
    """
    package = Package()
    with (
        out.piecewise("data/catalogue.json") as record,
        _sheet("catalogue.csv", package, out) as line,
        _sheet("figures.csv", package, out) as figures,
        _sheet("review.csv", package, out) as review,
    ):
        _enter_all(entered, record, line, figures, review)
    out.write("data/datapackage.json", package.described())


@contextmanager
def _sheet(name: str, package: Package, out: Outputs) -> Iterator[Write]:
    """A file of CSV that is described in the package."""
    with out.piecewise(f"data/{name}") as write, package.counted(name, write) as counted:
        counted(BOM)
        yield counted


def _enter_all(entered: Iterable[Entered], record: Write, line: Write, figures: Write, review: Write) -> None:
    """Write all reports into the array, the catalogue's sheet, the figures' and the doubts', side by side."""
    figures(_lines([[column.name for column in FIGURES]]).encode())
    review(_lines([REVIEW]).encode())
    before = b"[\n"
    for some in _together(entered):
        if before == b"[\n":  # a head of field names; what has parts is spread over columns
            line(_lines([[name for name, _ in _columns(json.loads(some[0].record))]]).encode())
        record(before + b",\n".join([one.record for one in some]))
        line(b"".join([one.line for one in some]))
        figures(b"".join([one.figures for one in some]))
        review(b"".join([one.review for one in some]))
        before = b",\n"
    if before == b"[\n":
        line(_lines([[]]).encode())
    record(b"[]" if before == b"[\n" else b"\n]")


def _together(things: Iterable[T]) -> Iterator[list[T]]:
    """Some at once: a call for each of 100,000 takes longer than what it does."""
    waiting = iter(things)
    while some := list(islice(waiting, TOGETHER)):
        yield some


def enter(report: Report, frontmatter: Mapping[str, object] | None = None) -> Entered:
    """``report`` as the catalogues hold it; ``frontmatter`` is its page's, plain, where that is at hand."""
    record = record_of(report, frontmatter)
    told, known = _told(record)
    cells = [value for _, value in _columns(record | known)]
    sheets = (_lines([cells]), _lines(figure_rows(report)), _lines(review_rows(report)))
    return Entered(told.encode(), *(sheet.encode() for sheet in sheets))


def _told(record: Mapping[str, object]) -> tuple[str, dict[str, object]]:
    """``record`` as JSON, and as cells what makes up most of it: objects, which are written out once for both."""
    cells: dict[str, object] = {}
    pieces: list[str] = []
    between: dict[str, object] = {}
    for name, value in record.items():
        if objects := _objects(name, value):
            cells[name] = "；".join(objects)
            told = f"[{', '.join(objects)}]" if isinstance(value, list) else objects[0]
            pieces += (_JSON(between)[1:-1], f"{_JSON(name)}: {told}")
            between = {}
        else:
            between[name] = value
    return f"{{{', '.join(filter(None, (*pieces, _JSON(between)[1:-1])))}}}", cells


def _objects(name: str, value: object) -> list[str]:
    """A list of objects, or one that has no columns of its own, each as JSON; empty where it is anything else."""
    if type(value) is list:
        return list(map(_JSON, value)) if all(one and type(one) is dict for one in value) else []
    return [_JSON(value)] if value and type(value) is dict and name not in _SPREAD else []


def figure_rows(report: Report) -> Iterator[tuple[object, ...]]:
    """The report's figures, one a row, in the columns of ``datapackage.FIGURES``."""
    whose = (report.id, report.identity.issuer.value, region_code_of(report), report.identity.year.value)
    for figure in report.figures:
        yield (
            *whose,
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


def _lines(rows: Iterable[Sequence[object]]) -> str:
    """The same without BOM."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(
        [
            cell
            if type(cell) in _AS_THEY_ARE or (type(cell) is str and (not cell or cell[:1].isalnum()))
            else _written(cell)
            for cell in row
        ]
        for row in rows
    )
    return out.getvalue()


def _written(value: object) -> str:
    """A cell; a number, below 0 too, is no formula."""
    return str(value) if isinstance(value, int | float) else harmless(_cell(value))


def _columns(record: dict[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in record.items():
        if name == "region" and isinstance(value, dict):
            yield from ((level, value.get(level)) for level in LEVELS)
        elif name in PARTS:
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


def review_rows(report: Report) -> Iterator[list[object]]:
    """What is in doubt about the report, in the columns ``REVIEW``."""
    for question in questions_about(report):
        doubt = question.doubt
        row = question.row or (report.source.name, str(report.text.part), "", "", "")
        subject = FIELDS.get(doubt.field, doubt.field)
        yield [
            *row,
            subject,
            question.present,
            doubt.message,
            doubt.quote,
            list(doubt.candidates),
            title_of(report),
            report.url,
        ]
