"""Pictures that are part of a report are kept at their place; those that are not, or are none, are not."""

from __future__ import annotations

import re

import pytest

from disclosure.errors import UnreadableSource
from disclosure.reading import libreoffice, pictures, scan, word
from disclosure.reading.rasters import raster_of
from disclosure.records import TABLE_MARK, Cell, Picture, Table, Transcript
from tests.reading.make_picture import HEADS, OTHER_WEBPS, drawing, illustrated, png, shape, taken
from tests.reading.make_word import document, paragraph, table

TEXT = "全年主动公开政府信息41288条，其中乡镇公开1203条。"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
EMF = b"\x01\x00\x00\x00\x6c\x00\x00\x00" + b"\x00" * 32 + b" EMF" + b"\x00" * 60


def read(*blocks: str, outside: str = "", **parts: bytes) -> Transcript:
    return word.transcribe(illustrated(paragraph(TEXT), *blocks, pictures=parts, outside=outside))


@pytest.fixture(autouse=True)
def _nothing_can_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: "")


def shown(transcript: Transcript) -> list[Picture]:
    return [picture for _, picture in transcript.pictures if picture.kind]


def told_of(transcript: Transcript) -> int:
    """How many places of pictures that are not shown the page tells of; the review list tells of as many."""
    count = sum(not picture.kind for _, picture in transcript.pictures)
    assert transcript.text.count(TABLE_MARK) == len(transcript.tables) + len(transcript.pictures)
    assert ("pictures" in [doubt.code for doubt in transcript.doubts]) == bool(count)
    return count


@pytest.mark.parametrize("kind", HEADS)
def test_a_picture_is_what_its_bytes_say(kind: str) -> None:
    assert raster_of(HEADS[kind]) == (kind, 640, 360)


def test_every_kind_of_webp_tells_its_size() -> None:
    assert [raster_of(data) for data in OTHER_WEBPS] == [("webp", 640, 360)] * 2


@pytest.mark.parametrize(
    "data", [SVG, EMF, b"", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0", b"GIF", b"<html>", b"BM" * 99]
)
def test_what_can_hold_a_script_or_is_cut_off_is_no_picture(data: bytes) -> None:
    assert raster_of(data) is None


def test_a_picture_stands_where_it_stood() -> None:
    found = read(
        paragraph(drawing("r1")),
        paragraph("图1  历年主动公开数量"),
        table(Table(((Cell("年份"), Cell("条数")), (Cell("2021"), Cell("5"))))),
        paragraph("见下图。", drawing("r2")),
        r1=png(640, 360, 1),
        r2=png(300, 300, 2),
    )
    assert found.text.split("\n") == [
        TEXT,
        TABLE_MARK,
        "图1  历年主动公开数量",
        TABLE_MARK,
        "见下图。",
        TABLE_MARK,
    ]
    assert [type(inset) for inset in found.insets] == [Picture, Table, Picture]
    assert [(p.number, p.kind, p.width, p.height) for p in shown(found)] == [
        (1, "png", 640, 360),
        (2, "png", 300, 300),
    ]
    assert found.doubts == ()


def test_its_bytes_are_found_again_in_the_source() -> None:
    parts = {"r1": png(640, 360, 1), "r2": png(300, 300, 2)}
    data = illustrated(paragraph(TEXT), paragraph(drawing("r1"), drawing("r2")), pictures=parts)
    found = shown(word.transcribe(data))
    assert list(taken(data, tuple(found))) == list(parts.values())
    assert [picture.size for picture in found] == [len(part) for part in parts.values()]


def test_the_same_picture_twice_has_one_number() -> None:
    found = read(paragraph(drawing("r1")), paragraph(TEXT), paragraph(drawing("r1")), r1=png(640, 360))
    assert [picture.number for picture in shown(found)] == [1, 1]


def test_pictures_of_the_older_kind_are_kept() -> None:
    style = "position:absolute;width:415.3pt;height:207pt"
    found = read(
        paragraph(shape("r1", style)),
        paragraph(shape("r2", "width:30pt;height:30pt")),
        r1=png(90, 90),
        r2=png(91, 91),
    )
    assert [picture.width for picture in shown(found)] == [90]


@pytest.mark.parametrize(
    ("width", "height", "data"),
    [
        (3, 3, png(300, 300)),  # a square to scan
        (15, 1, png(900, 64)),  # a ruled line
        (12, 6, png(1, 1)),
        (12, 6, png(2000, 8)),
    ],
)
def test_what_adorns_a_page_is_left_out(width: float, height: float, data: bytes) -> None:
    assert read(paragraph(drawing("r1", width, height)), r1=data).pictures == ()


@pytest.mark.parametrize("data", [SVG, EMF, b"<html><script>alert(1)</script>", b""])
def test_a_large_drawing_that_cannot_be_shown_is_told_of(data: bytes) -> None:
    found = read(paragraph(drawing("r1")), r1=data)
    assert (shown(found), told_of(found)) == ([], 1)


def test_the_place_of_a_chart_is_told() -> None:
    chart = drawing("r1").replace("drawingml/2006/picture", "drawingml/2006/chart", 1)
    chart = re.sub("<pic:pic.*</pic:pic>", '<c:chart xmlns:c="urn:c" r:id="rId9"/>', chart)
    found = read(paragraph(chart), paragraph("图1  历年主动公开数量"), paragraph(chart))
    assert found.text.split("\n") == [TEXT, TABLE_MARK, "图1  历年主动公开数量", TABLE_MARK]
    assert [(picture.number, picture.kind) for _, picture in found.pictures] == [(1, ""), (2, "")]
    assert [doubt.code for doubt in found.doubts] == ["embedded_object", "picture_only"]


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/a.png", "file:///etc/passwd", "../../../a.png"])
def test_what_lies_outside_the_document_is_never_loaded(address: str) -> None:
    found = read(paragraph(drawing("rOut")), paragraph(drawing("rOut", refers="link")), outside=address)
    assert (shown(found), told_of(found)) == ([], 2)


def test_a_part_with_a_path_that_leads_out_is_not_found() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="image" Target="../../../../etc/passwd"/></Relationships>'
    )
    data = document(
        paragraph(TEXT), paragraph(drawing("r1")), parts={"word/_rels/document.xml.rels": relations}
    )
    assert shown(word.transcribe(data)) == []


def test_there_are_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = png(640, 360, 1), png(640, 360, 2)
    blocks = (paragraph(drawing("r1")), paragraph(drawing("r2")))
    assert len(shown(read(*blocks, r1=one, r2=two))) == 2
    for name, limit in (("MOST", 1), ("LARGEST_ALL", len(one) + 1)):
        with monkeypatch.context() as patch:
            patch.setattr(pictures, name, limit)
            assert len(shown(read(*blocks, r1=one, r2=two))) == 1, name
    for name in ("LARGEST", "MOST_DOTS"):
        with monkeypatch.context() as patch:
            patch.setattr(pictures, name, 10)
            assert shown(read(*blocks, r1=one, r2=two)) == [], name


def test_pictures_in_tables_stand_behind_a_table_of_data_and_within_one_that_only_arranges() -> None:
    data = Table(((Cell("年份"), Cell("条数")), (Cell("2021"), Cell("5"))))
    written = table(data).replace("</w:p></w:tc>", f"{drawing('r1')}</w:p></w:tc>", 1)
    found = read(written, paragraph("完。"), r1=png(640, 360))
    assert found.text.split("\n") == [TEXT, TABLE_MARK, TABLE_MARK, "完。"]
    assert found.tables == (data,)
    layout = table(Table(((Cell("甲"),), (Cell("乙"),)))).replace(
        "</w:p></w:tc>", f"</w:p>{paragraph(drawing('r1'))}</w:tc>", 1
    )
    assert read(layout, r1=png(640, 360)).text.split("\n") == [TEXT, "甲", TABLE_MARK, "乙"]


def test_a_document_of_scanned_pages_is_recognised_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {"r1": png(640, 900, 1), "r2": png(640, 900, 2)}
    said = {pages["r1"]: "平阳县2021年政府信息公开工作年度报告", pages["r2"]: "全年主动公开政府信息41288条。"}
    data = illustrated(paragraph(drawing("r1", 15, 21)), paragraph(drawing("r2", 15, 21)), pictures=pages)
    monkeypatch.setattr(scan, "is_available", lambda: False)
    with pytest.raises(UnreadableSource) as caught:
        word.transcribe(data)
    assert caught.value.code == "needs_ocr"
    monkeypatch.setattr(scan, "is_available", lambda: True)
    monkeypatch.setattr(scan, "_pictures", lambda page: [page])
    monkeypatch.setattr(scan, "_recognised", lambda page: [scan.Mark(said[page], 50, 50, 450, 70, 0.97)])
    found = word.transcribe(data)
    assert found.text.split("\n") == list(said.values())
    assert (found.reader, [doubt.code for doubt in found.doubts]) == ("scan", ["recognised_text"])
