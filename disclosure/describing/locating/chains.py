"""Place names that stand one behind the other, resolved from the top down: 安徽省宿州市萧县龙城镇.

The upper names choose among the places that the lower ones can mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from disclosure.describing.locating.gazetteer import LINE, Gazetteer, Level, Mention, Place, narrowed
from disclosure.describing.locating.placenames import REDACTIONS
from disclosure.describing.locating.spellings import fold, stem, words

_ORGAN = r"(?=办事处|人民政府|政府|党委|党工委|党政|\d{4}|[二○〇]{1,2}[○〇零]|信息公开|政务公开|村务公开|$)"
# 白青乡人民政府…, 某县东关街道办事处…: a township as printed, whether or not the table lists it
_TOWNSHIP = re.compile(rf"(?P<name>[一-鿿]{{1,6}}?(?:街道|镇|乡|苏木)){_ORGAN}")
# 平潭综合实验区2025年度…, 合肥市高新区…: a zone that is no level of the table
_ZONE = re.compile(
    r"(?P<stem>[一-鿿]{0,12}?)(?P<kind>综合实验区|经济技术开发区|经济开发区|高新技术产业开发区|高新技术开发区|高新技术产业园区"
    r"|产业开发区|工业开发区|经济技术产业区|经开区|高新区|工业园区|产业园区|科技园区|农业园区|工业集中区|产业集聚区"
    r"|综合保税区|保税区|自由贸易试验区|自贸区|风景名胜区|风景区|旅游度假区|度假区|示范区|实验区|试验区|合作区|管理区|开发区|新区|生态城|园区)"
    r"(?=[一-鿿]{1,8}(?:局|办事处|街道|镇|新城|中学|小学|医院)|管委会|管理委员会|党工委|管理局|办公室|人民政府|政府|\d{4}|[二○〇]{1,2}[○〇零]|信息公开|政务公开|$)"
)
# 叶城县林场2023年…: two characters are a unit's name only before such words
_ALONE = re.compile(r"$|\d|政府|人民政府|管委会|管理委员会|党委|信息公开|政务公开")
#: No report names more places; a file of nothing but names is not read to its end.
_MOST = 1_000
_LINKS = ("人民政府", "政府", "区委", "县委", "市委", "·")
_REDACTED_PLACE = re.compile(rf"[{''.join(REDACTIONS)}]{{1,8}}(?:省|市|州|县|区|旗|乡|镇|街道)")
#: A stem with one of these is no township's or zone's own name: 各乡镇, 部分乡镇, 小城镇, 省级开发区.
_NO_NAME = re.compile(
    r"[各某等]|^(?:[全我本该两几区县市省乡村]|小城|重点|建制|中心|国家|(?:部分|有关|其他|所属)乡?)$|^(?:全[省市县区]|我[省市县区])|级$"
)


class Chain(NamedTuple):
    """Adjacent names of places, as one.

    ``places`` are those that the lowest name can mean, given the upper ones.  ``township`` and
    ``other`` are printed names below them that the table does not list.
    """

    quote: str
    start: int
    end: int
    places: tuple[Place, ...]
    above: tuple[tuple[Place, ...], ...] = ()  # the upper names, each with what it can mean
    bounded: bool = True
    redacted: bool = False  # a name that was taken out follows: 安徽省XX县
    renamed: bool = False  # the table has the township under another kind: 圣泉乡, 圣泉镇
    township: str | None = None
    other: str | None = None
    last: str = ""  # the lowest name as written
    scattered: bool = False  # other words stand between the names


def read_chains(text: str, gazetteer: Gazetteer) -> tuple[Chain, ...]:
    """The chains of names in ``text``, in order."""
    return _chains_in_line(text, gazetteer) if len(text) <= LINE else _chains(text, gazetteer)


@lru_cache(maxsize=1024)  # a report's title, its signature and its site often give the same name
def _chains_in_line(line: str, gazetteer: Gazetteer) -> tuple[Chain, ...]:
    return _chains(line, gazetteer)


def _chains(text: str, gazetteer: Gazetteer) -> tuple[Chain, ...]:
    found: list[Chain] = []
    for mention in gazetteer.mentions(text)[:_MOST]:
        last = found[-1] if found else None
        joined = _joined(last, mention, text, gazetteer) if last and _follows(text, last, mention) else None
        if joined:
            found[-1] = joined
        elif mention.start == 0 or gazetteer.index.may_stand_alone(mention.name):
            found.append(_begun(mention))
    whole: list[Chain] = []
    for chain in found:
        if not whole or whole[-1].end <= chain.start:
            whole.append(_completed(chain, text, gazetteer))
    return tuple(whole)


def _follows(text: str, chain: Chain, mention: Mention) -> bool:
    """Whether nothing but the upper body stands between: 黄浦区人民政府半淞园路街道办事处."""
    if chain.places[0].level is Level.TOWNSHIP:
        return False  # nothing lies in a township
    between = text[chain.end : mention.start]
    return not between or (between in _LINKS and mention.places[0].level is Level.TOWNSHIP)


def _begun(mention: Mention) -> Chain:
    return Chain(
        mention.name, mention.start, mention.end, mention.places, bounded=mention.bounded, last=mention.name
    )


def printed_township(text: str, start: int = 0) -> str | None:
    """The name of a township that stands at ``start``, listed or not: 白青乡 in 白青乡人民政府…."""
    match = _TOWNSHIP.match(text, start)
    if match is None or match["name"] in words("common") or len(match["name"]) < 3:
        return None
    return None if _NO_NAME.search(stem(match["name"])) else match["name"]


def printed_zone(text: str, start: int = 0) -> tuple[str, str] | None:
    """The name and the stem of a zone that stands at ``start``: (平潭综合实验区, 平潭)."""
    match = _ZONE.match(text, start)
    if match is None or _NO_NAME.search(match["stem"]):
        return None
    return match[0], match["stem"]


def _joined(last: Chain, mention: Mention, text: str, gazetteer: Gazetteer) -> Chain | None:
    """``last`` with ``mention`` below it, or None where that lies elsewhere."""
    below = narrowed(mention.places, last.places)
    if below:
        return last._replace(
            quote=text[last.start : mention.end],
            last=mention.name,
            end=mention.end,
            places=below,
            above=(*last.above, last.places),
        )
    if last.end < mention.start:
        return None
    if not gazetteer.index.may_stand_alone(mention.name):
        return _odd_township(last, text, gazetteer)
    if any(place.level is not Level.TOWNSHIP for place in mention.places):
        return None
    odd = _odd_township(last, text, gazetteer)
    return odd or _listed_otherwise(last, mention.name, gazetteer)


def _listed_otherwise(chain: Chain, name: str, gazetteer: Gazetteer) -> Chain | None:
    """``chain`` with the township ``name``, which its county lists under another kind, or not at all."""
    counties = [place for place in chain.places if place.level is Level.COUNTY]
    if not counties:
        return None
    listed = of_another_kind(name, counties, gazetteer)
    grown = chain._replace(quote=chain.quote + name, end=chain.end + len(name), last=name)
    if listed:
        return grown._replace(places=listed, above=(*chain.above, chain.places), renamed=True)
    return grown._replace(township=name)


def of_another_kind(name: str, counties: list[Place], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The townships of the counties that bear ``name`` but for its kind: 圣泉镇 for 圣泉街道."""
    bare = stem(fold(name))
    listed = [town for town in _towns(counties, gazetteer) if stem(town.name) == bare]
    heirs = {town.code for town in listed}
    return tuple(town for town in listed if not heirs.intersection(town.successors))


def _towns(counties: list[Place], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The townships of the counties and of what became of them, each once."""
    return tuple(town for code in _codes(counties) for town in gazetteer.townships(code))


def _codes(counties: list[Place]) -> Iterable[str]:
    """The codes of the counties and of what became of them, each once."""
    return dict.fromkeys(code for county in counties for code in (county.code, *county.successors))


def _completed(chain: Chain, text: str, gazetteer: Gazetteer) -> Chain:
    """``chain`` with what follows it: a listed name of an odd form, an unlisted township, a zone, a gap."""
    if _REDACTED_PLACE.match(text, chain.end):
        return chain._replace(redacted=True)
    if chain.township or any(place.level is Level.TOWNSHIP for place in chain.places):
        return chain
    odd = _odd_township(chain, text, gazetteer)
    if odd:
        return odd
    name = printed_township(text, chain.end)
    if name:
        return _listed_otherwise(chain, name, gazetteer) or chain
    zone = printed_zone(text, chain.end)
    if zone:
        name, bare = zone
        return chain._replace(
            quote=chain.quote + name,
            end=chain.end + len(name),
            other=name if bare else chain.last + name,
        )
    return chain


def _odd_township(chain: Chain, text: str, gazetteer: Gazetteer) -> Chain | None:
    """A township-level unit whose name ends like no township: 泗县开发区管委会, 一六一团分部, 叶城县林场.

    Some are listed with the county's name in theirs: 青县农场 in 青县.
    """
    counties = [place for place in chain.places if place.level is Level.COUNTY]
    if not counties:
        return None
    codes = _codes(counties)
    for start in (chain.end - len(chain.last), chain.end):
        towns = [town for code in codes for town in gazetteer.townships_at(text, start, code)]
        name = max((town.name for town in towns), key=len, default="")
        end = start + len(name)
        if end > chain.end and (len(name) > 2 or _ALONE.match(text, end)):
            return chain._replace(
                quote=chain.quote + text[chain.end : end],
                last=name,
                end=end,
                places=tuple(town for town in towns if town.name == name),
                above=(*chain.above, chain.places),
            )
    return None
