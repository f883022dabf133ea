from __future__ import annotations

import itertools

import pytest
from lunr.builder import Builder

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


def test_the_index_holds_what_lunrs_does() -> None:
    names = finder.names_in(cards(XIAO, XIAO_BEFORE, TOWN, NAMELESS, a_report("报", issuer="县")))
    oracle = Builder()
    for field in finder.FIELDS:
        oracle.field(field)
    for number, name in enumerate(names, 7):
        oracle.add(dict.fromkeys(finder.FIELDS) | {"id": str(number), name.field: finder.terms_of(name.name)})
    told = finder.index_of(names, 7)
    assert told is not None
    assert told["fields"] == list(finder.FIELDS)
    postings = {
        term: {
            field: [str(n) for n in itertools.accumulate(steps)]
            for field, steps in zip(told["fields"], lists, strict=True)
        }
        for term, *lists in told["terms"]
    }
    assert postings == {
        term: {field: list(posting[field]) for field in finder.FIELDS}
        for term, posting in oracle.inverted_index.items()
    }


def test_terms_are_in_the_order_in_which_a_browser_compares_them() -> None:
    index = finder.index_of(
        finder.names_in(cards(a_report("報", issuer="\ue000\ue001"), a_report("報", issuer="𡒄\ue000")))
    )
    assert index is not None
    terms = [term for term, *_ in index["terms"]]
    assert terms.index("𡒄\ue000") < terms.index("\ue000\ue001")


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
