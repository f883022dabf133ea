"""Dates in every numeral style, and which of them count."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.describing.dating import dates

PRINTED = [
    # text, day, why
    ("2017年12月25日", "2017-12-25", "the plain form"),
    ("2017 年 3 月 5 日", "2017-03-05", "a PDF puts blanks around figures"),
    ("２０１７年１２月２５日", "2017-12-25", "full-width figures"),
    ("2017.12.25", "2017-12-25", "points"),
    ("2004．11．18", "2004-11-18", "full-width points"),
    ("2017-12-25", "2017-12-25", "hyphens"),
    ("2017/12/25", "2017-12-25", "slashes"),
    ("2017年1月8号", "2017-01-08", "号 is spoken 日"),
    ("二〇一〇年十一月二十七日", "2010-11-27", "〇 U+3007"),
    ("二○一四年十一月十九日", "2014-11-19", "○ U+25CB"),
    ("二◯一四年十一月十九日", "2014-11-19", "◯ U+25EF"),
    ("二Ｏ一四年六月三十日", "2014-06-30", "full-width O"),
    ("二O一四年六月三十一日", None, "Latin O, and June has 30 days"),
    ("二0一四年十月十日", "2014-10-10", "figure 0 among Chinese figures"),
    ("二零一四年元月二日", "2014-01-02", "零, and 元月 is January"),
    ("二〇一二年二月廿九日", "2012-02-29", "廿, in a leap year"),
    ("二〇一三年三月卅一日", "2013-03-31", "卅"),
    ("2013年2月29日", None, "no leap year: a slip of the pen is not put right"),
    ("2013年2月30日", None, "no such day"),
    ("2013年13月1日", None, "no such month"),
    ("20xx年11月29日", None, "blacked-out year"),
    ("20××年11月29日", None, "blacked-out year"),
    ("2017年12月", None, "no day"),
    ("12月25日", None, "no year"),
    ("共收到2017件", None, "a number"),
    ("电话0557-5023706", None, "a telephone number"),
    ("版本10.2.3.2017", None, "a version"),
]


@pytest.mark.parametrize(("text", "day", "why"), PRINTED)
def test_a_printed_date_is_read_as_printed(text: str, day: str | None, why: str) -> None:
    days = [found.date() for found in dates.find_dates(text)]
    whole = [d.isoformat() for d in days if d is not None]
    assert whole == ([day] if day else []), why


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(["年月日", "---", "...", "///"]))
def test_every_day_is_read_back(day: dt.date, marks: str) -> None:
    text = f"{day.year}{marks[0]}{day.month}{marks[1]}{day.day}{'日' if marks[2] == '日' else ''}"
    assert [found.date() for found in dates.find_dates(text)] == [day]


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.sampled_from("〇○◯ＯO零0"))
def test_every_day_in_chinese_figures_is_read_back(day: dt.date, zero: str) -> None:
    figures = zero + "一二三四五六七八九"
    year = "".join(figures[int(digit)] for digit in str(day.year))
    month, date = (_tens(number) for number in (day.month, day.day))
    assert [found.date() for found in dates.find_dates(f"{year}年{month}月{date}日")] == [day]


def _tens(number: int) -> str:
    tens, ones = divmod(number, 10)
    han = " 一二三四五六七八九"
    return (("" if tens == 1 else han[tens]) + "十" if tens else "") + (han[ones] if ones else "")


def test_days_as_only_tags_and_tool_bars_write_them() -> None:
    for text, day in (
        ("20180313", "2018-03-13"),
        ("21.02.2014", "2014-02-21"),
        ("Feb 8, 2017", "2017-02-08"),
    ):
        assert [found.date() for found in dates.find_dates(text, compact=True)] == [
            dt.date.fromisoformat(day)
        ]
        assert dates.find_dates(text) == []
    assert dates.find_dates("版本1.21.02.2014", compact=True) == []


def test_a_line_of_a_million_figures_is_read_in_time() -> None:
    assert dates.find_dates("1" * 1_000_000) == []
    assert dates.find_dates("二" * 300_000) == []
