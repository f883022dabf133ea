"""Goes through the cells of a form one by one, and takes what the form says must stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from disclosure.editing.text_tables.tokens import Token, bare, is_number
from disclosure.records import Cell, Table

#: Pieces that the line ends make of one cell, at most.
_PIECES = 6
_LONGEST_LABEL = 2000  # characters: all labels of a table without a number


class Found(NamedTuple):
    """A table, and the first token behind it."""

    table: Table
    end: int


class Misfit(Exception):
    """What stands there is not the form."""


class CellReader:
    """Goes through the tokens of a table."""

    def __init__(self, tokens: Sequence[Token], none: str = "") -> None:
        """``none`` is a word that stands for a number where there is none."""
        self._tokens = tokens
        self._none = none
        self.at = 0  # behind what was taken

    @property
    def text(self) -> str:
        """What stands in the next cell that is not blank; empty at the end."""
        for at in range(self.at, len(self._tokens)):
            if self._tokens[at].text:
                return self._tokens[at].text
        return ""

    def is_number(self) -> bool:
        """Whether the next cell holds a number, or what stands for one."""
        return is_number(self.text) or self.text == self._none != ""

    def next(self) -> str:
        """Take the next cell that is not blank.

        Raises:
            Misfit: there is none.
        """
        while self.at < len(self._tokens):
            self.at += 1
            if text := self._tokens[self.at - 1].text:
                return text
        raise Misfit

    def skip_blanks(self) -> None:
        """Pass the blank cells that come next."""
        while self.at < len(self._tokens) and not self._tokens[self.at].text:
            self.at += 1

    def name(self, *wanted: str) -> str:
        """Take the cell that reads as one of ``wanted``, which line ends may have cut.

        Raises:
            Misfit: another stands there.
        """
        read, begin, found = "", self.at, (0, "")
        for _ in range(_PIECES):
            if not self.text or not any(name.startswith(bare(read + self.text)) for name in wanted):
                break
            read += self.next()
            if bare(read) in wanted:
                found = self.at, read
        self.at = found[0] or begin
        if not found[0]:
            raise Misfit
        return found[1]

    def reads(self, *wanted: str) -> bool:
        """Whether such a cell comes next; it is not taken."""
        begin = self.at
        try:
            self.name(*wanted)
        except Misfit:
            return False
        self.at = begin
        return True

    def label(self, before: re.Pattern[str]) -> str:
        """Take what stands before the next number, or the next cell that begins as ``before``; it may be several labels."""
        read = ""
        while self.text and not self.is_number() and len(read) < _LONGEST_LABEL:
            if before.match(self.text) and before.match(self._ahead()):
                break
            read += self.next()
        return read

    def _ahead(self) -> str:
        """The next cells run together, as line ends may have cut one: 一、本 年新收."""
        return "".join(token.text for token in self._tokens[self.at : self.at + _PIECES])

    def numbers(self, count: int, up_to_sum: int = 0) -> list[str]:
        """Take the ``count`` numbers that follow; or no number, where all are blank.

        Every ``up_to_sum`` of them end with their sum.  A row of fewer cells lost blank ones: at the end of
        its line, unless it then has numbers without their sum.

        Raises:
            Misfit: there are others, so that nobody knows which is missing.
        """
        read: list[str] = []
        kept = self._tokens[self.at - 1].row
        # Blank cells behind the last number, each on a line of its own, may be the next row's.
        at_end = 0
        while self.at < len(self._tokens):
            text, _, row, alone = self._tokens[self.at]
            if text and text != self._none and not is_number(text):
                break
            read.append(text)
            kept = kept or row
            at_end = at_end + 1 if alone else 0
            self.at += 1
        del read[len(read) - at_end :]
        while len(read) > count and not read[-1]:
            read.pop()
        if len(read) < count and (kept or not any(read)):
            read += [""] * (count - len(read))
            groups = [read[at : at + up_to_sum] for at in range(0, count, up_to_sum)] if up_to_sum else []
            if any(any(group) and not group[-1] for group in groups):
                raise Misfit
        if len(read) != count:
            raise Misfit
        return read


def head_row(texts: Sequence[str], *spans: tuple[int, int]) -> tuple[Cell, ...]:
    """Head cells, with the rows and columns that each spans."""
    return tuple(
        Cell(text, rows, columns, header=True) for text, (rows, columns) in zip(texts, spans, strict=True)
    )
