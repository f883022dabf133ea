"""Which lines are headings, how deep, and where a heading ends on a line that goes on as text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.chapters import chapter_end
from disclosure.editing.numbering import HEADING_STYLES, Style
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANKS
from disclosure.records import TABLE_MARK, BlockKind

_LINE = 50  # a heading on a line of its own is no longer
_RUN_IN = 36  # a heading with text behind it is no longer, its stop included
_DEEPEST = 4

# what a sentence says and no heading does:  改善了干群关系   共收到申请33件   应当主动公开的…   自《方案》实施以来
_STATEMENT = re.compile(
    r"了(?!解|结)|\d+ ?(?:余|多)?(?:条|件|次|个|份|人|户|万|篇|期|场|起|%|％|元)|应当|不得|未经|必须在|以来|截[至止]|^(?:自|经|为了?|根据|按照|由于|如|凡|对于|本|我们)|如下$|以下|下列|^[^，,]{0,10}[会将](?:把|对|在)"
)
_LABEL_NOT = re.compile(r"[，,；;。]|到$|是$|有$|说$|为$|如下|以下|例如|比如|如$|其中$")


def read_headings(rows: list[Row]) -> list[Row]:
    """Mark headings and items, set their levels, cut run-in headings off their text."""
    shapes = [_shape(rows, at) for at in range(len(rows))]
    _settle_attachments(rows, shapes)
    shapes = [
        0 if row.missing and end == len(row.text) else end for row, end in zip(rows, shapes, strict=True)
    ]
    _settle_siblings(rows, shapes)
    done: list[Row] = []
    open_styles: list[Style] = []
    unnumbered = not any(row.mark and row.mark.style is Style.HAN for row in rows)
    for row, end in zip(rows, shapes, strict=True):
        if row.kind is not None or row.dropped or row.text == TABLE_MARK:
            done.append(row)
            continue
        if row.mark is None:
            done.append(_plain(row, unnumbered, open_styles))
            continue
        style = row.mark.style
        if style in HEADING_STYLES:
            while open_styles and open_styles[-1] >= style:
                open_styles.pop()
        if end == 0:
            row.kind = BlockKind.ITEM
            done.append(row)
            continue
        level = min(2 + len(open_styles), _DEEPEST)
        open_styles.append(style)
        rest = row.cut(end, "run_in_heading") if end < len(row.text) else None
        row.kind, row.level = BlockKind.HEADING, level
        done.append(row)
        if rest is not None:
            rest.kind = BlockKind.PARAGRAPH
            done.append(rest)
    return done


def _plain(row: Row, unnumbered: bool, open_styles: list[Style]) -> Row:
    """A row without a numeral: a paragraph, or a chapter of known name in a text that numbers none."""
    if unnumbered and len(row.text) <= 30 and chapter_end(row.text) == len(row.text):
        row.kind, row.level = BlockKind.HEADING, 2
        open_styles[:] = [Style.HAN]
    else:
        row.kind = BlockKind.PARAGRAPH
    return row


def _shape(rows: Sequence[Row], at: int) -> int:
    """Where the heading that row ``at`` begins with ends: 0 for none, its whole length for a line of its own."""
    row = rows[at]
    if row.kind is not None or row.mark is None or row.mark.style not in HEADING_STYLES:
        return 0
    text = row.text
    start = _skip(text, row.mark.end)
    if start >= len(text):
        return 0
    if row.one_line and (end := _page_heading(text, start)) is not None:
        return end
    stop = _first_stop(text, start)
    if stop < 0:
        return len(text) if _is_line(text, start, row.mark.style) else 0
    if stop == len(text) - 1:
        return len(text) if _closed_line(rows, at, text[start:stop], text[stop]) else 0
    return stop + 1 if _is_run_in(text[start:stop], text[stop], stop - start) else 0


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


def _first_stop(text: str, start: int) -> int:
    """The first full stop or colon outside quotation marks, or -1."""
    depth = 0
    for at in range(start, min(len(text), start + 60)):
        char = text[at]
        if char in "“《（(":
            depth += 1
        elif char in "”》）)":
            depth = max(depth - 1, 0)
        elif char in "。：:！？；;" and depth == 0:
            return at
    return -1


def _is_line(text: str, start: int, style: Style) -> bool:
    if len(text) > (_LINE if style is not Style.DIGIT else 40) or text[-1] in "，,、；;":
        return False
    return not (len(text) - start > 30 and re.search("了(?!解|结)", text[start:]))


def _closed_line(rows: Sequence[Row], at: int, words: str, stop: str) -> bool:
    """A whole row that ends with a stop is a heading where its text stands below it."""
    if len(words) > 40 or stop in "；;！？" or _STATEMENT.search(words):
        return False
    if stop in "：:" and (len(words) > 24 or _LABEL_NOT.search(words)):
        return False
    mark = rows[at].mark
    below = rows[at + 1] if at + 1 < len(rows) else None
    if below is None or mark is None or below.kind is not None:
        return False
    return below.mark is None or below.mark.style > mark.style


def _is_run_in(words: str, stop: str, size: int) -> bool:
    if size >= _RUN_IN or stop in "；;！？" or _STATEMENT.search(words):
        return False
    return stop == "。" or (size <= 22 and _LABEL_NOT.search(words) is None)


def _page_heading(text: str, start: int) -> int | None:
    """Where a heading ends on a page that stands on one line: at a known name's end, or at a blank."""
    end = chapter_end(text, start)
    if end is not None and (end == len(text) or text[end] not in "。：:；，、的"):
        return end
    for at in range(start, min(len(text), start + 40)):
        if text[at] in BLANKS:
            return at if at - start >= 2 and at + 1 < len(text) else None
        if text[at] in "。；，,：:！？":
            return None
    return None


# 附件：1.2017年政府信息公开情况统计表     附：
_ATTACHMENTS = re.compile(r"附(?:件|表|录)?[:：]")


def _settle_attachments(rows: Sequence[Row], shapes: list[int]) -> None:
    """Numbered lines right below 附件：1.… go on with that list; they are no headings."""
    listing = False
    for at, row in enumerate(rows):
        if row.text[0] == "附" and _ATTACHMENTS.match(row.text):
            listing = True
        elif listing and row.mark is not None and row.mark.style is Style.DIGIT and len(row.text) <= 60:
            shapes[at] = 0
        else:
            listing = False


def _settle_siblings(rows: Sequence[Row], shapes: list[int]) -> None:
    """Let the rows that count on in one style decide together: most of them items, then all of them."""
    for group in _siblings(rows):
        run_ins = [at for at in group if 0 < shapes[at] < len(rows[at].text)]
        lines = [at for at in group if shapes[at] == len(rows[at].text)]
        if run_ins and (len(run_ins) + len(lines)) * 2 < len(group):
            for at in run_ins:
                shapes[at] = 0
        mark = rows[group[0]].mark
        if mark is None or mark.style is Style.HAN or mark.style is Style.CHAPTER:
            continue
        bare = [at for at, following in pairwise(group) if following == at + 1]
        if len(lines) == len(group) and len(bare) >= 2 and len(bare) * 2 >= len(group):
            for at in group:
                shapes[at] = 0


def _siblings(rows: Sequence[Row]) -> list[list[int]]:
    """Groups of rows whose numerals of one style count on, nothing of a higher style between."""
    groups: list[list[int]] = []
    open_groups: dict[Style, list[int]] = {}
    for at, row in enumerate(rows):
        if row.mark is None or row.mark.style not in HEADING_STYLES or row.kind is not None:
            continue
        style = row.mark.style
        for deeper in [one for one in open_groups if one > style]:
            del open_groups[deeper]
        group = open_groups.get(style)
        last = rows[group[-1]].mark if group else None
        if group is not None and last is not None and row.mark.number > last.number:
            group.append(at)
        else:
            open_groups[style] = group = [at]
            groups.append(group)
    return groups
