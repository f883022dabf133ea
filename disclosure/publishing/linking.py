"""Every internal link and anchor of a site's pages."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from disclosure.frozen import dataclass

_ATTRIBUTES = ("href", "src", "action")


@dataclass(frozen=True, slots=True)
class Broken:
    """A link that leads nowhere."""

    page: str
    link: str
    is_anchor: bool  # the page is there, the place on it is not


class Links:
    """Collects pages one by one; at the end it knows which anchors of other pages are missing."""

    def __init__(self, names: frozenset[str]) -> None:
        """``names`` are all files of the site."""
        self._names = names
        self._awaited: dict[str, set[tuple[str, str]]] = defaultdict(set)  # page -> (page that links, link)
        self.count = 0

    def broken_on(self, page: str, html: str) -> Iterator[Broken]:
        """Links of ``page`` to files that are not there, and to places on itself that are not there."""
        tree = LexborHTMLParser(html)
        links = _links_of(tree)
        self.count += len(links)
        root = _root_of(tree) if page == "404.html" else ""
        anchors: set[str] | None = None
        for link in sorted(links):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = self._target(page, unquote(parts.path), root)
            anchor = unquote(parts.fragment).partition(":~:")[0]  # behind it stands what to highlight
            if target is None:
                yield Broken(page, link, is_anchor=False)
            elif anchor and target == page:
                anchors = _anchors_of(tree) if anchors is None else anchors
                if anchor not in anchors:
                    yield Broken(page, link, is_anchor=True)
            elif anchor and target.endswith(".html"):
                self._awaited[target].add((page, link))

    def awaited(self) -> list[str]:
        """The pages whose anchors others link to."""
        return sorted(self._awaited)

    def broken_to(self, target: str, html: str) -> Iterator[Broken]:
        """Links from other pages to places on ``target`` that are not there."""
        anchors = _anchors_of(LexborHTMLParser(html))
        for page, link in sorted(self._awaited[target]):
            if unquote(urlsplit(link).fragment).partition(":~:")[0] not in anchors:
                yield Broken(page, link, is_anchor=True)

    def _target(self, page: str, path: str, root: str) -> str | None:
        """The file that ``path`` leads to from ``page``; None where there is none."""
        if not path:
            return page
        if root and path.startswith(root):
            target = posixpath.normpath(path.removeprefix(root) or "index.html")
        else:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
        return next((name for name in (target, f"{target}/index.html") if name in self._names), None)


def _links_of(tree: LexborHTMLParser) -> set[str]:
    nodes = tree.css(",".join(f"[{attribute}]" for attribute in _ATTRIBUTES))
    values = (node.attributes.get(attribute) for node in nodes for attribute in _ATTRIBUTES)
    return {value for value in values if value}


def _anchors_of(tree: LexborHTMLParser) -> set[str]:
    values = (node.attributes.get(name) for name in ("id", "name") for node in tree.css(f"[{name}]"))
    return {"top", *(value for value in values if value)}


def _root_of(tree: LexborHTMLParser) -> str:
    """Where the site begins on its server: the page of a missing address writes it before every link."""
    icon = tree.css_first("link[rel=icon]")
    href = (icon.attributes.get("href") or "") if icon else ""
    return href[: href.rfind("/assets/") + 1]
