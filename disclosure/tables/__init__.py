"""Reference data, and the one way to open it. README.md says where each table came from."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def followed_metrics() -> frozenset[str]:
    """The metrics that are followed over the years: marked in the last column of ``figures.tsv``."""
    rows = (line.split("\t") for line in (FOLDER / "figures.tsv").read_text("utf-8").splitlines())
    return frozenset(row[0] for row in rows if row[-1] == "followed")
