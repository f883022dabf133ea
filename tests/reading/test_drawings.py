"""Drawings and what no browser shows become PNG where LibreOffice is there; what could run, load or multiply is never drawn."""

from __future__ import annotations

import gzip
import struct
import sys
import zipfile
from pathlib import Path

import pytest

from disclosure.reading import drawings, libreoffice, word
from disclosure.reading.drawings import Drawing, drawing_in, drawn
from disclosure.reading.rasters import raster_of
from disclosure.records import TABLE_MARK
from tests.reading import make_pdf
from tests.reading.make_picture import drawing, emf, illustrated, png, taken
from tests.reading.make_word import paragraph

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}"{2}>{3}</svg>'
SHAPE = '<rect x="1" y="1" width="9" height="9" fill="red"/>'


def svg(content: str = SHAPE, more: str = "", width: str = "640", height: str = "320") -> bytes:
    return PLAIN.format(width, height, more, content).encode()


def bmp(width: int, height: int) -> bytes:
    return b"BM" + struct.pack("<IHHIIii", 54, 0, 0, 54, 40, width, height) + b"\0" * 28


def tiff(width: int, height: int) -> bytes:
    entries = b"".join(
        struct.pack("<HHIHH", tag, 3, 1, side, 0) for tag, side in ((256, width), (257, height))
    )
    return b"II*\x00" + struct.pack("<IH", 8, 2) + entries + b"\0" * 4


WMF = b"\xd7\xcd\xc6\x9a" + struct.pack("<H4hHI", 0, 0, 0, 1920, 960, 96, 0) + b"\0" * 20
CMYK = b"\xff\xd8\xff\xc0\x00\x11\x08" + struct.pack(">HHB", 320, 640, 4) + b"\x00" * 20


@pytest.mark.parametrize(
    ("data", "extension", "size"),
    [
        (emf(16, 8), "emf", (16, 8)),
        (gzip.compress(emf(16, 8)), "emf", (16, 8)),
        (WMF, "wmf", (50.8, 25.4)),
        (svg(), "svg", (16.93, 8.47)),
        (svg(width="16cm", height="80mm"), "svg", (16, 8)),
        (svg(more=' viewBox="0 0 640 320"', width="100%", height="100%"), "svg", (16.93, 8.47)),
        (b'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">' + svg(), "svg", (16.93, 8.47)),
        (bmp(640, -320), "bmp", (16.93, 8.47)),
        (tiff(640, 320), "tiff", (16.93, 8.47)),
        (CMYK, "jpg", (16.93, 8.47)),
    ],
)  # fmt: skip
def test_a_drawing_tells_its_kind_and_its_size(
    data: bytes, extension: str, size: tuple[float, float]
) -> None:
    found = drawing_in(data)
    assert found is not None
    assert found.extension == extension
    assert (found.width, found.height) == pytest.approx(size, abs=0.01)
    assert raster_of(data) is None


@pytest.mark.parametrize(
    "content",
    [
        "<script>alert(1)</script>",
        '<rect onload="alert(1)" width="9" height="9"/>',
        '<image href="file:///etc/passwd" width="9" height="9"/>',
        '<image xmlns:x="http://www.w3.org/1999/xlink" x:href="http://127.0.0.1:9/a.png"/>',
        '<use href="http://127.0.0.1:9/a.svg#x"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<style>@import "http://127.0.0.1:9/a.css";</style>',
        "<style>rect { fill: url(http://127.0.0.1:9/a.svg#x) }</style>",
        '<rect style="fill:url(\'//127.0.0.1/a#x\')" width="9" height="9"/>',
        "<style>rect { fill: u\\72l(//127.0.0.1/a) }</style>",
        '<x:img xmlns:x="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/>',
        '<a href="javascript:alert(1)"><rect width="9" height="9"/></a>',
        '<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><use href="#c"/><use href="#c"/></g><g id="c"/>',
        '<use id="a" href="#b"/><use id="b" href="#a"/>',
        "<g>" * 200 + "</g>" * 200,
        "<g/>" * 50_001,
        "<rect",
    ],
)
def test_a_drawing_that_runs_loads_or_multiplies_is_none(content: str) -> None:
    assert drawing_in(svg(content)) is None


@pytest.mark.parametrize(
    "content",
    [
        '<defs><path id="a" d="M0 0"/></defs><use xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/>' * 2,
        '<linearGradient id="g"/><rect fill="url(#g)" style="stroke:url( \'#g\' )"/>',
        "<style>rect { fill: #fee }</style><text>主动公开数量</text>",
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
    ],
)
def test_a_drawing_of_shapes_and_words_is_one(content: str) -> None:
    assert drawing_in(svg(content)) is not None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg",
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("<text>&a;</text>"),
        gzip.compress(b"\0" * 9_000_000),
        bmp(30_000, 30_000),
        tiff(60_000, 60_000),
        tiff(0, 0),
        b"II*\x00\xff\xff\xff\x7f",
        emf(9000, 9000),
        b"\x01\x00\x00\x00" + b"\0" * 36 + b" EMF",
        png(640, 320),
    ],
)
def test_what_is_none_or_beyond_all_measure_is_not_drawn(data: bytes) -> None:
    found = drawing_in(data)
    assert found is None or drawn([found]) == [b""]


#: Does what LibreOffice would do with a document of drawings: as many pages, with a stroke on each but the last.
DRAWS = """
import pathlib, sys, zipfile
sys.path.insert(0, {root!r})
from tests.reading import make_pdf
options = dict(zip(sys.argv, sys.argv[1:]))
assert options["--convert-to"].startswith("pdf:writer_pdf_Export")
with zipfile.ZipFile(sys.argv[-1]) as archive:
    count = sum(name.startswith("Pictures/") for name in archive.namelist())
out = pathlib.Path(options["--outdir"])
out.mkdir()
pages = [make_pdf.line(50, 50, 300, 200 + at) for at in range(count - 1)] + ["q Q"]
(out / "source.pdf").write_bytes(make_pdf.pdf(pages))
"""


@pytest.fixture
def _draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, runner = tmp_path / "soffice.py", tmp_path / "soffice"
    program.write_text(DRAWS.replace("{root!r}", repr(str(Path(make_pdf.__file__).parents[2]))), "utf-8")
    runner.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{program}" "$@"\n', "utf-8")
    runner.chmod(0o755)
    monkeypatch.setattr(libreoffice, "program", lambda: str(runner))


@pytest.mark.usefixtures("_draws")
def test_all_drawings_of_a_document_are_drawn_in_one_go_each_at_its_place() -> None:
    parts = {"r1": emf(16, 8), "r2": png(300, 200), "r3": svg(), "r4": WMF, "r5": svg("<script/>")}
    blocks = [paragraph(piece) for name in parts for piece in (f"图 {name}", drawing(name))]
    source = illustrated(*blocks, pictures=parts)
    found = word.transcribe(source)
    pictures = [picture for _, picture in found.pictures]
    assert found.text.split("\n") == [line for name in parts for line in (f"图 {name}", TABLE_MARK)]
    assert [(picture.number, picture.kind) for picture in pictures] == [
        (1, "png"),
        (2, "png"),
        (3, "png"),
        (4, ""),  # nothing was on its page
        (5, ""),
    ]
    assert found.doubts[-1].message == "文档里有 2 幅较大的图片，没有显示在页面上，请看原件"
    assert len(found.made) == 2
    shown = [picture for picture in pictures if picture.kind]
    assert taken(source, shown) == [found.made[0][1], parts["r2"], found.made[1][1]]
    assert [raster_of(data) for _, data in found.made] == [
        ("png", p.width, p.height) for p in (shown[0], shown[2])
    ]


@pytest.mark.usefixtures("_draws")
def test_there_is_a_limit_to_what_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawings, "MOST", 3)
    made = drawn([Drawing("svg", svg(), 16, 8 + at) for at in range(5)])
    assert [bool(data) for data in made] == [True, True, False, False, False]


def test_without_the_program_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: "")
    assert drawn([Drawing("svg", svg(), 16, 8)]) == [b""]


def test_the_document_of_drawings_holds_them_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []
    monkeypatch.setattr(libreoffice, "program", lambda: "soffice")

    def converted(data: bytes, extension: str, into: str) -> bytes:
        seen.append(data)
        return b""

    monkeypatch.setattr(libreoffice, "converted", converted)
    drawn([Drawing("svg", svg(), 16, 8), Drawing("emf", emf(9, 9), 9, 9)])
    (tmp_path / "made.odt").write_bytes(seen[0])
    with zipfile.ZipFile(tmp_path / "made.odt") as archive:
        assert archive.namelist()[0] == "mimetype"
        assert archive.read("Pictures/0.svg") == svg()
        assert archive.read("Pictures/1.emf") == emf(9, 9)
