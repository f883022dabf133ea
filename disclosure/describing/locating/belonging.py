"""Whether the words around a place's name say that the speaker belongs there.

A place that is sold to, visited, helped or quoted is another one; nobody can list all such words.
So the question is turned round: a name in running text counts where it is the speaker's superior, its
address, its site or its subject, and nowhere else.
"""

from __future__ import annotations

import re

from disclosure.describing.locating.gazetteer import Level

#: Characters before and behind a name that are looked at.
_NEAR = 40
_STOPS = re.compile(r"[。；;!！?？\n]")

_UNIT = "(?:县|市|区|旗|州|镇|乡|街道|局|委|办|中心|校|院|单位|部门|站|所|村|队)"
# 我镇位于…   本乡地处…   我局隶属…   我们…   我县（…   我局是…   联系地址：安徽省…   填报单位（盖章）：…
_HERE = re.compile(
    rf"(?:[我本]{_UNIT}[^，。；]{{0,6}}(?:位于|位居|地处|坐落[于在]|隶属于?|属于?|是|为|系)|[我本]们?(?:{_UNIT})?[（(]|我们|[*＊×xX某]{{1,4}}{_UNIT}(?:位于|位居|地处|坐落[于在]|隶属于?)"
    r"|(?:地址|(?:填报|填表|报送|编制|上报|报告|公开|发布)(?:单位|机关|机构|部门)(?:[（(]盖?章[）)]|[（(]公章[）)])?)\s{0,4}[:：]\s{0,4})$"
)
# …教育局（以下简称我局）
_CALLED = re.compile(r"[^，。；]{0,20}[（(](?:以下|下)简?称[:：]?[“\"]?(?:我|本)")
# 在…   按照…   根据《…   围绕…   认真落实…
_UNDER = re.compile(
    r"(?:在|按照|按|根据|依照|依据|遵照|贯彻落实|贯彻执行|贯彻|落实|执行|转发|围绕|对照|编制|制定|修订|出台|印发)了?(?:中共|省、市、|市、|上级和|《|《关于印发|《中共|《关于转发)?$"
    r"|(?:按照|根据|依照|依据)《[^《》]{4,40}》(?:（[^（）]{1,20}）)?(?:的?(?:规定|要求|精神))?(?:和|及|以及|、)$"
)
_LED = re.compile(r"(?:在|受|按照|根据|围绕|落实|服从)(?:中共)?$")
# …县委、县政府的正确领导下   …市气象局的统一要求   …县政府中心工作
_COMMANDS = re.compile(
    r"[^。；，,《》]{0,30}(?:领导|部署|要求|决策|安排|中心工作|关心|指导|关怀|帮助下|支持下|重视下|号召|精神|统一)"
)
# 《…县2012年政务公开工作方案》   …县人民政府办公室关于…的通知
_PAPER = re.compile(
    r"[^。；，,《》]{0,40}(?:》|(?:意见|办法|方案|规定|要点|通知|制度|细则|文件|计划|考核)(?=[的，,（(、》]|$))"
)
# …县教育局《关于…的通知》
_PAPER_OF_AN_ORGAN = re.compile(
    r"[^。；，,《》]{0,24}(?:局|委|委员会|政府|办公室|办|厅)《[^。；《》]{4,80}》"
)
# …县人民政府门户网站: where the speaker's papers are published
_SITE = re.compile(
    r"(?:人民)?政府(?:门户|公众|政务|信息|信息公开|公众信息|政务信息)?(?:网|网站|门户网站|信息公开网|信息公开平台)|(?:门户|政务|政府信息公开)网站?"
)
# …县政务公开领导小组办公室,  …县委: at the beginning of a sentence, of what it does for disclosure
_SUBJECT = re.compile(
    r"(?:(?:县|市|区)?委[、和及]?(?:县|市|区)?(?:人民)?(?:政府)?|[\u4e00-\u9fff]{0,12}(?:政府|局|委|办|办公室|中心|院))?"
    r"(?:认真|高度重视|积极|坚持|切实|严格|深入|扎实|始终|全面|不断|大力|着力|主动公开|紧紧|结合)[^。；]{0,40}公开"
)
_BEGINS = re.compile(
    r"^(?:(?:19|20)\d\d年度?(?:以来)?[，,]?|今年(?:以来)?[，,]?|近年来[，,]?|一年来[，,]?)?(?:中共)?$"
)
# 参加了辽宁省政务公开培训活动: of the province alone, others' districts train together
_JOINS = re.compile(r"(?:参加|参与)了?$")
_PROVINCIAL = re.compile(r"[^。；，,]{0,24}(?:培训|会议|考核|评议|测评|比赛|竞赛|活动|知识)")


# 各乡镇人民政府：   全县各乡镇、各部门: who is above them
_TO_TOWNSHIPS = re.compile(
    r"各(?:乡镇|镇|乡|街道)(?:[、（(]|人民政府|党委|办事处)|全[县市区旗]各|我[县市区旗](?![级直])"
)


def is_above_townships(text: str) -> bool:
    """Whether a text speaks to townships, or of its county: no township wrote it, whoever posted it."""
    return _TO_TOWNSHIPS.search(text) is not None


def is_own(text: str, start: int, end: int, level: Level) -> bool:
    """Tell whether ``text[start:end]``, a place of ``level``, is where the speaker belongs."""
    before = _STOPS.split(text[max(0, start - _NEAR) : start])[-1].strip()
    whole = start <= _NEAR or len(before) < _NEAR - 1
    behind = _STOPS.split(text[end : end + _NEAR + 20])[0]
    if _HERE.search(before) or _CALLED.match(behind) or _SITE.match(behind):
        return True
    if _LED.search(before) and _COMMANDS.match(behind):
        return True
    if _UNDER.search(before) and any(
        shape.match(behind) for shape in (_PAPER, _PAPER_OF_AN_ORGAN, _COMMANDS)
    ):
        return True
    if whole and _BEGINS.match(before) and _SUBJECT.match(behind):
        return True
    return level is Level.PROVINCE and bool(_JOINS.search(before) and _PROVINCIAL.match(behind))
