"""Stand-ins for the values of a page: they note what a template asks of them, and print a mark.

Whatever a template does with a value that could depend on what it says is refused, by an
exception: it may be printed, escaped, put into JSON; asked whether there is anything, or
whether it is some text that the template itself holds; and looked into, where it has parts.
(Only of texts joined where all is escaped, which are Markup by then, nothing more is noticed.)
"""

from __future__ import annotations

import datetime as dt
import operator
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from markupsafe import escape

#: Something that can be found out of a value.
Step = Callable[[Any], Any]

# \0<3>\0 as it is, \0&lt;3&gt;\0 and \0003\0 escaped, \u0000\u003c3\u003e\u0000 in JSON
MARK = re.compile(
    r"\x00(?:<(?P<plain>\d+)>|&lt;(?P<late>\d+)&gt;|(?P<html>\d+))\x00"
    r"|\\u0000\\u003c(?P<json>\d+)\\u003e\\u0000"
)

#: Kinds of value that are printed or compared, and looked at no further.
_OPAQUE = frozenset({str, int, float, dt.date})
_MISSING = object()


class Strange(Exception):
    """A template did something with a value that depends on what it says."""


class _Missing(Exception):
    """There is no such key or attribute."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the value of number ``at``: what was found is a value too, or the answer to a question."""

    at: int
    step: Step
    keeps: bool
    found: object  # the kind of the value, or the answer


def kind_of(value: object) -> object:
    """What a template can tell of ``value`` without asking: its type, of a list the length, of a truth all."""
    if value is None or value is True or value is False or value is _MISSING:
        return value
    return ~len(value) if type(value) in (tuple, list) else type(value)  # type: ignore[arg-type]


class Watcher:
    """One run of a block with stand-ins."""

    def __init__(self, roots: Sequence[object]) -> None:
        self.values: list[Any] = list(roots)
        self.looks: list[Look] = []
        self._count = len(roots)
        self._known: dict[tuple[int, object], int] = {}  # what was read before
        self._told: dict[tuple[int, object], bool] = {}

    def stand_ins(self) -> list[object]:
        """One for each of the values that the template is told."""
        return [self._stand_in(number) for number in range(self._count)]

    def read(self, at: int, name: object, step: Step) -> object:
        """What ``step``, of that name, finds at a value, as a stand-in for it."""
        number = self._known.get((at, name))
        if number is None:
            value = step(self.values[at])
            number = self._known[at, name] = len(self.values)
            self.values.append(value)
            self.looks.append(Look(at, step, keeps=True, found=kind_of(value)))
        if self.values[number] is _MISSING:
            raise _Missing
        return self._stand_in(number)

    def ask(self, at: int, name: object, step: Step) -> bool:
        """What is true of a value."""
        told = self._told.get((at, name))
        if told is None:
            told = self._told[at, name] = bool(step(self.values[at]))
            self.looks.append(Look(at, lambda value: bool(step(value)), keeps=False, found=told))
        return told

    def told(self, at: int) -> bool:
        """Whether a value is known to be something."""
        return self._told.get((at, "bool"), False)

    def _stand_in(self, at: int) -> object:
        value = self.values[at]
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is str:
            return Word(self, at)
        if kind in _OPAQUE:
            return Value(self, at)
        if kind is dict:
            return _Table(self, at)
        if kind in (tuple, list):
            return [self.read(at, number, operator.itemgetter(number)) for number in range(len(value))]
        if callable(value):
            raise Strange
        return _Thing(self, at)


def _attribute(name: str, value: object) -> Step:
    """A look at an attribute; one that is there is there in all of its kind."""
    return operator.attrgetter(name) if hasattr(value, name) else lambda value: getattr(value, name, _MISSING)


def _item(key: str) -> Step:
    return lambda table: table.get(key, _MISSING)


def _refuse(*_: object, **__: object) -> NoReturn:
    raise Strange


class Word(str):
    """Stands for some text: it may be printed, asked whether it is empty or is some other text, and no more."""

    def __new__(cls, watcher: Watcher, at: int) -> Word:
        """The word's mark."""
        word = super().__new__(cls, f"\0<{at}>\0")
        vars(word).update(watcher=watcher, at=at)
        return word

    def __str__(self) -> str:
        return self

    def __html__(self) -> str:
        return f"\0{vars(self)['at']}\0"

    def __bool__(self) -> bool:
        return bool(vars(self)["watcher"].ask(vars(self)["at"], "bool", bool))

    def __eq__(self, other: object) -> bool:
        if type(other) is not str:
            raise Strange
        return bool(vars(self)["watcher"].ask(vars(self)["at"], ("eq", other), lambda value: value == other))

    def __ne__(self, other: object) -> bool:
        return not self == other

    @property
    def is_full(self) -> bool:
        """Whether the template has asked, and found it not empty."""
        return bool(vars(self)["watcher"].told(vars(self)["at"]))

    def made(self, step: Step) -> object:
        """What is made of the text by a function of ours."""
        return vars(self)["watcher"].read(vars(self)["at"], step, step)


#: What a text can do and anything else cannot, or not so: cut, find, count, order.
_ABILITIES = {*dir(str)} - {*dir(object)} | {"__hash__", "__lt__", "__le__", "__gt__", "__ge__", "__format__"}
for _name in _ABILITIES:
    setattr(Word, _name, _refuse)


class Value:
    """Stands for a number or a day: it may also be compared with one, and be formatted."""

    def __init__(self, watcher: Watcher, at: int) -> None:
        self._watcher, self._at = watcher, at

    def __str__(self) -> str:
        return Word(self._watcher, self._at)

    def __html__(self) -> str:
        return f"\0{self._at}\0"

    def __format__(self, how: str) -> str:
        word = self._watcher.read(self._at, how, lambda value: format(value, how))
        return f"\0<{vars(word)['at']}>\0"

    def __bool__(self) -> bool:
        return self._watcher.ask(self._at, "bool", bool)

    __hash__ = _refuse


def _comparison(name: str) -> Callable[[Value, object], bool]:
    compare = getattr(operator, name)

    def compared(self: Value, other: object) -> bool:
        if type(other) not in _OPAQUE:
            raise Strange
        return self._watcher.ask(self._at, (name, other), lambda value: compare(value, other))

    return compared


for _name in ("eq", "ne", "lt", "le", "gt", "ge"):
    setattr(Value, f"__{_name}__", _comparison(_name))


class _Thing:
    """Stands for a record."""

    def __init__(self, watcher: Watcher, at: int) -> None:
        self._told = watcher, at

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        watcher, at = self._told
        try:
            return watcher.read(at, name, _attribute(name, watcher.values[at]))
        except _Missing:
            raise AttributeError(name) from None

    def __bool__(self) -> bool:
        watcher, at = self._told
        return watcher.ask(at, "bool", bool)

    __eq__ = __hash__ = _refuse


class _Table:
    """Stands for a mapping."""

    def __init__(self, watcher: Watcher, at: int) -> None:
        self._told = watcher, at

    def __getattr__(self, name: str) -> object:
        raise Strange if hasattr(dict, name) else AttributeError(name)

    def __getitem__(self, key: object) -> object:
        if type(key) is not str:
            raise Strange
        watcher, at = self._told
        try:
            return watcher.read(at, key, _item(key))
        except _Missing:
            raise KeyError(key) from None

    def __bool__(self) -> bool:
        watcher, at = self._told
        return watcher.ask(at, "bool", bool)

    __eq__ = __hash__ = __iter__ = __len__ = __contains__ = _refuse


class Joint(str):
    """Several texts joined, stand-ins among them: it may be printed, and be empty only where nobody asks."""

    def __str__(self) -> str:
        return self

    def __html__(self) -> str:
        return str(escape(str.__add__(self, "")))

    def __bool__(self) -> bool:
        if not vars(self)["full"]:
            raise Strange
        return True

    def __eq__(self, other: object) -> bool:
        if type(other) is not str or other:
            raise Strange
        return not self

    def __ne__(self, other: object) -> bool:
        return not self == other


for _name in _ABILITIES:
    setattr(Joint, _name, _refuse)
