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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files as files_of
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as Sheet
from mkdocs.structure.toc import AnchorLink, TableOfContents

from disclosure.publishing import outline, watchable
from disclosure.publishing.addresses import OWN_ADDRESS, Here, faster, resolver
from disclosure.publishing.galley import Galley, Leaflet
from disclosure.publishing.markup import Body, Heading, body_of
from disclosure.publishing.outline import Outliner
from disclosure.publishing.stand_ins import Strange
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
    outliner: Outliner | None = None  # None: the theme's templates print outlines
    galley: Galley | None = field(default=None, repr=False)  # None: templates are told of each page anew

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
        self._env.filters = {**env.filters}
        self._may_watch = watchable.admit(self._env)
        self._here = Here()
        self._env.filters["url"] = faster(env.filters["url"], self._here)
        self._frames: dict[Family, Frame] = {}
        self._knows_markup = _knows_markup(config)
        self._resolvers: dict[str, Callable[[str], str | None]] = {}
        self._blank: Sheet | None = None
        self._root = config.site_url and f"{config.site_url.rstrip('/')}/"

    def _is_materials(self, template: str) -> bool:
        """Whether a template comes with Material, and from nobody who may look at more of a page."""
        file = self._env.get_template(template).filename
        return Path(str(files_of("material"))) in Path(file or "").parents

    def learn(self, page: Page, view: Mapping[str, object], context: Mapping[str, Any], html: str) -> None:
        """Cut ``html``, which MkDocs made of ``page``, into the frame of its family.

        Raises:
            Unprintable: the pieces are not to be found in it.
        """
        self._frames[Family.of(page)] = self._frame(page, view, context, html)

    def complete(self, page: Page, context: Mapping[str, Any], html: str, whole: Page) -> bytes:
        """``whole`` as MkDocs would render it, which was shown ``page`` in its place: the same, with less text.

        Raises:
            Unprintable: ``page`` itself does not come out as MkDocs rendered it.
        """
        frame = self._frame(page, {}, context, html)
        if self._printed(page, {}, frame).data != _encoded(html):
            raise Unprintable(f"印出的 {page.path} 与 MkDocs 生成的不同")
        return self._printed(whole, {}, frame).data

    def _frame(self, page: Page, view: Mapping[str, object], context: Mapping[str, Any], html: str) -> Frame:
        lang = self._env.get_template(LANGUAGE).make_module({**context})
        known = {**context, "lang": lang}
        template = str(page.frontmatter["template"])
        sheet, _ = self._sheet(page)
        galley = self._galley(sheet, template, {**known, **view})
        stretches = tuple(map(_encoded, _stretches(html, [galley.run(name) for name in BLOCKS], page.path)))
        outliner = self._outliner(sheet, template, known)
        galley = self._galley(sheet, template, {**known, **view})
        galley.lay_out(list(view))
        return Frame(stretches, known, outliner, galley if self._may_watch and galley.is_lasting else None)

    def _outliner(self, sheet: Sheet, template: str, context: Mapping[str, Any]) -> Outliner | None:
        def printed(toc: TableOfContents) -> str:
            sheet.toc = toc
            return self._galley(sheet, template, context).run("press_outline")

        return outline.learn(printed) if all(map(self._is_materials, outline.TEMPLATES)) else None

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
        return self._printed(page, view, frame)

    def _printed(self, page: Page, view: Mapping[str, object], frame: Frame) -> Printed:
        text = page.body.rstrip() + "\n"
        body = body_of(text, self._resolver(page.path)) if self._knows_markup else None
        pieces: Sequence[str] | None = None
        if body and body.headings and frame.galley and OWN_ADDRESS.fullmatch(page.path):
            pieces = self._cast(page, view, body, frame)
        if pieces is None:
            pieces = self._run(page, view, frame)
        return Printed(frame.around(pieces), not (body and body.headings))

    def _cast(self, page: Page, view: Mapping[str, object], body: Body, frame: Frame) -> list[str] | None:
        """The pieces, as far as it is known what the templates do; None where they look at more of a page."""
        url = f"{page.path.removesuffix('.md')}.html"
        address = f"{self._root}{url}" if self._root else None
        galley = frame.galley
        assert galley is not None
        galley.show(Leaflet(url, address, page.frontmatter, body.html, _Toc(body.headings)), view)
        try:
            meta, title, skip, toc, content = BLOCKS
            pieces = [galley.cast(meta), galley.cast(title)]
            if frame.outliner and body.headings[0].level == 1:
                pieces += [f'"#{body.headings[0].id}"', frame.outliner.outline(body.headings)]
            else:
                pieces += [galley.run(skip), galley.run(toc)]
            return [*pieces, galley.cast(content)]
        except Strange:
            return None

    def _run(self, page: Page, view: Mapping[str, object], frame: Frame) -> list[str]:
        """The pieces, all of them as the templates print them of MkDocs' own page."""
        sheet, _ = self._sheet(page)
        galley = self._galley(sheet, str(page.frontmatter["template"]), {**frame.context, **view})
        return [galley.run(name) for name in BLOCKS]

    def _sheet(self, page: Page) -> tuple[Sheet, tuple[Heading, ...]]:
        """``page`` as MkDocs hands it to a template, and its headings; none where Python-Markdown had to help."""
        sheet = self._empty_sheet(page.path)
        sheet.markdown = page.body.rstrip() + "\n"
        sheet.meta = page.frontmatter
        body = body_of(sheet.markdown, self._resolver(page.path)) if self._knows_markup else None
        if body is None:
            sheet.render(self._config, self._files)
            headings: tuple[Heading, ...] = ()
        else:
            sheet.content, headings = body.html, body.headings
            sheet.toc = _Toc(headings)
        sheet.active = True
        return sheet, headings

    def _empty_sheet(self, path: str) -> Sheet:
        """MkDocs' page; all but the first are copies, for each asks for the time and takes its path apart."""
        config = self._config
        if self._blank is None or config.edit_uri or not OWN_ADDRESS.fullmatch(path):
            self._blank = Sheet(None, File(path, None, config.site_dir, config.use_directory_urls), config)
            return copy(self._blank)
        sheet, file = copy(self._blank), copy(self._blank.file)
        html = f"{path.removesuffix('.md')}.html"
        vars(file).clear()
        vars(file).update(src_uri=path, src_dir=None, dest_dir=config.site_dir, use_directory_urls=False)
        vars(file).update(dest_uri=html, url=html)
        sheet.file, file.page = file, sheet
        if config.site_url:
            sheet._set_canonical_url(config.site_url)
        return sheet

    def _galley(self, sheet: Sheet, template: str, told: Mapping[str, Any]) -> Galley:
        return Galley(self._env, template, told, sheet, self._here)

    def _resolver(self, path: str) -> Callable[[str], str | None]:
        folder = path.rpartition("/")[0]
        if folder not in self._resolvers:
            self._resolvers[folder] = resolver(folder, self._known)
        return self._resolvers[folder]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="xmlcharrefreplace")


class _Toc(TableOfContents):
    """A page's table of contents, made when a template looks at it."""

    def __init__(self, headings: tuple[Heading, ...]) -> None:
        self._headings = headings

    @cached_property
    def items(self) -> list[AnchorLink]:  # type: ignore[override] # theirs is an attribute
        return outline.toc_of(self._headings).items


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
