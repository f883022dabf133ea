"""Traditional characters to Simplified, where a text is Traditional as a whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

import numpy as np
from numpy.typing import NDArray

from disclosure.editing.changes import Changes, Rewriting, column
from disclosure.editing.characters.alphabet import HAN, count_of, holds, unusual
from disclosure.editing.characters.spelling import simple_forms, simplified_only, simplifier, traditional_only
from disclosure.records import Edit

RULE = "script"
_RULES = (RULE,)

#: Fewer Traditional characters than this say nothing of the script of a text.
_FEWEST = 3
#: How many times more of the one script's characters than of the other's make a text of one script.
_PREPONDERANCE = 4
#: Traditional characters on neighbouring lines that make them a Traditional report within a source
#: that is otherwise Simplified; a quoted sentence or name does not reach it.
_STRETCH = 40
#: So many different Traditional characters in a text that was not converted are more than names.
_KINDS = 8

_LINE = re.compile(r"[^\n]+\n?")
#: Where OpenCC's tw2s goes wrong: works (原著, but 翻譯著, 討論著), and names of places that keep an
#: unusual character in the table of places; taken from running tw2s over every name in it.
_KEPT = {
    "著": re.compile(
        "著(?:(?<=[原專編遺拙撰所土昭卓]著)|(?<=譯著)(?<!翻譯著)|(?<=論著)(?<![討談議評辯爭]論著))"
    ),
    "乾": re.compile("乾(?:(?=[務塘西豐潭佑龍元]|安[縣鎮])|(?<=奇乾))"),
    "濛": re.compile("濛(?:(?=[江陽洲])|(?<=清濛))"),
    "塚": re.compile("塚(?<=[垌尖]塚)"),
    "藉": re.compile("藉(?=口鎮)"),
    "洩": re.compile("洩(?=湖鎮)"),
    "酇": re.compile("酇(?=[城陽])"),
    "沈": re.compile("沈(?=淪鎮)"),
    "於": re.compile("於(?=潛|陵)"),
    "鉅": re.compile("鉅(?=橋鎮)"),
}
_KEPT_AS = {"鉅": "钜"}
#: 結合著, 配合著: no joint works (合著).
_ASPECT = re.compile("著(?<=[結配聯綜整融集迎符適]合著)")


def to_simplified(text: str) -> Collection[Edit]:
    """Convert the Traditional stretches of ``text`` with OpenCC ``tw2s``, character for character.

    The whole text where Traditional characters prevail; in a source of both scripts
    the runs of lines in which they do.  A single Traditional character in a
    Simplified text (涇源县) stays as printed: names are resolved by the gazetteer.
    A conversion is never a rewording: what changes its length is left as it was.
    """
    if not holds(traditional_only(), text):
        return ()
    pieces, at = [], 0
    for start, end in traditional_stretches(text):
        pieces += [text[at:start], _simplified(text[start:end])]
        at = end
    after = "".join((*pieces, text[at:]))
    return _rewriting(text, after) if after != text else ()


def traditional_stretches(text: str) -> list[tuple[int, int]]:
    """The parts of ``text``, from offset to offset, that are written in Traditional characters."""
    old, new = _count(text)
    if old >= _FEWEST and old >= _PREPONDERANCE * new:
        return [(0, len(text))]
    if old < _STRETCH:
        return []
    return [(start, end) for start, end, weight in _runs_of_lines(text) if weight >= _STRETCH]


def mixed_script(text: str) -> str:
    """A line of ``text`` that holds Traditional characters, where more kinds are left than names explain."""
    if len(unusual(text) & traditional_only()) < _KINDS:
        return ""
    lines = (found[0].strip() for found in _LINE.finditer(text))
    return next(line[:30] for line in lines if not traditional_only().isdisjoint(line))


def _count(text: str) -> tuple[int, int]:
    """How many characters of ``text`` only a Traditional text holds, and how many only a Simplified one."""
    old = count_of(traditional_only(), text)
    return old, count_of(simplified_only(), text) if old else 0


def _runs_of_lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Runs of lines in which Traditional characters prevail, and how many of them a run holds.

    Lines that hold characters of neither kind belong to the run that they stand in.
    """
    start = end = weight = 0
    for found in _LINE.finditer(text):
        line = found[0]
        old, new = _count(line)
        if old > new:
            if not weight:
                start = found.start()
            end = found.end()
            weight += old
        elif new or not simplified_only().isdisjoint(line):
            if weight:
                yield start, end, weight
            weight = 0
    if weight:
        yield start, end, weight


def _rewriting(before: str, after: str) -> Rewriting:
    """The edits from ``before`` to ``after``, which is as long: one for each run of characters that change."""
    changed = np.flatnonzero(_codes(before) != _codes(after))
    breaks = np.flatnonzero(np.diff(changed) > 1)
    begins = changed[np.concatenate(([0], breaks + 1))]
    ends = changed[np.concatenate((breaks, [-1]))] + 1
    gaps = begins - np.concatenate(([0], ends[:-1]))
    sizes = column(ends - begins)
    return Rewriting(before, after, Changes(column(gaps), sizes, sizes, [_RULES] * len(sizes)))


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


_BEYOND = re.compile("[\U00010000-\U0010ffff]")


# 連同乾 / 州四寶: a line that was broken within a word
_BROKEN = re.compile(f"\n(?<=[{HAN}]\n)(?=[{HAN}])")


def _simplified(text: str) -> str:
    """``text`` in Simplified characters, as long as before; words are read over line ends."""
    lines = _BROKEN.split(text)
    flowing, at = _converted("".join(lines)), 0
    pieces = []
    for line in lines:
        pieces.append(flowing[at : at + len(line)])
        at += len(line)
    return "\n".join(pieces)


def _converted(text: str) -> str:
    """``text`` by OpenCC, as long as before, with what it gets wrong put right."""
    converted: str = simplifier().convert(text)
    if len(converted) != len(text):  # no rewording: each character for itself, then
        converted = "".join([simple_forms().get(character, character) for character in text])
    kept = dict(_exceptions(text))
    if _BEYOND.search(converted):
        # No ordinary font shows such a Simplified form (that of 鮀 in 鮀江街道): it stays, too.
        kept |= {at: text[at] for at, new in enumerate(converted) if new > "\uffff"}
    pieces, behind = [], 0
    for at in sorted(kept):
        pieces += [converted[behind:at], kept[at]]
        behind = at + 1
    return "".join((*pieces, converted[behind:]))


def _exceptions(text: str) -> Iterator[tuple[int, str]]:
    """Where another character than OpenCC's stands, and which."""
    for character, where in _KEPT.items():
        if character in text:
            yield from ((found.start(), _KEPT_AS.get(character, character)) for found in where.finditer(text))
    if "合著" in text:
        yield from ((found.start(), "着") for found in _ASPECT.finditer(text))
