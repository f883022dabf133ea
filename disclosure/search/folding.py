"""What counts as the same character in a search.

Traditional and Simplified, full and half width, upper and lower case are one.
The one table is ``theme/assets/search/folding-table.js``: the browser loads it as a
script, this module reads the same file.  Folding maps one UTF-16 code unit to one
code unit, so that an offset in a folded text is an offset in the text itself.

The table is made from OpenCC's character dictionaries (Apache-2.0) and the Unicode
database: ``python -m disclosure.search.folding`` writes it again.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

Units = npt.NDArray[np.uint16]

TABLE = Path(__file__).parents[1] / "theme" / "assets" / "search" / "folding-table.js"
_HEAD = """\
// What folds to what: pairs of characters, the second is what the first becomes.
// Made by `python -m disclosure.search.folding` from OpenCC (Apache-2.0) and Unicode.
(window.archiveSearch = window.archiveSearch || {}).foldingPairs =
  """

# The line «archiveSearch.foldingPairs = "Aa萬万…";».
_LITERAL = re.compile(r'foldingPairs =\s+("[^\n]*");')
_SURROGATES = range(0xD800, 0xE000)
_RADICALS = range(0x2E80, 0x2FE0)  # stand in text taken from PDF files: ⼯ for 工
# Which compatibility forms differ from a plain character in width alone.
_WIDTH_TAGS = ("<wide>", "<narrow>")


def fold(text: str) -> str:
    """Return ``text`` with every character in the form that searches compare."""
    return text.translate(_mapping())


def fold_units(units: Units) -> Units:
    """Fold a text given as UTF-16 code units."""
    return unit_table()[units]


def units_of(text: str) -> Units:
    """The UTF-16 code units of ``text``: what offsets count in the browser."""
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)


@cache
def pairs() -> tuple[tuple[str, str], ...]:
    """Every character that folds to another one, with that one."""
    literal = _LITERAL.search(TABLE.read_text("utf-8"))
    if literal is None:
        raise ValueError(f"{TABLE.name} holds no table")
    joined: str = json.loads(literal.group(1))
    return tuple(zip(joined[::2], joined[1::2], strict=True))


@cache
def _mapping() -> dict[int, str]:
    return {ord(before): after for before, after in pairs()}


@cache
def unit_table() -> Units:
    """What each UTF-16 code unit folds to; nobody may write in it."""
    table = np.arange(0x10000, dtype=np.uint16)
    for before, after in pairs():
        table[ord(before)] = ord(after)
    return table


def derive_pairs() -> list[tuple[str, str]]:
    """Work the table out anew from OpenCC and the Unicode database."""
    import opencc  # needed here only: a build reads the finished table

    converters = [opencc.OpenCC(name) for name in ("tw2s", "hk2s", "t2s")]
    codes = [code for code in range(0x21, 0x10000) if code not in _SURROGATES]
    once = {}
    for code in codes:
        char = _plain_width(chr(code))
        for converter in converters:
            char = _one_unit(converter.convert(char), char)
        once[chr(code)] = _one_unit(char.lower(), char)
    return [(char, end) for char in once if (end := _end_of(char, once)) != char]


def _plain_width(char: str) -> str:
    """``Ａ`` to ``A``, every kind of blank to a blank, a radical to its character."""
    if unicodedata.category(char) == "Zs":
        return " "
    tag, _, code = unicodedata.decomposition(char).rpartition(" ")
    folds = tag in _WIDTH_TAGS or not tag or (tag == "<compat>" and ord(char) in _RADICALS)
    return _one_unit(chr(int(code, 16)), char) if code and folds else char


def _one_unit(text: str, otherwise: str) -> str:
    return text if len(text) == 1 and ord(text) < 0x10000 else otherwise


def _end_of(char: str, once: dict[str, str]) -> str:
    """Follow ``char`` until it folds to itself, so that folding twice is folding once."""
    seen = {char}
    while (after := once.get(char, char)) != char:
        if after in seen:
            raise ValueError(f"{char} and {after} fold to each other")
        seen.add(after)
        char = after
    return char


def render(table: Iterable[tuple[str, str]]) -> str:
    """The JavaScript file that holds ``table``."""
    joined = json.dumps("".join(before + after for before, after in table), ensure_ascii=False)
    for char in ("\u2028", "\u2029", "\ufeff"):
        joined = joined.replace(char, f"\\u{ord(char):04x}")
    return f"{_HEAD}{joined};\n"


if __name__ == "__main__":
    TABLE.write_text(render(derive_pairs()), "utf-8")
