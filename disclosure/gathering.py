"""Sources to a catalogue: read those that are new, put in what people corrected, order it all.

All that reads and describes a text compiles hundreds of patterns when it is imported, which
takes a second: whoever needs none of it does not wait for it, and a build that reads a few
sources looks after the others in that time.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from disclosure import workers
from disclosure.abreast import Abreast, Walk
from disclosure.errors import NothingToBuild
from disclosure.frozen import dataclass
from disclosure.ledger import Known, Ledger, Stored, abridged, stored
from disclosure.memory import hoarding
from disclosure.progress import Progress
from disclosure.publication.archive import Archive
from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.finding_aids import GENERATED_FOLDERS
from disclosure.publishing.outputs import Outputs
from disclosure.publishing.places import names_today
from disclosure.reading.sources import Holdings
from disclosure.records import Accession, SourceFile
from disclosure.settings import Settings
from disclosure.summary import Summary

if TYPE_CHECKING:
    from disclosure.publication.standing import Standing

T = TypeVar("T")

#: Where a worker cannot be forked, starting one costs about a second: fewer sources are read here.
WORTH_WORKERS = 50
#: So few are read by one worker, who imports alone what it reads with.
FEW = 8
#: A larger source is read by itself (bytes).
LARGE = 1 << 18
#: Accessions that the ledger is told of at once: what a kill can cost.
BATCH = 100


@dataclass(frozen=True, slots=True)
class Gathered:
    """The archive, what is to be told of how it came about, and what stands from earlier builds."""

    archive: Archive
    summary: Summary
    standing: Standing


def gather(
    settings: Settings,
    stamp: bytes,
    holdings: Holdings,
    ledger: Ledger,
    site: Outputs,
    progress: Progress,
) -> Gathered:
    """Read the sources that are new, put in what people corrected, order it all.

    Args:
        settings: Those of the archive.
        stamp: A digest of all that bears on every page alike.
        holdings: The sources.
        ledger: What is known of them.
        site: The door to the site, or to where it is staged.
        progress: Where it is shown how far this is.

    Raises:
        NothingToBuild: there is no source, or none could be read.
        SettingsError: the home region is no place.
    """
    if settings.home_region:
        _refuse_unknown_home(settings.home_region)
    look = partial(_look_around, settings, ledger, site)
    remembered, standing = accession_all(holdings.sources, ledger, settings, progress, look)
    with progress.stage("汇总"), hoarding():
        known = ledger.known(holdings.sources)
        read = [known[source.sha256] for source in holdings.sources]
        accessions, problems, amended = _corrected(read, ledger, settings)
        catalogue = Catalogue.of(accessions, holdings.failures)
        _refuse_empty(catalogue, settings)
        marks = {one.accession.source.sha256: one.mark for one in read}
        archive = Archive(catalogue, problems, marks, amended, stamp)
        rules = sum((Counter(dict(one.rules)) for one in read), Counter[str]())
        summary = Summary.of(
            accessions,
            remembered,
            catalogue.reports,
            catalogue.failures,
            problems,
            rules,
            str(settings.site),
        )
    return Gathered(archive, summary, standing)


def _look_around(settings: Settings, ledger: Ledger, site: Outputs) -> Standing:
    """What stands from earlier builds; here, while others read, is also the time for what takes long to load."""
    from disclosure.publication import course  # noqa: F401
    from disclosure.publication.standing import Standing

    names_today()
    if settings.corrections.exists():
        from disclosure.describing.correcting import corrections  # noqa: F401
    return Standing(ledger, Outputs(settings.docs, folders=GENERATED_FOLDERS), site)


def accession_all(
    found: Sequence[SourceFile],
    ledger: Ledger,
    settings: Settings,
    progress: Progress,
    meanwhile: Callable[[], T],
) -> tuple[int, T]:
    """Have the ledger know the accession of every source, and do ``meanwhile`` what can be done while others read.

    Returns:
        How many it knew before, and what came of ``meanwhile``.
    """
    _forget_changed(found, ledger)
    known = ledger.digests_known()
    unread = [source for source in found if source.sha256 not in known]
    with progress.stage("读取报告", len(unread)) as done:
        batch: list[Stored] = []
        answers = _access_each(unread, settings) if unread else iter(())
        with hoarding():
            ledger.take_in_hand()
            result = meanwhile()
        for answer in answers:
            one = stored(_lost(answer)) if isinstance(answer, workers.Lost) else answer
            batch.append(one)
            if len(batch) == BATCH:
                ledger.keep(batch)
                batch.clear()
            done()
        ledger.keep(batch)
    if known - {source.sha256 for source in found} or unread:
        ledger.forget_others(found)
    return len(found) - len(unread), result


def warm_up() -> None:
    """Load what reading needs, a second's work, once for all workers that are forked from here on."""
    from disclosure import accession  # noqa: F401
    from disclosure.describing.locating.gazetteer import Gazetteer

    _ = Gazetteer.load().index


def _forget_changed(found: Sequence[SourceFile], ledger: Ledger) -> None:
    """Have the ledger forget the pages whose pictures are others than when they were read: their own bytes are not."""
    note = ledger.note("companions")
    then: dict[str, list[list[str]]] = json.loads(note) if note else {}
    now = {
        source.sha256: [[each.name, each.sha256] for each in source.companions]
        for source in found
        if source.companions
    }
    if now != then:
        ledger.forget_others(source for source in found if now.get(source.sha256) == then.get(source.sha256))
        ledger.leave_note("shelf", None)
        ledger.leave_note("companions", json.dumps(now).encode())


def _access_each(
    unread: Sequence[SourceFile], settings: Settings
) -> Iterator[Stored | workers.Lost[SourceFile]]:
    """In workers where they can be had at little cost: a source that crashes or hangs then takes only one down."""
    apart = workers.CAN_FORK or len(unread) >= WORTH_WORKERS
    jobs = min(settings.jobs, len(unread)) if apart and len(unread) > FEW else 1
    if workers.CAN_FORK and len(unread) > FEW:
        warm_up()
    walk = Abreast(partial(_access, settings=settings), _is_large)
    chunk = max(1, min(2 * walk.many, len(unread) // (4 * jobs)))
    return workers.each(walk, unread, jobs, chunk=chunk, limit=settings.source_seconds, apart=apart)


def _access(source: SourceFile, settings: Settings) -> Walk[Stored]:
    from disclosure import accession

    return accession.access_and_store(source, settings)


def _is_large(source: SourceFile) -> bool:
    """Whether a source may take so much memory that no other should be half read beside it."""
    return source.size > LARGE


def _lost(item: workers.Lost[SourceFile]) -> Accession:
    from disclosure.accession import lost

    return lost(item.item, item.limit)


def _refuse_unknown_home(name: str) -> None:
    """A wrong home region is said once, not of every file."""
    from disclosure.describing.locating.gazetteer import Gazetteer
    from disclosure.describing.locating.regions import home_place

    home_place(Gazetteer.load(), name)


def _corrected(
    read: Sequence[Known], ledger: Ledger, settings: Settings
) -> tuple[tuple[Accession, ...], tuple[str, ...], frozenset[str]]:
    """The accessions with what people put right, what is wrong with the table, and the ids it touched."""
    accessions = [one.accession for one in read]
    if not settings.corrections.exists():
        return tuple(accessions), (), frozenset()
    from disclosure.describing.correcting import corrections
    from disclosure.describing.locating.gazetteer import Gazetteer

    touched = corrections.named(accessions, settings.corrections)
    whole = [(a.source.sha256 in touched and ledger.recall(a.source)) or a for a in accessions]
    corrected = corrections.correct(whole, settings.corrections, Gazetteer.load())
    amended = frozenset(
        report.id for a in corrected.accessions if a.source.sha256 in touched for report in a.reports
    )
    slight = (abridged(a) if a.source.sha256 in touched else a for a in corrected.accessions)
    return tuple(slight), corrected.problems, amended


def _refuse_empty(catalogue: Catalogue, settings: Settings) -> None:
    if catalogue.reports:
        return
    if not catalogue.failures:
        raise NothingToBuild(f"{settings.reports} 里没有报告", "请把原始报告文件放进这个文件夹，然后重新运行")
    told = "\n".join(
        f"  {failure.name}：{failure.reason}。{failure.remedy}" for failure in catalogue.failures
    )
    raise NothingToBuild(
        f"没有一个文件能读成报告：\n{told}", "请按上面逐条处理，然后重新运行；原有网站没有改动"
    )
