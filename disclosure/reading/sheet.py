"""Spreadsheets: .xlsx from its own XML, .xls and .et through calamine, .csv as text.

A sheet is what it shows: figures in their number formats, merged cells as spans, its
title and its notes as lines, the rest as tables.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

import python_calamine as calamine

from disclosure.errors import UnreadableSource
from disclosure.reading.decode import Decoded, settle
from disclosure.reading.package import damaged
from disclosure.reading.sheet_blocks import MOST_CELLS, Sheet, blocks_of, too_many_cells
from disclosure.reading.workbook import sheets_of
from disclosure.records import TABLE_MARK, Doubt, Table, Transcript

READER = "sheet"
CSV_EXTENSIONS = (".csv", ".tsv")
DELIMITERS = ",\t;"
ALIKE = 0.8  # share of the rows that must have as many fields as most have


def transcribe(data: bytes) -> Transcript:
    """Read a workbook of the newer kind (.xlsx).

    Raises:
        UnreadableSource: it is damaged, locked, hostile, too big, or empty.
    """
    return _transcript(sheets_of(data), "utf-8")


def transcribe_old(data: bytes) -> Transcript:
    """Read a workbook of the older kind (.xls, .et).

    Raises:
        UnreadableSource: it is damaged, locked, too big, or empty.
    """
    try:
        sheets = list(_old_sheets(data))
    except (calamine.CalamineError, OSError, ValueError) as error:
        if "password" in str(error).lower():
            raise UnreadableSource(
                "表格加了密码", "请用密码打开，去掉打开密码，保存后再放入 reports_src", "locked"
            ) from None
        raise damaged() from None
    except UnreadableSource:
        raise
    except BaseException as error:  # the library's own crash is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise damaged() from None
    return _transcript(sheets, "utf-16")


def is_delimited(text: str) -> bool:
    """Tell whether a text is a table of fields: several rows, most with as many fields."""
    return bool(_fields(text))


def transcribe_delimited(decoded: Decoded) -> Transcript:
    """Read a text for which :func:`is_delimited` holds."""
    sheet = Sheet("", _fields(decoded.text))
    transcript = _transcript([sheet], decoded.encoding)
    return Transcript(
        transcript.text,
        decoded.encoding,
        READER,
        (),
        transcript.tables,
        (*decoded.doubts, *transcript.doubts),
    )


def _transcript(sheets: Iterable[Sheet], encoding: str) -> Transcript:
    lines: list[str] = []
    tables: list[Table] = []
    hidden: list[str] = []
    partly = uncertain = False
    for sheet in sheets:
        if sheet.hidden:
            hidden.append(sheet.name)
            continue
        partly |= sheet.partly_hidden
        uncertain |= sheet.rough
        for block in blocks_of(sheet):
            lines += [settle(line)[0] for line in block] if not isinstance(block, Table) else [TABLE_MARK]
            tables += [block] if isinstance(block, Table) else []
    if not lines:
        raise UnreadableSource("表格是空的", "请核对原件；如果它确是空白，请从 reports_src 移走", "no_text")
    doubts = tuple(_doubts(hidden, partly=partly, uncertain=uncertain))
    return Transcript("\n".join(lines), encoding, READER, (), tuple(tables), doubts)


def _doubts(hidden: list[str], *, partly: bool, uncertain: bool) -> Iterator[Doubt]:
    if hidden:
        yield Doubt("hidden_text", f"有 {len(hidden)} 张隐藏的工作表没有收入，请核对", "、".join(hidden)[:60])
    if partly:
        yield Doubt("hidden_text", "表格里有隐藏的行或列，已一并读出，请核对")
    if uncertain:
        message = "旧格式的表格只读得到数值，百分号、小数位数可能与显示的不同，请对照原件"
        yield Doubt("number_format", message)


def _old_sheets(data: bytes) -> Iterator[Sheet]:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    for told in book.sheets_metadata:
        if told.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(told.name)
        if sheet.total_height * sheet.total_width > MOST_CELLS:
            raise too_many_cells()
        values = sheet.to_python(skip_empty_area=False)
        merges = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
        yield Sheet(
            told.name,
            [[_shown(value) for value in row] for row in values],
            merges,
            hidden=told.visible is not calamine.SheetVisibleEnum.Visible,
            rough=any(isinstance(value, float) and value % 1 for row in values for value in row),
        )


def _shown(value: object) -> str:
    """A value without the format that it is shown in."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.11g}" if value % 1 or abs(value) >= 1e15 else str(int(value))
    return str(value)


def _fields(text: str) -> list[list[str]]:
    """The rows of a delimited text; none where it is no table."""
    for delimiter in DELIMITERS:
        if delimiter not in text:
            continue
        try:
            rows = [
                [field.strip() for field in row] for row in csv.reader(io.StringIO(text), delimiter=delimiter)
            ]
        except csv.Error:
            return []
        widths = [len(row) for row in rows if any(row)]
        usual = max(set(widths), key=widths.count, default=0)
        if usual < 2 or len(widths) < 2 or widths.count(usual) < ALIKE * len(widths):
            continue
        if sum(widths) > MOST_CELLS:
            raise too_many_cells()
        return rows
    return []
