"""Pages by kind of document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial

import yaml

from disclosure.publishing.catalogue import Catalogue, group
from disclosure.publishing.listing import HOME, Aid, Crumb, Lot, aid_lots, aid_page, count_of, span_of
from disclosure.publishing.markdown import escape
from disclosure.publishing.regions import by_year
from disclosure.records import Page, Report
from disclosure.tables import FOLDER

INDEX = Crumb("类别", "categories/index.html")


def category_lots(catalogue: Catalogue) -> Iterator[Lot]:
    """The index, a page for every kind that the archive holds, and one for what has no known kind."""
    found = group(catalogue.reports, lambda report: report.identity.category.value)
    yield Lot("categories/index", lambda: [_index(found)], None)
    for name, reports in found.items():
        yield from aid_lots(_stem(name), reports, partial(_category, name, reports))


def _index(found: Mapping[str | None, tuple[Report, ...]]) -> Page:
    order = list(category_ids())
    names = sorted((n for n in found if n), key=lambda n: (order.index(n) if n in order else len(order), n))
    lines = [
        f"- [{escape(name)}]({category_id(name)}.md) <small>{count_of(found[name])} {span_of(found[name])}</small>"
        for name in names
    ]
    if None in found:
        lines.append(f"- [类别待核](unknown.md) <small>{count_of(found[None])}</small>")
    body = "\n\n".join((f"# {INDEX.name}", "\n".join(lines)))
    return aid_page("categories/index.md", INDEX.name, (HOME,), body, kind="list")


def _stem(name: str | None) -> str:
    return f"categories/{category_id(name) if name else 'unknown'}"


def _category(name: str | None, reports: tuple[Report, ...]) -> Aid:
    if not name:
        lead = "这些文件的标题和正文都没有说明它是哪一类文件。"
        return Aid(_stem(name), "类别待核", (HOME, INDEX), lambda: lead, reports)
    return Aid(_stem(name), name, (HOME, INDEX), lambda: f"共 {count_of(reports)}。", by_year(reports))


def category_id(name: str) -> str:
    """What the page of a category is called."""
    return category_ids().get(name) or hashlib.sha256(name.encode()).hexdigest()[:10]


@lru_cache(maxsize=1)
def category_ids() -> Mapping[str, str]:
    """The ids of ``tables/report_kinds.yml`` by name, in its order."""
    table = yaml.load((FOLDER / "report_kinds.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    return {kind["name"]: kind["id"] for kind in table["kinds"]}
