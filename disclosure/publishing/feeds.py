"""The newest reports as Atom (RFC 4287), for those who follow an archive, a place or an issuer.

A feed is a function of the archive: its dates are those of the reports, its identifiers are
made of their contents, and no entry changes because a day has passed or a site has moved.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import nlargest
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from disclosure.frozen import dataclass
from disclosure.publishing.catalogue import issuer_of
from disclosure.publishing.certainty import WORDS, sure
from disclosure.publishing.pages import title_of
from disclosure.records import Certainty, Reading, Report

#: A feed holds the newest only: whoever follows it has seen the others.
ENTRIES = 30

#: Entries that are kept for the next feed.
ENTRIES_KEPT = 2_000
_kept: dict[tuple[int, str], tuple[Report, str]] = {}

#: Names of reports and feeds become UUIDs in this name space (version 5).
NAMES = uuid.UUID("0d9c7c1e-5a0b-5f51-9d1c-1f6c0f3a7be2")

#: What XML 1.0 cannot hold, not even as a reference.
_FORBIDDEN = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: The day of a feed without entries: Atom wants one, and the clock is not asked.
_NEVER = dt.date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Portal:
    """What the site is called and where it lies; the address is empty where nobody has said."""

    name: str = ""
    url: str = ""  # with a slash at its end


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed is about; ``path`` and ``page`` are below the site's root."""

    path: str
    page: str  # the page that lists the same reports
    title: str  # empty: the whole archive
    reports: tuple[Report, ...]


def atom(feed: Feed, portal: Portal) -> str:
    """``feed`` as it is served.  A report that has no sure date is not in it."""
    dated = [(day, report.id, report) for report in feed.reports if (day := date_of(report))]
    newest = nlargest(ENTRIES, dated, key=lambda entry: entry[:2])
    return "\n".join(
        (*_head(feed, portal, newest[0][0] if newest else _NEVER), *_entries(feed, portal, newest))
    )


def date_of(report: Report) -> dt.date | None:
    """The day that a report came out: when it was published, else when it was signed, if one of them is sure."""
    return sure(report.identity.published) or sure(report.identity.signed)


def _head(feed: Feed, portal: Portal, day: dt.date) -> Iterator[str]:
    title = f"{portal.name}：{feed.title}" if feed.title else portal.name
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">'
    yield f"<id>{_name(portal.name, feed.path)}</id>"
    yield f"<title>{_text(title)}</title>"
    yield f"<subtitle>最近的 {ENTRIES} 份报告，按发布日期排列，没有写明的按成文日期；日期不确定的不列</subtitle>"
    yield f"<updated>{_moment(day)}</updated>"
    yield f"<author><name>{_text(portal.name)}</name></author>"
    yield f'<link rel="alternate" type="text/html" href={_address(feed.page, feed, portal)}/>'
    if portal.url:
        yield f'<link rel="self" type="application/atom+xml" href={_address(feed.path, feed, portal)}/>'


def _entries(feed: Feed, portal: Portal, newest: Iterable[tuple[dt.date, str, Report]]) -> Iterator[str]:
    """An entry for each; those of a place stand in the feeds of all places above it too."""
    way = portal.url or "../" * feed.path.count("/")
    for day, _, report in newest:
        kept = _kept.get((id(report), way))
        if kept is None or kept[0] is not report:
            if len(_kept) >= ENTRIES_KEPT:
                _kept.clear()
            kept = _kept[id(report), way] = report, "\n".join(_entry(day, report, way))
        yield kept[1]
    yield "</feed>\n"


def _entry(day: dt.date, report: Report, way: str) -> Iterator[str]:
    issuer, kind, moment = issuer_of(report), sure(report.identity.category), _moment(day)
    yield "<entry>"
    yield f"<id>{_name('report', report.id)}</id>"
    yield f"<title>{_text(title_of(report))}</title>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(way + report.url)}/>'
    yield f"<published>{moment}</published><updated>{moment}</updated>"
    if issuer and sure(report.identity.issuer):
        yield f"<author><name>{_text(issuer.name)}</name></author>"
    if kind:
        yield f"<category term={quoteattr(_clean(kind))}/>"
    yield f"<summary>{_text(_summary(report))}</summary>"
    yield "</entry>"


def _summary(report: Report) -> str:
    identity = report.identity
    told = (
        _told("机关", identity.issuer, identity.issuer.value),
        _told("年度", identity.year, identity.year.value),
        _told("类别", identity.category, identity.category.value),
    )
    return "；".join(told)


def _told(label: str, reading: Reading[Any], shown: object) -> str:
    if reading.value is None:
        return f"{label}待核"
    mark = f"（{WORDS[reading.certainty]}）" if reading.certainty is Certainty.INFERRED else ""
    return f"{label}：{shown}{mark}"


@lru_cache(maxsize=10_000)
def _name(*parts: str) -> str:
    """A UUID of version 5 as a name; :mod:`uuid` takes three times as long over it."""
    digest = bytearray(hashlib.sha1(NAMES.bytes + _clean("\n".join(parts)).encode()).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    told = digest.hex()
    return f"urn:uuid:{told[:8]}-{told[8:12]}-{told[12:16]}-{told[16:20]}-{told[20:]}"


def _moment(day: dt.date) -> str:
    """Midnight in China: a report tells the day and no more."""
    return f"{day.isoformat()}T00:00:00+08:00"


def _address(path: str, feed: Feed, portal: Portal) -> str:
    """In full where the site's place is known, else as seen from the feed."""
    return quoteattr(portal.url + path if portal.url else "../" * feed.path.count("/") + path)


def _text(text: str) -> str:
    return escape(_clean(text))


def _clean(text: str) -> str:
    return text if text.isprintable() else _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
