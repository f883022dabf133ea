"""What counts as a change."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent

from disclosure.watching import Watch

PATIENCE = 30  # seconds for what must come


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    (tmp_path / "left out").mkdir()
    (tmp_path / "known.txt").write_text("x")
    watching = Watch(lambda path: "left out" not in path.parts)
    watching.follow({tmp_path: True})
    yield watching
    watching.close()


def hears(watch: Watch) -> threading.Thread:
    thread = threading.Thread(target=watch.wait, daemon=True)
    thread.start()
    return thread


def add(folder: Path) -> None:
    (folder / "new.txt").write_text("x")


def add_deep(folder: Path) -> None:
    (folder / "2017" / "乡镇").mkdir(parents=True)
    (folder / "2017" / "乡镇" / "new.txt").write_text("x")


def change(folder: Path) -> None:
    (folder / "known.txt").write_text("y")


def remove(folder: Path) -> None:
    (folder / "known.txt").unlink()


def put_in_place(folder: Path) -> None:
    (folder / ".known.txt.part").write_text("y")
    (folder / ".known.txt.part").replace(folder / "known.txt")


@pytest.mark.parametrize("act", [add, add_deep, change, remove, put_in_place])
def test_a_change_is_heard(watch: Watch, tmp_path: Path, act: object) -> None:
    thread = hears(watch)
    act(tmp_path)  # type: ignore[operator]
    thread.join(PATIENCE)
    assert not thread.is_alive()


def test_reading_is_no_change_nor_is_what_bears_on_nothing(watch: Watch, tmp_path: Path) -> None:
    seen: list[Path] = []
    bears = watch._bears
    watch._bears = lambda path: bears(path) and not seen.append(path)  # type: ignore[func-returns-value]
    (tmp_path / "known.txt").read_text()
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / "draft.docx.tmp").write_text("x")
    (tmp_path / "left out" / "made.md").write_text("x")
    thread = hears(watch)
    add(tmp_path)  # events come in order: what was before has been heard by now
    thread.join(PATIENCE)
    assert {path.name for path in seen} == {"new.txt"}


def test_the_system_is_not_asked_to_tell_of_reading(watch: Watch, tmp_path: Path) -> None:
    heard: list[FileSystemEvent] = []
    added = threading.Event()

    def saw(event: FileSystemEvent) -> None:
        heard.append(event)
        if str(event.src_path).endswith("new.txt"):
            added.set()

    watch._saw = saw  # type: ignore[method-assign]
    watch.follow({tmp_path: False})
    (tmp_path / "known.txt").read_text()
    add(tmp_path)
    assert added.wait(PATIENCE)
    assert [event for event in heard if "known" in str(event.src_path)] == []
