"""Writing: atomic, untouched when unchanged, pruned, and an earlier site survives everything."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from disclosure.errors import CannotWrite
from disclosure.publishing import outputs
from disclosure.publishing import staging as staging_
from disclosure.publishing.staging import Staging


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    outputs.Outputs(tmp_path).write("years/2017.md", "一")
    file = tmp_path / "years" / "2017.md"
    before = file.stat().st_mtime_ns, file.stat().st_ino
    again = outputs.Outputs(tmp_path)
    again.write("years/2017.md", "一")
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before
    assert again.written == 0
    again.write("years/2017.md", "二")
    assert (file.read_text("utf-8"), again.written) == ("二", 1)


def test_orphans_go_and_strangers_outside_the_folders_stay(tmp_path: Path) -> None:
    first = outputs.Outputs(tmp_path)
    first.write("years/2016.md", "")
    first.write("years/2017.md", "")
    first.write("old/deep/x.md", "")
    (tmp_path / "about.md").write_text("手写")
    second = outputs.Outputs(tmp_path)
    second.write("years/2017.md", "")
    assert second.prune(["years", "old", "never"]) == 2
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")) == [
        "about.md",
        "years",
        "years/2017.md",
    ]


@pytest.mark.parametrize("path", ["../x", "/etc/x", "years/../../x"])
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not below"):
        outputs.Outputs(tmp_path).write(path, "")


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "years").write_text("")
    with pytest.raises(CannotWrite, match="years") as error:
        outputs.Outputs(tmp_path).write("years/2017.md", "")
    assert error.value.remedy


class Killed(BaseException):
    """The power goes out."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A good site of three files."""
    out = outputs.Outputs(tmp_path / "site")
    for path in ("index.html", "years/2016.html", "search/manifest.js"):
        out.write(path, f"old {path}")
    return tmp_path / "site"


def stage(site: Path) -> tuple[Staging, outputs.Outputs]:
    """A next state: the home page changed, a year added, a year gone, the search as it was."""
    staging = Staging(site)
    out = staging.outputs()
    out.write("index.html", "new index.html")
    out.write("years/2017.html", "new years/2017.html")
    out.write("search/manifest.js", "old search/manifest.js")
    return staging, out


OLD = {"index.html": "old index.html", "years/2016.html": "old years/2016.html"}
NEW = {"index.html": "new index.html", "years/2017.html": "new years/2017.html"}
SAME = {"search/manifest.js": "old search/manifest.js"}


def files(folder: Path) -> dict[str, str]:
    return {path: (folder / path).read_text() for path in outputs.listing(folder)}


def changed(path: Path) -> tuple[int, int, int]:
    """Which file it is and when it was written; when it was read last does not count."""
    status = path.stat()
    return status.st_ino, status.st_mtime_ns, status.st_ctime_ns


def test_only_what_changed_is_staged_and_moved(site: Path) -> None:
    untouched = changed(site / "search/manifest.js")
    staging, out = stage(site)
    assert files(staging.root).keys() == {"index.html", "years/2017.html"}
    assert files(site) == OLD | SAME
    assert staging.apply(out) == outputs.listing(site)  # the next build finds what this one says
    assert files(site) == NEW | SAME
    assert changed(site / "search/manifest.js") == untouched
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_another_program_staged_is_thinned(site: Path) -> None:
    staging, out = stage(site)
    (staging.root / "years/2016.html").write_text("old years/2016.html")
    staging.thin(out)
    assert "years/2016.html" not in files(staging.root)
    staging.apply(out)
    assert files(site) == NEW | SAME | {"years/2016.html": "old years/2016.html"}


def test_a_first_site_is_put_in_place_whole(tmp_path: Path) -> None:
    staging, out = stage(tmp_path / "deep" / "site")
    assert staging.apply(out) == outputs.listing(tmp_path / "deep" / "site")
    assert files(tmp_path / "deep" / "site") == NEW | SAME


def test_folders_that_become_empty_go(site: Path) -> None:
    staging = Staging(site)
    out = staging.outputs()
    out.keep("index.html")
    staging.apply(out)
    assert sorted(path.name for path in site.iterdir()) == ["index.html"]


def moves_until(count: int, end: BaseException) -> Callable[[Path, Path], None]:
    """A ``_move`` that ends after ``count`` moves."""
    really = staging_._move
    left = [count]

    def move(source: Path, target: Path) -> None:
        if left[0] == 0:
            raise end
        left[0] -= 1
        really(source, target)

    return move


@pytest.mark.parametrize("moves", range(7))
def test_a_kill_at_any_moment_leaves_the_old_or_what_the_next_build_finishes(
    site: Path, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging, out = stage(site)
    with monkeypatch.context() as patch:
        patch.setattr(staging_, "_move", moves_until(moves, Killed()))
        with suppress(Killed):
            staging.apply(out)
    Staging(site).discard()
    assert files(site) == NEW | SAME


def test_a_kill_before_the_journal_stands_changes_nothing(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging, out = stage(site)
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(Killed()))
        with pytest.raises(Killed):
            staging.apply(out)
    assert files(site) == OLD | SAME
    Staging(site).discard()
    assert files(site) == OLD | SAME


@pytest.mark.parametrize("moves", range(5))
def test_when_a_rename_is_refused_the_earlier_site_is_back(
    site: Path, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging, out = stage(site)
    refused = PermissionError(13, "in use")
    really = staging_._move
    calls = [0]

    def move(source: Path, target: Path) -> None:
        calls[0] += 1
        if calls[0] == moves + 1:
            raise refused
        really(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(staging_, "_move", move)
        with pytest.raises(CannotWrite):
            staging.apply(out)
    assert files(site) == OLD | SAME
    Staging(site).discard()
    assert files(site) == OLD | SAME


def test_pieces_are_written_like_a_whole(tmp_path: Path) -> None:
    outputs.Outputs(tmp_path).write_pieces("data/x.json", [b"[", b"1", b"]"])
    before = (tmp_path / "data/x.json").stat()
    again = outputs.Outputs(tmp_path)
    again.write_pieces("data/x.json", [b"[1", b"]"])
    assert ((tmp_path / "data/x.json").stat(), again.written) == (before, 0)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite, match="无法写入"):
        Staging(tmp_path / "file" / "site")
    with pytest.raises(CannotWrite, match="不是文件夹"):
        Staging(tmp_path / "file")
