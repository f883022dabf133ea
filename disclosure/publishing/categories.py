"""Pages by kind of document."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache

import yaml

from disclosure.publishing.catalogue import Catalogue, group
from disclosure.publishing.listing import HOME, Aid, Crumb, aid_page, count_of, pages_of, span_of
from disclosure.publishing.markdown import escape
from disclosure.publishing.regions import by_year
from disclosure.records import Page
from disclosure.tables import FOLDER

INDEX = Crumb("类别", "categories/index.html")


def category_pages(catalogue: Catalogue) -> Iterator[Page]:
    """The index, a page for every kind that the archive holds, and one for what has no known kind."""
    found = group(catalogue.reports, lambda report: report.identity.category.value)
    order = list(category_ids())
    names = sorted((n for n in found if n), key=lambda n: (order.index(n) if n in order else len(order), n))
    lines = [
        f"- [{escape(name)}]({category_id(name)}.md) <small>{count_of(found[name])} {span_of(found[name])}</small>"
        for name in names
    ]
    if None in found:
        lines.append(f"- [类别待核](unknown.md) <small>{count_of(found[None])}</small>")
    body = "\n\n".join((f"# {INDEX.name}", "\n".join(lines)))
    yield aid_page("categories/index.md", INDEX.name, (HOME,), body, kind="list")
    for name in names:
        lead = f"共 {count_of(found[name])}。"
        stem = f"categories/{category_id(name)}"
        yield from pages_of(Aid(stem, name, (HOME, INDEX), lead, by_year(found[name])))
    if None in found:
        lead = "这些文件的标题和正文都没有说明它是哪一类文件。"
        yield from pages_of(Aid("categories/unknown", "类别待核", (HOME, INDEX), lead, found[None]))


def category_id(name: str) -> str:
    """What the page of a category is called."""
    return category_ids().get(name) or hashlib.sha256(name.encode()).hexdigest()[:10]


@lru_cache(maxsize=1)
def category_ids() -> Mapping[str, str]:
    """The ids of ``tables/report_kinds.yml`` by name, in its order."""
    table = yaml.safe_load((FOLDER / "report_kinds.yml").read_text("utf-8"))
    return {kind["name"]: kind["id"] for kind in table["kinds"]}
