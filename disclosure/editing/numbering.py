"""What stands before a heading or an item: 一、 （二） 3. (4) ⑤ 第六部分, and 七是."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache

from disclosure.frozen import dataclass


class Style(IntEnum):
    """How a numeral is printed; a smaller one usually stands above a greater one."""

    CHAPTER = 0  # 第一章 第一部分 壹、 Ⅰ、
    SECTION = 1  # 第一节
    HAN = 2  # 一、
    HAN_BRACKET = 3  # （一）
    DIGIT = 4  # 1、 1. 1．
    DIGIT_BRACKET = 5  # （1） 1） ①
    ORDINAL = 6  # 一是 一要 第一，: never a heading


#: Styles that may number a heading.
HEADING_STYLES = frozenset({Style.CHAPTER, Style.SECTION, Style.HAN, Style.HAN_BRACKET, Style.DIGIT})


@dataclass(frozen=True, slots=True)
class Mark:
    """A numeral in front of a line; ``end`` is the offset just behind it and its punctuation."""

    style: Style
    number: int
    end: int


HAN_NUMERALS = "一二三四五六七八九十"
FORMAL_NUMERALS = "壹贰叁肆伍陆柒捌玖拾"
_BLANK = r"[ \t\u00a0\u2000-\u200a\u3000]"

# 一、概述   (一) 加强领导   1．网站   1.2018年公开情况   （3）其他   ②报送   第一部分 概述   二是社会监督。   三要加大
MARK = re.compile(
    rf"""
    (?P<han>[{HAN_NUMERALS}]{{1,3}}){_BLANK}{{0,2}}[、.．]
  | [（(〔]{_BLANK}{{0,2}}(?P<bracket>[{HAN_NUMERALS}]{{1,3}}){_BLANK}{{0,2}}[)）〕][、.．]?
  | (?P<digit>[0-9０-９]{{1,2}}){_BLANK}{{0,2}}(?:、|[.．](?:(?=(?:19|20)\d\d年)|(?![0-9０-９])))
  | [（(]{_BLANK}{{0,2}}(?P<arabic>[0-9０-９]{{1,2}}){_BLANK}{{0,2}}[)）][、.．]?
  | (?P<half>[0-9０-９]{{1,2}})[)）][、.．]?
  | (?P<circled>[\u2460-\u2473])
  | (?P<round>[\u3220-\u3229])
  | 第(?P<section>[{HAN_NUMERALS}百]{{1,4}}|[0-9]{{1,3}})节[、:：.]?(?=\S|{_BLANK}|$)
  | 第(?P<chapter>[{HAN_NUMERALS}百]{{1,4}}|[0-9]{{1,3}})(?:章|部分|编)[、:：.]?(?=\S|{_BLANK}|$)
  | (?P<formal>[{FORMAL_NUMERALS}\u2160-\u216b]){_BLANK}{{0,2}}[、.．]
  | 第?(?P<ordinal>[{HAN_NUMERALS}]{{1,2}})(?:是|要|：|:)|第(?P<ordinal_>[{HAN_NUMERALS}]{{1,2}})[，,、]
  """,
    re.VERBOSE,
)

# within a line:  …组织保证。二、夯实基础   …情况（一）主动公开…   …主要形式1.门户网站在…
# Its first character comes first, whatever it is of: so the engine skips to the few that can be one.
INNER_MARK = re.compile(
    rf"[{HAN_NUMERALS}（(1-9]"
    rf"(?:(?P<han>(?<=[{HAN_NUMERALS}])(?<![第{HAN_NUMERALS}][{HAN_NUMERALS}])[{HAN_NUMERALS}]{{0,2}}[、．])"
    rf"|(?P<bracket>(?<=[（(])(?<!第[（(])[{HAN_NUMERALS}]{{1,3}}[)）])"
    r"|(?P<digit>(?<=[1-9])(?<![第\d.．][1-9])\d?(?:、|[.．](?:(?=(?:19|20)\d\d年)|(?!\d)))))"
)


def read_inner_mark(found: re.Match[str]) -> tuple[Style, int]:
    """Return the style and the number of a numeral that INNER_MARK has found."""
    return _STYLES[str(found.lastgroup)], number_of(found[0].strip("（(）)、.．"))


_STYLES = {
    "han": Style.HAN,
    "bracket": Style.HAN_BRACKET,
    "digit": Style.DIGIT,
    "arabic": Style.DIGIT_BRACKET,
    "half": Style.DIGIT_BRACKET,
    "circled": Style.DIGIT_BRACKET,
    "round": Style.HAN_BRACKET,  # ㈠
    "chapter": Style.CHAPTER,
    "formal": Style.CHAPTER,
    "section": Style.SECTION,
    "ordinal": Style.ORDINAL,
    "ordinal_": Style.ORDINAL,
}
#: So many characters tell the mark that a line begins with, or that there is none.
LONGEST_MARK = 20
#: What a mark can begin with: asked first, because most lines begin with none.
_FIRST = frozenset(
    HAN_NUMERALS
    + FORMAL_NUMERALS
    + "（(〔第0123456789０１２３４５６７８９"
    + "".join(map(chr, (*range(0x2160, 0x216C), *range(0x2460, 0x2474), *range(0x3220, 0x322A))))
)


def read_mark(text: str) -> Mark | None:
    """Return the numeral that ``text`` begins with, if it is one of those in :class:`Style`."""
    if not text or text[0] not in _FIRST:
        return None
    found = MARK.match(text)
    if found is None or found.lastgroup is None:
        return None
    name = found.lastgroup
    return Mark(_STYLES[name], number_of(found[name]), found.end())


def _han(number: int) -> str:
    """1 to 19 as a Han numeral."""
    return ("" if number < 10 else "十") + (HAN_NUMERALS[number % 10 - 1] if number % 10 else "")


#: What a line must hold for a mark of that style and number to stand in it: a quick question before the pattern.
NEXT_NUMERALS: dict[Style, dict[int, tuple[str, ...]]] = {
    Style.HAN: {number: (f"{_han(number)}、", f"{_han(number)}．") for number in range(1, 20)},
    Style.HAN_BRACKET: {number: (f"{_han(number)}）", f"{_han(number)})") for number in range(1, 20)},
    Style.DIGIT: {number: (f"{number}、", f"{number}.", f"{number}．") for number in range(1, 20)},
}


# 三,存在问题     四，下步打算     五 存在的问题     一  概  述     1,公开内容。
_COMMA_MARK = re.compile(
    rf"(?P<han>[{HAN_NUMERALS}]{{1,3}})(?:[，,]|{_BLANK}{{1,4}}(?=(?:[^\s。；;，,：:！？]{{2,30}}|[\u4e00-\u9fff](?:{_BLANK}{{1,4}}[\u4e00-\u9fff]){{1,5}})$))"
    r"|(?P<digit>[1-9]\d?)[，,](?=(?![多余万千百条件个])[\u4e00-\u9fff]{2,16}[。：:])"
)


def read_comma_mark(text: str, last: Mapping[Style, int]) -> Mark | None:
    """Return the numeral that a comma or a blank divides from its heading.

    Only its place in a count tells that it is one: ``last`` says what each style has come to.
    """
    found = _COMMA_MARK.match(text)
    if found is None:
        return None
    style = Style.HAN if found["han"] else Style.DIGIT
    number = number_of(found["han"] or found["digit"])
    return Mark(style, number, found.end()) if number == last[style] + 1 else None


@lru_cache(maxsize=1024)
def number_of(numeral: str) -> int:
    """Return the value of 1–99 in Han digits, Arabic digits (either width), ①, ㈠, 壹 or Ⅰ; 0 if odd."""
    if numeral.isdecimal():
        return int(numeral)
    if len(numeral) == 1 and "\u2460" <= numeral <= "\u2473":
        return ord(numeral) - 0x245F
    if len(numeral) == 1 and "\u3220" <= numeral <= "\u3229":
        return ord(numeral) - 0x321F
    if len(numeral) == 1 and "\u2160" <= numeral <= "\u216b":
        return ord(numeral) - 0x215F
    if len(numeral) == 1 and numeral in FORMAL_NUMERALS:
        return FORMAL_NUMERALS.index(numeral) + 1
    tens, ten, ones = numeral.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or "百" in numeral or tens == "十":
        return 0
    value = (HAN_NUMERALS.index(tens) + 1 if tens else 1) * 10 if ten else 0
    return value + (HAN_NUMERALS.index(ones) + 1 if ones else 0)
