"""What MkDocs is shown of ``docs/`` where the press prints: the hand-written pages, and a few of ours."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from disclosure.publishing.finding_aids import GENERATED_FOLDERS, GENERATED_PAGES


class KnownFiles(Files):
    """The files that MkDocs renders; links to all the others lead where they should."""

    def __init__(self, files: Files, known: Callable[[str], bool], config: MkDocsConfig) -> None:
        """``known`` tells whether docs/ has, or will have, a generated page of that path."""
        super().__init__(list(files))
        self._known = known
        self._config = config

    def get_file_from_path(self, path: str) -> File | None:
        """The file of that path, also where MkDocs does not render it."""
        found = super().get_file_from_path(path)
        if found is None and self._known(path):
            return File(path, None, self._config.site_dir, self._config.use_directory_urls)
        return found


def shown_file(path: str, docs: str, config: MkDocsConfig, text: str | None) -> File:
    """A page of docs/ for MkDocs to render, with ``text`` in its place where that is given."""
    file = File(path, docs, config.site_dir, config.use_directory_urls)
    if text is not None:
        file.content_string = text
    return file


def lay_out_words(docs: Path, words: Path) -> None:
    """Make ``words`` hold what people wrote in ``docs``, without the pages that MkDocs need not see."""
    shutil.rmtree(words, ignore_errors=True)
    left_out = {*GENERATED_FOLDERS, *GENERATED_PAGES}
    shutil.copytree(
        docs,
        words,
        ignore=lambda folder, names: left_out & {*names} if Path(folder) == docs else (),
        copy_function=_link_or_copy,
    )


def nav_paths(nav: object) -> Iterator[str]:
    """Every path in MkDocs' ``nav``, however deep."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for item in nav:
            yield from nav_paths(item)
    elif isinstance(nav, dict):
        for item in nav.values():
            yield from nav_paths(item)


def _link_or_copy(source: str, target: str) -> None:
    with suppress(OSError):
        os.link(source, target)
        return
    shutil.copy2(source, target)
