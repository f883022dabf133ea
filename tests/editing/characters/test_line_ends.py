"""Line ends that became blanks, and blanks that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.editing.characters.line_ends import close_line_ends

PARAGRAPH = (
    "我乡把政府信息公开摆在便民服务大厅的第一个窗口，由党政办两名干部轮流值守，每天下班以前核对当天要上网的材料，"
    "凡涉及补贴、救助、宅基地审批的结果一律在三个工作日内张贴到村，并请村务监督委员会的成员签字，群众在赶集日就能看到。"
    "对家里没有智能手机的老人，驻村干部带着纸质清单上门念一遍，听不懂的用当地话再讲一遍，讲完请老人在回执上按手印，"
    "回执按季度装订成册放在档案柜里备查。对外出务工的家庭，由各村会计在微信群里发照片，家属有疑问可以直接给分管领导打电话，"
    "当天答复不了的说明原因，三天以内必须给出书面意见。全乡十四个村的公开栏换成了防雨的铝合金橱窗，左边贴政策，右边贴账目，"
    "中间留一块写群众提的意见和办理结果，每月十五日由纪委书记带队逐村检查一次，检查情况在下一次例会上通报。"
)


def page(text: str, width: int) -> str:
    """``text`` as a page of lines ``width`` characters wide whose line ends were lost."""
    lines, line = [], ""
    for character in text:
        if len(line) >= width and character not in "，。、；":
            lines.append(line)
            line = ""
        line += character
    return " ".join([*lines, line])


def mended(text: str) -> str:
    for edit in reversed(close_line_ends(text)):
        assert text.startswith(edit.before, edit.start)
        assert not edit.before.strip()
        text = text[: edit.start] + text[edit.start + len(edit.before) :]
    return text


@given(st.integers(18, 45))
def test_blanks_at_the_width_of_a_page_go(width: int) -> None:
    whole = page(PARAGRAPH * 2, width)
    assert mended(whole).replace("。 ", "。") == PARAGRAPH * 2


def test_line_ends_may_have_left_two_blanks() -> None:
    assert mended(page(PARAGRAPH, 26).replace(" ", "  ")).replace("。  ", "。") == PARAGRAPH


@given(st.integers(18, 45))
def test_a_blank_behind_a_full_stop_may_be_the_end_of_a_paragraph(width: int) -> None:
    whole = page(PARAGRAPH * 2, width)
    assert mended(whole).count(" ") == whole.count("。 ")


def test_figures_that_a_reader_set_apart_do_not_hide_the_width() -> None:
    counted = PARAGRAPH.replace("两名", "2名").replace("十四个", "14个").replace("三个", "3个")
    whole = page(counted, 26)
    for figure in ("2", "14", "3"):
        whole = whole.replace(figure, f" {figure} ")
    left = mended(whole)
    for figure in ("2", "14", "3"):
        left = left.replace(f" {figure} ", figure).replace(f" {figure}", figure)
    assert left.replace("。 ", "。") == counted


def test_a_word_of_every_report_is_put_together_in_such_a_text() -> None:
    whole = f"{page(PARAGRAPH, 26)} 行政许 可 17 行政处罚 9"
    assert "行政许可 17" in mended(whole)


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        page(PARAGRAPH, 26)[:250],
        PARAGRAPH.replace("，", "， ").replace("。", "。 "),
        " ".join(PARAGRAPH[at : at + 7] for at in range(0, len(PARAGRAPH), 7)),
        " ".join(["萧县人民政府办公室", "龙城镇人民政府", "教育局", "卫生健康委员会"] * 20),
        "".join(page(PARAGRAPH, 26).split(" ")[:3]) + PARAGRAPH.replace("三", " 三") * 2,
        "0 0 0 2 0 0 " * 60,
    ],
    ids=["none", "too short", "behind marks", "close together", "names", "a few", "a table"],
)
def test_other_blanks_stay(text: str) -> None:
    assert not close_line_ends(text)


def test_a_long_line_is_looked_through_in_time() -> None:
    assert close_line_ends(page(PARAGRAPH * 200, 26))
    figures = " ".join(map(str, range(200_000)))
    assert close_line_ends(f"{page(PARAGRAPH * 20, 26)} {figures} {page(PARAGRAPH, 26)}")
