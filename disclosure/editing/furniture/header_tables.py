"""A portal's header table above a document: rows of keys and values, however they were laid out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from disclosure.editing.column_names import COLUMN
from disclosure.editing.furniture.header_cells import (
    BULLET,
    LONGEST_ROW,
    HeaderRow,
    bare_key,
    cells_beside,
    cells_of,
    header_clues,
    key_named,
    known_keys,
    parted,
)
from disclosure.editing.furniture.lone_keys import rows_of_themselves
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.tool_bars import is_web_tool_bar
from disclosure.editing.numbering import read_mark
from disclosure.editing.shapes import BLANK, BLANKS, Line, is_prose
from disclosure.editing.titles import ENDS_AS_TITLE, could_be_title, is_title
from disclosure.records import Clue

_LONGEST_VALUE = 60  # characters, on a line of its own


# 索 引 号： 003-2018-00012   信息分类： 年报   发布机构： 立岗镇   生成日期： 2015-01-05
def take_header_table(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]]:
    """Find a portal's header table among ``lines``, which stand before the first sentence."""
    rows = [
        (line, cells) for line in lines if (cells := cells_of(line.text)) and not is_web_tool_bar(line.text)
    ]
    if rows:
        rows = _with_values_below(lines, _with_more_keys(lines, _with_row_of_values(lines, rows)))
    else:
        rows = _beside_keys(lines) or _in_turn(lines)
    if not _is_header({key for _, cells in rows for key, _ in cells}):
        rows = _in_turn(lines) or rows_of_themselves(lines, rows)
    if _is_catalogue(rows):
        return [], []
    taken, clues = _above_header(lines, rows), list[Clue]()
    for line, cells in rows:
        end = _title_behind(line.text, cells)
        taken.append(Taking("header_table", line.start, line.start + end))
        key, value = cells[-1]
        own = [*cells[:-1], (key, value[: len(value) - len(line.text) + end].rstrip(BLANKS))]
        clues += header_clues(own, line.text[:end].rstrip(BLANKS))
    return taken, clues


#: A page has one header, perhaps twice; entries of a catalogue have the same keys with other values.
_ENTRIES = 3


def _is_catalogue(rows: Sequence[HeaderRow]) -> bool:
    """Whether a key stands with so many values that these are entries of a list, which is text."""
    values: dict[str, set[str]] = {}
    for _, cells in rows:
        for key, value in cells:
            values.setdefault(key, set()).add(value)
    return any(len(told - {""}) >= _ENTRIES for told in values.values())


# 重庆市政府网 - 信息公开 - 重庆市铜梁区政府
_PATH = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,20}}{BLANK}{{1,3}}[-—–]{{1,2}}{BLANK}{{1,3}}){{2,6}}[\u4e00-\u9fff]{{2,20}}"
)


def _above_header(lines: Sequence[Line], rows: Sequence[HeaderRow]) -> list[Taking]:
    """Names of columns, and where the page stands among them, above an index's header table with a title below it."""
    keys = {key for _, cells in rows for key, _ in cells}
    if not _is_header(keys) or "identifier" not in {known_keys().fields.get(key) for key in keys}:
        return []
    first, last = rows[0][0].start, rows[-1][0].start
    below = (line.text for line in lines if line.start > last)
    if not any(could_be_title(text) and ENDS_AS_TITLE.search(text) for text in below):
        return []
    above = (line for line in lines if line.start < first)
    return [
        Taking("menu", line.start, line.end)
        for line in above
        if COLUMN.fullmatch(line.text) or _PATH.fullmatch(line.text)
    ]


def _title_behind(text: str, cells: Sequence[tuple[str, str]]) -> int:
    """Where the title begins that stands behind the last value of a row, parted by a blank; else the row's end.

    索引号：… 发布日期：2014-01-22 萧县水利局2013年政府信息公开年度报告.
    """
    key, value = cells[-1]
    if known_keys().fields.get(key) not in _ONE_WORD or not text.endswith(value):
        return len(text)
    begins = (gap.end() for gap in _GAP.finditer(value))
    titles = (at for at in begins if is_title(value[at:]) and _DIGIT.search(value[at:]))
    return len(text) - len(value) + next(titles, len(value))


_GAP = re.compile(rf"(?<=\S){BLANK}{{1,12}}")
#: What keys of these fields ask for is a word, or a day and a clock.
_ONE_WORD = frozenset(
    {"identifier", "document_number", "issuer", "site", "published", "signed", "generated", "validity"}
)


def is_header_row(text: str) -> bool:
    """Tell whether a line is a portal's whole header table, however long: 索引号：… 主题分类：… 发布日期：…; or a row of one."""
    keys = {key for key, _ in cells_of(text)} if len(text) <= LONGEST_ROW else set()
    if len(keys) == 1:
        return "。" not in text and {known_keys().fields[key] for key in keys} == {"title"}
    return len(keys) > 1 and (_is_header(keys) or text.endswith("|") or "。" not in text)


#: Two keys that make a header: 成文日期：2017-01-20　发布日期：2017-02-08, 发布机构：本网　生成日期：2010-02-24.
_PAIRS = ({"signed", "published"}, {"issuer", "generated"})


def _is_header(keys: Collection[str]) -> bool:
    """Whether these are the keys of a portal's table: no report writes so many of them itself."""
    known = known_keys()
    if len(keys) == 2:
        return {known.fields[key] for key in keys} in _PAIRS
    of_a_page = any(known.fields[key] in _OF_A_PAGE and key not in _OF_AN_ITEM for key in keys)
    alone = not _ENOUGH.isdisjoint(keys)
    return len(keys) >= 3 and not known.telling.isdisjoint(keys) and (of_a_page or alone)


#: Those of a letter, and of a paper in a gazette.
_ENOUGH = frozenset({"发件人", "收件人", "公报标题"})
#: What a portal tells of a page alone.  公开方式, 公开时限, 责任部门 are said of an item in a catalogue too.
_OF_A_PAGE = frozenset(
    {
        "identifier",
        "topic",
        "validity",
        "generated",
        "address",
        "published",
        "signed",
        "document_number",
        "site",
    }
)
_OF_AN_ITEM = frozenset({"公开时间", "公开日期"})


def _beside_keys(lines: Sequence[Line]) -> list[HeaderRow]:
    """The rows of a table that has a key and its value on each line, and nothing but blanks between them."""
    rows = [(line, cells) for line in lines if (cells := cells_beside(line.text))]
    return rows if len({cells[0][0] for _, cells in rows}) >= _KEYS_IN_TURN else []


def _with_more_keys(lines: Sequence[Line], rows: list[HeaderRow]) -> list[HeaderRow]:
    """``rows`` of a table, with its lines that hold one key and its value, parted by blanks alone.

    信息名称 县政府办公室关于… / 索引号 01427733X/2019-00006, above 主题分类 综合政务 体裁分类 通知.
    """
    keyed = {line.start for line, _ in rows}
    more = [(line, cells) for line in lines if line.start not in keyed and (cells := cells_beside(line.text))]
    keys = {key for _, cells in (*rows, *more) for key, _ in cells}
    indexed = _is_header(keys) and any(map(_is_index, more))
    return (
        sorted(rows + more, key=lambda row: row[0].start) if indexed or len(keys) >= _KEYS_IN_TURN else rows
    )


def _is_index(row: HeaderRow) -> bool:
    """Whether a row holds the number of a page in its portal's index: 索引号 001008003012001/2021-53642."""
    key, value = row[1][0]
    return known_keys().fields.get(key) == "identifier" and any(map(str.isdecimal, value))


def _with_row_of_values(lines: Sequence[Line], rows: list[HeaderRow]) -> list[HeaderRow]:
    """``rows``, with the values of a table that has all its keys in one row and all values in the next.

    索引号 | 公开方式 | 发布机构 | / 620722-ngz/2011-00007 | 主动公开 | 民乐县南古镇人民政府 |.
    """
    heads = {line.start: [key for key, _ in cells] for line, cells in rows if not any(v for _, v in cells)}
    values = [
        (below, list(zip(heads[above.start], cells, strict=True)))
        for above, below in pairwise(lines)
        if below.start not in heads
        and len(heads.get(above.start, ())) > 1
        and len(cells := parted(below.text)) == len(heads[above.start])
    ]
    keyed = {line.start for line, _ in values}
    return sorted([row for row in rows if row[0].start not in keyed] + values, key=lambda row: row[0].start)


def _with_values_below(lines: Sequence[Line], rows: list[HeaderRow]) -> list[HeaderRow]:
    """``rows``, with the lines that hold nothing but the value of a key that stands alone on the line above.

    发布机构： / 祥云县刘厂镇人民政府.  Keys of a form that was left empty stand alone too; then the
    line below is another key.
    """
    alone = {line.start: cells[0][0] for line, cells in rows if len(cells) == 1 and not cells[0][1]}
    keyed = {line.start for line, _ in rows}
    below = [
        (line, [(alone[above.start], line.text)])
        for above, line in pairwise(lines)
        if above.start in alone and line.start not in keyed and _could_be_value(line.text)
    ]
    return sorted(rows + below, key=lambda row: row[0].start) if len(below) > 1 else rows


#: So many keys, each with its value on the line below, make a table that lost its cells.
_KEYS_IN_TURN = 4


def _in_turn(lines: Sequence[Line]) -> list[HeaderRow]:
    """The rows of a table whose keys and values stand a line each, in turn, without colons: 索引号 / 003-2018 / 文号 / 暂无."""
    keys = [bare_key(line.text) for line in lines]
    known = [_is_key(key) for key in keys]
    at = next((at for at, is_key in enumerate(known) if is_key), len(lines))
    rows: list[HeaderRow] = []
    while at < len(lines) and known[at]:
        key, line = keys[at], lines[at]
        rows.append((line, [(key, "")]))
        at += 1
        titled = known_keys().fields.get(key) == "title"
        if at < len(lines) and not known[at] and (titled or _could_be_value(lines[at].text)):
            rows.append((lines[at], [(key, BULLET.sub("", lines[at].text, count=1))]))
            at += 1
    return (
        rows
        if len({cells[0][0] for _, cells in rows if cells[0][0] in known_keys().portal}) >= _KEYS_IN_TURN
        else []
    )


def _is_key(key: str) -> bool:
    """Whether it stands for a key among others: one of a portal, 日期, or 审核部门, which portals have of their own."""
    known = known_keys()
    return key in known.portal or known.fields.get(key) == "published" or bool(_LIKE_A_KEY.fullmatch(key))


# 登记编号   审核部门
_LIKE_A_KEY = re.compile(r"[\u4e00-\u9fff]{2,4}(?:日期|时间|机关|单位|部门|编号|分类|类别|状态|方式)")


def _could_be_value(text: str) -> bool:
    if len(text) > _LONGEST_VALUE or is_prose(text) or read_mark(text) is not None or text[-1] in ":：":
        return False
    # 政府信息公开年度报告 is a class of documents
    return not is_title(text) or (_DIGIT.search(text) is None and not text.startswith("关于"))


_DIGIT = re.compile(r"\d|[〇○零]")


def read_header_stretch(text: str, at: int) -> tuple[int, list[tuple[str, str]]]:
    """How far keys and values follow one another from ``at`` in a page on one line, and what they say.

    索引号：7197-2015-034 公开目录：年度报告 公开日期：2015-02-12 汉阴县漩涡镇…: a value has no blank,
    and is empty where a key follows.  ``(at, [])`` where that is no header of a portal.
    """
    begin, cells = at, list[tuple[str, str]]()
    while found := known_keys().line.match(text, at):
        value = _VALUE.match(text, found.end())
        assert value is not None  # it may be empty
        if known_keys().line.match(text, value.start("value")):
            value = _VALUE.match(text, found.end(), value.start("value"))
            assert value is not None
        cells.append((key_named(found), value["value"]))
        at = value.end()
    return (at, cells) if len(cells) > 2 and _is_header({key for key, _ in cells}) else (begin, [])


_VALUE = re.compile(rf"{BLANK}{{0,4}}(?P<value>[^ \t\u3000\xa0]{{0,60}}){BLANK}{{0,4}}")
