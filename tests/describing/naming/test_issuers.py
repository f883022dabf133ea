"""Who reported: which words name the issuer, what the full name is, and when it stays open."""

from __future__ import annotations

import pytest

from disclosure.describing import organs
from disclosure.describing.classifying.kinds import classify
from disclosure.describing.identity import identify
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.material import Material
from disclosure.describing.naming.issuers import IssuerReading, read_issuer
from disclosure.describing.naming.namings import title_issuer
from disclosure.records import Certainty, Reading, Region, ReportText
from tests.describing.reports import clue, report

SURE, INFERRED, UNKNOWN = Certainty.CERTAIN, Certainty.INFERRED, Certainty.UNKNOWN

XIAO = Region(province="安徽省", city="宿州市", county="萧县", code="341322")
LIGANG = Region(
    province="宁夏回族自治区", city="银川市", county="贺兰县", township="立岗镇", code="640122102"
)
LUFENG = Region(province="云南省", city="楚雄彝族自治州", county="禄丰县", code="532331")
SUZHOU = Region(province="安徽省", city="宿州市", code="341300")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def issuer_of(text: ReportText, region: Region | None, gazetteer: Gazetteer) -> IssuerReading:
    place: Reading[Region] = Reading(region, SURE) if region else Reading.unknown()
    material = Material.of(text)
    return read_issuer(material, gazetteer, place, classify(material), title_issuer(material, gazetteer))


def test_a_short_title_and_a_full_signature_are_one_body(gazetteer: Gazetteer) -> None:
    place = Region(province="河南省", city="南阳市", county="桐柏县", code="411330")
    text = report("2017年县发改委政府信息公开年度报告", "我委认真落实。", signature="桐柏县发展和改革委员会")
    found = issuer_of(text, place, gazetteer)
    assert (found.issuer.value, found.issuer.certainty) == ("桐柏县发展和改革委员会", SURE)


FULL_ELSEWHERE = [
    # title, signature, site, issuer, why
    (
        "五河县住建局2021年政务公开工作汇报",
        "五河县住房和城乡建设局",
        "",
        "五河县住房和城乡建设局",
        "signed in full",
    ),
    ("2017年农业局政府信息公开工作年度报告", "遂宁市农业局", "", "遂宁市农业局", "signed with its place"),
    ("市林业局2012年政府信息公开年度报告", "", "商洛市林业局", "商洛市林业局", "where the page is from"),
    ("市林业局2012年政府信息公开年度报告", "", "商洛市水利局", "市林业局", "another body's page"),
    ("五河县住建局2021年政务公开工作汇报", "五河县水利局", "", "五河县住建局", "another body's signature"),
    ("五河县住建局2021年政务公开工作汇报", "萧县", "", "五河县住建局", "a place alone as the signature"),
]


@pytest.mark.parametrize(("title", "signature", "site", "issuer", "why"), FULL_ELSEWHERE)
def test_a_short_name_is_filled_up_from_signature_or_page(
    title: str, signature: str, site: str, issuer: str, why: str, gazetteer: Gazetteer
) -> None:
    clues = [clue("site", site, "source_line")] if site else []
    text = report(title, "我局认真落实。", signature=signature, clues=clues)
    assert issuer_of(text, None, gazetteer).issuer.value == issuer, why


def test_a_name_that_may_have_grown_is_not_certain(gazetteer: Gazetteer) -> None:
    for title, signature in (("五河县住建局", "五河县住房和城乡建设局"), ("萧县教育局", "萧县教育体育局")):
        text = report(f"{title}2021年政务公开工作汇报", "我局认真落实。", signature=signature)
        found = issuer_of(text, None, gazetteer).issuer
        assert (found.value, found.certainty) == (signature, INFERRED)
        assert title in found.candidates


def test_a_body_that_heads_a_text_without_a_title_is_named_in_it(gazetteer: Gazetteer) -> None:
    address = "收件单位为佳木斯市医疗保障局（地址：黑龙江省佳木斯市前进区光复东路268号）。"
    found = issuer_of(report("", f"市医疗保障局\n为方便公民，制定本公开指南。\n{address}"), None, gazetteer)
    assert (found.issuer.value, found.issuer.certainty) == ("佳木斯市医疗保障局", INFERRED)


@pytest.mark.parametrize("word", ["最", "创", "更"])
def test_the_word_for_townships_is_cut_out_of_no_other(word: str, gazetteer: Gazetteer) -> None:
    body = f"{word}新乡镇政务公开工作总结。几年来，我镇牢牢把握服务群众这条主线。"
    assert issuer_of(report("", body), None, gazetteer).issuer.value is None


def test_a_copying_sites_domain_is_no_part_of_a_name(gazetteer: Gazetteer) -> None:
    found = issuer_of(
        report("zjqlgs.com桥墩镇2009年政府信息公开工作年度报告", "本单位认真落实。"), None, gazetteer
    )
    assert found.as_written == "桥墩镇"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("镇党政办负责。编成火石寨乡2008年政府信息公开工作年度报告。", "火石寨乡"),
        ("镇党委重视，结合和兴镇的情况制定。形成和兴镇自己的目录。", "和兴镇"),
        ("我镇与中益乡接壤，主动公开信息12条。", None),
        ("县委重视，火石寨乡也公开了信息。", None),
        ("我乡依托县政府门户网站大均乡专栏公开信息。", "大均乡"),
    ],
    ids=["its report", "behind different characters", "a neighbour", "no township speaks", "its column"],
)
def test_the_one_township_that_a_text_names(body: str, name: str | None, gazetteer: Gazetteer) -> None:
    found = issuer_of(report("", body), None, gazetteer)
    assert (found.as_written if found.issuer.value else None) == name


@pytest.mark.parametrize(
    ("title", "issuer", "certainty"),
    [
        ("福泉市2023年政府信息公开工作年度报告公布情况", "福泉市政务公开工作领导小组办公室", INFERRED),
        ("福泉市2023年政府信息公开工作年度报告", "福泉市人民政府", SURE),
        ("福泉市2023年政府信息公开工作年度报告（公示稿）", "福泉市人民政府", SURE),
    ],
)
def test_an_office_in_charge_signs_an_annual_report_for_its_city(
    title: str, issuer: str, certainty: Certainty, gazetteer: Gazetteer
) -> None:
    body = "福泉市人民政府认真落实条例。"
    signed = report(title, body, signature="福泉市政务公开工作领导小组办公室")
    found = identify(signed, gazetteer).issuer
    assert (found.value, found.certainty) == (issuer, certainty)


def test_a_bracket_within_a_name_is_closed(gazetteer: Gazetteer) -> None:
    named = report("2012年度政府信息公开工作年度报告", "我委认真落实。", cover=["蛟河市民委(宗教局)"])
    assert identify(named, gazetteer).issuer.value == "蛟河市民委(宗教局)"
    whole = report("2012年度政府信息公开工作年度报告", "我局认真落实。", cover=["(蛟河市民政局)"])
    assert identify(whole, gazetteer).issuer.value == "蛟河市民政局"


def test_a_signature_that_every_township_could_have_made_is_not_certain(gazetteer: Gazetteer) -> None:
    own = report("政务公开自查报告", "我院认真落实。", signature="卫生院")
    assert issuer_of(own, None, gazetteer).issuer.certainty is INFERRED
    named = report("政务公开自查报告", "我院认真落实。", signature="萧县人民医院")
    assert issuer_of(named, XIAO, gazetteer).issuer.certainty is SURE


def test_a_title_that_names_a_class_of_bodies_names_none(gazetteer: Gazetteer) -> None:
    found = issuer_of(report("卫生院院务公开制度", "为落实上级要求，特订立本制度。"), None, gazetteer).issuer
    assert (found.value, found.candidates) == (None, ("卫生院",))
    told = "为落实上级要求，特订立本制度。萧县人民医院全年开会三次。"
    assert issuer_of(report("人民医院院务公开制度", told), XIAO, gazetteer).issuer.value == "萧县人民医院"


TITLES: list[tuple[str, str | None, str]] = [
    ("2018年政府信息公开工作年度报告（原双溪乡）", "双溪乡", "merged since"),
    ("原阳县2018年政府信息公开工作年度报告", "原阳县", "a name that begins so"),
    ("原平市教育局2018年政府信息公开工作年度报告", "原平市教育局", "a name that begins so"),
    ("2021年郎溪县人民检察院工作报告", "郎溪县人民检察院", "behind the year, in front of 工作报告"),
    ("萧县2017年政府信息公开工作年度报告", "萧县", "a county alone"),
    ("萧县人民政府2017年政府信息公开工作年度报告", "萧县人民政府", "its government"),
    ("萧县人民政府信息公开工作年度报告", "萧县人民政府", "政府 belongs to both words"),
    ("萧县政府信息公开工作年度报告（2017年）", "萧县", "the year at the end"),
    ("2017年萧县教育局政府信息公开工作年度报告", "萧县教育局", "the year in front"),
    ("2017年度萧县教育局政务公开工作总结", "萧县教育局", "年度 in front"),
    ("关于萧县教育局2017年政府信息公开工作年度报告", "萧县教育局", "关于"),
    ("关于报送萧县教育局2017年政府信息公开工作年度报告的函", "萧县教育局", "关于报送"),
    ("泾源县新民乡2017年政府信息公开工作年度报告", "泾源县新民乡", "a township with its county"),
    ("立岗镇2014年信息公开工作年度报告", "立岗镇", "a township alone"),
    ("站前街道办事处2009政务公开工作汇报", "站前街道办事处", "a year without 年"),
    ("禄丰县规划局政务公开自检自查报告", "禄丰县规划局", "no year"),
    ("近德固乡村务政务公开工作汇报", "近德固乡", "村务 is no part of it"),
    ("平潭综合实验区2025年度政府信息公开工作年度报告", "平潭综合实验区", "a zone"),
    ("萧县政务公开办公室2017年工作总结", "萧县政务公开办公室", "an office with 政务公开 in its name"),
    ("萧县财政局2017年财政预决算公开工作总结", "萧县财政局", "财政 in the name and in the topic"),
    ("萧县人民政府办公室关于2017年政府信息公开工作情况的报告", "萧县人民政府办公室", "关于 behind it"),
    ("萧县龙城中学2017年信息公开年度报告", "萧县龙城中学", "a school"),
    ("萧县自来水公司2017年信息公开年度报告", "萧县自来水公司", "a company"),
    ("XXX20xx年政务公开工作自检自查报告", "XXX", "blacked out"),
    ("××××政务公开情况汇报", "××××", "blacked out"),
    ("我县2017年政务公开工作总结", None, "我县 is no name"),
    ("关于抓紧完成全区2024年度第三季度政务公开测评问题整改的通知", None, "全区 is no name"),
    ("全县2017年政务公开工作总结", None, "全县 is no name"),
    ("2017年政府信息公开工作年度报告", None, "no name"),
    ("政务公开汇报材料", None, "no name"),
    ("进一步深化政务公开工作总结", None, "words that are no name"),
    ("开展政务公开推进会工作总结", None, "a meeting is no body"),
    ("县教育局2017年政务公开工作总结", "县教育局", "a bureau of some county"),
    ("2010年度政府信息公开工作年度报告（萧县水利局）", "萧县水利局", "in brackets behind the title"),
    ("2015年政府信息公开年度报告-萧县教育局", "萧县教育局", "behind a dash"),
    ("让权力在阳光下运行——泾源县新民乡政务公开经验材料", "泾源县新民乡", "behind the dash of a subtitle"),
    ("凝心聚力——二〇一七年政务公开工作总结", None, "a motto in front of a subtitle is no name"),
    ("【萧县财政局】2016年政府信息公开年度报告", "萧县财政局", "in brackets in front"),
    ("萧县民政局:2014年政府信息公开工作年度报告", "萧县民政局", "with a colon"),
    (
        "萧县市场监督管理局（知识产权局）2019年政府信息公开年度报告",
        "萧县市场监督管理局（知识产权局）",
        "with a second name",
    ),
    ("中国人民银行萧县支行2013年政务公开工作汇报", "中国人民银行萧县支行", "a branch"),
    ("兴隆县财政局、兴隆县审计局2014年政务公开工作总结", "兴隆县财政局、兴隆县审计局", "two bodies"),
    (
        "兴隆县财政局 兴隆县审计局2014年政务公开工作总结",
        "兴隆县财政局 兴隆县审计局",
        "two bodies, parted by a blank",
    ),
    ("贵德县政务公开领导小组会议纪要", "贵德县政务公开领导小组", "a body with 政务公开 in its name"),
    (
        "中共沅陵县委党务公开工作领导小组办公室关于2011年党务公开工作情况的汇报",
        "中共沅陵县委党务公开工作领导小组办公室",
        "the office of a group for 公开工作, not what stands before it",
    ),
    (
        "沅陵县政府信息公开工作领导小组办公室2012年政府信息公开工作总结",
        "沅陵县政府信息公开工作领导小组办公室",
        "政府 is of 政府信息 here",
    ),
    (
        "安塞县沿河湾镇政府二O一五年政务公开工作汇报",
        "安塞县沿河湾镇政府",
        "a year written with a Latin O",
    ),
    (
        "【年报】沙坡头区香山乡人民政府2018年政府信息公开工作年度报告",
        "沙坡头区香山乡人民政府",
        "a site's mark",
    ),
    ("旺苍县自然资源局政府信息公开申请答复书", "旺苍县自然资源局", "a letter"),
    (
        "让胡路区人民政府2016年政府信息公开工作年度报告",
        "让胡路区人民政府",
        "a name that begins like a clause",
    ),
    ("将乐县教育局2016年政府信息公开工作年度报告", "将乐县教育局", "a name that begins like a clause"),
    ("桃源县第3幼儿园2016年校务公开工作总结", "桃源县第3幼儿园", "a figure behind 第"),
    ("淮阳县供销合作社2012年信息公开工作总结", "淮阳县供销合作社", "a cooperative"),
    ("清华大学2014-2015学年信息公开年度报告", "清华大学", "a school year"),
]


@pytest.mark.parametrize(("title", "name", "why"), TITLES)
def test_the_name_in_a_title(title: str, name: str | None, why: str, gazetteer: Gazetteer) -> None:
    found = title_issuer(Material.of(report(title, "正文。")), gazetteer)
    assert (found.name if found else None) == name, why


FULL: list[tuple[str, Region | None, str, str]] = [
    ("萧县", XIAO, "萧县人民政府", "a county's government speaks for it"),
    ("萧县政府", XIAO, "萧县人民政府", "政府 in full"),
    ("萧县政府办", XIAO, "萧县人民政府办公室", "政府办 in full"),
    ("萧县人民政府", XIAO, "萧县人民政府", "already full"),
    ("安徽省宿州市萧县人民政府", XIAO, "萧县人民政府", "province and city above a county go"),
    ("宿州市埇桥区人民政府", None, "宿州市埇桥区人民政府", "a district keeps its city"),
    ("立岗镇", LIGANG, "贺兰县立岗镇人民政府", "a township has its county before it"),
    ("立岗镇人民政府", LIGANG, "贺兰县立岗镇人民政府", "with its organ"),
    ("立岗镇", None, "立岗镇人民政府", "unknown county"),
    ("涇源县新民乡", None, "泾源县新民乡人民政府", "a traditional character in a place's name"),
    ("站前街道", None, "站前街道办事处", "a street's office"),
    ("站前街道办", None, "站前街道办事处", "街道办 in full"),
    ("规划局", LUFENG, "禄丰县规划局", "a bureau has its county before it"),
    ("县规划局", LUFENG, "禄丰县规划局", "县 stands for the county"),
    ("区农牧局", LUFENG, "区农牧局", "区 does not stand for a county that is a 县"),
    ("禄丰县规划局", LUFENG, "禄丰县规划局", "already full"),
    ("农牧局", None, "农牧局", "unknown county"),
    ("平潭综合实验区", None, "平潭综合实验区管理委员会", "a zone's committee"),
    ("平潭综合实验区管委会", None, "平潭综合实验区管理委员会", "管委会 in full"),
    ("北岭中学", XIAO, "北岭中学", "a school's name is its own"),
    ("XXX政府政务公开办公室", XIAO, "XXX政府政务公开办公室", "a blacked-out name stays as printed"),
    ("某县教育局", XIAO, "某县教育局", "a blacked-out name stays as printed"),
    ("杏花村", None, "杏花村村民委员会", "a village"),
    ("东关社区", None, "东关社区居民委员会", "a neighbourhood"),
]


@pytest.mark.parametrize(("written", "region", "full", "why"), FULL)
def test_the_full_name(
    written: str, region: Region | None, full: str, why: str, gazetteer: Gazetteer
) -> None:
    assert organs.full_name(written, region, gazetteer).text == full, why


KINDS: list[tuple[str, Region | None, str | None]] = [
    ("萧县人民政府", XIAO, "县级政府"),
    ("萧县人民政府办公室", XIAO, "县政府办公室"),
    ("萧县教育局", XIAO, "县直部门"),
    ("贺兰县立岗镇人民政府", LIGANG, "乡镇政府"),
    ("站前街道办事处", None, "街道办事处"),
    ("北岭中学", None, "公共企事业单位"),
    ("萧县人民医院", XIAO, "公共企事业单位"),
    ("萧县自来水公司", XIAO, "公共企事业单位"),
    ("北京市怀柔区雁栖地区办事处", None, "街道办事处"),
    ("龙城镇党委政府", None, "乡镇政府"),
    ("市教育局", None, None),
    ("平潭综合实验区管理委员会", None, "派出机构/园区"),
    ("杏花村村民委员会", None, "村(居)委会"),
    ("宿州市人民政府", SUZHOU, "市级以上"),
    ("宿州市教育局", SUZHOU, "市级以上"),
    ("安徽省教育厅", None, "市级以上"),
    ("某市人民政府", None, None),
    ("XXX政府政务公开办公室", Region(province="辽宁省", code="210000"), "县政府办公室"),
]


@pytest.mark.parametrize(("name", "region", "kind"), KINDS)
def test_the_kind_of_body(name: str, region: Region | None, kind: str | None) -> None:
    assert organs.kind_of(name, region) == kind


@pytest.mark.parametrize(
    "words",
    [
        "我局",
        "全县",
        "县政府",
        "区委",
        "各部门",
        "本单位",
        "县直单位",
        "市政府办公室",
        "乡镇",
        "社会",
        "文章中心",
        "资讯中心",
        "工业园区",
    ],
)
def test_words_that_name_nobody(words: str, gazetteer: Gazetteer) -> None:
    assert organs.is_generic(words) or not (organs.is_organ(words, gazetteer) or organs.is_place(words))


@pytest.mark.parametrize("words", ["崇仁县部分乡镇", "黔西南州各县市", "德格县各部门", "萧县所属学校"])
def test_several_bodies_are_no_body(words: str, gazetteer: Gazetteer) -> None:
    assert not organs.is_organ(words, gazetteer)
    assert not organs.is_named_place(words, gazetteer)


TEXTS: list[tuple[str, ReportText, Region | None, str | None, Certainty, str]] = [
    (
        "title and signature agree",
        report("站前街道办事处2009政务公开工作汇报", "正文。", signature="站前街道办事处"),
        None,
        "站前街道办事处",
        INFERRED,
        "but nobody knows which 站前街道",
    ),
    (
        "title with organ and place",
        report("萧县教育局2017年政务公开工作总结", "我局认真落实。"),
        XIAO,
        "萧县教育局",
        SURE,
        "printed in full",
    ),
    (
        "county alone, its government printed elsewhere",
        report("萧县2017年政府信息公开工作年度报告", "本报告可在萧县人民政府网站下载。我县认真落实。"),
        XIAO,
        "萧县人民政府",
        SURE,
        "the full name stands in the text",
    ),
    (
        "county alone",
        report("萧县2017年政府信息公开工作年度报告", "我县认真落实。"),
        XIAO,
        "萧县人民政府",
        INFERRED,
        "人民政府 is not printed",
    ),
    (
        "township alone",
        report("立岗镇2014年信息公开工作年度报告", "我镇认真落实。"),
        LIGANG,
        "贺兰县立岗镇人民政府",
        INFERRED,
        "neither county nor organ is printed",
    ),
    (
        "a county's title signed by one of its bureaus",
        report("萧县2017年政务公开工作总结", "我局认真落实。", signature="萧县教育局"),
        XIAO,
        "萧县教育局",
        INFERRED,
        "the signature says who",
    ),
    (
        "a county's title in a bureau's words",
        report("萧县2017年政务公开工作总结", "我局认真落实，我局加强领导。"),
        XIAO,
        None,
        UNKNOWN,
        "some bureau of the county",
    ),
    (
        "two bureaus",
        report("萧县教育局2017年政务公开工作总结", "正文。", signature="萧县民政局"),
        XIAO,
        "萧县教育局",
        INFERRED,
        "title and signature differ",
    ),
    (
        "an office signs for its government",
        report("萧县2017年政府信息公开工作年度报告", "正文。", signature="萧县人民政府办公室"),
        XIAO,
        "萧县人民政府",
        SURE,
        "the county reports, its office signs",
    ),
    (
        "Party committee and government sign together",
        report("政务公开工作总结", "我镇认真落实。", signature="中共立岗镇委员会 立岗镇人民政府"),
        LIGANG,
        "贺兰县立岗镇人民政府",
        INFERRED,
        "the government reports",
    ),
    (
        "a township signed by its Party committee",
        report("立岗镇2014年政务公开工作总结", "我镇认真落实。", signature="中共立岗镇委员会"),
        LIGANG,
        "贺兰县立岗镇人民政府",
        INFERRED,
        "the township's, whoever signs",
    ),
    (
        "title and signature print the name between them",
        report("贺兰县立岗镇2014年政务公开工作总结", "正文。", signature="立岗镇人民政府"),
        LIGANG,
        "贺兰县立岗镇人民政府",
        SURE,
        "county in the title, organ in the signature",
    ),
    (
        "what a circular is about",
        report("关于萧县教育局政务公开工作督查情况的通报", "正文。"),
        XIAO,
        "萧县教育局",
        INFERRED,
        "not who wrote it",
    ),
    (
        "what a report answers",
        report("关于落实安徽省人民政府办公厅政务公开工作要点情况的汇报", "正文。"),
        None,
        None,
        UNKNOWN,
        "a superior's name",
    ),
    (
        "a town of a city without counties",
        report("东莞市寮步镇人民政府2020年政府信息公开工作年度报告", "正文。"),
        Region(province="广东省", city="东莞市", township="寮步镇", code="441900119"),
        "东莞市寮步镇人民政府",
        SURE,
        "its city stands before it",
    ),
    (
        "signature alone",
        report("政务公开工作总结", "正文。", signature="萧县教育局 2018年1月5日"),
        XIAO,
        "萧县教育局",
        SURE,
        "who signs",
    ),
    (
        "signature with seal",
        report("政务公开工作总结", "正文。", signature="萧县教育局（盖章）"),
        XIAO,
        "萧县教育局",
        SURE,
        "the seal is no part of the name",
    ),
    (
        "blacked-out title, blacked-out signature",
        report("XXX20xx年政务公开工作自检自查报告", "正文。", signature="XXX政府政务公开办公室"),
        None,
        "XXX政府政务公开办公室",
        INFERRED,
        "as printed",
    ),
    (
        "blacked-out title, nothing else",
        report("××××政务公开情况汇报", "正文。"),
        None,
        None,
        UNKNOWN,
        "nothing to go by",
    ),
    (
        "blacked-out title, its own work",
        report("××××政务公开情况汇报", "我局在区委、区政府的正确领导下，结合农牧局工作实际，公开。"),
        None,
        "农牧局",
        INFERRED,
        "结合…工作实际",
    ),
    (
        "first sentence",
        report("政务公开总结汇报", "区城市管理局高度重视政务公开工作，认真落实。"),
        None,
        "区城市管理局",
        INFERRED,
        "who the first sentence speaks of",
    ),
    (
        "first sentence behind the number of a site's page",
        report("校务公开自查报告", "1鲁村中心小学在过去的一学年里认真开展校务公开，账目清楚。"),
        None,
        "鲁村中心小学",
        INFERRED,
        "the number is the page's",
    ),
    (
        "first sentence on what was reviewed",
        report(
            "",
            "按照通河县林业局《关于检查场务公开工作的通知》要求，岔林河林场对去冬以来的场务公开情况作了梳理。",
        ),
        None,
        "岔林河林场",
        INFERRED,
        "who looked at its own work",
    ),
    (
        "a model for any county",
        report("", "按照县政务公开领导小组的统一要求，县司法局对今年的政务公开工作进行了总结检查。"),
        None,
        None,
        UNKNOWN,
        "of whichever county",
    ),
    (
        "a federation speaks",
        report("", "今年以来，淮滨县残联按照要求，把政务公开的落脚点放在方便残疾人办事上。"),
        None,
        "淮滨县残联",
        INFERRED,
        "who the first sentence speaks of",
    ),
    (
        "a year with one star",
        report("201*年泌阳县畜牧局政务信息公开工作总结", "正文。"),
        None,
        "泌阳县畜牧局",
        SURE,
        "behind it stands who wrote it",
    ),
    (
        "a preamble copied from a bureau",
        report(
            "",
            "由桂平市住房和城乡建设局编制。如有疑问，请与桂平市城市建设投资有限公司综合部联系（电话：0775-3380000）。\n"
            "2023年，我公司公开信息68条。",
        ),
        None,
        "桂平市城市建设投资有限公司",
        INFERRED,
        "a company speaks",
    ),
    (
        "first sentence on what was received",
        report("", "收到市政务公开领导小组的通报后，我县逐条整改。"),
        None,
        None,
        UNKNOWN,
        "收到市 is no place",
    ),
    (
        "what was sent out",
        report("", "我镇重视。修订了羊山镇政务公开工作意见。"),
        None,
        "羊山镇人民政府",
        INFERRED,
        "a clause is no place, the township in it is",
    ),
    (
        "who holds a day",
        report("", "为听取意见，朗池街道办事处定于2024年5月15日举办政务开放日活动。"),
        None,
        "朗池街道办事处",
        INFERRED,
        "定于",
    ),
    (
        "a body of the state",
        report("国家粮食局2011年政府信息公开年度报告", "我局认真落实。"),
        XIAO,
        "国家粮食局",
        SURE,
        "no county stands before it",
    ),
    (
        "a bettor's brand",
        report("亚博体育平台学校2022年信息公开工作报告", "我校认真落实。"),
        None,
        None,
        UNKNOWN,
        "a stolen page",
    ),
    (
        "first sentence about superiors",
        report("政务公开总结汇报", "县委、县政府高度重视政务公开工作。县政府高度重视。我局认真落实。"),
        None,
        None,
        UNKNOWN,
        "县政府 is not who reports",
    ),
    (
        "今年政府 is no body",
        report("政府工作报告", "回顾。\n今年政府工作的主要预期目标是增长8%。"),
        None,
        None,
        UNKNOWN,
        "今年 begins a clause",
    ),
    (
        "cover",
        report("政务公开汇报材料", "我校坚持公开。", cover=["北岭中学", "2004.11.18"]),
        None,
        "北岭中学",
        SURE,
        "a cover, and 我校",
    ),
    (
        "who posted it, in the same words",
        report("政务公开工作总结", "我局认真落实。", clues=[clue("issuer", "萧县教育局", "crawler_header")]),
        XIAO,
        "萧县教育局",
        INFERRED,
        "我局, posted by a bureau",
    ),
    (
        "who posted it is a superior",
        report(
            "政务公开工作总结", "我镇认真落实。", clues=[clue("issuer", "萧县人民政府", "crawler_header")]
        ),
        XIAO,
        None,
        UNKNOWN,
        "我镇, posted by the county",
    ),
    (
        "the site",
        report("政务公开工作总结", "我县认真落实。", clues=[clue("issuer", "萧县政府网", "source_line")]),
        XIAO,
        None,
        UNKNOWN,
        "a site is no issuer",
    ),
    (
        "the township that posted it",
        report("政务公开工作总结", "我镇认真落实。", clues=[clue("issuer", "辉埠镇", "header_table")]),
        XIAO,
        "辉埠镇人民政府",
        INFERRED,
        "a portal writes the township alone",
    ),
    (
        "two places that did something",
        report("", "全市进展顺利。江源区和靖宇县在政务大厅增设了窗口。"),
        None,
        None,
        UNKNOWN,
        "two places side by side are no body",
    ),
    (
        "the gazette of a city",
        report(
            "",
            "市政府常务会议听取汇报。全市公开信息9件。全市召开会议。编印《白山市人民政府公报》6期。江源区和靖宇县增设了窗口。全市收到申请3件。",
        ),
        None,
        "白山市人民政府",
        INFERRED,
        "the one city that a text of a city names",
    ),
    (
        "a county and its departments",
        report("", "我县重视公开。我县清理文件。我县举办培训。2022年，沅陵县人民政府及各部门没有收取费用。"),
        None,
        "沅陵县人民政府",
        INFERRED,
        "the one county that a text of a county names",
    ),
    (
        "another county and its departments",
        report("", "我县重视公开。我县清理文件。我县举办培训。学习沅陵县人民政府及各部门的做法。"),
        None,
        None,
        UNKNOWN,
        "who is learnt from",
    ),
    (
        "two counties and their departments",
        report(
            "", "我县重视公开。我县清理文件。我县举办培训。沅陵县人民政府及各部门没有收费，辰溪县也没有。"
        ),
        None,
        None,
        UNKNOWN,
        "either may speak",
    ),
    (
        "a bureau that speaks of its county",
        report("", "全县、全县、全县。我局重视公开。我局落实。沅陵县人民政府及各部门没有收取费用。"),
        None,
        None,
        UNKNOWN,
        "我局 is no county",
    ),
    (
        "a city office that put others' reports together",
        report("", "由重庆市政府办公厅汇总各区县人民政府和市级各部门的年度报告后编写而成。全市重视。"),
        None,
        "重庆市人民政府办公厅",
        INFERRED,
        "汇总…编写",
    ),
    (
        "a university's office",
        report("", "为贯彻要求，三峡大学党政办公室汇总学校2021年信息公开工作实际情况，编制发布本报告。"),
        None,
        "三峡大学",
        INFERRED,
        "its office drew up what the university reports",
    ),
    (
        "who is in charge, below a heading",
        report(
            "",
            "四、政府信息公开工作机构\n青冈县人民政府办公室负责推进、指导全县政府信息公开工作。\n县政府办公室具体承办本机关的公开事宜。",
        ),
        None,
        "青冈县人民政府",
        INFERRED,
        "the guide's own office",
    ),
    (
        "a company of a kind",
        report("2019年供水公司政务公开工作总结", "公司按照要求公开。"),
        None,
        None,
        UNKNOWN,
        "every county has one",
    ),
    (
        "led and supported",
        report("", "20xx年在县委、县政府领导下，在市移民局的指导下，嵩县移民局把公开当作一座桥。我局落实。"),
        None,
        "嵩县移民局",
        INFERRED,
        "a year without a comma",
    ),
    (
        "a bureau of a prefecture",
        report("市地震局2018年政务公开工作报告", "市地震局认真落实。"),
        SUZHOU,
        "宿州市地震局",
        INFERRED,
        "the level stands for the city",
    ),
    (
        "a government towards itself",
        report("", "市政府对政府信息公开工作领导小组作了调整。"),
        None,
        None,
        UNKNOWN,
        "对 is in no name",
    ),
    (
        "a site and our bureau",
        report("", "日前，郴州市政府门户网和本局主动公开预算。"),
        None,
        None,
        UNKNOWN,
        "本局 is in no name",
    ),
    (
        "for all to know",
        report("", "根据规定，特向社会公布鱼台县交通运输局2011年度政府信息公开工作报告。我局落实。"),
        None,
        "鱼台县交通运输局",
        INFERRED,
        "特向社会公布",
    ),
    (
        "a bureau that says its county",
        report(
            "",
            "在全县教育系统推进校务公开。全县各校设立了公开栏。通过沅陵县人民政府门户网站上公开信息。全县教师招聘公开。县政府将督查。",
        ),
        None,
        None,
        UNKNOWN,
        "全县 is said by every bureau",
    ),
    (
        "who is in charge of all",
        report(
            "",
            "二、政府信息公开机构\n江口县人民政府办公室负责推进全县政府信息公开工作，各单位要服从指导。\n三、其他\n本单位公开23条。",
        ),
        None,
        None,
        UNKNOWN,
        "each body names the county's office",
    ),
    (
        "a county's notice that a township posted",
        report(
            "关于做好全县政府信息公开工作的通知",
            "各乡镇人民政府、县级各部门：",
            clues=[clue("issuer", "辉埠镇", "header_table")],
        ),
        None,
        None,
        UNKNOWN,
        "it speaks to townships",
    ),
    (
        "the field of a market",
        report("江口县市场监管领域基层政务公开标准目录", "序号"),
        None,
        "江口县人民政府",
        INFERRED,
        "市 of 市场 is no city",
    ),
    (
        "a market bureau of a prefecture",
        report("市场监督管理局2018年政务公开工作报告", "我局认真落实。"),
        SUZHOU,
        "市场监督管理局",
        INFERRED,
        "市 of 市场 stands for no city",
    ),
    (
        "an office for what is outside",
        report("中共萧县县委对外宣传办公室2018年政务公开工作总结", "我办认真落实。"),
        XIAO,
        "中共萧县县委对外宣传办公室",
        SURE,
        "对外 is in names",
    ),
    (
        "a township with 本 in its name",
        report("攀枝花市仁和区务本乡人民政府2015年政府信息公开工作年度报告", "我乡认真落实。"),
        Region(province="四川省", city="攀枝花市", county="仁和区", township="务本乡", code="510411"),
        "攀枝花市仁和区务本乡人民政府",
        SURE,
        "务本乡 is no 本乡",
    ),
    (
        "a question about a county",
        report("西盟县政府信息公开工作责任追究是怎样规定的？", "责任追究是指承担相应后果。"),
        None,
        None,
        UNKNOWN,
        "who answers is not told",
    ),
    (
        "a township's field",
        report("前场镇公共法律服务领域基层政务公开标准目录", "序号"),
        None,
        "前场镇人民政府",
        INFERRED,
        "the field is no part of the name",
    ),
    (
        "some counties",
        report("", "（三）存在的问题和明年打算。\n主要是部分县区公开专区重建轻用。"),
        None,
        None,
        UNKNOWN,
        "主要是 begins a clause",
    ),
    (
        "whom to ask",
        report("政府信息公开年度报告", "如有疑问，请与萧县教育局办公室联系（地址：某路）。我局认真落实。"),
        XIAO,
        "萧县教育局",
        INFERRED,
        "its office answers",
    ),
    (
        "who made it",
        report("政府信息公开年度报告", "本报告由萧县教育局编制。"),
        XIAO,
        "萧县教育局",
        INFERRED,
        "由…编制",
    ),
    (
        "a list of bodies below a guide",
        report(
            "萧县政府信息公开指南",
            "本指南供公众查询。\n"
            + "一般事项。\n" * 12
            + "单位：萧县教育局 电话：1\n单位：萧县财政局 电话：2",
        ),
        XIAO,
        "萧县人民政府",
        INFERRED,
        "单位： there names others",
    ),
    (
        "a form with a line for who fills it in",
        report("政府信息公开情况统计表", "填报单位（盖章）：青阳县财政局\n主动公开信息412条"),
        None,
        "青阳县财政局",
        SURE,
        "the line says who",
    ),
    (
        "the head of a bulletin",
        report(
            "政务公开工作简报",
            "第5期\n万源市政务公开工作领导小组办公室编  2015年6月18日\n万源市政务公开工作有序推进。",
        ),
        None,
        "万源市政务公开工作领导小组办公室",
        INFERRED,
        "who edits it",
    ),
    (
        "a breadcrumb that leads to a township",
        report(
            "政府信息公开年度报告",
            "我镇认真落实。",
            clues=[clue("breadcrumb", "首页 » 贺兰县 » 立岗镇 » 年报", "breadcrumb")],
        ),
        LIGANG,
        "贺兰县立岗镇人民政府",
        INFERRED,
        "我镇, in a township's column",
    ),
    (
        "a breadcrumb that leads to a county",
        report(
            "政府信息公开年度报告",
            "我局认真落实。",
            clues=[clue("breadcrumb", "首页 > 萧县 > 年报", "breadcrumb")],
        ),
        XIAO,
        None,
        UNKNOWN,
        "我局 in a county's column",
    ),
    (
        "a red head",
        report("关于政务公开工作的总结", "正文。", cover=["会同县林城镇人民政府文件"]),
        None,
        "会同县林城镇人民政府",
        INFERRED,
        "the name in the head, without 文件",
    ),
    (
        "place and organ blacked out",
        report("XX县XX局2014年政府信息公开年度报告", "公开信息5条。"),
        None,
        None,
        UNKNOWN,
        "nothing is left of the name",
    ),
    (
        "a hospital without its place",
        report("市第二人民医院2014年院务公开工作总结", "我院认真落实。"),
        None,
        "市第二人民医院",
        INFERRED,
        "every city has one",
    ),
    (
        "a county's name on something that is no report",
        report("萧县2018年水库加固工程招标公告", "本项目已批准。"),
        XIAO,
        None,
        UNKNOWN,
        "where it is, not who wrote it",
    ),
    (
        "a paper that is passed on, signed by the office",
        report("关于印发2018年萧县政务公开工作要点的通知", "现印发给你们。", signature="萧县人民政府办公室"),
        XIAO,
        "萧县人民政府办公室",
        SURE,
        "the county is whose paper it is",
    ),
    (
        "a paper that is passed on, unsigned",
        report("关于印发2018年萧县政务公开工作要点的通知", "现印发给你们。"),
        XIAO,
        "萧县人民政府",
        INFERRED,
        "the county is whose paper it is",
    ),
    (
        "a bureau's paper that is passed on, signed by its office",
        report("关于印发2018年萧县教育局政务公开要点的通知", "现印发给你们。", signature="萧县教育局办公室"),
        XIAO,
        "萧县教育局",
        INFERRED,
        "a body in the title is told in full",
    ),
    (
        "a government's paper that is passed on, unsigned",
        report("关于印发2018年萧县人民政府政务公开工作要点的通知", "现印发给你们。"),
        XIAO,
        "萧县人民政府",
        INFERRED,
        "whose paper it is, perhaps not who sent it",
    ),
    (
        "a bureau in a damaged title",
        report("萧县教育局2017年政府信息公□工作年度报告", "我局认真落实。"),
        XIAO,
        "萧县教育局",
        SURE,
        "the name is whole",
    ),
    (
        "a county in a damaged title",
        report("关□印发2018年萧县政务公开工作要点的通知", "现印发给萧县人民政府各部门。"),
        XIAO,
        "萧县人民政府",
        INFERRED,
        "the words in front of it may have said whose it is",
    ),
    ("nothing", report("政府信息公开年度报告", "全年公开信息5条。"), None, None, UNKNOWN, "no name anywhere"),
]


@pytest.mark.parametrize(
    ("case", "text", "region", "name", "certainty", "why"), TEXTS, ids=[row[0] for row in TEXTS]
)
def test_who_reported(
    case: str,
    text: ReportText,
    region: Region | None,
    name: str | None,
    certainty: Certainty,
    why: str,
    gazetteer: Gazetteer,
) -> None:
    found = issuer_of(text, region, gazetteer).issuer
    assert (found.value, found.certainty) == (name, certainty), why


def test_an_unknown_issuer_offers_what_was_seen(gazetteer: Gazetteer) -> None:
    text = report(
        "政务公开工作总结", "我镇认真落实。", clues=[clue("issuer", "萧县人民政府", "crawler_header")]
    )
    assert issuer_of(text, XIAO, gazetteer).issuer.candidates == ("萧县人民政府",)


def test_a_township_of_many_places_offers_all_of_them(gazetteer: Gazetteer) -> None:
    material = Material.of(report("屿头乡政府信息公开规定", "本乡认真落实。"))
    places: Reading[Region] = Reading.unknown(
        "", ("331003200 浙江省台州市黄岩区屿头乡", "350128201 福建省福州市平潭县屿头乡")
    )
    found = read_issuer(material, gazetteer, places, classify(material)).issuer
    assert (found.value, found.certainty) == ("屿头乡人民政府", INFERRED)
    assert found.candidates == ("屿头乡人民政府", "黄岩区屿头乡人民政府", "平潭县屿头乡人民政府")


def test_a_region_that_is_only_inferred_makes_no_certain_name(gazetteer: Gazetteer) -> None:
    text = report("规划局政务公开自检自查报告", "正文。")
    material = Material.of(text)
    named = title_issuer(material, gazetteer)
    found = read_issuer(material, gazetteer, Reading(LUFENG, INFERRED), classify(material), named).issuer
    assert (found.value, found.certainty) == ("禄丰县规划局", INFERRED)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("根据有关要求，国网徐州市铜山区供电公司编制了《国网徐州市铜山区供电公司2019年度信息公开年度报告》。", "国网徐州市铜山区供电公司"),
        ("现公布《萧县教育局2019年政府信息公开工作年度报告》。", "萧县教育局"),
        ("如有疑问，请联系：萧县水利局，电话0557-5010000。", "萧县水利局"),
        ("本年报由萧县统计局信息公开工作办公室编制。", "萧县统计局"),
        ("现向社会公开萧县政府办2020年政府信息公开工作年度报告。", "萧县人民政府办公室"),
        ("2017年，主动公开政府工作信息612条。", None),
        ("一是少数学校公开栏内容陈旧；二是收费公示不统一。", None),
        ("结合国家税务总局铜陵市义安区税务局（以下简称“义安区税务局”）有关统计数据撰写。\n2022年，义安区税务局从严落实。\n全年，义安区税务局未收取费用。", "国家税务总局铜陵市义安区税务局"),
        ("萧县水利局（以下简称“我局”）的职责是管水。", "萧县水利局"),
        ("本报告由万载县人民政府办公室汇总编写。", "万载县人民政府办公室"),
        ("一年来我局以市政府门户网站为主阵地，持续更新栏目内容。", None),
        ("按照萧县教育局（以下简称“教育局”）的通知，现报告如下。", None),
        ("现公布常州高新区管委会(新北区人民政府)2024年度政府信息公开工作年度报告。", "新北区人民政府"),
        ("本报告由宁德市人民政府办公室根据《中华人民共和国政府信息公开条例》（以下简称《条例》）以及《福建省人民政府办公厅关于做好2012年政府信息公开工作年度报告有关事项的通知》（闽政办函〔2012〕157号）要求，汇总各部门工作情况编制而成。", "宁德市人民政府办公室"),
        ("县政府办公室编制了《县人民政府2019年政府信息公开工作年度报告》。", None),
    ],
)  # fmt: skip
def test_the_first_sentences_tell_who_made_the_report(
    body: str, name: str | None, gazetteer: Gazetteer
) -> None:
    reading = issuer_of(report("", body), None, gazetteer).issuer
    assert (reading.value, reading.certainty) == (name, INFERRED if name else UNKNOWN)


def test_a_signature_with_its_place_completes_a_title_that_names_only_the_level(gazetteer: Gazetteer) -> None:
    signed = report("市林业局2013年政府信息公开年度报告", "我局认真落实。", signature="安康市林业局")
    assert issuer_of(signed, None, gazetteer).issuer.value == "安康市林业局"
    whole = report("立岗镇2017年政务公开工作总结", "我镇认真落实。", signature="贺兰县立岗镇")
    assert issuer_of(whole, LIGANG, gazetteer).as_written == "立岗镇"
    other = report("市林业局2013年政府信息公开年度报告", "我局认真落实。", signature="安康市水利局")
    assert issuer_of(other, None, gazetteer).issuer.value != "安康市水利局"


OFFICERS = [
    # title, line below it, issuer, why
    ("关于全省法院司法公开工作情况的报告", "青海省高级人民法院院长 孟长河", "青海省高级人民法院", "a court"),
    ("关于2015年政务公开工作情况的报告", "萧县人民政府副县长  李某某", "萧县人民政府", "a deputy"),
    ("关于2015年政务公开工作情况的报告", "萧县县长 张大力", "萧县人民政府", "the head of a county"),
    ("在全县政务公开工作会议上的讲话", "萧县人民政府县长 张大力", None, "a speech is his own"),
    ("关于2015年政务公开工作情况的报告", "圣泉乡党委书记 张大力", None, "no head of a body that reports"),
    ("关于2015年政务公开工作情况的报告", "报告人：张大力", None, "no body"),
]


@pytest.mark.parametrize(("title", "line", "issuer", "why"), OFFICERS)
def test_whose_head_reports_to_a_congress(
    title: str, line: str, issuer: str | None, why: str, gazetteer: Gazetteer
) -> None:
    found = issuer_of(report(title, "现将情况报告如下，请予审议。", cover=[line]), None, gazetteer).issuer
    assert (found.value, found.certainty) == (issuer, INFERRED if issuer else UNKNOWN), why
