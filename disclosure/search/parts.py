"""Which reports go together: parts that are left as they are, and what is written anew.

A part's files never change.  A build keeps the indexed parts of the build before that
still hold what the archive holds, and indexes or scans the rest.  Up to ``SCANNED``
reports need no index at all; up to ``TAIL`` new ones wait without one for more to come.
No part is larger than ``FULL``, so that what an index is made in does not grow with the archive.
"""

from __future__ import annotations

import json
import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path

from disclosure.frozen import dataclass
from disclosure.search.spill import Card

SCANNED = 1_000  # reports; all their text is about 4 MB, and reading through it takes 20 ms
TAIL = 64
#: UTF-16 units in an indexed part, about 60,000 reports: while it is made they are in memory, and
#: with one part for 100,000 reports a build took 2.4 GiB.  Each part costs a query its own shards.
FULL = 250_000_000
_ALIVE = 0.75  # a part of which less than this is still true is written anew
_LARGER = 2  # a part is merged with a new one unless it is this many times larger

#: In every part's folder, written last: how many files there are beside it, and one line a
#: report, its id and digest.
LISTING = "reports.txt"


@dataclass(frozen=True, slots=True)
class OldPart:
    """A part on disk: (id, digest) of its reports, in its order; its files, the listing last."""

    id: str
    reports: tuple[tuple[str, str], ...]
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """A part that is left as it is; ``dead`` are the places of reports that have gone or changed."""

    part: OldPart
    cards: tuple[Card, ...]
    dead: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Parts to keep, reports to index as new parts, and reports to scan as another."""

    kept: tuple[Kept, ...]
    indexed: tuple[tuple[Card, ...], ...]
    scanned: tuple[Card, ...]


def plan(cards: Sequence[Card], old: Sequence[OldPart]) -> Plan:
    """Decide for ``cards``, which are in order of id, what becomes of the ``old`` parts."""
    if len(cards) <= SCANNED:
        return Plan((), (), tuple(cards))
    known = {(card.id, card.digest): card for card in cards}
    kept = []
    for part in sorted(old, key=lambda part: (-len(part.reports), part.id)):
        true = [known.pop(report, None) for report in part.reports]
        alive = tuple(card for card in true if card)
        if len(alive) >= _ALIVE * len(part.reports):
            kept.append(Kept(part, alive, tuple(place for place, card in enumerate(true) if not card)))
        else:
            known.update({(card.id, card.digest): card for card in alive})
    if kept and len(known) <= TAIL:
        return Plan(tuple(kept), (), _ordered(known.values()))
    new = list(known.values())
    while kept and len(kept[-1].cards) <= _LARGER * len(new) and _units(kept[-1].cards) <= FULL // 2:
        new += kept.pop().cards
    return Plan(tuple(kept), tuple(_shared_out(_ordered(new))), ())


def _units(cards: Iterable[Card]) -> int:
    """What ``cards`` hold, each with the line's end behind it."""
    return sum(card.length + 1 for card in cards)


def _shared_out(cards: tuple[Card, ...]) -> Iterator[tuple[Card, ...]]:
    """``cards`` in parts that are equally large, as few as may be."""
    ends = [*accumulate(card.length + 1 for card in cards)]
    count = -(-ends[-1] // FULL)
    bounds = [bisect_right(ends, ends[-1] * number // count) for number in range(count + 1)]
    return (cards[first:end] for first, end in pairwise(bounds) if first < end)


def _ordered(cards: Iterable[Card]) -> tuple[Card, ...]:
    return tuple(sorted(cards, key=lambda card: card.id))


def listing_of(cards: Sequence[Card], files: int) -> bytes:
    """The listing of a part that holds ``cards`` in ``files`` files."""
    return "".join((f"{files}\n", *(f"{card.id} {card.digest}\n" for card in cards))).encode()


def old_parts(folder: Path, format_: int) -> list[OldPart]:
    """The complete indexed parts that ``folder`` holds; none if another program wrote it."""
    try:
        manifest = (folder / "manifest.js").read_text("ascii")
        told = json.loads(manifest.removeprefix("archiveSearch.manifest(").removesuffix(");\n"))
        if told["format"] != format_:
            return []
        names = [part["id"] for part in told["parts"] if part["indexed"]]
        parts = [_old_part(folder / name) for name in names]
    except (OSError, ValueError, KeyError, TypeError):
        return []  # nothing is lost: what cannot be kept is written anew
    return [part for part in parts if part]


def _old_part(folder: Path) -> OldPart | None:
    """The part in ``folder``; None if files of it are missing."""
    count, *lines = (folder / LISTING).read_text("ascii").splitlines()
    files = [name for name in _files_in(folder.parent, folder.name) if name.endswith(".js")]
    if len(files) != int(count):
        return None
    reports = tuple((id_, digest) for id_, digest in (line.split(" ") for line in lines))
    return OldPart(folder.name, reports, (*files, f"{folder.name}/{LISTING}"))


def _files_in(folder: Path, part: str) -> Iterator[str]:
    """The files of a part by their names below ``folder``."""
    with os.scandir(folder / part) as inside:
        for entry in inside:
            name = f"{part}/{entry.name}"
            if entry.is_dir():
                yield from _files_in(folder, name)
            else:
                yield name
