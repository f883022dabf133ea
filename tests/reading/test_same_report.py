"""The same report as text, page, Word document and PDF: the same identity, headings and tables."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from disclosure.accession import access
from disclosure.records import BlockKind, Cell, Report, SourceFile, Table
from disclosure.settings import Settings
from tests.reading import make_pdf, make_word
from tests.reading.annual_report import BODY, SIGNATURE, TABLES, TITLE


def _html_table(table: Table) -> str:
    def cell(value: Cell) -> str:
        return f'<td rowspan="{value.rowspan}" colspan="{value.colspan}">{escape(value.text)}</td>'

    rows = "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in table.rows)
    return f"<table>{rows}</table>"


def page() -> bytes:
    body = "".join(
        _html_table(block) if isinstance(block, Table) else f"<p>　　{block}</p>" for block in BODY
    )
    signed = "".join(f"<p>{line}</p>" for line in SIGNATURE)
    return f"<html><body><h1>{TITLE}</h1><div>{body}{signed}</div></body></html>".encode()


def plain() -> bytes:
    """As text, without the tables: text has none."""
    lines = [TITLE, *(f"　　{block}" for block in BODY if isinstance(block, str)), *SIGNATURE]
    return "\n".join(lines).encode()


FORMATS = {
    "年报.txt": plain(),
    "年报.html": page(),
    "年报.docx": make_word.annual_report(),
    "年报.pdf": make_pdf.annual_report(),
}


def report(folder: Path, name: str, data: bytes) -> Report:
    path = folder / name
    path.write_bytes(data)
    source = SourceFile(path, name, len(data), hashlib.sha256(data).hexdigest())
    settings = Settings(reports=folder, docs=folder, site=folder, cache=folder)
    accession = access(source, settings)
    assert accession.failure is None
    (only,) = accession.reports
    return only


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_yields_the_same_report(tmp_path: Path, name: str) -> None:
    found = report(tmp_path, name, FORMATS[name])
    expected = report(tmp_path, "年报.html", FORMATS["年报.html"])
    for field in ("title", "issuer", "year", "category", "region", "signed"):
        one, two = getattr(found.identity, field), getattr(expected.identity, field)
        assert (one.value, one.certainty) == (two.value, two.certainty), field
    prose = [(block.kind, block.text, block.level) for block in found.text.blocks if not block.table]
    assert prose == [
        (block.kind, block.text, block.level) for block in expected.text.blocks if not block.table
    ]
    tables = tuple(block.table for block in found.text.blocks if block.table)
    assert tables == (() if name.endswith(".txt") else TABLES)
    headings = [block.text for block in found.text.blocks if block.kind is BlockKind.HEADING]
    assert {line for line in BODY if isinstance(line, str) and line[1:2] == "、"} <= set(headings)
    assert replace(found.identity.title, evidence=()).value == TITLE
