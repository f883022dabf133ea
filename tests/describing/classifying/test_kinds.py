"""What kind of document a title announces, what the body says of itself, and what is no report at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from disclosure.describing.classifying.kind_table import Kinds
from disclosure.describing.classifying.kinds import classify, without_plan
from disclosure.describing.material import Material
from disclosure.records import TABLE_MARK, Block, BlockKind, Cell, Certainty, Clue, Table
from tests.describing.reports import clue, report

SURE, INFERRED, UNKNOWN = Certainty.CERTAIN, Certainty.INFERRED, Certainty.UNKNOWN

#: title, category, how sure, why
BY_TITLE: list[tuple[str, str | None, Certainty, str]] = [
    ("萧县2017年政府信息公开工作年度报告", "年度报告", SURE, "the usual title"),
    ("立岗镇2014年信息公开工作年度报告", "年度报告", SURE, "without 政府"),
    ("某某局2016年政务公开年报", "年度报告", SURE, "年报"),
    ("萧县2009年政府信息公开报告", "年度报告", SURE, "公开报告 at the end"),
    ("萧县2009年政府信息公开工作报告", "年度报告", SURE, "信息公开工作报告"),
    ("《萧县2017年政府信息公开工作年度报告》", "年度报告", SURE, "the whole title in quotation marks"),
    ("萧县政府信息公开工作年度报告（2017年）", "年度报告", SURE, "the year behind it"),
    ("萧县政府信息公开工作年度报告(2017年度全文).pdf", "年度报告", SURE, "the name of a file"),
    ("萧县2017年政府信息公开年度报告全文", "年度报告", SURE, "全文 changes nothing"),
    ("关于萧县教育局2017年政府信息公开工作年度报告", "年度报告", SURE, "关于 without 的通知"),
    ("禄丰县规划局政务公开自检自查报告", "自检自查报告", SURE, "self-inspection"),
    ("XXX20xx年政务公开工作自检自查报告", "自检自查报告", SURE, "blacked out"),
    ("2018年政务公开工作自查情况报告", "自检自查报告", SURE, "自查情况报告 is longer than 情况报告"),
    ("关于政府信息公开工作自查情况的报告", "自检自查报告", SURE, "关于…的报告"),
    ("兴隆镇政务公开自查自纠情况报告", "自检自查报告", SURE, "自查自纠情况报告 is longer than 情况报告"),
    ("政务公开自查自纠情况汇报", "自检自查报告", SURE, "自查自纠情况汇报 is longer than 情况汇报"),
    ("政务公开工作自查自评报告", "自检自查报告", SURE, "self-assessment"),
    ("关于政务公开第三方评估反馈问题整改情况的报告", "整改报告", SURE, "rectification"),
    ("政府网站整改落实情况报告", "整改报告", SURE, "rectification"),
    ("站前街道办事处2009政务公开工作汇报", "工作汇报", SURE, "汇报"),
    ("××××政务公开情况汇报", "工作汇报", SURE, "情况汇报"),
    ("政务公开汇报材料", "工作汇报", SURE, "汇报材料"),
    ("2016年政务公开工作情况", "工作汇报", SURE, "工作情况"),
    ("萧县教育局2016年政务公开工作总结", "工作总结", SURE, "总结"),
    ("2016年上半年政务公开工作总结报告", "工作总结", SURE, "总结报告 is a 总结"),
    ("2018年政务公开工作要点", "实施方案与工作要点", SURE, "plan"),
    ("萧县政务公开整改方案", "实施方案与工作要点", SURE, "a plan, although it says 整改"),
    ("2016年依申请公开工作总结", "工作总结", SURE, "申请公开 is its subject"),
    ("萧县希望小学2016年校务公开工作总结", "工作总结", SURE, "希望 is in the name"),
    ("萧县2016年政务咨询投诉办理情况工作总结", "工作总结", SURE, "咨询 and 投诉 are its subject"),
    ("请求公开高河镇2020年政府信息公开年度报告", "其他", INFERRED, "a letter that asks for one"),
    ("屿头乡政府信息公开规定", "制度办法", SURE, "rules"),
    ("萧县政府信息公开保密审查制度（试行）", "制度办法", SURE, "(试行) is no kind"),
    ("白青乡人民政府政府信息公开目录（试行）", "公开目录", SURE, "catalogue"),
    ("萧县教育局政府信息公开指南", "公开指南", SURE, "guide"),
    ("2017年政府信息公开情况统计表", "统计报表", SURE, "statistics"),
    (
        "关于做好2017年政府信息公开工作年度报告编制工作的通知",
        "通知公告",
        SURE,
        "a notice about annual reports",
    ),
    (
        "关于2018年度政府信息公开工作年度报告发布情况的通报",
        "通知公告",
        SURE,
        "a circular about annual reports",
    ),
    ("关于印发《萧县政务公开工作要点》的通知", "通知公告", SURE, "what is in 《》 is another document"),
    ("关于报送2017年政府信息公开年报的函", "通知公告", SURE, "a letter"),
    ("一图读懂《政府信息公开条例》", "政策解读", SURE, "explanation"),
    ("一图读懂2016年政务公开工作要点", "政策解读", INFERRED, "what it explains is a plan"),
    ("萧县2017年政府信息公开工作年度报告图解", "政策解读", SURE, "a picture of the report is not the report"),
    ("政府信息公开申请表", "依申请公开文书", SURE, "form"),
    ("在全县政务公开工作会议上的讲话", "讲话发言", SURE, "speech"),
    ("关于开展2014年度政务公开工作自查的情况汇报", "自检自查报告", SURE, "自查 far from 报告"),
    ("政务公开领导小组会议纪要", "会议纪要", SURE, "minutes"),
    ("萧县2017年年报", None, UNKNOWN, "of what?"),
    ("萧县2017年统计年报", "统计报表", SURE, "yearly statistics are no annual report on disclosure"),
    ("萧县教育局2017年部门决算年度报告", "其他", INFERRED, "accounts"),
    ("萧县2020年法治政府建设年度报告", "其他", INFERRED, "rule of law"),
    ("萧县某公司2015年企业年报", "其他", INFERRED, "a company's"),
    ("萧县2017年政府信息公开工作年度报告格式", "其他", INFERRED, "the form of an annual report"),
    ("政府信息公开年度报告编制说明", "其他", INFERRED, "about annual reports"),
    ("萧县2017年政府信息公开年度报告第三方解析", None, UNKNOWN, "more words behind: cannot be told"),
    ("2017年政务公开工作汇报及2018年工作计划", "工作汇报", INFERRED, "the plan is an appendage"),
    ("萧县政务公开工作报告", "年度报告", INFERRED, "neither 年度 nor 信息公开: weak"),
    ("函谷关镇2016年政务公开工作总结", "工作总结", SURE, "函 in a place's name"),
    ("函谷关镇政务公开", "其他", INFERRED, "函 in a place's name, and no kind"),
    ("政务公开工作总结范文", None, UNKNOWN, "a model to copy"),
    ("萧县政务公开通报栏目", "通知公告", INFERRED, "a cue that is not the last word"),
    ("政务公开汇报材料", "工作汇报", SURE, "材料"),
    ("政务公开工作小结", "工作总结", SURE, "小结"),
    ("政府信息公开工作年度报告-萧县教育局", "年度报告", SURE, "the issuer behind it"),
    ("萧县2017年政府信息公开工作年度报告（填写说明）", "其他", INFERRED, "about annual reports, in brackets"),
    ("2017年政府信息公开工作情况统计", "统计报表", SURE, "a count"),
    ("2017年政务公开考核自评表", "统计报表", INFERRED, "a form"),
]


@pytest.mark.parametrize(("title", "category", "certainty", "why"), BY_TITLE)
def test_the_last_cue_of_a_title_decides(
    title: str, category: str | None, certainty: Certainty, why: str
) -> None:
    found = classify(Material.of(report(title, "为做好政务公开工作，开展了以下工作。"))).category
    assert (found.value, found.certainty) == (category, certainty), why


@pytest.mark.parametrize(
    ("title", "alternatives", "why"),
    [
        ("政务公开总结汇报", ("工作总结",), "a 汇报 that sums up"),
        ("萧县2017年政府信息公开工作年度报告", (), "only one kind"),
        ("2016年政务公开工作总结及2017年工作打算", ("实施方案与工作要点",), "with a plan behind"),
        ("关于政府信息公开工作自查情况的报告", (), "情况的报告 is only the end of the longer cue"),
        ("关于做好2017年年度报告工作的通知", (), "what a notice is about is no kind of its own"),
    ],
)
def test_a_second_kind_is_kept_beside_the_first(title: str, alternatives: tuple[str, ...], why: str) -> None:
    assert classify(Material.of(report(title, "正文。"))).category_alt == alternatives, why


#: body, category, why – under a title that says nothing
BY_BODY: list[tuple[str, str | None, str]] = [
    ("本报告根据《中华人民共和国政府信息公开条例》要求编制。", "年度报告", "the formula of an annual report"),
    (
        "根据《政府信息公开条例》规定，特向社会公布2010年度政府信息公开工作年度报告。",
        "年度报告",
        "the other formula",
    ),
    ("现将我局政务公开工作自查情况汇报如下：", "自检自查报告", "自查 before 汇报"),
    ("现将问题整改落实情况报告如下：", "整改报告", "整改 before 报告"),
    ("现将政务公开具体工作情况作如下汇报：", "工作汇报", "作如下汇报"),
    ("现将一年来的工作总结如下：", "工作总结", "总结如下"),
    ("第九条 本制度由镇党政办公室负责解释。", "制度办法", "who explains the rules"),
    ("特编写本公开指南，供公众查询。", "公开指南", "编写本指南"),
    ("结合街道实际，特制定站前街道政务公开工作实施方案。", "实施方案与工作要点", "制定…方案"),
    (
        "现将自查情况报告如下：\n制定了市园林局2019年政务公开工作实施方案，动员部署。",
        "自检自查报告",
        "a plan that was drawn up is another paper",
    ),
    (
        "三、依申请公开政府信息情况\n没有收到申请。\n四、政府信息公开收费及减免情况\n没有收取。\n"
        "五、因政府信息公开引起行政复议、诉讼和申诉情况\n没有。\n六、主要问题和改进办法\n报送不够快。",
        "年度报告",
        "chapters of an annual report that lost its first",
    ),
    ("根据《政府信息公开条例》，我局设立了公开栏。", "其他", "the regulation alone announces nothing"),
    ("受会议委托，我就全县政务公开工作向大家汇报。", "工作汇报", "a spoken report"),
    ("我局就公开工作向社会公开征求意见。", "其他", "asks the public"),
]


@pytest.mark.parametrize(("body", "category", "why"), BY_BODY)
def test_the_body_speaks_where_the_title_is_silent(body: str, category: str | None, why: str) -> None:
    found = classify(Material.of(report("萧县教育局政务公开", body))).category
    assert (found.value, found.certainty) == (category, INFERRED), why


_CHAPTERS = """一、主动公开政府信息情况
规章0件。
二、收到和处理政府信息公开申请情况
无。
三、政府信息公开行政复议、行政诉讼情况
无。
四、存在的主要问题及改进情况
2019年，我区工作取得了进展。"""


def test_the_chapters_of_the_regulation_tell_an_annual_report_without_a_title() -> None:
    found = classify(Material.of(report("", _CHAPTERS))).category
    assert (found.value, found.certainty) == ("年度报告", INFERRED)


def test_the_table_of_the_form_tells_an_annual_report_whose_words_were_lost() -> None:
    for label, category in (("一、本年新收政府信息公开申请数量", "年度报告"), ("一、本年新收信访件", None)):
        table = Table(((Cell(label), Cell("3")), (Cell("二、上年结转"), Cell("0"))))
        text = report("", "以下为有关数据。")
        text = replace(text, blocks=(*text.blocks, Block(BlockKind.TABLE, TABLE_MARK, table=table)))
        found = classify(Material.of(text)).category
        assert (found.value, found.certainty) == (category, INFERRED if category else UNKNOWN)
        titled = report("临潭县卫生健康局2022年度政府信息公开工作的报告", "以下为有关数据。")
        titled = replace(titled, blocks=(*titled.blocks, text.blocks[-1]))
        assert classify(Material.of(titled)).category.value == (category or "工作汇报")


def test_a_report_on_the_situation_with_those_chapters_may_be_an_annual_report() -> None:
    found = classify(Material.of(report("关于2017年政府信息公开工作情况的报告", _CHAPTERS)))
    assert (found.category.value, found.category.certainty) == ("工作汇报", INFERRED)
    assert found.category_alt == ("年度报告",)


def test_an_announcement_that_holds_the_report_is_the_report() -> None:
    body = "本报告根据《中华人民共和国政府信息公开条例》编制。\n" + _CHAPTERS
    found = classify(Material.of(report("关于公布萧县2017年政府信息公开工作年度报告的公告", body)))
    assert (found.category.value, found.category.certainty) == ("年度报告", INFERRED)
    assert found.category_alt == ("通知公告",)


def test_a_notice_that_lists_the_chapters_is_a_notice() -> None:
    body = "根据《政府信息公开条例》规定，年度报告应当包括：主动公开情况、依申请公开情况、复议诉讼情况、存在的问题和改进措施。"
    found = classify(Material.of(report("关于编制2017年政府信息公开工作年度报告的通知", body)))
    assert (found.category.value, found.category.certainty) == ("通知公告", SURE)


def test_no_title_and_nothing_said_stays_unknown() -> None:
    found = classify(Material.of(report("", "我局设立了政务公开栏。"))).category
    assert (found.value, found.certainty) == (None, UNKNOWN)


@pytest.mark.parametrize(
    ("title", "body", "why"),
    [
        (
            "（单位名称）2021年政府信息公开工作年度报告",
            "本报告根据《条例》编制。全年主动公开信息____条，收到申请____件，行政复议____件。",
            "the national form, not filled in",
        ),
        ("XX局20XX年政府信息公开年度报告", "全年公开信息XX条，收到申请XX件，复议XX件。", "a model with XX"),
    ],
)
def test_a_blank_form_is_no_report(title: str, body: str, why: str) -> None:
    found = classify(Material.of(report(title, body)))
    assert found.category.value == "其他", why
    assert [doubt.code for doubt in found.doubts] == ["not_a_report"]


def test_a_report_whose_names_were_blacked_out_is_one() -> None:
    body = "20xx年，XXX共公开信息1660条，收到申请19件，召开会议5次。"
    found = classify(Material.of(report("XXX20xx年政务公开工作自检自查报告", body)))
    assert (found.category.value, found.doubts) == ("自检自查报告", ())


def test_a_report_whose_numbers_were_blacked_out_too_is_one() -> None:
    prose = (
        "我局把政务公开作为改进作风的重要抓手，成立领导小组，落实专人负责，逐项梳理公开内容，及时更新公开栏。"
        * 30
    )
    body = prose + "全年召开会议X次，公开信息XX条，收到申请X件。"
    assert classify(Material.of(report("XX局20xx年政务公开工作总结", body))).category.value == "工作总结"


def test_a_short_report_whose_numbers_were_blacked_out_is_one() -> None:
    prose = (
        "先由经办站所提出，再由分管领导把关，最后由办公室统一发布，做到了组织健全、分工明确，群众满意。" * 14
    )
    body = f"我乡配有x名专职信息员。{prose}公开信息xxxx条，其中文件类xxx条、动态类xxx条。"
    found = classify(Material.of(report("xx乡年度政务公开工作情况汇报", body)))
    assert (found.category.value, found.doubts) == ("工作汇报", ())


@pytest.mark.parametrize(
    ("title", "body", "kind"),
    [
        (
            "某体育登录网址官网发布2012年政府信息公开年度报告",
            "依据《中华人民共和国政府信息公开条例》有关规定，编制了2012年度政府信息公开年度报告。\n"
            "二、主动公开政府信息情况\n公开1264条。\n三、依申请公开政府信息情况\n收到7件。\n"
            "四、行政复议和行政诉讼情况\n未发生。\n五、政府信息公开的收费及减免情况\n未收费。",
            "年度报告",
        ),
        ("我县发布2012年政府信息公开年度报告", "日前，我县发布了2012年政府信息公开年度报告。", "其他"),
    ],
    ids=["the report itself", "news"],
)
def test_a_title_that_tells_of_publication_may_head_the_report_itself(
    title: str, body: str, kind: str
) -> None:
    found = classify(Material.of(report(title, body))).category
    assert (found.value, found.certainty) == (kind, INFERRED)


def test_a_question_is_no_document_of_the_kind_that_it_names() -> None:
    found = classify(Material.of(report("责任追究是怎样规定的？", "责任追究是指承担相应后果。")))
    assert (found.category.value, found.category.certainty) == ("其他", Certainty.INFERRED)


def test_what_stands_above_a_law_databases_record_tells_no_certain_kind() -> None:
    body = "文章属性•【制定机关】江门市人民政府办公室•【公布日期】2012.07.16"
    found = classify(Material.of(report("市直单位信息公开报告", body)))
    assert found.category.certainty is Certainty.INFERRED


def test_a_first_line_that_is_a_kind_alone_tells_it() -> None:
    found = classify(Material.of(report("", "公告\n本镇政府信息公开查阅点迁到便民服务大厅一楼。"))).category
    assert (found.value, found.certainty) == ("通知公告", INFERRED)


def test_a_page_that_lists_titles_is_no_report() -> None:
    body = "\n".join(f"萧县{year}年政府信息公开工作年度报告 {year + 1}-03-13" for year in range(2010, 2018))
    found = classify(Material.of(report("政府信息公开年报", body)))
    assert found.category.value == "其他"
    assert [doubt.code for doubt in found.doubts] == ["not_a_report"]


def test_a_list_whose_lines_were_run_together_is_no_report() -> None:
    body = "".join(f"· 青阳县{year}年政府信息公开工作年度报告 {year + 1}-03-13" for year in range(2010, 2018))
    assert (
        classify(Material.of(report("政府信息公开年报", body + "\n共36条记录 1/5页"))).category.value
        == "其他"
    )


def test_a_damaged_title_without_a_year_tells_no_certain_kind() -> None:
    found = classify(Material.of(report("政□信息公开年报", "本乡认真落实。"))).category
    assert (found.value, found.certainty) == ("年度报告", INFERRED)
    dated = classify(Material.of(report("某□2017年政府信息公开工作年度报告", "本乡认真落实。"))).category
    assert (dated.value, dated.certainty) == ("年度报告", SURE)


def test_a_cell_that_ends_like_rules_tells_no_certain_kind() -> None:
    found = classify(Material.of(report("健全政策文件公开机制", "开展清理。"))).category
    assert (found.value, found.certainty) == ("制度办法", INFERRED)


def test_a_columns_name_tells_no_certain_kind() -> None:
    found = classify(
        Material.of(report("政府信息公开年报", "我县认真落实。公开信息5条。收到申请2件。"))
    ).category
    assert (found.value, found.certainty) == ("年度报告", INFERRED)


def test_a_report_that_cites_titles_is_no_list() -> None:
    body = "一、概述\n我局依据《萧县2016年政府信息公开工作年度报告》继续工作。公开信息5条。\n收到申请2件。"
    assert (
        classify(Material.of(report("萧县2017年政府信息公开工作年度报告", body))).category.value == "年度报告"
    )


@pytest.mark.parametrize(
    ("title", "doubtful", "why"),
    [
        ("萧县2017年政府信息公开工作年度报告", False, "a report"),
        ("屿头乡政府信息公开规定", True, "rules"),
        ("萧县教育局2017年安全生产工作总结", True, "a report, but not on disclosure"),
        ("政务公开汇报材料", False, "a report"),
    ],
)
def test_what_is_no_disclosure_report_is_put_on_the_review_list(title: str, doubtful: bool, why: str) -> None:
    found = classify(Material.of(report(title, "全年召开会议五次。")))
    assert any(doubt.code == "not_a_report" for doubt in found.doubts) == doubtful, why


@pytest.mark.parametrize(
    ("title", "body", "topic", "alternatives", "why"),
    [
        (
            "",
            "为规范政府信息的发布行为，根据《中华人民共和国政府信息公开条例》，结合本区实际，制定本制度。",
            "政府信息公开",
            (),
            "rules under the regulation, without a title",
        ),
        (
            "",
            "为规范公章使用，根据《档案法》，结合本区实际，制定本制度。",
            None,
            (),
            "rules on something else",
        ),
        ("萧县2017年政府信息公开工作年度报告", "", "政府信息公开", (), "as in the title"),
        ("立岗镇2014年信息公开工作年度报告", "", "政府信息公开", (), "without 政府"),
        ("禄丰县规划局政务公开自检自查报告", "", "政务公开", (), "as in the title"),
        ("近德固乡村务政务公开工作汇报", "", "政务公开", ("村务公开",), "two in a row"),
        ("某乡党务、政务、村务公开工作总结", "", "政务公开", ("党务公开", "村务公开"), "three in a row"),
        ("某村村务公开工作总结", "", "村务公开", (), "one of the others"),
        ("北岭中学政务公开汇报材料", "", "政务公开", ("校务公开",), "a school's 政务 is 校务"),
        ("工作汇报", "我局认真开展政务公开工作。", "政务公开", (), "from the first words"),
        (
            "固镇县人民法院2016年司法公开工作总结",
            "执行信息公开、流程公开、文书公开。",
            None,
            (),
            "a court's own",
        ),
        ("安全生产工作总结", "全年未发生事故。", None, (), "nothing on disclosure"),
        ("思南县水务局2025年部门预算及“三公”经费公开信息", "", "财政预决算公开", (), "a budget, made public"),
        ("思南县2019年部门决算公开说明", "", "财政预决算公开", (), "accounts, made public"),
        ("萧县财政局关于公开招标2015年预算编制服务机构的公告", "", None, (), "a tender"),
        ("2015年财政预算执行情况的报告（公开版）", "", None, (), "a copy for the public"),
        ("2019年预算执行情况报告", "收支平衡。", None, (), "a budget, and nothing on its disclosure"),
        ("", "按照村务、财务公开的要求，村务公开上墙。村务公开每季一次。", "村务公开", (), "财务 between"),
        ("关于村务、财务公开的制度", "", "村务公开", (), "财务 between, in a title"),
        (
            "",
            "县政务公开办、政务公开领导小组、政务公开专栏负责。为了方便公众，就政府信息公开作如下说明。政府信息公开由我办负责。",
            "政府信息公开",
            (),
            "who is in charge does not count",
        ),
        (
            "",
            "2017年，太阳乡把政务公开作为抓手。"
            + "认真落实。" * 20
            + "村务公开上墙，村务公开有记录，村务公开有专人。",
            "政务公开",
            (),
            "what the first sentence says",
        ),
        (
            "2017年安全生产工作总结",
            "一是政务公开。二是公开事故。三是信息公开。四是公开栏。",
            None,
            (),
            "another subject",
        ),
        ("2017年萧县教育局工作总结", "政务公开有序。", "政务公开", (), "what stands there is the issuer"),
        (
            "2017年工作总结",
            "政务公开有序。",
            "政务公开",
            (),
            "a short text under a title that names no subject",
        ),
    ],
)
def test_the_topic(title: str, body: str, topic: str | None, alternatives: tuple[str, ...], why: str) -> None:
    found = classify(Material.of(report(title, body)))
    assert (found.topic, found.topic_alt) == (topic, alternatives), why


def test_the_column_of_a_page_does_not_make_an_annual_report() -> None:
    """A township's rules were filed in the column of the annual reports."""
    text = report(
        "屿头乡政府信息公开制度", "第一条 本制度所称……", clues=[clue("column", "政府信息公开年报", "meta")]
    )
    assert classify(Material.of(text)).category.value == "制度办法"


def test_next_years_plan_is_cut_from_a_title() -> None:
    assert without_plan("2017年工作总结及2018年工作计划") == "2017年工作总结"
    assert without_plan("2018年工作计划") == "2018年工作计划"
    assert without_plan("政务公开和政务服务工作总结") == "政务公开和政务服务工作总结"


def test_every_kind_of_the_table_has_its_name_once() -> None:
    kinds = Kinds.load()
    assert len(kinds.by_name) == 16
    assert kinds.by_name["年度报告"].report
    assert not kinds.by_name["其他"].report


def test_a_text_of_a_collection_is_what_the_collection_is_called() -> None:
    wrapper = Clue("title", "乡镇政务公开工作总结", "wrapper", "乡镇政务公开工作总结2000字（篇1）")
    text = report("", "几年来，我镇牢牢把握服务群众这条主线，健全机构。", clues=[wrapper])
    found = classify(Material.of(text)).category
    assert (found.value, found.certainty) == ("工作总结", Certainty.INFERRED)
    assert classify(Material.of(report("", "几年来，健全机构。"))).category.value is None
