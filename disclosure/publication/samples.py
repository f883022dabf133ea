"""Pages that MkDocs renders so that the press can learn from them, and be checked against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any, TypeVar

from disclosure.edition import Workshop, html_of, settled
from disclosure.frozen import replace
from disclosure.publishing import pages
from disclosure.publishing.listing import Lot
from disclosure.publishing.outputs import Outputs
from disclosure.publishing.press import Family, Press, Unprintable
from disclosure.records import Page, Report

T = TypeVar("T")

#: A longer body, in characters, takes MkDocs longer than all else that it does.
LONG = 4_000


@dataclass(slots=True)
class Sample:
    """A page of a family, what the plugin tells its template, and what MkDocs makes of it."""

    page: Page
    view: Mapping[str, object]
    context: dict[str, Any] = field(default_factory=dict)
    html: str | None = None
    whole: Page | None = None  # what it stands for, where MkDocs would take long over all of it
    alone: bool = False  # like no other page: in the navigation


def samples_of(lots: Iterable[Lot], reports: Sequence[Report], workshop: Workshop) -> dict[str, Sample]:
    """Two pages of every family that the press must print, by path; of lists the shortest."""
    families: dict[Family, list[Page]] = defaultdict(list)
    for page in map(settled, _some_pages(lots)):
        if page.path not in workshop.stock:
            families[Family.of(page)].append(page)
    chosen = {
        page.path: _shortened(page) or Sample(page, {})
        for family in families.values()
        for page in sorted(family, key=lambda page: (len(page.body), page.path))[:2]
    }
    for report in _ends(reports):
        leaf = workshop.leaf(report.id)
        chosen[leaf.page.path] = Sample(leaf.page, leaf.view)
    for sample in chosen.values():
        workshop.docs.write(sample.page.path, pages.markdown_of(sample.whole or sample.page))
    workshop.stock |= chosen.keys()
    return chosen


def stand_in(page: Page) -> Sample | None:
    """The beginning of a long page of the navigation, for MkDocs to render in its place."""
    sample = _shortened(settled(page))
    return sample and replace(sample, alone=True)


def _shortened(page: Page) -> Sample | None:
    """The beginning of ``page``, where it is long: its heading, and the lead where that is short."""
    if len(page.body) < LONG:
        return None
    head, _, rest = page.body.partition("\n\n")
    lead = rest.partition("\n\n")[0]
    short = f"{head}\n\n{lead}" if len(lead) < LONG else head
    return Sample(replace(page, body=short), {}, whole=page)


def teach(press: Press, samples: Mapping[str, Sample], site: Outputs) -> None:
    """Show ``press`` what MkDocs made of the samples; print into ``site`` what some of them stand for.

    Raises:
        Unprintable: it does not print the same.
    """
    for sample in samples.values():
        if sample.html is None:
            raise Unprintable(f"MkDocs 没有生成 {sample.page.path}")
        if not sample.alone:
            _taught(press, sample, sample.html)
        if sample.whole:
            page = press.complete(sample.page, sample.context, sample.html, sample.whole)
            site.unstage(html_of(sample.page.path))
            site.write(html_of(sample.page.path), page)


def _taught(press: Press, sample: Sample, html: str) -> None:
    if not press.knows(sample.page):
        press.learn(sample.page, sample.view, sample.context, html)
    printed = press.print(sample.page, sample.view).data
    if printed != html.encode("utf-8", errors="xmlcharrefreplace"):
        raise Unprintable(f"印出的 {sample.page.path} 与 MkDocs 生成的不同")


def _some_pages(lots: Iterable[Lot]) -> Iterator[Page]:
    """Pages of every lot that depends on everything, and of the smallest lots of every folder."""
    folders: dict[str, list[Lot]] = defaultdict(list)
    for lot in lots:
        if lot.reports is None:
            yield from lot.make()
        else:
            folders[lot.name.partition("/")[0]].append(lot)
    for found in folders.values():
        for lot in nsmallest(2, found, key=lambda lot: (len(lot.reports or ()), lot.name)):
            yield from lot.make()


def _ends(things: Sequence[T]) -> Sequence[T]:
    """The first and the last."""
    return things if len(things) < 2 else (things[0], things[-1])
