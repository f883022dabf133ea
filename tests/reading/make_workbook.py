"""Workbooks of the newer kind (.xlsx) and the older one (.xls), written record by record."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from disclosure.records import Table
from tests.reading.make_word import package

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

Value = str | int | float | None
Merge = tuple[int, int, int, int]  # first row, first column, last row, last column


def grid(table: Table) -> tuple[list[list[Value]], list[Merge]]:
    """The values and the merged ranges that make ``table``; what looks like a number is one."""
    taken: set[tuple[int, int]] = set()
    filled: dict[tuple[int, int], Value] = {}
    merges = []
    for at, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while (at, column) in taken:
                column += 1
            filled[at, column] = _value(cell.text)
            last = (at + cell.rowspan - 1, column + cell.colspan - 1)
            if last != (at, column):
                merges.append((at, column, *last))
            taken |= {(r, c) for r in range(at, last[0] + 1) for c in range(column, last[1] + 1)}
    width = max(column for _, column in taken) + 1
    return [[filled.get((at, column)) for column in range(width)] for at in range(len(table.rows))], merges


def _value(text: str) -> Value:
    try:
        return int(text) if text.isdigit() else float(text)
    except ValueError:
        return text


def place(row: int, column: int) -> str:
    """B12, for a row and a column that count from 0."""
    return f"{chr(ord('A') + column)}{row + 1}"


def sheet(
    rows: Sequence[Sequence[Value]],
    merges: Sequence[Merge] = (),
    styles: Mapping[str, int] | None = None,
    more: str = "",
) -> str:
    """A worksheet with its texts inline; ``styles`` are by place."""
    written = "".join(
        f'<row r="{at + 1}">{"".join(_cell(value, place(at, column), styles or {}) for column, value in enumerate(row))}</row>'
        for at, row in enumerate(rows)
    )
    merged = "".join(f'<mergeCell ref="{place(*merge[:2])}:{place(*merge[2:])}"/>' for merge in merges)
    return f'<worksheet xmlns="{_MAIN}">{more}<sheetData>{written}</sheetData><mergeCells>{merged}</mergeCells></worksheet>'


def _cell(value: Value, where: str, styles: Mapping[str, int]) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f'<c r="{where}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{where}" s="{styles.get(where, 0)}"><v>{value}</v></c>'


def workbook(sheets: Mapping[str, str], formats: Sequence[str] = (), hidden: Sequence[str] = ()) -> bytes:
    """A workbook of ``sheets`` by name; style 1 shows the first of ``formats``, and so on."""
    tabs = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"{" state=" + chr(34) + "hidden" + chr(34) if name in hidden else ""}/>'
        for at, name in enumerate(sheets, 1)
    )
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(sheets) + 1)
    )
    codes = "".join(f'<numFmt numFmtId="{164 + at}" formatCode="{code}"/>' for at, code in enumerate(formats))
    uses = "".join(f'<xf numFmtId="{164 + at}"/>' for at in range(len(formats)))
    return package(
        {
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{tabs}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
            "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>{codes}</numFmts><cellXfs><xf numFmtId="0"/>{uses}</cellXfs></styleSheet>',
            **{f"xl/worksheets/sheet{at}.xml": content for at, content in enumerate(sheets.values(), 1)},
        }
    )


def old_workbook(name: str, rows: Sequence[Sequence[Value]], merges: Sequence[Merge] = ()) -> bytes:
    """A workbook as Excel 97 wrote it (BIFF8, [MS-XLS]), of one sheet."""
    title = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    bounds = _record(0x85, struct.pack("<IH", 0, 0) + title)
    book = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + bounds + _record(0x0A)
    at = len(book)
    book = book.replace(bounds, _record(0x85, struct.pack("<IH", at, 0) + title))
    size = struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0)
    records = [_record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)), _record(0x200, size)]
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            where = struct.pack("<HHH", row, column, 0)
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                records.append(_record(0x204, where + text))
            elif value is not None:
                records.append(_record(0x203, where + struct.pack("<d", value)))
    ranges = b"".join(struct.pack("<HHHH", top, bottom, left, right) for top, left, bottom, right in merges)
    records += [_record(0xE5, struct.pack("<H", len(merges)) + ranges), _record(0x0A)]
    return compound("Workbook", book + b"".join(records))


def _record(number: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", number, len(data)) + data


def compound(name: str, stream: bytes) -> bytes:
    """A compound file ([MS-CFB]) of one stream."""
    stream = stream.ljust(4096, b"\x00")
    sectors = -(-len(stream) // 512)
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    chain = [table, end, *range(3, sectors + 2), end]
    header = struct.pack(
        "<8s16sHHHHH6xIII", bytes.fromhex("d0cf11e0a1b11ae1"), b"", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1
    )
    header += struct.pack("<IIIIII", 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(512, b"\xff")
    entries = (
        _entry("Root Entry", 5, 1, end, 0)
        + _entry(name, 2, free, 2, len(stream))
        + _entry("", 0, free, 0, 0) * 2
    )
    return header + fat + entries + stream.ljust(sectors * 512, b"\x00")


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    named = (name + "\x00").encode("utf-16-le") if name else b""
    none = 0xFFFFFFFF
    return struct.pack(
        "<64sHBBIII16sIQQIQ", named, len(named), kind, 1, none, none, child, b"", 0, 0, 0, first, size
    )
