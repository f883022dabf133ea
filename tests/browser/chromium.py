"""Finds a Chromium for the browser tests, and installs one where there is none.

``python -m tests.browser.chromium`` is part of ``make test``.  Debian's own
package is preferred; where there is no apt, Playwright fetches its build.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
#: Without a Chinese font a screenshot shows nothing but boxes, and PDFs that bring none lose characters.
FONT = "fonts-noto-cjk"
PACKAGES = ("chromium", FONT)


def find() -> str | None:
    """The browser to drive: the ``CHROMIUM`` variable, one on the PATH, or Playwright's own (None)."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def install(*packages: str) -> None:
    """Install Chromium and what it needs; raise CalledProcessError where that fails."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], check=True, env=quiet
        )
    elif "chromium" in packages:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


def _lacks_a_font() -> bool:
    """Whether this machine can tell its fonts, and none of them is a Chinese one."""
    if not shutil.which("fc-list"):
        return False
    return not subprocess.run(["fc-list", ":lang=zh-cn"], check=True, capture_output=True).stdout.strip()


def _playwright_has_one() -> bool:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


if __name__ == "__main__":
    if not find() and not _playwright_has_one():
        install(*PACKAGES)
    elif _lacks_a_font():
        install(FONT)
    print(f"browser: {find() or 'Playwright Chromium'}")
