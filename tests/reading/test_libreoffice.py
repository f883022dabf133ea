"""LibreOffice itself, where it is installed: documents that it writes are read as the one they were made of.

Elsewhere a script stands for it (``test_office.py``), and what is asked of both is the same; only
what a script cannot show, that macros do not run and nothing is fetched, is then shown of the settings.
"""

from __future__ import annotations

import io
import socket
import subprocess
import tempfile
import threading
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from disclosure.errors import UnreadableSource
from disclosure.reading import drawings, libreoffice, office, word
from disclosure.records import TABLE_MARK
from tests.reading.annual_report import TITLE
from tests.reading.make_picture import drawing, emf, illustrated, png
from tests.reading.make_word import annual_report, paragraph
from tests.reading.test_office import CONVERTS, DOC, play

#: The program of this machine; empty where there is none.
PROGRAM = libreoffice.program()
FILTERS = {"doc": "doc:MS Word 97", "rtf": "rtf", "odt": "odt"}
STAND_INS = {"doc": DOC, "rtf": b"{\\rtf1\\ansi", "odt": b"PK\x03\x04"}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The annual report as LibreOffice writes it in each format, or what a script takes for one."""
    if not PROGRAM:
        return STAND_INS
    folder = tmp_path_factory.mktemp("made")
    return {code: written(folder, annual_report(), code) for code in FILTERS}


def written(folder: Path, document: bytes, code: str) -> bytes:
    """A Word document as LibreOffice writes it in another format."""
    (folder / "年报.docx").write_bytes(document)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--convert-to", FILTERS[code], "--outdir", str(folder)]
    command = [PROGRAM, profile, *options, str(folder / "年报.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / f"年报.{code}").read_bytes()


@pytest.fixture(autouse=True)
def _converter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work below a folder whose name has blanks and Chinese characters."""
    place = tmp_path / "王 晓明 的文件"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    if not PROGRAM:
        play(tmp_path, monkeypatch, CONVERTS)


def test_documents_of_other_programs_yield_the_same_text_and_tables(documents: dict[str, bytes]) -> None:
    expected = word.transcribe(annual_report())
    with ThreadPoolExecutor(2) as pool:  # two at once, as a build does
        found = dict(zip(documents, pool.map(office.transcribe, documents.values(), documents), strict=True))
    for code, transcript in found.items():
        assert transcript.text == expected.text, code
        assert transcript.tables == expected.tables, code
        assert transcript.doubts == (), code


def test_pictures_and_drawings_of_a_document_stand_at_their_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = {"r1": png(640, 360), "r2": emf(16, 8)}
    blocks = (paragraph(TITLE), paragraph(drawing("r1")), paragraph("图1"), paragraph(drawing("r2", 16, 8)))
    document = illustrated(*blocks, paragraph("图2"), paragraph("完毕。"), pictures=parts)
    if not PROGRAM:
        (tmp_path / "made.docx").write_bytes(document)
        monkeypatch.setattr(drawings, "drawn", lambda few: [png(1210, 605) for _ in few])
    found = office.transcribe(written(tmp_path, document, "odt") if PROGRAM else STAND_INS["odt"], "odt")
    assert found.text.split("\n") == [TITLE, TABLE_MARK, "图1", TABLE_MARK, "图2", "完毕。"]
    (_, dots), (_, drawn) = found.pictures
    assert (dots.kind, dots.width, dots.height) == ("png", 640, 360)
    assert (drawn.kind, round(drawn.width, -1), round(drawn.height, -1)) == ("png", 1210, 600)
    made = dict(found.made)
    assert made[dots.place] == parts["r1"]
    assert (len(made), len(made[drawn.place])) == (2, drawn.size)


def test_nothing_is_left_behind(documents: dict[str, bytes]) -> None:
    office.transcribe(documents["rtf"], "rtf")
    assert list(Path(tempfile.gettempdir()).iterdir()) == []


def test_a_program_that_is_not_done_in_time_is_ended(
    documents: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "SECONDS", 0.01)
    with pytest.raises(UnreadableSource) as caught:
        office.transcribe(documents["doc"], "doc")
    assert caught.value.code == "too_slow"


# What a document brings with it


_MANIFEST = "".join(
    f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
    for path, kind in (
        ("/", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "text/xml"),
        ("Basic/script-lc.xml", "text/xml"),
        ("Basic/Standard/script-lb.xml", "text/xml"),
        ("Basic/Standard/Module1.xml", "text/xml"),
    )
)
_LIBRARY = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"'
_CONTENT = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:dom="http://www.w3.org/2001/xml-events"
 office:version="1.2"><office:scripts><office:event-listeners><script:event-listener script:language="ooo:script"
 script:event-name="dom:load" xlink:type="simple"
 xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/></office:event-listeners>
</office:scripts><office:body><office:text><text:p>平阳县2021年政府信息公开工作年度报告</text:p>
<text:p><draw:frame text:anchor-type="as-char" svg:width="9cm" svg:height="9cm"><draw:image xlink:type="simple"
 xlink:show="embed" xlink:actuate="onLoad" xlink:href="http://127.0.0.1:{port}/a.png"/></draw:frame></text:p>
</office:text></office:body></office:document-content>"""


def hostile(trace: Path, port: int) -> bytes:
    """An ODT whose macro writes ``trace`` when it is opened, and whose picture is on a server."""
    macro = f'Sub Main\nOpen "{trace}" For Output As #1\nPrint #1, "ran"\nClose #1\nEnd Sub\n'
    parts = {
        "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.2">{_MANIFEST}</manifest:manifest>',
        "content.xml": _CONTENT.format(port=port),
        "Basic/script-lc.xml": f'<library:libraries {_LIBRARY}><library:library library:name="Standard" library:link="false"/></library:libraries>',
        "Basic/Standard/script-lb.xml": f'<library:library {_LIBRARY} library:name="Standard" library:readonly="false">'
        '<library:element library:name="Module1"/></library:library>',
        "Basic/Standard/Module1.xml": '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
        f'script:language="StarBasic">{macro.replace(chr(34), "&quot;")}</script:module>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_macros_do_not_run_and_nothing_is_fetched(tmp_path: Path) -> None:
    asked = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            try:
                server.accept()[0].close()
            except OSError:
                return
            asked.set()

        threading.Thread(target=answer, daemon=True).start()
        found = office.transcribe(hostile(tmp_path / "trace", server.getsockname()[1]), "odt")
        server.shutdown(socket.SHUT_RDWR)
    assert found.text.startswith("平阳县2021年政府信息公开工作年度报告")
    assert not (tmp_path / "trace").exists()
    assert not asked.is_set()
