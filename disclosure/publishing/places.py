"""The places that reports are from, as a tree of today's codes: province > city > county > township."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from disclosure.frozen import dataclass
from disclosure.publishing.catalogue import group, region_code_of
from disclosure.records import Report
from disclosure.tables import FOLDER

#: Rows of the national table that group and are no place: nobody looks for a county under them.
GROUPINGS = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place with the reports from it and from everywhere below it."""

    code: str  # 6 digits, 9 for a township
    name: str
    path: tuple[str, ...]  # codes from the province down to this place
    children: tuple[str, ...]
    reports: tuple[Report, ...]

    @property
    def own(self) -> tuple[Report, ...]:
        """The reports from this place itself, and from none below it."""
        return tuple(report for report in self.reports if region_code_of(report) == self.code)

    @property
    def url(self) -> str:
        """Its page below the site's root."""
        return f"regions/{self.code}.html"


@dataclass(frozen=True, slots=True)
class Places:
    """Every place that the archive has a page for."""

    by_code: Mapping[str, Place]
    unknown: tuple[Report, ...]  # reports whose place is not known

    @classmethod
    def of(cls, reports: Iterable[Report]) -> Places:
        """Sort ``reports`` into places, each into its own and into all above it."""
        held: dict[str, list[Report]] = defaultdict(list)
        names: dict[str, str] = {}
        unknown: tuple[Report, ...] = ()
        for code, own in group(reports, region_code_of).items():
            if not code:
                unknown = own
                continue
            names[code] = _name(own[0], code)
            for step in path_of(code):
                held[step] += own
        known = {code: names_today().get(code) or names[code] for code in held}
        return cls(dict(sorted(_places(held, known))), unknown)

    @property
    def provinces(self) -> tuple[Place, ...]:
        """The tops of the tree."""
        return tuple(place for place in self.by_code.values() if len(place.path) == 1)

    def above(self, place: Place) -> tuple[Place, ...]:
        """The places that hold ``place``, from the province down, without itself."""
        return tuple(self.by_code[code] for code in place.path[:-1])

    def below(self, place: Place) -> tuple[Place, ...]:
        """The places directly below ``place``."""
        return tuple(self.by_code[code] for code in place.children)

    def full_name(self, place: Place) -> str:
        """安徽省宿州市萧县."""
        return "".join(step.name for step in (*self.above(place), place))


@lru_cache(maxsize=100_000)
def path_of(code: str) -> tuple[str, ...]:
    """Codes from the province down to ``code``, without rows that only group."""
    steps = [code[:2] + "0000", code[:4] + "00", code[:6], code]
    today = names_today()
    kept = [step for step in steps[:-1] if today.get(step, "县") not in GROUPINGS]
    return tuple(dict.fromkeys((*kept, code)))


@lru_cache(maxsize=1)
def names_today() -> Mapping[str, str]:
    """The names of today by code: 6 digits, 9 for townships."""
    names = {}
    for line in (FOLDER / "regions.tsv").read_text("utf-8").splitlines():
        unit, _, towns = line.partition("\t")
        digits = next((at for at, char in enumerate(unit) if not char.isdigit()), len(unit))
        code, name = unit[:digits].ljust(6, "0"), unit[digits:]
        names[code] = name
        names.update((code + town[:3], town[3:]) for town in towns.split(",") if town)
    return names


def _name(report: Report, code: str) -> str:
    """What a place is called that today's table does not have."""
    region = report.identity.region.value
    assert region is not None  # a code comes from a region
    then = region.other or region.township or region.county or region.city or region.province
    return region.name_now or then or code


def _places(held: Mapping[str, list[Report]], names: Mapping[str, str]) -> Iterator[tuple[str, Place]]:
    children: dict[str, list[str]] = defaultdict(list)
    for code in sorted(held):
        path = path_of(code)
        if len(path) > 1:
            children[path[-2]].append(code)
    for code, reports in held.items():
        yield code, Place(code, names[code], path_of(code), tuple(children[code]), tuple(reports))
