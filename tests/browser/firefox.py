"""A real Firefox, driven through its own Marionette protocol.

Drivers relax Firefox's rule that a file may not read another file, which would hide
the very thing that is tested; here it stays as a reader has it.
``python -m tests.browser.firefox`` installs one where there is none.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any

NAMES = ("firefox-esr", "firefox")
_PREFERENCES = {
    "remote.prefs.recommended": False,  # a driver's relaxations
    "security.fileuri.strict_origin_policy": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.enabled": False,
}
_START = 60  # seconds


def find() -> str | None:
    """The Firefox to drive: the ``FIREFOX`` variable, or one on the PATH."""
    return os.environ.get("FIREFOX") or next(filter(None, map(shutil.which, NAMES)), None)


def install() -> None:
    """Install Firefox; raise CalledProcessError where that fails, SystemExit where there is no way."""
    if not (shutil.which("apt-get") and os.geteuid() == 0):
        raise SystemExit("the tests need Firefox: install it, or name one in FIREFOX")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", NAMES[0]], check=True, env=quiet
    )


class Firefox:
    """One window; use it in a ``with`` block."""

    def __enter__(self) -> Firefox:
        self._profile = tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True)
        port = _free_port()
        told = {**_PREFERENCES, "marionette.port": port}
        lines = (f'user_pref("{name}", {json.dumps(value)});\n' for name, value in told.items())
        Path(self._profile.name, "user.js").write_text("".join(lines), "ascii")
        command = [str(find()), "--headless", "--marionette", "--no-remote", "--profile", self._profile.name]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._socket = _connected(port)
        self._answers = self._socket.makefile("rb")
        self._read()  # it greets
        self._asked = 0
        self._ask("WebDriver:NewSession", capabilities={})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._answers.close()
        self._socket.close()
        self._process.terminate()
        self._process.wait()
        self._profile.cleanup()

    def open(self, address: str) -> None:
        """Go to an address."""
        self._ask("WebDriver:Navigate", url=address)

    def evaluate(self, promise: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever the page says
        """What the promise comes to, or ``refused: …``; ``arguments[0]`` … are at its hand."""
        script = f"const done = arguments[arguments.length - 1]; ({promise}).then(done, (e) => done(`refused: ${{e}}`));"
        return self._ask("WebDriver:ExecuteAsyncScript", script=script, args=list(arguments))["value"]

    def _ask(self, command: str, **parameters: object) -> dict[str, Any]:
        self._asked += 1
        asked = json.dumps([0, self._asked, command, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(asked), asked))
        _, _, error, answer = self._read()
        assert error is None, error
        return answer or {}

    def _read(self) -> Any:  # noqa: ANN401 - JSON
        size = b""
        while (digit := self._answers.read(1)) != b":":
            assert digit, "Firefox has gone"
            size += digit
        return json.loads(self._answers.read(int(size)))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _connected(port: int) -> socket.socket:
    until = time.monotonic() + _START
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=_START)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


if __name__ == "__main__":
    if not find():
        install()
    print(f"browser: {find()}", file=sys.stderr)
