"""When what the ledger knows of a source is stale: code, tables, libraries or settings are others."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from disclosure.settings import Settings

_PACKAGE = Path(__file__).parents[1]
_CODE = (
    "accession.py",
    "errors.py",
    "records.py",
    "ledger/abridging.py",
    "ledger/packing.py",
    "reading",
    "editing",
    "describing",
    "tables",
)
_LIBRARIES = ("opencc", "selectolax", "pyyaml", "pypdfium2", "python-calamine")


def fingerprint(settings: Settings, abilities: tuple[str, ...] = ()) -> str:
    """A digest of everything but the source that an accession depends on.

    ``abilities`` are what this machine can read with beyond the package (``reading.abilities``):
    a source that was refused without them is tried again once they are there.
    """
    told = (sys.version_info[:2], settings.bearing_on_accession(), abilities)
    digest = hashlib.sha256(repr(told).encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}".encode())
    for file in _code_files():
        digest.update(file.relative_to(_PACKAGE).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _code_files() -> Iterator[Path]:
    for name in _CODE:
        place = _PACKAGE / name
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        yield from (f for f in files if f.is_file() and "__pycache__" not in f.parts)
