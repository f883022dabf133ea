"""政府信息公开行政复议、行政诉讼情况: the table on reconsideration and litigation."""

from __future__ import annotations

from collections.abc import Sequence

from disclosure.editing.text_tables.cell_reader import CellReader, Found, Misfit, head_row
from disclosure.editing.text_tables.tokens import Token, bare
from disclosure.records import Cell, Table

KINDS = ("行政复议", "行政诉讼")
_OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
_COURSES = ("未经复议直接起诉", "复议后起诉")
#: All heads, those that span several columns once more above each of them.
_MOST_HEADS = 48
#: Cells that may stand side by side with no more than a blank between them.
NAMES = frozenset({*KINDS, *_OUTCOMES, *_COURSES})


def read_disputes(tokens: Sequence[Token]) -> Found:
    """政府信息公开行政复议、行政诉讼情况: three times five outcomes, and a row of numbers.

    The outcomes of 行政复议 stand in the second row of heads, or in the third beside the others.  A head that
    spans several columns may have been written once more above each.
    """
    reader = CellReader(tokens)
    kinds = [reader.name(name) for name in KINDS]
    names: list[str] = []
    while len(names) < _MOST_HEADS and reader.reads(*NAMES):
        names.append(reader.name(*NAMES))
    outcomes = [name for name in names if bare(name) in _OUTCOMES]
    courses = list({bare(name): name for name in names if bare(name) in _COURSES}.values())
    if tuple(map(bare, outcomes)) != _OUTCOMES * 3 or tuple(map(bare, courses)) != _COURSES:
        raise Misfit
    high = next(name for name in names if bare(name) not in KINDS) == outcomes[0]
    second, third = ([*outcomes[:5], *courses], outcomes[5:]) if high else (courses, outcomes)
    reader.skip_blanks()  # of the row of heads: a number that is missing makes too few
    numbers = reader.numbers(3 * len(_OUTCOMES), up_to_sum=len(_OUTCOMES))
    if not any(numbers):
        raise Misfit
    head = (
        head_row(kinds, (1 if high else 2, 5), (1, 10)),
        head_row(second, *([(2, 1)] * 5 if high else ()), (1, 5), (1, 5)),
        head_row(third, *[(1, 1)] * len(third)),
    )
    return Found(Table((*head, tuple(map(Cell, numbers)))), reader.at)
