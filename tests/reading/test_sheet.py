"""Spreadsheets: figures as they are shown, merged cells as spans, titles and remarks as lines."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from disclosure.errors import UnreadableSource
from disclosure.reading import readers, sheet, sheet_blocks
from disclosure.reading.number_format import shown
from disclosure.reading.table_heads import headed
from disclosure.records import TABLE_MARK, SourceFile, Table, Transcript
from tests.reading.annual_report import APPLICATIONS, TABLES
from tests.reading.make_workbook import Value, compound, grid, old_workbook, workbook
from tests.reading.make_workbook import sheet as worksheet

ROWS: list[list[Value]] = [["指标", "件数"], ["规章", 0], ["行政规范性文件", 25]]


def read(rows: list[list[Value]], name: str = "Sheet1") -> Transcript:
    return sheet.transcribe(workbook({name: worksheet(rows)}))


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def refused(data: bytes) -> str:
    reader = sheet.transcribe_old if data[:2] == b"\xd0\xcf" else sheet.transcribe
    with pytest.raises(UnreadableSource) as caught:
        reader(data)
    assert caught.value.remedy
    return caught.value.code


@pytest.mark.parametrize("expected", TABLES)
def test_the_tables_of_annual_reports_come_out_exact(expected: Table) -> None:
    rows, merges = grid(expected)
    for transcript in (
        sheet.transcribe(workbook({"Sheet1": worksheet(rows, merges)})),
        sheet.transcribe_old(old_workbook("Sheet1", rows, merges)),
    ):
        assert transcript.text == TABLE_MARK
        assert tuple(map(headed, transcript.tables)) == (expected,)


def test_a_title_and_remarks_are_lines_around_the_table() -> None:
    rows: list[list[Value]] = [
        ["平阳县2021年政府信息公开情况统计表", None],
        ["填报单位：平阳县", "单位：件"],
        *ROWS,
        ["审核人：甲", "填报人：乙"],
    ]
    transcript = read(rows)
    assert transcript.text.split("\n") == [
        "平阳县2021年政府信息公开情况统计表",
        "填报单位：平阳县\u3000单位：件",
        TABLE_MARK,
        "审核人：甲\u3000填报人：乙",
    ]
    assert texts(transcript.tables[0]) == [["指标", "件数"], ["规章", "0"], ["行政规范性文件", "25"]]


def test_a_blank_row_parts_two_tables_and_a_sheet_names_its_own() -> None:
    transcript = sheet.transcribe(
        workbook({"表一": worksheet([*ROWS, [], *ROWS]), "说明": worksheet([["甲。"], ["乙。"]])})
    )
    assert transcript.text.split("\n") == [TABLE_MARK, TABLE_MARK, "甲。", "乙。"]
    assert [table.caption for table in transcript.tables] == ["表一", "表一"]
    assert [table.caption for table in read(ROWS).tables] == [""]
    assert [table.caption for table in read(ROWS, "主动公开").tables] == ["主动公开"]


def test_a_section_of_one_cell_stays_in_its_table() -> None:
    rows, merges = grid(TABLES[0])
    assert sheet.transcribe(workbook({"Sheet1": worksheet(rows, merges)})).text == TABLE_MARK


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        ("0.355", "0.0%", "35.5%"),
        ("0.35", "0%", "35%"),
        ("1234.5", "#,##0.00", "1,234.50"),
        ("0.125", "0.00", "0.13"),
        ("33", '0"件"', "33件"),
        ("33", "#,##0_ ", "33"),
        ("-5", "0;-0", "-5"),
        ("-5", "0.0", "-5.0"),
        ("-5", "0_);(0)", "(5)"),
        ("1.50", "0.##", "1.5"),
        ("2", "0.##", "2"),
        ("0.30000000000000004", "General", "0.3"),
        ("41288", "", "41288"),
        ("12345678901234", "", "12345678901234"),
        ("1.2E3", "General", "1200"),
        ("5", "@", "5"),
        ("44588", "yyyy/m/d", "2022/1/27"),
        ("44588", '[$-804]yyyy"年"m"月"d"日"', "2022年1月27日"),
        ("44588.5", "yyyy-mm-dd hh:mm", "2022-01-27 12:00"),
        ("99999999", "yyyy/m/d", "99999999"),
        ("0.5", "# ?/?", "0.5"),
        ("#DIV/0!", "0", "#DIV/0!"),
        ("1e400", "0", "1e400"),
    ],
)
def test_a_number_is_what_its_format_shows(value: str, code: str, expected: str) -> None:
    assert shown(value, code) == expected


def test_formats_are_found_by_style() -> None:
    data = workbook({"Sheet1": worksheet([["指标", "率"], ["办结", 0.5]], styles={"B2": 1})}, formats=["0%"])
    assert texts(sheet.transcribe(data).tables[0])[1] == ["办结", "50%"]


def test_what_is_hidden_is_told() -> None:
    data = workbook({"甲": worksheet(ROWS), "乙": worksheet([["藏"], ["着"]])}, hidden=["乙"])
    transcript = sheet.transcribe(data)
    assert transcript.text == TABLE_MARK
    assert [(doubt.code, doubt.quote) for doubt in transcript.doubts] == [("hidden_text", "乙")]
    partly = worksheet(ROWS, more='<cols><col min="2" max="2" hidden="1"/></cols>')
    assert [doubt.code for doubt in sheet.transcribe(workbook({"甲": partly})).doubts] == ["hidden_text"]


def test_an_old_workbook_doubts_figures_whose_format_it_cannot_tell() -> None:
    assert not sheet.transcribe_old(old_workbook("Sheet1", ROWS)).doubts
    transcript = sheet.transcribe_old(old_workbook("表一", [*ROWS, ["办结率", 0.5]]))
    assert [doubt.code for doubt in transcript.doubts] == ["number_format"]
    assert texts(transcript.tables[0])[-1] == ["办结率", "0.5"]


@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_delimited_text_is_a_table(tmp_path: Path, codec: str, delimiter: str) -> None:
    text = "\r\n".join(delimiter.join(map(str, row)) for row in ROWS) + "\r\n"
    transcript = source_read(tmp_path, "统计.csv", text.encode(codec))
    assert (transcript.text, transcript.encoding) == (TABLE_MARK, codec)
    assert texts(transcript.tables[0]) == [["指标", "件数"], ["规章", "0"], ["行政规范性文件", "25"]]


@pytest.mark.parametrize(
    "text", ["只有一行，没有表", "甲,乙", "一、概述\n公开1,203条。\n二、其他", '"没有闭合,的引号\n甲,乙']
)
def test_text_that_is_no_table_stays_text(tmp_path: Path, text: str) -> None:
    assert source_read(tmp_path, "年报.csv", text.encode()).text == text


def test_commas_in_a_text_file_make_no_table(tmp_path: Path) -> None:
    assert not source_read(tmp_path, "年报.txt", "甲,乙\n丙,丁\n".encode()).tables


def source_read(folder: Path, name: str, data: bytes) -> Transcript:
    path = folder / name
    path.write_bytes(data)
    return readers.read(SourceFile(path, name, len(data), hashlib.sha256(data).hexdigest()))


# Bad input


def test_bad_workbooks_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    rows, merges = grid(APPLICATIONS)
    good = workbook({"Sheet1": worksheet(rows, merges)})
    assert refused(good[:-100]) == "damaged"
    assert refused(old_workbook("Sheet1", rows, merges)[:1500]) == "damaged"
    assert refused(compound("Workbook", b"\xff" * 5000)) == "damaged"
    assert refused(workbook({"Sheet1": worksheet([[None]])})) == "no_text"
    entity = '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'
    assert refused(workbook({"Sheet1": entity})) == "hostile"
    monkeypatch.setattr("disclosure.reading.workbook.MOST_CELLS", 100)
    assert refused(good) == "too_big"


def test_a_lone_cell_far_away_is_no_endless_sheet() -> None:
    data = workbook({"Sheet1": worksheet(ROWS).replace('r="3"', 'r="999999"')})
    assert refused(data) == "too_big"


def test_merges_beyond_the_sheet_are_cut() -> None:
    transcript = sheet.transcribe(workbook({"Sheet1": worksheet(ROWS, [(2, 1, 900, 20), (50, 1, 60, 3)])}))
    assert texts(transcript.tables[0])[2] == ["行政规范性文件", "25"]
    assert transcript.tables[0].rows[2][1].rowspan == 1


def test_limits_are_generous_for_real_sheets() -> None:
    assert sheet_blocks.MOST_CELLS >= 100_000
