"""Titles with 1, 2, 3 behind them: which of them begin reports."""

from __future__ import annotations

import pytest

from disclosure.editing.shapes import lines_of
from disclosure.editing.splitting.counted_titles import by_counted_titles


@pytest.mark.parametrize(
    ("first", "title", "reports"),
    [
        ("政务公开工作总结", "政务公开工作总结", 2),
        ("某县教育局", "政务公开工作总结", 2),
        ("小学收费公示自查报告", "小学收费公示自查报告", 2),  # whatever the page is on
        ("某县教育局", "小学收费公示自查报告", 0),
        ("公开栏的维护和更新任务", "公开栏的维护和更新任务", 0),
    ],
)
def test_a_counted_title_is_a_report_s_or_the_page_s_own(first: str, title: str, reports: int) -> None:
    text = f"{first}\n{title}1\n我校逐项自查，现报告如下。\n{title}2\n接到通知后，带队检查。"
    assert len(by_counted_titles(lines_of(text))) == reports
