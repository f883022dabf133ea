"""Character references that were never turned into characters: &nbsp; &lt; &#12288; &amp;middot;."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from html.entities import html5

from disclosure.records import Edit

RULE = "entity"

_AGAIN = r"&(?:(?:amp|AMP|#0{0,5}38|#[xX]0{0,5}26);)"  # &amp; of a reference that was encoded twice or more
#: &nbsp;   &#12288;   &#x3000;   &amp;amp;lt;   and &nbsp without its semicolon, the one that is often cut
REFERENCE = re.compile(
    rf"(?:{_AGAIN}|&)(?:(?:amp|AMP|#0{{0,5}}38|#[xX]0{{0,5}}26);)*+"
    r"(?:(?P<code>#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6}));|(?P<name>[A-Za-z][A-Za-z0-9]{1,31});|nbsp(?![A-Za-z;]))"
)
#: &amp; alone: what is meant is the sign itself.
AMPERSAND = re.compile(rf"{_AGAIN}(?:(?:amp|AMP|#0{{0,5}}38|#[xX]0{{0,5}}26);)*+")


def decode_entities(text: str) -> Sequence[Edit]:
    """Turn character references into their characters, however often they were encoded.

    ``AT&T``, ``R&D;`` and ``?a=1&lt=2`` are no references and stay.
    """
    edits: list[Edit] = []
    at = text.find("&")
    while at >= 0:
        edit = _edit_at(text, at)
        if edit is not None:
            edits.append(edit)
        at = text.find("&", edit.end if edit else at + 1)
    return edits


def _edit_at(text: str, at: int) -> Edit | None:
    found = REFERENCE.match(text, at)
    if found is not None:
        character = _character(found["code"], found["name"])
        if character is not None:
            return Edit((RULE,), at, found[0], character)
    found = AMPERSAND.match(text, at)
    return Edit((RULE,), at, found[0], "&") if found is not None else None


def _character(code: str | None, name: str | None) -> str | None:
    """The character meant; None for a name or a number that stands for none."""
    if code is not None:
        character = unescape(f"&{code};")
        return (
            character
            if character not in ("", "\ufffd") and (character >= " " or character in "\n\t")
            else None
        )
    return html5.get(f"{name};") if name is not None else "\xa0"
