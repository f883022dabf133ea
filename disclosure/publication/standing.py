"""What stands from earlier builds as it should, and need not be made again."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from disclosure.edition import NONE, html_of
from disclosure.ledger import Ledger, PageRow
from disclosure.publishing.outputs import Outputs


class Standing:
    """What the ledger and the file system know of earlier builds.

    Nothing of the archive need be known for it, so that it can be looked at while sources are read.
    """

    def __init__(self, ledger: Ledger, docs: Outputs, site: Outputs) -> None:
        """Look at what is there.

        Args:
            ledger: tells what pages were made from.
            docs: the door to their Markdown.
            site: that to their HTML, where there may be a site from before.
        """
        self.docs, self.site = docs, site
        #: Pages whose HTML MkDocs makes in this build; None for all.
        self.by_mkdocs: Container[str] | None = None
        in_docs = docs.standing
        in_site = site.standing if site.live else {}
        known = ledger.pages()
        self._known = [row.path for row in known]
        self._pages = {row.path: row for row in known if in_docs.get(row.path, NONE) == row.docs}
        self._without_html = {
            row.path for row in known if row.site == NONE or in_site.get(html_of(row.path)) != row.site
        }
        self._editions = ledger.edition_keys()
        self._lots = ledger.lots()

    def page(self, path: str, key: bytes) -> PageRow | None:
        """The page ``path``, if its files are there as they were made from ``key``."""
        row = self._sound(path)
        return row if row and row.key == key else None

    def edition(self, report_id: str, path: str, key: bytes) -> PageRow | None:
        """A report's page, if it, its data and its search entry are as they were made from ``key``."""
        return self.page(path, key) if self._editions.get(report_id) == key else None

    def lot(self, name: str, key: bytes) -> list[PageRow] | None:
        """A lot's pages, if all of them are there as they were made from ``key``."""
        known, paths = self._lots.get(name, (b"", ()))
        if known != key:
            return None
        found = [row for path in paths if (row := self._sound(path))]
        return found if len(found) == len(paths) else None

    def stale(
        self, paths: Iterable[str], ids: Iterable[str], lots: Iterable[str]
    ) -> Iterator[tuple[str, set[str]]]:
        """What the ledger knows of pages, editions and lots that are none any longer."""
        yield "pages", {*self._known}.difference(paths)
        yield "editions", self._editions.keys() - set(ids)
        yield "lots", self._lots.keys() - set(lots)

    def forget(self) -> None:
        """Let go of all of it."""
        for held in (self._known, self._pages, self._without_html, self._editions, self._lots):
            held.clear()

    def _sound(self, path: str) -> PageRow | None:
        """What is known of a page whose files are there as they were made."""
        row = self._pages.get(path)
        if row is None:
            return None
        has_markdown = row.docs != NONE  # a feed has none
        if has_markdown and (self.by_mkdocs is None or path in self.by_mkdocs):
            return row._replace(site=NONE)
        return None if path in self._without_html else row
