"""What a document is about: government information, government, village or school affairs."""

from __future__ import annotations

import re

from disclosure.describing.material import Material
from disclosure.describing.organs import PLACE_END, ends_as_organ

# 党务、政务、村务公开
_CHAIN = re.compile(r"((?:[政党村居厂校院财]务[、和与及]?){1,4})(?:信息)?公开")
_SERVANTS = {
    "政务": "政务公开",
    "党务": "党务公开",
    "村务": "村务公开",
    "居务": "居务公开",
    "厂务": "厂务公开",
    "校务": "校务公开",
    "院务": "院务公开",
}
_ALIASES = (
    ("政府信息公开", "政府信息公开"),
    ("政府信息", "政府信息公开"),
    ("信息公开", "政府信息公开"),
    ("预决算", "财政预决算公开"),
    ("行政权力", "行政权力公开"),
    ("公共资源交易", "公共资源交易公开"),
    ("标准化规范化", "基层标准化规范化"),
    ("办事公开", "办事公开"),
    ("依申请公开", "政府信息公开"),
    ("主动公开", "政府信息公开"),
)
# 公共资源交易中心2019年政府信息公开工作年度报告: who reports, not what on
_TRADE_BODY = re.compile(r"公共资源交易(?:管理|监督|监管|服务){0,2}(?:中心|局|办公室|委员会|站|公司)")
# 本校, 我院: who speaks of 政务公开 may mean its own kind of it
_SPEAKERS = (
    ("校务公开", re.compile(r"学校|中学|小学|学院|大学|幼儿园|我校")),
    ("院务公开", re.compile(r"医院|卫生院|我院就诊")),
)


def read_topic(material: Material, annual: bool = False) -> tuple[str | None, tuple[str, ...]]:
    """The topic of a document, and what else it is about; None where it is not about disclosure.

    ``annual`` where it is an annual report: that is on government information, as the regulation
    has it, unless its title says otherwise.
    """
    title = material.title
    found = _topics_in(_COLUMN_MARK.sub("", title)) or _topics_in(title)
    if not found and _BUDGET.search(title):
        return "财政预决算公开", ()
    if not found and not _OTHER_DISCLOSURE.search(title) and not _names_another_subject(title):
        start = material.body[:3000]
        found = _topics_in(start) if start.count("公开") >= min(3, 1 + len(start) // 150) else []
    if not found and not title:
        found = [
            name
            for clue in material.clues("title")
            if clue.origin == "wrapper"
            for name in _topics_in(clue.text)
        ]
    if not found and not title and _UNDER_THE_REGULATION.search(material.opening):
        return "政府信息公开", ()
    if not found:
        return None, ()
    if _topics_in(title):
        main = "政务公开"
    else:
        main = "政府信息公开" if annual else _most_told(material.body[:3000], found)
    topic = next((name for name in found if name == main), found[0])
    alt = [name for name in found if name != topic and name in _topics_in(title)]
    if topic == "政务公开":
        speaker = title + "".join(material.cover) + "".join(material.signature)
        alt += [name for name, words in _SPEAKERS if words.search(speaker)]
    return topic, tuple(dict.fromkeys(alt))


# 为规范政府信息发布行为，根据《中华人民共和国政府信息公开条例》，结合本区实际，制定本制度
_UNDER_THE_REGULATION = re.compile(
    r"政府信息[^。]{0,60}《(?:中华人民共和国)?政府信息公开条例》[^。]{0,40}(?:制定|制订)本(?:制度|办法|规定|细则|规程|规则)"
)


# 2025年部门预算及“三公”经费公开信息, 2019年部门决算公开说明
_BUDGET = re.compile(
    r"(?:预算|决算)[^。；]{0,16}公开(?![招选征采遴竞拍出版])|公开(?![招选征采遴竞拍出版])[^。；]{0,16}(?:预算|决算)"
)
# 县政务公开办, 政务公开领导小组: who is in charge, whatever the text is on
_IN_CHARGE = re.compile(r"政务公开(?:工作)?(?:领导|协调|办|科|股|处)|政务公开(?:专栏|专区|栏)")


#: What a text is on, its first sentence says.
_FIRST_WORDS = 100


def _most_told(start: str, found: list[str]) -> str:
    """The topic that a text without a telling title speaks of most; 政务公开, which holds the others, where it is a draw."""
    start = _IN_CHARGE.sub("", start)
    first = start[:_FIRST_WORDS]
    return max(found, key=lambda name: (name in first, start.count(name), name == "政务公开"))


# 【政务公开】岢岚县2021年政府信息公开工作年度报告: the column of a site, or of its account
_COLUMN_MARK = re.compile(r"^[【\[][^【】\[\]]{1,12}[】\]](?=.)")
# 司法公开, 警务公开: disclosure by those whom the regulation on government information does not bind
_OTHER_DISCLOSURE = re.compile(r"(?:司法|警务|检务|审务|狱务|财务|账务|价格|招生)公开")
# 2017年安全生产工作总结: what stands between the year and the kind
_SUBJECT = re.compile(
    r"20\d\d年?度?(?:上半年|下半年)?(?P<subject>[^\d《》]{0,30}?)(?:工作|情况|总结|汇报|报告|自查)"
)


def _names_another_subject(title: str) -> bool:
    match = _SUBJECT.search(title)
    if match is None or len(match["subject"]) < 2 or "公开" in match["subject"]:
        return False
    return not (ends_as_organ(match["subject"]) or PLACE_END.search(match["subject"]))


def _topics_in(text: str) -> list[str]:
    """The topics named in ``text``, in order."""
    found: list[tuple[int, str]] = []
    for match in _CHAIN.finditer(text):
        found += [(match.start() + i, _SERVANTS[pair]) for i, pair in _pairs(match[1])]
    text = _TRADE_BODY.sub("中心", text)
    for words, topic in _ALIASES:
        at = text.find(words)
        if at >= 0:
            found.append((at, topic))
    return list(dict.fromkeys(topic for _, topic in sorted(found)))


def _pairs(chain: str) -> list[tuple[int, str]]:
    return [(i, chain[i : i + 2]) for i in range(len(chain) - 1) if chain[i : i + 2] in _SERVANTS]
