"""Bars that are left of a table, and those that mean something."""

from __future__ import annotations

import pytest

from disclosure.editing.draft import Draft, undo
from disclosure.editing.text_tables.bars import drop_bars


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"时间：2023-02-01 | {'|' * 900}\n正文。", "时间：2023-02-01\n正文。"),
        (f"某县卫生健康局年报\n|\n{'|' * 500}\n一、概述", "某县卫生健康局年报\n\n\n一、概述"),
        ("三、收到和处理申请情况 ||||\n无。", "三、收到和处理申请情况\n无。"),
        ("| 三、收到和处理申请情况 |\n无。", "三、收到和处理申请情况\n无。"),
        ("某镇人民政府 ｜", "某镇人民政府"),
        (
            f"某县 ||\n某局 ||\n年报 ||\n{'政府信息公开，' * 40} ||",
            f"某县\n某局\n年报\n{'政府信息公开，' * 40}",
        ),
    ],
)
def test_bars_go(text: str, left: str) -> None:
    draft = Draft(text)
    drop_bars(draft)
    assert draft.text == left
    assert undo(draft.text, draft.edits) == text


@pytest.mark.parametrize(
    "text",
    [
        "首页 | 政务公开 | 年报 |",
        "索引号： | 113/2020-1 |",
        "序号 |\n公开事项 |\n镇人民政府 |\n√ |",
        "• |",
        "一、概述\n无。",
    ],
)
def test_bars_stay(text: str) -> None:
    draft = Draft(text)
    drop_bars(draft)
    assert draft.text == text
