"""The one township that a text of a township names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from disclosure.describing.locating.belonging import is_above_townships
from disclosure.describing.locating.gazetteer import Gazetteer, Level, Mention, Place
from disclosure.describing.material import Material
from disclosure.describing.naming.namings import Named
from disclosure.describing.naming.voices import speakers_of

#: A name of so many characters that only one township bears is its own, whatever stands in front: 成立格日朝鲁苏木…
_NOBODY_ELSES = 5
#: So far into a text its townships are looked for.
_LOOKED_THROUGH = 20_000


def lone_township(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The one township that a text names, where it speaks as a township: 我镇, 镇党政办."""
    body = material.body[:_LOOKED_THROUGH]
    speakers = speakers_of(body).most_common(1)
    if speakers and speakers[0][0] != "township":
        return
    if not speakers and (not _OF_A_TOWNSHIP.search(body) or is_above_townships(body)):
        return
    named = [
        mention
        for mention in gazetteer.mentions(body)
        if mention.name.endswith(_TOWNSHIPS) and _only_townships(mention.places)
    ]
    found = [mention for mention in named if mention.bounded or _stands_alone(mention, named, body)]
    alone = len({mention.name for mention in found}) == 1
    first = found[0] if found else None
    others = any(_ANOTHER.search(body[max(0, one.start - 20) : one.start]) for one in found)
    if first and alone and not others:
        yield Named(first.name, "body", body[max(0, first.start - 10) : first.end + 20].strip())


# 镇党政办, 乡纪委, 街道便民服务中心: the text is a township's, though it never says 我镇
_OF_A_TOWNSHIP = re.compile(
    r"(?<![\u4e00-\u9fff])(?:全|本)?(?:镇|乡|街道)(?:党委|党工委|党政(?:综合)?办|纪委|纪工委|政府(?!信息公开条例)|领导|便民服务|为民服务|政务服务|各(?:办|站)|直(?:各)?)|全(?:镇|乡(?!镇)|街道)"
)
# 编成火石寨乡2008年政府信息公开工作年度报告, 《珍珠山乡人民政府信息公开指南》, 门户网站大均乡专栏
_ITS_OWN = re.compile(
    r"(?:人民政府|政府|办事处)?(?:(?:19|20)\d\d年度?)?(?:的)?(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度)?(?:报告|指南|目录|制度|总结|实施方案|工作要点|方案)|专栏"
)


def _stands_alone(mention: Mention, named: Sequence[Mention], body: str) -> bool:
    """Whether a name that runs on from the characters before it is a name nevertheless.

    It is long, or behind different characters at different places: 结合和兴镇, 形成和兴镇.
    One that ends with 乡镇 may be cut out of 最新乡镇, 创新乡镇.
    """
    if mention.name.endswith("乡镇"):
        return False
    if len(mention.places) == 1:
        before = {body[one.start - 1 : one.start] for one in named if one.name == mention.name}
        if len(mention.name) >= _NOBODY_ELSES or len(before) > 1:
            return True
    return _ITS_OWN.match(body, mention.end) is not None


# 与中益乡接壤, 与重庆市…中益乡相连, 到龙城镇学习: somebody else
_ANOTHER = re.compile(
    r"(?:(?:[与和同到赴向从往至邻靠接及经由]|(?<![一二三四五六七八九十\d])、|距离)[^，。；：:\n]{0,16}|邻近的?|相邻的?|周边的?|通往)$"
)
_TOWNSHIPS = ("镇", "乡", "街道", "苏木")


def _only_townships(places: tuple[Place, ...]) -> bool:
    return all(place.level is Level.TOWNSHIP for place in places)
