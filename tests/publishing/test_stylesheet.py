"""What of Material's style sheet a page must load."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from disclosure.publishing.stylesheet import lean

THEME = files("material") / "templates" / "assets" / "stylesheets"


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        ("a{b:c}.md-search__input{d:e}", "a{b:c}"),
        (".md-nav__link,.md-tabs__link,p{a:b}", ".md-nav__link,p{a:b}"),
        (".md-typeset .admonition>p,.md-typeset .note{a:b}", ".md-typeset .note{a:b}"),
        ("p:not(.md-tabs__link){a:b}", "p:not(.md-tabs__link){a:b}"),
        ("@media print{.md-header{a:b}}@media print{a{b:c}}", "@media print{a{b:c}}"),
        ("@keyframes x{0%{a:b}to{a:c}}", "@keyframes x{0%{a:b}to{a:c}}"),
        ('@charset "UTF-8";a{b:c}/*# sourceMappingURL=x.map*/', '@charset "UTF-8";a{b:c}'),
        ('a:before{content:"}.md-x{;"}', 'a:before{content:"}.md-x{;"}'),
        (".md-grid-of-others{a:b}.md-mainly{a:b}", ".md-grid-of-others{a:b}"),
        (
            ":root{--used:url('x;}');--idle:url('y');--c:red}a{b:var(--used)}",
            ":root{--used:url('x;}');--c:red}a{b:var(--used)}",
        ),
    ],
)
def test_a_rule_stays_where_it_may_match(sheet: str, kept: str) -> None:
    assert lean(sheet) == kept
    assert lean(kept) == kept


def test_of_material_s_own_a_third_is_left_with_all_that_it_says_of_text() -> None:
    (sheet,) = (each for each in THEME.iterdir() if re.fullmatch(r"main\..*\.min\.css", each.name))
    whole = sheet.read_text("utf-8")
    left = lean(whole)
    assert len(left) < len(whole) / 2
    assert left.count("{") == left.count("}")
    for words in (
        ".md-typeset h1",
        ".md-typeset table:not([class])",
        ".md-grid{",
        ".md-typeset summary{",
    ):
        assert words in left, words
