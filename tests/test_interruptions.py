"""A build that is killed, interrupted, or led astray by one source: nothing that was good is lost."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from disclosure import accession, gathering, pipeline
from disclosure.abreast import Walk
from disclosure.edition import Workshop
from disclosure.errors import ExitStatus
from disclosure.ledger import Ledger, Stored
from disclosure.publishing import outputs, staging
from disclosure.records import SourceFile
from disclosure.search import shards
from disclosure.settings import Settings
from tests.folder import PROJECT, Folder, differing, write_generated

BUILT = (ExitStatus.DONE, ExitStatus.NEEDS_ATTENTION)
ACCESS = accession.access_and_store  # what some tests put another in the place of

#: Where a build is killed: just before the call of that number of this function.
MOMENTS: tuple[tuple[Any, str, int], ...] = (
    (Ledger, "see", 1),
    (Ledger, "keep", 2),  # some sources are known, the others are not
    (Ledger, "known", 1),
    (Workshop, "make", 30),  # pages are in docs/ of which the ledger knows nothing
    (Ledger, "note_made", 1),
    (Ledger, "forget_made", 2),
    (shards, "update", 1),
    (staging, "_move", 1),  # the journal stands
    (staging, "_move", 60),  # the site is between two states
    (pipeline, "remember_state", 1),
)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Forty reports, built, and forty more to come."""
    folder = Folder(tmp_path / "archive")
    write_generated(folder.reports, 40)
    assert folder.build() in BUILT
    write_generated(folder.reports / "more", 40, seed=3)
    return folder


def dies_before(call: int, function: Callable[..., Any]) -> Callable[..., Any]:
    calls = 0

    def dying(*values: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the function takes
        nonlocal calls
        calls += 1
        if calls == call:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*values, **named)

    return dying


def site_of(folder: Folder) -> dict[str, bytes]:
    return {path: data for path, data in folder.files().items() if path.startswith("site/")}


def test_a_build_that_is_killed_at_any_moment_ends_like_one_that_is_not(
    folder: Folder, tmp_path: Path
) -> None:
    before = site_of(folder)
    for owner, name, call in MOMENTS:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(owner, name, dies_before(call, getattr(owner, name)))
            patch.setattr(gathering, "BATCH", 9)
            build = multiprocessing.get_context("fork").Process(target=folder.build, args=("--jobs=1",))
            build.start()
            build.join()
        assert build.exitcode == -signal.SIGKILL, f"{name} was not called {call} times"
        if owner not in (outputs, pipeline, staging):
            assert site_of(folder) == before, name
    assert folder.build() in BUILT
    clean = folder.clean_copy(tmp_path / "clean")
    assert clean.build() in BUILT
    assert differing(folder.files(), clean.files()) == []
    assert sorted(path.name for path in folder.root.iterdir() if path.name.startswith(".site")) == []


def start(folder: Folder) -> subprocess.Popen[str]:
    """A build in a process of its own."""
    command = [sys.executable, "build_archive.py", "build", "--config", str(folder.root / "mkdocs.yml")]
    return subprocess.Popen(
        command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )  # fmt: skip


def test_ctrl_c_ends_all_processes_and_leaves_the_site(folder: Folder) -> None:
    before = site_of(folder)
    build = start(folder)
    assert build.stderr is not None
    assert "读取报告" in next(line for line in build.stderr if "读取报告" in line)  # it is under way
    os.killpg(build.pid, signal.SIGINT)
    assert "已中断" in build.communicate(timeout=60)[1]
    assert build.returncode == ExitStatus.NOTHING_BUILT
    with pytest.raises(ProcessLookupError):
        os.killpg(build.pid, 0)
    assert site_of(folder) == before


def killed_by(source: SourceFile, settings: Settings) -> Walk[Stored]:
    """A library crashes over one source, and another one never ends."""
    if source.name == "more/0/7.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    if source.name == "more/0/9.txt":
        time.sleep(3600)
    return (yield from ACCESS(source, settings))


def test_a_source_that_kills_or_holds_up_its_worker_is_named_and_the_others_are_read(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(accession, "access_and_store", killed_by)
    folder.options["source_seconds"] = 3
    folder.quiet = False
    assert folder.build("--jobs=2") == ExitStatus.NEEDS_ATTENTION
    said = capsys.readouterr().out
    assert "失败 more/0/7.txt：处理这个文件时程序意外结束" in said
    assert "失败 more/0/9.txt：处理这个文件超过 3 秒" in said
    assert "得到 78 份报告" in said
    monkeypatch.undo()
    assert folder.build("--jobs=2") in BUILT
    assert "得到 80 份报告" in capsys.readouterr().out


def test_a_single_new_source_that_crashes_takes_nobody_with_it(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (folder.reports / "more" / "0").iterdir():
        if path.name != "7.txt":
            path.unlink()
    monkeypatch.setattr(accession, "access_and_store", killed_by)
    folder.quiet = False
    assert folder.build("--jobs=1") == ExitStatus.NEEDS_ATTENTION
    assert "失败 more/0/7.txt：处理这个文件时程序意外结束" in capsys.readouterr().out
