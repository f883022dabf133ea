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
        r"PAGE   \* MERGEFORMAT 4",
        r"- PAGE \* MERGEFORMAT - 4 -",
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


def test_a_viewer_s_count_in_front_of_its_pages_cuts_sentences_and_a_list_s_does_not() -> None:
    page = "萧县龙城镇认真开展了政务公开工作的自查，现将有关情况汇报如下，请予审阅。" * 4
    viewed = f"1、{page}镇上各站所与党政办挂\n2、钩联系，按月报送。{page}切实保\n3、障群众的知情权。"
    assert [viewed[taking.start : taking.end] for taking in take_page_numbers(lines_of(viewed))] == [
        "1、",
        "\n2、",
        "\n3、",
    ]
    counted_below = (
        f"1、{page}{page}不足有：1、制度不全；\n\n2、2、更新不及时；{page}镇上各站所与党政办挂\n\n3、钩。"
    )
    assert [
        counted_below[taking.start : taking.end] for taking in take_page_numbers(lines_of(counted_below))
    ] == [
        "1、",
        "2、",
        "\n\n3、",
    ]
    listed = f"1、{page}\n2、{page}\n3、{page}"
    assert not take_page_numbers(lines_of(listed))
    assert not take_page_numbers(lines_of("1、健全组织\n2、完善制度\n3、加强监督"))
    assert not take_page_numbers(lines_of(f"1、{page}\n2、"))


def test_below_the_line_of_a_site_that_shows_documents_one_page_that_cuts_a_sentence_is_enough() -> None:
    page = "萧县龙城镇认真开展了政务公开工作的自查，现将有关情况汇报如下，请予审阅。" * 4
    site = "《镇党务公开工作情况汇报.doc》由会员分享，可在线阅读"
    pages = f"1、{page}\n2、{page}整理出公开事项三十八\n3、项，{page}\n4、{page}"
    taken = take_page_numbers(lines_of(f"{site}\n{pages}"))
    assert [f"{site}\n{pages}"[taking.start : taking.end] for taking in taken] == [
        "1、",
        "2、",
        "\n3、",
        "4、",
    ]
    assert not take_page_numbers(lines_of(pages))
    assert not take_page_numbers(lines_of(f"{site}\n1、{page}\n2、{page}\n3、{page}"))


def test_the_page_s_own_number_behind_a_viewer_s_count_goes_and_what_is_counted_stays() -> None:
    page = "认真开展了政务公开工作的自查，现将有关情况汇报如下，请予审阅，并提出意见" * 4
    viewed = f"1、1陆屋镇{page}镇上各站所与党政办挂\n2、钩联系，按月报送。陆屋镇人民政府2016年7月4日3"
    assert [viewed[taking.start : taking.end] for taking in take_page_numbers(lines_of(viewed))] == [
        "1、1",
        "\n2、",
        "3",
    ]
    counted = f"1、1月份以来{page}镇上各站所与党政办挂\n2、钩联系，按月报送，共召开会议3"
    assert [counted[taking.start : taking.end] for taking in take_page_numbers(lines_of(counted))] == [
        "1、",
        "\n2、",
    ]


def test_numbers_of_a_total_go_within_lines_where_they_count_up_to_it() -> None:
    text = "第1页共2页市民政局的汇报一是健全机制，推行“四议两公开”第2页共2页工作法。第2页共2页"
    assert [text[taking.start : taking.end] for taking in take_page_numbers(lines_of(text))] == [
        "第1页共2页",
        "第2页共2页",
        "第2页共2页",
    ]
    assert not take_page_numbers(lines_of("详见附件第3页共2页的说明。"))
    assert not take_page_numbers(lines_of("先看第3页共9页的表，再看第1页共9页的说明。"))
    assert not take_page_numbers(lines_of("见甲册第1页共9页，乙册第2页共5页。"))


def test_numbers_between_words_of_a_page_on_one_line() -> None:
    words = "全年各村公开栏每季换一次，" * 30
    text = f"{words} - 1 - 农民信箱群发短信{words}行政诉讼数 件 0 - 2 - 船寮镇人民政府"
    assert [text[taking.start : taking.end] for taking in take_page_numbers(lines_of(text))] == [
        " - 1 - ",
        " - 2 -",
    ]
    blanks = f"{words}进度查  1  询；{words}年底前给每  2  个供电所"
    assert len(take_page_numbers(lines_of(blanks))) == 2
    assert not take_page_numbers(lines_of(f"{words} - 1 - 农民{words}行政诉讼数 - 3 - 船寮镇"))
    assert not take_page_numbers(lines_of(f"{words}行政许可  1  行政处罚  1  行政强制  0"))
    assert not take_page_numbers(lines_of(f"{words * 2}行政许可  1  行政处罚  2  行政强制  3"))
    assert not take_page_numbers(lines_of("全年公开 - 1 - 条，接待 - 2 - 人"))


def test_the_numbers_of_all_pages_on_one_line() -> None:
    text = "本年度未收取费用。\n- 1 - - 2 - - 3 -"
    assert len(take_page_numbers(lines_of(text))) == 1
    assert not take_page_numbers(lines_of("本年度未收取费用。\n- 1 - - 5 -"))


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


def test_marked_numbers_at_the_ends_of_lines_count_pages_where_they_count_on() -> None:
    text = "首位接待来函、来电-1-\n和来访人员的人员为首问责任人。\n二○○八年五月十二日 - 2 -\n图-3-"
    lines = lines_of(text)
    taken = take_page_numbers(lines)
    assert [text[one.start : one.end] for one in taken] == ["-1-", " - 2 -", "-3-"]
    for other in ("附表-1-\n附表-3-", "第一页-1-", "见表-2-\n见表-3-", "电话0557-1-\n传真0557-2-"):
        assert take_page_numbers(lines_of(other)) == []
