"""Dots as a PNG (ISO/IEC 15948) that every browser shows."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import numpy.typing as npt


def png_of(dots: npt.NDArray[np.uint8]) -> bytes:
    """Pack ``dots``, rows by columns by channels: one for grey, or red, green and blue; eight bits a channel."""
    height, width, channels = dots.shape
    rows = dots.reshape(height, width * channels)
    lines = np.hstack([np.zeros((height, 1), np.uint8), rows])  # each begins with its filter: none
    head = struct.pack(">IIBBBBB", width, height, 8, 0 if channels == 1 else 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines.tobytes(), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
