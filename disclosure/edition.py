"""One report to everything that is published of it: its page, its line in the data, its entry in the search.

The counterpart of ``accession``: the unit of parallel work when an archive is published,
and what the ledger remembers of it.  A finding aid is made here too, a lot at a time.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from disclosure.editing.rules import RULES
from disclosure.errors import ArchiveError
from disclosure.ledger import EditionRow, Ledger, PageRow, unabridge
from disclosure.publishing import context, downloads, pages
from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.feeds import Feed, Portal, atom
from disclosure.publishing.frontmatter import plain
from disclosure.publishing.listing import Lot
from disclosure.publishing.outputs import Outputs, Stamp
from disclosure.publishing.press import Press
from disclosure.records import Accession, Page, Report
from disclosure.search.entries import Entry, entry_of
from disclosure.search.spill import Card, card_of

#: The stamp of a file that this build does not write itself.
NONE: Stamp = (0, 0)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A report in full, and its page."""

    report: Report
    page: Page
    view: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a report or of a lot, for the parent to note."""

    name: str  # the report's id or the lot's name
    key: bytes
    pages: tuple[PageRow, ...]
    helped: int  # pages that went through Python-Markdown
    edition: EditionRow | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: a report by its id, or a lot by its name; and the key of what it is made from."""

    name: str
    key: bytes
    is_report: bool


@dataclass(slots=True)
class Workshop:
    """All that reports and lots are made with; workers inherit it."""

    catalogue: Catalogue
    lots: Mapping[str, Lot]
    ledger: Ledger
    docs: Outputs
    site: Outputs
    press: Press | None = None  # None: MkDocs renders the pages
    stock: set[str] = field(default_factory=set)  # pages that MkDocs renders, by path
    portal: Portal = field(default_factory=Portal)
    _recalled: tuple[str, Accession] | None = None
    _process: int = field(default_factory=os.getpid)

    def make(self, order: Order) -> Made:
        """Make one report's edition, or one lot of pages."""
        if os.getpid() != self._process:
            self._process, self.ledger = os.getpid(), self.ledger.reader()
        return self._edition(order) if order.is_report else self._lot(order)

    def leaf(self, report_id: str) -> Leaf:
        """A report with its text, as its page and its template need it.

        Raises:
            ArchiveError: the ledger has lost it.
        """
        abridged = self.catalogue.report(report_id)
        assert abridged is not None  # orders are made from the catalogue
        whole = self._whole(abridged)
        report = unabridge(abridged, whole)
        neighbours = tuple(context.neighbours_of(abridged, self.catalogue))
        view = context.view_of(report, whole.original, neighbours)
        return Leaf(report, settled(pages.page_of(report, _words())), {"report": view})

    def _edition(self, order: Order) -> Made:
        leaf = self.leaf(order.name)
        row, helped = self._print(leaf.page, order.key, leaf.view)
        entered = downloads.enter(leaf.report, leaf.page.frontmatter)
        edition = EditionRow(
            order.name,
            order.key,
            entered.record,
            entered.line,
            entered.figures,
            *packed(entry_of(leaf.report)),
        )
        return Made(order.name, order.key, (row,), int(helped), edition)

    def _lot(self, order: Order) -> Made:
        lot = self.lots[order.name]
        printed = [self._print(page, order.key, {}) for page in map(settled, lot.make())]
        rows = [row for row, _ in printed]
        if lot.feed and self.press:  # else MkDocs would sweep it away
            rows.append(self._feed(lot.feed, order.key))
        return Made(order.name, order.key, tuple(rows), sum(helped for _, helped in printed))

    def _feed(self, feed: Feed, key: bytes) -> PageRow:
        """Write a feed; it has no Markdown."""
        return PageRow(feed.path, key, NONE, self.site.write(feed.path, atom(feed, self.portal)))

    def _print(self, page: Page, key: bytes, view: Mapping[str, object]) -> tuple[PageRow, bool]:
        """Write a page's Markdown, and its HTML unless MkDocs does."""
        docs = self.docs.write(page.path, pages.markdown_of(page))
        if self.press is None or page.path in self.stock:
            return PageRow(page.path, key, docs, NONE), False
        printed = self.press.print(page, view)
        site = self.site.write(html_of(page.path), printed.data)
        return PageRow(page.path, key, docs, site), printed.helped

    def _whole(self, report: Report) -> Accession:
        """What the report's source yielded; parts of one source follow one another."""
        if self._recalled is None or self._recalled[0] != report.source.sha256:
            whole = self.ledger.recall(report.source)
            if whole is None:
                raise ArchiveError(
                    f"台账里找不到 {report.source.name} 的正文",
                    "请重新运行一次；另一个运行可能同时改动了台账",
                )
            self._recalled = report.source.sha256, whole
        return self._recalled[1]


def settled(page: Page) -> Page:
    """``page`` with the frontmatter that MkDocs would read from its file."""
    frontmatter = plain(page.frontmatter)
    assert isinstance(frontmatter, dict)
    return replace(page, frontmatter=frontmatter)


def html_of(path: str) -> str:
    """Where the site has the page ``path`` of docs/; a feed, which docs/ has not, is called the same."""
    return f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path


def packed(entry: Entry) -> tuple[bytes, bytes]:
    """A search entry as the ledger keeps it: its card, and the whole of it."""
    return pickle.dumps(card_of(entry)), zlib.compress(pickle.dumps(entry), 1)


def card_in(row: bytes) -> Card:
    """The card that ``packed`` packed."""
    card: Card = pickle.loads(row)
    return card


def entry_in(row: bytes) -> Entry:
    """The entry that ``packed`` packed."""
    entry: Entry = pickle.loads(zlib.decompress(row))
    return entry


class Keys:
    """What reports and lots are made from, folded into keys: as long as a key stands, so does what it made."""

    def __init__(
        self, catalogue: Catalogue, marks: Mapping[str, bytes], amended: Collection[str], stamp: bytes
    ) -> None:
        """Prepare for the reports of ``catalogue``.

        Args:
            catalogue: all of them.
            marks: for every source's digest, a digest of all that it yielded.
            amended: ids of the reports that people have put right.
            stamp: a digest of all that is the same for every page.
        """
        self._catalogue = catalogue
        self._amended = amended
        self._stamp = stamp
        self._marks = marks
        self._issuers: dict[int, bytes] = {}
        self._tokens: dict[str, bytes] = {}

    def of_report(self, report: Report, frame: bytes) -> bytes:
        """Its text, what is known of it, its neighbours, and the frame that it is printed in."""
        siblings = self._catalogue.same_issuer(report)
        if id(siblings) not in self._issuers:
            told = repr(
                [
                    (pages.title_of(r), r.url, r.identity.year.value, r.identity.category.value)
                    for r in siblings
                ]
            )
            self._issuers[id(siblings)] = told.encode()
        return _digest(self._stamp, frame, self._token(report), self._issuers[id(siblings)])

    def of_lot(self, lot: Lot, frame: bytes) -> bytes:
        """The reports that it lists."""
        reports = lot.reports or ()
        return _digest(self._stamp, frame, lot.beside.encode(), *(self._token(report) for report in reports))

    def _token(self, report: Report) -> bytes:
        token = self._tokens.get(report.id)
        if token is None:
            source = report.source
            told = repr((report.id, source.name, source.aliases))
            if report.id in self._amended:
                told += repr((report.identity, report.text.doubts))
            token = self._tokens[report.id] = _digest(self._marks[source.sha256], told.encode())
        return token


def _digest(*pieces: bytes) -> bytes:
    total = hashlib.blake2b(digest_size=16)
    for piece in pieces:
        total.update(len(piece).to_bytes(8, "big") + piece)
    return total.digest()


@lru_cache(maxsize=1)
def _words() -> Mapping[str, str]:
    """What each editing rule does, in Chinese."""
    return {name: rule.words for name, rule in RULES.items()}
