"""What is written into a page's head comes out of it again."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils import meta

from benchmarks.raw import RawReport, raw_reports
from disclosure.accession import access
from disclosure.publishing.frontmatter import markdown_of, plain
from disclosure.publishing.markdown import WRITTEN_OUT, visible
from disclosure.publishing.pages import page_of
from disclosure.records import Certainty, Page, SourceFile
from disclosure.settings import Settings
from tests.publishing.samples import HOSTILE


def read(page: Page) -> tuple[str, dict[str, Any]]:
    """As MkDocs reads it."""
    body, head = meta.get_data(markdown_of(page))
    return body.strip(), head


@pytest.mark.parametrize(
    "title",
    [
        HOSTILE,
        "---",
        "a\n---\nb: c",
        "...",
        "- x",
        "no",
        "null",
        "011000",
        "341322",
        "1e3",
        "2018-03-13",
        "12:30",
        "@x",
        "%x",
        "!!python/object:os.system",
        "&a *a",
        "'\"",
        ": ",
        "# x",
        "{{ x }}",
        "\u2028",
        "\ufeff",
        "",
    ],
)
def test_a_hostile_title_stays_a_title(title: str) -> None:
    assert read(Page("x.md", {"title": title, "year": 2017}, "正文")) == (
        "正文",
        {"title": title, "year": 2017},
    )


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=())))
def test_any_title_comes_back_as_it_is_shown(title: str) -> None:
    body, head = read(Page("x.md", {"title": title, "list": [title]}, "正文"))
    assert (body, head) == ("正文", {"title": visible(title), "list": [visible(title)]})


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.dates(),
    st.text(st.characters(exclude_categories=())),
    st.sampled_from(
        ["yes", "No", "~", "=", "<<", "a: b", "a #b", " a", "a ", "a-", "-a", "0o7", "1_0", "年: ", "a:"]
    ),
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=4), inner), max_leaves=12
)


@settings(deadline=None)
@given(st.dictionaries(st.text("abc甲乙_ :", min_size=1), VALUES, min_size=1))
def test_any_frontmatter_comes_back_as_the_press_is_told(values: dict[str, object]) -> None:
    assert read(Page("x.md", values))[1] == plain(values)


def test_values_keep_their_kinds() -> None:
    values = {"code": "341322", "year": 2017, "signed": None, "published": dt.date(2018, 3, 13), "part": 1.5}
    assert read(Page("x.md", values))[1] == values


def test_a_certainty_is_a_plain_word() -> None:
    assert "certainty: inferred\n" in markdown_of(Page("x.md", {"certainty": Certainty.INFERRED}))


def test_the_unknown_kind_of_value_is_refused() -> None:
    with pytest.raises(TypeError):
        markdown_of(Page("x.md", {"x": object()}))


def test_codes_are_quoted_and_chinese_is_readable() -> None:
    assert markdown_of(Page("x.md", {"region_code": "341322", "issuer": "萧县人民政府"}, "# 题\n\n")) == (
        "---\nregion_code: '341322'\nissuer: 萧县人民政府\n---\n\n# 题\n"
    )


def test_what_is_known_of_a_report_is_plain_as_it_is(tmp_path: Path) -> None:
    """A page is printed from it without a copy, unless something in it had to be written out."""
    nowhere = Settings(tmp_path, tmp_path, tmp_path, tmp_path)
    written_out = 0
    hostile = RawReport("写.txt", "clean", "萧县2017年政府信息\x86公开年度报告\n\n第一段。".encode())
    for raw in (*raw_reports(24), hostile):
        path = tmp_path / raw.name
        path.write_bytes(raw.data)
        digest = hashlib.sha256(raw.data).hexdigest()
        found = access(SourceFile(path, raw.name, len(raw.data), digest), nowhere)
        for page in (page_of(report, {}) for report in found.reports):
            if WRITTEN_OUT in markdown_of(page):
                written_out += 1
            else:
                assert repr(plain(page.frontmatter)) == repr(page.frontmatter)
    assert written_out == 1
