"""The MkDocs plugin: thin, calls the pipeline and tells templates what is in the archive.

``build_archive.py`` hands it an archive that is already gathered and written;
under ``mkdocs build`` and ``mkdocs serve`` it gathers and writes one itself.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from disclosure import pipeline
from disclosure.publishing import context as view


class DisclosureConfig(base.Config):  # type: ignore[no-untyped-call]
    """The options below ``plugins: - disclosure:`` in mkdocs.yml, each explained there."""

    reports_dir = option.Type(str, default="reports_src")
    cache_dir = option.Type(str, default=".cache")
    home_region = option.Type(str, default="")
    jobs = option.Type(int, default=0)
    max_source_megabytes = option.Type(int, default=64)


class DisclosurePlugin(BasePlugin[DisclosureConfig]):  # type: ignore[no-untyped-call]
    """Gathers the archive before MkDocs reads docs/, and completes the site after it."""

    archive: pipeline.Archive | None = None

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Write docs/, unless the pipeline has done so."""
        if self.archive is None:
            settings = pipeline.settings_of(config)
            self.archive = pipeline.gather(settings)
            pipeline.write_pages(self.archive, settings)

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a report's page what its frontmatter does not carry."""
        assert self.archive is not None  # on_pre_build comes first
        context.update(view.of(page.file.src_uri, self.archive.catalogue))  # type: ignore[typeddict-item]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put originals, data and the search's shards beside the pages."""
        assert self.archive is not None  # on_pre_build comes first
        pipeline.publish(self.archive, Path(config.site_dir))
        self.archive = None
