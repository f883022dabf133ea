"""Statistics of the whole archive, and of each place by kind of body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from disclosure.publishing.catalogue import Catalogue, group
from disclosure.publishing.listing import HOME, Crumb, Lot, aid_page
from disclosure.publishing.markdown import escape
from disclosure.publishing.places import Places
from disclosure.publishing.trends import annual, totals_section
from disclosure.records import Page, Report

INDEX = Crumb("统计", "statistics/index.html")

#: Kinds of body that are added up together, in the order in which they are shown.
KINDS = (
    ("市级以上政府和部门", ("市级以上",)),
    ("县级政府", ("县级政府", "县政府办公室")),
    ("县直部门", ("县直部门",)),
    ("乡镇政府和街道办事处", ("乡镇政府", "街道办事处")),
)
OTHERS = "其他机关"

NOTE = (
    "合计只包括写明了该项数字的年度报告，旁边是报告的份数：份数不同的年份不能直接比较。"
    "县级政府的报告通常已经包括所属部门和乡镇，各类机关分开合计，不相加。"
)


def statistics_lots(catalogue: Catalogue, places: Places) -> Iterator[Lot]:
    """The page of totals of the whole archive."""
    yield Lot("statistics/index", lambda: [_index(catalogue, places)], None)


#: The names of all kinds, in that order.
NAMES = (*(name for name, _ in KINDS), OTHERS)
_KIND_OF = {kind: name for name, members in KINDS for kind in members}


def kind_of(issuer_kind: str | None) -> str:
    """With what a body is added up."""
    return _KIND_OF.get(issuer_kind or "", OTHERS)


def totals_by_kind(reports: Iterable[Report]) -> str:
    """Totals of each kind of body; empty where no report gives a figure."""
    by_kind = group(annual(reports), lambda report: kind_of(report.identity.issuer_kind))
    sections = (totals_section(by_kind[name], name) for name in NAMES if name in by_kind)
    return "\n\n".join(section for section in sections if section)


def _index(catalogue: Catalogue, places: Places) -> Page:
    depth = 1 if len(places.provinces) > 1 else 2
    tops = [place for place in places.by_code.values() if len(place.path) <= depth]
    links = "\n".join(
        f"- [{escape(places.full_name(place))}](../regions/{place.code}.md) <small>{len(place.reports)} 份</small>"
        for place in tops
    )
    parts = [
        "# 统计",
        "报告写明的数字，按年度汇总。各机关历年的数字见[机关](../issuers/index.md)各页，各地区的见[地区](../regions/index.md)各页。",
        "[对比几个机关或地区](compare.md) · [缺哪些年度报告](../gaps/index.md) · [数据说明和下载](../data-notes.md)",
        "## 全部报告",
        NOTE,
        totals_by_kind(catalogue.reports) or "还没有年度报告写明这些数字。",
    ]
    if links:
        parts += ["## 按地区", links]
    return aid_page("statistics/index.md", "统计", (HOME,), "\n\n".join(parts), kind="statistics")
