"""Pictures that were made while a source was read, kept until a site wants them: each under its SHA-256.

LibreOffice takes seconds for a document; what it made is not made again for the site.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from disclosure.reading.pictures import made_digest
from disclosure.records import Picture


def keep(pictures: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Keep ``pictures``, each a place and its bytes, in ``folder``.

    Raises:
        OSError: it cannot be written.
    """
    for _, data in pictures:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / hashlib.sha256(data).hexdigest()
        with suppress(OSError):
            if path.stat().st_size == len(data):
                continue
        beside = path.with_name(f"{path.name}.{os.getpid()}")  # two workers may make the same one
        beside.write_bytes(data)
        beside.replace(path)


def is_kept(picture: Picture, folder: Path) -> bool:
    """Tell whether ``picture`` is there, whole."""
    try:
        return (folder / made_digest(picture)).stat().st_size == picture.size
    except OSError:
        return False


def kept(picture: Picture, folder: Path) -> bytes:
    """Return the bytes of ``picture``.

    Raises:
        OSError: they are not there.
    """
    return (folder / made_digest(picture)).read_bytes()


def prune(folder: Path, pictures: Iterable[Picture]) -> None:
    """Remove from ``folder`` what is none of ``pictures``."""
    keep = {made_digest(picture) for picture in pictures}
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name not in keep and entry.is_file(follow_symlinks=False):
                with suppress(OSError):  # another program has it open: the next build will do
                    Path(entry.path).unlink()
