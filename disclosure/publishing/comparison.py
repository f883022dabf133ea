"""The page on which a reader compares bodies or places, and the series that it loads.

The series stand in scripts of their own, so that the page works from file:// and loads
no more than what is compared.  Each place has a *drawer*: what lies below it, its totals,
and the names of its bodies; the drawers of a prefecture share a file; the series of the bodies follow in *sheets* of ``SHEET`` each,
those of a few bodies in the drawer itself.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import pairwise

from disclosure.publishing.catalogue import Catalogue, Issuer, group, issuer_of
from disclosure.publishing.listing import HOME, Lot, Script, aid_page, to
from disclosure.publishing.places import names_today, path_of
from disclosure.publishing.statistics_pages import INDEX, NAMES, kind_of
from disclosure.publishing.trends import Point, Series, added_up, annual, followed, series_of
from disclosure.records import Page, Report

FOLDER = "statistics/series"

#: Bodies whose series are loaded together.
SHEET = 40

#: Up to so many need no sheet.
FEW = 8

#: The drawer of the whole archive, and that of bodies whose place is not known.
ALL, NOWHERE = "all", "unknown"

WORDS = """\
# 对比

选几个机关或地区，看同一项数字历年的变化。数字取自各机关的年度报告，点表里的数字可以看到出处；“–”表示报告没有写明，不等于零。

地区的数字是同类机关的合计，只包括写明了该项数字的报告，数字下面是报告的份数：份数不同的年份不能直接比较。

各机关历年的数字和图，也列在[机关](../issuers/index.md)各页上；地区的合计列在[统计](index.md)和[地区](../regions/index.md)各页上。"""


@dataclass(slots=True)
class Drawer:
    """One place: its bodies with their series, and those of everything below it by kind."""

    bodies: list[tuple[Issuer, Series]] = field(default_factory=list)
    path: tuple[str, ...] = ()  # of the drawers above it and its own
    children: set[str] = field(default_factory=set)
    by_kind: dict[str, list[Series]] = field(default_factory=lambda: defaultdict(list))


def comparison_lots(catalogue: Catalogue) -> Iterator[Lot]:
    """The page, which is the same whatever the archive holds, and the files that it loads."""
    held: dict[str, list[Report]] = {ALL: []}
    for report in catalogue.reports:
        if issuer := issuer_of(report):
            for name in _files_of(issuer):
                held.setdefault(name, []).append(report)
    # The file of the whole archive goes with the page: hardly a change leaves it as it was.
    yield Lot("statistics/compare", lambda: [_page()], None, scripts=partial(_scripts, ALL, held.pop(ALL)))
    for name, reports in held.items():
        own = tuple(reports)
        yield Lot(f"{FOLDER}/{name}", tuple, own, scripts=partial(_scripts, name, own))


def _page() -> Page:
    told = [{"key": metric.key, "name": metric.name, "unit": metric.unit} for metric in followed()]
    page = aid_page("statistics/compare.md", "对比", (HOME, INDEX), WORDS, metrics=told)
    return Page(page.path, {**page.frontmatter, "template": "compare.html"}, page.body)


def comparison_link(issuer: Issuer, here: str) -> str:
    """A way from the page ``here`` to the comparison of ``issuer`` with others."""
    target = f"{to('statistics/compare.html', here)}?with={_home(issuer)[-1]}.{issuer.key}"
    return f'<div class="compare-link">\n<a href="{target}">与其他机关对比</a>\n</div>'


def _scripts(name: str, reports: Iterable[Report]) -> Iterator[Script]:
    """The file ``name`` of drawers and the sheets that belong to them, from all reports that have to do with it."""
    found = {code: drawer for code, drawer in drawers_of(reports).items() if _file_of(code) == name}
    if found:
        yield _script(name, {code: _drawer(code, found[code]) for code in sorted(found)})
    for code, drawer in found.items():
        for at in range(0, len(drawer.bodies), SHEET) if len(drawer.bodies) > FEW else ():
            yield _script(f"{code}-{_sheet(at)}", _sheet_of(drawer.bodies[at : at + SHEET]))


@lru_cache(maxsize=10_000)
def _files_of(issuer: Issuer) -> frozenset[str]:
    """The files to which a body's reports matter."""
    return frozenset(map(_file_of, _home(issuer)))


def _file_of(code: str) -> str:
    """In which file a drawer is, as assets/compare/series.js knows too: 341322 in 341300, 340000 in its own."""
    return f"{code[:4]}00" if code.isdecimal() else code


def drawers_of(reports: Iterable[Report]) -> Mapping[str, Drawer]:
    """Every place with bodies that give a figure over the years, by its code of 6 digits."""
    drawers: dict[str, Drawer] = defaultdict(Drawer)
    drawers[ALL]
    for issuer, members in group(annual(reports), issuer_of).items():
        series = series_of(members) if issuer else {}
        if not issuer or not any(series.values()):
            continue
        steps = _home(issuer)
        drawers[steps[-1]].bodies.append((issuer, series))
        for above, step in pairwise(steps):
            drawers[above].children.add(step)
        for number, step in enumerate(steps, 1):
            drawers[step].path = steps[:number]
            if step != NOWHERE:
                drawers[step].by_kind[kind_of(issuer.kind)].append(series)
    return drawers


def _home(issuer: Issuer) -> tuple[str, ...]:
    """The drawers above an issuer, from that of the whole archive down to its own."""
    return (ALL, *(path_of(issuer.region_code[:6]) if issuer.region_code else (NOWHERE,)))


def _drawer(code: str, drawer: Drawer) -> dict[str, object]:
    names = {ALL: "全部", NOWHERE: "地区待核"}
    totals = {
        f"t{number}": {"kind": kind, "series": _totals(drawer.by_kind[kind])}
        for number, kind in enumerate(NAMES, 1)
        if kind in drawer.by_kind
    }
    return {
        "name": names.get(code) or names_today().get(code, code),
        "path": drawer.path,
        "children": [[child, names.get(child) or names_today().get(child, child)] for child in sorted(drawer.children)],
        "totals": totals,
        "bodies": [
            [issuer.key, issuer.name, kind_of(issuer.kind), _sheet(at)]
            for at, (issuer, _) in enumerate(drawer.bodies)
        ],
        "few": _sheet_of(drawer.bodies) if len(drawer.bodies) <= FEW else None,
    }  # fmt: skip


def _sheet(at: int) -> int:
    """In which sheet of a drawer its body number ``at`` is."""
    return at // SHEET + 1


def _sheet_of(bodies: Iterable[tuple[Issuer, Series]]) -> dict[str, object]:
    return {issuer.key: _series(series) for issuer, series in bodies}


def _totals(series: Sequence[Series]) -> dict[str, list[list[object]]]:
    """By metric: year, value, 1 where it is round, on how many reports it rests."""
    found: dict[str, list[list[object]]] = defaultdict(list)
    for year, totals in added_up(series).items():
        for metric, total in totals.items():
            found[metric].append([year, total.value, int(total.approximate), total.reports])
    return dict(sorted(found.items()))


def _series(series: Series) -> dict[str, list[list[object]]]:
    """By metric: year, value (null where reports differ), 1 where it is round and 2 where inferred, the report's id."""
    found: dict[str, list[list[object]]] = defaultdict(list)
    for year, points in series.items():
        for metric, point in points.items():
            found[metric].append([year, *_told(point)])
    return dict(sorted(found.items()))


def _told(point: Point) -> tuple[object, ...]:
    return point.value, point.approximate + 2 * point.inferred, point.report.id


def _script(name: str, value: object) -> Script:
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Script(f"{FOLDER}/{name}.js", f'archiveCompare.deliver("{name}",{told});\n')
