"""A real nginx that serves an archive as docs/hosting.md says.

``python -m tests.browser.nginx`` is part of ``make test`` and installs one where there is none.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

GUIDE = Path(__file__).parents[2] / "docs" / "hosting.md"
PACKAGE = "nginx-light"
_START = 60  # seconds

#: What stands around the guide's part in a server's own file.
_MAIN = """{user}
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
    types {{
        text/html html; text/css css; text/plain txt; text/xml xml; application/javascript js;
        application/json json; image/svg+xml svg; image/png png;
    }}
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{guide}
}}
"""


def find() -> str | None:
    """The nginx to run: the ``NGINX`` variable, or one on the PATH or where Debian puts it."""
    return os.environ.get("NGINX") or shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def install() -> None:
    """Install nginx; raise CalledProcessError where that fails, SystemExit where there is no way."""
    if not (shutil.which("apt-get") and os.geteuid() == 0):
        raise SystemExit("the tests need nginx: install it, or name one in NGINX")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", PACKAGE], check=True, env=quiet
    )


@contextmanager
def serving(site: Path, folder: Path) -> Iterator[str]:
    """Serve ``site``; yield its address.  ``folder`` is nginx's own, and empty."""
    port = _free_port()
    (block,) = re.findall(r"```nginx\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    guide = block.replace("/srv/archive/site", str(site)).replace("listen 80;", f"listen 127.0.0.1:{port};")
    user = "user root;" if os.geteuid() == 0 else ""  # else its workers may not read a test's folder
    config = folder / "nginx.conf"
    config.write_text(_MAIN.format(user=user, folder=folder, guide=guide), "utf-8")
    command = [str(find()), "-p", str(folder), "-c", str(config), "-g", "daemon off;"]
    with subprocess.Popen(command) as process:
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}/xxgk/archive/"
        finally:
            process.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _START
    while True:
        assert process.poll() is None, "nginx has gone"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert time.monotonic() < until, "nginx does not answer"
            time.sleep(0.05)
        else:
            return


if __name__ == "__main__":
    if not find():
        install()
    print(f"server: {find()}")
