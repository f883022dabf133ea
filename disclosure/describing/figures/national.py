"""The tables of the national form, layouts of 2019 and 2021, each cell by its labels."""

from __future__ import annotations

from collections.abc import Mapping

from disclosure.describing.figures.grids import Grid, Value, value_in
from disclosure.describing.figures.labels import fold, levels, nearest
from disclosure.describing.figures.layouts import APPLICANTS, TOTAL, forms
from disclosure.describing.figures.sheets import Row, Sheets
from disclosure.records import Doubt, Figure


def read_national(grid: Grid, sheets: Sheets) -> None:
    """Put into ``sheets`` whatever of the three national tables ``grid`` holds."""
    _read_disclosed(grid, sheets)
    _read_applications(grid, sheets)
    _read_disputes(grid, sheets)


def _read_disclosed(grid: Grid, sheets: Sheets) -> None:
    """第二十条: rows below the heads of their clause."""
    form = forms()
    heads: dict[int, tuple[str, str]] = {}  # column -> its key and its words
    for at, row in enumerate(grid.rows):
        found = {
            column: (key, text)
            for column, text in enumerate(row)
            if (key := nearest(fold(text), form.disclosed_columns))
        }
        if found:
            heads = found
        elif row[0].strip().startswith("第二十条"):
            heads = {}
        elif heads and (key := nearest(fold(row[0]), form.disclosed_rows)):
            _read_disclosed_row(grid, at, key, heads, sheets)


def _read_disclosed_row(
    grid: Grid, at: int, key: str, heads: Mapping[int, tuple[str, str]], sheets: Sheets
) -> None:
    seen = set()
    for column, (head, words) in heads.items():
        origin = grid.origins[at][column]
        if origin in seen or column == 0:
            continue
        seen.add(origin)
        value = grid.value(at, column)
        if not value.odd and (key, head) not in sheets.disclosed:
            sheets.disclosed[key, head] = disclosed_figure(key, head, words, grid.rows[at][0], value)


def disclosed_figure(key: str, head: str, words: str, label: str, value: Value) -> Figure:
    """A cell of the table on what was disclosed."""
    unit = "件"
    if head == "amount":
        unit = value.unit or ("万元" if "万元" in words else "元" if "元" in words else "")
    elif head in ("last_year", "change"):
        unit = "项"
    quote = f"{label.strip()} {value.text.strip()}".strip()
    return Figure(f"{key}_{head}", value.number, unit, quote, spot=value.spot)


def _read_applications(grid: Grid, sheets: Sheets) -> None:
    form = forms()
    first = next(
        (at for at, row in enumerate(grid.rows) if any(_row_key(fold(text), "", form.rows) for text in row)),
        None,
    )
    if first is None:
        return
    columns = _applicant_columns(grid, first)
    if TOTAL not in columns.values():
        return
    section = ""
    for at in range(first, len(grid.rows)):
        stub = [label for cell in grid.stub(at, min(columns)) for label in levels(cell)]
        for label in stub:
            section = nearest(fold(label), form.sections) or section
        key = next((k for label in reversed(stub) if (k := _row_key(fold(label), section, form.rows))), None)
        if key is not None and (any(map(_is_number, stub)) or _lacks_cells(grid, at, columns)):
            # its spans are wrong, or cells between others are missing: no column can be trusted
            message = f"表格中“{stub[0].strip()}”一行的单元格没有对齐，没有录入。"
            sheets.doubts.append(Doubt("table_misaligned", message, stub[0].strip(), "figures"))
        elif key is not None:
            values = {name: grid.value(at, column) for column, name in columns.items()}
            sheets.add_row(key, stub[-1].strip(), {n: v for n, v in values.items() if not v.odd})


def _lacks_cells(grid: Grid, at: int, columns: Mapping[int, str]) -> bool:
    """Tell whether a row with numbers ends before the column of their sum."""
    sums = next(column for column, name in columns.items() if name == TOTAL)
    return grid.origins[at][sums] < 0 and any(_is_number(grid.rows[at][column]) for column in columns)


def _row_key(label: str, section: str, rows: Mapping[str, str]) -> str | None:
    """The row of that label; 其他 alone is a row only below 其他处理."""
    key = nearest(label, rows)
    if key == "applications_other_rest" and section != "other":
        return None
    return None if label == "总计" and not section else key


def _applicant_columns(grid: Grid, first: int) -> dict[int, str]:
    """Which column is whose; a table without heads, cut off by a page's end, has the form's last seven."""
    names = forms().applicants
    columns: dict[int, str] = {}
    for column in range(1, len(grid.rows[0])):
        heads = [key for text in grid.heads(column, first) if (key := nearest(fold(text), names))]
        if heads:
            columns[column] = heads[-1]
    if len(set(columns.values())) == len(columns) and len(columns) >= 2:
        return columns
    if first == 0 and len(grid.rows[0]) > len(APPLICANTS):
        begin = len(grid.rows[0]) - len(APPLICANTS)
        return {begin + at: name for at, name in enumerate(APPLICANTS)}
    return {}


def _read_disputes(grid: Grid, sheets: Sheets) -> None:
    form = forms()
    heads_at = [
        at
        for at, row in enumerate(grid.rows)
        if sum(nearest(fold(text), form.outcomes) is not None for text in set(row)) >= 4
    ]
    below = next(
        (at for at in range(heads_at[-1] + 1, len(grid.rows)) if any(map(_is_number, grid.rows[at]))), None
    ) if heads_at else None  # fmt: skip
    if below is None:
        return
    groups: dict[str, Row] = {}
    for column in range(len(grid.rows[below])):
        heads = [fold(head) for head in grid.heads(column, below)]
        group = next((key for head in reversed(heads) if (key := nearest(head, form.groups))), None)
        outcome = next((key for head in reversed(heads) if (key := nearest(head, form.outcomes))), None)
        value = grid.value(below, column)
        if group and outcome and not value.odd:
            groups.setdefault(group, {})[outcome] = value
    names = {key: name for name, key in form.groups.items()}
    for group, row in groups.items():
        sheets.add_group(group, names[group], row)


def _is_number(text: str) -> bool:
    return value_in(text).number is not None
