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
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

BITS = 15
NOISE = 0
_BLOCK = 0xFFFF  # bytes in a block that is stored as it is, at most
_END = '");\n'.encode("utf-16-le")
FIRST = 0x5000  # the character that stands for fifteen zero bits
_TAKEN = np.arange(1, BITS + 1, dtype=np.uint16)[:, np.newaxis]  # bits of a word that are left for the next


def deflate(pieces: Sequence[bytes], level: int = 9, phrases: bytes = b"", noise: bytes = b"") -> bytes:
    """Compress ``pieces`` as one, without a header, as a browser's ``deflate-raw`` inflates it.

    Each piece gets a code of its own, which pays where they are of different kinds.
    ``NOISE`` for a level says that nothing in them repeats; ``noise`` comes behind them and
    is stored as it is.  ``pieces`` may refer to ``phrases`` as if these stood before them.
    Browsers know no such dictionary, but bytes stored as they are, put before the stream,
    are the same to them (``codec.js``).
    """
    packer = _packer(level, phrases).copy()
    last = len(pieces) - (not noise)
    packed = [packer.compress(piece) + packer.flush(zlib.Z_SYNC_FLUSH) for piece in pieces[:last]]
    if noise:
        return b"".join((*packed, *_stored(noise)))
    return b"".join((*packed, packer.compress(pieces[-1]), packer.flush()))


def _stored(data: bytes) -> Iterator[bytes]:
    """``data`` as they are: blocks that end a deflated stream, each with its size and the complement of that."""
    for at in range(0, len(data), _BLOCK):
        block = data[at : at + _BLOCK]
        size = len(block)
        yield bytes([at + size == len(data), size & 0xFF, size >> 8, ~size & 0xFF, ~size >> 8 & 0xFF])
        yield block


@lru_cache(maxsize=8)
def _packer(level: int, phrases: bytes) -> zlib._Compress:
    """A packer that has packed nothing yet: to copy it is cheaper than to show it the phrases again."""
    strategy = zlib.Z_HUFFMAN_ONLY if level == NOISE else zlib.Z_DEFAULT_STRATEGY
    settings = (level or 1, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, strategy)
    return zlib.compressobj(*settings, phrases) if phrases else zlib.compressobj(*settings)


def characters_of(data: bytes) -> bytes:
    """``data`` as characters of 15 bits each, first bit first, in UTF-16 (little-endian)."""
    groups = -(-len(data) // 30)  # fifteen words of 16 bits are sixteen characters
    words = np.frombuffer(data.ljust(groups * 30, b"\0"), ">u2").reshape(groups, BITS).T.astype(np.uint16)
    characters = np.zeros((BITS + 1, groups), np.uint16)
    characters[1:] = words << (BITS - _TAKEN)  # what a word leaves over begins the next character
    characters[:-1] |= words >> _TAKEN
    characters &= 0x7FFF
    characters += FIRST
    needed = -(-len(data) * 8 // BITS)
    return characters.T.astype("<u2").reshape(-1)[:needed].tobytes()


def script(
    name: str, owner: str, *pieces: bytes, level: int = 9, phrases: bytes = b"", noise: bytes = b""
) -> bytes:
    """The bytes of the file that hands ``pieces`` to the page.

    Args:
        name: what the page asked for; a shard that answers to another name is refused.
        owner: the build or part that it belongs to; a stale one is refused.
        pieces: what is handed over, as one; pieces of different kinds pack better apart.
        level: how hard to compress, 1 to 9, or ``NOISE``.
        phrases: what the page has already, and puts before the bytes to inflate them; at most 64 KB.
        noise: what is handed over behind ``pieces``, and not compressed because that would gain nothing.
    """
    packed = deflate(pieces, level, phrases, noise)
    return _head(name, owner) + f'{len(packed)},"'.encode("utf-16-le") + characters_of(packed) + _END


def _head(name: str, owner: str) -> bytes:
    return codecs.BOM_UTF16_LE + f'archiveSearch.shard("{name}","{owner}",'.encode("utf-16-le")


def is_script(data: bytes, name: str, owner: str) -> bool:
    """Whether ``data`` is the whole file of that name and owner."""
    return data.startswith(_head(name, owner)) and data.endswith(_END)


def manifest_script(manifest: object) -> bytes:
    """The bytes of the one file that is no shard: what shards there are.

    Plain ASCII, and no ``<``, so that it is safe wherever it may be embedded.
    """
    text = json.dumps(manifest, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    text = text.replace("<", r"\u003c")
    return f"archiveSearch.manifest({text});\n".encode()


def varints(values: npt.NDArray[np.uint32]) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
    """``values`` in base 128, lowest digits first, and how many bytes each one took."""
    sizes = np.ones(len(values), np.uint8)
    most = int(values.max(initial=0))
    if most < 0x80:
        return values.astype(np.uint8), sizes
    for digits in range(1, -(-most.bit_length() // 7)):
        sizes += values >= 1 << 7 * digits
    ends = np.cumsum(sizes, dtype=np.int64)
    out = np.empty(int(ends[-1]), np.uint8)
    rest, places, left = values, ends - sizes, sizes
    while len(rest):
        more = left > 1
        out[places] = rest.astype(np.uint8) & 0x7F | more.view(np.uint8) << 7
        longer = np.flatnonzero(more)
        rest, places, left = rest[longer] >> np.uint32(7), places[longer] + 1, left[longer] - 1
    return out, sizes
