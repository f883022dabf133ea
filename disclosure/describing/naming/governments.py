"""The one government that a text of a county or a city names as its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from disclosure.describing.locating.gazetteer import Gazetteer, Level
from disclosure.describing.material import Material
from disclosure.describing.naming.namings import Named
from disclosure.describing.naming.voices import speakers_of

#: So far into a text its government is looked for.
_LOOKED_THROUGH = 20_000
#: So often a text must speak of its county before the one county in it is its own.
_OFTEN = 3
# 我县, 全市, but not 全市级 or 全县域
_OWN_LEVEL = re.compile(r"[我全本]([县市区旗])(?![级直域属委])")
# 沅陵县人民政府及各部门, 《白山市人民政府公报》, 白山市人民政府门户网站全年访问量
_ITS_GOVERNMENT = re.compile(
    r"(?:人民)?政府(?:(?:及|和)(?:其|各|所属|其所属)?(?:工作|组成|职能)?(?:部门|乡镇|镇街)|公报"
    r"|(?:门户|公众|政务|信息公开)?网站?(?:全年|共|累计|上|开设|增设|新增|改版|首页|专栏|访问))"
)
# 转发合肥市人民政府及各部门…, 赴江阴市人民政府: somebody else
_ANOTHER = re.compile(r"(?:转发|贯彻|落实|按照|根据|赴|前往|学习|借鉴|与|和|向|同|受|在)《?$")
_LEVELS = (Level.COUNTY, Level.CITY, Level.PROVINCE)


def lone_government(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The government of the one county, city or district that a text names which speaks as such: 我县, 全市.

    It must be told as the text's own: by its departments, its gazette or its site.
    """
    body = material.body[:_LOOKED_THROUGH]
    speakers = speakers_of(body).most_common(1)
    if speakers and speakers[0][0] != "county":
        return
    told = Counter(_OWN_LEVEL.findall(body)).most_common(1)
    if not told or told[0][1] < _OFTEN:
        return
    found = [
        mention
        for mention in gazetteer.mentions(body)
        if mention.bounded
        and mention.name.endswith(told[0][0])
        and any(place.level in _LEVELS for place in mention.places)
    ]
    if len({mention.name for mention in found}) != 1:
        return
    for mention in found:
        own = _ITS_GOVERNMENT.match(body, mention.end)
        if own and not _ANOTHER.search(body[max(0, mention.start - 12) : mention.start]):
            yield Named(f"{mention.name}人民政府", "body", body[mention.start : own.end()])
            return
