"""Pictures written byte by byte, and drawings of a Word document that show them."""

from __future__ import annotations

import hashlib
import struct
import tempfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from disclosure.reading.embedded import taken_from
from disclosure.records import Picture, SourceFile
from tests.reading.make_word import document

CENTIMETRE = 360_000  # EMU
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def png(width: int, height: int, shade: int = 128) -> bytes:
    """A grey picture."""
    rows = (b"\x00" + bytes([shade]) * width) * height
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def emf(width: float, height: float) -> bytes:
    """A red square and an ellipse (MS-EMF), so many centimetres wide and high."""
    records = b"".join(
        struct.pack("<II", kind, 8 + len(content)) + content
        for kind, content in (
            (39, struct.pack("<4I", 1, 0, 0xFF, 0)),  # a red brush
            (37, struct.pack("<I", 1)),
            (43, struct.pack("<4i", 50, 50, 250, 250)),
            (42, struct.pack("<4i", 300, 50, 550, 250)),
            (14, struct.pack("<3I", 0, 16, 20)),
        )
    )
    sides = [round(width * 1000), round(height * 1000)]
    head = struct.pack("<8i", 0, 0, 600, 300, 0, 0, *sides) + b" EMF"
    head += struct.pack("<IIIHHIII", 0x10000, 108 + len(records), 6, 2, 0, 0, 0, 0)
    head += struct.pack("<4i3I2i", 1920, 1080, 508, 286, 0, 0, 0, 508_000, 286_000)
    return struct.pack("<II", 1, 8 + len(head)) + head + records


#: The beginnings that tell kind and size: 640 dots wide, 360 high.
HEADS = {
    "png": png(640, 360),
    "jpeg": b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc4\x00\x03c\xff\xc2\x00\x11\x08\x01\x68\x02\x80\x03"
    + b"\x00" * 20,
    "gif": b"GIF89a\x80\x02\x68\x01" + b"\x00" * 20,
    "webp": b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\x7f\x02\x00\x67\x01\x00"
    + b"\x00" * 20,
}
OTHER_WEBPS = (
    b"RIFF\x00\x00\x00\x00WEBPVP8L\x0a\x00\x00\x00\x2f"
    + ((639 | 359 << 14).to_bytes(4, "little"))
    + b"\x00" * 20,
    b"RIFF\x00\x00\x00\x00WEBPVP8 \x0a\x00\x00\x00abc\x9d\x01\x2a\x80\x02\x68\x01" + b"\x00" * 20,
)


def drawing(name: str, width: float = 12, height: float = 6, refers: str = "embed") -> str:
    """A run that shows the picture ``name`` in so many centimetres."""
    size = f'cx="{round(width * CENTIMETRE)}" cy="{round(height * CENTIMETRE)}"'
    kind = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent {size}/><wp:docPr id="1" name="{name}"/><a:graphic><a:graphicData uri="{kind}">'
        f'<pic:pic xmlns:pic="{kind}"><pic:nvPicPr><pic:cNvPr id="1" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:{refers}="{name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def shape(name: str, style: str) -> str:
    """The same as older programs write it."""
    return f'<w:r><w:pict><v:shape style="{style}"><v:imagedata r:id="{name}"/></v:shape></w:pict></w:r>'


def illustrated(*blocks: str, pictures: Mapping[str, bytes], outside: str = "") -> bytes:
    """A document whose ``pictures`` are called by their names; ``outside`` is called ``rOut``."""
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_KIND}" Target="media/{name}.bin"/>' for name in pictures
    )
    if outside:
        relations += f'<Relationship Id="rOut" Type="{_KIND}" Target="{outside}" TargetMode="External"/>'
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{namespace}">{relations}</Relationships>',
        **{f"word/media/{name}.bin": data for name, data in pictures.items()},
    }
    return document(*blocks, parts=parts)


def taken(data: bytes, pictures: Iterable[Picture], name: str = "source") -> list[bytes]:
    """The bytes of ``pictures``, taken again from the source that ``data`` are."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        source = SourceFile(path, name, len(data), hashlib.sha256(data).hexdigest())
        return list(taken_from(source, tuple(pictures), Path(folder) / "made"))
