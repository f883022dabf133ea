"""The figures of one report: from its sentences, its tables and its imprint."""

from __future__ import annotations

import re

from disclosure.describing.dating.title_years import title_years
from disclosure.describing.figures.agreement import agreed, joined
from disclosure.describing.figures.breakdown import breakdowns
from disclosure.describing.figures.denied_chapters import denied
from disclosure.describing.figures.flattened import read_flattened
from disclosure.describing.figures.grids import grid_of
from disclosure.describing.figures.national import read_national
from disclosure.describing.figures.placing import Lines
from disclosure.describing.figures.prose import found_in
from disclosure.describing.figures.sheets import Sheets
from disclosure.describing.figures.statistics_forms import read_statistics_form
from disclosure.describing.figures.sums import violations
from disclosure.describing.material import Material
from disclosure.records import BlockKind, Doubt, Figure, ReportText, Spot

# 萧县2017年政务公开工作总结; a report without a title is taken for one on disclosure
_ON_DISCLOSURE = re.compile(r"公开")
# 工作年度报告, 2016年工作总结: a title that says nothing of its subject; the text's first words do
_SAYS_NOTHING = re.compile(
    r"(?:(?:19|20)\d\d年?度?)?(?:工作)?(?:年度|半年)?(?:工作)?(?:情况)?(?:报告|总结|汇报|年报|小结)"
)
# what only stands in the text where a table has lost its cells
_FLATTENED = (
    "信息内容",
    "申请人情况",
    "本年新收政府信息公开申请数量",
    "结果维持",
    "审结",
    "行政复议\t",
    "行政复议 ",
    "行政复议0",
    "统计指标",
    "指标名称",
)
# 共印25份
_COPIES = re.compile(r"(?:共印|印发?)\s?(?P<number>\d{1,5})\s?份")


def read_figures(
    text: ReportText, material: Material | None = None
) -> tuple[tuple[Figure, ...], tuple[Doubt, ...]]:
    """Return the figures that a report declares, and what is doubtful in them.

    The metrics and their units are listed in ``tables/figures.tsv``.  A metric that the
    text does not speak of is absent, which is not 0.  ``material`` is the text taken apart,
    where that is done already.
    """
    material = material or Material.of(text)
    years = title_years(material.title)
    year = years[0] if len(years) == 1 else None
    telling = material.opening if _SAYS_NOTHING.fullmatch(material.title) else material.title
    on_disclosure = not material.title or _ON_DISCLOSURE.search(telling) is not None
    lines = Lines.of(text, material.body)
    names = (material.title, *material.signature)
    told = tuple(found_in(material.body, names, year, on_disclosure, lines.spot))
    found, doubts = agreed(told)
    parts = tuple(breakdowns(found, material.body))
    prose = [item.figure for item in found]
    prose += [figure for breakdown in parts for figure in breakdown.parts]
    spoken_of = {item.figure.metric for item in told}
    prose += [one for one in denied(text.blocks, year, on_disclosure) if one.metric not in spoken_of]
    warnings = [doubt for breakdown in parts if (doubt := breakdown.doubt())]
    sheets = _sheets(text, material.body)
    figures, differing = joined([*prose, *_imprint(text)], tuple(sheets.figures()))
    return lines.completed(figures), (*doubts, *warnings, *differing, *sheets.doubts, *violations(sheets))


def _sheets(text: ReportText, body: str) -> Sheets:
    """What the report's tables hold, with cells or without."""
    sheets = Sheets()
    for number, block in enumerate(text.blocks):
        grid = grid_of(block.table, number) if block.table else None
        if grid is not None:
            read_national(grid, sheets)
            read_statistics_form(grid, sheets)
    if any(word in body for word in _FLATTENED):
        read_flattened(body, sheets)
    return sheets


def _imprint(text: ReportText) -> list[Figure]:
    """共印25份 below the text."""
    for number, block in enumerate(text.blocks):
        if block.kind is BlockKind.IMPRINT and (copies := _COPIES.search(block.text)):
            spot = Spot(number, 0, len(block.text))
            return [Figure("copies_printed", int(copies["number"]), "份", block.text.strip(), spot=spot)]
    return []
