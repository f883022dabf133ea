"""The ways in: by region, year, issuer and category, the home page and the review list."""

from __future__ import annotations

import datetime as dt
import itertools
import posixpath
import re
from collections.abc import Iterable
from typing import Any

import markdown as python_markdown
import pytest

from disclosure.publishing.catalogue import Catalogue, issuer_of
from disclosure.publishing.finding_aids import finding_aids_of, lots_of
from disclosure.publishing.listing import Script, sheet_links
from disclosure.publishing.pages import markdown_of, page_of
from disclosure.publishing.sheets import FEWEST, ROWS
from disclosure.records import Accession, Certainty, Doubt, Evidence, Failure, Page, Reading, Region, Report
from tests.publishing.samples import HOSTILE, LONGCHENG, XIAO, accession, report, source

SHOU_THEN = Region("安徽省", "六安市", "寿县", code="341521", code_now="340422", name_now="寿县")
DONGCHENG = Region("北京市", None, "东城区", code="110101", code_now="110101")
ANYWHERE: Reading[Region] = Reading.unknown("两处都叫站前街道", ("210213008 金州区", "210302006 海城市"))

LINK = re.compile(r"\]\(([^)]+)\)|href=\"([^\"]+)\"")


def pages_of(
    *reports: Report, failures: Iterable[Failure] = (), problems: tuple[str, ...] = ()
) -> dict[str, Page]:
    sources = {r.source.sha256: accession(r) for r in reports}
    return {page.path: page for page in finding_aids_of(Catalogue.of(sources.values(), failures), problems)}


def numbered(
    count: int, year: int | None = 2017, region: object = XIAO, issuer: str | None = "萧县人民政府"
) -> list[Report]:
    return [
        report(of=source(f"{n}.txt"), title=f"第{n}份", year=year, region=region, issuer=issuer)
        for n in range(count)
    ]


@pytest.fixture
def archive() -> dict[str, Page]:
    return pages_of(
        report(of=source("a"), year=2017),
        report(of=source("b"), year=2015, published=None),
        report(of=source("c"), region=LONGCHENG, issuer="龙城镇人民政府", year=2017, issuer_kind="乡镇政府"),
        report(of=source("d"), region=ANYWHERE, issuer="站前街道办事处", year=None, category=None),
        report(of=source("e"), region=SHOU_THEN, issuer="寿县教育局", category="自检自查报告"),
        report(of=source("f"), region=DONGCHENG, issuer=None, year=2016),
        failures=[Failure("扫描件.pdf", "只有图片", "先识别文字")],
        problems=("第 3 行：找不到文件 x.txt",),
    )


def test_every_level_of_a_place_has_its_page(archive: dict[str, Page]) -> None:
    places = {
        path.removeprefix("regions/").removesuffix(".md") for path in archive if path.startswith("regions/")
    }
    assert places == {
        *("index", "unknown", "340000", "341300", "341322", "341322100"),
        *("340400", "340422", "110000", "110101"),
    }


def test_a_place_shows_its_way_up_its_places_below_and_its_reports(archive: dict[str, Page]) -> None:
    county = archive["regions/341322.md"]
    crumbs = county.frontmatter["crumbs"]
    assert [crumb["name"] for crumb in crumbs] == ["首页", "地区", "安徽省", "宿州市"]  # type: ignore[attr-defined]
    assert "安徽省宿州市萧县：3 份报告，2 个机关，2015–2017 年。" in county.body
    assert '<a href="341322100.html">龙城镇</a>' in county.body
    assert county.body.count("](../reports/") == 3


def test_a_place_that_moved_is_filed_where_it_is_today(archive: dict[str, Page]) -> None:
    crumbs = archive["regions/340422.md"].frontmatter["crumbs"]
    assert [crumb["name"] for crumb in crumbs][2:] == ["安徽省", "淮南市"]  # type: ignore[attr-defined]


def test_a_grouping_of_the_table_is_no_level(archive: dict[str, Page]) -> None:
    crumbs = archive["regions/110101.md"].frontmatter["crumbs"]
    assert [crumb["name"] for crumb in crumbs][2:] == ["北京市"]  # type: ignore[attr-defined]


def test_the_table_of_years_shows_gaps(archive: dict[str, Page]) -> None:
    body = archive["regions/341322.md"].body
    assert '<th scope="col">2016</th>' in body
    own = next(line for line in body.splitlines() if "本级" in line)
    assert own == (
        '<tr><th scope="row">本级</th><td>1</td><td class="none">–</td><td>1</td><td class="sum">2</td></tr>'
    )
    total = next(line for line in body.splitlines() if '<th scope="row">合计' in line)
    assert re.findall(r"<td[^>]*>([^<]*)</td>", total) == ["1", "–", "2", "3"]


def test_a_large_city_lists_its_own_reports_and_leads_down_to_the_rest() -> None:
    reports = numbered(ROWS + 1)
    city = report(of=source("city"), region=Region("安徽省", "宿州市", code="341300", code_now="341300"))
    pages = pages_of(city, *reports)
    assert pages["regions/341300.md"].body.count("](../reports/") == 1
    assert "本级报告" in pages["regions/341300.md"].body
    assert "regions/341322-2.md" in pages


def test_lists_are_paged(archive: dict[str, Page]) -> None:
    pages = pages_of(*numbered(2 * ROWS + 1))
    sheets = [page for path, page in pages.items() if path.startswith("years/2017")]
    shown = [re.findall(r"reports/\w\w/(\w+)", sheet.body) for sheet in sheets]
    assert all(ROWS * FEWEST <= len(ids) <= ROWS for ids in shown[:-1])
    assert len({*itertools.chain(*shown)}) == sum(map(len, shown)) == 2 * ROWS + 1
    told = f"[‹ 上一页](2017.md) · 第 2 页，共 {len(sheets)} 页 · [下一页 ›](2017-3.md)"
    assert told in pages["years/2017-2.md"].body
    assert "years/2017-2.md" not in archive


def test_unknown_values_are_never_blank(archive: dict[str, Page]) -> None:
    body = archive["years/unknown.md"].body
    assert '<abbr class="mark unknown" title="原文没有写明">待核</abbr>' in body
    assert "| 未注明 |" in archive["years/2015.md"].body
    assert archive["regions/unknown.md"].body.count("](../reports/") == 1
    assert archive["issuers/unknown.md"].body.count("](../reports/") == 1
    assert archive["categories/unknown.md"].body.count("](../reports/") == 1


def test_an_inferred_value_says_so_and_why() -> None:
    inferred = Reading(2010, Certainty.INFERRED, (Evidence("二〇一〇年", "signature"),), note="按落款")
    body = pages_of(report(year=inferred))["years/2010.md"].body
    assert '2010 年 <abbr class="mark inferred" title="按落款；据“二〇一〇年”">推断</abbr>' in body


def test_an_issuer_shows_which_annual_reports_are_missing() -> None:
    reports = [report(of=source(f"{year}"), year=year) for year in (2014, 2017)]
    issuer = issuer_of(reports[0])
    assert issuer
    body = pages_of(*reports)[f"issuers/{issuer.key}.md"].body
    assert re.findall(r'<li class="(\w+)">(\d+)', body) == [
        ("held", "2014"),
        ("missing", "2015"),
        ("missing", "2016"),
        ("held", "2017"),
    ]


def test_issuers_are_listed_by_kind(archive: dict[str, Page]) -> None:
    body = archive["issuers/index.md"].body
    assert re.findall(r"^## (.*)", body, re.M) == ["乡镇政府", "其他机关"]
    assert "安徽省 宿州市 萧县 · 2 份 · 2015–2017 年" in body


def test_many_issuers_are_listed_by_kind_and_by_initial() -> None:
    names = [f"{'赵钱孙李'[number % 4]}庄{number}号镇人民政府" for number in range(ROWS + 4)]
    reports = [report(of=source(name), issuer=name, issuer_kind="乡镇政府") for name in names]
    pages = pages_of(*reports, report(of=source("x"), issuer="长兴县教育局", issuer_kind="县直部门"))
    index = pages["issuers/index.md"].body
    assert '<a href="kind-townships.html">乡镇政府 <span>204</span></a>' in index
    assert re.findall(r'initial-(\w)\.html">', index) == ["c", "l", "q", "s", "z"]
    sheets = [pages[f"issuers/kind-townships{number}.md"].body.count("人民政府](") for number in ("", "-2")]
    assert sum(sheets) == ROWS + 4
    assert "[长兴县教育局](" in pages["issuers/initial-c.md"].body
    assert 'aria-current="page">C</a>' in pages["issuers/initial-c.md"].body
    kinds = pages["index.md"].frontmatter["kinds"]
    assert [kind["url"] for kind in kinds] == ["issuers/kind-departments.html", "issuers/kind-townships.html"]  # type: ignore[attr-defined]


def test_a_year_leads_to_the_other_years() -> None:
    pages = pages_of(*(report(of=source(f"{year}"), year=year) for year in (2014, 2017)))
    assert '<a href="2014.html" class="here" aria-current="page">2014</a>' in pages["years/2014.md"].body
    assert '<li><a href="2017.html">2017</a></li>' in pages["years/2014.md"].body


def test_categories_have_the_ids_of_their_table(archive: dict[str, Page]) -> None:
    assert archive["categories/annual-report.md"].frontmatter["title"] == "年度报告"
    assert archive["categories/self-check.md"].body.count("](../reports/") == 1


def test_the_home_page_tells_what_is_here(archive: dict[str, Page]) -> None:
    home = archive["index.md"].frontmatter
    assert home["totals"] == {"reports": 6, "issuers": 4, "years": 3, "places": 4, "review": 2, "failures": 1}
    assert home["years_covered"] == "2015–2017 年"
    assert home["regions_unknown"] == 1


def test_newest_goes_by_the_date_of_publication_or_else_of_signing() -> None:
    pages = pages_of(
        report(of=source("a"), title="甲", published=dt.date(2018, 3, 1)),
        report(of=source("b"), title="乙", published=None, signed=dt.date(2019, 1, 1)),
        report(of=source("c"), title="丙", published=None),
    )
    newest = pages["index.md"].frontmatter["newest"]
    assert [entry["title"] for entry in newest] == ["乙", "甲"]  # type: ignore[attr-defined]


def test_the_review_list_holds_every_doubt_and_failure(archive: dict[str, Page]) -> None:
    body = archive["review.md"].body
    assert "2 份报告有 4 处待核，1 个文件未能读取。" in body
    assert "- 第 3 行：找不到文件 x.txt" in body
    assert "<code>扫描件.pdf</code>" in body
    assert "候选：210213008 金州区；210302006 海城市" in body
    assert "更正行：<code>d,1,region,,</code>" in body
    assert re.findall(r"^## (.*)", body, re.M)[2:] == ["机关（1）", "年度（1）", "类别（1）", "地区（1）"]


def test_a_doubt_about_the_text_offers_no_row() -> None:
    doubt = Doubt("suspected_damage", "可能有错字", "明查暗访")
    body = pages_of(report(of=source("2017/x.txt"), doubts=(doubt,)))["review.md"].body
    assert "更正行" not in body.partition("## ")[2]
    assert "来源文件：2017/x.txt" in body


def test_a_row_is_quoted_as_a_spreadsheet_does() -> None:
    body = pages_of(report(of=source('a,"b".txt'), year=None))["review.md"].body
    assert '更正行：<code>"a,""b"".txt",1,year,,</code>' in body


INFERRED_VALUES = [
    # field, value, written, why
    ("year", 2017, "2017", "a number"),
    ("signed", dt.date(2018, 3, 5), "2018-03-05", "a day"),
    ("region", Region("安徽省", "宿州市", "萧县", code="341322"), "341322 安徽省宿州市萧县", "a place"),
    ("region", Region("安徽省", other="某新区"), "安徽省某新区", "a place without a code"),
    ("title", "萧县教育局,工作总结", '"萧县教育局,工作总结"', "a comma"),
    ("title", "=HYPERLINK(1)总结", "", "what a spreadsheet would calculate is not offered"),
]


@pytest.mark.parametrize(("field", "value", "written", "why"), INFERRED_VALUES)
def test_the_row_of_an_inferred_value_holds_it(field: str, value: object, written: str, why: str) -> None:
    """Whoever finds it right copies the row as it stands."""
    doubt = Doubt(f"{field}_inferred", "是推断的。", field=field)
    values: dict[str, Any] = {field: Reading(value, Certainty.INFERRED), "doubts": (doubt,)}
    body = pages_of(report(of=source("x.txt"), **values))["review.md"].body
    assert f"更正行：<code>x.txt,1,{field},{written},</code>" in body, why


def test_the_parts_of_one_file_stand_together_in_their_order() -> None:
    """Whoever checks them opens the file once, wherever the reports in it are from."""
    both, other = source("b.txt"), source("a.txt")
    first = report(of=both, part=1, parts=2, year=None, region=Reading.unknown("没有写明"))
    second = report(of=both, part=2, parts=2, year=None)
    catalogue = Catalogue.of([accession(first, second), accession(report(of=other, year=None))])
    body = next(page.body for page in finding_aids_of(catalogue) if page.path == "review.md")
    assert re.findall(r"<code>(\w\.txt,\d),year,", body) == ["a.txt,1", "b.txt,1", "b.txt,2"]


def test_a_long_review_list_is_paged() -> None:
    pages = pages_of(*numbered(ROWS + 1, year=None))
    assert "[第 2 页](review/2.md)" in pages["review.md"].body
    assert "[第 1 页](../review.md)" in pages["review/2.md"].body
    shown = [page.body.count("reports/") for path, page in pages.items() if path.startswith("review")]
    assert sum(shown) == ROWS + 1


def test_every_link_leads_to_a_page(archive: dict[str, Page]) -> None:
    reports = [
        report(of=source("a"), year=2017),
        report(of=source("c"), region=LONGCHENG, year=None),
        *numbered(ROWS + 1, region=ANYWHERE, issuer=None),
    ]
    catalogue = Catalogue.of(accession(r) for r in reports)
    pages = [*finding_aids_of(catalogue), *(page_of(r, {}) for r in catalogue.reports)]
    there = {page.path for page in pages}
    for page in pages:
        for markdown, html in LINK.findall(page.body):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), markdown or html))
            assert (
                target in ("data/review.csv", "data-notes.md")
                or target.removesuffix(".html").removesuffix(".md") + ".md" in there
            )


def test_hostile_values_stay_text() -> None:
    evil: Reading[str] = Reading(HOSTILE, Certainty.INFERRED, (Evidence(HOSTILE, "body"),), note=HOSTILE)
    unknown: Reading[Region] = Reading.unknown(HOSTILE, (HOSTILE,))
    pages = pages_of(
        report(title=HOSTILE, issuer=evil, category=HOSTILE, region=unknown, issuer_kind=HOSTILE),
        failures=[Failure(HOSTILE, HOSTILE, HOSTILE)],
        problems=(HOSTILE,),
    )
    for page in pages.values():
        shown = python_markdown.markdown(page.body, extensions=["toc", "tables", "fenced_code"])
        assert not re.search(r"<script|<b>|href=.javascript|<em>|<strong>粗", shown), page.path


def test_an_empty_archive_has_its_pages() -> None:
    pages = pages_of(failures=[Failure("a", "空", "补")])
    assert {
        "index.md",
        "search.md",
        "regions/index.md",
        "years/index.md",
        "issuers/index.md",
        "review.md",
    } <= pages.keys()


def test_the_same_reports_make_the_same_pages() -> None:
    reports = [report(of=source(name), year=year) for name, year in (("a", 2015), ("b", 2017), ("c", None))]
    assert written(reports) == written(list(reversed(reports)))


def written(reports: list[Report]) -> list[str]:
    accessions: list[Accession] = [accession(r) for r in reports]
    return [markdown_of(page) for page in finding_aids_of(Catalogue.of(accessions))]


def test_a_county_and_its_township_are_counted_once_each_where_they_are() -> None:
    pages = pages_of(report(of=source("a"), region=XIAO), report(of=source("b"), region=LONGCHENG))
    assert "：1 份报告" in pages["regions/341322100.md"].body
    assert "：2 份报告" in pages["regions/340000.md"].body


def test_links_to_sheets_are_no_more_for_a_thousand_sheets_than_for_ten() -> None:
    assert sheet_links(str, 1, 1) == "1"
    assert sheet_links(str, 2, 6) == "1 · 2 · 3 · 4 · 5 · 6"
    assert sheet_links(str, 1, 1000) == "1 · 2 · 3 · 4 · … · 1000"
    assert sheet_links(str, 500, 1000) == "1 · … · 497 · 498 · 499 · 500 · 501 · 502 · 503 · … · 1000"


def told(*reports: Report) -> dict[tuple[str, tuple[str, ...], str], list[Page | Script]]:
    """What every lot is made from, and what it makes."""
    catalogue = Catalogue.of(accession(one) for one in reports)
    return {
        (lot.name, tuple(one.id for one in lot.reports), lot.beside): [*lot.make(), *lot.scripts()]
        for lot in lots_of(catalogue)
        if lot.reports is not None
    }


@pytest.mark.parametrize(
    "more",
    [
        report(of=source("more"), region=LONGCHENG, issuer="龙城镇人民政府", issuer_kind="乡镇政府"),
        report(of=source("more"), region=DONGCHENG, issuer="东城区教育局", year=None),
        report(of=source("more"), category="自检自查报告", year=2009),
        report(of=source("more"), issuer=None, region=ANYWHERE),
    ],
)
def test_pages_change_only_where_what_they_are_made_from_does(more: Report) -> None:
    reports = [*numbered(2 * ROWS), *(report(of=source(f"u{n}"), year=None) for n in range(ROWS))]
    before, after = told(*reports), told(*reports, more)
    same = before.keys() & after.keys()
    assert len(same) > len(before) / 3
    assert [key[0] for key in same if before[key] != after[key]] == []
