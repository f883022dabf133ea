"""LibreOffice, played by a script: how it is called, and what becomes of what it does."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import sys
import time
from pathlib import Path

import pytest

from disclosure.errors import UnreadableSource
from disclosure.reading import libreoffice, made, office, readers
from disclosure.reading.abilities import abilities
from disclosure.reading.embedded import taken_from
from disclosure.reading.pictures import made_place
from disclosure.records import TABLE_MARK, Cell, Picture, SourceFile, Table, Transcript
from tests.reading.annual_report import SIGNATURE, TITLE
from tests.reading.make_picture import drawing, illustrated, png, taken
from tests.reading.make_word import annual_report, paragraph, table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 99
DOC = OLE + "WordDocument".encode("utf-16-le")
NAMES = {"年报.doc": DOC, "年报.wps": DOC, "年报.rtf": b"{\\rtf1\\ansi"}

#: Does what a program called so would do: finds its profile, and puts a document where it is told to.
CONVERTS = """
import pathlib, sys, urllib.parse
options = dict(zip(sys.argv, sys.argv[1:]))
profile = next(part for part in sys.argv if part.startswith("-env:UserInstallation=file://"))
settings = pathlib.Path(urllib.parse.unquote(profile.split("file://")[1])) / "user/registrymodifications.xcu"
assert "DisableMacrosExecution" in settings.read_text()
assert "--headless" in sys.argv and options["--convert-to"] == "docx"
out = pathlib.Path(options["--outdir"])
out.mkdir()
(out / "source.docx").write_bytes(pathlib.Path({document!r}).read_bytes())
"""


def play(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let ``script`` stand for LibreOffice."""
    document = folder / "made.docx"
    document.write_bytes(annual_report())
    program = folder / "soffice.py"
    program.write_text(script.replace("{document!r}", repr(str(document))), "utf-8")
    runner = folder / "soffice"
    runner.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{program}" "$@"\n', "utf-8")
    runner.chmod(0o755)
    monkeypatch.setattr(libreoffice, "program", lambda: str(runner))


def read(folder: Path, name: str, data: bytes) -> Transcript:
    path = folder / name
    path.write_bytes(data)
    return readers.read(SourceFile(path, name, len(data), hashlib.sha256(data).hexdigest()))


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_read_by_what_the_program_makes_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    play(tmp_path, monkeypatch, CONVERTS)
    lines = read(tmp_path, name, NAMES[name]).text.split("\n")
    assert (lines[0], lines[-1]) == (TITLE, SIGNATURE[-1])


@pytest.mark.parametrize("name", NAMES)
def test_without_the_program_the_failure_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: "")
    with pytest.raises(UnreadableSource) as caught:
        read(tmp_path, name, NAMES[name])
    assert caught.value.code == "unsupported_format"
    assert "LibreOffice" in caught.value.remedy
    assert "office" not in abilities()


@pytest.mark.parametrize(
    ("script", "code"), [("raise SystemExit(1)", "damaged"), ("import time; time.sleep(60)", "too_slow")]
)
def test_a_program_that_fails_or_hangs_is_a_failure_of_the_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, code: str
) -> None:
    play(tmp_path, monkeypatch, script)
    monkeypatch.setattr(libreoffice, "SECONDS", 3)
    begun = time.monotonic()
    with pytest.raises(UnreadableSource) as caught:
        read(tmp_path, "年报.doc", DOC)
    assert caught.value.code == code
    assert time.monotonic() - begun < 30


def test_pictures_of_what_the_program_made_stand_at_their_places_and_are_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures = Table(((Cell("年份"), Cell("条数")), (Cell("2021"), Cell("5"))))
    blocks = (paragraph(drawing("r1")), table(figures), paragraph(drawing("r2")), paragraph("完毕。"))
    parts = {"r1": png(640, 360, 1), "r2": png(400, 300, 2)}
    play(tmp_path, monkeypatch, CONVERTS)
    (tmp_path / "made.docx").write_bytes(illustrated(paragraph(TITLE), *blocks, pictures=parts))
    found = read(tmp_path, "年报.doc", DOC)
    assert found.text.split("\n") == [TITLE, TABLE_MARK, TABLE_MARK, TABLE_MARK, "完毕。"]
    assert [data for _, data in found.made] == list(parts.values())
    assert [doubt.code for doubt in found.doubts] == []
    pictures = [picture for _, picture in found.pictures]
    assert [(picture.number, picture.kind, picture.width) for picture in pictures] == [
        (1, "png", 640),
        (2, "png", 400),
    ]
    assert taken(DOC, pictures, "年报.doc") == list(parts.values())  # nothing was kept of them


def test_pictures_that_were_made_are_kept_until_nobody_wants_them(tmp_path: Path) -> None:
    one, two = png(640, 360, 1), png(400, 300, 2)
    made.keep([("", one), ("", two)], tmp_path / "made")
    picture = Picture(1, made_place(one), "png", 640, 360, len(one))
    assert made.is_kept(picture, tmp_path / "made")
    made.prune(tmp_path / "made", [picture])
    assert [path.read_bytes() for path in (tmp_path / "made").iterdir()] == [one]
    path = tmp_path / "年报.doc"
    path.write_bytes(DOC)
    source = SourceFile(path, path.name, len(DOC), hashlib.sha256(DOC).hexdigest())
    assert list(taken_from(source, (picture,), tmp_path / "made")) == [one]  # no program is asked


def test_who_is_told_to_end_ends_the_program_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    marker = tmp_path / "pid"
    script = f"import os, pathlib, time; pathlib.Path({str(marker)!r}).write_text(str(os.getpid()) + '.'); time.sleep(600)"
    play(tmp_path, monkeypatch, script)
    worker = multiprocessing.get_context("fork").Process(target=office.transcribe, args=(DOC, "doc"))
    worker.start()
    while not marker.exists() or not marker.read_text().endswith("."):
        assert worker.is_alive()
        time.sleep(0.05)
    worker.terminate()
    worker.join(60)
    with pytest.raises(ProcessLookupError):
        os.kill(int(marker.read_text()[:-1]), 0)


def test_a_program_that_is_gone_is_a_failure_of_the_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: str(tmp_path / "gone"))
    with pytest.raises(UnreadableSource) as caught:
        read(tmp_path, "年报.doc", DOC)
    assert "LibreOffice" in caught.value.message
