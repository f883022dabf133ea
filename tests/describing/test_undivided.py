"""Texts that may be several papers: nothing is certain there, and elsewhere all stays as it was."""

from __future__ import annotations

import pytest

from disclosure.describing.identity import identify
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.describing.undivided import is_unsure
from disclosure.records import Block, BlockKind, Certainty, Identity, ReportText

_LONG = "全年按季公布账目，接受群众监督，网上公开还不及时，明年继续改进。" * 8


def identity_of(*blocks: tuple[BlockKind, str]) -> Identity:
    title = Block(BlockKind.TITLE, "萧县黄口镇2016年政务公开工作总结")
    text = ReportText(1, 1, (title, *(Block(kind, words) for kind, words in blocks)), ())
    return identify(text, Gazetteer.load())


_FIRST = (
    (BlockKind.PARAGRAPH, _LONG),
    (BlockKind.SIGNATURE, "萧县黄口镇人民政府"),
    (BlockKind.DATE, "2016年12月20日"),
)
_SECOND = (
    (BlockKind.PARAGRAPH, _LONG),
    (BlockKind.SIGNATURE, "杨楼镇人民政府"),
    (BlockKind.DATE, "2016年12月22日"),
)


def test_another_signature_below_makes_everything_an_inference() -> None:
    found = identity_of(*_FIRST, *_SECOND)
    assert found.doubts[0].code == "maybe_several"
    assert "杨楼镇人民政府" in found.doubts[0].message
    for reading in (found.title, found.issuer, found.year, found.category, found.region, found.signed):
        assert reading.certainty is not Certainty.CERTAIN


def test_so_does_another_title_behind_an_end() -> None:
    second = ((BlockKind.PARAGRAPH, "萧县杨楼镇2016年政务公开工作总结"), (BlockKind.PARAGRAPH, _LONG))
    assert identity_of(*_FIRST, *second).doubts[0].code == "maybe_several"


@pytest.mark.parametrize(
    "more",
    [
        (),
        _SECOND[1:],  # two that sign together
        ((BlockKind.PARAGRAPH, _LONG), *_FIRST[1:]),  # the same body once more
        ((BlockKind.PARAGRAPH, "萧县杨楼镇2016年政务公开工作总结"),),  # a title that nothing follows
    ],
    ids=["one", "together", "twice", "a title alone"],
)
def test_one_paper_is_left_as_it_is(more: tuple[tuple[BlockKind, str], ...]) -> None:
    found = identity_of(*_FIRST, *more)
    assert "maybe_several" not in {doubt.code for doubt in found.doubts}
    assert found.issuer.certainty is Certainty.CERTAIN


_MODEL = "下面给大家一个范例，单位名称和数字都是虚构的，请勿照抄。"


@pytest.mark.parametrize("words", [_MODEL, "政府信息公开年度报告怎么写？写作指南及范例"])
def test_what_a_writing_guide_holds_is_an_inference(words: str) -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, words),
        Block(BlockKind.TITLE, "萧县黄口镇2016年政务公开工作总结"),
        *(Block(*block) for block in _FIRST),
    )
    found = identify(ReportText(1, 1, blocks, ()), Gazetteer.load())
    assert found.doubts[0].code == "holds_model"
    for reading in (found.title, found.issuer, found.year, found.category, found.region, found.signed):
        assert reading.certainty is not Certainty.CERTAIN


def test_a_guide_is_no_report_and_what_it_counts_is_inferred() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, "政府信息公开年度报告怎么写？写作指南及范例"),
        *(Block(*block) for block in _FIRST),
    )
    found = identify(ReportText(1, 1, blocks, ()), Gazetteer.load())
    assert found.category.value == "其他"
    assert is_unsure(found)


@pytest.mark.parametrize(
    "words", ["编印《政务信息写作指南》，对数据造假、虚构的单位通报批评。", "不会写的怎么写？请老同志教。"]
)
def test_words_on_writing_make_no_guide(words: str) -> None:
    found = identity_of((BlockKind.PARAGRAPH, words), *_FIRST)
    assert found.doubts == ()
    assert found.issuer.certainty is Certainty.CERTAIN
