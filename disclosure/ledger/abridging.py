"""The forms in which a source is known: whole, as it is kept, and *abridged*, which is all that is held of every source at once."""

from __future__ import annotations

import hashlib
import pickle
import zlib
from collections import Counter
from dataclasses import dataclass, fields, replace
from pathlib import Path

from disclosure import tables
from disclosure.records import Accession, Certainty, Identity, Reading, Report, SourceFile

#: Stands in what is kept for the source, whose name and place are today's.
_NAMELESS = SourceFile(Path(), "", 0, "")


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
    whole = pickle.dumps(accession)
    mark = hashlib.blake2b(whole, digest_size=16).digest()
    lasting = not (accession.failure and accession.failure.code in ("defect", "lost"))
    rules = Counter(rule for report in accession.reports for edit in report.edits for rule in edit.rules)
    slight = renamed(abridged(accession), _NAMELESS)
    lean = tuple(replace(report, identity=_lean(report.identity)) for report in slight.reports)
    told = pickle.dumps((replace(slight, reports=lean), tuple(rules.items())))
    return Stored(accession.source.sha256, mark, told, zlib.compress(whole, 1), lasting)


def abridged(accession: Accession) -> Accession:
    """``accession`` without the text of its source and its reports."""
    return replace(accession, reports=tuple(map(abridge, accession.reports)), original="", edits=())


def abridge(report: Report) -> Report:
    """``report`` without its text, edits and most figures: what is held of every report at once.

    Of the figures those stay that are followed over the years, without their words.
    """
    text = replace(report.text, blocks=(), clues=())
    followed = (f for f in report.figures if not f.path and f.metric in tables.followed_metrics())
    figures = tuple(replace(figure, quote="", spot=None) for figure in followed)
    return replace(report, text=text, figures=figures, edits=())


def unabridge(report: Report, whole: Accession) -> Report:
    """``report`` with its text from ``whole``; what people put right in it stays."""
    found = next(other for other in whole.reports if other.text.part == report.text.part)
    text = replace(found.text, doubts=report.text.doubts)
    if _lean(found.identity) == report.identity:
        return replace(found, source=report.source, text=text)
    return replace(found, source=report.source, identity=report.identity, text=text)


def whole_in(text: bytes, source: SourceFile) -> Accession:
    """The whole accession in a :class:`Stored`'s ``text``, told of the source's present names."""
    accession: Accession = pickle.loads(zlib.decompress(text))
    return accession if accession.source == source else renamed(accession, source)


def renamed(accession: Accession, source: SourceFile) -> Accession:
    """``accession`` as that of ``source``, which holds the same bytes under today's names."""
    reports = tuple(replace(report, source=source) for report in accession.reports)
    failure = accession.failure and replace(accession.failure, name=source.name)
    return Accession(source, reports, failure, accession.original, accession.edits)


def _lean(identity: Identity) -> Identity:
    """``identity`` without the words that certain values were read from: only the report's own page shows them."""
    readings = {field.name: getattr(identity, field.name) for field in fields(identity)}
    certain = {
        name: replace(reading, evidence=(), note="")
        for name, reading in readings.items()
        if isinstance(reading, Reading) and reading.certainty is Certainty.CERTAIN
    }
    return replace(identity, **certain)  # type: ignore[arg-type]
