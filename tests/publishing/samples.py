"""Reports made by hand, for the tests of publishing."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from disclosure.publishing.certainty import READ
from disclosure.records import (
    Accession,
    Block,
    BlockKind,
    Certainty,
    Doubt,
    Edit,
    Figure,
    Identity,
    Reading,
    Region,
    Report,
    ReportText,
    SourceFile,
)

XIAO = Region("安徽省", "宿州市", "萧县", code="341322", code_now="341322")
LONGCHENG = Region("安徽省", "宿州市", "萧县", "龙城镇", code="341322100", code_now="341322100")

#: What a source must never be able to do to a page.
HOSTILE = "</title><script>alert(1)</script>{{ config }}{% x %} *粗* _斜_ `码` [x](javascript:alert(1)) | # <b> &lt; ---"


def source(name: str = "2017/萧县.txt", content: bytes = b"", path: Path | None = None) -> SourceFile:
    """A source; its content decides its id."""
    content = content or name.encode()
    return SourceFile(path or Path("absent"), name, len(content), hashlib.sha256(content).hexdigest())


def certain(value: object) -> Reading[Any]:
    """A value that its text states, or an unknown one where it is None."""
    return Reading.unknown() if value is None else Reading(value, Certainty.CERTAIN)


PLAIN = Identity(
    title=certain("萧县2017年政府信息公开工作年度报告"),
    issuer=certain("萧县人民政府"),
    issuer_as_written="萧县",
    year=certain(2017),
    category=certain("年度报告"),
    category_alt=(),
    topic="政府信息公开",
    topic_alt=(),
    region=certain(XIAO),
    period=None,
    signed=certain(None),
    published=certain(dt.date(2018, 3, 13)),
    document_numbers=("萧政办发〔2017〕17号",),
)


def identity(**values: object) -> Identity:
    """A plain identity; ``values`` take the place of its own, bare or as readings."""
    bare = {name for name, value in values.items() if name in READ and not isinstance(value, Reading)}
    changes: dict[str, Any] = {
        name: certain(value) if name in bare else value for name, value in values.items()
    }
    return dataclasses.replace(PLAIN, **changes)


def title(text: str) -> Block:
    return Block(BlockKind.TITLE, text)


def heading(text: str, level: int = 2) -> Block:
    return Block(BlockKind.HEADING, text, level)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def report(
    *blocks: Block,
    of: SourceFile | None = None,
    part: int = 1,
    parts: int = 1,
    span: tuple[int, int] = (0, 0),
    edits: Sequence[Edit] = (),
    doubts: tuple[Doubt, ...] = (),
    figures: tuple[Figure, ...] = (),
    **values: object,
) -> Report:
    """A report of two lines, unless ``blocks`` are given."""
    blocks = blocks or (title("萧县2017年政府信息公开工作年度报告"), paragraph("全年公开41288条。"))
    text = ReportText(part, parts, tuple(blocks), doubts=doubts, source_span=span)
    return Report(of or source(), "utf-8", "plain", text, identity(**values), figures, edits)


def accession(*reports: Report, original: str = "", edits: Sequence[Edit] = ()) -> Accession:
    """What the source of ``reports`` yielded."""
    return Accession(reports[0].source, reports, original=original, edits=edits)
