"""Keys of a portal's header that stand alone above a text, and what they tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.furniture.header_cells import HeaderRow, bare_key, cells_beside, known_keys
from disclosure.editing.shapes import Line, is_date

#: Keys of these fields stand with a value in no text, not even alone; of others several do.
_TELLING_ALONE = frozenset({"identifier", "topic", "validity", "generated", "address"})
#: Keys of these fields head no chapter either: 公开范围 and 公开目录 do.
_TELLING_BARE = frozenset({"identifier", "validity", "generated"})
# 113715220044410051/2020-18820144: the number of a page that lost its key
_BARE_INDEX = re.compile(r"[A-Za-z0-9]{6,20}/20\d\d-\d{4,12}")


def rows_of_themselves(lines: Sequence[Line], rows: list[HeaderRow]) -> list[HeaderRow]:
    """The rows that are a header's though nothing but themselves shows it, and what stands right beside one with an index.

    索引号 719776483-GK-2014-71836 发布日期 2014-01-22 / 来源 安康市林业局.
    """
    found = {line.start: (line, cells) for line, cells in rows if _tells_alone(cells)}
    for line in lines:
        if _BARE_INDEX.fullmatch(line.text):
            found[line.start] = (line, [("索引号", line.text)])
        elif _tells_bare(key := bare_key(line.text)):
            found[line.start] = (line, [(key, "")])
    for one, other in (*pairwise(lines), *pairwise(lines[::-1])):
        if one.start in found and other.start not in found and _holds_index(found[one.start][1]):
            key = bare_key(other.text)
            if beside := cells_beside(other.text) or ([(key, "")] if key in known_keys().portal else []):
                found[other.start] = (other, beside)
    for above, below in pairwise(lines):
        if above.start in found and (key := _dated_below(found[above.start][1])) and is_date(below.text):
            found[below.start] = (below, [(key, below.text)])
    return [found[start] for start in sorted(found)]


def _tells_bare(key: str) -> bool:
    known = known_keys()
    return key in known.telling and known.fields[key] in _TELLING_BARE


def _dated_below(cells: Sequence[tuple[str, str]]) -> str:
    """The one key of a row that asks for a day and has none: 成文日期：; empty where there is none."""
    asks = len(cells) == 1 and not cells[0][1] and known_keys().fields.get(cells[0][0]) in _DATED
    return cells[0][0] if asks else ""


_DATED = frozenset({"published", "signed", "generated"})


def _holds_index(cells: Sequence[tuple[str, str]]) -> bool:
    return any(known_keys().fields.get(key) == "identifier" for key, _ in cells)


def _tells_alone(cells: Sequence[tuple[str, str]]) -> bool:
    """Whether no text has such a line: 索引号：…, 信息分类：县区情况, 发文字号： without a number."""
    known = known_keys()
    return _holds_index(cells) or all(
        (key in known.telling and known.fields[key] in _TELLING_ALONE)
        or (known.fields[key] in _LEFT_EMPTY and not value)
        for key, value in cells
    )


#: Keys of these fields stand in no text without what they tell.
_LEFT_EMPTY = _DATED | {"document_number"}
