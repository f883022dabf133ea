"""Numbered headings whose indentation was cut within a character.

A paragraph begins with full-width blanks, A1 A1 A1 A1 in GBK.  Where a step that cleans blanks took an odd
number of these bytes away, the one that is left goes with the first byte of what follows, and so on up to
a second byte that is ASCII::

    （四）進一步     A1 A1 A1 A1 | A3 A8 CB C4 A3 A9 DF 4D D2 BB …
    。ㄋ模┻M一步       A1 A3 | A8 CB | C4 A3 | A9 DF | 4D | D2 BB …

A pair that GBK does not have is left out (FD A3 of （三）), or its first byte alone is.  What stood there is
found by doing the same to each numeral, and taken where it gives what the text has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from disclosure.editing.characters.alphabet import unusual
from disclosure.editing.characters.spelling import common_characters, simplified
from disclosure.records import Edit

RULE = "gbk_damage"

# the second byte of （ and the first of a numeral make a letter of bopomofo, or of pinyin: （四 -> ㄋ, （二 -> ǘ
_LETTERS = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêɑḿńňǹɡ"
_HIT = re.compile(f"。(?<![^\n]。)(?=[{_LETTERS}])")
_EACH_LETTER = frozenset(_LETTERS)
_NUMERALS = ("一", "二", "三", "四", "五", "七", "八", "九", "十", "十一", "十二")  # nothing is seen of 六
#: So many characters at most are out of step.
_LONGEST = 24


def restore_cut_indents(text: str) -> Sequence[Edit]:
    """Put back the numbers of headings, and the characters behind them, that a cut indentation destroyed."""
    if not _EACH_LETTER & unusual(text):
        return ()
    found = ((hit.start(), _original(text, hit.end())) for hit in _HIT.finditer(text))
    return [Edit((RULE,), at, text[at:end], original) for at, (original, end) in found if original]


def _original(text: str, at: int) -> tuple[str, int]:
    """What stood where the text is out of step from ``at``, and where it is in step again; empty where unknown."""
    answers = {answer for numeral in _NUMERALS for answer in _with(numeral, text, at)}
    return answers.pop() if len(answers) == 1 else ("", at)


def _with(numeral: str, text: str, at: int) -> Iterator[tuple[str, int]]:
    """What stood there if it began with （numeral）, and where the text is in step again."""
    head, in_step = _seen(numeral)
    if in_step and text.startswith(in_step, at):
        yield f"（{numeral}）", at + len(in_step)
    if not text.startswith(head, at):
        return
    begin = at + len(head)
    if _is_in_step(text[begin : begin + 1]):
        yield f"（{numeral}）", begin
        return
    for end in range(begin + 2, min(begin + _LONGEST, len(text)) + 1):
        if "@" <= text[end - 1] <= "~":
            original = _in_step(text[begin:end])
            if original:
                yield f"（{numeral}）{original}", end
            return


@cache
def _seen(numeral: str) -> tuple[str, str]:
    """What （numeral is read as, and what （numeral） is.

    The latter only where a pair is none and its first byte alone is left out: then ） is in step again.
    """
    data = f"（{numeral}".encode("gbk")[1:] + b"\xa3"
    pairs = [data[place : place + 2] for place in range(0, len(data), 2)]
    head = "".join(pair.decode("gbk", "ignore") if _is_valid(pair) else "" for pair in pairs)
    return head, "" if _is_valid(pairs[-1]) else f"{head}）"


def _is_valid(pair: bytes) -> bool:
    try:
        return len(pair.decode("gbk")) == 1
    except UnicodeDecodeError:
        return False


def _is_in_step(character: str) -> bool:
    """Whether the last byte of ） and the first of ``character`` are no pair, so that the former alone was left out."""
    data = character.encode("gbk", "ignore")
    return (
        len(data) == 2 and not _is_valid(b"\xa9" + data[:1]) and simplified(character) in common_characters()
    )


def _in_step(seen: str) -> str:
    """The characters behind ） that were read as ``seen``, whose last is the second byte of the last of them."""
    try:
        data = seen.encode("gbk")
        original = data[1:].decode("gbk")
    except UnicodeError:
        return ""
    usual = all(simplified(character) in common_characters() for character in original)
    return original if data[:1] == b"\xa9" and usual else ""
