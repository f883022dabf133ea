"""The sentences of a text that can declare a figure: only those that hold a number or a negation are looked at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, count
from operator import add
from typing import NamedTuple

#: A sentence beyond this is no sentence: it is cut at its commas.
LONGEST = 400

_ENDS = "。；;！\n"
# 33件, 四十六次, 7000余条, 41288(去年25586)条; digits are spelled out, for \d is asked of a table three times as long
_NUMBERED = re.compile(
    r"[0-9０-９一二三四五六七八九十百千零余多万亿）)]\s?[条件次期场份人名个宗起部张项篇处元例幅封]"
)
# what is counted in a sentence: 16类44项, 两件
_COUNTED = re.compile(
    r"[0-9０-９一二两三四五六七八九十百千零〇余多万亿）)]\s?([条件次期场份人名个宗起部张项篇处元例幅封类])"
)
# 收费也是零, 行政复议0，行政诉讼0: no unit tells that these are numbers
_NEGATIONS = ("未", "没", "无", "为零", "是零", "为0", "议0", "讼0")
# 三、依申请公开情况
_CHAPTER = re.compile(
    r"\s{0,8}(?:[（(]?[一二三四五六七八九十]{1,2}[)）、.．， ]|[㈠-㈩◆◇●■★▲]|第[一二三四五六七八九十]{1,2}部分)[^，。；\n]{0,30}(?:[，,][^，。；\n]{2,16}(?=\n))?"
    r"|\d{1,2}[.、．]\s?依申请公开[^，。；：:\n]{0,12}(?=[。：:\n])"
)
# 六、下一步工作打算   五、存在的主要问题和改进措施
_ON_PLANS = re.compile(r"改进|打算|下一?步|今后|计划|思路|努力方向|下一年|下年|明年|整改措施|工作安排")
# （一）洮阳镇把征迁协议“晒”到户: what a circular tells of one body among many
_ON_OTHERS = re.compile(
    r"[^\u4e00-\u9fff]{0,4}[一二三四五六七八九十]{0,2}[^\u4e00-\u9fff]{0,3}[\u4e00-\u9fff]{2,16}?(?:镇|乡|街道|局|委|办|中学|小学|医院)"
    r"(?:把|用|以|将|依申请|推行|坚持|围绕|采取|实行|建立|创新|率先|注重|[“\"])"
)
# 我局把, 各乡镇以, 全县各部门坚持: the whole itself
_OWN = re.compile(r"我|各|全|本|所有|有关|政府")
#: A shorter head (一、概述) names no body and what it did.
_NAMES_A_BODY = 9  # characters
_NO_CHAPTER = (0, False, False, False)
_SECTION_BEGINS = frozenset("（(㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩123456789")
_HEADS = frozenset("123456789一二三四五六七八九十第㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩◆◇●■★▲（( \u3000")
# 五、因政府信息公开申请行政复议、提起行政诉讼情况: on what came of applications
_ON_DISPUTES = re.compile("复议|诉讼|收费|减免|费用")
# 三、依申请公开及收费情况
_ON_BOTH = re.compile(
    "申请公开(?:政府)?(?:信息)?(?:办理|处理)?(?:情况)?[及和与、](?:相关)?(?:收费|复议|行政复议|减免|费用)"
)
_NOTHING: frozenset[str] = frozenset()


class Sentence(NamedTuple):
    """A sentence as it stands in its text, with the mark at its end."""

    text: str
    start: int  # in its text
    units: frozenset[str]  # what its numbers count, by their first characters
    negated: bool
    on_applications: bool  # its chapter is on applications
    on_plans: bool  # its chapter is on what is to be done
    on_others: bool  # its section tells of one body by name


def telling(body: str) -> Iterator[Sentence]:
    """The sentences of ``body`` that hold a number or a negation, in their order."""
    starts = _starts_of(body)
    numbered = _numbered(body, starts)
    negated = _negated(body, starts)
    chapters = list(_chapters(body, starts))
    for at in sorted(numbered | negated):
        chapter = bisect_right(chapters, (at, True, True, True)) - 1
        _, on_applications, on_plans, on_others = chapters[chapter] if chapter >= 0 else _NO_CHAPTER
        for start, text in _pieces(body, starts[at], starts[at + 1]):
            units = frozenset(_COUNTED.findall(text)) if at in numbered else _NOTHING
            yield Sentence(text, start, units, at in negated, on_applications, on_plans, on_others)


def _starts_of(body: str) -> list[int]:
    """Where each sentence begins, and where the last one ends."""
    marked = body
    for mark in _ENDS[1:]:
        marked = marked.replace(mark, _ENDS[0])
    ends = map(add, accumulate(map(len, marked.split(_ENDS[0]))), count(1))
    return [*[0, *ends][:-1], len(body)]


def _numbered(body: str, starts: Sequence[int]) -> set[int]:
    """The sentences in which a number of something begins."""
    found = set()
    at = 0
    while match := _NUMBERED.search(body, at):
        sentence = bisect_right(starts, match.start())
        found.add(sentence - 1)
        at = starts[sentence]
    return found


def _negated(body: str, starts: Sequence[int]) -> set[int]:
    """The sentences that deny something."""
    found = set()
    for word in _NEGATIONS:
        at = body.find(word)
        while at >= 0:
            sentence = bisect_right(starts, at)
            found.add(sentence - 1)
            at = body.find(word, starts[sentence])
    return found


def _chapters(body: str, starts: Sequence[int]) -> Iterator[tuple[int, bool, bool, bool]]:
    """Which sentences begin a chapter or a section, and whether it is on applications, on plans, on another body.

    A section (（一）受理情况) is on what its chapter is on, unless its name says otherwise.
    """
    chapter = of_plans = False
    firsts = map(body.__getitem__, starts[:-2] if starts[-2] == len(body) else starts[:-1])
    for at in [at for at, first in enumerate(firsts) if first in _HEADS]:
        if head := _CHAPTER.match(body, starts[at]):
            elsewhere = _ON_DISPUTES.search(head[0]) is not None and _ON_BOTH.search(head[0]) is None
            told = "申请" in head[0] and not elsewhere
            planned = _ON_PLANS.search(head[0]) is not None
            if head[0].lstrip()[0] in _SECTION_BEGINS:
                told = told or (chapter and not elsewhere)
                planned = planned or of_plans
            else:
                chapter, of_plans = told, planned
            named = _ON_OTHERS.match(head[0]) if len(head[0]) >= _NAMES_A_BODY else None
            yield at, told, planned, named is not None and _OWN.search(named[0]) is None


def _pieces(body: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The sentence as it is; one that is far too long in pieces, cut at commas and never within a number."""
    while end - start > LONGEST:
        comma = max(body.rfind("，", start, start + LONGEST), body.rfind(",", start, start + LONGEST))
        if comma <= start:
            return
        yield start, body[start : comma + 1]
        start = comma + 1
    yield start, body[start:end]
