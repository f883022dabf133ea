"""A person compares what two governments declare, and follows a number to its words."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import PHONE, Visit
from tests.conftest import Holdings

Open = Callable[..., Visit]


def test_two_bodies_are_compared_from_a_disk_with_the_keyboard(visit: Open, holdings: Holdings) -> None:
    opened = visit(f"file://{holdings.site}/statistics/compare.html", PHONE)
    page = opened.page
    expect(page.get_by_text("还没有选")).to_be_visible()
    places = page.get_by_role("group", name="地区")
    for level, name in enumerate(("安徽省", "宿州市", "萧县"), 1):
        if places.get_by_label(f"第 {level} 级地区").input_value() == "":
            places.get_by_label(f"第 {level} 级地区").select_option(label=name)
        expect(page.get_by_label("机关或合计")).to_contain_text("县级政府合计")
    expect(places.get_by_label("第 3 级地区")).to_have_value("341322")
    page.get_by_label("机关或合计").select_option(label="萧县人民政府")
    page.get_by_role("button", name="加入对比").press("Enter")
    expect(page.get_by_role("status")).to_have_text("已加入萧县人民政府。")
    places.get_by_label("第 1 级地区").select_option(label="全部地区")
    page.get_by_label("机关或合计").select_option(label="县级政府合计")
    page.get_by_role("button", name="加入对比").press("Enter")
    chosen = page.get_by_role("region", name="正在对比")
    expect(chosen.get_by_role("listitem")).to_have_count(2)
    expect(page.get_by_role("img", name="主动公开政府信息")).to_be_visible()
    table = page.get_by_role("table", name="主动公开政府信息")
    expect(table.get_by_role("row", name="2017")).to_contain_text("41288")
    expect(table.get_by_role("row", name="2017")).to_contain_text("1 份")
    assert "metric=proactive_disclosures&with=341322." in page.url
    page.get_by_label("指标").select_option(label="收到政府信息公开申请（件）")
    expect(page.get_by_role("table").get_by_role("link", name="33")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("table").get_by_role("link", name="41288")).to_be_visible()
    chosen.get_by_role("button", name="去掉萧县人民政府").press("Enter")
    expect(chosen.get_by_role("listitem")).to_have_count(1)
    expect(chosen.get_by_role("button")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    opened.watch.assert_clean()


def test_an_address_that_names_what_is_gone_shows_the_rest(visit: Open, holdings: Holdings) -> None:
    known = "with=all.t2&with=341322.0123456789&with=..%2F..%2Fx.t1&metric=<b>"
    opened = visit(f"file://{holdings.site}/statistics/compare.html?{known}")
    expect(opened.page.get_by_role("status")).to_contain_text("有 1 个机关或地区的数据没有找到")
    expect(opened.page.get_by_role("region", name="正在对比").get_by_role("listitem")).to_have_count(1)
    expect(opened.page.get_by_role("table", name="主动公开政府信息")).to_be_visible()
    opened.watch.assert_clean()


def test_a_figure_leads_from_its_issuer_over_the_comparison_to_its_words(
    visit: Open, holdings: Holdings
) -> None:
    opened = visit(f"file://{holdings.site}/issuers/index.html")
    page = opened.page
    page.get_by_role("main").get_by_role("link", name="萧县人民政府").first.click()
    page.get_by_role("link", name="与其他机关对比").click()
    expect(page.get_by_label("第 3 级地区")).to_have_value("341322")
    page.get_by_label("指标").select_option(label="收到政府信息公开申请（件）")
    page.get_by_role("table").get_by_role("link", name="33").click()
    page.locator("#figures").get_by_role("row", name="收到政府信息公开申请").get_by_role("link").click()
    target = page.locator(":target")
    expect(target).to_contain_text("全年共收到依申请公开33件")
    expect(target).to_be_in_viewport()
    assert target.evaluate("element => element.className") == "passage"
    opened.watch.assert_clean()
