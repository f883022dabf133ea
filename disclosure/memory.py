"""What is held for a whole build is no rubbish: the collector need not look through it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def hoarding() -> Iterator[None]:
    """While much is gathered that stays: with 10,000 reports the collector takes twice as long as the work itself.

    What is there at the end is never looked at again; it is freed when nobody holds it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def at_rest() -> None:
    """At the end of a process: Python would look through all that is held, several times, before it lets go.

    With 10,000 reports that takes a second.
    """
    gc.freeze()


def tidy() -> None:
    """Between two builds of one process: give back what the last has left, and look through the rest no more."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
