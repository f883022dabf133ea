"""Characters of a page to its lines, with the blanks and the indents that are seen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from operator import itemgetter
from statistics import median

from disclosure.reading.pdf_page import Character

WIDEST_PADDING = 8.0  # points between the edge of a cell and a full line; Word leaves 5.4
LEVEL = 0.3  # of a character's height by which the next of its run may stand higher or lower
FEWEST_DOWNWARDS = 3  # characters of a word written downwards; 是 above 否 may be two answers
MOST_INDENT = 30  # characters
#: What is not broken over two lines: 2021    《条    件，
_FIRST_WORD = re.compile(r"[（(《“‘]?(?:[A-Za-z\d.,%]{1,40}|.)[，。、；：）)》”’！？]?")
BLANK = " \t\xa0\u3000\u2002\u2003\u2009"


@dataclass(slots=True)
class PrintedLine:
    """A line as it is printed: its text, without an indent, and its place."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    em: float  # the width of a Chinese character in it


def lines_of(characters: Iterable[Character]) -> list[PrintedLine]:
    """Return the lines from above; what stands side by side is one line."""
    return [line for row in rows_of(characters) if (line := line_of(row)) is not None]


def rows_of(characters: Iterable[Character]) -> list[list[Character]]:
    """Return what stands side by side, from above, each row from the left."""
    rows: list[list[Character]] = []
    middle = reach = 0.0
    for at, character in sorted(_levelled(characters), key=_first):
        if rows and abs(at - middle) <= reach:
            rows[-1].append(character)
        else:
            rows.append([character])
            middle, reach = at, (character.bottom - character.top) * 0.45
    return [sorted(row, key=lambda each: each.left) for row in rows]


_first = itemgetter(0)


def _levelled(characters: Iterable[Character]) -> Iterator[tuple[float, Character]]:
    """Each character with the height at which its run stands: what is set in one go is on one line.

    Fonts whose boxes are those of the ink give every character a middle of its own, and the line
    of another column beside it would take some of them and leave the others.
    """
    run: list[Character] = []
    middles: list[float] = []
    for character in characters:
        middle = (character.top + character.bottom) / 2
        if run:
            last, height = run[-1], character.bottom - character.top
            near = abs(middle - middles[-1]) <= LEVEL * height
            if not near or not -height < character.left - last.right < height:
                yield from zip(repeat(_median(middles)), run)
                run, middles = [], []
        run.append(character)
        middles.append(middle)
    yield from zip(repeat(_median(middles)), run)


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2] if values else 0.0


def line_of(row: Sequence[Character]) -> PrintedLine | None:
    """Return a row as a line; None where nothing is seen of it."""
    shown = [character for character in row if character.text not in BLANK]
    if not shown:
        return None
    first, last = row.index(shown[0]), len(row) - row[::-1].index(shown[-1])
    em = em_of(shown)
    text = shown[0].text
    for before, after in zip(row[first:last], row[first + 1 : last], strict=False):
        if _is_apart(before, after, em):
            text += " "
        text += after.text
    return PrintedLine(
        text,
        shown[0].left,
        min(character.top for character in shown),
        max(character.right for character in shown),
        max(character.bottom for character in shown),
        em,
    )


def em_of(row: Sequence[Character]) -> float:
    """Return the width of a Chinese character among those of a row."""
    wide = [character.right - character.left for character in row if "\u2e80" <= character.text < "\uffe0"]
    return max(median(wide) if wide else row[0].bottom - row[0].top, 1.0)


def _is_apart(before: Character, after: Character, em: float) -> bool:
    """Tell whether a gap that no character fills stands for a blank."""
    if before.text in BLANK or after.text in BLANK:
        return False
    is_latin = before.text.isascii() and after.text.isascii()
    return after.left - before.right > em * (0.25 if is_latin else 0.6)


def margin_of(lines: Sequence[PrintedLine]) -> float:
    """Return where lines begin that are not indented: the leftmost place at which several do."""
    starts = Counter(round(line.left) for line in lines if len(line.text) >= 10)
    starts = starts or Counter(round(line.left) for line in lines)
    enough = max(2, sum(starts.values()) // 20)
    usual = [start for start in starts if sum(starts[start + near] for near in (-2, -1, 0, 1, 2)) >= enough]
    return float(min(usual or starts or (0,)))


def indented(line: PrintedLine, margin: float) -> str:
    """Return the text of ``line`` with its indent as full-width blanks."""
    count = round((line.left - margin) / line.em)
    return "\u3000" * min(max(count, 0), MOST_INDENT) + line.text if count >= 2 else line.text


def cell_text(lines: Sequence[PrintedLine], left: float, right: float) -> str:
    """Return the text of a table's cell from ``left`` to ``right``; a line that was full goes on in the next."""
    if not lines:
        return ""
    padding = min(max(min(line.left for line in lines) - left, 0.0), WIDEST_PADDING)
    width = right - left - 2 * padding
    if _is_downwards(lines):
        return "".join(line.text for line in lines)
    em = max(line.em for line in lines)  # that of a line of one thin character may be that of its ink
    text = lines[0].text
    for above, below in pairwise(lines):
        text += ("" if _is_wrapped(above, below, width, em) else "\n") + below.text
    return text


def _is_downwards(lines: Sequence[PrintedLine]) -> bool:
    """Tell whether a word is written downwards: a Chinese character a line, one right below the other."""
    if len(lines) < FEWEST_DOWNWARDS or any(len(line.text) > 1 or line.text.isascii() for line in lines):
        return False
    middles = [(line.left + line.right) / 2 for line in lines]
    return max(middles) - min(middles) < max(line.em for line in lines) / 2


def _is_wrapped(above: PrintedLine, below: PrintedLine, width: float, em: float) -> bool:
    """Tell whether the first word of ``below`` found no place behind ``above``."""
    return above.right - above.left + (needed_by(below.text) + 0.3) * em > width


def needed_by(text: str) -> float:
    """Return how wide the first word of ``text`` is, in Chinese characters."""
    found = _FIRST_WORD.match(text)
    return sum(0.5 if character.isascii() else 1 for character in found[0]) if found else 1.0
