"""Which unusual characters a text holds: the cheap question that spares most texts most repairs."""

from __future__ import annotations

import re
from functools import lru_cache

from disclosure.editing.spelling import simplified_standard

#: Han characters, as the inside of a regex class: the numeral 〇, the unified blocks, the compatibility ones.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"

#: What an ordinary Simplified text is made of.  Its own signs and blanks are asked for with ``in``.
_USUAL = "\n\x20-\x7e、。·—…‘’“”〈〉《》「」『』〔〕【】○●〇①-⑳×％℃％（），．／０-９：；＜＝＞？！Ａ-Ｚａ-ｚ"
_UNUSUAL = re.compile(f"[^{_USUAL}{''.join(sorted(simplified_standard()))}]")


@lru_cache(maxsize=2)
def unusual(text: str) -> frozenset[str]:
    """The characters of ``text`` that are neither in GB 2312 nor ASCII nor common punctuation.

    For nearly every report there are none, and one search tells it.  Repairs follow
    one another on the same text, so the last answer is kept.
    """
    return frozenset(_UNUSUAL.findall(text)) if _UNUSUAL.search(text) else frozenset()


def is_han(character: str) -> bool:
    """Whether it is a Han character, the numeral 〇 included."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or character == "\u3007"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003fffd"
    )
