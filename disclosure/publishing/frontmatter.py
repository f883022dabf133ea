"""A page as a file: YAML between two lines of ``---``, then Markdown."""

from __future__ import annotations

import datetime as dt
from typing import Any

import yaml

from disclosure.publishing.markdown import visible
from disclosure.records import Page

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def markdown_of(page: Page) -> str:
    """The page's file.

    A surrogate or control character in a value is written out as ``visible`` does:
    YAML's readers refuse it, and MkDocs would then silently print the block as text.
    """
    head = yaml.dump(
        plain(page.frontmatter),
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=1_000_000,  # folded lines would hide a value from grep
    )
    return f"---\n{head}---\n\n{page.body.rstrip()}\n"


def plain(value: object) -> object:
    """``value`` as YAML and JSON can hold it: lists, mappings, printable text, numbers, dates, None.

    Raises:
        TypeError: something else stands in a frontmatter (a defect of the caller).
    """
    if isinstance(value, str):
        return visible(str.__str__(value))
    if value is None or isinstance(value, bool | int | float | dt.date):
        return value
    if isinstance(value, dict):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    raise TypeError(f"no place in a frontmatter: {value!r}")
