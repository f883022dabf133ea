"""Figures in sentences.

A figure of another year, of another body or of a part (其中, 各乡镇, 占 …%) and a running
total are not taken for the whole.  Nothing is better than a wrong number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from disclosure.describing.figures.numerals import is_rough, value_of
from disclosure.describing.figures.plans import is_planned
from disclosure.describing.figures.sentences import Sentence, telling
from disclosure.describing.figures.shares import compared
from disclosure.describing.figures.wording import Wording
from disclosure.describing.figures.wordings import WORDINGS
from disclosure.frozen import dataclass
from disclosure.records import Certainty, Figure, Spot

#: Of a sentence beyond this a figure's quote is the clause alone.
LONG_QUOTE = 120

# 未收到传真申请, 未收到不予公开的申请: none of one sort is not none at all
_ONE_SORT = re.compile(r"当面|传真|信函|网络|网上|邮件|邮寄|不予|部分公开|减免")
# 检索、复制、邮寄 are all that fees may be taken for
_ANY_SORT = re.compile(
    r"任何|其他|其它|等|各种|各类|检索、复[制印]、邮寄|书面(?:或者?|和|、)(?:在?网上|网络)"
)
# 除此以外没有收到其他申请: none but those told before
_BESIDES = re.compile(r"除此(?:以|之)?外|其[他它]申请$")
# what makes a figure a part of another: 各乡镇主动公开…, 县直各单位…, 县政府公开办…
_PART = re.compile(
    r"(?:各|直属|[县市区]直|部门|乡镇|街道|单位|[县市区](?:政府)?[\u4e00-\u9fff]{1,10}(?:办|局|委|中心|大队|所))[^，,：:]{0,10}$"
)
_WHOLE = re.compile(
    r"全[县市区乡镇州局旗]|[我本](?:街道|办事处|单位|部门|机关|[县市区乡镇州局旗委院校办])|(?<!公)共(?!同)|总|累计"
)
_SHARE = re.compile(r"[^，。；,;]{0,6}[，,]?占(?:全|总|主动|到|比)?[^，。；,;]{0,8}\d")
_RUNNING_TOTAL = re.compile(
    r"历年(?:来|累计|共|总|合计|公开)|以来累计|施行以来|实施以来|开通以来|自20\d\d年[^，。]{0,8}以来|自(?P<since>20\d\d)年[^，。]{0,24}至(?!(?P=since))20\d\d年"
)
# 截至12月底，全县累计主动公开政府信息1.2万条: since when?
_SUMMED_UP_TO = re.compile(r"\s{0,4}截[至止][^，。；,;]{0,24}[，,][^，。；,;]{0,16}累计")
_IN_THE_YEAR = re.compile(r"[本今当]年|全年|新增")
# 累计主动公开政府信息9412条，其中本年度新增2105条
_NEW_BEHIND = re.compile(r"[，,]\s?其中[:：]?(?:本年度?|今年|当年|20\d\d年度?)")
_LAST_YEAR = re.compile(r"去年|上年|上一年|同期|明年|下年|来年|预计|力争|计划|拟于")
_CHANNEL = re.compile(
    r"(?:通过|利用|在)[^，。]{0,24}(?:网站|平台|公众号|微博|微信|公开栏|公示栏|宣传栏|广播|客户端|网上|网$)"
)
# what a rule says:  第二十条第（一）项信息内容本年制发件数: tables that lost their cells are no sentences
_NOT_TOLD = re.compile(
    r"不得|应当|可以|如果|凡|须|若有|如有|更正为|更改为|修正为|误[录填写]为"
    r"|信息内容本年|信息内容上一年|结果维持结果纠正|指标名称|统计指标|勾稽关系|申请人情况"
)
_YEAR = re.compile(r"\d(?<!\d\d)\d{3}(?=年)")
_DISCLOSURE = re.compile(r"信息公开|政务公开|村务公开|校务公开|厂务公开|依申请")
# 较去年同期增加: names last year and is of this one
_COMPARED = re.compile(r"(?:较|比|与)(?:去年|上年|上一年|上年度)(?:同期)?(?:相比)?|同比")
# 较2021年增长52%，其中245件已办结: what is behind is of this year; 比2021年公开的200条增加 is not
_MORE_THAN = re.compile(r"[较比与]20\d\d年度?(?:同期)?(?:相比)?[，,]?(?=增|减|上升|下降|提高|多|少)")
# 上年结转0件，予以公开5件; 结转下年度: what is carried names another year and is of this one
_CARRIED = re.compile(r"上一?年度?结转|结转(?:至|到)?下一?年度?")
# 5月和10月各举办1次培训: twice, or more often
_EACH = re.compile(
    r"(?:各(?:举办|组织|开展|召开|进行|发布|公开|设立?)?|(?:各|每[个村镇乡名]?)[\u4e00-\u9fff]{1,8}?(?:明确|确定|配备|安排|指定|落实|共设|设立?))(?:了|有)?$"
)
# 2017年主动公开…: of the year, though its sentence counts up all years too
_OWN_YEAR = re.compile(r"20\d\d年|[本今当]年|新增")
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
_DISPUTES = frozenset({"reconsideration", "litigation"})
_DONE = frozenset(
    {
        "applications_completed",
        "applications_answered",
        "applications_completed_in_time",
        "applications_completed_late",
    }
)
_BY_WHOM = frozenset({"proactive_by_departments", "proactive_by_townships"})


#: What a report plans as readily as it tells it.
_WORK_DONE = frozenset(
    {
        "training_sessions",
        "people_trained",
        "promotion_meetings",
        "rectification_meetings",
        "meetings",
        "policy_interpretations",
        "press_conferences",
    }
)


_TRAINING = frozenset({"training_sessions", "people_trained"})
# what bureaus train for beside disclosure
_OTHER_TRAINING = re.compile(
    r"技能|职业|农民|牧民|种植|养殖|就业|劳动力|农技|消防|创业|护士|医师|医护|驾驶|民兵|普法|安全生产|应急|急救|电商|厨师|月嫂|家政"
)


class Found(NamedTuple):
    """A figure in its sentence; ``end`` is where its words end there."""

    figure: Figure
    total: bool  # the words say that it is the whole
    dated: bool  # the sentence names the year reported on
    by_channel: bool  # it came out through one channel
    at: int  # where its sentence begins in the text
    end: int  # where its words end in the text
    printed: bool = True  # as a number; 未收到 is none
    of_the_work: bool = False  # what a report plans as readily as it tells it


def found_in(
    body: str, year: int | None, on_disclosure: bool, spot: Callable[[int, int], Spot | None]
) -> Iterator[Found]:
    """Every figure that the sentences of ``body`` declare for ``year``, in their order.

    ``on_disclosure`` says that the whole report is about disclosure; else each sentence must say so.
    ``spot`` tells of which block ``body`` from one offset to another is the words.
    """
    scopes = {requests: _Scope(year, requests, spot) for requests in (False, True)}
    told = 0  # applications are spoken of up to here: the end of the line that has counted one
    for sentence in telling(body):
        if sentence.on_others or not (on_disclosure or _DISCLOSURE.search(sentence.text)):
            continue
        asked = sentence.start < told and _OTHER_MATTERS.search(sentence.text) is None
        for found in _of_sentence(sentence, scopes[sentence.on_applications or asked]):
            if found.of_the_work and is_planned(body, found.end, year, sentence.on_plans):
                continue
            if found.figure.metric == "applications_received" and found.printed:
                told = (body.find("\n", found.end) + 1 or len(body) + 1) - 1
            yield found


class _Groups(NamedTuple):
    """Keys, each with the wordings that share it, so that it is looked for once."""

    keys: tuple[str, ...]
    wordings: tuple[tuple[Wording, ...], ...]

    def found_in(self, text: str) -> Iterable[tuple[Wording, ...]]:
        """The wordings whose keys ``text`` holds."""
        return compress(self.wordings, map(text.__contains__, self.keys))


def _grouped(wordings: Iterable[Wording]) -> Iterator[tuple[str, tuple[Wording, ...]]]:
    """By key, in order; what presupposes an application comes last."""
    for late in (False, True):
        keys: dict[str, list[Wording]] = {}
        for wording in wordings:
            if (wording.context == "request") is late:
                keys.setdefault(wording.key, []).append(wording)
        yield from ((key, tuple(found)) for key, found in keys.items())


_GROUPS = tuple(_grouped(WORDINGS))


@lru_cache(maxsize=512)
def _groups_for(units: frozenset[str], negated: bool) -> _Groups:
    """The wordings that can stand in a sentence that counts in ``units``, or in one with a negation."""
    fit = ((key, _fitting(wordings, units, negated)) for key, wordings in _GROUPS)
    kept = [(key, wordings) for key, wordings in fit if wordings]
    return _Groups(tuple(key for key, _ in kept), tuple(wordings for _, wordings in kept))


def _fitting(wordings: Iterable[Wording], units: frozenset[str], negated: bool) -> tuple[Wording, ...]:
    return tuple(one for one in wordings if (negated if one.is_none else not units.isdisjoint(one.units)))


@dataclass(frozen=True, slots=True)
class _Scope:
    """What is known of a sentence before it is read."""

    year: int | None
    requests: bool  # its chapter is on applications, or one was counted before it on its line
    spot: Callable[[int, int], Spot | None]


def _of_sentence(sentence: Sentence, scope: _Scope) -> Iterator[Found]:
    text, requests = sentence.text, scope.requests
    groups = _groups_for(sentence.units, sentence.negated or "复议" in text)
    for wordings in groups.found_in(text):
        for wording in wordings:
            if wording.context and not (
                requests if wording.context == "request" else sentence.on_applications
            ):
                continue
            if wording.also not in text or wording.words.search(text) is None:  # as nearly always
                continue
            if _NOT_TOLD.search(text):
                return
            found = _first(wording, text, sentence.start, scope)
            if found is not None:
                requests = requests or found.figure.metric == "applications_received"
                yield found


def _first(wording: Wording, sentence: str, at: int, scope: _Scope) -> Found | None:
    """The figure that a sentence gives in this wording; a later one only where its own clause says whose it is."""
    for number, hit in enumerate(wording.words.finditer(sentence)):
        if number:
            clause = _last_clause(sentence[: hit.start()]) + hit[0]
            dated = wording.metric == "proactive_disclosures" and _OWN_YEAR.search(clause)
            if not (dated or (wording.metric in _DISPUTES and "信息公开" in clause)):
                continue
        if found := _judged(wording, sentence, hit, at, scope):
            return found
    return None


def _is_of_others(wording: Wording, sentence: str, hit: re.Match[str]) -> bool:
    """Whether a number counts what is not asked for here: each of several, another's disputes or applications."""
    shared = ("各" in sentence or "每" in sentence) and "number" in hit.re.groupindex
    if shared and _EACH.search(sentence, 0, hit.start("number")):
        return True
    ahead, behind = sentence[: hit.start()], sentence[hit.end() :]
    if wording.metric == "applications_received":
        return _WITH_CARRIED.match(behind) is not None
    if wording.metric in _DONE:
        return _OTHER_MATTERS.search(ahead, max(ahead.rfind("申请"), 0)) is not None
    if wording.metric not in _DISPUTES:
        return False
    if wording.key == "其中":
        return "信息公开" in ahead or _AS_JUDGE.search(ahead) is not None
    known = "公开" in ahead or "公开" in hit[0]
    return (
        _NOT_ON_DISCLOSURE.search(sentence) is not None
        or (not known and _PARTLY_ON_DISCLOSURE.match(behind) is not None)
        or ("公开" not in sentence and _AS_JUDGE.search(ahead) is not None)
    )


def _judged(wording: Wording, sentence: str, hit: re.Match[str], at: int, scope: _Scope) -> Found | None:
    """The figure of one sentence, or None where it is of another year or of unknown whose."""
    start, end = hit.span()
    year = scope.year
    ahead = sentence[:start]
    before = _last_clause(ahead)
    told = sentence[:end]
    years = _YEAR.findall(_MORE_THAN.sub("", told)) if "年" in told else []
    if years and year is not None and int(years[-1]) != year and not _is_carried(wording, years, year):
        return None
    if _LAST_YEAR.search(ahead) and _LAST_YEAR.search(_CARRIED.sub("", _COMPARED.sub("", ahead))):
        return None
    groups = hit.groupdict()
    value = 0 if wording.is_none else value_of(groups)
    if wording.metric in _TRAINING and _OTHER_TRAINING.search(sentence):
        return None  # 开展农民技能培训12期
    if sentence.startswith("以上", end):
        return None  # 自制政策解读8篇以上 is a goal
    if value is None or (value and (_is_running(sentence, end) or _is_of_others(wording, sentence, hit))):
        return None  # none in all the years is none in this one
    of_a_sort = wording.metric == "applications_refused"  # 没有作出不予公开的答复: none of the sort asked for
    if wording.is_none and not of_a_sort and _denies_a_part(hit[0], told):
        return None
    whole = _WHOLE.search(before + hit[0]) is not None
    by_channel = False
    if wording.metric == "proactive_disclosures":
        if (
            not _is_own(sentence[:end])
            and _SUMMED_UP_TO.match(sentence)
            and not _IN_THE_YEAR.search(sentence)
        ):
            return None
        if _NEW_BEHIND.match(sentence, end) or not _is_whole(before, sentence[end:]):
            return None
        by_channel = _CHANNEL.search(ahead) is not None
        if by_channel and ("主动" not in hit[0] or wording.words.search(sentence, end)):
            return None  # what one channel made public, or each of several, is not the whole
    elif wording.metric in _BY_WHOM and (
        whole or _GOVERNMENT_AND.search(before + hit[0])
    ):  # 全县各部门、各乡镇共公开…
        return None
    words = _words_around(sentence, hit)
    figure = Figure(
        metric=wording.metric,
        value=value,
        unit=groups.get("unit") or wording.unit,
        quote=sentence[words[0] : words[1]],
        certainty=Certainty.INFERRED if by_channel else wording.certainty,
        approximate=not wording.is_none and is_rough(groups),
        spot=scope.spot(at + words[0], at + words[1]),
        **compared(groups.get("aside"), sentence[end : end + 60]),
    )
    return Found(
        figure,
        whole,
        bool(years),
        by_channel,
        at,
        at + end,
        not wording.is_none,
        wording.metric in _WORK_DONE,
    )


def _denies_a_part(denied: str, told: str) -> bool:
    """Whether there is none of one sort only, or none but those that were told before."""
    one_sort = _ONE_SORT.search(denied) is not None and _ANY_SORT.search(denied) is None
    return one_sort or _BESIDES.search(told) is not None


def _words_around(sentence: str, hit: re.Match[str]) -> tuple[int, int]:
    """Where the sentence stands without blanks, or of a very long one the clause that holds the figure."""
    begin, end = 0, len(sentence)
    if len(sentence) > LONG_QUOTE:
        begin = max(sentence.rfind(mark, 0, hit.start()) for mark in "，,") + 1
        end = min((stop for mark in "，," if (stop := sentence.find(mark, hit.end())) >= 0), default=end)
    words = sentence[begin:end]
    return begin + len(words) - len(words.lstrip()), begin + len(words.rstrip())


def _last_clause(words: str) -> str:
    """What of ``words`` stands behind the last comma or colon."""
    return words[max(words.rfind("，"), words.rfind(","), words.rfind("："), words.rfind(":")) + 1 :]


def _is_carried(wording: Wording, years: list[str], year: int) -> bool:
    """结转至2026年6件 names the next year and is of this one."""
    return wording.metric == "applications_carried_out" and int(years[-1]) == year + 1


def _is_running(sentence: str, end: int) -> bool:
    """Whether the number that ends at ``end`` counts all years, as its sentence says."""
    return _RUNNING_TOTAL.search(sentence) is not None and not _is_own(sentence[:end])


# 2015年，我局共主动公开政府信息203条
_YEAR_CLAUSE = re.compile(r"(?:^|[。；;])\s{0,4}(?:20\d\d年度?|今年|本年度?|一年来)[，,]$")


def _is_own(words: str) -> bool:
    """Whether the clause at the end of ``words`` names its year itself, whatever others of its sentence count."""
    clause = _last_clause(words)
    if _YEAR_CLAUSE.search(words[: len(words) - len(clause)]):
        return _RUNNING_TOTAL.search(clause) is None
    return _OWN_YEAR.search(clause) is not None and _RUNNING_TOTAL.search(clause) is None


def _is_whole(before: str, behind: str) -> bool:
    """Whether what a clause counts is all that was made public, not one body's part of it."""
    if _THROUGH_ONE.search(before) or _SHARE.match(behind):
        return False
    return bool(_WHOLE.search(before) or _STREET.fullmatch(before) or not _PART.search(before))


# 微信公众号全年发布信息318条,  政府网站公开政府信息36条: what one channel made public
_THROUGH_ONE = re.compile(
    r"^(?![^，。]*(?:通过|利用|在|向))[^，。]{0,16}(?:公众号|微博|视频号|抖音|客户端|网站|平台|公示栏|公开栏)[”\"]?(?:全年|共|累计|主动|新增|20\d\d年度?){0,2}$"
)
# 街道全年公开信息236条: the office itself
_STREET = re.compile(r"\s{0,8}(?:街道|街办)(?:办事处)?(?:全年|年内|共|累计)?")
