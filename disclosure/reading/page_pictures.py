"""Pictures that came with a page: within its text (``data:``), as parts of a page saved as one file (.mht), or in the folder that a browser saved beside it.

What is only linked to is on another computer, and is never asked for.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote, unquote_to_bytes, urljoin

from disclosure.errors import UnreadableSource
from disclosure.reading import svg
from disclosure.reading.pictures import LARGEST, PageAlbum
from disclosure.records import Picture, SourceFile

#: Dots that the longer and the shorter side of a page's picture have at least: squares to scan and portraits have fewer.
FEWEST_DOTS = (300, 150)
#: data:image/png;base64,iVBORw0…
EMBEDDED = re.compile(
    rf"data:image/[\w.+-]{{1,20}};base64,(?P<data>[A-Za-z0-9+/=%\s]{{1,{LARGEST * 3 // 2}}})", re.IGNORECASE
)
#: data:image/svg+xml;charset=utf-8,%3Csvg…
_WRITTEN = re.compile(r"data:image/svg\+xml(?:;[\w=-]{1,30}){0,3},(?P<data>.+)", re.IGNORECASE | re.DOTALL)

#: The bytes of what lies beside a page, by the address that the page calls it by; none for what does not.
Beside = Callable[[str], bytes]


class PagePictures:
    """The pictures of one page."""

    def __init__(
        self, parts: Mapping[str, bytes] | None = None, base: str = "", beside: Beside = lambda address: b""
    ) -> None:
        """``parts`` came with it, by their addresses, ``base`` is its own; ``beside`` reads what lies beside it."""
        self._parts = parts or {}
        self._base = base
        self._beside = beside
        self._album = PageAlbum(FEWEST_DOTS)
        self.settle = self._album.settle

    def picture_of(self, address: str) -> Picture | None:
        """Return the picture at an address of the page; None where none came with it, or none that is part of the report."""
        data = embedded(address) or self._parts.get(address) or self._parts.get(_joined(self._base, address))
        data = data or self._beside(address)
        if not data:
            return None
        # A drawing that may not be drawn is told of where it is as large as a picture would be.
        return self._album.picture_of(data) or self._album.told_of(data, svg.size_told(data))

    @property
    def made(self) -> tuple[tuple[str, bytes], ...]:
        """What was drawn, by its places."""
        return self._album.made


def beside(source: SourceFile, folder: str = "") -> Beside:
    """Return what reads the companions of a saved page, and nothing else of this computer.

    The last two names of an address decide: the page may have been saved in another place.
    ``folder`` is that of a frame, which calls what lies beside it by one name.
    """
    companions = {companion.name.casefold(): companion for companion in source.companions}

    def read(address: str) -> bytes:
        companion = companions.get(last_names(address, folder))
        if companion is None:
            return b""
        try:
            data = companion.path.read_bytes()
        except OSError:
            data = b""
        if hashlib.sha256(data).hexdigest() != companion.sha256:
            raise UnreadableSource(
                "网页的图片在生成过程中被改动", "请等文件复制或编辑完成后重新运行", "changed"
            )
        return data

    return read if companions else lambda address: b""


def last_names(address: str, folder: str = "") -> str:
    """Return what an address ends with, as companions are called: a folder and a file, in lower case."""
    path = unquote(re.split("[?#]", address[:2000].strip(), maxsplit=1)[0]).replace("\\", "/")
    names = [name for name in path.split("/") if name != "."][-2:]
    if len(names) == 1 and folder:
        names.insert(0, folder)
    return unicodedata.normalize("NFC", "/".join(names)).casefold()


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def embedded(address: str) -> bytes:
    """Return the bytes that stand in an address; none where it leads somewhere else."""
    if address[:20].lstrip()[:5].lower() != "data:":
        return b""
    if match := EMBEDDED.match(address.strip()):
        return _unpacked(match["data"])
    written = _WRITTEN.match(address.strip()[: LARGEST * 3])
    return unquote_to_bytes(written["data"]) if written else b""


def all_embedded(text: str) -> Iterator[bytes]:
    """The bytes of all pictures that stand in the text of a page."""
    return (_unpacked(match["data"]) for match in EMBEDDED.finditer(text))


def _unpacked(packed: str) -> bytes:
    try:
        return base64.b64decode(unquote_to_bytes(packed))
    except (binascii.Error, ValueError):
        return b""
