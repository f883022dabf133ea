"""Cut indentations, run forwards: what is put back is what stood there, or nothing is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from disclosure.editing.damage.cut_indents import restore_cut_indents
from disclosure.editing.draft import Draft

NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三")
HEADINGS = (
    "進一步做好日常信息發布工作",
    "統一思想認識，健全組織機構",
    "加強領導，落實責任",
    "規範工作流程",
    "結合實際抓落實",
    "強化監督檢查",
    "完善公开制度，规范公开程序",
    "主动公开政府信息情况",
    "以点带面，稳步推进",
    "依申請公開情況",
)


def by_character(data: bytes) -> str:
    """A reader that leaves out one byte where a pair is none."""
    return data.decode("gbk", "ignore")


def by_pair(data: bytes) -> str:
    """A reader that leaves out the whole pair."""
    read, at = "", 0
    while at < len(data):
        step = 1 if data[at] < 0x80 else 2
        read += data[at : at + step].decode("gbk", "ignore")
        at += step
    return read


def mended(text: str) -> str:
    draft = Draft(text)
    draft.apply(restore_cut_indents(draft.text))
    return draft.text


@pytest.mark.parametrize("reader", [by_character, by_pair])
@pytest.mark.parametrize("numeral", NUMERALS)
def test_nothing_but_the_original_is_put_back(numeral: str, reader: Callable[[bytes], str]) -> None:
    for heading in HEADINGS:
        original = f"（{numeral}）{heading}"
        damaged = reader(b"\xa1" + original.encode("gbk"))
        assert mended(f"上文。\n{damaged}\n下文。") in {
            f"上文。\n{line}\n下文。" for line in (damaged, original)
        }


@pytest.mark.parametrize(
    ("damaged", "original"),
    [
        ("。ㄈ┻M一步做好工作", "（三）進一步做好工作"),
        ("。ㄋ模┻M一步拓展渠道", "（四）進一步拓展渠道"),
        ("。ㄒ唬┙y一思想", "（一）統一思想"),
        ("。ㄈ）完善制度", "（三）完善制度"),
        ("。ǘ）規范程序", "（二）規范程序"),
        ("。ㄎ澹強化監督", "（五）強化監督"),
    ],
)
def test_what_is_certain_is_put_back(damaged: str, original: str) -> None:
    assert mended(damaged) == original


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("上文。ㄈ┻M一步", "no line begins here"),
        ("。ㄅㄆㄇ是注音符號", "an author's bopomofo"),
        ("。ㄊ）公開渠道", "十 and 十二 look alike"),
        ("。ㄋ模┘訌", "no byte tells where it is in step again"),
        ("。ā是一声", "a letter of pinyin"),
    ],
)
def test_what_is_not_certain_stays(text: str, why: str) -> None:
    assert mended(text) == text, why
