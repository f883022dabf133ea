"""One build's publication, step by step as MkDocs goes along: what ``plugin`` calls.

Fast, the default: MkDocs is shown the hand-written pages, those of the navigation and
two *samples* of every family of generated pages; the press learns from them and prints
the rest.  Stock: MkDocs renders everything.  Both give the same bytes.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from disclosure import workers
from disclosure.edition import NONE, Keys, Made, Order, Workshop, card_in, entry_in, html_of, settled
from disclosure.errors import ArchiveError
from disclosure.ledger import Ledger
from disclosure.progress import Progress
from disclosure.publishing import comparison, downloads, pages, portal
from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.feeds import Portal, atom
from disclosure.publishing.finding_aids import GENERATED_FOLDERS, GENERATED_PAGES, lots_of
from disclosure.publishing.listing import Lot
from disclosure.publishing.originals import copy_originals, copy_pictures
from disclosure.publishing.outputs import Outputs, Stamp, listing
from disclosure.publishing.press import Family, Press, Unprintable, obstacle
from disclosure.reading import pictures
from disclosure.records import Page
from disclosure.search import shards
from disclosure.settings import Settings
from disclosure.summary import Summary

T = TypeVar("T")

log = logging.getLogger(__name__)

#: Fewer pages than this are made in this process.
WORTH_WORKERS = 300
#: What is made before the ledger is told.
BATCH = 500


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that is known before a page is written."""

    catalogue: Catalogue
    problems: tuple[str, ...]  # rows of corrections.csv that could not be applied
    marks: Mapping[str, bytes]  # source digest -> digest of all that it yielded
    amended: frozenset[str]  # ids of the reports that people put right
    stamp: bytes  # of code, settings and configuration


@dataclass(slots=True)
class Sample:
    """A page of a family that MkDocs renders, so that the press can learn and be checked."""

    page: Page
    view: Mapping[str, object]
    context: dict[str, Any] = field(default_factory=dict)
    html: str | None = None


class Publication:
    """What is published in this build, and how far it is."""

    def __init__(
        self,
        archive: Archive,
        settings: Settings,
        ledger: Ledger,
        site: Outputs,
        progress: Progress,
    ) -> None:
        """``site`` is the door to the site, or to where it is staged."""
        self.archive = archive
        self.settings = settings
        self.progress = progress
        self.site = site
        self.docs = Outputs(settings.docs)
        self.stock_because = "" if settings.fast else "mkdocs.yml 里写了 fast: false"
        self.fast = settings.fast
        self.printed = 0
        self.helped = 0
        self._ledger = ledger
        self._samples: dict[str, Sample] = {}
        self._lots: dict[str, Lot] = {}
        self._index_pages: set[str] = set()
        self._press: Press | None = None
        self._keys = Keys(archive.catalogue, archive.marks, archive.amended, archive.stamp)
        self._workshop = Workshop(archive.catalogue, self._lots, ledger, self.docs, site)
        self._rendering: AbstractContextManager[object] | None = None
        self._docs_dir = str(settings.docs)

    # ---- on_pre_build

    def prepare(self, config: MkDocsConfig) -> None:
        """Write what MkDocs is to render, and hide the rest from it."""
        self._workshop.portal = Portal(config.site_name, config.site_url or "")
        if self.fast and (reason := obstacle(config, "disclosure")):
            self.give_up(reason)
        with self.progress.stage("编目"):
            self._lots.update(
                (lot.name, lot) for lot in lots_of(self.archive.catalogue, self.archive.problems)
            )
            self._lay_out_indexes(set(_nav_paths(config.nav)))
            if self.fast:
                self._lay_out_samples()
        if self.fast:
            self._docs_dir = config.docs_dir
            config.docs_dir = str(self._hand_written())
        else:
            self._make_all(press=None)
            self._prune_docs()
        self._rendering = self.progress.stage("MkDocs")
        self._rendering.__enter__()

    def give_up(self, reason: str) -> None:
        """From here on everything is MkDocs' work."""
        log.warning("快速印制停用，全部页面改由 MkDocs 生成：%s", reason)
        self.fast = False
        self.stock_because = reason
        self._samples.clear()
        self._workshop.stock.clear()
        self.site.paths.clear()
        self.docs.paths.clear()

    def _lay_out_indexes(self, in_nav: set[str]) -> None:
        """Make the pages that depend on everything; MkDocs renders those in the navigation."""
        for lot in [lot for lot in self._lots.values() if lot.reports is None]:
            made = tuple(lot.make())
            self._lots[lot.name] = replace(lot, make=made.__iter__)
            self._index_pages |= {page.path for page in made}
            for page in made:
                if page.path in in_nav or page.path in GENERATED_PAGES:
                    self._workshop.stock.add(page.path)
                    self.docs.write(page.path, pages.markdown_of(page))

    def _lay_out_samples(self) -> None:
        families: dict[Family, dict[str, Sample]] = defaultdict(dict)
        for page in map(settled, self._some_pages()):
            if page.path not in self._workshop.stock:
                families[Family.of(page)].setdefault(page.path, Sample(page, {}))
        for report in _some(self.archive.catalogue.reports):
            leaf = self._workshop.leaf(report.id)
            families[Family.of(leaf.page)][leaf.page.path] = Sample(leaf.page, leaf.view)
        for family in families.values():
            for path, sample in _some(list(family.items())):
                self._samples[path] = sample
                self.docs.write(path, pages.markdown_of(sample.page))
        self._workshop.stock |= self._samples.keys()

    def _some_pages(self) -> Iterator[Page]:
        """Pages of every lot that depends on everything, and of the first and the last lot of every folder."""
        folders: dict[str, list[Lot]] = defaultdict(list)
        for lot in self._lots.values():
            if lot.reports is None:
                yield from lot.make()
            else:
                folders[lot.name.partition("/")[0]].append(lot)
        for lots in folders.values():
            for lot in _some(lots):
                yield from lot.make()

    def _hand_written(self) -> Path:
        """The words that people wrote, in a folder without the pages that MkDocs need not see."""
        words = self.settings.cache / "words"
        shutil.rmtree(words, ignore_errors=True)
        left_out = {*GENERATED_FOLDERS, *GENERATED_PAGES}
        shutil.copytree(
            self._docs_dir,
            words,
            ignore=lambda folder, names: left_out & {*names} if Path(folder) == Path(self._docs_dir) else (),
            copy_function=_link_or_copy,
        )
        return words

    # ---- on_files, on_env, on_page_context, on_post_page

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """What MkDocs is to know of docs/."""
        if not self.fast:
            return files
        config.docs_dir = self._docs_dir
        for path in sorted(self._workshop.stock):
            files.append(File(path, self._docs_dir, config.site_dir, config.use_directory_urls))
        return _KnownFiles(files, self._is_known, config)

    def set_up_press(self, env: jinja2.Environment, files: Files, config: MkDocsConfig) -> None:
        """Now that the templates are there."""
        if self.fast:
            self._press = Press(config, env, files, self._is_known)

    def tell(self, path: str, context: dict[str, Any]) -> None:
        """Tell a template what it needs beside the frontmatter of the page ``path``."""
        if sample := self._samples.get(path):
            context.update(sample.view)
            sample.context = dict(context)
        elif path.startswith("reports/"):
            context.update(self._workshop.leaf(PurePosixPath(path).stem).view)

    def rendered(self, path: str, html: str) -> None:
        """Take note of what MkDocs made of a page."""
        if sample := self._samples.get(path):
            sample.html = html

    # ---- on_post_build

    def finish(self) -> None:
        """Print what MkDocs has not rendered, and put beside the pages what is none.

        Raises:
            Unprintable: the press does not print what MkDocs prints; call ``give_up`` and build again.
        """
        if self._rendering is not None:
            self._rendering.__exit__(None, None, None)
        if self.fast:
            assert self._press is not None  # set_up_press comes first
            with self.progress.stage("校样"):
                self._teach(self._press)
            self._make_all(self._press)
            self._prune_docs()
        with self.progress.stage("原件和目录数据"):
            self._publish_data()
            self._publish_portal()
        self._let_go()
        with self.progress.stage("检索索引"):
            self._publish_search()

    def _let_go(self) -> None:
        """Free what was needed for pages: an index wants its own room."""
        empty = Catalogue.of(())
        self.archive = replace(self.archive, catalogue=empty, marks={})
        self._keys = Keys(empty, {}, frozenset(), b"")
        self._lots.clear()
        self._samples.clear()
        self._workshop = Workshop(empty, {}, self._ledger, self.docs, self.site)

    def told(self, summary: Summary) -> Summary:
        """``summary`` with what was printed."""
        stock = self.stock_because
        return replace(summary, printed=self.printed, helped=self.helped, stock=stock)

    def _teach(self, press: Press) -> None:
        for sample in self._samples.values():
            if sample.html is None:
                raise Unprintable(f"MkDocs 没有生成 {sample.page.path}")
            if not press.knows(sample.page):
                press.learn(sample.page, sample.view, sample.context, sample.html)
            printed = press.print(sample.page, sample.view).data
            if printed != sample.html.encode("utf-8", errors="xmlcharrefreplace"):
                raise Unprintable(f"印出的 {sample.page.path} 与 MkDocs 生成的不同")

    def _make_all(self, press: Press | None) -> None:
        self._workshop.press = press
        orders = list(self._orders(press))
        with self.progress.stage("印制页面", len(orders), "页") as done:
            batch: list[Made] = []
            for made in self._made(orders):
                batch.append(made)
                self.printed += sum(row.docs != NONE for row in made.pages)
                self.helped += made.helped
                if len(batch) == BATCH:
                    self._note(batch)
                    batch.clear()
                done()
            self._note(batch)
        self._ledger.keep_only("pages", self.docs.paths)
        self._ledger.keep_only("editions", (report.id for report in self.archive.catalogue.reports))
        self._ledger.keep_only("lots", self._lots)

    def _orders(self, press: Press | None) -> Iterator[Order]:
        """What must be made; all else stands as it is, and is kept."""
        standing = _Standing(self._ledger, self.settings.docs, self.site)
        frames = press.frames() if press else {}
        for report in self.archive.catalogue.reports:
            path = f"{report.url.removesuffix('.html')}.md"
            key = self._keys.of_report(report, frames.get("reports", b""))
            fresh = standing.editions.get(report.id) == key and self._stands(path, key, standing)
            if not fresh:
                yield Order(report.id, key, is_report=True)
        for name, lot in self._lots.items():
            key = self._keys.of_lot(lot, frames.get(name.partition("/")[0], b""))
            known, paths = standing.lots.get(name, (b"", ()))
            if lot.reports is None or known != key or not self._all_stand(paths, key, standing):
                yield Order(name, key, is_report=False)

    def _all_stand(self, paths: Sequence[str], key: bytes, standing: _Standing) -> bool:
        """Whether all of a lot's pages are there; those that are are kept, whatever becomes of the others."""
        return False not in {self._stands(path, key, standing) for path in paths}

    def _stands(self, path: str, key: bytes, standing: _Standing) -> bool:
        """Whether a page's files are there as they were made from ``key``; then they are kept."""
        row = standing.pages.get(path)
        if row is None or row.key != key or standing.docs.get(path, NONE) != row.docs:
            return False
        is_feed = row.docs == NONE
        by_mkdocs = not is_feed and (self._workshop.press is None or path in self._workshop.stock)
        if not by_mkdocs and (row.site == NONE or standing.site.get(html_of(path)) != row.site):
            return False
        self.docs.keep(path)
        if not by_mkdocs:
            self.site.keep(html_of(path))
        return True

    def _made(self, orders: list[Order]) -> Iterator[Made]:
        jobs = self.settings.jobs
        if len(orders) < WORTH_WORKERS or not workers.CAN_FORK or self._ledger.file is None:
            jobs = 1
        if jobs > 1:
            orders.sort(key=lambda order: order.name)  # large lots come between small ones
        for made in workers.each(self._workshop.make, orders, jobs, chunk=50):
            if isinstance(made, workers.Lost):
                raise ArchiveError(
                    f"生成 {made.item.name} 的页面时进程意外结束", "请检查内存是否够用，然后重新运行"
                )
            yield made

    def _note(self, batch: Iterable[Made]) -> None:
        batch = list(batch)
        self._ledger.note_pages(row for made in batch for row in made.pages)
        self._ledger.note_editions(made.edition for made in batch if made.edition)
        self._ledger.note_lots(
            (made.name, made.key, [row.path for row in made.pages]) for made in batch if not made.edition
        )
        for row in (row for made in batch for row in made.pages):
            self.docs.keep(row.path)
            if row.site != NONE:
                self.site.keep(html_of(row.path))

    def _prune_docs(self) -> None:
        self.docs.prune(GENERATED_FOLDERS)

    def _publish_portal(self) -> None:
        """What is made of all pages, once they are there."""
        address = self._workshop.portal
        if not self.fast:
            for feed in (lot.feed for lot in self._lots.values() if lot.feed):
                self.site.write(feed.path, atom(feed, address))
        pages = {path for path in (*listing(self.site.root), *self.site.paths) if path.endswith(".html")}
        portal.publish(pages, address.url, self.site)

    def _publish_data(self) -> None:
        catalogue = self.archive.catalogue
        standing = listing(self.site.live, ("originals",)) if self.site.live else {}
        sources = (accession.source for accession in catalogue.accessions if accession.reports)
        copy_originals(sources, self.site, standing)
        copy_pictures(catalogue.reports, pictures.taken_from, self.site, standing)
        ids = [report.id for report in catalogue.reports]

        def entered() -> Iterator[downloads.Entered]:
            return (downloads.Entered(*told) for told in self._ledger.entered(ids))

        downloads.publish(entered, catalogue, self.site)
        comparison.publish(catalogue, self.site)

    def _publish_search(self) -> None:
        names = shards.update(
            map(card_in, self._ledger.cards()),
            lambda ids: map(entry_in, self._ledger.entries(ids)),
            self.site.root / "search",
            (self.site.live or self.site.root) / "search",
        )
        for name in names:
            self.site.keep(f"search/{name}")

    def _is_known(self, path: str) -> bool:
        """Whether docs/ has, or will have, a generated page of this path."""
        if path in self._index_pages:
            return True
        name = path.removesuffix(".md")
        if name.startswith("reports/"):
            return self.archive.catalogue.report(PurePosixPath(name).name) is not None
        first, dash, number = name.rpartition("-")
        return name in self._lots or bool(dash and number.isdecimal() and first in self._lots)


class _Standing:
    """What the ledger and the file system know of earlier builds."""

    def __init__(self, ledger: Ledger, docs: Path, site: Outputs) -> None:
        self.pages = ledger.pages()
        self.editions = ledger.edition_keys()
        self.lots = ledger.lots()
        self.docs: dict[str, Stamp] = listing(docs, GENERATED_FOLDERS)
        self.site: dict[str, Stamp] = listing(site.live, GENERATED_FOLDERS) if site.live else {}


class _KnownFiles(Files):
    """The files that MkDocs renders; links to all the others lead where they should."""

    def __init__(self, files: Files, known: Callable[[str], bool], config: MkDocsConfig) -> None:
        super().__init__(list(files))
        self._known = known
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """The file of that path, also where MkDocs does not render it."""
        found = super().get_file_from_path(path)
        if found is None and self._known(path):
            return File(path, None, self._config.site_dir, self._config.use_directory_urls)
        return found


def _nav_paths(nav: object) -> Iterator[str]:
    """Every path in MkDocs' ``nav``, however deep."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for item in nav:
            yield from _nav_paths(item)
    elif isinstance(nav, dict):
        for item in nav.values():
            yield from _nav_paths(item)


def _some(things: Sequence[T]) -> Sequence[T]:
    """The first and the last."""
    return things if len(things) < 2 else (things[0], things[-1])


def _link_or_copy(source: str, target: str) -> None:
    with suppress(OSError):
        os.link(source, target)
        return
    shutil.copy2(source, target)
