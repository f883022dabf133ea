"""Long lists are cut so that a row more leaves most pages as they are."""

from __future__ import annotations

import pytest

from disclosure.publishing.sheets import FEWEST, ROWS, sheets_of


def cut(rows: list[str]) -> list[tuple[str, ...]]:
    return [tuple(sheet.rows) for sheet in sheets_of(rows, str)]


ROW_NAMES = [f"{number:05}" for number in range(5_000)]


@pytest.mark.parametrize("count", [0, 1, ROWS])
def test_a_short_list_is_one_sheet(count: int) -> None:
    (sheet,) = sheets_of(ROW_NAMES[:count], str)
    assert (list(sheet.rows), sheet.number, sheet.total) == (ROW_NAMES[:count], 1, 1)


def test_every_row_is_on_one_sheet_in_order_and_no_sheet_is_too_long_or_too_short() -> None:
    sheets = cut(ROW_NAMES)
    assert [row for sheet in sheets for row in sheet] == ROW_NAMES
    assert all(FEWEST * ROWS <= len(sheet) <= ROWS for sheet in sheets[:-1])
    assert 0 < len(sheets[-1]) <= ROWS


def test_rows_that_never_end_a_sheet_are_cut_all_the_same() -> None:
    never = ["x"] * 450
    assert [len(sheet) for sheet in cut(never)] in ([200, 200, 50], [120, 120, 120, 90])


def test_a_row_more_or_less_changes_a_few_sheets_of_many() -> None:
    before = cut(ROW_NAMES)
    touched = []
    for at in range(7, 5_000, 97):
        for after in (
            cut([*ROW_NAMES[:at], f"new {at}", *ROW_NAMES[at:]]),
            cut(ROW_NAMES[:at] + ROW_NAMES[at + 1 :]),
        ):
            touched.append(len({*after} - {*before}))
            same = sum(one == other for one, other in zip(before, after, strict=False))
            assert len(after) != len(before) or same + touched[-1] == len(
                before
            )  # and stand where they stood
    assert max(touched) < len(before) / 2
    assert sum(touched) / len(touched) < 2
