"""What stands beside a figure: last year's value, the change against it, its share of a whole."""

from __future__ import annotations

import re
from typing import TypedDict

from disclosure.describing.figures.numerals import NUMBER, value_of

# (去年25586)  （上年同期 1,020 条）
_PREVIOUS = re.compile(rf"[（(](?:去年|上年|上一年)(?:同期)?(?:为|[:：])?\s?{NUMBER}(?:条|件|次)?[)）]")
# ，较去年增加61.4%   比上年下降3.9%   同比增长12%
_CHANGE = re.compile(
    r"[，,]?(?:(?:较|比|与)(?:去年|上年|上一年|上年度|20\d\d年)(?:同期)?(?:相比)?[，,]?|同比)"
    r"(?P<way>增加|增长|上升|提高|下降|减少|降低)了?(?:约|近)?(?P<percent>\d{1,5}(?:\.\d{1,2})?)[%％]"
)
# ，占总数的47%
_SHARE = re.compile(r"[，,]?占(?:信息|公开|主动公开)?(?:总数|总量|全部|比|总条数)?[^，。；,;\d]{0,6}(?P<percent>\d{1,3}(?:\.\d{1,2})?)[%％]")  # fmt: skip
#: What a share or a change begins with.
_BEGINNINGS = frozenset("，,占较比与同")
_LESS = frozenset({"下降", "减少", "降低"})


class Comparison(TypedDict, total=False):
    """Fields of a Figure that compare it."""

    previous: float | int
    change_percent: float
    share_percent: float


def compared(aside: str | None, behind: str) -> Comparison:
    """Read the brackets behind a number, and the clauses right behind its unit."""
    told: Comparison = {}
    previous = _PREVIOUS.fullmatch(aside) if aside else None
    if previous and (value := value_of(previous.groupdict())) is not None:
        told["previous"] = value
    at = 0
    for _ in range(2 if behind and behind[0] in _BEGINNINGS else 0):
        if "share_percent" not in told and (share := _SHARE.match(behind, at)):
            told["share_percent"] = float(share["percent"])
            at = share.end()
        if "change_percent" not in told and (change := _CHANGE.match(behind, at)):
            told["change_percent"] = float(change["percent"]) * (-1 if change["way"] in _LESS else 1)
            at = change.end()
    return told
