"""What every page says of itself: to browsers, to portals, to search engines, and to readers where it stands.

The tags are those of 《政府网站发展指引》 (国办发〔2017〕47号): of the site, of a column, of an
article.  Portals look for them by these very names.  Addresses are written out only where
mkdocs.yml has a site_url; else all are relative, wherever the site lies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol

from mkdocs.config.defaults import MkDocsConfig

from disclosure.frozen import dataclass
from disclosure.publishing.context import View
from disclosure.publishing.listing import Crumb
from disclosure.publishing.markdown import as_html
from disclosure.publishing.metadata import in_script

Seen = Callable[[str], str]


class Shown(Protocol):
    """What is looked at of a page as MkDocs has it."""

    @property
    def url(self) -> str:
        """Below the site's root."""

    @property
    def canonical_url(self) -> str | None:
        """In full, where the site's place is known."""

    @property
    def meta(self) -> Mapping[str, Any]:
        """Its frontmatter."""

    @property
    def content(self) -> str | None:
        """Its text as HTML."""

    @property
    def title(self) -> str | None:
        """What the frontmatter or the first heading calls it."""

    @property
    def is_homepage(self) -> bool:
        """Whether it is what the site begins with."""


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages say of the site; to ask MkDocs' configuration for it on every page takes longer than to say it."""

    name: str
    url: str  # empty where nobody has said
    description: str
    code: str  # 网站标识码; empty where there is none

    @classmethod
    def of(cls, config: MkDocsConfig) -> Site:
        """What mkdocs.yml says."""
        code = str(config.extra.get("site_id_code") or "")
        return cls(config.site_name, config.site_url or "", config.site_description or "", code)


def metadata_of(page: Shown | None, site: Site, view: View | None, seen: Seen) -> str:
    """The tags of a page, one a line; ``page`` is None for what is shown where there is none."""
    return "\n".join(_tags(page, site, view, seen))


def _tags(page: Shown | None, site: Site, view: View | None, seen: Seen) -> Iterator[str]:
    yield _tag("SiteName", site.name)
    if site.url:
        yield _tag("SiteDomain", site.url.split("/")[2])
    if site.code:
        yield _tag("SiteIDCode", site.code)
    if page is None:
        return
    name = site.name if page.is_homepage else page.meta.get("title") or page.title or ""
    yield _tag("ColumnName", view.metadata.column if view else name)
    yield _tag("ColumnType", "政府信息公开")
    if view:
        for tag in view.metadata.tags:
            yield _tag(tag.name, tag.content)
    else:
        lead = site.description if page.is_homepage else f"{name}：{site.description}"
        yield _tag("ColumnDescription", lead)
        yield _tag("ColumnKeywords", f"{name},政府信息公开")
        yield _tag("Description", lead)
    if page.canonical_url:
        yield _tag("Url", page.canonical_url)
        yield f'<link rel="canonical" href="{as_html(page.canonical_url)}">'
    yield _feed(site.name, seen("feed.xml"))
    if feed := page.meta.get("feed"):
        yield _feed(name, seen(feed))
    if told := view.metadata.linked_data if view else _linked_data(page, site, name, seen):
        yield f'<script type="application/ld+json">{told}</script>'


def _tag(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{as_html(content)}">'


def _feed(name: str, url: str) -> str:
    return (
        f'<link rel="alternate" type="application/atom+xml" title="{as_html(name)}：最近的报告" href="{url}">'
    )


def _linked_data(page: Shown, site: Site, name: str, seen: Seen) -> str:
    """The home page, or a page that leads to others, in schema.org's words; nothing of any other."""
    if page.is_homepage:
        return in_script(_home(page, site))
    crumbs = page.meta.get("crumbs")
    if not crumbs:
        return ""
    steps: list[dict[str, object]] = [
        {"@type": "ListItem", "position": at, "name": crumb["name"], "item": seen(crumb["url"])}
        for at, crumb in enumerate(crumbs, 1)
    ]
    steps.append({"@type": "ListItem", "position": len(steps) + 1, "name": name})
    return in_script(
        {
            "@context": "https://schema.org",
            "@type": "CollectionPage",
            "name": name,
            "inLanguage": "zh-CN",
            "isPartOf": {"@type": "WebSite", "name": site.name, "url": seen("index.html")},
            "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": steps},
        }
    )


def _home(page: Shown, site: Site) -> dict[str, object]:
    search = f"{site.url}search.html?q={{search_term_string}}"
    taken = (
        ("目录（CSV）", "text/csv", "data/catalogue.csv"),
        ("目录（JSON）", "application/json", "data/catalogue.json"),
        ("数字（CSV）", "text/csv", "data/figures.csv"),
    )
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": site.name,
        "description": site.description,
        "inLanguage": "zh-CN",
        "url": page.canonical_url or "index.html",
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=search_term_string",
        },
        "hasPart": {
            "@type": "Dataset",
            "name": f"{site.name}：目录和数据",
            "description": "每份报告的机关、年度、地区、类别和所报数字，连同原话和可靠程度",
            "url": "data-notes.html",
            "license": "https://creativecommons.org/publicdomain/zero/1.0/",
            "isAccessibleForFree": True,
            "distribution": [
                {"@type": "DataDownload", "name": name, "encodingFormat": kind, "contentUrl": url}
                for name, kind, url in taken
            ],
        },
    }


def title_of(page: Shown | None, site: Site, view: View | None) -> str:
    """The page's ``<title>``."""
    own = ""
    if page and page.meta and not page.is_homepage:
        own = view.title if view else page.meta.get("title") or page.title or ""
    return f"<title>{as_html(f'{own} - {site.name}' if own else site.name)}</title>"


def crumbs_of(crumbs: Iterable[Crumb], seen: Seen) -> str:
    """The way from the home page down to the page."""
    steps = "".join([f'<li><a href="{seen(crumb.url)}">{as_html(crumb.name)}</a></li>' for crumb in crumbs])
    return f'<nav class="crumbs" aria-label="所在位置">\n<ol>{steps}</ol>\n</nav>' if steps else ""
