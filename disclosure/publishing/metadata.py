"""What a report's page says of itself to portals and to search engines.

Portals read the tags of 《政府网站发展指引》 (国办发〔2017〕47号, 页面标签); search engines and
other programs read schema.org as JSON-LD.  Neither has a word for a doubt: only what is
certain, or what a person put right, is told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from disclosure.frozen import dataclass
from disclosure.publishing.catalogue import issuer_of, region_code_of
from disclosure.publishing.certainty import sure
from disclosure.publishing.listing import Crumb
from disclosure.publishing.originals import original_path
from disclosure.publishing.pages import title_of
from disclosure.records import BlockKind, Report

#: The column that a report stands in where its kind is not sure.
COLUMN = "政府信息公开"

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

#: Characters of a description: what a result of a search engine shows of it.
LEAD = 120

#: What could end a script element or begin a comment in it, as JSON may write it instead.
_UNSAFE = re.compile("[<>&\u2028\u2029]")
_IN_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


class Tag(NamedTuple):
    """One ``<meta name content>``."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """All that is told of one report."""

    column: str
    tags: tuple[Tag, ...]
    linked_data: str  # JSON that cannot end the script element that it stands in


def metadata_of(report: Report, crumbs: tuple[Crumb, ...]) -> Metadata:
    """What the page of ``report`` tells; ``crumbs`` lead down to it."""
    column = sure(report.identity.category) or COLUMN
    graph = [_without_gaps(_report(report)), _way(report, crumbs)]
    return Metadata(
        column, tuple(_tags(report)), in_script({"@context": "https://schema.org", "@graph": graph})
    )


def in_script(graph: Mapping[str, object]) -> str:
    """``graph`` as JSON that cannot end the script element that it stands in."""
    told = _JSON(graph)
    return told.translate(_IN_SCRIPT) if _UNSAFE.search(told) else told  # which to translate takes longest


def _tags(report: Report) -> Iterator[Tag]:
    identity = report.identity
    yield Tag("ArticleTitle", title_of(report))
    if published := sure(identity.published):
        yield Tag("PubDate", published.isoformat())
    if issuer := sure(identity.issuer):
        yield Tag("ContentSource", issuer)
    year, region = sure(identity.year), sure(identity.region)
    words = (issuer, f"{year}年" if year else None, sure(identity.category), identity.topic)
    place = (region.county, region.township) if region else ()
    yield Tag("Keywords", ",".join(dict.fromkeys(word for word in (*words, *place) if word)))
    yield Tag("Description", _lead(report))


def _lead(report: Report) -> str:
    """Its first words behind the title."""
    texts = (block.text for block in report.text.blocks if block.kind is BlockKind.PARAGRAPH)
    first = " ".join(next(texts, "").split()) or title_of(report)
    return first if len(first) <= LEAD else f"{first[: LEAD - 1]}…"


def _report(report: Report) -> dict[str, object]:
    """The report in schema.org's words; its address and all others are seen from its page."""
    identity, source = report.identity, report.source
    published, signed, kind = sure(identity.published), sure(identity.signed), sure(identity.category)
    return {
        "@type": "Report",
        "@id": _seen(report.url),
        "url": _seen(report.url),
        "name": title_of(report),
        "inLanguage": "zh-CN",
        "identifier": [report.id, *([identity.identifier] if identity.identifier else [])],
        "genre": kind,
        "about": identity.topic,
        "datePublished": published.isoformat() if published else None,
        "dateCreated": signed.isoformat() if signed else None,
        "temporalCoverage": _years(report),
        "publisher": _issuer(report),
        "spatialCoverage": _place(report),
        "encoding": {
            "@type": "MediaObject",
            "name": "原件",
            "contentUrl": _seen(original_path(source)),
            "contentSize": f"{source.size} B",
            "sha256": source.sha256,
        },
        "isPartOf": {"@type": "Dataset", "name": "目录和数据", "url": _seen("data-notes.html")},
    }


def _years(report: Report) -> str | None:
    """The days or the year that it reports on, as ISO 8601 writes them."""
    if period := report.identity.period:
        return f"{period.start.isoformat()}/{period.end.isoformat()}"
    year = sure(report.identity.year)
    return str(year) if year else None


def _issuer(report: Report) -> dict[str, object] | None:
    issuer = issuer_of(report)
    if not issuer or sure(report.identity.issuer) is None:
        return None
    page = _seen(f"issuers/{issuer.key}.html")
    return {"@type": "GovernmentOrganization", "name": issuer.name, "url": page}


def _place(report: Report) -> dict[str, object] | None:
    region, code = sure(report.identity.region), region_code_of(report)
    if not region or not code:
        return None
    return {
        "@type": "AdministrativeArea",
        "name": region.full_name,
        "identifier": code,
        "url": _seen(f"regions/{code}.html"),
    }


def _way(report: Report, crumbs: tuple[Crumb, ...]) -> dict[str, object]:
    steps = [
        {"@type": "ListItem", "position": at, "name": crumb.name, "item": _seen(crumb.url)}
        for at, crumb in enumerate(crumbs, 1)
    ]
    last = {"@type": "ListItem", "position": len(steps) + 1, "name": title_of(report)}
    return {"@type": "BreadcrumbList", "itemListElement": [*steps, last]}


def _seen(url: str) -> str:
    """``url``, below the site's root, as a report's page must write it."""
    return f"../../{url}"


def _without_gaps(told: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in told.items() if value is not None}
