"""Real Chromium, and the two ways in which an archive is opened: from a disk, from a server."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from disclosure.errors import ExitStatus
from disclosure.publishing import sheets
from tests.browser import chromium
from tests.folder import PROJECT, Folder, write_generated

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything in this folder, so that ``-m "not browser"`` leaves it out."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        yield launched
        launched.close()


@dataclass(slots=True)
class Watch:
    """What went wrong while a page was open."""

    errors: list[str] = field(default_factory=list)  # console errors and exceptions
    outside: list[str] = field(default_factory=list)  # requests that leave the archive

    def assert_clean(self) -> None:
        assert self.errors == []
        assert self.outside == []


@dataclass(frozen=True, slots=True)
class Visit:
    """A page, and what is watched while it is open."""

    page: Page
    watch: Watch


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Open an address: ``visit(address, viewport=PHONE)``; the caller asks ``watch.assert_clean()``."""
    contexts: list[BrowserContext] = []

    def open_page(address: str, viewport: dict[str, int] | None = None) -> Visit:
        context = browser.new_context(viewport=viewport or DESKTOP, locale="zh-CN")  # type: ignore[arg-type]
        contexts.append(context)
        page, watch = context.new_page(), Watch()
        root = address.split("/", 3)[2]  # the host; empty for file://

        def on_request(url: str) -> None:
            if not (url.startswith(("data:", "blob:")) or url.split("/", 3)[2] == root):
                watch.outside.append(url)

        page.on("console", lambda line: watch.errors.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: watch.errors.append(str(error)))
        page.on("request", lambda request: on_request(request.url))
        page.goto(address)
        return Visit(page, watch)

    yield open_page
    for context in contexts:
        context.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing: the tests' output is pytest's."""


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder over http: ``serve(folder)`` returns its address, with a slash at the end."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small archive with pages of every kind: of few rows each, so that lists have second sheets."""
    folder = Folder(tmp_path_factory.mktemp("kinds") / "archive")
    shutil.copytree(PROJECT / "reports_src", folder.reports / "holdings")
    write_generated(folder.reports, 20)
    words = "萧县教育局2016年政府信息公开工作年度报告\n\n一、概述\n\n全年主动公开政府信息33条。\n"
    (folder.reports / "second.txt").write_text(words, "utf-8")  # a county of two bodies has a page of gaps
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "ROWS", 9)
        assert folder.build() == ExitStatus.DONE
    return folder.site
