"""Every page that MkDocs does not render: kept where it stands as it should, else made, in workers if it is many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter

from disclosure import workers
from disclosure.abreast import Abreast, walked
from disclosure.edition import NONE, Made, Order, Workshop, html_of
from disclosure.errors import ArchiveError
from disclosure.ledger import Ledger, PageRow
from disclosure.memory import hoarding
from disclosure.progress import Progress
from disclosure.publication.archive import Archive
from disclosure.publication.keys import Keys
from disclosure.publication.standing import Standing
from disclosure.publishing.finding_aids import GENERATED_FOLDERS
from disclosure.publishing.listing import Lot
from disclosure.publishing.outputs import Outputs
from disclosure.publishing.press import Press
from disclosure.publishing.sheets import ROWS

#: Fewer rows than this, of lists and of reports together, are made in this process.
WORTH_WORKERS = 5_000
#: What a page weighs beside the rows of its list, in rows.
_PAGE = 20
#: What is made before the ledger is told.
BATCH = 500
#: Rows that a worker is handed at once, at most.
_CHUNK = 1_000
#: Rows after which a worker is relieved: it has looked at so much of the catalogue.  A fresh one
#: begins by looking at most of it again, which takes time: memory goes first only where it is short.
#: With 100,000 reports three processes hold 2,102 MiB where a worker lasts for 30,000 rows and has sixteen
#: orders in hand, and 1,852 MiB with 20,000 rows and eight orders.
_LASTING = 400_000
_LASTING_WHERE_LARGE = 20_000
#: Orders that a worker has in hand at once there: what is half made takes memory, and eight gain nearly as much.
_ABREAST_WHERE_LARGE = 8
#: Reports from which an archive is large: 30,000 need 960 MiB with workers that last.
_LARGE = 40_000
#: Rows from which a list is made here, before there are workers.  A worker that looks at every report
#: holds a copy of every report: with 100,000, that is some 650 MiB for each of them.
SWEEPING = 10_000
_WEIGHT = attrgetter("weight")
#: A heavier lot is made by itself: sixteen long lists at once, half printed, take memory for nothing.
_LONG = 300


def _is_long(order: Order) -> bool:
    return order.weight > _LONG


@dataclass(slots=True)
class Count:
    """Pages that were printed, and those among them that went through Python-Markdown."""

    printed: int = 0
    helped: int = 0


class Printing:
    """The pages of one archive, as far as they are made."""

    def __init__(
        self,
        archive: Archive,
        lots: Mapping[str, Lot],
        workshop: Workshop,
        keys: Keys,
        standing: Standing,
        ledger: Ledger,
        progress: Progress,
    ) -> None:
        self.count = Count()
        self._archive = archive
        self._lots = lots
        self._workshop = workshop
        self._keys = keys
        self._standing = standing
        self._docs: Outputs = workshop.docs
        self._site: Outputs = workshop.site
        self._ledger = ledger
        self._progress = progress

    def make_all(self, press: Press | None, jobs: int) -> None:
        """Make what must be made; ``press`` is None where MkDocs renders all pages.

        Raises:
            ArchiveError: a worker died.
        """
        self._workshop.press = press
        standing = self._standing
        standing.by_mkdocs = self._workshop.stock if press else None
        with hoarding():
            self._workshop.standing = standing
            orders = list(self._orders(standing, press.frames() if press else {}))
        with self._progress.stage("印制页面", len(orders), "项") as done:
            batch: list[Made] = []
            for made in self._made(orders, jobs):
                batch.append(made)
                if len(batch) == BATCH:
                    self._note(batch)
                    batch.clear()
                done()
            self._note(batch)
        self._workshop.standing = None
        ids = (report.id for report in self._archive.catalogue.reports)
        for table, names in standing.stale(self._docs.paths, ids, self._lots):
            self._ledger.forget_made(table, names)
        self._docs.prune(GENERATED_FOLDERS, self._docs.standing)

    def _orders(self, standing: Standing, frames: Mapping[str, bytes]) -> Iterator[Order]:
        """What must be made; all else stands as it is, and is kept."""
        keys = self._keys
        frame = frames.get("reports", b"")
        kept: list[PageRow] = []
        for report in self._archive.catalogue.reports:
            key = keys.of_report(report, frame)
            path = f"{report.url.removesuffix('.html')}.md"
            if row := standing.edition(report.id, path, key):
                kept.append(row)
            else:
                yield Order(report.id, key, _PAGE)
        for name, lot in self._lots.items():
            frame = frames.get(name.partition("/")[0], b"")
            key = keys.of_lot(lot, frame)
            rows = None if lot.reports is None else standing.lot(name, key)
            if rows is None:
                rows_listed = len(lot.reports) if lot.reports else ROWS
                yield Order(name, key, _PAGE + rows_listed, keys.of_pages(frame))
            else:
                kept += rows
        self._keep(kept)

    def _made(self, orders: list[Order], jobs: int) -> Iterator[Made]:
        weight = sum(order.weight for order in orders)
        alone = weight < WORTH_WORKERS or not workers.CAN_FORK or self._ledger.file is None
        for made in self._each(orders, 1 if alone else jobs):
            if isinstance(made, workers.Lost):
                raise ArchiveError(
                    f"生成 {made.item.name} 的页面时进程意外结束", "请检查内存是否够用，然后重新运行"
                )
            self.count.printed += made.printed
            self.count.helped += made.helped
            yield made

    def _each(self, orders: list[Order], jobs: int) -> Iterator[Made | workers.Lost[Order]]:
        make = self._workshop.make
        if jobs > 1:
            # the longest first, so that no worker is last for long; else places beside those above them,
            # which list the same reports
            orders.sort(key=lambda order: (-order.weight if order.weight > ROWS else 0, order.name))
            sweeping = sum(order.weight > SWEEPING for order in orders)
            yield from map(walked, map(make, orders[:sweeping]))
            orders = orders[sweeping:]
        chunk = min(_CHUNK, sum(map(_WEIGHT, orders)) // (8 * jobs))
        large = len(self._archive.catalogue.reports) > _LARGE
        lasting = _LASTING_WHERE_LARGE if large else _LASTING
        steps = Abreast(make, _is_long, _ABREAST_WHERE_LARGE) if large else Abreast(make, _is_long)
        yield from workers.each(steps, orders, jobs, chunk=chunk, lasting=lasting, weigh=_WEIGHT)

    def _note(self, batch: Iterable[Made]) -> None:
        batch = list(batch)
        self._ledger.note_made(
            [row for made in batch for row in made.pages],
            [made.edition for made in batch if made.edition],
            [(made.name, made.key, [row.path for row in made.pages]) for made in batch if not made.edition],
        )
        for made in batch:
            self._site.digests.update(made.digests)
            self._site.paths.update(made.digests)  # one string for both
        self._keep([row for made in batch for row in made.pages])

    def _keep(self, rows: Iterable[PageRow]) -> None:
        self._docs.keep_all((row.path, row.docs) for row in rows)
        self._site.paths.update(html_of(row.path) for row in rows if row.site != NONE)
