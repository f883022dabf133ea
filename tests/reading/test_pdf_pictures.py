"""Photographs and charts in a PDF stand at their place; what lies under a page or adorns it does not."""

from __future__ import annotations

import zlib

import pytest

from disclosure.errors import UnreadableSource
from disclosure.reading import pdf, scan
from disclosure.records import TABLE_MARK, Transcript
from tests.reading import make_pdf
from tests.reading.make_pdf import LEFT, WIDTH, text
from tests.reading.make_picture import taken

ABOVE, BELOW = "全年主动公开政府信息41288条，及时回应了群众关切。", "图1 历年主动公开政府信息的数量。"


def jpeg(width: int = 640, height: int = 360, components: int = 3, shade: int = 0) -> bytes:
    """The beginning of a JPEG, which is all that is asked of it here."""
    frame = (
        b"\xff\xc0\x00\x11\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + bytes([components])
    )
    return (
        b"\xff\xd8\xff\xe0\x00\x04ab" + frame + b"\x00" * 9 + b"\xff\xda" + bytes([shade]) * 40 + b"\xff\xd9"
    )


def image(data: bytes, filters: str = "/DCTDecode") -> bytes:
    """The same as an object of a file."""
    head = "<</Type/XObject/Subtype/Image/Width 640/Height 360/ColorSpace/DeviceRGB/BitsPerComponent 8"
    return f"{head}/Filter{filters}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def shown(x: float, y: float, width: float, height: float, matrix: str = "") -> str:
    """Draw the picture with its upper left corner at a place."""
    matrix = matrix or f"{width:.1f} 0 0 {height:.1f} {x:.1f} {make_pdf.HEIGHT - y - height:.1f}"
    return f"q {matrix} cm /I Do Q\n"


def page(*pictures: str) -> str:
    return text(ABOVE, LEFT, 100) + "".join(pictures) + text(BELOW, LEFT, 400)


def made(*pages: str, picture: bytes) -> bytes:
    return make_pdf.pdf(pages, [picture], "/XObject<</I 4 0 R>>")


def read(*pages: str, picture: bytes | None = None) -> Transcript:
    return pdf.transcribe(made(*pages, picture=picture or image(jpeg())))


CHART = shown(LEFT, 150, 400, 225)


def test_a_picture_stands_where_it_stood_and_is_found_again() -> None:
    data = made(page(CHART), picture=image(jpeg()))
    found = pdf.transcribe(data)
    assert found.text.split("\n") == [ABOVE, TABLE_MARK, BELOW]
    ((before, picture),) = found.pictures
    assert (before, picture.number, picture.kind, picture.width, picture.height) == (0, 1, "jpeg", 640, 360)
    assert list(taken(data, (picture,))) == [jpeg()]
    assert found.doubts == ()


@pytest.mark.parametrize(
    "drawn",
    [
        shown(LEFT, 150, 80, 80),  # a square to scan
        shown(LEFT, 150, 450, 20),  # a line
        shown(0, 0, WIDTH, make_pdf.HEIGHT),  # what lies under the text
    ],
)
def test_what_adorns_a_page_is_left_out(drawn: str) -> None:
    found = read(page(drawn))
    assert (found.pictures, found.doubts) == ((), ())


@pytest.mark.parametrize(
    ("drawn", "picture"),
    [
        (shown(0, 0, 0, 0, "200 200 -200 200 300 300"), image(jpeg())),  # slanting
        (CHART, make_pdf.picture(40, 30)),  # too few dots for its size on the page
        (CHART, image(jpeg(components=4))),  # in the inks of a printer
        (CHART, image(jpeg(), "[/ASCIIHexDecode/DCTDecode]")),
    ],
)
def test_a_large_picture_that_cannot_be_shown_is_told_of(drawn: str, picture: bytes) -> None:
    found = read(page(drawn), picture=picture)
    assert found.text.split("\n") == [ABOVE, TABLE_MARK, BELOW]
    assert [picture.kind for _, picture in found.pictures] == [""]
    assert [doubt.code for doubt in found.doubts] == ["pictures"]


def test_dots_that_are_packed_otherwise_are_packed_as_png_as_they_are() -> None:
    rows = [bytes((x, y, (x + y) % 256)) for y in range(90) for x in range(160)]
    data = zlib.compress(b"".join(rows))
    head = "<</Type/XObject/Subtype/Image/Width 160/Height 90/ColorSpace/DeviceRGB/BitsPerComponent 8"
    chart = f"{head}/Filter/FlateDecode/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"
    source = made(page(CHART), picture=chart)
    found = pdf.transcribe(source)
    ((_, picture),) = found.pictures
    assert (picture.kind, picture.width, picture.height, found.doubts) == ("png", 160, 90, ())
    (png,) = taken(source, (picture,))
    at = png.index(b"IDAT")
    lines = zlib.decompress(png[at + 4 : at + 4 + int.from_bytes(png[at - 4 : at], "big")])
    assert lines == b"".join(b"\0" + b"".join(rows[y * 160 : y * 160 + 160]) for y in range(90))


#: Four dots, each of its own shade, as they are stored: rows from above.
STORED = ((10, 90), (170, 250))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize(
    ("matrix", "printed"),
    [
        ("400 0 0 400 72 300", ((10, 90), (170, 250))),
        ("-400 0 0 400 472 300", ((90, 10), (250, 170))),  # mirrored
        ("400 0 0 -400 72 700", ((170, 250), (10, 90))),  # upside down, mirrored
        ("-400 0 0 -400 472 700", ((250, 170), (90, 10))),  # turned by 180°
        ("0 400 -400 0 472 300", ((90, 250), (10, 170))),  # by 90°, against the clock
        ("0 -400 400 0 72 700", ((170, 10), (250, 90))),  # by 90°, with the clock
        ("0 400 400 0 72 300", ((250, 90), (170, 10))),  # mirrored too
        ("0 -400 -400 0 472 700", ((10, 170), (90, 250))),
    ],
)
def test_a_picture_is_turned_as_it_is_printed(
    matrix: str, printed: tuple[tuple[int, int], tuple[int, int]], rotation: int
) -> None:
    side = 40  # dots of each shade
    rows = [bytes([left]) * side + bytes([right]) * side for left, right in STORED for _ in range(side)]
    data = zlib.compress(b"".join(rows))
    head = f"<</Type/XObject/Subtype/Image/Width {2 * side}/Height {2 * side}/ColorSpace/DeviceGray/BitsPerComponent 8"
    chart = f"{head}/Filter/FlateDecode/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"
    drawn = page(shown(0, 0, 0, 0, matrix))
    source = make_pdf.pdf([drawn], [chart], "/XObject<</I 4 0 R>>", f"/Rotate {rotation}")
    found = pdf.transcribe(source)
    assert found.doubts == ()
    (png,) = taken(source, [picture for _, picture in found.pictures])
    at = png.index(b"IDAT")
    lines = zlib.decompress(png[at + 4 : at + 4 + int.from_bytes(png[at - 4 : at], "big")])
    width = 2 * side + 1
    corners = tuple(tuple(lines[row * width + 1 + column] for column in (0, side)) for row in (0, side))
    for _ in range(rotation // 90):
        printed = ((printed[1][0], printed[0][0]), (printed[1][1], printed[0][1]))
    assert corners == printed


def test_a_picture_on_every_page_adorns_them() -> None:
    assert len(read(page(CHART), page(CHART)).pictures) == 2
    assert read(*[page(CHART)] * 3).pictures == ()


def test_a_page_that_is_a_picture_is_a_scan_and_no_illustration(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "is_available", lambda: False)
    with pytest.raises(UnreadableSource) as caught:
        read(shown(30, 30, WIDTH - 60, make_pdf.HEIGHT - 200))
    assert caught.value.code == "needs_ocr"
    hidden = text(ABOVE, LEFT, 100).replace("BT", "BT 3 Tr")
    found = read(shown(30, 30, WIDTH - 60, make_pdf.HEIGHT - 200) + hidden)
    assert (found.text, found.pictures) == (ABOVE, ())


def test_a_small_picture_alone_is_no_report() -> None:
    with pytest.raises(UnreadableSource) as caught:
        read(CHART)
    assert caught.value.code == "no_text"
