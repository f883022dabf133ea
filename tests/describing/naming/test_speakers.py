"""Who speaks: above a speech, in its first words, on the line of a form."""

from __future__ import annotations

import pytest

from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.material import Material
from disclosure.describing.naming.speakers import makers, subjects
from tests.describing.reports import report


@pytest.mark.parametrize(
    ("cover", "body", "name"),
    [
        (["德昌县财政局局长  ×××", "（2017年6月8日）"], "同志们：\n今天开会。", "德昌县财政局"),
        (["西林县财政局国库股股长  某某某"], "各位领导：\n我述职如下。", "西林县财政局"),
        ([], "首先，我代表抚松县人民医院全体班子成员表示欢迎。", "抚松县人民医院"),
        ([], "申报单位：绩溪县政务服务中心（公章）", "绩溪县政务服务中心"),
    ],
)
def test_a_speaker_is_named(cover: list[str], body: str, name: str) -> None:
    found = makers(Material.of(report("在会上的讲话", body, cover=cover)), Gazetteer.load())
    assert [named.name for named in found] == [name]


def test_a_body_that_is_asked_does_not_speak() -> None:
    material = Material.of(report("在会上的发言", "我们请县审计局在镇上设一个投诉箱。"))
    assert list(subjects(material, Gazetteer.load())) == []
