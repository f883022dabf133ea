"""What tells that somebody put web pages or files one behind the other, or took one text out of a file."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from disclosure.editing.furniture.one_line import LONG
from disclosure.editing.furniture.site_lines.navigation import is_breadcrumb
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.tool_bars import Zone
from disclosure.editing.shapes import Line
from disclosure.editing.splitting.markers import is_path
from disclosure.editing.titles import is_report_title

#: Between a page's breadcrumb and its title stand no more lines than these.
_TITLE_BELOW = 4


def pages_of(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The web pages that were put one behind the other, each with its breadcrumb above a report's title."""
    begins = [
        at
        for at, line in enumerate(lines)
        if ("首页" in line.text or "位置" in line.text)
        and len(line.text) < LONG
        and is_breadcrumb(line.text, Zone.BODY)
        and any(is_report_title(below.text) for below in lines[at + 1 : at + 1 + _TITLE_BELOW])
    ]
    if len(begins) < 2:
        return [lines]
    edges = [0, *begins[1:], len(lines)]
    return [lines[begin:end] for begin, end in pairwise(edges)]


def take_lone_path(lines: Sequence[Line]) -> list[Taking]:
    """The path of the one file that a text came from, on its first line; several part reports."""
    paths = [line for line in lines if is_path(line.text)]
    first = len(paths) == 1 and paths[0] is lines[0]
    return [Taking("crawler_header", line.start, line.end) for line in paths if first]
