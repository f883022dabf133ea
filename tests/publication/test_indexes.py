"""Pages that depend on everything, made aside: all of them, once, and none of a worker that died."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from disclosure.errors import ArchiveError
from disclosure.publication.indexes import Indexes
from disclosure.publishing.listing import Lot, Script
from disclosure.records import Page


def lots_of(*names: str) -> dict[str, Lot]:
    """Lots whose pages tell which process has made them, and one that does not depend on everything."""

    def lot(name: str) -> Lot:
        return Lot(
            name,
            lambda: [Page(f"{name}.md", {}, str(os.getpid()))],
            None,
            scripts=lambda: [Script(f"{name}.js", str(os.getpid()))],
        )

    return {name: lot(name) for name in names} | {"years/2017": Lot("years/2017", never, ())}


def never() -> Iterator[Page]:
    raise AssertionError("no page of it is wanted")


@pytest.mark.parametrize("aside", [False, True])
def test_pages_and_what_they_load_are_made_once_and_where_they_should_be(aside: bool) -> None:
    lots = lots_of("index", "search", "gaps/index")
    indexes = Indexes(lots, aside=aside)
    pages = list(indexes.pages())
    indexes.settle()
    assert [page.path for page in pages] == ["index.md", "search.md", "gaps/index.md"]
    made = [page.body for page in pages] + [s.content for name in lots for s in lots[name].scripts()]
    assert len(made) == 6
    assert {int(process) == os.getpid() for process in made} == {not aside}
    assert list(lots["search"].make()) == pages[1:2]


def test_a_worker_that_dies_ends_the_build_and_names_the_page() -> None:
    lots = lots_of("index") | {"gaps/index": Lot("gaps/index", lambda: os._exit(1), None)}
    with pytest.raises(ArchiveError, match="gaps/index"):
        list(Indexes(lots, aside=True).pages())
