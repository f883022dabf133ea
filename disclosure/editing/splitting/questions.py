"""Texts that an answer site puts one below the other, its question (村务公开工作总结怎么写？) above each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.shapes import BLANK, Line, is_prose
from disclosure.editing.splitting.starts import Marker, Start
from disclosure.editing.titles import is_title

# 村务公开工作总结怎么写?( 三 )
_QUESTION = re.compile(
    rf"(?P<title>[^。！，；：\n]{{4,30}}?)(?:怎么|如何|怎样)(?:写|书写|撰写|写作|编写)(?:才好|呢|好)?[?？]?"
    rf"(?:{BLANK}?[（(]{BLANK}?[一二三四五六七八九十\d]{{1,2}}{BLANK}?[)）])?"
)
#: Characters of sentences that each text has at least.
_SHORTEST = 100


def asked_for(text: str) -> str:
    """The title of the text that a question asks how to write; empty where ``text`` is no such question."""
    found = _QUESTION.fullmatch(text) if "写" in text[-12:] else None
    return found["title"] if found and is_title(found["title"]) else ""


def by_questions(lines: Sequence[Line]) -> list[Start]:
    """The starts of texts that the page's first line, a question how to write one, stands above; none but several."""
    title = asked_for(lines[0].text) if lines else ""
    if not title:
        return []
    asked = [at for at, line in enumerate(lines) if asked_for(line.text) == title]
    ends = [*asked[1:], len(lines)]
    starts: list[Start] = []
    for at, end in zip(asked, ends, strict=True):
        prose = sum(len(line.text) for line in lines[at + 1 : end] if is_prose(line.text))
        if prose >= _SHORTEST:
            starts.append(Start(lines[at], Marker(len(starts) + 1, 0, len(title))))
    return starts if len(starts) > 1 else []
