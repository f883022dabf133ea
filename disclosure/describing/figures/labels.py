"""Labels of tables, as printed and as the form has them: mistyped ones are within two characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

# 一、 （一） 1. 其中：1. 三、本年度办理结果（一）
_ORDINAL = re.compile(
    r"(?:其中[:：]?|[一二三四五六七八九十]{1,2}[、.．]|[(（][一二三四五六七八九十]{1,2}[)）]|\d{1,2}[.．、](?!\d))"
)
_BRACKETS = re.compile(r"\([^()]{0,140}\)")
_MARKS = re.compile(r"[\s“”\"'‘’「」、,，.。:：;；—\-–_]")
#: A label may be mistyped by one character in four, and by no more than this.
MOST_SLIPS = 2
#: Longer texts are no labels.
LONGEST = 80


@lru_cache(maxsize=8192)
def fold(label: str) -> str:
    """``label`` without ordinals, brackets, blanks and marks, in one width.

    >>> fold("（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    '部分公开'
    """
    text = "".join(unicodedata.normalize("NFKC", label[: 2 * LONGEST]).split())
    while ordinal := _ORDINAL.match(text):
        text = text[ordinal.end() :]
    return _MARKS.sub("", _BRACKETS.sub("", text))


# 三、本年度办理结果（一）予以公开   （四）无法提供 1.本机关不掌握相关政府信息
_INNER = re.compile(r"(?<=[\u4e00-\u9fff])\s{0,2}(?=[(（][一二三四五六七][)）]|\d{1,2}[.．、](?!\d))")


def levels(label: str) -> list[str]:
    """The labels that stand in one cell, outermost first: a program put those of two levels together."""
    return _INNER.split(label)


def nearest(label: str, known: Mapping[str, str]) -> str | None:
    """The value of the one label of ``known`` (folded) that ``label`` (folded) is, or may be mistyped for."""
    if label in known:
        return known[label]
    if len(label) < 4 or len(label) > LONGEST:
        return None
    return _mistyped(label, tuple(known.items()))


@lru_cache(maxsize=4096)
def _mistyped(label: str, known: tuple[tuple[str, str], ...]) -> str | None:
    slips = min(MOST_SLIPS, len(label) // 4)
    near = {value for other, value in known if abs(len(other) - len(label)) <= slips and _near(label, other, slips)}  # fmt: skip
    return near.pop() if len(near) == 1 else None


def _near(one: str, other: str, slips: int) -> bool:
    """Whether ``slips`` changed, dropped or added characters turn ``one`` into ``other``."""
    row = list(range(len(other) + 1))
    for at, char in enumerate(one, 1):
        above, row[0] = row[0], at
        for to, wanted in enumerate(other, 1):
            above, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, above + (char != wanted))
        if min(row) > slips:
            return False
    return row[-1] <= slips


def folded(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Labels folded, each with its value."""
    return {fold(label): value for label, value in pairs}
