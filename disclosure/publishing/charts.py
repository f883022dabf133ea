"""Bars over years as static SVG: drawn at build time, readable in print and without JavaScript.

A writer of our own, for want of a library that fits: pygal is LGPL, matplotlib weighs 40 MB
and its SVG changes from release to release, svgwrite writes elements and draws no chart.
What is needed is one kind of chart whose bytes never change; its text alternative is the
table that stands beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from disclosure.frozen import dataclass

BAR = 44  # least width of a year
DIGIT = 7  # width of a figure in a label; a Chinese character takes two
HEIGHT = 120  # of the highest bar
TOP = 34  # room for title and label
BOTTOM = 22  # room for the year
MARGIN = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """One year's value; None where no report gives one."""

    year: int
    value: float | int | None
    label: str


def bar_chart(title: str, bars: Sequence[Bar]) -> str:
    """An SVG of ``bars``, one line, without anything that Markdown could take for its own."""
    each = _width_of_a_year(bars)
    width = 2 * MARGIN + each * len(bars)
    height = TOP + HEIGHT + BOTTOM
    most = max((bar.value for bar in bars if bar.value), default=0)
    told = "，".join(f"{bar.year}年{bar.label or '未写明'}" for bar in bars)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{max(width, 200)}" height="{height}" '
        f'viewBox="0 0 {max(width, 200)} {height}" role="img" aria-label="{escape(title)}：{escape(told)}">',
        f'<text class="name" x="{MARGIN}" y="14">{escape(title)}</text>',
        f'<line x1="{MARGIN}" y1="{TOP + HEIGHT}" x2="{width - MARGIN}" y2="{TOP + HEIGHT}"/>',
    ]
    for at, bar in enumerate(bars):
        parts += _bar(MARGIN + at * each, each, bar, most)
    return "".join((*parts, "</svg>"))


def _width_of_a_year(bars: Sequence[Bar]) -> int:
    """Room for the longest label, so that none runs into its neighbour."""
    longest = max((sum(1 if char.isascii() else 2 for char in bar.label) for bar in bars), default=0)
    return max(BAR, DIGIT * longest + 10)


def _bar(left: int, each: int, bar: Bar, most: float | int) -> list[str]:
    middle = left + each // 2
    base = TOP + HEIGHT
    year = f'<text x="{middle}" y="{base + 16}">{bar.year}</text>'
    if bar.value is None:
        return [f'<text class="none" x="{middle}" y="{base - 5}">–</text>', year]
    tall = round(HEIGHT * max(bar.value, 0) / most) if most else 0
    tall = max(tall, 1 if bar.value else 0)
    return [
        f'<rect x="{middle - BAR // 2 + 8}" y="{base - tall}" width="{BAR - 16}" height="{tall}"/>',
        f'<text x="{middle}" y="{base - tall - 5}">{escape(bar.label)}</text>',
        year,
    ]


def chart_frame(charts: Sequence[str]) -> str:
    """Charts one below the other, in a frame that scrolls where they are wider than the page."""
    lines = (
        '<div class="table-frame chart" role="group" aria-label="图：数字同下表" tabindex="0">',
        *charts,
        "</div>",
    )
    return "\n".join(lines)


def bars_of(values: Mapping[int, tuple[float | int, str]]) -> list[Bar]:
    """Bars for every year from the first to the last, those without a value too."""
    if not values:
        return []
    return [Bar(year, *values.get(year, (None, ""))) for year in range(min(values), max(values) + 1)]
