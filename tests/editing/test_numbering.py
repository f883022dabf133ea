"""Numerals in front of lines."""

from __future__ import annotations

import pytest

from disclosure.editing.numbering import NEXT_NUMERALS, Mark, Style, number_of, read_comma_mark, read_mark

MARKS = (
    ("一、概述", Style.HAN, 1, 2),
    ("十二、其他", Style.HAN, 12, 3),
    ("二 、制度完善", Style.HAN, 2, 3),
    ("三．下步打算", Style.HAN, 3, 2),
    ("(一) 加强领导", Style.HAN_BRACKET, 1, 3),
    ("（十一）监督", Style.HAN_BRACKET, 11, 4),
    ("1、政务活动情况。", Style.DIGIT, 1, 2),
    ("2．网站", Style.DIGIT, 2, 2),
    ("1.2018年公开情况：", Style.DIGIT, 1, 2),
    ("３、公开栏", Style.DIGIT, 3, 2),
    ("（2）其他文件", Style.DIGIT_BRACKET, 2, 3),
    ("3）其他", Style.DIGIT_BRACKET, 3, 2),
    ("②报送", Style.DIGIT_BRACKET, 2, 1),
    ("㈢公开形式", Style.HAN_BRACKET, 3, 1),
    ("第一部分 概述", Style.CHAPTER, 1, 4),
    ("第三章 附则", Style.CHAPTER, 3, 3),
    ("贰、主动公开", Style.CHAPTER, 2, 2),
    ("Ⅲ．存在问题", Style.CHAPTER, 3, 2),
    ("二是社会监督。", Style.ORDINAL, 2, 2),
    ("三要加大督查力度", Style.ORDINAL, 3, 2),
    ("第四，强化监督。", Style.ORDINAL, 4, 3),
)
NONE = (
    "1.5万人次",
    "3.2%",
    "2004.11.18",
    "2011年，县政府",
    "12月，召开推进会",
    "一次性告知",
    "第一条 为了规范",
    "第一季度",
    "（以下简称《条例》）",
    "十分重视",
    "壹基金捐款3万元",
    "Ⅰ类信息3条",
    "四，其中民政类增加最多",
    "",
    "年",
)


@pytest.mark.parametrize(("line", "style", "number", "end"), MARKS)
def test_a_numeral_is_read(line: str, style: Style, number: int, end: int) -> None:
    mark = read_mark(line)
    assert mark is not None
    assert (mark.style, mark.number, mark.end) == (style, number, end)


@pytest.mark.parametrize("line", NONE)
def test_a_line_that_begins_with_a_number_is_not_always_numbered(line: str) -> None:
    assert read_mark(line) is None


def test_a_comma_behind_a_numeral_counts_only_where_it_is_due() -> None:
    come_to = {Style.HAN: 3, Style.HAN_BRACKET: 0, Style.DIGIT: 1}
    assert read_comma_mark("四，存在问题", come_to) == Mark(Style.HAN, 4, 2)
    assert read_comma_mark("2,公开形式:", come_to) == Mark(Style.DIGIT, 2, 2)
    assert read_comma_mark("2,500条", come_to) is None
    assert read_comma_mark("3，公开程序。", come_to) is None
    assert read_comma_mark("二，其中民政类增加最多", come_to) is None
    assert read_comma_mark("四季度，县政府", come_to) is None


def test_a_blank_behind_a_numeral_counts_before_a_heading_alone() -> None:
    come_to = {Style.HAN: 3, Style.HAN_BRACKET: 0, Style.DIGIT: 0}
    assert read_comma_mark("四  复议、诉讼和申诉情况", come_to) == Mark(Style.HAN, 4, 3)
    assert read_comma_mark("四  概  述", come_to) == Mark(Style.HAN, 4, 3)
    assert read_comma_mark("四  概  述如下", come_to) is None
    assert read_comma_mark("四 复议案件，本年没有", come_to) is None
    assert read_comma_mark("五  收费情况", come_to) is None


def test_han_numerals_are_read_as_they_are_written() -> None:
    assert {
        number: number_of(numerals[0][:-1]) for number, numerals in NEXT_NUMERALS[Style.HAN_BRACKET].items()
    } == {number: number for number in range(1, 20)}
    assert [number_of(odd) for odd in ("", "一一", "十十", "二十十", "百")] == [0, 0, 0, 0, 0]
    assert number_of("二十三") == 23
