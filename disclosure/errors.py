"""The error tree, and the exit status that each error ends with.

::

    ArchiveError                 something that a person must put right
    ├── SettingsError     2      the command or mkdocs.yml is wrong
    ├── NothingToBuild    3      there is no source, or none could be read
    ├── CannotWrite       3      an output folder cannot be written
    └── UnreadableSource         one source cannot be read: caught by accession, never ends a build

Every message says which file and what to do about it, in Chinese: clerks read it.
"""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """How a command ended."""

    DONE = 0
    NEEDS_ATTENTION = 1  # built, but some sources failed or (with --strict) need review
    WRONG_SETTINGS = 2
    NOTHING_BUILT = 3


class ArchiveError(Exception):
    """Something that a person must put right."""

    status = ExitStatus.NOTHING_BUILT

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class SettingsError(ArchiveError):
    """The command or the settings are wrong."""

    status = ExitStatus.WRONG_SETTINGS


class NothingToBuild(ArchiveError):
    """There is no source at all, or none could be read."""


class CannotWrite(ArchiveError):
    """An output folder cannot be written; what stood there before is still there."""


class UnreadableSource(ArchiveError):
    """One source cannot be read; the build goes on without it."""

    def __init__(self, reason: str, remedy: str, code: str = "unreadable") -> None:
        super().__init__(reason, remedy)
        self.code = code
