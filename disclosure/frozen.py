"""Dataclasses that nobody changes, at the price of those that anybody may.

A frozen dataclass of the standard library sets each of its fields through a call that asks
for leave, and a report is made of some two thousand fields on its way to its page: a
twentieth of what it costs to read it.  Here ``frozen=True`` is a promise that the type
checker holds everyone to; while the program runs, nothing stands guard.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool = False, **options: bool) -> Callable[[type], type]:
        """``dataclasses.dataclass``; a class that says that it is ``frozen`` can be hashed, as there."""

        def made(cls: type) -> type:
            hashed = frozen and cls.__dict__.get("__hash__") is None
            return dataclasses.dataclass(unsafe_hash=hashed, **options)(cls)

        return made
