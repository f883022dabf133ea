"""Files and saved pages that were put one behind the other, each below its name, its path or a header."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.shapes import BLANK, Line, is_prose
from disclosure.editing.splitting.starts import Marker, Start

# ########## D:\政务公开\2012上报材料\国税.wps ##########
_OF_A_FILE = re.compile(
    rf"(?P<sign>[#=*＊~+—-])(?P=sign){{2,80}}{BLANK}{{0,4}}[^\n]{{1,160}}\.(?:docx?|wps|txt|rtf|xlsx?|et|pdf|html?){BLANK}{{0,4}}(?P=sign){{2,80}}",
    re.IGNORECASE,
)
# 会昌县乡镇2012年报\\麻州镇2012年年报.doc   D:\\政务公开\\国税.wps
_PATH = re.compile(
    r"(?:[A-Za-z]:)?\\?[^\\/:*?\"<>|。；\n]{1,60}(?:\\[^\\/:*?\"<>|。；\n]{1,80}){1,8}\.(?:docx?|wps|txt|rtf|xlsx?|et|pdf)",
    re.IGNORECASE,
)


def is_path(text: str) -> bool:
    """Tell whether a line is the path of a file in a folder, and nothing else."""
    return "\\" in text and _PATH.fullmatch(text) is not None


def by_files(lines: Sequence[Line]) -> list[Start]:
    """Files that were put one behind the other, each under a line with its name."""
    for names in (_names_a_file, is_path):
        if any(names(line.text) for line in lines[:2]):
            named = [line for line in lines if names(line.text)]
            if len(named) > 1:
                return [Start(line, Marker(number)) for number, line in enumerate(named, 1)]
    return []


def _names_a_file(text: str) -> bool:
    return text[0] in "#=*＊~+—-" and _OF_A_FILE.fullmatch(text) is not None


def by_page_headers(lines: Sequence[Line], gaps: Sequence[int]) -> list[Start]:
    """The first line behind each header of a page, where a text stands behind every one."""
    if not gaps:
        return []  # as nearly always
    begins = sorted({0, *(bisect_left(lines, gap, key=_start) for gap in gaps)} - {len(lines)})
    texts = [lines[begin:end] for begin, end in pairwise([*begins, len(lines)])]
    whole = len(begins) > 1 and all(any(is_prose(line.text) for line in text) for text in texts)
    return [Start(lines[begin]) for begin in begins] if whole else []


def _start(line: Line) -> int:
    return line.start
