"""A text under repair, and the record of every change that was made to it.

Rules read ``draft.text`` and hand back edits that count in it; the draft applies
them and keeps, in the source's own coordinates, what has become of the source so
far.  So nothing can be lost unrecorded: the text is always the source with its
edits applied, and :func:`undo` gives the source back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from disclosure.records import Edit


@dataclass(slots=True)
class _Change:
    """``source[s0:s1]`` has become ``text[t0:t1]``."""

    s0: int
    s1: int
    t0: int
    t1: int
    rules: tuple[str, ...]


class Draft:
    """A text and its changes against the source that it came from."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source
        self._changes: list[_Change] = []

    def apply(self, edits: Iterable[Edit]) -> None:
        """Apply ``edits``, which count in ``self.text`` and are in order without overlap.

        Raises:
            ValueError: an edit is out of order, overlaps the one before, or does not
                stand where it says.
        """
        edits = [edit for edit in edits if edit.before != edit.after]
        if not edits:
            return
        text = apply(self.text, edits)
        self._changes = list(_compose(self._changes, edits))
        self.text = text

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every change so far, in the source's coordinates."""
        return tuple(
            Edit(
                change.rules, change.s0, self.source[change.s0 : change.s1], self.text[change.t0 : change.t1]
            )
            for change in self._changes
        )

    def places(self, rule: str) -> tuple[int, ...]:
        """Where in the source ``rule`` has changed something so far."""
        return tuple(change.s0 for change in self._changes if rule in change.rules)

    def gaps(self, rules: Collection[str]) -> tuple[int, ...]:
        """Where in the text something stood that one of ``rules`` took away, in order."""
        return tuple(change.t0 for change in self._changes if any(rule in rules for rule in change.rules))

    def source_offset(self, offset: int) -> int:
        """Where the character at ``offset`` of the text stood in the source.

        Inside a changed stretch, that stretch's first source character.
        """
        place = bisect_right(self._changes, offset, key=lambda change: change.t0) - 1
        if place < 0:
            return offset
        change = self._changes[place]
        return change.s0 if offset < change.t1 else offset + change.s1 - change.t1


def apply(text: str, edits: Sequence[Edit]) -> str:
    """Return ``text`` with ``edits`` made.

    Raises:
        ValueError: an edit is out of order, overlaps the one before, or does not
            stand where it says.
    """
    pieces: list[str] = []
    at = 0
    for edit in edits:
        if edit.start < at or not text.startswith(edit.before, edit.start):
            raise ValueError(f"edit does not fit its text: {edit}")
        pieces += (text[at : edit.start], edit.after)
        at = edit.start + len(edit.before)
    return "".join((*pieces, text[at:]))


def undo(text: str, edits: Sequence[Edit]) -> str:
    """Return the source that became ``text`` through ``edits``.

    Raises:
        ValueError: ``text`` is not what the edits yield.
    """
    pieces: list[str] = []
    at = shift = 0
    for edit in edits:
        start = edit.start + shift
        if start < at or not text.startswith(edit.after, start):
            raise ValueError(f"edit does not fit the text that it yielded: {edit}")
        pieces += (text[at:start], edit.before)
        at = start + len(edit.after)
        shift += len(edit.after) - len(edit.before)
    return "".join((*pieces, text[at:]))


def _compose(changes: Sequence[_Change], edits: Sequence[Edit]) -> Iterable[_Change]:
    """Merge ``edits`` of a text into the ``changes`` that led to that text, in one walk."""
    i = j = 0
    back = 0  # source offset minus offset in the old text, behind the last change taken
    shift = 0  # offset in the new text minus offset in the old one
    while i < len(changes) or j < len(edits):
        change = changes[i] if i < len(changes) else None
        edit = edits[j] if j < len(edits) else None
        if change is not None and (edit is None or change.t1 < edit.start):  # nothing touches it
            yield _Change(change.s0, change.s1, change.t0 + shift, change.t1 + shift, change.rules)
            back = change.s1 - change.t1
            i += 1
            continue
        if edit is not None and (change is None or edit.start + len(edit.before) < change.t0):
            start, old, new = edit.start, len(edit.before), len(edit.after)
            yield _Change(start + back, start + old + back, start + shift, start + shift + new, edit.rules)
            shift += new - old
            j += 1
            continue
        change_first = j >= len(edits) or (
            i < len(changes) and (changes[i].t0, changes[i].t1) <= (edits[j].start, edits[j].end)
        )
        begin = changes[i].t0 if change_first else edits[j].start
        end = begin
        s0 = changes[i].s0 if change_first else begin + back
        grown = 0
        rules: dict[str, None] = {}
        first = True
        while True:
            if i < len(changes) and (changes[i].t0 < end or (first and change_first)):
                end = max(end, changes[i].t1)
                back = changes[i].s1 - changes[i].t1
                rules |= dict.fromkeys(changes[i].rules)
                i += 1
            elif j < len(edits) and (edits[j].start < end or (first and not change_first)):
                end = max(end, edits[j].end)
                grown += len(edits[j].after) - len(edits[j].before)
                rules |= dict.fromkeys(edits[j].rules)
                j += 1
            else:
                break
            first = False
        yield _Change(s0, end + back, begin + shift, end + shift + grown, tuple(rules))
        shift += grown
