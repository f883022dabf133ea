"""How a page of the site writes the addresses of others: always from where it stands itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

import jinja2
from jinja2.runtime import Context
from mkdocs.utils import get_relative_url

# reports/0a/0a1b2c3d4e5f.html: an address that nothing can be wrong with
OWN_ADDRESS = re.compile(r"(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*")


@lru_cache(maxsize=1024)
def seen_from(folder: str) -> Callable[[str], str]:
    """How a page in ``folder`` writes an address of our own making, which is given below the site's root."""
    here = folder.split("/") if folder else []
    own, out = f"{here[0]}/" if here else "", "../" * len(here)

    @lru_cache(maxsize=1024)
    def beside(path: str) -> str:
        shared, steps = 0, path.split("/")
        while shared < min(len(here), len(steps) - 1) and here[shared] == steps[shared]:
            shared += 1
        return "../" * (len(here) - shared) + "/".join(steps[shared:])

    return lambda path: beside(path) if own and path.startswith(own) else out + path


def faster(stock: Callable[[Context, str], str], folder: Callable[[], str]) -> Callable[[Context, str], str]:
    """MkDocs' filter ``url``, which remembers every address for ever: 100,000 pages have a million of them.

    ``folder`` tells where the page is that is being printed.
    """

    @jinja2.pass_context
    def url(context: Context, value: object) -> str:
        path = str(value)
        return seen_from(folder())(path) if OWN_ADDRESS.fullmatch(path) else stock(context, path)

    return url


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
