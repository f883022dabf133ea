"""Whole documents as cases: what a source holds, and what its lines must become.

A file of ``cases/`` holds cases, each of which begins with ``##### name``, says why it
is there, and has sections: ``source``, ``blocks`` (a letter for the kind, a digit for a
heading's level, the text), ``clues``, ``doubts``.  ``<table>`` stands for TABLE_MARK.
All texts are written for this project, in the manner of real pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from disclosure.editing import chrome, lines, split
from disclosure.editing.draft import Draft, undo
from disclosure.records import TABLE_MARK, BlockKind, Clue, ReportText, Table

FOLDER = Path(__file__).parent / "cases"
LETTERS = {
    BlockKind.TITLE: "T",
    BlockKind.HEADING: "H",
    BlockKind.PARAGRAPH: "P",
    BlockKind.ITEM: "I",
    BlockKind.COVER: "C",
    BlockKind.SIGNATURE: "S",
    BlockKind.DATE: "D",
    BlockKind.IMPRINT: "M",
    BlockKind.TABLE: "X",
}


@dataclass(frozen=True)
class Case:
    """One source and what must come out of it."""

    name: str
    why: str
    source: str
    blocks: list[str]
    clues: list[str]
    doubts: list[str]


@dataclass(frozen=True)
class Edited:
    """What editing made of a source."""

    draft: Draft
    clues: tuple[Clue, ...]
    texts: tuple[ReportText, ...]


def cases() -> list[Case]:
    """Every case of the folder."""
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in _cases_in(path.read_text("utf-8"))]


def _cases_in(text: str) -> list[Case]:
    found = []
    for part in text.split("##### ")[1:]:
        head, *sections = re.split(r"^--- (\w+)\n", part, flags=re.MULTILINE)
        name, _, why = head.partition("\nwhy: ")
        content = dict(zip(sections[::2], sections[1::2], strict=True))
        read = {key: value.rstrip("\n").split("\n") for key, value in content.items()}
        source = "\n".join(read["source"]).replace("<table>", TABLE_MARK)
        found.append(
            Case(name, why.strip(), source, read["blocks"], read.get("clues", []), read.get("doubts", []))
        )
    return found


def edit(source: str, tables: tuple[Table, ...] = ()) -> Edited:
    """Run the stages behind the repairs, as accession does, and check what must always hold."""
    draft = Draft(source)
    clues = chrome.clear(draft).clues
    texts = lines.arrange(draft, split.split(draft), tables)
    assert draft.text == "\n".join(text.text for text in texts)
    assert undo(draft.text, draft.edits) == source
    return Edited(draft, clues, texts)


def outline(texts: tuple[ReportText, ...]) -> list[str]:
    """The blocks of reports as a case writes them."""
    written = []
    for text in texts:
        if len(texts) > 1:
            written.append(f"=== part {text.part}")
        for block in text.blocks:
            shown = block.text.replace(TABLE_MARK, "<table>")
            written.append(f"{LETTERS[block.kind]}{block.level or ''} {shown}")
    return written
