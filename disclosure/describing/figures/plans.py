"""Where a report comes to what is to be done: 改进措施：…三是举办一次信息员培训."""

from __future__ import annotations

import re

# 改进措施：一是…   下一步，将举办…   2018年拟…
_LEADS = re.compile(
    r"下一?步|今后|明年|来年|下一?年度|改进(?:措施|办法|情况)[:：]|(?:打算|计划|拟|将(?!近|军))(?=[^，。；,;]{0,16}(?:办|开展|组织|召开|制作|培训|发布|推送|自制))"
)
# 全年共举办培训班2期: done, whatever the chapter is called
_DONE = re.compile(r"全年|本年|今年|年内|一年来|共|累计|已|了|目前")
_MARKS = "，,；;。\n"


def is_planned(body: str, end: int, year: int | None, on_plans: bool) -> bool:
    """Whether a figure whose words end at ``end`` is a goal.

    Args:
        body: the running text.
        end: where the figure's words end in it.
        year: the year reported on.
        on_plans: whether its chapter is on what is to be done.
    """
    before = body[body.rfind("\n", 0, end) + 1 : end]
    clause = before[max(before.rfind(mark, 0, -1) for mark in _MARKS) + 1 :]
    if _DONE.search(clause):
        return False
    return on_plans or _LEADS.search(before) is not None or (year is not None and f"{year + 1}年" in before)
