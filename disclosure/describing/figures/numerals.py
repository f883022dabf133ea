"""Numbers as reports write them: 41288, 1,234, 1.2万, 四十六, 7000余, 近三百."""

from __future__ import annotations

from collections.abc import Mapping

_HAN = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}

#: A number in front of its unit: groups ``more``, ``number``, ``rest``, ``scale``, ``rest2``, ``aside``, ``rest3``.
#: 7000余  1.2万  约三百  41288(去年25586)
NUMBER = (
    r"(?P<more>约|近|逾|将近|大约|超过?)?[\s?]?"  # a no-break space that was lost became a question mark
    r"(?P<number>\d{1,3}(?:[,，]\d{3}){1,3}(?:\.\d{1,6})?|\d{1,9}(?:\.\d{1,6})?|(?<![数几])[一二三四五六七八九两十][一二三四五六七八九十百千零〇]{0,7}|零)"
    r"\s?(?P<rest>余|多)?\s?(?P<scale>[万亿])?\s?(?P<rest2>余|多)?"
    r"(?P<aside>[（(][^（()）]{0,30}[)）])?\s?(?P<rest3>余|多)?\s?"
)

#: A small count: 4次, 三期. No more than :data:`NUMBER` needs, for it is looked for where no word leads to it.
COUNT = r"(?<![\d.,，第数几])(?P<number>\d{1,4}|[一二三四五六七八九两十]{1,3})(?P<rest>余|多)?\s?"


def value_of(groups: Mapping[str, str | None]) -> float | int | None:
    """The value of what :data:`NUMBER` or :data:`COUNT` found; None where the figures make no number (一二)."""
    digits = groups["number"] or ""
    value: float | int | None = _arabic(digits) if digits[0].isdigit() else han_number(digits)
    if value is None:
        return None
    scaled = value * _MYRIADS.get(groups.get("scale") or "", 1)
    if isinstance(scaled, int):
        return scaled
    rounded = round(scaled, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def is_rough(groups: Mapping[str, str | None]) -> bool:
    """Whether a word says that the number is not exact."""
    get = groups.get
    return bool(get("more") or get("rest") or get("rest2") or get("rest3"))


def _arabic(digits: str) -> float | int:
    plain = digits.replace(",", "").replace("，", "")
    return float(plain) if "." in plain else int(plain)


def han_number(text: str) -> int | None:
    """Read 三, 十二, 四十六, 一百零五, 二千三百; None for anything else.

    >>> han_number("一百零五")
    105
    """
    total, digit, last_scale = 0, None, 10_000
    for char in text:
        if char in _SCALES:
            scale = _SCALES[char]
            if scale >= last_scale or digit == 0 or (digit is None and char != "十"):
                return None
            total += (1 if digit is None else digit) * scale
            digit, last_scale = None, scale
        elif char in _HAN:
            if digit:
                return None  # 二三: a list, or digits of a year
            digit = _HAN[char]
        else:
            return None
    if digit and last_scale >= 100 and total and text[-2] not in "零〇":
        return None  # 一百五 is 150 or 105
    return total + (digit or 0)
