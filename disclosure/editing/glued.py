"""Line breaks that were lost: headings glued to the text before them, ordinals behind a blank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.numbering import HAN_NUMERALS, INNER_MARK, Style, number_of
from disclosure.editing.page_line import cut_page, is_page
from disclosure.editing.rows import Row, cut_all
from disclosure.editing.shapes import BLANK, BLANKS

_LONGEST_HEADING = 40
_STOP = re.compile(r"[。；：;:]")
# …限期整改。 二是社会监督。
_LOST_BREAK = re.compile(
    rf"(?<=[。；！？;])(?P<gap>{BLANK}{{1,8}})(?=[二三四五六七八九十]{{1,2}}[是要]|第[二三四五六七八九十][，,、是])"
)


def unglue(rows: list[Row]) -> list[Row]:
    """Cut rows where a heading, an ordinal or a paragraph begins within them."""
    whole = sum(len(row.text) for row in rows)
    below = _numbers_below(rows)
    done: list[Row] = []
    last = 0  # the numeral of the heading of the first order above
    for row, following in zip(rows, below, strict=True):
        if is_page(row.text, whole):
            done += cut_page(row)
            continue
        if row.mark is not None and row.mark.style is Style.HAN:
            last = row.mark.number
        if len(row.text) < 16:
            done.append(row)
            continue
        cuts, last = _glued(row.text, last, following)
        cuts += [(found.start("gap"), "lost_break") for found in _LOST_BREAK.finditer(row.text)]
        done += cut_all(row, sorted(cuts)) if cuts else [row]
    return done


def _numbers_below(rows: Sequence[Row]) -> list[int]:
    """For each row, the numeral of the next row below it that begins with 一、 二、 …; 0 where there is none."""
    numbers: list[int] = []
    number = 0
    for row in reversed(rows):
        numbers.append(number)
        if row.mark is not None and row.mark.style is Style.HAN:
            number = row.mark.number
    numbers.reverse()
    return numbers


def _glued(text: str, last: int, following: int) -> tuple[list[tuple[int, str]], int]:
    """Where headings that count on from ``last`` stand within ``text``, and the numeral of the last of them.

    A numeral that also begins a line below (``following``) counts something within
    its sentence here.
    """
    cuts: list[tuple[int, str]] = []
    if last == 0 or "。" not in text or HAN_NUMERALS.get(last + 1, "、") not in text:
        return cuts, last
    for found in INNER_MARK.finditer(text, 1):
        if found["han"] is None or number_of(found["han"]) != last + 1:
            continue
        if 1 < following <= last + 1:
            continue
        if _behind_stop(text, found.start()) and _reads_as_heading(text, found.end()):
            cuts.append((found.start(), "glued_heading"))
            last += 1
    return cuts, last


def _behind_stop(text: str, at: int) -> bool:
    """Tell whether a sentence ends right before ``at``, closing quotes and blanks aside."""
    at -= 1
    while at > 0 and (text[at] in BLANKS or text[at] in "”）)’"):
        at -= 1
    return text[at] in "。！？"


def _reads_as_heading(text: str, at: int) -> bool:
    """Tell whether a heading stands at ``at``: short, up to the end of the row or its first stop."""
    found = _STOP.search(text, at, at + _LONGEST_HEADING)
    if found is None:
        return len(text) - at <= _LONGEST_HEADING and text[-1] not in "，,"
    words = text[at : found.start()]
    return found[0] == "。" or (
        found[0] in "：:" and len(words) <= 22 and "，" not in words and "," not in words
    )
