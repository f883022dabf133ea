"""One source file to its reports, or to its failure: the walk of one report.

Pure but for pictures that are made on the way, and picklable: the unit of parallel work, and
what the ledger remembers.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from disclosure import workers
from disclosure.abreast import Walk, walked
from disclosure.describing.figures import read_figures
from disclosure.describing.identity import identify
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.material import Material
from disclosure.describing.undivided import is_unsure
from disclosure.editing import chrome, lines, repairs, split, tables
from disclosure.editing.characters.alphabet import unusual
from disclosure.editing.draft import Draft
from disclosure.editing.furniture.page_margins import take_margins
from disclosure.editing.shapes import narrow_digits
from disclosure.edits import Edits
from disclosure.errors import UnreadableSource
from disclosure.frozen import replace
from disclosure.ledger import Stored, stored
from disclosure.reading import made, readers, scan
from disclosure.records import (
    Accession,
    Certainty,
    Clue,
    Doubt,
    Failure,
    Report,
    ReportText,
    SourceFile,
    Transcript,
)
from disclosure.settings import Settings

log = logging.getLogger(__name__)

scan.page_done = workers.pulse  # a scan of sixty pages may take as long as sixty sources


def access(source: SourceFile, settings: Settings) -> Accession:
    """Read, mend, split and describe one source; a source that cannot be read is a failure, not an error."""
    return walked(_accessed(source, settings))


def access_and_store(source: SourceFile, settings: Settings) -> Walk[Stored]:
    """The same in steps, and as the ledger keeps it: a worker hands over bytes, not objects."""
    accession = yield from _accessed(source, settings)
    yield
    return stored(accession)


def _accessed(source: SourceFile, settings: Settings) -> Walk[Accession]:
    try:
        return (yield from _accession(source, settings))
    except UnreadableSource as error:
        return Accession(source, failure=Failure(source.name, error.message, error.remedy, error.code))
    except Exception as error:  # the promise of a build: one bad source never stops the others
        log.debug("defect while reading %s", source.name, exc_info=True)
        reason = f"程序在处理这个文件时出错（{type(error).__name__}: {str(error)[:200]}）"
        remedy = "文件没有丢失，其他文件照常处理；请把这个文件和本条信息交给维护人员"
        return Accession(source, failure=Failure(source.name, reason, remedy, "defect"))


def lost(source: SourceFile, limit: float | None) -> Accession:
    """What is left of a source whose worker died over it, or was ended after ``limit`` seconds."""
    reason = f"处理这个文件超过 {limit:g} 秒，没有完成" if limit else "处理这个文件时程序意外结束"
    remedy = "文件没有丢失，其他文件照常处理；请核对它是否损坏或过大，必要时拆成几个文件，或交给维护人员"
    return Accession(source, failure=Failure(source.name, reason, remedy, "lost"))


def _accession(source: SourceFile, settings: Settings) -> Walk[Accession]:
    transcript = readers.read(source, settings.max_source_bytes)
    made.keep(transcript.made, settings.made)
    yield
    draft = Draft(transcript.text)
    take_margins(draft, transcript.margins)
    doubts = transcript.doubts + repairs.mend(draft)
    insets = tables.lay_out(draft, transcript.insets)
    yield
    cleared = chrome.clear(draft)
    clues = (*map(_mended, transcript.clues), *cleared.clues)
    doubts += cleared.doubts
    yield
    texts = lines.arrange(draft, split.split(draft), insets, transcript.headings)
    if not any(text.blocks for text in texts):
        raise UnreadableSource(
            "文件里没有正文", "请核对原件；如果它确是空白，请从 reports_src 里移走", "no_text"
        )
    edits = draft.edits
    shared = _shared_out(clues, texts, narrow_digits(transcript.text))  # as clues are read
    reports = []
    for text in _with_doubts(texts, doubts):
        told = replace(text, clues=text.clues + shared[text.part - 1])
        reports.append((yield from _report(source, transcript, told, edits, settings)))
    return Accession(source, _beside_others(reports, settings), original=transcript.text, edits=edits)


def _beside_others(reports: list[Report], settings: Settings) -> tuple[Report, ...]:
    """Reports of one file are from one county, where all that name one name the same: 旧州镇 beside 田林县六隆镇."""
    if len(reports) < 2 or settings.home_region:
        return tuple(reports)
    named = {
        (region.code_now or region.code)[:6]
        for report in reports
        if (region := report.identity.region.value) and region.county and region.code
    }
    county = Gazetteer.load().place(named.pop()) if len(named) == 1 else None
    if county is None or not county.current:
        return tuple(reports)
    return tuple(_placed(report, county.code) for report in reports)


def _placed(report: Report, county: str) -> Report:
    """The report with the county of the others, where it names a township that several counties have.

    One that names no place may be from anywhere: collections of model texts are.
    """
    region = report.identity.region.value
    if region is None or region.county or not region.township:
        return report
    identity = identify(report.text, Gazetteer.load(), county, told_by="同一文件里的其他报告")
    found = identity.region.value
    same = found is not None and found.county and found.township == region.township
    return replace(report, identity=identity) if same else report


def _report(
    source: SourceFile, transcript: Transcript, text: ReportText, edits: Edits, settings: Settings
) -> Walk[Report]:
    yield
    material = Material.of(text)
    figures, doubts = read_figures(text, material)
    yield
    identity = identify(text, Gazetteer.load(), settings.home_region, material)
    if figures and is_unsure(identity):
        figures = tuple(replace(figure, certainty=Certainty.INFERRED) for figure in figures)
    return Report(
        source=source,
        encoding=transcript.encoding,
        reader=transcript.reader,
        text=replace(text, doubts=text.doubts + doubts),
        identity=identity,
        figures=figures,
        edits=_within(edits, text.source_span),
        pictures=tuple(
            dict.fromkeys(block.picture for block in text.blocks if block.picture and block.picture.kind)
        ),
    )


def _within(edits: Edits, span: tuple[int, int]) -> Edits:
    """The edits that begin inside ``span`` of the source."""
    return edits[bisect_left(edits.starts, span[0]) : bisect_left(edits.starts, span[1])]


# 報(bào)告: what a mirror site did to a page's title too
_GLOSSED = re.compile(r"[\u4e00-\u9fff]\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\)")


def _mended(clue: Clue) -> Clue:
    """A title that stands beside the text, mended as the text is."""
    if clue.field != "title" or not (_GLOSSED.search(clue.text) or unusual(clue.text)):
        return clue
    draft = Draft(clue.text)
    repairs.mend(draft)
    return clue if draft.text == clue.text else replace(clue, text=draft.text)


#: What the head of a web page says of its own report.
_OF_A_HEAD = frozenset({"breadcrumb", "identifier", "generated", "published"})


def _shared_out(clues: tuple[Clue, ...], texts: Sequence[ReportText], source: str) -> list[tuple[Clue, ...]]:
    """For each report of a source, what stood beside it: pages that were put one behind the other have a head each.

    What stands in front of the first report or behind the last is of all of them, but for
    what another page's head says of its own report; a page that has a head has nothing of the first one's.
    """
    if len(texts) == 1:
        return [clues]
    begins = [text.source_span[0] for text in texts]
    last = (texts[-1].source_span[0] + texts[-1].source_span[1]) / 2
    own: dict[str, set[int]] = {}
    for line in {clue.line for clue in clues}:
        words = r"\s+".join(map(re.escape, line.split()))  # blanks of other kinds stood in the source
        found = (match.start() for match in re.finditer(words, source)) if words else ()
        own[line] = {0 if at > last else max(bisect_right(begins, at) - 1, 0) for at in found} or {0}
    heads = {(clue.field, part) for clue in clues for part in own[clue.line]}
    pages = {part for field, part in heads if field in _OF_A_HEAD and part}
    return [
        tuple(
            clue
            for clue in clues
            if part in own[clue.line]
            or (0 in own[clue.line] and (clue.field, part) not in heads and part not in pages)
        )
        for part in range(len(texts))
    ]


def _with_doubts(texts: Iterable[ReportText], doubts: Iterable[Doubt]) -> list[ReportText]:
    """Give each doubt about the whole source to the report that holds its words, or else to the first."""
    texts = list(texts)
    for doubt in doubts:
        owner = next((i for i, text in enumerate(texts) if doubt.quote and doubt.quote in text.text), 0)
        texts[owner] = replace(texts[owner], doubts=(*texts[owner].doubts, doubt))
    return texts
