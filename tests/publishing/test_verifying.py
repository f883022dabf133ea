"""What ``check`` sees: of a site, of a pack, of a pack that was unpacked."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from disclosure.command import main
from disclosure.errors import ExitStatus, NothingToBuild, SettingsError
from disclosure.publishing.carrying import pack
from disclosure.publishing.verifying import Fault, verify
from tests.conftest import Holdings

Tamper = Callable[[Path], str]


@pytest.fixture
def site(holdings: Holdings, tmp_path: Path) -> Path:
    """A copy to tamper with."""
    shutil.copytree(holdings.site, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def bag(holdings: Holdings, tmp_path: Path) -> Path:
    """An unpacked pack to tamper with."""
    pack(holdings.site, tmp_path / "档案.zip", "档案")
    with zipfile.ZipFile(tmp_path / "档案.zip") as archive:
        archive.extractall(tmp_path)
    return tmp_path / "档案"


def a_report(site: Path) -> Path:
    return next(site.glob("reports/*/*.html"))


def an_original(site: Path) -> Path:
    return next(path for path in site.glob("originals/*/*") if path.is_file())


def named(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def test_a_sound_archive_has_no_fault_in_any_form(site: Path, bag: Path, holdings: Holdings) -> None:
    for place in (site, bag, bag.with_suffix(".zip")):
        findings = verify(place)
        assert findings.faults == {}
        assert findings.reports == len(holdings.catalogue)
        assert findings.to_review == sum(bool(report["doubts"]) for report in holdings.catalogue)
        assert findings.links > 1000
        assert "待核" in findings.lines()[0]


def change_a_byte(root: Path) -> str:
    page = a_report(root)
    data = bytearray(page.read_bytes())
    data[-20] ^= 1
    page.write_bytes(data)
    return named(root, page)


def take_a_file_away(root: Path) -> str:
    (root / "assets" / "archive.css").unlink()
    return "assets/archive.css"


def put_a_file_in(root: Path) -> str:
    (root / "installer.exe").write_text("mine")
    return "installer.exe"


@pytest.mark.parametrize(
    ("tamper", "fault"),
    [(change_a_byte, Fault.CHANGED), (take_a_file_away, Fault.LOST), (put_a_file_in, Fault.ADDED)],
)
def test_a_bag_shows_whatever_was_done_to_any_file(bag: Path, tamper: Tamper, fault: Fault) -> None:
    name = tamper(bag / "data")
    findings = verify(bag)
    assert findings.faults[fault] == [f"data/{name}"]
    assert not findings.sound(strict=False)


@pytest.mark.parametrize(
    ("tamper", "fault"),
    [
        (change_a_byte, Fault.SITE_CHANGED),
        (take_a_file_away, Fault.SITE_LOST),
        (put_a_file_in, Fault.SITE_ADDED),
    ],
)
def test_so_does_a_site(site: Path, tamper: Tamper, fault: Fault) -> None:
    name = tamper(site)
    assert verify(site).faults[fault] == [name]


def test_what_is_lost_is_told_before_the_links_that_led_there(site: Path) -> None:
    (site / "about.html").unlink()
    told = verify(site).lines()
    assert told[0] == "问题 文件不见了：about.html"
    assert any(line.startswith("问题 链接打不开：") for line in told)


def test_of_a_site_without_its_lists_it_is_said_what_was_not_checked(site: Path) -> None:
    assert not any("没有校验清单" in line for line in verify(site).lines())
    (site / "manifest-sha256.txt").unlink()
    change_a_byte(site)
    findings = verify(site)
    assert Fault.SITE_CHANGED not in findings.faults
    assert "没有校验清单" in findings.lines()[-1]


def test_a_bag_without_its_list_or_with_another_is_not_sound(bag: Path) -> None:
    (bag / "manifest-sha256.txt").write_text("")
    assert verify(bag).faults[Fault.CHANGED] == ["manifest-sha256.txt"]
    (bag / "manifest-sha256.txt").unlink()
    assert verify(bag).faults[Fault.NO_MANIFEST] == ["manifest-sha256.txt"]


def test_a_damaged_zip_is_told_from_a_sound_one(bag: Path) -> None:
    packed = bag.with_suffix(".zip")
    with zipfile.ZipFile(packed) as archive:
        entry = next(e for e in archive.infolist() if e.filename.endswith("/about.html"))
    data = bytearray(packed.read_bytes())
    data[entry.header_offset + 30 + len(entry.filename.encode()) + 40] ^= 0xFF
    packed.write_bytes(data)
    faults = verify(packed).faults
    assert {"data/about.html"} == {*faults.get(Fault.UNREADABLE, ()), *faults.get(Fault.CHANGED, ())} - {
        "about.html"
    }
    packed.write_bytes(data[: len(data) // 2])
    with pytest.raises(SettingsError, match="ZIP"):
        verify(packed)


def lose_a_page(root: Path) -> str:
    page = a_report(root)
    page.unlink()
    return named(root, page)


def swap_two_pages(root: Path) -> str:
    one, other = sorted(root.glob("reports/*/*.html"))[:2]
    shutil.copy(other, one)
    return named(root, one)


def add_a_page(root: Path) -> str:
    shutil.copy(a_report(root), root / "reports" / "stranger.html")
    return "reports/stranger.html"


def lose_an_original(root: Path) -> str:
    original = an_original(root)
    original.unlink()
    return named(root, original)


def change_an_original(root: Path) -> str:
    original = an_original(root)
    original.write_bytes(original.read_bytes() + b"!")
    return named(root, original)


def add_an_original(root: Path) -> str:
    (root / "originals" / "000000000000.doc").write_text("mine")
    return "originals/000000000000.doc"


def change_the_data(root: Path) -> str:
    with (root / "data" / "catalogue.csv").open("a") as file:
        file.write("x")
    return "data/catalogue.csv"


def break_a_link(root: Path) -> str:
    page = root / "about.html"
    page.write_text(
        page.read_text("utf-8").replace("</article>", '<a href="years/1066.html">x</a></article>')
    )
    return "about.html 中的 years/1066.html"


def break_an_anchor(root: Path) -> str:
    page = root / "about.html"
    page.write_text(
        page.read_text("utf-8").replace("</article>", '<a href="help.html#nowhere">x</a></article>')
    )
    return "about.html 中的 help.html#nowhere"


def break_an_anchor_on_the_page_itself(root: Path) -> str:
    page = root / "about.html"
    page.write_text(page.read_text("utf-8").replace("</article>", '<a href="#nowhere">x</a></article>'))
    return "about.html 中的 #nowhere"


def spoil_the_catalogue(root: Path) -> str:
    (root / "data" / "catalogue.json").write_text("[\n{")
    return "data/catalogue.json"


@pytest.mark.parametrize(
    ("tamper", "fault"),
    [
        (lose_a_page, Fault.PAGE_LOST),
        (swap_two_pages, Fault.PAGE_WRONG),
        (add_a_page, Fault.PAGE_ADDED),
        (lose_an_original, Fault.ORIGINAL_LOST),
        (change_an_original, Fault.ORIGINAL_CHANGED),
        (add_an_original, Fault.ORIGINAL_ADDED),
        (change_the_data, Fault.DATA_CHANGED),
        (break_a_link, Fault.LINK),
        (break_an_anchor, Fault.ANCHOR),
        (break_an_anchor_on_the_page_itself, Fault.ANCHOR),
        (spoil_the_catalogue, Fault.CATALOGUE),
    ],
)
def test_a_site_shows_what_does_not_fit_together(site: Path, tamper: Tamper, fault: Fault) -> None:
    place = tamper(site)
    findings = verify(site)
    assert findings.faults[fault] == [place]
    told = "\n".join(findings.lines())
    assert f"问题 {fault.value[0]}：{place}" in told
    assert f"处理 {fault.value[1]}" in told


def test_a_link_may_be_written_from_the_server_s_root_on_the_page_for_missing_addresses_alone(
    site: Path,
) -> None:
    page = site / "404.html"
    page.write_text(page.read_text("utf-8").replace('="/', '="/xxgk/archive/'), "utf-8")
    assert verify(site).faults == {Fault.SITE_CHANGED: ["404.html"]}
    shutil.copy(page, site / "moved.html")
    assert Fault.LINK in verify(site).faults


def test_many_faults_of_a_kind_are_counted_and_names_cannot_write_on_the_terminal(site: Path) -> None:
    for number in range(30):
        (site / "reports" / f"\x1b[31m{number}.html").write_text("x")
    told = verify(site).lines()
    assert sum(line.startswith("问题 多出的报告页") for line in told) == 21
    assert "问题 多出的报告页，目录里没有：另有 10 处" in told
    assert "\x1b" not in "".join(told)
    assert not any("校验清单里" in line for line in told)  # each is told once


def test_the_command_ends_with_the_status_that_readme_promises(
    site: Path, bag: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(site)]) == main(["check", str(bag.with_suffix(".zip"))]) == ExitStatus.DONE
    assert main(["check", "--strict", str(site)]) == ExitStatus.NEEDS_ATTENTION
    an_original(site).unlink()
    assert main(["check", str(site)]) == ExitStatus.NEEDS_ATTENTION
    assert main(["check", str(tmp_path / "absent")]) == ExitStatus.NOTHING_BUILT
    (tmp_path / "a.txt").write_text("x")
    assert main(["check", str(tmp_path / "a.txt")]) == ExitStatus.WRONG_SETTINGS
    assert "处理" in capsys.readouterr().err


def test_a_folder_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([]))
    with pytest.raises(NothingToBuild):
        verify(tmp_path)
