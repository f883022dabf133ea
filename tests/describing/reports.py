"""Reports made by hand, as the editing stage hands them over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.records import Block, BlockKind, Clue, ReportText

_HEADING = re.compile(r"[一二三四五六七八九十]、.{2,40}$")


def report(
    title: str = "",
    body: str = "",
    *,
    signature: str = "",
    date: str = "",
    cover: Sequence[str] = (),
    imprint: Sequence[str] = (),
    clues: Sequence[Clue] = (),
) -> ReportText:
    """A report of a title, a cover, the lines of ``body``, a signature, a date and an imprint."""
    blocks = [Block(BlockKind.TITLE, title)] if title else []
    blocks += [Block(BlockKind.COVER, line) for line in cover]
    for line in filter(None, (line.strip() for line in body.split("\n"))):
        heading = _HEADING.match(line) and not line.endswith("。")
        blocks.append(Block(BlockKind.HEADING, line, 2) if heading else Block(BlockKind.PARAGRAPH, line))
    if signature:
        blocks.append(Block(BlockKind.SIGNATURE, signature))
    if date:
        blocks.append(Block(BlockKind.DATE, date))
    blocks += [Block(BlockKind.IMPRINT, line) for line in imprint]
    return ReportText(1, 1, tuple(blocks), tuple(clues))


def clue(field: str, text: str, origin: str = "toolbar") -> Clue:
    """A clue whose line is its text."""
    return Clue(field, text, origin, text)
