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
# 我县, 本市;  全市 is said by every bureau, so its government must act as well
_OWN_LEVEL = re.compile(r"[我本]([县市区旗])(?![级直域属委])")
_ALL_OF_IT = re.compile(r"全([县市区旗])(?![级直域属委])")
_ACTS = re.compile(
    r"(?:^|[。，；\n）)])([县市区旗])政府(?:常务会议|调整|成立|印发|制定|出台|把|将)", re.MULTILINE
)
_BUREAU = re.compile(r"系统|[我本](?:局|委|办|院|校|厅|中心|单位|部门|公司)")
# 沅陵县人民政府及各部门, 《白山市人民政府公报》, 白山市人民政府门户网站全年访问量
_ITS_GOVERNMENT = re.compile(
    r"(?:人民)?政府(?:(?:及|和)(?:其|各|所属|其所属)?(?:工作|组成|职能)?(?:部门|乡镇|镇街)|公报"
    r"|(?:门户|公众|政务|信息公开)?网站?(?:全年|共|累计|上|开设|增设|新增|改版|首页|专栏|访问))"
)
# 转发合肥市人民政府及各部门…, 赴江阴市人民政府: somebody else
_ANOTHER = re.compile(
    r"(?:转发|贯彻|落实|按照|根据|赴|前往|学习|借鉴|与|和|向|同|受|在|通过|依托|利用|登录|报送?|上报|送)《?$"
)
_LEVELS = (Level.COUNTY, Level.CITY, Level.PROVINCE)


def lone_government(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The government of the one county, city or district that a text names which speaks as such: 我县, 全市.

    It must be told as the text's own: by its departments, its gazette or its site.
    """
    body = material.body[:_LOOKED_THROUGH]
    speakers = speakers_of(body).most_common(1)
    if speakers and speakers[0][0] != "county":
        return
    level = _level_of(body)
    if not level:
        return
    found = [
        mention
        for mention in gazetteer.mentions(body)
        if mention.bounded
        and mention.name.endswith(level)
        and any(place.level in _LEVELS for place in mention.places)
    ]
    if len({mention.name for mention in found}) != 1:
        return
    for mention in found:
        own = _ITS_GOVERNMENT.match(body, mention.end)
        if own and not _ANOTHER.search(body[max(0, mention.start - 12) : mention.start]):
            yield Named(f"{mention.name}人民政府", "body", body[mention.start : own.end()])
            return


def _level_of(body: str) -> str:
    """县, 市, 区 or 旗, as the text calls what it speaks for; empty where it may speak for a body of it."""
    told = Counter(_OWN_LEVEL.findall(body)).most_common(1)
    if told and told[0][1] >= _OFTEN:
        return str(told[0][0])
    whole = Counter(_ALL_OF_IT.findall(body)).most_common(1)
    acts = set(_ACTS.findall(body))
    if whole and whole[0][1] >= _OFTEN and whole[0][0] in acts and _BUREAU.search(body) is None:
        return str(whole[0][0])
    return ""
