"""Titles that run into the first sentence of their text, and sentences that begin with the name of a paper."""

from __future__ import annotations

import pytest

from tests.editing.documents import edit, outline

MORE = "认真贯彻落实《中华人民共和国政府信息公开条例》，扎实推进各项公开工作，取得了新的成效。"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("乡镇政务公开考核评分标准", "为客观公正地考核全县各乡镇政务公开工作，制定本评分标准。"),
        ("关于202x年第四季度政府网站自查整改情况的报告", "为管好用好政府网站，我区按季度开展自查。"),
        ("某县卫计局2017上半年工作总结报告范文稿", "2017年，卫生计生工作在县委领导下有序推进，开局良好。"),
        ("【2017政务公开自查整改报告】", "根据上级统一安排，我单位组织了回头看。"),
    ],
)
def test_a_title_is_parted_from_the_sentence_that_follows(title: str, text: str) -> None:
    assert outline(edit(f"{title}{text}\n{MORE}").texts)[:2] == [f"T {title}", f"P {text}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "江口县教育局2015年政府信息公开年度报告根据《中华人民共和国政府信息公开条例》要求编制。全文包括概述等部分。",
        "县政府办制定的政务公开工作考核办法为全面推进政务公开提供了制度保障。",
        "我县制定的政府信息公开保密审查制度为切实做好保密工作奠定了基础，取得了成效。",
        "江口县政务公开工作方案为确保全县政务公开工作有序开展提供了遵循。",
        "按季公布政府信息公开工作总结为了接受社会监督，我局设立了公开栏。",
    ],
)
def test_a_sentence_that_begins_with_a_paper_stays_whole(sentence: str) -> None:
    assert outline(edit(f"{sentence}\n{MORE}").texts)[0] == f"P {sentence}"


def test_a_title_that_holds_the_name_of_a_paper_stays_whole() -> None:
    title = "县政府办公室关于严格执行政府信息公开保密审查制度为做好保密工作提供有力保障的通知"
    assert outline(edit(f"{title}\n各单位：\n{MORE}").texts)[0] == f"T {title}"
