"""Writing: atomic, untouched when unchanged, pruned, and an earlier site survives everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.errors import CannotWrite
from disclosure.publishing import outputs


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


def test_a_site_is_replaced_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("old")
    staging = outputs.staging_of(site)
    (staging / "new.html").write_text("new")
    assert (site / "old.html").exists()
    outputs.swap(staging, site)
    assert [p.name for p in site.iterdir()] == ["new.html"]
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_kill_between_the_two_renames_is_made_good(tmp_path: Path) -> None:
    site, old = tmp_path / "site", tmp_path / ".site.old"
    old.mkdir()
    (old / "good.html").write_text("good")
    outputs.staging_of(site)
    assert (site / "good.html").read_text() == "good"


def test_when_the_swap_fails_the_earlier_site_is_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "good.html").write_text("good")
    with pytest.raises(CannotWrite):
        outputs.swap(tmp_path / "never-built", site)
    assert (site / "good.html").read_text() == "good"


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite, match="无法写入"):
        outputs.staging_of(tmp_path / "file" / "site")
    with pytest.raises(CannotWrite, match="不是文件夹"):
        outputs.staging_of(tmp_path / "file")
