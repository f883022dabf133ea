"""Headers and footers of a Word document: told apart from its text by the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from disclosure.reading.package import Element
from disclosure.reading.word_numbering import W

#: - 1 -    第 1 页 共 9 页    1 / 9
PAGE_NUMBER = re.compile(r"[\s\d\-–—－~～_/|·.第页頁共总]{0,40}")
MOST = 20  # lines; more are no page margins
LONGEST = 200  # characters of a line that are told

_COUNTED = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands for a number that Word counts
_AROUND = r"[\s\-–—－~～_/|·,，]{0,9}"
#: 第￼页 共￼页    - ￼ -    Page ￼ of ￼    第 3 页，共 9 页    － 3 －
_NUMBERS = re.compile(
    rf"{_AROUND}(?:(?:第|共|总|Page|of|P\.)?\s{{0,4}}{_COUNTED}\s{{0,4}}[页頁]?"
    rf"|[第共]\s{{0,4}}\d{{1,4}}\s{{0,4}}[页頁]|(?<!\S)[-–—－]\s{{0,4}}\d{{1,4}}\s{{0,4}}[-–—－](?!\S)){_AROUND}",
    re.IGNORECASE,
)
_COUNTING = re.compile(r"\s{0,9}(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")

_GONE = frozenset(
    (f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
)  # fmt: skip


def margins_of(parts: Iterable[Element]) -> Iterator[str]:
    """The lines of ``parts``, each once, without page numbers."""
    seen: set[str] = set()
    for part in parts:
        for paragraph in _paragraphs(part):
            text = _BLANKS.sub(" ", _NUMBERS.sub(" ", _text_of(paragraph))).strip()
            if text and text not in seen and not PAGE_NUMBER.fullmatch(text) and len(seen) < MOST:
                seen.add(text)
                yield text[:LONGEST]


def _paragraphs(part: Element) -> Iterator[Element]:
    """The paragraphs of a part, those of its text boxes too, but not as older programs are to show them."""
    waiting = [part]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}p":
            yield element
        waiting += (child for child in reversed(element) if child.tag not in _GONE)


def _text_of(paragraph: Element) -> str:
    """The text of a paragraph itself, with one mark for each number that Word counts."""
    pieces: list[str] = []
    fields: list[str] = []  # codes of those that are open
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}fldChar":
            _turn(element.get(f"{W}fldCharType", ""), fields, pieces)
        elif element.tag == f"{W}instrText" and fields:
            fields[-1] += element.text or ""
        elif element.tag == f"{W}fldSimple" and _COUNTING.match(element.get(f"{W}instr", "")):
            pieces.append(_COUNTED)
        elif element.tag == f"{W}t" and not any(map(_COUNTING.match, fields)):
            pieces.append(element.text or "")
        elif element.tag in (f"{W}tab", f"{W}br"):
            pieces.append(" ")
        elif element.tag not in _GONE and element.tag != f"{W}p":
            waiting += reversed(element)
    return "".join(pieces)


def _turn(kind: str, fields: list[str], pieces: list[str]) -> None:
    """Begin or end a field."""
    if kind == "begin":
        fields.append("")
    elif kind == "end" and fields and _COUNTING.match(fields.pop()):
        pieces.append(_COUNTED)
