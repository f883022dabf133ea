from __future__ import annotations

import hashlib
from pathlib import Path

from benchmarks import raw
from benchmarks.corpus import made_reports
from disclosure.accession import access
from disclosure.records import SourceFile
from disclosure.settings import Settings


def test_the_same_number_and_seed_give_the_same_bytes() -> None:
    assert list(raw.raw_reports(12)) == list(raw.raw_reports(12))


def test_every_shape_is_read_as_what_it_was_made_from(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path, tmp_path, tmp_path)
    count = len(raw.SHAPES)
    for made, dressed in zip(made_reports(count), raw.raw_reports(count), strict=True):
        path = tmp_path / dressed.name
        path.write_bytes(dressed.data)
        digest = hashlib.sha256(dressed.data).hexdigest()
        (report,) = access(SourceFile(path, dressed.name, len(dressed.data), digest), settings).reports
        assert report.identity.year.value == made.year, dressed.shape
        assert report.identity.title.value == made.title, dressed.shape


def test_mirrored_reports_are_glossed_and_damaged() -> None:
    mirrored = [one.data.decode() for one in raw.raw_reports(36) if one.shape == "mirror"]
    assert all(text.count("(") > 200 for text in mirrored)
    assert sum("。縣" in text or "?,F" in text or "??h" in text for text in mirrored) > 1
    assert not any("。縣" in text for text in mirrored)
