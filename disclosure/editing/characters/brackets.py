"""Brackets lost around the year of a document number: XX办?2011?42号."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from disclosure.editing.characters.alphabet import HAN, unusual
from disclosure.records import Edit

RULE = "lost_brackets"

_LOST = "?？\ufffd\ue000-\uf8ff"
_PAIRS = {"〔": "〕", "[": "]", "［": "］", "（": "）", "(": ")", "【": "】", "﹝": "﹞", "〈": "〉"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
#: XX办?2011?42号   萧政办发\ufffd2017\ufffd17号   县府办发?2010〕3号
NUMBER = re.compile(
    rf"(?P<left>[{_LOST}〔\[［（(【﹝〈])(?<=[{HAN}A-Za-z×].)(?P<year>(?:19|20)\d\d)(?P<right>[{_LOST}〕\]］）)】﹞〉])"
    r"(?=第?\d{1,5} ?号)"
)
_LETTERS = re.compile(rf"[{HAN}A-Za-z×]{{1,12}}\Z")
_SERIAL = re.compile(r"第?\d{1,5} ?号")


def restore_brackets(text: str) -> Sequence[Edit]:
    """Put brackets around the year of a document number where signs of damage stand in their place.

    That brackets stood there is certain: letters of an organ, a year, a serial number
    and 号 are written in no other way.  Where one is left, the other matches it; where
    both are lost they are 〔〕, the ones that the standard for documents prescribes
    (GB/T 9704).  Some organs print [ ], hence a doubt beside the edit.
    """
    return [
        Edit((RULE,), place, text[place], sign)
        for found in _damaged_numbers(text)
        for sign, place in zip(_brackets(found), (found.start("left"), found.start("right")), strict=True)
        if text[place] != sign
    ]


def inferred_numbers(text: str) -> list[str]:
    """The document numbers whose brackets :func:`restore_brackets` puts back."""
    numbers = []
    for found in _damaged_numbers(text):
        opening, closing = _brackets(found)
        letters = _LETTERS.search(text, max(0, found.start() - 12), found.start())
        serial = _SERIAL.match(text, found.end())
        if letters and serial:
            numbers.append(f"{letters[0]}{opening}{found['year']}{closing}{serial[0]}")
    return numbers


def _damaged_numbers(text: str) -> list[re.Match[str]]:
    if "?" not in text and "？" not in text and not any(map(_is_lost, unusual(text))):
        return []
    if not any(_stands_by_a_sign(text, century) for century in ("19", "20")):
        return []
    return _numbers(text)


@lru_cache(maxsize=1)  # what is put back and what is told of it are asked of the same text
def _numbers(text: str) -> list[re.Match[str]]:
    return [
        found
        for found in NUMBER.finditer(text)
        if not (found["left"] in _PAIRS and found["right"] in _OPENING)
    ]


def _stands_by_a_sign(text: str, century: str) -> bool:
    """Ask quickly whether a year could stand beside a sign of damage: a glossed text has a thousand brackets."""
    at = text.find(century, 1)
    while at > 0:
        if _is_lost(text[at - 1]) or _is_lost(text[at + 4 : at + 5]):
            return True
        at = text.find(century, at + 1)
    return False


def _is_lost(character: str) -> bool:
    return "\ue000" <= character <= "\uf8ff" or character in ("?", "？", "\ufffd")


def _brackets(number: re.Match[str]) -> tuple[str, str]:
    opening = number["left"] if number["left"] in _PAIRS else _OPENING.get(number["right"], "〔")
    return opening, _PAIRS[opening]
