"""Finding sources: every file once, in one order, and a word about each that cannot be taken in."""

from __future__ import annotations

import hashlib
import os
import socket
import unicodedata
from pathlib import Path

import pytest

from disclosure.errors import SettingsError
from disclosure.reading import sources
from disclosure.reading.sources import find, shown


def names(root: Path) -> list[str]:
    return [source.name for source in find(root).sources]


def codes(root: Path) -> dict[str, str]:
    return {failure.name: failure.code for failure in find(root).failures}


def put(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text or path.name, encoding="utf-8")
    return path


def test_sources_are_sorted_by_name_and_digested(tmp_path: Path) -> None:
    for name in ("b.txt", "2017/a.txt", "2017.txt", "a/b/c/d.txt", "Z.txt"):
        put(tmp_path / name)
    assert names(tmp_path) == ["2017.txt", "2017/a.txt", "Z.txt", "a/b/c/d.txt", "b.txt"]
    source = find(tmp_path).sources[0]
    assert source.sha256 == hashlib.sha256(b"2017.txt").hexdigest()
    assert source.size == 8
    assert source.path.read_bytes() == b"2017.txt"


def test_the_same_bytes_under_several_names_are_one_source(tmp_path: Path) -> None:
    for name in ("c.txt", "a/x.txt", "b.html"):
        put(tmp_path / name, "萧县2017年年报")
    (source,) = find(tmp_path).sources
    assert source.name == "a/x.txt"
    assert source.aliases == ("b.html", "c.txt")
    assert find(tmp_path).failures == ()


@pytest.mark.parametrize(
    "name",
    [
        "corrections.csv",
        "README.md",
        "readme.txt",
        ".hidden",
        ".git/config",
        "~$年报.doc",
        "年报.txt~",
        "#年报.txt#",
        "~WRL0001.tmp",
        "Thumbs.db",
        ".DS_Store",
        "desktop.ini",
        "2017/Desktop.ini",
        "__MACOSX/年报.txt",
        "System Volume Information/x",
    ],
)
def test_what_is_no_report_is_passed_over_quietly(tmp_path: Path, name: str) -> None:
    put(tmp_path / name)
    put(tmp_path / "年报.txt")
    assert names(tmp_path) == ["年报.txt"]
    assert codes(tmp_path) == {}


def test_the_folder_of_a_saved_page_is_passed_over_only_beside_its_page(tmp_path: Path) -> None:
    put(tmp_path / "年报.htm")
    put(tmp_path / "年报_files/logo.png")
    put(tmp_path / "乡镇_files/某镇.txt")
    assert names(tmp_path) == ["乡镇_files/某镇.txt", "年报.htm"]


@pytest.mark.parametrize("folder", ["年报_files", "年报.files"])
def test_the_pictures_in_the_folder_of_a_saved_page_go_with_it_and_nothing_else(
    tmp_path: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "2018/年报.html")
    for name in ("图1.PNG", "a.js", "style.css", "saved_resource.html", "count.txt", "b.jpg", "sub/c.png"):
        put(tmp_path / "2018" / folder / name)
    (tmp_path / "2018" / folder / "空.png").touch()
    (tmp_path / "2018" / folder / "link.png").symlink_to("/etc/hostname")
    put(tmp_path / "2018" / folder / "huge.png", "x" * 2000)
    monkeypatch.setattr(sources, "LARGEST_COMPANION", 1000)
    holdings = find(tmp_path)
    (page,) = holdings.sources
    assert holdings.failures == ()
    assert page.name == "2018/年报.html"
    assert [each.name for each in page.companions] == [
        f"{folder}/b.jpg",
        f"{folder}/saved_resource.html",
        f"{folder}/图1.PNG",
    ]
    assert [each.sha256 for each in page.companions] == [
        hashlib.sha256(name.encode()).hexdigest() for name in ("b.jpg", "saved_resource.html", "图1.PNG")
    ]


def test_a_page_that_stands_twice_keeps_the_pictures_of_either(tmp_path: Path) -> None:
    put(tmp_path / "甲/年报.html", "同一页")
    put(tmp_path / "乙/年报.html", "同一页")
    put(tmp_path / "甲/年报_files/图.png")
    (page,) = find(tmp_path).sources
    assert (page.name, [each.name for each in page.companions]) == ("乙/年报.html", ["年报_files/图.png"])


@pytest.mark.parametrize(
    "name",
    [
        "有 空格 的 名字.txt",
        "quote\"'`.txt",
        "a..b...txt",
        "..年报..bak",
        "...",
        "年报😀.txt",
        "-rf.txt",
        "100%.txt",
        "{{ x }}.txt",
        "a&b<c>.txt",
    ],
)
def test_an_odd_name_is_a_name(tmp_path: Path, name: str) -> None:
    put(tmp_path / name)
    assert names(tmp_path) == [name]


def test_what_cannot_be_seen_in_a_name_is_written_out(tmp_path: Path) -> None:
    put(tmp_path / "年\n报\u202etxt.exe")
    assert names(tmp_path) == ["年␊报[U+202E]txt.exe"]
    assert find(tmp_path).sources[0].path.read_text("utf-8")


def test_names_are_compared_in_composed_form(tmp_path: Path) -> None:
    put(tmp_path / unicodedata.normalize("NFD", "é.txt"))
    assert names(tmp_path) == ["é.txt"]


def test_two_names_that_look_the_same_are_not_mixed_up(tmp_path: Path) -> None:
    put(tmp_path / "é.txt", "one")
    put(tmp_path / unicodedata.normalize("NFD", "é.txt"), "two")
    assert len(find(tmp_path).sources) == 1
    assert codes(tmp_path) == {"é.txt": "same_name"}


def test_a_link_out_of_the_root_is_never_followed(tmp_path: Path) -> None:
    secret = put(tmp_path / "outside/secret.txt")
    root = tmp_path / "root"
    put(root / "a.txt")
    (root / "file.txt").symlink_to(secret)
    (root / "folder").symlink_to(secret.parent)
    (root / "up").symlink_to("..")
    (root / "sibling").symlink_to(put(tmp_path / "root2/b.txt").parent)
    assert names(root) == ["a.txt"]
    assert codes(root) == dict.fromkeys(("file.txt", "folder", "up", "sibling"), "link_outside")


def test_a_link_within_the_root_is_one_more_name(tmp_path: Path) -> None:
    put(tmp_path / "b.txt")
    (tmp_path / "a.txt").symlink_to("b.txt")
    (source,) = find(tmp_path).sources
    assert (source.name, source.aliases) == ("a.txt", ("b.txt",))


def test_links_that_go_round_in_circles_end(tmp_path: Path) -> None:
    put(tmp_path / "b/b.txt")
    (tmp_path / "b/again").symlink_to(tmp_path / "b")
    (tmp_path / "a").symlink_to(tmp_path)
    (tmp_path / "b/c").symlink_to(tmp_path / "a")
    assert names(tmp_path) == ["b/b.txt"]
    assert codes(tmp_path) == {}


def test_a_linked_folder_that_is_found_nowhere_else_is_walked(tmp_path: Path) -> None:
    put(tmp_path / ".store/x.txt")
    (tmp_path / "2017").symlink_to(".store")
    assert names(tmp_path) == ["2017/x.txt"]


def test_a_link_to_nothing_and_one_to_itself_are_failures(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "self.txt").symlink_to("self.txt")
    assert set(codes(tmp_path)) == {"gone.txt", "self.txt"}
    assert codes(tmp_path)["gone.txt"] == "link_broken"


def test_the_root_may_itself_be_a_link(tmp_path: Path) -> None:
    put(tmp_path / "real/a.txt")
    (tmp_path / "root").symlink_to("real")
    assert names(tmp_path / "root") == ["a.txt"]


def test_an_empty_file_is_a_failure_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "空.txt").touch()
    (failure,) = find(tmp_path).failures
    assert (failure.name, failure.code, failure.reason) == ("空.txt", "empty", "文件是空的")
    assert failure.remedy


def test_special_files_are_failures_and_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        assert codes(tmp_path) == {"pipe.txt": "special_file", "socket.txt": "special_file"}


def test_a_name_that_is_not_utf8_is_shown_safely_with_a_guess(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/" + "萧县年报.txt".encode("gbk")
    Path(os.fsdecode(raw)).write_text("x")
    (failure,) = find(tmp_path).failures
    assert failure.code == "bad_name"
    assert "萧县年报.txt" in failure.reason
    assert failure.name.encode("utf-8")
    assert failure.name.endswith(".txt")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "Permission denied"), "unreadable"),
        (FileNotFoundError(2, "No such file"), "link_broken"),
        (OSError(5, "Input/output error"), "unreadable"),
    ],
)
def test_a_file_that_cannot_be_opened_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    put(tmp_path / "a.txt")
    locked = put(tmp_path / "locked.txt")
    really_open = Path.open

    def deny(self: Path, *args: str) -> object:
        if self.name == locked.name:
            raise error
        return really_open(self, *args)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", deny)
    assert names(tmp_path) == ["a.txt"]
    assert codes(tmp_path) == {"locked.txt": code}


def test_a_folder_that_cannot_be_listed_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.txt")
    put(tmp_path / "locked/b.txt")
    really_scan = os.scandir

    def deny(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return really_scan(path)

    monkeypatch.setattr(os, "scandir", deny)
    assert names(tmp_path) == ["a.txt"]
    assert codes(tmp_path) == {"locked": "unreadable"}


def test_corrections_in_a_subfolder_are_pointed_out(tmp_path: Path) -> None:
    put(tmp_path / "2017/corrections.csv")
    assert codes(tmp_path) == {"2017/corrections.csv": "misplaced"}


def test_a_missing_root_is_a_wrong_setting_and_an_empty_one_is_not(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        find(tmp_path / "nowhere")
    assert "不存在" in caught.value.message
    assert caught.value.remedy
    with pytest.raises(SettingsError):
        find(put(tmp_path / "a-file"))
    (tmp_path / "empty").mkdir()
    assert find(tmp_path / "empty") == sources.Holdings((), ())


def test_finding_writes_nothing(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    before = [(path, path.stat().st_mtime_ns) for path in tmp_path.rglob("*")]
    find(tmp_path)
    assert [(path, path.stat().st_mtime_ns) for path in tmp_path.rglob("*")] == before


def test_shown_leaves_emoji_sequences_whole() -> None:
    assert shown("👨\u200d👩\u200d👧.txt") == "👨\u200d👩\u200d👧.txt"
    assert shown("a\x7f\udcff") == "a[U+007F][FF]"
