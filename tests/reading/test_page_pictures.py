"""Pictures that came with a page are kept at their place; what it only links to is never asked for."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import pytest

from disclosure.errors import UnreadableSource
from disclosure.reading import libreoffice, readers, saved_page, sources, webpage
from disclosure.reading.decode import Decoded
from disclosure.reading.embedded import taken_from
from disclosure.records import TABLE_MARK, Picture, SourceFile, Transcript
from tests.reading.make_picture import png, taken
from tests.reading.pages import BODY, FIGURES, FOOT, MENU, PARAGRAPHS, SHARE, SIGNATURE, TITLE, page

CHART = png(640, 360, 1)
OTHER = png(400, 300, 2)
ADDRESS = "http://www.example.gov.cn/art/2022/1/28/index.html"


def within(data: bytes) -> str:
    return f"data:image/png;base64,{base64.b64encode(data).decode()}"


def illustrated(*pictures: str) -> str:
    """A report with pictures behind its text."""
    shown = "".join(f'<p><img src="{address}"></p>' for address in pictures)
    signed = "".join(f"<p>{line}</p>" for line in SIGNATURE)
    return page(f'{MENU}<h1>{TITLE}</h1><div id="zoom">{BODY}{shown}{signed}</div>{SHARE}{FOOT}')


def saved(html: str, parts: Mapping[str, bytes], header: str = "Content-Location") -> bytes:
    """A page saved as one file."""
    pieces = [f"Content-Type: text/html; charset=utf-8\r\nContent-Location: {ADDRESS}\r\n\r\n{html}"]
    pieces += [
        f"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n{header}: {name}\r\n\r\n{base64.b64encode(data).decode()}"
        for name, data in parts.items()
    ]
    body = "".join(f"\r\n--x\r\n{piece}" for piece in pieces)
    return (
        f'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n{body}\r\n--x--\r\n'.encode()
    )


def read(html: str) -> Transcript:
    return webpage.transcribe(Decoded(html, "utf-8"))


def shown(transcript: Transcript) -> list[Picture]:
    return [picture for _, picture in transcript.pictures]


def lines(transcript: Transcript) -> list[str]:
    return [line.strip("\u3000") for line in transcript.text.split("\n")]


def test_a_picture_within_the_page_stands_where_it_stood() -> None:
    html = illustrated(within(CHART), within(OTHER))
    found = read(html)
    assert lines(found) == [TITLE, *PARAGRAPHS, TABLE_MARK, TABLE_MARK, *SIGNATURE]
    assert [(picture.width, picture.height) for picture in shown(found)] == [(640, 360), (400, 300)]
    assert list(taken(html.encode(), tuple(shown(found)))) == [CHART, OTHER]
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("header", "name", "address"),
    [
        (
            "Content-Location",
            "http://www.example.gov.cn/a/chart.png",
            "http://www.example.gov.cn/a/chart.png",
        ),
        ("Content-Location", "http://www.example.gov.cn/art/2022/1/28/P02.png", "./P02.png"),
        ("Content-Location", "file:///C:/1.files/image001.png", "file:///C:/1.files/image001.png"),
        ("Content-ID", "<frame-1@mhtml.blink>", "cid:frame-1@mhtml.blink"),
    ],
)
def test_a_picture_of_a_saved_page_is_found_by_its_address(header: str, name: str, address: str) -> None:
    data = saved(illustrated(address), {name: CHART}, header)
    found = saved_page.transcribe(data)
    assert lines(found) == [TITLE, *PARAGRAPHS, TABLE_MARK, *SIGNATURE]
    assert list(taken(data, tuple(shown(found)))) == [CHART]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/chart.png",
        "chart.png",
        "file:///etc/passwd",
        "cid:nobody",
        "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciPjxzY3JpcHQ+YWxlcnQoMSk8L3NjcmlwdD48L3N2Zz4=",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "data:image/png;base64,!!!!",
        "data:image/png;base64,AAAAA",
        "data:text/html;base64,PHNjcmlwdD4=",
        within(png(160, 160)),  # a square to scan
        within(png(1, 1)),
        "http://[bad/",
    ],
)
def test_what_did_not_come_with_the_page_or_adorns_it_is_left_out(address: str) -> None:
    html = illustrated(address.replace('"', ""))
    for found in (read(html), saved_page.transcribe(saved(html, {"other.png": CHART}))):
        assert found.pictures == ()
        assert lines(found) == [TITLE, *PARAGRAPHS, *SIGNATURE]


def test_pictures_around_the_document_are_none_of_it() -> None:
    html = illustrated(within(CHART)).replace(
        "<body>", f'<body><div class="banner"><img src="{within(OTHER)}"></div>'
    )
    assert [picture.width for picture in shown(read(html))] == [640]


def test_a_picture_in_a_table_of_data_stands_behind_it() -> None:
    table = FIGURES.replace("</td>", f'<img src="{within(CHART)}"></td>', 1)
    found = read(illustrated().replace(BODY, BODY + table))
    assert lines(found) == [TITLE, *PARAGRAPHS, TABLE_MARK, TABLE_MARK, *SIGNATURE]
    assert found.tables == read(illustrated().replace(BODY, BODY + FIGURES)).tables


def test_a_picture_above_the_text_leaves_its_title_alone() -> None:
    html = illustrated().replace('<div id="zoom">', f'<div id="zoom"><img src="{within(CHART)}">')
    assert lines(read(html)) == [TITLE, TABLE_MARK, *PARAGRAPHS, *SIGNATURE]


# A page saved with a folder


def beside_page(folder: Path, html: str, **files: bytes) -> SourceFile:
    """A page and the files in its folder, as they are found below ``folder``."""
    (folder / "年报_files").mkdir()
    (folder / "年报.html").write_text(html, "utf-8")
    for name, data in files.items():
        (folder / "年报_files" / name.replace("_", ".")).write_bytes(data)
    (source,) = sources.find(folder).sources
    return source


@pytest.mark.parametrize(
    "address",
    [
        "./年报_files/chart.png",
        "年报_files/chart.png?v=3#a",
        "%E5%B9%B4%E6%8A%A5_files/chart.png",
        "年报_files\\CHART.PNG",
        "file:///D:/old/年报_files/chart.png",
    ],
)
def test_a_picture_in_the_folder_of_a_page_is_found_however_it_is_called(
    tmp_path: Path, address: str
) -> None:
    source = beside_page(tmp_path, illustrated(address), chart_png=CHART, icon_png=png(16, 16))
    found = readers.read(source)
    assert lines(found) == [TITLE, *PARAGRAPHS, TABLE_MARK, *SIGNATURE]
    assert list(taken_from(source, tuple(shown(found)), tmp_path)) == [CHART]


@pytest.mark.parametrize(
    "address", ["../../../../etc/hostname", "/etc/hostname", "年报_files/../年报.html", "icon.png"]
)
def test_nothing_but_the_pictures_of_the_folder_is_read(tmp_path: Path, address: str) -> None:
    source = beside_page(tmp_path, illustrated(address), chart_png=CHART, icon_png=png(16, 16))
    assert readers.read(source).pictures == ()


def test_a_picture_that_changed_since_it_was_found_is_not_taken_for_it(tmp_path: Path) -> None:
    source = beside_page(tmp_path, illustrated("年报_files/chart.png"), chart_png=CHART)
    (tmp_path / "年报_files" / "chart.png").write_bytes(OTHER)
    with pytest.raises(UnreadableSource) as caught:
        readers.read(source)
    assert caught.value.code == "changed"


DRAWN = (
    '<svg width="640" height="360"><rect width="640" height="360" fill="#eee"/>'
    + "<path d='M0 0L9 9'/>" * 60
    + "</svg>"
)


@pytest.mark.parametrize("address", ["年报_files/chart.svg", f"data:image/svg+xml;utf8,{quote(DRAWN)}", ""])
def test_a_drawing_of_a_page_is_told_of_where_it_stood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: "")
    named = DRAWN.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"')
    html = illustrated(address.replace(quote(DRAWN), quote(named)) or "none.png")
    html = html if address else html.replace('<img src="none.png">', DRAWN)
    found = readers.read(beside_page(tmp_path, html, chart_svg=named.encode()))
    assert lines(found) == [TITLE, *PARAGRAPHS, TABLE_MARK, *SIGNATURE]
    assert [picture.kind for picture in shown(found)] == [""]
    assert [doubt.code for doubt in found.doubts] == ["pictures"]


@pytest.mark.parametrize(
    ("size", "count"),
    [
        ('width="640" height="360"', 1),
        ('viewBox="0 0 640 360"', 1),
        ('width="24" height="24"', 0),
        ('viewBox="0 0 1024 1024"', 0),
    ],
)
def test_a_large_drawing_that_may_not_be_drawn_is_told_of(size: str, count: int) -> None:
    drawing = f"<svg {size}><script>alert(1)</script>{'<rect/>' * 200}</svg>"
    found = read(illustrated("none.png").replace('<img src="none.png">', drawing))
    assert [picture.kind for picture in shown(found)] == [""] * count
    assert found.text.count(TABLE_MARK) == count
    assert "alert" not in found.text


# A page in frames


@pytest.mark.parametrize(
    "outer",
    [
        '<html><frameset cols="20%,*"><frame src="年报_files/menu.html"><frame src="年报_files/main.html"></frameset></html>',
        '<html><body><p>平阳县政府网</p><iframe src="./年报_files/menu.html"></iframe><iframe src="./年报_files/main.html"></iframe>',
    ],
)
def test_a_page_in_frames_is_the_longest_that_they_show(tmp_path: Path, outer: str) -> None:
    main, menu = illustrated("chart.png", within(OTHER)).encode(), f"<html><body>{MENU}".encode()
    source = beside_page(tmp_path, outer, main_html=main, menu_html=menu, chart_png=CHART)
    found = readers.read(source)
    assert lines(found) == [TITLE, *PARAGRAPHS, TABLE_MARK, TABLE_MARK, *SIGNATURE]
    assert list(taken_from(source, tuple(shown(found)), tmp_path)) == [CHART, OTHER]


def test_a_page_with_words_of_its_own_is_no_frame(tmp_path: Path) -> None:
    outer = illustrated().replace("</body>", '<iframe src="年报_files/main.html"></iframe></body>')
    longer = "".join(f"<p>{line}</p>" for line in PARAGRAPHS * 9).encode()
    source = beside_page(tmp_path, outer, main_html=b"<html><body>" + longer)
    assert lines(readers.read(source)) == [TITLE, *PARAGRAPHS, *SIGNATURE]


def test_a_frame_that_was_not_saved_is_told_of(tmp_path: Path) -> None:
    outer = '<html><frameset><frame src="http://127.0.0.1:9/main.html"><frame src="../main.html"></frameset></html>'
    (tmp_path / "main.html").write_text("x", "utf-8")
    (tmp_path / "a").mkdir()
    source = beside_page(tmp_path / "a", outer, chart_png=CHART)
    with pytest.raises(UnreadableSource) as caught:
        readers.read(source)
    assert "框架" in caught.value.message
