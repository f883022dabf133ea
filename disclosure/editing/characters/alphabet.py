"""Which unusual characters a text holds: the cheap question that spares most texts most repairs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from disclosure.editing.characters.spelling import simplified_standard
from disclosure.records import Edit

#: Han characters, as the inside of a regex class: the numeral 〇, the unified blocks, the compatibility ones.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"

#: What an ordinary Simplified text is made of.  Its own signs and blanks are asked for with ``in``.
_USUAL = "\n\x20-\x7e、。·—…‘’“”〈〉《》「」『』〔〕【】○●〇①-⑳×％℃％（），．／０-９：；＜＝＞？！Ａ-Ｚａ-ｚ"
_UNUSUAL = re.compile(f"[^{_USUAL}{''.join(sorted(simplified_standard()))}]")


#: The last text asked about, and the answer: repairs follow one another on the same text.
_last: tuple[str, frozenset[str]] = ("", frozenset())


def unusual(text: str) -> frozenset[str]:
    """The characters of ``text`` that are neither in GB 2312 nor ASCII nor common punctuation.

    For nearly every report there are none, or blanks alone, and one search tells it.
    """
    global _last
    last, answer = _last
    if text is not last:
        answer = frozenset(_UNUSUAL.findall(text))
        _last = text, answer
    return answer


def follow(before: str, edits: Iterable[Edit], after: str) -> None:
    """Note that ``edits`` made ``after`` of ``before``: what is unusual in it need not be searched for.

    It was so before, or an edit has brought it.
    """
    global _last
    brought = _UNUSUAL.findall("".join([edit[3] for edit in edits]))
    _last = after, frozenset(filter(after.__contains__, unusual(before).union(brought)))


def is_han(character: str) -> bool:
    """Whether it is a Han character, the numeral 〇 included."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or character == "\u3007"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003fffd"
    )
