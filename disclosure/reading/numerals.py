"""Numerals as word processors count with them: 一、 （二） 3． ④ 甲 IV."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def counted(number: int, digits: str = _DIGITS, places: str = "十百千") -> str:
    """Return ``number`` as it is counted aloud.

    >>> counted(12), counted(20), counted(105), counted(110)
    ('十二', '二十', '一百零五', '一百一十')
    """
    if not 0 < number < 10_000:
        return str(number)
    text = ""
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            if text and number // 10 ** (power + 1) % 10 == 0:
                text += "零"
            text += digits[digit] + (places[power - 1] if power else "")
    return text[1:] if 10 <= number < 20 and digits is _DIGITS else text


def spelled(number: int) -> str:
    """Return ``number`` digit by digit: 10 is 一〇."""
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text


def _letter(number: int) -> str:
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if number <= 20 else str(number)


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(number))


def _of(cycle: str) -> Callable[[int], str]:
    return lambda number: cycle[(number - 1) % len(cycle)]


#: Names of ECMA-376, 17.18.59, that Chinese documents use; any other counts in Arabic numerals.
FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": counted,
    "chineseCountingThousand": counted,
    "japaneseCounting": counted,
    "taiwaneseCounting": counted,
    "taiwaneseCountingThousand": counted,
    "koreanCounting": counted,
    "ideographDigital": spelled,
    "japaneseDigitalTenThousand": spelled,
    "taiwaneseDigital": spelled,
    "chineseLegalSimplified": lambda number: counted(number, _LEGAL_DIGITS, "拾佰仟"),
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedFullstop": lambda number: chr(0x2488 + number - 1) if number <= 20 else f"{number}.",
    "decimalEnclosedParen": lambda number: chr(0x2474 + number - 1) if number <= 20 else f"({number})",
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
    "none": lambda number: "",
}


def numeral(number: int, style: str) -> str:
    """Return ``number`` in the number format ``style``.

    >>> numeral(3, "chineseCounting"), numeral(4, "decimalEnclosedCircle"), numeral(5, "decimal")
    ('三', '④', '5')
    """
    return FORMATS.get(style, str)(number) if number > 0 else str(number)
