"""How a page of the site writes the addresses of others: always from where it stands itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import jinja2
from jinja2.runtime import Context
from mkdocs.utils import get_relative_url

from disclosure.publishing.stand_ins import Word

# reports/0a/0a1b2c3d4e5f.html: an address that nothing can be wrong with
OWN_ADDRESS = re.compile(r"(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*")


class Here:
    """The folder of the page that is being printed; None where MkDocs' own way must do."""

    def __init__(self) -> None:
        self.folder: str | None = None

    def seen(self, path: object) -> str | None:
        """``path`` as the page writes it; None where it is no address of our own."""
        return None if self.folder is None else _relative(str(path), self.folder)


def faster(stock: Callable[[Context, str], str], here: Here) -> Callable[[Context, str], str]:
    """MkDocs' filter ``url``, which remembers every address for ever: 100,000 pages have a million of them."""

    @jinja2.pass_context
    def url(context: Context, value: object) -> str:
        if isinstance(value, Word):
            return value.made(here.seen)  # type: ignore[return-value] # a stand-in for a text
        return here.seen(value) or stock(context, str(value))

    return url


@lru_cache(maxsize=20_000)
def _relative(path: str, folder: str) -> str | None:
    """``path`` as a page in ``folder`` writes it; None where it is no address of our own."""
    if not OWN_ADDRESS.fullmatch(path):
        return None
    return get_relative_url(path, f"{folder}/page.html" if folder else "page.html")


def resolver(folder: str, known: Callable[[str], bool]) -> Callable[[str], str | None]:
    """How links on the pages of ``folder`` are written."""

    @lru_cache(maxsize=4096)
    def resolve(target: str) -> str | None:
        if not target.endswith(".md"):
            return None
        path = _normal(f"{folder}/{target}")
        if path is None or not known(path):
            return None
        return get_relative_url(f"{path[:-3]}.html", f"{folder}/page.html" if folder else "page.html")

    return resolve


def _normal(path: str) -> str | None:
    """``path`` without . and ..; None where it leads out."""
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
