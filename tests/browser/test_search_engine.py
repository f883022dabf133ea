"""archiveSearch.find() in a real browser, measured against ``query in text``."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Route

from disclosure.records import Region, Report
from tests.browser.archive import write_site
from tests.browser.conftest import Visit
from tests.search.sample import a_report, scan

LANLING = Region("山东省", "临沂市", "兰陵县", code="371324")
REPORTS = [
    a_report(
        "萧县2017年政府信息公开工作年度报告",
        "## 一、概述",
        "我县主动公开政府信息41288条，其中政务公开栏公开3件。",
        "## 二、棚户区改造",
        "棚户区改造信息公开公开公开，见萧政办发〔2017〕17号。",
    ),
    a_report("兰陵县2015年政务公开工作总结", "建立“一站式”服务大厅", issuer="兰陵县人民政府", year=2015,
             category="工作总结", region=LANLING),
    a_report("兰陵县民政局2016年年报", "PPP项目App上线😀，共１２件", issuer="兰陵县民政局", year=2016, region=LANLING),
    a_report("不知何年的报告", "</script><b>公开</b>\u2028……", issuer=None, year=None, category=None, region=Region()),
]  # fmt: skip
SENTENCES = json.loads(Path(__file__).parents[1].joinpath("search", "folding_cases.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(REPORTS, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def engine(site: Path, browser: Browser) -> Page:
    page = browser.new_page()
    page.goto((site / "search.html").as_uri())
    return page


def find(engine: Page, query: str, **options: object) -> dict[str, Any]:
    """The answer to ``query``; the whole of it unless ``limit`` says otherwise."""
    asked = {"query": query, "options": options, "all": "limit" not in options}
    found: dict[str, Any] = engine.evaluate(
        "a => archiveSearch.find(a.query, a.all ? {...a.options, limit: Infinity} : a.options)", asked
    )
    return found


def titles(found: dict[str, Any]) -> list[str]:
    return sorted(result["title"][:4] for result in found["results"])


def assert_as_scanned(engine: Page, query: str, reports: list[Report]) -> None:
    found, truth = find(engine, query), scan(reports, query)
    assert {result["id"]: result["occurrences"] for result in found["results"]} == truth
    assert (found["documents"], found["occurrences"]) == (len(truth), sum(truth.values()))


@pytest.mark.parametrize(
    "query",
    ["公开", "县", "棚户区改造", "政務公開", "41288", "服务大厅", "服务大厅”", "〔2017〕17號", "ppp", "１２件",
     "12件", "。", "”", "😀", "</script>", "……", "公开公开", "constructor", "没有的话"],
)  # fmt: skip
def test_finds_what_holds_the_typed_characters_and_nothing_else(engine: Page, query: str) -> None:
    assert_as_scanned(engine, query, REPORTS)


def test_random_substrings_are_found_as_often_as_they_stand(engine: Page) -> None:
    chance = random.Random(4)
    for _ in range(150):
        line = chance.choice(chance.choice(REPORTS).text.text.split("\n"))
        start = chance.randrange(len(line))
        query = line[start : start + chance.randint(1, 9)].strip().lstrip("-")
        if query and not set(query) & set(' "\u2028'):
            assert_as_scanned(engine, query, REPORTS)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(st.sampled_from('公开县年标题机关:：-－"" \t0179<\ud83d\ude00“'), max_size=12))
def test_every_string_is_a_legal_query(engine: Page, query: str) -> None:
    assert find(engine, query)["documents"] >= 0


def test_ten_thousand_characters_are_a_legal_query(engine: Page) -> None:
    assert find(engine, "公" * 10_000)["documents"] == 0
    assert find(engine, "公 开 " * 2_500)["documents"] == 3


def test_half_of_a_surrogate_pair_is_found_nowhere(engine: Page) -> None:
    assert engine.evaluate("archiveSearch.find('\\ud83d').then((found) => found.documents)") == 0


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("公开 服务大厅", ["兰陵县2"]),
        ("公开 -服务大厅 -b", ["萧县20"]),
        ("－服务大厅", ["不知何年", "兰陵县民", "萧县20"]),
        ('"公开3件。"', ["萧县20"]),
        ("标题:政务公开", ["兰陵县2"]),
        ("标题：政務公開", ["兰陵县2"]),
        ("-标题:县", ["不知何年"]),
        ("机关:兰陵", ["兰陵县2", "兰陵县民"]),
        ("-机关:兰陵", ["不知何年", "萧县20"]),
        ("年:2015-2016", ["兰陵县2", "兰陵县民"]),
        ("年:2016-", ["兰陵县民", "萧县20"]),
        ("年：2017年", ["萧县20"]),
        ("-年:2017", ["不知何年", "兰陵县2", "兰陵县民"]),
        ("地区:临沂", ["兰陵县2", "兰陵县民"]),
        ("地区:3713", ["兰陵县2", "兰陵县民"]),
        ("类别:总结 公开", ["兰陵县2"]),
        ("年:去年", []),
        ("注:公开", []),
        ("-", []),
        ("", ["不知何年", "兰陵县2", "兰陵县民", "萧县20"]),
    ],
)
def test_the_syntax_of_queries(engine: Page, query: str, found: list[str]) -> None:
    assert titles(find(engine, query)) == found


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({"years": [2016, 2017]}, ["兰陵县民", "萧县20"]),
        ({"years": 2015}, ["兰陵县2"]),
        ({"years": "2016-"}, ["兰陵县民", "萧县20"]),
        ({"region": "山东省/临沂市"}, ["兰陵县2", "兰陵县民"]),
        ({"region": "370000"}, ["兰陵县2", "兰陵县民"]),
        ({"region": "萧县"}, ["萧县20"]),
        ({"category": ["工作总结"]}, ["兰陵县2"]),
        ({"issuer": "兰陵县民政局"}, ["兰陵县民"]),
        ({"issuer": "兰陵县"}, []),
        ({"region": "不明"}, ["不知何年"]),
        ({"issuer": "不明"}, ["不知何年"]),
        ({"category": ""}, ["不知何年", "兰陵县2", "兰陵县民", "萧县20"]),
    ],
)
def test_filters(engine: Page, options: dict[str, object], found: list[str]) -> None:
    assert titles(find(engine, "", **options)) == found


def test_titles_only(engine: Page) -> None:
    assert titles(find(engine, "公开", titleOnly=True)) == ["兰陵县2", "萧县20"]


def test_a_filters_counts_are_those_of_its_other_choices(engine: Page) -> None:
    facets = find(engine, "县", category="年度报告")["facets"]
    assert facets["categories"] == [{"value": "年度报告", "count": 2}, {"value": "工作总结", "count": 1}]
    assert [year["value"] for year in facets["years"]] == [2017, 2016]
    assert {region["value"]: region["count"] for region in facets["regions"]}["山东省/临沂市"] == 1


def test_what_is_not_known_can_be_filtered_by_too(engine: Page) -> None:
    facets = find(engine, "")["facets"]
    for name in ("regions", "categories", "issuers"):
        assert {entry["value"]: entry["count"] for entry in facets[name]}["不明"] == 1


def test_sorting_and_paging(engine: Page) -> None:
    years = [result["year"] for result in find(engine, "公开", sort="year")["results"]]
    assert years == [2017, 2015, None] or years == sorted(years, key=lambda year: -(year or 0))
    first = find(engine, "公开", limit=1)
    second = find(engine, "公开", limit=1, offset=1)
    assert first["documents"] == 3
    assert len(first["results"]) == len(second["results"]) == 1
    assert first["results"] != second["results"]


def test_a_snippet_marks_the_hit_and_tells_its_heading(engine: Page) -> None:
    (result,) = find(engine, "41288")["results"]
    (snippet,) = result["snippets"]
    assert snippet["heading"] == "一、概述"
    assert [piece["text"] for piece in snippet["pieces"] if piece["hit"]] == ["41288"]
    assert result["url"] == REPORTS[0].url


def test_snippets_show_every_term_and_nothing_twice(engine: Page) -> None:
    text = "\n".join(["标题", "公开" * 30, "公开" * 100 + "甲乙", "公开", "丙丁"])
    told = {"text": text, "folded": text, "lines": text.split("\n"), "headings": []}
    snippets = engine.evaluate("t => archiveSearch.snippetsOf(t, ['公开', '甲乙', '丙丁'])", told)
    shown = ["".join(piece["text"] for piece in snippet["pieces"]) for snippet in snippets]
    assert [shown[0][:2], shown[1][-2:], shown[2]] == ["公开", "甲乙", "丙丁"]
    alone = engine.evaluate("t => archiveSearch.snippetsOf(t, ['公开'])", told)
    assert ["".join(piece["text"] for piece in snippet["pieces"]) for snippet in alone] == [
        "公开" * 30,
        "公开" * 32,
        "公开" * 32 + "公开" * 16,
    ]


def test_it_is_told_how_many_hold_each_term(engine: Page) -> None:
    found = find(engine, "公开 PPP 公开 没有的话", years=2015)
    assert found["terms"] == [
        {"text": "公开", "documents": 3},
        {"text": "ppp", "documents": 1},
        {"text": "没有的话", "documents": 0},
    ]


def test_regions_are_in_the_order_of_their_codes_and_what_is_not_known_is_last(engine: Page) -> None:
    regions = [region["value"] for region in find(engine, "", limit=0)["facets"]["regions"]]
    assert regions == [
        "安徽省", "安徽省/宿州市", "安徽省/宿州市/萧县", "山东省", "山东省/临沂市", "山东省/临沂市/兰陵县", "不明",
    ]  # fmt: skip
    assert find(engine, "公开", limit=0)["facets"]["issuers"][-1]["value"] == "不明"


def test_folding_is_the_same_as_in_python(engine: Page) -> None:
    for text, folded in SENTENCES:
        assert engine.evaluate("text => archiveSearch.fold(text)", text) == folded


def test_answers_are_the_same_over_http_on_a_sub_path(
    site: Path, visit: Callable[..., Visit], serve: Callable[[Path], str], tmp_path: Path
) -> None:
    (tmp_path / "xxgk").mkdir()
    (tmp_path / "xxgk" / "archive").symlink_to(site)
    opened = visit(serve(tmp_path) + "xxgk/archive/search.html")
    assert find(opened.page, "政務公開")["documents"] == 2
    opened.watch.assert_clean()


def test_a_stale_shard_is_refused_and_loaded_again(
    visit: Callable[..., Visit], serve: Callable[[Path], str], tmp_path: Path
) -> None:
    site = write_site(REPORTS[:2], tmp_path)
    old = {path: path.read_bytes() for path in (site / "search" / "docs.js", site / "search" / "names.js")}
    write_site(REPORTS, site)
    opened = visit(serve(site) + "search.html")

    def from_cache(route: Route) -> None:
        path = site / "search" / route.request.url.rsplit("/", 1)[1]
        route.fulfill(body=old[path]) if "?" not in route.request.url else route.continue_()

    opened.page.route("**/search/docs.js*", from_cache)
    opened.page.route("**/search/names.js*", from_cache)
    opened.page.reload()
    assert find(opened.page, "公开")["documents"] == 3


def test_a_page_that_was_open_during_an_update_takes_up_the_new_build(
    visit: Callable[..., Visit], serve: Callable[[Path], str], tmp_path: Path
) -> None:
    site = write_site(REPORTS[:2], tmp_path)
    address = serve(site) + "empty.html"
    (site / "empty.html").write_text((site / "search.html").read_text().replace("data-archive-search", ""))
    page = visit(address).page
    assert page.evaluate("archiveSearch.loadManifest()")["documents"] == 2
    write_site(REPORTS, site)
    assert find(page, "公开")["documents"] == 3
