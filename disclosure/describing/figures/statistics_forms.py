"""The statistics forms before 2019: 统计指标|单位|统计数, 指标名称|计量单位|2011年度|历年累计."""

from __future__ import annotations

from disclosure.describing.figures.grids import Grid, Value
from disclosure.describing.figures.labels import fold, nearest
from disclosure.describing.figures.layouts import indicators
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


def add_indicator(sheets: Sheets, label: str, unit: str, value: Value) -> None:
    """Put in one row, if its label is known and its cell holds a value."""
    labels, rows = indicators()
    at = nearest(fold(label), labels)
    if at is None or value.odd or (value.number is None and not value.text.strip()):
        return
    row = rows[int(at)]
    quote = " ".join(part.strip() for part in (label, unit, value.text) if part.strip())
    figure = Figure(row.metric, value.number, value.unit or fold(unit), quote, path=row.path, spot=value.spot)
    sheets.indicators.setdefault((row.metric, row.path), figure)
