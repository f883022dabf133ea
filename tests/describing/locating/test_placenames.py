"""Names of places in running text: what is one, and what is a part of other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.describing.locating.gazetteer import Gazetteer

GAZETTEER = Gazetteer.load()

#: text, the names in it, why
FOUND = [
    ("萧县2017年政府信息公开工作年度报告", ["萧县"], "a county of two characters opens the title"),
    ("涇源县新民乡2017年", ["涇源县", "新民乡"], "a variant character; the name stays as written"),
    ("安徽省宿州市萧县龙城镇人民政府", ["安徽省", "宿州市", "萧县", "龙城镇"], "a full chain"),
    ("禄丰县规划局", ["禄丰县"], "an old name; 丰县 in it is none"),
    ("会同县2017年政府信息公开", ["会同县"], "a county whose name is a verb"),
    ("湖南省会同县直单位", ["湖南省", "会同县"], "behind its province it is a county"),
    ("站前街道办事处2009", ["站前街道"], "a subdistrict's office"),
    ("楚雄州和湘西州", ["楚雄州", "湘西州"], "short forms of autonomous prefectures; 和 between them"),
    ("在宁县召开", ["宁县"], "a function word may stand before a name"),
    ("根据萧县政府要求", ["萧县"], "and a preposition"),
    ("单县人民政府", ["单县"], "a name that is a word too, before an organ"),
    ("萧县县委、县政府", ["萧县"], "县委 belongs to the next word"),
    ("萧县乡镇企业局", ["萧县"], "乡镇 is no township"),
    ("甘肃定西市安定区", ["甘肃", "定西市", "安定区"], "a province's short form before its city"),
    ("甘肃省定西2014年", ["甘肃省", "定西"], "a city's short form behind its province"),
    ("泾源新民乡", ["泾源", "新民乡"], "a county's short form before its township"),
    ("宿州萧县", ["宿州", "萧县"], "a city's short form before its county"),
    ("宁夏2014年政府信息公开年度报告", ["宁夏"], "a province's short form before a year"),
    ("新市区人民政府", ["新市区"], "a district of that name"),
    ("某县城关镇", ["城关镇"], "the county was taken out, the town was not"),
    ("城区人民政府", ["城区"], "a common word that opens a title is a district"),
    ("阳泉市郊区", ["阳泉市", "郊区"], "市郊区 is an old name, too"),
    ("黄浦区人民政府半淞园路街道", ["黄浦区", "半淞园路街道"], "a body between two levels"),
    ("站前办事处2009年", ["站前办事处"], "a subdistrict by its office"),
    ("2017年和县政府信息公开", ["和县"], "behind 年 a doubtful name is sure"),
    ("市中区税务局", ["市中区"], "four districts are called so"),
    ("合肥市高新区", ["合肥市", "高新区"], "a common word behind a city"),
    ("平乡县平乡镇", ["平乡县", "平乡镇"], "乡 within a name"),
    ("镇平县城关镇", ["镇平县", "城关镇"], "镇 opens a name"),
    ("大柴旦行政委员会", ["大柴旦行政委员会"], "a county-level unit of an odd form"),
    ("國務院、蕭縣", ["蕭縣"], "traditional characters of a name"),
    # none
    ("召开县委会议，形成县乡联动，创新县域经济", [], "开县, 成县, 新县 within words"),
    ("在和县直部门、乡镇和县直单位", [], "和 between nouns, not 和县"),
    ("镇党委会同县直有关单位", [], "会同 as a verb"),
    ("人民政府驻北京办事处", [], "no 北京街道"),
    ("乡镇和县政府", [], "和 between nouns, though 政府 follows"),
    ("根据《条例》和县府办的通知要求", [], "府办 is an office of the county"),
    ("加强公安县级平台建设", [], "公安 is no county here"),
    ("某城关镇、某某镇", [], "a name that was taken out"),
    ("XX县××镇", [], "nothing but redactions"),
    ("×城关镇", [], "a redaction before a name"),
    ("我县各乡镇、全县街道办事处", [], "common words only"),
    ("崇仁县部分乡镇政务公开材料", ["崇仁县"], "some of the townships"),
    ("夷陵区分乡镇政务公开材料", ["夷陵区", "分乡镇"], "a township"),
    ("夷陵区分乡镇", ["夷陵区", "分乡镇"], "a township"),
    ("文明乡镇、示范乡镇创建", [], "a kind of township, no township"),
    ("小城镇建设、新城镇化、中心镇", [], "common words that are names elsewhere"),
    ("开发区、高新区、工业园区", [], "zones without a city"),
    ("改造城区、郊区、矿区、新城区", [], "parts of a town"),
    ("农贸市场、集安市场", [], "市 belongs to 市场"),
    ("朝阳区域经济", [], "区 belongs to 区域"),
    ("北京路、中山路社区", [], "streets"),
    ("江苏银行2015年报告", [], "a bank"),
    ("吉林大学、河南大学", [], "universities"),
    ("北京师范大学附属中学", [], "a school"),
    ("全省、全市、我市、本市", [], "which province and city is not said"),
    ("渠道、报道、人行道", [], "道 without 街"),
    ("机会、社会、委员会、城市", [], "ends that names have too"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "why"), FOUND, ids=[case[0] for case in FOUND])
def test_mentions(text: str, names: list[str], why: str) -> None:
    assert [mention.name for mention in GAZETTEER.mentions(text) if mention.bounded] == names, why


#: text, a name that may be part of a longer word, why
UNBOUNDED = [
    ("东新民乡2015年", "新民乡", "a township that the table does not know"),
    ("认真落实平阳县工作部署", "平阳县", "a verb may end so: it supports, and decides nothing"),
]


@pytest.mark.parametrize(("text", "name", "why"), UNBOUNDED)
def test_a_name_behind_other_characters_is_marked(text: str, name: str, why: str) -> None:
    (mention,) = GAZETTEER.mentions(text)
    assert (mention.name, mention.bounded) == (name, False), why


PLACES = [
    ("站前街道", 19, "17 current, 2 until 2020"),
    ("立岗镇", 1, "one of a kind"),
    ("禄丰县", 1, "an old name alone"),
    ("东乡县", 3, "a short form in Gansu, an old name in Jiangxi under two codes"),
]


@pytest.mark.parametrize(("name", "count", "why"), PLACES)
def test_a_mention_has_all_places_of_its_name(name: str, count: int, why: str) -> None:
    (mention,) = GAZETTEER.mentions(name)
    assert len(mention.places) == count, why


def test_a_province_or_a_city() -> None:
    (mention,) = GAZETTEER.mentions("吉林2014年")
    assert {place.code for place in mention.places} == {"22", "2202"}


@given(st.text(alphabet="安徽省宿州市萧县城关镇乡街道和会同新民区 ×某。", max_size=60))
def test_mentions_follow_each_other_and_quote_the_text(text: str) -> None:
    end = 0
    for mention in GAZETTEER.mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.name
        assert mention.places
        end = mention.end


@pytest.mark.parametrize("unit", ["镇", "安徽省", "城关镇", "某市县", "中" * 50])
def test_a_line_without_end_is_read_to_its_end(unit: str) -> None:
    """What is not linear here does not come to an end: a million characters."""
    few, many = (len(GAZETTEER.mentions(unit * count)) for count in (1_000, 1_000_000 // len(unit)))
    assert many * 1_000 >= few * (1_000_000 // len(unit) - 1_000)
