"""Lines that stand beside the text of a printed page, as its reader saw by their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from disclosure.editing.draft import Draft
from disclosure.editing.furniture.page_numbers import BARE, MARKED
from disclosure.editing.shapes import BLANKS
from disclosure.records import Edit


def take_margins(draft: Draft, margins: Sequence[tuple[int, int]]) -> None:
    """Take the lines away that ``Transcript.margins`` tells, their ends with them; ``draft`` is the source still."""
    if margins:
        draft.apply(_edits(draft.text, margins))


def _edits(text: str, margins: Sequence[tuple[int, int]]) -> Iterator[Edit]:
    for start, end in margins:
        line = text[start:end].strip(BLANKS)
        is_number = MARKED.fullmatch(line) or BARE.fullmatch(line)
        yield Edit(("page_number" if is_number else "running_head",), start, text[start : end + 1], "")
