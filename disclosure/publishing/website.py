"""Runs MkDocs."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from disclosure.errors import ArchiveError, SettingsError
from disclosure.publishing.finding_aids import GENERATED_PAGES
from disclosure.publishing.outputs import Outputs, cannot_write


def load(config_file: Path, docs: Path | None = None, site: Path | None = None) -> MkDocsConfig:
    """Read ``mkdocs.yml``; ``docs`` and ``site`` take the place of its own folders.

    Raises:
        SettingsError: the file is missing or wrong.
        CannotWrite: ``docs`` cannot be made.
    """
    if not config_file.is_file():
        raise SettingsError(
            f"找不到设置文件 {config_file}", "请在项目文件夹里运行，或用 --config 指明 mkdocs.yml 的位置"
        )
    try:
        config = load_config(str(config_file))
    except (MkDocsException, Abort) as error:
        raise SettingsError(f"设置文件 {config_file} 有误：{error}", "请按提示改正 mkdocs.yml") from error
    if docs:
        _lay_out_words(Path(config.docs_dir), docs)
        config.docs_dir = str(docs.absolute())
    if site:
        config.site_dir = str(site.absolute())
    return config


def _lay_out_words(own: Path, docs: Path) -> None:
    """Copy the hand-written pages that the navigation names into another ``docs`` folder, unless they are there."""
    out = Outputs(docs)
    try:
        docs.mkdir(parents=True, exist_ok=True)
        for page in own.glob("*.md"):
            if page.name not in GENERATED_PAGES and not (docs / page.name).exists():
                out.write(page.name, page.read_bytes())
    except OSError as error:
        raise cannot_write(docs, error) from error


def render(config: MkDocsConfig) -> None:
    """Build the site that ``config`` describes into its ``site_dir``.

    Raises:
        ArchiveError: MkDocs gave up; what it said is in the message.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        build(config)
    except (MkDocsException, Abort) as error:
        raise ArchiveError(
            f"生成网页时出错：{error}", "原有网站没有改动；请把这条信息交给维护人员"
        ) from error
