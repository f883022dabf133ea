"""The Markdown that this project writes, as the HTML that Python-Markdown makes of it.

``pages.py``, ``listing.py`` and their neighbours write a small part of Markdown, one
block a paragraph: headings, paragraphs, flat and nested lists, tables, blocks of HTML.
This module knows that part and nothing else, and is thirty times faster.  A body that
holds anything else is refused with None and goes through Python-Markdown; a test
compares both, byte by byte, on whatever the writers can produce.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from markdown.extensions.toc import slugify, strip_tags, unique

from disclosure.frozen import dataclass

#: How a link of a page must be written in HTML; None where it leads to nothing that we know.
Resolve = Callable[[str], str | None]

# \*    &#12288;    <small>    </abbr>    *    [    &    <    _    >
TOKEN = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()>#+.!|-])"
    r"|(?P<entity>&(?:\#\d{1,7}|[a-z]{2,6});)"
    r'|(?P<tag></?(?:small|abbr|code)>|<br>|<abbr class="[a-z ]{1,40}"(?: title="[^"<>\n]{0,2000}")?>)'
    r"|\*\*(?P<bold>第 \d{1,6} 页)\*\*"
    r"|(?P<word>(?<=[^\W_])_(?=[^\W_]))"
    r"|(?P<other>[\\`*\[\]<&_>])"
)

# [萧县](341322.md), its text full of escapes
LINK = re.compile(r"\[(?P<text>(?:[^\[\]\\]|\\.){1,4000})\]\((?P<target>[A-Za-z0-9_./-]{1,200})\)")

# What makes a line more than its characters.
SPECIAL = re.compile(r"[\\&<>`*\[\]_]")

# ## 一、概述
HEADING = re.compile(r"(?P<level>#{1,6}) (?P<text>\S.*)")

# What begins another kind of block than a paragraph: # > - + * 1. ``` ~~~ | : and a blank; **第 1 页** does not
BLOCK_START = re.compile(r"[#>\s|:]|[-+*](?:\s|$)|[-_*=]{2,}(?!第 \d)|\d+\.\s|```|~~~")

# <p class="signature">萧县人民政府<br>办公室</p>
HTML_LINE = r'<p class="[a-z]{1,40}">[^<\n]*(?:<br>[^<\n]*){0,200}</p>'
# The same, or <div class="table-frame" role="group"> … </div> with nothing but lines between.
HTML_BLOCK = re.compile(
    rf"(?:{HTML_LINE}(?:\n(?=<)|$))*"
    r'(?:<(?P<tag>div|ul|ol)(?: [a-z-]{1,20}="[^"<>\n]{0,200}")*>\n(?P<within>.*)\n</(?P=tag)>)?',
    re.DOTALL,
)

# What Python-Markdown would change even within a block of HTML, or stumble over.
# Each behind one of its characters that is rarer: that one is looked for ten times as fast.
TURBID = (
    ("\t", "\t"),
    ("\x02", "\x02"),
    ("\x03", "\x03"),
    ("`", "```"),
    ("~", "~~~"),
    ("!", "<!"),
    ("?", "<?"),
    ("=", "markdown="),
    ("z", "wzxhzdk"),
    ("z", "klzzwxh"),
)

ITEM = re.compile(r"(?P<indent>(?:    )*)- (?P<text>\S.*)")
ROW = re.compile(r"\| (?P<cells>.*) \|")


class Heading(NamedTuple):
    """A heading as the table of contents knows it; a tuple, for pages have dozens."""

    level: int
    id: str
    name: str  # HTML without tags


@dataclass(frozen=True, slots=True)
class Body:
    """A page's text as HTML, and its headings."""

    html: str
    headings: tuple[Heading, ...]


class _Foreign(Exception):
    """Something that this module does not know."""


def body_of(markdown: str, resolve: Resolve) -> Body | None:
    """``markdown`` as HTML; None where it holds what our writers do not write."""
    if any(letter in markdown and word in markdown for letter, word in TURBID):
        return None
    try:
        return _Printer(resolve).body(markdown)
    except _Foreign:
        return None


class _Printer:
    """One page on its way to HTML."""

    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve
        self._headings: list[Heading] = []
        self._ids: set[str] = set()
        self._counters: dict[str, int] = {}

    def body(self, markdown: str) -> Body:
        printed = [
            f"<p>{block.rstrip(' ')}</p>" if _is_plain(block) else self._block(block)
            for block in markdown.strip("\n").split("\n\n")
        ]
        return Body("\n".join(printed).rstrip("\n"), tuple(self._headings))

    def _block(self, block: str) -> str:
        first = block[:1]
        if first == "#" and (heading := HEADING.fullmatch(block)):
            return self._heading(len(heading["level"]), heading["text"])
        if first == "<":
            return _html_block(block)
        if first == "|":
            return self._table(block.split("\n"))
        if first == "-" and block[:2] == "- ":
            return self._list(block)
        if "\n" in block or BLOCK_START.match(block) or not block.strip():
            raise _Foreign
        return f"<p>{self._inline(block.rstrip(' '))}</p>"

    def _heading(self, level: int, text: str) -> str:
        inner, name, slug = _named(text) if "](" not in text else _naming(text, self._inline)
        anchor = unique(slug, self._ids, self._counters)  # type: ignore[call-arg] # typeshed lags behind
        self._headings.append(Heading(level, anchor, name))
        return f'<h{level} id="{anchor}">{inner}</h{level}>'

    def _inline(self, text: str) -> str:
        if "](" not in text:
            return _without_links(text)
        pieces: list[str] = []
        at = 0
        for link in LINK.finditer(text):
            start, end = link.span()
            label, path = link.groups()
            target = self._resolve(path)
            if target is None or _is_escaped(text, start):
                raise _Foreign
            pieces.append(f'{_without_links(text[at:start])}<a href="{target}">{_without_links(label)}</a>')
            at = end
        return "".join((*pieces, _without_links(text[at:])))

    def _table(self, lines: list[str]) -> str:
        if len(lines) < 2:
            raise _Foreign
        count, head = _head(lines[0], lines[1], self._resolve)
        rows = [_row(line, self._resolve) for line in lines[2:]]
        if any(cells != count for cells, _ in rows):
            raise _Foreign
        body = "".join(row for _, row in rows)
        tbody = f"<tbody>\n{body}</tbody>\n" if body else "<tbody></tbody>\n"
        return f"<table>\n<thead>\n<tr>\n{head}</tr>\n</thead>\n{tbody}</table>"

    def _cells(self, line: str) -> list[str]:
        match = ROW.fullmatch(line)
        if match is None or "`" in line:
            raise _Foreign
        cells = match["cells"].split(" | ")
        if any("|" in cell.replace(r"\|", "") for cell in cells):
            raise _Foreign
        return [self._inline(cell.strip(" ")) for cell in cells]

    def _list(self, block: str) -> str:
        """A list, each item with its lines of continuation, each deeper list within its item."""
        items: list[tuple[int, str]] = []
        for line in block.split("\n"):
            item = ITEM.fullmatch(line)
            if item:
                items.append((len(item["indent"]) // 4, item["text"]))
            elif line.startswith("  ") and line[2:3].strip() and items and items[-1][1].endswith("<br>"):
                items[-1] = (items[-1][0], f"{items[-1][1]}\n{line}")
            else:
                raise _Foreign
        return self._nested(items)

    def _nested(self, items: list[tuple[int, str]]) -> str:
        printed: list[str] = []
        depth = -1
        for level, text in items:
            if level > depth + 1 or BLOCK_START.match(text):
                raise _Foreign
            if level > depth:
                printed.append("<ul>\n")
            else:
                printed.append("</li>\n" + "</ul>\n</li>\n" * (depth - level))
            printed.append(f"<li>{self._inline(text)}")
            depth = level
        return "".join(printed) + "</li>\n" + "</ul>\n</li>\n" * depth + "</ul>"


@lru_cache(maxsize=64)
def _head(line: str, rule: str, resolve: Resolve) -> tuple[int, str]:
    """How many columns a table has, and its head: the same on all lists of a folder."""
    cells, rules = _Printer(resolve)._cells(line), _Printer(resolve)._cells(rule)
    if set(rules) != {"---"} or len(cells) != len(rules):
        raise _Foreign
    return len(cells), "".join(f"<th>{cell}</th>\n" for cell in cells)


@lru_cache(maxsize=2048)
def _row(line: str, resolve: Resolve) -> tuple[int, str]:
    """A row of a table, and how many cells it has; most come back on the next page of the folder."""
    cells = _Printer(resolve)._cells(line)
    return len(cells), "<tr>\n" + "".join(f"<td>{cell}</td>\n" for cell in cells) + "</tr>\n"


@lru_cache(maxsize=4096)
def _named(text: str) -> tuple[str, str, str]:
    """A heading without links: most come back on page after page."""
    return _naming(text, _without_links)


def _naming(text: str, inline: Callable[[str], str]) -> tuple[str, str, str]:
    """A heading as HTML, its name, and its address."""
    text = text.strip(" ")
    if r"\>" in text or (text.endswith("#") and not text.endswith(r"\#")):
        raise _Foreign  # Python-Markdown writes such a > otherwise in the table of contents
    inner = inline(text)
    name = strip_tags(inner) if "<" in inner else " ".join(inner.split())
    return inner, name, slug_of(html.unescape(name))


def _is_plain(block: str) -> bool:
    """Whether a block is a paragraph of nothing but its characters, as nearly all are."""
    return "\u4e00" <= block[:1] <= "\u9fff" and not SPECIAL.search(block) and "\n" not in block


def _is_escaped(text: str, at: int) -> bool:
    """Whether a backslash takes its meaning from what begins there."""
    before = text[:at]
    return before.endswith("\\") and (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _without_links(text: str) -> str:
    return TOKEN.sub(_token, text) if SPECIAL.search(text) else text


@lru_cache(maxsize=4096)
def slug_of(text: str) -> str:
    """A heading's address before it is made unlike all others of its page."""
    slug: str = slugify(text, "-")
    return slug


def _token(match: re.Match[str]) -> str:
    kind = match.lastgroup
    if kind == "escaped":
        return "&gt;" if match["escaped"] == ">" else match["escaped"]
    if kind in ("entity", "tag", "word"):
        return match[0]
    if kind == "bold":
        return f"<strong>{match['bold']}</strong>"
    if match[0] == ">":
        return "&gt;"
    raise _Foreign


def _html_block(block: str) -> str:
    """A block of HTML, which Markdown leaves alone, and an empty line behind it."""
    match = HTML_BLOCK.fullmatch(block)
    if match is None or (match["tag"] and f"</{match['tag']}>" in match["within"]):
        raise _Foreign
    return f"{block}\n"
