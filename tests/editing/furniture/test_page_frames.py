"""What machines and sites print around every page: it goes wherever it stands."""

from __future__ import annotations

import pytest

from disclosure.editing.furniture.page_heads import take_running_heads
from disclosure.editing.furniture.page_numbers import take_page_numbers
from disclosure.editing.shapes import lines_of
from tests.editing.documents import edit

_SENTENCE = "会议听取了关于年度报告编制情况的说明，要求领导小组办公室核对条数后按程序报送并上网，不作为对外公布的数字。"
_CUT = _SENTENCE[:30], _SENTENCE[30:]


def words(source: str) -> str:
    return "\n".join(block.text for text in edit(source).texts for block in text.blocks)


@pytest.mark.parametrize(
    "line",
    [
        "26-FEB-2014 15:42  FROM:JIANNING ZFB      TO:05988222000      P.2/3",
        "FAX:0598-8222000    2014-02-26 15:42    P2",
    ],
)
def test_the_line_of_a_fax_goes_and_the_sentence_goes_on(line: str) -> None:
    found = words(f"{line}\n建宁县政务公开工作汇报\n{_CUT[0]}\n{line}\n{_CUT[1]}\n{_SENTENCE}")
    assert "P.2" not in found
    assert "P2" not in found
    assert _SENTENCE in found


def test_a_running_head_of_two_lines_goes_from_every_page() -> None:
    head = "高唐县自来水公司制度汇编\n民主管理"
    pages = [
        f"{head}\n高唐县自来水公司厂务公开实施细则\n{_CUT[0]}",
        f"{head}\n{_CUT[1]}\n{_SENTENCE}",
        f"{head}\n{_SENTENCE}",
    ]
    found = words("\n".join(f"{page}\n· {number} ·" for number, page in enumerate(pages, 41)))
    assert found.startswith("高唐县自来水公司厂务公开实施细则")
    assert "民主管理" not in found
    assert _SENTENCE in found


def test_what_a_site_says_again_on_its_further_pages_goes_there_too() -> None:
    head = "信息公开 > 安康市 > 紫阳县 > 年度报告\n【发布机构：县信息办】 【发布时间：2010-03-26】 【打印】 【关闭】"
    title = "紫阳县2009年度政府信息公开工作报告"
    found = words(
        f"{head}\n{title}\n{_CUT[0]}\n[第1页] [第2页]  共2页\n{head}\n{title}(2)\n{_CUT[1]}\n{_SENTENCE}"
    )
    assert found == f"{title}\n{_SENTENCE}\n{_SENTENCE}"


def test_a_crawler_s_record_in_square_brackets_is_read_and_taken() -> None:
    record = "【网址】http://www.example.gov.cn/t1.html\n【网页标题】县医院院务公开汇报-建始县人民政府\n【发布日期】2012-03-15 00:00\n【附件数】0\n【正文】"
    edited = edit(f"{record}\n县医院院务公开汇报\n{_SENTENCE}\n【正文结束】")
    assert [clue.text for clue in edited.clues if clue.field == "published"] == ["2012-03-15 00:00"]
    assert "【" not in "".join(block.text for block in edited.texts[0].blocks)


def test_a_header_of_cells_without_colons_is_read_and_taken() -> None:
    header = "索引号 001008003012001/2021-53642\n发布机构 荷地镇\t发布日期 2021-01-22 15:30\t访问次数："
    edited = edit(f"{header}\n荷地镇2020年政府信息公开工作年度报告\n{_SENTENCE}")
    told = {clue.field: clue.text for clue in edited.clues}
    assert (told["identifier"], told["published"]) == ("001008003012001/2021-53642", "2021-01-22 15:30")
    assert edited.texts[0].blocks[0].text == "荷地镇2020年政府信息公开工作年度报告"


_REPORT = "连平县2016年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("head", "below", "why"),
    [
        ("连平县人民政府\n当前位置：首页 > 政务公开 > 年报", "连平县人民政府", "the site's name signs"),
        ("2017-01-15", "2017-01-15", "the site's day is the signature's"),
        ("政务公开\n首页 > 政务公开", "政务公开", "a column's name heads a chapter"),
    ],
)
def test_what_a_report_says_itself_stays_though_the_site_said_it_above(
    head: str, below: str, why: str
) -> None:
    behind = f"\n{_SENTENCE}" if "公开" in below else ""  # a column's name at the very end is the site's
    found = words(f"{head}\n{_REPORT}\n{_SENTENCE}\n一、概述\n{_SENTENCE}\n{below}{behind}")
    assert found.startswith(_REPORT), why
    assert f"{_SENTENCE}\n{below}" in found, why


def test_a_rule_that_cites_the_one_above_is_no_link_to_a_neighbour() -> None:
    cited = "上一条规定的信息应当在二十个工作日内公开并在县政府网站和"
    assert cited in words(f"{_REPORT}\n{_SENTENCE}\n{cited}\n公开栏同时公布。\n{_SENTENCE}")
    linked = "下一篇 连平县农业农村局2016年政府信息公开工作年度报告"
    assert linked not in words(f"{_REPORT}\n{_SENTENCE}\n{_SENTENCE}\n{linked}")


def test_the_head_of_a_table_below_a_running_head_stays() -> None:
    head, row = "高唐县自来水公司厂务公开情况", "序号  事项  时间"
    pages = [
        f"{head}\n{_REPORT}\n{_SENTENCE}",
        f"{head}\n{row}\n1  水价  三月",
        f"{head}\n{row}\n2  工资  六月",
    ]
    text = "\n".join(f"{page}\n· {number} ·" for number, page in enumerate(pages, 41))
    lines = lines_of(text)
    taken = [text[one.start : one.end] for one in take_running_heads(lines, take_page_numbers(lines))]
    assert taken == [head, head]  # once it stands above the title, where it may be one


def test_a_header_is_taken_from_the_one_page_that_two_crawlers_saw() -> None:
    header = "标题：第一页\n发布时间：2017-01-05\n====="
    found = edit(
        f"来源：连平县人民政府\n发布时间：2017-01-05\n=====\n{header}\n{_REPORT}\n{_SENTENCE}\n{_SENTENCE}"
    )
    assert found.texts[0].blocks[0].text == _REPORT
