"""A pack that somebody received, unpacked and double-clicked."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from disclosure.publishing.carrying import START, pack
from tests.browser.conftest import Visit
from tests.conftest import Holdings

Open = Callable[..., Visit]


def test_its_first_page_opens_the_archive(visit: Open, holdings: Holdings, tmp_path: Path) -> None:
    pack(holdings.site, tmp_path / "档案.zip", "档案")
    with zipfile.ZipFile(tmp_path / "档案.zip") as archive:
        archive.extractall(tmp_path)
    opened = visit((tmp_path / "档案" / START).as_uri())
    opened.page.wait_for_url("**/data/index.html")
    expect(opened.page.get_by_role("main").get_by_role("searchbox")).to_be_visible()
    opened.watch.assert_clean()


def test_alone_it_says_that_all_must_be_unpacked(visit: Open, holdings: Holdings, tmp_path: Path) -> None:
    pack(holdings.site, tmp_path / "档案.zip", "档案")
    with zipfile.ZipFile(tmp_path / "档案.zip") as archive:
        archive.extract(f"档案/{START}", tmp_path)
    page = visit((tmp_path / "档案" / START).as_uri()).page
    expect(page.get_by_text("全部文件解压到一个文件夹")).to_be_visible()
