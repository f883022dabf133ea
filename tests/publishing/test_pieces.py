"""The pieces of pages that the press writes itself, and when it may."""

from __future__ import annotations

import shutil
from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape
from mkdocs.utils import get_relative_url

from disclosure.publishing.addresses import seen_from
from disclosure.publishing.markdown import as_html
from disclosure.publishing.pieces import are_ours
from tests.folder import PROJECT

STEPS = st.lists(st.sampled_from(["regions", "reports", "0a", "0b", "a-b_c"]), max_size=3)


@given(STEPS, STEPS, st.sampled_from(["index.html", "340000.xml"]))
def test_an_address_is_written_as_mkdocs_writes_it(here: list[str], there: list[str], name: str) -> None:
    path = "/".join([*there, name])
    assert seen_from("/".join(here))(path) == get_relative_url(path, "/".join([*here, "page.html"]))


@given(st.text(alphabet="ab&<>\"'; 〔"))
def test_text_is_escaped_as_jinja_escapes_it(text: str) -> None:
    assert as_html(text) == str(escape(text))


@pytest.mark.parametrize("changed", [None, "main.html", "report.html"])
def test_only_templates_that_are_as_here_are_known(changed: str | None, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "disclosure" / "theme", tmp_path / "theme")
    if changed:
        with (tmp_path / "theme" / changed).open("a", encoding="utf-8") as file:
            file.write("{{ page.title }}")
    parents = jinja2.DictLoader({"base.html": ""})
    env = jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.FileSystemLoader(tmp_path / "theme"), parents])
    )
    assert are_ours(("main.html", "report.html"), env) is (changed is None)
