"""That a stranger finds what he looks for: by clicks, by keys, in lists, and without JavaScript."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import DESKTOP, Visit
from tests.conftest import Holdings

Open = Callable[..., Visit]
Serve = Callable[[Path], str]

SOUGHT = "立岗镇2014年信息公开工作年度报告"

# Types a text, then an arrow and Enter, without a pause; tells what the first name was meanwhile.
FAST_HAND = """(text) => {
  const input = document.activeElement;
  const press = (key) => input.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
  input.value = text;
  input.dispatchEvent(new Event("input", {bubbles: true}));
  press("ArrowDown");
  press("Enter");
  return document.querySelector("[role=option] .archive-names__name").textContent.slice(0, 2);
}"""


def test_a_report_is_three_clicks_from_home(visit: Open, holdings: Holdings) -> None:
    page = visit(f"file://{holdings.site}/index.html").page
    for name in ("地区", "立岗镇", SOUGHT):
        page.get_by_role("link", name=name, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SOUGHT)


@pytest.mark.parametrize("typed", ["lg2014", "立岗2014"])
def test_a_report_is_ten_keys_from_home(typed: str, visit: Open, holdings: Holdings) -> None:
    opened = visit(f"file://{holdings.site}/index.html")
    assert len(["/", *typed, "ArrowDown", "Enter"]) <= 10
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(typed)
    expect(opened.page.get_by_role("option").first).to_contain_text(SOUGHT)
    opened.page.keyboard.press("ArrowDown")
    opened.page.keyboard.press("Enter")
    expect(opened.page.get_by_role("heading", level=1)).to_have_text(SOUGHT)
    opened.watch.assert_clean()


def test_a_hand_faster_than_the_names_gets_the_name_it_typed(visit: Open, holdings: Holdings) -> None:
    opened = visit(f"file://{holdings.site}/index.html")
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("萧县")
    expect(opened.page.get_by_role("option").first).not_to_contain_text(SOUGHT)
    # all in one turn: the names of 萧县 are still there when the arrow comes
    assert opened.page.evaluate(FAST_HAND, "立岗2014") == "萧县"
    expect(opened.page.get_by_role("heading", level=1)).to_have_text(SOUGHT)
    opened.watch.assert_clean()


def test_the_rows_of_a_page_are_filtered_and_sorted(visit: Open, holdings: Holdings) -> None:
    opened = visit(f"file://{holdings.site}/regions/index.html")
    page, trees = opened.page, opened.page.locator(".aid > ul")
    page.get_by_label("在本页筛选").fill("立岗")
    expect(trees.get_by_role("link", name="立岗镇")).to_be_visible()
    expect(trees.get_by_role("link", name="萧县")).to_be_hidden()
    page.goto(f"file://{holdings.site}/categories/annual-report.html")
    rows = page.locator(".aid tbody tr")
    page.get_by_role("button", name="年度").click()
    assert page.get_by_role("columnheader", name="年度").get_attribute("aria-sort") == "ascending"
    up = rows.locator("td:nth-child(3)").all_inner_texts()
    page.get_by_role("button", name="年度").click()
    down = rows.locator("td:nth-child(3)").all_inner_texts()
    known = [year for year in up if "年" in year]
    assert len(known) > 1
    assert known == sorted(known)
    assert [year for year in down if "年" in year] == sorted(known, reverse=True)
    opened.watch.assert_clean()


def test_without_javascript_all_is_there_but_the_search(browser: Browser, holdings: Holdings) -> None:
    context = browser.new_context(viewport=DESKTOP, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"file://{holdings.site}/index.html")
    for name in ("地区", "立岗镇", SOUGHT):
        page.get_by_role("link", name=name, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(SOUGHT)
    expect(page.locator("#citation .citation")).to_contain_text("[R/OL]")
    expect(page.get_by_role("button", name="复制")).to_be_hidden()
    expect(page.get_by_role("button", name="大字")).to_be_hidden()
    context.close()


def test_a_report_s_page_is_light(browser: Browser, holdings: Holdings, serve: Serve) -> None:
    """At most 150 KB beside its text were asked for; a frame without Material's scripts needs less than half."""
    loaded: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("requestfinished", lambda request: loaded.append(request.url))
    root = serve(holdings.site)
    page.goto(root + holdings.url_of(SOUGHT))
    page.wait_for_load_state("networkidle")
    context.close()
    beside = [url for url in loaded if not url.endswith(".html")]
    weights = {
        url: len(gzip.compress((holdings.site / url.removeprefix(root)).read_bytes())) for url in beside
    }
    assert sum(weights.values()) < 60_000, weights
