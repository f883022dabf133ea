"""How sure a value is, why, and what is still open, in words for readers."""

from __future__ import annotations

from operator import attrgetter
from typing import Any, TypeVar

from disclosure.records import Certainty, Doubt, Identity, Reading, Report

T = TypeVar("T")

#: Frontmatter fields that can be in doubt, in the order in which they are listed, and what a clerk calls them.
FIELDS = {
    "title": "标题",
    "issuer": "机关",
    "year": "年度",
    "category": "类别",
    "region": "地区",
    "signed": "成文日期",
    "published": "发布日期",
    "topic": "主题",
    "document_numbers": "文号",
    "identifier": "索引号",
    "validity": "有效性",
    "figures": "数据",
    "": "正文",
}

#: What no row of corrections.csv can put right: what was read off the text, and the text itself.
NOT_CORRECTABLE = frozenset({"figures", ""})

#: Where the evidence of a value stands that a person gave, or found that nobody can know.
BY_HAND = "corrections.csv"

#: The fields that come with a certainty; those that every report should have come first.
NEEDED = ("title", "issuer", "year", "category", "region")
READ = (*NEEDED, "signed", "published")

#: What a reader is told of a value's certainty; a certain value needs no word.
WORDS = {
    Certainty.CERTAIN: "原文明确",
    Certainty.INFERRED: "推断",
    Certainty.CORRECTED: "人工更正",
    Certainty.UNKNOWN: "待核",
}


def readings_of(identity: Identity) -> dict[str, Reading[Any]]:
    """The values that come with a certainty, by the name of their field; of validity most texts say nothing."""
    readings: dict[str, Reading[Any]] = {name: getattr(identity, name) for name in READ}
    if identity.validity.value or identity.validity.candidates:
        readings["validity"] = identity.validity
    return readings


_needed = attrgetter(*NEEDED)


def sure(reading: Reading[T]) -> T | None:
    """The value, if its text says so or a person did: what can be told where there is no room for a doubt."""
    return reading.value if reading.certainty in (Certainty.CERTAIN, Certainty.CORRECTED) else None


def why(reading: Reading[Any]) -> str:
    """Why a value is what it is, in a sentence; empty where nothing was recorded."""
    quotes = "，".join(f"“{evidence.quote}”" for evidence in reading.evidence[:2])
    return "；".join(part for part in (reading.note, f"据{quotes}" if quotes else "") if part)


def doubts_of(report: Report) -> tuple[Doubt, ...]:
    """The doubts that were voiced, and one for each needed value that is unknown without a word."""
    doubts = report.doubts
    for name, reading in zip(NEEDED, _needed(report.identity), strict=True):
        if _is_open(reading) and not any(doubt.field == name for doubt in report.doubts):
            doubts = (*doubts, _doubt(name, reading))
    return doubts


def _is_open(reading: Reading[Any]) -> bool:
    """Whether a person should still look: not where one has found that the value cannot be known."""
    return reading.certainty is Certainty.UNKNOWN and not any(e.origin == BY_HAND for e in reading.evidence)


def _doubt(name: str, reading: Reading[Any]) -> Doubt:
    return Doubt(
        f"{name}_unknown",
        reading.note or f"原文没有写明{FIELDS[name]}",
        quote=reading.evidence[0].quote if reading.evidence else "",
        field=name,
        candidates=reading.candidates,
    )
