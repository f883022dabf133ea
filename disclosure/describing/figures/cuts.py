"""Figures that ran together, cut into cells: every way in which the last cell is the sum of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

Cut = tuple[int, ...]

#: Longer runs are no row of such a table.
MOST_DIGITS = 32
#: More combinations than this are not tried: the row stays unread.
MOST_COMBINATIONS = 20_000


def cuts(digits: str, cells: int) -> Iterator[Cut]:
    """Every way to cut ``digits`` into ``cells`` numbers of which the last is the sum of the others.

    Blanks within ``digits`` are hints and no more, but where they part it into exactly
    ``cells`` numbers that fit, no other way is offered.
    """
    pieces = digits.split()
    if len(pieces) == cells and all(piece.isdigit() for piece in pieces):
        given = tuple(map(int, pieces))
        if sum(given[:-1]) == given[-1]:
            yield given
            return
    plain = "".join(pieces)
    if not plain.isdigit() or not plain.isascii() or not cells <= len(plain) <= MOST_DIGITS:
        return
    for width in range(1, len(plain) - cells + 2):
        total = plain[-width:]
        if total == str(int(total)):
            for terms in _terms(plain[:-width], cells - 1, int(total)):
                yield (*terms, int(total))


def _terms(digits: str, cells: int, total: int) -> Iterator[Cut]:
    """Every way to cut ``digits`` into ``cells`` numbers without leading zeros that make ``total``."""
    if cells == 1:
        if digits == str(int(digits)) and int(digits) == total:
            yield (total,)
        return
    longest = 1 if digits[0] == "0" else min(len(digits) - cells + 1, len(str(total)))
    for width in range(1, longest + 1):
        first = int(digits[:width])
        if first <= total:
            for rest in _terms(digits[width:], cells - 1, total - first):
                yield (first, *rest)


def cuts_of_groups(digits: str, groups: int, cells: int) -> Iterator[tuple[Cut, ...]]:
    """Every way to cut ``digits`` into ``groups`` rows of ``cells`` numbers, the last of each its sum."""
    pieces = digits.split()
    if len(pieces) == groups * cells and all(piece.isdigit() for piece in pieces):
        numbers = tuple(map(int, pieces))
        rows = tuple(numbers[at : at + cells] for at in range(0, len(numbers), cells))
        if all(sum(row[:-1]) == row[-1] for row in rows):
            yield rows
            return
    plain = "".join(pieces)
    if plain.isdigit() and plain.isascii() and len(plain) <= 2 * MOST_DIGITS:
        yield from _groups(plain, groups, cells)


def _groups(digits: str, groups: int, cells: int) -> Iterator[tuple[Cut, ...]]:
    if groups == 0:
        if not digits:
            yield ()
        return
    most = min(len(digits) - (groups - 1) * cells, MOST_DIGITS)
    for width in range(cells, most + 1):
        if groups == 1 and width != len(digits):
            continue
        heads = list(cuts(digits[:width], cells))
        if heads:
            tails = list(_groups(digits[width:], groups - 1, cells))
            yield from ((head, *tail) for head in heads for tail in tails)


def one_solution(rows: Mapping[str, Sequence[Cut]], leaves: Sequence[str]) -> dict[str, Cut]:
    """The cut of every row that is certain.

    A row with one cut has that one.  Of several cuts the sums by column choose, if they
    leave exactly one combination.  Where the balance of the form does not hold for
    what was found, nothing is.
    """
    sure = {key: found[0] for key, found in rows.items() if len(found) == 1}
    open_rows = {key: found for key, found in rows.items() if len(found) > 1}
    combinations = 1
    for found in open_rows.values():
        combinations *= len(found)
    if open_rows and combinations <= MOST_COMBINATIONS and all(rows.values()):
        fitting = [
            dict(zip(open_rows, chosen, strict=True))
            for chosen in product(*open_rows.values())
            if _adds_up(sure | dict(zip(open_rows, chosen, strict=True)), leaves)
        ]
        if len(fitting) == 1:
            sure |= fitting[0]
    return sure if _balances(sure) is not False else {}


def _adds_up(rows: Mapping[str, Cut], leaves: Sequence[str]) -> bool:
    """Whether balance and results hold in every column."""
    done = rows.get("applications_completed")
    parts = [rows[key] for key in leaves if key in rows]
    return (
        done is not None
        and _balances(rows) is True
        and all(sum(part[at] for part in parts) == done[at] for at in range(len(done)))
    )


def _balances(rows: Mapping[str, Cut]) -> bool | None:
    """Whether 第一项 + 第二项 = 第三项 + 第四项 in every column; None where one of them is not known."""
    keys = ("applications_received", "applications_carried_in", "applications_completed", "applications_carried_out")  # fmt: skip
    if any(key not in rows for key in keys):
        return None
    new, old, done, left = (rows[key] for key in keys)
    return all(new[at] + old[at] == done[at] + left[at] for at in range(len(new)))
