"""Blocks of templates that need not be run for every page: watched once, then filled.

A template looks at the values of a page in a fixed order: what it looks at next depends on
what it has found so far, and what it prints is made of its own words and of those values.
A *mould* is the tree of these looks.  It grows by watching: the template is run with
stand-ins in place of the values, which note what it asks of them, and print a mark.
Pages that give the same answers come out of the same leaf, each with its own words where
the marks were.

Nothing here is guessed.  A template that does anything with a value that could depend on
what it says (cuts it, counts its letters, looks it up) is refused by the stand-in and runs
as ever; and every leaf must print, byte for byte, what the template prints of the page
that it was watched with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import escape

from disclosure.publishing.stand_ins import MARK, Look, Step, Watcher, kind_of

#: Leaves of one mould: a block that has more depends on too much.
LEAVES = 600
#: Refusals, beyond as many as there are leaves, before a block is watched no more.
PATIENCE = 20


def _as_html(value: object) -> str:
    return str(escape(value))


@lru_cache(maxsize=4096)
def _as_json(value: object) -> str:
    """What comes back on the pages of a place and all below it: its name and address."""
    return str(htmlsafe_json_dumps(value))[1:-1]


WAYS: dict[str, Callable[[object], str]] = {
    "plain": str,
    "late": _as_html,
    "html": _as_html,
    "json": _as_json,
}


#: A look, and where each thing that it may find leads: a bare tuple, for a page takes hundreds.
_Fork = tuple[int, Step, bool, dict[object, "_Node"]]


@dataclass(frozen=True, slots=True)
class _Leaf:
    """What is printed: each stretch before a value, the value's number and how it is written; the rest."""

    pieces: tuple[tuple[str, int, Callable[[object], str]], ...]
    rest: str

    @classmethod
    def of(cls, text: str) -> _Leaf:
        pieces, at = [], 0
        for mark in MARK.finditer(text):
            way = mark.lastgroup or ""
            pieces.append((text[at : mark.start()], int(mark[way]), WAYS[way]))
            at = mark.end()
        return cls(tuple(pieces), text[at:])

    def filled(self, values: Sequence[object]) -> Iterator[str]:
        for before, number, way in self.pieces:
            yield before
            yield way(values[number])
        yield self.rest


class _Refusal:
    """Stands where a template was not understood."""


_REFUSED = _Refusal()
_Node = _Fork | _Leaf | _Refusal


class Mould:
    """One block of one template."""

    def __init__(self) -> None:
        self._root: _Node | None = None
        self._leaves = 0
        self._refused = 0
        self._is_hopeless = False  # nothing was ever understood of it

    def printed(self, roots: Sequence[object], run: Callable[[Sequence[Any]], str]) -> str:
        """The block as ``run`` prints it of ``roots``, or of whatever stands for them."""
        if self._is_hopeless:
            return run(roots)
        node: Any = self._root
        values = list(roots)
        while node.__class__ is tuple:
            at, step, keeps, found = node
            value = step(values[at])
            if keeps:
                values.append(value)
                node = found.get(value.__class__) or found.get(kind_of(value))
            else:
                node = found.get(value)
        if node.__class__ is _Leaf:
            return "".join(node.filled(values))
        told = run(roots)
        if node is None and self._leaves < LEAVES and self._refused < PATIENCE + self._leaves:
            self._watch(roots, run, told)
        return told

    def _watch(self, roots: Sequence[object], run: Callable[[Sequence[Any]], str], told: str) -> None:
        watcher = Watcher(roots)
        try:
            leaf = _Leaf.of(run(watcher.stand_ins()))
            right = "".join(leaf.filled(watcher.values)) == told
        except Exception:  # a template may stumble over a stand-in in any way
            right = False
        self._leaves += right
        self._refused += not right
        self._is_hopeless = self._refused == PATIENCE and not self._leaves
        self._grow(watcher.looks, leaf if right else _REFUSED)

    def _grow(self, looks: Sequence[Look], leaf: _Leaf | _Refusal) -> None:
        """Put a path into the tree; its beginning may be there."""
        path: list[_Node] = [*((look.at, look.step, look.keeps, {}) for look in looks), leaf]
        node = self._root = self._root or path[0]
        for look, then in zip(looks, path[1:], strict=True):
            assert isinstance(node, tuple)  # the same answers lead to the same look
            node = node[3].setdefault(look.found, then)
