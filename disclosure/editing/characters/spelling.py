"""What the character tables know: Traditional and Simplified forms, common characters, readings, words."""

from __future__ import annotations

import unicodedata
from functools import cache

import opencc

from disclosure.tables import FOLDER

#: Tones as combining marks; the breve is what some converters write for the third.
TONES = "\u0304\u0301\u030c\u0300\u0306"


@cache
def simplifier() -> opencc.OpenCC:
    """OpenCC from Traditional as written in Taiwan, 著 included, to Simplified, character for character."""
    return opencc.OpenCC("tw2s")


@cache
def simple_forms() -> dict[str, str]:
    """The Simplified form of each character of GBK that has another one, taken alone."""
    characters = "".join(chr(code) for code in range(0x4E00, 0xA000))
    alone = simplifier().convert("\n".join(characters)).split("\n")
    return {
        old: new
        for old, new in zip(characters, alone, strict=True)
        if old != new and len(new) == 1 and new <= "\uffff"
    }


def simplified(text: str) -> str:
    """``text`` with each character in its Simplified form, taken alone."""
    forms = simple_forms()
    return "".join([forms.get(character, character) for character in text])


def _decoded_rows(first: int, last: int) -> frozenset[str]:
    cells = bytes(
        byte for row in range(first, last + 1) for cell in range(0xA1, 0xFF) for byte in (row, cell)
    )
    return frozenset(cells.decode("gb2312", "ignore"))


@cache
def simplified_standard() -> frozenset[str]:
    """The Han characters of GB 2312: all Simplified ones that are in ordinary use."""
    return _decoded_rows(0xB0, 0xF7)


@cache
def common_characters() -> frozenset[str]:
    """The first level of GB 2312: the 3,755 characters that suffice for almost any text."""
    return _decoded_rows(0xB0, 0xD7)


@cache
def traditional_only() -> frozenset[str]:
    """Characters that a Simplified text does not hold: they have a Simplified form and are not in GB 2312."""
    return frozenset(simple_forms().keys() - simplified_standard())


@cache
def simplified_only() -> frozenset[str]:
    """Characters that a Traditional text does not hold: the Simplified forms that Big5 lacks.

    后, 里, 范, 征 … are in both standards and say nothing.
    """
    forms = frozenset(simple_forms().values())
    return frozenset(
        character for character in forms & simplified_standard() if not character.encode("big5", "ignore")
    )


@cache
def readings() -> dict[str, frozenset[str]]:
    """Every syllable of Mandarin without its tone, ``v`` for ü, and the characters that are read so."""
    lines = (FOLDER / "pinyin.tsv").read_text("utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if not line.startswith("#"))
    return {syllable: frozenset(characters) for syllable, _, characters in pairs}


@cache
def syllable_of(spelled: str) -> tuple[str, bool] | None:
    """The toneless syllable that ``spelled`` writes, and whether with a tone; None if it is none.

    >>> syllable_of("wù"), syllable_of("lü"), syllable_of("PPP")
    (('wu', True), ('lv', False), None)
    """
    apart = unicodedata.normalize("NFD", spelled)
    tones = sum(apart.count(mark) for mark in TONES)
    bare = "".join(character for character in apart if character not in TONES)
    bare = bare.rstrip("12345")  # zheng4 is a tone too, but so may be the label (a1): it proves nothing
    bare = unicodedata.normalize("NFC", bare).replace("ü", "v").replace("ɑ", "a").replace("ɡ", "g")
    if bare[:1] in "jqxy":
        bare = bare.replace("v", "u")
    return (bare, tones == 1) if bare in readings() and tones < 2 else None


@cache
def report_words() -> frozenset[str]:
    """Words of disclosure reports, Simplified (tables/report_words.txt)."""
    lines = (FOLDER / "report_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
