"""Which sentences tell what is to be done: 改进措施：…三是举办一次信息员培训."""

from __future__ import annotations

import re
from bisect import bisect_right

# 五、存在的主要问题和改进措施   六、下一步工作打算   二、2018年工作计划
_CHAPTER = re.compile(
    r"^[ \u3000]{0,8}(?:[一二三四五六七八九十]{1,2}|[（(][一二三四五六七八九十]{1,2}[)）])[、.． ]?(?P<name>[^，。；\n]{2,30})",
    re.MULTILINE,
)
_OF_PLANS = re.compile(r"改进|打算|下一?步|今后|计划|思路|努力方向|下一年|下年|明年|整改措施|工作安排")
# 改进措施：一是…   下一步，将举办…   2018年拟…
_LEADS = re.compile(
    r"下一?步|今后|明年|来年|下一?年度|改进(?:措施|办法|情况)[:：]|(?:打算|计划|拟|将(?!近|军))(?=[^，。；]{0,16}(?:办|开展|组织|召开|制作|培训|发布|推送|自制))"
)


class Plans:
    """Where a text speaks of the time to come; its chapters are looked for when first asked."""

    def __init__(self, body: str, year: int | None) -> None:
        self._body = body
        self._next = f"{year + 1}年" if year else ""
        self._chapters: list[tuple[int, bool]] | None = None

    def hold(self, at: int) -> bool:
        """Whether what stands at ``at`` is a plan: its chapter is on plans, or its paragraph has come to them."""
        begin = self._body.rfind("\n", 0, at) + 1
        before = self._body[begin:at]
        if _LEADS.search(before) or (self._next and self._next in before):
            return True
        if self._chapters is None:
            self._chapters = [
                (found.start(), _OF_PLANS.search(found["name"]) is not None)
                for found in _CHAPTER.finditer(self._body)
            ]
        last = bisect_right(self._chapters, (at, True)) - 1
        return last >= 0 and self._chapters[last][1]
