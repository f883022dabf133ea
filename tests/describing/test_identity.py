"""Whole reports: every value at once, with its evidence, and what the clerk is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disclosure.describing.identity import identify
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.records import Block, BlockKind, Certainty, Clue, Identity

from .reports import clue, report

SURE, INFERRED, UNKNOWN = Certainty.CERTAIN, Certainty.INFERRED, Certainty.UNKNOWN


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture(scope="module")
def county(gazetteer: Gazetteer) -> Identity:
    """A county's annual report on its portal."""
    body = """本报告根据《中华人民共和国政府信息公开条例》编制，统计期限为2016年1月1日至12月31日。详情见旌德县人民政府网站。
一、概述
我县印发旌政办〔2016〕9号文件，转发国办发〔2016〕19号文件。2016年，我县主动公开政府信息3021条。
二、依申请公开情况
全年收到申请4件。结转至2017年1件。"""
    clues = [
        clue("breadcrumb", "首页 > 旌德县人民政府 > 年报", "breadcrumb"),
        clue("published", "2017-03-08 10:20"),
        clue("identifier", "003272/201703-00012", "header_table"),
        clue("validity", "有效", "header_table"),
    ]
    return identify(report("旌德县2016年政府信息公开工作年度报告", body, clues=clues), gazetteer)


def test_every_value_of_a_plain_report_is_certain(county: Identity) -> None:
    assert county.title.value == "旌德县2016年政府信息公开工作年度报告"
    assert (county.issuer.value, county.issuer_as_written, county.issuer_kind) == (
        "旌德县人民政府",
        "旌德县",
        "县级政府",
    )
    assert (county.year.value, county.category.value, county.topic) == (2016, "年度报告", "政府信息公开")
    assert county.published.value == dt.date(2017, 3, 8)
    readings = (county.title, county.issuer, county.year, county.category, county.region, county.published)
    assert {reading.certainty for reading in readings} == {SURE}


@pytest.mark.parametrize(
    ("printed", "year"), [("2O16年", 2016), ("20l6 年", 2016), ("２０１６年", 2016), ("2O2平台", None)]
)
def test_letters_that_a_machine_read_in_a_year_are_figures(
    printed: str, year: int | None, gazetteer: Gazetteer
) -> None:
    found = identify(report(f"旌德县{printed}政务公开工作总结", "我县认真落实。"), gazetteer)
    assert found.year.value == year


def test_what_goes_with_it_is_read_too(county: Identity) -> None:
    assert county.period is not None
    assert (county.period.start, county.period.end) == (dt.date(2016, 1, 1), dt.date(2016, 12, 31))
    assert county.document_numbers == ("旌政办〔2016〕9号", "国办发〔2016〕19号")
    assert county.identifier == "003272/201703-00012"
    assert (county.validity.value, county.validity.certainty) == ("有效", SURE)
    assert county.region.value is not None
    assert county.region.value.code == "341825"
    assert county.signed.certainty is UNKNOWN
    assert county.doubts == ()


def test_every_value_brings_the_words_that_it_was_read_from(county: Identity) -> None:
    for reading in (
        county.title,
        county.issuer,
        county.year,
        county.category,
        county.region,
        county.published,
    ):
        assert reading.evidence, reading
        assert all(evidence.quote and evidence.origin for evidence in reading.evidence)


def test_a_township_without_its_county_is_inferred(gazetteer: Gazetteer) -> None:
    text = report("立岗镇2014年信息公开工作年度报告", "2014年，我镇认真落实。", date="二○一四年十一月十九日")
    found = identify(text, gazetteer)
    assert (found.issuer.value, found.issuer.certainty) == ("贺兰县立岗镇人民政府", INFERRED)
    assert found.region.certainty is INFERRED
    assert found.signed.value == dt.date(2014, 11, 19)
    assert {doubt.code for doubt in found.doubts} == {"issuer_inferred", "region_inferred"}


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("《萧县2013年政府信息公开工作年度报告》", "萧县2013年政府信息公开工作年度报告"),
        ("《条例》解读报告", "《条例》解读报告"),
        ("【工作总结】2024年政务公开工作总结", "2024年政务公开工作总结"),
        ("【考核】【工作部署】2023年信息公开工作情况", "2023年信息公开工作情况"),
        ("关于印发公开制度的通知【正府办发〔2018〕52号】", "关于印发公开制度的通知"),
        ("关于印发公开制度的通知（试行）", "关于印发公开制度的通知（试行）"),
        ("2024年街道政务公开半年工作总结范文一", "2024年街道政务公开半年工作总结"),
        ("2024年街道政务公开半年工作总结一", "2024年街道政务公开半年工作总结一"),
        ("《萧县公开办法》和《萧县公开目录》", "《萧县公开办法》和《萧县公开目录》"),
        ("统计局上半年工作总结 -总结", "统计局上半年工作总结"),
        ("统计局上半年工作总结-述职报告", "统计局上半年工作总结-述职报告"),
        ("政府网站维护情况自查报告政府网站维护情况自查报告", "政府网站维护情况自查报告"),
        ("政府网站维护情况自查报告政府网站维护情况自查", "政府网站维护情况自查报告"),
    ],
)
def test_marks_around_a_whole_title_are_no_part_of_it(printed: str, title: str, gazetteer: Gazetteer) -> None:
    assert identify(report(printed, "我县认真落实。"), gazetteer).title.value == title


def test_the_width_of_figures_makes_no_other_title(gazetteer: Gazetteer) -> None:
    beside = clue("title", "萧县2024年政务公开工作总结", "crawler_header")
    found = identify(report("萧县２０２４年政务公开工作总结", "我县认真落实。", clues=[beside]), gazetteer)
    assert found.title.certainty is SURE


def test_the_path_of_a_page_signs_nothing(gazetteer: Gazetteer) -> None:
    body = "我办负责公开工作。"
    path = "重庆市政府网 - 信息公开 - 重庆市铜梁区政府"
    assert identify(report("公开制度", body, cover=[path]), gazetteer).issuer.value is None
    signed = identify(report("公开制度", body, cover=["重庆市铜梁区政府"]), gazetteer).issuer
    assert signed.value == "重庆市铜梁区人民政府"


@pytest.mark.parametrize(
    ("title", "certainty"),
    [
        ("【工作总结】2024年政务公开工作总结", INFERRED),
        ("陡沟镇2022年政务公开工作总结（20221215）", INFERRED),
        ("陡沟镇2022年政务公开工作总结", SURE),
        ("2平利县政务公开工作联席会议制度", INFERRED),
        ("12月份政务公开工作总结", SURE),
    ],
)
def test_what_a_site_may_have_put_beside_a_title_leaves_it_inferred(
    title: str, certainty: Certainty, gazetteer: Gazetteer
) -> None:
    assert identify(report(title, "我镇认真落实。"), gazetteer).title.certainty is certainty


FULLER = [
    # site's title, line below it, title, certainty, why
    (
        "2017年农业局政府信息公开工作年度报告",
        "2017年遂宁市农业局政府信息公开工作年度报告",
        "2017年遂宁市农业局政府信息公开工作年度报告",
        INFERRED,
        "the document's own says whose it is",
    ),
    (
        "2017年农业局政府信息公开工作年度报告",
        "遂宁市农业局",
        "2017年农业局政府信息公开工作年度报告",
        SURE,
        "who issued it",
    ),
    (
        "2017年农业局政府信息公开工作报告",
        "2017年农业局政府信息公开工作情况报告",
        "2017年农业局政府信息公开工作报告",
        SURE,
        "no place is put in",
    ),
]


@pytest.mark.parametrize(("first", "below", "title", "certainty", "why"), FULLER)
def test_a_title_below_the_sites_that_says_whose_it_is(
    first: str, below: str, title: str, certainty: Certainty, why: str, gazetteer: Gazetteer
) -> None:
    text = report("", "我局认真落实。")
    heads = (Block(BlockKind.TITLE, first), Block(BlockKind.COVER, below))
    found = identify(replace(text, blocks=(*heads, *text.blocks)), gazetteer).title
    assert (found.value, found.certainty) == (title, certainty), why


def test_a_pages_title_that_the_text_goes_on_with_may_be_cut(gazetteer: Gazetteer) -> None:
    cut = "重庆市铜梁区人民政府关于印发政务公开工作规则的通"
    line = f"{cut}知各镇人民政府：现印发给你们，请认真遵守。"
    found = identify(report("", line, clues=[clue("title", cut, "header_table")]), gazetteer).title
    assert (found.value, found.certainty) == (cut, INFERRED)
    whole = identify(report("", f"{cut}知", clues=[clue("title", cut, "header_table")]), gazetteer).title
    assert whole.value == f"{cut}知"
    own = "萧县2017年政务公开工作总结"
    told = identify(report("", f"{own}如下：", clues=[clue("title", own, "meta")]), gazetteer).title
    assert told.value == own  # it was not cut, whatever goes on in the text


def test_a_title_that_was_cut_is_what_the_first_words_call_the_report(gazetteer: Gazetteer) -> None:
    called = "蓬溪县农业局2016年政府信息公开工作年度报告"
    body = f"{called}（以下简称年报）是根据《政府信息公开条例》规定进行编制。"
    for printed in ("工作年度报告", ""):
        found = identify(report(printed, body), gazetteer).title
        assert (found.value, found.certainty) == (called, INFERRED)
    own = "2016年政府信息公开工作年度报告"
    assert identify(report(own, body), gazetteer).title.value == own


def test_a_title_of_several_texts_tells_nothing_for_certain(gazetteer: Gazetteer) -> None:
    for title in ("财政公开讲话发言三篇", "2022年政务公开工作总结(汇总3篇)"):
        found = identify(report(title, "我局认真落实，全年公开信息15条。"), gazetteer)
        assert SURE not in (found.title.certainty, found.year.certainty)
    numbered = identify(report("萧县教育局2016年政务公开工作简报第3篇", "我局认真落实。"), gazetteer)
    assert numbered.title.certainty is SURE


def test_a_title_whose_rest_begins_the_text_is_inferred(gazetteer: Gazetteer) -> None:
    begun = "天津专用汽车产业园管理委员会关于2021年度政务公开考核反馈问题整改情况"
    cut = identify(report(begun, "的报告 来源：天津专用汽车产业园\n我园区管委会照单全收。"), gazetteer)
    assert cut.title.certainty is INFERRED


def test_a_day_of_posting_in_a_title_is_not_its_year(gazetteer: Gazetteer) -> None:
    found = identify(report("县医院院务公开汇报2012-03-15", "2011年，我院认真落实。"), gazetteer)
    assert found.year.value != 2012


def test_an_advertisement_in_a_title_leaves_it_inferred(gazetteer: Gazetteer) -> None:
    title = "188bet体育官方网站办公室关于印发2017年兖州区政务公开工作要点的通知"
    assert identify(report(title, "现印发给你们。"), gazetteer).title.certainty is INFERRED
    sports = "萧县体育局2017年政府信息公开工作年度报告"
    assert identify(report(sports, "我局认真落实。"), gazetteer).title.certainty is SURE


def test_an_address_in_front_of_a_title_is_the_sites(gazetteer: Gazetteer) -> None:
    printed = "hexingwater.com湖镇镇2008年政府信息公开工作年度报告"
    found = identify(report(printed, "我镇认真落实。"), gazetteer).title
    assert (found.value, found.certainty) == (printed.removeprefix("hexingwater.com"), INFERRED)
    assert found.candidates == (found.value, printed)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("现将依安县2019年政府信息公开工作年度报告公开。", "依安县2019年政府信息公开工作年度报告"),
        ("现公布《萧县教育局2016年度政府信息公开报告》，共六部分。", "萧县教育局2016年度政府信息公开报告"),
        ("现将我镇2016年度政府信息公开年度报告公布如下。", None),
        ("现将并向社会公布萧县2019年政府信息公开年度报告公开。", None),
        ("去年的萧县2018年政府信息公开年度报告已公开。", None),
    ],
)
def test_a_report_without_a_title_is_called_what_it_calls_itself(
    body: str, title: str | None, gazetteer: Gazetteer
) -> None:
    found = identify(report("", body), gazetteer).title
    assert (found.value, found.certainty) == (title, INFERRED if title else UNKNOWN)


def test_a_notice_without_a_title_is_called_by_what_it_passes_on(gazetteer: Gazetteer) -> None:
    lead = "各区人民政府：\n《2023年鹰潭市政务公开工作要点》已经市政府同意，现印发给你们，请认真落实。"
    paper = "2023年鹰潭市政务公开工作要点\n为做好2023年政务公开工作，制定本要点。"
    found = identify(report("", f"{lead}\n{paper}"), gazetteer)
    assert (found.title.value, found.title.certainty) == ("2023年鹰潭市政务公开工作要点", INFERRED)
    assert (found.year.value, found.year.certainty) == (2023, INFERRED)
    assert identify(report("", lead), gazetteer).title.value is None  # it is not there


@pytest.mark.parametrize(
    "body",
    [
        "上半年我局公开政府信息43条。",
        "少数农村分局公开场所简陋，资料摆放零乱。",
        "年初局党组会专门听取政府信息公开工作汇报。",
        "半年来镇人民政府认真落实各项制度。",
    ],
)
def test_words_for_a_time_or_a_number_begin_no_name(body: str, gazetteer: Gazetteer) -> None:
    assert identify(report("政务公开半年工作总结", body), gazetteer).issuer.value is None


def test_two_bodies_on_one_line_of_a_signature_are_two(gazetteer: Gazetteer) -> None:
    signed = report("村务公开工作报告", "我市认真落实。", signature="广元市民政局 中共广元市纪委")
    assert identify(signed, gazetteer).issuer.value == "广元市民政局"
    one = report("村务公开工作报告", "我局认真落实。", signature="萧县 民政局")
    assert identify(one, gazetteer).issuer.value == "萧县民政局"


def test_a_body_of_the_state_is_from_no_county(gazetteer: Gazetteer) -> None:
    body = "请与国家粮食局办公室联系（地址：北京市西城区木樨地北里甲11号）。我局认真落实。"
    found = identify(report("国家粮食局2011年政府信息公开年度报告", body), gazetteer)
    assert found.region.value is None
    assert found.issuer.value == "国家粮食局"


@pytest.mark.parametrize(
    ("site", "county"), [("东海县人民政府", "东海县"), ("灌云县人民政府", None)], ids=["its own", "another"]
)
def test_a_countys_zone_lies_in_the_county_that_it_is_named_after(
    site: str, county: str | None, gazetteer: Gazetteer
) -> None:
    text = report(
        "江苏东海经济开发区2017年政府信息公开年度报告",
        "开发区认真落实。",
        clues=[clue("site", site, "meta")],
    )
    region = identify(text, gazetteer).region.value
    assert region is not None
    assert (region.county, region.other) == (county, "江苏东海经济开发区")


def test_a_traditional_place_name_is_put_right_in_the_metadata_alone(gazetteer: Gazetteer) -> None:
    text = report("涇源县新民乡 2017 年政府信息公开工作 年度报告", "我乡认真落实。")
    found = identify(text, gazetteer)
    assert found.title.value == "泾源县新民乡2017年政府信息公开工作年度报告"
    assert found.title.evidence[0].quote == "涇源县新民乡 2017 年政府信息公开工作 年度报告"
    assert found.issuer.value == "泾源县新民乡人民政府"


def test_what_is_blacked_out_stays_so(gazetteer: Gazetteer) -> None:
    text = report(
        "XXX20xx年政务公开工作自检自查报告",
        "20xx年，XXX认真落实。现将我县自检自查情况汇报如下：\n一、20xx年工作安排\n20xx年，XXX将继续推进。",
        signature="XXX政府政务公开办公室",
        date="二〇一一年十一月十二日",
    )
    found = identify(text, gazetteer)
    assert found.title.value == "XXX20xx年政务公开工作自检自查报告"
    assert (found.issuer.value, found.issuer.certainty) == ("XXX政府政务公开办公室", INFERRED)
    assert (found.year.value, found.year.certainty) == (2011, INFERRED)
    assert found.region.certainty is UNKNOWN


def test_nothing_is_made_up_for_a_text_that_says_nothing(gazetteer: Gazetteer) -> None:
    found = identify(report("政务公开总结汇报", "我局高度重视政务公开。"), gazetteer)
    assert (found.issuer.value, found.year.value, found.region.value) == (None, None, None)
    assert (found.signed.value, found.published.value) == (None, None)
    assert (found.document_numbers, found.identifier, found.period) == ((), None, None)


def test_an_empty_report_is_read_without_complaint(gazetteer: Gazetteer) -> None:
    found = identify(report(), gazetteer)
    assert found.title.certainty is UNKNOWN
    assert found.category.certainty is UNKNOWN


@pytest.mark.parametrize(
    ("title", "body", "field", "words", "why"),
    [
        ("政务公开工作汇报", "我局认真落实。", "year", "corrections.csv 中填写 year", "no year"),
        ("政务公开工作汇报", "我局认真落实。", "issuer", "corrections.csv 中填写 issuer", "no issuer"),
        ("政务公开工作汇报", "我局认真落实。", "region", "corrections.csv 中填写 region", "no region"),
        ("萧县教育局政务公开", "现将工作汇报如下：", "category", "“工作汇报”是推断的", "kind from the body"),
    ],
)
def test_every_open_value_tells_the_clerk_what_to_do(
    title: str, body: str, field: str, words: str, why: str, gazetteer: Gazetteer
) -> None:
    messages = [
        doubt.message for doubt in identify(report(title, body), gazetteer).doubts if doubt.field == field
    ]
    assert len(messages) == 1, why
    assert words in messages[0]
    assert messages[0].endswith("。")


@pytest.mark.parametrize(
    ("clues", "title", "certainty", "why"),
    [
        ([clue("title", "萧县2017年年度报告", "meta")], "萧县2017年年度报告", SURE, "the system's own tag"),
        (
            [clue("title", "萧县2017年年度报告_萧县人民政府", "page_title")],
            "萧县2017年年度报告",
            INFERRED,
            "without the site's name; the text does not say it",
        ),
        (
            [clue("title", "萧县2017年年度报告 - 萧县政府网", "page_title")],
            "萧县2017年年度报告",
            INFERRED,
            "without the site's name; the text does not say it",
        ),
        ([clue("title", "政府信息公开年报", "page_title")], None, UNKNOWN, "a column's name is no title"),
        ([clue("title", "404", "page_title")], None, UNKNOWN, "a page's name is no title"),
        (
            [clue("title", "2010年政务公开汇报", "wrapper")],
            None,
            UNKNOWN,
            "a collection's title is not the report's",
        ),
        (
            [clue("breadcrumb", "首页 > 萧县 > 年报", "breadcrumb")],
            None,
            UNKNOWN,
            "no title is made up from a breadcrumb",
        ),
    ],
)
def test_where_the_text_has_no_title(
    clues: list[Clue], title: str | None, certainty: Certainty, why: str, gazetteer: Gazetteer
) -> None:
    found = identify(report("", "我县认真落实政务公开工作。", clues=clues), gazetteer).title
    assert (found.value, found.certainty) == (title, certainty), why


@pytest.mark.parametrize(
    ("printed", "tag", "title", "certainty", "why"),
    [
        (
            "萧县2017年政务公开工作总结",
            "萧县2017年政务公开工作总结",
            "萧县2017年政务公开工作总结",
            SURE,
            "the same",
        ),
        (
            "萧县2017年政务公开工作总结",
            "萧县2017年政务公开",
            "萧县2017年政务公开工作总结",
            SURE,
            "a tag that was cut short",
        ),
        (
            "萧县2017年政务公开工作总结",
            "萧县2018年政务公开工作总结",
            "萧县2017年政务公开工作总结",
            INFERRED,
            "another year",
        ),
        (
            "当前位置：首页 > 信息公开制度",
            "三里乡政府信息公开规定",
            "三里乡政府信息公开规定",
            SURE,
            "a breadcrumb is no title",
        ),
        ("标题：萧县2017年政务公开工作总结", "", "萧县2017年政务公开工作总结", SURE, "a label"),
        ("信息公开", "", "信息公开", INFERRED, "a column's name"),
    ],
)
def test_the_printed_title_and_the_tags(
    printed: str, tag: str, title: str, certainty: Certainty, why: str, gazetteer: Gazetteer
) -> None:
    found = identify(
        report(printed, "我县认真落实政务公开工作。", clues=[clue("title", tag, "meta")]), gazetteer
    )
    assert (found.title.value, found.title.certainty) == (title, certainty), why
    if "2018" in tag:
        assert (found.year.value, found.year.certainty) == (2017, INFERRED)


def test_a_name_above_a_title_that_begins_with_its_year_belongs_to_it(gazetteer: Gazetteer) -> None:
    text = report("2013年 政务公开工作总结", "我局认真落实。")
    text = replace(text, blocks=(Block(BlockKind.COVER, "永善县交通运输局"), *text.blocks))
    found = identify(text, gazetteer)
    assert (found.title.value, found.title.certainty) == ("永善县交通运输局2013年政务公开工作总结", INFERRED)
    assert found.title.candidates[1] == "2013年政务公开工作总结"
    assert found.issuer.value == "永善县交通运输局"


def test_a_red_head_above_a_title_does_not(gazetteer: Gazetteer) -> None:
    text = report("2013年政务公开工作总结", "我镇认真落实。")
    text = replace(text, blocks=(Block(BlockKind.COVER, "会同县林城镇人民政府文件"), *text.blocks))
    found = identify(text, gazetteer)
    assert (found.title.value, found.title.certainty) == ("2013年政务公开工作总结", SURE)
    assert found.issuer.value == "会同县林城镇人民政府"


def test_a_line_that_can_only_be_a_title_stands_in_for_one(gazetteer: Gazetteer) -> None:
    found = identify(
        report(
            "", "热烈祝贺我县荣获双拥模范县称号！\n阳谷县西湖镇2015年政府信息公开工作报告\n全年公开信息97条。"
        ),
        gazetteer,
    )
    assert (found.title.value, found.title.certainty) == ("阳谷县西湖镇2015年政府信息公开工作报告", INFERRED)
    assert (found.year.value, found.year.certainty) == (2015, INFERRED)
    assert found.category.certainty is INFERRED


def test_a_hostile_text_is_read_as_text(gazetteer: Gazetteer) -> None:
    found = identify(report("<script>alert(1)</script>2017年政务公开工作总结", "{{ x }}"), gazetteer)
    assert found.title.value == "<script>alert(1)</script>2017年政务公开工作总结"
    assert found.year.value == 2017


_WORDS = st.sampled_from(
    [
        "萧县",
        "立岗镇",
        "教育局",
        "人民政府",
        "2017年",
        "20xx年",
        "二〇一七年",
        "政府信息公开",
        "政务公开",
        "年度报告",
        "工作总结",
        "自查",
        "关于",
        "的通知",
        "及",
        "《",
        "》",
        "（",
        "）",
        "〔2017〕17号",
        "统计期限为2017年1月1日至12月31日",
        "我局",
        "现将",
        "如下：",
        "。",
        "，",
        "收到申请",
        "件",
        "5",
        "XXX",
        "×",
        "由",
        "编制",
        "请与",
        "联系",
        "结合",
        "实际",
        "从",
        "起",
        "将",
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(*[st.lists(_WORDS, max_size=size).map("".join) for size in (8, 40, 4, 3)])
def test_whatever_stands_there_every_value_keeps_its_rules(
    gazetteer: Gazetteer, title: str, body: str, signature: str, date: str
) -> None:
    found = identify(report(title, body, signature=signature, date=date), gazetteer)
    readings = (
        found.title,
        found.issuer,
        found.year,
        found.category,
        found.region,
        found.signed,
        found.published,
    )
    for reading in readings:
        bare_township = reading is found.region and found.region.value and not found.region.value.province
        assert (reading.value is None) == (reading.certainty is UNKNOWN) or bare_township
        assert reading.value is None or reading.evidence
    for field in ("title", "issuer", "category", "region"):
        reading = getattr(found, field)
        expected = 0 if reading.certainty is SURE else 1
        assert sum(doubt.code == f"{field}_{reading.certainty}" for doubt in found.doubts) == expected
    assert all(doubt.message.endswith("。") for doubt in found.doubts)
    assert len(set(found.document_numbers)) == len(found.document_numbers)


def test_a_page_of_half_a_million_characters_on_one_line_is_read_in_time(gazetteer: Gazetteer) -> None:
    words = "2017年，我局收到申请《关于（由县统计期限至结合与〔2017〕"
    found = identify(report(words * 100, words * 15_000, signature=words * 100), gazetteer)
    assert found.region.value is None


def test_a_page_title_that_the_text_does_not_say_is_inferred(gazetteer: Gazetteer) -> None:
    clues = [clue("title", "旌德县2016年政府信息公开工作年度报告", "page_title")]
    title = identify(report("", "我县公开信息3021条。", clues=clues), gazetteer).title
    assert (title.value, title.certainty) == ("旌德县2016年政府信息公开工作年度报告", INFERRED)


def test_site_and_column_are_no_title(gazetteer: Gazetteer) -> None:
    clues = [clue("title", "旌德县人民政府 信息公开年报", "page_title")]
    assert identify(report("", "我县公开信息3021条。", clues=clues), gazetteer).title.certainty is UNKNOWN


@pytest.mark.parametrize(
    "rest", ["根据《中华人民共", "栏目：政府信息公开年报", "_旌德县政府门户网站旌德县2016年年度报告"]
)
def test_a_title_that_runs_on_is_not_certain(rest: str, gazetteer: Gazetteer) -> None:
    title = "旌德县2016年政府信息公开工作年度报告"
    assert identify(report(title + rest, "我县公开信息3021条。"), gazetteer).title.certainty is INFERRED


def test_a_slogan_on_a_cover_does_not_hide_the_county_below_it(gazetteer: Gazetteer) -> None:
    cover = ["浙江省首批旅游经济强县", "仙居县"]
    found = identify(report("政府信息公开工作年度报告", "我县认真落实。", cover=cover), gazetteer).region
    assert found.value is not None
    assert (found.value.county, found.certainty) == ("仙居县", INFERRED)


def test_a_township_in_a_countys_address_is_not_who_speaks(gazetteer: Gazetteer) -> None:
    address = "请与沾益区人民政府办公室联系（地址：曲靖市沾益区西平街道龙华大道8号）。"
    county = f"{address}各乡镇、街道便民服务中心设有查阅点。全区公开信息5条。"
    found = identify(report("", county), gazetteer).region.value
    assert found is not None
    assert (found.county, found.township) == ("沾益区", None)
