"""A workbook of the newer kind (.xlsx): its cells as they are shown. ECMA-376, 18."""

from __future__ import annotations

import re
from collections.abc import Iterator

from disclosure.reading.number_format import BUILT_IN, shown
from disclosure.reading.package import Element, Package, damaged
from disclosure.reading.sheet_blocks import MOST_CELLS, Merge, Sheet, too_many_cells

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

#: B12
_PLACE = re.compile(r"(?P<column>[A-Z]{1,3})(?P<row>\d{1,7})")
#: B12:D14
_RANGE = re.compile(r"([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})")
#: A line end or another control character, written out: _x000D_
_ESCAPED = re.compile(r"_x(?P<code>[0-9A-Fa-f]{4})_")


def sheets_of(data: bytes) -> Iterator[Sheet]:
    """The sheets of a workbook, in the order of their tabs.

    Raises:
        UnreadableSource: it is damaged, locked, hostile or too big.
    """
    package = Package(data)
    book = package.xml("xl/workbook.xml")
    relations = package.xml("xl/_rels/workbook.xml.rels")
    if book is None or relations is None:
        raise damaged()
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations.iterfind(_RELATION)}
    strings = _strings(package.xml("xl/sharedStrings.xml"))
    formats = _formats(package.xml("xl/styles.xml"))
    properties = book.find(f"{_S}workbookPr")
    since_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    for told in book.iterfind(f"{_S}sheets/{_S}sheet"):
        target = targets.get(told.get(_ID), "")
        root = package.xml(target.lstrip("/") if target.startswith("/") else f"xl/{target}")
        if root is not None and root.tag == f"{_S}worksheet":
            cells = _Cells(strings, formats, since_1904=since_1904)
            hidden = told.get("state", "visible") != "visible"
            yield _sheet(told.get("name", ""), root, cells, hidden=hidden)


def _strings(root: Element | None) -> list[str]:
    return [_text(item) for item in root.iterfind(f"{_S}si")] if root is not None else []


def _text(item: Element) -> str:
    """The text of a string, without what stands above it to say how it is spoken."""
    runs = [item.findtext(f"{_S}t") or "", *(run.findtext(f"{_S}t") or "" for run in item.iterfind(f"{_S}r"))]
    return _ESCAPED.sub(lambda match: _unescaped(int(match["code"], 16)), "".join(runs))


def _unescaped(code: int) -> str:
    return "\n" if code in (0x0A, 0x0D) else "" if code < 0x20 or 0xD800 <= code < 0xE000 else chr(code)


def _formats(root: Element | None) -> list[str]:
    """The number format of each style, by its number."""
    if root is None:
        return []
    own = {
        told.get("numFmtId", ""): told.get("formatCode", "")
        for told in root.iterfind(f"{_S}numFmts/{_S}numFmt")
    }
    ids = [told.get("numFmtId", "0") for told in root.iterfind(f"{_S}cellXfs/{_S}xf")]
    return [own.get(number) or BUILT_IN.get(number, "") for number in ids]


class _Cells:
    """The values of cells, as they are shown."""

    def __init__(self, strings: list[str], formats: list[str], *, since_1904: bool) -> None:
        self._strings = strings
        self._formats = formats
        self._since_1904 = since_1904

    def text(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find(f"{_S}is")
            return _text(inline) if inline is not None else ""
        value = cell.findtext(f"{_S}v") or ""
        if kind == "s":
            return self._strings[int(value)] if value.isdigit() and int(value) < len(self._strings) else ""
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind != "n":
            return _ESCAPED.sub(lambda match: _unescaped(int(match["code"], 16)), value)
        style = cell.get("s", "0")
        at = int(style) if style.isascii() and style.isdigit() else 0
        code = self._formats[at] if at < len(self._formats) else ""
        return shown(value, code, since_1904=self._since_1904)


def _sheet(name: str, root: Element, cells: _Cells, *, hidden: bool) -> Sheet:
    filled: dict[tuple[int, int], str] = {}
    row_at = -1
    partly = any(column.get("hidden") in ("1", "true") for column in root.iterfind(f"{_S}cols/{_S}col"))
    for row in root.iterfind(f"{_S}sheetData/{_S}row"):
        told = row.get("r", "")
        row_at = int(told) - 1 if told.isascii() and told.isdigit() and len(told) < 8 else row_at + 1
        partly |= row.get("hidden") in ("1", "true")
        column_at = -1
        for cell in row.iterfind(f"{_S}c"):
            place = _PLACE.fullmatch(cell.get("r", ""))
            column_at = _column(place["column"]) if place else column_at + 1
            if text := cells.text(cell).strip():
                filled[row_at, column_at] = text
    return Sheet(name, _rows(filled), tuple(_merges(root)), hidden=hidden, partly_hidden=partly)


def _rows(filled: dict[tuple[int, int], str]) -> list[list[str]]:
    height = max((at for at, _ in filled), default=-1) + 1
    width = max((at for _, at in filled), default=-1) + 1
    if height * width > MOST_CELLS:
        raise too_many_cells()
    rows = [[""] * width for _ in range(height)]
    for (row, column), text in filled.items():
        rows[row][column] = text
    return rows


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _merges(root: Element) -> Iterator[Merge]:
    for merge in root.iterfind(f"{_S}mergeCells/{_S}mergeCell"):
        found = _RANGE.fullmatch(merge.get("ref", ""))
        if found:
            first, last = (_PLACE.fullmatch(place) for place in found.groups())
            if first and last:
                yield (
                    int(first["row"]) - 1,
                    _column(first["column"]),
                    int(last["row"]) - 1,
                    _column(last["column"]),
                )
