"""Originals lie beside their pages, whole, under names that do no harm."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from disclosure.errors import CannotWrite
from disclosure.publishing.originals import copy_originals, original_path
from disclosure.publishing.outputs import Outputs
from disclosure.records import SourceFile
from tests.publishing.samples import source


def stored(path: Path, content: bytes) -> SourceFile:
    path.write_bytes(content)
    return source(path.name, content, path)


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("报告.txt", ".txt"),
        ("报告.DOCX", ".docx"),
        ("a/b.c/报告", ".bin"),
        ("报告.", ".bin"),
        ("报告.t xt", ".bin"),
        ("报告.文本", ".bin"),
        ("x.averylongending", ".bin"),
        ("../../etc/passwd", ".bin"),
        ("x.html", ".html.txt"),
        ("x.HTM", ".htm.txt"),
        ("x.xhtml", ".xhtml.txt"),
        ("x.mht", ".mht.txt"),
        ("x.svg", ".svg.txt"),
        ("x.xml", ".xml.txt"),
        ("x.js", ".js.txt"),
        ("x.pdf", ".pdf"),
    ],
)
def test_only_a_harmless_ending_is_kept(name: str, ending: str) -> None:
    of = source(name)
    assert original_path(of) == f"originals/{of.id[:2]}/{of.id}{ending}"


def test_the_copy_is_the_source(tmp_path: Path) -> None:
    of = stored(tmp_path / "a.txt", bytes(range(256)) * 9000)
    copy_originals([of], Outputs(tmp_path / "site"))
    assert hashlib.sha256((tmp_path / "site" / original_path(of)).read_bytes()).hexdigest() == of.sha256


def test_a_source_that_changed_meanwhile_is_not_published(tmp_path: Path) -> None:
    of = stored(tmp_path / "a.txt", b"one")
    of.path.write_bytes(b"two")
    with pytest.raises(CannotWrite, match=r"a\.txt"):
        copy_originals([of], Outputs(tmp_path / "site"))


def test_a_source_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        copy_originals([source("a.txt", path=tmp_path / "gone")], Outputs(tmp_path / "site"))
