"""Headers above a document: key and value, line by line, as crawlers and portals write them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from disclosure.editing.furniture.tool_bars import is_web_tool_bar
from disclosure.editing.furniture.whole_lines import Taking
from disclosure.editing.numbering import read_mark
from disclosure.editing.shapes import BLANK, BLANKS, Line, is_prose
from disclosure.editing.titles import is_title
from disclosure.frozen import dataclass
from disclosure.records import Clue
from disclosure.tables import FOLDER

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
_LONGEST_ROW = 300  # characters
_LONGEST_KEY = 20  # characters, blanks between them included
_SPACES = f"{BLANK}{{0,4}}"
_APART = f"{BLANK}{{1,12}}"  # letters of a key that is spread over its cell


@dataclass(frozen=True, slots=True)
class _Keys:
    """The table of keys: what each says of a report, and where it may stand."""

    fields: dict[str, str]  # every key; the empty string where it says nothing
    telling: frozenset[str]
    portal: frozenset[str]  # all but those of crawlers
    spaced: re.Pattern[str]  # any short key with blanks between its letters: 标      题, 索 引 号
    begin: re.Pattern[str]  # any key
    line: re.Pattern[str]  # any key of a portal and its colon or its brackets, letter-spaced or not


@lru_cache(maxsize=1)
def _keys() -> _Keys:
    fields: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for row in (FOLDER / "header_keys.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            field, kind, keys = row.split("\t")
            fields.update(dict.fromkeys(keys.split(), field.strip("-")))
            kinds.update(dict.fromkeys(keys.split(), kind))
    portal = sorted((key for key, kind in kinds.items() if kind != "crawler"), key=len, reverse=True)
    spaced = "|".join(_SPACES.join(key) for key in portal)
    return _Keys(
        fields,
        frozenset(key for key, kind in kinds.items() if kind == "telling"),
        frozenset(portal),
        re.compile(
            "|".join(rf"(?<!\S){_APART.join(key)}(?={BLANK}|$)" for key in portal if 1 < len(key) < 4)
        ),
        re.compile("|".join(portal)),
        re.compile(
            rf"(?P<key>{spaced}){_SPACES}[:：]|[【\[]{_SPACES}(?P<marked>{spaced}){_SPACES}[】\]]{_SPACES}[:：]?"
        ),
    )


_BLANKS = re.compile(BLANK)


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
    known = [found for _, found in keyed if _key(found) in _keys().fields]
    if len(known) < 2 or len(keyed) * 3 < rule * 2:
        return 0, [], []
    clues = [
        Clue(field, found["value"].strip("\"'"), "crawler_header", line.text)
        for line, found in keyed
        if found["value"] and (field := _keys().fields.get(_key(found)))
    ]
    taken = [Taking("crawler_header", line.start, line.end) for line in lines[: rule + 1]]
    return rule + 1, taken, clues


def _key(found: re.Match[str]) -> str:
    return _BLANKS.sub("", found["key"]).lower()


# 索 引 号： 003-2018-00012   信息分类： 年报   发布机构： 立岗镇   生成日期： 2015-01-05
def take_header_table(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]]:
    """Find a portal's header table among ``lines``, which stand before the first sentence."""
    rows = [
        (line, cells) for line in lines if (cells := _cells(line.text)) and not is_web_tool_bar(line.text)
    ]
    if rows:
        rows = _with_values_below(lines, _with_more_keys(lines, _with_row_of_values(lines, rows)))
    else:
        rows = _beside_keys(lines) or _in_turn(lines)
    if not _is_header({key for _, cells in rows for key, _ in cells}):
        rows = [row for row in rows if all(_keys().fields.get(key) == "identifier" for key, _ in row[1])]
    taken, clues = [], []
    for line, cells in rows:
        taken.append(Taking("header_table", line.start, line.end))
        clues += header_clues(cells, line.text)
    return taken, clues


# -----原始邮件-----
_FORWARDED = re.compile(
    rf"[-—_=]{{3,40}}{BLANK}?(?:原始邮件|转发邮件|原邮件|Original Message|Forwarded message|转发的邮件){BLANK}?[-—_=]{{3,40}}"
)
_OF_A_LETTER = re.compile(
    rf"(?:发件人|收件人|发送时间|发送日期|日期|抄送|密送|主题|From|To|Cc|Sent|Date|Subject){BLANK}?[:：]"
)


def take_letter_heads(lines: Sequence[Line]) -> list[Taking]:
    """Find where a letter was forwarded, and the lines below that say by whom and when."""
    heads = [at for at, line in enumerate(lines) if _FORWARDED.fullmatch(line.text)]
    ends = (at + 1 + len(list(takewhile(_is_of_a_letter, lines[at + 1 :]))) for at in heads)
    return [
        Taking("header_table", line.start, line.end)
        for at, end in zip(heads, ends, strict=True)
        for line in lines[at:end]
    ]


def _is_of_a_letter(line: Line) -> bool:
    return _OF_A_LETTER.match(line.text) is not None


def is_header_row(text: str) -> bool:
    """Tell whether a line is a portal's whole header table, however long: 索引号：… 主题分类：… 发布日期：…."""
    return len(text) <= _LONGEST_ROW and _is_header({key for key, _ in _cells(text)})


#: What dates alone make a header: 成文日期：2017-01-20　发布日期：2017-02-08.
_DATED = {"signed", "published"}


def _is_header(keys: Collection[str]) -> bool:
    """Whether these are the keys of a portal's table: no report writes so many of them itself."""
    known = _keys()
    return (len(keys) >= 3 and not known.telling.isdisjoint(keys)) or (
        len(keys) == 2 and {known.fields[key] for key in keys} == _DATED
    )


def _beside_keys(lines: Sequence[Line]) -> list[tuple[Line, list[tuple[str, str]]]]:
    """The rows of a table that has a key and its value on each line, and nothing but blanks between them."""
    rows = [(line, cells) for line in lines if (cells := _beside(line.text))]
    return rows if len({cells[0][0] for _, cells in rows}) >= _KEYS_IN_TURN else []


_BULLET = re.compile(rf"[·•▪◆●○*-]{BLANK}{{1,4}}|[·•▪]")


def _beside(text: str) -> list[tuple[str, str]]:
    """The key that begins a line and what stands behind it, parted by blanks alone; none where it begins otherwise."""
    bullet = _BULLET.match(text)
    first, *words = _closed_up(text[bullet.end() :] if bullet else text).split() or [""]
    if bullet and first not in _keys().portal and (glued := _keys().begin.match(first)):
        first, words = glued[0], [first[glued.end() :], *words]
    if not words or first not in _keys().portal:
        return []
    cells = [(first, "")]
    for word in words:
        if word in _keys().portal:
            cells.append((word, ""))
        else:
            cells[-1] = (cells[-1][0], f"{cells[-1][1]} {word}".lstrip())
    return cells


def _closed_up(text: str) -> str:
    """``text`` without the blanks between the letters of a key: 标      题, 索 引 号."""
    return _keys().spaced.sub(lambda key: _BLANKS.sub("", key[0]), text)


def _with_more_keys(
    lines: Sequence[Line], rows: list[tuple[Line, list[tuple[str, str]]]]
) -> list[tuple[Line, list[tuple[str, str]]]]:
    """``rows`` of a table, with its lines that hold one key and its value, parted by blanks alone.

    信息名称 县政府办公室关于… / 索引号 01427733X/2019-00006, above 主题分类 综合政务 体裁分类 通知.
    """
    keyed = {line.start for line, _ in rows}
    more = [(line, cells) for line in lines if line.start not in keyed and (cells := _beside(line.text))]
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
        if len(heads.get(above.start, ())) > 1
        and len(cells := _cells_of(below.text)) == len(heads[above.start])
    ]
    keyed = {line.start for line, _ in values}
    return sorted([row for row in rows if row[0].start not in keyed] + values, key=lambda row: row[0].start)


def _cells_of(text: str) -> list[str]:
    """The cells of a row that bars or tabs part."""
    return [cell for each in re.split(r"[|｜\t]", text) if (cell := each.strip(BLANKS))]


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
    keys = [
        _BLANKS.sub("", _BULLET.sub("", line.text, count=1)) if len(line.text) < _LONGEST_KEY else ""
        for line in lines
    ]
    known = [key in _keys().portal or _LIKE_A_KEY.fullmatch(key) is not None for key in keys]
    at = next((at for at, is_key in enumerate(known) if is_key), len(lines))
    rows: list[tuple[Line, list[tuple[str, str]]]] = []
    while at < len(lines) and known[at]:
        key, line = keys[at], lines[at]
        rows.append((line, [(key, "")]))
        at += 1
        titled = _keys().fields.get(key) == "title"
        if at < len(lines) and not known[at] and (titled or _could_be_value(lines[at].text)):
            rows.append((lines[at], [(key, lines[at].text)]))
            at += 1
    return (
        rows
        if len({cells[0][0] for _, cells in rows if cells[0][0] in _keys().portal}) >= _KEYS_IN_TURN
        else []
    )


# 登记编号   审核部门: a portal has keys of its own
_LIKE_A_KEY = re.compile(r"[\u4e00-\u9fff]{2,4}(?:日期|时间|机关|单位|部门|编号|分类|类别|状态|方式)")


def _could_be_value(text: str) -> bool:
    if len(text) > _LONGEST_VALUE or is_prose(text) or read_mark(text) is not None:
        return False
    return not is_title(text) or _DIGIT.search(text) is None  # 政府信息公开年度报告 is a class of documents


_DIGIT = re.compile(r"\d|[〇○零]")


#: Without one of these a line holds no key.
_KEY_SIGNS = frozenset(":：】]")


def _named(found: re.Match[str]) -> str:
    """The key, as the table has it."""
    return _BLANKS.sub("", found["key"] or found["marked"])


def _cells(text: str) -> list[tuple[str, str]]:
    """The keys and values of a header line; none where it does not begin with a key."""
    if len(text) <= _LONGEST_ROW and (pairs := _pairs(text)):
        return pairs
    if _KEY_SIGNS.isdisjoint(text):
        return []
    bullet = _BULLET.match(text)
    found = list(_keys().line.finditer(text))
    if not found or found[0].start() > (bullet.end() if bullet else 1):
        return []
    ends = [*(one.start() for one in found[1:]), len(text)]
    return [
        (_named(one), text[one.end() : end].strip(" \t\u3000\xa0|｜"))
        for one, end in zip(found, ends, strict=True)
    ]


def read_header_stretch(text: str, at: int) -> tuple[int, list[tuple[str, str]]]:
    """How far keys and values follow one another from ``at`` in a page on one line, and what they say.

    索引号：7197-2015-034 公开目录：年度报告 公开日期：2015-02-12 汉阴县漩涡镇…: a value has no blank,
    and is empty where a key follows.  ``(at, [])`` where that is no header of a portal.
    """
    begin, cells = at, list[tuple[str, str]]()
    while found := _keys().line.match(text, at):
        value = _VALUE.match(text, found.end())
        assert value is not None  # it may be empty
        if _keys().line.match(text, value.start("value")):
            value = _VALUE.match(text, found.end(), value.start("value"))
            assert value is not None
        cells.append((_named(found), value["value"]))
        at = value.end()
    return (at, cells) if len(cells) > 2 and _is_header({key for key, _ in cells}) else (begin, [])


_VALUE = re.compile(rf"{BLANK}{{0,4}}(?P<value>[^ \t\u3000\xa0]{{0,60}}){BLANK}{{0,4}}")


def header_clues(cells: Sequence[tuple[str, str]], line: str) -> list[Clue]:
    """What the cells of a header say of the report."""
    return [
        Clue(field, value, "header_table", line)
        for key, value in cells
        if value and (field := _keys().fields.get(key))
    ]


# 发文机关	广饶县消防救援大队	组配分类	政府信息公开年报: cells of a table, and no colons
_CELL_GAP = re.compile(r"[ \u3000\xa0]*\t[ \u3000\xa0\t]*")
_CLOCK = re.compile(r"\d\d:\d\d(?::\d\d)?")


def _pairs(text: str) -> list[tuple[str, str]]:
    """The keys and values of a row of cells: known keys, each with one value behind it or none.

    Where blanks alone part the cells, one key is not enough: 格式 begins sentences too.
    """
    text = _closed_up(text)
    if text.count("|") > 1:
        fewest, cells = 1, [cell for each in text.split("|") if (cell := each.strip(BLANKS))]
    elif "\t" in text:
        fewest, cells = 1, _CELL_GAP.split(text)
    else:
        fewest, cells = 2, text.split()
    found: list[tuple[str, str]] = []
    for cell in cells:
        key = _BLANKS.sub("", cell).rstrip(":：") if fewest == 1 else _BLANKS.sub("", cell)
        if key in _keys().portal:
            found.append((key, ""))
        elif found and not found[-1][1]:
            found[-1] = (found[-1][0], cell)
        elif found and _CLOCK.fullmatch(cell):
            continue
        else:
            return []
    return found if len(found) >= fewest else []
