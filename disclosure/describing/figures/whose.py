"""Whose a sentence's figure is: the reporting body's own, a part's, another body's, or a wider area's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.describing.figures.wording import Wording

# what makes a figure a part of another: 各乡镇主动公开…, 县直各单位…, 县政府公开办…
_PART = re.compile(
    r"(?:各|直属|[县市区]直|部门|乡镇|街道|单位|[县市区](?:政府)?[\u4e00-\u9fff]{1,10}(?:办|局|委|中心|大队|所))[^，,：:]{0,10}$"
)
_WHOLE = re.compile(
    r"全[县市区乡镇州局旗]|[我本](?:街道|办事处|单位|部门|机关|[县市区乡镇州局旗委院校办])|(?<!公)共(?!同)|总|累计"
)
_SHARE = re.compile(r"[^，。；,;]{0,6}[，,]?占(?:全|总|主动|到|比)?[^，。；,;]{0,8}\d")
# 5月和10月各举办1次培训: twice, or more often
_EACH = re.compile(
    r"(?:各(?:举办|组织|开展|召开|进行|发布|公开|设立?)?|(?:各|每[个村镇乡名]?)[\u4e00-\u9fff]{1,8}?(?:明确|确定|配备|安排|指定|落实|共设|设立?))(?:了|有)?$"
)
# 收到来信1562件，办结1548件: what is answered here is no application
_OTHER_MATTERS = re.compile(
    r"来信|信访|信箱|提案|建议|议案|热线|咨询|投诉|举报|复议|诉讼|留言|审批|工单|案件"
)
# 受理行政复议98件，其中涉及政府信息公开的7件: the others are not about disclosure
_PARTLY_ON_DISCLOSURE = re.compile(r"[，,（(；;]?其中[^。；;\d]{0,20}信息公开")
_NOT_ON_DISCLOSURE = re.compile(
    r"(?:[不未]涉及|[不并]是|均非)[^，。；]{0,6}信息公开|与(?:政府)?信息公开[^，。；]{0,4}无关"
)
_AS_JUDGE = re.compile(r"(?:受理|审理|审结)[^，。；\d]{0,4}$")
# 收到申请21件，其中上年结转1件: the number holds what was carried in
_WITH_CARRIED = re.compile(r"[^。；;]{0,40}其中[^。；;，,]{0,8}上一?年度?结转")
# 县政府及各部门主动公开…: not the departments alone
_GOVERNMENT_AND = re.compile(r"政府(?:及|和|、)")
#: Metrics that courts and offices of law have as their business, too.
DISPUTES = frozenset({"reconsideration", "litigation"})
_DONE = frozenset(
    {
        "applications_completed",
        "applications_answered",
        "applications_completed_in_time",
        "applications_completed_late",
    }
)
_BY_WHOM = frozenset({"proactive_by_departments", "proactive_by_townships"})
# 微信公众号全年发布信息318条,  政府网站公开政府信息36条: what one channel made public
_THROUGH_ONE = re.compile(
    r"^(?![^，。]*(?:通过|利用|在|向))[^，。]{0,16}(?:公众号|微博|视频号|抖音|客户端|网站|平台|公示栏|公开栏)[”\"]?(?:全年|共|累计|主动|新增|20\d\d年度?){0,2}$"
)
# “甲”公众号发布203条，政务微博发布50条: what one account of several sent is not the whole
_AN_ACCOUNT = re.compile(
    r"(?:公众号|订阅号|视频号|微信号|微博|微信(?!公众|订阅|视频|号)|抖音|快手|头条)[^，,。；;、\d]{0,24}\d"
)
# 街道全年公开信息236条: the office itself
_STREET = re.compile(r"\s{0,8}(?:街道|街办)(?:办事处)?(?:全年|年内|共|累计)?")
# 县教育局全年主动公开政府信息612条: the body that a paragraph begins with, and tells of
_TELLS_OF = re.compile(
    r"\s{0,4}(?P<body>(?:(?![我本全各今])[\u4e00-\u9fff]){2,16}?(?:局|委|委员会|办公室|中心|[镇乡]|街道|中学|医院))"
    r"(?:全年|本年度?|20\d\d年度?|共|主动公开|收到|受理)"
)
_NAMES_A_BODY = re.compile("[省市县区旗州镇乡局委办院校]|街道|中心|公司")
_LONGEST_BODY = 40  # characters
_NAMED_BY = 3  # its last characters are enough to know a body by: 教育局
# 县政府办公室2024年…, 白土镇2017年…: the report of one body of its county
_OF_A_PART = re.compile(
    r"(?:局|(?<!管)委|(?<!管理)委员会|办|办公室|中心|[镇乡]|街道|办事处|院|队|处)(?:人民政府)?(?:关于)?(?=20\d\d|二〇|政府信息|政务|信息公开)"
)
# 县政府办公室自身主动公开936条,  我局向社会主动公开: the body itself, in a clause of its own
_ITSELF = re.compile(
    r"(?P<body>[\u4e00-\u9fff]{2,16}?(?:局|委|委员会|办|办公室|中心|[镇乡]|街道|院|队|处))(?:自身|自己|本级|本身|本机关|机关)(?:全年|共|累计|主动|公开|发布|收到|受理)"
)
_WIDER = re.compile(r"全[县市区旗州]|各(?<=[县市区旗]各)(?:级|部门|乡镇|单位)")


def is_on_other_matters(text: str) -> bool:
    """Whether a sentence speaks of letters, proposals, disputes: what it counts as done is no application."""
    return _OTHER_MATTERS.search(text) is not None


def says_whole(words: str) -> bool:
    """Whether words say that they count the whole: 全县, 我局, 共."""
    return _WHOLE.search(words) is not None


def is_whole(before: str, behind: str) -> bool:
    """Whether what a clause counts is all that was made public, not one body's part of it."""
    if _THROUGH_ONE.search(before) or _SHARE.match(behind):
        return False
    return bool(_WHOLE.search(before) or _STREET.fullmatch(before) or not _PART.search(before))


def tells_of_itself(clause: str, title: str) -> bool:
    """Whether a clause counts what the body that reports did itself: 县政府办公室自身主动公开, of the office's report."""
    told = _ITSELF.search(clause) if "自" in clause or "本" in clause or "机关" in clause else None
    if told is None or _OF_A_PART.search(title) is None:
        return False
    return _is_short_for(told["body"].lstrip("，,其中"), title)


def is_of_all_together(wording: Wording, words: str) -> bool:
    """Whether a wording for what the departments made public stands where the government is counted too."""
    return wording.metric in _BY_WHOM and (says_whole(words) or _GOVERNMENT_AND.search(words) is not None)


def is_of_others(wording: Wording, sentence: str, hit: re.Match[str]) -> bool:
    """Whether a number counts what is not asked for here: each of several, another's disputes or applications."""
    shared = ("各" in sentence or "每" in sentence) and "number" in hit.re.groupindex
    if shared and _EACH.search(sentence, 0, hit.start("number")):
        return True
    ahead, behind = sentence[: hit.start()], sentence[hit.end() :]
    if wording.metric == "applications_received":
        return _WITH_CARRIED.match(behind) is not None
    if wording.metric in _DONE:
        return _OTHER_MATTERS.search(ahead, max(ahead.rfind("申请"), 0)) is not None
    if wording.metric == "new_media_items":
        return len(_AN_ACCOUNT.findall(sentence)) > 1
    if wording.metric not in DISPUTES:
        return False
    if wording.key == "其中":
        return "信息公开" in ahead or _AS_JUDGE.search(ahead) is not None
    known = "公开" in ahead or "公开" in hit[0]
    return (
        _NOT_ON_DISCLOSURE.search(sentence) is not None
        or (not known and _PARTLY_ON_DISCLOSURE.match(behind) is not None)
        or ("公开" not in sentence and _AS_JUDGE.search(ahead) is not None)
    )


def is_of_another(body: str, at: int, names: Sequence[str]) -> bool:
    """Whether the paragraph that holds the character ``at`` tells of another body than ``names``, title and signature.

    A title that names no body leaves it to the signature; 县人社局 is short for 赤城县人力资源和社会保障局.
    """
    begin = body.rfind("\n", 0, at) + 1
    found = _TELLS_OF.match(body, begin, begin + _LONGEST_BODY)
    if found is None:  # as nearly always
        return False
    named = [name for name in names if _NAMES_A_BODY.search(name)]
    if not named:
        return False
    short = found["body"].lstrip("省市县区旗州")
    return not any(short[-_NAMED_BY:] in name or _is_short_for(short, name) for name in named)


def _is_short_for(short: str, name: str) -> bool:
    rest = iter(name)
    return all(character in rest for character in short)


def is_of_wider_area(words: str, title: str) -> bool:
    """Whether a figure's words count all of a county where ``title`` names one of its bodies alone: 全县…936条."""
    return _WIDER.search(words) is not None and _OF_A_PART.search(title) is not None
