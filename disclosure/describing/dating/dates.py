"""Dates as reports print them, and which of them a report was signed and published on.

A date is never completed: 20xx年11月29日 and 2017年12月 stay what they are, and 2月30日
is no day at all.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from disclosure.describing.material import Material
from disclosure.frozen import dataclass
from disclosure.records import Block, BlockKind, Certainty, Clue, Evidence, Reading

#: 〇 (U+3007), ○ (U+25CB), ◯, full-width Ｏ, Latin and Cyrillic O stand for zero in the wild.
_ZEROS = "〇○◯ＯOoОо零"
_HAN = "一二三四五六七八九"
_HAN_VALUE = {**dict.fromkeys(_ZEROS, 0), **{han: n for n, han in enumerate(_HAN, 1)}}

_BLANK = r"[ \t\u00a0\u2002\u2003\u3000]{0,4}"
# 2017, ２０１７, 二〇一七, 二○一四, 二0一四, 2O17
_YEAR = rf"(?<![\d{_HAN}])[12１２一二][\d{_ZEROS}{_HAN}]{{3}}"
# 20xx, 20××, XXXX, 20__: the year was blacked out or never filled in
_REDACTED = r"(?:20[xX×Ｘ＊*_]{2}|[xX×Ｘ＊*]{4})"
_MONTH = rf"(?:元|十[一二]?|[{_HAN}]|[01０１]?\d)"
_DAY = rf"(?:三十一?|二十[{_HAN}]?|廿[{_HAN}]?|卅一?|十[{_HAN}]?|初?[{_HAN}]|[0-3０-３]?\d)"

# 2017年12月25日, 二〇一〇年十一月二十七日, 2017 年 3 月, 20xx年11月29日
_WORDED = re.compile(
    rf"(?:(?P<year>{_YEAR})|(?P<redacted>{_REDACTED})){_BLANK}年{_BLANK}(?P<month>{_MONTH}){_BLANK}月"
    rf"(?:份?{_BLANK}(?P<day>{_DAY}){_BLANK}(?:[日号]|(?=[ \t\u3000)）]{{0,4}}$)))?"
)
# 2017-12-25, 2017.12.25, 2017/12/25, 2017．12．25, 2004.11.18
_MARKED = re.compile(
    rf"(?<![\d.])(?P<year>[12１２]\d{{3}}){_BLANK}(?P<mark>[-./．／－–—‐、]){_BLANK}(?P<month>\d{{1,2}})"
    rf"{_BLANK}(?P=mark){_BLANK}(?P<day>\d{{1,2}})(?!\d)"
)
# 20180313, in tool bars and tags only: in running text it is any number
_COMPACT = re.compile(r"(?<!\d)(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?!\d)")
# Wed Feb 08 15:32:07 CST 2017, Feb 8, 2017: there too
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(
    rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?\s{{1,2}}(?P<day>\d{{1,2}}),?\s(?:\d\d:\d\d:\d\d\s)?(?:[A-Z]{{2,4}}\s)?(?P<year>20\d\d)(?!\d)",
    re.IGNORECASE,
)

# （2017年12月25日）, 日期：2017年12月25日 – what may stand around a date that has a line of its own
_BESIDE = re.compile(
    r"[\s()（）【】\[\]:：,，。.]{0,40}(?:(?:成文|签发|落款|填报|填表|报告)?(?:日期|时间)[:：])?\s{0,20}"
)
# 发布日期：2018-03-13
_PUBLISHED_LABEL = re.compile(r"(?:发布|公开|上传|更新|刊登)(?:日期|时间|于)?\s{0,3}[:：]|来源\s{0,3}[:：]")
# 印发: the day on which an office printed it, not the day on which it was signed
_PRINTED_LABEL = re.compile(r"印发|印制|打印")
# 网站公开条418 大悟县人民政府 二〇一二年二月二十八日: the end of a page that is all one line
_SIGNED_IN_LINE = re.compile(
    r"[\s。][\u4e00-\u9fff]{2,24}(?:政府|局|委员会|委|办公室|办|办事处|中心|院|校|中学|小学|公司)\s{0,4}$"
)

# 校长签字：赵某　　　　2018年11月23日
_SIGNED_BY = re.compile(
    r"(?:签字|签名|签发|负责人|[校局院镇乡县主][长任])(?:[（(]签字[)）])?\s{0,3}[:：]\s{0,6}\S{1,8}[\s　]{1,30}$"
)
# 宣汉，2018年12月17日
_FROM_A_PLACE = re.compile(r"[\u4e00-\u9fff]{2,6}[，,]\s{0,2}")

_SANE_YEARS = range(1949, 2101)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed; None for a part that is blacked out, missing or no number."""

    raw: str
    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None

    def date(self) -> dt.date | None:
        """The day, or None where the print does not name one that exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    def candidate(self, year: int | None = None) -> str:
        """What a person may start from: ``XXXX-11-29``, ``2017-12``, or the raw words.

        ``year`` stands in for a year that is not printed.
        """
        known = self.year or year
        if (
            self.month is None
            or not 1 <= self.month <= 12
            or (self.date() is None and self.year and self.day)
        ):
            return self.raw
        parts = [f"{known:04}" if known else "XXXX", f"{self.month:02}"]
        if self.day is not None:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


def number(token: str) -> int | None:
    """Read a month or a day: 12, １２, 十二, 廿七, 三十一, 元 (January), 初五, Feb."""
    if token.isascii() and token.isalpha():
        return _MONTHS.index(token.lower()) + 1
    token = token.removeprefix("初")
    if token == "元":
        return 1
    token = token.replace("廿", "二十").replace("卅", "三十")
    if token.isdecimal():
        return int(token)
    tens, ten, ones = token.rpartition("十")
    if not ten:
        return _HAN_VALUE.get(token)
    return 10 * _HAN_VALUE.get(tens, 1) + _HAN_VALUE.get(ones, 0)


def year_number(token: str) -> int | None:
    """Read a year digit by digit: 2017, ２０１７, 二〇一七, 二0一四; None outside 1949 to 2100."""
    value = 0
    for character in token:
        digit = int(character) if character.isdecimal() else _HAN_VALUE.get(character)
        if digit is None:
            return None
        value = value * 10 + digit
    return value if value in _SANE_YEARS else None


def find_dates(text: str, *, compact: bool = False) -> list[PrintedDate]:
    """Return the dates printed in ``text``, in order, incomplete and impossible ones too.

    Args:
        text: a line or two; offsets of the results count in it.
        compact: also read 20180313 and Feb 8, 2017, as tool bars and tags write it.
    """
    found = [_printed(match) for match in _WORDED.finditer(text)]
    found += [_printed(match) for match in _MARKED.finditer(text)]
    if compact:
        found += [_printed(match) for match in _COMPACT.finditer(text)]
        found += [_printed(match) for match in _ENGLISH.finditer(text)]
    return sorted(
        (date for date in found if date.year is not None or _is_redacted(date.raw)),
        key=lambda date: date.start,
    )


def _is_redacted(raw: str) -> bool:
    return re.match(_REDACTED, raw) is not None


def _printed(match: re.Match[str]) -> PrintedDate:
    groups = match.groupdict()
    year = year_number(groups["year"]) if groups["year"] else None
    month = number(groups["month"])
    day = number(groups["day"]) if groups.get("day") else None
    return PrintedDate(match[0].strip(), match.start(), match.end(), year, month, day)


@dataclass(frozen=True, slots=True)
class Signing:
    """A date that says when the report was signed: where it stood, and in which line."""

    date: PrintedDate
    origin: str
    line: str

    def evidence(self) -> Evidence:
        """The line that the date was read from."""
        return Evidence(self.line, self.origin)


def signings(material: Material) -> tuple[Signing, ...]:
    """Return the dates of signing: signature first, then cover, then what stood beside the text."""
    blocks = material.text.blocks
    found = [*_signature_dates(blocks), *_cover_dates(blocks)]
    for clue in material.clues("signed"):
        found += [
            Signing(date, clue.origin, clue.line or clue.text)
            for date in find_dates(clue.text, compact=True)[:1]
        ]
    return tuple(found or _form_dates(material))


def _signature_dates(blocks: Sequence[Block]) -> Iterable[Signing]:
    """Dates that close a text: with the signature first, then others that have a line of their own."""
    first_body = next((i for i, block in enumerate(blocks) if block.kind in _BODY), len(blocks))
    closing = [
        (find_dates(block.text), block.text, BlockKind.SIGNATURE in (block.kind, blocks[at - 1].kind))
        for at, block in enumerate(blocks)
        if block.kind in _CLOSING and at > first_body
    ]
    if not any(dates for dates, _, _ in closing):
        unmarked = _unmarked_ending(blocks[first_body:])
        closing = [(find_dates(block.text), block.text, False) for block in unmarked]
    for dates, line, signed_here in sorted(closing, key=lambda item: not item[2]):
        if dates and not _PUBLISHED_LABEL.search(line) and not _PRINTED_LABEL.search(line):
            yield Signing(dates[-1], "signature" if signed_here else "closing", line[-60:])


_CLOSING = frozenset({BlockKind.DATE, BlockKind.SIGNATURE})
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.TABLE})


def _unmarked_ending(blocks: Sequence[Block]) -> list[Block]:
    """The last lines, where one holds nothing but a date, or a date behind its last sentence."""
    texts = [block for block in blocks if block.kind in _BODY and block.table is None][-3:]
    below = [block.text for block in texts[1:]] + [""]
    return [
        block
        for block, line in zip(texts, below, strict=False)
        if (dates := find_dates(block.text[-40:]))
        and _closes(block.text, dates[-1])
        and not _REST_OF_DATE.match(line)
    ]


# 2014年12月1 / 0日: a line of a fixed width that ends within the date
_REST_OF_DATE = re.compile(r"\d?\s{0,2}[日号]")


def _closes(text: str, date: PrintedDate) -> bool:
    tail = text[-40:]
    if tail[date.end :].strip(" 　)）。"):
        return False
    before = text[: len(text) - len(tail) + date.start]
    if _BESIDE.fullmatch(before[-60:]) or _SIGNED_IN_LINE.search(before[-40:]):
        return True
    if _SIGNED_BY.search(before[-30:]) or _FROM_A_PLACE.fullmatch(before):
        return True
    return before.rstrip(" 　(（")[-1:] in "。；！!;"


# 2023-06-30 10:12:45: nobody signs to the minute
_OF_A_SITE = re.compile(r"\d\d?[:：]\d\d(?:[:：]\d\d)?")


def _cover_dates(blocks: Sequence[Block]) -> Iterable[Signing]:
    """Dates of a cover or of the line under the title."""
    head = blocks[:12]
    title = next((at for at, block in enumerate(head) if block.kind is BlockKind.TITLE), -1)
    for at, block in enumerate(head):
        if block.kind in _BODY and at > title:
            return
        told = _PUBLISHED_LABEL.search(block.text) or _OF_A_SITE.search(block.text)
        if block.kind in (BlockKind.COVER, BlockKind.DATE) and not told:
            for date in find_dates(block.text)[:1]:
                # （统计期：2015.1.1－2015.12.31）   ——2016年1月12日在某县第十六届人民代表大会第五次会议上
                if not _DEADLINE.match(block.text, date.end) and block.text[date.end : date.end + 1] != "在":
                    yield Signing(date, "cover", block.text[:60])


# 填报单位（盖章）：青阳县财政局   填报时间：2017年1月10日     填报人：王某 填报日期：2017.1.10
_FILLED_IN = re.compile(r"(?:填报|填表|制表|报送|上报)\s{0,4}(?:日期|时间)\s{0,4}[:：]\s{0,6}")
# 报送时间：2017年3月1日前: by when, not when
_DEADLINE = re.compile(r"\s{0,2}(?:以?前|之前|止|起|至|到|[-—–~～])")
#: A line of labels is no longer than this, and a form has no more cells that could be one.
_LABELS = 200
_CELLS = 2_000


def _form_dates(material: Material) -> Iterator[Signing]:
    """The days on which forms were filled in, of a text that nobody signed."""
    texts = [block.text for block in material.text.blocks if len(block.text) <= _LABELS]
    for block in material.text.blocks:
        rows = block.table.rows if block.table else ()
        texts += islice((cell.text for row in rows for cell in row if len(cell.text) <= _LABELS), _CELLS)
    for text in texts:
        label = _FILLED_IN.search(text)
        for date in find_dates(text[label.end() :])[:1] if label else ():
            if label and date.start == 0 and not _DEADLINE.match(text, label.end() + date.end):
                yield Signing(date, "form", text)


#: Where a date stands that the document itself bears.
_IN_THE_TEXT = ("signature", "closing", "cover", "form")


def signed(
    found: Sequence[Signing], year: int | None = None, *, own: bool = True, put_up: dt.date | None = None
) -> Reading[dt.date]:
    """Decide the day of signing.

    Args:
        found: what :func:`signings` returned.
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
    if first.origin == "form":
        return Reading(day, Certainty.INFERRED, evidence, (), "没有落款，据表中的填报日期推断。")
    if first.origin == "cover" and (not own or first.line[:1].isdecimal()):
        return Reading(day, Certainty.INFERRED, evidence, (), "题目下的日期未必是成文日期。")
    if "月" in first.date.raw and first.date.raw.strip()[-1].isdigit():
        return Reading(day, Certainty.INFERRED, evidence, (), "日期后面没有“日”字，可能没有印全。")
    return Reading(day, Certainty.CERTAIN, evidence)


def _of_another_month(found: Sequence[Signing], first: Signing, day: dt.date) -> Signing | None:
    """A month on the cover or in the signature beside another one in which a form was filled in."""
    if first.origin != "form" and not _FILLED_IN.match(first.line.strip()):
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


#: Tags are written by the publishing system itself; a line in the page may be the reposting site's.
_PUBLISHED_ORIGINS = ("meta", "header_table", "crawler_header", "toolbar", "source_line")


# 2024-07-16, and nothing else on its line
_UNLABELLED = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def published(material: Material) -> Reading[dt.date]:
    """Decide the day of publication; it stands beside the text, never in it."""
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
    if len(days) == 1:
        if all(_UNLABELLED.fullmatch((clue.line or clue.text).strip()) for clue, _ in dated):
            note = "正文前只有一个日期，没有写明是不是发布日期。"
            return Reading(days[0], Certainty.INFERRED, evidence, (), note)
        return Reading(days[0], Certainty.CERTAIN, evidence)
    return Reading(
        days[0],
        Certainty.INFERRED,
        evidence,
        tuple(day.isoformat() for day in days),
        "页面上有几个不同的发布日期，取发布系统自己写的一个。",
    )


def _published_rank(clue: Clue) -> int:
    origin = clue.origin
    return _PUBLISHED_ORIGINS.index(origin) if origin in _PUBLISHED_ORIGINS else len(_PUBLISHED_ORIGINS)
