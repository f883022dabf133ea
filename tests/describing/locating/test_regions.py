"""Where a report is from: certain, inferred with a reason, or unknown with candidates."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.describing.locating.gazetteer import Gazetteer, Place
from disclosure.describing.locating.regions import Witness, home_place, locate
from disclosure.errors import SettingsError
from disclosure.records import Certainty, Reading, Region
from disclosure.tables import FOLDER

GAZETTEER = Gazetteer.load()
_TABLE = (FOLDER / "regions.tsv").read_text("utf-8").splitlines()
CERTAIN, INFERRED, UNKNOWN = Certainty.CERTAIN, Certainty.INFERRED, Certainty.UNKNOWN


@dataclass(frozen=True)
class Case:
    """Words of one report, and the code that they give (None: unknown)."""

    why: str
    certainty: Certainty
    code: str | None = None
    title: str = ""
    signature: str = ""
    breadcrumb: str = ""
    issuer_clue: str = ""
    body: str = ""
    spoken: str = ""
    year: int | None = 2015
    home: str | None = None
    candidates: int | None = None

    def reading(self) -> Reading[Region]:
        """What is made of it."""
        names = ("title", "signature", "breadcrumb", "issuer_clue", "body")
        witnesses = [Witness(getattr(self, name), name) for name in names if getattr(self, name)]
        spoken = [Witness(self.spoken, "contact")] if self.spoken else []
        return locate(witnesses, GAZETTEER, self.home, self.year, lambda: spoken)


OWN_WORDS = [
    Case("a county that is one of a kind", CERTAIN, "341322", "萧县2015年政府信息公开工作年度报告"),
    Case("a township behind its county", CERTAIN, "640424200", "涇源县新民乡2017年政府信息公开工作 年度报告"),
    Case("an old name", CERTAIN, "532331", "禄丰县规划局政务公开自检自查报告", year=2008),
    Case("the new one", CERTAIN, "532302", "禄丰市2022年政府信息公开工作年度报告", year=2022),
    Case("a prefecture and its namesake county", CERTAIN, "211300", "朝阳市教育局2015年报告"),
    Case("… the county", CERTAIN, "211321", "朝阳县教育局2015年报告"),
    Case("a city called like its province", CERTAIN, "220200", "吉林市教育局2015年政府信息公开年度报告"),
    Case("a district with its municipality", CERTAIN, "110105004", "北京市朝阳区三里屯街道办事处2015年报告"),
    Case("a district with its city", CERTAIN, "320612", "南通市通州区教育局2015年报告"),
    Case("short forms in a chain", CERTAIN, "621102", "甘肃定西市安定区2014年政府信息公开年度报告"),
    Case("a city's short form", CERTAIN, "621100", "甘肃省定西2014年政府信息公开年度报告"),
    Case("a prefecture's usual short form", CERTAIN, "422800", "恩施州2014年政府信息公开工作年度报告"),
    Case("… and not the city of that name", CERTAIN, "422801", "恩施市2014年政府信息公开工作年度报告"),
    Case("a bureau of the state", CERTAIN, "341322", "国家税务总局萧县税务局2019年政府信息公开工作年度报告"),
    Case("two bodies of one place", CERTAIN, "341322", "中共萧县委员会 萧县人民政府2015年报告"),
    Case("the signature alone", CERTAIN, "341322", "2015年政府信息公开工作年度报告", signature="萧县人民政府办公室"),
    Case("the signature narrows the title", CERTAIN, "110105", "朝阳区2015年报告", signature="北京市朝阳区人民政府"),
    Case("a city without counties", CERTAIN, "441900121", "东莞市虎门镇2015年政府信息公开年度报告"),
    Case("a county that is a word, before 人民政府", CERTAIN, "371724", "巨野县人民政府2015年报告"),
    Case("… of two characters", CERTAIN, "371722", "单县人民政府2024年政府信息公开工作年度报告", year=2024),
    Case("a name of two kinds: the county of 2012", CERTAIN, "350822", "永定县2012年报告", year=2012),
    Case("the issuer before 关于", CERTAIN, "341322", "萧县人民政府办公室关于转发宿州市政务公开要点的通知"),
    Case("a plan of the county's own", CERTAIN, "341322", "关于印发萧县2017年政务公开工作要点的通知"),
    Case("a moved county with its city of then", CERTAIN, "340823", "安庆市枞阳县2013年报告", year=2013),
    Case("after the move", CERTAIN, "340722", "枞阳县2018年报告", year=2018),
    Case("a township with its county in the breadcrumb", CERTAIN, "341322118", "圣泉镇2015年报告",
         breadcrumb="首页 > 萧县人民政府 > 乡镇"),
    Case("a subdistrict by its office", CERTAIN, "210303002", "鞍山市铁西区繁荣办事处2009年报告", year=2009),
    Case("郊区 behind its city", CERTAIN, "140311", "阳泉市郊区2015年报告"),
    Case("a farm listed with its county's name", CERTAIN, "130922400", "青县农场2015年报告"),
    Case("the year first", CERTAIN, "340523", "2017年度和县政府信息公开工作年度报告"),
    Case("the county's committee", CERTAIN, "341322", "中国共产党萧县委员会2015年报告"),
    Case("a subdistrict below its district's government", CERTAIN, "310101015",
         "上海市黄浦区人民政府半淞园路街道办事处2019年政府信息公开年度报告"),
    Case("a bank of a county below its province", CERTAIN, "341322", "安徽萧县农村商业银行2015年报告"),
    Case("the place in brackets", CERTAIN, "341322", "教育局2017年年报（萧县）"),
    Case("a city that was a county until 2015", CERTAIN, "520500", "毕节市2016年报告", year=2016),
    Case("the prefecture that it was in", CERTAIN, "522400", "毕节地区2009年报告", year=2009),
    Case("a district and its city, both renamed under their codes", CERTAIN, "420607", "襄樊市襄阳区2008年报告", year=2008),
    Case("a city renamed under its code", CERTAIN, "420600", "襄樊市2009年报告", year=2009),
    Case("a district that is no more", CERTAIN, "330103", "杭州市下城区2018年报告", year=2018),
    Case("a zone that the table lists", CERTAIN, "320576", "苏州工业园区2019年政府信息公开年度报告", year=2019),
]  # fmt: skip

SUPPORTED = [
    Case("a township of one kind whose county the text names", CERTAIN, "410923208", "近德固乡村务政务公开工作汇报",
         body="根据《南乐县村务政务公开暂行办法》", year=2011),
    Case("… and does not name", INFERRED, "640122102", "立岗镇2014年信息公开工作年度报告", body="我镇", year=2014),
    Case("… while another county is named", UNKNOWN, None, "立岗镇2014年报告", body="在县委的领导下，萧县县政府要求"),
    Case("a district whose city a superior's words name", INFERRED, "110105", "朝阳区2015年报告", body="根据北京市要求"),
    Case("a superior of the other one", INFERRED, "220104", "朝阳区2015年报告", body="赴北京市学习，落实吉林省要求"),
    Case("a town whose county is named", INFERRED, "620123100", "城关镇2015年报告", body="在榆中县委的领导下"),
    Case("a short form of a county", CERTAIN, "640424200", "泾源新民乡2017年政府信息公开工作年度报告"),
    Case("breadcrumb alone", INFERRED, "341322", "2015年报告", breadcrumb="首页 > 安徽省 > 宿州市 > 萧县 > 公开"),
    Case("the site's words alone", INFERRED, "341322", "2015年报告", issuer_clue="萧县人民政府"),
    Case("running text, often enough", INFERRED, "341322", "2015年政府信息公开工作年度报告",
         body="2015年，萧县认真贯彻。萧县政府门户网站"),
    Case("a redacted title, a province in the text", INFERRED, "210000", "XXX20xx年政务公开工作自检自查报告",
         body="参加了辽宁省政务公开培训活动", signature="XXX政府政务公开办公室"),
    Case("a redacted county below its province", INFERRED, "340000", "安徽省XX县2015年政府信息公开年度报告"),
    Case("the year chose between two cities", INFERRED, "340823", "枞阳县2013年报告", year=2013),
    Case("no year to choose by", INFERRED, "340722", "枞阳县政府信息公开年度报告", year=None),
    Case("another kind than the table's", INFERRED, "341322118", "萧县圣泉街道2015年政府信息公开年度报告"),
    Case("a township that the table does not list", INFERRED, "341322", "萧县白水镇人民政府2010年报告"),
    Case("… whose short name signs, as others are called", INFERRED, "411722002", "上蔡县芦岗乡2010年政务公开工作总结",
         signature="芦岗乡人民政府"),
    Case("site and title differ", INFERRED, "341322", "萧县2015年报告", breadcrumb="首页 > 泗县 > 公开"),
    Case("a zone named after a county", INFERRED, "350000", "平潭综合实验区2025年度政府信息公开工作年度报告"),
    Case("a county behind its province's company", INFERRED, "341322", "国网安徽省电力公司萧县供电公司2015年报告"),
    Case("a district whose name others use, too", INFERRED, "110101", "东城区2015年报告"),
    Case("a town in the breadcrumb, its county in the site's name", INFERRED, "341322100", "2017年报告",
         breadcrumb="首页 >> 乡镇 >> 龙城镇", issuer_clue="萧县人民政府网"),
    Case("a zone with the name of a district", INFERRED, "120116", "滨海新区2019年报告", year=2019),
]  # fmt: skip

#: What says that the speaker belongs to a place, in running text.
BELONGING = [
    Case("a body of the state with its city's bare name", INFERRED, "450100", "南宁海关2014年海关政府信息公开年度报告"),
    Case("the same of a municipality", INFERRED, "120000", "天津海事局2013年政府信息公开工作年度报告"),
    Case("a bare name that a district bears, too", UNKNOWN, None, "朝阳气象局2013年政府信息公开工作年度报告", candidates=0),
    Case("such a body away from home", UNKNOWN, None, "南宁海关2014年年度报告", home="341322", candidates=2),
    Case("a district that an address names", UNKNOWN, None, "年度报告", body="我局联系地址：三明市梅列区列东街48号", candidates=2),
    Case("the same where the district speaks", INFERRED, "350402", "年度报告", body="我区联系地址：三明市梅列区列东街48号", year=2015),
    Case("a county that an address names", INFERRED, "341322", "年度报告", body="我局联系地址：安徽省宿州市萧县龙城镇"),
    Case("committee and government as superiors", INFERRED, "360430", "2013年总结", body="我局在彭泽县委、县政府的正确领导下，开展工作"),
    Case("a superior's paper as a rule to follow", INFERRED, "360430", "2013年总结", body="根据《彭泽县2013年政务公开工作方案》，我局"),
    Case("a superior's demand", INFERRED, "421200", "县气象局自查报告", body="按照咸宁市气象局的统一要求，我局对工作进行了自查"),
    Case("where the town lies", INFERRED, "360430", "2013年总结", body="我镇位于彭泽县东部，辖九村。"),
    Case("the address", INFERRED, "360430", "2013年总结", body="联系地址：江西省九江市彭泽县龙城大道。"),
    Case("the county's site", INFERRED, "360430", "2013年总结", body="电子版可在彭泽县人民政府门户网站下载。"),
    Case("the county as the subject", INFERRED, "360430", "2013年总结", body="2013年，彭泽县认真做好政务公开工作。"),
    Case("… while others are only mentioned", INFERRED, "360430", "2013年总结",
         body="彭泽县委、县政府在石柱土家族自治县设点。在彭泽县委、县政府的领导下，苗木销往乐清市。"),
    Case("who fills in the form", INFERRED, "341723", "统计表（2016年度）", body="填报单位（盖章）：青阳县财政局"),
]  # fmt: skip

#: A place that is merely mentioned is a candidate, however often and early.
MENTIONED = [
    Case(words, UNKNOWN, None, "2014年政务公开工作总结", body=words, candidates=1)
    for words in (
        "固始县籍务工人员一千余名。收到固始县某公司的申请一件。固始县的群众也来了。",
        "鲁甸县发生地震后，全乡捐款四万元，名单公布。",
        "全镇蔬菜销往乐清市，乐清市市场批发价每天公布。",
        "与石柱土家族自治县中益乡相连的断头路开工。",
        "与乐清市签订协作协议。",
        "项目由乐清市建筑公司中标，合同金额公开。",
        "参照《乐清市政务公开暂行办法》制定了细则。",
    )
]

UNKNOWNS = [
    Case("two districts", UNKNOWN, None, "朝阳区人民政府2015年政府信息公开年度报告", candidates=2),
    Case("two districts, one in each province", UNKNOWN, None, "普陀区2015年报告", candidates=2),
    Case("19 subdistricts in 2009", UNKNOWN, None, "站前街道办事处2009政务公开工作汇报", year=2009, candidates=19),
    Case("districts of a common name", UNKNOWN, None, "市中区2015年报告", candidates=5),
    Case("two townships", UNKNOWN, None, "屿头乡政府信息公开规定", year=None, candidates=2),
    Case("a town of a county that has none of its name", UNKNOWN, None, "城关镇2015年报告", body="通渭县委、通渭县政府"),
    Case("a longer name than the table knows", UNKNOWN, None, "东新民乡2015年报告", candidates=0),
    Case("a township that no table has", UNKNOWN, None, "河南镇人民政府2015年报告", candidates=0),
    Case("no name at all", UNKNOWN, None, "政务公开总结汇报", body="区委、区政府", candidates=0),
    Case("redacted, nothing in the text", UNKNOWN, None, "××××政务公开情况汇报", candidates=0),
    Case("redacted, counties of another text in it", UNKNOWN, None, "某县政务公开汇报", body="萧县。萧县。", candidates=0),
    Case("a bank", UNKNOWN, None, "江苏银行2015年年度报告", candidates=0),
    Case("a school", UNKNOWN, None, "北京师范大学附属中学2015年信息公开年度报告", candidates=0),
    Case("a street", UNKNOWN, None, "西藏路小学2015年信息公开年度报告", candidates=0),
    Case("which city is not said", UNKNOWN, None, "我市政务公开工作情况汇报", candidates=0),
    Case("a superior only", UNKNOWN, None, "关于转发宿州市人民政府办公室文件的通知", candidates=0),
    Case("a superior's paper only", UNKNOWN, None, "关于落实《宿州市政务公开办法》情况的报告", candidates=0),
    Case("a place to learn from", UNKNOWN, None, "赴浙江省学习政务公开经验的汇报", candidates=0),
    Case("places to learn from in the text", UNKNOWN, None, "2015年政府信息公开年度报告",
         body="我县赴浙江省杭州市学习考察，借鉴上海市等地经验", candidates=0),
    Case("two places in the title", UNKNOWN, None, "杭州市与萧县结对工作报告", candidates=2),
    Case("title and signature differ", UNKNOWN, None, "萧县教育局2015年报告", signature="泗县教育局", candidates=2),
    Case("a county of another city", UNKNOWN, None, "大同市大同区2015年报告", candidates=2),
    Case("two counties in the text", UNKNOWN, None, "2015年报告", body="萧县和泗县。萧县与泗县。", candidates=2),
    Case("a county in passing", UNKNOWN, None, "2015年报告", body="工作情况" * 60 + "。萧县也来了", candidates=1),
    Case("a district that has long been gone", UNKNOWN, None, "北城区2023年报告", year=2023, candidates=1),
    Case("an office of that county elsewhere", CERTAIN, "341322", "萧县人民政府驻北京办事处2015年报告"),
    Case("a zone named like a district elsewhere", INFERRED, None, "城北经济开发区2015年报告"),
    Case("a city and the county that it was, in between", UNKNOWN, None, "毕节市2012年报告", year=2012, candidates=2),
    Case("a province narrows to two", UNKNOWN, None, "鼓楼区2015年报告", body="江苏省要求", candidates=2),
    Case("a part of a town", UNKNOWN, None, "2023年城区建设报告", candidates=0),
    Case("a zone without a city", UNKNOWN, None, "经济开发区2015年报告", candidates=0),
    Case("a bureau without a place", UNKNOWN, None, "公安局2015年政府信息公开年度报告", candidates=0),
    Case("a city and a prefecture of one name in 2009", UNKNOWN, None, "巢湖市2009年报告", year=2009, candidates=2),
]  # fmt: skip

SPOKEN = [
    Case("the one township that published the page", INFERRED, "330822115", "年度报告", issuer_clue="辉埠镇"),
    Case("one of many townships that did", UNKNOWN, None, "年度报告", issuer_clue="城关镇", candidates=0),
    Case("a township that published what names nobody", UNKNOWN, None, "XX镇年度报告", issuer_clue="辉埠镇"),
    Case("whom to ask", INFERRED, "341322", spoken="萧县教育局"),
    Case("whom to ask, and a title that says it", CERTAIN, "341322", "萧县2015年报告", spoken="泗县教育局"),
    Case("a township to ask", INFERRED, "640122102", "政务公开工作总结", spoken="立岗镇人民政府"),
    Case("a township to ask that many counties have", UNKNOWN, None, spoken="城关镇人民政府", candidates=0),
    Case("whom to ask, where the title had its name taken out", UNKNOWN, None, "××县政务公开汇报", spoken="萧县教育局"),
    Case("whom to ask elsewhere, away from home", UNKNOWN, None, spoken="萧县教育局", home="341324"),
]  # fmt: skip

AT_HOME = [
    Case("one of many is at home", INFERRED, "210302006", "站前街道2009年报告", home="辽宁省鞍山市铁东区", year=2009),
    Case("a bureau without a place", INFERRED, "341322", "农牧局政务公开情况汇报", home="341322"),
    Case("a township that the county lists under another kind", INFERRED, "341322121", "孙圩子街道办事处2015年报告",
         home="安徽省宿州市萧县"),
    Case("a township that it does not list", INFERRED, "341322", "河南镇人民政府2015年报告", home="341322"),
    Case("a superior's site", INFERRED, "341322", "2015年报告", issuer_clue="宿州市人民政府", home="341322"),
    Case("none of the candidates is at home", UNKNOWN, None, "朝阳区2015年报告", home="341322", candidates=2),
    Case("a certain reading stands", CERTAIN, "341324", "泗县2015年政府信息公开工作年度报告", home="341322"),
    Case("the text names another province", UNKNOWN, None, "农牧局汇报", body="辽宁省政务公开", home="341322"),
    Case("one of a kind, elsewhere", UNKNOWN, None, "立岗镇2014年报告", home="341322", year=2014, candidates=2),
]  # fmt: skip


@pytest.mark.parametrize(
    "case",
    OWN_WORDS + SUPPORTED + BELONGING + MENTIONED + SPOKEN + UNKNOWNS + AT_HOME,
    ids=lambda case: case.why,
)
def test_locate(case: Case) -> None:
    reading = case.reading()
    assert (reading.certainty, reading.value.code if reading.value else None) == (
        case.certainty,
        case.code,
    ), reading
    if reading.certainty is UNKNOWN:
        assert reading.value is None or reading.value == Region(township=reading.value.township)
    if reading.certainty is not CERTAIN:
        assert reading.note, "a clerk is told why"
    if case.candidates is not None:
        assert len(reading.candidates) == case.candidates, reading.candidates


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("在《四平日报》和四平电视台刊播稿件118篇。", "220303"),
        ("在鞍山日报刊登公告3期。", "210302"),
        ("在《四平日报》和《鞍山日报》刊登公告3期。", None),
        ("在《松原日报》刊登公告3期。", None),
        ("在市日报刊登公告3期。", None),
    ],
)
def test_the_newspaper_of_its_city_tells_one_county_from_others_of_its_name(
    body: str, code: str | None
) -> None:
    witnesses = [Witness("铁东区2010年政府信息公开工作年度报告", "title"), Witness(body, "body")]
    reading = locate(witnesses, GAZETTEER, year=2010)
    assert (reading.value.code if reading.value else None) == code
    assert reading.certainty is (INFERRED if code else UNKNOWN)
    assert (code is not None) is ("日报”推定" in reading.note)


def test_candidates_begin_with_their_codes() -> None:
    reading = locate([Witness("站前街道2009年报告", "title")], GAZETTEER, year=2009)
    assert reading.value == Region(township="站前街道"), "its name is told, its county is not"
    codes = [candidate.split()[0] for candidate in reading.candidates]
    assert codes[:3] == ["150402006", "210213008", "210302006"]
    assert codes[-2:] == ["210702008", "211002006"], "those of then come last"
    assert reading.candidates[1] == "210213008 辽宁省大连市金州区站前街道"


def test_a_region_is_named_as_the_report_names_it() -> None:
    town = locate([Witness("禄丰县金山镇2008年报告", "title")], GAZETTEER, year=2008).value
    assert town is not None
    assert (town.county, town.township) == ("禄丰县", "金山镇")
    unlisted = locate([Witness("萧县白水镇人民政府2010年报告", "title")], GAZETTEER, year=2010).value
    assert unlisted is not None
    assert (unlisted.county, unlisted.township, unlisted.code) == ("萧县", "白水镇", "341322")
    other_kind = locate([Witness("上蔡县芦岗乡2010年报告", "title")], GAZETTEER, year=2010).value
    assert other_kind is not None
    assert (other_kind.township, other_kind.code, other_kind.name_now) == ("芦岗乡", "411722002", "芦岗街道")
    zone = locate([Witness("合肥市高新区2015年报告", "title")], GAZETTEER, year=2015).value
    assert zone == Region("安徽省", "合肥市", other="合肥市高新区", code="340100")


def test_evidence_says_where_the_words_stood() -> None:
    reading = Case("", CERTAIN, title="近德固乡汇报", body="《南乐县村务公开办法》").reading()
    assert [(e.quote, e.origin) for e in reading.evidence] == [("近德固乡", "title"), ("南乐县", "body")]


def test_every_county_is_itself_or_one_of_the_candidates() -> None:
    for code in sorted({place.code for name in ("县", "区", "市") for place in _current_counties(name)}):
        place = GAZETTEER.place(code)
        assert place is not None
        reading = locate(
            [Witness(f"{place.name}教育局2023年政府信息公开工作年度报告", "title")], GAZETTEER, year=2023
        )
        codes = [reading.value.code] if reading.value else [c.split()[0] for c in reading.candidates]
        assert code in codes, place


def test_every_county_of_2008_is_itself_or_one_of_the_candidates() -> None:
    rows = (FOLDER / "region_history.tsv").read_text("utf-8").splitlines()[1:]
    for code, name, until, *_ in (row.split("\t") for row in rows):
        if len(code) == 6 and int(until) >= 2008:
            reading = locate([Witness(f"{name}教育局2008年政务公开工作总结", "title")], GAZETTEER, year=2008)
            codes = [reading.value.code] if reading.value else [c.split()[0] for c in reading.candidates]
            assert code in codes, (code, name)


def test_a_township_behind_its_county_is_never_another_one() -> None:
    for county in _current_counties("县")[::25]:
        for town in GAZETTEER.townships(county.code):
            if town.current and len(town.name) > 2:
                title = f"{county.name}{town.name}2023年政府信息公开工作年度报告"
                reading = locate([Witness(title, "title")], GAZETTEER, year=2023)
                assert reading.value is None or reading.value.code == town.code, title


def _current_counties(ending: str) -> list[Place]:
    """Every present county whose name ends so; the six islands and zones of other names are left out."""
    names = (
        line.split("\t")[0].lstrip("0123456789") for line in _TABLE if len(line) > 6 and line[:6].isdigit()
    )
    wanted = sorted({name for name in names if name.endswith(ending)})
    found = [place for name in wanted for place in GAZETTEER.named(name)]
    return [place for place in found if place.current and len(place.code) == 6]


@pytest.mark.parametrize("setting", ["没有这个县", "朝阳区", "999999", "城关镇"])
def test_a_home_that_is_no_one_place_is_a_wrong_setting(setting: str) -> None:
    with pytest.raises(SettingsError):
        home_place(GAZETTEER, setting)


@pytest.mark.parametrize("unit", ["城关镇", "市中区城关镇", "朝阳区", "XX县", "萧县白水镇", "《关于转发"])
@pytest.mark.parametrize("origin", ["title", "body"])
def test_a_line_without_end_comes_to_an_end(unit: str, origin: str) -> None:
    endless = [Witness("2015年报告", "title"), Witness(unit * 1_000_000, origin)]
    assert locate(endless, GAZETTEER, year=2015).certainty is not CERTAIN


@given(
    st.lists(
        st.builds(
            Witness,
            st.text(alphabet="安徽省宿州市萧县城关镇朝阳区站前街道某×X和关于《》2015年 >", max_size=40),
            st.sampled_from(
                ["title", "signature", "cover", "breadcrumb", "issuer_clue", "site", "contact", "body"]
            ),
        ),
        max_size=5,
    ),
    st.sampled_from([None, 1999, 2009, 2024]),
    st.sampled_from([None, "341322", "朝阳县"]),
)
def test_every_reading_is_sound(witnesses: list[Witness], year: int | None, home: str | None) -> None:
    reading = locate(witnesses, GAZETTEER, home, year)
    if reading.certainty is UNKNOWN:
        assert reading.value is None or reading.value == Region(township=reading.value.township)
    assert all(any(e.quote == w.text or e.origin == w.origin for w in witnesses) for e in reading.evidence)
    if reading.value and reading.value.code:
        assert GAZETTEER.place(reading.value.code) is not None
