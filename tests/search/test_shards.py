from __future__ import annotations

from pathlib import Path

import pytest

from disclosure.errors import CannotWrite
from disclosure.search import finder, parts, shards
from tests.search.sample import a_report

REPORTS = [a_report(f"第{n}号报告", f"正文{n}", year=2000 + n) for n in range(5)]


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_reports_give_the_same_bytes_in_whatever_order(tmp_path: Path) -> None:
    shards.write(REPORTS, tmp_path / "a")
    shards.write(reversed(REPORTS), tmp_path / "b")
    assert files_in(tmp_path / "a") == files_in(tmp_path / "b")


def test_an_indexed_part_that_still_holds_is_told_as_when_it_was_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "SCANNED", 0)
    monkeypatch.setattr(parts, "TAIL", 0)
    shards.write(REPORTS, tmp_path)
    before = files_in(tmp_path)
    assert any(name.endswith(parts.LISTING) for name in before)
    shards.write(REPORTS, tmp_path)
    assert files_in(tmp_path) == before


def test_what_is_stale_is_removed(tmp_path: Path) -> None:
    shards.write(REPORTS[:2], tmp_path / "a")
    (tmp_path / "a" / "old.js").write_text("old")
    shards.write(REPORTS, tmp_path / "a")
    shards.write(REPORTS, tmp_path / "b")
    assert files_in(tmp_path / "a") == files_in(tmp_path / "b")


def test_the_summary_counts_what_was_written(tmp_path: Path) -> None:
    summary = shards.write(REPORTS, tmp_path)
    written = files_in(tmp_path)
    assert summary.reports == 5
    assert (summary.files, summary.size) == (len(written), sum(map(len, written.values())))


def test_no_report_at_all_is_no_error(tmp_path: Path) -> None:
    assert shards.write([], tmp_path).reports == 0
    assert (tmp_path / "manifest.js").is_file()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "search").write_text("a file stands where the folder should")
    with pytest.raises(CannotWrite, match="写不进"):
        shards.write(REPORTS, tmp_path / "search")


def test_the_index_of_names_stays_while_most_names_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "_FEW", 0)
    shards.write(REPORTS, tmp_path)
    before = files_in(tmp_path)
    shards.write([*REPORTS[1:], a_report("又来一份")], tmp_path)
    after = files_in(tmp_path)
    for name in ("finder-index.js", "finder-index.txt"):
        assert after[name] == before[name]
    assert after["finder.js"] != before["finder.js"]
    shards.write([*REPORTS[4:], a_report("又来一份")], tmp_path)  # too many names have gone
    assert files_in(tmp_path)["finder-index.js"] != before["finder-index.js"]


@pytest.mark.parametrize("name", ["finder-index.js", "finder-index.txt"])
def test_a_damaged_index_of_names_is_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(finder, "_FEW", 0)
    shards.write(REPORTS, tmp_path)
    before = files_in(tmp_path)
    (tmp_path / name).write_bytes(before[name][:100])
    shards.write(REPORTS, tmp_path)
    assert files_in(tmp_path) == before
