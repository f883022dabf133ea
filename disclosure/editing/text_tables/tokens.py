"""The cells of a table as they stand in lines: between bars, between tabs, between blanks, or one a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from disclosure.editing.shapes import BLANK, BLANKS, Line
from disclosure.records import TABLE_MARK

#: What parts the cells of a line, or is left of cells that a table had.
BARS = "|｜"
#: Longer lines are text.
_LONGEST_LINE = 400  # characters

# | 46 | ||    3 |    0\t\t1: what stands between the cells of a line
_BETWEEN = re.compile(rf"[{BARS}\t]")
# 一、本年新收政府信息公开申请数量   14   1   0
_APART = re.compile(f"{BLANK}{{2,}}")
# 41288  -1  减少2  1,203  112.4  3件  /  —  未增未减
_A_NUMBER = (
    r"(?:[-+－]|增加?|减少?)?(?:\d{1,3}(?:[,，]\d{3}){1,3}|\d{1,12})(?:\.\d{1,6})?(?:件|条|项|个|次|万?元)?"
    r"|[/\\×]|-{1,2}|—{1,2}|未增[未无]减|无增减|无变化|持平|不变"
)
_NUMBER = re.compile(_A_NUMBER)
# what the statistics forms count in, or —— where nothing is counted
_UNIT = re.compile(r"条|件|份|篇|个|次|人次?|万?元|名|家|期|项|场|部|册|台|批|[-/—]{1,4}")
_YEAR = re.compile(r"20\d\d年?度?")
# 一、本年新收政府信息公开申请数量 2 0 0 0 0 0 2
_NUMBERS_BEHIND = re.compile(
    rf"(?P<label>.*?\D){BLANK}(?P<numbers>(?:{_A_NUMBER})(?:{BLANK}(?:{_A_NUMBER}))+)"
)


#: A cell of the line that Markdown draws below the heads of a table: | --- | :---: |.
RULE = re.compile(r":?-{3,40}:?")


class Token(NamedTuple):
    """The words of a cell, or of a piece of one that its line end cut; a blank one only among others of its line."""

    text: str
    line: int  # its number among the lines
    row: bool = False  # its line is a row whose blank cells are kept, but for those at its end
    alone: bool = False  # a blank one that has a line of its own


def cells_in(text: str, names: Collection[str] = ()) -> list[str]:
    """The cells of a line, blank ones between others too; bars and tabs at its ends part nothing from nothing.

    One blank parts numbers, and ``names`` where a line holds nothing else.
    """
    cells = [cell.strip(BLANKS) for cell in _BETWEEN.split(text.strip(BARS + BLANKS))]
    if len(cells) > 1:
        return cells
    if bare(cells[0]) in names:
        return cells  # 指  标
    cells = [piece for cell in _APART.split(cells[0]) for piece in _pieces(cell, names)]
    numbers = _NUMBERS_BEHIND.fullmatch(cells[0]) if len(cells) == 1 else None
    return [numbers["label"].strip(BLANKS), *re.split(BLANK, numbers["numbers"])] if numbers else cells


# 指 标 单位 2013年度 历年累计: the letters of the first name stand apart
_SPACED = re.compile(rf"(?P<name>(?:统{BLANK}?计{BLANK}?)?指{BLANK}标){BLANK}")


def _pieces(cell: str, names: Collection[str]) -> list[str]:
    """What blanks part in a cell of numbers alone, of names alone, or of both: 0 0 0 0, 自然人 总计, 行政许可 61, 公开数 条 3."""
    spaced = _SPACED.match(cell)
    found = re.split(BLANK, cell[spaced.end() :] if spaced else cell)
    found = [spaced["name"], *found] if spaced else found
    if len(found) == 1:
        return found
    named = [bare(piece) in names or _YEAR.fullmatch(piece) is not None for piece in found]
    counted = is_unit(found[1]) and all(is_number(piece) or piece == "无" for piece in found[2:])
    alike = all(named) or all(map(is_number, found)) or (named == [True, False] and is_number(found[1]))
    return found if alike or counted else [cell]


def tokens_of(lines: Sequence[Line], first: int, names: Collection[str] = ()) -> Iterator[Token]:
    """The cells of ``lines`` from the one numbered ``first``, in their order, up to a line that is text.

    Where a bar closes each cell, a line that holds one bar alone is a blank one: 予以公开 | / 2 | / | / | / 2 |.
    Several bars are what a row lacks.
    """
    closed = False  # the cell above ends with a bar
    for at in range(first, len(lines)):
        text = lines[at].text
        if len(text) > _LONGEST_LINE or "。" in text or TABLE_MARK in text:
            return
        cells = cells_in(text, names)
        if not any(cells):
            if closed and len(text) == 1:
                yield Token("", at, alone=True)
        elif not all(map(RULE.fullmatch, cells)):
            closed = len(cells) == 1 and text[-1] in BARS and text[0] not in BARS
            yield from (Token(cell, at, "\t" in text) for cell in cells)


def is_number(text: str) -> bool:
    """Whether a cell holds a number, or a sign that it does not apply."""
    return _NUMBER.fullmatch(text) is not None


def is_unit(text: str) -> bool:
    """Whether a cell holds what a number counts, or says that there is nothing to count."""
    return _UNIT.fullmatch(text) is not None


def bare(text: str) -> str:
    """``text`` without blanks, in one width."""
    return "".join(unicodedata.normalize("NFKC", text).split())
