"""Pictures of reports on their way to the site: beside the original, at their place on the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from disclosure.errors import ExitStatus
from tests.folder import Folder, differing, write_generated
from tests.reading.make_picture import drawing, illustrated, png
from tests.reading.make_word import paragraph
from tests.reading.pages import BODY, TITLE

PARTS = {"r1": png(640, 360, 1), "r2": png(300, 200, 2)}
DOCUMENT = illustrated(
    paragraph("萧县2021年政府信息公开工作年度报告"),
    paragraph("一、总体情况"),
    paragraph(
        "全年主动公开政府信息41288条，及时回应了群众关切，公众参与的渠道进一步拓宽，政策解读的形式更加丰富多样。"
    ),
    paragraph(drawing("r1")),
    paragraph("图1  历年主动公开的数量"),
    paragraph(drawing("r2")),
    paragraph("图2  分乡镇的数量"),
    paragraph(drawing("rOut")),
    pictures=PARTS,
    outside="http://127.0.0.1:9/chart.png",
)
IMAGE = re.compile(
    r'<img src="(?P<src>[^"]+)" alt="(?P<alt>[^"]+)" width="(?P<w>\d+)" height="(?P<h>\d+)" loading="lazy">'
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    folder = Folder(tmp_path_factory.mktemp("pictures") / "archive")
    write_generated(folder.reports, 3)
    (folder.reports / "年报.docx").write_bytes(DOCUMENT)
    assert folder.build() == ExitStatus.DONE
    return folder


def page_of(folder: Folder) -> Path:
    (page,) = (
        p for p in folder.site.glob("reports/*/*.html") if "历年主动公开的数量" in p.read_text("utf-8")
    )
    return page


def test_each_picture_stands_at_its_place_and_its_file_beside_the_original(built: Folder) -> None:
    page = page_of(built)
    html = page.read_text("utf-8")
    images = list(IMAGE.finditer(html))
    assert [image["alt"] for image in images] == ["〔图片：原件第 1 幅〕", "〔图片：原件第 2 幅〕"]
    assert [(image["w"], image["h"]) for image in images] == [("640", "360"), ("300", "200")]
    assert [(page.parent / image["src"]).read_bytes() for image in images] == list(PARTS.values())
    caption = html.index("<p>图1")
    assert images[0].end() < caption < images[1].start()
    original = built.site / "originals" / page.parent.name / f"{page.stem}.docx"
    assert original.read_bytes() == DOCUMENT
    told = "<p>〔图片：原件第 3 幅，网页上不能显示，请看原件〕</p>"
    assert html.index("<p>图2") < html.index(told)
    assert "127.0.0.1" not in html
    assert "\N{OBJECT REPLACEMENT CHARACTER}" not in html.partition('id="processing"')[0]


def test_the_search_holds_no_mark_of_a_picture(built: Folder) -> None:
    assert all(
        "\N{OBJECT REPLACEMENT CHARACTER}" not in p.read_text("utf-8") for p in built.site.rglob("*.json")
    )


def test_mkdocs_prints_the_same_page(built: Folder, tmp_path: Path) -> None:
    stock = built.clean_copy(tmp_path / "stock", fast=False)
    assert stock.build() == ExitStatus.DONE
    assert page_of(stock).read_bytes() == page_of(built).read_bytes()


def test_what_stands_is_left_and_what_is_gone_is_taken_away(built: Folder, tmp_path: Path) -> None:
    page = page_of(built)
    pictures = sorted(built.site.glob(f"originals/*/{page.stem}-*.png"))
    assert len(pictures) == 2
    pictures[0].unlink()
    times = pictures[1].stat().st_mtime_ns, page.stat().st_mtime_ns
    (built.reports / "新.txt").write_text(
        "砀山县2020年政府信息公开工作年度报告\n\n一、概述\n\n公开5条。\n", "utf-8"
    )
    built.build()
    assert pictures[0].read_bytes() == PARTS["r1"]
    assert (pictures[1].stat().st_mtime_ns, page.stat().st_mtime_ns) == times
    clean = built.clean_copy(tmp_path / "clean")
    clean.build()
    assert not [path for path in differing(built.files(), clean.files()) if "search" not in path]
    (built.reports / "年报.docx").unlink()
    built.build()
    assert not any(picture.exists() for picture in pictures)


def test_the_pictures_of_a_saved_page_are_read_again_when_they_change(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "archive")
    beside = folder.reports / "年报.files"
    beside.mkdir(parents=True)
    one, other = PARTS["r1"] + b"1", PARTS["r1"] + b"2"  # of one size
    (beside / "chart.png").write_bytes(one)
    (beside / "site.js").write_text("alert(1)", "utf-8")
    html = f'<html><body><h1>{TITLE}</h1><div id="zoom">{BODY}<img src="年报.files/chart.png"></div></body></html>'
    (folder.reports / "年报.html").write_text(html, "utf-8")
    assert folder.build() == ExitStatus.DONE
    assert [path.read_bytes() for path in folder.site.glob("originals/*/*.png")] == [one]
    (beside / "chart.png").write_bytes(other)
    assert folder.build() == ExitStatus.DONE
    assert [path.read_bytes() for path in folder.site.glob("originals/*/*.png")] == [other]
    clean = folder.clean_copy(tmp_path / "clean")
    clean.build()
    assert not [path for path in differing(folder.files(), clean.files()) if "search" not in path]
