"""The last lines of a document: signatures, dates, 主题词, 抄报 and how many were printed."""

from __future__ import annotations

import re

from disclosure.editing.shapes import BLANK, DATE, is_date, is_organ

_B = f"{BLANK}{{0,6}}"
# 主题词：年度 政务 公开 报告   抄 报：县政府办，县法制局   存 档   共印 25 份   萧县人民政府办公室  2018年3月1日印发
IMPRINT = re.compile(
    rf"(?:主{_B}题{_B}词|关{_B}键{_B}词|抄{_B}[报送致]|抄{_B}报{_B}送|[报发分呈主]{_B}送|[报送发存]{_B}(?=[:：])|存{_B}档|打{_B}[印字]|校{_B}[对核]|印{_B}[数发制]|份{_B}数|签{_B}发|拟{_B}稿|核{_B}稿|承{_B}办(?:单位|人)?|联{_B}系{_B}人|共{_B}印|[（(]共{_B}印)"
    rf"{_B}(?:[:：].*|[0-9０-９]{{1,5}}{_B}份.{{0,4}}|)"
    rf"|[（(]?共{_B}印?{_B}[0-9０-９一二三四五六七八九十百]{{1,5}}{_B}份.{{0,4}}"
    rf"|[（(]此件[^（()）。]{{2,16}}[)）]"
    rf"|.{{0,40}}{DATE}{_B}印{_B}[发制]?.{{0,12}}"
    rf"|.{{2,30}}(?:办公室|秘书科|秘书股|文秘科|党政办|政府办|综合科|局|厅|委){BLANK}{{1,40}}{DATE}{_B}印发?.{{0,12}}"
)


def is_imprint(text: str) -> bool:
    """Tell whether ``text`` is of the block under a document that says to whom copies went."""
    return len(text) <= 300 and IMPRINT.fullmatch(text) is not None


def is_closing(text: str) -> bool:
    """Tell whether ``text`` is a line that a document ends with: signature, date or imprint."""
    return is_date(text) or is_imprint(text) or (is_organ(text) and len(text) >= 4)


# 禄丰县规划局 2017年12月3日     站前街道办事处2009年12月10日
SIGNED_AND_DATED = re.compile(
    rf"(?P<organ>[^。，,；;：:！？\n]{{2,40}}?)(?P<gap>{BLANK}{{0,60}})(?P<date>[（(]?{DATE}[)）]?)"
)


def read_signature(text: str) -> tuple[int, int] | None:
    """Return where the organ ends and the date begins in a line that is a signature and its date."""
    if len(text) > 90 or (not text.endswith(("日", "月", ")", "）", "号")) and not text[-1:].isdigit()):
        return None
    found = SIGNED_AND_DATED.fullmatch(text)
    if found is None or not is_organ(found["organ"]):
        return None
    return found.end("organ"), found.start("date")
