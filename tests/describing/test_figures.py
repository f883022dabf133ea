"""Figures in sentences: those that a report declares, and those that only look like it."""

from __future__ import annotations

import pytest

from disclosure.describing.figures import read_figures
from disclosure.records import Certainty

from .reports import report

TITLE = "萧县2017年政府信息公开工作年度报告"

#: body, metric, value, why
DECLARED: list[tuple[str, str, float, str]] = [
    (
        "2017年全县主动公开政府信息41288(去年25586)条,较去年增加61.4%。",
        "proactive_disclosures",
        41288,
        "last year's number in brackets",
    ),
    ("2017年1月至今累计公开政府信息547条。", "proactive_disclosures", 547, "累计 within the year"),
    ("2017年我街道新增主动公开政府信息45条。", "proactive_disclosures", 45, "新增"),
    ("全年主动公开政府信息1,234条。", "proactive_disclosures", 1234, "a comma"),
    ("全年主动公开政府信息1.2万条。", "proactive_disclosures", 12000, "万"),
    ("全年主动公开政府信息０条。", "proactive_disclosures", 0, "a full-width figure"),
    ("全年共收到依申请公开33件,答复率100%。", "applications_received", 33, "依申请公开"),
    (
        "全区共收到政府信息公开申请154件，共办结148件，结转至2018年6件。",
        "applications_received",
        154,
        "the first number counts",
    ),
    ("全年收到33件政府信息公开申请。", "applications_received", 33, "the number in front"),
    ("2017年,我办事处没有接收到书面或其它形式要求公开政府信息的申请;", "applications_received", 0, "none"),
    ("2017年未收到依申请公开。", "applications_received", 0, "none"),
    ("没有公民、法人或其他组织向我局提出政府信息公开申请。", "applications_received", 0, "nobody asked"),
    (
        "三、依申请公开情况\n全年收到申请4件。",
        "applications_received",
        4,
        "what was asked stands in the heading",
    ),
    (
        "2017年共主动公开政府信息88条。我县共主动公开政府信息99条。",
        "proactive_disclosures",
        88,
        "the sentence that names the year",
    ),
    ("全年办理行政复议36起，行政诉讼9起。", "reconsideration", 36, "起"),
    ("全年办理行政复议36起，行政诉讼9起。", "litigation", 9, "起"),
    ("县政府信息公开行政复议0件,其中维持0件;承办行政应诉案件0件。", "litigation", 0, "应诉"),
    (
        "没有因为政府信息公开工作而被申请行政复议或被提起行政诉讼。",
        "reconsideration",
        0,
        "none, in one sentence",
    ),
    ("没有因为政府信息公开工作而被申请行政复议或被提起行政诉讼。", "litigation", 0, "none, in one sentence"),
    (
        "自条例实施以来,至今未收取任何复印、邮寄等各类费用。",
        "fees",
        0,
        "none in all years is none in this one",
    ),
    ("2017年，无收取信息处理费情况。", "fees", 0, "无收取"),
]


@pytest.mark.parametrize(("body", "metric", "value", "why"), DECLARED)
def test_a_declared_figure_comes_with_its_sentence(body: str, metric: str, value: float, why: str) -> None:
    figures, doubts = read_figures(report(TITLE, body))
    found = {figure.metric: figure for figure in figures}
    assert metric in found, why
    assert found[metric].value == value, why
    assert found[metric].quote in body
    assert doubts == ()


#: body, why – no figure at all
NOT_DECLARED: list[tuple[str, str]] = [
    ("截至目前，政府网站累计发布信息1660条。", "a website's items"),
    ("全年主动公开重点领域信息7000余条。", "a part"),
    ("2016年主动公开政府信息25586条。", "another year"),
    ("去年主动公开政府信息25586条。", "last year"),
    ("自2008年以来累计公开政府信息9000条。", "a running total"),
    ("各乡镇主动公开政府信息122条，占28.7%。", "a part"),
    ("县直各单位主动公开政府信息303条，占71.3%。", "a part"),
    ("力争明年主动公开政府信息500条。", "a plan"),
    ("受理民心网政策咨询件19件，其中五星级咨询件18件。", "enquiries"),
    ("未收到传真申请。", "none of one sort"),
    ("一、信访情况\n全年收到申请4件。", "another kind of application"),
    ("全年收到申请4件。", "of whatever kind"),
    ("1930年主动公开政府信息500条。", "another year"),
    ("未收到投诉，全年发生行政诉讼案件若干。", "不 belongs to another clause"),
    ("收到县长电子邮箱信件52件。", "letters"),
    ("收到申请书后应当在15日内答复。", "a rule"),
    ("未收到有关减免费用的申请。", "another kind of application"),
    ("着力减少行政复议、行政诉讼案件数量。", "no number"),
    ("行政复议、行政诉讼共3件。", "either of two"),
    ("对收到的申请不得收取任何费用。", "a rule"),
    ("三、行政复议、行政诉讼情况", "a heading"),
    ("未经复议直接起诉", "a table's column"),
    ("我局设立了政务公开栏。", "no figure"),
]


@pytest.mark.parametrize(("body", "why"), NOT_DECLARED)
def test_what_only_looks_like_a_figure_is_not_taken(body: str, why: str) -> None:
    assert read_figures(report(TITLE, body)) == ((), ()), why


def test_a_round_number_is_marked() -> None:
    (figure,), _ = read_figures(report(TITLE, "2017年，通过政府门户网站累计主动公开政府信息7700余条。"))
    assert (figure.value, figure.approximate, figure.certainty) == (7700, True, Certainty.INFERRED)


def test_the_whole_is_taken_and_its_parts_are_not() -> None:
    body = "2017年制作政府信息总数1873条，其中主动公开政府信息425条，县直各单位主动公开政府信息303条，占71.3%。各乡镇主动公开政府信息122条，占28.7%。"
    (figure,), doubts = read_figures(report(TITLE, body))
    assert (figure.metric, figure.value, doubts) == ("proactive_disclosures", 425, ())


def test_two_totals_leave_it_open() -> None:
    figures, doubts = read_figures(
        report(TITLE, "全年共收到政府信息公开申请3件。全年共收到政府信息公开申请5件。")
    )
    assert figures == ()
    assert [(doubt.code, doubt.candidates) for doubt in doubts] == [("figures_disagree", ("3件", "5件"))]


def test_what_is_not_spoken_of_is_absent_and_not_0() -> None:
    assert read_figures(report(TITLE, "全年共收到依申请公开33件。"))[0][0].metric == "applications_received"
    assert len(read_figures(report(TITLE, "全年共收到依申请公开33件。"))[0]) == 1


def test_a_table_is_left_to_its_own_reader() -> None:
    assert read_figures(report(TITLE, "行政许可2418行政处罚644政府集中采购13575394432.52元")) == ((), ())
