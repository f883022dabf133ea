from __future__ import annotations

import json

import pytest
from lunr.index import Index

from disclosure.records import Region
from disclosure.search import finder, pinyin
from disclosure.search.entries import entry_of
from disclosure.search.spill import Card, Spill
from tests.search.sample import a_report

XIAO = a_report("萧县2017年政府信息公开工作年度报告")
XIAO_BEFORE = a_report("萧县2016年年报", year=2016)
TOWN = a_report("龙城镇2016年年报", issuer="萧县龙城镇人民政府", year=2016,
                region=Region("安徽省", "宿州市", "萧县", "龙城镇"))  # fmt: skip
NAMELESS = a_report("不知何处的报告", issuer=None, year=None, region=Region())


def cards(*reports: object) -> list[Card]:
    with Spill() as spill:
        return [spill.add(entry_of(report)) for report in reports]  # type: ignore[arg-type]


def test_a_name_is_found_by_its_characters_its_sound_and_its_initials() -> None:
    assert finder.terms_of("萧县") == ["萧县", "'xx", "xiaoxian"]


def test_characters_of_many_readings_are_found_by_each() -> None:
    assert {"chongqing", "zhongqing", "'cq", "'zq"} <= pinyin.sounds_of("重庆")


def test_what_has_no_sound_is_found_by_its_characters_alone() -> None:
    assert finder.terms_of("A1") == ["a1"]


def test_names_are_regions_issuers_and_titles_with_their_years_and_counts() -> None:
    names = finder.names_in(cards(XIAO, XIAO_BEFORE, TOWN, NAMELESS))
    assert [(name.field, name.name) for name in names] == [
        ("region", "安徽省"),
        ("region", "宿州市"),
        ("region", "萧县"),
        ("issuer", "萧县人民政府"),
        ("issuer", "萧县龙城镇人民政府"),
        ("title", XIAO.identity.title.value),
        ("title", "萧县2016年年报"),
        ("title", "龙城镇2016年年报"),
        ("title", "不知何处的报告"),
    ]
    county = names[2]
    assert (county.value, county.where, county.years, county.reports) == (
        "安徽省/宿州市/萧县",
        "安徽省 宿州市",
        (2016, 2017),
        3,
    )


def test_a_township_that_its_government_names_is_not_listed_twice() -> None:
    assert "龙城镇" not in [name.name for name in finder.names_in(cards(TOWN))]


def test_the_index_is_one_that_lunr_reads() -> None:
    names = finder.names_in(cards(XIAO, TOWN))
    index = Index.load(json.loads(json.dumps(finder.index_of(names))))
    found = {names[int(hit["ref"])].name for hit in index.search("longcheng")}
    assert found == {"萧县龙城镇人民政府", "龙城镇2016年年报"}


def test_the_index_weighs_as_lunr_does(monkeypatch: pytest.MonkeyPatch) -> None:
    names = finder.names_in(cards(XIAO, XIAO_BEFORE, TOWN, NAMELESS, a_report("报", issuer="县")))
    ours = finder.index_of(names)
    monkeypatch.delattr("disclosure.search.finder._NamesBuilder._create_field_vectors")
    monkeypatch.delattr("disclosure.search.finder._NamesBuilder._create_token_set")
    assert ours == finder.index_of(names)


def test_an_archive_of_nothing_has_no_index() -> None:
    assert finder.index_of([]) is None


def test_names_keep_the_numbers_that_an_index_gave_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "_FEW", 0)
    before, after = (
        finder.names_in(cards(TOWN, XIAO_BEFORE, XIAO)),
        finder.names_in(cards(XIAO, NAMELESS, TOWN)),
    )
    standing = [finder.key_of(name) for name in before]
    named = finder.numbered(after, standing)
    assert named.keys == tuple(standing)
    assert [name and name.name for name in named.indexed] == [
        name.name if name.name != "萧县2016年年报" else None for name in before
    ]
    assert [name.name for name in named.new] == ["不知何处的报告"]
    assert named.indexed[2] == next(name for name in after if name.name == "萧县")  # with the years of now


@pytest.mark.parametrize(("limit", "value"), [("_FEW", 100), ("_NEW", 0), ("_GONE", 0.0)])
def test_an_index_that_has_had_its_day_gives_no_numbers(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: float
) -> None:
    monkeypatch.setattr(finder, "_FEW", 0)
    monkeypatch.setattr(finder, limit, value)
    names = finder.names_in(cards(XIAO, NAMELESS, TOWN))
    standing = [finder.key_of(name) for name in finder.names_in(cards(TOWN, XIAO_BEFORE))]
    named = finder.numbered(names, standing)
    assert (named.indexed, named.new) == (tuple(names), ())


def test_two_places_of_one_name_are_two_names() -> None:
    elsewhere = a_report("别处", issuer="别处", region=Region("河南省", "宿州市", "萧县"))
    names = finder.names_in(cards(XIAO, elsewhere))
    assert len({finder.key_of(name) for name in names}) == len(names) == 10
