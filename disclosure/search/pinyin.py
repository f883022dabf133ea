"""How Han characters are typed by their sound."""

from __future__ import annotations

import itertools
from functools import cache, lru_cache

from disclosure import tables

TABLE = tables.FOLDER / "pinyin.tsv"
_MOST = 3  # readings of one character that are worth an entry


@cache
def readings() -> dict[str, tuple[str, ...]]:
    """For each character its syllables without tones."""
    found: dict[str, list[str]] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        syllable, _, characters = line.partition("\t")
        if not line.startswith("#"):
            for character in characters:
                found.setdefault(character, []).append(syllable)
    return {character: tuple(syllables[:_MOST]) for character, syllables in found.items()}


def syllables() -> list[str]:
    """Every syllable that a character is read as."""
    return sorted({syllable for found in readings().values() for syllable in found})


def sounds_of(name: str) -> set[str]:
    """What a name is found by when its sound is typed.

    For each two neighbouring characters: both syllables as one word, and both
    initials behind an apostrophe.  ``萧县`` gives ``xiaoxian`` and ``'xx``.
    """
    return set().union(*itertools.starmap(_sounds, itertools.pairwise(name)))


@lru_cache(maxsize=1 << 16)
def _sounds(first: str, second: str) -> tuple[str, ...]:
    """What two neighbours are found by; names share most of theirs."""
    both = itertools.product(readings().get(first, ()), readings().get(second, ()))
    return tuple(sound for one, two in both for sound in (one + two, f"'{one[0]}{two[0]}"))
