"""Where a report is from whose issuer names no place of the table: a zone, an unlisted township, a gap.

What is found here is inferred at best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from disclosure.describing.locating.belonging import is_above_townships
from disclosure.describing.locating.chains import of_another_kind, printed_township, printed_zone
from disclosure.describing.locating.gazetteer import Level, Place, is_within
from disclosure.describing.locating.inquiry import Case, related, renamed
from disclosure.describing.locating.spellings import stem
from disclosure.describing.locating.testimony import Heard, closed_up, hides_its_name
from disclosure.frozen import replace
from disclosure.records import Evidence, Reading, Region


def _headings(case: Case) -> Iterator[tuple[str, str]]:
    for witness in case.witnesses:
        if witness.origin in ("title", "cover", "signature"):
            yield closed_up(witness.text), witness.origin


# 江苏东海经济开发区, on the site of 东海县; 平潭综合实验区 is above its county
_OF_A_COUNTY = re.compile(
    r"(?:经济(?:技术)?|高新(?:技术产业)?|工业)(?:开发区|园区|集中区)|(?:工业|产业|科技)园"
)


def zoned(case: Case) -> Reading[Region] | None:
    """A zone that is no level of the table: its province, where its name tells it."""
    for text, origin in _headings(case):
        zone = printed_zone(text)
        if zone is None or len(zone[1]) < 2:
            continue
        name, bare = zone
        note, evidence = f"“{name}”不是一级行政区划", (Evidence(name, origin),)
        county = _only_county(case) if _OF_A_COUNTY.search(name) else None
        if county is not None and county.name[:-1] in name:
            zone_region = replace(case.region(county), other=name)
            return case.inferred(zone_region, f"{note}；所属县据网页和正文推定", evidence)
        province = _province_of(bare, case)
        if province is None:
            return case.inferred(Region(other=name), note, evidence)
        region = case.gazetteer.region(province, case.year)
        zone_region = Region(province=region.province, other=name, code=region.code)
        return case.inferred(zone_region, f"{note}；省份据“{bare}”推定", evidence)
    return None


def _province_of(bare: str, case: Case) -> str | None:
    """The province of the city or county that a zone is named after: 平潭; districts (城北) name no zone."""
    codes = case.gazetteer.index.bearing(bare)
    provinces = {code[:2] for code in codes}
    places = [place for code in codes if (place := case.gazetteer.place(code))]
    return provinces.pop() if len(provinces) == 1 and any(p.name[-1] != "区" for p in places) else None


# 南宁海关, 天津海事局: bodies of the state that bear the bare name of their city
_OF_THE_STATE = re.compile(
    r"(?:(?:19|20)\d\d年度?)?(?P<bare>[\u4e00-\u9fff]{2,4}?)(?:海关|海事局|气象局|供电局|电业局|供电公司|国税局|地税局|税务局|国家税务局|烟草专卖局|邮政管理局|铁路局)"
)


def of_the_state(case: Case) -> Reading[Region] | None:
    """The city or province whose bare name a body of the state bears in title or signature, where it is nobody else's."""
    for text, origin in _headings(case):
        found = _OF_THE_STATE.match(text)
        codes = case.gazetteer.index.bearing(found["bare"]) if found else ()
        places = [place for code in codes if (place := case.gazetteer.place(code))]
        above = case.living(tuple(place for place in places if place.level in (Level.CITY, Level.PROVINCE)))
        others = [
            place for place in places if place.current and not any(is_within(place, one) for one in above)
        ]
        if found and len(above) == 1 and not [one for one in others if one != above[0]]:
            evidence = (Evidence(found[0], origin),)
            if case.home and not related(above[0], case.home):
                return case.unknown(f"单位名称中的地区与{case.told_by}不同", (above[0], case.home), evidence)
            note = f"单位名称只写了“{found['bare']}”，据此推定"
            return case.inferred(case.region(above[0]), note, evidence)
    return None


def unlisted(case: Case) -> Reading[Region] | None:
    """A township that the table does not list: its county, where the text or the setting tells it."""
    for text, origin in _headings(case):
        name = printed_township(text)
        if name is None:
            continue
        evidence = (Evidence(name, origin),)
        county = _only_county(case)
        if county is None:
            return case.unknown(f"地名表中没有“{name}”，原文也没有写明所属县", (), evidence)
        towns = of_another_kind(name, [county], case.gazetteer)
        listed = case.region(towns[0] if len(towns) == 1 else county)
        region = renamed(listed, name) if len(towns) == 1 else replace(listed, township=name)
        note = f"地名表中没有“{name}”；所属县据正文或{case.told_by}推定"
        return case.inferred(region, note, evidence)
    return None


def _only_county(case: Case) -> Place | None:
    """The one county that the text says it belongs to, or else the county that is set as home."""
    near = (heard for heard in case.hearsay if heard.chain.bounded and heard.own)
    named = (case.named_at(heard, Level.COUNTY) for heard in near)
    counties = {place for place in named if place}
    if len(counties) == 1:
        return counties.pop()
    return case.home if not counties and case.home and case.home.level is Level.COUNTY else None


# 在《四平日报》和四平电视台刊播稿件118篇
_PRESS = r"(?:日报|晚报|电视台|人民广播电台|广播电台|新闻网)"


def by_its_press(case: Case, places: Sequence[Place]) -> tuple[Place, str] | None:
    """The one of several counties whose city the newspaper or the broadcaster is called after that the text names."""
    found: dict[Place, str] = {}
    for place in places:
        above = case.gazetteer.parents(place, case.year)[-1:]
        name = stem(above[0].name) if above and place.level is Level.COUNTY else ""
        press = re.compile(re.escape(name) + _PRESS) if len(name) > 1 else None
        texts = [witness.text for witness in case.witnesses if press and witness.origin == "body"]
        quotes = [match[0] for text in texts if press and (match := press.search(text))]
        if quotes:
            found[place] = quotes[0]
    return next(iter(found.items())) if len(found) == 1 else None


def told_by_others(case: Case) -> Reading[Region]:
    """What clues and running text name, and what is set as home; they must not contradict each other."""
    told, heard, rivals = _told(case)
    evidence = tuple(one.evidence for one in heard[:3])
    if case.home:
        return _at_home(case, case.home, (told,) if told else rivals, told, evidence)
    if told:
        return case.inferred(
            case.region(told), f"标题和落款没有写明地区，据“{heard[0].chain.quote}”推定", evidence
        )
    note = "标题和落款没有写明地区" + ("，正文提到的不止一处或不足为据" if rivals else "")
    return case.unknown(note, rivals, evidence)


def _told(case: Case) -> tuple[Place | None, Sequence[Heard], tuple[Place, ...]]:
    """The deepest place that others say the report is from, who said it, and what else it could be.

    A place that is merely mentioned is a candidate, and no more.
    """
    levels = (
        (Level.PROVINCE,) if hides_its_name(case.witnesses) else (Level.COUNTY, Level.CITY, Level.PROVINCE)
    )
    if len(levels) > 1 and (published := _published_by(case)) is not None:
        return published
    for level in levels:
        named = _named(case, level, own=True)
        if len(named) > 1:
            return None, (), tuple(named)
        for place, heard_of in named.items():
            if level is Level.COUNTY and _may_be_its_city(case, place, heard_of):
                return None, heard_of, (place, *case.gazetteer.parents(place, case.year)[-1:])
            return place, heard_of, ()
    for level in levels:
        mentioned = _named(case, level, own=False)
        if mentioned:
            return None, [heard for of_one in mentioned.values() for heard in of_one], tuple(mentioned)
    return None, (), ()


# 联系地址：三明市梅列区列东街48号: there the city's bodies have their seats, too
_SEAT = re.compile(r"地\s?址\s{0,4}[:：]?\s{0,4}(?:位于|在)?$")
_OF_A_DISTRICT = re.compile(r"[我全本]区(?!县)|区[委政]|[县市]区政府")


def _may_be_its_city(case: Case, place: Place, heard: Sequence[Heard]) -> bool:
    """Whether a district is told by an address alone, in a text that never speaks as a district's."""
    if not place.name.endswith("区") or any(not one.chain.above or one.origin != "body" for one in heard):
        return False
    body = next(witness.text for witness in case.witnesses if witness.origin == "body")
    seats = all(_SEAT.search(body[max(0, one.offset - 12) : one.offset]) for one in heard)
    return seats and _OF_A_DISTRICT.search(body) is None


def _published_by(case: Case) -> tuple[Place, Sequence[Heard], tuple[Place, ...]] | None:
    """The township that the page's head names as its publisher, where only one is called so: 发布机构：辉埠镇."""
    if any(is_above_townships(witness.text) for witness in case.witnesses if witness.origin == "body"):
        return None
    heard = [one for one in case.hearsay if one.origin == "issuer_clue" and one.chain.bounded]
    named = {place: one for one in heard if (place := case.named_at(one, Level.TOWNSHIP))}
    return (next(iter(named)), tuple(named.values()), ()) if len(named) == 1 else None


def _named(case: Case, level: Level, *, own: bool) -> dict[Place, list[Heard]]:
    """The places of ``level`` that others name, each with who named it."""
    named: dict[Place, list[Heard]] = {}
    for heard in case.hearsay:
        place = case.named_at(heard, level) if heard.chain.bounded and heard.own is own else None
        if place:
            named.setdefault(place, []).append(heard)
    return named


def _at_home(
    case: Case, home: Place, meant: tuple[Place, ...], told: Place | None, evidence: tuple[Evidence, ...]
) -> Reading[Region]:
    """The place that is set as home, unless the text names others only."""
    if told and told.level > home.level and related(told, home):
        return case.inferred(
            case.region(told), "标题和落款没有写明地区，据正文推定，与 home_region 设置相符", evidence
        )
    if meant and not any(related(place, home) for place in meant):
        return case.unknown("原文提到的地区与 home_region 设置不同", (*meant, home), evidence)
    return case.inferred(case.region(home), "标题和落款没有写明地区，依 home_region 设置推定", evidence)
