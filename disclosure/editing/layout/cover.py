"""The first lines of a report: its title, over several lines or twice, and what a cover says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.headings.chapters import chapter_end
from disclosure.editing.layout.cover_lines import BRACKETED, on_cover
from disclosure.editing.layout.title_rows import TITLE_LINES, find_title
from disclosure.editing.rows import Row
from disclosure.editing.shapes import is_date, is_organ, is_prose
from disclosure.editing.titles import (
    ENDS_AS_TITLE,
    TOPIC,
    contains_title,
    could_be_title,
    is_report_title,
    is_title,
    same_title,
)
from disclosure.records import TABLE_MARK, BlockKind

_LONGEST_COVER = 40  # lines
_HAN_CHARACTER = re.compile(r"[\u3400-\u9fff〇○\dXx×]")


def read_cover(rows: list[Row]) -> list[Row]:
    """Mark the title and the lines around it; returns the rows with broken and vertical lines joined.

    A title that is printed twice, on a cover and above the text, stays once.
    """
    if rows and rows[0].text.endswith("。") and is_report_title(rows[0].text[:-1]):
        rows[0].kind = BlockKind.TITLE
        return rows
    head = _head(rows)
    front = _join_vertical(rows[:head])
    body = rows[head:]
    found = find_title(front)
    if found is None:
        return _without_title(front) + body
    first, last = found
    front = _join_title(front, first, last)
    first = _fullest(front, first)
    title = front[first]
    title.kind = BlockKind.TITLE
    for row in front[:first]:
        row.kind = BlockKind.COVER if on_cover(row.text) or could_be_title(row.text) else None
    for at in range(first + 1, len(front)):
        row = front[at]
        if same_title(row.text, title.text):
            row.dropped = "title_repeated"
        elif _repeats(front, at, title.text):
            continue
        elif on_cover(row.text) or (at == first + 1 and _is_second_title(row.text)):
            row.kind = BlockKind.COVER
        elif not row.dropped:
            break
    return front + body


def _head(rows: Sequence[Row]) -> int:
    """How many rows stand before the first sentence, heading or table."""
    for at, row in enumerate(rows[:_LONGEST_COVER]):
        if row.text == TABLE_MARK or row.one_line:
            return at
        if is_prose(row.text) and not is_title(row.text):
            return at
        if row.mark is not None and not is_date(row.text):
            return at
    return min(len(rows), _LONGEST_COVER)


def _join_vertical(rows: Sequence[Row]) -> list[Row]:
    """Join lines of one character each: a cover written downwards."""
    joined: list[Row] = []
    downwards = False
    for row in rows:
        single = len(row.text) == 1 and _HAN_CHARACTER.match(row.text) is not None
        if single and downwards:
            joined[-1].absorb(row, "cover_vertical")
        else:
            joined.append(row)
        downwards = single
    return joined


def _is_second_title(text: str) -> bool:
    """Tell whether a line below the title is a title again: the document's own, where the page had another."""
    return is_title(text) and len(text) >= 8 and chapter_end(text) != len(text) and not text.endswith("情况")


def _fullest(front: Sequence[Row], first: int) -> int:
    """The row whose title is the one at ``first`` with more said: the title above the text, under a cover."""
    for at in range(len(front) - 1, first, -1):
        if is_title(front[at].text) and contains_title(front[at].text, front[first].text):
            return at
    return first


def _join_title(front: list[Row], first: int, last: int) -> list[Row]:
    for row in front[first + 1 : last + 1]:
        front[first].absorb(row, "joined_title")
    return front[: first + 1] + front[last + 1 :]


def _repeats(front: Sequence[Row], at: int, title: str) -> bool:
    """Drop the title printed a second time over several lines; tells whether it was."""
    text = front[at].text
    for end in range(at + 1, min(at + TITLE_LINES, len(front))):
        text += front[end].text
        if same_title(text, title):
            for row in front[at : end + 1]:
                row.dropped = "title_repeated"
            return True
    return False


# 联系人：县政务公开办 姚某
_CONTACT = re.compile(r"(?:联系人|联系电话|联系方式|电话|传真|地址|邮编|邮箱|来源|作者|抄送)[:：]")


def _without_title(front: list[Row]) -> list[Row]:
    """No line ends as a title does: the first may still be one, if it speaks of disclosure and text follows."""
    if (
        front
        and len(front[0].text) >= 6
        and could_be_title(front[0].text)
        and not _CONTACT.match(front[0].text)
        and not (BRACKETED.fullmatch(front[0].text) and not ENDS_AS_TITLE.search(front[0].text[:-1]))
    ):
        text = front[0].text
        telling = TOPIC.search(text) is not None or ENDS_AS_TITLE.search(text) is not None
        if telling and not is_organ(text) and not is_date(text):
            front[0].kind = BlockKind.TITLE
            for row in front[1:]:
                if not on_cover(row.text):
                    break
                row.kind = BlockKind.COVER
    return front
