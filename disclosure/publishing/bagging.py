"""BagIt (RFC 8493): a folder ``data/`` with what is carried, and lists of checksums beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import IO

#: What RFC 8493 asks for in every bag.
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

PAYLOAD = "data/"
DECLARED = "bagit.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"

CHUNK = 1 << 20  # bytes

#: A manifest has one path a line; a line end in a path, and so the sign that stands for it, is written out.
_WRITTEN = (("%", "%25"), ("\n", "%0A"), ("\r", "%0D"))


def entry(digest: str, path: str) -> str:
    """A line of a manifest."""
    if not path.isprintable() or "%" in path:
        for plain, written in _WRITTEN:
            path = path.replace(plain, written)
    return f"{digest}  {path}\n"


def entries(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Path and digest of each line of a manifest."""
    for line in lines:
        digest, _, path = line.rstrip("\r\n").partition(" ")
        path = path.lstrip(" *")  # an asterisk is md5sum's mark of a binary file
        if "%" in path:
            for plain, written in reversed(_WRITTEN):
                path = path.replace(written, plain).replace(written.lower(), plain)
        if path:
            yield path, digest.lower()


def digest_of(file: IO[bytes]) -> str:
    """The SHA-256 of what is left of ``file``, read piece by piece."""
    total = hashlib.sha256()
    while chunk := file.read(CHUNK):
        total.update(chunk)
    return total.hexdigest()
