"""People at the real archive: from a disk, from a server, under a sub-path, at a desk and on a phone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Visit
from tests.conftest import Holdings

Open = Callable[..., Visit]
Serve = Callable[[Path], str]


@pytest.fixture(params=["file", "http", "sub-path"])
def address(request: pytest.FixtureRequest, holdings: Holdings, serve: Serve) -> str:
    """Where the archive is opened, with a slash at the end; the sub-path is /xxgk/archive/."""
    if request.param == "file":
        return f"file://{holdings.site}/"
    if request.param == "http":
        return serve(holdings.site)
    return serve(holdings.site.parent.parent) + "xxgk/archive/"


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def viewport(request: pytest.FixtureRequest) -> dict[str, int]:
    return request.param  # type: ignore[no-any-return]


def fits(page: Page) -> bool:
    """Nothing scrolls sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def test_from_the_home_page_by_region_and_year_to_a_report_and_its_original(
    visit: Open, address: str, viewport: dict[str, int], holdings: Holdings
) -> None:
    opened = visit(f"{address}index.html", viewport)
    page = opened.page
    for step in ("安徽省", "宿州市", "萧县"):
        with page.expect_navigation():  # a click does not wait for it; a page just begun has no width
            page.get_by_role("main").get_by_role("link", name=step).first.click()
        assert fits(page)
    expect(page.get_by_role("main").get_by_role("link", name="2017").first).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="萧县2017年政府信息公开工作年度报告").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("萧县2017年政府信息公开工作年度报告")
    expect(page.locator(".report-text")).to_contain_text("<关于全面推进政务公开工作的实施意见>")
    assert page.locator(".report-text a").count() == 0
    assert fits(page)
    link = page.locator("#original a").first
    original = Path(opened.page.url.removeprefix("file://")) if address.startswith("file") else None
    href = str(link.get_attribute("href"))
    assert href.startswith("../../originals/")
    if original is None:
        body = page.request.get(page.evaluate("h => new URL(h, location.href).href", href)).body()
    else:
        body = (original.parent / href).resolve().read_bytes()
    assert "萧县".encode() in body
    opened.watch.assert_clean()


@pytest.mark.parametrize(
    "page",
    [
        "index.html",
        "regions/index.html",
        "years/index.html",
        "issuers/index.html",
        "categories/index.html",
        "search.html",
        "review.html",
        "about.html",
        "help.html",
    ],
)
def test_every_entry_page_fits_and_is_clean(
    visit: Open, holdings: Holdings, viewport: dict[str, int], page: str
) -> None:
    opened = visit(f"file://{holdings.site}/{page}", viewport)
    expect(opened.page.get_by_role("main").get_by_role("heading", level=1).first).to_be_visible()
    assert fits(opened.page)
    assert opened.page.evaluate("document.documentElement.lang").startswith("zh")
    opened.watch.assert_clean()


#: What is typed, and the reports that hold it: checked against the texts below, not against the engine.
QUERIES = (
    "棚户区改造",
    "政務公開",
    "41288",
    "服务大厅",
    "ＬＥＤ",
    "led",
    "ppp",
    "依申请公开",
    "二〇一〇年十一月二十七日",
)
FOLDED = {"政務公開": "政务公开", "ＬＥＤ": "LED", "led": "LED", "ppp": "PPP"}


@pytest.mark.parametrize("query", QUERIES)
def test_what_is_typed_finds_exactly_the_reports_that_hold_it(
    visit: Open, holdings: Holdings, query: str
) -> None:
    opened = visit(f"file://{holdings.site}/search.html")
    found = opened.page.evaluate("q => archiveSearch.find(q, {limit: 100})", query)
    holding = {
        str(report["id"])
        for report in holdings.catalogue
        if FOLDED.get(query, query) in plain_text(holdings, str(report["url"]))
    }
    assert holding
    assert {result["id"] for result in found["results"]} == holding
    assert found["documents"] == len(holding)
    opened.watch.assert_clean()


def plain_text(holdings: Holdings, url: str) -> str:
    """The Markdown of a report without its frontmatter and its escapes."""
    markdown = (holdings.docs / url.replace(".html", ".md")).read_text("utf-8").split("---\n", 2)[2]
    return markdown.replace("\\", "")


def test_a_search_with_a_filter_opens_the_hit_and_marks_it(
    visit: Open, address: str, viewport: dict[str, int]
) -> None:
    opened = visit(f"{address}index.html", viewport)
    page = opened.page
    page.get_by_role("main").get_by_role("searchbox").fill("依申请公开")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    results = page.locator("[data-part=results] > li")
    expect(results).not_to_have_count(0)
    before = results.count()
    page.goto(f"{page.url}&years=2017")
    expect(results).not_to_have_count(before)
    assert fits(page)
    expect(results.locator("mark").first).to_have_text("依申请公开")
    results.get_by_role("link").first.click()
    expect(page.locator(".report-text mark").first).to_have_text("依申请公开")
    expect(page.locator(".report-text mark").first).to_be_in_viewport()
    opened.watch.assert_clean()


def test_the_interface_is_chinese_and_says_what_is_unknown(visit: Open, holdings: Holdings) -> None:
    page = visit(f"file://{holdings.site}/{holdings.url_of('站前街道办事处2009政务公开工作汇报')}").page
    head = page.locator("dl.head")
    expect(head).to_contain_text("地区")
    expect(head).to_contain_text("待核")
    expect(head).to_contain_text("210213008")


def test_the_processing_record_shows_the_original_beside_the_text(visit: Open, holdings: Holdings) -> None:
    page = visit(f"file://{holdings.site}/{holdings.url_of('××××政务公开情况汇报')}").page
    record = page.locator("#processing")
    expect(record).to_contain_text("拼音")
    record.locator("details.marked > summary").click()
    expect(record.locator("details.marked")).to_contain_text("務(wù)")


def test_data_can_be_read_by_others(holdings: Holdings) -> None:
    records = json.loads((holdings.site / "data" / "catalogue.json").read_text("utf-8"))
    assert {
        "id",
        "url",
        "title",
        "issuer",
        "year",
        "category",
        "region",
        "region_code",
        "certainty",
    } <= records[0].keys()
