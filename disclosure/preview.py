"""``serve``: builds, shows the site, and builds again whenever something that it is made from changes.

What goes wrong, in a source or in the settings, is shown in the pages; it never ends the
preview, and the site stays as it was.
"""

from __future__ import annotations

import argparse
import traceback
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from disclosure import gathering, pipeline
from disclosure.errors import ArchiveError
from disclosure.memory import hoarding, tidy
from disclosure.pipeline import Project
from disclosure.publishing.finding_aids import GENERATED_FOLDERS, GENERATED_PAGES
from disclosure.publishing.showing import Board, Server, Trouble
from disclosure.summary import Summary, echo
from disclosure.watching import Watch


def serve(arguments: argparse.Namespace) -> None:
    """Preview on this machine until Ctrl+C.

    Raises:
        SettingsError: the settings are wrong from the start.
    """
    project = pipeline.configured(arguments)
    board = Board()
    docs = project.settings.docs.resolve()
    watch = Watch(lambda path: _bears(path, docs, arguments.config.resolve()))
    watch.follow(_watched(project, arguments))
    root = urlsplit(project.config.site_url or "").path or "/"
    with Server(project.settings.site, root, board, arguments.port) as server:
        _build(arguments, board)
        server.begin()
        echo([f"预览 {server.address} （按 Ctrl+C 结束）"], quiet=False)
        try:
            gathering.warm_up()  # here it can be done beforehand
            while True:
                tidy()
                watch.wait()
                watch.follow(_watched(project, arguments))
                _build(arguments, board)
        except KeyboardInterrupt:
            echo(["预览结束"], quiet=arguments.quiet)
        finally:
            watch.close()
            server.shutdown()


def _build(arguments: argparse.Namespace, board: Board) -> None:
    """Build, and put on the board what came of it."""
    board.work()
    try:
        with hoarding():
            summary = pipeline.build(pipeline.configured(arguments))
    except ArchiveError as error:
        echo([f"错误：{error.message}\n处理：{error.remedy}"], quiet=False)
        board.put((Trouble("", error.message, error.remedy),), is_new=False)
    except Exception as error:
        traceback.print_exc()
        told = Trouble("", f"程序出错：{error!r}", "网站还是原来的样子；请把终端里的信息交给维护人员")
        board.put((told,), is_new=False)
    else:
        echo(summary.lines()[-1:], quiet=arguments.quiet)
        board.put(tuple(_troubles(summary)), is_new=bool(summary.laps))  # no laps: nothing had changed


def _troubles(summary: Summary) -> Iterator[Trouble]:
    for failure in summary.failures:
        yield Trouble(failure.name, failure.reason, failure.remedy)
    for problem in summary.problems:
        yield Trouble("corrections.csv", problem, "请打开更正表改正这一行")


def _watched(project: Project, arguments: argparse.Namespace) -> dict[Path, bool]:
    """The folders to watch, and whether those below them too; none that only a build writes into."""
    settings, theme = project.settings, project.config.theme.custom_dir
    docs = settings.docs.resolve()
    folders = {arguments.config.resolve().parent: False, docs: False, settings.reports.resolve(): True}
    if docs.is_dir():
        by_hand = (place for place in docs.iterdir() if place.is_dir() and _bears_in_docs(place.name))
        folders |= dict.fromkeys(by_hand, True)
    if theme:
        folders[Path(theme).resolve()] = True
    return folders


def _bears(path: Path, docs: Path, config: Path) -> bool:
    """Whether a change of ``path`` changes the site: not where a build has made it itself."""
    if path.parent == config.parent:
        return path == config
    return path != docs and (not path.is_relative_to(docs) or _bears_in_docs(*path.relative_to(docs).parts))


def _bears_in_docs(name: str, *below: str) -> bool:
    return name not in GENERATED_FOLDERS and (bool(below) or name not in GENERATED_PAGES)
