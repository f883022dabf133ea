"""Announced numbers of points against the points that follow: 四个方面, then 一是 二是 三是."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.numbering import number_of
from disclosure.editing.shapes import any_of
from disclosure.records import Doubt

_HAN = "一二三四五六七八九十"
_POINTS = any_of("方面 问题 环节 措施 举措 建议 要点 特点 原因 不足 工作 困难")
# 重点抓好四个方面的工作:一是提高认识。   主要存在以下三个问题：（一）…
_ANNOUNCED = re.compile(
    rf"(?P<n>[两{_HAN[1:]}]|[2-9])个?(?:大|主要)?{_POINTS}[^。；！？\n]{{0,24}}[:：。]\n?(?P<first>一是|一、|（一）|\(一\)|第一[，,])"
)
#: How the second, third … point of a list begins, by how its first one does.
_NEXT = {
    "一是": "{}是",
    "一、": "{}、",
    "（一）": "（{}）",
    "(一)": "({})",
    "第一，": "第{}，",
    "第一,": "第{},",
}
# 做到“四个落实”:落实分管领导、落实专门机构、落实有关工作措施和制度
_NAMED = re.compile(
    rf"(?P<n>[{_HAN[2:]}])个(?P<word>[\u4e00-\u9fff]{{2}})”?[:：](?P<list>(?P=word)[^。\n]{{2,300}})"
)
_ITEMS = re.compile(r"[、，,；;]")
_NEAR = 12  # rows below an announcement in which its points stand


def count_doubts(texts: Sequence[str]) -> list[Doubt]:
    """Return a doubt for each announced number that differs from the points listed right behind it."""
    doubts: list[Doubt] = []
    for at, text in enumerate(texts):
        if "：" not in text and ":" not in text:
            continue
        for found in _NAMED.finditer(text) if "个" in text else ():
            items = _ITEMS.split(found["list"])
            listed = sum(item.startswith(found["word"]) for item in items)
            begin = found.start() - text[: found.start()].endswith("“")
            _compare(doubts, text[begin : found.end()], found["n"], listed)
        if not _lists_points(text, texts[at + 1] if at + 1 < len(texts) else ""):
            continue
        below = "\n".join((text, *texts[at + 1 : at + 1 + _NEAR]))
        for found in _ANNOUNCED.finditer(below, 0, len(text) + 6):
            _compare(doubts, found[0], found["n"], _listed(below, found.start("first"), found["first"]))
    return doubts


_POINTS_WORD = re.compile(_POINTS)
_FIRST_POINTS = tuple(_NEXT)


def _lists_points(text: str, below: str) -> bool:
    """Ask quickly whether ``text`` can announce points: one begins in it or right below, and it has a word for them."""
    begins = below.startswith(_FIRST_POINTS) or any(map(text.__contains__, _FIRST_POINTS))
    return begins and _POINTS_WORD.search(text) is not None


def _compare(doubts: list[Doubt], quote: str, announced: str, listed: int) -> None:
    number = 2 if announced == "两" else number_of(announced)
    if number != listed:
        doubts.append(Doubt("count_differs", f"说是{number}项，实际列出{listed}项，按原文保留", quote[:40]))


def _listed(text: str, at: int, first: str) -> int:
    """How far 一是 二是 … count on from ``at``, up to the next list that begins so."""
    end = text.find(first, at + 1)
    end = len(text) if end < 0 else end
    count = 1
    while count < len(_HAN):
        at = text.find(_NEXT[first].format(_HAN[count]), at + 1, end)
        if at < 0:
            break
        count += 1
    return count
