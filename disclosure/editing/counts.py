"""Announced numbers of points against the points that follow: 四个方面, then 一是 二是 三是."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.numbering import number_of
from disclosure.records import Doubt

# 重点抓好四个方面的工作:一是提高认识。   主要存在以下三个问题：一是…
_ANNOUNCED = re.compile(
    r"(?P<n>[两二三四五六七八九十]|[2-9])个?(?:大|主要)?(?:方面|问题|环节|措施|举措|建议|要点|特点|原因|不足|工作)[^。；！？\n]{0,24}[:：。](?P<first>一是|一、|（一）|\(一\)|第一[，,])"
)
_NEXT = {
    "一是": "{}是",
    "一、": "{}、",
    "（一）": "（{}）",
    "(一)": "({})",
    "第一，": "第{}，",
    "第一,": "第{},",
}
_HAN = "一二三四五六七八九十"
# 做到“四个落实”:落实分管领导、落实专门机构、落实有关工作措施和制度
_NAMED = re.compile(
    r"“?(?P<n>[三四五六七八九十])个(?P<word>[\u4e00-\u9fff]{2})”?[:：](?P<list>(?P=word)[^。；;]{2,200})"
)


def count_doubts(texts: Sequence[str]) -> list[Doubt]:
    """Return a doubt for each announced number that differs from what follows in the same text."""
    doubts: list[Doubt] = []
    for at, text in enumerate(texts):
        if "：" not in text and ":" not in text:
            continue
        rest = "\n".join((text, *texts[at + 1 : at + 12])) if text.endswith(("：", ":")) else text
        for found in _ANNOUNCED.finditer(rest, 0, len(text) + 6):
            _compare(doubts, found[0], found["n"], _listed(rest, found.start("first"), found["first"]))
        for found in _NAMED.finditer(text):
            items = re.split(r"[、，,]", found["list"])
            _compare(doubts, found[0][:40], found["n"], sum(item.startswith(found["word"]) for item in items))
    return doubts


def _compare(doubts: list[Doubt], quote: str, announced: str, listed: int) -> None:
    number = 2 if announced == "两" else number_of(announced)
    if listed and number != listed:
        doubts.append(Doubt("count_differs", f"说是{number}项，实际列出{listed}项，按原文保留", quote[:60]))


def _listed(text: str, at: int, first: str) -> int:
    """How far 一是 二是 … count on from ``at``."""
    count = 1
    while count < 10:
        at = text.find(_NEXT[first].format(_HAN[count]), at + 1)
        if at < 0:
            return count
        count += 1
    return count
