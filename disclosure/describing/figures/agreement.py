"""One figure a metric: where sentences and tables give different numbers, a person must look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from disclosure.describing.figures.prose import Found
from disclosure.describing.figures.wordings import CORE
from disclosure.frozen import replace
from disclosure.records import Certainty, Doubt, Figure

_NAMES = {
    "proactive_disclosures": "主动公开信息数",
    "applications_received": "收到申请数",
    "reconsideration": "行政复议数",
    "litigation": "行政诉讼数",
    "fees": "收费",
    "staff": "工作人员数",
}


def agreed(found: Iterable[Found]) -> tuple[tuple[Found, ...], tuple[Doubt, ...]]:
    """The figure that all sentences agree on, metric by metric; a doubt where core ones do not."""
    by_metric: dict[str, list[Found]] = {}
    for item in found:
        by_metric.setdefault(item.figure.metric, []).append(item)
    chosen: list[Found] = []
    doubts: list[Doubt] = []
    for metric, items in by_metric.items():
        one = _one_of(items)
        if one is not None:
            chosen.append(one)
        elif metric in CORE and not all(item.by_channel for item in items):
            doubts.append(_disagreement(metric, [item.figure for item in items]))
    return tuple(chosen), tuple(doubts)


def _one_of(found: Sequence[Found]) -> Found | None:
    """The one that all agree on, or that alone is said to be the total, or is of the year; the body's own above its county's."""
    if len(found) == 1:
        return found[0]
    own = [item for item in found if not item.wider]
    if own and len(own) < len(found):
        return _one_of(own)
    plain = [item for item in found if not item.by_channel]
    totals = [item for item in plain if item.total]
    for group in (found, plain, totals, [item for item in totals if item.dated]):
        if len({item.figure.value for item in group}) == 1:
            return next((item for item in group if item.printed), group[0])
    return None


def _disagreement(metric: str, figures: Sequence[Figure]) -> Doubt:
    values = tuple(dict.fromkeys(f"{figure.value:g}{figure.unit}" for figure in figures))
    message = f"正文对“{_NAMES[metric]}”有不同的说法（{'、'.join(values)}），没有录入，请核对。"
    return Doubt("figures_disagree", message, figures[0].quote, "figures", values)


def joined(prose: Sequence[Figure], tabled: Sequence[Figure]) -> tuple[tuple[Figure, ...], tuple[Doubt, ...]]:
    """Figures of sentences and of tables as one.

    Where both give the same number the sentence is the better evidence; where they
    differ the form's own cell stays, unless it had to be rebuilt, and is no longer certain.
    """
    in_tables = {figure.metric: figure for figure in tabled if not figure.path}
    kept: list[Figure] = []
    doubts: list[Doubt] = []
    for figure in prose:
        other = in_tables.get(figure.metric)
        if other is None or other.value in (None, figure.value):
            kept.append(figure)
            continue
        if not figure.approximate:
            doubts.append(_table_differs(figure, other))
        if other.certainty is Certainty.INFERRED and figure.certainty is Certainty.CERTAIN:
            kept.append(figure)
    told = {figure.metric for figure in kept if not figure.path}
    disputed = {figure.metric for figure in prose if figure.metric in in_tables} - told
    cells = (
        replace(cell, certainty=Certainty.INFERRED) if cell.metric in disputed and not cell.path else cell
        for cell in tabled
        if cell.path or cell.metric not in told
    )
    return (*kept, *cells), tuple(doubts)


def _table_differs(prose: Figure, table: Figure) -> Doubt:
    values = (f"{prose.value}{prose.unit}", f"{table.value}{table.unit}")
    message = f"正文说{values[0]}，表格中“{table.quote}”是{values[1]}，两处不符，请核对。"
    return Doubt("figures_disagree", message, prose.quote, "figures", values)
