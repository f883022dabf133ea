"""Reports that a list of contents above them names one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.shapes import Line, fold, is_organ, is_prose
from disclosure.editing.splitting.starts import Start
from disclosure.editing.titles import is_report_title

_HAN = re.compile(r"[\u4e00-\u9fff]")
_HEAD = re.compile(r".{0,60}?目录")
#: So many lines of a collection's cover may stand above the first report.
COVER = 6


def by_contents(lines: Sequence[Line], listed: str) -> list[Start]:
    """The starts of the reports whose titles, or issuers, are all that ``listed`` holds; none where it holds more.

    The list of one report names its chapters, and the annex that stands among them is a part of it.
    """
    if not listed:
        return []  # as nearly always
    text = fold(listed)
    head = _HEAD.match(text)
    at = head.end() if head else 0
    left = ""
    found: list[int] = []
    for number, line in enumerate(lines):
        title = fold(line.text) if is_report_title(line.text) or is_organ(line.text) else ""
        place = text.find(title, at) if title else -1
        if place >= 0:
            left += text[at:place]
            found.append(number)
            at = place + len(title)
    if len(found) < 2 or _HAN.search(left + text[at:]):
        return []
    above = lines[: found[0]]
    if len(above) > COVER or any(is_prose(line.text) for line in above):
        return []
    stretches = [lines[begin + 1 : end] for begin, end in pairwise([*found, len(lines)])]
    told = all(any(is_prose(line.text) for line in stretch) for stretch in stretches)
    return [Start(lines[number]) for number in found] if told else []
