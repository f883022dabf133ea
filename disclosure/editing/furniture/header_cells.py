"""A line of a portal's header: its keys, however they are spread or glued, and their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from disclosure.editing.shapes import BLANK, BLANKS, Line
from disclosure.frozen import dataclass
from disclosure.records import Clue
from disclosure.tables import FOLDER

#: A longer line is no row of a header.
LONGEST_ROW = 300  # characters
_LONGEST_KEY = 20  # characters, blanks between them included
#: A line, and the keys and values that it holds.
HeaderRow: TypeAlias = tuple[Line, list[tuple[str, str]]]
_SPACES = f"{BLANK}{{0,4}}"
_APART = f"{BLANK}{{1,12}}"  # letters of a key that is spread over its cell


@dataclass(frozen=True, slots=True)
class Keys:
    """The table of keys: what each says of a report, and where it may stand."""

    fields: dict[str, str]  # every key; the empty string where it says nothing
    telling: frozenset[str]
    portal: frozenset[str]  # all but those of crawlers
    spread: re.Pattern[str]  # how any of those begins, which is found at once
    spaced: re.Pattern[str]  # any short key with blanks between its letters: 标      题, 索 引 号
    begin: re.Pattern[str]  # any key
    line: re.Pattern[str]  # any key of a portal and its colon or its brackets, letter-spaced or not
    bare: re.Pattern[str]  # any key of a portal, letter-spaced or not


@lru_cache(maxsize=1)
def known_keys() -> Keys:
    """The table of keys (tables/header_keys.tsv), read once."""
    fields: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for row in (FOLDER / "header_keys.tsv").read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            field, kind, keys = row.split("\t")
            fields.update(dict.fromkeys(keys.split(), field.strip("-")))
            kinds.update(dict.fromkeys(keys.split(), kind))
    portal = sorted((key for key, kind in kinds.items() if kind != "crawler"), key=len, reverse=True)
    spaced = "|".join(_SPACES.join(key) for key in portal)
    return Keys(
        fields,
        frozenset(key for key, kind in kinds.items() if kind == "telling"),
        frozenset(portal),
        re.compile(f"[{''.join({key[0] for key in portal if 1 < len(key) < 4})}]{BLANK}"),
        re.compile(
            "|".join(rf"(?<!\S){_APART.join(key)}(?={BLANK}|$)" for key in portal if 1 < len(key) < 4)
        ),
        re.compile("|".join(portal)),
        re.compile(
            rf"(?P<key>{spaced}){_SPACES}[:：]|[【\[]{_SPACES}(?P<marked>{spaced}){_SPACES}[】\]]{_SPACES}[:：]?"
        ),
        re.compile(spaced),
    )


BLANK_SIGNS = re.compile(BLANK)


BULLET = re.compile(rf"[·•▪◆●○*-]{BLANK}{{1,4}}|[·•▪]")


def bare_key(text: str) -> str:
    """``text`` as a key that stands alone: that of • 索引号 or 时效性：, whichever sign is around it."""
    return (
        "" if len(text) >= _LONGEST_KEY else BLANK_SIGNS.sub("", BULLET.sub("", text, count=1)).rstrip(":：")
    )


def cells_beside(text: str) -> list[tuple[str, str]]:
    """The key that begins a line and what stands behind it, parted by blanks alone; none where it begins otherwise."""
    bullet = BULLET.match(text)
    first, *words = _closed_up(text[bullet.end() :] if bullet else text).split() or [""]
    if bullet and first not in known_keys().portal and (glued := known_keys().begin.match(first)):
        first, words = glued[0], [first[glued.end() :], *words]
    if not words or first not in known_keys().portal:
        return []
    cells = [(first, "")]
    for word in words:
        if word in known_keys().portal:
            cells.append((word, ""))
        else:
            cells[-1] = (cells[-1][0], f"{cells[-1][1]} {word}".lstrip())
    return cells


def _closed_up(text: str) -> str:
    """``text`` without the blanks between the letters of a key: 标      题, 索 引 号."""
    if known_keys().spread.search(text) is None:
        return text
    return known_keys().spaced.sub(lambda key: BLANK_SIGNS.sub("", key[0]), text)


def parted(text: str) -> list[str]:
    """The cells of a row that bars or tabs part."""
    return [cell for each in re.split(r"[|｜\t]", text) if (cell := each.strip(BLANKS))]


#: Without one of these a line holds no key.
_KEY_SIGNS = frozenset(":：】]")


def key_named(found: re.Match[str]) -> str:
    """The key, as the table has it."""
    return BLANK_SIGNS.sub("", found["key"] or found["marked"])


def cells_of(text: str) -> list[tuple[str, str]]:
    """The keys and values of a header line; none where it does not begin with a key."""
    if len(text) <= LONGEST_ROW and (pairs := _pairs(text)):
        return pairs
    at, empty = _keys_glued(text)
    if _KEY_SIGNS.isdisjoint(text):
        return empty if at == len(text) and len(empty) > 1 else _cells_glued(text)
    bullet = BULLET.match(text)
    found = list(known_keys().line.finditer(text, at))
    if not found or found[0].start() > (at or (bullet.end() if bullet else 1)):
        return []
    ends = [*(one.start() for one in found[1:]), len(text)]
    return empty + [
        (key_named(one), text[one.end() : end].strip(" \t\u3000\xa0|｜"))
        for one, end in zip(found, ends, strict=True)
    ]


# 索引号000014349/2019-02216发布日期2019-02-28来源党政办: neither blanks nor colons were left
_GLUED = re.compile(r"(?:索引号|索取号|信息索引号?)(?=[0-9A-Z])")
_FEWEST_GLUED = 3
# 公报标题郧西县卫健局2019年…年度报告,  主办单位郧西县卫健局 公报年份2019: a gazette's own form
_GAZETTE = re.compile(r"公报标题(?=[\u4e00-\u9fff])|主办单位\S{2,24}\s{1,4}公报年份(?=20\d\d$)")


def _cells_glued(text: str) -> list[tuple[str, str]]:
    """The keys and values of a row that begins with an identifier and holds two keys more, all without a sign between.

    A gazette names its papers so too, one key a row.
    """
    gazette = _GAZETTE.match(text) is not None
    if len(text) > LONGEST_ROW or not (gazette or _GLUED.match(text)):
        return []
    keys = list(known_keys().begin.finditer(text))[: 1 if text.startswith("公报标题") else None]
    ends = [*(key.start() for key in keys[1:]), len(text)]
    cells = [(key[0], text[key.end() : end].strip(BLANKS)) for key, end in zip(keys, ends, strict=True)]
    return cells if gazette or len(cells) >= _FEWEST_GLUED else []


def _keys_glued(text: str) -> tuple[int, list[tuple[str, str]]]:
    """How far keys without values stand in front of a row, one right behind the other, and which.

    体    裁生效日期废止日期   文    号成文日期:2016-08-30: their cells were empty.
    """
    at, cells = 0, list[tuple[str, str]]()
    while (found := known_keys().bare.match(text, at)) and not known_keys().line.match(text, at):
        at = found.end()
        cells.append((BLANK_SIGNS.sub("", found[0]), ""))
    return at, cells


def header_clues(cells: Sequence[tuple[str, str]], line: str) -> list[Clue]:
    """What the cells of a header say of the report."""
    clues = [
        Clue(field, value, "header_table", line)
        for key, value in cells
        if value and (field := known_keys().fields.get(key))
    ]
    if not any(clue.field == "published" for clue in clues):
        days = (day for _, value in cells if (day := _DAY_WITHIN.search(value)))
        clues += [Clue("published", day[1], "header_table", line) for day in days]
    return clues


# 索引号:0139652X/2015-0108  时间:2015-02-10 00:00:00: a key that only stands in a row of others
_DAY_WITHIN = re.compile(rf"(?:{BLANK}|(?<=\d))(?:时间|日期)[:：]{BLANK}{{0,2}}(20\d\d-\d{{1,2}}-\d{{1,2}})")


# 发文机关	广饶县消防救援大队	组配分类	政府信息公开年报: cells of a table, and no colons
_CELL_GAP = re.compile(r"[ \u3000\xa0]*\t[ \u3000\xa0\t]*")
_CLOCK = re.compile(r"\d\d:\d\d(?::\d\d)?")
_COUNT = re.compile(r"(?:访问|浏览|点击|阅读)(?:次数|量|数)[:：]?\d{0,8}次?")


def _pairs(text: str) -> list[tuple[str, str]]:
    """The keys and values of a row of cells: known keys, each with one value behind it or in its cell, or none.

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
        key = BLANK_SIGNS.sub("", cell).rstrip(":：") if fewest == 1 else BLANK_SIGNS.sub("", cell)
        if key in known_keys().portal:
            found.append((key, ""))
        elif fewest == 1 and (named := known_keys().line.match(cell)):
            found.append((key_named(named), cell[named.end() :].strip(BLANKS)))
        elif found and not found[-1][1]:
            found[-1] = (found[-1][0], cell)
        elif fewest == 1 and len(both := cells_beside(cell)) == 1:
            found += both  # 发布机构 荷地镇	发布日期 2021-01-22 15:30
        elif found and (_CLOCK.fullmatch(cell) or _COUNT.fullmatch(cell)):
            continue
        else:
            return []
    return found if len(found) >= fewest else []
