"""Names while typing: in the box of every page, and on the search page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from disclosure.records import Region
from disclosure.search import finder
from tests.browser.archive import write_site
from tests.browser.conftest import Visit
from tests.search.sample import a_report

LU_AN = Region("安徽省", "六安市", "金安区", code="341502")
REPORTS = [
    a_report("萧县2017年政府信息公开工作年度报告", "公开"),
    a_report("萧县2016年政务公开总结", "公开", year=2016, category="工作总结"),
    a_report("金安区民政局2015年年报", "公开", issuer="六安市金安区民政局", year=2015, region=LU_AN),
    a_report("不知何处的报告", "公开", issuer=None, year=None, region=Region()),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(REPORTS, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def page(site: Path, browser: Browser) -> Page:
    page = browser.new_page()
    page.goto((site / "search.html").as_uri())
    return page


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("萧", "萧县"),
        ("萧县", "萧县"),
        ("蕭縣", "萧县"),
        ("xiaoxian", "萧县"),
        ("XiaoXian", "萧县"),
        ("xiaox", "萧县"),
        ("xx", "萧县"),
        ("xxrmzf", "萧县人民政府"),
        ("xiaoxain", "萧县"),
        ("xiaoxia", "萧县"),
        ("xiaxian", "萧县"),
        ("萧县人名政府", "萧县人民政府"),
        ("萧县人民府", "萧县人民政府"),
        ("liuan", "六安市"),
        ("luan", "六安市"),
        ("minzhengju", "六安市金安区民政局"),
        ("萧县 zongjie", "萧县2016年政务公开总结"),
        ("不知何处", "不知何处的报告"),
    ],
)
def test_names_are_found_as_they_are_typed(page: Page, typed: str, first: str) -> None:
    names = page.evaluate("typed => archiveSearch.findNames(typed)", typed)
    assert names, typed
    assert names[0]["name"] == first


@pytest.mark.parametrize(
    "typed", ["", "a", "2017", "<b>", "\u2028", "子虚乌有", "qqqq", "公" * 5_000, "x" * 5_000]
)
def test_whatever_is_typed_no_name_is_made_up(page: Page, typed: str) -> None:
    assert page.evaluate("typed => archiveSearch.findNames(typed)", typed) == []


def test_a_year_in_the_same_box_narrows(page: Page) -> None:
    names = page.evaluate("archiveSearch.findNames('萧县2016')")
    assert [(name["name"], name["year"]) for name in names] == [
        ("萧县2016年政务公开总结", 2016),
        ("萧县", 2016),
        ("萧县人民政府", 2016),
    ]
    names = page.evaluate("archiveSearch.findNames('xiaoxian2011')")  # no report is about it
    assert [(name["name"], name["year"]) for name in names][:2] == [("萧县", None), ("萧县人民政府", None)]
    address = page.evaluate(
        "archiveSearch.findNames('xiaoxian2016').then((names) => archiveSearch.addressOfName(names[2]))"
    )
    assert address == "search.html?issuer=%E8%90%A7%E5%8E%BF%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C&years=2016"


def test_a_year_finds_an_issuer_s_reports_by_whatever_title(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "_TITLES", 0)  # as in a large archive, whose titles are in no index
    reports = [a_report(f"{year}年度政府信息公开年报", "公开", year=year) for year in (2015, 2016)]
    page = browser.new_page()
    page.goto((write_site([*REPORTS, *reports], tmp_path) / "index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("xxrm2015")
    expect(page.get_by_role("option").first).to_contain_text("2015年度政府信息公开年报")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{reports[0].url}")


def test_it_cannot_be_seen_which_index_holds_a_name(
    page: Page, browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "_FEW", 0)
    monkeypatch.setattr(finder, "_GONE", 0.9)
    write_site([*REPORTS[1:3], a_report("已经撤下的萧县报告", "公开", issuer="萧县县委")], tmp_path)
    grown = browser.new_page()
    grown.goto((write_site(REPORTS, tmp_path) / "search.html").as_uri())
    assert grown.evaluate(
        "archiveSearch.loadManifest().then((m) => archiveSearch.loadJson('finder', m.build))"
    )["index"]
    for typed in ("萧县", "xiaoxian", "xx", "xiaxian", "萧县2017", "liuan", "公开", "不知何处", "县委"):
        names = [one.evaluate("typed => archiveSearch.findNames(typed, 99)", typed) for one in (page, grown)]
        assert names[0] == names[1], typed


def test_a_box_offers_names_and_the_keyboard_takes_one(visit: Callable[..., Visit], site: Path) -> None:
    opened = visit((site / "index.html").as_uri())
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("xiaoxian2016")
    expect(page.get_by_role("option")).to_have_count(3)
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_contain_text("萧县2016年政务公开总结")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option", selected=True)).to_contain_text("萧县人民政府")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"search\.html\?issuer=.*&years=2016"))
    expect(page.locator("[data-part=summary]")).to_have_text("1 份报告")
    opened.watch.assert_clean()


def test_a_box_still_searches_and_esc_puts_the_names_away(visit: Callable[..., Visit], site: Path) -> None:
    page = visit((site / "index.html").as_uri()).page
    page.fill("input", "萧县")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    expect(page.locator("[data-part=summary]")).to_contain_text("2 份报告")


def test_near_names_stand_beside_nothing_found(visit: Callable[..., Visit], site: Path) -> None:
    page = visit((site / "search.html").as_uri() + "?q=萧县人名政府").page
    expect(page.locator(".archive-search__message")).to_contain_text("没有找到")
    expect(page.locator("[data-part=names]")).to_contain_text("萧县人民政府（2 份）")
