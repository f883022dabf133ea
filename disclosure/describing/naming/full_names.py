"""A body's full name where a text prints it once: 县发改委 in the title, 桐柏县发展和改革委员会 in a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from disclosure.describing import organs
from disclosure.describing.locating.gazetteer import Gazetteer, Level, Mention
from disclosure.describing.material import Material
from disclosure.describing.naming.namings import Named
from disclosure.describing.printed_titles import compact

#: So far into a text its full names are looked for.
_LOOKED_THROUGH = 20_000
# behind a county's name: 教育局, 人民政府办公室, 中医院
_ORGAN_BEHIND = re.compile(
    r"[\u4e00-\u9fff]{1,14}?(?:人民政府办公室|政府办公室|管理委员会|委员会|局|中心|中医医院|中医院|人民医院|保健院|医院|中学|小学|学校|幼儿园|联合会|供销社|公司|站|馆|[文卫计改农经商教旅信建]委(?!员))"
    r"(?![局办站馆]|[\u4e00-\u9fff]?(?:分局|支队|大队|下属))"
)
# 会同萧县财政局, 报萧县财政局批准, 根据萧县教育局《…》: somebody else
_ANOTHER = re.compile(
    r"(?:会同|联合|协同|配合|[与和同及向报由经被受获至到赴从往对请]|转发|印发|接到|收到|根据|按照|依据|落实|贯彻|协助|协调|邀请|、|抄送[:：]?)$"
)
_ANOTHER_BEHIND = re.compile(
    r"《|、|等(?:部门|单位|\d)|关于|印发|下发|转发|通报|批[准复]|审[批核定]|组织的|举办|召开的"
)
# 凤山县教育局政府信息公开相关工作制度, “萧县水利局”公众号, 萧县水利局门户网站
_ITS_OWN = re.compile(
    r"[”\"》]?(?:的|门户|官方|机关)?(?:政府信息|政务|信息|院务|校务)公开|[”\"]?(?:微信|微博|官方|政务)?(?:公众号|网站|门户网|官网|官微)|全年|(?:20\d\d年)|现有|成立于|位于|始建|本着|一手|办公室[，,。]?(?:电话|地址)?|[（(]以下简?称"
)
_SENTENCE_BEGINS = re.compile(
    r"(?:^|[。！？\n])\s{0,4}(?:(?:20\d\d年(?:度|来|以来)?|今年(?:以来)?|近年来|一年来|[^。，\n]{2,12}以来)[，,]?)?$"
)
# …的指导下，沂源县粮食局紧紧围绕…
_ACTS = re.compile(
    r"紧紧|始终|认真|高度重视|坚持|积极|严格|深入|全面|切实|不断|着力|大力|扎实|围绕|立足|结合|主动公开"
)
# 局, 委, 院, 校 …: what 我局, 我委 say of a name's end
_ENDS: dict[str, tuple[str, ...]] = {
    "局": ("局",),
    "委": ("委", "委员会"),
    "校": ("学校", "中学", "小学"),
    "院": ("院",),
    "园": ("幼儿园",),
    "站": ("站",),
    "馆": ("馆",),
    "会": ("会",),
    "社": ("社",),
    "办": ("办公室",),
    "中心": ("中心",),
    "公司": ("公司",),
}
_SELF = re.compile(r"[我本](中心|公司|[局委校院园站馆会社办])(?![员议])")


def own_names(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The one full name in the running text that its speaker (我局) can be, where it is told as the speaker's.

    A name that a sentence begins with or that own things bear (凤山县教育局政府信息公开制度) is; one that is
    reported to, cited or listed with others is somebody else's.
    """
    said = Counter(found[1] for found in _SELF.finditer(material.body))
    if not said:
        return
    speaker = said.most_common(1)[0][0]
    found = [named for named in _printed(material, gazetteer) if named.name.endswith(_ENDS[speaker])]
    if len({named.name for named in found}) == 1:
        yield found[0]


def in_full(short: str, material: Material, gazetteer: Gazetteer, *, beside: bool = False) -> Named | None:
    """The one full name in the text that ``short`` (县发改委, 中医院) stands for; None if none or several do.

    ``beside`` says that the head of the page, who published it, may give the name too.
    """
    printed = list(_printed(material, gazetteer, every=True))
    if beside:
        printed += _beside(material, gazetteer)
    found = [named for named in printed if is_short_for(short, named.name, gazetteer)]
    longest = max(found, key=lambda named: len(named.name), default=None)
    if longest is None or not all(
        named.name == longest.name or is_short_for(named.name, longest.name, gazetteer) for named in found
    ):
        return None
    return longest  # 嘉祥县人社局 beside 嘉祥县人力资源和社会保障局 is the same once more


# 县政府办2022年度…: short names in front of a title's year or topic, and alone beside the text
_IN_TITLE = re.compile(
    r"(?:^|年度?|关于)(?P<name>[\u4e00-\u9fff]{1,12}?(?:局|委|委员会|办|办公室|中心|医院|中学|小学|学校|联|协))(?=20\d\d|政府信息|政务|信息|院务|校务|关于|工作|$)"
)


# 市医疗保障局, alone above a text without a title
_ITS_NAME = re.compile("[省市县区旗][\u4e00-\u9fff]{1,10}(?:局|委|委员会|办公室|中心)")


def short_names(material: Material) -> Iterator[str]:
    """The names that title and page give, which need not say whose they are: 县政府办, 中医院."""
    if found := _IN_TITLE.search(material.title):
        yield found["name"]
    if not material.title:
        alone = (*material.cover, material.body.split("\n", 1)[0])
        yield from (name for line in alone if _ITS_NAME.fullmatch(name := compact(line)))
    for clue in (*material.clues("issuer"), *material.clues("site")):
        name = compact(clue.text)
        if 2 < len(name) <= 12 and organs.ends_as_organ(name):
            yield name


def _printed(material: Material, gazetteer: Gazetteer, *, every: bool = False) -> Iterator[Named]:
    """Full names of bodies, their county's before them; only those told as the speaker's own, unless ``every``."""
    body = material.body[:_LOOKED_THROUGH]
    for mention in gazetteer.mentions(body):
        organ = _ORGAN_BEHIND.match(body, mention.end) if _is_county(mention) else None
        if organ is None:
            continue
        name = mention.name + organ[0]
        before = body[max(0, mention.start - 20) : mention.start]
        if organs.is_organ(name, gazetteer) and (every or _is_own(before, body, organ.end())):
            yield Named(
                name, "body", body[max(0, mention.start - 10) : organ.end() + 20].split("\n")[0].strip()
            )


def _beside(material: Material, gazetteer: Gazetteer) -> Iterator[Named]:
    """The bodies that a page's head names as those who published it."""
    for clue in (*material.clues("issuer"), *material.clues("site")):
        name = compact(clue.text)
        if organs.is_organ(name, gazetteer) and gazetteer.mentions(name):
            yield Named(name, clue.origin, clue.line or clue.text)


def _is_county(mention: Mention) -> bool:
    return mention.bounded and any(place.level in (Level.COUNTY, Level.CITY) for place in mention.places)


def _is_own(before: str, body: str, end: int) -> bool:
    if _ANOTHER.search(before) or _ANOTHER_BEHIND.match(body, end):
        return False
    if _ITS_OWN.match(body, end) or _SENTENCE_BEGINS.search(before):
        return True
    return before[-1:] in "，,：" and _ACTS.match(body, end) is not None


_LONG_ENDS = (("办公室", "办"), ("委员会", "委"), ("联合会", "联"), ("协会", "协"))


def is_short_for(short: str, full: str, gazetteer: Gazetteer) -> bool:
    """Whether ``short`` is a usual short form of ``full``: its characters in order, from the first to the last.

    >>> is_short_for("县发改委", "桐柏县发展和改革委员会", Gazetteer.load())
    True
    """
    places = [mention for mention in gazetteer.mentions(full) if mention.start == 0]
    organ = full[places[0].end :] if places else full
    level = places[0].name[-1] if places else ""
    rest = short.removeprefix(places[0].name) if places else short
    return bool(organ) and any(
        _abbreviates(lean, organ) for lean in {rest, rest.removeprefix(level)} if len(lean) > 1
    )


def _abbreviates(short: str, organ: str) -> bool:
    for long_end, end in _LONG_ENDS:
        if organ.endswith(long_end) and short.endswith(end) and not short.endswith(long_end):
            organ = organ[: -len(long_end)] + end
    if short[-1] != organ[-1] or len(short) > len(organ):
        return False
    organ = organ.removeprefix("人民") if short.startswith(("政府", "医院")) else organ
    if short[0] != organ[0]:
        return False
    rest = iter(organ)
    return all(character in rest for character in short)
