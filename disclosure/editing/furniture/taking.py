"""What a rule takes out of a text."""

from __future__ import annotations

from disclosure.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Taking:
    """``rule`` takes ``[start:end]`` away; ``after`` stands there instead (a line end, or nothing)."""

    rule: str
    start: int
    end: int
    after: str = ""
