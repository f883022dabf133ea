"""Who may import whom: data flows downwards, and only these modules join the rooms."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import disclosure

PACKAGE = Path(disclosure.__file__).parent
STAGES = ("reading", "editing", "describing", "publishing", "search")
COMMON = ("records", "errors", "tables")
JOINERS = ("accession", "edition", "gathering", "publication", "pipeline", "plugin", "preview", "command")
#: Rooms at the top that are no joiners, and what they may know beside COMMON.
TOP = {
    "__init__": (),
    "settings": (),
    "workers": (),
    "progress": (),
    "watching": (),
    "ledger": ("settings",),
    "summary": ("editing.rules", "progress"),
    "memory": (),
}
#: What lies beside the rooms of ``editing``: a text and its changes, a line and what it looks like.
LINES = ("changes", "draft", "numbering", "rows", "shapes", "titles")
#: The rooms of ``editing``, and which of them each may know; its stages at the top join them.
ROOMS: dict[str, tuple[str, ...]] = {
    "characters": (),
    "damage": ("characters",),
    "headings": (),
    "layout": ("headings",),
    "splitting": ("layout",),
    "furniture": ("splitting",),
}
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))


def imports_of(module: Path) -> Iterator[str]:
    """Our own modules that ``module`` imports, without the package's name."""
    for node in ast.walk(ast.parse((PACKAGE / module).read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            if node.module == "disclosure":
                yield from (alias.name for alias in node.names)
            elif node.module and node.module.startswith("disclosure."):
                yield node.module.removeprefix("disclosure.")
        elif isinstance(node, ast.Import):
            yield from (
                alias.name.removeprefix("disclosure.")
                for alias in node.names
                if alias.name.startswith("disclosure.")
            )


def allowed(module: Path) -> tuple[str, ...] | None:
    """The rooms that ``module`` may import from; None for a joiner, which may join any."""
    room = module.parts[0].removesuffix(".py")
    if room in JOINERS:
        return None
    if room in ("records", "errors", "tables"):
        return ("records",) if room == "tables" else ()
    if room in STAGES:
        return (*COMMON, room)
    return (*COMMON, room, *TOP[room])


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_imports_only_what_lies_below_it(module: Path) -> None:
    rooms = allowed(module)
    if rooms is None:
        return
    for imported in imports_of(module):
        assert any(imported == room or imported.startswith(f"{room}.") for room in rooms), (
            f"{module} must not import disclosure.{imported}"
        )


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_of_editing_knows_only_what_lies_below_it(room: str) -> None:
    below = {f"editing.{name}" for name in (*LINES, room, *ROOMS[room])}
    for module in MODULES:
        if module.parts[:2] == ("editing", room):
            for imported in imports_of(module):
                known = not imported.startswith("editing.") or ".".join(imported.split(".")[:2]) in below
                assert known, f"{module} must not import disclosure.{imported}"


def test_every_room_of_editing_is_told() -> None:
    rooms = {module.parts[1] for module in MODULES if module.parts[0] == "editing" and len(module.parts) > 2}
    assert rooms == set(ROOMS)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_no_module_shadows_a_standard_one_or_is_a_lumber_room(module: Path) -> None:
    name = module.stem
    assert name == "__init__" or name not in sys.stdlib_module_names
    assert not {"utils", "util", "helpers", "helper", "misc", "common"} & set(name.split("_"))


def test_every_stage_is_there() -> None:
    folders = {path.parts[0] for path in MODULES if len(path.parts) > 1} - {"theme"}
    assert folders == {*STAGES, "tables", "ledger", "publication"}
