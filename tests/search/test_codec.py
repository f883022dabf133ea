from __future__ import annotations

import json
import re
import zlib

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.search import codec
from tests.search.reading import numbers

# The line «archiveSearch.shard("x/0","abc",17,"…");».
CALL = re.compile(r'\ufeffarchiveSearch\.shard\("(.*?)","(.*?)",(\d+),"([\u5000-\ucfff]*)"\);\n')


def unpack(script: bytes) -> tuple[str, str, bytes]:
    """What a browser makes of a shard, bit by bit."""
    call = CALL.fullmatch(script.decode("utf-16-le"))
    assert call is not None
    name, owner, length, payload = call.groups()
    bits = "".join(f"{ord(char) - codec.FIRST:015b}" for char in payload)
    packed = bytes(int(bits[at : at + 8], 2) for at in range(0, int(length) * 8, 8))
    return name, owner, zlib.decompress(packed, -zlib.MAX_WBITS)


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_a_shard_unpacks_to_what_went_in_and_nothing_in_it_ends_the_script(data: bytes) -> None:
    assert unpack(codec.script("x/0", "abc", data)) == ("x/0", "abc", data)


def test_noise_is_handed_over_behind_what_is_packed() -> None:
    noise = bytes(range(256)) * 600  # more than one block holds
    script = codec.script("p/0", "abc", b"a" * 500, b"b", level=codec.NOISE, noise=noise)
    assert unpack(script) == ("p/0", "abc", b"a" * 500 + b"b" + noise)


def test_hostile_text_is_not_readable_in_a_shard() -> None:
    script = codec.script("x/0", "abc", "</script><script>alert(1)//\u2028".encode())
    assert "<" not in script.decode("utf-16-le")


def test_the_manifest_is_ascii_and_holds_no_markup() -> None:
    script = codec.manifest_script({"build": "</script>\u2028县"}).decode("ascii")
    assert "<" not in script
    assert json.loads(script.removeprefix("archiveSearch.manifest(").removesuffix(");\n"))


@settings(deadline=None)
@given(st.lists(st.integers(0, 2**35 - 1)))
def test_varints_are_read_back(values: list[int]) -> None:
    data, sizes = codec.varints(np.array(values, np.int64))
    assert list(numbers(data.tobytes())) == values
    assert int(sizes.sum()) == len(data)


@settings(deadline=None)
@given(st.binary(max_size=300), st.binary(min_size=1, max_size=300))
def test_what_refers_to_phrases_is_inflated_behind_them(text: bytes, phrases: bytes) -> None:
    packed = codec.deflate([text], 6, phrases)
    size = len(phrases).to_bytes(2, "little")
    stored = b"\0" + size + bytes(255 - byte for byte in size) + phrases
    assert zlib.decompress(stored + packed, -zlib.MAX_WBITS) == phrases + text


def test_phrases_make_small_what_repeats_them() -> None:
    phrases = "根据《中华人民共和国政府信息公开条例》的要求".encode()
    assert len(codec.deflate([phrases], 6, phrases)) < 10 < len(codec.deflate([phrases], 6))
