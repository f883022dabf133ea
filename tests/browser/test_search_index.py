"""The index against ``query in text``, on real and on generated reports."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from lunr.builder import Builder
from playwright.sync_api import Browser, Page

from benchmarks.corpus import HOLDINGS, as_report, made_reports
from disclosure.records import Report
from disclosure.search import parts, ranges, shards
from disclosure.search.entries import entry_of
from disclosure.search.folding import fold
from tests.browser.archive import write_site
from tests.browser.conftest import Visit
from tests.search.sample import a_report, scan

TYPED = ("公开", "县", "棚户区改造", "2017年", "政府信息公开条例", "土地征收", "41288", "依申请公开", "三公经费",
         "行政复议3件", "〔2017〕17号", "主动公开", "公开公开", "11", "00", "。", "——", "。。", "没有的话", "😀", "\uffff")  # fmt: skip
ASK_ALL = """async (queries) => {
  const answers = [];
  for (const query of queries) {
    const found = await archiveSearch.find(`"${query}"`, { limit: Infinity, snippets: false });
    answers.push(Object.fromEntries(found.results.map(({ id, occurrences }) => [id, occurrences])));
  }
  return answers;
}"""


def holdings() -> list[Report]:
    """The five real sources as they are, line by line."""
    texts = [path.read_text("utf-8").splitlines() for path in sorted(HOLDINGS.glob("*.txt"))]
    return [a_report(lines[0], *filter(None, lines[1:])) for lines in texts]


def substrings(reports: Sequence[Report], count: int) -> list[str]:
    """Strings that stand in the reports, some with their last character changed."""
    chance = random.Random(count)
    lines = [line for report in reports for line in fold(entry_of(report).text).split("\n") if line]
    queries = []
    for _ in range(count):
        line = chance.choice(lines)
        start = chance.randrange(len(line))
        query = line[start : start + chance.choice((1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 10, 13, 15, 20, 30, 50))]
        if chance.random() < 0.2:
            query = query[:-1] + chance.choice(chance.choice(lines))
        if not set(query) & {'"', "\t"}:
            queries.append(query)
    return queries


def assert_as_scanned(page: Page, reports: Sequence[Report], queries: Sequence[str]) -> None:
    texts = {report.id: fold(entry_of(report).text) for report in reports}
    for query, answer in zip(queries, page.evaluate(ASK_ALL, list(queries)), strict=True):
        truth = {id_: count for id_, text in texts.items() if (count := text.count(fold(query)))}
        assert answer == truth, query


@pytest.fixture
def always_indexed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every report is indexed, and frequent grams are put down again, as in a large archive."""
    monkeypatch.setattr(parts, "SCANNED", 0)
    monkeypatch.setattr(ranges, "_RANGE", 0)


@pytest.mark.usefixtures("always_indexed")
@pytest.mark.parametrize(
    ("reports", "queries", "full"),
    [
        (holdings(), 1_500, parts.FULL),
        ([*map(as_report, made_reports(100))], 1_500, 300_000),
        ([*map(as_report, made_reports(1_000, 3))], 800, parts.FULL),
    ],
    ids=["five sources", "100 made, in two parts", "1000 made"],
)
def test_the_index_answers_as_a_scan_does(
    visit: Callable[..., Visit],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    reports: list[Report],
    queries: int,
    full: int,
) -> None:
    monkeypatch.setattr(parts, "FULL", full)
    site = write_site(reports, tmp_path)
    opened = visit((site / "search.html").as_uri())
    assert opened.page.evaluate(
        "archiveSearch.loadManifest().then((m) => m.parts.every((part) => part.indexed))"
    )
    assert_as_scanned(opened.page, reports, [*TYPED, *substrings(reports, queries)])
    opened.watch.assert_clean()


@pytest.mark.usefixtures("always_indexed")
def test_answers_are_the_same_after_reports_came_changed_and_went(
    visit: Callable[..., Visit], tmp_path: Path
) -> None:
    made = [*map(as_report, made_reports(300, 5))]
    write_site(made[:200], tmp_path)
    write_site([*made[20:], a_report("新来的报告", "公开信息41288条")], tmp_path)  # a new part
    final = [*made[25:], a_report("又一份新来的报告", "公开信息41288条")]
    write_site(final, tmp_path)  # and a tail
    page = visit((tmp_path / "search.html").as_uri()).page
    manifest = page.evaluate("archiveSearch.loadManifest()")
    assert [part["indexed"] for part in manifest["parts"]] == [True, False]
    assert manifest["parts"][0]["dead"]
    assert_as_scanned(page, final, [*TYPED, *substrings(final, 300)])


@pytest.mark.usefixtures("always_indexed")
def test_parts_are_taken_over_from_the_site_before(tmp_path: Path) -> None:
    made = [*map(as_report, made_reports(120, 5))]
    shards.write(made[:100], tmp_path / "old")
    shards.write(made, tmp_path / "new", before=tmp_path / "old")
    shards.write(made[:100], tmp_path / "again")
    shards.write(made, tmp_path / "again")
    for path in (tmp_path / "new").rglob("*.js"):
        assert path.read_bytes() == (tmp_path / "again" / path.relative_to(tmp_path / "new")).read_bytes()


@pytest.mark.usefixtures("always_indexed")
def test_a_part_that_has_lost_a_file_is_written_anew(tmp_path: Path) -> None:
    made = [*map(as_report, made_reports(20, 5))]
    shards.write(made, tmp_path)
    written = {path: path.read_bytes() for path in tmp_path.rglob("*.js")}
    next(path for path in written if path.parent.name == "t").unlink()
    shards.write(made, tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.js")} == written


def test_relevance_is_lunrs(browser: Browser, tmp_path: Path) -> None:
    reports = [*map(as_report, made_reports(60, 9))]
    oracle = Builder()
    oracle.field("text")
    for report in reports:
        oracle.add({"id": report.id, "text": list(fold(entry_of(report).text))})
    index = oracle.build()
    page = browser.new_page()
    page.goto((write_site(reports, tmp_path) / "search.html").as_uri())
    for query in ("县", "镇 街", "公 开 9", "复 议 诉 讼", "萧 3"):
        asked = index.create_query()
        for term in query.split():
            asked.term(term)
        scores = {hit["ref"]: hit["score"] for hit in index.query(asked)}
        found = page.evaluate("q => archiveSearch.find(q, { limit: Infinity, snippets: false })", query)
        ids = [result["id"] for result in found["results"]]
        assert set(ids) == set.intersection(*({*scan(reports, term)} for term in query.split()))
        ranked = [scores[id_] for id_ in ids]
        assert ranked == sorted(ranked, reverse=True)
        for id_, score in zip(ids, page.evaluate("q => archiveSearch.scoresFor(q)", query), strict=True):
            assert score == pytest.approx(scores[id_], abs=1e-12)
