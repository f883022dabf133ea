"""Headings that a source sets as such, by a style of Word or an element of a page: evidence, not proof.

People set whole letters in 标题 1 for its type, and headings in bold with no style at all.
So a style counts only where the lines in it look like headings, and only beside the
wording: what is a heading by its numeral stays one.
"""

from __future__ import annotations

from collections.abc import Sequence

from disclosure.editing.numbering import HEADING_STYLES, Style
from disclosure.editing.rows import Row
from disclosure.editing.shapes import is_date, is_organ
from disclosure.records import TABLE_MARK

LONGEST = 40  # characters of a heading
_FIRST, _DEEPEST = 2, 4  # levels of a page: the title is its first
_TELLING = 4  # a style is doubted where more than one in so many of its lines is no heading


#: What some set before each chapter in place of a numeral.
_SIGNS = frozenset("◆◇●■□▲△★☆※►▶◎")


def style_signed(rows: Sequence[Row]) -> None:
    """Take short lines behind one and the same sign for headings: ◆主动公开情况, where no chapter has a numeral.

    Lines of a list stand one below the other; those are doubted like any style.
    """
    if any(row.mark is not None and row.mark.style is Style.HAN for row in rows):
        return
    signed = [row for row in rows if row.text[0] in _SIGNS and row.kind is None and not row.styled]
    for sign in {row.text[0] for row in signed}:
        group = [row for row in signed if row.text[0] == sign]
        if len(group) > 1 and all(_ends_open(row.text) and row.text.count(sign) == 1 for row in group):
            for row in group:
                row.styled = 1


def _ends_open(text: str) -> bool:
    """Tell whether a line has no stop at its end, and could be a heading by its length."""
    return 4 <= len(text) <= LONGEST and text[-1] not in "。；;，,、！？|｜"


def doubt_styles(rows: Sequence[Row]) -> None:
    """Forget the styles that are misused, and that of every line that cannot be a heading."""
    styled = [at for at, row in enumerate(rows) if row.styled]
    for level in {rows[at].styled for at in styled}:
        group = [at for at in styled if rows[at].styled == level and rows[at].kind is None]
        odd = [at for at in group if not _could_be(rows[at])]
        misused = len(odd) * _TELLING > len(group) or _is_run(rows, group)
        for at in group if misused else odd:
            rows[at].styled = 0


def _could_be(row: Row) -> bool:
    text = row.text
    if row.dropped or text == TABLE_MARK or len(text) > LONGEST or text[-1] in "，,、；;":
        return False
    inner = text[:-1]
    return not any(stop in inner for stop in "。；;！？") and not is_date(text) and not is_organ(text)


def _is_run(rows: Sequence[Row], group: Sequence[int]) -> bool:
    """Tell whether most lines of a style stand right above another of it: headings have their text between them."""
    following = sum(1 for at in group if at + 1 < len(rows) and rows[at + 1].styled == rows[at].styled)
    return following >= 2 and following * 2 > len(group)


def levels_of(rows: Sequence[Row], *, numbered: bool) -> dict[int, int]:
    """By the depth that a source sets, the level of a page; depths that no heading has are passed over.

    Where the chapters are ``numbered`` and not set at all, what is set below the first depth lies below them.
    """
    depths = sorted({row.styled for row in rows if row.styled and row.kind is None})
    bare = numbered and not any(row.styled and row.mark for row in rows)
    first = _FIRST + (bare and bool(depths) and depths[0] > 1)
    return {depth: min(first + at, _DEEPEST) for at, depth in enumerate(depths)}


def above_of(rows: Sequence[Row], depth: int, level: int) -> list[Style]:
    """The headings that are open below an unnumbered one of ``depth``, as numerals that would stand before them.

    A numeral that the source sets deeper opens a level below it, whatever it is elsewhere.
    """
    deeper = [
        row.mark.style for row in rows if row.mark and row.styled > depth and row.mark.style in HEADING_STYLES
    ]
    first = min(min(deeper, default=Style.DIGIT_BRACKET) - 1, Style(level))
    return [Style(max(first - back, 0)) for back in range(level - _FIRST, -1, -1)]
