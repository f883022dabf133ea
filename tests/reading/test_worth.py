"""What single lines of a page speak for."""

from __future__ import annotations

import pytest

from disclosure.reading.article import article_of
from disclosure.reading.flow import BLANKS, Flow, Line, Region, _collapsed
from disclosure.reading.labels import FIELDS
from disclosure.reading.worth import is_footer, is_label_line, strength, worth
from disclosure.records import Cell, Table

SENTENCE = "全年主动公开政府信息41288条，其中乡镇公开1203条。"


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "一、概述",
        "（二）依申请公开",
        "第四条 本制度由办公室解释",
        "依据：《条例》第二十条，按期公开",
    ],
)
def test_sentences_and_numbered_headings_are_text(text: str) -> None:
    assert strength(Line(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "萧县人民政府",
        "2018年3月13日",
        "打印本页",
        "发布日期：2018-03-13 来源：萧县政府办，字体：大",
        "主办：萧县人民政府，承办：萧县政务公开办公室。",
        "版权所有：萧县人民政府，未经许可，不得转载。",
        "皖ICP备00000000号，网站标识码：3413220001。",
    ],
)
def test_these_alone_do_not_tell(text: str) -> None:
    assert strength(Line(text)) == 0


def test_a_sentence_in_a_link_or_in_the_margin_is_no_text() -> None:
    assert strength(Line(SENTENCE, link_chars=len(SENTENCE))) == 0
    assert strength(Line(SENTENCE, margin=True)) == 0
    assert strength(Line(SENTENCE, pair=("标题", SENTENCE))) == 0


def test_a_table_is_text() -> None:
    assert strength(Line("", table=Table(((Cell("规章"), Cell("0")),)))) > 0


def test_footers_and_links_take_away_and_what_may_be_a_signature_adds_a_little() -> None:
    assert worth(Line("版权所有：萧县人民政府"), 0) <= -100
    assert worth(Line("关于我们 联系方式", link_chars=9), 0) < 0
    assert worth(Line("【打印本页】"), 0) == 0
    assert 0 < worth(Line("萧县人民政府"), 0) < len("萧县人民政府")


def page_of(*behind: Line) -> Flow:
    """Five sentences in an element, within the body's, with these lines behind them."""
    lines = [Line(SENTENCE) for _ in range(5)]
    return Flow([*lines, *behind], [Region(1, "div", 0, 5), Region(2, "body", 0, 5 + len(behind))])


@pytest.mark.parametrize(
    ("behind", "taken"),
    [
        ((Line("萧县人民政府办公大楼"),), 6),
        ((Line("萧县人民政府办公大楼"), Line("主办：萧县人民政府")), 5),
        ((Line("萧县人民政府办公大楼"), Line("首页 新闻 公开 服务", link_chars=11)), 5),
    ],
)
def test_an_element_is_left_for_a_smaller_one_where_links_or_footers_stand(
    behind: tuple[Line, ...], taken: int
) -> None:
    assert article_of(page_of(*behind), frozenset()).last == taken


def test_lines_that_begin_with_a_label() -> None:
    assert is_label_line("[ 发布时间：2018-03-13 ]")
    assert is_label_line("索 引 号： 003")
    assert not is_label_line("更多信息，请联系：县政府办")
    assert not is_label_line(f"来源：{SENTENCE}")


def test_every_label_is_one_and_every_word_of_a_footer_makes_one() -> None:
    assert all(is_label_line(f"{label}：县政府办") for label in FIELDS)
    words = "版权所有 皖icp备00000000号 公网安备 网站标识码 主办： 承办单位: 技术支持： COPYRIGHT 网站地图 您是第12位 最佳分辨率"
    assert all(map(is_footer, words.split()))


@pytest.mark.parametrize("blank", [*" \t\n\r\f", "  ", " \n", "\u3000", "\xa0 \x0b"])
def test_runs_of_blanks_are_one_blank(blank: str) -> None:
    assert _collapsed(f"政{blank}务") == BLANKS.sub(" ", f"政{blank}务")
