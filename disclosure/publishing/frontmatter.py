"""A page as a file: YAML between two lines of ``---``, then Markdown.

The YAML is written here, not by PyYAML, which takes longer over a frontmatter than the
press over the whole page: block style, each value on a line of its own, text plain where
nobody could take it for anything else.  Tests read all of it back through PyYAML.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import yaml

from disclosure.publishing.markdown import visible
from disclosure.records import Page

# 萧县人民政府    certain    〔2018〕3号    applications_received
PLAIN = re.compile(
    r"[A-Za-z\u4e00-\u9fff〔（《“][\w\u4e00-\u9fff、。〈〉《》「」『』【】〔〕（），；：！？“”‘’…—·./()%+ -]*(?<! )"
)
# What YAML 1.1 takes for a truth value or for nothing.
WORDS_OF_YAML = frozenset("y n yes no on off true false null".split())  # noqa: SIM905
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def markdown_of(page: Page) -> str:
    """The page's file.

    A surrogate or control character in a value is written out as ``visible`` does:
    YAML's readers refuse it, and MkDocs would then silently print the block as text.

    Raises:
        TypeError: something that has no place there stands in the frontmatter (a defect of the caller).
    """
    head = "\n".join(_mapping(page.frontmatter, "")) if page.frontmatter else "{}"
    return f"---\n{head}\n---\n\n{page.body.rstrip()}\n"


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


def _mapping(value: dict[str, object], indent: str) -> Iterator[str]:
    """Lines of a mapping; lists begin where their key does."""
    for key, item in value.items():
        name = f"{indent}{_text(str.__str__(key))}:"
        if isinstance(item, dict) and item:
            yield name
            yield from _mapping(item, f"{indent}  ")
        elif isinstance(item, list | tuple) and item:
            yield name
            yield from _sequence(item, indent)
        else:
            yield f"{name} {_scalar(item)}"


def _sequence(value: list[object] | tuple[object, ...], indent: str) -> Iterator[str]:
    deeper = f"{indent}  "
    for item in value:
        if isinstance(item, dict | list | tuple) and item:
            lines = _mapping(item, deeper) if isinstance(item, dict) else _sequence(item, deeper)
            yield f"{indent}- {next(lines).removeprefix(deeper)}"
            yield from lines
        else:
            yield f"{indent}- {_scalar(item)}"


def _scalar(value: object) -> str:
    if isinstance(value, str):
        return _text(str.__str__(value))
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(int(value))
    if type(value) is dt.date:
        return value.isoformat()
    if isinstance(value, dict | list | tuple):  # empty, or it would have lines of its own
        return "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, float | dt.date):
        told: str = yaml.safe_dump(value).partition("\n")[0]
        return told
    raise TypeError(f"no place in a frontmatter: {value!r}")


def _text(text: str) -> str:
    text = visible(text)
    if PLAIN.fullmatch(text) and text.lower() not in WORDS_OF_YAML:
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else _escaped(c) for c in text) + '"'


def _escaped(character: str) -> str:
    code = ord(character)
    return ESCAPES.get(character) or (f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}")
