"""On which day a report was signed, and on which it was published."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from disclosure.describing.dating import days
from disclosure.describing.dating.signings import find_signings
from disclosure.describing.material import Material
from disclosure.records import Block, BlockKind, Cell, Certainty, Clue, ReportText, Table
from tests.describing.reports import clue, report


def signed(text: ReportText, year: int | None = None) -> tuple[str | None, Certainty, tuple[str, ...]]:
    reading = days.signed(find_signings(Material.of(text)), year)
    return (reading.value.isoformat() if reading.value else None, reading.certainty, reading.candidates)


def test_the_signature_signs() -> None:
    text = report("某报告", "一、概述\n正文。", signature="萧县教育局", date="2018年1月15日")
    assert signed(text) == ("2018-01-15", Certainty.CERTAIN, ())


def test_a_date_before_the_end_of_the_reported_year_is_kept() -> None:
    text = report("立岗镇2014年年度报告", "正文。", date="二○一四年十一月十九日")
    assert signed(text, 2014) == ("2014-11-19", Certainty.CERTAIN, ())


def test_a_cover_signs_where_nothing_else_does() -> None:
    assert signed(report("汇报材料", "正文。", cover=["北岭中学", "2004.11.18"]))[0] == "2004-11-18"


def test_a_sites_day_above_nearly_all_of_a_text_signs_nothing() -> None:
    menu = Block(BlockKind.PARAGRAPH, "县政府信息公开指南为了更好地提供服务，请阅读全文")
    told = Block(BlockKind.PARAGRAPH, "本镇着手政府信息公开工作已有六年。" * 20)
    for line, day in (("2012-3-26", None), ("2012年3月26日", "2012-03-26")):
        text = ReportText(1, 1, (menu, Block(BlockKind.DATE, line), told))
        assert signed(text)[0] == day


def test_values_without_their_labels_above_a_text_sign_nothing() -> None:
    head = [Block(BlockKind.PARAGRAPH, "主动公开"), Block(BlockKind.DATE, "2010.03.16")]
    told = [
        Block(BlockKind.HEADING, "一、概述", 2),
        Block(BlockKind.PARAGRAPH, "本镇着手政府信息公开工作已有六年。"),
    ]
    title = Block(BlockKind.TITLE, "2009年吕巷镇政府信息公开工作年度报告")
    assert signed(ReportText(1, 1, (title, *head, *told)))[0] is None
    assert signed(ReportText(1, 1, (title, *told, head[1])))[0] == "2010-03-16"
    assert signed(ReportText(1, 1, (title, *head)))[0] == "2010-03-16"  # nothing else is there to be signed


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("20191226", "2019-12-26"),
        ("2010226日", "2010-02-26"),  # no month is the 22nd
        ("20101231日", "2010-12-31"),
        ("201418日", "2014-01-08"),
        ("2010111日", None),  # 1月11日 or 11月1日
        ("2010226", None),  # any number
        ("20101345", None),  # no day
    ],
)
def test_a_date_that_has_lost_its_words_is_inferred(line: str, day: str | None) -> None:
    text = report("布海镇2009年政府信息公开工作报告", f"一、概述\n正文。\n{line}")
    found = signed(text)
    assert found[0] == day
    assert found[1] is (Certainty.INFERRED if day else Certainty.UNKNOWN)


FORMS = [
    ("填报单位（盖章）：青阳县财政局   填报时间：2017年1月10日", "2017-01-10", "beside who filled it in"),
    (
        "单位负责人：张某 审核人：李某 填报人：王某 联系电话：0566-1234567 填报日期：2017.1.10",
        "2017-01-10",
        "last of all",
    ),
    ("填表日期：二〇一七年一月十日", "2017-01-10", "in Chinese figures"),
    ("填报日期：", None, "left blank"),
    ("填报时间：2017年1月10日前", None, "by when, not when"),
    ("报送时间：2017年1月10日至20日", None, "a span of days"),
    ("填报日期：每年1月，见2017年1月10日的通知", None, "another date on the line"),
]


@pytest.mark.parametrize(("line", "day", "why"), FORMS)
def test_a_form_that_nobody_signed_is_of_the_day_it_was_filled_in(
    line: str, day: str | None, why: str
) -> None:
    text = report(
        "政府信息公开情况统计表", f"{line}\n主动公开政府信息数 412\n受理申请数 2\n办结申请数 2\n答复数 2"
    )
    assert signed(text)[:2] == (day, Certainty.INFERRED if day else Certainty.UNKNOWN), why


def test_a_day_in_figures_right_below_the_title_may_be_the_sites() -> None:
    found = days.signed(find_signings(Material.of(report("工作总结", "正文。", cover=["2022年10月28日"]))))
    assert (str(found.value), found.certainty) == ("2022-10-28", Certainty.INFERRED)
    signed_there = report("工作总结", "正文。", cover=["（二〇二二年十月二十八日）"])
    assert days.signed(find_signings(Material.of(signed_there))).certainty is Certainty.CERTAIN


def test_a_headers_day_that_is_the_day_of_publication_is_inferred() -> None:
    text = report("工作总结", "正文。", clues=[clue("signed", "2022-10-28", "header_table")])
    found, day = find_signings(Material.of(text)), dt.date(2022, 10, 28)
    assert days.signed(found).certainty is Certainty.CERTAIN
    assert days.signed(found, put_up=day).certainty is Certainty.INFERRED
    own = report("工作总结", "正文。", signature="萧县教育局", date="2022年10月28日")
    assert days.signed(find_signings(Material.of(own)), put_up=day).certainty is Certainty.CERTAIN


def test_a_form_in_a_signed_report_does_not_sign() -> None:
    text = report(
        "某报告", "附：统计表\n填报时间：2018年3月1日", signature="萧县教育局", date="2018年1月15日"
    )
    assert signed(text) == ("2018-01-15", Certainty.CERTAIN, ())


def test_a_cell_of_a_form_tells_when_it_was_filled_in() -> None:
    cells = Table(((Cell("填报人：王某"), Cell("填报时间：2017年1月10日")),))
    text = ReportText(1, 1, (Block(BlockKind.TITLE, "统计表"), Block(BlockKind.TABLE, "", table=cells)))
    assert signed(text)[0] == "2017-01-10"


def test_the_year_that_is_blacked_out_is_offered_but_not_filled_in() -> None:
    text = report("报告", "正文。", date="20xx年11月29日")
    assert signed(text) == (None, Certainty.UNKNOWN, ("XXXX-11-29",))
    assert signed(text, 2008) == (None, Certainty.UNKNOWN, ("2008-11-29",))


@pytest.mark.parametrize(
    ("date", "candidate", "why"),
    [
        ("2017年12月", "2017-12", "the day is missing"),
        ("2017年2月30日", "2017年2月30日", "no such day: shown as printed"),
        ("2017年12月 日", "2017-12", "the day was to be filled in by hand"),
    ],
)
def test_an_incomplete_date_is_unknown(date: str, candidate: str, why: str) -> None:
    assert signed(report("报告", "正文。", date=date)) == (None, Certainty.UNKNOWN, (candidate,)), why


def test_two_different_signatures_leave_it_open() -> None:
    text = report("报告", "正文。", signature="教育局 2018年1月5日", date="2018年2月6日")
    assert signed(text) == (None, Certainty.UNKNOWN, ("2018-01-05", "2018-02-06"))


def test_the_date_below_the_signature_goes_before_others() -> None:
    """A form behind the report has a date of its own."""
    text = report("报告", "正文。", signature="萧县教育局", date="2018年1月5日")
    form = (Block(BlockKind.PARAGRAPH, "附件"), Block(BlockKind.DATE, "2018年2月6日"))
    text = replace(text, blocks=text.blocks + form)
    assert signed(text) == ("2018-01-05", Certainty.INFERRED, ("2018-01-05", "2018-02-06"))


def test_an_office_with_disclosure_in_its_name_signs() -> None:
    assert signed(report("报告", "正文。", signature="萧县政务公开办公室 2018年1月5日"))[0] == "2018-01-05"


ANOTHER_MONTH = [
    # cover, filled in, day, candidates, why
    ("2017年1月", "2016年12月21日", None, ("2017-01", "2016-12-21"), "the cover's month is another one"),
    ("2016年12月", "2016年12月21日", "2016-12-21", (), "the cover's month is that of the day"),
    ("", "2016年12月21日", "2016-12-21", (), "no month beside it"),
]


@pytest.mark.parametrize(("cover", "filled", "day", "candidates", "why"), ANOTHER_MONTH)
def test_a_months_cover_and_the_day_of_a_form_must_agree(
    cover: str, filled: str, day: str | None, candidates: tuple[str, ...], why: str
) -> None:
    text = report("工作报告", f"正文。\n填报日期：{filled}", cover=[cover] if cover else [])
    found = signed(text)
    assert (found[0], found[2]) == (day, candidates), why


def test_the_header_of_a_document_signs_too_and_the_signature_wins() -> None:
    header = clue("signed", "2018-01-20", "header_table")
    assert signed(report("报告", "正文。", clues=[header]))[0] == "2018-01-20"
    both = report("报告", "正文。", date="2018年1月15日", clues=[header])
    assert signed(both) == ("2018-01-15", Certainty.INFERRED, ("2018-01-15", "2018-01-20"))


@pytest.mark.parametrize(
    ("body", "day", "why"),
    [
        ("正文。\n2018年1月15日", "2018-01-15", "a last line that is a date alone"),
        (
            "正文健康开展。 二○一二年二月二十日",
            "2012-02-20",
            "a page on one line: the date follows the last sentence",
        ),
        ("网站公开条418 大悟县人民政府 二〇一二年二月二十八日", "2012-02-28", "with the name before it"),
        ("正文。\n本办法有效期至2018年1月15日", None, "a date that belongs to its sentence"),
        ("正文。\n截至2017年12月31日，共公开信息5条。", None, "a date in running text"),
        ("2017年5月1日起施行。\n后文。", None, "a date in running text"),
    ],
)
def test_running_text_does_not_sign(body: str, day: str | None, why: str) -> None:
    assert signed(report("报告", body))[0] == day, why


def test_the_printers_date_is_not_the_signature() -> None:
    text = report("报告", "正文。", imprint=["萧县教育局办公室 2018年3月1日印发"])
    assert signed(text)[0] is None


def test_a_portals_day_of_issue_may_be_the_day_it_was_put_up() -> None:
    issued = Clue("signed", "2011-01-27", "header_table", "发文日期: | 2011-01-27 | 发布机构: | 萧县粮食局")
    assert signed(report("报告", "正文。", clues=[issued]))[:2] == ("2011-01-27", Certainty.INFERRED)
    written = Clue("signed", "2011-01-27", "header_table", "成文日期：2011-01-27")
    assert signed(report("报告", "正文。", clues=[written]))[:2] == ("2011-01-27", Certainty.CERTAIN)
    own = report("报告", "正文。", signature="萧县粮食局", date="2011年1月27日", clues=[issued])
    assert signed(own)[:2] == ("2011-01-27", Certainty.CERTAIN)


def test_the_body_that_the_title_names_signs_and_no_other() -> None:
    text = report(
        "保亭县民政局关于政务公开自查情况的报告",
        "我局作了自查。",
        signature="保亭县民政局",
        date="2012年10月12日",
    )
    quoted = report(
        "", "为了解落实情况，决定检查。", signature="保亭县政务公开领导小组办公室", date="2012年9月20日"
    )
    whole = replace(text, blocks=text.blocks + quoted.blocks)
    reading = days.signed(find_signings(Material.of(whole)))
    assert (reading.value, reading.certainty) == (dt.date(2012, 10, 12), Certainty.INFERRED)
    strangers = replace(text, blocks=(Block(BlockKind.TITLE, "自查报告"), *text.blocks[1:], *quoted.blocks))
    assert days.signed(find_signings(Material.of(strangers))).certainty is Certainty.UNKNOWN


def published(*clues: Clue) -> tuple[str | None, Certainty]:
    reading = days.published(Material.of(report("报告", "正文2017年3月1日。", clues=clues)))
    return (reading.value.isoformat() if reading.value else None, reading.certainty)


def test_the_tool_bar_tells_when_it_was_published() -> None:
    assert published(clue("published", "2018-03-13 12:56")) == ("2018-03-13", Certainty.CERTAIN)
    assert published(clue("published", "20180313")) == ("2018-03-13", Certainty.CERTAIN)
    assert published(clue("published", "2018年3月13日", "source_line")) == ("2018-03-13", Certainty.CERTAIN)


def test_a_day_that_nothing_calls_the_day_of_publication_is_inferred_to_be_it() -> None:
    assert published(clue("published", "2018-03-13")) == ("2018-03-13", Certainty.INFERRED)


def test_the_text_never_tells_when_it_was_published() -> None:
    assert published() == (None, Certainty.UNKNOWN)


def test_a_day_of_publication_that_the_text_begins_with_leaves_another_ones_open() -> None:
    body = "信息来源: 平川镇 发布日期: 2010-01-18 浏览\n根据条例，我镇公开了信息。"
    for told, value in (("2012-03-07", None), ("2010-01-18", "2010-01-18")):
        bar = clue("published", f"发布日期：{told}")
        reading = days.published(Material.of(report("报告", body, clues=[bar])))
        assert (reading.value and reading.value.isoformat()) == value
        assert reading.candidates == (() if value else ("2010-01-18", "2012-03-07"))


def test_of_two_days_of_publication_the_systems_own_is_taken() -> None:
    found = published(clue("published", "2019-06-01", "source_line"), clue("published", "2018-03-13", "meta"))
    assert found == ("2018-03-13", Certainty.INFERRED)


@pytest.mark.parametrize(
    ("tag", "shown", "expected", "why"),
    [
        ("2019-06-30", "2014-02-27", "2014-02-27", "the page was moved"),
        ("2013-01-25", "2014-01-25", "2014-01-25", "nobody publishes what is not signed"),
    ],
)
def test_of_several_days_the_first_behind_the_signature_is_inferred(
    tag: str, shown: str, expected: str, why: str
) -> None:
    clues = [clue("published", tag, "meta"), clue("published", shown, "toolbar")]
    material = Material.of(
        report("某报告", "正文。", signature="萧县教育局", date="2014年1月15日", clues=clues)
    )
    reading = days.published(material, find_signings(material))
    assert (str(reading.value), reading.certainty) == (expected, Certainty.INFERRED), why
    assert set(reading.candidates) == {tag, shown}


def test_the_clock_of_a_site_signs_nothing() -> None:
    assert (
        signed(report("某报告", "正文。", cover=["横山县公众信息网 · 今□是：2010年3月9日 星期二"]))[0] is None
    )
