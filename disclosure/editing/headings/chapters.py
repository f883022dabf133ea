"""Names of chapters that divide a heading from its text where nothing else does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from disclosure.tables import FOLDER


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[str, ...]]:
    """The names by their first two characters, longer ones first."""
    lines = (FOLDER / "chapter_names.txt").read_text(encoding="utf-8").splitlines()
    names: dict[str, tuple[str, ...]] = {}
    for line in sorted(lines, key=len, reverse=True):
        if line and not line.startswith("#"):
            names[line[:2]] = (*names.get(line[:2], ()), line)
    return names


#: 二、主动公开状况: what sites that reword their texts write for 情况.
_REWORDED = "状况"


def chapter_end(text: str, at: int = 0) -> int | None:
    """Return where the longest known chapter name that stands at ``at`` ends, or None."""
    for name in _names().get(text[at : at + 2], ()):
        if text.startswith(name, at):
            end = at + len(name)
            return end + len(_REWORDED) if text.startswith(_REWORDED, end) else end
    return None


# The national tables, flattened: their row labels are numbered like headings and are none.
# 一、本年新收政府信息公开申请数量15130000154二、上年结转…三、本年度办理结果（一）予以公开…四、结转下年度继续办理
TABLE_BEGINS = re.compile(
    r"第二十条第|信息内容本年|信息内容上一年|（本列数据|\(本列数据|申请人情况|一、本年新收政府信息|指标名称|统计指标|行政复议行政诉讼|行政复议 ?行政诉讼 ?结果"
)
TABLE_ROW = re.compile(
    r"(?:本年新收政府信息|上年结转政府信息|本年度办\s?理\s?结果|结转下年度继续|予以公开\s?\d|部分公开[（(\s\d]|不予公开\s?[\d1]|无法提供\s?\d|不予处理\s?\d|其他处理\s?\d|总计\s?\d)"
)
