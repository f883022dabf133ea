"""Text from a source, made harmless: it is shown as printed and can never turn into markup.

Written for Python-Markdown with the extensions of ``mkdocs.yml`` (tables, fenced_code
and toc, which MkDocs always has).  What needs no escape is left alone, so that the
Markdown can be read and compared with the source.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

# Control characters, lone surrogates, non-characters, and the marks that turn the writing
# direction: HTML forbids them or a reader is misled by them.
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)

LINE_BREAK = re.compile(r"\r\n?|\n")

# 印发<关于全面推进政务公开工作的实施意见>的通知    *[x]: y    _斜_    {{ x }}    [x](javascript:y)
# An underscore between letters or digits (a_b.txt) means nothing and stays as it is.
ANYWHERE = re.compile(r"[\\`*{}\[\]|<&]|(?<![^\W_])_|_(?![^\W_])")
# Whatever could be one of these: most text holds none.
SUSPECT = re.compile(r"[\\`*{}\[\]|<&_]")
ENTITIES = {"<": "&lt;", "&": "&amp;", "\t": "&#9;"}

# # 标题    > 引用    - 1 -    + 其他    ---    ~~~    2017. 12
AT_START = re.compile(r"[#>]|[+-](?=[ +-])|~(?=~~)|\d+(?=\. )")

_FIRST, _LAST = frozenset(" #>+-~"), frozenset(" #")

# What HTML would take for markup, and what ends an attribute
_WRITTEN = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"})

# In an attribute, what Python-Markdown would see before it sees the tag.
IN_ATTRIBUTE = re.compile(r"[\\`*_{}\[\]|]")


#: How it begins what ``visible`` writes out.
WRITTEN_OUT = "〔U+"


def visible(text: str) -> str:
    """``text`` with each character that cannot be shown written out, as 〔U+0085〕."""
    if text.isprintable():  # nearly all is
        return text
    return UNPRINTABLE.sub(lambda match: f"{WRITTEN_OUT}{ord(match[0]):04X}〕", text)


def as_html(text: str) -> str:
    """``text`` within HTML and its attributes, as Jinja's ``e`` writes it."""
    return text.translate(_WRITTEN) if has_markup(text) else text


def has_markup(text: str) -> bool:
    """Whether ``as_html`` would change ``text``; to look for one character is ten times as fast as for any of five."""
    return "<" in text or "&" in text or ">" in text or '"' in text or "'" in text


def escape(text: str) -> str:
    """``text`` as inline Markdown that renders as exactly ``visible(text)``.

    A line break becomes a blank, for a line of Markdown ends what it stands in.
    """
    if not SUSPECT.search(text) and text.isprintable() and not _has_edges(text):  # nearly all is so
        return text
    text = LINE_BREAK.sub(" ", visible(text))
    inner = text.strip()
    if not inner:
        return _spelled(text)
    lead, tail = text[: text.index(inner)], text[text.index(inner) + len(inner) :]
    body = ANYWHERE.sub(lambda match: ENTITIES.get(match[0]) or f"\\{match[0]}", inner)
    if not tail and inner.endswith("#") and (lead or len(inner) > 1):
        body = f"{body[:-1]}\\#"  # a heading would lose it
    if not lead and AT_START.match(body):
        body = AT_START.sub(_start, body, count=1)
    return _spelled(lead) + body.replace("\t", ENTITIES["\t"]) + _spelled(tail)


def _has_edges(text: str) -> bool:
    """Whether a printable text could mean something by how it begins or ends."""
    first = text[:1]
    return first in _FIRST or first.isdecimal() or text[-1:] in _LAST


def _start(match: re.Match[str]) -> str:
    """Take its meaning from what begins a line."""
    if match[0] == "~":
        return "&#126;"  # Python-Markdown knows no escape for it
    return match[0] + "\\" if match[0][0].isdigit() else "\\" + match[0]


def _spelled(blanks: str) -> str:
    """Blanks at an end, so that they stay: full-width ones indent, four would make code."""
    return "".join(f"&#{ord(blank)};" for blank in blanks)


def attribute(text: str) -> str:
    """``text`` for a double-quoted attribute of a tag that stands within Markdown."""
    safe = html.escape(LINE_BREAK.sub(" ", visible(text)).replace("\t", " "))
    return IN_ATTRIBUTE.sub(lambda match: f"&#{ord(match[0])};", safe)


def link(text: str, target: str) -> str:
    """A link to ``target``, a path of our own making."""
    return f"[{escape(text)}]({target})"


def heading(level: int, text: str) -> str:
    """A heading of ``level`` 1 to 6."""
    return f"{'#' * level} {escape(text)}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def framed(table_lines: Iterable[str], name: str = "表格") -> str:
    """A table of HTML in a frame of its own: where it is wider than the page, the frame scrolls, by keyboard too."""
    frame = f'<div class="table-frame" role="group" aria-label="{attribute(name[:30])}" tabindex="0">'
    return "\n".join((frame, *table_lines, "</div>"))
