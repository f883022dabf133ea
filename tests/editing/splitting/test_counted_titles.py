"""Titles with 1, 2, 3 behind them: which of them begin reports."""

from __future__ import annotations

import pytest

from disclosure.editing.shapes import lines_of
from disclosure.editing.splitting.counted_titles import by_announced, by_counted_titles


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


@pytest.mark.parametrize(
    ("name", "reports"),
    [
        ("厂务公开工作总结3篇", 3),
        ("厂务公开工作总结（共3篇）", 3),
        ("厂务公开工作总结4篇", 0),
        ("厂务公开工作总结", 0),
    ],
)
def test_as_many_titles_with_sentences_below_as_are_announced(name: str, reports: int) -> None:
    texts = [f"{number}、第{number}公司厂务公开工作总结\n我公司认真公开，职工满意。" for number in (1, 2, 3)]
    links = "4、厂务公开民主管理实施方案\n5、国企工会工作总结"
    assert len(by_announced(lines_of("\n".join([*texts, links])), name)) == reports
