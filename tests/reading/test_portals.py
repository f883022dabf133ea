"""Whole pages of portals: the document, who it is from and when it was published; nothing of the page around it."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from disclosure.accession import access
from disclosure.records import SourceFile
from disclosure.settings import Settings
from tests.reading.pages import PARAGRAPHS, SIGNATURE, TITLE
from tests.reading.portals import PORTALS


@pytest.mark.parametrize("html", PORTALS.values(), ids=PORTALS)
def test_a_portals_page_yields_its_document_and_nothing_else(tmp_path: Path, html: str) -> None:
    data = html.encode()
    path = tmp_path / "年报.html"
    path.write_bytes(data)
    source = SourceFile(path, path.name, len(data), hashlib.sha256(data).hexdigest())
    accession = access(source, Settings(reports=tmp_path, docs=tmp_path, site=tmp_path, cache=tmp_path))
    (report,) = accession.reports
    assert [block.text for block in report.text.blocks] == [TITLE, *PARAGRAPHS, *SIGNATURE]
    identity = report.identity
    assert (identity.issuer.value, identity.year.value) == ("平阳县人民政府", 2021)
    assert (identity.published.value, identity.signed.value) == (dt.date(2022, 1, 28), dt.date(2022, 1, 27))
    assert report.doubts == ()


def test_pages_put_one_behind_the_other_keep_their_own_heads_in_whatever_width(tmp_path: Path) -> None:
    page = "Title: 通江县信访局{year}年工作总结\nDate: {year}-12-27\n====\n通江县信访局{year}年工作总结\n{year}年，我局公开了信息。\n====\n"
    text = (page.format(year=2023) + page.format(year=2024)).rstrip("=\n")
    for digits in ("0123456789", "０１２３４５６７８９"):
        data = text.translate(str.maketrans("0123456789", digits)).encode()
        path = tmp_path / "pages.txt"
        path.write_bytes(data)
        source = SourceFile(path, path.name, len(data), hashlib.sha256(data).hexdigest())
        made = access(source, Settings(reports=tmp_path, docs=tmp_path, site=tmp_path, cache=tmp_path))
        published = [report.identity.published.value for report in made.reports]
        assert published == [dt.date(2023, 12, 27), dt.date(2024, 12, 27)]
