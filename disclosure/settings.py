"""What a build is told: checked once, then never changed."""

from __future__ import annotations

import os
from pathlib import Path

from disclosure.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and how a build goes about them.

    Made from ``mkdocs.yml`` (its ``disclosure`` plugin) and the command line by
    :func:`disclosure.plugin.settings_of`; picklable, so that workers get it too.
    """

    reports: Path  # raw reports, never written to
    docs: Path  # Markdown, hand-written and generated
    site: Path  # the finished archive
    cache: Path  # what may be thrown away: the ledger
    jobs: int = 1
    strict: bool = False
    quiet: bool = False
    home_region: str | None = None  # a code or a full name: narrows place names
    max_source_bytes: int = 64 * 1024 * 1024
    source_seconds: float = 300  # longer than this no source may take
    fast: bool = True  # print pages in the press; False: MkDocs renders every one
    verify: bool = False  # read every source, however unchanged it looks
    ledger: str = "ledger.sqlite"  # its file below ``cache``

    @property
    def corrections(self) -> Path:
        """The spreadsheet in which people put values right."""
        return self.reports / "corrections.csv"

    @property
    def made(self) -> Path:
        """Where pictures are kept that were made while a source was read."""
        return self.cache / "made"

    def bearing_on_accession(self) -> tuple[object, ...]:
        """The settings that change what a source yields, for the ledger's fingerprint."""
        return (self.home_region, self.max_source_bytes)


def usable_cores() -> int:
    """How many processes can run at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
