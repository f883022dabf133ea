"""On which day a report was signed, and on which it was published."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from disclosure.describing.dating.dates import find_dates, run_together
from disclosure.describing.dating.signings import FILLED_IN, Signing
from disclosure.describing.material import Material
from disclosure.records import Certainty, Clue, Evidence, Reading

#: Where a date stands that the document itself bears.
_IN_THE_TEXT = ("signature", "closing", "cover", "form")


def signed(
    found: Sequence[Signing], year: int | None = None, *, own: bool = True, put_up: dt.date | None = None
) -> Reading[dt.date]:
    """Decide the day of signing.

    Args:
        found: what :func:`~disclosure.describing.dating.signings.find_signings` returned.
        year: the year that the report was made in, where it is known; used for a
            candidate only, when the printed year is blacked out.
        own: whether the text is a report; under the title of a speech or a notice stands
            the day on which it was given.
        put_up: the day of publication, where it is known.
    """
    if not found:
        return Reading.unknown("正文末尾没有落款日期。")
    whole = [(signing, day) for signing in found if (day := signing.date.date()) is not None]
    if not whole:
        return _incomplete(found, year)
    first, day = whole[0]
    if other := _of_another_month(found, first, day):
        note = f"“{other.line[:40]}”与填报日期不是同一个月，无法确定哪一个是成文日期。"
        dates = (other.date.candidate(), day.isoformat())
        return Reading.unknown(note, dates, (other.evidence(), first.evidence()))
    days = {other for signing, other in whole if signing.origin == first.origin}
    evidence = tuple(signing.evidence() for signing, _ in whole)
    everything = tuple(dict.fromkeys(other.isoformat() for _, other in whole))
    if len(days) > 1:
        return Reading.unknown("落款处有几个不同的日期，无法确定哪一个是成文日期。", everything, evidence)
    if len(everything) > 1:
        return Reading(
            day, Certainty.INFERRED, evidence, everything, "落款、封面或页面信息中的日期不一致，以落款为准。"
        )
    if day == put_up and first.origin not in _IN_THE_TEXT:
        note = "正文没有落款日期，页面信息中的发文日期与发布日期是同一天，未必是成文日期。"
        return Reading(day, Certainty.INFERRED, evidence, (), note)
    if first.origin == "header_table" and _ISSUED.search(first.line):
        note = "正文没有落款日期，表头的“发文日期”也可能是发布日期。"
        return Reading(day, Certainty.INFERRED, evidence, (), note)
    if first.origin == "form":
        return Reading(day, Certainty.INFERRED, evidence, (), "没有落款，据表中的填报日期推断。")
    if first.origin == "cover" and (not own or first.line[:1].isdecimal()):
        return Reading(day, Certainty.INFERRED, evidence, (), "题目下的日期未必是成文日期。")
    if run_together(first.date.raw):
        note = "日期里的“年”“月”等字缺失，据数字推断。"
        return Reading(day, Certainty.INFERRED, evidence, (), note)
    if "月" in first.date.raw and first.date.raw.strip()[-1].isdigit():
        return Reading(day, Certainty.INFERRED, evidence, (), "日期后面没有“日”字，可能没有印全。")
    return Reading(day, Certainty.CERTAIN, evidence)


# 发文日期: of a document when it was issued; where portals put up what has no number, when they did
_ISSUED = re.compile(r"发文(?:日期|时间)")


def _of_another_month(found: Sequence[Signing], first: Signing, day: dt.date) -> Signing | None:
    """A month on the cover or in the signature beside another one in which a form was filled in."""
    if first.origin != "form" and not FILLED_IN.match(first.line.strip()):
        return None
    return next(
        (
            one
            for one in found
            if one.origin in ("signature", "closing", "cover")
            and one.date.day is None
            and (one.date.year, one.date.month) != (day.year, day.month)
            and one.date.month is not None
        ),
        None,
    )


def _incomplete(found: Sequence[Signing], year: int | None) -> Reading[dt.date]:
    date = found[0].date
    if date.year is None:
        candidates = (date.candidate(year),) if year else (date.candidate(),)
        note = f"落款日期“{date.raw}”的年份被隐去或未填。"
    elif date.day is None:
        candidates, note = (date.candidate(),), f"落款日期“{date.raw}”没有写明哪一日。"
    else:
        candidates, note = (date.raw,), f"落款日期“{date.raw}”不存在，可能是笔误。"
    return Reading.unknown(note, candidates, tuple(signing.evidence() for signing in found))


#: In this order what tells the day is shown: tags first, which the publishing system writes itself.
_PUBLISHED_ORIGINS = ("meta", "header_table", "crawler_header", "toolbar", "source_line")


# 2024-07-16, and nothing else on its line
_UNLABELLED = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def published(material: Material, found: Sequence[Signing] = ()) -> Reading[dt.date]:
    """Decide the day of publication; it stands beside the text, never in it.

    Of several the first one behind the day of signing (``found``): a page that was moved or put up
    again bears a later one in its tags, and nobody publishes what is not signed.
    """
    dated = [
        (clue, day)
        for clue in sorted(material.clues("published"), key=_published_rank) or material.clues("generated")
        for date in find_dates(clue.text, compact=True)[:1]
        if (day := date.date()) is not None
    ]
    if not dated:
        return Reading.unknown("来源中没有发布日期。")
    evidence = tuple(Evidence(clue.line or clue.text, clue.origin) for clue, _ in dated)
    days = tuple(dict.fromkeys(day for _, day in dated))
    if (other := _printed_above(material)) and other not in days:
        note = "正文开头印着另一个发布日期，无法确定哪一个是本报告的。"
        return Reading.unknown(note, tuple(day.isoformat() for day in (other, *days)), evidence)
    if len(days) == 1:
        if dated[0][0].field == "generated":
            note = "页面只写了生成日期，没有写明是不是发布日期。"
            return Reading(days[0], Certainty.INFERRED, evidence, (), note)
        if all(_UNLABELLED.fullmatch((clue.line or clue.text).strip()) for clue, _ in dated):
            note = "正文前只有一个日期，没有写明是不是发布日期。"
            return Reading(days[0], Certainty.INFERRED, evidence, (), note)
        return Reading(days[0], Certainty.CERTAIN, evidence)
    signed_on = [day for one in found if one.origin in _IN_THE_TEXT and (day := one.date.date()) is not None]
    behind = [day for day in days if not signed_on or day >= min(signed_on)]
    return Reading(
        min(behind or days),
        Certainty.INFERRED,
        evidence,
        tuple(day.isoformat() for day in days),
        "页面上有几个不同的发布日期，取落款以后最早的一个。",
    )


# 信息来源: 临泽县平川镇人民政府 发布日期: 2010-01-18 浏览: a tool bar that was not known as one
_PRINTED = re.compile(
    r"发布(?:日期|时间)\s{0,4}[:：]\s{0,4}(?P<day>(?:19|20)\d\d[-/.年]\s?[01]?\d[-/.月]\s?[0-3]?\d)"
)
_ABOVE = 6  # blocks


def _printed_above(material: Material) -> dt.date | None:
    """The day of publication that a line at the head of the text tells."""
    heads = (
        _PRINTED.search(block.text)
        for block in material.text.blocks[:_ABOVE]
        if "：" in block.text or ":" in block.text
    )
    found = next(filter(None, heads), None)
    dates = find_dates(found["day"], compact=True) if found else []
    return dates[0].date() if dates else None


def _published_rank(clue: Clue) -> int:
    origin = clue.origin
    return _PUBLISHED_ORIGINS.index(origin) if origin in _PUBLISHED_ORIGINS else len(_PUBLISHED_ORIGINS)
