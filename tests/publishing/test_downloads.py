"""The catalogue and the review list as data."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.cells import harmless
from disclosure.publishing.downloads import enter, publish, spreadsheet
from disclosure.publishing.originals import copy_originals, original_path
from disclosure.publishing.outputs import Outputs
from disclosure.records import Doubt, Figure, Reading, Region
from tests.publishing.samples import HOSTILE, accession, report, source


def rows_of(file: Path) -> list[dict[str, str]]:
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    file = tmp_path / "=cmd.txt"
    file.write_bytes(b"x")
    of = source("=cmd.txt", b"x", file)
    unknown: Reading[Region] = Reading.unknown("有两处", ("210213008 金州区", "210302006 海城市"))
    figures = (
        Figure("applications_received", 33, "件", "=收到33件", previous=30, change_percent=10.0),
        Figure("licences_change", -185, "项", "行政许可 -185"),
        Figure("regulations_repealed", None, "件", "规章 /"),
        Figure("applications_granted_by_applicant", 0, "件", "予以公开 0", path=("自然人",)),
    )
    doubt = Doubt("sum_differs", "各项之和是72", "71人", "figures")
    reports = (
        report(of=of, parts=2, title=f"=1+1 {HOSTILE}", figures=figures, doubts=(doubt,)),
        report(of=of, part=2, parts=2, region=unknown, year=None),
    )
    catalogue = Catalogue.of([accession(*reports)])
    copy_originals([of], Outputs(tmp_path / "site"))
    publish(map(enter, catalogue.reports), Outputs(tmp_path / "site"))
    return tmp_path / "site"


def test_json_holds_every_field_of_every_report(site: Path) -> None:
    records: list[dict[str, Any]] = json.loads((site / "data/catalogue.json").read_text("utf-8"))
    assert [record["url"] for record in records] == [f"reports/{r['id'][:2]}/{r['id']}.html" for r in records]
    first, second = records
    assert first["title"].startswith("=1+1 </title><script>")
    assert first["published"] == "2018-03-13"
    assert first["region_code"] == "341322"
    assert first["figures"][0]["value"] == 33
    assert second["year"] is None
    assert second["candidates"] == {"region": ["210213008 金州区", "210302006 海城市"]}
    assert [doubt["field"] for doubt in second["doubts"]] == ["year", "region"]
    assert (site / first["source"]["original"]).read_bytes() == b"x"


def test_csv_opens_in_spreadsheets_and_none_of_it_calculates(site: Path) -> None:
    first, second = rows_of(site / "data/catalogue.csv")
    assert first["title"].startswith("'=1+1 ")
    assert first["source_file"] == "'=cmd.txt"
    assert (first["county"], first["region_code"], first["year"]) == ("萧县", "341322", "2017")
    assert first["document_numbers"] == "萧政办发〔2017〕17号"
    assert (second["county"], second["year"], second["certainty_region"]) == ("", "", "unknown")


def test_every_figure_is_a_row_of_figures_csv(site: Path) -> None:
    rows = rows_of(site / "data/figures.csv")
    assert [(row["metric"], row["part"], row["value"]) for row in rows] == [
        ("applications_received", "", "33"),
        ("licences_change", "", "-185"),
        ("regulations_repealed", "", ""),
        ("applications_granted_by_applicant", "自然人", "0"),
    ]
    first = rows[0]
    assert (first["issuer"], first["year"], first["region_code"]) == ("萧县人民政府", "2017", "341322")
    assert (first["metric_name"], first["unit"], first["certainty"]) == (
        "收到政府信息公开申请",
        "件",
        "certain",
    )
    assert (first["approximate"], first["previous"], first["change_percent"]) == ("false", "30", "10.0")
    assert first["quote"] == "'=收到33件"


def test_the_package_describes_the_files_as_they_are(site: Path) -> None:
    package = json.loads((site / "data/datapackage.json").read_text("utf-8"))
    assert [resource["path"] for resource in package["resources"]] == [
        "catalogue.csv",
        "figures.csv",
        "review.csv",
    ]
    assert package["licenses"]
    for resource in package["resources"]:
        data = (site / "data" / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert resource["bytes"] == len(data)
        rows = rows_of(site / "data" / resource["path"])
        fields = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        assert list(fields) == list(rows[0])
        for row in rows:
            for name, cell in row.items():
                if cell and fields[name] in ("integer", "number"):
                    float(cell)
                if cell and fields[name] == "boolean":
                    assert cell in ("true", "false", "True", "False")


def test_the_review_list_begins_with_the_columns_of_corrections(site: Path) -> None:
    rows = rows_of(site / "data/review.csv")
    assert list(rows[0])[:5] == ["source", "part", "field", "value", "note"]
    assert [(row["part"], row["field"], row["待核事项"]) for row in rows] == [
        ("1", "", "数据"),  # in the order of the catalogue: what is to be asked of one source stands together
        ("2", "year", "年度"),
        ("2", "region", "地区"),
    ]
    assert rows[2]["候选"] == "210213008 金州区；210302006 海城市"
    assert {row["value"] for row in rows} == {
        ""
    }  # what is inferred stands beside: nothing is confirmed unseen
    assert [row["现值"] for row in rows] == ["", "", ""]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", " =1", "\t=1", "＝1", "%0A"])
def test_a_formula_becomes_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["2017", "2018-03-13", "萧县", "(一)", "", "〔2017〕17号"])
def test_what_is_no_formula_stays(text: str) -> None:
    assert harmless(text) == text


def test_line_breaks_and_quotes_stay_in_their_cell() -> None:
    text = spreadsheet([["a", 'b\n"c"', None, ["x", "y"]]])
    assert list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))) == [
        ["a", 'b\n"c"', "", "x；y"]
    ]


def test_an_archive_without_reports_has_empty_lists(tmp_path: Path) -> None:
    publish([], Outputs(tmp_path))
    assert json.loads((tmp_path / "data/catalogue.json").read_text("utf-8")) == []
    assert original_path(source("a.txt")) not in {path.as_posix() for path in tmp_path.rglob("*")}
