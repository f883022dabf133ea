"""The search in Firefox from ``file://``, under the rule that a file may not read another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from disclosure.search import parts
from tests.browser.archive import write_site
from tests.browser.firefox import Firefox
from tests.browser.test_search_engine import REPORTS
from tests.conftest import Holdings
from tests.search.sample import scan


@pytest.fixture(scope="module")
def firefox() -> Iterator[Firefox]:
    with Firefox() as opened:
        yield opened


@pytest.mark.parametrize("scanned", [0, 1_000], ids=["indexed", "scanned"])
def test_the_search_works_where_files_may_not_be_read(
    firefox: Firefox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scanned: int
) -> None:
    monkeypatch.setattr(parts, "SCANNED", scanned)
    firefox.open((write_site(REPORTS, tmp_path) / "search.html").as_uri())
    assert str(firefox.evaluate("fetch('search/manifest.js')")).startswith("refused")
    for query in ("政務公開", "公开", "41288", "服务大厅”", "县"):
        found = firefox.evaluate("archiveSearch.find(arguments[0], { limit: 100 })", query)
        assert {result["id"]: result["occurrences"] for result in found["results"]} == scan(REPORTS, query)
    names = firefox.evaluate("archiveSearch.findNames('xiaoxian')")
    assert names[0]["name"] == "萧县"


def test_a_hit_is_marked_on_the_report_that_is_opened(firefox: Firefox, tmp_path: Path) -> None:
    site = write_site(REPORTS, tmp_path)
    firefox.open((site / REPORTS[0].url).as_uri() + "?q=%E6%A3%9A%E6%88%B7%E5%8C%BA")
    marked = "new Promise((done) => setTimeout(() => done(document.querySelectorAll('mark').length), 500))"
    assert firefox.evaluate(marked) == 2


def test_an_archive_s_own_policy_lets_its_scripts_run_from_a_disk(
    firefox: Firefox, holdings: Holdings
) -> None:
    firefox.open((holdings.site / "search.html").as_uri())
    found = firefox.evaluate("archiveSearch.find('依申请公开', { limit: 5 })")
    assert found["documents"] > 0
    looks = "Promise.resolve(getComputedStyle(document.body).margin)"
    assert firefox.evaluate(looks) == "0px"  # as a style sheet has it
    inline = (
        "document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = 1' }))"
    )
    assert firefox.evaluate(f"Promise.resolve([{inline}, window.ran || 'refused'])")[1] == "refused"
