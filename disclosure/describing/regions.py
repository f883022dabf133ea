"""Which place a report is from: what its title, signature and breadcrumb name, resolved from the top down.

Running text only supports: it may narrow several places of one name, and alone it gives no more than an
inferred value.  Where several places are left, all of them are candidates and none is chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from disclosure.describing.gazetteer import Gazetteer
from disclosure.records import Reading, Region


@dataclass(frozen=True, slots=True)
class Witness:
    """Words that may name the place, and where they stood.

    ``origin`` is one of title, signature, breadcrumb, cover (the issuer's own words: they decide),
    issuer_clue, site, contact (they decide only where those are silent), body (it supports).
    """

    text: str
    origin: str


def locate(
    witnesses: Sequence[Witness],
    gazetteer: Gazetteer,
    home_region: str | None = None,
    year: int | None = None,
) -> Reading[Region]:
    """The place that the witnesses are from.

    ``home_region`` is a code or a full name from the settings: it narrows, and gives inferred values.
    ``year`` is the year reported on: a place is shown as it was called then.
    Candidates are written ``210213008 辽宁省大连市金州区站前街道``.
    """
    return Reading.unknown("原文没有写明地区")
