"""Chapters that answer their heading in a word, as 四、行政复议、行政诉讼情况 / 没有发生 does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from disclosure.records import Block, BlockKind, Certainty, Figure, Spot

# 三、收到和处理政府信息公开申请情况   四、收费、复议、诉讼情况
_SUBJECTS = (
    ("applications_received", "件", re.compile(r"依申请公开|(?<!因)(?:收到|受理)[^复诉]{0,16}申请")),
    ("reconsideration", "件", re.compile("复议")),
    ("litigation", "件", re.compile("诉讼")),
    ("fees", "元", re.compile("收费")),
)
# 四、行政复议和应诉业务（不属于信息公开统计）   五、复议诉讼工作机制及不足
_NO_COUNT = re.compile("不属于|业务|机制|制度|不足|问题|改进|打算|规范|指南|流程|程序|标准|依据|渠道|方式")
_ON_DISCLOSURE = re.compile("公开")

# 无。  没有发生。  2015年未发生此类情况。  本年度均为0件。  我局没有收到。
_DENIED = re.compile(
    r"(?:(?:(?P<year>20\d\d)年度?|本年度?|全年度?|年内|一年来|[我本全][\u4e00-\u9fff]{1,3}?)[，,]?){0,2}(?:均|都|尚)?"
    r"(?:(?:无|没有|未|没|未曾)(?:发生|收到|接到|受理|出现|产生|涉及)(?:过)?(?:任何)?(?:此类|该类|这类|上述|以上|相关|有关)?(?:的?(?:情况|情形|案件|申请|事项|现象))?(?:的?发生)?"
    r"|(?:无|没有)(?:任何)?(?:此类|该类|这类|上述|以上|相关|有关)?(?:情况|情形|案件|申请|事项|现象)?(?:的?发生)?"
    r"|(?:各?(?:项|类)?(?:均|都|各)?(?:为|是))?[0０零](?:件|宗|起|元)?)[。.;；]?"
)
#: A longer paragraph says more than that there was none.
_LONGEST = 32  # characters
_BEHIND = frozenset({BlockKind.HEADING, BlockKind.SIGNATURE, BlockKind.DATE, BlockKind.IMPRINT})


def denied(blocks: Sequence[Block], year: int | None, on_disclosure: bool) -> Iterator[Figure]:
    """A 0 for each count that a chapter's heading names, where all that the chapter says is that there was none.

    ``year`` is the year reported on: a chapter may name it, and no other.  Without ``on_disclosure`` the
    heading itself must speak of disclosure.  Nobody wrote the number down, so it is inferred.
    """
    for at, block in enumerate(blocks[1:], 1):
        head = blocks[at - 1]
        if head.kind is not BlockKind.HEADING or block.table or len(block.text) > _LONGEST:
            continue
        answer = _DENIED.fullmatch(block.text.strip())
        if answer is None or (at + 1 < len(blocks) and blocks[at + 1].kind not in _BEHIND):
            continue
        if answer["year"] and year not in (None, int(answer["year"])):
            continue
        if _NO_COUNT.search(head.text) or not (on_disclosure or _ON_DISCLOSURE.search(head.text)):
            continue
        for metric, unit, subject in _SUBJECTS:
            if subject.search(head.text) and (metric == "applications_received" or "申请" not in block.text):
                spot = Spot(at, 0, len(block.text))
                yield Figure(metric, 0, unit, block.text.strip(), Certainty.INFERRED, spot=spot)
