"""A task in steps, which several items take side by side.

What a processor has at hand of a program is less than one item needs from beginning to end,
and more than one step needs: so several items take one step before any takes the next.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from typing import Generic, TypeVar

from disclosure.frozen import dataclass

T = TypeVar("T")
R = TypeVar("R")

#: An item on its way: what it yields is nothing, and what it returns is the answer.
Walk = Generator[None, None, R]


def walked(walk: Walk[R]) -> R:
    """Take all steps of ``walk`` and return its answer."""
    while True:
        try:
            next(walk)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]


def _never(_item: object) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Abreast(Generic[T, R]):
    """A task in steps, which so many items take side by side; one that is ``alone`` takes them by itself.

    Reports that are read 16 abreast take 6 % less of the processor's time than one after the
    other, and their pages 6 %; pages of lists gain as much as both.  More abreast gain nothing.
    """

    walk: Callable[[T], Walk[R]]
    alone: Callable[[T], bool] = _never
    many: int = 16


#: A task that answers at once, or one in steps.
Task = Callable[[T], R] | Abreast[T, R]


def answered(task: Task[T, R], items: Iterable[T], take_up: Callable[[int], None]) -> Iterator[tuple[int, R]]:
    """The answer for each item, with its place among them; ``take_up`` is told of the place of whichever is next."""
    places = enumerate(items)
    if not isinstance(task, Abreast):
        for at, item in places:
            take_up(at)
            yield at, task(item)
        return
    while some := list(islice(places, task.many)):
        together = {at: task.walk(item) for at, item in some if not task.alone(item)}
        yield from _side_by_side(together, take_up)
        for at, item in some:
            if task.alone(item):
                yield from _side_by_side({at: task.walk(item)}, take_up)


def _side_by_side(walks: dict[int, Walk[R]], take_up: Callable[[int], None]) -> Iterator[tuple[int, R]]:
    """Let each of ``walks`` take its first step, then each its second, until all have come to their end."""
    while walks:
        for at, walk in list(walks.items()):
            take_up(at)
            try:
                next(walk)
            except StopIteration as end:
                del walks[at]
                yield at, end.value
