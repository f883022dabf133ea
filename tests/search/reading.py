"""The formats of the index, read in the plainest way: what the scripts do, bit by bit."""

from __future__ import annotations

from collections.abc import Iterator


def numbers(data: bytes) -> Iterator[int]:
    """Numbers in base 128, lowest digits first."""
    value = shift = 0
    for byte in data:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            yield value
            value = shift = 0


class Bits:
    """Reads numbers in Golomb's code."""

    def __init__(self, data: bytes) -> None:
        self._bits = "".join(f"{byte:08b}" for byte in data)
        self._at = 0

    def number(self, low: int) -> int:
        high = self._bits.index("1", self._at) - self._at
        begin = self._at + high + 1
        self._at = begin + low
        return high << low | int("0" + self._bits[begin : self._at], 2)

    def subset(self, size: int, universe: int) -> list[int]:
        """Members of a subset of the numbers below ``universe``."""
        dense = size * 2 > universe
        count = universe - size if dense else size
        low = 0
        while max(count, 1) << (low + 1) <= universe:
            low += 1
        found, last = [], -1
        for _ in range(count):
            last += self.number(low) + 1
            found.append(last)
        self._at += -self._at % 8
        return [number for number in range(universe) if number not in set(found)] if dense else found


def read_list(data: bytes, reports: int) -> dict[int, int]:
    """A list of reports: how often each holds the gram."""
    heads = numbers(data)
    head = next(heads)
    size = head // 2
    told = next(heads) if head % 2 else 0
    bits = Bits(data[sum(1 for _ in _bytes_of(head, *([told] if head % 2 else []))) :])
    documents = bits.subset(size, reports)
    times = dict.fromkeys(documents, 1)
    if told:
        for place in bits.subset(told // 32, size):
            times[documents[place]] = 0
        for document in documents:
            times[document] = times[document] or bits.number(told % 32) + 2
    return times


def _bytes_of(*values: int) -> Iterator[int]:
    """One for each byte that numbers in base 128 take."""
    for value in values:
        yield 1
        while value := value >> 7:
            yield 1
