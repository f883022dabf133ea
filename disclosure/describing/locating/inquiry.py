"""One report's question of where it is from: the witnesses, the table, and what both can mean together."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache

from disclosure.describing.locating.chains import Chain
from disclosure.describing.locating.gazetteer import Gazetteer, Level, Place, belongs, is_within
from disclosure.describing.locating.spellings import fold
from disclosure.describing.locating.testimony import Heard, Witness, hearsay
from disclosure.frozen import dataclass, replace
from disclosure.records import Certainty, Evidence, Reading, Region

#: Reports on disclosure exist since about then; places that were gone before are not meant.
OLDEST = 2003
_SLACK = 2  # years that an old name lives on
_SHOWN = 60  # candidates beyond this help nobody


#: Who says where home is, as a reader is told.
SETTING = " home_region 设置"


@dataclass(frozen=True)
class Case:
    """One report's witnesses, and what is known beside them."""

    witnesses: tuple[Witness, ...]
    gazetteer: Gazetteer
    home: Place | None
    year: int | None
    told_by: str = SETTING  # who says where home is

    @cached_property
    def hearsay(self) -> tuple[Heard, ...]:
        """What clues and running text name; read only when it is needed."""
        return hearsay(self.witnesses, self.gazetteer)

    def living(self, places: tuple[Place, ...]) -> tuple[Place, ...]:
        """Those of ``places`` that a report of this year can mean."""
        return living(places, self.year)

    def named_at(self, heard: Heard, level: Level) -> Place | None:
        """The place of ``level`` that ``heard`` names beyond doubt."""
        for meant in (heard.chain.places, *reversed(heard.chain.above)):
            found = tuple(place for place in self.living(meant) if place.level is level)
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def region(self, place: Place, chain: Chain | None = None) -> Region:
        """``place`` as the report calls it: with the upper names and the printed lower ones of ``chain``."""
        region = self.gazetteer.region(place, self.year)
        if chain is None:
            return region
        for upper in chain.above:
            written = next((q for q in upper if belongs(place, q)), None)
            if written is None:
                continue
            if written.level is Level.COUNTY and not is_within(place, written):
                then = self.gazetteer.region(written)
                region = replace(region, province=then.province, city=then.city, county=written.name)
            elif written.level is Level.COUNTY and written.name != region.county:
                region = replace(region, county=written.name)  # in the year of a change either may be printed
            elif written.level is Level.CITY and len({q.name for q in upper}) == 1:
                region = replace(region, city=written.name)
        if chain.renamed:
            region = renamed(region, fold(chain.last))
        if not chain.township and chain.other is None:
            return region
        return replace(region, township=chain.township or region.township, other=chain.other)

    def inferred(self, region: Region, note: str, evidence: Iterable[Evidence] = ()) -> Reading[Region]:
        """A region that follows from the text, with the reason."""
        return Reading(region, Certainty.INFERRED, tuple(evidence), note=note)

    def unknown(
        self, note: str, places: Iterable[Place] = (), evidence: Iterable[Evidence] = ()
    ) -> Reading[Region]:
        """No region, with what it could be."""
        listed = candidates(places, self.gazetteer, self.year)
        return Reading.unknown(note, listed, tuple(evidence))


def renamed(region: Region, printed: str) -> Region:
    """The township under its ``printed`` name, which the table has under another kind, and that as today's."""
    today = region.name_now or region.township
    return replace(region, township=printed, code_now=region.code_now or region.code, name_now=today)


def candidates(places: Iterable[Place], gazetteer: Gazetteer, year: int | None = None) -> tuple[str, ...]:
    """Each place as ``210213008 辽宁省大连市金州区站前街道``: current ones first, by code."""
    ordered = sorted(set(places), key=lambda place: (not place.current, place.code))
    return tuple(f"{place.padded} {gazetteer.full_name(place, year)}" for place in ordered[:_SHOWN])


@lru_cache(maxsize=4096)  # asked of every place for every witness
def living(places: tuple[Place, ...], year: int | None) -> tuple[Place, ...]:
    """Those of ``places`` that a report of ``year`` can mean, one for each that only changed its code.

    A name outlives its place by some years: 北城区, gone since 1997, is nobody's in 2023.  A city that has one
    county, called like itself (东莞市), is that county.
    """
    horizon = year - _SLACK if year else OLDEST
    alive = [place for place in places if place.current or (place.valid_until or 0) >= horizon]
    counties = [place for place in alive if place.level is Level.COUNTY]
    alive = [p for p in alive if p in counties or not any(_is_all_of(q, p) for q in counties)]
    for old in [place for place in alive if not place.current]:
        heirs = [p for p in alive if p != old and p.code in old.successors]
        if heirs:
            gone = heirs if year and year <= (old.valid_until or 0) else [old]
            alive = [place for place in alive if place not in gone]
    return tuple(alive)


def _is_all_of(county: Place, other: Place) -> bool:
    """Whether a city or a township of the county's own name is but the county under another code."""
    return county.name == other.name and (is_within(county, other) or is_within(other, county))


def related(place: Place, other: Place) -> bool:
    """Whether the two are one place, or one lies in the other."""
    if belongs(place, other) or belongs(other, place):
        return True
    return bool({place.code, *place.successors} & {other.code, *other.successors})
