"""What a whole consists of: 其中概况类2条，政策法规类2条；（其中县政府3人，县直部门46人，乡镇23人）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from disclosure.describing.figures.numerals import NUMBER, is_rough, value_of
from disclosure.describing.figures.prose import Found
from disclosure.frozen import dataclass
from disclosure.records import Doubt, Figure

#: How far behind a whole its parts may stand, in characters.
REACH = 300

# 。其中,   (其中   （专职1人   ，其中：
_BEGIN = re.compile(r"(?P<stop>[。；;])?(?P<bracket>[（(])?[，,]?\s?(?P<among>其中)?[:：，,]?")
_PART = re.compile(
    rf"\s?(?P<name>(?!其中|其余)[^\d，,。；;：:、（()）]{{2,24}}?)(?:的)?(?:信息|公开|共|有|为){{0,2}}{NUMBER}(?P<unit>条|件|人|名)(?:次)?"
)
_BETWEEN = re.compile(r"[，,、；;]\s?(?:另有|和|以及)?")
_MORE = re.compile(r"[^，。；]{0,2}(?:其余|其他|其它|等)")
_SUBJECT = re.compile(r"^(?:通过|利用|在|涉及|属于|发布|主动|公开|政府)|(?:主动|公开|发布)$")
# 网站, 政府公报, 微信
_CHANNEL = re.compile(r"网|公报|微信|微博|公众号|新媒体|公开栏|报刊|报纸|广播|电视|当面|信函|传真|邮件|邮寄")
_KIND = re.compile(r"类$|类信息$")
#: Pairs that make a whole between them.
_PAIRS = (frozenset({"专职", "兼职"}),)

#: Wholes whose parts are read.
WHOLES = {"proactive_disclosures": "条件", "staff": "人名", "applications_received": "件"}


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The parts that a report gives behind a whole, in its words."""

    whole: Figure
    parts: tuple[Figure, ...]
    closed: bool  # the words say that these are all

    def doubt(self) -> Doubt | None:
        """A warning where the parts cannot make the whole; the numbers stay as printed."""
        if self.whole.approximate or any(part.approximate for part in self.parts) or self.whole.value is None:
            return None
        total = round(sum(part.value or 0 for part in self.parts), 6)
        if total == self.whole.value or (total < self.whole.value and not self.closed):
            return None
        terms = "＋".join(f"{part.value:g}" if isinstance(part.value, float) else f"{part.value}" for part in self.parts)  # fmt: skip
        message = f"各分项相加（{terms}）是{total}，与合计{self.whole.value}{self.whole.unit}不符。原文如此，数字照录。"
        return Doubt("sum_differs", message, _quote(self), "figures")


def _quote(breakdown: Breakdown) -> str:
    whole, part = breakdown.whole.quote, breakdown.parts[0].quote
    return whole if part in whole else f"{whole}{part}"


def breakdown_of(found: Found, body: str) -> Breakdown | None:
    """The parts right behind a whole in ``body``, if it gives at least two."""
    whole = found.figure
    units = WHOLES.get(whole.metric)
    if units is None or whole.value is None:
        return None
    behind = body[found.end : found.end + REACH]
    begin = _BEGIN.match(_past_comparison(behind))
    behind = _past_comparison(behind)
    if begin is None or not (begin["among"] or begin["bracket"]):
        return None
    items = _first_whole(list(_items(behind, begin.end(), units)), behind, whole)
    if len(items) < 2:
        return None
    end = items[-1].end()
    quote = _sentence_at(behind, items[0].start(), end) if begin["stop"] else whole.quote
    names = frozenset(item["name"] for item in items)
    closed = (bool(begin["bracket"]) and not begin["among"] and behind[end : end + 1] in ")）") or (
        names in _PAIRS
    )
    parts = tuple(_figure(whole, item, quote) for item in items)
    open_end = _MORE.match(behind, end) is not None
    return Breakdown(whole, parts, closed and not open_end)


def _past_comparison(behind: str) -> str:
    """``behind`` without a clause that compares: ，较去年增加61.4%."""
    clause = re.match(r"[，,][^，。；,;]{0,10}(?:较|比|同比)[^，。；,;]{0,24}(?=[，。；,;])", behind)
    return behind[clause.end() :] if clause else behind


def _items(text: str, at: int, units: str) -> Iterator[re.Match[str]]:
    while (item := _PART.match(text, at)) and item["unit"][0] in units:
        if _SUBJECT.search(item["name"]) or value_of(item.groupdict()) is None:
            return
        yield item
        between = _BETWEEN.match(text, item.end())
        if between is None:
            return
        at = between.end()


# 受理申请4件，其中网上申请3件、书面申请1件；同意公开3件，不予公开1件: two breakdowns of one whole
def _first_whole(items: list[re.Match[str]], text: str, whole: Figure) -> list[re.Match[str]]:
    """``items`` up to the first semicolon behind which they make the whole already, else all of them."""
    total = 0.0
    for number, item in enumerate(items, 1):
        total += value_of(item.groupdict()) or 0
        if total == whole.value and text[item.end() : item.end() + 1] in ("；", ";"):
            return items[:number]
    return items


def _figure(whole: Figure, item: re.Match[str], quote: str) -> Figure:
    name = item["name"].strip()
    return Figure(
        metric=_metric(whole.metric, name),
        value=value_of(item.groupdict()),
        unit=item["unit"],
        quote=quote,
        approximate=is_rough(item.groupdict()),
        path=(name,),
        spot=whole.spot if quote == whole.quote else None,
    )


def _metric(whole: str, name: str) -> str:
    if whole == "staff":
        return "staff_by_unit"
    if whole == "applications_received":
        return "applications_by_channel" if _CHANNEL.search(name) or "面" in name else "applications_by_kind"
    if _CHANNEL.search(name):
        return "proactive_by_channel"
    return "proactive_by_class" if _KIND.search(name) else "proactive_by_subject"


def _sentence_at(text: str, start: int, end: int) -> str:
    """The sentence of ``text`` that holds the parts, from 其中 on."""
    begin = max(text.rfind(mark, 0, start) for mark in "。；;\n") + 1
    stops = [stop for mark in "。；;\n" if (stop := text.find(mark, end)) >= 0]
    return text[begin : min(stops) + 1 if stops else len(text)].strip()


def breakdowns(found: Sequence[Found], body: str) -> Iterator[Breakdown]:
    """Every whole of ``found`` whose parts ``body`` gives."""
    for item in found:
        if item.figure.metric in WHOLES and (breakdown := breakdown_of(item, body)):
            yield breakdown
