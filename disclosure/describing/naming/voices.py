"""How a text speaks of itself, and which names sound so: 我局, 我镇, 我县."""

from __future__ import annotations

import re
from collections import Counter

# 我镇, 我局, 本校: who speaks, behind the first character
_SELF = re.compile(r"县|市|区|旗|州|省|镇|乡|苏木|街道|街|办事处|局|委|厅|院|校|中心|处|所|站|队|公司|馆|会")

_CLASSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "township",
        re.compile(r"(?:乡|镇|街道|苏木)(?:人民政府|政府|办事处|办|党委)?(?:办公室|党政办公室)?$|街道办"),
    ),
    ("school", re.compile(r"(?:中学|小学|学校|大学|学院|幼儿园|中)$")),
    ("hospital", re.compile(r"(?:医院|卫生院|保健院)$")),
    ("office", re.compile(r"(?:局|厅|委|委员会|中心|处|所|站|队|馆|院|公司|会)(?:办公室)?$")),
    ("county", re.compile(r"(?:[省市州盟县区旗])(?:人民政府|政府|管理委员会|管委会)?(?:办公室|办|办公厅)?$")),
)
_SELF_CLASSES = {
    **dict.fromkeys(("县", "市", "区", "旗", "州", "省"), "county"),
    **dict.fromkeys(("镇", "乡", "苏木", "街道", "街", "办事处"), "township"),
    **dict.fromkeys(("局", "委", "厅", "中心", "处", "所", "站", "队", "公司", "馆", "会"), "office"),
    "校": "school",
    "院": "hospital",
}


def speakers_of(body: str) -> Counter[str]:
    """How often the text speaks of itself, and as what kind of body."""
    counts: Counter[str] = Counter()
    for me in "我本":
        at = body.find(me)
        while at >= 0:
            if what := _SELF.match(body, at + 1):
                counts[_SELF_CLASSES[what[0]]] += 1
            at = body.find(me, at + 1)
    return counts


def class_of(name: str) -> str | None:
    """Which kind of body a name is, as far as 我局, 我镇 and 我县 tell them apart."""
    if name.startswith(("中共", "中国共产党")):  # 中共立岗镇委员会 is of the township
        name = re.sub(r"(?:党工委|工作委员会|工委|党委|委员会)$", "", name)
    return next((kind for kind, pattern in _CLASSES if pattern.search(name)), None)
