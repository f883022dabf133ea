"""One corrected value into an identity: read by the field's rule, refused where it fits none.

A table of fields; each takes the words that a person wrote and gives the identity with that value in it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from difflib import get_close_matches
from typing import TypeVar

from disclosure.describing.classifying.kind_table import Kinds
from disclosure.describing.dating.dates import find_dates, year_number
from disclosure.describing.document_numbers import find_numbers
from disclosure.describing.locating.chains import read_chains
from disclosure.describing.locating.gazetteer import Gazetteer, Place
from disclosure.describing.locating.inquiry import Case, candidates, living
from disclosure.describing.validity import VALUES, meaning_of
from disclosure.frozen import dataclass, replace
from disclosure.records import Certainty, Evidence, Identity, Reading, Region

T = TypeVar("T")

#: Where a corrected value's evidence stands.
ORIGIN = "corrections.csv"
_NOTE = "人工更正"
_NOTE_UNKNOWN = "人工核定：无法确定"
#: What a person writes where a value cannot be known.
UNKNOWN_WORDS = frozenset({"-", "—", "——", "－", "未知", "不详", "无法确定", "不明", "unknown"})
_LONGEST = 300
_SEPARATORS = re.compile(r"[、;；\n|]+")
# 2018/3/13 0:00:00: a spreadsheet's own rendering of a date
_CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2})?$")
# 2017年度, 2017年, 2017.0
_YEAR = re.compile(r"(?P<year>[\d０-９〇○零一二三四五六七八九]{4})(?:\.0|\s*年度?)?")
# 210213008 辽宁省大连市金州区站前街道: a candidate, copied as it is shown
_CODE = re.compile(r"(?P<code>\d{2}(?:\d{2}){0,2}(?:\d{3})?)(?:\s+\S.*)?")
# 3.41E+05, 341,322
_MANGLED = re.compile(r"\d[.,]\d*(?:[eE]\+?\d+)?")


class Unfit(ValueError):
    """A value that its field cannot have; ``remedy`` says what it can."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Desk:
    """What a value is checked against."""

    gazetteer: Gazetteer
    kinds: Kinds


@dataclass(frozen=True, slots=True)
class Amendment:
    """What a person wrote for one field of one report."""

    value: str
    note: str = ""

    @property
    def unknown(self) -> bool:
        """Whether the person says that it cannot be known."""
        return self.value.strip().lower() in UNKNOWN_WORDS

    def reading(self, value: T) -> Reading[T]:
        """``value`` as a corrected reading, with the person's note as evidence."""
        return Reading(value, Certainty.CORRECTED, self._evidence(), note=_NOTE)

    def no_reading(self) -> Reading[T]:
        """That it cannot be known, as a person found."""
        return Reading.unknown(_NOTE_UNKNOWN, evidence=self._evidence())

    def _evidence(self) -> tuple[Evidence, ...]:
        return (Evidence(self.note or self.value, ORIGIN),)


Rule = Callable[[Identity, Amendment, Desk], Identity]


def amend(identity: Identity, field: str, amendment: Amendment, desk: Desk) -> Identity:
    """``identity`` with the value that a person gave ``field``, and without the field's doubts.

    Raises:
        Unfit: the value is not one that the field can have.
    """
    amended = FIELDS[field].rule(identity, amendment, desk)
    return replace(amended, doubts=tuple(doubt for doubt in identity.doubts if doubt.field != field))


def _text(amendment: Amendment) -> str:
    text = " ".join(amendment.value.split())
    if len(text) > _LONGEST:
        raise Unfit(f"值有 {len(text)} 个字，太长", f"请不超过 {_LONGEST} 个字")
    if not text.isprintable():
        raise Unfit("值里有看不见的控制字符", "请重新输入这个值")
    return text


def _title(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    title: Reading[str] = amendment.no_reading() if amendment.unknown else amendment.reading(_text(amendment))
    return replace(identity, title=title)


def _issuer(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    issuer: Reading[str] = (
        amendment.no_reading() if amendment.unknown else amendment.reading(_text(amendment))
    )
    return replace(
        identity, issuer=issuer, issuer_kind=identity.issuer_kind if not amendment.unknown else None
    )


def _year(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    if amendment.unknown:
        return replace(identity, year=amendment.no_reading())
    match = _YEAR.fullmatch(_text(amendment))
    year = year_number(match["year"]) if match else None
    if year is None:
        raise Unfit(f"“{amendment.value}”不是年份", "请写四位数的年份，如 2017")
    return replace(identity, year=amendment.reading(year))


def _category(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    if amendment.unknown:
        return replace(identity, category=amendment.no_reading(), category_alt=())
    name = _one_of(_text(amendment), tuple(desk.kinds.by_name), "类别")
    return replace(identity, category=amendment.reading(name), category_alt=())


def _topic(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    topic = None if amendment.unknown else _one_of(_text(amendment), desk.kinds.topics, "主题")
    return replace(identity, topic=topic, topic_alt=())


def _one_of(word: str, vocabulary: tuple[str, ...], kind: str) -> str:
    if word in vocabulary:
        return word
    near = get_close_matches(word, vocabulary, n=2, cutoff=0.4)
    hint = f"是不是“{'”或“'.join(near)}”？" if near else ""
    raise Unfit(f"没有“{word}”这个{kind}", f"{hint}可用的有：{'、'.join(vocabulary)}")


def _region(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    if amendment.unknown:
        return replace(identity, region=amendment.no_reading())
    words, inferred = _text(amendment), identity.region.value
    if inferred and words in (inferred.full_name, f"{inferred.code} {inferred.full_name}"):
        return replace(identity, region=amendment.reading(inferred))  # confirmed, as it was shown
    region = region_named(words, desk.gazetteer, identity.year.value)
    return replace(identity, region=amendment.reading(region))


def region_named(words: str, gazetteer: Gazetteer, year: int | None = None) -> Region:
    """The region that a person means: a code, a full name, a candidate as it is shown, a zone in a place.

    Raises:
        Unfit: no place, or more than one.
    """
    code = _CODE.fullmatch(words.removesuffix(".0"))
    if code:
        place = gazetteer.place(code["code"]) or gazetteer.place(code["code"], year)
        if place is None:
            raise Unfit(f"没有区划代码 {code['code']}", "请核对代码，或写带上级的全称，如 安徽省宿州市萧县")
        return gazetteer.region(place, year)
    if _MANGLED.match(words):
        raise Unfit(f"“{words}”不是区划代码，可能被表格软件改写", "请把这一列设为文本格式，重填代码")
    named = "".join(words.split())
    chain = next(iter(read_chains(named, gazetteer)), None)
    if chain and chain.start == 0 and chain.end == len(named):
        places = living(chain.places, year) or chain.places
        if len(places) == 1:
            return Case((), gazetteer, None, year).region(places[0], chain)
        _refuse_many(words, places, gazetteer)
    places = living(gazetteer.find(named), year) or gazetteer.find(named)
    if len(places) == 1:
        return gazetteer.region(places[0], year)
    _refuse_many(words, places, gazetteer)
    raise Unfit(f"地名表中没有“{words}”", "请写区划代码，或带上级的全称，如 安徽省宿州市萧县")


def _refuse_many(words: str, places: tuple[Place, ...], gazetteer: Gazetteer) -> None:
    if len(places) > 1:
        some = "；".join(candidates(places, gazetteer)[:6])
        raise Unfit(f"“{words}”有 {len(places)} 处", f"请写区划代码：{some}")


def _signed(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    return replace(identity, signed=_day(amendment))


def _published(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    return replace(identity, published=_day(amendment))


def _day(amendment: Amendment) -> Reading[dt.date]:
    if amendment.unknown:
        return amendment.no_reading()
    text = _CLOCK.sub("", _text(amendment))
    days = [date.date() for date in find_dates(text, compact=True)]
    if len(days) != 1 or days[0] is None:
        raise Unfit(f"“{amendment.value}”不是一个日期", "请写年月日，如 2018-03-13")
    return amendment.reading(days[0])


def _document_numbers(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    if amendment.unknown:
        return replace(identity, document_numbers=())
    written = [part.strip() for part in _SEPARATORS.split(amendment.value) if part.strip()]
    numbers = []
    for part in written:
        found = [str(number) for number in find_numbers(part)]
        if len(found) != 1 or len(found[0]) < len(part) - 4:
            raise Unfit(f"“{part}”不是文号", "请写如 萧政办发〔2017〕17号，几个文号之间用顿号")
        numbers += found
    return replace(identity, document_numbers=tuple(dict.fromkeys(numbers)))


def _identifier(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    return replace(identity, identifier=None if amendment.unknown else _text(amendment))


def _validity(identity: Identity, amendment: Amendment, desk: Desk) -> Identity:
    if amendment.unknown:
        return replace(identity, validity=amendment.no_reading())
    meaning = meaning_of(_text(amendment))
    if meaning is None:
        raise Unfit(f"“{amendment.value}”不是有效性", f"请写 {'、'.join(VALUES)} 之一")
    return replace(identity, validity=amendment.reading(meaning))


@dataclass(frozen=True, slots=True)
class Field:
    """A field that can be corrected: how it may be called in the table, and how its value is read."""

    labels: tuple[str, ...]
    rule: Rule


FIELDS = {
    "title": Field(("标题",), _title),
    "issuer": Field(("机关", "发文机关", "报告单位", "单位", "发布机构"), _issuer),
    "year": Field(("年度", "年份", "报告年度", "年"), _year),
    "category": Field(("类别", "文种"), _category),
    "topic": Field(("主题",), _topic),
    "region": Field(("地区", "区划", "region_code", "地区代码"), _region),
    "signed": Field(("成文日期", "签发日期", "落款日期"), _signed),
    "published": Field(("发布日期", "公开日期"), _published),
    "document_numbers": Field(("文号", "发文字号", "document_number"), _document_numbers),
    "identifier": Field(("索引号",), _identifier),
    "validity": Field(("有效性", "时效性", "效力状态"), _validity),
}
BY_LABEL = {label: name for name, field in FIELDS.items() for label in (name, *field.labels)}
