"""One source to its transcript: content decides, the extension only where it does not."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from disclosure.errors import UnreadableSource
from disclosure.reading import formats, libreoffice, readers
from disclosure.reading.formats import FORMATS, NAMED, Format
from disclosure.records import SourceFile, Transcript
from tests.reading.pages import LAYOUTS, TITLE
from tests.reading.samples import REPORT

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def source(folder: Path, name: str, data: bytes) -> SourceFile:
    path = folder / name
    path.write_bytes(data)
    return SourceFile(path, name, len(data), hashlib.sha256(data).hexdigest())


def refused(found: SourceFile, limit: int = readers.LIMIT) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as caught:
        readers.read(found, limit)
    assert caught.value.message
    assert caught.value.remedy
    return caught.value


@pytest.mark.parametrize(
    "name",
    [
        "年报.txt",
        "年报.text",
        "年报.md",
        "年报",
        "年报.dat",
        "年报.txt.bak",
        "年报.doc",
        "年报.htm",
        "年报.2017",
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_text_is_text_whatever_it_is_called(tmp_path: Path, name: str, codec: str) -> None:
    transcript = readers.read(source(tmp_path, name, REPORT.encode(codec)))
    assert (transcript.text, transcript.reader) == (REPORT, "plain")


@pytest.mark.parametrize("name", ["年报.html", "年报.shtml", "年报.txt", "年报", "年报.doc", "年报.xls"])
def test_a_page_is_a_page_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    # Content systems hand out pages as 年报.doc, for Word to open.
    data = LAYOUTS["a known id"].replace("utf-8", "gb2312").encode("gb18030")
    transcript = readers.read(source(tmp_path, name, data))
    assert (transcript.reader, transcript.encoding) == ("webpage", "gb18030")
    assert transcript.text.startswith(TITLE)


@pytest.mark.parametrize(
    ("name", "data", "word", "action"),
    [
        ("年报.doc", OLE + b"\x00" * 99 + "WordDocument".encode("utf-16-le"), "Word", "另存为"),
        ("年报.wps", OLE + b"\x00" * 99 + "WordDocument".encode("utf-16-le"), "WPS", "另存为"),
        ("年报.doc", OLE + b"\x00" * 99 + "EncryptedPackage".encode("utf-16-le"), "密码", "密码"),
        ("年报.zip", b"PK\x03\x04" + b"\x00" * 30, "压缩包", "解压"),
        ("年报.rar", b"Rar!\x1a\x07\x00", "压缩包", "解压"),
        ("年报.ofd", b"PK\x03\x04" + b"\x00" * 26 + b"OFD.xml", "OFD", "复制文字"),
        ("年报.url", b"[InternetShortcut]\r\nURL=http://a.b/\r\n", "快捷方式", "另存"),
        ("年报.rtf", b"{\\rtf1\\ansi", "RTF", "另存为"),
        ("年报.xml", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "Word", "另存为"),
        ("年报.txt.crdownload", "没下载完的年报".encode(), "没有下载完", "重新下载"),
        ("jquery.js", b"function f(){}", "脚本", "移走"),
    ],
)
def test_a_format_without_a_reader_is_named_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, word: str, action: str
) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: "")
    error = refused(source(tmp_path, name, data))
    assert error.code == "unsupported_format"
    assert word in error.message
    assert action in error.remedy


def test_an_unknown_binary_is_refused(tmp_path: Path) -> None:
    assert refused(source(tmp_path, "年报.xyz", bytes(range(256)) * 9)).code == "binary"


@pytest.mark.parametrize("name", ["年报.doc", "年报.pdf", "年报.jpg", "年报.xlsx"])
def test_a_file_that_is_not_what_its_name_promises_is_called_damaged(tmp_path: Path, name: str) -> None:
    error = refused(source(tmp_path, name, b"\x00\x01\x02\x03" * 99))
    assert error.code == "damaged"
    assert "损坏" in error.message


@pytest.mark.parametrize(
    "data",
    [b" \r\n\t\n", "\u3000\u3000\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe\n\x00", b"\x1a", b"\x00\x00"],
)
def test_a_file_of_blanks_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refused(source(tmp_path, "空.txt", data)).code == "no_text"


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    found = source(tmp_path, "大.txt", b"a" * 2000)
    assert refused(found, limit=1000).code == "too_big"
    assert refused(replace(found, size=10), limit=1000).code == "too_big"
    assert readers.read(found, limit=2000).text == "a" * 2000


def test_a_file_that_changed_since_it_was_found_is_refused(tmp_path: Path) -> None:
    found = source(tmp_path, "年报.txt", b"one")
    found.path.write_bytes(b"two")
    assert refused(found).code == "changed"


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    found = source(tmp_path, "年报.txt", b"one")
    found.path.unlink()
    assert refused(found).code == "unreadable"


def test_a_reader_is_added_by_one_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = Transcript("年报", "utf-8", "pdf")
    monkeypatch.setitem(readers.READERS, "pdf", lambda data: expected)
    assert readers.read(source(tmp_path, "年报.pdf", b"%PDF-1.7\n")) is expected


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    text = (
        '<script>alert(1)</script>2018年总结\n\n---\ntitle: {{ x }}\n---\n<a href="javascript:f()">公开</a>'
    )
    assert readers.read(source(tmp_path, "x.txt", text.encode())).text == text


# The table of formats


@pytest.mark.parametrize("row", [*FORMATS, *NAMED], ids=lambda row: row.code)
def test_every_row_says_what_to_do_and_ends_as_summaries_need_it(row: Format) -> None:
    assert row.name
    assert len(row.remedy) > 8
    assert not row.name.endswith("。")
    assert not row.remedy.endswith("。")
    assert row.starts or row.extensions


def test_codes_are_unique() -> None:
    codes = [row.code for row in (*FORMATS, *NAMED)]
    assert len(codes) == len(set(codes))


def test_extensions_are_lower_case_and_belong_to_one_format() -> None:
    extensions = [extension for row in (*FORMATS, *NAMED) for extension in row.extensions]
    assert len(extensions) == len(set(extensions))
    assert all(extension == extension.lower() and extension.startswith(".") for extension in extensions)


def test_a_signature_further_in_is_found() -> None:
    row = formats.recognise(b"name".ljust(257, b"\x00") + b"ustar")
    assert row is not None
    assert row.code == "tar"


def test_an_archive_of_word_documents_is_an_archive() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("年报.docx", b"PK\x03\x04" + b"word/document.xml")
    row = formats.recognise(file.getvalue())
    assert row is not None
    assert row.code == "zip"
