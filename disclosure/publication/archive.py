"""What is published."""

from __future__ import annotations

from collections.abc import Mapping

from disclosure.frozen import dataclass
from disclosure.publishing.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that is known before a page is written."""

    catalogue: Catalogue
    problems: tuple[str, ...]  # rows of corrections.csv that could not be applied
    marks: Mapping[str, bytes]  # source digest -> digest of all that it yielded
    amended: frozenset[str]  # ids of the reports that people put right
    stamp: bytes  # of code, settings and configuration
