"""Of which year a sentence's figure is: the year reported on, another one, or all years together."""

from __future__ import annotations

import re

_RUNNING_TOTAL = re.compile(
    r"历年(?:来|累计|共|总|合计|公开)|以来累计|施行以来|实施以来|开通以来|自20\d\d年[^，。]{0,8}以来|自(?P<since>20\d\d)年[^，。]{0,24}至(?!(?P=since))20\d\d年"
)
# 截至12月底，全县累计主动公开政府信息1.2万条: since when?
_SUMMED_UP_TO = re.compile(r"\s{0,4}截[至止][^，。；,;]{0,24}[，,][^，。；,;]{0,16}累计")
_IN_THE_YEAR = re.compile(r"[本今当]年|全年|新增")
# 累计主动公开政府信息9412条，其中本年度新增2105条;  …4873条，当年新增1962条
_NEW_BEHIND = re.compile(
    r"[，,]\s?(?:其中[:：]?(?:本年度?|今年|当年|20\d\d年度?)|(?:本年度?|今年|当年|20\d\d年度?)新增)"
)
_LAST_YEAR = re.compile(r"去年|上年|上一年|同期|明年|下年|来年|预计|力争|计划|拟于")
_YEAR = re.compile(r"\d(?<!\d\d)\d{3}(?=年)")
# 较去年同期增加: names last year and is of this one
_COMPARED = re.compile(r"(?:较|比|与)(?:去年|上年|上一年|上年度)(?:同期)?(?:相比)?|同比")
# 较2021年增长52%，其中245件已办结: what is behind is of this year; 比2021年公开的200条增加 is not
_MORE_THAN = re.compile(r"[较比与]20\d\d年度?(?:同期)?(?:相比)?[，,]?(?=增|减|上升|下降|提高|多|少)")
# 上年结转0件，予以公开5件; 结转下年度: what is carried names another year and is of this one
_CARRIED = re.compile(r"上一?年度?结转|结转(?:至|到)?下一?年度?")
# 2017年主动公开…: of the year, though its sentence counts up all years too
_OWN_YEAR = re.compile(r"20\d\d年|[本今当]年|新增")
# 2015年，我局共主动公开政府信息203条
_YEAR_CLAUSE = re.compile(r"(?:^|[。；;])\s{0,4}(?:20\d\d年度?|今年|本年度?|一年来)[，,]$")


def last_clause(words: str) -> str:
    """What of ``words`` stands behind the last comma or colon."""
    return words[max(words.rfind("，"), words.rfind(","), words.rfind("："), words.rfind(":")) + 1 :]


def years_named(told: str) -> list[int]:
    """The years that ``told``, a sentence up to its figure, names, but for those that it only compares with."""
    return [int(year) for year in _YEAR.findall(_MORE_THAN.sub("", told))] if "年" in told else []


def speaks_of_another(ahead: str) -> bool:
    """Whether the words in front of a figure speak of last year or the next, other than to compare or carry over."""
    return (
        _LAST_YEAR.search(ahead) is not None
        and _LAST_YEAR.search(_CARRIED.sub("", _COMPARED.sub("", ahead))) is not None
    )


def is_running(sentence: str, end: int) -> bool:
    """Whether the number that ends at ``end`` counts all years, as its sentence says."""
    return _RUNNING_TOTAL.search(sentence) is not None and not _is_own(sentence[:end])


def is_summed_up(sentence: str, end: int) -> bool:
    """Whether the number that ends at ``end`` counts up to a day from nobody knows when, or holds what is new of the year."""
    if _NEW_BEHIND.match(sentence, end):
        return True
    summed = not _is_own(sentence[:end]) and _SUMMED_UP_TO.match(sentence) is not None
    return summed and _IN_THE_YEAR.search(sentence) is None


def names_its_year(clause: str) -> bool:
    """Whether a clause says itself of which year it is."""
    return _OWN_YEAR.search(clause) is not None


def _is_own(words: str) -> bool:
    """Whether the clause at the end of ``words`` names its year itself, whatever others of its sentence count."""
    clause = last_clause(words)
    if _YEAR_CLAUSE.search(words[: len(words) - len(clause)]):
        return _RUNNING_TOTAL.search(clause) is None
    return _OWN_YEAR.search(clause) is not None and _RUNNING_TOTAL.search(clause) is None
