"""What Python packs, the scripts unpack: on random material."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np

from disclosure.search import codec, lists
from disclosure.search.letters import Letters
from tests.browser.archive import write_site
from tests.browser.conftest import Visit
from tests.search.sample import a_report

REPORTS = 700
UNPACK = """async ([scripts, phrases]) => {
  const shards = [];
  archiveSearch.shard = (name, owner, length, payload) => shards.push({ length, payload });
  scripts.forEach((script) => (0, eval)(script));
  const before = phrases && Uint8Array.from(phrases);
  return Promise.all(shards.map(async ({ length, payload }) =>
    Array.from(await archiveSearch.inflate(archiveSearch.bytesOf(payload, length), before))));
}"""
READ_LISTS = """([bytes, places, reports]) => places.map((at) => {
  const { documents, times } = archiveSearch.readList(Uint8Array.from(bytes), at, reports);
  return [Array.from(documents), Array.from(times)];
})"""
SPELL = "([letters, bytes]) => archiveSearch.spell(Uint16Array.from(letters), Uint8Array.from(bytes))"


def test_shards_unpack_to_what_went_in(visit: Callable[..., Visit], tmp_path: Path) -> None:
    page = visit((write_site([a_report("年报")], tmp_path) / "search.html").as_uri()).page
    chance = random.Random(1)
    for phrases in (b"", b"disclosure", chance.randbytes(32_000)):
        pieces = [phrases[:200] + chance.randbytes(size) for size in (0, 1, 14, 15, 16, 5_000)]
        scripts = [codec.script("x", "y", piece, phrases=phrases) for piece in pieces]
        told = [script.decode("utf-16") for script in scripts]
        unpacked = page.evaluate(UNPACK, [told, list(phrases) or None])
        assert [bytes(piece) for piece in unpacked] == pieces


def test_lists_of_reports_are_read_back(visit: Callable[..., Visit], tmp_path: Path) -> None:
    page = visit((write_site([a_report("年报")], tmp_path) / "search.html").as_uri()).page
    chance = random.Random(2)
    sizes = [1, 2, 3, REPORTS // 2, REPORTS - 1, REPORTS, *(chance.randint(1, REPORTS) for _ in range(60))]
    told = [sorted(chance.sample(range(REPORTS), size)) for size in sizes]
    times = [[chance.choice((1, 1, 1, 2, 3, 40, 70_000)) for _ in one] for one in told]
    for one in times[::2]:
        one[:] = [2] * (len(one) - 1) + [70_000]  # many zeros in a row
    packed = lists.report_lists(
        np.concatenate(told), np.concatenate(times), np.array([len(one) for one in told]), REPORTS
    )
    places = (np.cumsum(packed.sizes) - packed.sizes).tolist()
    found = page.evaluate(READ_LISTS, [packed.data.tolist(), places, REPORTS])
    assert found == [list(pair) for pair in zip(told, times, strict=True)]


def test_texts_are_spelt_back(visit: Callable[..., Visit], tmp_path: Path) -> None:
    page = visit((write_site([a_report("年报")], tmp_path) / "search.html").as_uri()).page
    chance = random.Random(3)
    known = [chance.randrange(0x20, 0xD800) for _ in range(3_000)]
    letters = Letters.of(np.array(known, np.uint16))
    text = "".join(map(chr, [*known, *(chance.randrange(0x20, 0xD800) for _ in range(500))])) + "😀"
    units = np.frombuffer(text.encode("utf-16-le"), np.uint16)
    told = [letters.units.tolist(), list(letters.encoder().encode(units))]
    assert page.evaluate(SPELL, told) == text
