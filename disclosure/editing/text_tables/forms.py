"""Tables of the national forms that stand in lines: cell by cell, each at its place again.

Whoever saves a page as text loses which cells span several rows or columns, and often the
blank cells and the ends of the rows as well.  The form says how many numbers each row has
(国办公开办函〔2019〕60号, 〔2021〕30号): where every row has them, each has its column.  Where one
has more or fewer, nobody can tell which is missing, and the lines stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.text_tables import applications, disclosed, disputes, statistics_form
from disclosure.editing.text_tables.cell_reader import Found, Misfit
from disclosure.editing.text_tables.tokens import Token, bare

#: Cells that may stand side by side with no more than a blank between them.
NAMES = applications.NAMES | disclosed.NAMES | disputes.NAMES | statistics_form.NAMES
#: A table of the form has 190 cells and labels.
MOST_TOKENS = 600
#: What no text without one of these tables holds.
TELLING = ("信息内容", "本年新收政府信息公开申请数量", "结果维持", "指标", "历年累计")
#: What a line begins with in which such a table may begin.
BEGINS = re.compile(
    r"[|｜\s]{0,12}(?:第\s?二十条\s?第?[（(]|信息内容|[(（]?本列数据|申请人情况|统计指标|指\s{0,4}标(?:名称)?[|｜\s]*(?:计量)?(?:单位|$)"
    r"|行政复议[|｜\s]*(?:行政诉讼|$))"
)


def form_at(tokens: Sequence[Token]) -> Found | None:
    """The table that begins with the first of ``tokens``; None where what follows does not fit its form."""
    first = bare(tokens[0].text)
    try:
        if first == disclosed.CONTENT or disclosed.CLAUSE.fullmatch(first):
            return disclosed.read_disclosed(tokens)
        if applications.NOTE.match(first) or first.endswith(applications.ABOUT):
            return applications.read_applications(tokens)
        if first == disputes.KINDS[0]:
            return disputes.read_disputes(tokens)
        if first in statistics_form.LABEL_HEADS:
            return statistics_form.read_statistics_form(tokens)
    except Misfit:
        pass
    return None
