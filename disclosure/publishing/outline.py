"""A page's table of contents as Material prints it, learnt from Material's own templates.

They look at nothing of a page but its headings, and take longer over twenty of them than
the press over all the rest of a page.  So they are asked once, with marks for titles; what
stands between the marks is the same for every heading in the same place.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from markdown.extensions.toc import nest_toc_tokens
from markupsafe import Markup, escape
from mkdocs.structure.toc import TableOfContents, get_toc

from disclosure.frozen import dataclass
from disclosure.publishing.markdown import as_html
from disclosure.publishing.markup import Heading

#: The templates that print an outline.
TEMPLATES = ("partials/toc.html", "partials/toc-item.html")

#: An address or a title of ``_marks``.
MARK = re.compile(r"#id\d+-|title\d+-")

Token = Mapping[str, Any]  # as Python-Markdown nests headings


@dataclass(frozen=True, slots=True)
class Outliner:
    """What stands around and between titles."""

    empty: str  # an outline without headings
    begin: str  # before the first address
    within: str  # between address and title
    leaf: str  # behind the title of one without any below it
    branch: tuple[
        str, str
    ]  # behind the title of one with some below it, and behind its title's second mention
    close: str  # behind the last one below another
    between: tuple[str, str]  # before the next address: at the top, and further down
    end: str

    def outline(self, headings: Sequence[Heading]) -> str:
        """The outline of a page with these headings; the first is its title, which is left out."""
        tokens = _nested(headings)[0]["children"]
        if not tokens:
            return self.empty
        return "".join((self.begin, *self._printed(tokens, self.between[0]), self.end))

    def _printed(self, tokens: Sequence[Token], between: str) -> Iterator[str]:
        for number, token in enumerate(tokens):
            title = token["name"]
            yield f"{between if number else ''}#{token['id']}{self.within}{title}"
            if below := token["children"]:
                yield f"{self.branch[0]}{_spoken(title)}{self.branch[1]}"
                yield from self._printed(below, self.between[1])
                yield self.close
            else:
                yield self.leaf


def _marks(levels: Sequence[int]) -> tuple[Heading, ...]:
    return tuple(Heading(level, f"id{at}-", f"title{at}-") for at, level in enumerate(levels))


#: What an outline must be right about before it is trusted.
TRIAL = (*_marks((1, 2, 3, 4, 4, 3, 2, 2, 4, 3, 2)), Heading(2, "a&amp;b", 'x &lt; &amp; "y"  <z>'))


def learn(printed: Callable[[TableOfContents], str]) -> Outliner | None:
    """What ``printed``, the templates' work, puts around headings; None where they do more than that."""

    def parts(*levels: int) -> list[str]:
        return MARK.split(printed(toc_of(_marks(levels))))

    try:
        begin, within, end_of_one = parts(1, 2)
        _, _, next_at_top, _, _ = parts(1, 2, 2)
        _, _, name, name_again, _, end_below = parts(1, 2, 3)
        *_, next_below, _, _ = parts(1, 2, 3, 3)
    except ValueError:
        return None
    leaf = os.path.commonprefix([next_at_top, next_below, end_of_one, end_below])  # noqa: RUF071 - of characters, not of folders
    end = end_of_one[len(leaf) :]
    learnt = Outliner(
        empty="".join(parts(1)),
        begin=begin,
        within=within,
        leaf=leaf,
        branch=(name, name_again),
        close=end_below[len(leaf) : len(end_below) - len(end)],
        between=(next_at_top[len(leaf) :], next_below[len(leaf) :]),
        end=end,
    )
    return learnt if learnt.outline(TRIAL) == printed(toc_of(TRIAL)) else None


def toc_of(headings: Sequence[Heading]) -> TableOfContents:
    """The headings as MkDocs hands them to templates."""
    tokens: Any = _nested(headings)
    return get_toc(tokens)


def _nested(headings: Sequence[Heading]) -> Sequence[Token]:
    return nest_toc_tokens([{"level": h.level, "id": h.id, "name": h.name} for h in headings])


def _spoken(title: str) -> str:
    """A title as an attribute has it: Jinja's ``striptags | e``."""
    if "<" not in title and "&" not in title:  # as nearly all are
        return as_html(" ".join(title.split()))
    return str(escape(Markup(title).striptags()))
