"""Where papers meet that somebody put into one file: by what they are divided, and what only looks so."""

from __future__ import annotations

import pytest

from tests.editing.documents import edit

_DONE = "2016年，我镇认真贯彻县委、县政府关于政务公开工作的部署，成立领导小组，明确专人负责，按季公布账目，接受群众监督，全年没有发生失泄密事件。"
_ITEMS = "一、主要做法\n镇村两级都设了公开栏，村务按季公布，财务逐笔公布，群众看得见也看得懂，来访明显减少。\n二、存在问题\n网上公开还不及时。"
_ONE = f"立岗镇2016年政务公开工作总结\n{_DONE}\n{_ITEMS}"
_OTHER = f"洪广镇2016年政务公开工作总结\n{_DONE}\n{_ITEMS}"
_LETTER = "关于转发立岗镇、洪广镇政务公开工作材料的通知\n各乡镇：\n现将两镇的材料转发给你们，请结合实际学习借鉴，把本单位的政务公开工作做实做细，并于年底前报送总结。\n2016年12月20日\n县政务公开办公室    2016年12月20日印发"


def beginnings(source: str) -> list[str]:
    """The first line of every text that a source was divided into."""
    return [text.blocks[0].text for text in edit(source).texts]


DIVIDED = {
    "a title glued to the day above": f"{_ONE}\n立岗镇人民政府\n2016年12月8日{_OTHER}",
    "… behind the body that signs": f"{_ONE}\n立岗镇人民政府，2016年12月8日{_OTHER}",
    "the lines of a crawler's log": f"[1/2] GET /art/2017/1/1/art_1.html  200\n{_ONE}\n[2/2] GET /art/2017/1/2/art_2.html  200\n{_OTHER}\n-- done: 2 pages --",
    "one bar at the end of each page": f"{_ONE}\n【打印本页】【关闭窗口】\n{_OTHER}\n【打印本页】【关闭窗口】",
    "rows of stars": f"{_ONE}\n立岗镇人民政府\n2016年12月8日\n{'☆' * 30}\n{_OTHER}",
    "a number above the second title": f"{_ONE}\n立岗镇人民政府\n2016年12月8日\n洪政发〔2016〕117号\n{_OTHER}",
}


@pytest.mark.parametrize("source", DIVIDED.values(), ids=DIVIDED)
def test_a_file_of_two_reports_is_divided(source: str) -> None:
    first, second = beginnings(source)
    assert first.startswith("立岗镇2016年")
    assert second.startswith(("洪广镇2016年", "洪政发〔2016〕117号"))


WHOLE = {
    "a period behind a place": "政府信息公开年报\n桃花潭镇2008年5月1日至12月31日政府信息公开工作年度报告\n本报告根据《条例》编制，所列数据截至年底。\n一、概述\n我镇公开信息18条。",
    "a day that a sentence begins with": f"{_ONE}\n2016年12月8日我镇上报了2016年政务公开工作总结\n以上总结，请审查。",
    "pages of one report": f"{_ONE.replace(_DONE, _DONE[:-4])}\n[第1页] [第2页]  共2页\n立岗镇2016年政务公开工作总结(2)\n泄密事件。{_DONE}\n[第1页] [第2页]  共2页",
    "the same bar above and below": f"立岗镇2016年政务公开工作总结\n【打印本页】【关闭窗口】\n{_DONE}\n{_ITEMS}\n【打印本页】【关闭窗口】",
    "a letter and the plan that it hands down": f"关于印发2017年政务公开工作要点的通知\n各乡镇：\n《2017年政务公开工作要点》已经县政府同意，现印发给你们，请认真贯彻执行，年底前报送落实情况，县政府办公室将适时组织督查。\n2017年1月20日\n2017年政务公开工作要点\n{_ITEMS}",
    "a table behind the signature": f"{_ONE}\n附件：统计表\n立岗镇人民政府\n2016年12月8日\n附件\n立岗镇2016年政府信息公开情况统计表\n主动公开信息数 条 12",
}


@pytest.mark.parametrize("source", WHOLE.values(), ids=WHOLE)
def test_what_only_looks_like_two_reports_stays_whole(source: str) -> None:
    assert len(beginnings(source)) == 1


def test_a_summary_and_the_plan_behind_it_are_two_papers() -> None:
    plan = (
        f"立岗镇2017年政务公开工作计划\n{_DONE}\n一、工作目标\n公开面达到百分之百。\n二、主要措施\n按月检查。"
    )
    assert beginnings(f"{_ONE}\n立岗镇人民政府\n2016年12月8日\n{plan}")[1] == "立岗镇2017年政务公开工作计划"


def test_a_letter_that_passes_reports_on_and_its_annexes_are_papers_of_their_own() -> None:
    first = f"把账念到炕头上\n——立岗镇政务公开工作汇报\n{_DONE}\n{_ITEMS}"
    found = beginnings(f"{_LETTER}\n{first}\n附件2：\n{_OTHER}")
    assert found == [
        "关于转发立岗镇、洪广镇政务公开工作材料的通知",
        "把账念到炕头上——立岗镇政务公开工作汇报",
        "附件2：",
    ]


def test_chapters_that_are_called_essays_are_no_reports() -> None:
    chapters = "\n".join(
        f"第{number}篇：{name}\n{_DONE}"
        for number, name in zip(
            "一二三", ("修路架桥的明白账", "行政执法的公道秤", "便民服务的连心桥"), strict=True
        )
    )
    report = f"响水县交通运输局2014年政务公开工作汇报\n县政务公开领导小组：\n{chapters}\n响水县交通运输局\n2015年1月9日"
    assert len(beginnings(report)) == 1
    titled = report.replace("修路架桥的明白账", "县公路站政务公开工作总结").replace(
        "行政执法的公道秤", "县运管所政务公开工作总结"
    )
    assert len(beginnings(titled)) > 1


def test_a_lost_marker_is_made_up_for_by_the_title_there() -> None:
    third = f"关于《立岗镇行政规范性文件管理办法》的解读\n{_DONE}"
    found = beginnings(
        f"第一篇：立岗镇公开工作总结\n{_ONE}\n第二篇：洪广镇公开工作总结\n{_OTHER}\n{third}\n第四篇：申报材料\n常信乡争创政务公开示范点申报材料\n{_DONE}"
    )
    assert found[2:] == ["关于《立岗镇行政规范性文件管理办法》的解读", "常信乡争创政务公开示范点申报材料"]


def test_a_preface_does_not_bear_the_title_of_its_collection() -> None:
    preface = "编者的话\n为全面展示我县政府信息公开工作情况，方便各单位相互学习，从上报的年度报告中选出两篇汇编成册。\n编者\n2017年4月10日"
    cover = "贺兰县2016年度\n政务公开工作总结\n汇编\n县政府办公室编印"
    found = beginnings(
        f"{cover}\n目录\n立岗镇2016年政务公开工作总结……1\n洪广镇2016年政务公开工作总结……3\n{preface}\n{_ONE}\n立岗镇人民政府\n2016年12月8日\n{_OTHER}"
    )
    assert found[0] == "编者的话"


def test_an_entry_whose_text_a_list_does_not_show_is_no_report() -> None:
    def entry(title: str, day: str, text: str) -> str:
        return f"▲ {title}    [{day}]\n{text}\n收起 ▲    【打印本页】【分享】"

    closed = (
        "▼ 常信乡2016年政务公开工作总结    [2017-01-12]\n点击下载附件\n展开全文 ▼    【打印本页】【分享】"
    )
    found = edit(
        "\n".join(
            (
                entry("立岗镇2016年政务公开工作总结", "2017-01-10", f"{_DONE}\n{_ITEMS}"),
                closed,
                entry("洪广镇2016年政务公开工作总结", "2017-01-13", f"{_DONE}\n{_ITEMS}"),
            )
        )
    )
    assert len(found.texts) == 2
    assert "常信乡" not in "\n".join(text.text for text in found.texts)


@pytest.mark.parametrize(
    "line",
    [
        "桃花潭镇2008年5月1日至12月31日政府信息公开工作年度报告",
        "2016年12月8日我镇上报了2016年政务公开工作总结",
    ],
)
def test_a_line_that_holds_a_day_is_broken_below_a_signature_alone(line: str) -> None:
    (text,) = edit(f"县政府网站：政府信息公开年报。\n{line}\n{_DONE}\n{_DONE}").texts
    assert line in [block.text for block in text.blocks]


def test_pages_that_go_on_with_a_chapter_are_one_report() -> None:
    bar = "【打印本页】【关闭窗口】"
    assert len(beginnings(f"{_ONE}\n{bar}\n三、今后打算\n{_DONE}\n{_DONE}\n{bar}")) == 1


def test_lines_that_count_otherwise_are_no_log() -> None:
    log = "[{}/9] GET /art/2017/1/1/art_{}.html  200"
    text = "\n".join(f"{log.format(number, number)}\n{_DONE}" for number in (1, 2))
    assert len(beginnings(f"立岗镇2016年政务公开工作总结\n{text}")) == 1


def test_titles_that_an_article_site_counted_divide_where_no_sentence_goes_on() -> None:
    text = "".join(f"乡镇政务公开工作总结({number})\n{_DONE}\n" for number in (1, 2, 3))
    assert len(beginnings(text)) == 3


def test_contents_with_annexes_between_their_markers_are_no_reports() -> None:
    listed = "第一篇 概述……1\n第二篇 主动公开……2\n案例一 教育局……4\n第三篇 不足……6"
    chapters = "\n".join(
        f"第{number}篇\n{name}\n{_DONE}"
        for number, name in zip("一二三", ("概述", "主动公开", "不足"), strict=True)
    )
    title = "环江县人民政府2016年政府信息公开工作年度报告"
    assert len(beginnings(f"目录\n{listed}\n{title}\n{chapters}")) == 1


def test_the_one_marker_that_is_left_of_a_collection_goes() -> None:
    collection = "司法局政务公开汇报材料(共3篇)\n第三篇:20xx年司法局政务公开工作汇报"
    assert beginnings(f"{collection}\nX县司法局政务公开工作汇报\n{_DONE}") == ["X县司法局政务公开工作汇报"]
    assert beginnings(f"{collection}\n{_DONE}\n{_DONE}") == ["20xx年司法局政务公开工作汇报"]
