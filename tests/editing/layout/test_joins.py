"""Seams: which line is the rest of the one above it, and where text is missing instead."""

from __future__ import annotations

import pytest

from disclosure.editing.shapes import MISSING
from disclosure.records import BlockKind
from tests.editing.documents import edit

HEAD = "某县2016年政务公开工作总结\n2016年，我县政务公开工作扎实推进，公开工作取得成效。\n一、基本情况\n"

# a line, the line below it, why they are one sentence
ONE = (
    (
        "全年召开推进会4次，培训人员120人次，进一步提高了工作人员的业务能力。通过",
        "实施公开，方便了群众。",
        "stops at 通过",
    ),
    ("制定并印发了《某县政务公开", "工作实施方案》，明确了责任。", "a book title stays open"),
    ("坚持“公开为常态、", "不公开为例外”的原则。", "stops at an enumerating comma"),
    (
        "今年上半年，县政府办公室联合县监察局组织召开",
        "了全县政务公开工作培训会。",
        "no sentence begins with 了",
    ),
    (
        "依托网站、公告栏等载体主动公开政府信息，共计",
        "1200条，其中规范性文件12条。",
        "no sentence begins with so many 条",
    ),
    (
        "进一步完善工作机制，强化督查考核，为推进政务公开工作奠定了良好的群众基",
        "础。",
        "one character and its full stop",
    ),
    (
        "县政府成立了政务公开领导小组。各乡镇各部门也相应成立了机构，做到了机构、人员",
        "、经费三落实。",
        "no line begins with a comma",
    ),
    (
        "2016年，全县各级行政机关认真贯彻落实上级部署。县政府多次召开专题会议研究政务公开工作，公开意识进一步增",
        "强，公开水平进一步提高。",
        "whole sentences, and the last one stops",
    ),
    ("一是完善了主动公开、依申请公开、保密审查", "等制度，做到有章可循。", "no line begins with 等"),
)
# a line, the line below it, why they are two
TWO = (
    ("（一）围绕中心，服务大局", "2016年，全县紧紧围绕中心工作推进公开。", "a heading without a stop"),
    ("（一）加强组织领导，健全工作机制", "为做好政务公开工作，成立了领导小组。", "the same"),
    ("主动公开情况", "全年主动公开政府信息1200条，内容涵盖各个领域。", "a heading without a numeral"),
    ("全年主动公开政府信息1200条。", "全年收到申请5件。", "whole sentences"),
    ("利用公示栏、宣传栏进行公开", "二、存在的问题", "a heading follows"),
    ("加强对各单位的督促检查，确保公开到位", "一是开展日常检查。", "an item follows"),
    ("某县教育局", "某县民政局", "a list of organs"),
    ("联系电话：0555-1234567", "传真：0555-1234568", "a list of labels"),
    ("县政府办公室负责全县政务公开工作，联系人：张某", "2016年12月31日", "a date follows"),
    ("存在的主要问题是公开不够及时；", "公开内容不够全面。", "a semicolon ends a paragraph of a list"),
    ("主要做法如下：", "建立健全各项制度。", "a colon ends a lead-in"),
    ("一、总体情况", "了解群众需求，回应社会关切。", "了解 begins a sentence, and nothing joins a chapter"),
)


@pytest.mark.parametrize(("above", "below", "why"), ONE)
def test_a_sentence_that_was_cut_is_one_again(above: str, below: str, why: str) -> None:
    for gap in ("\n", "\n\n", "\n-3-\n", "　\n\n　\n"):
        assert above + below in edit(HEAD + above + gap + below).draft.text, why


@pytest.mark.parametrize(("above", "below", "why"), TWO)
def test_two_lines_stay_two(above: str, below: str, why: str) -> None:
    for gap in ("\n", "\n\n", "\n-3-\n"):
        assert f"{above}\n{below}" in edit(HEAD + above + gap + below).draft.text, why


def test_text_that_is_lost_is_shown_and_not_joined() -> None:
    lost = "县政府成立了领导小组。各乡镇各部门结合各自的实际情况，有关职能"
    rest = "题上采用广播的形式公开等，方便了群众。"
    text = edit(f"{HEAD}{lost}\n{rest}\n三、下一步打算\n继续努力。").texts[0]
    assert f"{lost}{MISSING}\n{rest}" in text.text
    assert text.truncated
    assert [doubt.code for doubt in text.doubts] == ["text_missing"]


def test_the_same_lines_are_joined_where_no_numeral_is_skipped() -> None:
    lost = "县政府成立了领导小组。各乡镇各部门结合各自的实际情况，有关职能"
    text = edit(f"{HEAD}{lost}\n部门各负其责，方便了群众。\n二、下一步打算\n继续努力。").texts[0]
    assert f"{lost}部门各负其责" in text.text
    assert not text.truncated
    assert not text.doubts


def test_a_line_that_stops_above_a_skipped_heading_is_shown_as_cut() -> None:
    text = edit(
        f"{HEAD}县政府多次召开会议。各部门直接面向群众，宣传政策，解答群众\n三、下一步打算\n继续努力。"
    ).texts[0]
    assert f"解答群众{MISSING}" in text.text


@pytest.mark.parametrize(
    ("end", "cut"),
    [
        ("不断引向深入，落实到加强和改进党的作风建设的", True),
        ("进一步完善各项规章制度，不断提高工作水平，", True),
        ("县政府制定并印发了《某县政务公开工作", True),
        ("（1）、", True),
        ("为建设服务型政府作出更大的贡献", False),
        ("切实保障人民群众的知情权、参与权和监督权。", False),
        ("努力达到政务公开、优化服务、提高效能的目的", False),
        ("各项工作取得了明显成效，群众积极参与", False),
    ],
)
def test_an_end_is_cut_only_where_no_sentence_can_end(end: str, cut: bool) -> None:
    text = edit(HEAD + "县政府多次召开会议研究。\n" + end).texts[0]
    assert text.truncated is cut
    assert text.blocks[-1].text == end + (MISSING if cut else "")


def test_a_line_of_the_closing_is_never_joined() -> None:
    text = edit(HEAD + "全县公开工作取得新成效，\n某县人民政府\n2016年12月31日").texts[0]
    assert [block.kind for block in text.blocks[-2:]] == [BlockKind.SIGNATURE, BlockKind.DATE]
