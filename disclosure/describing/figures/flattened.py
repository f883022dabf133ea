"""Tables that lost their cells: rebuilt where the sums leave one solution, else left with a note.

``一、本年新收政府信息公开申请数量15130000154`` is 151, 3, 0, 0, 0, 0 and 154, since six of the
seven make the last; ``行政规范性文件5845546`` could be anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from disclosure.describing.figures.cuts import Cut, cuts, cuts_of_groups, one_solution
from disclosure.describing.figures.grids import Value, value_in
from disclosure.describing.figures.labels import fold, nearest
from disclosure.describing.figures.layouts import (
    APPLICANTS,
    GROUPS,
    OUTCOMES,
    TOTAL,
    forms,
    indicators,
)
from disclosure.describing.figures.national import disclosed_figure
from disclosure.describing.figures.sheets import LITIGATION, Sheets
from disclosure.describing.figures.statistics_forms import add_indicator
from disclosure.frozen import dataclass, replace
from disclosure.records import Certainty, Doubt, Figure

#: Text beyond this behind a table's first words is another matter.
REACH = 6000

_DISCLOSED = re.compile(r"信息内容\s{0,4}(?:本年|上一年)")
_APPLICATIONS = re.compile(r"(?:一、\s?)?本年新收政府信息公开申请数量")
_APPLICATIONS_END = re.compile(r"结转下年度继续办理[\s\d]{0,80}")
_DISPUTES = re.compile(
    r"(?:结果维持\s{0,4}结果纠正\s{0,4}其他结果\s{0,4}尚未审结\s{0,4}总计\s{0,4}){2,3}(?P<digits>[\d\s]{15,90})"
)
# 结果 结果 其他 尚未 总 / 维持 纠正 结果 审结 计: cells of two lines, as a PDF's text has them
_DISPUTES_IN_TWO_LINES = re.compile(
    r"尚未\s{0,4}总计?[^。；]{0,200}?审结\s{0,4}计?\s{0,4}(?P<digits>\d{1,4}(?:\s{1,4}\d{1,4}){14})(?!\s{0,4}\d)"
)
# 行政复议 行政诉讼 / 未经复议直接起诉 复议后起诉 / 0 0 0 …: the heads of the columns are gone
_DISPUTES_WITHOUT_HEADS = re.compile(
    r"行政复议\s{0,6}行政诉讼\s{0,6}(?:未经复议直接起诉\s{0,6}复议后起诉\s{0,6})?(?P<digits>\d{1,4}(?:\s{1,4}\d{1,4}){14})(?!\s{0,4}\d)"
)
# 行政复议 0 0 0 0 0: a row of its own, its outcomes and their total
_DISPUTE_ROW = re.compile(
    r"(?:^|\n)\s{0,4}行政(?P<dispute>复议|诉讼)(?P<digits>(?:[ \t]{1,4}\d{1,4}){5})[ \t]{0,4}(?=\n|$)"
)
# 行政复议000000行政诉讼0000000000: however many cells there were, each is 0
_NO_DISPUTES = re.compile(r"行政复议\s?0{5,6}\s?行政诉讼\s?0{5,12}(?!\d)")
_STATISTICS = re.compile(
    r"(?:统计指标|指标名称)\s{0,16}(?:计量)?单位\s{0,16}(?P<heads>[^一二三四五六七八九十\n]{2,24}?\n|\d{4}年度\s?历年累计)?"
)
# 序号 统计指标 单位 统计数
_ROW_NUMBERS = re.compile(r"(?:序\s?号|编号)\s{0,4}$")
#: So many rows that count on by one are counted, whatever the head says.
_COUNTED_ROWS = 4
_RUN = re.compile(r"\d[\d\s]{0,80}")
# 行政许可 46,208: a comma within a number
_LABEL_AND_DIGITS = re.compile(
    r"(?P<label>[^\d]{1,120}?)(?P<digits>(?:[1-9]\d{0,2}(?:,\d{3}){1,3}(?:\.\d{1,6})?(?![\d,])|-?\d[\d\s.-]{0,60})元?)"
)
_CUT_NUMBER = re.compile(r"[,，]\d")
_UNIT = re.compile(r"(?P<unit>条|件|次|篇|个|人次|人|万元|元)\s{0,4}$")
_TITLE_OF_LATER = re.compile(r"[。]")


# 一、本 年新收政府信息公开申请数量: a line end within a label, or between two
_WITHIN_LABELS = re.compile(r" (?<=[\u4e00-\u9fff] )(?=[\u4e00-\u9fff])")


@dataclass(frozen=True, slots=True)
class _Cells:
    """A label and the figures behind it, as printed."""

    label: str
    digits: str


def read_flattened(text: str, sheets: Sheets) -> None:
    """Put into ``sheets`` what can be rebuilt from tables that stand in ``text`` without cells."""
    text = _WITHIN_LABELS.sub("", text)
    if begin := _DISCLOSED.search(text):
        _read_disclosed(text[begin.start() : begin.start() + REACH], sheets)
    # The patterns begin with what need not be there: without the words behind it they try every character.
    begin = _APPLICATIONS.search(text) if "本年新收政府信息公开申请数量" in text else None
    end = _APPLICATIONS_END.search(text, begin.end(), begin.end() + REACH) if begin else None
    if begin and end:
        _read_applications(text[begin.start() : end.end()], sheets)
    if ("结果维持" in text and (disputes := _DISPUTES.search(text))) or (
        "审结" in text and "行政复议" in text and (disputes := _DISPUTES_IN_TWO_LINES.search(text))
    ):
        _read_disputes(disputes["digits"], sheets)
    elif "行政复议" in text:
        _read_rows_of_disputes(text, sheets)
    if ("统计指标" in text or "指标名称" in text) and (begin := _STATISTICS.search(text)):
        counted = _ROW_NUMBERS.search(text[: begin.start()]) is not None
        _read_statistics(text[begin.end() : begin.end() + REACH], begin["heads"] or "", counted, sheets)


def _cells(text: str) -> Iterator[_Cells]:
    """Labels and figures by turns; the ordinal of the next label is taken off the figures."""
    label, at = "", 0
    for run in _RUN.finditer(text):
        label += text[at : run.start()]
        digits = run[0].rstrip()
        at = run.start() + len(digits)
        if text[at : at + 1] in ".．、" and text[at + 1 : at + 2] and not text[at + 1].isdigit():
            yield _Cells(label.strip(), digits[:-1].strip())  # without digits: the label of a section
            label, at = "", at + 1  # the ordinal and its point
        elif _CUT_NUMBER.match(text, at):
            label, at = "", at + 1  # 46,208: nobody can tell where its cell ends
        elif text[at : at + 1] not in ("", ".", "%"):
            yield _Cells(label.strip(), digits)
            label = ""
        elif at >= len(text):
            yield _Cells(label.strip(), digits)


def _last_label(label: str) -> str:
    """The innermost of labels that run together: 三、本年度办理结果（一）予以公开."""
    pieces = re.split(r"[（(][一二三四五六七][)）]|[一二三四]、", label)
    return fold(pieces[-1])


def _read_applications(text: str, sheets: Sheets) -> None:
    form = forms()
    rows: dict[str, tuple[str, tuple[Cut, ...]]] = {}
    section = ""
    for cells in _cells(text):
        for piece in re.split(r"[（(][一二三四五六七][)）]", cells.label):
            section = nearest(fold(piece), form.sections) or section
        key = nearest(_last_label(cells.label), form.rows)
        if key == "applications_other_rest" and section != "other":
            key = None
        if key and cells.digits and key not in rows:
            rows[key] = (f"{cells.label}{cells.digits}", tuple(cuts(cells.digits, len(APPLICANTS))))
    solution = one_solution({key: found for key, (_, found) in rows.items()}, form.leaves)
    for key, cut in solution.items():
        row = {name: Value(number, str(number)) for name, number in zip(APPLICANTS, cut, strict=True)}
        if key not in sheets.applications:
            sheets.add_row(key, rows[key][0], row)
            sheets.inferred.add(key)
    if left := [words for key, (words, _) in rows.items() if key not in solution]:
        sheets.doubts.append(_left("申请办理情况表", left))


def _read_disputes(digits: str, sheets: Sheets) -> None:
    found = list(cuts_of_groups(digits, len(GROUPS), len(OUTCOMES)))
    if len(found) != 1:
        sheets.doubts.append(_left("行政复议、行政诉讼表", [digits.strip()]))
        return
    for group, cut in zip(GROUPS, found[0], strict=True):
        row = {name: Value(number, str(number)) for name, number in zip(OUTCOMES, cut, strict=True)}
        if group not in sheets.disputes:
            sheets.add_group(group, digits.strip(), row)
            sheets.inferred.add(group)


def _read_rows_of_disputes(text: str, sheets: Sheets) -> None:
    """What stands without the heads of its columns: all fifteen cells, or a row each."""
    if whole := _DISPUTES_WITHOUT_HEADS.search(text):
        _read_disputes(whole["digits"], sheets)
        return
    if nothing := _NO_DISPUTES.search(text):
        for group in (GROUPS[0], LITIGATION):
            sheets.add_group(group, nothing[0], {TOTAL: Value(0, "0")})
            sheets.inferred.add(group)
        return
    for found in _DISPUTE_ROW.finditer(text):
        group = GROUPS[0] if found["dispute"] == "复议" else LITIGATION
        numbers = list(map(int, found["digits"].split()))
        if sum(numbers[:-1]) == numbers[-1] and group not in sheets.disputes:
            sheets.add_group(group, found[0].strip(), {TOTAL: Value(numbers[-1], str(numbers[-1]))})
            sheets.inferred.add(group)


def _read_disclosed(text: str, sheets: Sheets) -> None:
    """Rows of one column are what they are; of several, only where each has one figure or blanks part them."""
    form = forms()
    heads: tuple[tuple[str, str], ...] = ()
    left = []
    for match in _LABEL_AND_DIGITS.finditer(text):
        label = match["label"]
        if "本年新收" in label or "第三" in label:
            break
        if heads_here := tuple(_heads_in(label, form.disclosed_columns)):
            heads = heads_here
            label = label[label.rfind(heads[-1][1]) + len(heads[-1][1]) :]
        label = re.sub(r"^[）)]|^（单位：?万元）", "", label.strip()).strip()
        key = nearest(fold(label), form.disclosed_rows)
        if key is None or not heads:
            continue
        cut = _CUT_NUMBER.match(text, match.end())
        values = None if cut else _values(match["digits"].strip(), len(heads))
        if values is None:
            left.append(f"{label}{match['digits'].strip()}")
            continue
        printed = f"{label}{match['digits']}".strip()
        for (head, words), value in zip(heads, values, strict=True):
            words = f"{words}（万元）" if head == "amount" and "万元" in match["label"] else words
            figure = replace(disclosed_figure(key, head, words, label, value), quote=printed)
            if len(heads) > 1:
                figure = replace(figure, certainty=Certainty.INFERRED)
            sheets.disclosed.setdefault((key, head), figure)
    if left:
        sheets.doubts.append(_left("主动公开情况表", left))


def _heads_in(label: str, columns: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The column heads that stand behind 信息内容, in their order."""
    at = label.rfind("信息内容")
    if at < 0:
        return
    squeezed = "".join(label[at:].split())
    found = sorted(
        (place, -len(head), key, head) for head, key in columns.items() if (place := squeezed.find(head)) >= 0
    )
    end = 0
    for place, _, key, head in found:  # 处理决定数量 is within 本年处理决定数量
        if place >= end:
            yield key, head
            end = place + len(head)


def _values(digits: str, columns: int) -> tuple[Value, ...] | None:
    if columns == 1 and not re.search(r"\s", digits):
        value = value_in(digits)
        return None if value.odd else (value,)
    pieces = digits.split()
    if len(pieces) == 1 and len(digits) == columns and digits.isdigit():
        pieces = list(digits)
    values = tuple(value_in(piece) for piece in pieces)
    return values if len(values) == columns and not any(value.odd for value in values) else None


def _read_statistics(text: str, heads: str, counted: bool, sheets: Sheets) -> None:
    """Rows of the forms before 2019; two columns run together are parted where the sums say so.

    ``counted`` says that the head names a column of row numbers.
    """
    columns = 2 if "累计" in heads else 1
    stop = _TITLE_OF_LATER.search(text)
    rows = []
    for cells in _without_row_numbers(list(_cells(text[: stop.start()] if stop else text)), counted):
        unit = _UNIT.search(cells.label)
        if unit and cells.digits:
            rows.append((cells.label[: unit.start()].strip(), unit["unit"], cells.digits))
    if columns == 1:
        for label, unit_words, digits in rows:
            if not re.search(r"\s", digits):
                last = label.rsplit("\n", 1)[-1].rsplit("\t", 1)[-1]
                add_indicator(sheets, last, unit_words, value_in(digits))
        return
    _read_two_columns(rows, sheets)


def _without_row_numbers(found: list[_Cells], counted: bool) -> list[_Cells]:
    """``found`` without the number of the next row, which stands behind the figures of each row but the last.

    In a form that was never filled in it stands there alone, and is no figure.  Where the rows are counted and
    these numbers do not count on by one, nobody can tell figures from them.
    """
    numbers = [int(cells.digits.split()[-1]) if cells.digits else 0 for cells in found]
    due = list(range(numbers[0], numbers[0] + len(numbers))) if numbers else []
    if numbers[:-1] != due[:-1] or len(numbers) < _COUNTED_ROWS:
        return [] if counted and _may_be_counted(found, numbers) else found
    ends = [*[True] * (len(found) - 1), numbers[-1] == due[-1]]
    return [
        replace(cells, digits=cells.digits.rpartition(str(number))[0].strip()) if ends_so else cells
        for cells, number, ends_so in zip(found, numbers, ends, strict=True)
    ]


def _may_be_counted(found: list[_Cells], numbers: list[int]) -> bool:
    """Whether the numbers of rows may be among the figures: two behind one label, or most of them count on."""
    steps = [after - before == 1 for before, after in pairwise(numbers)]
    return any(len(cells.digits.split()) > 1 for cells in found) or 2 * sum(steps) >= len(steps)


def _read_two_columns(rows: list[tuple[str, str, str]], sheets: Sheets) -> None:
    """本年 and 历年累计, run together: 主动公开信息数条4251516."""
    labels, known = indicators()
    found = [
        (known[int(at)], label, unit, digits, _pairs(digits))
        for label, unit, digits in rows
        if (at := nearest(fold(label), labels)) is not None
    ]
    parts = {row.path: pairs for row, _, _, _, pairs in found if row.part_of == "proactive_channels"}
    left = []
    for row, label, unit, digits, pairs in found:
        if len(pairs) > 1 and (row.metric == "proactive_disclosures" or row.part_of == "proactive_channels"):
            pairs = _agreeing(row.path, pairs, parts, found[0][4])
        if len(pairs) != 1:
            left.append(f"{label}{unit}{digits}")
            continue
        figure = Figure(
            row.metric, pairs[0][0], unit, f"{label}{unit}{digits}", Certainty.INFERRED, path=row.path
        )
        sheets.indicators.setdefault((row.metric, row.path), figure)
    if left:
        sheets.doubts.append(_left("统计表", left))


Pair = tuple[int, int]


def _pairs(digits: str) -> tuple[Pair, ...]:
    """The ways to part a year's value from the running total, which is no smaller."""
    plain = "".join(digits.split())
    ways = ((plain[:at], plain[at:]) for at in range(1, len(plain)))
    return tuple(
        (int(a), int(b)) for a, b in ways if str(int(a)) == a and str(int(b)) == b and int(a) <= int(b)
    )


def _agreeing(
    path: tuple[str, ...],
    pairs: tuple[Pair, ...],
    parts: Mapping[tuple[str, ...], tuple[Pair, ...]],
    wholes: tuple[Pair, ...],
) -> tuple[Pair, ...]:
    """Those of ``pairs`` that stand in the only solution in which the parts make the whole."""
    solutions = [
        (whole, chosen)
        for chosen in _choices(list(parts.values()))
        for whole in wholes
        if chosen and whole == (sum(a for a, _ in chosen), sum(b for _, b in chosen))
    ]
    if len(solutions) != 1:
        return pairs
    whole, chosen = solutions[0]
    return (chosen[list(parts).index(path)],) if path in parts else (whole,)


def _choices(options: list[tuple[Pair, ...]]) -> Iterator[tuple[Pair, ...]]:
    if not options:
        yield ()
        return
    for first in options[0][:20]:
        for rest in _choices(options[1:4]):
            yield (first, *rest)


def _left(table: str, rows: list[str]) -> Doubt:
    message = f"{table}失去了单元格，有{len(rows)}行数字连在一起，无法确定怎样分开，没有录入。"
    return Doubt("table_flattened", message, rows[0][-60:], "figures")
