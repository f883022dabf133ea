"""The search page as a person uses it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.archive import write_site
from tests.browser.conftest import PHONE, Visit
from tests.browser.test_search_engine import LANLING
from tests.search.sample import a_report

Open = Callable[..., Visit]
REPORTS = [
    a_report("萧县2017年政府信息公开工作年度报告", "## 一、概述", "政务公开栏公开3件。", "政务<b>公开</b>。"),
    *(
        a_report(f"兰陵县第{n}号政务公开工作总结", f"公开第{n}件", issuer=f"兰陵县第{n}局", year=2000 + n,
                 category="工作总结", region=LANLING)
        for n in range(24)
    ),
    a_report('=HYPERLINK("x")', "公开表格", issuer=None, year=None),
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(REPORTS, tmp_path_factory.mktemp("site"))


@pytest.fixture
def address(site: Path) -> str:
    return (site / "search.html").as_uri()


def summary(page: Page) -> str:
    return page.inner_text("[data-part=summary]")


def type_and_wait(page: Page, query: str, told: str) -> None:
    page.fill("[data-part=query]", query)
    expect(page.locator("[data-part=summary]")).to_contain_text(told)


def test_results_come_while_typing_and_the_address_holds_the_state(visit: Open, address: str) -> None:
    opened = visit(address)
    type_and_wait(opened.page, "政務公開栏", "1 份报告，共 1 处")
    assert opened.page.locator("mark").first.inner_text() == "政务公开栏"
    assert "一、概述" in opened.page.inner_text(".archive-result")
    again = visit(opened.page.url)
    expect(again.page.locator("[data-part=summary]")).to_have_text("1 份报告，共 1 处")
    opened.watch.assert_clean()


def test_filters_narrow_show_counts_and_can_be_gone_back_from(visit: Open, address: str) -> None:
    page = visit(address + "?q=政务公开").page
    expect(page.locator("[data-part=summary]")).to_contain_text("25 份报告")
    assert page.locator("[aria-pressed=true]").count() == 0
    page.get_by_role("button", name=re.compile("^工作总结")).click()
    expect(page.locator("[data-part=summary]")).to_contain_text("24 份报告")
    page.get_by_label("从").select_option("2020")
    expect(page.locator("[data-part=summary]")).to_have_text("4 份报告，共 4 处")
    page.get_by_role("button", name=re.compile("^兰陵县 ?4")).click()
    assert "region=" in page.url
    assert "years=2020-" in page.url
    page.go_back()
    page.go_back()
    expect(page.locator("[data-part=summary]")).to_contain_text("24 份报告")
    assert page.get_by_label("从").input_value() == ""


def test_pages_of_results(visit: Open, address: str) -> None:
    page = visit(address + "?q=政务公开").page
    page.get_by_role("button", name="下一页").click()
    page.get_by_role("button", name="下一页").click()
    expect(page.locator("[data-part=summary]")).to_contain_text("第 21–25 份")
    assert page.locator(".archive-result").count() == 5


def test_the_keyboard_alone_is_enough(visit: Open, address: str) -> None:
    page = visit(address).page
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    page.keyboard.type("第7件")
    expect(page.locator("[data-part=summary]")).to_contain_text("1 份报告")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.className") == "archive-result__title"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.dataset.part") == "query"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.part") == "query"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reports/**")
    expect(page.locator(".archive-hits")).to_contain_text("1 / 1 处")


def test_a_slow_answer_never_replaces_a_newer_one(visit: Open, address: str) -> None:
    page = visit(address).page
    page.evaluate(
        """() => { const find = archiveSearch.find;
        archiveSearch.find = async (query, options) => {
          const found = await find(query, options);
          await new Promise((done) => setTimeout(done, query === '公开' ? 600 : 0));
          return found; }; }"""
    )
    page.fill("[data-part=query]", "公开")
    page.wait_for_timeout(250)
    type_and_wait(page, "第7件", "1 份报告")
    page.wait_for_timeout(700)
    assert summary(page) == "1 份报告，共 1 处"


def test_nothing_found_says_what_was_searched(visit: Open, address: str) -> None:
    page = visit(address + "?q=子虚乌有+乌有&category=工作总结").page
    expect(page.locator(".archive-search__message")).to_contain_text("26 份报告的标题和正文")
    expect(page.locator(".archive-search__message")).to_contain_text("“子虚乌有”、“乌有”")
    expect(page.locator(".archive-search__message")).to_contain_text("“子虚乌有”有 0 份，“乌有”有 0 份")
    expect(page.locator("legend")).to_have_text(["年份", "类别"])  # none over nothing
    page.get_by_role("button", name="清除筛选").click()
    expect(page.locator(".archive-search__message")).not_to_contain_text("清除筛选")


def test_a_long_query_is_told_by_its_ends(visit: Open, address: str) -> None:
    page = visit(address).page
    page.fill("[data-part=query]", "甲" * 9_999 + "乙")
    message = page.locator(".archive-search__message")
    expect(message).to_contain_text("甲" * 40 + "……" + "甲" * 39 + "乙")
    assert len(message.inner_text()) < 300


def test_hostile_titles_and_queries_stay_text(visit: Open, address: str) -> None:
    page = visit(address + "?q=<b>公开</b>").page
    expect(page.locator("[data-part=summary]")).to_contain_text("1 份报告")
    assert page.locator(".archive-search__results b").count() == 0


def test_the_whole_result_can_be_taken_away_as_a_table(visit: Open, address: str) -> None:
    page = visit(address + "?q=公开").page
    with page.expect_download() as download:
        page.get_by_role("button", name="下载结果").click()
    text = download.value.path().read_text("utf-8")
    assert text.startswith("\ufeff标题,机关,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) == 26
    formula = next(row for row in rows if "HYPERLINK" in row["标题"])
    assert formula["标题"] == '\'=HYPERLINK("x")'


def test_a_shard_that_does_not_load_is_told_and_can_be_tried_again(
    visit: Open, site: Path, serve: Callable[[Path], str]
) -> None:
    page = visit(serve(site) + "search.html").page
    page.route("**/x/*.js*", lambda route: route.abort())
    page.fill("[data-part=query]", "公开")
    expect(page.get_by_role("alert")).to_contain_text("没有读到", timeout=10_000)
    page.unroute("**/x/*.js*")
    page.get_by_role("button", name="重试").click()
    expect(page.locator("[data-part=summary]")).to_contain_text("26 份报告")


def test_a_browser_that_cannot_inflate_is_told_so(visit: Open, address: str) -> None:
    page = visit("about://blank").page
    page.add_init_script("delete window.DecompressionStream")
    page.goto(address + "?q=公开")
    expect(page.get_by_role("alert")).to_contain_text("这个浏览器太旧")


def test_on_a_phone_nothing_is_wider_than_the_screen(visit: Open, address: str) -> None:
    page = visit(address + "?q=公开", viewport=PHONE).page
    expect(page.locator("[data-part=summary]")).to_contain_text("26 份报告")
    page.get_by_text("筛选", exact=True).click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_report_opened_from_a_result_shows_all_hits_and_steps_through_them(visit: Open, site: Path) -> None:
    page = visit((site / REPORTS[0].url).as_uri() + "?q=政務公開 公开").page
    bar = page.locator(".archive-hits")
    expect(bar).to_contain_text("1 / 4 处")
    assert page.locator("mark").all_inner_texts() == ["公开", "政务公开", "公开", "公开"]
    bar.get_by_role("button", name="下一处").click()
    expect(bar).to_contain_text("2 / 4 处")
    bar.get_by_role("button", name="上一处").click()
    bar.get_by_role("button", name="上一处").click()
    expect(bar).to_contain_text("4 / 4 处")
    bar.get_by_role("button", name="不再标出").click()
    assert page.locator("mark").count() == 0


def test_a_report_visited_otherwise_is_left_as_it_is(visit: Open, site: Path) -> None:
    opened = visit((site / REPORTS[0].url).as_uri())
    assert opened.page.locator("mark, .archive-hits").count() == 0
    assert opened.page.evaluate("window.archiveSearch.fold === undefined")
