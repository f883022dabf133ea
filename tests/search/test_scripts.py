from __future__ import annotations

import re
from pathlib import Path

import disclosure
from disclosure.records import Report
from disclosure.search import scripts
from tests.search.sample import a_report

THEME = Path(disclosure.__file__).parent / "theme"
SCRIPTS = sorted((THEME / "assets" / "search").glob("*.js"))


def test_the_search_page_loads_the_scripts_in_their_order() -> None:
    partial = (THEME / "partials" / "archive-search-scripts.html").read_text("utf-8")
    listed = re.search(r"for name in \[(.*?)\]", partial)
    assert listed is not None
    names = [f"{name}.js" for name in re.findall(r'"([\w/-]+)"', listed.group(1))]
    assert names == [*scripts.ENGINE, *scripts.PAGE]


def test_a_box_loads_what_it_needs_in_order() -> None:
    listed = re.search(r"NEEDED = \[(.*?)\]", (THEME / "assets" / "search" / "box.js").read_text("utf-8"))
    assert listed is not None
    assert tuple(f"{name}.js" for name in re.findall(r'"([\w/-]+)"', listed.group(1))) == scripts.BOX


def test_scripts_use_nothing_that_a_page_from_a_disk_may_not() -> None:
    forbidden = re.compile(r"\bfetch\(|\bimport\b|\bexport\b|new Worker|XMLHttpRequest|innerHTML|https?://")
    for path in SCRIPTS:
        code = re.sub(r"//.*|/\*.*?\*/|\.export\b|\"export\"", "", path.read_text("utf-8"))
        assert not forbidden.search(code), path.name


def test_a_reports_address_is_the_one_that_the_scripts_make_of_its_id() -> None:
    report: Report = a_report("年报")
    code = (THEME / "assets" / "search" / "catalogue.js").read_text("utf-8")
    assert "`reports/${id.slice(0, 2)}/${id}.html`" in code
    assert report.url == f"reports/{report.id[:2]}/{report.id}.html"
