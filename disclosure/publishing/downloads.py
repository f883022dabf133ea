"""The catalogue and the review list as data that other programs and spreadsheets open."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.certainty import FIELDS
from disclosure.publishing.frontmatter import plain
from disclosure.publishing.originals import copy_originals
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
LEVELS = ("province", "city", "county", "township", "other")


def publish(catalogue: Catalogue, site: Path) -> None:
    """Put the originals, ``data/catalogue.csv``, ``data/catalogue.json`` and ``data/review.csv`` below ``site``.

    Raises:
        CannotWrite: the file system refuses, or a source changed since it was read.
    """
    copy_originals((accession.source for accession in catalogue.accessions if accession.reports), site)
    records = [record_of(report) for report in catalogue.reports]
    out = Outputs(site)
    out.write(
        "data/catalogue.json", json.dumps(records, ensure_ascii=False, indent=1, default=dt.date.isoformat)
    )
    out.write("data/catalogue.csv", spreadsheet(_catalogue_rows(records)))
    out.write("data/review.csv", spreadsheet(_review_rows(questions_of(catalogue))))


def record_of(report: Report) -> dict[str, object]:
    """Everything that the report's page says about it, with its id and address; no text and no template."""
    known = frontmatter_of(report, {})
    del known["template"], known["processing"]
    record = plain({"id": report.id, "url": report.url, **known})
    assert isinstance(record, dict)
    return record


def spreadsheet(rows: Iterable[Sequence[object]]) -> str:
    """``rows`` as CSV that WPS and Excel open: UTF-8 with BOM, and no cell is a formula."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([harmless(_cell(v)) for v in row] for row in rows)
    return "\ufeff" + out.getvalue()


def harmless(text: str) -> str:
    """``text`` with an apostrophe in front where a spreadsheet would calculate it."""
    return f"'{text}" if FORMULA.match(text) else text


def _catalogue_rows(records: Sequence[dict[str, object]]) -> Iterator[list[object]]:
    """A head of field names, then a row for each report; what has parts is spread over columns."""
    spread = [dict(_columns(record)) for record in records]
    head = list(dict.fromkeys(name for columns in spread for name in columns))
    yield [*head]
    for columns in spread:
        yield [columns.get(name) for name in head]


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
    if isinstance(value, list):
        return "；".join(_cell(item) for item in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, default=dt.date.isoformat) if value else ""
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
