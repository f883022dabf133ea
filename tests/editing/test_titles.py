"""What reads as the title of a document, and of a report."""

from __future__ import annotations

import pytest

from disclosure.editing.titles import contains_title, is_report_title, is_title, same_title

TITLES = (
    "萧县2017年政府信息公开工作年度报告",
    "XXX20xx年政务公开工作自检自查报告",
    "屿头乡政府信息公开规定",
    "白青乡人民政府政府信息公开目录（试行）",
    "关于2014年度政府信息公开工作情况的报告",
    "站前街道办事处2009政务公开工作汇报",
    "××××政务公开情况汇报",
    "XX县政务公开工作总结（2017年度）",
    "县教育局关于认真贯彻条例，做好政务公开工作情况的汇报",
    "政务公开汇报材料",
    "2018年政务公开工作要点",
    "政府信息公开情况统计表",
)
NO_TITLES = (
    ("乐享平台登录入口 > 政务公开 > 政务公开年报", "where a page stands"),
    ("一、政务公开工作总结", "a numeral makes it a heading"),
    ("政务公开工作取得了明显成效。", "a sentence"),
    ("附件：政务公开工作总结", "an attachment"),
    ("附件2 政府信息公开情况统计表", "an attachment"),
    ("我们认真学习，加强领导，做好政务公开工作总结", "three clauses"),
    ("XX县人民政府", "an organ"),
    ("2017年12月25日", "a date"),
    ("组织领导情况", "speaks of nothing that is disclosed"),
    ("政务公开工作总结如下：", "a lead-in"),
    ("现将政务公开情况报告如下:", "a lead-in"),
    ("编制说明:本年度报告依照有关政府信息公开的规定", "a sentence's label"),
    ("根据《省政府办公厅关于开展政府信息公开工作检查的通知》", "a sentence that the line end cut"),
    ("为进一步做好政务公开工作", "the same"),
    ("，政府信息公开工作年度报告", "the rest of a sentence"),
    ("政务/公报公示/政府信息公开年报", "a column's path"),
)


@pytest.mark.parametrize("line", TITLES)
def test_a_title_is_one(line: str) -> None:
    assert is_title(line)


@pytest.mark.parametrize(("line", "why"), NO_TITLES)
def test_what_only_looks_like_a_title_is_none(line: str, why: str) -> None:
    assert not is_title(line), why


@pytest.mark.parametrize(
    "line", ["屿头乡政府信息公开规定", "2018年政务公开工作要点", "政府信息公开情况统计表"]
)
def test_a_title_of_something_else_begins_no_report(line: str) -> None:
    assert is_title(line)
    assert not is_report_title(line)


def test_titles_are_compared_without_blanks_and_widths() -> None:
    assert same_title("萧县 2017 年（政府信息公开）年报", "萧县２０１７年(政府信息公开)年报")
    assert not same_title("萧县2017年政府信息公开年报", "萧县2016年政府信息公开年报")


@pytest.mark.parametrize(
    ("full", "short", "yes"),
    [
        ("XXX20xx年政务公开工作自检自查报告", "政务公开自检自查报告", True),
        ("萧县2017年政府信息公开工作年度报告", "政府信息公开年度报告", True),
        ("萧县2017年政府信息公开工作年度报告", "萧县2017年政府信息公开工作年度报告", False),
        ("萧县2017年政府信息公开工作年度报告", "政务公开工作总结", False),
        ("屿头乡政府信息公开制度", "屿头乡政府信息公开规定", False),
    ],
)
def test_a_fuller_title_holds_the_shorter_one(full: str, short: str, yes: bool) -> None:
    assert contains_title(full, short) is yes
