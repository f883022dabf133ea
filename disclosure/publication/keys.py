"""What reports and lots are made from, folded into keys: as long as a key stands, so does what it made."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from disclosure.publication.archive import Archive
from disclosure.publishing import pages
from disclosure.publishing.catalogue import issuer_of
from disclosure.publishing.context import NEIGHBOURS
from disclosure.publishing.listing import Lot
from disclosure.records import Report


class Keys:
    """The keys of one archive's reports and lots."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._issuers: dict[str, bytes] = {}
        self._tokens: dict[str, bytes] = {}

    def of_report(self, report: Report, frame: bytes) -> bytes:
        """Its text, what is known of it, its neighbours, and the frame that it is printed in."""
        return digest_of(self._archive.stamp, frame, self._token(report), self._neighbours(report))

    def of_lot(self, lot: Lot, frame: bytes) -> bytes:
        """The reports that it lists."""
        tokens = b"".join(map(self._token, lot.reports or ()))
        return digest_of(self._archive.stamp, frame, lot.beside.encode(), tokens)

    def of_pages(self, frame: bytes) -> bytes:
        """What all pages of one frame are made from beside their Markdown."""
        return digest_of(self._archive.stamp, frame)

    def _neighbours(self, report: Report) -> bytes:
        issuer = issuer_of(report)
        if issuer is None:
            return b""
        siblings = self._archive.catalogue.same_issuer(report)
        if len(siblings) > NEIGHBOURS:
            before, behind = self._archive.catalogue.around(report, NEIGHBOURS)
            return _told_of((*before, *behind))
        told = self._issuers.get(issuer.key)
        if told is None:
            told = self._issuers[issuer.key] = _told_of(siblings)
        return told

    def _token(self, report: Report) -> bytes:
        token = self._tokens.get(report.id)
        if token is None:
            source = report.source
            told = repr((report.id, source.name, source.aliases))
            if report.id in self._archive.amended:
                told += repr((report.identity, report.text.doubts))
            token = digest_of(self._archive.marks[source.sha256], told.encode())
            self._tokens[report.id] = token
        return token


def _told_of(siblings: Sequence[Report]) -> bytes:
    """What a report's page shows of the others of its issuer."""
    told = [(pages.title_of(r), r.url, r.identity.year.value, r.identity.category.value) for r in siblings]
    return digest_of(repr(told).encode())


def digest_of(*pieces: bytes) -> bytes:
    """A digest of ``pieces``, each for itself."""
    total = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        total.update(len(piece).to_bytes(8, "big") + piece)
    return total.digest()
