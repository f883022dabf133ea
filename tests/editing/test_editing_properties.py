"""What must hold for every text, sensible or not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.editing.rules import RULES
from disclosure.records import TABLE_MARK, BlockKind, Cell, Table
from tests.editing.documents import cases, edit

TOKENS = [
    "一、",
    "二、",
    "三、",
    "十一、",
    "（一）",
    "（二）",
    "1、",
    "2.",
    "(1)",
    "②",
    "第一章",
    "第一部分",
    "一是",
    "二是",
    "第二，",
    "。",
    "，",
    "、",
    "；",
    "：",
    "《",
    "》",
    "（",
    "）",
    "“",
    "”",
    "-1-",
    "—",
    "第1页",
    "3",
    "3/9",
    "目录",
    "附件：",
    "附件下载",
    "当前位置：首页>年报",
    "发布时间：2018-01-02",
    "字体：[大][中][小]",
    "扫一扫",
    "第一篇：政务公开总结",
    "第二篇：",
    "篇3",
    "2017年12月3日",
    "二○一二年二月",
    "县人民政府",
    "政务公开工作总结",
    "报告",
    "的",
    "了",
    "公开",
    "信息",
    "北",
    "岭",
    "版权所有",
    "相关推荐",
    "====正文====",
    "标题:甲",
    "来源:乙",
    "〔此处原文缺失〕",
    "主题词：",
    "抄送：县委办，",
    "概述",
    "主动公开情况",
    "2018年",
    "统计指标",
    "申请人情况",
    "上一篇：",
    "现将情况汇报如下：",
]
BLANKS = ["\n", "\n\n", "\n　　", " ", "　", "\xa0", "\u200b", "\x0c", "\t", TABLE_MARK, f"\n{TABLE_MARK}\n"]
PROSE = [line for case in cases() for line in case.source.split("\n") if line]

soups = st.lists(st.sampled_from(TOKENS + BLANKS), max_size=40).map("".join)
pages = st.lists(st.sampled_from(PROSE), max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n", " ", ""]).map(lambda gap: gap.join(lines))
)
anything = st.text(max_size=200)


@settings(max_examples=400, deadline=None)
@given(st.one_of(soups, pages, anything))
def test_nothing_is_lost_and_every_block_is_a_line(source: str) -> None:
    edited = edit(source)  # asserts that the blocks are the text and that undo gives the source back
    assert edited.texts
    assert [text.part for text in edited.texts] == list(range(1, len(edited.texts) + 1))
    assert {text.parts for text in edited.texts} == {len(edited.texts)}
    for text in edited.texts:
        for block in text.blocks:
            assert block.text.strip()
            assert "\n" not in block.text
            assert (block.level > 0) is (block.kind is BlockKind.HEADING)
            assert block.level in (0, 2, 3, 4)
    assert all(rule in RULES for edit in edited.draft.edits for rule in edit.rules)


@settings(max_examples=200, deadline=None)
@given(st.one_of(soups, pages))
def test_the_reports_cover_their_source_without_a_gap(source: str) -> None:
    spans = [text.source_span for text in edit(source).texts]
    assert (spans[0][0], spans[-1][1]) == (0, len(source))
    assert all(one[1] == two[0] for one, two in pairwise(spans))


@settings(max_examples=200, deadline=None)
@given(st.one_of(soups, pages))
def test_a_heading_skips_no_level(source: str) -> None:
    for text in edit(source).texts:
        level = 1
        for block in text.blocks:
            if block.kind is BlockKind.HEADING:
                assert block.level <= level + 1
                level = block.level


def test_tables_stand_where_the_source_has_them() -> None:
    tables = tuple(Table(((Cell(name),),)) for name in "甲乙丙")
    edited = edit(
        f"某县2019年政府信息公开年报\n{TABLE_MARK}\n一、概述\n{TABLE_MARK}\n无。\n{TABLE_MARK}", tables
    )
    found = [block.table for block in edited.texts[0].blocks if block.kind is BlockKind.TABLE]
    assert found == list(tables)


def test_a_table_too_many_is_shown_as_none() -> None:
    edited = edit(f"一、概述\n{TABLE_MARK}")
    assert [block.table for block in edited.texts[0].blocks if block.kind is BlockKind.TABLE] == [None]


@pytest.mark.parametrize("source", ["", " \n\u3000\n", "\n" * 50, "附件下载", "\u200b"])
def test_a_source_without_text_is_one_report_without_blocks(source: str) -> None:
    texts = edit(source).texts
    assert len(texts) == 1
    assert not texts[0].blocks


@pytest.mark.parametrize(
    "source",
    [
        "公开" * 1_000_000,
        "一、概述。" * 100_000,
        "（一）情况（" * 100_000,
        "来源：" * 100_000,
        "当前位置：首页" + " > 年报" * 100_000,
        "2018" * 200_000,
        "《“（" * 200_000,
        " " * 1_000_000 + "报告",
        "一、\n" * 30_000,
        "二是公开，\n公开不够\n" * 20_000,
        "指标\n1\n2\n" * 20_000,
        "第一篇：政务公开工作总结\n" * 10_000,
        "2018年3月1日\n" * 20_000,
    ],
    ids=lambda source: source[:12],
)
def test_long_and_monotonous_sources_come_to_an_end_whole(source: str) -> None:
    """What is not linear here does not come to an end in a lifetime."""
    edited = edit(source)  # asserts that undo gives the source back
    assert edited.texts[-1].source_span[1] == len(source)
