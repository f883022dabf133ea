"""Every rule that may change a text: its name in the records, and what a citizen is told of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """``words`` is what the processing record on a report's page says, in Chinese."""

    kind: str  # repair, furniture, layout, split, gap
    words: str


#: Stable names: they stand in the frontmatter, on pages and in tests.
RULES: dict[str, Rule] = {}
