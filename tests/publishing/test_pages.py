"""A report's page: frontmatter and nothing but title and text below it."""

from __future__ import annotations

import datetime as dt
import html
import re
from functools import partial

import markdown as python_markdown
import pytest

from disclosure.publishing.pages import frontmatter_of, markdown_of, page_of, title_of
from disclosure.records import (
    TABLE_MARK,
    Block,
    BlockKind,
    Cell,
    Certainty,
    Doubt,
    Edit,
    Evidence,
    Figure,
    Period,
    Reading,
    Region,
    Table,
)
from tests.publishing.samples import HOSTILE, heading, paragraph, report, source, title

WORDS = {"line_join": "接上被截断的行"}


def rendered(body: str) -> str:
    return python_markdown.markdown(body, extensions=["toc", "tables", "fenced_code"])


def test_a_page_lies_where_its_source_says_and_not_where_its_values_do() -> None:
    of = source("x.txt")
    first, third = report(of=of), report(of=of, part=3, parts=3, year=1999, issuer="别处")
    assert page_of(first, WORDS).path == f"reports/{of.id[:2]}/{of.id}.md"
    assert page_of(third, WORDS).path == f"reports/{of.id[:2]}/{of.id}-3.md"


def test_the_body_is_the_title_and_the_text() -> None:
    page = page_of(
        report(
            title("萧县2017年政府信息公开工作年度报告"),
            heading("一、概述"),
            heading("（一）机制", 3),
            heading("1、制度", 4),
            paragraph("全年公开41288条。"),
            Block(BlockKind.SIGNATURE, "萧县人民政府"),
            Block(BlockKind.DATE, "二〇一八年三月十三日"),
        ),
        WORDS,
    )
    assert page.body == (
        "# 萧县2017年政府信息公开工作年度报告\n\n## 一、概述\n\n### （一）机制\n\n#### 1、制度\n\n全年公开41288条。\n\n"
        '<p class="signature">萧县人民政府</p>\n\n<p class="date">二〇一八年三月十三日</p>'
    )


def test_a_title_over_two_lines_is_printed_once() -> None:
    page = page_of(report(title("萧县2017年"), title("政府信息公开工作年度报告"), paragraph("文")), WORDS)
    assert page.body == "# 萧县2017年政府信息公开工作年度报告\n\n文"


def test_a_printed_title_that_was_corrected_is_not_lost() -> None:
    corrected = Reading(
        "萧县2017年政府信息公开工作年度报告", Certainty.CORRECTED, (Evidence("箫县2017年年报", "x"),)
    )
    page = page_of(report(title("箫县2017年年报"), paragraph("文"), title=corrected), WORDS)
    assert page.body == "# 萧县2017年政府信息公开工作年度报告\n\n箫县2017年年报\n\n文"


def test_a_title_is_not_printed_again_because_it_was_read_with_another_character() -> None:
    as_printed = "涇源县新民乡 2017 年 年度报告"
    read = Reading("泾源县新民乡2017年年度报告", Certainty.CERTAIN, (Evidence(as_printed, "title"),))
    one = report(title(as_printed), paragraph("文"), title=read)
    assert page_of(one, WORDS).body == "# 泾源县新民乡2017年年度报告\n\n文"
    assert frontmatter_of(one, WORDS)["title_as_written"] == as_printed


def test_a_printed_title_that_no_title_was_read_from_stays_in_the_text() -> None:
    read = Reading("萧县2017年年报", Certainty.INFERRED, (Evidence("萧县2017年年报", "breadcrumb"),))
    one = report(title("工作汇报"), paragraph("文"), title=read)
    assert page_of(one, WORDS).body == "# 萧县2017年年报\n\n工作汇报\n\n文"
    assert frontmatter_of(one, WORDS)["title_as_written"] is None


def test_untitled_parts_of_a_source_can_be_told_apart() -> None:
    assert title_of(report(title=None, part=2, parts=3, of=source("a.txt"))) == "〔无标题〕a.txt（第 2 部分）"


def test_a_report_without_title_is_called_by_its_file() -> None:
    untitled = report(paragraph("文"), of=source("2017/无题 1.txt"), title=None)
    assert title_of(untitled) == "〔无标题〕无题 1.txt"
    assert page_of(untitled, WORDS).body == "# 〔无标题〕无题 1.txt\n\n文"
    assert frontmatter_of(untitled, WORDS)["title"] is None


@pytest.mark.parametrize("kind", [kind for kind in BlockKind if kind is not BlockKind.TABLE])
def test_no_block_turns_into_markup(kind: BlockKind) -> None:
    page = page_of(report(title("题"), Block(kind, HOSTILE, 2), paragraph("后"), title="题"), WORDS)
    shown = rendered(page.body)
    assert set(re.findall(r"<(\w+)", shown)) <= {"h1", "h2", "p"}
    assert HOSTILE in html.unescape(re.sub(r"<[^>]*>", "", shown))


def test_a_table_keeps_its_spans_and_its_cells_are_harmless() -> None:
    printed = Table(
        (
            (Cell("项目", colspan=2, header=True), Cell("数", header=True)),
            (Cell("规章", rowspan=2), Cell("甲\n<b>\n\n乙"), Cell(HOSTILE)),
            (Cell("废止"), Cell("&amp;")),
        ),
        "表<一>",
    )
    page = page_of(
        report(paragraph("前"), Block(BlockKind.TABLE, TABLE_MARK, table=printed), paragraph("后")), WORDS
    )
    shown = rendered(page.body)
    assert '<th scope="col" colspan="2">项目</th><th scope="col">数</th>' in shown
    assert '<td rowspan="2">规章</td><td>甲<br>&lt;b&gt;<br><br>乙</td>' in shown
    assert "<caption>表&lt;一&gt;</caption>" in shown
    assert 'role="group" aria-label="表&lt;一&gt;" tabindex="0"' in shown
    assert "<td>&amp;amp;</td>" in shown
    assert TABLE_MARK not in shown
    assert html.escape(HOSTILE, quote=False) in shown
    assert "<script" not in shown
    assert shown.endswith("<p>后</p>")


def test_a_screen_reader_is_told_which_labels_stand_over_columns_and_which_before_rows() -> None:
    blank, head = Cell(""), partial(Cell, header=True)
    printed = Table(
        (
            (blank, head("商业企业"), head("总计")),
            (head("三、本年度办理结果", rowspan=2), head("（一）予以公开"), Cell("5")),
            (head("（二）部分公开"), Cell("")),
        )
    )
    body = page_of(report(Block(BlockKind.TABLE, TABLE_MARK, table=printed)), WORDS).body
    assert re.findall(r'<th scope="(\w+)"[^>]*>([^<]+)', body) == [
        ("col", "商业企业"),
        ("col", "总计"),
        ("row", "三、本年度办理结果"),
        ("row", "（一）予以公开"),
        ("row", "（二）部分公开"),
    ]


def test_the_frontmatter_is_what_the_design_says() -> None:
    front = frontmatter_of(
        report(
            period=Period(dt.date(2017, 1, 1), dt.date(2017, 12, 31)),
            figures=(Figure("proactive_disclosures", 41288, "条", "公开41288条", approximate=True),),
            edits=(Edit(("line_join",), 3, "\n", ""),),
        ),
        WORDS,
    )
    assert front["issuer"] == "萧县人民政府"
    assert front["issuer_as_written"] == "萧县"
    assert front["year"] == 2017
    assert front["region"] == {"province": "安徽省", "city": "宿州市", "county": "萧县", "township": None}
    assert front["region_code"] == "341322"
    assert front["signed"] is None
    assert front["published"] == dt.date(2018, 3, 13)
    assert front["document_numbers"] == ["萧政办发〔2017〕17号"]
    assert front["figures"] == [
        {
            "metric": "proactive_disclosures",
            "value": 41288,
            "unit": "条",
            "quote": "公开41288条",
            "approximate": True,
        }
    ]
    assert front["certainty"] == {
        "title": "certain",
        "issuer": "certain",
        "year": "certain",
        "category": "certain",
        "region": "certain",
        "signed": "unknown",
        "published": "certain",
    }
    assert front["doubts"] == []
    examples = [{"before": "↵", "after": ""}]
    assert front["processing"] == [
        {"rule": "line_join", "words": "接上被截断的行", "count": 1, "examples": examples}
    ]


def test_an_unknown_value_shows_its_candidates_and_a_doubt() -> None:
    unknown: Reading[Region] = Reading.unknown("有两个站前街道", ("210213008 金州区", "210302006 海城市"))
    front = frontmatter_of(report(region=unknown, year=None), WORDS)
    assert front["region"] == {"province": None, "city": None, "county": None, "township": None}
    assert front["candidates"] == {"region": ["210213008 金州区", "210302006 海城市"]}
    assert front["notes"] == {"region": "有两个站前街道"}
    assert [(d["field"], d["message"]) for d in front["doubts"]] == [  # type: ignore[attr-defined]
        ("year", "原文没有写明年度"),
        ("region", "有两个站前街道"),
    ]


def test_a_voiced_doubt_is_not_said_twice() -> None:
    doubt = Doubt("year_missing", "标题没有年份", field="year")
    front = frontmatter_of(report(year=None, doubts=(doubt,)), WORDS)
    assert [d["code"] for d in front["doubts"]] == ["year_missing"]  # type: ignore[attr-defined]


def test_an_inferred_value_carries_the_words_that_it_was_read_from() -> None:
    inferred = Reading(
        2010, Certainty.INFERRED, (Evidence("二〇一〇年十一月二十七日", "signature"),), note="按落款"
    )
    front = frontmatter_of(report(year=inferred), WORDS)
    assert front["evidence"] == {"year": [{"quote": "二〇一〇年十一月二十七日", "origin": "signature"}]}
    assert front["notes"] == {"year": "按落款"}


def test_the_source_is_named_and_its_original_has_a_harmless_name() -> None:
    of = source("../..\\<b>\n.HTML", b"x")
    front = frontmatter_of(report(of=of, part=2, parts=3), WORDS)
    told = front["source"]
    assert isinstance(told, dict)
    assert told["original"] == f"originals/{of.id[:2]}/{of.id}.html.txt"
    assert (told["sha256"], told["part"], told["parts"]) == (of.sha256, 2, 3)


def test_the_same_report_makes_the_same_bytes() -> None:
    assert markdown_of(page_of(report(), WORDS)) == markdown_of(page_of(report(), WORDS))
