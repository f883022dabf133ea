"""Places where text is missing: given away by a skipped numeral, or by an end in mid-sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from disclosure.editing.numbering import Style
from disclosure.editing.rows import Row
from disclosure.editing.shapes import MISSING, cannot_end, is_prose, left_open
from disclosure.records import TABLE_MARK, Doubt

_QUOTE = 30  # characters of a line that a doubt shows
#: More numerals than this are hardly lost at once; the numbering is another one.
_WIDEST_SKIP = 4


def find_skips(rows: Sequence[Row]) -> dict[int, int]:
    """For each row between two headings whose numerals skip one (二, then 四): the second heading's row."""
    inside: dict[int, int] = {}
    last: dict[Style, tuple[int, int]] = {}
    for at, row in enumerate(rows):
        mark = row.mark
        if mark is None or mark.style not in (Style.HAN, Style.HAN_BRACKET) or row.kind is not None:
            continue
        before = last.get(mark.style)
        if before is not None and 2 <= mark.number - before[0] <= _WIDEST_SKIP:
            inside.update(dict.fromkeys(range(before[1], at), at))
        if mark.style is Style.HAN:
            last.pop(Style.HAN_BRACKET, None)
        last[mark.style] = (mark.number, at)
    return inside


def broken_off(above: Row, below: Row) -> bool:
    """Tell whether ``above`` stops within a sentence right above a numbered line."""
    if below.mark is None or above.kind is not None or above.text == TABLE_MARK:
        return False
    return is_prose(above.text) and not above.ends()


def doubt_skips(rows: Sequence[Row], skips: Mapping[int, int], lost: Mapping[int, list[Row]]) -> list[Doubt]:
    """Show where text is missing before each heading that skips a numeral; doubt the numbering elsewhere."""
    doubts = _starts_late(rows)
    for place in sorted(set(skips.values())):
        for row in lost.get(place, ()):
            row.missing = True
            doubts.append(
                Doubt(
                    "text_missing", "标题编号不连续，这一行又没有写完，原文在这里缺了一段", row.text[-_QUOTE:]
                )
            )
        if place not in lost:
            doubts.append(
                Doubt(
                    "numbering_skips",
                    "标题编号不连续，可能缺了一部分，也可能是原文编错",
                    rows[place].text[:40],
                )
            )
    return doubts


def _starts_late(rows: Sequence[Row]) -> list[Doubt]:
    """Doubt a report whose very first line is a heading that counts two or more."""
    first = next((row for row in rows if not row.dropped), None)
    if first is None or first.mark is None or first.mark.style is not Style.HAN or first.mark.number < 2:
        return []
    return [Doubt("numbering_skips", "正文不是从第一部分开始，前面可能缺少内容", first.text[:40])]


# (1)、     三、
_ONLY_MARK = re.compile(r"(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）]?[、.．]?){1,2}")


def find_cut_end(rows: Sequence[Row]) -> list[Doubt]:
    """Mark the end of a report that breaks off; one that merely lacks its full stop is only doubted."""
    last = next((row for row in reversed(rows) if not row.dropped), None)
    if last is None or last.kind is not None or last.missing or last.text.endswith((MISSING, TABLE_MARK)):
        return []
    text = last.text
    bare = last.mark is not None and (last.mark.end >= len(text) or _ONLY_MARK.fullmatch(text) is not None)
    cut = len(text) > 12 and (cannot_end(text) or left_open(text))
    if bare or cut:
        last.missing = True
        return [Doubt("text_missing", "正文在这里中断，后面的内容缺失", text[-_QUOTE:])]
    if text.endswith(("：", ":")):
        return [Doubt("end_unfinished", "正文以冒号结尾，后面可能缺少内容", text[-_QUOTE:])]
    if is_prose(text) and not last.ends():
        return [Doubt("end_unfinished", "正文最后一句没有句号，请核对结尾是否完整", text[-_QUOTE:])]
    return []
