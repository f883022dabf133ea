"""A build that is killed, interrupted, or led astray by one source: nothing that was good is lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from disclosure import accession, gathering
from disclosure.errors import ExitStatus
from disclosure.ledger import Stored
from disclosure.records import SourceFile
from disclosure.settings import Settings
from tests.folder import PROJECT, Folder, differing, write_generated

BUILT = (ExitStatus.DONE, ExitStatus.NEEDS_ATTENTION)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Forty reports, built, and forty more to come."""
    folder = Folder(tmp_path / "archive")
    write_generated(folder.reports, 40)
    assert folder.build() in BUILT
    write_generated(folder.reports / "more", 40, seed=3)
    return folder


def start(folder: Folder) -> subprocess.Popen[bytes]:
    """A build in a process of its own."""
    command = [sys.executable, "build_archive.py", "build", "--config", str(folder.root / "mkdocs.yml")]
    return subprocess.Popen(
        command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def test_a_build_that_is_killed_again_and_again_ends_like_one_that_is_not(
    folder: Folder, tmp_path: Path
) -> None:
    chance = random.Random(5)
    good = (folder.site / "index.html").read_bytes()
    for _ in range(6):
        build = start(folder)
        time.sleep(chance.uniform(0.3, 4))
        os.killpg(build.pid, signal.SIGKILL)
        build.wait()
        assert (folder.site / "index.html").read_bytes()
    assert good
    assert folder.build() in BUILT
    clean = folder.clean_copy(tmp_path / "clean")
    assert clean.build() in BUILT
    assert differing(folder.files(), clean.files()) == []
    assert sorted(path.name for path in folder.root.iterdir() if path.name.startswith(".site")) == []


def test_ctrl_c_ends_all_processes_and_leaves_the_site(folder: Folder) -> None:
    before = folder.files()
    build = start(folder)
    time.sleep(1.5)
    os.killpg(build.pid, signal.SIGINT)
    assert build.wait(timeout=30) in (ExitStatus.NOTHING_BUILT, *BUILT)
    with pytest.raises(ProcessLookupError):
        os.killpg(build.pid, 0)
    if build.returncode == ExitStatus.NOTHING_BUILT:
        assert {path: data for path, data in folder.files().items() if path.startswith("site/")} == {
            path: data for path, data in before.items() if path.startswith("site/")
        }


def killed_by(source: SourceFile, settings: Settings) -> Stored:
    """A library crashes over one source, and another one never ends."""
    if source.name == "more/0/7.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    if source.name == "more/0/9.txt":
        time.sleep(3600)
    return accession.access_and_store(source, settings)


def test_a_source_that_kills_or_holds_up_its_worker_is_named_and_the_others_are_read(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gathering, "access_and_store", killed_by)
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
