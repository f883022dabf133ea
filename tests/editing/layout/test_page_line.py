"""Reports that were written on a few lines: each is cut where blanks part its headings from its sentences."""

from __future__ import annotations

from tests.editing.documents import edit, outline

_DONE = "七十三名主治以上医师的照片、职称、专长、出诊时间做成展板，人员变动三日内换下，病人和家属随时可以查看，院长每月检查一次，发现差错当日改正，改正后在展板旁边写明日期和原因。"


def test_headings_behind_blanks_in_each_of_several_long_lines_are_found() -> None:
    lines = [
        f"{numeral}、对{whom}公开 （一）把资质亮出来。{_DONE} （二）把价格亮出来。{_DONE} （三）把承诺亮出来。{_DONE}"
        for numeral, whom in (("一", "社会"), ("二", "患者"), ("三", "职工"))
    ]
    found = outline(edit("\n".join(("建始县人民医院2011年院务公开工作汇报", *lines))).texts)
    assert [line for line in found if line.startswith("H2")] == [
        "H2 一、对社会公开",
        "H2 二、对患者公开",
        "H2 三、对职工公开",
    ]
    assert [line for line in found if line.startswith("H3")] == 3 * [
        "H3 （一）把资质亮出来。",
        "H3 （二）把价格亮出来。",
        "H3 （三）把承诺亮出来。",
    ]


def test_a_long_paragraph_that_counts_within_its_sentences_stays_whole() -> None:
    told = f"{_DONE}主要有：（一）照片，（二）职称，（三）专长。{_DONE}{_DONE}"
    assert f"P {told}" in outline(edit(f"院务公开工作汇报\n{told}\n{_DONE}\n{_DONE}\n{_DONE}\n{_DONE}").texts)
