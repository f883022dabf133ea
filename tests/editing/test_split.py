"""Reports of a compilation: markers, titles, and what divides nothing."""

from __future__ import annotations

import pytest

from disclosure.editing.draft import Draft
from disclosure.editing.split import split
from disclosure.editing.splitting.markers import is_part_marker, read_marker

BODY = (
    "{year}年，我局按照县政府的统一部署，认真组织开展政务公开工作，成立机构，完善制度，强化监督，取得了明显成效。"
    "现将有关情况汇报如下：\n一、主要做法\n我局健全了公开机制，明确了公开内容，拓宽了公开渠道，规范了公开程序，得到了群众的好评。\n"
    "二、存在问题\n公开内容还不够全面。"
)


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("第一篇:2010年政务公开汇报", 1, "2010年政务公开汇报"),
        ("第2篇：政务公开工作总结", 2, "政务公开工作总结"),
        ("篇三：村务公开自查报告", 3, "村务公开自查报告"),
        ("【篇4】政务公开自查报告", 4, "政务公开自查报告"),
        ("【第五篇】", 5, ""),
        ("范文二：政务公开自查报告", 2, "政务公开自查报告"),
        ("材料之三：校务公开工作汇报", 3, "校务公开工作汇报"),
        ("政务公开自查报告 篇2", 2, "政务公开自查报告"),
        ("2020年政务公开工作总结范文三", 3, "2020年政务公开工作总结"),
        ("村务公开工作汇报（篇6）", 6, "村务公开工作汇报"),
    ],
)
def test_a_marker_counts_the_reports_of_a_compilation(line: str, number: int, title: str) -> None:
    marker = read_marker(line)
    assert marker is not None
    assert (marker.number, line[marker.start : marker.end]) == (number, title)


@pytest.mark.parametrize(
    "line",
    [
        "第一部分 概述",
        "第一篇报道由县电视台播出",
        "发布政策解读稿件23篇",
        "第三条 本制度自发布之日起施行",
        "第一季度政务公开工作总结",
        "全年发布信息第一篇",
        "材料一式三份",
        "一、主要做法",
        "报告一：",
    ][:-1],
)
def test_other_numbers_count_no_reports(line: str) -> None:
    assert not is_part_marker(line)


def _parts(text: str) -> list[str]:
    draft = Draft(text)
    spans = split(draft)
    assert [span.start for span in spans[1:]] == [span.end for span in spans[:-1]]
    assert (spans[0].start, spans[-1].end) == (0, len(draft.text))
    return [draft.text[span.start : span.end].strip().split("\n")[0] for span in spans]


def _report(title: str, year: int = 2016, end: str = "") -> str:
    return "\n".join(filter(None, (title, BODY.format(year=year), end)))


def test_a_marker_may_stand_only_from_the_second_report_on() -> None:
    text = (
        f"{_report('甲局政务公开工作汇报')}\n第二篇：乙局政务公开工作汇报\n{_report('乙局政务公开工作汇报')}"
    )
    assert _parts(text) == ["甲局政务公开工作汇报", "乙局政务公开工作汇报"]


def test_a_second_title_behind_a_signature_begins_a_report() -> None:
    first = _report("甲局2016年政务公开工作总结", end="甲局办公室\n2016年12月1日")
    assert _parts(f"{first}\n{_report('乙局2016年政务公开工作总结')}") == [
        "甲局2016年政务公开工作总结",
        "乙局2016年政务公开工作总结",
    ]


def test_three_reports_without_a_marker_are_three() -> None:
    texts = [_report(f"{name}局2016年政务公开工作总结", end="2016年12月1日") for name in "甲乙丙"]
    assert len(_parts("\n".join(texts))) == 3


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            _report("甲局2016年政务公开工作总结")
            + "\n甲局2016年政务公开工作总结\n三、下一步打算\n我局将继续努力，不断提高政务公开工作的水平，让群众满意。",
            "a running head repeats the title",
        ),
        (
            _report("甲局2016年政务公开工作总结")
            + "\n附件：\n甲局2016年政府信息公开情况报告\n"
            + BODY.format(year=2016),
            "an attachment of the report",
        ),
        (
            _report("甲局2016年政务公开工作总结")
            + "\n我局先后制定了以下文件：\n甲局政务公开工作考核情况报告\n"
            + BODY.format(year=2016),
            "a list of documents",
        ),
        (
            _report("甲局2016年政务公开工作总结")
            + "\n2016年12月1日\n甲局政务公开工作规定\n"
            + BODY.format(year=2016),
            "rules are no report: they stay with the report that they follow",
        ),
        (
            _report("甲局2016年政务公开工作总结")
            + "\n2016年12月1日\n政府信息公开情况统计表\n指标 数量\n主动公开 120",
            "a table under a report",
        ),
        (
            "第一部分 政务公开工作总体情况\n"
            + BODY.format(year=2016)
            + "\n第二部分 存在问题和整改情况\n"
            + BODY.format(year=2016),
            "chapters",
        ),
        ("甲局2016年政务公开工作总结", "a title alone"),
        (
            "1、甲镇2016年政务公开工作总结\n全年公开信息三十条，群众满意。\n"
            "2、乙镇2016年政务公开工作总结\n全年公开信息四十条，群众满意。",
            "numbers before titles, and no chapters that count from one below them",
        ),
        (
            "萧县2016年政务公开工作总结\n1、甲镇2016年政务公开工作总结\n一、做法\n全年公开信息三十条，群众满意。\n"
            "2、乙镇2016年政务公开工作总结\n一、做法\n全年公开信息四十条，群众满意。",
            "sections of one report, which begins with a title of its own",
        ),
        ("", "nothing at all"),
        (
            "这份材料由会员上传，只供学习，内容以原件为准，使用时请自行核对其中的数字和名称。\n"
            "2018年政府信息公开工作自查报告\n萧县财政局2018年政府信息公开工作自查报告\n"
            + BODY.format(year=2018),
            "a site's title right above the document's own",
        ),
    ],
)
def test_one_report_stays_one(text: str, why: str) -> None:
    assert len(_parts(text)) == 1, why


def test_a_marker_line_goes_and_stays_known() -> None:
    draft = Draft(f"{_report('甲局政务公开工作汇报')}\n第二篇：局务公开\n{_report('乙局政务公开工作汇报')}")
    spans = split(draft)
    assert "第二篇" not in draft.text
    assert [edit.rules for edit in draft.edits] == [("part_marker",)]
    assert [(clue.field, clue.text, clue.line) for clue in spans[1].clues] == [
        ("title", "局务公开", "第二篇：局务公开")
    ]
