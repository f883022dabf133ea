"""The years that stand in a title."""

from __future__ import annotations

import re

from disclosure.describing.dating import dates

#: Years that a report can be about.
REPORTED_YEARS = range(2000, 2101)

_ZEROS = "〇○◯ＯOoОо零0"
# 2017, 二〇一七, 二0一四; not the 2017 of 12017 or of 〔2017〕17号
_TITLE_YEAR = re.compile(
    rf"(?<![\d〔\[【])(?:[2２][0０]\d\d|二[{_ZEROS}][{_ZEROS}一二三四五六七八九]{{2}})(?!\d)"
)
_MONTH_BEHIND = re.compile(r"年\d{1,2}月")
# 县医院院务公开汇报2012-03-15: when a site put it up
_DAY_BEHIND = re.compile(r"[-/.]\d{1,2}[-/.]\d{1,2}")
# 转发《2016年…要点》
_QUOTED = re.compile(r"《[^《》]{0,80}》")


def title_years(title: str) -> list[int]:
    """The years that a title is about; those of a quoted document only where there is no other."""
    outside = _QUOTED.sub("", title)
    for part in (outside, title):
        matches = [match for match in _TITLE_YEAR.finditer(part) if not _DAY_BEHIND.match(part, match.end())]
        # 2017年…年度报告（2018年3月）: the date of the print, unless it is the only year
        whole = [match for match in matches if not _MONTH_BEHIND.match(part, match.end())]
        years = [dates.year_number(match[0]) for match in whole or matches]
        known = list(dict.fromkeys(year for year in years if year in REPORTED_YEARS))
        if known:
            return [year for year in known if year is not None]
    return []
