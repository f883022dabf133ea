"""What stands beside the text of a page: seen by its place, taken away by the editing, and recorded."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from disclosure.accession import access
from disclosure.reading import pdf
from disclosure.records import Accession, SourceFile
from disclosure.settings import Settings
from tests.reading.make_pdf import LEFT, WIDTH, text, width_of
from tests.reading.make_pdf import pdf as made


def page(*beside: str, paragraphs: int = 4) -> str:
    """A page with a title and so many lines of text."""
    shown = "".join(
        text(f"全年主动公开政府信息{at + 20}条，群众比较满意。", LEFT + 24, 140 + at * 20)
        for at in range(paragraphs)
    )
    return text("平阳县水利局2019年政府信息公开工作总结", LEFT + 60, 80, 18) + shown + "".join(beside)


def accession(folder: Path, *pages: str) -> Accession:
    data = made(pages)
    path = folder / "年报.pdf"
    path.write_bytes(data)
    source = SourceFile(path, path.name, len(data), hashlib.sha256(data).hexdigest())
    return access(source, Settings(folder, folder, folder, folder))


def margins(*pages: str) -> list[str]:
    transcript = pdf.transcribe(made(pages))
    return [transcript.text[start:end] for start, end in transcript.margins]


@pytest.mark.parametrize("number", ["1", "- 1 -", "第1页", "1/1", "第 1 页 共 1 页", "— 1 —", "Page 1 of 1"])
def test_the_number_of_the_only_page_is_none_of_the_text(number: str) -> None:
    assert margins(page(text(number, 290, 800, 9))) == [number]


@pytest.mark.parametrize(
    "beside",
    [
        text("7", 290, 760),  # of no page that this file has
        text("2020", 290, 760),
        text("注：本表由县水利局填报。", LEFT, 760, 9),  # a note below the text
        text("平阳县水利局", 400, 800),  # in the characters of the text
        text("全年没有收费。", LEFT, 800, 9),  # a sentence
        text("联系人张某", LEFT, 760, 9),  # where texts are set
    ],
)
def test_what_may_be_the_text_stays(beside: str) -> None:
    assert margins(page(beside)) == []


@pytest.mark.parametrize(
    ("paragraphs", "beside"), [(32, text("1", 290, 779)), (33, text("联系人张某", LEFT, 800, 9))]
)
def test_what_stands_close_to_the_text_stays(paragraphs: int, beside: str) -> None:
    assert margins(page(beside, paragraphs=paragraphs)) == []


def test_a_head_in_small_characters_goes_from_a_single_page_too() -> None:
    head = "平阳县人民政府公报"
    assert margins(page(text(head, (WIDTH - width_of(head, 9)) / 2, 40, 9))) == [head]


def test_heads_and_feet_that_return_go_whatever_their_size_and_figures() -> None:
    pages = [
        page(
            text("平阳县水利局文件汇编", LEFT, 50),
            text(f"http://www.zjpy.gov.cn/art/2020/1/21/art_1_{56789}.html {at}/3", LEFT, 800),
        )
        for at in (1, 2, 3)
    ]
    assert len(margins(*pages)) == 6


def test_a_title_that_returns_as_a_head_stays_where_it_is_the_title(tmp_path: Path) -> None:
    title = "平阳县水利局2019年政府信息公开工作总结"
    first = page()
    others = [text(title, LEFT, 50) + text("其他情况没有变化，来年继续做好。", LEFT + 24, 140)] * 2
    assert margins(first, *others) == [title, title]
    (report,) = accession(tmp_path, first, *others).reports
    assert report.identity.title.value == title
    assert sum(title in block.text for block in report.text.blocks) == 1


def test_a_name_at_the_ends_of_two_pages_is_no_head_that_returns() -> None:
    name = "平阳县水利局"
    assert margins(page(text(name, 400, 750)), page(text(name, 400, 765))) == []
    assert margins(page(text(name, 400, 750)), page(text(name, 400, 750))) == [name, name]


def test_numbers_that_count_on_from_another_file_are_numbers_of_pages() -> None:
    numbers = [text(number, 290, 760) for number in ("17", "18", "20")]
    assert margins(*map(page, numbers)) == ["17", "18"]


def test_titles_that_differ_by_their_year_are_no_heads() -> None:
    pages = [
        text(f"平阳县水利局{year}年政府信息公开工作总结", LEFT + 60, 60, size)
        + text("全年主动公开政府信息二十条，群众比较满意。", LEFT + 24, 140)
        for year, size in ((2016, 12), (2017, 12), (2018, 16), (2018, 16), (2019, 16))
    ]
    assert margins(*pages) == []


def test_what_goes_is_recorded_and_the_source_comes_back(tmp_path: Path) -> None:
    found = accession(tmp_path, page(text("平阳县人民政府公报", 240, 40, 9), text("- 1 -", 290, 800, 9)))
    (report,) = found.reports
    shown = "\n".join(block.text for block in report.text.blocks)
    assert "公报" not in shown
    assert "- 1 -" not in shown
    gone = {edit.before.strip(): edit.rules for edit in found.edits if edit.after == ""}
    assert "page_number" in gone["- 1 -"]
    assert "running_head" in gone["平阳县人民政府公报"]
