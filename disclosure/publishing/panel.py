"""The figures panel of a report's page: by group, each number with its words and a link to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from markdown.extensions.toc import unique

from disclosure.frozen import dataclass
from disclosure.publishing.certainty import WORDS, doubts_of
from disclosure.publishing.markdown import visible
from disclosure.publishing.markup import slug_of
from disclosure.publishing.metrics import Metric, is_detail, metric_of, metrics
from disclosure.publishing.pages import title_as_written, title_of
from disclosure.publishing.passages import Passages, id_of
from disclosure.records import BlockKind, Certainty, Figure, Report


class Entry(NamedTuple):
    """One figure as the panel shows it: a tuple, for a report has dozens."""

    name: str
    value: str
    unit: str
    quote: str
    passage: str  # the id of its words in the text above, if they are marked there
    heading: str  # the id of the heading below which they stand
    notes: tuple[str, ...]  # 上年 25586, 比上年增加 61.4%
    certainty: str
    word: str  # for the certainty


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that belong together; ``nought`` of them are 0 and not shown one by one."""

    name: str
    entries: tuple[Entry, ...]
    nought: int


@dataclass(frozen=True, slots=True)
class Panel:
    """All figures of a report, and what is doubtful about them."""

    groups: tuple[Group, ...]
    warnings: tuple[str, ...]
    passages: Passages  # of all figures shown


#: Groups in which a 0 is not worth a row of its own.
_LONG_GROUPS = frozenset({"办理结果明细", "行政复议和诉讼", "规范性文件和行政行为"})
_WORTH_HIDING = 3
_ALWAYS = frozenset(
    {"reconsideration", "litigation", "litigation_direct", "litigation_after_reconsideration"}
)


def panel_of(report: Report) -> Panel:
    """The panel of ``report``; without groups where it declares nothing."""
    rank = _ranks()
    shown = [figure for figure in report.figures if not is_detail(figure.metric) and figure.value is not None]
    shown.sort(key=lambda figure: rank.get(figure.metric, len(rank)))
    groups: dict[str, list[Figure]] = {}
    for figure in shown:
        groups.setdefault(metric_of(figure.metric, figure.unit).group, []).append(figure)
    warnings = dict.fromkeys(doubt.message for doubt in doubts_of(report) if doubt.field == "figures")
    headings = headings_of(report)
    return Panel(
        tuple(_group(name, members, headings) for name, members in groups.items()),
        tuple(warnings),
        Passages.of(report, (figure.spot for figure in shown if figure.spot)),
    )


@lru_cache(maxsize=1)
def _ranks() -> Mapping[str, int]:
    """The place of each metric in the order in which they are shown."""
    return {key: at for at, key in enumerate(metrics())}


def _group(name: str, figures: Iterable[Figure], headings: Sequence[str]) -> Group:
    figures = list(figures)
    shown = [figure for figure in figures if not (name in _LONG_GROUPS and _is_nought(figure))]
    if len(figures) - len(shown) < _WORTH_HIDING:
        shown = figures
    return Group(name, tuple([_entry(figure, headings) for figure in shown]), len(figures) - len(shown))


def _is_nought(figure: Figure) -> bool:
    return figure.value == 0 and figure.metric not in _ALWAYS


def _entry(figure: Figure, headings: Sequence[str]) -> Entry:
    metric = metric_of(figure.metric, figure.unit)
    return Entry(
        name=_name(metric, figure),
        value=shown_value(figure),
        unit=figure.unit,
        quote=figure.quote,
        passage=id_of(figure.spot) if figure.spot else "",
        heading=headings[figure.spot.block] if figure.spot else "text",
        notes=tuple(_notes(figure)),
        certainty=figure.certainty.value,
        word="" if figure.certainty is Certainty.CERTAIN else WORDS[figure.certainty],
    )


def _name(metric: Metric, figure: Figure) -> str:
    return f"{metric.name}：{'、'.join(figure.path)}" if figure.path else metric.name


def shown_value(figure: Figure) -> str:
    """7000 余, 61.4; nothing where there is no value."""
    if figure.value is None:
        return ""
    return f"{number(figure.value)} 余" if figure.approximate else number(figure.value)


def number(value: float | int) -> str:
    """A number without a useless point: 35.6, 4166.241619, 0."""
    return str(value) if isinstance(value, int) else f"{value:.6f}".rstrip("0").rstrip(".")


def _notes(figure: Figure) -> Iterator[str]:
    if figure.previous is not None:
        yield f"上年 {number(figure.previous)}"
    if figure.change_percent is not None:
        way = "减少" if figure.change_percent < 0 else "增加"
        yield f"比上年{way} {number(abs(figure.change_percent))}%"
    if figure.share_percent is not None:
        yield f"占 {number(figure.share_percent)}%"


def headings_of(report: Report) -> tuple[str, ...]:
    """For each block the id of the heading above it, as Python-Markdown's ``toc`` gives them."""
    ids: set[str] = set()
    anchor = unique(slug_of(title_of(report)), ids)
    above = title_as_written(report) is not None
    anchors = []
    for block in report.text.blocks:
        if block.kind is BlockKind.HEADING and block.text and not block.table:
            anchor = unique(slug_of(visible(block.text).strip()), ids)
        anchors.append("text" if block.kind is BlockKind.TITLE and above else anchor)
    return tuple(anchors)
