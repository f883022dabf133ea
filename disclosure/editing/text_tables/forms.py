"""The three tables of the national form, laid out in lines: cell by cell, each at its place again.

Whoever saves a page as text loses which cells span several rows or columns, and often the
blank cells and the ends of the rows as well.  The form says how many numbers each row has
(国办公开办函〔2019〕60号, 〔2021〕30号): where every row has them, each has its column.  Where one
has more or fewer, nobody can tell which is missing, and the lines stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from disclosure.editing.shapes import BLANKS
from disclosure.editing.text_tables.tokens import Token, bare, is_number
from disclosure.records import Cell, Table

_NOTE = re.compile(r"[(（]?本列数据的勾稽关系")
_CLAUSE = re.compile(r"第二十条第?[（(].{1,2}[)）]项")
_ABOUT = "申请人情况"
_APPLICANTS = [
    "自然人",
    "法人或其他组织",
    "总计",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "其他",
]
_KINDS = ["行政复议", "行政诉讼"]
_OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
_COURSES = ["未经复议直接起诉", "复议后起诉"]
_CONTENT = "信息内容"
_MATTERS = frozenset(
    [
        "规章",
        "行政规范性文件",
        "规范性文件",
        "行政许可",
        "其他对外管理服务事项",
        "行政处罚",
        "行政强制",
        "行政事业性收费",
        "政府集中采购",
    ]
)
_HEADS = frozenset(
    [
        "本年制发件数",
        "本年废止件数",
        "现行有效件数",
        "本年新制作数量",
        "本年新公开数量",
        "对外公开总数量",
        "上一年项目数量",
        "本年增/减",
        "处理决定数量",
        "本年处理决定数量",
        "本年收费金额",
        "本年收费金额(单位:万元)",
        "采购项目数量",
        "采购总金额",
    ]
)
#: Cells that may stand side by side with no more than a blank between them.
NAMES = frozenset({_ABOUT, _CONTENT, *_APPLICANTS, *_KINDS, *_OUTCOMES, *_COURSES, *_MATTERS, *_HEADS})
# 现行有效件: a head that was mistyped or cut
_LIKE_A_HEAD = re.compile(r"数|项目|增|金额|件")
# 三、本年度办理结果 （一）予以公开   （三）不予公开 1.属于国家秘密: how deep a label is, by its number
_LEVELS = re.compile(
    r"(?P<a>[一二三四五六]、)|(?P<b>[(（][一二三四五六七八][)）](?!项))|(?P<c>\d{1,2}[.．、](?!\d))"
)
_DEPTHS = {"a": 0, "b": 1, "c": 2}
#: What the outermost labels hold: another 四、 begins the next chapter.
_OUTERMOST = re.compile(r"本年新收|上年结转|办理结果|结转下年度")
_FIRST_ROW = "本年新收政府信息公开申请数量"
#: Columns for the labels of the table on applications, and for its numbers.
_STUB = 3
_COUNTS = 7
#: Pieces that the line ends make of one cell, at most.
_PIECES = 6
_LONGEST_LABEL = 2000  # characters: all labels of a table without a number
_LONGEST_NOTE = 120


class Found(NamedTuple):
    """A table, and the first token behind it."""

    table: Table
    end: int


#: The labels of a row from the outermost to the innermost, each with its depth.
_Labels = list[tuple[int, str]]


class _Misfit(Exception):
    """What stands there is not the form."""


def form_at(tokens: Sequence[Token]) -> Found | None:
    """The table that begins with the first of ``tokens``; None where what follows does not fit its form."""
    first = bare(tokens[0].text)
    try:
        if first == _CONTENT or _CLAUSE.fullmatch(first):
            return _disclosed(tokens)
        if _NOTE.match(first) or first == _ABOUT:
            return _applications(tokens)
        if first == _KINDS[0]:
            return _disputes(tokens)
    except _Misfit:
        pass
    return None


#: What a line begins with in which a table may begin.
BEGINS = re.compile(
    r"[|｜\s]{0,12}(?:第\s?二十条\s?第?[（(]|信息内容|[(（]?本列数据|申请人情况|行政复议[|｜\s]*(?:行政诉讼|$))"
)


class _Reader:
    """Goes through the tokens of a table."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.at = 0  # behind what was taken

    @property
    def text(self) -> str:
        """What stands in the next cell that is not blank; empty at the end."""
        for at in range(self.at, len(self._tokens)):
            if self._tokens[at].text:
                return self._tokens[at].text
        return ""

    def next(self) -> str:
        """Take the next cell that is not blank.

        Raises:
            _Misfit: there is none.
        """
        while self.at < len(self._tokens):
            self.at += 1
            if text := self._tokens[self.at - 1].text:
                return text
        raise _Misfit

    def name(self, *wanted: str) -> str:
        """Take the cell that reads as one of ``wanted``, which line ends may have cut.

        Raises:
            _Misfit: another stands there.
        """
        read, begin, found = "", self.at, (0, "")
        for _ in range(_PIECES):
            if not self.text or not any(name.startswith(bare(read + self.text)) for name in wanted):
                break
            read += self.next()
            if bare(read) in wanted:
                found = self.at, read
        self.at = found[0] or begin
        if not found[0]:
            raise _Misfit
        return found[1]

    def reads(self, *wanted: str) -> bool:
        """Whether such a cell comes next; it is not taken."""
        begin = self.at
        try:
            self.name(*wanted)
        except _Misfit:
            return False
        self.at = begin
        return True

    def label(self) -> str:
        """Take what stands before the next number, which may be several labels."""
        read = ""
        while self.text and not is_number(self.text) and len(read) < _LONGEST_LABEL:
            read += self.next()
        return read

    def numbers(self, count: int) -> list[str]:
        """Take the ``count`` numbers that follow; or no number, where all are blank.

        Raises:
            _Misfit: there are others, so that nobody knows which is missing.
        """
        line = self._tokens[self.at - 1].line
        read: list[str] = []
        kept = self._tokens[self.at - 1].row
        while self.at < len(self._tokens):
            text, its_line, row = self._tokens[self.at]
            if not (is_number(text) if text else its_line == line):
                break
            read.append(text)
            line, kept = its_line, kept or row
            self.at += 1
        while len(read) > count and not read[-1]:
            read.pop()
        if len(read) < count and (kept or not any(read)):
            read += [""] * (count - len(read))
        if len(read) != count:
            raise _Misfit
        return read


def _heads(texts: Sequence[str], *spans: tuple[int, int]) -> tuple[Cell, ...]:
    """Head cells, with the rows and columns that each spans."""
    return tuple(
        Cell(text, rows, columns, header=True) for text, (rows, columns) in zip(texts, spans, strict=True)
    )


# ---- 第二十条


def _disclosed(tokens: Sequence[Token]) -> Found:
    """主动公开政府信息情况: below each clause its heads, then rows of as many numbers."""
    reader = _Reader(tokens)
    rows: list[list[str]] = []
    fitting = end = 0  # rows, and tokens, up to the last row that fits
    while reader.text:
        begin = reader.at
        if _CLAUSE.fullmatch(bare(reader.text)):
            rows.append([reader.next()])
        elif bare(reader.text) != _CONTENT:
            break
        try:
            corner = reader.name(_CONTENT) if reader.reads(_CONTENT) else ""
            heads = list(_heads_of(reader))
            rows.append([corner, *heads])
            while matter := _matter(reader):
                rows.append([matter, *reader.numbers(len(heads))])
                fitting, end = len(rows), reader.at
        except _Misfit:
            if not fitting:
                raise
            break
        if fitting < len(rows):
            reader.at = begin
            break
    if fitting < 3:
        raise _Misfit
    return Found(Table(tuple(_filled(rows[:fitting]))), end)


def _matter(reader: _Reader) -> str:
    """Take the label of a row, if one comes next: 行政许可, 行政许可（含备案）; else nothing, and empty."""
    if reader.reads(*_MATTERS):
        return reader.name(*_MATTERS)
    head, bracket, _ = bare(reader.text).partition("(")
    return reader.next() if bracket and head in _MATTERS else ""


def _is_matter(reader: _Reader) -> bool:
    begin = reader.at
    found = _matter(reader)
    reader.at = begin
    return bool(found)


def _heads_of(reader: _Reader) -> Iterator[str]:
    """The heads behind 信息内容, which end where the first row begins."""
    for count in range(5):
        if reader.reads(*_HEADS):
            yield reader.name(*_HEADS)
        elif count and _is_matter(reader):
            return
        elif not is_number(reader.text) and _LIKE_A_HEAD.search(reader.text):
            yield reader.next()
        else:
            break
    raise _Misfit


def _filled(rows: Sequence[Sequence[str]]) -> Iterator[tuple[Cell, ...]]:
    """The rows as wide as the widest: the last cell of a shorter one spans the rest."""
    width = max(map(len, rows))
    for row in rows:
        is_head = len(row) == 1 or bare(row[0]) == _CONTENT
        *cells, last = (Cell(text, header=is_head or at == 0) for at, text in enumerate(row))
        yield (*cells, Cell(last.text, 1, 1 + width - len(row), last.header))


# ---- 申请人情况


def _applications(tokens: Sequence[Token]) -> Found:
    """收到和处理政府信息公开申请情况: labels up to three deep, and seven numbers."""
    reader = _Reader(tokens)
    note = reader.next()
    while not note.endswith(_ABOUT):
        if len(note) > _LONGEST_NOTE:
            raise _Misfit
        note += reader.next()
    note, about = note.removesuffix(_ABOUT).strip(BLANKS), _ABOUT
    names = [reader.name(name) for name in _APPLICANTS]
    rows: list[tuple[_Labels, list[str]]] = []
    end = 0
    while labels := _rows_of_labels(reader.label()):
        try:
            numbers = reader.numbers(_COUNTS)
        except _Misfit:
            break
        rows += [(blank, [""] * _COUNTS) for blank in labels[:-1]]
        rows.append((labels[-1], numbers))
        end = reader.at
        if "结转下年度" in bare(labels[-1][-1][1]):
            break
    if not rows or rows[0][0][0][0] or _FIRST_ROW not in bare(rows[0][0][0][1]):
        raise _Misfit
    head = (
        _heads([note, about], (3, _STUB), (1, _COUNTS)),
        _heads(names[:3], (2, 1), (1, 5), (2, 1)),
        _heads(names[3:], *[(1, 1)] * 5),
    )
    return Found(Table((*head, *_with_stub(rows))), end)


def _rows_of_labels(text: str) -> list[_Labels]:
    """The labels that run together, row by row, each with its depth; none where they are not the form's.

    One below which there is a deeper one stands beside it; any other has a row to itself,
    whose numbers are blank but for the last.
    """
    marks = list(_LEVELS.finditer(text))
    if not marks or marks[0].start():
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    rows: list[_Labels] = []
    for mark, end in zip(marks, ends, strict=True):
        depth, label = _DEPTHS[mark.lastgroup or ""], text[mark.start() : end].strip()
        if not depth and not _OUTERMOST.search(bare(label)):
            return []
        if rows and depth == rows[-1][-1][0] + 1:
            rows[-1].append((depth, label))
        else:
            rows.append([(depth, label)])
    return rows


def _with_stub(rows: Sequence[tuple[_Labels, list[str]]]) -> Iterator[tuple[Cell, ...]]:
    """The rows with their labels: each reaches to the next one beside it and down to the next of its depth."""
    for at, (labels, numbers) in enumerate(rows):
        ends = [*(depth for depth, _ in labels[1:]), _STUB]
        cells = []
        for (depth, text), end in zip(labels, ends, strict=True):
            below = rows[at + 1 :] if end < _STUB else ()
            height = next((n for n, (other, _) in enumerate(below) if other[0][0] <= depth), len(below))
            cells.append(Cell(text, 1 + height, end - depth, header=True))
        yield (*cells, *map(Cell, numbers))


# ---- 行政复议、行政诉讼


def _disputes(tokens: Sequence[Token]) -> Found:
    """政府信息公开行政复议、行政诉讼情况: three times five outcomes, and a row of numbers.

    The outcomes of 行政复议 stand in the second row of heads, or in the third beside the others.
    """
    reader = _Reader(tokens)
    kinds = [reader.name(name) for name in _KINDS]
    high = not reader.reads(*_COURSES)
    second = [reader.name(name) for name in (*(_OUTCOMES if high else ()), *_COURSES)]
    third = [reader.name(name) for name in _OUTCOMES * (2 if high else 3)]
    numbers = reader.numbers(3 * len(_OUTCOMES))
    if not any(numbers):
        raise _Misfit
    head = (
        _heads(kinds, (1 if high else 2, 5), (1, 10)),
        _heads(second, *([(2, 1)] * 5 if high else ()), (1, 5), (1, 5)),
        _heads(third, *[(1, 1)] * len(third)),
    )
    return Found(Table((*head, tuple(map(Cell, numbers)))), reader.at)
