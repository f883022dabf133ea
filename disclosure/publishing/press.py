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
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from importlib.resources import files as files_of
from pathlib import Path
from typing import Any

import jinja2
from jinja2.runtime import Context
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as Sheet
from mkdocs.structure.toc import AnchorLink, TableOfContents, get_toc
from mkdocs.utils import get_relative_url

from disclosure.publishing.markup import Heading, body_of
from disclosure.records import Page

#: Parts the pieces; no page can hold it, for ``markdown.visible`` writes it out.
SEAM = "\0"

#: The pieces in which pages of a family differ, in the order in which Material's base.html has them.
BLOCKS = ("site_meta", "htmltitle", "press_skip", "press_outline", "content")

#: In place of Material's base.html: those pieces as blocks, and none of them printed.  The press
#: asks for each by its name, for what a template prints passes through all that it extends, bit by bit.
PIECES = """\
{% if false %}
{% block site_meta %}{% endblock %}
{% block htmltitle %}{% endblock %}
{% block press_skip %}{% if page.toc | first is defined %}"{{ (page.toc | first).url | url }}"{% endif %}{% endblock %}
{% block press_outline %}{% include "partials/toc.html" %}{% endblock %}
{% block content %}{% endblock %}
{% endif %}"""

#: Material's words, which its base.html imports as ``lang`` for every page anew.
LANGUAGE = "partials/language.html"
#: The templates of ``press_outline``: Material's own look at nothing but ``page.toc`` and the configuration.
OUTLINE = ("partials/toc.html", "partials/toc-item.html")

#: What ``markup`` knows; with any other extension, or another table of contents, Python-Markdown does it.
EXTENSIONS = {"toc", "tables", "fenced_code"}
TOC_OPTIONS = {"title", "permalink"}

#: Outlines that are kept: those of finding aids come back again and again.
OUTLINES_KEPT = 2_000

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
        parts = page.path.split("/")
        hidden = page.frontmatter.get("hide")
        names = tuple(map(str, hidden)) if isinstance(hidden, list) else ()
        return cls(str(page.frontmatter.get("template", "main.html")), parts[0], len(parts) - 1, names)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around and between the five pieces, and what the templates were told of the first page."""

    stretches: tuple[bytes, ...]
    context: Mapping[str, Any] = field(repr=False)

    @property
    def digest(self) -> bytes:
        """Changes when anything changes that the family's pages have in common."""
        return hashlib.blake2b(b"\0".join(self.stretches), digest_size=16).digest()

    def around(self, pieces: Iterable[str]) -> bytes:
        """A page: the pieces, each behind its stretch."""
        woven: list[bytes] = []
        for stretch, piece in zip(self.stretches, pieces, strict=False):
            woven += (stretch, _encoded(piece))
        return b"".join((*woven, self.stretches[-1]))


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
        self._outlines: dict[tuple[Family, tuple[Heading, ...]], list[str]] | None = (
            {} if all(map(self._is_materials, OUTLINE)) else None
        )

    def _is_materials(self, template: str) -> bool:
        """Whether a template comes with Material, and from nobody who may look at more of a page."""
        file = self._env.get_template(template).filename
        return Path(str(files_of("material"))) in Path(file or "").parents

    def learn(self, page: Page, view: Mapping[str, object], context: Mapping[str, Any], html: str) -> None:
        """Cut ``html``, which MkDocs made of ``page``, into the frame of its family.

        Raises:
            Unprintable: the pieces are not to be found in it.
        """
        lang = self._env.get_template(LANGUAGE).make_module({**context})
        known = {**context, "lang": lang}
        sheet, _ = self._sheet(page)
        pieces = self._pieces(sheet, Family.of(page), {**known, **view})
        stretches = tuple(map(_encoded, _stretches(html, pieces, page.path)))
        self._frames[Family.of(page)] = Frame(stretches, known)

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
        family = Family.of(page)
        frame = self._frames.get(family)
        if frame is None:
            raise Unprintable(f"没有与 {page.path} 同类的样张")
        sheet, helped = self._sheet(page)
        pieces = self._pieces(sheet, family, {**frame.context, **view})
        return Printed(frame.around(pieces), helped)

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
            sheet.toc = _Outline(body.headings)
        sheet.active = True
        return sheet, body is None

    def _pieces(self, sheet: Sheet, family: Family, context: Mapping[str, Any]) -> list[str]:
        template = self._env.get_template(family.template)
        told = template.new_context({**context, "page": sheet})
        for _ in template.root_render_func(
            told
        ):  # prints nothing; collects the blocks of all that it extends
            pass
        meta, title, *outline, content = (partial(_block, told, name) for name in BLOCKS)
        if self._outlines is None or not isinstance(sheet.toc, _Outline):
            return [meta(), title(), *(block() for block in outline), content()]
        key = family, sheet.toc.headings
        if key not in self._outlines:
            if len(self._outlines) == OUTLINES_KEPT:
                self._outlines.clear()
            self._outlines[key] = [block() for block in outline]
        return [meta(), title(), *self._outlines[key], content()]

    def _resolver(self, path: str) -> Callable[[str], str | None]:
        folder = path.rpartition("/")[0]
        if folder not in self._resolvers:
            self._resolvers[folder] = _resolver(folder, self._known)
        return self._resolvers[folder]


def _faster(stock: Callable[[Context, str], str]) -> Callable[[Context, str], str]:
    """MkDocs' filter ``url``, which remembers every address for ever: 100,000 pages have a million of them."""

    @jinja2.pass_context
    def url(context: Context, value: object) -> str:
        path, page = str(value), context.resolve("page")
        known = _relative(path, page.url.rpartition("/")[0]) if page else None
        return known or stock(context, path)

    return url


@lru_cache(maxsize=20_000)
def _relative(path: str, folder: str) -> str | None:
    """``path`` as a page in ``folder`` writes it; None where it is no address of our own."""
    if not OWN_ADDRESS.fullmatch(path):
        return None
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


def _block(context: Context, name: str) -> str:
    return "".join(context.blocks[name][0](context))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="xmlcharrefreplace")


class _Outline(TableOfContents):
    """A page's table of contents, made when a template looks at it."""

    def __init__(self, headings: tuple[Heading, ...]) -> None:
        self.headings = headings

    @cached_property
    def items(self) -> list[AnchorLink]:  # type: ignore[override] # theirs is an attribute
        tokens: Any = nest_toc_tokens([{"level": h.level, "id": h.id, "name": h.name} for h in self.headings])
        return get_toc(tokens).items


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
