"""The pages that depend on everything, made in a worker while this process does something else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from disclosure import workers
from disclosure.errors import ArchiveError
from disclosure.frozen import dataclass, replace
from disclosure.publishing.listing import Lot, Script
from disclosure.records import Page


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is to be made of a lot: its pages, or the files that they load."""

    lot: str
    of_scripts: bool


@dataclass(frozen=True, slots=True)
class _Made:
    lot: str
    pages: tuple[Page, ...] = ()
    scripts: tuple[Script, ...] = ()


class Indexes:
    """Begins to make them at once.  What one of them loads takes as long as all of them, and is needed later."""

    def __init__(self, lots: dict[str, Lot], *, aside: bool) -> None:
        """Make the pages of those ``lots`` that depend on everything; ``aside``: not in this process."""
        self._lots = lots
        names = [lot.name for lot in lots.values() if lot.reports is None]
        pieces = [_Piece(name, of_scripts) for of_scripts in (False, True) for name in names]
        answers = workers.each(self._make, pieces, 1, chunk=len(pieces), apart=aside)
        self._pages = islice(answers, len(names))  # one worker answers in order
        self._scripts = answers

    def close(self) -> None:
        """End the worker, whatever it has still to make."""
        self._scripts.close()

    def pages(self) -> Iterator[Page]:
        """Their pages, which are not made again when the lot is asked for them.

        Raises:
            ArchiveError: the worker died.
        """
        for made in map(_alive, self._pages):
            self._lots[made.lot] = replace(self._lots[made.lot], make=made.pages.__iter__)
            yield from made.pages

    def settle(self) -> None:
        """From here on the lots' scripts are at hand too.

        Raises:
            ArchiveError: the worker died.
        """
        for made in map(_alive, self._scripts):
            self._lots[made.lot] = replace(self._lots[made.lot], scripts=made.scripts.__iter__)

    def _make(self, piece: _Piece) -> _Made:
        lot = self._lots[piece.lot]
        if piece.of_scripts:
            return _Made(lot.name, scripts=tuple(lot.scripts()))
        return _Made(lot.name, pages=tuple(lot.make()))


def _alive(answer: _Made | workers.Lost[_Piece]) -> _Made:
    if isinstance(answer, workers.Lost):
        raise ArchiveError(f"生成 {answer.item.lot} 的页面时进程意外结束", "请检查内存是否够用，然后重新运行")
    return answer
