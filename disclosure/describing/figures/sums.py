"""The sums that the forms say must hold; where one does not, the numbers stay as printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from disclosure.describing.figures.layouts import APPLICANTS, GROUPS, OUTCOMES, TOTAL, forms, indicators
from disclosure.describing.figures.sheets import Row, Sheets
from disclosure.records import Doubt, Figure

#: How many violations of one kind a warning names.
NAMED = 3

#: Sums of the statistics forms: the whole, and the group of rows that make it.
_PARTS = (
    ("applications_received", "ways", "收到申请数"),
    ("applications_answered", "answers", "答复数"),
    ("applications_completed", "completions", "办结数"),
    ("staff", "posts", "工作人员数"),
)


def violations(sheets: Sheets) -> Iterator[Doubt]:
    """A warning for each kind of sum that does not hold."""
    kinds = (
        ("各类申请人之和与总计不符", _across(sheets)),
        ("第一项加第二项与第三项加第四项不符", _balance(sheets)),
        ("各项办理结果之和与（七）总计不符", _leaves(sheets)),
        ("复议、诉讼各项结果之和与总计不符", _outcomes(sheets)),
        ("统计表分项之和与总数不符", _indicators(sheets.indicators.values())),
    )
    for what, found in kinds:
        told = list(found)
        if told:
            more = f"等{len(told)}处" if len(told) > NAMED else ""
            message = f"表格中{what}：{'；'.join(told[:NAMED])}{more}。原文如此，数字照录。"
            yield Doubt("sum_differs", message, "", "figures")


def _number(row: Row, column: str) -> float | None:
    return row[column].number if column in row else None


def _sum(numbers: Sequence[float | None]) -> float | None:
    """Their sum; None where one is not known."""
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def _told(terms: Sequence[float | None], total: float | None) -> str:
    return f"{'＋'.join(f'{term:g}' for term in terms if term is not None)}≠{total:g}"


def _across(sheets: Sheets) -> Iterator[str]:
    for key, row in sheets.applications.items():
        terms = [_number(row, column) for column in APPLICANTS[:-1]]
        total = _number(row, TOTAL)
        if (made := _sum(terms)) is not None and total is not None and made != total:
            yield f"“{sheets.labels[key]}”{_told(terms, total)}"


def _balance(sheets: Sheets) -> Iterator[str]:
    keys = ("applications_received", "applications_carried_in", "applications_completed", "applications_carried_out")  # fmt: skip
    if not all(key in sheets.applications for key in keys):
        return
    names = forms().applicant_names
    for column in APPLICANTS:
        new, old, done, left = (_number(sheets.applications[key], column) for key in keys)
        came, went = _sum((new, old)), _sum((done, left))
        if came is not None and went is not None and came != went:
            yield f"{names[column]}列{new:g}＋{old:g}≠{done:g}＋{left:g}"


def _leaves(sheets: Sheets) -> Iterator[str]:
    form = forms()
    parts = [key for key in form.leaves if key.startswith("applications_other_")]
    one_row = "applications_other" in sheets.applications  # the layout of 2019
    wanted = [key for key in form.leaves if key not in (parts if one_row else ["applications_other"])]
    total = sheets.applications.get("applications_completed")
    if total is None or any(key not in sheets.applications for key in wanted):
        return
    rows = [sheets.applications[key] for key in wanted]
    for column in APPLICANTS:
        made, said = _sum([_number(row, column) for row in rows]), _number(total, column)
        if made is not None and said is not None and made != said:
            yield f"{form.applicant_names[column]}列各项之和{made:g}，总计{said:g}"


def _outcomes(sheets: Sheets) -> Iterator[str]:
    for group in GROUPS:
        row = sheets.disputes.get(group, {})
        terms, total = [_number(row, outcome) for outcome in OUTCOMES[:-1]], _number(row, TOTAL)
        if (made := _sum(terms)) is not None and total is not None and made != total:
            yield f"“{sheets.labels[group]}”{_told(terms, total)}"


def _indicators(figures: Iterable[Figure]) -> Iterator[str]:
    """Parts of a statistics form against their whole; only where all parts are filled."""
    by_key = {(figure.metric, figure.path): figure for figure in figures}
    if not by_key:
        return
    for metric, group, name in _PARTS:
        whole = by_key.get((metric, ()))
        parts = [
            by_key[row.metric, row.path]
            for row in dict.fromkeys(indicators()[1])
            if row.part_of == group and (row.metric, row.path) in by_key
        ]
        terms = [part.value for part in parts]
        made = _sum(terms)
        if whole is None or whole.value is None or len(parts) < 2 or made is None or made == whole.value:
            continue
        yield f"{name}{_told(terms, whole.value)}"
