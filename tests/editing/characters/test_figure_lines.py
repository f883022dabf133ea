"""Figures that the markup of a page set on lines of their own, and cells that stand a line each."""

from __future__ import annotations

import pytest

from disclosure.editing.characters.figure_lines import join_figure_lines

PAGE = """安化县
2012
年政府信息公开
年度报告
统计期限为
2012
年
1
月
1
日至
2012
年
12
月
31
日。
一、工作概述
2012
年，县政府常务会议两次听取汇报，编制
3
名。
23
个乡镇和
41
个县直单位都定了分管领导。"""


def joined(text: str) -> str:
    for edit in reversed(join_figure_lines(text)):
        assert text.startswith(edit.before, edit.start)
        assert not edit.before.strip("\n")
        text = text[: edit.start] + text[edit.start + len(edit.before) :]
    return text


def test_sentences_are_put_together_and_headings_stay_alone() -> None:
    assert joined(PAGE).split("\n") == [
        "安化县2012年政府信息公开",
        "年度报告",
        "统计期限为2012年1月1日至2012年12月31日。",
        "一、工作概述",
        "2012年，县政府常务会议两次听取汇报，编制3名。",
        "23个乡镇和41个县直单位都定了分管领导。",
    ]


TABLE = "附表\n指 标\n单位\n本年\n累计\n主动公开信息数\n条\n64\n391\n收到申请总数\n件\n2\n5\n答复数\n件\n2\n5"


def test_figures_within_sentences_are_joined_beside_a_table_of_cells() -> None:
    told = [
        f"今年全镇在{what}村发放明白卡共计\n{number}\n件，其中按时完成"
        for number, what in enumerate("甲乙丙丁戊己", 3)
    ]
    told += ["(一)场所。全镇查阅点由一处增至", "4", "处，另有一处在建。"]
    page = "\n".join((*told, TABLE, *TABLE.split("\n")[5:]))
    assert joined(page).split("\n") == [
        *(
            f"今年全镇在{what}村发放明白卡共计{number}件，其中按时完成"
            for number, what in enumerate("甲乙丙丁戊己", 3)
        ),
        "(一)场所。全镇查阅点由一处增至4处，另有一处在建。",
        *TABLE.split("\n"),
        *TABLE.split("\n")[5:],
    ]
    assert joined(TABLE) == TABLE


def test_empty_lines_between_are_no_obstacle() -> None:
    assert joined(PAGE.replace("\n", "\n\n")).replace("\n\n", "\n") == joined(PAGE)


@pytest.mark.parametrize(
    "text",
    [
        "信息内容\n本年制发件数\n规章\n0\n0\n0\n行政规范性文件\n5\n0\n12\n行政许可\n17\n行政处罚\n9",
        "全年公开信息\n31\n条。其中网站\n12\n条。",
        "\n".join(["2016", "年度报告", "2017", "年度报告", "2018", "年度报告"] * 2) + "\n" + "7\n8\n" * 9,
        "",
    ],
    ids=["a table", "a few", "tabs of years and a table", "nothing"],
)
def test_other_lines_stay(text: str) -> None:
    assert not join_figure_lines(text)
