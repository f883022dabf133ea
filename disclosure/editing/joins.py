"""Sentences that a line end, a page number or a blank line cut in two, and those that stay cut.

A line that ends in the middle of a sentence either runs on below or has lost its
end.  Skipped numerals tell the second: between 二 and 四, the line that does not run
on for certain is where the text is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.numbering import Style
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANKS, ends_sentence, is_closing_line, is_prose
from disclosure.records import TABLE_MARK, Doubt

# a sentence cannot begin so:  了县直机关…   的工作。   ，并…   》的通知
_CANNOT_BEGIN = re.compile(
    r"[，,。.；;、：:！!？?”’）)》〉】〕」』%％]|[了着过们](?!解|重|手|程|去)|的(?!确)|[得地](?=[，,。])"
)
# 础。   报、广播…   政务信息。
_FRAGMENT = re.compile(r"[\u4e00-\u9fff]{1,2}[，,。；、]|[\u4e00-\u9fff]{1,5}。")
# a sentence cannot end so:  …维护社会稳定和   …进一步完善，   …印发了《   …有关部门的
_CANNOT_END = re.compile(
    r"(?:[，,、（(《〈“‘【〔「『]|(?<![目总])的|(?<![总饱共温])和|(?<![参赋])与|(?<!普)及|或|(?<![应面校核针相])对|(?<!小)将|(?<!火)把|被|(?<![存所旨现])在"
    r"|(?<![作行人成认因])为|(?<![方导取去转倾面意])向|(?<!服)从|(?<![自理事案])由|(?<!合)并|(?<!终)于|其|各|为了|通过|以及|按照|根据|关于|进行)$"
)
_OPENERS = re.compile(
    r"为|按照|根据|在|通过|随着|由于|针对|结合|围绕|我|今年|去年|近年|一年来|同时|此外|坚持|按|对"
)
_OPEN = {"《": "》", "（": "）", "(": ")", "“": "”", "〔": "〕", "【": "】"}


class Text:
    """The whole text, asked whether it holds two words side by side elsewhere."""

    def __init__(self, text: str) -> None:
        self._text = text

    def attests(self, above: str, below: str) -> bool:
        """Tell whether the last two characters of ``above`` and the first of ``below``, or one and two, are in the text."""
        return (above[-2:] + below[:1]) in self._text or (above[-1:] + below[:2]) in self._text


def join_lines(rows: list[Row], text: str) -> tuple[list[Row], list[Doubt]]:
    """Join what was cut in two and mark where text is missing."""
    whole = Text(text)
    wrapped = _wrap_width(rows)
    skipped, doubts = _skips(rows)
    done: list[Row] = []
    origin: list[int] = []  # index of each joined row's last line
    candidates: dict[int, list[Row]] = {}
    for at, row in enumerate(rows):
        above = done[-1] if done else None
        if above is not None and origin[-1] == at - 1:
            strength = _runs_on(above, row, rows[at + 1] if at + 1 < len(rows) else None, whole, wrapped)
            place = skipped.get(at - 1)
            if strength == 1 and place is not None:
                candidates.setdefault(place, []).append(above)
                strength = 0
            elif strength == 0 and place is not None and _is_cut_heading(above, row):
                candidates.setdefault(place, []).append(above)
            if strength:
                above.absorb(row, "joined_line")
                origin[-1] = at
                continue
        done.append(row)
        origin.append(at)
    return done, doubts + _gaps(rows, skipped, candidates)


def _is_cut_heading(above: Row, below: Row) -> bool:
    """Tell whether ``above`` breaks off in mid-sentence right above a heading."""
    return (
        below.mark is not None
        and above.kind is None
        and is_prose(above.text)
        and not ends_sentence(above.text)
        and above.text != TABLE_MARK
    )


def _runs_on(above: Row, row: Row, below: Row | None, whole: Text, wrapped: tuple[int, int] | None) -> int:
    """How surely ``row`` is the rest of ``above``: 0 not, 1 it seems so, 2 certainly."""
    if above.kind is not None or row.kind is not None or TABLE_MARK in (above.text, row.text):
        return 0
    if above.one_line or row.one_line:
        return 0
    if row.mark is not None:
        return 0
    one, two = above.text, row.text
    if above.mark is not None and above.mark.end >= len(one.rstrip(BLANKS)):
        return 2 if above.mark.style is not Style.ORDINAL else 1  # a numeral alone on its line
    if ends_sentence(one) and not (
        _CANNOT_BEGIN.match(two) and two[0] not in "了着过们的得地" and len(two) > 1
    ):
        return 0
    if _CANNOT_END.search(one[-3:]) or _left_open(one) or _CANNOT_BEGIN.match(two):
        return 2
    if is_closing_line(one) or is_closing_line(two):
        return 0
    attested = whole.attests(one, two)
    if _FRAGMENT.match(two) and (is_prose(one) or attested):
        return 2
    sentence = "。" in one or "；" in one or ";" in one or len(one) >= 60
    if sentence:
        return 2 if attested else 1
    return _short_runs_on(above, row, below, attested, wrapped)


def _short_runs_on(
    above: Row, row: Row, below: Row | None, attested: bool, wrapped: tuple[int, int] | None
) -> int:
    """The same for a single clause above: it may as well be a heading without a full stop."""
    one, two = above.text, row.text
    full = wrapped is not None and wrapped[0] <= len(one) <= wrapped[1]
    comma = "，" in one or "," in one
    if above.mark is not None:
        if attested and comma and not _OPENERS.match(two):
            return 2
        if (
            full
            and not is_prose(two)
            and len(two) <= 18
            and below is not None
            and (is_prose(below.text) or below.mark)
        ):
            return 1
        return 1 if full and attested else 0
    if len(one) < 15 and not full:
        return 0
    if attested and (comma or full) and is_prose(two):
        return 2
    if comma and _OPENERS.match(one):
        return 1
    return 1 if full and len(one) >= 18 and (comma or attested) else 0


def _left_open(text: str) -> bool:
    """Tell whether the last opening quote or bracket of ``text`` has no counterpart behind it."""
    tail = text[-60:]
    for opener, closer in _OPEN.items():
        at = tail.rfind(opener)
        if at >= 0 and closer not in tail[at:] and not (opener in "（(" and len(tail) - at > 40):
            return not (opener == "(" and "）" in tail[at:]) and not (opener == "（" and ")" in tail[at:])
    return False


def _wrap_width(rows: Sequence[Row]) -> tuple[int, int] | None:
    """The narrow band of lengths in which lines break off in mid-sentence; None where lines are not wrapped."""
    widths = sorted(
        len(row.text)
        for row, below in pairwise(rows)
        if row.kind is None
        and 14 <= len(row.text) <= 60
        and below.mark is None
        and below.kind is None
        and not ends_sentence(row.text)
    )
    if len(widths) < 3:
        return None
    middle = widths[len(widths) // 2]
    near = [width for width in widths if abs(width - middle) <= 4]
    return (near[0], near[-1]) if len(near) * 3 >= len(widths) * 2 else None


def _skips(rows: Sequence[Row]) -> tuple[dict[int, int], list[Doubt]]:
    """For each row between two headings whose numerals skip one: the row of the second heading."""
    inside: dict[int, int] = {}
    last: dict[Style, tuple[int, int]] = {}
    for at, row in enumerate(rows):
        mark = row.mark
        if mark is None or mark.style not in (Style.HAN, Style.HAN_BRACKET) or row.kind is not None:
            continue
        before = last.get(mark.style)
        if before is not None and 2 <= mark.number - before[0] <= 4:
            inside |= dict.fromkeys(range(before[1], at), at)
        if mark.style is Style.HAN:
            last.pop(Style.HAN_BRACKET, None)
        last[mark.style] = (mark.number, at)
    return inside, []


def _gaps(rows: Sequence[Row], skipped: dict[int, int], candidates: dict[int, list[Row]]) -> list[Doubt]:
    doubts: list[Doubt] = []
    for place in sorted(set(skipped.values())):
        found = candidates.get(place, [])
        for row in found:
            row.missing = True
            doubts.append(
                Doubt("text_missing", "编号不连续，且此行没有写完，原文在这里缺了一段", row.text[-30:])
            )
        if not found:
            doubts.append(
                Doubt(
                    "numbering_skips",
                    "标题编号不连续，可能缺了一部分，也可能是原文编错",
                    rows[place].text[:40],
                )
            )
    return doubts


# (1)、     三、
_ONLY_MARK = re.compile(r"(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）]?[、.．]?){1,2}")


def mark_cut_end(rows: Sequence[Row]) -> list[Doubt]:
    """Mark the end of a report that breaks off; a last sentence that merely lacks its full stop is only doubted."""
    standing = [row for row in rows if not row.dropped]
    if not standing or standing[-1].kind is not None or standing[-1].missing:
        return []
    last = standing[-1]
    if last.text == TABLE_MARK or last.one_line:
        return []
    bare = last.mark is not None and last.mark.end >= len(last.text)
    if (
        bare
        or _ONLY_MARK.fullmatch(last.text)
        or (_CANNOT_END.search(last.text[-3:]) and len(last.text) > 12)
        or (_left_open(last.text) and len(last.text) > 40)
    ):
        last.missing = True
        return [Doubt("text_missing", "正文在这里中断，后面的内容缺失", last.text[-30:])]
    if is_prose(last.text) and not ends_sentence(last.text):
        return [Doubt("end_unfinished", "正文最后一句没有句号，请核对结尾是否完整", last.text[-30:])]
    if last.text.endswith(("：", ":")):
        return [Doubt("end_unfinished", "正文以冒号结尾，后面可能缺少内容", last.text[-30:])]
    return []
