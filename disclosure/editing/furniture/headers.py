"""Headers above a document: key and value, line by line, as crawlers and portals write them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from disclosure.editing.furniture.header_cells import (
    BLANK_SIGNS,
    BULLET,
    LONGEST_ROW,
    cells_beside,
    cells_of,
    header_clues,
    key_named,
    known_keys,
    parted,
)
from disclosure.editing.furniture.tool_bars import is_web_tool_bar
from disclosure.editing.furniture.whole_lines import Taking
from disclosure.editing.numbering import read_mark
from disclosure.editing.shapes import BLANK, Line, is_prose
from disclosure.editing.titles import is_title
from disclosure.records import Clue

# 标题: 屿头乡政府信息公开规定     发布时间: 2010-06-22 00:00     文号:
KEY_LINE = re.compile(
    rf"(?P<key>[\u4e00-\u9fffA-Za-z_][\u4e00-\u9fffA-Za-z_ ]{{0,14}}?){BLANK}?[:：]{BLANK}{{0,4}}(?P<value>.*)"
)
# ==================== 正文 ====================     ---     *****
RULE_LINE = re.compile(
    rf"(?:[=\-*_#~—─━＝]{{3,100}}{BLANK}{{0,4}}(?:[\[【]?(?:正文|内容|全文|正文开始|content|CONTENT|text)[\]】]?{BLANK}{{0,4}}[=\-*_#~—─━＝]{{3,100}})?|[【\[]正文[】\]]|Markdown Content[:：]|正文[:：])"
)
_LONGEST_HEADER = 40  # lines
_LONGEST_VALUE = 60  # characters, on a line of its own
_LONGEST_KEY = 20  # characters, blanks between them included


def take_header(lines: Sequence[Line]) -> tuple[int, list[Taking], list[Clue]]:
    """Find a crawler's header: lines of key and value on top, closed by a rule line.

    Returns how many lines it holds, what is taken away, and what it says of the report.
    """
    begin = 1 if lines and lines[0].text == "---" else 0  # a front matter stands between two rules
    for at, line in enumerate(lines[begin:_LONGEST_HEADER], begin):
        if RULE_LINE.fullmatch(line.text):
            return _header_until(lines, at)
        if len(line.text) > 300 or "。" in line.text:
            break
    return 0, [], []


def _header_until(lines: Sequence[Line], rule: int) -> tuple[int, list[Taking], list[Clue]]:
    keyed = [(line, found) for line in lines[:rule] if (found := KEY_LINE.fullmatch(line.text))]
    known = [found for _, found in keyed if _key(found) in known_keys().fields]
    if len(known) < 2 or len(keyed) * 3 < rule * 2:
        return 0, [], []
    clues = [
        Clue(field, found["value"].strip("\"'"), "crawler_header", line.text)
        for line, found in keyed
        if found["value"] and (field := known_keys().fields.get(_key(found)))
    ]
    taken = [Taking("crawler_header", line.start, line.end) for line in lines[: rule + 1]]
    return rule + 1, taken, clues


def _key(found: re.Match[str]) -> str:
    return BLANK_SIGNS.sub("", found["key"]).lower()


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
        rows = _in_turn(lines) or _of_themselves(lines, rows)
    taken, clues = [], []
    for line, cells in rows:
        taken.append(Taking("header_table", line.start, line.end))
        clues += header_clues(cells, line.text)
    return taken, clues


#: Keys of these fields stand in no text, not even alone; of others several do.
_TELLING_ALONE = frozenset({"identifier", "topic", "validity", "generated", "address"})
# 113715220044410051/2020-18820144: the number of a page that lost its key
_BARE_INDEX = re.compile(r"[A-Za-z0-9]{6,20}/20\d\d-\d{4,12}")


def _of_themselves(
    lines: Sequence[Line], rows: list[tuple[Line, list[tuple[str, str]]]]
) -> list[tuple[Line, list[tuple[str, str]]]]:
    """The rows that are a header's though nothing but themselves shows it, and what stands right beside one with an index.

    索引号 719776483-GK-2014-71836 发布日期 2014-01-22 / 来源 安康市林业局.
    """
    found = {line.start: (line, cells) for line, cells in rows if _tells_alone(cells)}
    for line in lines:
        if _BARE_INDEX.fullmatch(line.text):
            found[line.start] = (line, [("索引号", line.text)])
        elif (key := _bare_key(line.text)) in known_keys().telling:
            found[line.start] = (line, [(key, "")])
    for one, other in (*pairwise(lines), *pairwise(lines[::-1])):
        if one.start in found and other.start not in found and _holds_index(found[one.start][1]):
            key = _bare_key(other.text)
            if beside := cells_beside(other.text) or ([(key, "")] if key in known_keys().portal else []):
                found[other.start] = (other, beside)
    return [found[start] for start in sorted(found)]


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
_LEFT_EMPTY = frozenset({"document_number", "published", "signed", "generated"})


def _bare_key(text: str) -> str:
    """``text`` as a key that stands alone: that of • 索引号 or 时效性：, whichever sign is around it."""
    return (
        "" if len(text) >= _LONGEST_KEY else BLANK_SIGNS.sub("", BULLET.sub("", text, count=1)).rstrip(":：")
    )


# -----原始邮件-----
_FORWARDED = re.compile(
    rf"[-—_=]{{3,40}}{BLANK}?(?:原始邮件|转发邮件|原邮件|Original Message|Forwarded message|转发的邮件){BLANK}?[-—_=]{{3,40}}"
)
_OF_A_LETTER = re.compile(
    rf"(?:发件人|收件人|发送时间|发送日期|日期|抄送|密送|主题|From|To|Cc|Sent|Date|Subject){BLANK}?[:：]"
)


def take_letter_heads(lines: Sequence[Line]) -> list[Taking]:
    """Find where a letter was forwarded, and the lines below that say by whom and when."""
    heads = [
        at for at, line in enumerate(lines) if line.text[0] in "-—_=" and _FORWARDED.fullmatch(line.text)
    ]
    ends = (at + 1 + len(list(takewhile(_is_of_a_letter, lines[at + 1 :]))) for at in heads)
    return [
        Taking("header_table", line.start, line.end)
        for at, end in zip(heads, ends, strict=True)
        for line in lines[at:end]
    ]


def _is_of_a_letter(line: Line) -> bool:
    return _OF_A_LETTER.match(line.text) is not None


def is_header_row(text: str) -> bool:
    """Tell whether a line is a portal's whole header table, however long: 索引号：… 主题分类：… 发布日期：…; or a row of one."""
    keys = {key for key, _ in cells_of(text)} if len(text) <= LONGEST_ROW else set()
    return _is_header(keys) or (len(keys) > 1 and text.endswith("|"))


#: Two keys that make a header: 成文日期：2017-01-20　发布日期：2017-02-08, 发布机构：本网　生成日期：2010-02-24.
_PAIRS = ({"signed", "published"}, {"issuer", "generated"})


def _is_header(keys: Collection[str]) -> bool:
    """Whether these are the keys of a portal's table: no report writes so many of them itself."""
    known = known_keys()
    if len(keys) == 2:
        return {known.fields[key] for key in keys} in _PAIRS
    return len(keys) >= 3 and not known.telling.isdisjoint(keys)


def _beside_keys(lines: Sequence[Line]) -> list[tuple[Line, list[tuple[str, str]]]]:
    """The rows of a table that has a key and its value on each line, and nothing but blanks between them."""
    rows = [(line, cells) for line in lines if (cells := cells_beside(line.text))]
    return rows if len({cells[0][0] for _, cells in rows}) >= _KEYS_IN_TURN else []


def _with_more_keys(
    lines: Sequence[Line], rows: list[tuple[Line, list[tuple[str, str]]]]
) -> list[tuple[Line, list[tuple[str, str]]]]:
    """``rows`` of a table, with its lines that hold one key and its value, parted by blanks alone.

    信息名称 县政府办公室关于… / 索引号 01427733X/2019-00006, above 主题分类 综合政务 体裁分类 通知.
    """
    keyed = {line.start for line, _ in rows}
    more = [(line, cells) for line in lines if line.start not in keyed and (cells := cells_beside(line.text))]
    keys = {key for _, cells in (*rows, *more) for key, _ in cells}
    return sorted(rows + more, key=lambda row: row[0].start) if len(keys) >= _KEYS_IN_TURN else rows


def _with_row_of_values(
    lines: Sequence[Line], rows: list[tuple[Line, list[tuple[str, str]]]]
) -> list[tuple[Line, list[tuple[str, str]]]]:
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


def _with_values_below(
    lines: Sequence[Line], rows: list[tuple[Line, list[tuple[str, str]]]]
) -> list[tuple[Line, list[tuple[str, str]]]]:
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


def _in_turn(lines: Sequence[Line]) -> list[tuple[Line, list[tuple[str, str]]]]:
    """The rows of a table whose keys and values stand a line each, in turn, without colons: 索引号 / 003-2018 / 文号 / 暂无."""
    keys = [_bare_key(line.text) for line in lines]
    known = [key in known_keys().portal or _LIKE_A_KEY.fullmatch(key) is not None for key in keys]
    at = next((at for at, is_key in enumerate(known) if is_key), len(lines))
    rows: list[tuple[Line, list[tuple[str, str]]]] = []
    while at < len(lines) and known[at]:
        key, line = keys[at], lines[at]
        rows.append((line, [(key, "")]))
        at += 1
        titled = known_keys().fields.get(key) == "title"
        if at < len(lines) and not known[at] and (titled or _could_be_value(lines[at].text)):
            rows.append((lines[at], [(key, lines[at].text)]))
            at += 1
    return (
        rows
        if len({cells[0][0] for _, cells in rows if cells[0][0] in known_keys().portal}) >= _KEYS_IN_TURN
        else []
    )


# 登记编号   审核部门: a portal has keys of its own
_LIKE_A_KEY = re.compile(r"[\u4e00-\u9fff]{2,4}(?:日期|时间|机关|单位|部门|编号|分类|类别|状态|方式)")


def _could_be_value(text: str) -> bool:
    if len(text) > _LONGEST_VALUE or is_prose(text) or read_mark(text) is not None:
        return False
    return not is_title(text) or _DIGIT.search(text) is None  # 政府信息公开年度报告 is a class of documents


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
