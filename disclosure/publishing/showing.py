"""Shows a site on this machine while it is worked on: pages reload themselves and say what failed."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

from disclosure.frozen import dataclass, replace

#: Below the site's root, and no page's name.
ROOM = "-preview/"
SCRIPT = Path(__file__).with_suffix(".js")

_HEARTBEAT = 15  # seconds; a reader who has gone is noticed by then
_NOTHING_YET = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>预览</title><body><h1>还没有可以显示的网站</h1></body></html>'


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that went wrong: where, why, and what to do; in Chinese."""

    where: str
    why: str
    remedy: str


@dataclass(frozen=True, slots=True)
class State:
    """What a page is told."""

    build: int = 0  # counts the sites that were shown
    working: bool = False
    troubles: tuple[Trouble, ...] = ()


class Board:
    """The state, and those who wait for the next."""

    def __init__(self) -> None:
        self._state = State()
        self._news = threading.Condition()

    @property
    def state(self) -> State:
        """As it is now."""
        return self._state

    def work(self) -> None:
        """A build has begun."""
        self._put(replace(self._state, working=True))

    def put(self, troubles: tuple[Trouble, ...], *, is_new: bool) -> None:
        """A build has ended; ``is_new`` where the site is not what it was."""
        self._put(State(self._state.build + is_new, working=False, troubles=troubles))

    def states(self) -> Iterator[State | None]:
        """The state now and after each change; None from time to time where there is none."""
        known = None
        while True:
            with self._news:
                if self._state == known:
                    self._news.wait(_HEARTBEAT)
                now = self._state
            yield None if now == known else now
            known = now

    def _put(self, state: State) -> None:
        with self._news:
            self._state = state
            self._news.notify_all()


class Server(http.server.ThreadingHTTPServer):
    """Serves a site below the path that its address has, to this machine only."""

    daemon_threads = True

    def __init__(self, site: Path, root: str, board: Board, port: int) -> None:
        """``root`` is a path with a slash at both ends; any free port is taken where ``port`` is 0 or taken."""
        handler = partial(_Handler, site=site, root=root, board=board)
        try:
            super().__init__(("127.0.0.1", port), handler)
        except OSError:
            super().__init__(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self.server_port}{root}"

    def begin(self) -> None:
        """Serve in a thread of its own."""
        threading.Thread(target=self.serve_forever, daemon=True).start()


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args: object, site: Path, root: str, board: Board) -> None:
        self._site, self._root, self._board = site, root, board
        super().__init__(*args, directory=str(site))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if path == "/" != self._root:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", self._root)
            self.end_headers()
        elif path == f"{self._root}{ROOM}events":
            self._tell_news()
        elif path == f"{self._root}{ROOM}script.js":
            self._send(SCRIPT.read_bytes(), "text/javascript; charset=utf-8")
        elif (page := self._page(path)) is not None:
            self._show(page)
        else:
            self.path = self.path.removeprefix(self._root.rstrip("/"))
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *args: object) -> None:
        """Say nothing: the terminal is for the builds."""

    def _page(self, path: str) -> Path | None:
        """The page of that path, or the one for missing addresses; None where another file is asked for."""
        file = Path(self.translate_path("/" + path.removeprefix(self._root)))
        if not path.startswith(self._root):
            return self._site / "404.html"
        if path.endswith("/"):
            file /= "index.html"
        return file if file.suffix == ".html" else None if file.is_file() else self._site / "404.html"

    def _show(self, page: Path) -> None:
        """A page with the script that reloads it."""
        build = self._board.state.build  # asked first: a page of the next build then reloads once too often
        status = HTTPStatus.OK if page.is_file() and page.name != "404.html" else HTTPStatus.NOT_FOUND
        try:
            html = (page if page.is_file() else self._site / "404.html").read_text("utf-8")
        except FileNotFoundError:
            html = _NOTHING_YET
        tag = f'<script src="{self._root}{ROOM}script.js" data-build="{build}"></script>'
        before, _, after = html.rpartition("</body>")
        self._send(f"{before}{tag}</body>{after}".encode(), "text/html; charset=utf-8", status)

    def _tell_news(self) -> None:
        """Server-sent events, until the reader goes."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            for state in self._board.states():
                told = json.dumps(asdict(state), ensure_ascii=False) if state else ""
                self.wfile.write(f"data: {told}\n\n".encode() if state else b":\n\n")
                self.wfile.flush()
        except OSError:
            self.close_connection = True

    def _send(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)
