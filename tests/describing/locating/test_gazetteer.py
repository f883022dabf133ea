"""The table of places: names, codes, what lies in what, and what became of it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.describing.locating.gazetteer import Gazetteer, Level, Place, belongs, narrowed
from disclosure.describing.locating.spellings import fold, short_form, stem
from disclosure.records import Region
from disclosure.tables import FOLDER

GAZETTEER = Gazetteer.load()

TOWN = GAZETTEER.region("360704104").township
REGIONS = [
    # code, year, province, city, county, township, code_now, why
    ("341322", None, "安徽省", "宿州市", "萧县", None, None, "the plain case"),
    ("640424200", None, "宁夏回族自治区", "固原市", "泾源县", "新民乡", None, "a township"),
    ("34", None, "安徽省", None, None, None, None, "a province by two digits"),
    ("340000", None, "安徽省", None, None, None, None, "and padded"),
    ("341300", None, "安徽省", "宿州市", None, None, None, "a prefecture, padded"),
    ("110105", None, "北京市", None, "朝阳区", None, None, "市辖区 (1101) is no city"),
    ("419001", None, "河南省", None, "济源市", None, None, "省直辖县级行政区划 (4190) is none either"),
    ("500233", None, "重庆市", None, "忠县", None, None, "nor is 县 (5002)"),
    ("659001", None, "新疆维吾尔自治区", None, "石河子市", None, None, "nor 自治区直辖县级行政区划 (6590)"),
    ("441900", None, "广东省", "东莞市", None, None, None, "a city without counties, listed as a county too"),
    ("441900121", None, "广东省", "东莞市", None, "虎门镇", None, "and a town of it"),
    ("419001001", None, "河南省", None, "济源市", "沁园街道", None, "listed as 济源市沁园街道"),
    ("532331", None, "云南省", "楚雄彝族自治州", "禄丰县", None, "532302", "a city since 2021"),
    ("340823", None, "安徽省", "安庆市", "枞阳县", None, "340722", "moved to another prefecture in 2015"),
    ("420602", 2008, "湖北省", "襄樊市", "襄城区", None, None, "the prefecture was renamed in 2010"),
    ("420602", 2016, "湖北省", "襄阳市", "襄城区", None, None, "and is called so since"),
    (
        "360704104",
        2015,
        "江西省",
        "赣州市",
        "赣县",
        TOWN,
        None,
        "a county before it became a district with a code of its own",
    ),
    ("360704104", 2018, "江西省", "赣州市", "赣县区", TOWN, None, "and after"),
    (
        "110101001",
        2009,
        "北京市",
        None,
        "东城区",
        "东华门街道",
        None,
        "of two that were merged nothing is concluded",
    ),
    ("341322200", None, "安徽省", "宿州市", "萧县", "圣泉乡", "341322118", "a town since"),
]


@pytest.mark.parametrize(
    ("code", "year", "province", "city", "county", "township", "code_now", "why"),
    REGIONS,
    ids=lambda v: str(v),
)
def test_region(
    code: str,
    year: int | None,
    province: str,
    city: str | None,
    county: str | None,
    township: str | None,
    code_now: str | None,
    why: str,
) -> None:
    region = GAZETTEER.region(code, year)
    found = (region.province, region.city, region.county, region.township, region.code_now)
    assert found == (province, city, county, township, code_now), why
    assert region.code == code.ljust(6, "0")
    assert region.other is None


def test_an_old_place_knows_its_present_name() -> None:
    assert GAZETTEER.region("532331").name_now == "禄丰市"


def test_a_place_that_was_split_has_no_one_heir() -> None:
    chaohu = next(place for place in GAZETTEER.named("巢湖市") if place.level is Level.CITY)
    assert len(chaohu.successors) > 1
    assert GAZETTEER.region(chaohu).code_now is None


def test_a_code_that_two_places_bore_depends_on_the_year() -> None:
    then, now = GAZETTEER.place("4206", 2009), GAZETTEER.place("4206")
    assert then is not None
    assert now is not None
    assert (then.name, now.name) == ("襄樊市", "襄阳市")


def test_no_such_code() -> None:
    assert GAZETTEER.place("999999") is None
    assert GAZETTEER.parents("999999") == ()
    with pytest.raises(KeyError):
        GAZETTEER.region("999999")


FOUND = [
    # words, codes, why
    ("341322", {"341322"}, "a code"),
    ("安徽省宿州市萧县", {"341322"}, "a full name"),
    ("安徽省 宿州市 萧县", {"341322"}, "with blanks"),
    ("安徽省萧县", {"341322", "342222"}, "a level left out; before and after 1998"),
    ("萧县", {"341322", "342222"}, "the county before and after 1998"),
    ("楚雄州禄丰县", {"532331"}, "a prefecture's usual short form, an old county"),
    ("朝阳区", {"110105", "220104"}, "two districts"),
    ("河北省萧县", set(), "a county of another province"),
    ("没有这个县", set(), "no place"),
    ("", set(), "nothing"),
]


@pytest.mark.parametrize(("words", "codes", "why"), FOUND, ids=[row[2] for row in FOUND])
def test_find(words: str, codes: set[str], why: str) -> None:
    assert {place.code for place in GAZETTEER.find(words)} == codes, why


def test_townships_are_those_of_now_and_then() -> None:
    names = {town.name for town in GAZETTEER.townships("341322")}
    assert {"圣泉镇", "圣泉乡", "龙城镇"} <= names


def test_what_a_county_became_holds_its_townships() -> None:
    (town,) = (place for place in GAZETTEER.named("金山镇") if place.code.startswith("532302"))
    (county,) = GAZETTEER.named("禄丰县")
    assert belongs(town, county)
    assert narrowed(GAZETTEER.named("金山镇"), (county,)) == (town,)


FORMS = [
    ("楚雄彝族自治州", "楚雄州"),
    ("湘西土家族苗族自治州", "湘西州"),
    ("双江拉祜族佤族布朗族傣族自治县", "双江县"),
    ("巴里坤哈萨克自治县", "巴里坤县"),
    ("龙胜各族自治县", "龙胜县"),
    ("东乡族自治县", "东乡县"),
    ("博尔塔拉蒙古自治州", "博州"),
    ("科尔沁右翼中旗", "科右中旗"),
    ("达尔罕茂明安联合旗", "达茂旗"),
    ("下谷坪土家族乡", "下谷坪乡"),
    ("萧县", None),
    ("回族自治县", None),
]


@pytest.mark.parametrize(("name", "short"), FORMS)
def test_short_form(name: str, short: str | None) -> None:
    assert short_form(name) == short


STEMS = [("圣泉镇", "圣泉"), ("圣泉乡", "圣泉"), ("站前街道", "站前"), ("站前街道办事处", "站前"), ("萧县", "萧县"),
         ("定西市", "定西"), ("定西地区", "定西"), ("宁夏回族自治区", "宁夏"), ("恩施土家族苗族自治州", "恩施"),
         ("地区", "地区")]  # fmt: skip


@pytest.mark.parametrize(("name", "bare"), STEMS)
def test_stem(name: str, bare: str) -> None:
    assert stem(name) == bare


def test_variant_characters_are_folded_one_by_one() -> None:
    assert fold("涇源縣新民鄉") == "泾源县新民乡"
    assert fold("萧县") == "萧县"
    assert [mention.name for mention in GAZETTEER.mentions("涇源县新民乡")] == ["涇源县", "新民乡"]


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_no_variant_stands_in_a_name() -> None:
    names = (FOLDER / "regions.tsv").read_text("utf-8") + (FOLDER / "region_history.tsv").read_text("utf-8")
    variants = {line[0] for line in (FOLDER / "place_variants.tsv").read_text("utf-8").splitlines()[1:]}
    assert not variants & set(names)


def test_old_places_have_a_key_of_their_own() -> None:
    rows = [line.split("\t") for line in (FOLDER / "region_history.tsv").read_text("utf-8").splitlines()[1:]]
    names: dict[tuple[str, str], str] = {}
    for code, name, until, *_ in rows:
        assert names.setdefault((code, until), name) == name


@settings(max_examples=60)
@given(st.sampled_from(sorted(GAZETTEER.named("城关镇"), key=lambda place: place.code)))
def test_a_full_name_finds_its_place_again(place: Place) -> None:
    assert place.code in {found.code for found in GAZETTEER.find(GAZETTEER.full_name(place))}


def test_one_table_a_process_and_no_names_before_they_are_asked_for() -> None:
    assert Gazetteer.load() is Gazetteer.load()
    script = (
        "from disclosure.describing.locating.gazetteer import Gazetteer\n"
        "table = Gazetteer.load()\n"
        "table.region('341322')\n"
        "print(table._index is None)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


def test_regions_are_values() -> None:
    assert GAZETTEER.region("341322") == Region("安徽省", "宿州市", "萧县", code="341322")
