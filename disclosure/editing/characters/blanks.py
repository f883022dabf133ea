"""Blanks at the ends of lines and of other kinds than the ordinary one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from disclosure.editing.characters.alphabet import unusual
from disclosure.records import Edit

_ODD = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD_BLANKS = frozenset("\xa0\u1680\u202f\u205f\u3000") | frozenset(map(chr, range(0x2000, 0x200B)))
_ANY = " \t" + "".join(sorted(_ODD_BLANKS))
_ODD_OR_TAB = _ODD_BLANKS | {"\t"}
_RULES = ("line_blanks",)
ANY_RUN = re.compile(f"[ \t{_ODD}]+")
ODD_RUN = re.compile(f"[{_ODD}]+")


# ??本报告为…   ????一、概述: GBK's blank of full width, of which each byte became a question mark
_LOST_INDENT = re.compile(r"^(?:\?\?)+(?=[\u4e00-\u9fff（(“《\d])", re.MULTILINE)
#: So many lines begin so, and few other places hold the pair: there it may be a character that was lost.
_INDENTS = 3
#: No character was lost in front of these: one such line is enough.
_HEADS = re.compile(r"[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）]")


def restore_indents(text: str) -> Sequence[Edit]:
    """Write the blanks in front of lines again that were saved as question marks."""
    if "?" not in text or "\n??" not in text:
        return ()
    found = list(_LOST_INDENT.finditer(text))
    pairs = sum(len(indent[0]) for indent in found) // 2
    few = len(found) < _INDENTS and not all(_HEADS.match(text, indent.end()) for indent in found)
    if not found or few or text.count("??") > 2 * pairs:
        return ()
    return [
        Edit(("lost_indent",), indent.start(), indent[0], "\u3000" * (len(indent[0]) // 2))
        for indent in found
    ]


def trim_lines(text: str) -> Sequence[Edit]:
    """Take away indentation and the blanks at the ends of lines, 　　 included.

    Whoever wants to know whether a line was indented asks the draft for the gaps of ``line_blanks``.
    """
    if unusual(text).isdisjoint(_ODD_OR_TAB) and not _has_blank_edges(text):
        return ()
    edits = []
    at = 0
    lines = text.split("\n")
    for line, bare in zip(lines, [line.strip(_ANY) for line in lines], strict=True):
        if bare is not line and len(bare) != len(line):
            begin = len(line) - len(line.lstrip(_ANY))
            behind = begin + len(bare)
            if begin:
                edits.append(Edit(_RULES, at, line[:begin], ""))
            if behind < len(line):
                edits.append(Edit(_RULES, at + behind, line[behind:], ""))
        at += len(line) + 1
    return edits


def _has_blank_edges(text: str) -> bool:
    """Whether a line of ``text`` begins or ends with an ordinary blank."""
    if " " not in text:
        return False
    return "\n " in text or " \n" in text or text[0] == " " or text[-1] == " "


def fold_odd_blanks(text: str) -> Sequence[Edit]:
    """Write every other kind of blank within a line as the ordinary one, one for one."""
    odd = unusual(text) & _ODD_BLANKS
    if not odd:
        return ()
    run = _run_of(min(odd)) if len(odd) == 1 else ODD_RUN
    return [
        Edit(("odd_blank",), found.start(), found[0], " " * len(found[0])) for found in run.finditer(text)
    ]


@cache
def _run_of(blank: str) -> re.Pattern[str]:
    """Runs of one character, written so that the engine skips to it: ten times as fast as asking a class."""
    return re.compile(f"{blank}{blank}*")
