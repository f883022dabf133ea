"""The words of figures, marked on a report's page."""

from __future__ import annotations

import html
import re

import markdown
import pytest

from disclosure.describing.figures import read_figures
from disclosure.publishing.markup import body_of
from disclosure.publishing.pages import page_of
from disclosure.publishing.passages import Marked, Passages, id_of
from disclosure.records import Block, BlockKind, Cell, Report, Spot, Table
from tests.publishing.samples import HOSTILE, heading, paragraph, report, title

EXTENSIONS = ["tables", "fenced_code", "toc"]


def html_of(one: Report) -> str:
    return markdown.markdown(page_of(one, {}).body, extensions=EXTENSIONS)


def marked(one: Report, *spots: Spot) -> Marked:
    """The page with its marks; without them it is as it was, and the press prints the same."""
    content = html_of(one)
    passages = Passages.of(one, spots)
    printed = body_of(page_of(one, {}).body.rstrip() + "\n", lambda target: None)
    if printed is not None:
        assert passages.marked(printed.html) == passages.marked(content)
    found = passages.marked(content)
    assert (
        re.sub(r'<span class="passage" id="f[.\d-]+">|</span>|(?<=<t[dh]) id="f[.c\d]+"', "", found.html)
        == content
    )
    return found


def words_at(page: str, spot: Spot) -> str:
    """What a reader sees at the anchor of ``spot``."""
    tag = r"<(?P<tag>span|td|th)(?: class=\"passage\")? id=\"{}\"[^>]*>(?P<words>.*?)</(?P=tag)>"
    found = re.search(tag.format(re.escape(id_of(spot))), page, re.DOTALL)
    assert found, spot
    return html.unescape(found["words"].replace("<br>", "\n"))


def table(*rows: tuple[str, ...]) -> Block:
    return Block(BlockKind.TABLE, "\ufffc", table=Table(tuple(tuple(map(Cell, row)) for row in rows)))


def test_words_are_marked_where_they_stand() -> None:
    text = "我镇公开信息3条。收到申请3件。公开信息3条。"
    one = report(title("萧县2017年报告"), paragraph("公开信息3条"), heading("一、概述"), paragraph(text))
    spots = (Spot(3, 0, 9), Spot(3, 9, 16), Spot(2, 0, 4))
    found = marked(one, *spots)
    assert [words_at(found.html, spot) for spot in spots] == [text[:9], text[9:16], "一、概述"]
    assert found.ids == {id_of(spot) for spot in spots}


@pytest.mark.parametrize("edge", [0, 1, 7])
def test_hostile_words_are_marked_and_stay_harmless(edge: int) -> None:
    text = f"　1. {HOSTILE} # a_b *x* `y` &amp; \\ 申请3件_\t　"
    one = report(paragraph(text), Block(BlockKind.SIGNATURE, f"甲{HOSTILE}\n乙 </p><p>"))
    spots = (Spot(0, edge, len(text) - edge), Spot(1, 0, 3))
    found = marked(one, *spots)
    assert found.ids == {id_of(spot) for spot in spots}
    assert "<script" not in found.html


def test_a_cell_is_marked_by_its_number() -> None:
    cells = table(("其他", "0", "1"), ('<td id="x">', "0", "2"))
    one = report(
        paragraph("前"), cells, Block(BlockKind.TABLE, "表一\ufffc", table=cells.table), paragraph("后3件")
    )
    spots = (Spot(1, cell=5), Spot(2, cell=1), Spot(3, 0, 3))
    found = marked(one, *spots)
    assert [words_at(found.html, spot) for spot in spots] == ["2", "0", "后3件"]


def test_words_that_are_not_there_are_not_marked() -> None:
    one = report(paragraph("公开3条"))
    assert marked(one, Spot(0, 2, 60), Spot(0, 3, 3), Spot(0, cell=0), Spot(9, 0, 2)).ids == frozenset()
    assert Passages.of(one, [Spot(0, 0, 2)]).marked("<p>公开3条</p>").ids == frozenset()  # its title is gone
    assert Passages.of(one, [Spot(0, 0, 2)]).marked("<h1>x</h1>\n<p>公<b>开</b>3条</p>").ids == frozenset()


def test_every_figure_of_a_report_knows_its_words() -> None:
    cells = table(
        ("统计指标", "单位", "统计数"), ("主动公开政府信息数", "条", "17"), ("工作人员数", "人", "4")
    )
    one = report(
        title("萧县2017年政府信息公开工作年度报告"),
        heading("一、概述"),
        paragraph(
            "全年主动公开政府信息17条。其中，概况类信息2条，政策法规类信息15条。收到政府信息公开申请3件，其中网上申请2件、信函申请1件。"
        ),
        cells,
        Block(BlockKind.IMPRINT, "共印25份"),
    )
    figures, _ = read_figures(one.text)
    assert len(figures) >= 7
    spots = [figure.spot for figure in figures if figure.spot]
    assert len(spots) == len(figures)
    found = marked(one, *spots)
    for figure, spot in zip(figures, spots, strict=True):
        assert words_at(found.html, spot) in figure.quote
        assert str(figure.value) in words_at(found.html, spot)
