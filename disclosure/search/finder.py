"""The names in an archive, as a small prebuilt lunr index: what is found while a name is typed.

Each name is one document: a region, an issuer or a title.  Its terms are the pairs of
neighbouring characters, as they are written and as they sound (``pinyin``), so that the
longer the typed piece, the more terms must fit.  ``finder.js`` queries it with lunr.js.

In a large archive an index stays as it is while most of its names are still names; new
ones have a small index beside it.  What is found does not depend on which index holds it.
"""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from lunr.builder import Builder

from disclosure.frozen import dataclass
from disclosure.search import pinyin
from disclosure.search.folding import fold
from disclosure.search.spill import Card

FIELDS = ("title", "issuer", "region")
_TITLES = 2_000  # reports; titles repeat issuers, so that a larger archive does without them
_FEW = 1_000  # names that are indexed anew as soon as one changes: it takes a fifth of a second
_NEW = 256  # names that wait beside an index for one that holds all
_GONE = 0.25  # of an index: when more of its names are none any longer, there is a new one


@dataclass(frozen=True, slots=True)
class Name:
    """A name, and how the search page is asked for what bears it.

    ``value`` is the filter's value, or a report's id for a title; ``where`` the region
    above; ``years`` those that its reports are about; ``reports`` how many there are.
    """

    field: str
    name: str
    value: str
    where: str
    years: tuple[int, ...]
    reports: int


def names_in(cards: Sequence[Card]) -> list[Name]:
    """Every name that the reports bear, in a fixed order."""
    return [*_regions(cards), *_issuers(cards), *_titles(cards)]


def _regions(cards: Iterable[Card]) -> list[Name]:
    held: dict[tuple[str, ...], list[Card]] = defaultdict(list)
    for card in cards:
        for depth in range(1, len(card.region) + 1):
            held[card.region[:depth]].append(card)
    return [
        _name("region", path[-1], "/".join(path), path[:-1], held[path])
        for path in sorted(held)
        if not any(
            path[-1] in card.issuer and path[-1] != card.issuer for card in held[path][:1] if len(path) > 3
        )
    ]


def _issuers(cards: Iterable[Card]) -> list[Name]:
    held: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        if card.issuer:
            held[card.issuer].append(card)
    return [
        _name("issuer", issuer, issuer, _usual_region(held[issuer]), held[issuer]) for issuer in sorted(held)
    ]


def _titles(cards: Sequence[Card]) -> list[Name]:
    every = len(cards) <= _TITLES
    return [
        _name("title", card.title, card.id, card.region, [card]) for card in cards if every or not card.issuer
    ]


def _name(field: str, name: str, value: str, where: tuple[str, ...], cards: Sequence[Card]) -> Name:
    years = {card.year for card in cards if card.year is not None}
    return Name(field, name, value, " ".join(where), tuple(sorted(years)), len(cards))


def _usual_region(cards: Sequence[Card]) -> tuple[str, ...]:
    if len(cards) == 1:
        return cards[0].region
    counts = Counter(card.region for card in cards)
    return min(counts, key=lambda region: (-counts[region], region))


def terms_of(name: str) -> list[str]:
    """What a name is found by, in a fixed order."""
    folded = fold(name)
    pairs = dict.fromkeys(first + second for first, second in itertools.pairwise(folded))
    return [*pairs, *sorted(pinyin.sounds_of(folded))]


class _NamesBuilder(Builder):  # type: ignore[misc] # lunr is not typed
    """For documents of one field whose terms are known, each once.

    Made without lunr the same bytes take .46 CPU s instead of .81 for the 12,000 names of 10,000
    reports: not worth a second maker of an index that lunr defines.
    """

    def add_name(self, ref: str, field: str, terms: Sequence[str]) -> None:
        """Index a name's terms; each stands in it once."""
        self.document_count += 1
        self.field_lengths[f"{field}/{ref}"] = len(terms)
        for term in terms:
            posting = self.inverted_index.get(term)
            if posting is None:
                posting = {name: {} for name in self._fields} | {"_index": self.term_index}
                self.inverted_index[term] = posting
                self.term_index += 1
            posting[field][ref] = {}

    def _create_field_vectors(self) -> None:
        """None: names have an order of their own, and weights would be half of what is written."""
        self.field_vectors: dict[str, object] = {}

    def _create_token_set(self) -> None:
        """None: it is no part of what is written, lunr.js makes its own."""
        self.token_set = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """All names with their numbers: those of an index, None for one that has gone, then new ones.

    ``keys`` are those of all names that the index holds.
    """

    keys: tuple[str, ...]
    indexed: tuple[Name | None, ...]
    new: tuple[Name, ...]


def key_of(name: Name) -> str:
    """What tells a name from all others, in a short form."""
    told = f"{name.field}\n{name.value}\n{name.name}"
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def numbered(names: Sequence[Name], standing: Sequence[str]) -> Numbered:
    """Number ``names`` as an index does that holds ``standing`` keys, or anew if it has had its day."""
    known = {key_of(name): name for name in names}
    kept = tuple(map(known.get, standing))
    new = tuple(known[key] for key in known.keys() - frozenset(standing))
    if len(names) <= _FEW or len(new) > _NEW or kept.count(None) >= _GONE * len(kept):
        return Numbered(tuple(known), tuple(known.values()), ())
    return Numbered(tuple(standing), kept, tuple(sorted(new, key=key_of)))


def index_of(names: Sequence[Name], first: int = 0) -> dict[str, Any] | None:
    """The index of names that lunr makes, their numbers from ``first`` on for references; None of nothing.

    Each of its ``terms`` is told with one list for each field: the references, as steps
    from one to the next.  ``finder.js`` makes of it what lunr.js loads.
    """
    if not names:
        return None
    builder = _NamesBuilder()
    fields = [field for field in FIELDS if any(name.field == field for name in names)]
    for field in fields:  # lunr cannot average over nothing
        builder.field(field)
    for number, name in enumerate(names, first):
        builder.add_name(str(number), name.field, terms_of(name.name))
    index = builder.build().serialize()
    # lunr.js wants terms in the order of their UTF-16 units.
    postings = sorted(index["invertedIndex"], key=lambda entry: entry[0].encode("utf-16-be", "surrogatepass"))
    terms = [[term, *(_steps(posting[field]) for field in fields)] for term, posting in postings]
    return {"version": index["version"], "fields": fields, "terms": terms}


def _steps(references: Iterable[str]) -> list[int]:
    numbers = [int(reference) for reference in references]
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]


def finder_of(names: Numbered) -> dict[str, object]:
    """What ``finder.js`` loads beside the index: the names, an index of the new ones, and the syllables of pinyin."""
    return {
        "names": [_told(name) for name in (*names.indexed, *names.new)],
        "index": index_of(names.new, len(names.indexed)),
        "syllables": pinyin.syllables(),
    }


def _told(name: Name | None) -> list[object] | None:
    if name is None:
        return None
    return [FIELDS.index(name.field), name.name, name.value, name.where, name.years, name.reports]
