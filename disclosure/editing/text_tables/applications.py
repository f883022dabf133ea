"""收到和处理政府信息公开申请情况: the table on applications, with labels up to three deep."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from disclosure.editing.shapes import BLANKS
from disclosure.editing.text_tables.cell_reader import CellReader, Found, Misfit, head_row
from disclosure.editing.text_tables.tokens import Token, bare
from disclosure.records import Cell, Table

NOTE = re.compile(r"[(（]?本列数据的勾稽关系")
ABOUT = "申请人情况"
_APPLICANTS = (
    "自然人",
    "法人或其他组织",
    "总计",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "其他",
)
#: Cells that may stand side by side with no more than a blank between them.
NAMES = frozenset({ABOUT, *_APPLICANTS})
# 三、本年度办理结果 （一）予以公开   （三）不予公开 1.属于国家秘密: how deep a label is, by its number
_LEVELS = re.compile(
    r"(?P<a>[一二三四五六]、)|(?P<b>[(（][一二三四五六七八][)）](?!项))|(?P<c>\d{1,2}[.．、](?!\d))"
)
_DEPTHS = {"a": 0, "b": 1, "c": 2}
#: 四、政府信息公开行政复议、行政诉讼情况: an outermost label that is none of the table's begins the next chapter
NEXT_CHAPTER = re.compile(r"[一二三四五六]、(?!\s?(?:本年新收|上年结转|本?年?度?办理结果|结转下年度))")
# what the labels say that may stand without a number
_KNOWN = re.compile(
    r"公开|提供|秘密|法规|安全|第三方|内部事务|过程性|案卷|查询事项|掌握|制作|补正|投诉|重复|出版物|反复|确认|处理|总计|其他|结转|新收|办理结果|缴纳"
)
#: Columns for the labels, and for the numbers.
_STUB = 3
_COUNTS = 7
_LONGEST_NOTE = 120  # characters
#: The labels of a row from the outermost to the innermost, each with its depth.
_Labels = list[tuple[int, str]]


def read_applications(tokens: Sequence[Token]) -> Found:
    """收到和处理政府信息公开申请情况: labels up to three deep, and seven numbers."""
    reader = CellReader(tokens)
    note = reader.next()
    while not note.endswith(ABOUT):
        if len(note) > _LONGEST_NOTE:
            raise Misfit
        note += reader.next()
    note, about = note.removesuffix(ABOUT).strip(BLANKS), ABOUT
    names = _heads(reader)
    rows: list[tuple[_Labels, list[str]]] = []
    end = 0
    while labels := _rows_of_labels(reader.label(NEXT_CHAPTER)):
        try:
            numbers = reader.numbers(_COUNTS, up_to_sum=_COUNTS)
        except Misfit:
            break
        if not any(numbers) and not all(_KNOWN.search(bare(label)) for row in labels for _, label in row):
            break  # headings of the next chapter
        labels = _without_repeated(labels, rows)
        rows += [(blank, [""] * _COUNTS) for blank in labels[:-1]]
        rows.append((labels[-1], numbers))
        end = reader.at
        if "结转下年度" in bare(labels[-1][-1][1]):
            break
    if not rows or rows[0][0][0][0]:
        raise Misfit
    head = (
        head_row([note, about], (3, _STUB), (1, _COUNTS)),
        head_row(names[:3], (2, 1), (1, 5), (2, 1)),
        head_row(names[3:], *[(1, 1)] * 5),
    )
    return Found(Table((*head, *_with_stub(rows))), end)


def _heads(reader: CellReader) -> list[str]:
    """The heads of the columns, row by row as the form has them; 总计 may stand behind those that 法人或其他组织 spans."""
    first = [reader.name(name) for name in _APPLICANTS[:2]]
    if reader.reads(_APPLICANTS[2]):
        return first + [reader.name(name) for name in _APPLICANTS[2:]]
    below = [reader.name(name) for name in _APPLICANTS[3:]]
    return [*first, reader.name(_APPLICANTS[2]), *below]


def _without_repeated(labels: list[_Labels], rows: Sequence[tuple[_Labels, list[str]]]) -> list[_Labels]:
    """``labels`` without those that reach down from the rows above and were written once more: 三、本年度办理结果."""
    above: dict[int, str] = {}
    for earlier, _ in rows:
        for depth, text in earlier:
            above = {other: told for other, told in above.items() if other < depth} | {depth: bare(text)}
    first = labels[0]
    while len(first) > 1 and above.get(first[0][0]) == bare(first[0][1]):
        first = first[1:]
    return [first, *labels[1:]]


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
        if rows and depth > rows[-1][-1][0]:
            rows[-1].append((depth, label))
        else:
            rows.append([(depth, label)])
    return rows


def _with_stub(rows: Sequence[tuple[_Labels, list[str]]]) -> Iterator[tuple[Cell, ...]]:
    """The rows with their labels: each reaches to the next one beside it and down to the next of its depth.

    Where the label above one was lost, it begins where that would have: no number moves.
    """
    covered = [0] * _STUB  # rows down to which a label from above reaches, column by column
    for at, (labels, numbers) in enumerate(rows):
        ends = [*(depth for depth, _ in labels[1:]), _STUB]
        begin = next((column for column, until in enumerate(covered) if until <= at), labels[0][0])
        cells = []
        for (depth, text), end in zip(labels, ends, strict=True):
            below = rows[at + 1 :] if end < _STUB else ()
            height = next((n for n, (other, _) in enumerate(below) if other[0][0] <= depth), len(below))
            covered[begin:end] = [at + 1 + height] * (end - begin)
            cells.append(Cell(text, 1 + height, end - begin, header=True))
            begin = end
        yield (*cells, *map(Cell, numbers))
