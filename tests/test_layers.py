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
COMMON = ("frozen", "records", "edits", "errors", "tables")
JOINERS = ("accession", "edition", "gathering", "publication", "pipeline", "plugin", "preview", "command")
#: Rooms at the top that are no joiners, and what they may know beside COMMON.
TOP = {
    "__init__": (),
    "settings": (),
    "abreast": (),
    "workers": ("abreast",),
    "progress": (),
    "watching": (),
    "ledger": ("settings",),
    "summary": ("editing.rules", "progress"),
    "memory": (),
}
#: The rooms within stages, and what of their stage each may know; the modules at a stage's top join them.
ROOMS: dict[str, dict[str, tuple[str, ...]]] = {
    "editing": {
        "characters": (),
        "damage": ("characters",),
        "headings": (),
        "text_tables": (),
        "layout": ("headings", "text_tables"),
        "splitting": ("layout",),
        "furniture": ("splitting",),
    },
    "describing": {
        "locating": (),
        "classifying": (),
        "naming": ("locating", "classifying"),
        "dating": ("classifying",),
        "figures": ("dating",),
        "correcting": ("locating", "classifying", "naming", "dating"),
    },
}
#: What lies beside these rooms: a text and its changes, what a line looks like, names of columns, a report’s parts.
BESIDE = {
    "editing": ("changes", "column_names", "draft", "numbering", "rows", "shapes", "titles"),
    "describing": ("material", "printed_titles", "organs", "document_numbers", "validity"),
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
    if room in COMMON:
        return COMMON[: COMMON.index(room)]
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


@pytest.mark.parametrize(("stage", "room"), [(stage, room) for stage in ROOMS for room in ROOMS[stage]])
def test_a_room_knows_only_what_lies_below_it(stage: str, room: str) -> None:
    below = {f"{stage}.{name}" for name in (*BESIDE[stage], room, *ROOMS[stage][room])}
    for module in MODULES:
        if module.parts[:2] == (stage, room):
            for imported in imports_of(module):
                known = not imported.startswith(f"{stage}.") or ".".join(imported.split(".")[:2]) in below
                assert known, f"{module} must not import disclosure.{imported}"


@pytest.mark.parametrize("stage", ROOMS)
def test_every_room_is_told(stage: str) -> None:
    rooms = {module.parts[1] for module in MODULES if module.parts[0] == stage and len(module.parts) > 2}
    assert rooms == set(ROOMS[stage])


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_no_module_shadows_a_standard_one_or_is_a_lumber_room(module: Path) -> None:
    name = module.stem
    assert name == "__init__" or name not in sys.stdlib_module_names
    assert not {"utils", "util", "helpers", "helper", "misc", "common"} & set(name.split("_"))


def test_every_stage_is_there() -> None:
    folders = {path.parts[0] for path in MODULES if len(path.parts) > 1} - {"theme"}
    assert folders == {*STAGES, "tables", "ledger", "publication"}
