"""Dates as reports print them.

A date is never completed: 20xx年11月29日 and 2017年12月 stay what they are, and 2月30日
is no day at all.
"""

from __future__ import annotations

import datetime as dt
import re

from disclosure.frozen import dataclass

#: 〇 (U+3007), ○ (U+25CB), ◯, full-width Ｏ, Latin and Cyrillic O stand for zero in the wild.
_ZEROS = "〇○◯ＯOoОо零"
_HAN = "一二三四五六七八九"
_HAN_VALUE = {**dict.fromkeys(_ZEROS, 0), **{han: n for n, han in enumerate(_HAN, 1)}}

_BLANK = r"[ \t\u00a0\u2002\u2003\u3000]{0,4}"
# 2017, ２０１７, 二〇一七, 二○一四, 二0一四, 2O17
_YEAR = rf"(?<![\d{_HAN}])[12１２一二][\d{_ZEROS}{_HAN}]{{3}}"
# 20xx, 20××, XXXX, 20__: the year was blacked out or never filled in
_REDACTED = r"(?:20[xX×Ｘ＊*_]{2}|[xX×Ｘ＊*]{4})"
_MONTH = rf"(?:元|十[一二]?|[{_HAN}]|[01０１]?\d)"
_DAY = rf"(?:三十一?|二十[{_HAN}]?|廿[{_HAN}]?|卅一?|十[{_HAN}]?|初?[{_HAN}]|[0-3０-３]?\d)"

# 2017年12月25日, 二〇一〇年十一月二十七日, 2017 年 3 月, 20xx年11月29日
_WORDED = re.compile(
    rf"(?:(?P<year>{_YEAR})|(?P<redacted>{_REDACTED})){_BLANK}年{_BLANK}(?P<month>{_MONTH}){_BLANK}月"
    rf"(?:份?{_BLANK}(?P<day>{_DAY}){_BLANK}(?:[日号]|(?=[ \t\u3000)）]{{0,4}}$)))?"
)
# 2017-12-25, 2017.12.25, 2017/12/25, 2017．12．25, 2004.11.18
_MARKED = re.compile(
    rf"(?<![\d.])(?P<year>[12１２]\d{{3}}){_BLANK}(?P<mark>[-./．／－–—‐、]){_BLANK}(?P<month>\d{{1,2}})"
    rf"{_BLANK}(?P=mark){_BLANK}(?P<day>\d{{1,2}})(?!\d)"
)
# 20180313, in tool bars and tags only: in running text it is any number
_COMPACT = re.compile(r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?!\d)")
# Wed Feb 08 15:32:07 CST 2017, Feb 8, 2017: there too
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(
    rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?\s{{1,2}}(?P<day>\d{{1,2}}),?\s(?:\d\d:\d\d:\d\d\s)?(?:[A-Z]{{2,4}}\s)?(?P<year>20\d\d)(?!\d)",
    re.IGNORECASE,
)

# 21.02.2014: there too
_DAY_FIRST = re.compile(r"(?<![\d.])(?P<day>[0-3]\d)\.(?P<month>[01]\d)\.(?P<year>20\d\d)(?![\d.])")

_SANE_YEARS = range(1949, 2101)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed; None for a part that is blacked out, missing or no number."""

    raw: str
    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    def date(self) -> dt.date | None:
        """The day, or None where the print does not name one that exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    def candidate(self, year: int | None = None) -> str:
        """What a person may start from: ``XXXX-11-29``, ``2017-12``, or the raw words.

        ``year`` stands in for a year that is not printed.
        """
        known = self.year or year
        if (
            self.month is None
            or not 1 <= self.month <= 12
            or (self.date() is None and self.year and self.day)
        ):
            return self.raw
        parts = [f"{known:04}" if known else "XXXX", f"{self.month:02}"]
        if self.day is not None:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


def number(token: str) -> int | None:
    """Read a month or a day: 12, １２, 十二, 廿七, 三十一, 元 (January), 初五, Feb."""
    if token.isascii() and token.isalpha():
        return _MONTHS.index(token.lower()) + 1
    token = token.removeprefix("初")
    if token == "元":
        return 1
    token = token.replace("廿", "二十").replace("卅", "三十")
    if token.isdecimal():
        return int(token)
    tens, ten, ones = token.rpartition("十")
    if not ten:
        return _HAN_VALUE.get(token)
    return 10 * _HAN_VALUE.get(tens, 1) + _HAN_VALUE.get(ones, 0)


def year_number(token: str) -> int | None:
    """Read a year digit by digit: 2017, ２０１７, 二〇一七, 二0一四; None outside 1949 to 2100."""
    value = 0
    for character in token:
        digit = int(character) if character.isdecimal() else _HAN_VALUE.get(character)
        if digit is None:
            return None
        value = value * 10 + digit
    return value if value in _SANE_YEARS else None


def find_dates(text: str, *, compact: bool = False) -> list[PrintedDate]:
    """Return the dates printed in ``text``, in order, incomplete and impossible ones too.

    Args:
        text: a line or two; offsets of the results count in it.
        compact: also read 20180313, 21.02.2014 and Feb 8, 2017, as tool bars and tags write it.
    """
    found = [_printed(match) for match in _WORDED.finditer(text)]
    found += [_printed(match) for match in _MARKED.finditer(text)]
    if compact:
        found += [_printed(match) for match in _COMPACT.finditer(text)]
        found += [_printed(match) for match in _ENGLISH.finditer(text)]
        found += [_printed(match) for match in _DAY_FIRST.finditer(text)]
    return sorted(
        (date for date in found if date.year is not None or _is_redacted(date.raw)),
        key=lambda date: date.start,
    )


# 20191226, 2010226日: a line of its own from which 年 and 月 were lost
_RUN_TOGETHER = re.compile(r"\s{0,80}(?P<raw>(?P<year>20\d\d)(?P<rest>\d{4}|\d{2,4}(?=日))日?)\s{0,8}")


def run_together(line: str) -> PrintedDate | None:
    """The date that all of ``line`` is, its 年 and 月 lost; None where its figures can be parted in two ways."""
    found = _RUN_TOGETHER.fullmatch(line)
    if found is None:
        return None
    rest = found["rest"]
    parted = [
        PrintedDate(found["raw"], *found.span("raw"), int(found["year"]), int(rest[:at]), int(rest[at:]))
        for at in ((2,) if len(rest) == 4 else (1, 2)[: len(rest) - 1])
        if rest[0] != "0" or at == 2
    ]
    whole = [date for date in parted if date.date() is not None]
    return whole[0] if len(whole) == 1 else None


def _is_redacted(raw: str) -> bool:
    return re.match(_REDACTED, raw) is not None


def _printed(match: re.Match[str]) -> PrintedDate:
    groups = match.groupdict()
    year = year_number(groups["year"]) if groups["year"] else None
    month = number(groups["month"])
    day = number(groups["day"]) if groups.get("day") else None
    return PrintedDate(match[0].strip(), match.start(), match.end(), year, month, day)
