"""corrections.csv: every row is used, or told with its number and what to do about it."""

from __future__ import annotations

import codecs
import contextlib
import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.describing.classifying.kind_table import Kinds
from disclosure.describing.correcting import corrections
from disclosure.describing.correcting.amendments import FIELDS
from disclosure.describing.correcting.worksheet import UnreadableSheet, read_sheet
from disclosure.describing.identity import identify
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.records import Accession, Certainty, Failure, Identity, Report, SourceFile
from tests.describing.reports import report as text_of

GAZETTEER = Gazetteer.load()
HEADER = "source,part,field,value,note\n"


def source(name: str, digit: str, aliases: tuple[str, ...] = ()) -> SourceFile:
    return SourceFile(Path(name), name, 1, digit * 64, aliases)


def accession(name: str, digit: str, *titles: str, aliases: tuple[str, ...] = ()) -> Accession:
    """A source with a report for each title."""
    file = source(name, digit, aliases)
    reports = []
    for part, title in enumerate(titles, 1):
        text = replace(text_of(title, "我乡认真贯彻。"), part=part, parts=len(titles))
        reports.append(Report(file, "utf-8", "plain", text, identify(text, GAZETTEER)))
    return Accession(file, tuple(reports))


ACCESSIONS = (
    accession("2015/站前.txt", "a", "站前街道办事处2009年政务公开工作汇报", aliases=("旧/站前 副本.txt",)),
    accession("合集.txt", "b", "萧县2017年政府信息公开工作年度报告", "屿头乡2012年政务公开工作总结"),
    accession("-附件.txt", "c", "政务公开情况汇报"),
    Accession(source("坏.doc", "d"), failure=Failure("坏.doc", "读不了", "另存")),
)


def corrected(tmp_path: Path, table: str | bytes) -> tuple[dict[str, Identity], tuple[str, ...]]:
    """The identities by report id, and the problems, after ``table`` was put in."""
    path = tmp_path / "corrections.csv"
    path.write_bytes(table if isinstance(table, bytes) else table.encode())
    done = corrections.correct(ACCESSIONS, path, GAZETTEER)
    return {r.id: r.identity for a in done.accessions for r in a.reports}, done.problems


def test_no_table_changes_nothing(tmp_path: Path) -> None:
    done = corrections.correct(ACCESSIONS, tmp_path / "corrections.csv", GAZETTEER)
    assert done == corrections.Corrected(ACCESSIONS, ())


VALUES = [
    # field, value, attribute, what it becomes, why
    ("title", " 站前街道  2009年汇报 ", "title", "站前街道 2009年汇报", "blanks are tidied"),
    ("issuer", "大连市金州区站前街道办事处", "issuer", "大连市金州区站前街道办事处", "any name"),
    ("year", "2008", "year", 2008, "figures"),
    ("年度", "2008年度", "year", 2008, "a label and a value in Chinese"),
    ("year", "二〇〇八年", "year", 2008, "in Chinese numerals"),
    ("year", "2008.0", "year", 2008, "as a spreadsheet made it"),
    ("category", "工作总结", "category", "工作总结", "a word of the table"),
    ("signed", "2010/3/5", "signed", dt.date(2010, 3, 5), "as a spreadsheet renders it"),
    ("signed", "2010-03-05 00:00:00", "signed", dt.date(2010, 3, 5), "with a clock"),
    ("成文日期", "二〇一〇年三月五日", "signed", dt.date(2010, 3, 5), "in words"),
    ("published", "20100305", "published", dt.date(2010, 3, 5), "in one number"),
]


@pytest.mark.parametrize(("field", "value", "attribute", "expected", "why"), VALUES)
def test_a_value(tmp_path: Path, field: str, value: str, attribute: str, expected: object, why: str) -> None:
    found, problems = corrected(tmp_path, f"{HEADER}2015/站前.txt,,{field},{value},据原件\n")
    reading = getattr(found["a" * 12], attribute)
    assert problems == (), why
    assert (reading.value, reading.certainty) == (expected, Certainty.CORRECTED), why
    assert [(e.quote, e.origin) for e in reading.evidence] == [("据原件", "corrections.csv")]
    assert not [doubt for doubt in found["a" * 12].doubts if doubt.field == attribute]


REGIONS = [
    ("210213008", "210213008", None, "a code"),
    ("210213008 辽宁省大连市金州区站前街道", "210213008", None, "a candidate, copied"),
    ("辽宁省大连市金州区站前街道", "210213008", None, "a full name"),
    ("210000", "210000", None, "a province"),
    ("341322.0", "341322", None, "a code that became a number"),
    ("萧县", "341322", None, "a name of one place"),
    ("福建省平潭综合实验区", "350000", "平潭综合实验区", "a zone in a province"),
]


@pytest.mark.parametrize(("value", "code", "other", "why"), REGIONS)
def test_a_region(tmp_path: Path, value: str, code: str, other: str | None, why: str) -> None:
    found, problems = corrected(tmp_path, f"{HEADER}2015/站前.txt,1,地区,{value},\n")
    region = found["a" * 12].region
    assert problems == (), why
    assert region.certainty is Certainty.CORRECTED
    assert region.value is not None
    assert (region.value.code, region.value.other) == (code, other), why


@pytest.mark.parametrize("word", ["-", "未知", "无法确定"])
def test_a_person_may_say_that_it_cannot_be_known(tmp_path: Path, word: str) -> None:
    found, problems = corrected(tmp_path, f"{HEADER}2015/站前.txt,,region,{word},查无原件\n")
    identity = found["a" * 12]
    assert problems == ()
    assert (identity.region.value, identity.region.certainty) == (None, Certainty.UNKNOWN)
    assert identity.region.candidates == ()
    assert identity.region.evidence[0].quote == "查无原件"
    assert not [doubt for doubt in identity.doubts if doubt.field == "region"]


def test_fields_that_are_no_readings(tmp_path: Path) -> None:
    table = HEADER + (
        "2015/站前.txt,,topic,村务公开,\n2015/站前.txt,,文号,站办发[2009]3号、站办发〔2009〕12号,\n"
        "2015/站前.txt,,索引号,SY-1,\n"
    )
    found, problems = corrected(tmp_path, table)
    identity = found["a" * 12]
    assert problems == ()
    assert (identity.topic, identity.identifier) == ("村务公开", "SY-1")
    assert identity.document_numbers == ("站办发〔2009〕3号", "站办发〔2009〕12号")


def test_the_issuer_follows_a_corrected_region(tmp_path: Path) -> None:
    before = ACCESSIONS[1].reports[1].identity.issuer
    found, _ = corrected(tmp_path, f"{HEADER}合集.txt,2,region,350128201,\n")
    after = found[f"{'b' * 12}-2"].issuer
    assert before.value != after.value == "平潭县屿头乡人民政府"


def test_an_unsure_region_follows_a_corrected_issuer(tmp_path: Path) -> None:
    found, _ = corrected(tmp_path, f"{HEADER}合集.txt,2,issuer,平潭县屿头乡人民政府,\n")
    region = found[f"{'b' * 12}-2"].region
    assert region.certainty is Certainty.INFERRED
    assert region.value is not None
    assert region.value.code == "350128201"


def test_a_certain_region_stays_whatever_the_issuer(tmp_path: Path) -> None:
    found, _ = corrected(tmp_path, f"{HEADER}合集.txt,1,issuer,泗县教育局,\n")
    assert found["b" * 12].region == ACCESSIONS[1].reports[0].identity.region


SOURCES = [
    ("2015/站前.txt", "", "a" * 12, "its name"),
    ("2015\\站前.txt", "", "a" * 12, "as Windows writes it"),
    ("reports_src/2015/站前.txt", "1", "a" * 12, "with the folder's own name"),
    ("旧/站前 副本.txt", "", "a" * 12, "another name of the same bytes"),
    ("a" * 12, "", "a" * 12, "its number"),
    ("A" * 12, "1.0", "a" * 12, "in capitals; the part as a spreadsheet made it"),
    ("合集.txt", "第2篇", f"{'b' * 12}-2", "a part in Chinese"),
    (f"{'b' * 12}-2", "", f"{'b' * 12}-2", "a report's number"),
    ("-附件.txt", "", "c" * 12, "a name like a formula"),
    ("'-附件.txt", "", "c" * 12, "… with the apostrophe of our own tables"),
]


@pytest.mark.parametrize(("name", "part", "report_id", "why"), SOURCES)
def test_a_source_is_found(tmp_path: Path, name: str, part: str, report_id: str, why: str) -> None:
    found, problems = corrected(tmp_path, f"{HEADER}{name},{part},year,2001,\n")
    assert problems == (), why
    assert [key for key, identity in found.items() if identity.year.value == 2001] == [report_id], why


PROBLEMS = [
    ("没有.txt,,year,2015,", "没有来源", "no such source"),
    ("站前.txt,,year,2015,", "2015/站前.txt", "another folder: the remedy names it"),
    ("合集.txt,,year,2015,", "有 2 篇", "which of two"),
    ("合集.txt,3,year,2015,", "没有第 3 篇", "no such part"),
    ("合集.txt,甲,year,2015,", "不是数字", "a part that is no number"),
    ("坏.doc,,year,2015,", "没有读成报告", "a source that failed"),
    (",,year,2015,", "没有写来源", "no source at all"),
    ("2015/站前.txt,,颜色,红,", "没有“颜色”这个字段", "no such field"),
    ("2015/站前.txt,,year,去年,", "不是年份", "no year"),
    ("2015/站前.txt,,year,12017,", "不是年份", "five figures"),
    ("2015/站前.txt,,category,年度报高,", "年度报告", "a slip: the remedy offers the word"),
    ("2015/站前.txt,,topic,天气,", "可用的有", "no topic"),
    ("2015/站前.txt,,region,朝阳区,", "110105 北京市朝阳区", "two places: the remedy offers both"),
    ("2015/站前.txt,,region,999999,", "没有区划代码", "no such code"),
    ("2015/站前.txt,,region,3.41E+05,", "文本格式", "a code that a spreadsheet mangled"),
    ("2015/站前.txt,,region,河北省萧县,", "没有“河北省萧县”", "a county of another province"),
    ("2015/站前.txt,,signed,2010年2月30日,", "不是一个日期", "a day that there is not"),
    ("2015/站前.txt,,signed,2010年,", "不是一个日期", "no day"),
    ("2015/站前.txt,,文号,第3号,", "不是文号", "no document number"),
    ("2015/站前.txt,,有效性,大概有效,", "废止", "no word for validity: the remedy offers those that are"),
    (f"2015/站前.txt,,title,{'长' * 301},", "太长", "no title has 301 characters"),
    ("2015/站前.txt,,title,标题\u202e倒,", "控制字符", "a character that turns the line around"),
    ("2015/站前.txt,,year,,", "没有填值", "no value: said once for all such rows"),
    ("2015/站前.txt,,title,甲,乙,丙,丁", "格数多于表头", "a comma in a value without quotes"),
]


@pytest.mark.parametrize(("row", "words", "why"), PROBLEMS, ids=[case[2] for case in PROBLEMS])
def test_a_row_that_cannot_be_used(tmp_path: Path, row: str, words: str, why: str) -> None:
    found, problems = corrected(tmp_path, f"{HEADER}{row}\n2015/站前.txt,,identifier,其余照用,\n")
    (problem,) = problems
    assert words in problem
    assert "第 2 行" in problem
    assert "处理：" in problem
    assert found["a" * 12].identifier == "其余照用", "the other rows are used"
    assert found["a" * 12].year == ACCESSIONS[0].reports[0].identity.year


def test_rows_for_one_value(tmp_path: Path) -> None:
    same = "2015/站前.txt,,year,2008,\n2015/站前.txt,1,year,2008,\n"
    found, problems = corrected(tmp_path, HEADER + same)
    assert found["a" * 12].year.value == 2008
    assert problems == ()  # two doubts about one value offer the same row
    found, problems = corrected(tmp_path, f"{HEADER}2015/站前.txt,,year,2008,\n2015/站前.txt,,年度,2007,\n")
    assert found["a" * 12].year == ACCESSIONS[0].reports[0].identity.year, "neither is chosen"
    assert len(problems) == 1


TABLE = "来源,篇,字段,值,说明\n2015/站前.txt,,年度,2008,据原件\n"
SHEETS = [
    (TABLE.encode(), "UTF-8"),
    (codecs.BOM_UTF8 + TABLE.encode(), "with BOM, as Excel's CSV UTF-8"),
    (TABLE.encode("gb18030"), "as WPS and Excel save a plain CSV"),
    (codecs.BOM_UTF16_LE + TABLE.replace(",", "\t").encode("utf-16-le"), "as Excel's Unicode text"),
    (TABLE.replace(",", ";").encode(), "semicolons"),
    (TABLE.replace(",", "\t").encode(), "tabs"),
    (TABLE.replace(",", "，").encode(), "full-width commas, typed by hand"),
    (TABLE.replace("\n", "\r\n").encode(), "Windows line ends"),
    (TABLE.replace("\n", "\r").encode(), "old Macintosh line ends"),
    (b"sep=;\r\n" + TABLE.replace(",", ";").encode(), "Excel's hint"),
    (("\n# 说明\n\n" + TABLE + "\n,,,,\n").encode(), "blank rows and a remark"),
    (
        TABLE.replace("说明\n", "说明,候选,页面\n").replace("据原件", "据原件,甲；乙,x.html").encode(),
        "more columns",
    ),
    (TABLE.replace("来源", '"来源"').encode(), "quotes"),
]


@pytest.mark.parametrize(("data", "why"), SHEETS, ids=[case[1] for case in SHEETS])
def test_tables_as_programs_save_them(tmp_path: Path, data: bytes, why: str) -> None:
    found, problems = corrected(tmp_path, data)
    assert problems == (), why
    assert found["a" * 12].year.value == 2008, why


def test_a_row_of_our_own_review_table(tmp_path: Path) -> None:
    table = (
        "source,part,field,value,note,待核事项,说明,原文\n2015/站前.txt,1,year,2008,,年度,原文没有年份,无\n"
    )
    found, problems = corrected(tmp_path, table)
    assert problems == ()
    assert found["a" * 12].year.evidence[0].quote == "2008", "the doubt's words are no note of a person"


FAULTY = [
    (b"PK\x03\x04", "CSV UTF-8", "a workbook under the name of a CSV"),
    (b"\xff\x00\x81", "编码", "no text"),
    ("甲,乙\n1,2\n".encode(), "表头缺少", "no header"),
    (b"source,part,note\n", "field（字段）", "a header that lacks columns"),
    (b'source,field,value\na,b,"' + b"x" * 200_000, "引号", "a quote that is never closed"),
]


@pytest.mark.parametrize(("data", "words", "why"), FAULTY, ids=[case[2] for case in FAULTY])
def test_a_table_that_cannot_be_used(tmp_path: Path, data: bytes, words: str, why: str) -> None:
    found, problems = corrected(tmp_path, data)
    (problem,) = problems
    assert words in problem, why
    assert "corrections.csv" in problem
    assert found["a" * 12] == ACCESSIONS[0].reports[0].identity


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "corrections.csv").mkdir()
    done = corrections.correct(ACCESSIONS, tmp_path / "corrections.csv", GAZETTEER)
    assert len(done.problems) == 1


def test_an_empty_table_is_no_problem(tmp_path: Path) -> None:
    assert corrected(tmp_path, "")[1] == ()
    assert corrected(tmp_path, HEADER)[1] == ()


@given(st.binary(max_size=300))
def test_any_bytes_are_rows_or_one_reason(data: bytes) -> None:
    with contextlib.suppress(UnreadableSheet):
        assert all(row.number > 0 for row in read_sheet(data))


@given(st.sampled_from(sorted(FIELDS)), st.text(min_size=1, max_size=30))
def test_any_value_is_a_corrected_one_or_a_problem(field: str, value: str) -> None:
    row = corrections.Correction(2, "2015/站前.txt", None, field, value)
    done, problems = corrections.apply(ACCESSIONS, corrections.Corrections((row,)), GAZETTEER, Kinds.load())
    identity = done[0].reports[0].identity
    changed = identity != ACCESSIONS[0].reports[0].identity
    assert len(problems) <= 1
    assert not (problems and changed)
    assert done[1:] == ACCESSIONS[1:]
