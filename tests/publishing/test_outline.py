"""An outline that the press composes is the one that Material's templates print."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.structure.toc import TableOfContents

from disclosure.publishing import outline
from disclosure.publishing.markup import Heading
from tests.folder import PROJECT

Printed = Callable[[TableOfContents], str]

NAMES = st.sampled_from(["一、概述", "a &amp; b", "1 &lt; 2", '"引号"', "  ", "收费 和 减免"])
LEVELS = st.lists(st.integers(1, 6), max_size=12)


@pytest.fixture(scope="module")
def printed() -> Printed:
    """Material's templates at work."""
    config = load_config(str(PROJECT / "mkdocs.yml"))
    env = config.theme.get_env()
    words = env.get_template("partials/language.html").make_module({"config": config})
    template = env.get_template("partials/toc.html")
    return lambda toc: template.render(config=config, lang=words, page={"toc": toc})


@given(levels=LEVELS, names=st.lists(NAMES, min_size=13, max_size=13))
def test_any_headings_are_printed_as_the_templates_print_them(
    printed: Printed, levels: list[int], names: list[str]
) -> None:
    learnt = outline.learn(printed)
    assert learnt is not None
    headings = [Heading(level, f"_{at}", names[at]) for at, level in enumerate((1, *levels))]
    assert learnt.outline(headings) == printed(outline.toc_of(headings))


def test_templates_that_do_more_than_that_are_not_imitated(printed: Printed) -> None:
    assert outline.learn(lambda toc: f"{len(toc.items[0].children)} {printed(toc)}") is None
    assert outline.learn(lambda toc: "") is None
