"""The year reported on: which hint wins, and which is none."""

from __future__ import annotations

import pytest

from disclosure.describing.classifying.kinds import classify
from disclosure.describing.dating import days
from disclosure.describing.dating.signings import find_signings
from disclosure.describing.dating.years import YearReading, read_year
from disclosure.describing.document_numbers import read_numbers
from disclosure.describing.material import Material
from disclosure.records import Certainty, Clue, ReportText
from tests.describing.reports import clue, report

SURE, INFERRED, UNKNOWN = Certainty.CERTAIN, Certainty.INFERRED, Certainty.UNKNOWN


def year_of(text: ReportText) -> YearReading:
    material = Material.of(text)
    return read_year(
        material,
        classify(material),
        find_signings(material),
        days.published(material),
        read_numbers(material),
    )


def read(
    title: str, body: str = "正文。", date: str = "", clues: list[Clue] | None = None
) -> tuple[int | None, Certainty]:
    found = year_of(report(title, body, date=date, clues=clues or [])).year
    return found.value, found.certainty


BY_TITLE = [
    ("萧县2017年政府信息公开工作年度报告", (2017, SURE), "the usual title"),
    ("萧县2017年度政府信息公开工作年度报告", (2017, SURE), "年度"),
    ("站前街道办事处2009政务公开工作汇报", (2009, SURE), "without 年"),
    ("萧县教育局２０１７年政务公开工作总结", (2017, SURE), "full-width figures"),
    ("萧县二〇一七年政府信息公开年度报告", (2017, SURE), "Chinese figures"),
    ("萧县二○一○年政府信息公开年度报告", (2010, SURE), "with ○ for zero"),
    ("萧县二零一零年政府信息公开年度报告", (2010, SURE), "with 零"),
    ("萧县政府信息公开工作年度报告（2017）", (2017, SURE), "in brackets at the end"),
    ("2017年政务公开工作总结及2018年工作计划", (2017, SURE), "next year's plan is an appendage"),
    ("2017年政务公开工作总结 2018年工作计划", (2017, SURE), "an appendage without a conjunction"),
    ("2017年政务公开工作总结及2018年重点工作", (2017, SURE), "an appendage: next year's work"),
    ("《2017年政府信息公开工作年度报告》编制问答", (2017, INFERRED), "of the document that is asked about"),
    ("关于印发《2017年政务公开工作要点》的通知", (2017, INFERRED), "of the document that is sent out"),
    ("《萧县2017年政府信息公开工作年度报告》", (2017, SURE), "the whole title in quotation marks"),
    ("萧县2017年政府信息公开年度报告（2018年3月）", (2017, SURE), "the date of the print in brackets"),
    ("政务公开工作总结（2017年12月）", (2017, SURE), "the only year, with its month"),
    ("2018年政务公开工作要点", (2018, SURE), "a plan is of the year that it plans"),
    ("萧县2016-2017学年信息公开年度报告", (None, UNKNOWN), "a school year: two candidates"),
    ("萧县2014—2018年政务公开工作总结", (None, UNKNOWN), "several years"),
    ("关于落实《2017年政务公开工作要点》情况的汇报", (2017, SURE), "the year of the document it answers"),
    ("萧县教育局关于贯彻萧政办〔2015〕12号文件情况的汇报", (None, UNKNOWN), "a document number is no year"),
    ("萧县12017年政府信息公开年度报告", (None, UNKNOWN), "five figures are no year"),
    ("萧县政府信息公开工作年度报告", (None, UNKNOWN), "none"),
]


@pytest.mark.parametrize(("title", "expected", "why"), BY_TITLE)
def test_the_titles_year_wins(title: str, expected: tuple[int | None, Certainty], why: str) -> None:
    assert read(title) == expected, why


PERIODS = [
    ("本年度报告中使用数据统计期限为2017年1月1日至12月31日。", "2017-01-01", "2017-12-31", "no second year"),
    ("本报告所列数据的统计期限自2011年1月1日起至2011年12月31日。", "2011-01-01", "2011-12-31", "自…起至"),
    (
        "本报告中所列数据的统计期限从2008年5月1日起，到2008年12月31日止。",
        "2008-05-01",
        "2008-12-31",
        "the regulation's first year",
    ),
    ("数据统计时限：2019.1.1-2019.12.31", "2019-01-01", "2019-12-31", "with points"),
    ("统计时间为2019年1月至12月。", "2019-01-01", "2019-12-31", "months alone"),
    ("报告期为 2018 年 1 月 1 日—2018 年 12 月 31 日。", "2018-01-01", "2018-12-31", "blanks of a PDF"),
    (
        "所列数据的统计期限自二○一二年一月一日起至二○一二年十二月三十一日止",
        "2012-01-01",
        "2012-12-31",
        "Chinese figures",
    ),
    (
        "所列数据的时间跨度为2013年11月1日至2014年10月31日。",
        "2013-11-01",
        "2014-10-31",
        "an office's own year",
    ),
]


@pytest.mark.parametrize(("body", "start", "end", "why"), PERIODS)
def test_the_statistics_period_is_read(body: str, start: str, end: str, why: str) -> None:
    period = year_of(report("政府信息公开工作年度报告", "本报告依据条例编制。" + body)).period
    assert period is not None, why
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end), why


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("公示期限为2017年3月1日至2017年3月7日。", "a notice's week"),
        ("自2008年5月1日至2017年12月31日，累计统计公开信息9000条。", "a running total"),
        ("统计期限为2017年12月31日至2017年1月1日。", "the wrong way round"),
        ("统计期限为2017年1月1日至2017年2月30日。", "no such day"),
        ("统计局于2017年1月1日至12月31日开展了普查。", "what the statistics office did"),
        ("据统计，2017年1月1日至12月31日召开会议5次。", "what was counted, not the period of all figures"),
        ("全年统计，公开信息5条。", "no dates"),
    ],
)
def test_what_is_no_statistics_period(body: str, why: str) -> None:
    assert year_of(report("政府信息公开工作年度报告", body)).period is None, why


def test_the_statistics_period_tells_the_year_where_the_title_does_not() -> None:
    assert read("政府信息公开工作年度报告", PERIODS[0][0]) == (2017, SURE)


def test_the_end_of_the_year_up_to_which_an_annual_report_counts_tells_it() -> None:
    body = "根据《条例》编制本报告，所列数据截至2017年12月31日。\n我镇健全工作机制。"
    assert read("政府信息公开工作年度报告", body) == (2017, INFERRED)
    assert read("政务公开工作情况汇报", "我镇计划截至2018年12月31日完成公开栏建设。")[0] is None


def test_what_an_annual_report_charged_tells_its_year() -> None:
    law = "按照《国务院办公厅通知》（国办函〔2020〕109号）规定，"
    body = f"我镇健全工作机制。\n六、其他需要报告的事项\n{law}本机关2025年度产生信息公开处理费共0元。"
    assert read("政府信息公开工作年度报告", body) == (2025, INFERRED)
    assert read("政府信息公开工作年度报告", f"我镇健全工作机制。\n{law}未收取信息公开处理费。")[0] is None
    assert read("政务公开制度", "2025年收取的信息处理费上缴财政。")[0] is None


def test_a_year_that_the_text_blacks_out_leaves_the_titles_inferred() -> None:
    body = "现对20XX年1—10月政务公开情况进行自查，有关情况报告如下。"
    assert read("2019年度萧县城管局政务公开自查报告", body) == (2019, INFERRED)
    assert read("2019年度萧县城管局政务公开自查报告", "现对2019年政务公开情况进行自查。") == (2019, SURE)


def test_an_offices_own_year_is_that_of_its_greater_part() -> None:
    assert read("政府信息公开工作年度报告", PERIODS[-1][0]) == (2014, INFERRED)


def test_a_school_year_is_no_year() -> None:
    body = "所列数据的统计期限为2016年9月1日至2017年8月31日。"
    assert read("信息公开年度报告", body)[0] is None


def test_a_title_that_its_period_contradicts_is_right_but_doubtful() -> None:
    found = year_of(report("萧县2017年政府信息公开年度报告", "统计期限为2018年1月1日至2018年12月31日。"))
    assert (found.year.value, found.year.certainty, found.year.candidates) == (
        2017,
        INFERRED,
        ("2017", "2018"),
    )
    assert [(doubt.code, doubt.field, doubt.candidates) for doubt in found.doubts] == [
        ("year_conflict", "year", ("2017", "2018"))
    ]


@pytest.mark.parametrize("title", ["政府信息公开工作年度报告", "萧县2017年政府信息公开年度报告"])
def test_a_year_that_the_opening_presents_contradicts_title_and_period(title: str) -> None:
    period = "统计期限为2017年1月1日至2017年12月31日。"
    assert read(title, f"根据《条例》规定，现向社会公布2016年度政府职能部门信息公开年度报告。{period}") == (
        2017,
        INFERRED,
    )
    for same in ("现向社会公布2017年度信息公开年度报告。", "我局向社会公布2016年度“三公”经费决算。"):
        assert read(title, same + period) == (2017, SURE)


CONTRADICTED = [
    # title's year, date, expected certainty, why
    ("2017", "2017年12月25日", SURE, "signed before the year was out"),
    ("2017", "2018年1月15日", SURE, "signed in the next year"),
    ("2017", "2017年1月15日", INFERRED, "signed before the year had begun: the year before?"),
    ("2017", "2016年12月1日", INFERRED, "signed in the year before"),
    ("2017", "2019年3月1日", INFERRED, "signed two years later"),
]


@pytest.mark.parametrize(("year", "date", "certainty", "why"), CONTRADICTED)
def test_a_signature_may_contradict_the_title(year: str, date: str, certainty: Certainty, why: str) -> None:
    assert read(f"萧县{year}年政府信息公开年度报告", date=date) == (int(year), certainty), why


def test_a_report_posted_years_later_is_of_its_own_year() -> None:
    clues = [clue("published", "2023-11-08")]
    assert read("萧县2010年政府信息公开年度报告", clues=clues) == (2010, SURE)


SIGNATURES = [
    (
        "政府信息公开工作年度报告",
        "2018年1月15日",
        (2017, INFERRED),
        "an annual report of January is of the year before",
    ),
    ("政府信息公开工作年度报告", "2018年6月30日", (2017, INFERRED), "and of June"),
    ("政府信息公开工作年度报告", "2017年12月20日", (2017, INFERRED), "of December: of that year"),
    ("政务公开工作总结", "2018年1月15日", (2017, INFERRED), "a summary too"),
    ("政务公开上半年工作总结", "2018年6月25日", (2018, INFERRED), "but not that of a half-year"),
    ("政务公开自检自查报告", "2011年11月12日", (2011, INFERRED), "a self-check of November is of that year"),
    ("政务公开工作汇报", "2009年5月10日", (2009, INFERRED), "a report to a superior is of its own year"),
    ("政务公开自检自查报告", "2018年1月15日", (None, UNKNOWN), "a self-check of January may be of either"),
    (
        "XXX20xx年政务公开工作自检自查报告",
        "二〇一一年十一月十二日",
        (2011, INFERRED),
        "the title's year is blacked out",
    ),
    ("政务公开自查报告", "20xx年11月29日", (None, UNKNOWN), "the signature's too"),
]


@pytest.mark.parametrize(("title", "date", "expected", "why"), SIGNATURES)
def test_the_signature_tells_the_year(
    title: str, date: str, expected: tuple[int | None, Certainty], why: str
) -> None:
    assert read(title, date=date) == expected, why


BODIES = [
    (
        "政务公开工作汇报",
        "2011年上半年，我们近德固乡严格按照要求公开。",
        (2011, SURE),
        "the first words name the half-year",
    ),
    ("", "存在问题。2019年，我区政府信息公开工作取得了进展。", (2019, INFERRED), "a sentence about the year"),
    (
        "政务公开工作汇报",
        "2010年，我局认真落实。2011年，我局将继续落实。",
        (2010, INFERRED),
        "next year's plan",
    ),
    (
        "政务公开工作汇报",
        "从2018年起，全面公开。2018年我乡开展政务公开工作的方向是：",
        (None, UNKNOWN),
        "plans alone",
    ),
    (
        "政务公开工作汇报",
        "与2016年相比增长5%，较2016年同期增加。结转至2026年6件。",
        (None, UNKNOWN),
        "comparisons and what is carried over",
    ),
    (
        "政务公开工作汇报",
        "根据《2016年政务公开工作要点》要求，我局认真落实。",
        (None, UNKNOWN),
        "a quoted document",
    ),
    (
        "政务公开工作汇报",
        "2008年5月1日《政府信息公开条例》施行以来，我局认真落实。",
        (None, UNKNOWN),
        "the regulation's own date",
    ),
    (
        "政务公开工作汇报",
        "2015年，我局成立机构。2016年，我局完善制度。2017年，我局加强培训。",
        (None, UNKNOWN),
        "a history",
    ),
    ("政务公开工作汇报", "我局多年来坚持公开。", (None, UNKNOWN), "no year at all"),
    (
        "",
        "今年以来，我镇认真落实。现将我镇2019年度政府信息公开工作报告如下：",
        (2019, SURE),
        "what the first sentences publish",
    ),
    (
        "",
        "特向社会公布2009年度我局政府信息公开工作年度报告。2010年我局将改进。",
        (2009, SURE),
        "publish, and a plan",
    ),
    (
        "政务公开工作汇报",
        "现将2018年工作总结及2019年工作计划汇报如下：",
        (2018, SURE),
        "the year that is over",
    ),
    (
        "政务公开工作汇报",
        "根据《关于公布2016年政务公开考核情况的通报》，我局认真整改。",
        (None, UNKNOWN),
        "a paper's title",
    ),
    ("政务公开工作汇报", "自2008年5月1日公布条例以来，总结经验，情况良好。", (None, UNKNOWN), "a day"),
    (
        "政务公开整改报告",
        "2022年4月11日，市里通报了监测结果。有两个栏目2022年没有更新，已整改。",
        (2022, INFERRED),
        "the only year that is told, twice",
    ),
    (
        "政务公开整改报告",
        "2022年4月11日，市里通报了《关于2021年监测情况的通报》。有两个栏目2022年没有更新。",
        (2022, INFERRED),
        "a paper's year does not count",
    ),
    ("政务公开整改报告", "2022年4月11日，市里通报了监测结果。", (None, UNKNOWN), "told once"),
    (
        "政务公开整改报告",
        "2022年4月11日通报。栏目2021年没有更新，2022年已整改。",
        (None, UNKNOWN),
        "two years",
    ),
    (
        "",
        "收到2021年第三季度政务公开测评通报后，我县逐条整改。现将情况报告如下：",
        (2021, INFERRED),
        "the quarter that the first words name",
    ),
    (
        "政务公开工作总结",
        "为了保障群众的知情权，2017年我局继续深化政务公开，现就有关工作总结如下。\n一、成效\n送戏下乡112场。",
        (2017, INFERRED),
        "the year of what we did, within the first sentence",
    ),
    (
        "政务公开工作总结",
        "按照要求，根据2017年我市的部署，我局深化政务公开。",
        (None, UNKNOWN),
        "the year of somebody's plan",
    ),
]


@pytest.mark.parametrize(("title", "body", "expected", "why"), BODIES)
def test_the_body_tells_the_year(
    title: str, body: str, expected: tuple[int | None, Certainty], why: str
) -> None:
    assert read(title, body) == expected, why


def test_body_and_signature_that_disagree_leave_it_open() -> None:
    found = year_of(report("政务公开工作汇报", "2010年，我局认真落实公开工作。", date="2012年11月1日")).year
    assert (found.value, found.candidates) == (None, ("2010", "2012"))


def test_the_day_of_publication_tells_the_year_of_an_annual_report_alone() -> None:
    posted = [clue("published", "2018-03-13")]
    assert read("政府信息公开工作年度报告", clues=posted) == (2017, INFERRED)
    assert read("政务公开工作汇报", clues=posted) == (None, UNKNOWN)
    assert read("政府信息公开工作年度报告", clues=[clue("published", "2018-11-13")]) == (None, UNKNOWN)


def test_the_years_that_were_not_enough_are_offered() -> None:
    found = year_of(report("政务公开工作汇报", "正文。", clues=[clue("published", "2018-11-13")])).year
    assert found.candidates == ("2018", "2017")


def test_a_collections_title_tells_the_year_where_nothing_else_does() -> None:
    wrapper = clue("title", "2010年政务公开汇报", "wrapper")
    assert read("××××政务公开情况汇报", clues=[wrapper]) == (2010, INFERRED)
    assert read("××××政务公开情况汇报", date="2012年11月2日", clues=[wrapper]) == (2012, INFERRED)
    collection = clue("title", "2023政务公开情况汇报(合集3篇)", "wrapper")  # the year of the collection
    assert read("××××政务公开情况汇报", clues=[collection]) == (None, UNKNOWN)


NOTICE = "根据《关于20xx年度考核事项的通知》(禄信公办[2008]84号)，现将自查情况报告如下。"


def test_a_self_check_is_of_the_year_of_the_notice_that_it_answers() -> None:
    assert read("规划局政务公开自检自查报告", NOTICE, date="20xx年11月29日") == (2008, INFERRED)


def test_unless_it_was_signed_in_the_first_months_of_a_year() -> None:
    assert read("规划局政务公开自检自查报告", NOTICE, date="20xx年1月29日")[0] is None


def test_an_annual_report_cites_old_numbers() -> None:
    body = "根据国办发〔2014〕12号文件，我局认真落实。"
    assert read("政府信息公开工作年度报告", body) == (None, UNKNOWN)


def test_rules_have_no_year() -> None:
    posted = [clue("published", "2010-06-22")]
    assert read("屿头乡政府信息公开规定", "2010年6月印发。", date="2010年6月22日", clues=posted) == (
        None,
        UNKNOWN,
    )


def test_the_part_of_a_year_that_a_title_names_is_the_period() -> None:
    period = year_of(report("2018年第一季度政务公开工作总结", "正文。")).period
    assert period is not None
    assert (period.start.isoformat(), period.end.isoformat()) == ("2018-01-01", "2018-03-31")
    period = year_of(report("2018年1-6月政务公开工作总结", "正文。")).period
    assert period is not None
    assert period.end.isoformat() == "2018-06-30"


def test_a_long_line_is_read_in_time() -> None:
    assert read("政务公开工作汇报", "统计2017年" * 200_000)[0] in (None, 2017)


FILLED_IN = [
    ("填报时间：2017年1月10日", (2016, INFERRED), "in January about the year before"),
    ("填报时间：2017年3月31日", (2016, INFERRED), "by the end of March"),
    ("填报时间：2017年7月5日", (None, UNKNOWN), "half a year, or the year before"),
    ("填报时间：", (None, UNKNOWN), "left blank"),
]


@pytest.mark.parametrize(("line", "expected", "why"), FILLED_IN)
def test_a_form_without_a_year_is_of_the_year_before_it_was_filled_in(
    line: str, expected: tuple[int | None, Certainty], why: str
) -> None:
    rows = "主动公开政府信息数 412\n受理申请数 2\n办结申请数 2\n答复数 2"
    assert read("政府信息公开情况统计表", f"{line}\n{rows}") == expected, why


def test_the_year_of_a_form_itself_wins() -> None:
    assert read("2015年政府信息公开情况统计表", "填报时间：2017年1月10日")[0] == 2015


@pytest.mark.parametrize(
    ("body", "year"),
    [
        (
            "一、总体情况\n2023年，我镇认真落实条例。\n五、存在的主要问题及改进情况\n2024年请市融媒体中心帮助录制音频。",
            2023,
        ),
        ("一、总体情况\n2022年，某区司法局认真履行《条例》规定的义务。", 2022),
        ("一、概述\n2008年，国务院颁布《条例》，我局认真学习。", None),
        ("一、概述\n2016年以来，我局认真学习《条例》。", None),
        ("一、概述\n我局认真学习。\n三、下步打算\n2019年内把线路换成专线。", None),
        ("一、概述\n2015年，我局公开信息30条；2017年公开50条。", None),
    ],
)
def test_the_first_sentence_below_the_first_heading_tells_the_year(body: str, year: int | None) -> None:
    assert read("", body) == (year, INFERRED if year else UNKNOWN)


@pytest.mark.parametrize(
    ("body", "year"),
    [
        ("20XX年是“十四五”开局之年，我局坚持依法行政。\n2016年制发的一份文件宣布废止。", 2021),
        ("20XX年是“十三五”规划的收官之年，我局坚持依法行政。", 2020),
        ("我局坚持依法行政。\n2016年制发的一份文件宣布废止。", None),
        ("我局坚持依法行政。\n2015年建成的大厅对外开放。", None),
    ],
)
def test_a_five_year_plan_tells_the_year_and_what_was_made_in_one_does_not(
    body: str, year: int | None
) -> None:
    assert read("", body) == (year, INFERRED if year else UNKNOWN)


def test_what_speaks_of_this_year_is_of_the_year_in_which_it_was_posted_if_it_names_that_last() -> None:
    posted = [clue("published", "2020-06-12")]
    body = "今年以来印发文件42件。最近一条停留在2020年3月。开放时间表仍为2018年版本。"
    assert read("门户网站自查情况报告", body, clues=posted) == (2020, INFERRED)
    assert read("门户网站自查情况报告", body.replace("2018", "2021"), clues=posted) == (None, UNKNOWN)
    assert read("门户网站自查情况报告", body.replace("今年", "自"), clues=posted) == (None, UNKNOWN)
    early = [clue("published", "2020-02-12")]
    assert read("门户网站自查情况报告", body, clues=early) == (None, UNKNOWN)


@pytest.mark.parametrize(
    ("opening", "year"),
    [
        ("按照关于开展2023年度政府信息公开工作自查的通知精神，我局逐条进行了检查。", 2023),
        ("根据县政府办《关于开展2019年政务公开工作检查的通知》要求，现将情况汇报如下：", 2019),
        ("根据省政府《关于2013年信息公开考核的通知》和2014年检查的方案，现将情况汇报如下：", None),
        ("根据《2008年机构改革方案》，我局认真开展自查，现将情况汇报如下：", None),
        ("根据2019年3月召开的会议要求，我局认真开展自查，现将情况汇报如下：", None),
    ],
)
def test_who_answers_the_notice_of_an_inspection_reports_on_its_year(opening: str, year: int | None) -> None:
    assert read("政府信息公开自查报告", opening) == (year, INFERRED if year else UNKNOWN)
    assert read("政府信息公开工作制度", opening) == (None, UNKNOWN)
