"""The lines of one report while they are arranged, and the edits that the arrangement amounts to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from disclosure.editing.numbering import HEADING_STYLES, LONGEST_MARK, Mark, read_mark
from disclosure.editing.shapes import BLANKS, MISSING, Line, ends_sentence
from disclosure.records import BlockKind, Edit, Table


@dataclass(slots=True)
class Row:
    """One line to be: ``pieces`` are the stretches of the draft that make it up, in order.

    ``text`` is what they hold together.  ``rule`` says why it begins a line where it
    did not, ``joined`` why its pieces run on; ``dropped`` is the rule that takes the
    whole row away; ``missing`` puts 〔此处原文缺失〕 behind it.
    """

    pieces: list[tuple[int, int]]
    text: str
    mark: Mark | None
    indented: bool = False  # as printed
    rule: str = ""
    joined: str = ""
    kind: BlockKind | None = None
    level: int = 0
    missing: bool = False
    dropped: str = ""
    page_above: bool = False  # a page ended between this line and the one above
    apart: bool = False  # furniture of the page stood between this line and the one above
    one_line: bool = False  # cut out of a page on one line
    styled: int = 0  # how deep a heading its source sets it as; 0 for none
    table: Table | None = None  # what the pieces are shown as; the text is TABLE_MARK then
    ended: bool | None = None  # whether the text ends as a sentence does, once asked

    @classmethod
    def of(cls, line: Line) -> Row:
        """A row that is one line of the draft."""
        start, end, text, indented = line
        return cls([(start, end)], text, read_mark(text), indented)

    def ends(self) -> bool:
        """Tell whether the text ends as a sentence, a clause or a lead-in does."""
        if self.ended is None:
            self.ended = ends_sentence(self.text)
        return self.ended

    def absorb(self, other: Row, rule: str) -> None:
        """Let ``other``, the row below, run on behind this one."""
        short = len(self.text) < LONGEST_MARK and (self.mark is None or self.mark.end >= len(self.text))
        self.pieces += other.pieces
        self.text += other.text
        self.ended = None
        self.joined = rule
        if short:
            self.mark = read_mark(self.text)

    def cut(self, at: int, rule: str) -> Row:
        """Cut at offset ``at`` of the text and return what stood behind it, as a row of its own."""
        other = self.part(at, len(self.text), rule)
        self.keep(at)
        return other

    def part(self, begin: int, end: int, rule: str) -> Row:
        """A row of its own from what stands at ``[begin:end]`` of the text, without the blanks around it."""
        raw = self.text[begin:end]
        bare = raw.strip(BLANKS)
        begin += len(raw) - len(raw.lstrip(BLANKS))
        last = end == len(self.text)
        return Row(
            _within(self.pieces, begin, begin + len(bare)),
            bare,
            read_mark(bare),
            rule=rule,
            joined=self.joined,
            missing=self.missing and last,
            one_line=self.one_line,
        )

    def keep(self, end: int) -> None:
        """Keep what stands before ``end``; the rest has become rows of its own."""
        self.text = self.text[:end].rstrip(BLANKS)
        self.pieces = _within(self.pieces, 0, len(self.text))
        self.missing = False
        self.ended = None


#: A sentence or a clause of a list ends here.
FULL_STOP = re.compile(r"[。；;]")
_LONGEST_HEADING = 50  # characters


def could_be_heading(row: Row) -> bool:
    """Tell whether a numbered line could be a heading as it stands: short, and no sentence ends within it."""
    if row.mark is None or row.mark.style not in HEADING_STYLES:
        return False
    return len(row.text) <= _LONGEST_HEADING and FULL_STOP.search(row.text) is None


def cut_all(row: Row, cuts: Sequence[tuple[int, str]]) -> list[Row]:
    """Cut ``row`` at all of ``cuts``, which are offsets in order and the rules that cut there, in one walk."""
    cuts = [cut for cut in cuts if 0 < cut[0] < len(row.text)]
    if not cuts:
        return [row]
    ends = [*(at for at, _ in cuts[1:]), len(row.text)]
    below = [row.part(at, end, rule) for (at, rule), end in zip(cuts, ends, strict=True)]
    row.keep(cuts[0][0])
    return [row, *(part for part in below if part.pieces)]


def _within(pieces: Sequence[tuple[int, int]], begin: int, end: int) -> list[tuple[int, int]]:
    """The part of ``pieces`` that holds the characters ``begin`` to ``end`` of their text."""
    kept: list[tuple[int, int]] = []
    at = 0
    for start, stop in pieces:
        size = stop - start
        low, high = max(begin - at, 0), min(end - at, size)
        if low < high:
            kept.append((start + low, start + high))
        at += size
    return kept


def edits_of(text: str, rows: Iterable[Row]) -> list[Edit]:
    """The edits that turn ``text`` into the rows, one a line, without the dropped ones."""
    edits: list[Edit] = []
    at = 0  # up to here the text is dealt with
    begun = False  # whether a row stands already
    tail = ""  # what is put behind the row above
    for row in rows:
        for number, (start, end) in enumerate(row.pieces):
            if row.dropped:
                _replace(edits, text, at, start, "", tail, row.dropped)
                edits.append(Edit((row.dropped,), start, text[start:end], ""))
                at, tail = end, ""
                continue
            if begun and not tail and start == at + 1 and text[at] == "\n" and row.table is None:
                if number:
                    edits.append(Edit((row.joined or "blank_lines",), at, "\n", ""))
                at = end  # a line that stays as it is, or is joined to the one above: as nearly all do
                continue
            glue = "\n" if number == 0 and begun else ""
            _replace(edits, text, at, start, glue, tail, (row.joined if number else row.rule))
            if row.table is not None:
                mark = row.text if number == 0 else ""
                edits.append(Edit(("text_table",), start, text[start:end], mark))
            begun, at, tail = True, end, ""
        if row.missing and not row.dropped:
            tail = MISSING
    _replace(edits, text, at, len(text), "", tail, "")
    return edits


def _replace(edits: list[Edit], text: str, start: int, end: int, glue: str, tail: str, rule: str) -> None:
    """Let ``glue`` stand for ``text[start:end]``, which holds line ends and blanks, behind ``tail``."""
    before = text[start:end]
    if tail:
        edits.append(Edit(("text_missing",), start, "", tail))
    if before == glue:
        return
    if before == "\n\n" and glue == "\n":  # a blank line, as between any two of a web page
        edits.append(Edit(("blank_lines",), start + 1, "\n", ""))
        return
    if glue and "\n" in before:
        keep = before.index("\n")
        _delete(edits, text, start, start + keep, "line_blanks")
        _delete(edits, text, start + keep + 1, end, "blank_lines")
    elif glue:
        edits.append(Edit((rule or "line_break",), start, before, glue))
    else:
        _delete(edits, text, start, end, rule or "blank_lines")


def _delete(edits: list[Edit], text: str, start: int, end: int, rule: str) -> None:
    if start < end:
        edits.append(Edit((rule,), start, text[start:end], ""))
