"""Runs MkDocs."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from disclosure.errors import ArchiveError, SettingsError


def load(config_file: Path, docs: Path | None = None, site: Path | None = None) -> MkDocsConfig:
    """Read ``mkdocs.yml``; ``docs`` and ``site`` take the place of its own folders.

    Raises:
        SettingsError: the file is missing or wrong.
    """
    places = {"docs_dir": docs and str(docs.absolute()), "site_dir": site and str(site.absolute())}
    if docs:
        docs.mkdir(parents=True, exist_ok=True)
    if not config_file.is_file():
        raise SettingsError(
            f"找不到设置文件 {config_file}", "请在项目文件夹里运行，或用 --config 指明 mkdocs.yml 的位置"
        )
    try:
        return load_config(str(config_file), **{key: value for key, value in places.items() if value})
    except (MkDocsException, Abort) as error:
        raise SettingsError(f"设置文件 {config_file} 有误：{error}", "请按提示改正 mkdocs.yml") from error


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
