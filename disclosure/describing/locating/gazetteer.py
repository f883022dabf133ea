"""The administrative table of China: what is called how, lies where, and what became of it.

Codes are those of the statistics bureau: 2 digits for a province, 4 for a prefecture, 6 for a county,
9 for a township; provinces and prefectures may be padded with zeros to 6.  Places that are no longer
current keep their old code and know their successors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache, cached_property, lru_cache

from disclosure.describing.locating.placenames import Hit, NameIndex
from disclosure.describing.locating.spellings import fold, words
from disclosure.frozen import dataclass
from disclosure.records import Region
from disclosure.tables import FOLDER


class Level(IntEnum):
    """How deep a place lies; the value is the length of its code."""

    PROVINCE = 2
    CITY = 4
    COUNTY = 6
    TOWNSHIP = 9


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of the table: one that is current, or one that was until the year ``valid_until``."""

    code: str
    name: str
    level: Level
    current: bool = True
    valid_until: int | None = None
    successors: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """That of the code: places are asked for more often than two of them share one."""
        return hash(self.code)

    @property
    def padded(self) -> str:
        """The code as it is shown: provinces and prefectures with six digits."""
        return self.code.ljust(6, "0")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place's name in a text, and every place that it can mean.

    ``bounded`` is False where the characters before may belong to the same word: such a mention can
    support, never decide.
    """

    start: int
    end: int
    name: str  # as written
    places: tuple[Place, ...]
    bounded: bool = True


#: Cities without counties, which the table lists as a county, too: 东莞, 中山, 儋州.
_WHOLE_CITIES = frozenset({"441900", "442000", "460400"})
#: How a unit changes its name or code and stays the same unit.
_SAME_UNIT = frozenset({"upgraded", "renamed", "recoded"})
#: Longer texts are no titles or names: what they mention is not remembered.
LINE = 80
_LEVELS = {level.value: level for level in Level}
_UP = {Level.TOWNSHIP: Level.COUNTY, Level.COUNTY: Level.CITY, Level.CITY: Level.PROVINCE}


class Gazetteer:
    """All places; made once a process by :meth:`load`."""

    def __init__(self, current: str, history: str) -> None:
        """``current`` and ``history`` are the texts of tables/regions.tsv and region_history.tsv."""
        self._units: dict[str, str] = {}
        self._tails: dict[str, str] = {}
        for line in current.splitlines():
            head, _, tail = line.partition("\t")
            name = head.lstrip("0123456789")
            code = head[: len(head) - len(name)]
            self._units[code] = name
            if tail:
                self._tails[code] = tail
        self._old_towns: dict[str, list[str]] = {}  # codes by county
        self._history: dict[str, list[str]] = {}
        for line in history.splitlines()[1:]:
            self._history.setdefault(line[: line.index("\t")], []).append(line)
        for code in self._history:
            if len(code) == Level.TOWNSHIP:
                self._old_towns.setdefault(code[:6], []).append(code)
        self._old: dict[str, tuple[Place, ...]] = {}
        self._towns: dict[str, dict[str, str]] = {}
        self._townships: dict[str, tuple[Place, ...]] = {}
        self._places: dict[str, Place] = {}
        self._by_keys: dict[tuple[str, ...], tuple[Place, ...]] = {}
        self._index: NameIndex | None = None

    @classmethod
    def load(cls) -> Gazetteer:
        """The table that this package brings; the same object at every call in a process."""
        return _load()

    @property
    def index(self) -> NameIndex:
        """Every name; made when it is first needed."""
        if self._index is None:
            self._index = NameIndex(self._units, self._tails, self._old_names())
        return self._index

    def place(self, code: str, year: int | None = None) -> Place | None:
        """The place with ``code`` in ``year`` (None: now; else the last that bore it), or None."""
        code = _unpadded(code)
        if year is not None:
            for old in self._was(code):
                if old.valid_until is not None and year <= old.valid_until:
                    return old
        name = self._name_now(code)
        if name is not None:
            return self._current(code, name)
        olds = self._was(code)
        return olds[-1] if olds else None

    def parents(self, place: Place | str, year: int | None = None) -> tuple[Place, ...]:
        """What a place lies in, province first; levels that are no places (市辖区) are left out."""
        found = self.place(place, year) if isinstance(place, str) else place
        if found is None:
            return ()
        when = year if found.current else min(year or 9999, found.valid_until or 9999)
        chain: list[Place] = []
        level = found.level
        while level in _UP:
            level = _UP[level]
            above = self.place(found.code[:level], when)
            if above is not None and above.current and year is not None:
                above = self._before(above, year)
            if above is not None and above.level is level and above.name not in words("pseudo"):
                chain.insert(0, above)
        return tuple(chain)

    def _before(self, place: Place, year: int) -> Place:
        """What a place was in ``year`` that has a code of its own since: 赣县, for 赣县区 in 2015; else the place."""
        then = [
            (old, kind)
            for old, kind in self._forerunners.get(place.code, ())
            if (old.valid_until or 0) >= year
        ]
        if not then or any(kind not in _SAME_UNIT for _, kind in then):
            return place  # of two that were merged, a township may have lain in either
        return min(then, key=lambda one: one[0].valid_until or 0)[0]

    @cached_property
    def _forerunners(self) -> dict[str, list[tuple[Place, str]]]:
        """What counties and cities were, and how they became what they are, by the code of today."""
        found: dict[str, list[tuple[Place, str]]] = {}
        for code, rows in self._history.items():
            for row in rows if len(code) < Level.TOWNSHIP else ():
                _, name, until, heir, _, kind, _ = row.split("\t")
                old = Place(code, name, _LEVELS[len(code)], False, int(until), (heir,))
                found.setdefault(heir, []).append((old, kind))
        return found

    def full_name(self, place: Place, year: int | None = None) -> str:
        """辽宁省大连市金州区站前街道."""
        return self.region(place, year).full_name

    def region(self, code: Place | str, year: int | None = None) -> Region:
        """The place as a :class:`Region`, with the names of ``year`` (None: of its own time).

        Raises:
            KeyError: no place has the code.
        """
        place = self.place(code, year) if isinstance(code, str) else code
        if place is None:
            raise KeyError(code)
        return _region_of(self, place, year)

    def region_anew(self, place: Place, year: int | None) -> Region:
        """The same of a place that nobody has asked for yet."""
        names = {p.level: p.name for p in (*self.parents(place, year), place)}
        heir = self.heir(place)
        city, county, township = (names.get(level) for level in (Level.CITY, Level.COUNTY, Level.TOWNSHIP))
        return Region(
            province=names.get(Level.PROVINCE),
            city=city,
            county=county if county != city else None,  # 东莞市 is a city without counties
            township=_without_county(township, county),
            code=place.padded,
            code_now=heir.padded if heir else None,
            name_now=heir.name if heir else None,
        )

    def heir(self, place: Place) -> Place | None:
        """What an old place is now; None for a current one and for one that was split."""
        return self.place(place.successors[0]) if len(place.successors) == 1 else None

    def named(self, name: str) -> tuple[Place, ...]:
        """Every place, current or old, that is called ``name``, in full or in its usual short form."""
        return self._of(self.index.keys(fold(name)))

    def townships(self, county: str) -> tuple[Place, ...]:
        """The current and the old townships of a county."""
        found = self._townships.get(county)
        if found is None:
            now = (self._current(county + code, name) for code, name in self._towns_of(county).items())
            old = (place for code in self._old_towns.get(county, ()) for place in self._was(code))
            found = self._townships[county] = (*now, *old)
        return found

    def townships_at(self, text: str, start: int, county: str) -> tuple[Place, ...]:
        """The townships of a county, current and old, whose name stands in ``text`` at ``start``."""
        towns = self._towns_of(county).items()
        now = [self._current(county + code, name) for code, name in towns if text.startswith(name, start)]
        old = (
            place
            for code in self._old_towns.get(county, ())
            if any(text.startswith(_old_name(row), start) for row in self._history[code])
            for place in self._was(code)
            if text.startswith(place.name, start)
        )
        return (*now, *old)

    def find(self, named: str) -> tuple[Place, ...]:
        """The places that a code or a name means, the name with or without those above it: 安徽省萧县."""
        named = "".join(named.split())
        if named.isascii() and named.isdigit():
            place = self.place(named)
            return (place,) if place else ()
        mentions = self.mentions(named)
        if not mentions or mentions[-1].end != len(named) or mentions[0].start:
            return self.named(named)
        places = mentions[0].places
        for mention in mentions[1:]:
            places = narrowed(mention.places, places)
        return places

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The names of places in ``text``, in order: the longest at each point, none within a word."""
        return _mentions_in_line(self, text) if len(text) <= LINE else self.mentions_anew(text)

    def mentions_anew(self, text: str) -> tuple[Mention, ...]:
        """The same of what nobody has asked for yet, or will again."""
        folded = fold(text)
        return tuple([self._mention(text, hit) for hit in self.index.hits(folded)])

    def _mention(self, text: str, hit: Hit) -> Mention:
        return Mention(hit.start, hit.end, text[hit.start : hit.end], self._of(hit.keys), hit.bounded)

    def _of(self, keys: tuple[str, ...]) -> tuple[Place, ...]:
        places = self._by_keys.get(keys)
        if places is None:
            places = self._by_keys[keys] = tuple(self._by_key(key) for key in keys)
        return places

    def _by_key(self, key: str) -> Place:
        code, _, year = key.partition("@")
        if not year:
            return self._current(code, self._name_now(code) or "")
        return next(p for p in self._was(code) if p.valid_until == int(year))

    def _name_now(self, code: str) -> str | None:
        return (
            self._towns_of(code[:6]).get(code[6:]) if len(code) == Level.TOWNSHIP else self._units.get(code)
        )

    def _current(self, code: str, name: str) -> Place:
        place = self._places.get(code)
        if place is None:
            place = self._places[code] = Place(code, name, _LEVELS[len(code)])
        return place

    def _towns_of(self, county: str) -> dict[str, str]:
        towns = self._towns.get(county)
        if towns is None:
            tail = self._tails.get(county, "")
            towns = self._towns[county] = {item[:3]: item[3:] for item in tail.split(",") if item}
        return towns

    def _old_names(self) -> Iterator[tuple[str, str]]:
        """Names of old places with their keys; 四子王旗江岸苏木, now 江岸苏木, is no name of its own."""
        previous = ""
        for rows in self._history.values():
            for row in rows:
                code, name, until, _, heir, _ = row.split("\t", 5)
                key = f"{code}@{until}"
                if key != previous and "?" not in name and not name[2:].endswith(heir):
                    yield name, key
                previous = key

    def _was(self, code: str) -> tuple[Place, ...]:
        """The places that bore ``code`` and no longer do, the earliest first."""
        places = self._old.get(code)
        if places is None:
            places = self._old[code] = _old_places(self._history.get(code, ()))
        return places


@lru_cache(maxsize=4096)  # a name that many places bear makes each of them a candidate
def _region_of(gazetteer: Gazetteer, place: Place, year: int | None) -> Region:
    return gazetteer.region_anew(place, year)


@lru_cache(maxsize=1024)  # several questions are asked of each title and of each name
def _mentions_in_line(gazetteer: Gazetteer, line: str) -> tuple[Mention, ...]:
    return gazetteer.mentions_anew(line)


def is_within(place: Place, upper: Place) -> bool:
    """Whether ``place`` lies in ``upper``, as their codes have it."""
    return place.level > upper.level and place.code.startswith(upper.code)


def _without_county(township: str | None, county: str | None) -> str | None:
    """沁园街道 for 济源市沁园街道, as some counties list theirs; 城区街道 in 城区 stays."""
    rest = (township or "").removeprefix(county or "")
    return rest if len(rest) > 2 and rest.endswith(("街道", "镇", "乡", "苏木")) else township


def belongs(place: Place, upper: Place) -> bool:
    """Whether ``place`` lies in ``upper``, or in what became of it."""
    if is_within(place, upper):
        return True
    # 重庆市 was a city until it became a municipality: that lies in none of its name
    return (place.level > upper.level and place.name != upper.name) and (
        any(place.code.startswith(code) for code in upper.successors)
        or any(code.startswith(upper.code) for code in place.successors)
    )


def narrowed(places: tuple[Place, ...], above: tuple[Place, ...]) -> tuple[Place, ...]:
    """Those of ``places`` that lie in one of ``above``; in what became of it only where none does."""
    direct = tuple(place for place in places if any(is_within(place, upper) for upper in above))
    return direct or tuple(place for place in places if any(belongs(place, upper) for upper in above))


def _unpadded(code: str) -> str:
    if len(code) == 6 and code.endswith("0000"):
        return code[:2]
    return code[:4] if len(code) == 6 and code.endswith("00") and code not in _WHOLE_CITIES else code


def _old_name(row: str) -> str:
    """The name of a township in a row of region_history.tsv."""
    return row[Level.TOWNSHIP + 1 : row.index("\t", Level.TOWNSHIP + 1)]


def _old_places(rows: Iterable[str]) -> tuple[Place, ...]:
    """The places in rows of region_history.tsv; one that was split stands in several rows."""
    found: dict[tuple[int, str], Place] = {}
    for row in rows:
        code, name, until, heir, _ = row.split("\t", 4)
        known = found.get((int(until), name))
        heirs = (*known.successors, heir) if known else (heir,)
        found[int(until), name] = Place(code, name, _LEVELS[len(code)], False, int(until), heirs)
    return tuple(found[key] for key in sorted(found))


@cache
def _load() -> Gazetteer:
    texts = [(FOLDER / name).read_text("utf-8") for name in ("regions.tsv", "region_history.tsv")]
    return Gazetteer(*texts)
