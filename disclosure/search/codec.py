"""How bytes travel in a script: deflated, then 15 bits to a character, in UTF-16.

A page opened from ``file://`` can load scripts and nothing else, so every shard is a
script of one call: ``archiveSearch.shard("name", "owner", length, "…")``.  The
payload's characters all lie in U+5000 to U+CFFF: no quote, no backslash, no line end
and no surrogate among them, so nothing that a report says can end the script.  The
byte order mark at the start of the file decides its encoding, whatever a web
server's header says.
"""

from __future__ import annotations

import codecs
import json
import zlib

import numpy as np
import numpy.typing as npt

BITS = 15
FIRST = 0x5000  # the character that stands for fifteen zero bits


def deflate(data: bytes, level: int = 9) -> bytes:
    """Compress ``data`` without a header, as a browser's ``deflate-raw`` inflates it."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def characters_of(data: bytes) -> bytes:
    """``data`` as characters of 15 bits each, first bit first, in UTF-16 (little-endian)."""
    groups = -(-len(data) // BITS)  # fifteen bytes are eight characters
    padded = np.zeros((groups, BITS + 2), np.uint32)
    padded[:, :BITS] = np.frombuffer(data.ljust(groups * BITS, b"\0"), np.uint8).reshape(groups, BITS)
    characters = np.empty((groups, 8), "<u2")
    for place in range(8):
        byte, bit = divmod(place * BITS, 8)
        window = padded[:, byte] << 16 | padded[:, byte + 1] << 8 | padded[:, byte + 2]
        characters[:, place] = (window >> (24 - BITS - bit) & 0x7FFF) + FIRST
    needed = -(-len(data) * 8 // BITS)
    return characters.reshape(-1)[:needed].tobytes()


def script(name: str, owner: str, data: bytes, level: int = 9) -> bytes:
    """The bytes of the file that hands ``data`` to the page.

    Args:
        name: what the page asked for; a shard that answers to another name is refused.
        owner: the build or part that it belongs to; a stale one is refused.
        data: what is handed over.
        level: how hard to compress, 1 to 9.
    """
    packed = deflate(data, level)
    head = f'archiveSearch.shard("{name}","{owner}",{len(packed)},"'
    body = characters_of(packed)
    return codecs.BOM_UTF16_LE + head.encode("utf-16-le") + body + '");\n'.encode("utf-16-le")


def manifest_script(manifest: object) -> bytes:
    """The bytes of the one file that is no shard: what shards there are.

    Plain ASCII, and no ``<``, so that it is safe wherever it may be embedded.
    """
    text = json.dumps(manifest, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    text = text.replace("<", r"\u003c")
    return f"archiveSearch.manifest({text});\n".encode()


def varints(values: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    """``values`` in base 128, lowest digits first, and how many bytes each one took."""
    values = values.astype(np.uint64)
    sizes = np.ones(len(values), np.int64)
    for digits in range(1, 5):
        sizes += values >= np.uint64(1 << 7 * digits)
    ends = np.cumsum(sizes)
    out = np.empty(int(ends[-1]) if len(ends) else 0, np.uint8)
    rest, starts, left = values, ends - sizes, sizes
    place = 0
    while len(rest):
        more = left > place + 1
        out[starts + place] = (rest & np.uint64(0x7F)).astype(np.uint8) | (more.astype(np.uint8) << 7)
        rest, starts, left = rest[more] >> np.uint64(7), starts[more], left[more]
        place += 1
    return out, sizes
