"""Which lines are headings and how deep: by their own shape, by their siblings, by what is open above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.headings.chapters import chapter_end
from disclosure.editing.headings.heading_ends import heading_end
from disclosure.editing.headings.styles import above_of, levels_of
from disclosure.editing.numbering import HEADING_STYLES, Style
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANKS, is_prose
from disclosure.records import TABLE_MARK, BlockKind

_FIRST = 2  # the level below the title
_DEEPEST = 4


def read_headings(rows: list[Row]) -> list[Row]:
    """Mark headings and items, set their levels, cut run-in headings off their text.

    A heading is as deep as headings are open above it, so that no level is skipped:
    1、 right below 一、 is of the same level as （一） would be.
    """
    ends = [heading_end(rows, at) if row.mark is not None else 0 for at, row in enumerate(rows)]
    _settle_siblings(rows, ends)
    _settle_attachments(rows, ends)
    _settle_styled(rows, ends)
    done: list[Row] = []
    above: list[Style] = []  # of the headings that are open
    numbered = any(row.mark is not None and row.mark.style is Style.HAN for row in rows)
    levels = levels_of(rows, numbered=numbered)
    opened = {depth: above_of(rows, depth, level) for depth, level in levels.items()}
    for row, end in zip(rows, ends, strict=True):
        done.append(row)
        if row.kind is not None or row.dropped or row.text == TABLE_MARK:
            continue
        if row.mark is None:
            if row.styled:
                row.kind, row.level = BlockKind.HEADING, levels[row.styled]
                above = [*opened[row.styled]]
            elif (not numbered and _is_chapter(row.text)) or row.text in _BEFORE_AND_BEHIND:
                row.kind, row.level = BlockKind.HEADING, _FIRST
                above = [Style.HAN]
            continue
        style = row.mark.style
        if style in HEADING_STYLES:
            while above and above[-1] >= style:
                above.pop()
        if end == 0 or (row.missing and end == len(row.text)):
            row.kind = BlockKind.ITEM
            continue
        if end < len(row.text):
            done.append(row.cut(end, "run_in_heading"))
        row.kind, row.level = BlockKind.HEADING, min(_FIRST + len(above), _DEEPEST)
        above.append(style)
    return done


#: What stands around the numbered chapters, without a number.
_BEFORE_AND_BEHIND = frozenset({"引言", "前言", "序言", "导言", "结语", "结束语"})


def _is_chapter(text: str) -> bool:
    """Tell whether a line without a numeral is a chapter of known name."""
    return len(text) <= 30 and chapter_end(text) == len(text)


def _settle_styled(rows: Sequence[Row], ends: list[int]) -> None:
    """A numbered line that the source sets as a heading is one, all of it."""
    for at, row in enumerate(rows):
        if row.styled and row.mark is not None and row.kind is None and row.mark.style in HEADING_STYLES:
            ends[at] = len(row.text)


# 附件：1.2017年政府信息公开情况统计表     附：
_ATTACHMENTS = re.compile(r"附(?:件|表|录)?[:：]")


def _settle_attachments(rows: Sequence[Row], ends: list[int]) -> None:
    """Numbered lines right below 附件：1.… go on with that list; they are no headings."""
    listing = False
    for at, row in enumerate(rows):
        if row.text[0] == "附" and _ATTACHMENTS.match(row.text):
            listing = True
        elif listing and row.mark is not None and row.mark.style is Style.DIGIT and len(row.text) <= 60:
            ends[at] = 0
        else:
            listing = False


def _settle_siblings(rows: Sequence[Row], ends: list[int]) -> None:
    """Let the rows that count on in one style decide together: the first or most of them items, then all."""
    for group in _siblings(rows):
        run_ins = [at for at in group if 0 < ends[at] < len(rows[at].text)]
        lines = [at for at in group if ends[at] == len(rows[at].text)]
        if run_ins and (ends[group[0]] == 0 or (len(run_ins) + len(lines)) * 2 < len(group)):
            for at in run_ins:
                ends[at] = 0
        clauses = (at for at in group if rows[at].text[-1] in "；;")  # （二）…的；（三）…的。 are one list
        # 三、公开的方式 以网站为主，…；  of a page on one line is a heading and what a blank parted from it
        if any(not (rows[at].one_line and at in run_ins) for at in clauses):
            for at in lines:
                ends[at] = 0
        if all(ends[at] == 0 for at in group) and _heads_paragraphs(rows, group):
            for at in group:
                ends[at] = len(rows[at].text)
        if len(lines) == len(group) and _is_list(rows, group):
            for at in group:
                ends[at] = 0


# 1、促进了依法行政。   with a paragraph below, and 2、 and 3、 with theirs
_SHORT_SENTENCE = re.compile(r"[^。！？；;：:，,\d]{4,20}。")


def _heads_paragraphs(rows: Sequence[Row], group: Sequence[int]) -> bool:
    """Tell whether short numbered sentences, each with one unnumbered paragraph below, head these paragraphs."""
    if len(group) < 3 or any(below - at != 2 for at, below in pairwise(group)):
        return False
    for at in group:
        mark, below = rows[at].mark, rows[at + 1] if at + 1 < len(rows) else None
        if mark is None or _SHORT_SENTENCE.fullmatch(rows[at].text[mark.end :].strip(BLANKS)) is None:
            return False
        if below is None or below.mark is not None or below.kind is not None or not is_prose(below.text):
            return False
    return True


def _is_list(rows: Sequence[Row], group: Sequence[int]) -> bool:
    """Tell whether sibling lines are a list: most of them have no text of their own below."""
    mark = rows[group[0]].mark
    if mark is None or mark.style in (Style.HAN, Style.CHAPTER, Style.SECTION):
        return False
    bare = sum(1 for at, following in pairwise(group) if following == at + 1)
    return bare >= 2 and bare * 2 >= len(group)


def _siblings(rows: Sequence[Row]) -> list[list[int]]:
    """Groups of rows whose numerals of one style count on, nothing of a higher style between."""
    groups: list[list[int]] = []
    current: dict[Style, list[int]] = {}
    for at, row in enumerate(rows):
        if row.mark is None or row.mark.style not in HEADING_STYLES or row.kind is not None:
            continue
        style = row.mark.style
        for deeper in [one for one in current if one > style]:
            del current[deeper]
        group = current.get(style)
        last = rows[group[-1]].mark if group else None
        if group is not None and last is not None and row.mark.number > last.number:
            group.append(at)
        else:
            current[style] = group = [at]
            groups.append(group)
    return groups
