"""The record of a law database between a title and its text."""

from __future__ import annotations

import pytest

from tests.editing.documents import edit, outline

RECORD = "文章属性•【制定机关】江口县人民政府•【公布日期】2012.07.16•【字号】江府发〔2012〕6号•【时效性】现行有效正文"
TITLE = "江口县人民政府关于印发《江口县政务公开办法》的通知"
TEXT = "为推进政务公开，现将《江口县政务公开办法》印发给你们，请认真执行。"


def test_the_record_goes_and_says_who_issued_what_and_when() -> None:
    found = edit(
        f"市直单位信息公开报告\n- 格式：doc\n{TITLE}{RECORD}{TITLE}江府发〔2012〕6号各乡镇：{TEXT}\n特此通知。"
    )
    assert outline(found.texts)[:2] == [f"T {TITLE}", "C 江府发〔2012〕6号"]
    told = {(clue.field, clue.text) for clue in found.clues if clue.origin == "header_table"}
    assert told >= {
        ("title", TITLE),
        ("issuer", "江口县人民政府"),
        ("published", "2012.07.16"),
        ("document_number", "江府发〔2012〕6号"),
    }


@pytest.mark.parametrize(
    ("above", "why"),
    [
        ("江口县教育局关于转发江口县政务公开办法的通知", "a paper of its own, and nothing between"),
        ("江口县教育局2013年工作总结\n各学校：\n现将办法转发给你们，请认真学习。", "a sentence between"),
        ("四、附件\n江口县考核办法", "a heading above"),
    ],
)
def test_what_is_no_sites_name_for_the_file_stays(above: str, why: str) -> None:
    shown = "\n".join(outline(edit(f"{above}\n{TITLE}{RECORD}\n{TEXT}").texts))
    assert all(line in shown for line in above.split("\n")), why
    assert "文章属性" not in shown


def test_a_sentence_in_front_is_no_title() -> None:
    found = edit(f"全文如下。请各校学习。江口县政务公开办法{RECORD}\n第一条 {TEXT}")
    assert not [clue for clue in found.clues if clue.field == "title"]
    assert "请各校学习。江口县政务公开办法" in outline(found.texts)[0]
