"""Prints generated pages as MkDocs would, from one page of each family that MkDocs has rendered.

MkDocs spends 4 ms on a page, nearly all of it on what is the same on every page.  Pages
that share a template, a folder and its depth are a *family*: in their HTML only five
pieces differ, and each of them is a block of the theme's templates.  The press
renders those five alone (a ``base.html`` of its own holds nothing else), finds them in
the page that MkDocs rendered, and keeps what stands between as the family's *frame*.
Of all further pages it asks for the pieces where our templates ask for them: ``pieces``
writes them.  Where a template is not ours as it is here, its blocks are run for every page.

Nothing here is trusted: in every build the press must print, byte for byte, the pages
that MkDocs rendered, or the whole build is MkDocs' own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from importlib.resources import files as files_of
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as Sheet
from mkdocs.structure.toc import TableOfContents

from disclosure.frozen import dataclass
from disclosure.publishing import outline, pieces
from disclosure.publishing.addresses import OWN_ADDRESS, faster, resolver
from disclosure.publishing.markup import Body, body_of
from disclosure.publishing.outline import Outliner
from disclosure.publishing.pieces import Leaflet, Pieces
from disclosure.records import Page

#: Parts the pieces; no page can hold it, for ``markdown.visible`` writes it out.
SEAM = "\0"

#: The pieces in which pages of a family differ, in the order in which Material's base.html has them.
BLOCKS = ("archive_metadata", "htmltitle", "press_skip", "press_outline", "content")

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


#: What stands in the article of a page, which may be a report's.
Article = Callable[[Leaflet, Any], str]


class Unprintable(Exception):
    """The press cannot print as MkDocs does; ``args`` says why, in Chinese."""


class Family(NamedTuple):
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
    article: Article | None = None  # None: the theme's templates print the pieces

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
        self._folder = ""  # of the page that templates are run for
        self._env.filters["url"] = faster(env.filters["url"], lambda: self._folder)
        self._pieces = Pieces(config)
        self._frames: dict[Family, Frame] = {}
        self._knows_markup = _knows_markup(config)
        self._resolvers: dict[str, Callable[[str], str | None]] = {}
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
        sheet = self._sheet(page)
        run = self._told(sheet, template, {**known, **view})
        stretches = tuple(map(_encoded, _stretches(html, [run(name) for name in BLOCKS], page.path)))
        article = self._pieces.articles.get(template)
        if not pieces.are_ours(("main.html", template), self._env):
            article = None
        return Frame(stretches, known, self._outliner(sheet, template, known), article)

    def _outliner(self, sheet: Sheet, template: str, context: Mapping[str, Any]) -> Outliner | None:
        def printed(toc: TableOfContents) -> str:
            sheet.toc = toc
            return self._told(sheet, template, context)("press_outline")

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
        known = body and body.headings and body.headings[0].level == 1 and OWN_ADDRESS.fullmatch(page.path)
        written = self._written(page, view, body, frame) if body and known else None
        return Printed(frame.around(written or self._run(page, view, frame)), not (body and body.headings))

    def _written(
        self, page: Page, view: Mapping[str, object], body: Body, frame: Frame
    ) -> Sequence[str] | None:
        """The pieces, where our own templates do no more than ask for them."""
        if not frame.outliner or not frame.article:
            return None
        url = f"{page.path.removesuffix('.md')}.html"
        shown = Leaflet(url, f"{self._root}{url}" if self._root else None, page.frontmatter, body.html)
        report: Any = view.get("report")
        return (
            self._pieces.metadata(shown, report),
            self._pieces.title(shown, report),
            f'"#{body.headings[0].id}"',
            frame.outliner.outline(body.headings),
            f"\n{frame.article(shown, report)}\n",
        )

    def _run(self, page: Page, view: Mapping[str, object], frame: Frame) -> Sequence[str]:
        """The pieces, all of them as the templates print them of MkDocs' own page."""
        run = self._told(self._sheet(page), str(page.frontmatter["template"]), {**frame.context, **view})
        return [run(name) for name in BLOCKS]

    def _told(self, sheet: Sheet, template: str, told: Mapping[str, Any]) -> Callable[[str], str]:
        """What prints the blocks of a template, by their names, which is told of ``sheet``."""
        page = self._env.get_template(template)
        context = page.new_context({**told, "page": sheet})
        self._folder = sheet.url.rpartition("/")[0]
        for _ in page.root_render_func(context):  # prints nothing
            pass
        return lambda name: "".join(context.blocks[name][0](context))

    def _sheet(self, page: Page) -> Sheet:
        """``page`` as MkDocs hands it to a template."""
        config = self._config
        file = File(page.path, None, config.site_dir, config.use_directory_urls)
        sheet = Sheet(None, file, config)
        sheet.markdown = page.body.rstrip() + "\n"
        sheet.meta = page.frontmatter
        body = body_of(sheet.markdown, self._resolver(page.path)) if self._knows_markup else None
        if body is None:
            sheet.render(config, self._files)
        else:
            sheet.content, sheet.toc = body.html, outline.toc_of(body.headings)
        sheet.active = True
        return sheet

    def _resolver(self, path: str) -> Callable[[str], str | None]:
        folder = path.rpartition("/")[0]
        if folder not in self._resolvers:
            self._resolvers[folder] = resolver(folder, self._known)
        return self._resolvers[folder]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="xmlcharrefreplace")


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
