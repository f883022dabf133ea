"""Where a report begins in a source that holds several, and what its first line is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from disclosure.editing.numbering import Style, read_mark
from disclosure.editing.shapes import BLANK, Line, is_prose
from disclosure.editing.titles import could_be_title, is_title, same_title
from disclosure.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Marker:
    """A line that counts the reports of a compilation; ``[start:end]`` of it is a title, if any."""

    number: int
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Start:
    """The line that a report begins with; of a ``marker``, the title stays where no other follows."""

    line: Line
    marker: Marker | None = None
    keeps_title: bool = False


#: A number that counts texts.
NUMERAL = r"(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})"
#: Behind a numeral that counts a text.
AFTER = rf"{BLANK}{{0,4}}(?:[:：、.．|】〕\]）)]|{BLANK}){BLANK}{{0,4}}"
#: What a numeral ends with.
COUNTS = frozenset("0123456789一二三四五六七八九十）)")
#: What the title of a whole report ends with.
WHOLE_REPORT = re.compile(r"(?:年度报告|自查报告|工作报告|总结|汇报|年报)$")
# 某县县直单位2012年度政府信息公开工作年度报告汇编
COMPILATION = re.compile(
    r"(?:汇编|选编|合集|汇总)$|(?:各|部分|有关|所属|[县市区]直)[^。，]{0,6}(?:乡镇|镇街|单位|部门|学校|街道|村)[^。，]{0,24}(?:材料|总结|报告|汇报)$"
)


def start_at(lines: Sequence[Line], at: int, marker: Marker) -> Start:
    """A marker's line goes as a whole where a title follows below; else the title in it stays."""
    title = lines[at].text[marker.start : marker.end]
    below = _until_prose(line.text for line in lines[at + 1 : at + 4])
    titled = any(could_be_title(text) and (is_title(text) or same_title(text, title)) for text in below)
    over_lines = any(is_title("".join(below[:count])) for count in range(2, len(below) + 1))
    keeps = bool(title) and not titled and not over_lines
    return Start(lines[at], marker, keeps)


def _until_prose(texts: Iterable[str]) -> list[str]:
    kept = []
    for text in texts:
        if (is_prose(text) and not is_title(text)) or read_mark(text):
            break
        kept.append(text)
    return kept


def counts_from_one(lines: Sequence[Line]) -> bool:
    """Whether the first numeral is 一、 or （一）, and sentences stand there."""
    marks = (read_mark(line.text) for line in lines)
    first = next((mark for mark in marks if mark is not None), None)
    return (
        first is not None
        and first.number == 1
        and first.style in (Style.HAN, Style.HAN_BRACKET)
        and any(is_prose(line.text) for line in lines)
    )
