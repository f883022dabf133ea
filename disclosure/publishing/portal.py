"""What search engines and portals look for at the site's root: the map of the site, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count, islice
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape

from disclosure.publishing.outputs import Outputs

#: What sitemaps.org allows in one file.
URLS = 50_000

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def publish(pages: Iterable[str], site_url: str, out: Outputs) -> None:
    """Write robots.txt and, where the site's address is known, sitemap.xml and its parts.

    Args:
        pages: addresses below the site's root.
        site_url: where the root lies, with a slash at its end; empty where nobody has said.
        out: the site.

    Raises:
        CannotWrite: the file system refuses.
    """
    out.write("robots.txt", _robots(site_url))
    if not site_url:
        return  # a map holds whole addresses, and a wrong one is worse than none
    remaining = iter(sorted(page for page in pages if page != "404.html"))
    parts = []
    for number in count(1):
        if not (part := list(islice(remaining, URLS))):
            break
        parts.append(f"sitemap-{number}.xml")
        out.write_pieces(parts[-1], _listed("urlset", "url", part, site_url))
    out.write_pieces("sitemap.xml", _listed("sitemapindex", "sitemap", parts, site_url))


def _listed(whole: str, item: str, paths: Iterable[str], site_url: str) -> Iterator[bytes]:
    yield f'<?xml version="1.0" encoding="utf-8"?>\n<{whole} xmlns="{_SPACE}">\n'.encode()
    for path in paths:
        yield f"<{item}><loc>{escape(site_url + quote(path))}</loc></{item}>\n".encode()
    yield f"</{whole}>\n".encode()


def _robots(site_url: str) -> str:
    """All may be read; the index of the search is no text.

    Robots read this file at the root of a domain alone: one in a folder must be copied there.
    """
    root = urlsplit(site_url).path or "/"
    lines = []
    if root != "/":
        lines.append("# 搜索引擎只读域名根目录下的 robots.txt：请把以下各行并入那里的文件")
    lines += ["User-agent: *", f"Disallow: {quote(root)}search/"]
    if site_url:
        lines += ["", f"Sitemap: {site_url}sitemap.xml"]
    return "\n".join(lines) + "\n"
