"""The year that a report is about, which is rarely the year in which it was signed or posted.

The title's year wins, then the statistics period, then what the text says of its own
year, the signature (January to June signs for the year before) and, for an annual report
alone, the day of publication.  Next year's plan and last year's figures never count.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from disclosure.describing import dates
from disclosure.describing.dates import Signing
from disclosure.describing.kinds import ANNUAL, Kinds, without_plan
from disclosure.describing.material import Material
from disclosure.describing.numbers import DocumentNumber
from disclosure.records import Certainty, Doubt, Evidence, Period, Reading

SUMMARY = "工作总结"
#: Kinds that answer a notice of the same year.
_ANSWERS = frozenset({"自检自查报告", "整改报告", "工作汇报"})
_REPORTED_YEARS = range(2000, 2101)

_ZEROS = "〇○◯ＯOoОо零0"
# 2017, 二〇一七, 二0一四; not the 2017 of 12017 or of 〔2017〕17号
_TITLE_YEAR = re.compile(
    rf"(?<![\d〔\[【])(?:[2２][0０]\d\d|二[{_ZEROS}][{_ZEROS}一二三四五六七八九]{{2}})(?!\d)"
)
# 2016-2017学年, 2014—2018年, 2015年、2016年
_YEAR_RANGE = re.compile(r"20\d\d年?度?(?:[-—－–~～至到、和及与]|——)20\d\d")
# 20xx年, XXXX年, 20__年度
REDACTED_YEAR = re.compile(r"20[xX×Ｘ＊*_○〇]{2}|[xX×Ｘ]{2,4}(?=年)")
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
_PERIOD_WORDS = re.compile(r"期限|时限|期间|时间|区间|时段|跨度|范围|周期|报告期|数据|日期")
_STATISTICS_WORDS = ("统计", "所列数据", "报告期", "数据时限", "数据期限", "时间跨度", "报告时限")
_LATIN_ONLY = re.compile(r"20\d\d")

# the first words of a body: 2011年上半年，我们…; 2017年度，…; 2017年，…
_OPENING = re.compile(
    r"^\s{0,4}(?:[一1][、.])?\s{0,4}(?P<year>20\d\d)\s{0,2}年(?P<whole>度|全年|上半年|下半年)?(?:以来|来)?\s{0,2}[，,]"
)
_FACT = re.compile(r"(?<!\d)20\d\d(?=[ ]{0,2}年)")
_BOUNDARY = "。！；;!\n：:）) 　"
# 从2018年起, 比2016年, 截至2016年底, 结转至2026年
_NOT_OWN_BEFORE = re.compile(
    r"(?:从|自|到|至|比|较|与|同|和|于|早在|截止|截至|相比|超过|上年|去年|明年|即将|计划|打算|跨|起|迎接|面向|展望)[（(]?$"
)
# 2018年起, 2016年以来, 2015年同期, 2018年工作打算, 2018年，我局将, 2018年我乡开展政务公开工作的方向
_NOT_OWN_AFTER = re.compile(
    r"年(?:度)?(?:起|以来|以前|之前|前|底|末|同期|相比|开始|后|版|修订|施行|实施|颁布|的?基础|度?(?:下一步|工作)?(?:计划|打算|思路|要点|安排|展望|目标))"
)
_FUTURE = re.compile(r"将|拟|打算|计划|方向|思路|安排|要进一步|继续|力争|下一步|着力|重点抓|目标")


def read_year(
    material: Material,
    category: str | None,
    signings: Sequence[Signing],
    published: Reading[dt.date],
    numbers: Sequence[DocumentNumber],
) -> YearReading:
    """Decide the year reported on, and the period where the text prints one."""
    title = without_plan(material.title)
    stated = _statistics_period(material.body)
    part = _part_of_year(title) or _part_of_year(material.opening[:60])
    witness = _Witnesses(material, category, tuple(signings), published, tuple(numbers), stated)
    years = title_years(title)
    if len(years) == 1 and not _YEAR_RANGE.search(title):
        reading, doubts = _by_title(years[0], witness)
    elif years:
        reading, doubts = _several(years, witness), ()
    elif stated and (year := _year_of(stated.period)):
        reading, doubts = _by_period(year, witness)
    elif category is not None and not Kinds.load().by_name[category].report:
        reading, doubts = Reading.unknown("不是年度性的报告，题目中没有年份。"), ()
    else:
        reading, doubts = _by_text(witness), ()
    return YearReading(reading, stated.period if stated else part, doubts)


@dataclass(frozen=True, slots=True)
class YearReading:
    """The year, the period that the text prints, and what contradicts the year."""

    year: Reading[int]
    period: Period | None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stated:
    period: Period
    quote: str


@dataclass(frozen=True, slots=True)
class _Vote:
    """One hint at the year. ``strong`` where the text speaks of its own year."""

    year: int
    evidence: Evidence
    strong: bool = False


@dataclass(frozen=True, slots=True)
class _Witnesses:
    material: Material
    category: str | None
    signings: tuple[Signing, ...]
    published: Reading[dt.date]
    numbers: tuple[DocumentNumber, ...]
    stated: _Stated | None


def title_years(title: str) -> list[int]:
    """The years that a title is about; those of a quoted document only where there is no other."""
    outside = re.sub(r"《[^《》]{0,80}》", "", title)
    for part in (outside, title):
        years = [dates.year_number(match[0]) for match in _TITLE_YEAR.finditer(part)]
        known = list(dict.fromkeys(year for year in years if year in _REPORTED_YEARS))
        if known:
            return [year for year in known if year is not None]
    return []


def _by_title(year: int, witness: _Witnesses) -> tuple[Reading[int], tuple[Doubt, ...]]:
    evidence = (Evidence(witness.material.title_printed, witness.material.title_origin),)
    against = tuple(_against(year, witness))
    if not against:
        return Reading(year, Certainty.CERTAIN, evidence), ()
    candidates = tuple(dict.fromkeys((str(year), *(str(vote.year) for vote in against))))
    quotes = tuple(vote.evidence for vote in against)
    note = f"题目写的是{year}年，但“{quotes[0].quote[-40:]}”与此不符；以题目为准。"
    doubt = Doubt(
        "year_conflict",
        note + "请核对后在 corrections.csv 中填写 year。",
        quotes[0].quote,
        "year",
        candidates,
    )
    return Reading(year, Certainty.INFERRED, evidence + quotes, candidates, note), (doubt,)


def _against(year: int, witness: _Witnesses) -> Iterator[_Vote]:
    """What contradicts the year of the title."""
    if witness.stated and (stated := _year_of(witness.stated.period)) and stated != year:
        yield _Vote(stated, Evidence(witness.stated.quote, "body"))
    kinds = Kinds.load().by_name
    if witness.category is None or not kinds[witness.category].report:
        return
    for signing in witness.signings[:1]:
        signed_in, month = signing.date.year, signing.date.month
        early = witness.category == ANNUAL and month is not None and month <= 6
        if signed_in is not None and (
            signed_in < year or signed_in > year + 1 or (signed_in == year and early)
        ):
            yield _Vote(signed_in - early, signing.evidence())
    day = witness.published.value
    if day is not None and (
        day.year < year or (day.year == year and witness.category == ANNUAL and day.month <= 6)
    ):
        yield _Vote(day.year - (day.month <= 6), witness.published.evidence[0])
    facts = Counter(vote.year for vote in _facts(witness.material.body) if vote.strong)
    if facts and year not in facts and str(year) not in witness.material.body:
        other, count = facts.most_common(1)[0]
        if count >= 2 and len(facts) == 1:
            yield next(vote for vote in _facts(witness.material.body) if vote.strong and vote.year == other)


def _several(years: Sequence[int], witness: _Witnesses) -> Reading[int]:
    evidence = (Evidence(witness.material.title_printed, witness.material.title_origin),)
    candidates = tuple(str(year) for year in years)
    if witness.stated and (year := _year_of(witness.stated.period)) in years:
        quotes = (*evidence, Evidence(witness.stated.quote, "body"))
        return Reading(year, Certainty.INFERRED, quotes, candidates, "题目中有几个年份，据统计期限取其一。")
    return Reading.unknown("题目中有几个年份，无法确定报告的是哪一年。", candidates, evidence)


def _by_period(year: int, witness: _Witnesses) -> tuple[Reading[int], tuple[Doubt, ...]]:
    assert witness.stated is not None
    evidence = (Evidence(witness.stated.quote, "body"),)
    period = witness.stated.period
    if period.start.year != period.end.year:
        candidates = (str(period.start.year), str(period.end.year))
        return Reading(
            year, Certainty.INFERRED, evidence, candidates, "统计期限跨两年，取其大半所在的一年。"
        ), ()
    against = next((vote for vote in _against(year, witness)), None)
    if against is None:
        return Reading(year, Certainty.CERTAIN, evidence), ()
    candidates = (str(year), str(against.year))
    note = f"统计期限为{year}年，但“{against.evidence.quote[-40:]}”与此不符；以统计期限为准。"
    doubt = Doubt(
        "year_conflict",
        note + "请核对后在 corrections.csv 中填写 year。",
        against.evidence.quote,
        "year",
        candidates,
    )
    return Reading(year, Certainty.INFERRED, (*evidence, against.evidence), candidates, note), (doubt,)


def _by_text(witness: _Witnesses) -> Reading[int]:
    """Neither title nor statistics period name a year: gather what else speaks of it."""
    own = list(_own_year(witness.material.body))
    signature = list(_signature_votes(witness))
    votes = own + signature
    if not votes:
        votes = [*_wrapper_votes(witness), *_published_votes(witness)] or list(_number_votes(witness))
    years = list(dict.fromkeys(vote.year for vote in votes))
    evidence = tuple(vote.evidence for vote in votes[:4])
    if len(years) == 1:
        sure = any(vote.strong for vote in own) and not _is_redacted(witness)
        note = "" if sure else _why(votes)
        return Reading(years[0], Certainty.CERTAIN if sure else Certainty.INFERRED, evidence, (), note)
    if years:
        candidates = tuple(str(year) for year in years)
        return Reading.unknown("文中几处年份不一致，无法确定报告的是哪一年。", candidates, evidence)
    return Reading.unknown("没有找到报告年度。", _weak_candidates(witness))


def _is_redacted(witness: _Witnesses) -> bool:
    return REDACTED_YEAR.search(witness.material.title) is not None


def _why(votes: Sequence[_Vote]) -> str:
    words = {
        "signature": "落款日期",
        "cover": "封面日期",
        "body": "正文所述年份",
        "wrapper": "所在文集的标题",
        "number": "引用的文号",
    }
    origins = dict.fromkeys(words.get(vote.evidence.origin, "发布日期") for vote in votes)
    return f"题目没有写明年份，据{'、'.join(origins)}推断。"


def _weak_candidates(witness: _Witnesses) -> tuple[str, ...]:
    years: list[int] = []
    for signing in witness.signings:
        if signing.date.year:
            years += [signing.date.year, signing.date.year - 1]
    if witness.published.value:
        years += [witness.published.value.year, witness.published.value.year - 1]
    years += [number.year for number in witness.numbers]
    return tuple(dict.fromkeys(str(year) for year in years if year in _REPORTED_YEARS))


def _signature_votes(witness: _Witnesses) -> Iterator[_Vote]:
    """The year that the signature signs for."""
    for signing in witness.signings:
        year, month = signing.date.year, signing.date.month
        if year is None or month is None:
            continue
        if witness.category == ANNUAL or (witness.category == SUMMARY and not _is_half_year(witness)):
            yield _Vote(year - (month <= 6), signing.evidence())
        elif month > 3:
            yield _Vote(year, signing.evidence())


def _is_half_year(witness: _Witnesses) -> bool:
    return "半年" in witness.material.title or "半年" in witness.material.opening[:80]


def _wrapper_votes(witness: _Witnesses) -> Iterator[_Vote]:
    for clue in witness.material.clues("title"):
        if clue.origin == "wrapper" and len(years := title_years(clue.text)) == 1:
            yield _Vote(years[0], Evidence(clue.line or clue.text, "wrapper"))


def _published_votes(witness: _Witnesses) -> Iterator[_Vote]:
    """An annual report is posted in the first half of the next year; anything else says nothing."""
    day = witness.published.value
    if day is not None and day.month <= 6 and witness.category == ANNUAL:
        yield _Vote(day.year - 1, witness.published.evidence[0])


def _number_votes(witness: _Witnesses) -> Iterator[_Vote]:
    """A self-inspection answers a notice: the number that its first paragraph cites tells the year.

    Only where no number is younger, and not where it was signed in the first months of
    a year that was blacked out: then it may be the year after.
    """
    if witness.category not in _ANSWERS or not witness.numbers:
        return
    months = [signing.date.month for signing in witness.signings]
    newest = max(witness.numbers, key=lambda number: number.year)
    cited = f"{newest.year}" in witness.material.body.split("\n", 1)[0]
    if cited and (not months or min(month or 1 for month in months) > 3):
        yield _Vote(newest.year, Evidence(str(newest), "number"))


def _own_year(body: str) -> Iterator[_Vote]:
    """The one year whose events the body tells, if it is one."""
    opening = _OPENING.match(body)
    facts = list(_facts(body))
    strong = Counter(vote.year for vote in facts if vote.strong)
    latest = max((vote.year for vote in facts), default=0)
    if (
        opening
        and latest == int(opening["year"])
        and not _FUTURE.search(body[opening.end() : opening.end() + 30])
    ):
        sure = opening["whole"] is not None
        yield _Vote(int(opening["year"]), Evidence(body[:60].split("\n")[0], "body"), strong=sure)
    elif len(strong) == 1 and latest in strong:
        vote = next(vote for vote in facts if vote.strong)
        yield _Vote(vote.year, vote.evidence)


def _facts(body: str) -> Iterator[_Vote]:
    """Years of events told; ``strong`` where a sentence begins with its year.

    Years inside 《》 and 〔〕, of comparisons, of plans and of laws are left out.
    """
    for match in _FACT.finditer(body):
        start, end = match.start(), match.end()
        before, after = body[max(0, start - 6) : start], body[end : end + 30]
        if _NOT_OWN_BEFORE.search(before) or _NOT_OWN_AFTER.match(after.lstrip()) or _is_quoted(body, start):
            continue
        clause = after.split("。", 1)[0]
        if _FUTURE.search(clause) or "条例" in clause:
            continue
        own = after.lstrip()[1:3].lstrip("度")[:2]
        strong = start == 0 or before[-1] in _BOUNDARY or (own[:1] in "，," and own[1:] in tuple("我本全"))
        evidence = Evidence(body[start : end + 24].split("\n")[0], "body")
        yield _Vote(
            int(match[0]), evidence, strong and not re.match(r"\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月", after)
        )


def _is_quoted(body: str, at: int) -> bool:
    stretch = body[max(0, at - 60) : at]
    return stretch.rfind("《") > stretch.rfind("》") or stretch.rfind("〈") > stretch.rfind("〉")


def _part_of_year(text: str) -> Period | None:
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


def _statistics_period(body: str) -> _Stated | None:
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
                return _Stated(period, window[: match.end()].split("\n")[-1].lstrip("。，,；"))
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


def _year_of(period: Period) -> int | None:
    """The year that most of a period lies in; None for a school year."""
    if period.start.year == period.end.year:
        return period.start.year
    if period.start.month in (7, 8, 9):
        return None
    middle = period.start + (period.end - period.start) / 2
    return middle.year
