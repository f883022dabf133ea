"""Document numbers, in the brackets that sources use."""

from __future__ import annotations

import pytest

from disclosure.describing.document_numbers import find_numbers, read_numbers
from disclosure.describing.material import Material

from .reports import clue, report

CASES: list[tuple[str, list[str], str]] = [
    ("《关于…的通知》（萧政办发〔2017〕17号）", ["萧政办发〔2017〕17号"], "the standard form"),
    ("(XX公领[2011]2号)", ["XX公领〔2011〕2号"], "square brackets, blacked-out code"),
    ("《企业数据公开分级表》（西经信办〔2017〕43号）", ["西经信办〔2017〕43号"], "经 of an office's name"),
    ("工程已经发改投资〔2019〕5号文批准", ["发改投资〔2019〕5号"], "已经 runs into it"),
    ("经萧政办〔2017〕4号批准", ["萧政办〔2017〕4号"], "经 that runs into it"),
    ("国发(2004)10号", ["国发〔2004〕10号"], "round brackets"),
    ("宁政发（2011）8号", ["宁政发〔2011〕8号"], "full-width round brackets"),
    ("沪府办【2014】32号", ["沪府办〔2014〕32号"], "lenticular brackets"),
    ("XX办?2011?42号", ["XX办〔2011〕42号"], "both brackets lost"),
    ("萧政办〔 2017 〕 17 号", ["萧政办〔2017〕17号"], "blanks of a PDF"),
    ("财预［２０１６］１４３号", ["财预〔2016〕143号"], "full-width figures"),
    ("国办发〔2014〕第32号", ["国办发〔2014〕32号"], "第 is dropped"),
    ("对照金政办〔2016〕45号", ["金政办〔2016〕45号"], "a verb runs into the code"),
    ("根据国办发〔2014〕32号", ["国办发〔2014〕32号"], "a verb runs into the code"),
    ("转发了皖政办〔2016〕5号文件", ["皖政办〔2016〕5号"], "a verb and a particle run into it"),
    (
        "国办发〔2017〕24号和皖政办〔2017〕30号",
        ["国办发〔2017〕24号", "皖政办〔2017〕30号"],
        "和 between two numbers",
    ),
    ("和政办发〔2017〕3号", ["和政办发〔2017〕3号"], "和县's own code begins with 和"),
    (
        "A〔2017〕1号、萧政〔2017〕1号、萧政〔2017〕1号",
        ["萧政〔2017〕1号", "萧政〔2017〕1号"],
        "a code of one letter is none",
    ),
    ("任务分解表.pdf诸政办字〔2020〕27号", ["诸政办字〔2020〕27号"], "a file's name runs into it"),
    ("231.05 KB下载文档诸政办字〔2020〕27号", ["诸政办字〔2020〕27号"], "a link runs into it"),
    ("按照市政府龙政办发〔2012〕27号要求", ["龙政办发〔2012〕27号"], "who issued it runs into it"),
    ("按照县政府办石委办发〔2014〕26号要求", ["石委办发〔2014〕26号"], "its office runs into it"),
    ("按照市委办发〔2014〕26号要求", ["市委办发〔2014〕26号"], "the code itself"),
    (
        "按照县政府安龙政办发〔2012〕27号要求",
        ["安龙政办发〔2012〕27号"],
        "a code that names its place in full",
    ),
    ("江县委组发〔2015〕27号", ["江县委组发〔2015〕27号"], "a department of the committee in front"),
    ("县政府督办发〔2015〕2号", ["县政府督办发〔2015〕2号"], "an office of the government in front"),
    ("县政府办发〔2010〕3号", ["县政府办发〔2010〕3号"], "who issued it is its code"),
    ("市政府令〔2010〕3号", ["市政府令〔2010〕3号"], "who issued it is its code"),
    ("国办公开办函〔2021〕30号", ["国办公开办函〔2021〕30号"], "公开 belongs to the code"),
    ("国务院令第711号", [], "a decree has no bracketed year"),
    ("（2017）皖1322行初12号", [], "a court's number: the year comes first"),
    ("全年发布公告（2017）12期", [], "an issue"),
    ("公告2017年第3号", [], "no bracketed year"),
    ("共30件（2016年20件）", [], "a figure in brackets"),
]


@pytest.mark.parametrize(("text", "numbers", "why"), CASES)
def test_a_number_is_read_in_its_standard_form(text: str, numbers: list[str], why: str) -> None:
    assert [str(number) for number in find_numbers(text)] == numbers, why


def test_a_report_lists_each_number_once_its_own_first() -> None:
    text = report(
        "萧县2017年报告",
        "按照国办发〔2014〕32号和萧政办发〔2017〕17号要求，国办发[2014]32号再次强调。",
        clues=[clue("document_number", "萧政〔2018〕5号", "header_table")],
    )
    numbers = [str(number) for number in read_numbers(Material.of(text))]
    assert numbers == ["萧政〔2018〕5号", "国办发〔2014〕32号", "萧政办发〔2017〕17号"]


def test_an_empty_header_field_is_no_number() -> None:
    text = report(
        "萧县2017年报告",
        "正文。",
        clues=[clue("document_number", "", "crawler_header"), clue("document_number", "无", "meta")],
    )
    assert read_numbers(Material.of(text)) == ()


def test_a_long_line_is_read_in_time() -> None:
    assert list(find_numbers("发" * 1_000_000 + "〔2017〕" * 1000)) == []
