"""The archive behind a real nginx, with the settings that docs/hosting.md gives."""

from __future__ import annotations

import gzip
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import nginx
from tests.browser.conftest import Visit
from tests.conftest import Holdings

Open = Callable[..., Visit]

INLINE = """() => {
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.body.append(script);
  document.body.insertAdjacentHTML("beforeend", "<b style='color: red' onclick='window.ran = true'>x</b>");
  document.body.lastElementChild.click();
  return [window.ran, getComputedStyle(document.body.lastElementChild).color === "rgb(255, 0, 0)"];
}"""


@pytest.fixture(scope="module")
def address(holdings: Holdings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx.serving(holdings.site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


def answer(address: str, **headers: str) -> tuple[int, Message, bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def kinds(site: Path) -> list[str]:
    """A page of every kind: those at the root, and the index and another of every folder."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    found = [page for page in pages if "/" not in page and page != "404.html"]
    for folder in sorted({page.partition("/")[0] for page in pages if "/" in page}):
        own = [page for page in pages if page.startswith(f"{folder}/")]
        found += [page for page in own if page.endswith("/index.html")] + own[:1]
    return found


def test_no_page_of_any_kind_breaks_the_policy(visit: Open, address: str, holdings: Holdings) -> None:
    opened = visit(f"{address}index.html")
    for page in kinds(holdings.site):
        opened.page.goto(address + page)
        expect(opened.page.get_by_role("main")).to_be_visible()
    opened.watch.assert_clean()


def test_what_is_written_into_a_page_neither_runs_nor_looks(visit: Open, address: str) -> None:
    page = visit(f"{address}index.html").page
    assert page.evaluate(INLINE) == [None, False]


def test_the_search_works(visit: Open, address: str) -> None:
    opened = visit(f"{address}index.html")
    page = opened.page
    page.get_by_role("main").get_by_role("searchbox").fill("依申请公开")
    page.keyboard.press("Enter")
    expect(page.locator("[data-part=results] > li").first).to_be_visible()
    opened.watch.assert_clean()


def test_text_is_compressed_and_style_sheets_are_kept_for_a_day(address: str, holdings: Holdings) -> None:
    status, headers, body = answer(f"{address}index.html", **{"Accept-Encoding": "gzip"})
    assert (status, headers["Content-Encoding"], headers["Cache-Control"]) == (200, "gzip", "no-cache")
    assert gzip.decompress(body) == (holdings.site / "index.html").read_bytes()
    assert answer(f"{address}index.html", **{"If-None-Match": headers["ETag"]})[0] == 304
    sheet = next(holdings.site.glob("assets/stylesheets/*.css")).relative_to(holdings.site)
    assert answer(address + sheet.as_posix())[1]["Cache-Control"] == "public, max-age=86400"


def test_every_answer_carries_the_policy(address: str, holdings: Holdings) -> None:
    original = str(holdings.catalogue[0]["source"]["original"])  # type: ignore[index]
    for path in ("", "index.html", "absent.html", original, "feed.xml"):
        headers = answer(address + path)[1]
        assert "frame-ancestors 'self'" in headers["Content-Security-Policy"], path
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "charset" not in headers["Content-Type"]


def test_a_missing_address_is_answered_with_the_page_for_it(address: str, holdings: Holdings) -> None:
    status, _, body = answer(f"{address}reports/no/such/page.html")
    assert status == 404
    assert body == (holdings.site / "404.html").read_bytes()
