"""Page numbers in every style, and numbers that are none."""

from __future__ import annotations

import pytest

from disclosure.editing.furniture.page_numbers import take_page_numbers
from disclosure.editing.shapes import lines_of


@pytest.mark.parametrize(
    "line",
    [
        "-1-",
        "— 2 —",
        "- 3 -",
        "－4－",
        "·4·",
        "第3页 共9页",
        "第 3 页",
        "共9页，第3页",
        "（第3页）",
        "3/9页",
        "Page 3 of 9",
        "~5~",
    ],
)
def test_a_marked_page_number_goes_wherever_it_stands(line: str) -> None:
    text = f"上一页的句子没有写完，\n{line}\n下一页接着写。"
    assert [text[taking.start : taking.end] for taking in take_page_numbers(lines_of(text))] == [line]


@pytest.mark.parametrize(
    "line", ["3", "3/9", "第三季度", "-3.5", "2017", "第3页的表", "1-3月", "3-5", "—", "[3]", "共3页"]
)
def test_a_number_alone_is_no_page_number(line: str) -> None:
    assert not take_page_numbers(lines_of(f"正文一。\n{line}\n正文二。"))


def test_bare_numbers_count_pages_where_a_page_of_text_stands_between() -> None:
    page = "本县政府信息公开工作稳步推进。\n" * 20
    text = "".join(f"{page}{number}\n" for number in (1, 2, 3))
    assert len(take_page_numbers(lines_of(text))) == 3
    assert len(take_page_numbers(lines_of(f"{page}1\n{page}2\n"))) == 2  # the source ends with its last page
    assert not take_page_numbers(lines_of(f"{page}1\n{page}2\n{page}"))
    short = page[:70] + "\n"  # as the last page may be
    assert len(take_page_numbers(lines_of(f"{page}1\n{short}2\n"))) == 2
    assert not take_page_numbers(lines_of(f"{page}行政许可\n1\n行政处罚\n2\n"))
    cells = "序号\n1\n甲\n2\n乙\n3\n丙\n"
    assert not take_page_numbers(lines_of(cells))
    assert not take_page_numbers(lines_of("".join(f"{page}{number}\n" for number in (12, 35, 7))))
