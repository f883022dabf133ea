"""The year whose events a text tells: not that of a plan, a comparison, a law or a quoted document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from disclosure.frozen import dataclass
from disclosure.records import Evidence

# the first words of a body, or below its first headings: 2011年上半年，我们…; 一、总体情况 / 2017年，…
_OPENING = re.compile(
    r"(?:[^\n。，,；;\d]{2,30}\n){0,3}(?P<words>)\s{0,4}(?:[一1][、.])?\s{0,4}(?P<year>20\d\d)\s{0,2}年(?P<whole>度|全年|上半年|下半年)?(?P<since>以来|来)?\s{0,2}[，,]"
)
# 五、存在的主要问题及改进情况: what is told below it may be next year's
_PLANS = re.compile(
    r"\n[三四五六七八九十]、[^\n。]{0,24}(?:改进|打算|下一步|计划|思路|安排|努力方向)[^\n。]{0,12}(?=\n)"
)
# 现将我镇2019年度政府信息公开工作报告如下   特向社会公布2009年度我局…年度报告
_DECLARED = re.compile(
    r"(?:现将|现把|现就|现对|公布|编制|汇总|撰写)(?:[^。；《》\n\d]|\d(?!\d{3})){0,40}?(?P<year>20\d\d)\s?年(?!\s?\d(?!\d?[~～至—-]1?\d月))度?[^。；《》\n]{0,40}?(?:报告|汇报|总结|情况|年报)"
)
#: It stands among the first sentences.
_FIRST_WORDS = 600
_FACT = re.compile(r"20\d\d(?=[ ]{0,2}年)")  # begins with literals, which makes it fast
#: No report is longer; a whole database on one line tells no year of its own.
_LONGEST = 200_000
_BOUNDARY = "。！；;!\n：:）) 　"
# 从2018年起, 比2016年, 截至2016年底, 结转至2026年
_NOT_OWN_BEFORE = re.compile(
    r"(?:从|自|到|至|比|较|与|同|和|于|早在|截止|截至|相比|超过|上年|去年|明年|即将|计划|打算|跨|起|迎接|面向|展望)[（(]?$"
)
# 2018年起, 2016年以来, 2015年同期, 2018年工作打算, 2018年，我局将, 2018年我乡开展政务公开工作的方向
_NOT_OWN_AFTER = re.compile(
    r"年(?:度)?(?:起|内|以来|以前|之前|前|底|末|同期|相比|开始|后|版|修订|施行|实施|颁布|的?基础|度?(?:下一步|工作)?(?:计划|打算|思路|要点|安排|展望|目标)|(?:制发|印发|制定|出台|建成|成立|设立|建立|开通|启用)的)"
)
_FUTURE = re.compile(
    r"(?<![现就即])将|拟|打算|计划|方向|思路|力争|下一步|要(?:进一步|继续|加|以|把)|工作(?:安排|重点|目标)|继续做好|展望"
)


# 2007年，国务院颁布了《…条例》
_OF_A_LAW = re.compile("颁布|施行|出台|通过了|修订|公布了|印发了")


@dataclass(frozen=True, slots=True)
class Vote:
    """One hint at the year. ``strong`` where the text speaks of its own year."""

    year: int
    evidence: Evidence
    strong: bool = False


def own_year(body: str) -> Iterator[Vote]:
    """The one year whose events the body tells, if it is one."""
    declared = list(_declared(body))
    if declared:
        yield from declared
        return
    opening = _OPENING.match(body)
    plans = _PLANS.search(body)
    told = list(facts(body[: plans.start()] if plans else body))
    if plans and not told and not opening:
        told = list(facts(body))
    strong = Counter(vote.year for vote in told if vote.strong)
    latest = max((vote.year for vote in told), default=0)
    if (
        opening
        and (
            latest == int(opening["year"])
            or not (latest or opening["since"] or _OF_A_LAW.search(body, opening.end(), opening.end() + 60))
        )
        and not _FUTURE.search(body[opening.end() : opening.end() + 30])
    ):
        sure = opening["whole"] is not None
        first = body[opening.start("words") :][:60].split("\n")[0]
        yield Vote(int(opening["year"]), Evidence(first, "body"), strong=sure)
    elif len(strong) == 1 and latest in strong:
        vote = next(vote for vote in told if vote.strong)
        yield Vote(vote.year, vote.evidence)


def _declared(body: str) -> Iterator[Vote]:
    """What the first sentences say that the report is on."""
    for match in _DECLARED.finditer(body, 0, _FIRST_WORDS):
        if _is_quoted(body, match.start()):
            continue  # 《关于公布2016年政务公开考核情况的通报》
        ahead = body[match.end("year") : match.end()]
        if _NOT_OWN_BEFORE.search(body[max(0, match.start("year") - 6) : match.start("year")]):
            continue
        if not _NOT_OWN_AFTER.match(ahead.lstrip()) and not _FUTURE.search(ahead):
            yield Vote(int(match["year"]), Evidence(match[0][-60:], "body"), strong=True)


def facts(body: str) -> Iterator[Vote]:
    """Years of events told; ``strong`` where a sentence begins with its year.

    Years inside 《》 and 〔〕, of comparisons, of plans and of laws are left out.
    """
    for match in _FACT.finditer(body, 0, _LONGEST):
        start, end = match.start(), match.end()
        before, after = body[max(0, start - 6) : start], body[end : end + 30]
        if (
            before[-1:].isdecimal()
            or _NOT_OWN_BEFORE.search(before)
            or _NOT_OWN_AFTER.match(after.lstrip())
            or _is_quoted(body, start)
        ):
            continue
        clause = after.split("。", 1)[0]
        if _FUTURE.search(clause) or "条例" in clause:
            continue
        own = after.lstrip()[1:3].lstrip("度")[:2]
        ours = own[:1] == "我" and before[-1:] in tuple("，,")  # 为了…，2017年我局继续深化…
        ours |= own[:1] in "，," and own[1:] in tuple("我本全")
        strong = start == 0 or before[-1] in _BOUNDARY or ours
        evidence = Evidence(body[start : end + 24].split("\n")[0], "body")
        yield Vote(
            int(match[0]), evidence, strong and not re.match(r"\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月", after)
        )


def _is_quoted(body: str, at: int) -> bool:
    stretch = body[max(0, at - 60) : at]
    return stretch.rfind("《") > stretch.rfind("》") or stretch.rfind("〈") > stretch.rfind("〉")
