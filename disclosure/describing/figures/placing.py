"""Where the words of figures stand: a place in the running text becomes one in a block."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from disclosure.describing.material import RUNNING
from disclosure.frozen import dataclass, replace
from disclosure.records import Figure, ReportText, Spot

#: Longer words are not looked for.
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Lines:
    """``Material.body``, and which block each of its lines is."""

    body: str
    blocks: tuple[int, ...]
    starts: tuple[int, ...]  # in ``body``

    @classmethod
    def of(cls, text: ReportText, body: str) -> Lines:
        """The lines of ``body``, which was made of ``text``."""
        running = [
            (at, block) for at, block in enumerate(text.blocks) if block.kind in RUNNING and not block.table
        ]
        lengths = [len(block.text) + 1 for _, block in running]
        return cls(body, tuple([at for at, _ in running]), tuple(accumulate(lengths, initial=0)))

    def spot(self, start: int, end: int) -> Spot:
        """Where ``body[start:end]`` stands; of words on several lines, those on the last."""
        line = bisect_right(self.starts, end - 1) - 1
        first = self.starts[line]
        return Spot(self.blocks[line], max(start, first) - first, end - first)

    def found(self, quote: str) -> Spot | None:
        """Where ``quote`` stands, blanks or none between its characters; None unless that is one place."""
        pieces = [re.escape(char) for char in quote if not char.isspace()]
        if not 0 < len(pieces) <= LONGEST:
            return None
        places = list(re.finditer(r"\s*".join(pieces), self.body))
        return self.spot(*places[0].span()) if len(places) == 1 else None

    def completed(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """``figures``; those that were read from the text and do not know where are looked for."""
        return tuple(
            replace(figure, spot=self.found(figure.quote))
            if figure.spot is None and not is_detail(figure)
            else figure
            for figure in figures
        )


def is_detail(figure: Figure) -> bool:
    """Whether it is one of the many cells by applicant, which no page shows one by one."""
    return figure.metric.endswith("_by_applicant")
