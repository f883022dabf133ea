"""Dataclasses that nobody changes, at the price of those that anybody may.

A frozen dataclass of the standard library sets each of its fields through a call that asks
for leave, and a report is made of some two thousand fields on its way to its page: a
twentieth of what it costs to read it.  Here ``frozen=True`` is a promise that the type
checker holds everyone to; while the program runs, nothing stands guard.  And a copy in which
something is replaced asks its class once what its fields are, not every time.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:

    def dataclass(*, frozen: bool = False, **options: bool) -> Callable[[type], type]:
        """``dataclasses.dataclass``; a class that says that it is ``frozen`` can be hashed, as there."""

        def made(cls: type) -> type:
            hashed = frozen and cls.__dict__.get("__hash__") is None
            return dataclasses.dataclass(unsafe_hash=hashed, **options)(cls)

        return made

    def replace(one: Any, /, **changes: object) -> Any:  # noqa: ANN401 - of any class of fields
        """``dataclasses.replace``, for a class whose fields are all given to it when it is made."""
        values_of, places = _fields_of(type(one))
        values = list(values_of(one))
        for name, value in changes.items():
            values[places[name]] = value
        return type(one)(*values)

    @cache
    def _fields_of(cls: type) -> tuple[Callable[[object], tuple[object, ...]], Mapping[str, int]]:
        """How to take all fields of one of ``cls``, and which place each has."""
        names = [field.name for field in dataclasses.fields(cls)]
        take = attrgetter(*names) if len(names) > 1 else lambda one: (getattr(one, names[0]),)
        return take, {name: place for place, name in enumerate(names)}
