"""A text under repair, and the record of every change that was made to it.

Rules read ``draft.text`` and hand back edits that count in it; the draft applies
them and keeps, in the source's own coordinates, what has become of the source so
far.  So nothing can be lost unrecorded: the text is always the source with its
edits applied, and :func:`undo` gives the source back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import compress

from disclosure.editing.changes import Rewriting, Rules, changes_of, merged, none
from disclosure.edits import Edits
from disclosure.records import Edit


class Draft:
    """A text and its changes against the source that it came from."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source
        self._changes = none()
        self._rules: set[Rules] = set()  # of all changes so far; a rewriting's are all of one rule

    def apply(self, edits: Iterable[Edit]) -> None:
        """Apply ``edits``, which count in ``self.text`` and are in order without overlap.

        Raises:
            ValueError: an edit is out of order, overlaps the one before, or does not
                stand where it says; a rewriting is of another text.
        """
        if isinstance(edits, Rewriting):
            if edits.before != self.text:
                raise ValueError("this is a rewriting of another text")
            self._rules.update(edits.changes.rules[:1])
            self._changes = merged(self._changes, edits.changes)
            self.text = edits.after
            return
        edits = [edit for edit in edits if edit[2] != edit[3]]
        if not edits:
            return
        text = apply(self.text, edits)
        changes = changes_of(edits)
        self._rules.update(changes.rules)
        self._changes = merged(self._changes, changes)
        self.text = text

    @property
    def edits(self) -> Edits:
        """Every change so far, in the source's coordinates."""
        return self._changes.edits(self.source, self.text)

    def places(self, rule: str) -> tuple[int, ...]:
        """Where in the source ``rule`` has changed something so far."""
        made = self._changes
        if not any(rule in rules for rules in self._rules):
            return ()
        starts, _ = made.in_source()
        return tuple(start for start, rules in zip(starts, made.rules, strict=True) if rule in rules)

    def taken(self, rule: str) -> tuple[str, ...]:
        """What of the source ``rule`` took away or changed so far, in order."""
        if not any(rule in rules for rules in self._rules):
            return ()
        return tuple(edit.before for edit in self.edits if rule in edit.rules)

    def gaps(self, rules: Collection[str]) -> tuple[int, ...]:
        """Where in the text something stood that one of ``rules`` took away, in order."""
        made = self._changes
        if not any(map(set(rules).intersection, self._rules)):
            return ()
        asked = {by for by in set(made.rules) if not set(rules).isdisjoint(by)}
        starts, _ = made.in_text()
        return tuple(compress(starts, map(asked.__contains__, made.rules)))

    def source_offset(self, offset: int) -> int:
        """Where the character at ``offset`` of the text stood in the source.

        Inside a changed stretch, that stretch's first source character.
        """
        return self.source_offsets((offset,))[0]

    def source_offsets(self, offsets: Iterable[int]) -> list[int]:
        """The same of several."""
        made = self._changes
        _, ends = made.in_source()
        starts, stops = made.in_text()
        places = ((offset, bisect_right(starts, offset) - 1) for offset in offsets)
        return [
            offset
            if place < 0
            else ends[place] - made.olds[place]
            if offset < stops[place]
            else offset + ends[place] - stops[place]
            for offset, place in places
        ]


def apply(text: str, edits: Sequence[Edit]) -> str:
    """Return ``text`` with ``edits`` made.

    Raises:
        ValueError: an edit is out of order, overlaps the one before, or does not
            stand where it says.
    """
    pieces: list[str] = []
    at = 0
    for _, start, before, after in edits:
        if start < at or not text.startswith(before, start):
            raise ValueError(f"edit does not fit its text: {before!r} at {start}")
        if start > at:
            pieces.append(text[at:start])
        if after:
            pieces.append(after)
        at = start + len(before)
    pieces.append(text[at:])
    return "".join(pieces)


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
