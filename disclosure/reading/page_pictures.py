"""Pictures that came with a page: within its text (``data:``), or as parts of a page saved as one file (.mht).

What is only linked to is on another computer, and is never asked for.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote_to_bytes, urljoin

from disclosure.reading.flow import FindPicture
from disclosure.reading.pictures import LARGEST, finder_of_digests
from disclosure.records import Picture

#: Dots that the longer and the shorter side of a page's picture have at least: squares to scan and portraits have fewer.
FEWEST_DOTS = (300, 150)
#: data:image/png;base64,iVBORw0…
EMBEDDED = re.compile(
    rf"data:image/[\w.+-]{{1,20}};base64,(?P<data>[A-Za-z0-9+/=%\s]{{1,{LARGEST * 3 // 2}}})", re.IGNORECASE
)


def finder(parts: Mapping[str, bytes] | None = None, base: str = "") -> FindPicture:
    """Find the pictures of a page; ``parts`` came with it, by their addresses, ``base`` is its own."""
    parts = parts or {}
    picture_by_bytes = finder_of_digests(FEWEST_DOTS)

    def picture_of(address: str) -> Picture | None:
        data = embedded(address) or parts.get(address) or parts.get(_joined(base, address), b"")
        return picture_by_bytes(data) if data else None

    return picture_of


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def embedded(address: str) -> bytes:
    """Return the bytes that stand in an address; none where it leads somewhere else."""
    match = EMBEDDED.match(address.strip()) if address[:20].lstrip()[:5].lower() == "data:" else None
    return _unpacked(match["data"]) if match else b""


def all_embedded(text: str) -> Iterator[bytes]:
    """The bytes of all pictures that stand in the text of a page."""
    return (_unpacked(match["data"]) for match in EMBEDDED.finditer(text))


def _unpacked(packed: str) -> bytes:
    try:
        return base64.b64decode(unquote_to_bytes(packed))
    except (binascii.Error, ValueError):
        return b""
