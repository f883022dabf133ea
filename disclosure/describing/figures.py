"""Figures that a report declares in sentences, each with the sentence that it was read from.

Only the plainest wordings are read.  A figure of another year or of a part (其中, 各乡镇,
占 …%), a running total and a figure that the text states twice in different ways are not
taken: nothing is better than a wrong number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from disclosure.describing.material import Material
from disclosure.describing.years import title_years
from disclosure.records import Certainty, Doubt, Figure, ReportText

_NUMBER = r"(?P<more>[约近逾超]|超过)?\s?(?P<number>\d[\d,，]{0,11}(?:\.\d{1,4})?)\s?(?P<ten_thousand>万)?\s?(?P<rest>余|多)?(?:[（(][^（()）]{0,24}[)）])?\s?(?P<rest2>余|多)?"
_CASES = r"(?:件次?|条|份|例|宗|起|次|人次|个)"
_NOT = r"(?:未曾|未|没有|没|无(?![正法论需须关异]))"


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A wording: with a group ``number``, or, without one, the words for none at all."""

    metric: str
    unit: str
    words: re.Pattern[str]
    key: str  # literal that every match holds: most sentences are left after looking for it


def _p(metric: str, unit: str, key: str, words: str) -> _Pattern:
    return _Pattern(metric, unit, re.compile(words), key)


_PATTERNS = (
    # 2017年全县主动公开政府信息41288(去年25586)条; 累计公开政府信息547条
    _p(
        "proactive_disclosures",
        "条",
        "政府信息",
        rf"(?:主动公开|累计公开|共公开|共计公开|总计公开)(?:的)?(?:各类|各项)?政府信息(?:数量?|总数|共计?|达到?|为|总计){{0,2}}{_NUMBER}条",
    ),
    # 共收到政府信息公开申请154件; 全年共收到依申请公开33件; 受理依申请公开政府信息5件
    _p(
        "applications_received",
        "件",
        "申请",
        rf"(?:收到|受理|接到|接收)(?:了)?[^，。；,;\d议诉讼]{{0,16}}(?:依申请公开|公开申请|信息申请|公开的申请)[^，。；,;\d议诉讼]{{0,10}}{_NUMBER}{_CASES}",
    ),
    # 共收到33件政府信息公开申请
    _p(
        "applications_received",
        "件",
        "申请",
        rf"(?:收到|受理|接到|接收)(?:了)?[^，。；,;\d议诉讼]{{0,10}}{_NUMBER}{_CASES}(?:政府)?(?:信息)?(?:依申请公开|公开申请|公开的申请)",
    ),
    # 没有接收到书面或其它形式要求公开政府信息的申请; 未收到依申请公开
    _p(
        "applications_received",
        "件",
        "申请",
        rf"{_NOT}(?:收到|接到|接收到|受理|接收|有收到)(?:过)?(?!(?:[^，。；,;]{{0,20}}(?:复议|诉讼|申诉|减免|投诉|举报)))[^，。；,;\d]{{0,30}}(?:依申请公开|申请)(?!人|表)",
    ),
    # 没有公民、法人或其他组织向我局提出政府信息公开申请
    _p(
        "applications_received",
        "件",
        "申请",
        r"(?:未有|没有|无)(?:任何)?(?:公民|法人|单位|个人|人员|群众|社会公众)[^，。；,;\d]{0,24}(?:提出|提交|递交)[^，。；,;\d]{0,12}公开[^，。；,;\d]{0,6}申请",
    ),
    # 行政复议0件, 行政复议案件36起
    _p(
        "reconsideration",
        "件",
        "复议",
        rf"(?<![、和及或])(?:行政)?复议(?:申请|案件|数量?|的){{0,2}}(?:共计?|为|有|发生)?{_NUMBER}{_CASES}",
    ),
    # 没有因为政府信息公开工作而被申请行政复议或被提起行政诉讼; 未接到有关政务公开方面的复议、诉讼
    _p(
        "reconsideration",
        "件",
        "复议",
        rf"{_NOT}(?!经)(?:发生|收到|接到|出现|产生|有|因|被|引发|涉及|提起|存在)[^，。；,;\d]{{0,36}}复议",
    ),
    # 行政诉讼9起, 行政应诉案件0件; 行政复议、行政诉讼2件 could be either
    _p(
        "litigation",
        "件",
        "诉",
        rf"(?<!复议[、和及或])行政(?:诉讼|应诉)(?:申请|案件|数量?|的){{0,2}}(?:共计?|为|有|发生)?{_NUMBER}{_CASES}",
    ),
    _p(
        "litigation",
        "件",
        "诉讼",
        rf"{_NOT}(?!经)(?:发生|收到|接到|出现|产生|有|因|被|引发|涉及|提起|存在)[^，。；,;\d]{{0,36}}诉讼",
    ),
    # 未收取任何复印、邮寄等各类费用; 无收取信息处理费情况
    _p("fees", "元", "费", rf"{_NOT}(?:收取|产生收取|发生收取)(?:过)?[^，。；,;\d减]{{0,24}}费用?"),
    _p("fees", "元", "收费", r"(?:未|没有)(?:进行|发生|产生)?收费"),
)

# under 三、依申请公开情况 an 申请 is one for information: 全年收到申请4件, 未收到书面申请
_IN_ITS_CHAPTER = (
    _p(
        "applications_received",
        "件",
        "申请",
        rf"(?:收到|受理|接到|接收)(?:了)?(?:各类|公民|书面)?申请(?:共计?|数|为|总数){{0,2}}{_NUMBER}{_CASES}",
    ),
)
_CHAPTER = re.compile(r"[（(]?[一二三四五六七八九十]{1,2}[)）、.][^，。；]{0,30}")
# 未收到传真申请, 未收到不予公开的申请: none of one sort is not none at all
_ONE_SORT = re.compile(r"当面|传真|信函|网络|网上|邮件|邮寄|不予|部分公开|减免")
_ANY_SORT = re.compile(r"任何|其他|其它|等|各种|各类")

_SENTENCE = re.compile(r"[^。；;！\n]{4,300}[。；;！]?")
# what makes a figure a part of another: 各乡镇主动公开…, 其中, 县直各单位
_PART = re.compile(r"(?:各|直属|[县市区]直|部门|乡镇|街道|单位)[^，,：:]{0,10}$")
_WHOLE = re.compile(r"全[县市区乡镇州局旗]|我(?:街道|办事处|[县市区乡镇州局旗委院校])|共|总|累计")
_SHARE = re.compile(r"[^，。；,;]{0,6}[，,]?占(?:全|总|主动|到|比)?[^，。；,;]{0,8}\d")
_RUNNING_TOTAL = re.compile(r"历年|以来累计|施行以来|实施以来|开通以来|自20\d\d年[^，。]{0,8}以来")
_LAST_YEAR = re.compile(r"去年|上年|上一年|同期|明年|下年|预计|力争|计划")
_CHANNEL = re.compile(r"(?:通过|利用|在)[^，。]{0,24}(?:网站|平台|公众号|微博|微信|公开栏|客户端|网上)")
_RULE = re.compile(r"不得|应当|可以|如果|凡|须")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?=年)")


@dataclass(frozen=True, slots=True)
class _Found:
    figure: Figure
    total: bool
    dated: bool  # the sentence names the year reported on


def read_figures(text: ReportText) -> tuple[tuple[Figure, ...], tuple[Doubt, ...]]:
    """Return the standard figures that the prose of a report declares, and what is doubtful in them.

    Metrics: ``proactive_disclosures`` (条), ``applications_received``, ``reconsideration``
    and ``litigation`` (件), ``fees`` (元).  A metric that the text does not speak of is
    absent, which is not 0.
    """
    material = Material.of(text)
    years = title_years(material.title)
    year = years[0] if len(years) == 1 else None
    by_metric: dict[str, list[_Found]] = {}
    for found in _found(material.body, year):
        by_metric.setdefault(found.figure.metric, []).append(found)
    figures: list[Figure] = []
    doubts: list[Doubt] = []
    for metric, all_found in by_metric.items():
        chosen = _agreed(all_found)
        if chosen is not None:
            figures.append(chosen)
        else:
            doubts.append(_disagreement(metric, all_found))
    return tuple(figures), tuple(doubts)


def _agreed(found: Sequence[_Found]) -> Figure | None:
    """The one figure that all sentences agree on, or that alone is said to be the total."""
    totals = [item for item in found if item.total]
    for group in (found, totals, [item for item in totals if item.dated]):
        if len({item.figure.value for item in group}) == 1:
            return group[0].figure
    return None


_NAMES = {
    "proactive_disclosures": "主动公开信息数",
    "applications_received": "收到申请数",
    "reconsideration": "行政复议数",
    "litigation": "行政诉讼数",
    "fees": "收费",
}


def _disagreement(metric: str, found: Sequence[_Found]) -> Doubt:
    values = tuple(dict.fromkeys(f"{item.figure.value:g}{item.figure.unit}" for item in found))
    message = f"正文对“{_NAMES[metric]}”有不同的说法（{'、'.join(values)}），没有录入，请核对。"
    return Doubt("figures_disagree", message, found[0].figure.quote, "figures", values)


def _found(body: str, year: int | None) -> Iterator[_Found]:
    patterns = [pattern for pattern in _PATTERNS if pattern.key in body]
    if not patterns:
        return
    chapter: tuple[_Pattern, ...] = ()
    for match in _SENTENCE.finditer(body):
        sentence = match[0]
        if head := _CHAPTER.match(sentence):
            chapter = _IN_ITS_CHAPTER if "申请" in head[0] else ()
        for pattern in (*patterns, *chapter):
            if pattern.key in sentence and (hit := pattern.words.search(sentence)):
                found = _judged(pattern, sentence, hit, year)
                if found is not None:
                    yield found


def _judged(pattern: _Pattern, sentence: str, hit: re.Match[str], year: int | None) -> _Found | None:
    """The figure of one sentence, or None where it is of another year, of a part or of a rule."""
    before = re.split(r"[，,：:]", sentence[: hit.start()])[-1]
    years = _YEAR.findall(sentence[: hit.end()])
    if years and year is not None and int(years[-1]) != year:
        return None
    if _LAST_YEAR.search(sentence[: hit.start()]) or _RULE.search(sentence):
        return None
    groups = hit.groupdict()
    value = _value(groups) if groups.get("number") else 0
    if value and _RUNNING_TOTAL.search(sentence):  # none in all the years is none in this one
        return None
    if not groups.get("number") and _ONE_SORT.search(hit[0]) and not _ANY_SORT.search(hit[0]):
        return None
    whole = _WHOLE.search(before + hit[0]) is not None
    if _SHARE.match(sentence[hit.end() :]) or (_PART.search(before) and not _WHOLE.search(before)):
        return None
    rough = any(groups.get(name) for name in ("more", "rest", "rest2"))
    by_channel = pattern.metric == "proactive_disclosures" and _CHANNEL.search(sentence[: hit.start()])
    certainty = Certainty.INFERRED if by_channel else Certainty.CERTAIN
    return _Found(
        Figure(pattern.metric, value, pattern.unit, sentence.strip(), certainty, rough), whole, bool(years)
    )


def _value(groups: dict[str, str | None]) -> float | int:
    digits = (groups["number"] or "").replace(",", "").replace("，", "")
    number = float(digits) * (10000 if groups["ten_thousand"] else 1)
    return int(number) if number == int(number) else number
