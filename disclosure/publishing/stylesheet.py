"""Material's style sheet without what none of our pages has: a slow phone waits for all of it before it paints.

Only rules that can match nothing are left out, so that no page looks other for it: those
for parts of Material that ``theme/frame.html`` does not print, and for Markdown
extensions that are not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: The parts of Material that our frame prints; a class of another part is on no page.
_PARTS = "container content dialog ellipsis grid icon main nav overlay skip toggle typeset"
#: What Markdown extensions print that mkdocs.yml does not switch on.
_EXTENSIONS = (
    "admonition arithmatex critic emojione footnote gemoji giscus headerlink highlight highlighttable hll katex keys key "
    "linenodiv linenos mermaid tabbed task twemoji"
)
# .md-search__input   .tabbed-set   .highlight
_ABSENT = re.compile(
    rf"\.md-(?!(?:{_PARTS.replace(' ', '|')})(?![a-z]))|\.(?:{_EXTENSIONS.replace(' ', '|')})(?![a-z0-9])"
)
# :not(.md-nav--primary): what must not be there may be absent
_NEGATED = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*\)")
# url("data:…{…}")   "…"   '…'   /*! … */: what may hold braces, commas and semicolons that mean nothing
_OPAQUE = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|url\([^\"')]*\)|/\*.*?\*/", re.DOTALL)
_PICTURE = re.compile(r"(?P<name>--[a-z-]+):url\(")
_GROUPS = ("@media", "@supports")


def lean(sheet: str) -> str:
    """``sheet`` without rules that match nothing of ours, and without pictures that nothing left uses."""
    kept = "".join(_rules(sheet))
    used = set(re.findall(r"var\((--[a-z-]+)", kept))
    return "".join(_without_pictures(kept, used))


def _rules(sheet: str) -> Iterator[str]:
    """The rules that may match, comments left out."""
    for head, body in _blocks(sheet):
        if body is None:
            yield head
        elif head.startswith(_GROUPS):
            if within := "".join(_rules(body)):
                yield f"{head}{{{within}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        elif selectors := [one for one in _parted(head, ",") if not _ABSENT.search(_NEGATED.sub("", one))]:
            yield f"{','.join(selectors)}{{{body}}}"


def _blocks(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Each block's head and what stands in its braces; a statement without braces as a head alone."""
    start = opened = depth = 0
    for at, sign in _signs(sheet, "{};"):
        if sign == "{":
            opened, depth = (at, 1) if depth == 0 else (opened, depth + 1)
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield _bare(sheet[start:opened]), sheet[opened + 1 : at]
                start = at + 1
        elif depth == 0:
            yield _bare(sheet[start : at + 1]), None
            start = at + 1


def _parted(text: str, separator: str) -> Iterator[str]:
    """``text`` at each ``separator`` that stands in no brackets."""
    start = depth = 0
    for at, sign in _signs(text, f"(){separator}"):
        depth += (sign == "(") - (sign == ")")
        if sign == separator and depth == 0:
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _signs(text: str, signs: str) -> Iterator[tuple[int, str]]:
    """Where each of ``signs`` stands outside of strings, addresses and comments."""
    opaque = [match.span() for match in _OPAQUE.finditer(text)]
    covered = iter(opaque)
    begin, end = next(covered, (len(text), len(text)))
    for match in re.finditer(f"[{re.escape(signs)}]", text):
        while match.start() >= end and begin < len(text):
            begin, end = next(covered, (len(text), len(text)))
        if not begin <= match.start() < end:
            yield match.start(), match[0]


def _bare(head: str) -> str:
    return re.sub(r"/\*.*?\*/", "", head, flags=re.DOTALL).strip()


def _without_pictures(sheet: str, used: set[str]) -> Iterator[str]:
    """The rules without properties of their own that hold a picture and that no rule asks for."""
    for head, body in _blocks(sheet):
        if body is None or head.startswith("@"):
            yield head if body is None else f"{head}{{{body}}}"
            continue
        told = [one for one in _parted(body, ";") if not _is_idle(one, used)]
        yield f"{head}{{{';'.join(told)}}}"


def _is_idle(declaration: str, used: set[str]) -> bool:
    picture = _PICTURE.match(declaration.strip())
    return picture is not None and picture["name"] not in used
