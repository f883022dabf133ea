"""The year that a report is about, which is rarely the year in which it was signed or posted.

The title's year wins, then the statistics period, then what the text says of its own
year, the signature (January to June signs for the year before) and, for an annual report
alone, the day of publication.  Next year's plan and last year's figures never count.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from disclosure.describing.classifying.bodies import ANNUAL
from disclosure.describing.classifying.kind_table import OTHER, Kinds
from disclosure.describing.classifying.kinds import Classification, without_plan
from disclosure.describing.dating.events import Vote, facts, own_year
from disclosure.describing.dating.periods import part_of_year, statistics_period, year_of
from disclosure.describing.dating.signings import Signing
from disclosure.describing.dating.title_years import REPORTED_YEARS, title_years
from disclosure.describing.dating.votes import Witnesses, beside
from disclosure.describing.document_numbers import DocumentNumber
from disclosure.describing.material import Material
from disclosure.describing.printed_titles import compact, official_titles
from disclosure.frozen import dataclass, replace
from disclosure.records import Certainty, Doubt, Evidence, Period, Reading

FORM = "统计报表"
#: A form filled in by then is about the year before; one of later months may be about either.
_YEARLY_FORMS_BY = 3
# 2016-2017学年, 2014—2018年, 2015年、2016年
_YEAR_RANGE = re.compile(r"20\d\d年?度?(?:[-—－–~～至到、和及与]|——)20\d\d")
# 20xx年, XXXX年, 20__年度, 201*年
REDACTED_YEAR = re.compile(r"20[\dxX×Ｘ＊*_○〇][xX×Ｘ＊*_○〇]|[xX×Ｘ_＿]{2,4}(?=年)")


def read_year(
    material: Material,
    kind: Classification,
    signings: Sequence[Signing],
    published: Reading[dt.date],
    numbers: Sequence[DocumentNumber],
) -> YearReading:
    """Decide the year reported on, and the period where the text prints one."""
    title = without_plan(material.title)
    stated = statistics_period(material.body) or statistics_period("\n".join(material.cover))
    part = part_of_year(title) or part_of_year(material.opening[:60])
    category = kind.category.value
    witness = Witnesses(material, category, tuple(signings), published, tuple(numbers), stated)
    years = title_years(title) or _cover_years(material)
    if len(years) == 1 and not _YEAR_RANGE.search(title):
        reading, doubts = _by_title(years[0], witness)
        reading = _as_sure_as_its_title(reading, kind, material)
    elif years:
        reading, doubts = _several(years, witness), ()
    elif stated and (year := year_of(stated.period)):
        reading, doubts = _by_period(year, witness)
    elif category == FORM and (year_filled_in := _by_form(witness)):
        reading, doubts = year_filled_in, ()
    elif category is not None and not Kinds.load().by_name[category].report:
        reading, doubts = Reading.unknown("不是年度性的报告，题目中没有年份。"), ()
    else:
        reading, doubts = _by_text(witness), ()
        if part and reading.certainty is Certainty.UNKNOWN and not reading.candidates:
            quote = Evidence(material.opening[:60], "body")
            note = "题目没有写明年份，据正文开头所说的时段推断。"
            reading = Reading(part.start.year, Certainty.INFERRED, (quote,), (), note)
        elif reading.certainty is Certainty.UNKNOWN and (only := _only_year(material.body)):
            note = "题目没有写明年份，正文只提到这一年。"
            evidence = Evidence(only[0], "body")
            reading = Reading(int(only["year"]), Certainty.INFERRED, (evidence,), reading.candidates, note)
    return YearReading(reading, stated.period if stated else part, doubts)


@dataclass(frozen=True, slots=True)
class YearReading:
    """The year, the period that the text prints, and what contradicts the year."""

    year: Reading[int]
    period: Period | None
    doubts: tuple[Doubt, ...] = ()


# （2016年度）on a line under the title
_COVER_YEAR = re.compile(r"[（(【\[]?\s{0,2}(?P<year>20\d\d)\s{0,2}年?度?\s{0,2}[)）】\]]?")


def _cover_years(material: Material) -> list[int]:
    matches = (_COVER_YEAR.fullmatch(line.strip()) for line in material.cover)
    return list(dict.fromkeys(int(match["year"]) for match in matches if match))


def _by_title(year: int, witness: Witnesses) -> tuple[Reading[int], tuple[Doubt, ...]]:
    evidence = (Evidence(witness.material.title_printed, witness.material.title_origin),)
    against = tuple(_against(year, witness))
    if not against:
        return Reading(year, Certainty.CERTAIN, evidence), ()
    candidates = tuple(dict.fromkeys((str(year), *(str(vote.year) for vote in against))))
    quotes = tuple(vote.evidence for vote in against)
    note = f"题目写的是{year}年，但“{_told(quotes[0])}”与此不符；以题目为准。"
    doubt = Doubt(
        "year_conflict",
        note + "请核对后在 corrections.csv 中填写 year。",
        quotes[0].quote,
        "year",
        candidates,
    )
    return Reading(year, Certainty.INFERRED, evidence + quotes, candidates, note), (doubt,)


def _against(year: int, witness: Witnesses) -> Iterator[Vote]:
    """What contradicts the year of the title."""
    if witness.stated and (stated := year_of(witness.stated.period)) and stated != year:
        yield Vote(stated, Evidence(witness.stated.quote, "body"))
    kinds = Kinds.load().by_name
    if witness.category is None or not kinds[witness.category].report:
        return
    for clue in official_titles(witness.material.text):
        named = title_years(compact(clue.text))
        if len(named) == 1 and named != [year]:
            yield Vote(named[0], Evidence(clue.line or clue.text, clue.origin))
    for signing in witness.signings[:1]:
        signed_in, month = signing.date.year, signing.date.month
        early = witness.category == ANNUAL and month is not None and month <= 6
        if signed_in is not None and (
            signed_in < year or signed_in > year + 1 or (signed_in == year and early)
        ):
            yield Vote(signed_in - early, signing.evidence())
    presented = _PRESENTED.search(witness.material.opening)
    if presented and int(presented["year"]) != year:
        yield Vote(int(presented["year"]), Evidence(presented[0], "body"))
    day = witness.published.value
    if day is not None and (
        day.year < year or (day.year == year and witness.category == ANNUAL and day.month <= 6)
    ):
        yield Vote(day.year - (day.month <= 6), witness.published.evidence[0])
    if str(year) in witness.material.body:
        return
    told = [vote for vote in facts(witness.material.body) if vote.strong]
    if len(told) >= 2 and len({vote.year for vote in told}) == 1:
        yield told[0]


# 现向社会公布2014年度政府职能部门信息公开年度报告: what the opening says that the report is
_PRESENTED = re.compile(
    r"(?:现|特|向社会|本机关|我[局镇乡县街委院校])(?:公布|发布|编制|编写|形成)了?[^。，；,;《》\d]{0,12}(?<!\d)(?P<year>20\d\d)年度?[^。，；,;《》\d]{0,24}(?:年度报告|年报)"
)


# 《2021年政府信息公开工作年度报告》编制问答: the year of the document that is spoken of
_CITED = re.compile(r"《[^《》]{1,80}》")


# 2021乡镇政务公开自检自查报告范文: the year in which a site offered it
_MODEL = re.compile(
    r"范文|范本|模板|范例|[（(](?:精选|汇总|合集|共|优秀|实用|通用|最新|热门|推荐)?[\d一二三四五六七八九十两]{1,3}篇[)）]"
)


def _as_sure_as_its_title(reading: Reading[int], kind: Classification, material: Material) -> Reading[int]:
    """A year in a title that was guessed, or that is no disclosure report's, is not the year reported on."""
    if material.title_origin == "first_lines":
        note = "标题是据正文开头推断的。"
    elif _MODEL.search(material.title):
        note = "题目是范文的名称，其中的年份不一定是报告的年度。"
    elif REDACTED_YEAR.search(material.opening):
        note = "正文中的年份被隐去，题目里的年份不一定是报告自己的。"
    elif not kind.is_report and not title_years(_CITED.sub("", material.title)):
        note = "这个年份在题目所引文件的名称中，不一定是本文件的年度。"
    elif kind.category.value == OTHER or kind.topic is None:
        note = "题目中有这个年份，但这不是信息公开报告，报告的未必是这一年。"
    else:
        return reading
    return replace(reading, certainty=Certainty.INFERRED, note=reading.note or note)


# <meta name="PubDate" content="2018-01-25 10:41">
_TAG = re.compile(
    r"<meta name=[\"'](?P<name>[^\"']*)[\"'] content=[\"'](?P<content>[^\"']*)[\"']\s?/?>", re.IGNORECASE
)


def _told(evidence: Evidence) -> str:
    """The last of the words that say so; of a tag what a reader understands."""
    return _TAG.sub(r"网页标记\g<name>：\g<content>", evidence.quote)[-40:]


def _several(years: Sequence[int], witness: Witnesses) -> Reading[int]:
    evidence = (Evidence(witness.material.title_printed, witness.material.title_origin),)
    candidates = tuple(str(year) for year in years)
    if witness.stated and (year := year_of(witness.stated.period)) in years:
        quotes = (*evidence, Evidence(witness.stated.quote, "body"))
        return Reading(year, Certainty.INFERRED, quotes, candidates, "题目中有几个年份，据统计期限取其一。")
    return Reading.unknown("题目中有几个年份，无法确定报告的是哪一年。", candidates, evidence)


def _by_period(year: int, witness: Witnesses) -> tuple[Reading[int], tuple[Doubt, ...]]:
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
    note = f"统计期限为{year}年，但“{_told(against.evidence)}”与此不符；以统计期限为准。"
    doubt = Doubt(
        "year_conflict",
        note + "请核对后在 corrections.csv 中填写 year。",
        against.evidence.quote,
        "year",
        candidates,
    )
    return Reading(year, Certainty.INFERRED, (*evidence, against.evidence), candidates, note), (doubt,)


def _by_text(witness: Witnesses) -> Reading[int]:
    """Neither title nor statistics period name a year: gather what else speaks of it."""
    own = list(own_year(witness.material.body))
    votes = own + beside(witness, alone=not own)
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


# 2022年4月11日,亳州市政务公开办印发…, not 从2018年起, 2018年的方向是…
_YEAR_TOLD = re.compile(
    r"(?<![\d从])(?P<year>20\d\d)年(?!起|[^。；\n]{0,20}(?:计划|打算|将|方向|目标|规划|拟))[^。，,；\n]{0,20}"
)
_PAPER_NAMED = re.compile(r"《[^《》]{2,80}》")
#: A year that is told once may be that of anything.
_TOLD = 2


def _only_year(body: str) -> re.Match[str] | None:
    """The first place where a text tells of a year, where it is the only one and told more than once."""
    found = list(_YEAR_TOLD.finditer(_PAPER_NAMED.sub("", body)))
    return found[0] if len(found) >= _TOLD and len({match["year"] for match in found}) == 1 else None


def _by_form(witness: Witnesses) -> Reading[int] | None:
    """The year of a form that says only when it was filled in; None where it does not say that either."""
    signing = next((one for one in witness.signings if one.origin == "form" and one.date.year), None)
    if signing is None or signing.date.year is None or signing.date.month is None:
        return None
    year, evidence = signing.date.year, (signing.evidence(),)
    if signing.date.month <= _YEARLY_FORMS_BY:
        return Reading(year - 1, Certainty.INFERRED, evidence, (), "表上没有写明年份，据填报日期推断。")
    candidates = (str(year), str(year - 1))
    return Reading.unknown("表上没有写明年份，填报日期说明不了是哪一年。", candidates, evidence)


def _is_redacted(witness: Witnesses) -> bool:
    return REDACTED_YEAR.search(witness.material.title) is not None


def _why(votes: Sequence[Vote]) -> str:
    words = {
        "signature": "落款日期",
        "closing": "落款日期",
        "cover": "封面日期",
        "form": "填报日期",
        "body": "正文所述年份",
        "wrapper": "所在文集的标题",
        "cover_title": "题目下面的标题",
        "number": "引用的文号",
        "notice": "所答复的通知",
        "plan": "五年规划的年份",
    }
    origins = dict.fromkeys(words.get(vote.evidence.origin, "发布日期") for vote in votes)
    return f"题目没有写明年份，据{'、'.join(origins)}推断。"


def _weak_candidates(witness: Witnesses) -> tuple[str, ...]:
    years: list[int] = []
    for signing in witness.signings:
        if signing.date.year:
            years += [signing.date.year, signing.date.year - 1]
    if witness.published.value:
        years += [witness.published.value.year, witness.published.value.year - 1]
    years += [number.year for number in witness.numbers]
    return tuple(dict.fromkeys(str(year) for year in years if year in REPORTED_YEARS))
