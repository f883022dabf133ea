from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.search.letters import Letters
from disclosure.search.phrases import SIZE, phrases_of

UNITS = st.lists(st.integers(0, 0xFFFF), max_size=400).map(lambda units: np.array(units, np.uint16))


def spelt(letters: Letters, data: bytes) -> list[int]:
    """What ``letters.js`` reads."""
    bytes_, units = iter(data), []
    for byte in bytes_:
        if byte < 192:
            units.append(int(letters.units[byte]))
        elif byte < 255:
            units.append(int(letters.units[192 + (byte - 192) * 256 + next(bytes_)]))
        else:
            units.append(next(bytes_) | next(bytes_) << 8)
    return units


@settings(deadline=None)
@given(UNITS, UNITS)
def test_texts_are_read_back_whether_their_letters_are_known_or_not(
    sample: np.typing.NDArray[np.uint16], text: np.typing.NDArray[np.uint16]
) -> None:
    letters = Letters.of(sample)
    assert spelt(letters, letters.encoder().encode(text)) == text.tolist()


def test_every_unit_there_is_can_be_written() -> None:
    every = np.arange(0x10000).astype(np.uint16)
    letters = Letters.of(every)
    assert spelt(letters, letters.encoder().encode(every)) == every.tolist()


def test_what_is_frequent_takes_a_byte() -> None:
    letters = Letters.of(np.array([20844] * 3 + [24320] * 2 + list(range(300)), np.uint16))
    assert letters.units[:2].tolist() == [20844, 24320]
    assert [len(letters.encoder().encode(np.array([unit], np.uint16))) for unit in (20844, 299, 9999)] == [
        1,
        2,
        3,
    ]


def test_phrases_hold_what_reports_repeat_and_not_what_one_says() -> None:
    phrase = "根据《中华人民共和国政府信息公开条例》的要求，编制本报告。" * 4
    chance = np.random.default_rng(1)
    sample = [
        np.concatenate(
            [chance.integers(0x4E00, 0x9FFF, 900), np.frombuffer(phrase.encode("utf-16-le"), np.uint16)]
        ).astype(np.uint16)
        for _ in range(30)
    ]
    letters = Letters.of(np.concatenate(sample))
    phrases = phrases_of(sample, letters.encoder())
    assert "中华人民共和国政府信息公开条例" in "".join(map(chr, spelt(letters, phrases)))
    assert len(phrases) < SIZE
    assert len(phrases) < 30 * 200


def test_a_sample_without_words_has_no_phrases() -> None:
    nothing = np.zeros(0, np.uint16)
    assert phrases_of([nothing], Letters.of(nothing).encoder()) == b""
