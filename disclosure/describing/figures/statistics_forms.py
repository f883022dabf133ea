"""The statistics forms before 2019: 统计指标|单位|统计数, 指标名称|计量单位|2011年度|历年累计."""

from __future__ import annotations

from disclosure.describing.figures.grids import Grid, Value
from disclosure.describing.figures.labels import fold, folded, nearest
from disclosure.describing.figures.layouts import Indicator, indicators
from disclosure.describing.figures.sheets import Sheets
from disclosure.records import Figure

_LABEL_HEADS = frozenset({"统计指标", "指标名称", "指标"})
_UNIT_HEADS = frozenset({"单位", "计量单位"})
_NO_VALUE = ("序号", "代码", "累计", "备注", "说明")
_WHOLE = ("合计", "总数", "总计")


def read_statistics_form(grid: Grid, sheets: Sheets) -> None:
    """Put into ``sheets`` the year's values of a statistics form, if ``grid`` is one."""
    head = next((at for at, row in enumerate(grid.rows[:6]) if _LABEL_HEADS & set(map(fold, row))), None)
    if head is None:
        return
    heads = [fold(text) for text in grid.rows[head]]
    label = next(at for at, text in enumerate(heads) if text in _LABEL_HEADS)
    unit = next((at for at, text in enumerate(heads) if text in _UNIT_HEADS), None)
    value = _value_column(heads, label, unit)
    if value is None:
        return
    for at, row in enumerate(grid.rows[head + 1 :], head + 1):
        add_indicator(sheets, row[label], row[unit] if unit is not None else "", grid.value(at, value))


def _value_column(heads: list[str], label: int, unit: int | None) -> int | None:
    """The column of the year's values; None where several could be."""
    others = [
        at
        for at, text in enumerate(heads)
        if at not in (label, unit) and text and not any(word in text for word in _NO_VALUE)
    ]
    whole = [at for at in others if any(word in heads[at] for word in _WHOLE)]
    chosen = whole or others
    return chosen[0] if len(chosen) == 1 else None


#: How disputes ended, in the form of 2014: the same words below 行政复议数量 and below 行政诉讼数量.
_ENDED = folded(
    (
        ("维持具体行政行为数", "upheld"),
        ("维持具体行政行为或者驳回原告诉讼请求数", "upheld"),
        ("被依法纠错数", "corrected"),
        ("其他情形数", "other"),
    )
)
_DISPUTES = frozenset({"reconsideration", "litigation"})


def add_indicator(sheets: Sheets, label: str, unit: str, value: Value) -> None:
    """Put in one row, if its label is known and its cell holds a value."""
    row = _indicator(sheets, fold(label))
    if row is None or value.odd or (value.number is None and not value.text.strip()):
        return
    quote = " ".join(part.strip() for part in (label, unit, value.text) if part.strip())
    figure = Figure(row.metric, value.number, value.unit or fold(unit), quote, path=row.path, spot=value.spot)
    sheets.indicators.setdefault((row.metric, row.path), figure)


def _indicator(sheets: Sheets, label: str) -> Indicator | None:
    """What a row counts; how disputes ended is told right below their number."""
    if ended := nearest(label, _ENDED):
        return Indicator(f"{sheets.dispute}_{ended}", (), "") if sheets.dispute else None
    labels, rows = indicators()
    at = nearest(label, labels)
    row = rows[int(at)] if at is not None else None
    sheets.dispute = row.metric if row and row.metric in _DISPUTES else ""
    return row
