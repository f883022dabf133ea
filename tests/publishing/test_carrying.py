"""The archive as one file to carry away."""

from __future__ import annotations

import hashlib
import os
import re
import zipfile
from pathlib import Path

import pytest

from disclosure.errors import NothingToBuild, SettingsError
from disclosure.publishing import bagging
from disclosure.publishing.carrying import START, pack
from tests.conftest import Holdings

UTF8 = 0x800  # the flag of a ZIP's entry whose name is UTF-8
NAME = "某县 <政府信息公开> 档案"


@pytest.fixture(scope="module")
def packed(holdings: Holdings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("packed") / "档案.zip"
    pack(holdings.site, file, NAME)
    return file


def paths(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_a_pack_holds_the_whole_site_as_it_is(packed: Path, holdings: Holdings) -> None:
    with zipfile.ZipFile(packed) as archive:
        carried = {name for name in archive.namelist() if name.startswith("档案/data/")}
        assert carried == {f"档案/data/{path}" for path in paths(holdings.site)}
        for name in carried:
            assert archive.read(name) == (holdings.site / name.removeprefix("档案/data/")).read_bytes()


def test_the_same_site_gives_the_same_file_whatever_its_times(
    packed: Path, holdings: Holdings, tmp_path: Path
) -> None:
    os.utime(holdings.site / "about.html", (1, 1))
    pack(holdings.site, tmp_path / packed.name, NAME)
    assert (tmp_path / packed.name).read_bytes() == packed.read_bytes()


def test_it_is_a_bag(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        read = {name.removeprefix("档案/"): archive.read(name) for name in archive.namelist()}
    assert read["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    for manifest, beside in (("manifest-sha256.txt", False), ("tagmanifest-sha256.txt", True)):
        listed = dict(line.split("  ", 1)[::-1] for line in read[manifest].decode().splitlines())
        assert listed.keys() == {
            name for name in read if name.startswith("data/") != beside and name != "tagmanifest-sha256.txt"
        }
        assert all(hashlib.sha256(read[name]).hexdigest() == digest for name, digest in listed.items())
    payload = [data for name, data in read.items() if name.startswith("data/")]
    told = read["bag-info.txt"].decode()
    assert f"Payload-Oxum: {sum(map(len, payload))}.{len(payload)}\n" in told
    assert f"External-Description: {NAME}\n" in told


def test_windows_can_unpack_it(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        for entry in archive.infolist():
            assert entry.flag_bits & UTF8 or entry.filename.isascii()
            assert not re.search(r'[\x00-\x1f<>:"\\|?*]|[ .](/|$)', entry.filename)
        assert {entry.filename.partition("/")[0] for entry in archive.infolist()} == {"档案"}
        page = archive.read(f"档案/{START}").decode()
    assert "某县 &lt;政府信息公开&gt; 档案" in page


@pytest.mark.parametrize(
    ("stem", "folder"), [("a:b", "a_b"), ("档案 2024. ", "档案 2024"), ("...", "archive")]
)
def test_the_folder_s_name_is_one_that_windows_takes(tmp_path: Path, stem: str, folder: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("x")
    pack(tmp_path / "site", tmp_path / f"{stem}.zip", "x")
    with zipfile.ZipFile(tmp_path / f"{stem}.zip") as archive:
        assert {name.partition("/")[0] for name in archive.namelist()} == {folder}


def test_what_is_compressed_already_is_stored(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name in ("index.html", "scan.PNG", "report.docx"):
        (site / name).write_bytes(b"same" * 99)
    pack(site, tmp_path / "a.zip", "x")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        stored = {e.filename for e in archive.infolist() if e.compress_type == zipfile.ZIP_STORED}
    assert stored == {"a/data/scan.PNG", "a/data/report.docx"}


def test_a_pack_that_cannot_be_made_leaves_the_earlier_one(tmp_path: Path) -> None:
    earlier = tmp_path / "a.zip"
    earlier.write_bytes(b"earlier")
    with pytest.raises(NothingToBuild):
        pack(tmp_path / "absent", earlier, "x")
    assert earlier.read_bytes() == b"earlier"
    (tmp_path / "index.html").write_text("x")
    with pytest.raises(SettingsError):
        pack(tmp_path, tmp_path / "within.zip", "x")


@pytest.mark.parametrize("path", ["data/a.txt", "data/a b%0A.txt", "data/a\nb.txt", "data/甲%.txt"])
def test_a_manifest_s_line_gives_back_its_path(path: str) -> None:
    line = bagging.entry("0" * 64, path)
    assert line.count("\n") == 1
    assert list(bagging.entries([line])) == [(path, "0" * 64)]
