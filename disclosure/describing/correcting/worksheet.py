"""corrections.csv as spreadsheets save it: bytes -> numbered rows of named cells.

UTF-8 with or without BOM, UTF-16 ("Unicode text"), GB18030; comma, semicolon, tab or full-width comma;
the header in English or in Chinese; an apostrophe before what a spreadsheet would take for a formula.
"""

from __future__ import annotations

import codecs
import csv
import io
import re

from disclosure.frozen import dataclass

#: Header words, as they may be written, for each column.
COLUMNS = {
    "source": ("source", "来源", "来源文件", "文件", "文件名"),
    "part": ("part", "篇", "第几篇", "部分", "篇次"),
    "field": ("field", "字段", "项目", "更正项"),
    "value": ("value", "值", "正确值", "更正为", "更正值"),
    "note": ("note", "说明", "备注", "依据"),
}
_NEEDED = ("source", "field", "value")
_DELIMITERS = ",\t;，；"
#: A spreadsheet program's own file, saved under the name of a CSV.
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_LARGEST = 16 * 1024 * 1024
# '=1+1, '-附件.txt: the apostrophe that keeps a spreadsheet from calculating, as our own tables write it
_SHIELDED = re.compile(r"'(?=[\s\x00]{0,8}[=+\-@|%＝＋－＠])")


class UnreadableSheet(ValueError):
    """The file as a whole cannot be used; ``remedy`` says what to do about it."""

    def __init__(self, reason: str, remedy: str, row: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy
        self.row = row


@dataclass(frozen=True, slots=True)
class Row:
    """One row by its number in the spreadsheet; ``overlong`` where it has more cells than the header."""

    number: int
    cells: dict[str, str]
    overlong: bool = False


def read_sheet(data: bytes) -> list[Row]:
    """The rows below the header that hold anything.

    Raises:
        UnreadableSheet: it is no text, or has no usable header.
    """
    text = _decoded(data)
    first = next((line for line in text.splitlines() if line.strip()), "")
    if first.lower().startswith("sep=") and len(first) == 5:  # Excel's own hint
        text, delimiter = text.replace(first, "", 1), first[4]
    else:
        delimiter = max(_DELIMITERS, key=first.count)
    return _rows(text, delimiter)


def _decoded(data: bytes) -> str:
    if data.startswith(_WORKBOOKS):
        raise UnreadableSheet(
            "它是电子表格文件，不是 CSV", "请在 WPS 或 Excel 中另存为“CSV UTF-8（逗号分隔）”"
        )
    if len(data) > _LARGEST:
        raise UnreadableSheet("它大于 16 MB", "请核对是不是放错了文件")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableSheet("认不出它的文字编码", "请在 WPS 或 Excel 中另存为“CSV UTF-8（逗号分隔）”")


def _rows(text: str, delimiter: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[Row] = []
    header: list[str] | None = None
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if not any(cell.strip() for cell in cells) or cells[0].lstrip().startswith("#"):
                continue
            if header is None:
                header = _header(cells, number)
            else:
                rows.append(_row(number, cells, header))
    except csv.Error:
        raise UnreadableSheet(
            "这一行起的引号不成对，后面的内容读不出来", "请检查这一行的英文引号", number + 1
        ) from None
    if header is None and text.strip():
        raise UnreadableSheet("没有表头", "第一行请写 source,part,field,value,note")
    return rows


def _header(cells: list[str], number: int) -> list[str]:
    known = {word: column for column, written in COLUMNS.items() for word in written}
    columns = [known.get(cell.strip().strip("\ufeff").lower(), "") for cell in cells]
    # our own review table has a further 说明 behind the five columns
    header = [column if column not in columns[:at] else "" for at, column in enumerate(columns)]
    missing = [column for column in _NEEDED if column not in header]
    if missing:
        raise UnreadableSheet(
            "表头缺少 " + "、".join(f"{column}（{COLUMNS[column][1]}）" for column in missing),
            "第一行请写 source,part,field,value,note（或：来源,篇,字段,值,说明）",
            number,
        )
    return header


def _row(number: int, cells: list[str], header: list[str]) -> Row:
    named = dict.fromkeys(COLUMNS, "")
    for column, cell in zip(header, cells, strict=False):
        if column:
            named[column] = _SHIELDED.sub("", cell, count=1) if _SHIELDED.match(cell) else cell
    named = {column: cell.strip().strip("\ufeff\u200b") for column, cell in named.items()}
    surplus = cells[len(header) :]
    return Row(number, named, any(cell.strip() for cell in surplus))
