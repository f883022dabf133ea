"""政府信息公开行政复议、行政诉讼情况: the table on reconsideration and litigation."""

from __future__ import annotations

from collections.abc import Sequence

from disclosure.editing.text_tables.cell_reader import CellReader, Found, Misfit, head_row
from disclosure.editing.text_tables.tokens import Token
from disclosure.records import Cell, Table

KINDS = ("行政复议", "行政诉讼")
_OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
_COURSES = ("未经复议直接起诉", "复议后起诉")
#: Cells that may stand side by side with no more than a blank between them.
NAMES = frozenset({*KINDS, *_OUTCOMES, *_COURSES})


def read_disputes(tokens: Sequence[Token]) -> Found:
    """政府信息公开行政复议、行政诉讼情况: three times five outcomes, and a row of numbers.

    The outcomes of 行政复议 stand in the second row of heads, or in the third beside the others.
    """
    reader = CellReader(tokens)
    kinds = [reader.name(name) for name in KINDS]
    high = not reader.reads(*_COURSES)
    second = [reader.name(name) for name in (*(_OUTCOMES if high else ()), *_COURSES)]
    third = [reader.name(name) for name in _OUTCOMES * (2 if high else 3)]
    reader.skip_blanks()  # of the row of heads: a number that is missing makes too few
    numbers = reader.numbers(3 * len(_OUTCOMES))
    if not any(numbers):
        raise Misfit
    head = (
        head_row(kinds, (1 if high else 2, 5), (1, 10)),
        head_row(second, *([(2, 1)] * 5 if high else ()), (1, 5), (1, 5)),
        head_row(third, *[(1, 1)] * len(third)),
    )
    return Found(Table((*head, tuple(map(Cell, numbers)))), reader.at)
