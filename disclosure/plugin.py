"""The MkDocs plugin: thin, hands each of MkDocs' steps to the publication.

``build_archive.py`` gives it a publication that writes beside the site; under ``mkdocs
build`` and ``mkdocs serve`` it begins one of its own, which writes where MkDocs writes.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
import jinja2
from jinja2.bccache import Bucket
from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from disclosure import pipeline
from disclosure.publishing import pieces, website
from disclosure.publishing.press import EXTENSIONS, Unprintable
from disclosure.publishing.stylesheet import lean

if TYPE_CHECKING:  # its import takes a while, and MkDocs always imports us
    from disclosure.publication.course import Publication

#: Material's scripts: theme/frame.html loads none of them.
NEVER_LOADED = "assets/javascripts/"


# assets/stylesheets/main.57a0d79d.min.css
MATERIALS_SHEET = re.compile(r"assets/stylesheets/main\.[0-9a-f]+\.min\.css")


class DisclosureConfig(base.Config):  # type: ignore[no-untyped-call]
    """The options below ``plugins: - disclosure:`` in mkdocs.yml, each explained there."""

    reports_dir = option.Type(str, default="reports_src")
    cache_dir = option.Type(str, default=".cache")
    home_region = option.Type(str, default="")
    jobs = option.Type(int, default=0)
    max_source_megabytes = option.Type(int, default=64)
    source_seconds = option.Type(int, default=300)
    fast = option.Type(bool, default=True)


class _Compiled(jinja2.FileSystemBytecodeCache):
    """Templates as Python runs them; a cache that cannot be written is none."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


class DisclosurePlugin(BasePlugin[DisclosureConfig]):  # type: ignore[no-untyped-call]
    """Publishes the archive while MkDocs builds."""

    publication: Publication | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Under ``mkdocs serve`` leave out the policy that would refuse MkDocs' own inline script."""
        command = click.get_current_context(
            silent=True
        )  # on_startup would make MkDocs keep one plugin for all builds
        if command and command.info_name == "serve":
            config.extra["without_policy"] = True
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Write docs/, and hide from MkDocs what the press will print."""
        if self.publication is None:
            self.publication = pipeline.begin(config)
        self.publication.prepare(config)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Let links lead to pages that MkDocs does not see; leave out what no page loads, and rules that match none."""
        for file in list(files):
            if file.src_uri.startswith(NEVER_LOADED) or file.src_uri.endswith(".css.map"):
                files.remove(file)
            elif MATERIALS_SHEET.fullmatch(file.src_uri) and set(config.markdown_extensions) == EXTENSIONS:
                file.content_string = lean(file.content_string)
        return self._publication.files(files, config)

    def on_env(self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Set up the press; templates once compiled need not be again, here or in the next build."""
        with suppress(OSError):
            folder = self._publication.settings.cache / "templates"
            folder.mkdir(parents=True, exist_ok=True)
            env.bytecode_cache = _Compiled(str(folder))
        env.globals[pieces.NAME] = pieces.Pieces(config)
        self._publication.set_up_press(env, files, config)
        return env

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a report's page what its frontmatter does not carry."""
        self._publication.tell(page.file.src_uri, context)  # type: ignore[arg-type]
        return context

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Show the press what MkDocs made."""
        self._publication.rendered(page.file.src_uri, output)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Print the other pages; where the press cannot, let MkDocs do all of it."""
        publication = self._publication
        try:
            publication.finish()
        except Unprintable as reason:
            publication.give_up(str(reason))
            stock = website.load(
                Path(config.config_file_path), publication.settings.docs, Path(config.site_dir)
            )
            stock.plugins["disclosure"].publication = publication  # type: ignore[attr-defined]
            website.render(stock)

    @property
    def _publication(self) -> Publication:
        assert self.publication is not None  # on_pre_build comes first
        return self.publication
