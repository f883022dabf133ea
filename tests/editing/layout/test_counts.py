"""Numbers of points that a report announces, and the points that it lists."""

from __future__ import annotations

import pytest

from disclosure.editing.layout.counts import count_doubts

DIFFERS = (
    (["重点抓好四个方面的工作:一是提高认识。二是丰富内容。三是严格程序。"], 4, 3),
    (["做到“四个落实”:落实分管领导、落实专门机构、落实有关工作措施和制度,使公开工作长期有人管。"], 4, 3),
    (["还存在以下两个问题：", "一是认识不够。", "二是更新不快。", "三是形式单一。"], 2, 3),
)
AGREES = (
    ["重点抓好三个方面的工作：一是提高认识。", "二是丰富内容。", "三是严格程序。"],
    [
        "从以下三个方面改进：",
        "（一）进一步深化内容。",
        "按照要求公开。",
        "（二）拓展形式。",
        "（三）规范行为。",
    ],
    ["存在三个问题：一是甲。二是乙。三是丙。", "下一步抓好四项工作：一是丁。二是戊。三是己。四是庚。"],
    ["做到“四个必须”:只要是与群众利益相关的,必须公开;只要是涉及许可的,必须公开。"],
    ["坚持“三个统一”：统一部署，统一检查；统一考核。"],
    ["四个方面的工作都取得了成效。"],
    ["建立五项制度，把公开与监督结合起来。"],
    ["“八公开”:公开职能;公开程序;公开结果。"],
)


@pytest.mark.parametrize(("texts", "announced", "listed"), DIFFERS)
def test_a_list_that_is_shorter_or_longer_is_doubted(texts: list[str], announced: int, listed: int) -> None:
    doubts = count_doubts(texts)
    assert [doubt.code for doubt in doubts] == ["count_differs"]
    assert f"说是{announced}项，实际列出{listed}项" in doubts[0].message


@pytest.mark.parametrize("texts", AGREES)
def test_a_list_that_is_as_long_as_announced_is_not(texts: list[str]) -> None:
    assert not count_doubts(texts)
