"""Prints generated pages as MkDocs would, from one page of each family that MkDocs has rendered.

MkDocs spends 4 ms on a page, nearly all of it on what is the same on every page.  Pages
that share a template, a folder and its depth are a *family*: in their HTML only five
pieces differ, and each of them is a piece of the theme's own templates.  The press
renders those five alone (a ``base.html`` of its own holds nothing else), finds them in
the page that MkDocs rendered, and keeps what stands between as the family's *frame*.

Nothing here is trusted: in every build the press must print, byte for byte, the pages
that MkDocs rendered, or the whole build is MkDocs' own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

import jinja2
from jinja2.runtime import Context
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as Sheet
from mkdocs.structure.toc import get_toc
from mkdocs.utils import get_relative_url

from disclosure.publishing.markup import Body, body_of
from disclosure.records import Page

#: Parts the pieces; no page can hold it, for ``markdown.visible`` writes it out.
SEAM = "\0"

#: The pieces in which pages of a family differ, in the order in which Material's base.html has them.
PIECES = f"""\
{{% import "partials/language.html" as lang with context %}}{SEAM}
{{%- block site_meta %}}{{% endblock %}}{SEAM}
{{%- block htmltitle %}}{{% endblock %}}{SEAM}
{{%- if page.toc | first is defined %}}"{{{{ (page.toc | first).url | url }}}}"{{% endif %}}{SEAM}
{{%- include "partials/toc.html" %}}{SEAM}
{{%- block content %}}{{% endblock %}}"""

#: What ``markup`` knows; with any other extension, or another table of contents, Python-Markdown does it.
EXTENSIONS = {"toc", "tables", "fenced_code"}
TOC_OPTIONS = {"title", "permalink"}

#: Events of other plugins on which a page may depend in ways that no frame shows.
PAGE_EVENTS = (
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "page_context",
    "post_page",
)


# reports/0a/0a1b2c3d4e5f.html: an address that nothing can be wrong with
OWN_ADDRESS = re.compile(r"(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*")


class Unprintable(Exception):
    """The press cannot print as MkDocs does; ``args`` says why, in Chinese."""


@dataclass(frozen=True, slots=True)
class Family:
    """Pages that differ in five pieces only."""

    template: str
    folder: str  # the first below docs/: it lights a tab
    depth: int
    hidden: tuple[str, ...]

    @classmethod
    def of(cls, page: Page) -> Family:
        """The family that ``page`` belongs to."""
        parts = PurePosixPath(page.path).parts
        hidden = page.frontmatter.get("hide")
        names = tuple(map(str, hidden)) if isinstance(hidden, list) else ()
        return cls(str(page.frontmatter.get("template", "main.html")), parts[0], len(parts) - 1, names)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around and between the five pieces, and what the templates were told of the first page."""

    stretches: tuple[str, ...]
    context: Mapping[str, Any] = field(repr=False)

    @property
    def digest(self) -> bytes:
        """Changes when anything changes that the family's pages have in common."""
        return hashlib.blake2b(SEAM.join(self.stretches).encode(), digest_size=16).digest()


@dataclass(frozen=True, slots=True)
class Printed:
    """A page as it is served, and whether Python-Markdown had to help."""

    data: bytes
    helped: bool


def obstacle(config: MkDocsConfig, own: str) -> str | None:
    """Why pages cannot be printed under ``config``, in Chinese; None where they can."""
    for event in PAGE_EVENTS:
        for method in config.plugins.events[event]:
            plugin = getattr(method, "__self__", None)
            if plugin is not config.plugins.get(own):
                return f"插件或钩子 {type(plugin).__name__} 要处理每一个页面"
    if not config.nav:
        return "mkdocs.yml 里没有写 nav"
    return "use_directory_urls 不是 false" if config.use_directory_urls else None


class Press:
    """Prints pages of the families that it was shown."""

    def __init__(
        self, config: MkDocsConfig, env: jinja2.Environment, files: Files, known: Callable[[str], bool]
    ) -> None:
        """``known`` tells whether docs/ has a page of that path, so that links can lead there."""
        self._config = config
        self._files = files
        self._known = known
        self._env = env.overlay(
            loader=jinja2.ChoiceLoader([jinja2.DictLoader({"base.html": PIECES}), env.loader])  # type: ignore[list-item]
        )
        self._env.filters["url"] = _faster(env.filters["url"])
        self._frames: dict[Family, Frame] = {}
        self._knows_markup = _knows_markup(config)
        self._resolvers: dict[str, Callable[[str], str | None]] = {}

    def learn(self, page: Page, view: Mapping[str, object], context: Mapping[str, Any], html: str) -> None:
        """Cut ``html``, which MkDocs made of ``page``, into the frame of its family.

        Raises:
            Unprintable: the pieces are not to be found in it.
        """
        sheet, _ = self._sheet(page)
        pieces = self._pieces(sheet, str(page.frontmatter["template"]), {**context, **view})
        self._frames[Family.of(page)] = Frame(tuple(_stretches(html, pieces, page.path)), context)

    def knows(self, page: Page) -> bool:
        """Whether the family of ``page`` has been learnt."""
        return Family.of(page) in self._frames

    def frames(self) -> dict[str, bytes]:
        """A digest of the frames of each folder: of all that its pages have in common."""
        folders: dict[str, list[bytes]] = {}
        for family, frame in sorted(self._frames.items(), key=lambda item: repr(item[0])):
            folders.setdefault(family.folder, []).append(frame.digest)
        return {folder: b"".join(digests) for folder, digests in folders.items()}

    def print(self, page: Page, view: Mapping[str, object]) -> Printed:
        """``page`` as MkDocs would render it; ``view`` is what the plugin tells its template.

        Its frontmatter must be ``plain``, as MkDocs reads it from the file.

        Raises:
            Unprintable: no page of its family has been learnt.
        """
        frame = self._frames.get(Family.of(page))
        if frame is None:
            raise Unprintable(f"没有与 {page.path} 同类的样张")
        sheet, helped = self._sheet(page)
        pieces = self._pieces(sheet, str(page.frontmatter["template"]), {**frame.context, **view})
        html = "".join(_woven(frame.stretches, pieces))
        return Printed(html.encode("utf-8", errors="xmlcharrefreplace"), helped)

    def _sheet(self, page: Page) -> tuple[Sheet, bool]:
        """``page`` as MkDocs hands it to a template, and whether Python-Markdown had to help."""
        file = File(page.path, None, self._config.site_dir, self._config.use_directory_urls)
        sheet = Sheet(None, file, self._config)
        sheet.markdown = page.body.rstrip() + "\n"
        sheet.meta = page.frontmatter
        body = body_of(sheet.markdown, self._resolver(page.path)) if self._knows_markup else None
        if body is None:
            sheet.render(self._config, self._files)
        else:
            sheet.content = body.html
            sheet.toc = get_toc(_toc_tokens(body))
        sheet.active = True
        return sheet, body is None

    def _pieces(self, sheet: Sheet, template: str, context: Mapping[str, Any]) -> list[str]:
        rendered = self._env.get_template(template).render({**context, "page": sheet})
        return rendered.split(SEAM)[1:]

    def _resolver(self, path: str) -> Callable[[str], str | None]:
        folder = PurePosixPath(path).parent.as_posix()
        if folder not in self._resolvers:
            self._resolvers[folder] = _resolver(folder, self._known)
        return self._resolvers[folder]


def _faster(stock: Callable[[Context, str], str]) -> Callable[[Context, str], str]:
    """MkDocs' filter ``url``, which remembers every address for ever: 100,000 pages have a million of them."""

    @jinja2.pass_context
    def url(context: Context, value: object) -> str:
        path, page = str(value), context["page"]
        if page is None or not OWN_ADDRESS.fullmatch(path):
            return stock(context, path)
        return _relative(path, page.url.rpartition("/")[0])

    return url


@lru_cache(maxsize=20_000)
def _relative(path: str, folder: str) -> str:
    """``path`` as a page in ``folder`` writes it."""
    return get_relative_url(path, f"{folder}/page.html" if folder else "page.html")


def _resolver(folder: str, known: Callable[[str], bool]) -> Callable[[str], str | None]:
    """How links on the pages of ``folder`` are written."""

    @lru_cache(maxsize=4096)
    def resolve(target: str) -> str | None:
        if not target.endswith(".md"):
            return None
        path = _normal(f"{folder}/{target}")
        if path is None or not known(path):
            return None
        return _relative(path[:-3] + ".html", folder)

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


def _toc_tokens(body: Body) -> Any:  # noqa: ANN401 - MkDocs' own type is private
    return nest_toc_tokens([{"level": h.level, "id": h.id, "name": h.name} for h in body.headings])


def _knows_markup(config: MkDocsConfig) -> bool:
    options = (config.mdx_configs or {}).get("toc") or {}
    return (
        set(config.markdown_extensions) == EXTENSIONS
        and set(options) <= TOC_OPTIONS
        and not options.get("permalink")
    )


def _stretches(html: str, pieces: list[str], path: str) -> Iterator[str]:
    """What stands before, between and after ``pieces`` in ``html``."""
    at = 0
    for piece in pieces:
        found = html.find(piece, at) if piece.strip() else -1
        if found < 0:
            raise Unprintable(f"在 {path} 里找不到模板的一部分")
        yield html[at:found]
        at = found + len(piece)
    yield html[at:]


def _woven(stretches: tuple[str, ...], pieces: list[str]) -> Iterator[str]:
    for stretch, piece in zip(stretches, pieces, strict=False):
        yield stretch
        yield piece
    yield stretches[-1]
