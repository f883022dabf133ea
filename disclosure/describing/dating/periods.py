"""The days that a report's figures cover, where it prints them."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from disclosure.describing.dating import dates
from disclosure.frozen import dataclass
from disclosure.records import Period

_ZEROS = "〇○◯ＯOoОо零0"
_HALVES = {"上半年": (1, 6), "下半年": (7, 12), "前三季度": (1, 9)}
_QUARTER = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# 2011年上半年, 2018年第一季度, 2017年1-6月
_PART_OF_YEAR = re.compile(
    r"(?P<year>20\d\d)年度?(?:(?P<half>上半年|下半年|前三季度)|第?(?P<quarter>[一二三四1-4])季度"
    r"|(?P<from>1[0-2]|[1-9])月?份?[-—－–~～至到]{1,2}(?P<to>1[0-2]|[1-9])月)"
)

_B = r"[ \t\u00a0\u3000]{0,3}"
_NUM = r"[\d〇○零一二三四五六七八九十廿]"
# 自2017年1月1日起至2017年12月31日止, 2017年1月1日至12月31日, 2017.1.1-2017.12.31
_RANGE = re.compile(
    rf"(?P<y1>[\d{_ZEROS}一二三四五六七八九]{{4}}){_B}[年./-]{_B}(?P<m1>{_NUM}{{1,2}}){_B}[月./-](?:份|{_B}(?P<d1>{_NUM}{{1,3}}){_B}[日号]?)?"
    rf"{_B}(?:起|开始)?{_B}[，,]?{_B}(?:至|到|截至|截止到?|[-—－–~～]{{1,3}}){_B}"
    rf"(?:(?P<y2>[\d{_ZEROS}一二三四五六七八九]{{4}}|同|当|本|该){_B}[年./-]{_B})?"
    rf"(?P<m2>{_NUM}{{1,2}}){_B}[月./-](?:份|底|末|{_B}(?P<d2>{_NUM}{{1,3}})(?:{_B}[日号])?)?"
)
_PERIOD_WORDS = re.compile(r"统计期|期限|时限|期间|时间|区间|时段|跨度|范围|周期|报告期|数据|数字|日期")
_STATISTICS_WORDS = ("统计", "所列数据", "所列数字", "报告期", "数据时限", "数据期限", "时间跨度", "报告时限")


@dataclass(frozen=True, slots=True)
class Stated:
    """A period, and the words that state it."""

    period: Period
    quote: str


def part_of_year(text: str) -> Period | None:
    """The half, quarter or months that a title or a first sentence names."""
    match = _PART_OF_YEAR.search(text)
    if match is None:
        return None
    if match["half"]:
        first, last = _HALVES[match["half"]]
    elif match["quarter"]:
        last = 3 * _QUARTER[match["quarter"]]
        first = last - 2
    else:
        first, last = int(match["from"]), int(match["to"])
    year = int(match["year"])
    if first > last:
        return None
    return Period(dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1]))


def statistics_period(body: str) -> Stated | None:
    """The period of which the report says that its figures cover it.

    Only ranges of three months to thirteen: a shorter one is a campaign, a longer one
    a running total.
    """
    for word in _STATISTICS_WORDS:
        at = body.find(word)
        for _ in range(12):
            if at < 0:
                break
            window = body[max(0, at - 6) : at + 90]
            match = _RANGE.search(window)
            named = match and _PERIOD_WORDS.search(window, 0, match.start())
            if (
                match
                and named
                and (period := _range(match))
                and 80 <= (period.end - period.start).days <= 400
            ):
                return Stated(period, window[: match.end()].split("\n")[-1].lstrip("。，,；"))
            at = body.find(word, at + 1)
    return None


def _range(match: re.Match[str]) -> Period | None:
    y1 = dates.year_number(match["y1"])
    y2 = dates.year_number(match["y2"]) if match["y2"] and len(match["y2"]) == 4 else y1
    m1, m2 = dates.number(match["m1"]), dates.number(match["m2"])
    if not y1 or not y2 or not m1 or not m2 or m2 > 12:
        return None
    d1 = dates.number(match["d1"]) if match["d1"] else 1
    d2 = dates.number(match["d2"]) if match["d2"] else calendar.monthrange(y2, m2)[1]
    try:
        start, end = dt.date(y1, m1, d1 or 1), dt.date(y2, m2, d2 or 1)
    except ValueError:
        return None
    return Period(start, end) if start < end else None


def year_of(period: Period) -> int | None:
    """The year that most of a period lies in; None for a school year."""
    if period.start.year == period.end.year:
        return period.start.year
    if period.start.month in (7, 8, 9):
        return None
    middle = period.start + (period.end - period.start) / 2
    return middle.year
