"""Reports made by hand, and the scan that every answer is measured against."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from disclosure.records import (
    Block,
    BlockKind,
    Certainty,
    Identity,
    Reading,
    Region,
    Report,
    ReportText,
    SourceFile,
)
from disclosure.search.entries import entry_of
from disclosure.search.folding import fold

T = TypeVar("T")


def a_report(
    title: str | None,
    *lines: str,
    issuer: str | None = "萧县人民政府",
    year: int | None = 2017,
    category: str | None = "年度报告",
    region: Region | None = None,
    published: dt.date | None = None,
    part: int = 1,
    blocks: Sequence[Block] = (),
) -> Report:
    """A report whose ``lines`` are headings where they begin with ``## ``."""
    digest = hashlib.sha256("\n".join((title or "", *lines)).encode("utf-8", "replace")).hexdigest()
    source = SourceFile(Path(digest), f"{digest[:8]}.txt", 1, digest)
    title_block = (Block(BlockKind.TITLE, title),) if title else ()
    body = tuple(_block(line) for line in lines)
    where = region or Region("安徽省", "宿州市", "萧县", code="341322")
    identity = Identity(
        title=_reading(title),
        issuer=_reading(issuer),
        issuer_as_written=issuer,
        year=_reading(year),
        category=_reading(category),
        category_alt=(),
        topic=None,
        topic_alt=(),
        region=_reading(where),
        period=None,
        signed=_reading(None),
        published=_reading(published),
        document_numbers=(),
    )
    text = ReportText(part, part, (*title_block, *body, *blocks))
    return Report(source, "utf-8", "plain", text, identity)


def _reading(value: T | None) -> Reading[T]:
    return Reading.unknown() if value is None else Reading(value, Certainty.CERTAIN)


def _block(line: str) -> Block:
    if line.startswith("## "):
        return Block(BlockKind.HEADING, line.removeprefix("## "), level=2)
    return Block(BlockKind.PARAGRAPH, line)


def scan(reports: Sequence[Report], query: str) -> dict[str, int]:
    """How often ``query`` stands in each report that holds it: the truth."""
    needle = fold(query)
    counts = {report.id: fold(entry_of(report).text).count(needle) for report in reports}
    return {id_: count for id_, count in counts.items() if count}
