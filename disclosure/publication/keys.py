"""What reports and lots are made from, folded into keys: as long as a key stands, so does what it made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from disclosure.publication.archive import Archive
from disclosure.publishing import pages
from disclosure.publishing.catalogue import Issuer, issuer_of
from disclosure.publishing.context import NEIGHBOURS
from disclosure.publishing.listing import Lot
from disclosure.records import Report


class Keys:
    """The keys of one archive's reports and lots, all but ready before any frame is known."""

    def __init__(self, archive: Archive, lots: Iterable[Lot]) -> None:
        self._archive = archive
        self._issuers: dict[Issuer, bytes] = {}
        # By the object: a report is in ten lists, and there is one of it.
        tokens = {id(report): self._token(report) for report in archive.catalogue.reports}
        self._reports = {
            report.id: tokens[id(report)] + self._neighbours(report) for report in archive.catalogue.reports
        }
        self._lots = {
            lot.name: digest_of(
                lot.beside.encode(), b"".join([tokens[id(report)] for report in lot.reports or ()])
            )
            for lot in lots
        }

    def of_report(self, report: Report, frame: bytes) -> bytes:
        """Its text, what is known of it, its neighbours, and the frame that it is printed in."""
        return digest_of(self._archive.stamp, frame, self._reports[report.id])

    def of_lot(self, lot: Lot, frame: bytes) -> bytes:
        """The reports that it lists."""
        return digest_of(self._archive.stamp, frame, self._lots[lot.name])

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
        told = self._issuers.get(issuer)
        if told is None:
            told = self._issuers[issuer] = _told_of(siblings)
        return told

    def _token(self, report: Report) -> bytes:
        source = report.source
        told = f"{report.text.part}\0{source.sha256}\0{source.name}\0{source.aliases}"
        if self._archive.amended and report.id in self._archive.amended:
            told += repr((report.identity, report.text.doubts))
        data = self._archive.marks[source.sha256] + told.encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, digest_size=16).digest()


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
