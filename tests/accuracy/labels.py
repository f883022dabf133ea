"""The labelled set: invented sources with their truth, and the holdings worked out by hand.

A label is a value, ``null`` where unknown is the right answer, or
``{any_of: [...]}`` where several answers are right.  A field that a label leaves
out is not scored.  README.md tells what every key means.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = HERE / "cases"
HOLDINGS = HERE / "holdings"

#: What a label says: field -> value, as read from YAML.
Label = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One source and what it must yield; ``reports`` holds one label a report."""

    slug: str
    source: Path
    label: Label
    reports: tuple[Label, ...]

    @property
    def parts(self) -> tuple[int, ...]:
        """How many reports the source may be split into."""
        return tuple(accepted(self.label.get("parts", 1)))


def cases(pattern: str = "*") -> list[Case]:
    """The cases and holdings whose name fits ``pattern``, in order of their names."""
    found = [*_invented(), *_holdings()]
    return sorted((case for case in found if Path(case.slug).match(pattern)), key=lambda case: case.slug)


def _invented() -> Iterator[Case]:
    for path in CASES.glob("*/truth.yml"):
        label = yaml.safe_load(path.read_text("utf-8"))
        source = next(path.parent.glob("source.*"))
        yield Case(path.parent.name, source, label, tuple(label.get("reports", [label])))


def _holdings() -> Iterator[Case]:
    for path in HOLDINGS.glob("*.yml"):
        label = yaml.safe_load(path.read_text("utf-8"))
        yield Case(f"holding-{path.stem}", ROOT / label["source"], label, tuple(label["reports"]))


def accepted(value: object) -> list[Any]:
    """Every answer that is right; None among them where unknown is."""
    if isinstance(value, Mapping) and "any_of" in value:
        return list(value["any_of"])
    return [value]


def digest() -> str:
    """The SHA-256 of all sources and labels, names included: floors hold for one labelled set."""
    total = hashlib.sha256()
    for folder in (CASES, HOLDINGS):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            total.update(path.relative_to(HERE).as_posix().encode() + b"\0")
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def fold(text: str) -> str:
    """``text`` without blanks and widths: how lines of a source and of a page are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def fold_heading(text: str) -> str:
    """A heading folded, without its last stop or colon: either will do."""
    return fold(text).rstrip("。.:;")
