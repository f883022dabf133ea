"""That everybody can use every kind of page: WCAG 2.2 AA as axe checks it, keyboards, phones, 400 %, paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Visit
from tests.browser.kinds import KINDS, keep, page_of
from tests.conftest import Holdings

Open = Callable[..., Visit]
Serve = Callable[[Path], str]

#: 1280 px at 400 %.
ZOOMED = {"width": 320, "height": 256}
CONTRAST = {"runOnly": ["color-contrast"]}


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One page for all tests of this file: a new one for each costs more than the test."""
    context = browser.new_context(locale="zh-CN", color_scheme="light", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def at(tab: Page, every_kind: Path, serve: Serve) -> Callable[[str, dict[str, int]], Page]:
    """Open a kind of page in a window of a size."""

    def go(kind: str, viewport: dict[str, int]) -> Page:
        tab.emulate_media(media="screen", color_scheme="light")
        tab.set_viewport_size(viewport)  # type: ignore[arg-type]
        # The page for what is not there writes all addresses from the server's root.
        root = serve(every_kind) if kind == "not-found" else f"file://{every_kind}/"
        tab.goto(root + page_of(kind, every_kind))
        return tab

    return go


def violations(page: Page, options: dict[str, Any] | None = None) -> list[str]:
    """What axe finds, each with the first element that it is about."""
    found = Axe().run(page, options=options or {}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']} ({one['nodes'][0]['failureSummary']})" for one in found]


def is_within_its_window(page: Page) -> bool:
    """Nothing scrolls sideways but what has a frame of its own."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_keeps_anybody_out(kind: str, at: Callable[..., Page]) -> None:
    page = at(kind, DESKTOP)
    assert violations(page) == []
    keep(page, f"{kind}-1280-light")
    page.emulate_media(color_scheme="dark")
    assert violations(page, CONTRAST) == []
    keep(page, f"{kind}-1280-dark")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_fits_a_phone_and_a_desk_at_400_percent(
    kind: str, at: Callable[..., Page]
) -> None:
    page = at(kind, PHONE)
    assert is_within_its_window(page)
    keep(page, f"{kind}-390-light")
    page.emulate_media(color_scheme="dark")
    keep(page, f"{kind}-390-dark")
    page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]
    assert is_within_its_window(page)


def test_a_search_with_names_results_and_a_filter_keeps_nobody_out(at: Callable[..., Page]) -> None:
    page = at("search", DESKTOP)
    page.get_by_role("searchbox").fill("公开")
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    page.locator(".archive-choice").first.click()
    expect(page.locator(".archive-choice[aria-pressed=true]").first).to_be_visible()
    assert violations(page) == []
    keep(page, "search-filtered-1280-light")
    page.emulate_media(color_scheme="dark")
    assert violations(page, CONTRAST) == []
    page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]
    assert is_within_its_window(page)


def test_names_under_the_box_keep_nobody_out(at: Callable[..., Page]) -> None:
    page = at("home", DESKTOP)
    page.get_by_role("main").get_by_role("searchbox").press_sequentially("xiaoxian")
    expect(page.get_by_role("option").first).to_be_visible()
    assert violations(page) == []
    keep(page, "home-names-1280-light")


def test_large_print_is_remembered_and_fits_a_phone(at: Callable[..., Page]) -> None:
    page = at("report", DESKTOP)
    before = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.report-text')).fontSize)")
    page.get_by_role("button", name="大字").click()
    try:
        assert page.get_by_role("button", name="大字").get_attribute("aria-pressed") == "true"
        after = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.report-text')).fontSize)")
        assert after >= 1.4 * before
        assert violations(page, {"runOnly": ["color-contrast-enhanced"]}) == []  # 7 : 1
        keep(page, "report-large-1280-light")
        page.reload()
        assert page.evaluate("document.documentElement.classList.contains('reading')")
        page.emulate_media(color_scheme="dark")
        assert violations(page, CONTRAST) == []
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        assert is_within_its_window(page)
        keep(page, "report-large-390-dark")
    finally:
        page.evaluate("localStorage.clear()")


def test_a_page_works_where_the_browser_keeps_nothing(visit: Open, holdings: Holdings) -> None:
    opened = visit(f"file://{holdings.site}/about.html")
    opened.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('closed'); } })"
    )
    opened.page.reload()
    opened.page.get_by_role("button", name="深色").click()
    assert opened.page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    opened.watch.assert_clean()


def test_the_first_key_leads_past_the_head_of_the_page(at: Callable[..., Page]) -> None:
    page = at("report", DESKTOP)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="跳到正文")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_what_has_the_focus_is_seen(at: Callable[..., Page]) -> None:
    page = at("home", DESKTOP)
    for _ in range(25):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "() => { const e = document.activeElement, s = getComputedStyle(e);"
            " return [e.outerHTML.slice(0, 80), s.outlineStyle, parseFloat(s.outlineWidth), e.checkVisibility()]; }"
        )
        assert seen[1] == "solid", seen
        assert seen[2] >= 2, seen
        assert seen[3], seen


def test_a_citation_is_copied_with_the_day_and_the_address(
    browser: Browser, holdings: Holdings, serve: Serve
) -> None:
    context = browser.new_context(locale="zh-CN", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.set_fixed_time("2026-03-05T10:00:00")
    address = serve(holdings.site) + holdings.url_of("萧县2017年政府信息公开工作年度报告")
    page.goto(address)
    page.locator("#citation").get_by_role("button", name="复制").click()
    expect(page.locator("#citation [role=status]")).to_have_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied == (
        f"萧县人民政府. 萧县2017年政府信息公开工作年度报告[R/OL]. (2018-03-13)[2026-03-05]. {address}."
    )


def test_paper_shows_the_document_its_source_and_its_checksum(at: Callable[..., Page]) -> None:
    page = at("report", DESKTOP)
    page.emulate_media(media="print", color_scheme="dark")
    for shown in (".report-text", "dl.head", "#original .facts", "#citation .citation"):
        assert page.locator(shown).is_visible(), shown
    for left_out in (".masthead", ".foot", ".contents", ".jump", "#processing", ".download", "[data-copy]"):
        assert not page.locator(left_out).first.is_visible(), left_out
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert violations(page, CONTRAST) == []
    keep(page, "report-print")
