"""What speaks for a year where neither the title nor a statistics period names one.

Each sort of witness gives its *votes*: a year and the words that told it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from disclosure.describing.classifying.bodies import ANNUAL
from disclosure.describing.dating.events import Vote
from disclosure.describing.dating.periods import Stated
from disclosure.describing.dating.signings import Signing
from disclosure.describing.dating.title_years import title_years
from disclosure.describing.document_numbers import DocumentNumber
from disclosure.describing.material import Material
from disclosure.frozen import dataclass
from disclosure.records import Evidence, Reading

_SUMMARY = "工作总结"
#: Kinds that answer a notice of the same year.
_ANSWERS = frozenset({"自检自查报告", "整改报告", "工作汇报"})


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What is known of a report that may tell its year."""

    material: Material
    category: str | None
    signings: tuple[Signing, ...]
    published: Reading[dt.date]
    numbers: tuple[DocumentNumber, ...]
    stated: Stated | None


def beside(witness: Witnesses, alone: bool) -> list[Vote]:
    """What the signature says and, where the text says nothing of its own year (``alone``), the next best."""
    signed = list(_signature_votes(witness))
    if signed or not alone:
        return signed
    return (
        list(_deadline_votes(witness))
        or list(_fee_votes(witness))
        or list(_notice_votes(witness))
        or list(_plan_votes(witness))
        or list(_cover_votes(witness))
        or [*_wrapper_votes(witness), *_published_votes(witness)]
        or list(_number_votes(witness))
    )


def _signature_votes(witness: Witnesses) -> Iterator[Vote]:
    """The year that the signature signs for."""
    for signing in witness.signings:
        year, month = signing.date.year, signing.date.month
        if year is None or month is None:
            continue
        if witness.category == ANNUAL or (witness.category == _SUMMARY and not _is_half_year(witness)):
            yield Vote(year - (month <= 6), signing.evidence())
        elif month > 3:
            yield Vote(year, signing.evidence())


def _is_half_year(witness: Witnesses) -> bool:
    return "半年" in witness.material.title or "半年" in witness.material.opening[:80]


# 2023政务公开自查报告(合集3篇): the year in which an article site put a collection together
_COLLECTION = re.compile(r"[一二三四五六七八九十\d]{1,3}篇|范文|合集|集锦|锦集|大全|汇编|汇总")


# 嵩县2014年度政府信息公开工作年度报告汇编: the year of the reports
_OF_A_PLACE = re.compile(
    r"[\u4e00-\u9fff]{1,12}[省市州盟县区旗镇乡][\u4e00-\u9fff]{0,10}20\d\d年度?(?!.*(?:\d篇|范文))"
)


def _wrapper_votes(witness: Witnesses) -> Iterator[Vote]:
    for clue in witness.material.clues("title"):
        if clue.origin != "wrapper" or (_COLLECTION.search(clue.text) and not _OF_A_PLACE.match(clue.text)):
            continue
        if len(years := title_years(clue.text)) == 1:
            yield Vote(years[0], Evidence(clue.line or clue.text, "wrapper"))


_A_TITLE = re.compile(r"(?:报告|总结|汇报|年报)$")


def _cover_votes(witness: Witnesses) -> Iterator[Vote]:
    """The year of a fuller title below the title: 市交通局工作总结 / 交通局2005年工作总结."""
    for line in witness.material.cover:
        if _A_TITLE.search(line) and len(years := title_years(line)) == 1:
            yield Vote(years[0], Evidence(line, "cover_title"))


# 所列数据截至2017年12月31日
_TO_THE_END = re.compile(
    r"截[至止]到?\s{0,2}(?P<year>20\d\d)\s{0,2}年(?:\s{0,2}12\s{0,2}月\s{0,2}31\s{0,2}日|年?底|末)"
)


def _deadline_votes(witness: Witnesses) -> Iterator[Vote]:
    """The end of the year up to which an annual report counts; a plan names the year to come so."""
    if witness.category == ANNUAL and (found := _TO_THE_END.search(witness.material.body)):
        yield Vote(int(found["year"]), Evidence(found[0], "body"))


# 本机关2025年度产生信息公开处理费共0元: the last chapter of annual reports since 2020
_FEES = re.compile(
    r"(?<![\d〔])(?P<year>20\d\d)年度?[^。；\n《》]{0,30}(?:收取|产生|发生)[^。；\n《》]{0,20}(?:信息|公开)处理费"
)


def _fee_votes(witness: Witnesses) -> Iterator[Vote]:
    """The year for which an annual report says what it charged for answers."""
    if witness.category == ANNUAL and (found := _FEES.search(witness.material.body)):
        yield Vote(int(found["year"]), Evidence(found[0], "body"))


# 20XX年是“十四五”开局之年: the first or the last year of a five-year plan
_OF_A_PLAN = re.compile(r"是[“\"]?十(?P<plan>[一二三四五])五[”\"]?(?:规划)?(?:的)?(?P<which>开局|收官)之年")
#: The first year of the tenth plan; a plan has five.
_TENTH_PLAN = 2001
_OPENING = 200  # characters


def _plan_votes(witness: Witnesses) -> Iterator[Vote]:
    """The year that the first words name by its place in a five-year plan."""
    if found := _OF_A_PLAN.search(witness.material.body, 0, _OPENING):
        first = _TENTH_PLAN + 5 * "一二三四五".index(found["plan"]) + 5
        yield Vote(first if found["which"] == "开局" else first + 4, Evidence(found[0], "plan"))


_A_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
# 按照关于开展2023年度政府信息公开工作自查的通知精神，…
_NOTICE = re.compile(
    r"(?:根据|按照|依照|按|遵照)[^。；\n]{0,60}?(?<![\d〔\[（(])(?P<year>20\d\d)年度?(?!\d{1,2}月)[^。；\n\d]{0,30}"
    r"(?:自查|检查|考核|考评|评估|督查|测评|评议)[^。；\n\d]{0,16}(?:通知|方案|要求|办法|意见)"
)


def _notice_votes(witness: Witnesses) -> Iterator[Vote]:
    """The year that the notice of an inspection names: who answers it reports on that year.

    Only where the sentence names no other.
    """
    if witness.category not in _ANSWERS:
        return
    for sentence in witness.material.opening.split("。"):
        found = _NOTICE.search(sentence)
        if found and set(_A_YEAR.findall(sentence)) == {found["year"]}:
            yield Vote(int(found["year"]), Evidence(found[0], "notice"))


def _published_votes(witness: Witnesses) -> Iterator[Vote]:
    """An annual report is posted in the first half of the next year; what speaks of 今年, in its year.

    The page of the latter may be younger than the text: so that year must be told too, and none behind it.
    """
    day = witness.published.value
    if day is None:
        return
    if witness.category == ANNUAL:
        if day.month <= 6:
            yield Vote(day.year - 1, witness.published.evidence[0])
    elif day.month > 3 and "今年" in witness.material.body:
        told = {int(year) for year in _A_YEAR.findall(witness.material.body)}
        if told and max(told) == day.year:
            yield Vote(day.year, witness.published.evidence[0])


def _number_votes(witness: Witnesses) -> Iterator[Vote]:
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
        yield Vote(newest.year, Evidence(str(newest), "number"))
