"""The forms in which a source is known: whole, as it is kept, and *abridged*, which is all that is held of every source at once."""

from __future__ import annotations

import hashlib
import pickle
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from itertools import chain
from operator import attrgetter
from typing import Any

from disclosure import tables
from disclosure.edits import Edits
from disclosure.frozen import dataclass, replace
from disclosure.ledger.packing import NAMELESS, pack, unnamed
from disclosure.records import Accession, Certainty, Edit, Identity, Reading, Report


@dataclass(frozen=True, slots=True)
class Stored:
    """An accession as the ledger keeps it; workers hand it over in this form."""

    digest: str
    mark: bytes  # a digest of all that it says
    abridged: bytes
    text: bytes
    lasting: bool  # a defect of ours is not, so that it is tried again


@dataclass(frozen=True, slots=True)
class Known:
    """An accession without its text, the mark of the whole of it, and how often each rule edited it."""

    accession: Accession
    mark: bytes
    rules: tuple[tuple[str, int], ...]


def stored(accession: Accession) -> Stored:
    """``accession`` as the ledger keeps it."""
    whole = pack(accession)
    mark = hashlib.blake2b(whole, digest_size=16).digest()
    lasting = not (accession.failure and accession.failure.code in ("defect", "lost"))
    slight = tuple(
        replace(report, source=NAMELESS, identity=_lean(report.identity), **_abridged(report))
        for report in accession.reports
    )
    told = pickle.dumps((Accession(NAMELESS, slight, unnamed(accession.failure)), _rules_of(accession)))
    return Stored(accession.source.sha256, mark, told, whole, lasting)


def _rules_of(accession: Accession) -> tuple[tuple[str, int], ...]:
    """How often each rule edited the reports."""
    counts: Counter[str] = Counter()
    together = Counter(chain.from_iterable(_rules(report.edits) for report in accession.reports))
    for rules, times in together.items():
        for rule in rules:
            counts[rule] += times
    return tuple(counts.items())


def abridged(accession: Accession) -> Accession:
    """``accession`` without the text of its source and its reports."""
    return replace(accession, reports=tuple(map(abridge, accession.reports)), original="", edits=())


def abridge(report: Report) -> Report:
    """``report`` without its text, edits and most figures: what is held of every report at once.

    Of the figures those stay that are followed over the years, without their words.
    """
    return replace(report, **_abridged(report))


def _abridged(report: Report) -> dict[str, Any]:
    """What an abridged report holds instead of text, figures and edits."""
    followed = (f for f in report.figures if not f.path and f.metric in tables.followed_metrics())
    return {
        "text": replace(report.text, blocks=(), clues=()),
        "figures": tuple(replace(figure, quote="", spot=None) for figure in followed),
        "edits": (),
    }


def unabridge(report: Report, whole: Accession) -> Report:
    """``report`` with its text from ``whole``; what people put right in it stays."""
    found = next(other for other in whole.reports if other.text.part == report.text.part)
    text = replace(found.text, doubts=report.text.doubts)
    if _lean(found.identity) == report.identity:
        return replace(found, source=report.source, text=text)
    return replace(found, source=report.source, identity=report.identity, text=text)


def _rules(edits: Sequence[Edit]) -> Sequence[tuple[str, ...]]:
    return edits.rules if isinstance(edits, Edits) else [edit.rules for edit in edits]


_VALUES = attrgetter(*(field.name for field in fields(Identity)))


def _lean(identity: Identity) -> Identity:
    """``identity`` without the words that certain values were read from: only the report's own page shows them."""
    values: list[Any] = [_bare(one) if isinstance(one, Reading) else one for one in _VALUES(identity)]
    return Identity(*values)


def _bare(reading: Reading[Any]) -> Reading[Any]:
    if reading.certainty is not Certainty.CERTAIN:
        return reading
    return Reading(reading.value, reading.certainty, candidates=reading.candidates)
