"""The edits of a text, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import overload

from disclosure.records import Edit


class Edits(Sequence[Edit]):
    """The edits that made ``text`` of ``source``, in order: side by side, and each put together when it is asked for.

    A glossed page has a thousand, which are cut, counted and kept more often than they are looked at.
    ``source[starts[n]:ends[n]]`` became ``text[begins[n]:stops[n]]``.
    """

    __slots__ = ("begins", "ends", "rules", "source", "starts", "stops", "text")

    def __init__(
        self,
        source: str,
        text: str,
        rules: Sequence[tuple[str, ...]],
        starts: Sequence[int],
        ends: Sequence[int],
        begins: Sequence[int],
        stops: Sequence[int],
    ) -> None:
        self.source, self.text = source, text
        self.rules = rules
        self.starts, self.ends = starts, ends
        self.begins, self.stops = begins, stops

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Edit: ...
    @overload
    def __getitem__(self, at: slice) -> Edits: ...
    def __getitem__(self, at: int | slice) -> Edit | Edits:
        if isinstance(at, slice):
            columns = (self.rules, self.starts, self.ends, self.begins, self.stops)
            return Edits(self.source, self.text, *(column[at] for column in columns))  # type: ignore[arg-type]
        before = self.source[self.starts[at] : self.ends[at]]
        return Edit(self.rules[at], self.starts[at], before, self.text[self.begins[at] : self.stops[at]])

    def __iter__(self) -> Iterator[Edit]:
        befores = map(self.source.__getitem__, map(slice, self.starts, self.ends))
        columns = zip(self.rules, self.starts, befores, self.afters(), strict=True)
        return map(tuple.__new__, repeat(Edit), columns)

    def afters(self) -> Iterator[str]:
        """What stands in the text for each."""
        return map(self.text.__getitem__, map(slice, self.begins, self.stops))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Edits | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))
