"""The pieces in which pages differ, as the templates ask for them and as the press prints them.

They are written here and not in templates because they are on every page, and Jinja takes
four times as long over them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from disclosure.frozen import dataclass
from disclosure.publishing.addresses import seen_from
from disclosure.publishing.article import article_of
from disclosure.publishing.context import View
from disclosure.publishing.heads import Shown, Site, crumbs_of, metadata_of, title_of
from disclosure.publishing.listing import Crumb

#: What templates ask for it by.
NAME = "archive"

_THEME = Path(__file__).parents[1] / "theme"


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A page that the press prints, as far as anybody looks at it."""

    url: str
    canonical_url: str | None
    meta: Mapping[str, Any]
    content: str
    is_homepage: bool = False

    @property
    def title(self) -> str | None:
        """What the frontmatter calls it."""
        title: str | None = self.meta["title"]
        return title


class Pieces:
    """The pieces of all pages of one site; ``report`` is a report's view, and false for any other page."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._site = Site.of(config)

    def metadata(self, page: Shown | None, report: View | None = None) -> str:
        """What a page says of itself in its head; nothing of a page is known where an address is wrong."""
        return metadata_of(page or None, self._site, report or None, _seen(page))

    def title(self, page: Shown | None, report: View | None = None) -> str:
        """The page's ``<title>``."""
        return title_of(page or None, self._site, report or None)

    def crumbs(self, page: Shown) -> str:
        """The way from the home page down to a page that is no report."""
        steps = (Crumb(step["name"], step["url"]) for step in page.meta.get("crumbs", ()))
        return crumbs_of(steps, _seen(page))

    def report(self, page: Shown, report: View) -> str:
        """A report's article."""
        return article_of(report, page.meta, page.content or "", self._site.url, _seen(page))

    def aid(self, page: Shown, report: View | None = None) -> str:
        """A way to reports."""
        kind = f" aid--{page.meta['kind']}" if page.meta.get("kind") else ""
        feed = page.meta.get("feed")
        link = (
            f'\n<p class="note"><a href="{_seen(page)(feed)}">订阅最近的报告（Atom）</a></p>' if feed else ""
        )
        return f'{self.crumbs(page)}\n<div class="aid{kind}">\n{page.content}{link}\n</div>'

    @property
    def articles(self) -> Mapping[str, Callable[[Shown, View], str]]:
        """What stands in the articles of pages, by their template."""
        return {"report.html": self.report, "aid.html": self.aid}


def _seen(page: Shown | None) -> Callable[[str], str]:
    return seen_from(page.url.rpartition("/")[0] if page else "")


def are_ours(templates: Sequence[str], env: jinja2.Environment) -> bool:
    """Whether ``env`` has these templates as they are here: then they ask for pieces, and for nothing else."""
    assert env.loader is not None  # MkDocs' has one
    theirs = (env.loader.get_source(env, name)[0] for name in templates)
    return all(
        source == (_THEME / name).read_text("utf-8") for name, source in zip(templates, theirs, strict=True)
    )
