"""What the press prints is what MkDocs renders, and what an increment leaves is what a clean build makes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from disclosure.errors import ExitStatus
from disclosure.publication import printing
from disclosure.publishing import press
from tests.folder import Folder, copy_holdings, differing, write_generated

#: Built, though reports are to be reviewed and hostile ones among the cases may fail.
BUILT = (ExitStatus.DONE, ExitStatus.NEEDS_ATTENTION)

NEW = "砀山县2019年政府信息公开工作年度报告\n\n一、概述\n\n全年公开<b>&amp;*_[x](y)_* | 3条。\n\n砀山县人民政府\n\n2020年1月9日"


def add(folder: Folder) -> None:
    (folder.reports / "new.txt").write_text(NEW, "utf-8")


def change(folder: Folder) -> None:
    changed = next(folder.reports.glob("0/7.txt"))
    changed.write_text(changed.read_text("utf-8") + "\n\n补充：另有一件。", "utf-8")


def rename(folder: Folder) -> None:
    (folder.reports / "0" / "8.txt").rename(folder.reports / "renamed.txt")


def delete(folder: Folder) -> None:
    (folder.reports / "0" / "9.txt").unlink()


def correct(folder: Folder) -> None:
    rows = "source,part,field,value,note\nnew.txt,,year,2018,\n0/10.txt,,region,341322,\n0/11.txt,,issuer,萧县民政局,\n"
    (folder.reports / "corrections.csv").write_text(rows, "utf-8")


def restyle(folder: Folder) -> None:
    folder.settings["theme"]["icon"]["logo"] = "material/bank"
    folder.settings["site_name"] = "档案 & <档案>"


def give_it_an_address(folder: Folder) -> None:
    folder.settings["site_url"] = "https://www.example.gov.cn/xxgk/archive/"


#: One build each.
STEPS: tuple[Callable[[Folder], None], ...] = (add, change, rename, delete, correct)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """All holdings, all cases, 300 generated reports: built once, then changed step by step."""
    folder = Folder(tmp_path_factory.mktemp("large") / "archive")
    copy_holdings(folder.reports)
    write_generated(folder.reports, 300)
    with pytest.MonkeyPatch.context() as as_if_larger:
        # some lists are to be made before there are workers
        as_if_larger.setattr(printing, "SWEEPING", 100)
        assert folder.build() in BUILT
    return folder


def as_mkdocs_makes_it(folder: Folder, root: Path) -> list[str]:
    """What differs from a clean build in which MkDocs renders every page."""
    stock = folder.clean_copy(root, fast=False)
    assert stock.build("--jobs=1") in BUILT
    return differing(folder.files(), stock.files())


def but_for_the_search(paths: list[str]) -> list[str]:
    """Without the search's files: how they are laid out may depend on what an archive has been through."""
    return [path for path in paths if not path.startswith("site/search/")]


def test_the_press_prints_what_mkdocs_renders(large: Folder, tmp_path: Path) -> None:
    assert as_mkdocs_makes_it(large, tmp_path / "stock") == []


def test_step_by_step_only_what_a_change_touches_is_written_and_all_is_as_in_a_clean_build(
    large: Folder, tmp_path: Path
) -> None:
    for step in STEPS:
        before, stamps = large.files(), large.stamps()
        step(large)
        assert large.build() in BUILT
        after = large.files()
        written = {path for path, stamp in large.stamps().items() if stamps.get(path) != stamp}
        assert written == {path for path in after if before.get(path) != after[path]}, step.__name__
    assert but_for_the_search(as_mkdocs_makes_it(large, tmp_path / "stock")) == []


def test_after_a_change_of_settings_all_is_as_in_a_clean_build(large: Folder, tmp_path: Path) -> None:
    restyle(large)
    give_it_an_address(large)
    assert large.build() in BUILT
    assert but_for_the_search(as_mkdocs_makes_it(large, tmp_path / "stock")) == []


def test_when_nothing_changed_nothing_is_written(large: Folder) -> None:
    before = large.stamps()
    assert large.build() in BUILT
    assert large.stamps() == before
    assert large.build("--verify") in BUILT
    assert large.stamps() == before


def test_what_somebody_took_away_or_put_into_the_site_is_put_right(large: Folder) -> None:
    before = large.files()
    page = next(large.site.glob("reports/*/*.html"))
    page.unlink()
    (large.site / "years" / "2017.html").write_text("mine")
    (large.site / "stranger.html").write_text("mine")
    next((large.root / "docs").glob("reports/*/*.md")).write_text("mine")
    left = next(large.root.rglob("ledger.sqlite")).with_name("search-left-by-a-killed-build")
    (left / "texts").mkdir(parents=True)
    assert large.build() in BUILT
    assert differing(before, large.files()) == []
    assert not left.exists()


def test_what_other_code_has_left_is_not_looked_into(tmp_path: Path) -> None:
    small = Folder(tmp_path / "small")
    write_generated(small.reports, 5)
    assert small.build() in BUILT
    before = small.files()
    with closing(sqlite3.connect(next(small.root.rglob("ledger.sqlite")))) as ledger, ledger:
        ledger.execute("UPDATE notes SET value = x'80049500' WHERE name IN ('stamp', 'state', 'shelf')")
        ledger.execute("UPDATE accessions SET body = x'8004'")
        ledger.execute("UPDATE texts SET body = x'8004'")
    assert small.build() in BUILT
    assert differing(before, small.files()) == []


def test_where_the_press_fails_mkdocs_renders_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    small = Folder(tmp_path / "small")
    write_generated(small.reports, 5)
    assert small.build() in BUILT
    monkeypatch.setattr(press, "PIECES", press.PIECES.replace("toc.html", "nav.html"))
    clean = small.clean_copy(tmp_path / "clean")
    assert clean.build() in BUILT
    assert "快速印制停用" in caplog.text
    assert differing(small.files(), clean.files()) == []
