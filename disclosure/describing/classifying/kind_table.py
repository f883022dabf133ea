"""The table of kinds of documents, and the words in titles that tell them apart."""

from __future__ import annotations

from functools import lru_cache

import yaml

from disclosure.frozen import dataclass
from disclosure.tables import FOLDER

OTHER = "其他"
INTERPRETATION = "政策解读"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document; ``report`` where a body reports on its own work."""

    id: str
    name: str
    report: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """Words in a title that tell a kind; ``final`` where they count only at its end."""

    words: str
    kind: Kind
    weak: bool
    final: bool


@dataclass(frozen=True, slots=True)
class Kinds:
    """The table of kinds, ready for matching."""

    by_name: dict[str, Kind]
    words: tuple[str, ...]  # of each cue
    cues: tuple[Cue, ...]
    topics: tuple[str, ...]

    @classmethod
    @lru_cache(maxsize=1)
    def load(cls) -> Kinds:
        """Read ``tables/report_kinds.yml``, once."""
        raw = yaml.load((FOLDER / "report_kinds.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
        kinds: dict[str, Kind] = {}
        cues: list[Cue] = []
        for entry in raw["kinds"]:
            kind = kinds[entry["name"]] = Kind(entry["id"], entry["name"], entry.get("report", False))
            for key in ("cues", "weak"):
                cues += [
                    Cue(cue.rstrip("$"), kind, key == "weak", cue.endswith("$")) for cue in entry.get(key, ())
                ]
        return cls(kinds, tuple(cue.words for cue in cues), tuple(cues), tuple(raw["topics"]))
