"""How far one build's publication is: what ``plugin`` calls, step by step as MkDocs goes along.

Fast, the default: MkDocs is shown the hand-written pages, those of the navigation and
two *samples* of every family of generated pages; the press learns from them and prints
the rest.  Stock: MkDocs renders everything.  Both give the same bytes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from disclosure import workers
from disclosure.edition import NONE, Workshop, card_in
from disclosure.errors import ArchiveError
from disclosure.frozen import replace
from disclosure.ledger import Ledger
from disclosure.memory import hoarding
from disclosure.progress import Progress
from disclosure.publication.archive import Archive
from disclosure.publication.indexes import Indexes
from disclosure.publication.keys import Keys
from disclosure.publication.printing import Count, Printing
from disclosure.publication.samples import Sample, samples_of, stand_in, teach
from disclosure.publication.standing import Standing
from disclosure.publication.stock import KnownFiles, lay_out_words, nav_paths, shown_file
from disclosure.publishing import downloads, pages, portal
from disclosure.publishing.catalogue import Catalogue, forget_issuers
from disclosure.publishing.feeds import Portal
from disclosure.publishing.finding_aids import GENERATED_FOLDERS, GENERATED_PAGES, lots_of
from disclosure.publishing.listing import Lot
from disclosure.publishing.originals import copy_originals, copy_pictures
from disclosure.publishing.outputs import Stamp, paths_in
from disclosure.publishing.places import path_of
from disclosure.publishing.press import Press, obstacle
from disclosure.records import Page, Picture, Report, SourceFile
from disclosure.search import shards
from disclosure.settings import Settings
from disclosure.summary import Summary

log = logging.getLogger(__name__)

#: Up to so many pages a build leaves most of the search as it is.
FEW = 1_000


class Publication:
    """What is published in this build, and how far it is."""

    def __init__(
        self,
        archive: Archive,
        settings: Settings,
        ledger: Ledger,
        standing: Standing,
        progress: Progress,
    ) -> None:
        """``standing`` is what stands from earlier builds, and holds the doors to docs and site."""
        self.archive = archive
        self.settings = settings
        self.progress = progress
        self.site, self.docs = standing.site, standing.docs
        self.fast = settings.fast
        self._stock_because = "" if settings.fast else "mkdocs.yml 里写了 fast: false"
        self._ledger = ledger
        self._standing = standing
        self._samples: dict[str, Sample] = {}
        self._lots: dict[str, Lot] = {}
        self._keys: Keys | None = None
        self._indexes: Indexes | None = None
        self._searching: Generator[frozenset[str] | workers.Lost[bool], None, None] | None = None
        self._index_pages: set[str] = set()
        self._press: Press | None = None
        self._workshop = Workshop(archive.catalogue, self._lots, ledger, self.docs, self.site)
        self._count = Count()
        self._rendering: AbstractContextManager[object] | None = None
        self._docs_dir = str(settings.docs)
        #: What else can be done with the site while the search is being written.
        self.beside_search: Callable[[], object] = tuple

    # ---- on_pre_build

    def prepare(self, config: MkDocsConfig) -> None:
        """Write what MkDocs is to render, and hide the rest from it."""
        self._workshop.portal = Portal(config.site_name, config.site_url or "")
        if self.fast and (reason := obstacle(config, "disclosure")):
            self.give_up(reason)
        with self.progress.stage("编目"), hoarding():
            catalogue = self.archive.catalogue
            lots = lots_of(catalogue, self.archive.problems)
            self._lots.update((lot.name, lot) for lot in lots)
            self._indexes = Indexes(self._lots, aside=workers.CAN_FORK and self.settings.jobs > 1)
            self._keys = Keys(self.archive, self._lots.values())  # meanwhile
            self._lay_out(self._indexes.pages(), set(nav_paths(config.nav)))
            if self.fast:
                self._samples |= samples_of(self._lots.values(), catalogue.reports, self._workshop)
        if self.fast:
            self._docs_dir = config.docs_dir
            words = self.settings.cache / "words"
            lay_out_words(Path(self._docs_dir), words)
            config.docs_dir = str(words)
        else:
            self._make_all(press=None)
        self._rendering = self.progress.stage("MkDocs")
        self._rendering.__enter__()

    def give_up(self, reason: str) -> None:
        """From here on everything is MkDocs' work."""
        log.warning("快速印制停用，全部页面改由 MkDocs 生成：%s", reason)
        self.close()
        self.fast = False
        self._stock_because = reason
        self._samples.clear()
        self._workshop.stock.clear()
        self.site.forget()
        self.docs.forget()

    def close(self) -> None:
        """End what works beside this process, if the build has not come to take it in."""
        for beside in (self._indexes, self._searching):
            if beside is not None:
                beside.close()

    def _lay_out(self, made: Iterable[Page], in_nav: set[str]) -> None:
        """Take in the pages that depend on everything; MkDocs renders those in the navigation."""
        for page in made:
            self._index_pages.add(page.path)
            if page.path in in_nav or page.path in GENERATED_PAGES:
                self._workshop.stock.add(page.path)
                self.docs.write(page.path, pages.markdown_of(page))
                if self.fast and (sample := stand_in(page)):
                    self._samples[page.path] = sample

    # ---- on_files, on_env, on_page_context, on_post_page

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """What MkDocs is to know of docs/."""
        if not self.fast:
            return files
        config.docs_dir = self._docs_dir
        for path in sorted(self._workshop.stock):
            sample = self._samples.get(path)
            text = pages.markdown_of(sample.page) if sample and sample.whole else None
            files.append(shown_file(path, self._docs_dir, config, text))
        return KnownFiles(files, self._is_known, config)

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
                teach(self._press, self._samples, self.site)
            self._make_all(self._press)
        # A worker inherits all that is held here: it is worth its room where there is little to index.
        few = self._count.printed < FEW and self.settings.jobs > 1 and self._ledger.file is not None
        aside = few and workers.CAN_FORK
        self._searching = workers.each(self._search, [aside], 1, apart=aside)
        with self.progress.stage("原件和目录数据"):
            self._publish_data()
            self._publish_portal()
        with self.progress.stage("校验清单"):
            self.beside_search()
        if not aside:
            self._let_go()
        with self.progress.stage("检索索引"):
            self._take_in(self._searching)

    def _make_all(self, press: Press | None) -> None:
        assert self._keys is not None  # prepare comes first
        assert self._indexes is not None
        self._indexes.settle()
        printing = Printing(
            self.archive,
            self._lots,
            self._workshop,
            self._keys,
            self._standing,
            self._ledger,
            self.progress,
        )
        printing.make_all(press, self.settings.jobs)
        self._count = printing.count

    def _publish_data(self) -> None:
        catalogue = self.archive.catalogue
        standing = self.site.standing if self.site.live else {}
        sources = (accession.source for accession in catalogue.accessions if accession.reports)
        copy_originals(sources, self.site, standing)
        folder = self.settings.made
        copy_pictures(catalogue.reports, partial(_taken_from, folder), self.site, standing)
        if folder.is_dir():
            _prune_made(folder, catalogue.reports)
        ids = [report.id for report in catalogue.reports]

        entered = (downloads.Entered(*told) for told in self._ledger.entered(ids))
        downloads.publish(entered, self.site)

    def _publish_portal(self) -> None:
        """What is made of all pages, once they are there."""
        address = self._workshop.portal
        for lot in self._lots.values() if not self.fast else ():
            for script in self._workshop.scripts(lot):
                self.site.write(script.path, script.content)
        every = {path for path in (*paths_in(self.site.root), *self.site.paths) if path.endswith(".html")}
        portal.publish(every, address.url, self.site)

    def _let_go(self) -> None:
        """Free what was needed for pages: an index wants its own room."""
        empty = Catalogue.of(())
        self.archive = replace(self.archive, catalogue=empty, marks={})
        self._lots.clear()
        self._samples.clear()
        self._keys = self._indexes = None
        self._standing.forget()
        self._workshop = Workshop(empty, {}, self._ledger, self.docs, self.site)
        forget_issuers()
        path_of.cache_clear()

    def _search(self, aside: bool) -> frozenset[str]:
        """Write the search's data; the names of all files that belong to it.  ``aside``: not in this process."""
        ledger = self._ledger.reader() if aside else self._ledger
        return shards.update(
            map(card_in, ledger.cards()),
            ledger.entries,
            self.site.root / "search",
            (self.site.live or self.site.root) / "search",
            self.settings.cache,
        )

    def _take_in(self, search: Iterable[frozenset[str] | workers.Lost[bool]]) -> None:
        """Keep what the search consists of."""
        for names in search:
            if isinstance(names, workers.Lost):
                raise ArchiveError("生成检索数据时进程意外结束", "请检查内存是否够用，然后重新运行")
            for name in names:
                self.site.keep(f"search/{name}")

    def told(self, summary: Summary) -> Summary:
        """``summary`` with what was printed."""
        count = self._count
        return replace(summary, printed=count.printed, helped=count.helped, stock=self._stock_because)

    def pages_standing(self) -> Mapping[str, Stamp]:
        """Every generated page in the folders of docs/ that hold nothing else."""
        return {
            path: stamp
            for path, stamp in self.docs.stamps.items()
            if stamp != NONE and path.partition("/")[0] in GENERATED_FOLDERS
        }

    def _is_known(self, path: str) -> bool:
        """Whether docs/ has, or will have, a generated page of this path."""
        if path in self._index_pages:
            return True
        name = path.removesuffix(".md")
        if name.startswith("reports/"):
            return self.archive.catalogue.report(name.rpartition("/")[2]) is not None
        first, dash, number = name.rpartition("-")
        return name in self._lots or bool(dash and number.isdecimal() and first in self._lots)


def _taken_from(folder: Path, source: SourceFile, pictures: tuple[Picture, ...]) -> Iterator[bytes]:
    from disclosure.reading import embedded  # all readers: not for an archive without pictures

    return embedded.taken_from(source, pictures, folder)


def _prune_made(folder: Path, reports: Iterable[Report]) -> None:
    from disclosure.reading import made

    made.prune(folder, (picture for report in reports for picture in report.pictures))
