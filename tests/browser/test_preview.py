"""``serve``: a page that is open shows what was changed, and what went wrong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
import yaml
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.folder import PROJECT, Folder, write_generated

Open = Callable[..., Visit]

#: How long the browser may wait for what must come; no test sleeps.
PATIENCE = 60_000  # ms

NEW = "砀山县1999年政府信息公开工作年度报告\n\n一、概述\n\n全年公开3条。\n\n砀山县人民政府\n\n2000年1月9日"


@dataclass(frozen=True, slots=True)
class Preview:
    folder: Folder
    address: str
    process: subprocess.Popen[str]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = Folder(tmp_path_factory.mktemp("preview") / "archive")
    write_generated(folder.reports, 3)
    folder.settings["site_url"] = "https://www.example.gov.cn/xxgk/archive/"
    config = folder.root / "mkdocs.yml"
    config.write_text(yaml.safe_dump(folder.settings, allow_unicode=True), "utf-8")
    options = ["--quiet", f"--config={config}", "--port=0"]
    command = [sys.executable, str(PROJECT / "build_archive.py"), "serve", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout
        told = process.stdout.readline()
        assert told.startswith("预览 http://127.0.0.1:")
        try:
            yield Preview(folder, told.split()[1], process)
        finally:
            process.terminate()  # Ctrl+C is not heard where the tests run in the background


def test_a_new_report_appears_on_the_page_that_is_open(preview: Preview, visit: Open) -> None:
    opened = visit(f"{preview.address}years/index.html")
    (preview.folder.reports / "new.txt").write_text(NEW, "utf-8")
    new = opened.page.get_by_role("main").get_by_role("link", name="1999")
    expect(new.first).to_be_visible(timeout=PATIENCE)
    opened.watch.assert_clean()


def test_a_correction_and_a_hand_written_page_appear_too(preview: Preview, visit: Open) -> None:
    (preview.folder.reports / "new.txt").write_text(NEW, "utf-8")
    page = visit(f"{preview.address}years/index.html").page
    rows = "source,part,field,value,note\nnew.txt,,year,1998,\n"
    (preview.folder.reports / "corrections.csv").write_text(rows, "utf-8")
    corrected = page.get_by_role("main").get_by_role("link", name="1998")
    expect(corrected.first).to_be_visible(timeout=PATIENCE)
    page = visit(f"{preview.address}about.html").page
    words = preview.folder.root / "docs" / "about.md"
    words.write_text(words.read_text("utf-8") + "\n\n新写的一段。\n", "utf-8")
    expect(page.get_by_text("新写的一段。")).to_be_visible(timeout=PATIENCE)


def test_what_failed_is_shown_until_it_is_put_right(preview: Preview, visit: Open) -> None:
    page = visit(f"{preview.address}index.html").page
    broken = preview.folder.reports / "坏的.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    shown = page.locator("#preview")
    expect(shown).to_contain_text("坏的.pdf：", timeout=PATIENCE)
    expect(shown).to_contain_text("处理：")
    broken.unlink()
    expect(shown).to_have_count(0, timeout=PATIENCE)


def test_wrong_settings_do_not_end_it(preview: Preview, visit: Open) -> None:
    page = visit(f"{preview.address}index.html").page
    config = preview.folder.root / "mkdocs.yml"
    settings = config.read_text("utf-8")
    config.write_text(settings + "\nplugins: 3\n", "utf-8")
    shown = page.locator("#preview")
    expect(shown).to_contain_text("mkdocs.yml", timeout=PATIENCE)
    assert preview.process.poll() is None
    config.write_text(settings, "utf-8")
    expect(shown).to_have_count(0, timeout=PATIENCE)


def test_a_missing_address_is_answered_below_the_site_s_path(preview: Preview, visit: Open) -> None:
    opened = visit(f"{preview.address}reports/absent/page.html")
    expect(opened.page.get_by_role("heading", level=1)).to_have_text("没有这个网页")
    box = opened.page.get_by_role("main").get_by_role("searchbox")
    box.fill("公开")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_url("**/xxgk/archive/search.html?q=*")
    expect(opened.page.locator("[data-part=results] > li").first).to_be_visible()
