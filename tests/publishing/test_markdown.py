"""Text from a source is shown as printed, whatever it holds."""

from __future__ import annotations

import html
import re

import markdown as python_markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.publishing.markdown import attribute, escape, heading, link, table, visible

#: MkDocs always has these three; mkdocs.yml adds none.
renderer = python_markdown.Markdown(extensions=["toc", "tables", "fenced_code"])

MARKUP = (
    "<关于全面推进政务公开工作的实施意见>",
    "- 1 -",
    "2017. 12",
    "１. 概述",
    "---",
    "===",
    "***",
    "* * *",
    "+ 其他",
    "|",
    "| a | b |",
    "{{ config }}",
    "{: #id .x }",
    "{% include 'x' %}",
    "[x](javascript:alert(1))",
    "[x][y]",
    "[x]: http://y",
    "![图](x.png)",
    "&amp;",
    "&lt;script&gt;",
    "&#60;",
    "AT&T",
    "# 标题",
    "标题 #",
    "#",
    "\u3000#",
    "\\#",
    "\\",
    "> 引用",
    "~~~",
    "~~删~~",
    "```",
    "`码`",
    "a_b_c __粗__ *斜*",
    "甲_乙_ __丙__丁_戊__",
    "x^2^",
    "::: note",
    '!!! note "x"',
    "    四个空格",
    "\t制表",
    "行末  ",
    "\u3000\u3000缩进",
    "http://www.example.cn/a_b?x=1&y=2",
    "<http://example.cn>",
    "<a@example.cn>",
    ":smile:",
    "[^1]",
    "[^1]: 注",
    "*[HTML]: 缩写",
    "<!-- 注释 -->",
    "<?php",
    "<![CDATA[x",
    "</p>",
    "<script>alert(1)</script>",
    "<b",
    "[TOC]",
    "术语\u2028定义",
    ": 定义",
    "\x02amp\x03",
    "\x02wzxhzdk:0\x03",
    "klzzwxh:0000",
)

texts = st.one_of(
    st.text(st.characters(exclude_characters="\r\n"), max_size=30),
    st.lists(
        st.one_of(st.sampled_from(MARKUP), st.sampled_from(" \\`*_{}[]()#+-.!|<>&;~=\"'\t1县")), max_size=5
    ).map("".join),
)


def render(text: str) -> str:
    renderer.reset()
    return str(renderer.convert(text))


def plain(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", page))


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_shown_as_printed(text: str) -> None:
    page = render(f"前\n\n{escape(text)}\n\n后")
    assert plain(page) == f"前\n{visible(text)}\n后"
    assert re.findall(r"<(\w+)", page) == ["p", "p", "p"]


@settings(deadline=None)
@given(texts)
def test_a_paragraph_renders_as_its_text(text: str) -> None:
    page = render(f"前\n\n{escape(text)}\n\n后")
    if text:
        assert plain(page) == f"前\n{visible(text)}\n后"
        assert re.findall(r"<(\w+)", page) == ["p", "p", "p"]


@settings(deadline=None)
@given(texts)
def test_a_heading_renders_as_its_text(text: str) -> None:
    page = render(heading(2, text))
    assert plain(page) == visible(text)
    assert re.findall(r"<(\w+)", page) == ["h2"]


@settings(deadline=None)
@given(texts.filter(lambda text: text.strip()), texts)
def test_a_cell_renders_as_its_text(text: str, other: str) -> None:
    page = render(table(("甲", "乙"), [(escape(text), escape(other))]))
    assert [plain(cell) for cell in re.findall(r"<td>(.*?)</td>", page)] == [visible(text), visible(other)]


@settings(deadline=None)
@given(texts)
def test_a_link_leads_where_it_says(text: str) -> None:
    page = render(f"甲{link(f'乙{text}丙', '../a.md')}丁")
    assert plain(page) == f"甲乙{visible(text)}丙丁"
    assert re.findall(r"<([^>]*)>", page) == ["p", 'a href="../a.md"', "/a", "/p"]


@settings(deadline=None)
@given(texts)
def test_an_attribute_holds_its_text(text: str) -> None:
    page = render(f'甲 <abbr title="{attribute(text)}">推断</abbr> 乙')
    found = re.fullmatch(r'<p>甲 <abbr title="([^"]*)">推断</abbr> 乙</p>', page)
    assert found
    assert html.unescape(found[1]) == visible(text).replace("\t", " ")


@pytest.mark.parametrize(
    "text",
    [
        "全年公开41288条。",
        "(一)完善机制",
        "一、概述",
        "1、宣传",
        "47%",
        "0557-5023706",
        "《条例》",
        "3.5万元",
    ],
)
def test_plain_text_is_left_alone(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("县\x07", "县〔U+0007〕"),
        ("\x85", "〔U+0085〕"),
        ("\udc80", "〔U+DC80〕"),
        ("gpj.\u202eexe", "gpj.〔U+202E〕exe"),
        ("\U0001ffff", "〔U+1FFFF〕"),
        ("県 \U00020000😀", "県 \U00020000😀"),
    ],
)
def test_what_cannot_be_shown_is_written_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_line_break_ends_nothing() -> None:
    assert render(escape("甲\n\n# 乙\r\n- 丙")) == "<p>甲  # 乙 - 丙</p>"
