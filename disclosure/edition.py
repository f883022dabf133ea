"""One report to everything that is published of it: its page, its line in the data, its entry in the search.

The counterpart of ``accession``: the unit of parallel work when an archive is published,
and what the ledger remembers of it.  A finding aid is made here too, a lot at a time.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from typing import Protocol

from disclosure.abreast import Walk, walked
from disclosure.editing.rules import RULES
from disclosure.errors import ArchiveError
from disclosure.frozen import dataclass
from disclosure.ledger import EditionRow, Ledger, PageRow, unabridge
from disclosure.publishing import context, downloads, pages
from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.feeds import Portal, atom
from disclosure.publishing.frontmatter import plain
from disclosure.publishing.listing import Lot, Script
from disclosure.publishing.markdown import WRITTEN_OUT
from disclosure.publishing.outputs import Outputs, Stamp
from disclosure.publishing.press import Press
from disclosure.records import Accession, Page, Report
from disclosure.search.entries import Entry, entry_of
from disclosure.search.spill import Card, card_of

#: The stamp of a file that this build does not write itself.
NONE: Stamp = (0, 0)


class Standing(Protocol):
    """What stands from earlier builds as it should."""

    def page(self, path: str, key: bytes) -> PageRow | None:
        """The page ``path``, if its files are there as they were made from ``key``."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A report in full, and its page, as it is and as a file."""

    report: Report
    page: Page
    markdown: str
    view: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a report or of a lot, for the parent to note."""

    name: str  # the report's id or the lot's name
    key: bytes
    pages: tuple[PageRow, ...]
    digests: Mapping[str, bytes]  # of what was written for them into the site, for its seal
    printed: int  # pages among them that did not stand yet
    helped: int  # pages that went through Python-Markdown
    edition: EditionRow | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: a report by its id, or a lot by its name; and the key of what it is made from."""

    name: str
    key: bytes
    weight: int  # rows of lists, about, that it takes as long as
    pages_key: bytes | None = None  # of a lot: what its pages are made from beside their Markdown


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
    standing: Standing | None = None  # where it is known what stands as it should
    _recalled: tuple[str, Accession] | None = None
    _process: int = field(default_factory=os.getpid)

    def make(self, order: Order) -> Walk[Made]:
        """Make one report's edition, or one lot of pages, in steps."""
        if os.getpid() != self._process:
            self._process, self.ledger = os.getpid(), self.ledger.reader()
        if order.pages_key is None:
            return (yield from self._edition(order))
        return (yield from self._lot(order, order.pages_key))

    def leaf(self, report_id: str) -> Leaf:
        """A report with its text, as its page and its template need it.

        Raises:
            ArchiveError: the ledger has lost it.
        """
        return walked(self._leaf(report_id))

    def _leaf(self, report_id: str) -> Walk[Leaf]:
        abridged = self.catalogue.report(report_id)
        assert abridged is not None  # orders are made from the catalogue
        whole = self._whole(abridged)
        report = unabridge(abridged, whole)
        yield
        neighbours = tuple(context.neighbours_of(abridged, self.catalogue))
        view = context.view_of(report, whole.original, neighbours, _words())
        yield
        page = pages.page_of(report, _words())
        yield
        markdown = pages.markdown_of(page)
        # what stands in the file as it was given is what MkDocs would read from it
        page = settled(page) if WRITTEN_OUT in markdown else page
        return Leaf(report, page, markdown, {"report": view})

    def _edition(self, order: Order) -> Walk[Made]:
        leaf = yield from self._leaf(order.name)
        yield
        row, helped = yield from self._print(leaf.page, leaf.markdown.encode(), order.key, leaf.view)
        yield
        entered = downloads.enter(leaf.report, leaf.page.frontmatter)
        yield
        edition = EditionRow(
            order.name,
            order.key,
            entered.record,
            entered.line,
            entered.figures,
            entered.review,
            *packed(entry_of(leaf.report)),
        )
        return Made(order.name, order.key, (row,), self._digests(row), 1, int(helped), edition)

    def _lot(self, order: Order, pages_key: bytes) -> Walk[Made]:
        """Only those of its pages are printed that say something else than before."""
        lot = self.lots[order.name]
        rows: list[PageRow] = []
        printed = helped = 0
        for page in map(settled, lot.make()):
            yield
            markdown = pages.markdown_of(page).encode()
            key = _digest(pages_key, markdown)
            row = self.standing.page(page.path, key) if self.standing else None
            if row is None:
                yield
                row, with_help = yield from self._print(page, markdown, key, {})
                printed, helped = printed + 1, helped + with_help
            rows.append(row)
            yield
        if self.press:  # else MkDocs would sweep them away
            rows += [self._script(script, pages_key) for script in self.scripts(lot)]
        return Made(order.name, order.key, tuple(rows), self._digests(*rows), printed, helped)

    def _digests(self, *rows: PageRow) -> Mapping[str, bytes]:
        """The digests of what was written; whoever notes the pages has them from here on."""
        paths = (html_of(row.path) for row in rows)
        return {path: digest for path in paths if (digest := self.site.digests.pop(path, None))}

    def scripts(self, lot: Lot) -> Iterator[Script]:
        """What a lot has that is no page: its feed, and what pages load."""
        if lot.feed:
            yield Script(lot.feed.path, atom(lot.feed, self.portal))
        yield from lot.scripts()

    def _script(self, script: Script, pages_key: bytes) -> PageRow:
        """Write what is no page, unless it stands; it has no Markdown."""
        content = script.content.encode()
        key = _digest(pages_key, content)
        standing = self.standing.page(script.path, key) if self.standing else None
        return standing or PageRow(script.path, key, NONE, self.site.write(script.path, content))

    def _print(
        self, page: Page, markdown: bytes, key: bytes, view: Mapping[str, object]
    ) -> Walk[tuple[PageRow, bool]]:
        """Write a page's Markdown, and its HTML unless MkDocs does."""
        docs = self.docs.write(page.path, markdown)
        if self.press is None or page.path in self.stock:
            return PageRow(page.path, key, docs, NONE), False
        yield
        printed = self.press.print(page, view)
        yield
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


def _digest(key: bytes, told: bytes) -> bytes:
    return hashlib.blake2b(key + told, digest_size=16).digest()


def settled(page: Page) -> Page:
    """``page`` with the frontmatter that MkDocs would read from its file."""
    frontmatter = plain(page.frontmatter)
    assert isinstance(frontmatter, dict)
    return Page(page.path, frontmatter, page.body)


def html_of(path: str) -> str:
    """Where the site has the page ``path`` of docs/; a feed, which docs/ has not, is called the same."""
    return f"{path[:-3]}.html" if path[-3:] == ".md" else path


def packed(entry: Entry) -> tuple[bytes, bytes]:
    """A search entry as the ledger keeps it: its card, and what it tells, which to compress would take longer."""
    told = entry.told
    return pickle.dumps(card_of(entry, told).row), told


def card_in(row: bytes) -> Card:
    """The card that ``packed`` packed."""
    return Card(*pickle.loads(row))


@lru_cache(maxsize=1)
def _words() -> Mapping[str, str]:
    """What each editing rule does, in Chinese."""
    return {name: rule.words for name, rule in RULES.items()}
