"""Archives and letters are folders of sources, within limits."""

from __future__ import annotations

import struct
from email.message import EmailMessage
from functools import partial
from pathlib import Path

import pytest

from disclosure.errors import UnreadableSource
from disclosure.reading import archives, readers, saved_page, sources
from disclosure.reading.embedded import taken_from
from disclosure.reading.sources import Holdings
from tests.reading import make_archive, make_word
from tests.reading.make_archive import letter, zipped
from tests.reading.make_picture import png
from tests.reading.pages import BODY, LAYOUTS, TITLE
from tests.reading.samples import REPORT

TEXT = REPORT.encode("gb18030")


def found(root: Path, **files: bytes) -> Holdings:
    """What is found where ``root`` holds ``files`` (their names with ``_`` for the dot)."""
    (root / "in").mkdir(exist_ok=True)
    for name, data in files.items():
        (root / "in" / name.replace("_", ".")).write_bytes(data)
    return sources.find(root / "in", unpack=partial(archives.unpack, folder=root / "members"))


def names(holdings: Holdings) -> list[str]:
    return [source.name for source in holdings.sources]


def codes(holdings: Holdings) -> list[tuple[str, str]]:
    return [(failure.name, failure.code) for failure in holdings.failures]


@pytest.mark.parametrize("codec", ["utf-8", "gbk"])
def test_the_members_of_an_archive_are_sources_whatever_their_names_are_written_in(
    tmp_path: Path, codec: str
) -> None:
    packed = zipped({"2017年/萧县年报.txt": TEXT, "平阳县.docx": make_word.annual_report()}, codec)
    holdings = found(tmp_path, 年报_zip=packed)
    assert names(holdings) == ["年报.zip/2017年/萧县年报.txt", "年报.zip/平阳县.docx"]
    assert readers.read(holdings.sources[0]).text == REPORT
    assert readers.read(holdings.sources[1]).reader == "word"
    assert not holdings.failures


def test_a_saved_page_in_an_archive_keeps_its_pictures(tmp_path: Path) -> None:
    chart = png(640, 360)
    html = f'<html><body><h1>{TITLE}</h1><div id="zoom">{BODY}<img src="./年报_files/chart.png"></div></body></html>'
    entries = {
        "甲/年报.html": html.encode(),
        "甲/年报_files/chart.png": chart,
        "甲/年报_files/a.js": b"alert(1)",
    }
    holdings = found(tmp_path, 年报_zip=zipped(entries, "gbk"))
    assert (names(holdings), holdings.failures) == (["年报.zip/甲/年报.html"], ())
    ((_, picture),) = readers.read(holdings.sources[0]).pictures
    assert list(taken_from(holdings.sources[0], (picture,), tmp_path)) == [chart]
    assert found(tmp_path) == holdings  # from what was noted
    archives.prune(tmp_path / "members", [], holdings.sources)
    assert len(list((tmp_path / "members").iterdir())) == 2


def test_what_was_unpacked_is_not_unpacked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = zipped({"甲.txt": TEXT, "空.txt": b""})
    first = found(tmp_path, 年报_zip=packed)
    monkeypatch.setattr(archives, "_unpacked", lambda *_: pytest.fail("unpacked again"))
    assert found(tmp_path) == first
    assert codes(first) == [("年报.zip/空.txt", "empty")]


def test_what_belongs_to_no_archive_any_more_is_removed(tmp_path: Path) -> None:
    found(tmp_path, gone_zip=zipped({"甲.txt": TEXT}), kept_zip=zipped({"乙.txt": TEXT + b"2"}))
    (tmp_path / "in" / "gone.zip").unlink()
    kept, members = sources.find(tmp_path / "in").sources, found(tmp_path).sources
    archives.prune(tmp_path / "members", kept, members)
    left = {path.name for path in (tmp_path / "members").iterdir()}
    assert left == {f"{kept[0].sha256}.json", members[0].sha256}
    assert found(tmp_path).sources == members


def test_a_lost_member_is_unpacked_again(tmp_path: Path) -> None:
    packed = zipped({"甲.txt": TEXT})
    (source,) = found(tmp_path, 年报_zip=packed).sources
    source.path.unlink()
    assert readers.read(found(tmp_path).sources[0]).text == REPORT


def test_the_same_bytes_inside_and_outside_are_one_source(tmp_path: Path) -> None:
    holdings = found(tmp_path, 年报_txt=TEXT, 年报_zip=zipped({"甲.txt": TEXT, "乙.txt": TEXT}))
    (source,) = holdings.sources
    assert {source.name, *source.aliases} == {"年报.txt", "年报.zip/甲.txt", "年报.zip/乙.txt"}


def test_leftovers_and_what_browsers_save_beside_a_page_are_passed_over(tmp_path: Path) -> None:
    members = (
        "__MACOSX/._甲.txt",
        "甲.txt",
        "Thumbs.db",
        "~$甲.docx",
        "乙.htm",
        "乙_files/a.txt",
        ".git/b.txt",
    )
    assert names(found(tmp_path, 年报_zip=zipped({name: name.encode() for name in members}))) == [
        "年报.zip/甲.txt",
        "年报.zip/乙.htm",
    ]


def test_names_that_lead_out_of_the_archive_lead_nowhere(tmp_path: Path) -> None:
    holdings = found(
        tmp_path, 年报_zip=zipped({"../../出去.txt": TEXT, "/etc/甲.txt": b"a", "a\\..\\乙.txt": b"b"})
    )
    assert names(holdings) == ["年报.zip/出去.txt", "年报.zip/etc/甲.txt", "年报.zip/a/乙.txt"]
    assert {path.parent for path in tmp_path.rglob("*") if path.is_file()} == {
        tmp_path / "in",
        tmp_path / "members",
    }


def test_a_word_document_is_no_archive(tmp_path: Path) -> None:
    assert names(found(tmp_path, 年报_zip=make_word.annual_report())) == ["年报.zip"]


def test_attachments_are_sources_and_a_short_letter_is_none(tmp_path: Path) -> None:
    data = letter("请查收附件。", [("萧县年报.txt", TEXT), ("平阳县.docx", make_word.annual_report())])
    assert names(found(tmp_path, 来信_eml=data)) == ["来信.eml/萧县年报.txt", "来信.eml/平阳县.docx"]


def test_a_letter_that_is_the_report_itself_is_a_source(tmp_path: Path) -> None:
    holdings = found(tmp_path, 来信_eml=letter(REPORT))
    assert names(holdings) == ["来信.eml/邮件正文.txt"]
    assert readers.read(holdings.sources[0]).text.strip() == REPORT


# Bad input


def test_what_cannot_be_taken_out_is_a_failure_and_the_rest_is_read(tmp_path: Path) -> None:
    inner = zipped({"甲.txt": TEXT})
    holdings = found(tmp_path, 年报_zip=zipped({"乙.txt": TEXT, "丙.zip": inner, "corrections.csv": b"a"}))
    assert names(holdings) == ["年报.zip/乙.txt"]
    assert sorted(codes(holdings)) == [
        ("年报.zip/corrections.csv", "misplaced"),
        ("年报.zip/丙.zip", "nested_archive"),
    ]


def test_bombs_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped({"弹.txt": b"\x00" * (8 << 20)})
    assert codes(found(tmp_path, 年报_zip=bomb)) == [("年报.zip/弹.txt", "too_big")]
    monkeypatch.setattr(archives, "MOST_MEMBERS", 3)
    many = zipped({f"{at}.txt": b"a%d" % at for at in range(4)})
    assert ("多.zip", "too_big") in codes(found(tmp_path, 多_zip=many))
    monkeypatch.setattr(archives, "LARGEST_WHOLE", 5000)
    large = zipped({f"{at}.txt": bytes([at]) * 3000 for at in range(1, 4)})
    assert ("大.zip", "too_big") in codes(found(tmp_path, 大_zip=large))


def test_a_member_that_says_it_is_small_and_is_not_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"弹.txt": b"\x00" * (8 << 20)}))
    struct.pack_into("<I", data, data.rfind(b"PK\x01\x02") + 24, 100)
    assert codes(found(tmp_path, 年报_zip=bytes(data)))[0][1] in ("damaged", "too_big")


def test_truncated_locked_and_empty_archives_are_refused(tmp_path: Path) -> None:
    good = zipped({"甲.txt": TEXT})
    locked = bytearray(good)
    at = locked.rfind(b"PK\x01\x02")
    struct.pack_into("<H", locked, at + 8, struct.unpack_from("<H", locked, at + 8)[0] | 1)
    holdings = found(
        tmp_path, 甲_zip=good[:-30], 乙_zip=bytes(locked), 丙_zip=zipped({}), 丁_eml=b"\xff\xfe\x00" * 9
    )
    assert not [
        source for source in holdings.sources if source.name.endswith(".txt") and "正文" not in source.name
    ]
    assert ("甲.zip", "damaged") in codes(holdings)
    assert ("乙.zip/甲.txt", "locked") in codes(holdings)
    assert ("丙.zip", "no_text") in codes(holdings)
    assert all(failure.remedy for failure in holdings.failures)


# Pages saved in one file


@pytest.mark.parametrize("charset", ["gb2312", "gbk", ""])
def test_a_saved_page_is_the_page(tmp_path: Path, charset: str) -> None:
    page = LAYOUTS["a known id"].replace("utf-8", "gb2312")
    (source,) = found(tmp_path, 年报_mht=make_archive.saved_page(page, charset)).sources
    transcript = readers.read(source)
    assert (transcript.reader, transcript.text.split("\n")[0]) == ("webpage", TITLE)


def test_a_saved_page_without_a_page_is_damaged() -> None:
    for data in (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related",
        b"From: a\r\nContent-Type: image/png\r\n\r\nabc",
    ):
        with pytest.raises(UnreadableSource) as caught:
            saved_page.transcribe(data)
        assert caught.value.code == "damaged"


def test_a_picture_within_a_letter_is_part_of_its_text(tmp_path: Path) -> None:
    chart = png(640, 360)
    message = EmailMessage()
    message["From"], message["Subject"] = "a@example.org", "年报"
    message.set_content(
        f'<html><body><h1>{TITLE}</h1><div id="zoom">{BODY * 3}<img src="cid:chart@example"></div></body></html>',
        subtype="html",
    )
    message.add_related(chart, "image", "png", cid="<chart@example>")
    message.add_related(png(300, 200), "image", "png", cid="<other@example>")
    holdings = found(tmp_path, 信_eml=message.as_bytes())
    (letter_itself,) = (source for source in holdings.sources if source.name.endswith(".html"))
    ((_, picture),) = readers.read(letter_itself).pictures
    assert list(taken_from(letter_itself, (picture,), tmp_path)) == [chart]
    assert len(holdings.sources) == 2  # what the text does not show is an attachment
