"""A number as a spreadsheet shows it: 0.35 in the format ``0%`` is 35%."""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

#: Formats that files name by number alone (ECMA-376, 18.8.30; 27 to 36 and 50 to 58 as in Chinese versions).
BUILT_IN = {
    "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%",
    "14": "yyyy/m/d", "15": "yyyy/m/d", "16": "m/d", "17": "yyyy/m", "20": "h:mm", "21": "h:mm:ss", "22": "yyyy/m/d h:mm",
    "27": "yyyy年m月", "28": "m月d日", "29": "m月d日", "30": "m/d/yyyy", "31": "yyyy年m月d日", "36": "yyyy年m月",
    "37": "#,##0", "38": "#,##0", "39": "#,##0.00", "40": "#,##0.00",
    "50": "yyyy年m月", "51": "m月d日", "52": "yyyy年m月", "53": "m月d日", "54": "m月d日", "57": "yyyy年m月", "58": "m月d日",
}  # fmt: skip

#: Colours, conditions and locales: [红色] [>100] [$-804]; a blank as wide as a character: _)   ; filling: * -
_ASIDE = re.compile(r"\[[^\]]{0,40}\]|_.|\*.")
_LITERAL = re.compile(r'"(?P<quoted>[^"]{0,100})"|\\(?P<escaped>.)')
_DIGITS = re.compile(r"[0#?][0#?,]{0,20}(?:\.(?P<decimals>[0#?]{1,20}))?|\.(?P<bare>[0#?]{1,20})")
_DATE = re.compile(r"[ymdh]", re.IGNORECASE)
_DATE_PARTS = re.compile(r"y{2,4}|m{1,2}|d{1,2}|h{1,2}|s{1,2}", re.IGNORECASE)
_LARGEST_DAY = 2_958_465  # 9999-12-31
_HIDDEN_LITERAL = "\x00"


def shown(value: str, code: str, *, since_1904: bool = False) -> str:
    """Return the number written ``value`` as format ``code`` shows it; in a format not known, plainly.

    >>> shown("0.355", "0.0%"), shown("1203", "#,##0"), shown("44588", "yyyy年m月d日"), shown("33", '0"件"')
    ('35.5%', '1,203', '2022年1月27日', '33件')
    """
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number) > 10**18:
        return value
    section = _ASIDE.sub("", _section(code, number))
    bare = _LITERAL.sub("", section)
    if not bare or bare.lower() == "general" or "@" in bare or "e" in bare.lower() or "/?" in bare:
        return _general(number)
    if _DATE.search(bare):
        return _date(number, section, since_1904=since_1904) or _general(number)
    return _formatted(number, section) or _general(number)


def _section(code: str, number: Decimal) -> str:
    """The part of a format that is for numbers of this sign."""
    sections = code.split(";")
    if number < 0 and len(sections) > 1 and sections[1]:
        return sections[1] if sections[1].lstrip()[:1] in "-(（" else f"-{sections[1]}"
    return f"-{sections[0]}" if number < 0 else sections[0]


def _general(number: Decimal) -> str:
    text = f"{float(number):.11g}"
    return text if "e" not in text else f"{number:f}"


def _formatted(number: Decimal, section: str) -> str:
    found = _DIGITS.search(_LITERAL.sub(lambda literal: _HIDDEN_LITERAL * len(literal[0]), section))
    if found is None:
        return ""
    places = found["decimals"] or found["bare"] or ""
    number = abs(number) * (100 if "%" in section else 1)
    rounded = number.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in found[0] else f"{rounded:f}"
    for place in reversed(places):
        if place != "#" or not text.endswith("0"):
            break
        text = text[:-1]
    before, after = (_spoken(part) for part in (section[: found.start()], section[found.end() :]))
    return f"{before}{text.rstrip('.')}{after}"


def _spoken(section: str) -> str:
    return _LITERAL.sub(lambda literal: literal["quoted"] or literal["escaped"] or "", section).strip()


def _date(number: Decimal, section: str, *, since_1904: bool) -> str:
    """A day, counted from the end of 1899 (or from 1904); none where it is not in the calendar."""
    if not 0 <= number <= _LARGEST_DAY:
        return ""
    epoch = dt.datetime(1904, 1, 1) if since_1904 else dt.datetime(1899, 12, 30)
    moment = epoch + dt.timedelta(seconds=round(float(number) * 86_400))
    written = _spoken(section.split("AM/PM")[0])
    seen_hour = False

    def part(match: re.Match[str]) -> str:
        nonlocal seen_hour
        letter, wide = match[0][0].lower(), len(match[0]) > 1
        if letter == "y":
            return str(moment.year) if len(match[0]) > 2 else f"{moment.year % 100:02d}"
        seen_hour = seen_hour or letter == "h"
        value = {
            "m": moment.minute if seen_hour else moment.month,
            "d": moment.day,
            "h": moment.hour,
            "s": moment.second,
        }[letter]
        return f"{value:02d}" if wide else str(value)

    return _DATE_PARTS.sub(part, written)
