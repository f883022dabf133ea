"""Files that are zip archives of XML (.docx, .xlsx), opened without trust.

Nothing outside the file is ever loaded, and no document type is accepted: entities
are how a few hundred bytes become gigabytes, and no office program writes any.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.etree import ElementTree

from disclosure.errors import UnreadableSource

Element = ElementTree.Element

MOST_PARTS = 5000
LARGEST_PART = 32 * 1024 * 1024  # bytes of one part of XML; a report of 1,000 pages has 10 MB

#: <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s{0,4}=\s{0,4}["'](?P<name>[-\w]{1,40})["']""")
_PLAIN_ENCODINGS = frozenset((b"utf-8", b"utf-16", b"us-ascii"))

#: “Strict” files write other names for the same things.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
)

AGAIN = "请重新下载或复制原件；打不开的话，请向提供者索取"


class Package:
    """The parts of one such file."""

    def __init__(self, data: bytes) -> None:
        """Open the file that ``data`` are.

        Raises:
            UnreadableSource: it is truncated or damaged, or has more parts than any document.
        """
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError):
            raise damaged() from None
        self._infos = {info.filename.lstrip("/"): info for info in self._archive.infolist()}
        if len(self._infos) > MOST_PARTS:
            raise UnreadableSource(
                f"文件里有 {len(self._infos)} 个部件，不像正常的文档", AGAIN, "too_complex"
            )

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._infos)

    def read(self, name: str) -> bytes:
        """Return the bytes of part ``name``; none where it is missing.

        Raises:
            UnreadableSource: the part is damaged, locked, or larger than ``LARGEST_PART``.
        """
        info = self._infos.get(name)
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise UnreadableSource(
                "文件加了密码", "请用密码打开，去掉打开密码，保存后再放入 reports_src", "locked"
            )
        try:
            with self._archive.open(info) as part:
                data = part.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
            raise damaged() from None
        if len(data) > LARGEST_PART:
            reason = f"文件解开后过大（{name} 超过 {LARGEST_PART // 1024 // 1024} MB），不像正常的文档"
            raise UnreadableSource(
                reason, "请核对这个文件是不是报告；确是的话，请另存为 .txt 放入", "too_big"
            )
        return data

    def xml(self, name: str) -> Element | None:
        """Return the root of part ``name``; None where it is missing.

        Raises:
            UnreadableSource: as :meth:`read`, and for XML that is not well-formed or declares a document type.
        """
        data = self.read(name)
        return parse(data) if data else None


def parse(data: bytes) -> Element:
    """Parse XML that has no document type.

    Raises:
        UnreadableSource: it has one, or is not well-formed.
    """
    declared = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared["name"].lower() not in _PLAIN_ENCODINGS:
        raise damaged()
    bare = data.replace(b"\x00", b"") if b"\x00" in data else data  # UTF-16
    if b"<!DOCTYPE" in bare or b"<!ENTITY" in bare:
        reason = "文件里夹带了实体定义，可能是恶意构造的"
        raise UnreadableSource(reason, "请不要打开这个文件，向提供者核实后重新索取", "hostile")
    for strict, usual in _STRICT:
        if strict in data:
            data = data.replace(strict, usual)
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError):
        raise damaged() from None


def damaged() -> UnreadableSource:
    """Return the error for a file that is not whole."""
    return UnreadableSource("文件已经损坏，或者没有下载完", AGAIN, "damaged")
