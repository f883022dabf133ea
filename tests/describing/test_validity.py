"""Whether a document is in force: what its portal says, and nothing where it says nothing."""

from __future__ import annotations

import pytest

from disclosure.describing.material import Material
from disclosure.describing.validity import read_validity
from disclosure.reading import webpage
from disclosure.reading.decode import Decoded
from disclosure.records import Certainty, Reading
from tests.describing.reports import clue, report


def told(*words: str) -> Reading[str]:
    clues = [clue("validity", word, "header_table") for word in words]
    return read_validity(Material.of(report("某县2017年政府信息公开年度报告", "全年公开3条。", clues=clues)))


@pytest.mark.parametrize(
    ("word", "meaning"),
    [("有效", "有效"), ("现行有效", "有效"), (" 有 效 ", "有效"), ("是", "有效"), ("已失效", "失效"), ("否", "失效"), ("废止", "废止"), ("【已废止】", "废止")],
)  # fmt: skip
def test_a_portal_s_word_is_taken_for_what_it_means(word: str, meaning: str) -> None:
    reading = told(word)
    assert (reading.value, reading.certainty) == (meaning, Certainty.CERTAIN)
    assert [evidence.origin for evidence in reading.evidence] == ["header_table"]


@pytest.mark.parametrize("words", [(), ("长期",), ("2018-03-13",), ("有效提升了服务水平",), ("不详",)])
def test_what_is_no_such_word_says_nothing(words: tuple[str, ...]) -> None:
    reading = told(*words)
    assert (reading.value, reading.certainty, reading.candidates) == (None, Certainty.UNKNOWN, ())


def test_of_two_meanings_none_is_chosen() -> None:
    reading = told("有效", "已废止")
    assert (reading.value, reading.candidates) == (None, ("有效", "废止"))
    assert told("有效", "现行有效").value == "有效"


@pytest.mark.parametrize("label", ["有效性", "有 效 性", "时效性", "效力状态", "是否有效"])
def test_a_header_table_says_it_and_a_sentence_does_not(label: str) -> None:
    rows = "".join(
        f"<tr><td>{name}：</td><td>{value}</td></tr>"
        for name, value in (("索引号", "113303/2022-1"), ("发布日期", "2022-01-28"), (label, "废止"))
    )
    text = "<p>一、概述</p><p>有效性：有效。全年主动公开政府信息33条，及时性、有效性都有提高。</p>" * 5
    page = f"<html><body><table>{rows}</table><h1>某县2021年政府信息公开工作年度报告</h1><div id=zoom>{text}</div>"
    clues = [
        (clue.text, clue.origin)
        for clue in webpage.transcribe(Decoded(page, "utf-8")).clues
        if clue.field == "validity"
    ]
    assert clues == [("废止", "header_table")]
