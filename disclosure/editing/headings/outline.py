"""Decimal outlines: 1 组织领导, 1.1 机构, 1.1.2 制度, whose numerals say how deep each heading is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.numbering import Mark, Style
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANK

# 1 组织领导   2.公开内容   1.1 机构   2.3向职工公开   1.1.2 制度
_NUMERAL = re.compile(
    rf"(?P<numbers>[1-9]\d?(?:[.．][1-9]\d?){{0,2}})[.．、]?{BLANK}{{0,4}}(?=[\u4e00-\u9fff]{{2}})"
)
_LONGEST = 40  # characters of a heading
_STYLES = (Style.HAN, Style.HAN_BRACKET, Style.DIGIT)


def mark_outline(rows: Sequence[Row]) -> None:
    """Give the headings of a decimal outline their marks, where the whole of it counts on without a gap.

    A line that merely begins with a number (1.5公里, 3 个窗口) has no place in such a
    count; a text that counts in Han numerals has no decimal outline.
    """
    found: list[tuple[Row, Mark]] = []
    above: tuple[int, ...] = ()
    for row in rows:
        if row.mark is not None and row.mark.style in (Style.CHAPTER, Style.HAN):
            return
        match = _NUMERAL.match(row.text) if row.text[0] in "123456789" else None
        if match is None or len(row.text) > _LONGEST or row.text[-1] in "。；;，,":
            continue
        numbers = tuple(map(int, match["numbers"].replace("．", ".").split(".")))
        if not _follows(above, numbers):
            continue
        found.append((row, Mark(_STYLES[len(numbers) - 1], numbers[-1], match.end())))
        above = numbers
    tops = sum(mark.style is Style.HAN for _, mark in found)
    if tops >= 2 and len(found) - tops >= 2:
        for row, mark in found:
            row.mark = mark


def _follows(above: tuple[int, ...], numbers: tuple[int, ...]) -> bool:
    """Tell whether ``numbers`` is the next entry: 1.1 behind 1, 1.2 behind 1.1.3, 2 behind 1.2."""
    if len(numbers) > len(above):
        return numbers == (*above, 1)
    return numbers == (*above[: len(numbers) - 1], above[len(numbers) - 1] + 1)
