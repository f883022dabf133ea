"""Figures in sentences.

A figure of another year, of another body or of a part (其中, 各乡镇, 占 …%) and a running
total are not taken for the whole.  Nothing is better than a wrong number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from disclosure.describing.figures.numerals import is_rough, value_of
from disclosure.describing.figures.of_which_year import (
    is_running,
    is_summed_up,
    last_clause,
    names_its_year,
    speaks_of_another,
    years_named,
)
from disclosure.describing.figures.plans import is_planned
from disclosure.describing.figures.sentences import Sentence, telling
from disclosure.describing.figures.shares import compared
from disclosure.describing.figures.whose import (
    DISPUTES,
    is_of_all_together,
    is_of_another,
    is_of_others,
    is_of_wider_area,
    is_on_other_matters,
    is_whole,
    says_whole,
    tells_of_itself,
)
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
_CHANNEL = re.compile(
    r"(?:通过|利用|在)[^，。]{0,24}(?:网站|平台|公众号|微博|微信|公开栏|公示栏|宣传栏|广播|客户端|网上|网$)"
    r"|(?:运营|运维|办好|开设|开通)[^，。；]{0,16}(?:公众号|订阅号|视频号|微博|抖音号?)"
)
# what a rule says:  第二十条第（一）项信息内容本年制发件数: tables that lost their cells are no sentences
_NOT_TOLD = re.compile(
    r"不得|应当|可以|如果|凡|须|若有|如有|更正为|更改为|修正为|误[录填写]为"
    r"|信息内容本年|信息内容上一年|结果维持结果纠正|指标名称|统计指标|勾稽关系|申请人情况"
)
_DISCLOSURE = re.compile(r"信息公开|政务公开|村务公开|校务公开|厂务公开|依申请")
# 行政复议　1件　2件: columns, what was and what is, or two years
_SECOND_COLUMN = re.compile(r"[ \t\u3000|｜]{1,8}\d[\d,.]{0,9}\s?[条件次份个项元]")


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
    wider: bool  # it counts all of a county, whose body reports
    at: int  # where its sentence begins in the text
    end: int  # where its words end in the text
    printed: bool = True  # as a number; 未收到 is none
    of_the_work: bool = False  # what a report plans as readily as it tells it


def found_in(
    body: str,
    names: Sequence[str],
    year: int | None,
    on_disclosure: bool,
    spot: Callable[[int, int], Spot | None],
) -> Iterator[Found]:
    """Every figure that the sentences of ``body`` declare for ``year``, in their order.

    ``names`` are its title and signature: what a paragraph tells of another body is left out.  ``on_disclosure`` says that the whole report is about disclosure; else each sentence must say so.
    ``spot`` tells of which block ``body`` from one offset to another is the words.
    """
    scopes = {requests: _Scope(names[0] if names else "", year, requests, spot) for requests in (False, True)}
    told = 0  # applications are spoken of up to here: the end of the line that has counted one
    for sentence in telling(body):
        if sentence.on_others or not (on_disclosure or _DISCLOSURE.search(sentence.text)):
            continue
        asked = sentence.start < told and not is_on_other_matters(sentence.text)
        for found in _of_sentence(sentence, scopes[sentence.on_applications or asked]):
            if is_of_another(body, found.at, names):
                continue
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

    title: str
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
    first = None
    for number, hit in enumerate(wording.words.finditer(sentence)):
        if number:
            clause = last_clause(sentence[: hit.start()]) + hit[0]
            known = wording.metric == "proactive_disclosures" and names_its_year(clause)
            known = known or (wording.metric in DISPUTES and "信息公开" in clause)
            if not (known or tells_of_itself(clause, scope.title)):
                continue
        found = _judged(wording, sentence, hit, at, scope)
        if found is not None and not found.wider:
            return found
        first = first or found
    return first


def _judged(wording: Wording, sentence: str, hit: re.Match[str], at: int, scope: _Scope) -> Found | None:
    """The figure of one sentence, or None where it is of another year or of unknown whose."""
    start, end = hit.span()
    ahead = sentence[:start]
    before = last_clause(ahead)
    told = sentence[:end]
    years = years_named(told)
    of_year = scope.year in (None, *years[-1:]) or not years or _is_carried(wording, years, scope.year)
    if not of_year or speaks_of_another(ahead):
        return None
    groups = hit.groupdict()
    value = 0 if wording.is_none else value_of(groups)
    if wording.metric in _TRAINING and _OTHER_TRAINING.search(sentence):
        return None  # 开展农民技能培训12期
    if sentence.startswith("以上", end) or _SECOND_COLUMN.match(sentence, end):
        return None  # 自制政策解读8篇以上 is a goal; of 行政复议 1件 2件 nobody can tell which
    if value is None or (value and (is_running(sentence, end) or is_of_others(wording, sentence, hit))):
        return None  # none in all the years is none in this one
    of_a_sort = wording.metric == "applications_refused"  # 没有作出不予公开的答复: none of the sort asked for
    if wording.is_none and not of_a_sort and _denies_a_part(hit[0], told):
        return None
    by_channel = False
    if wording.metric == "proactive_disclosures":
        whole = is_whole(before, sentence[end:]) or tells_of_itself(before + hit[0], scope.title)
        if is_summed_up(sentence, end) or not whole:
            return None
        by_channel = _CHANNEL.search(ahead) is not None
        if by_channel and ("主动" not in hit[0] or wording.words.search(sentence, end)):
            return None  # what one channel made public, or each of several, is not the whole
    elif is_of_all_together(wording, before + hit[0]):  # 全县各部门、各乡镇共公开…
        return None
    words = _words_around(sentence, hit)
    wider = is_of_wider_area(told, scope.title) and not tells_of_itself(before + hit[0], scope.title)
    figure = Figure(
        metric=wording.metric,
        value=value,
        unit=groups.get("unit") or wording.unit,
        quote=sentence[words[0] : words[1]],
        certainty=Certainty.INFERRED if by_channel or wider else wording.certainty,
        approximate=not wording.is_none and is_rough(groups),
        spot=scope.spot(at + words[0], at + words[1]),
        **compared(groups.get("aside"), sentence[end : end + 60]),
    )
    return Found(
        figure,
        total=says_whole(before + hit[0]),
        dated=bool(years),
        by_channel=by_channel,
        wider=wider,
        at=at,
        end=at + end,
        printed=not wording.is_none,
        of_the_work=wording.metric in _WORK_DONE,
    )


def _is_carried(wording: Wording, years: Sequence[int], year: int | None) -> bool:
    """结转至2026年6件 names the next year and is of this one."""
    return wording.metric == "applications_carried_out" and year is not None and years[-1] == year + 1


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
