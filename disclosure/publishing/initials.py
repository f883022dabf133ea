"""The letter under which a Chinese name is looked up: the first of its first character's pinyin."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from disclosure.tables import FOLDER

#: Where names stand that begin with neither a Han character nor a letter.
OTHER = "其他"

# GB/T 2312-1980 orders its 3,755 characters of level 1 by pinyin; these are the first of each letter.
_FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
_LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ"
_STARTS = tuple(first.encode("gb2312") for first in _FIRST)
_LEVEL_1 = (b"\xb0\xa1", b"\xd7\xf9")

# Places whose first character is read otherwise than GB 2312 has it.
_PLACES = {
    "重庆": "C",
    "单县": "S",
    "乐清": "Y",
    "蔚县": "Y",
    "尉犁": "Y",
    "番禺": "P",
    "莘县": "S",
    "长子": "Z",
}


def initial_of(name: str) -> str:
    """A to Z, or ``OTHER``."""
    return _initial_of(name[:2])


@lru_cache(maxsize=10_000)
def _initial_of(beginning: str) -> str:
    """By the first two characters, with which many names begin."""
    if beginning in _PLACES:
        return _PLACES[beginning]
    first = beginning[:1].upper()
    if first.isascii() and first.isalpha():
        return first
    code = _code(first)
    if _LEVEL_1[0] <= code <= _LEVEL_1[1]:
        return _LETTERS[bisect_right(_STARTS, code) - 1]
    return _readings().get(first, OTHER)


def order_of(name: str) -> tuple[str, bytes]:
    """Sorts names by initial, then by pinyin as far as GB 2312 does."""
    initial = initial_of(name)
    return ("~" if initial == OTHER else initial, name.encode("gb18030", errors="replace"))


def _code(character: str) -> bytes:
    return character.encode("gb2312", errors="ignore")


@lru_cache(maxsize=1)
def _readings() -> dict[str, str]:
    """The initials of rarer characters, of which nearly all have one reading."""
    found: dict[str, str] = {}
    for line in (FOLDER / "pinyin.tsv").read_text("utf-8").splitlines():
        syllable, _, characters = line.partition("\t")
        if not line.startswith("#"):
            for character in characters:
                found.setdefault(character, syllable[0].upper())
    return found
