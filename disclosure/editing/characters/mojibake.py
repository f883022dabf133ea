"""Lines that were decoded with the wrong table, where going back loses nothing.

==========================  ==================  ====================
what the reader took for    in fact             政府信息公开 became
==========================  ==================  ====================
GBK                         UTF-8               鏀垮簻淇℃伅鍏紑
Windows-1252 or Latin-1     UTF-8               æ”¿åºœä¿¡æ¯å…¬å¼€
Windows-1252 or Latin-1     GB18030             Õþ¸®ÐÅÏ¢¹«¿ª
==========================  ==================  ====================

A line is put right when its characters can be turned back to bytes by the one table,
those bytes are valid in the other, and the outcome is common Chinese while the line
as it stood was not.  A line in which a byte was lost on the way does not pass.
"""

from __future__ import annotations

import re
from codecs import utf_8_decode
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from disclosure.editing.characters.alphabet import is_han, unusual
from disclosure.editing.characters.spelling import common_characters, simplified, simplified_standard
from disclosure.records import Edit

RULE = "mojibake"

_LINE = re.compile(r"[^\n]+")
_NOT_WESTERN = re.compile("[\u2e80-\U0010ffff]")
#: Shorter lines could look right by chance.
_SHORTEST = 3  # Han characters of the outcome
_USUAL = "·×÷°§±\xa0"
_SHARE = 0.9  # of the outcome's Han characters that are common ones
#: 0x80–0x9F in Windows-1252; where it has none, Latin-1's control characters stand for the byte.
_WESTERN = {bytes((code,)).decode("cp1252", "ignore"): code for code in range(0x80, 0xA0)}


def undo_mojibake(text: str) -> Sequence[Edit]:
    """Decode again, line by line, what was decoded with the wrong table."""
    routes = _routes(text, unusual(text))
    if not routes:
        return ()
    return list(_edits(text, routes))


Route = tuple[Callable[[str], bytes | None], str]


def _routes(text: str, characters: frozenset[str]) -> list[Route]:
    """The ways back that the text's characters call for; for nearly every text there is none."""
    routes: list[Route] = []
    if sum("\xa1" <= each <= "\xff" for each in characters) > 2 and _has_western_line(text):
        routes += [(_western_bytes, "utf-8"), (_western_bytes, "gb18030")]
    if len(characters & _leading_pairs()) > 1:
        routes.append((_gbk_bytes, "utf-8"))
    return routes


def _has_western_line(text: str) -> bool:
    """Whether a line holds no character of the East, and more than ASCII: of a glossed text none does."""
    lines = [line for line in text.split("\n") if not line.isascii()]
    return not all(map(_NOT_WESTERN.search, lines))


def _edits(text: str, routes: Sequence[Route]) -> Iterator[Edit]:
    lines = [found for found in _LINE.finditer(text) if not found[0].isascii()]
    told = [_first_way_back(found[0], routes) for found in lines]
    if not any(told):
        return
    for at, (found, way) in enumerate(zip(lines, told, strict=True)):
        around = told[max(0, at - 1) : at] + told[at + 1 : at + 2]
        outcome = way[1] if way else _beside_others(found[0], around)
        if outcome is not None:
            yield Edit((RULE,), found.start(), found[0], outcome)


def _first_way_back(line: str, routes: Sequence[Route]) -> tuple[Route, str] | None:
    """The first of ``routes`` that makes common Chinese of ``line``, and what it makes of it."""
    for route in routes:
        outcome = _decoded_again(line, route)
        if outcome is not None and _is_chinese(outcome) and not _is_chinese(line):
            return route, outcome
    return None


def _decoded_again(line: str, route: Route) -> str | None:
    encode, encoding = route
    if encoding == "utf-8" and not _begins_as_utf_8(encode(line[:_BEGINNING])):
        return None
    data = encode(line)
    if data is None:
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


#: So many characters of a line tell nearly always that its bytes are not UTF-8.
_BEGINNING = 8


def _begins_as_utf_8(data: bytes | None) -> bool:
    try:
        return data is not None and bool(utf_8_decode(data, "strict", False))  # it may end within a character
    except UnicodeDecodeError:
        return False


#: The share of different characters that need not be common in a line between others: 一、公开沙田柚保险
_RARE = 0.25
#: What stands in such a line beside characters: 无。 二、不足
_MARKS = frozenset("，。、；：！？“”《》（）·" + "0123456789 ")


def _beside_others(line: str, beside: Sequence[tuple[Route, str] | None]) -> str | None:
    """What a line that cannot be judged by itself was, between lines that went one and the same way back.

    It is too short, or names something rare (柚).  Its characters must be Simplified ones now, nearly
    all of them common, and none have been common before.
    """
    ways = {way[0] if way else None for way in beside}
    way = ways.pop() if len(ways) == 1 else None
    outcome = _decoded_again(line, way) if way else None
    if outcome is None or not common_characters().isdisjoint(line):
        return None
    han = set(outcome) - _MARKS
    rare = len(han - common_characters())
    return outcome if han and han <= simplified_standard() and rare <= _RARE * len(han) else None


def _is_chinese(line: str) -> bool:
    """Whether nearly all of its Han characters are common ones, and nothing in it looks like another script."""
    han = [character for character in line if is_han(character)]
    if len(han) < _SHORTEST or any(
        "\x7f" <= character <= "\u024f" and character not in _USUAL for character in line
    ):
        return False
    return sum(character in common_characters() for character in simplified("".join(han))) >= _SHARE * len(
        han
    )


def _western_bytes(line: str) -> bytes | None:
    if _NOT_WESTERN.search(line):
        return None
    try:
        return bytes([_WESTERN.get(character) or ord(character) for character in line])
    except ValueError:  # a character that no Western table has
        return None


def _gbk_bytes(line: str) -> bytes | None:
    try:
        return line.encode("gb18030")
    except UnicodeEncodeError:
        return None


@cache
def _leading_pairs() -> frozenset[str]:
    """What the first two bytes of a Han character in UTF-8 are in GBK: rare characters, 鏀 淇 and the like."""
    pairs = (bytes((first, second)) for first in range(0xE4, 0xEA) for second in range(0x80, 0xC0))
    characters = "".join(pair.decode("gbk", "ignore") for pair in pairs)
    return frozenset(characters) - common_characters()
