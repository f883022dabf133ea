"""Our own Markdown becomes what Python-Markdown makes of it, or is handed over to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from disclosure.publishing.markdown import heading, link, table
from disclosure.publishing.markup import Heading, body_of
from disclosure.publishing.pages import page_of
from disclosure.records import Block, BlockKind, Cell, Table
from tests.publishing.samples import HOSTILE, report

STOCK = Markdown(extensions=["toc", "tables", "fenced_code"])
#: What Markdown gives a meaning to, what it trips over, and what is only text.
PIECES = st.sampled_from(
    [*"\\`*_{}[]()#+-.!<>&|~=:\"'0129 \t\n\r\u3000\xa0 甲乙a_b", "&amp;", "&#9;", "<br>", "</p>", "<!--", "1. ", "    ",
     "---", "***", "```", "~~~", "[x](y)", "![x](y)", "[x]: y", "http://a.b", "<http://a.b>", "  \n", "\x02", "wzxhzdk:0"]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.characters(), max_size=12).map("".join)
CELLS = st.builds(Cell, TEXTS, st.integers(1, 3), st.integers(1, 3), st.booleans())
TABLES = st.builds(Table, st.lists(st.lists(CELLS, max_size=3).map(tuple), max_size=3).map(tuple), TEXTS)
BLOCKS = st.builds(
    Block, st.sampled_from(BlockKind), TEXTS, st.integers(0, 7), st.none() | st.none() | TABLES
)


def stock(markdown: str) -> tuple[str, list[Heading]]:
    """What Python-Markdown makes of it."""
    html = STOCK.reset().convert(markdown)
    return html, list(_headings(STOCK.toc_tokens))  # type: ignore[attr-defined]


def _headings(tokens: list[dict[str, Any]]) -> Iterator[Heading]:
    for token in tokens:
        yield Heading(token["level"], token["id"], token["name"])
        yield from _headings(token["children"])


def same(markdown: str) -> bool:
    """Whether ours is the same, where there is one; fails where it is not."""
    ours = body_of(markdown, lambda target: target)
    if ours is not None:
        html, headings = stock(markdown)
        assert ours.html == html
        assert list(ours.headings) == headings
    return ours is not None


@settings(max_examples=400, deadline=None)
@given(st.lists(BLOCKS, max_size=6))
@example([Block(BlockKind.PARAGRAPH, HOSTILE), Block(BlockKind.HEADING, HOSTILE, 2)])
@example([Block(BlockKind.SIGNATURE, HOSTILE), Block(BlockKind.DATE, "a\nb & c")])
@example([Block(BlockKind.HEADING, "#"), Block(BlockKind.HEADING, "##"), Block(BlockKind.HEADING, " # ")])
@example(
    [Block(BlockKind.TABLE, "", table=Table(((Cell("a\nb"), Cell("<b>", 2, 2, header=True)),), "表 & 1"))]
)
def test_the_body_of_any_report(blocks: list[Block]) -> None:
    same(page_of(report(*blocks), {}).body)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4))
@example([(">", "\\")])
def test_any_table_of_links(rows: list[tuple[str, str]]) -> None:
    cells = [(link(name, "../reports/aa/x.md"), link(other, "y.md")) for name, other in rows]
    same("\n\n".join((heading(1, rows[0][0]), table(("报告", "机关"), cells))))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), TEXTS), min_size=1, max_size=6))
def test_any_list_of_links(items: list[tuple[int, str]]) -> None:
    lines = [f"{'    ' * depth}- {link(text, 'x.md')} <small>3 份</small>" for depth, text in items]
    same("\n".join(lines))


@pytest.mark.parametrize(
    "markdown",
    [
        "一、*概述*",
        "> 引",
        "1. 一",
        "<script>x</script>",
        "[x](javascript:x)",
        "甲\n乙",
        "a &amp b",
        "- 甲\n\n  乙",
        "***",
        "\ta",
    ],
)
def test_what_our_writers_do_not_write_is_handed_over(markdown: str) -> None:
    assert body_of(markdown, lambda target: target) is None


def test_the_sheets_of_a_list_are_known() -> None:
    assert same("# 待核\n\n**第 1 页** · [第 2 页](review/2.md) · … · [第 11 页](review/11.md)")


def test_a_link_to_nowhere_is_handed_over() -> None:
    assert body_of("[甲](a.md)", lambda _: None) is None


@pytest.mark.parametrize(
    "text", ["一、概述", "a & b < c > d", "*粗*_斜_`码`[x](y)|#!", "2017. 12", "　　缩进", "a_b.txt"]
)
def test_what_reports_hold_is_not(text: str) -> None:
    assert same(page_of(report(Block(BlockKind.PARAGRAPH, text), Block(BlockKind.HEADING, text, 2)), {}).body)
