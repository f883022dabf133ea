"""Line ends that became blanks, and blanks that are none."""

from __future__ import annotations

import itertools
import re

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


def print_page(words: str, width: int) -> str:
    """``words`` as a PDF's lines of ``width`` characters, figures set apart by a quarter of one; line ends lost."""
    lines, line, wide = [], "", 0
    for piece in re.findall(r"\d+|.", words):
        space = " " if line and (piece.isdecimal() or line[-1].isdecimal()) else ""
        takes = (2 * len(piece) if piece.isdecimal() else 4) + len(space)
        if wide + takes > 4 * width and piece not in "，、。；":
            lines.append(line)
            line, wide, space = "", 0, ""
        line += space + piece
        wide += takes
    return " ".join([*lines, line])


@given(st.integers(20, 40), st.sampled_from("的一在每村"))
def test_figures_that_a_reader_set_apart_do_not_hide_the_width(width: int, often: str) -> None:
    counted = (PARAGRAPH * 3).replace(often, "128")
    left = re.sub(r" ?(\d+) ?", r"\1", mended(print_page(counted, width)).replace("。 ", "。"))
    assert left.replace(" ", "") == counted
    assert (
        left.count(" ") < 3
    )  # where two lines in a row end beside figures, one of them may look like the other's


def test_a_text_whose_blanks_stand_at_many_distances_has_no_width() -> None:
    pieces, at = [], 0
    for length in itertools.cycle([26, 17, 33, 26, 41, 19, 30, 22]):
        if at >= 4 * len(PARAGRAPH):
            break
        pieces.append((PARAGRAPH * 5)[at : at + length])
        at += length
    assert not close_line_ends(" ".join(pieces))


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
