"""The words that figures were read from, marked in a report's page so that a link leads to them.

The marks are put into the HTML of the text where the template prints it: its Markdown
stays the text and nothing else.  Every place is checked against the words before it is
marked; where they are not there as expected, the link leads to the heading above.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from disclosure.frozen import dataclass
from disclosure.publishing.markdown import LINE_BREAK, visible
from disclosure.publishing.pages import blocks_shown, elements_of
from disclosure.records import Report, Spot

# <p>…</p>, <h2 id="…">…</h2>, <div class="table-frame" …>…</div>: none of ours holds another of its name
_ELEMENT = re.compile(r"<(?P<tag>p|h[1-6]|div)\b[^<>]*>(?P<inner>[^<]*(?:<(?!/(?P=tag)>)[^<]*)*)</(?P=tag)>")
_CELL = re.compile(r"<t[dh](?=[ >])")
# one character as it is shown
_CHARACTER = re.compile(r"<br>|&[#\w]{1,10};|[^<&]")


@dataclass(frozen=True, slots=True)
class Marked:
    """A report's text as HTML, and the ids of what was marked in it."""

    html: str
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Passages:
    """Spots of a report's text by the element of its page that shows them, each with its id."""

    elements: int  # how many the page has
    words: Mapping[int, Sequence[tuple[str, int, int, str]]]  # element -> id, start, end, what stands there
    cells: Mapping[int, Mapping[int, str]]  # element -> cell -> id

    @classmethod
    def of(cls, report: Report, spots: Iterable[Spot]) -> Passages:
        """Where ``spots`` are on the page of ``report``."""
        words: dict[int, list[tuple[str, int, int, str]]] = defaultdict(list)
        cells: dict[int, dict[int, str]] = defaultdict(dict)
        wanted: dict[int, list[Spot]] = defaultdict(list)
        for spot in dict.fromkeys(spots):
            wanted[spot.block].append(spot)
        at = 1  # behind the title
        for number, block in blocks_shown(report):
            for spot in wanted[number]:
                if spot.cell is not None:
                    cells[at + elements_of(block) - 1][spot.cell] = id_of(spot)
                else:
                    words[at].append((id_of(spot), *_run(block.text, spot)))
            at += elements_of(block)
        return cls(at, dict(words), dict(cells))

    def marked(self, content: str) -> Marked:
        """``content``, the page's text as HTML, with an element around each passage."""
        elements = list(_ELEMENT.finditer(content))
        if len(elements) != self.elements:
            return Marked(content, frozenset())
        pieces: list[str] = []
        ids: set[str] = set()
        done = 0
        for at in sorted({*self.words, *self.cells}):
            start, end = elements[at].span("inner")
            inner, found = self._in_element(at, content[start:end])
            pieces += (content[done:start], inner)
            ids |= found
            done = end
        return Marked("".join((*pieces, content[done:])), frozenset(ids))

    def _in_element(self, at: int, inner: str) -> tuple[str, set[str]]:
        if at in self.cells:
            return _mark_cells(inner, self.cells[at])
        return _mark_words(inner, self.words[at])


def id_of(spot: Spot) -> str:
    """The id of the element that marks ``spot``; the full stop keeps it apart from those of headings."""
    return f"f.{spot.block}.{f'c{spot.cell}' if spot.cell is not None else f'{spot.start}-{spot.end}'}"


def _run(text: str, spot: Spot) -> tuple[int, int, str]:
    """Where ``spot`` begins and ends in ``text`` as it is shown, and what stands there."""
    start, end = spot.start, spot.end
    if text.isprintable():  # as nearly all is: then it is shown as it is
        return start, end, text[start:end]
    return len(_shown(text[:start])), len(_shown(text[:end])), _shown(text[start:end])


def _shown(text: str) -> str:
    """``text`` as a page shows it; a line break counts as one character."""
    return text if text.isprintable() else LINE_BREAK.sub(" ", visible(text))


def _mark_cells(inner: str, cells: Mapping[int, str]) -> tuple[str, set[str]]:
    tags = list(_CELL.finditer(inner))
    placed = {tags[number].end(): name for number, name in cells.items() if number < len(tags)}
    return _inserted(inner, [(at, f' id="{name}"') for at, name in sorted(placed.items())]), {
        *placed.values()
    }


def _mark_words(inner: str, words: Iterable[tuple[str, int, int, str]]) -> tuple[str, set[str]]:
    """Mark each run of ``words`` that is there; of two that overlap the first."""
    plain = "<" not in inner and "&" not in inner  # then an offset in the text is one in the HTML
    characters = [] if plain or "<" in inner.replace("<br>", "") else list(_CHARACTER.finditer(inner))
    marks: list[tuple[int, str]] = []
    ids: set[str] = set()
    last = 0
    for name, start, end, expected in sorted(words, key=lambda word: (word[1], -word[2])):
        found = inner[start:end] if plain else _text_of(characters[start:end])
        if not last <= start < end or found != expected:
            continue
        begins, ends = (start, end) if plain else (characters[start].start(), characters[end - 1].end())
        marks += [(begins, f'<span class="passage" id="{name}">'), (ends, "</span>")]
        ids.add(name)
        last = end
    return _inserted(inner, marks), ids


def _text_of(characters: Iterable[re.Match[str]]) -> str:
    return "".join(" " if char[0] == "<br>" else html.unescape(char[0]) for char in characters)


def _inserted(text: str, marks: Sequence[tuple[int, str]]) -> str:
    return "".join(_pieces(text, marks))


def _pieces(text: str, marks: Sequence[tuple[int, str]]) -> Iterator[str]:
    done = 0
    for at, mark in marks:
        yield text[done:at]
        yield mark
        done = at
    yield text[done:]
