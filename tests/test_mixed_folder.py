"""One folder with every format and every kind of bad file builds in one go."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping

import pytest
from selectolax.lexbor import LexborHTMLParser

from disclosure.errors import ExitStatus
from disclosure.reading import libreoffice, scan
from tests.folder import Folder
from tests.reading import make_pdf, make_word
from tests.reading.annual_report import TABLES
from tests.reading.make_picture import png
from tests.reading.make_word import document, package, paragraph
from tests.reading.make_workbook import grid, old_workbook, sheet, workbook
from tests.reading.test_same_report import page, plain

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
ROWS = grid(TABLES[1])
PDF = make_pdf.annual_report()
DOCX = make_word.annual_report()
XLSX = workbook({"表三": sheet(*ROWS)})


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return file.getvalue()


def locked(archive: bytes) -> bytes:
    """Mark what a zip file holds as encrypted."""
    data = bytearray(archive)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    return bytes(data)


def saved(html: bytes) -> bytes:
    head = b'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
    return head + b"--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html + b"\r\n--x--\r\n"


def letter(attached: str) -> bytes:
    head = b'From: a@b.c\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="y"\r\n\r\n--y\r\n'
    part = (
        'Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\n'
    )
    return head + f"{part}{attached}\r\n--y--\r\n".encode()


def entities(declared: str, used: str) -> bytes:
    text = (
        f'<?xml version="1.0"?><!DOCTYPE l [{declared}]>'
        + make_word.part("document", f"<w:body>&{used};</w:body>")[55:]
    )
    return package({"word/document.xml": text})


GOOD: dict[str, tuple[bytes, str]] = {  # with the reader
    "年报.txt": (plain(), "plain"),
    "年报.html": (page(), "webpage"),
    "年报.docx": (DOCX, "word"),
    "年报.pdf": (PDF, "pdf"),
    "统计.xlsx": (XLSX, "sheet"),
    "统计.xls": (old_workbook("表三", *ROWS), "sheet"),
    "台账.csv": ("指标,单位,数量\n主动公开政府信息数,条,1203\n收到申请数,件,33\n".encode("gb18030"), "sheet"),
    "保存的网页.mht": (saved(page().replace("平阳".encode(), "萧".encode())), "webpage"),
    "来信.eml": (letter("临泉县2016年政府信息公开工作年度报告\n全年公开12条。"), "plain"),
    "打包.zip": (
        zipped({"甲/年报.docx": document(paragraph("阜南县2019年政府信息公开工作年度报告"))}),
        "word",
    ),
    "改了名的.jpg": (document(paragraph("灵璧县2019年政府信息公开工作年度报告")), "word"),
    "改了名的.docx": (PDF + b"\n", "pdf"),
    "宏.docm": (
        package(
            {
                "word/document.xml": zipfile.ZipFile(io.BytesIO(DOCX)).read("word/document.xml"),
                "word/vbaProject.bin": b"x",
            }
        ),
        "word",
    ),
}
BAD: dict[str, tuple[bytes, str, str]] = {  # with words of the reason, and of the remedy
    "截断.docx": (DOCX[: len(DOCX) // 2], "损坏", "重新下载"),
    "截断.pdf": (PDF[: len(PDF) // 3], "损坏", "重新下载"),
    "截断.xlsx": (XLSX[: len(XLSX) // 2], "损坏", "重新下载"),
    "截断.zip": (zipped({"a.txt": "公开" * 900})[:40], "损坏", "重新下载"),
    "加密.docx": (OLE + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 900, "密码", "去掉打开密码"),
    "加密.zip": (locked(zipped({"年报.txt": "公开" * 99})), "密码", "用密码解压"),
    "炸弹.zip": (zipped({"a.txt": b"\x00" * 70_000_000}), "过大", "解压"),
    "嵌套.zip": (zipped({"内.zip": zipped({"a.txt": "x"})}), "套着压缩包", "解压"),
    "实体炸弹.docx": (entities('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">', "b"), "实体", "不要打开"),
    "外部实体.docx": (entities('<!ENTITY x SYSTEM "file:///etc/passwd">', "x"), "实体", "不要打开"),
    "三千页.pdf": (make_pdf.pdf(["q Q"] * 3000), "3000 页", "拆成"),
    "扫描.pdf": (make_pdf.scanned(2), "扫描件", "识别组件"),
    "照片.txt": (png(800, 600), "图片", "识别组件"),
    "旧.doc": (OLE + "WordDocument".encode("utf-16-le"), "Word 97", "LibreOffice"),
    "空.docx": (document(paragraph("")), "空白", "移走"),
    "演示.pptx": (zipped({"ppt/presentation.xml": "<x/>"}), "演示文稿", ".txt"),
    "文件.ofd": (zipped({"OFD.xml": "<x/>"}), "OFD", ".txt"),
    "压缩.rar": (b"Rar!\x1a\x07\x00" + b"\x00" * 40, "压缩包", "解压"),
    "框架.html": (b'<html><frameset><frame src="a.html"></frameset></html>', "框架", "右击"),
    "很深.html": (b"<div>" * 200_000 + b"x", "嵌套", "复制"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    folder = Folder(tmp_path_factory.mktemp("mixed") / "archive")
    folder.options["jobs"] = 1  # in this process, for what is installed here must not decide
    for name in (*GOOD, *BAD):
        (folder.reports / name).write_bytes((GOOD.get(name) or BAD[name])[0])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(libreoffice, "program", lambda: "")
        patch.setattr(scan, "is_available", lambda: False)
        assert folder.build() == ExitStatus.NEEDS_ATTENTION
    return folder


def test_every_format_is_read_by_its_reader(built: Folder) -> None:
    catalogue = json.loads((built.site / "data" / "catalogue.json").read_text("utf-8"))
    readers = {report["source"]["file"].partition("/")[0]: report["source"]["reader"] for report in catalogue}
    assert readers == {name: reader for name, (_, reader) in GOOD.items()}


def test_every_bad_file_is_told_with_reason_and_remedy(built: Folder) -> None:
    review = LexborHTMLParser((built.site / "review.html").read_text("utf-8"))
    rows = [row.text(separator=" ") for row in review.css("article li, article tr")]
    for name, (_, reason, remedy) in BAD.items():
        told = [row for row in rows if name in row]
        assert any(reason in row and remedy in row for row in told), (name, told)


def test_nothing_of_this_machine_came_in(built: Folder) -> None:
    pages = "".join(path.read_text("utf-8") for path in built.site.rglob("*.html"))
    assert "root:x:" not in pages
