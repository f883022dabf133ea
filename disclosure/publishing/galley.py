"""One template and what it is told, kept for page after page of a family.

To tell a template of a page anew costs as much as many a page: its variables are gathered,
its macros defined, the blocks of all that it extends are looked up.  Here only the page and
the view change, and blocks that ``moulds`` understands are cast.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import jinja2
from jinja2.runtime import Context, Macro
from mkdocs.structure.pages import Page as Sheet

from disclosure.publishing.addresses import Here
from disclosure.publishing.moulds import Mould
from disclosure.publishing.stand_ins import Strange

Block = Callable[[Context], Iterator[str]]


class Leaflet:
    """What templates look at of MkDocs' page; a look at anything else is :class:`Strange`."""

    __slots__ = ("canonical_url", "content", "meta", "toc", "url")

    #: No generated page that the press prints is the home page.
    is_homepage = False

    def __init__(
        self, url: str, canonical_url: str | None, meta: Mapping[str, object], content: str, toc: object
    ) -> None:
        self.url, self.canonical_url, self.meta, self.content, self.toc = (
            url,
            canonical_url,
            meta,
            content,
            toc,
        )

    @property
    def title(self) -> object:
        """As MkDocs has it: what the frontmatter says, None too."""
        if "title" not in self.meta:
            raise Strange
        return self.meta["title"]

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        raise Strange


class Galley:
    """The blocks of one template, told of one page after the other."""

    def __init__(
        self, env: jinja2.Environment, template: str, told: Mapping[str, Any], sheet: Sheet, here: Here
    ) -> None:
        """``told`` is what the template is told of all pages alike, and the view of the first, ``sheet``."""
        page = env.get_template(template)
        self._here = here
        self._context = page.new_context({**told, "page": sheet})
        here.folder = sheet.url.rpartition("/")[0]
        for _ in page.root_render_func(self._context):  # prints nothing
            pass
        self._names: tuple[str, ...] = ("page",)
        self._roots: tuple[Any, ...] = (sheet,)
        self._moulds: dict[str, Mould] = {}
        self._watching = False

    @property
    def is_lasting(self) -> bool:
        """Whether nothing was made of the first page that would be shown on the others."""
        return all(isinstance(value, Macro) for value in self._context.vars.values())

    def lay_out(self, view: Sequence[str]) -> None:
        """Make ready for further pages, each with a view of these names."""
        self._names = ("page", *view)
        for name, blocks in self._context.blocks.items():
            if len(blocks) == 1 and not name.startswith("press_"):  # of several, one may ask for the next
                blocks[0] = self._within(name, blocks[0])

    def show(self, leaflet: Leaflet, view: Mapping[str, object]) -> None:
        """Tell the template of another page."""
        self._here.folder = leaflet.url.rpartition("/")[0]
        self._roots = (leaflet, *view.values())
        self._context.parent.update(zip(self._names, self._roots, strict=True))

    def run(self, name: str) -> str:
        """A block as the template prints it."""
        return "".join(self._context.blocks[name][0](self._context))

    def cast(self, name: str) -> str:
        """The same, without the template where it is understood."""
        return self._cast(name, self._context.blocks[name][0])

    def _cast(self, name: str, block: Block) -> str:
        mould = self._moulds.get(name)
        if mould is None:
            mould = self._moulds[name] = Mould()
        return mould.printed(self._roots, lambda roots: self._run_with(roots, block))

    def _run_with(self, roots: Sequence[Any], block: Block) -> str:
        """A block, told of what may stand for the page and its view."""
        self._watching = roots is not self._roots
        self._context.parent.update(zip(self._names, roots, strict=True))
        try:
            return "".join(block(self._context))
        finally:
            self._watching = False
            self._context.parent.update(zip(self._names, self._roots, strict=True))

    def _within(self, name: str, block: Block) -> Block:
        """A block that stands within another."""

        def cast(context: Context) -> Iterator[str]:
            if self._watching or context is not self._context:
                return block(context)
            return iter((self._cast(name, block),))

        return cast
