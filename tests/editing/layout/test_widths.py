"""Texts that a fixed width cut: every line of a page, and the pages themselves."""

from __future__ import annotations

import pytest

from disclosure.editing.layout.widths import UNCUT, find_width
from disclosure.editing.rows import Row
from disclosure.editing.shapes import lines_of
from tests.editing.documents import edit

REPORT = """\
固河县水利局2015年政府信息公开工作年度报告
2015年，县水利局在县委、县政府的正确领导下，按照《政府信息公开条例》的要求，结合水利工作实际，扎实推进政府信息公开，切实保障人民群众的知情权、参与权和监督权。现将全年工作情况报告如下：
一、组织领导
局党组高度重视政府信息公开工作，成立了由局长任组长、分管副局长任副组长、各股室负责人为成员的领导小组，办公室设在局办公室，配备专职人员1名、兼职人员3名，形成了主要领导亲自抓、分管领导具体抓、股室负责人配合抓的工作格局；同时将政府信息公开工作纳入年度目标考核，与业务工作同部署、同检查、同考核。
二、主动公开政府信息情况
（一）公开的数量。全年主动公开政府信息326条，其中机构职能类12条，政策法规类25条，工作动态类231条，行政许可类18条，防汛抗旱类40条，群众关心的饮水安全、水库移民后期扶持等事项全部按时公开。
（二）公开的形式。一是通过县政府网站公开；二是通过政务大厅和公示栏公开；三是通过广播电视、手机短信等群众便于知晓的方式公开，全年发送防汛预警短信6200余条。
三、依申请公开情况
全年收到政府信息公开申请3件，均为当面申请，内容涉及征地补偿、小型水库承包和农村饮水工程建设资金，均在规定期限内予以答复，没有发生行政复议和行政诉讼。
四、存在的问题和下一步打算
对照上级要求和群众期盼，我局政府信息公开工作还存在更新不够及时、形式不够丰富、人员业务不够熟练等问题，下一步将进一步健全机制、加强培训、拓宽渠道，不断提高政府信息公开工作水平。
固河县水利局
2016年1月18日"""
HANGING = "，。；：、）》”"


def _cut(line: str, width: int, indent: str) -> list[str]:
    """``line`` as a page of ``width`` characters prints it; stops may hang over."""
    printed, at = [indent], 2.0
    for char in line:
        size = 0.5 if char.isascii() else 1.0
        if at + size > width and char not in HANGING:
            printed.append("")
            at = 0.0
        printed[-1] += char
        at += size
    return printed


def _pages(width: int, indent: str) -> str:
    title, *lines = REPORT.split("\n")
    printed = [title, *(piece for line in lines for piece in _cut(line, width, indent))]
    paged = [
        row for at in range(0, len(printed), 20) for row in (*printed[at : at + 20], f"- {at // 20 + 1} -")
    ]
    return "\n".join(paged)


@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("width", range(26, 43, 2))
def test_lines_that_a_page_cut_are_whole_again(width: int, indent: str) -> None:
    """Only where a full line happens to end with its sentence may a paragraph stay divided."""
    text = edit(_pages(width, indent)).texts[0]
    blocks = [block.text for block in text.blocks]
    plain = [block.text for block in edit(REPORT).texts[0].blocks]
    assert "".join(blocks) == "".join(plain)
    assert [block.text for block in text.blocks if block.level] == [
        block.text for block in edit(REPORT).texts[0].blocks if block.level
    ]
    divided = [block for block in blocks if block not in plain]
    assert len(divided) <= (2 if indent else 4)
    assert not text.doubts


def test_a_width_is_no_guess_from_headings() -> None:
    headings = "".join(
        f"（{number}）坚持公开为常态、不公开为例外，健全工作机制\n为此，我局开展工作。\n"
        for number in "一二三四五六"
    )
    assert find_width([Row.of(line) for line in lines_of(headings)]) is UNCUT


def test_a_page_that_ends_within_a_sentence_divides_nothing() -> None:
    """At every place of the report, but behind a stop, where no one can tell a paragraph's end from a page's.

    A page's last line is as wide as its others: it does not end with a paragraph's first words.
    """
    plain = edit(REPORT).draft.text
    title = REPORT.index("\n")
    places = [
        at
        for at in range(title + 2, len(REPORT) - 30)
        if "\n" not in REPORT[at - 14 : at + 1]
        and REPORT[at - 1] not in "。；："
        and REPORT[at] not in "。；："
    ]
    divided = [
        REPORT[at - 10 : at + 10]
        for at in places
        if edit(f"{REPORT[:at]}\n\n- 2 -\n\n{REPORT[at:]}").draft.text != plain
    ]
    assert len(divided) <= len(places) // 50, divided
