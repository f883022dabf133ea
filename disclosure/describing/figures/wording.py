"""A wording in which reports declare a figure, and what wordings are made of."""

from __future__ import annotations

import re

from disclosure.frozen import dataclass
from disclosure.records import Certainty


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording; with a group ``number`` it gives the number, without one it says that there is none.

    ``context`` names what must be spoken of around it: ``chapter`` (its chapter is on
    applications) or ``request`` (an application was counted in the
    sentence or before it on its line, or its chapter is).
    """

    metric: str
    unit: str
    key: str  # literal that every match holds: most sentences are left after looking for it
    also: str  # another one, where many sentences hold the first
    words: re.Pattern[str]
    context: str = ""
    certainty: Certainty = Certainty.CERTAIN
    is_none: bool = False  # the words say that there is none
    units: frozenset[str] = frozenset()  # what stands behind the number, by first characters


UNIT = r"(?P<unit>件次?|条|份|例|宗|起|次|人次|个|项)"
NOT = r"(?:未曾|未|没有|没|无(?![正法论需须关异]))"
# (?P<unit>条|件)
_UNIT_GROUP = re.compile(r"\(\?P<unit>([^()]+)\)")
RECEIVED = r"(?:收到|受理|接到|接收|接受)"
NOTHING = rf"{NOT}(?!经)(?:发生|收到|接到|出现|产生|有|人|因|与|被|引发|涉及|提起|存在)"
SOME = r"[^，。；,;\d]"
INFORMATION = r"(?:各类|各项|相关|有关)?(?:政府|政务)?信息(?:总数量?|总条?数|数量?|条数|总计|累计|合计|共计|共|达到|达|为|[:：]){0,3}"


def wording(
    metric: str, unit: str, key: str, words: str, context: str = "", sure: Certainty = Certainty.CERTAIN
) -> Wording:
    """One row of a table of wordings; ``words`` is a pattern, ``key`` one literal, or two: 公开…类."""
    key, _, also = key.partition("…")
    is_none = "(?P<number>" not in words
    units = frozenset(unit[0] for counted in _UNIT_GROUP.findall(words) for unit in counted.split("|"))
    return Wording(metric, unit, key, also, re.compile(words), context, sure, is_none, units)
