"""Every kind of page before two judges of other people's: html-validate, and Lighthouse on its slow phone behind a real nginx.

Nothing that depends on how busy this machine is decides a test: what Lighthouse makes of speed is
kept beside the pictures, and ``python -m benchmarks.site`` tells it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import chromium, nginx, node
from tests.browser.kinds import KINDS, page_of, pictures

#: What Material's base.html prints before any block of ours: two switches for its own menus, which
#: archive.css hides; Firefox would else remember how they stood.
MATERIALS = {("valid-autocomplete", "#__drawer"), ("valid-autocomplete", "#__search")}

#: What a page may load beside its own text, in bytes as they come over the line.
WEIGHT = 150 * 1024
#: Style sheets and scripts that a page may load; each costs a slow phone a round of its own.
ROUNDS = 8


def test_every_kind_of_page_is_valid_and_an_invalid_one_would_be_found(
    every_kind: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!doctype html><html lang='zh'><title>x</title><ul><p>x</ul>")
    pages = [every_kind / page_of(kind, every_kind) for kind in KINDS]
    found = [one for one in node.validate([*pages, wrong]) if (one.rule, one.selector) not in MATERIALS]
    assert [one for one in found if one.page != wrong] == []
    assert "element-permitted-content" in {one.rule for one in found}


@pytest.fixture(scope="module")
def address(every_kind: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx.serving(every_kind, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.mark.parametrize("kind", ["home", "report", "category"])
def test_a_phone_is_given_little_that_stays_where_it_is_and_that_anybody_can_use(
    kind: str, address: str, every_kind: Path, browser: Browser
) -> None:
    chrome = chromium.find() or browser.browser_type.executable_path
    page = address + page_of(kind, every_kind)
    told = node.lighthouse(page, chrome, pictures() / f"{kind}.lighthouse.json")
    audits = told["audits"]
    for category in ("accessibility", "best-practices", "seo"):
        asked = {one["id"] for one in told["categories"][category]["auditRefs"] if one["weight"]}
        missed = {name: audits[name]["title"] for name in asked if audits[name]["score"] not in (None, 1)}
        assert missed == {}, category
        assert told["categories"][category]["score"] == 1
    loaded = audits["network-requests"]["details"]["items"]
    besides = [one for one in loaded if one["resourceType"] != "Document"]
    assert len(besides) < len(loaded)
    assert sum(one["transferSize"] for one in besides) <= WEIGHT
    assert len([one for one in besides if one["resourceType"] in ("Stylesheet", "Script")]) <= ROUNDS
    assert audits["cumulative-layout-shift"]["numericValue"] <= 0.1  # what Lighthouse calls good
