"""A page as a file: YAML between two lines of ``---``, then Markdown.

The YAML is written here, not by PyYAML, which takes longer over a frontmatter than the
press over the whole page: block style, each value on a line of its own, text plain where
nobody could take it for anything else.  Tests read all of it back through PyYAML.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

import yaml

from disclosure.publishing.markdown import visible
from disclosure.records import Page

# 萧县人民政府    certain    〔2018〕3号    applications_received
PLAIN = re.compile(
    r"[A-Za-z\u4e00-\u9fff〔（《“][\w\u4e00-\u9fff、。〈〉《》「」『』【】〔〕（），；：！？“”‘’…—·./()%+ -]*(?<! )"
)
# What YAML 1.1 takes for a truth value or for nothing.
WORDS_OF_YAML = frozenset("y n yes no on off true false null".split())  # noqa: SIM905
#: Characters of a text that may come back.
LONGEST_KEPT = 40
#: What is as it is, of exactly these kinds; ``visible`` text and all else is looked at.
_PLAIN = frozenset({type(None), bool, int, float, dt.date})
# 61.4    -3.0
FIXED = re.compile(r"-?\d+\.\d+")
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def markdown_of(page: Page) -> str:
    """The page's file.

    A surrogate or control character in a value is written out as ``visible`` does:
    YAML's readers refuse it, and MkDocs would then silently print the block as text.

    Raises:
        TypeError: something that has no place there stands in the frontmatter (a defect of the caller).
    """
    lines: list[str] = []
    _mapping(page.frontmatter, "", lines)
    head = "\n".join(lines) or "{}"
    return f"---\n{head}\n---\n\n{page.body.rstrip()}\n"


def plain(value: object) -> object:
    """``value`` as YAML and JSON can hold it: lists, mappings, printable text, numbers, dates, None.

    Raises:
        TypeError: something else stands in a frontmatter (a defect of the caller).
    """
    if isinstance(value, dict):  # what is in it and harmless, as nearly all is, costs no call
        return {
            (key if type(key) is str and key.isprintable() else plain(key)): item
            if (kind := type(item)) in _PLAIN or (kind is str and item.isprintable())
            else plain(item)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [
            item if (kind := type(item)) in _PLAIN or (kind is str and item.isprintable()) else plain(item)
            for item in value
        ]
    if isinstance(value, str):
        return value if type(value) is str and value.isprintable() else visible(str.__str__(value))
    if value is None or isinstance(value, bool | int | float | dt.date):
        return value
    raise TypeError(f"no place in a frontmatter: {value!r}")


def _mapping(value: dict[str, object], indent: str, lines: list[str]) -> None:
    """Lines of a mapping; lists begin where their key does."""
    for key, item in value.items():
        if type(item) is str:  # as most are
            told = _text(item) if len(item) <= LONGEST_KEPT else _quoted(item)
            lines.append(f"{indent}{_text(key)}: {told}")
        elif not isinstance(item, dict | list | tuple) or not item:
            lines.append(f"{indent}{_text(key)}: {_scalar(item)}")
        else:
            lines.append(f"{indent}{_text(key)}:")
            if isinstance(item, dict):
                _mapping(item, f"{indent}  ", lines)
            else:
                _sequence(item, indent, lines)


def _sequence(value: list[object] | tuple[object, ...], indent: str, lines: list[str]) -> None:
    deeper = f"{indent}  "
    for item in value:
        if not isinstance(item, dict | list | tuple) or not item:
            lines.append(f"{indent}- {_scalar(item)}")
            continue
        first = len(lines)
        if isinstance(item, dict):
            _mapping(item, deeper, lines)
        else:
            _sequence(item, deeper, lines)
        lines[first] = f"{indent}- {lines[first].removeprefix(deeper)}"


def _scalar(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return _text(value) if len(value) <= LONGEST_KEPT else _quoted(value)
    if isinstance(value, int):
        return str(int(value)) if not isinstance(value, bool) else "true" if value else "false"
    if type(value) is dt.date:
        return value.isoformat()
    if isinstance(value, dict | list | tuple):  # empty, or it would have lines of its own
        return "{}" if isinstance(value, dict) else "[]"
    if type(value) is float and FIXED.fullmatch(told := repr(value)):  # as nearly all are
        return told
    if isinstance(value, float | dt.date):
        return str(yaml.safe_dump(value)).partition("\n")[0]
    raise TypeError(f"no place in a frontmatter: {value!r}")


@lru_cache(maxsize=10_000)
def _text(text: str) -> str:
    """The words that come back on page after page, and every key."""
    return _quoted(text)


def _quoted(text: str) -> str:
    text = visible(str.__str__(text)) if type(text) is not str or not text.isprintable() else text
    if PLAIN.fullmatch(text) and text.lower() not in WORDS_OF_YAML:
        return text
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else _escaped(c) for c in text) + '"'


def _escaped(character: str) -> str:
    code = ord(character)
    return ESCAPES.get(character) or (f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}")
