"""Tables of the national forms that stand on one line with the text around them, a blank between their cells.

A crawler that writes a whole page on one line leaves them so.  The form says how many numbers each
row has: where all rows have them, the table is laid out again; where one has not, it stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from disclosure.editing.headings.chapters import TABLE_ROW
from disclosure.editing.numbering import HAN_NUMERALS
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANK, BLANKS
from disclosure.editing.text_tables.forms import MOST_TOKENS, form_at
from disclosure.editing.text_tables.tokens import BARS, Token, is_number
from disclosure.records import TABLE_MARK, BlockKind, Table

_CLAUSE = rf"第二十条{BLANK}?第?{BLANK}?[（(]..?[)）]{BLANK}?项"
_BEGINS = re.compile(
    rf"{_CLAUSE}|信息内容(?={BLANK})|[（(]?本列数据的勾稽关系|申请人情况(?={BLANK})|行政复议(?={BLANK}行政诉讼{BLANK})"
    rf"|(?:统计指标|统{BLANK}计{BLANK}指{BLANK}标|指标名称|指标)(?=[{BLANKS}|｜]{{1,4}}(?:计量)?单位[{BLANKS}|｜]{{1,4}})"
)
# what no row without such a table holds, or nearly none
_TELLING = (
    "信息内容",
    "申请人情况",
    "结果维持",
    "统计指标",
    "指标名称",
    "指标 单位",
    "指标 计量",
    "指 标 |",
    "指标 |",
)
_CELL = re.compile(f"{_CLAUSE}|[^{BLANKS}{BARS}]+")
#: Cells that bars part may hold blanks: 统 计 指 标 | 单位 |
_BARRED = re.compile(rf"[^|｜{BLANKS}](?:[^|｜]*[^|｜{BLANKS}])?(?={BLANK}*[|｜])")
_MANY_BARS = 9
_PAGE = re.compile(r"(?P<dash>[-—–]{1,2}) \d{1,3} (?P=dash)")
_CHAPTER = re.compile(f"[{HAN_NUMERALS}]{{1,2}}、")
#: A shorter row holds no table.
_SHORTEST = 60  # characters
#: So many beginnings of tables that are none are looked at in one row; a report has three tables.
_MOST_TRIES = 10
#: A row's label stands in no more cells, its number behind it.
_LABEL = 8  # cells


def may_hold_tables(text: str) -> bool:
    """Ask quickly whether a text can hold such a table."""
    return any(word in text for word in _TELLING)


def part_tables(row: Row) -> list[Row]:
    """Cut ``row`` into the tables that stand on it, each a row that shows it, and what stands between them."""
    if len(row.text) < _SHORTEST or row.kind is not None or not may_hold_tables(row.text):
        return [row]
    parts: list[Row] = []
    behind = 0  # the table above
    for begin, end, laid_out in tables_in(row.text):
        table = row.part(begin, end, "line_break")
        table.text, table.mark, table.kind, table.table = TABLE_MARK, None, BlockKind.TABLE, laid_out
        parts += [*_between(row, behind, begin), table]
        behind = end
    return [*parts, *_between(row, behind, len(row.text))] if parts else [row]


def tables_in(text: str) -> Iterator[tuple[int, int, Table]]:
    """Where on a line such tables begin and end, and what they are laid out."""
    behind = 0
    for begin in islice(_BEGINS.finditer(text), _MOST_TRIES):
        if begin.start() >= behind and (found := _table_at(text, begin.start())) is not None:
            behind = found[1]
            yield begin.start(), behind, found[0]


def _table_at(text: str, begin: int) -> tuple[Table, int] | None:
    """The table that begins at ``begin`` and where it ends; its cells may be interrupted by a page's number."""
    barred = text.count("|", begin) >= _MANY_BARS and text.find("|", begin, begin + _SHORTEST) > 0
    cells = list(islice((_BARRED if barred else _CELL).finditer(text, begin), MOST_TOKENS))
    return _laid_out(cells) or _laid_out(_without_pages(cells))


def _laid_out(cells: Sequence[re.Match[str]]) -> tuple[Table, int] | None:
    found = form_at([Token(cell[0], at) for at, cell in enumerate(cells)])
    if found is None or _goes_on(cells[found.end :]):
        return None
    return found.table, cells[found.end - 1].end()


def _without_pages(cells: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """``cells`` without — 2 —, which may stand for blank ones as well: only where the form wants fewer."""
    kept: list[re.Match[str]] = []
    at = 0
    while at < len(cells):
        if _PAGE.fullmatch(" ".join(cell[0] for cell in cells[at : at + 3])):
            at += 3
        else:
            kept.append(cells[at])
            at += 1
    return kept


def _goes_on(cells: Sequence[re.Match[str]]) -> bool:
    """Whether there are rows that do not fit behind those that do: a number, before a chapter or a table begins."""
    for cell in cells[:_LABEL]:
        chapter = _CHAPTER.match(cell[0])
        if (chapter and TABLE_ROW.match(cell[0], chapter.end()) is None) or _BEGINS.match(
            cell.string, cell.start()
        ):
            return False
        if is_number(cell[0]):
            return True
    return False


def _between(row: Row, begin: int, end: int) -> list[Row]:
    """What stands between two tables, as a row of its own; none where nothing does."""
    if not row.text[begin:end].strip(BLANKS + BARS):
        return []
    part = row.part(begin, end, "line_break" if begin else row.rule)
    if not begin:
        part.indented, part.page_above, part.apart = row.indented, row.page_above, row.apart
    return [part]
