"""The project's own five sources: ten reports, identified, written and findable."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest
import yaml

from tests.conftest import PROJECT, Holdings

#: Worked out by hand: file, part -> title, issuer, year, category, county, code.
EXPECTED = [
    (
        "000",
        1,
        "泾源县新民乡2017年政府信息公开工作年度报告",
        "泾源县新民乡人民政府",
        2017,
        "年度报告",
        "泾源县",
        "640424200",
    ),
    (
        "001",
        1,
        "XXX20xx年政务公开工作自检自查报告",
        "XXX政府政务公开办公室",
        2011,
        "自检自查报告",
        None,
        "210000",
    ),
    ("001", 2, "禄丰县规划局政务公开自检自查报告", "禄丰县规划局", 2008, "自检自查报告", "禄丰县", "532331"),
    ("002", 1, "萧县2017年政府信息公开工作年度报告", "萧县人民政府", 2017, "年度报告", "萧县", "341322"),
    (
        "003",
        1,
        "立岗镇2014年信息公开工作年度报告",
        "贺兰县立岗镇人民政府",
        2014,
        "年度报告",
        "贺兰县",
        "640122102",
    ),
    ("004", 1, "××××政务公开情况汇报", "农牧局", 2010, "工作汇报", None, None),
    ("004", 2, "政务公开汇报材料", "北岭中学", 2004, "工作汇报", None, None),
    ("004", 3, "站前街道办事处2009政务公开工作汇报", "站前街道办事处", 2009, "工作汇报", None, None),
    ("004", 4, "政务公开总结汇报", "区城市管理局", None, "工作汇报", None, None),
    (
        "004",
        5,
        "近德固乡村务政务公开工作汇报",
        "南乐县近德固乡人民政府",
        2011,
        "工作汇报",
        "南乐县",
        "410923208",
    ),
]


def as_row(report: dict[str, object]) -> tuple[object, ...]:
    source, region = report["source"], report["region"]
    assert isinstance(source, dict)
    assert isinstance(region, dict)
    return (
        source["file"][:3],
        source["part"],
        report["title"],
        report["issuer"],
        report["year"],
        report["category"],
        region["county"],
        report["region_code"],
    )


def test_the_ten_reports_are_there_with_what_can_be_known(holdings: Holdings) -> None:
    assert sorted(map(as_row, holdings.catalogue), key=lambda row: row[:2]) == EXPECTED


def test_every_report_has_its_page_at_its_address(holdings: Holdings) -> None:
    for report in holdings.catalogue:
        source = report["source"]
        assert isinstance(source, dict)
        expected = source["sha256"][:12] + ("" if source["part"] == 1 else f"-{source['part']}")
        assert report["id"] == expected
        assert report["url"] == f"reports/{expected[:2]}/{expected}.html"
        assert (holdings.site / str(report["url"])).is_file()


def test_frontmatter_says_what_the_catalogue_says(holdings: Holdings) -> None:
    for report in holdings.catalogue:
        page = holdings.docs / str(report["url"]).replace(".html", ".md")
        meta = yaml.safe_load(page.read_text("utf-8").split("---\n", 2)[1])
        for name in (
            "title",
            "issuer",
            "year",
            "category",
            "region",
            "region_code",
            "certainty",
            "document_numbers",
        ):
            assert meta[name] == report[name], (report["id"], name)
        assert isinstance(meta["region_code"], str | None)


def test_originals_are_kept_with_their_checksums(holdings: Holdings) -> None:
    for report in holdings.catalogue:
        source = report["source"]
        assert isinstance(source, dict)
        original = (holdings.site / source["original"]).read_bytes()
        assert hashlib.sha256(original).hexdigest() == source["sha256"]
        assert original == (PROJECT / "reports_src" / source["file"]).read_bytes()


def test_the_spreadsheet_holds_the_same_reports(holdings: Holdings) -> None:
    data = (holdings.site / "data" / "catalogue.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines()))
    assert [row["id"] for row in rows] == [report["id"] for report in holdings.catalogue]


@pytest.mark.parametrize("page", ["regions/341322.html", "regions/340000.html", "years/2017.html"])
def test_finding_aids_lead_to_the_report(holdings: Holdings, page: str) -> None:
    html = (holdings.site / page).read_text("utf-8")
    assert "萧县2017年政府信息公开工作年度报告" in html
    assert "reports/b2/b2da84eada62.html" in html


def test_building_again_changes_nothing(holdings: Holdings, tmp_path: Path) -> None:
    from disclosure.command import main

    again = tmp_path / "site"
    main(
        [
            "build",
            f"--config={PROJECT / 'mkdocs.yml'}",
            f"--docs={tmp_path / 'docs'}",
            f"--site={again}",
            "--quiet",
        ]
    )
    first = {p.relative_to(holdings.site): p.read_bytes() for p in holdings.site.rglob("*") if p.is_file()}
    second = {p.relative_to(again): p.read_bytes() for p in again.rglob("*") if p.is_file()}
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
