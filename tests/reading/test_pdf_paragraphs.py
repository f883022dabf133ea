"""Lines of print that are one paragraph, and those that are not."""

from __future__ import annotations

import random

import pytest

from disclosure.reading import pdf
from tests.reading.make_pdf import LEFT, RIGHT, WIDTH, text, width_of, wrapped
from tests.reading.make_pdf import pdf as made

INDENT = 24
FULL = int((RIGHT - LEFT) // 12)
BOTTOM = 740
CLAUSES = (
    "全年主动公开政府信息{}条",
    "其中通过县政府门户网站公开{}条",
    "召开新闻发布会{}次",
    "依申请公开的答复均在法定期限内作出",
    "对更新迟缓的{}个栏目逐一督办",
    "我局把公开工作列入年度目标考核",
    "涉及惠农补贴发放的名册逐户张榜公布",
)


def prose(seed: int, clauses: int) -> str:
    draw = random.Random(seed)
    return "，".join(draw.choice(CLAUSES).format(draw.randrange(2, 900)) for _ in range(clauses)) + "。"


def printed(paragraphs: list[str], indent: int = INDENT, gap: int = 0, size: int = 12) -> list[str]:
    """The pages of a document, with their numbers."""
    pages, drawn, y = [], "", 80
    for paragraph in paragraphs:
        blanks = "\u3000" * (indent // size)
        for at, line in enumerate(wrapped(blanks + paragraph, RIGHT - LEFT, size)):
            if y > BOTTOM:
                pages.append(drawn)
                drawn, y = "", 80
            drawn += text(line.replace("\u3000", ""), LEFT + (0 if at else indent), y, size)
            y += 20
        y += gap
    return [page + text(f"- {at} -", 290, 790) for at, page in enumerate([*pages, drawn], 1)]


def lines(pages: list[str]) -> list[str]:
    """The lines of the text, without indents and page numbers."""
    transcript = pdf.transcribe(made(pages))
    numbers = {transcript.text[start:end] for start, end in transcript.margins}
    return [line.strip("\u3000") for line in transcript.text.split("\n") if line not in numbers]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize(("indent", "gap"), [(24, 0), (24, 10), (0, 10)])
def test_paragraphs_come_back_whole(seed: int, indent: int, gap: int) -> None:
    draw = random.Random(seed)
    told = [prose(seed * 100 + at, draw.randint(1, 12)) for at in range(draw.choice([5, 30]))]
    shown = lines(printed(told, indent, gap))
    if not indent:  # behind a stop at a page's end nothing tells whether a paragraph goes on
        assert "".join(shown) == "".join(told)
        assert len(set(told) - set(shown)) <= len(printed(told, indent, gap)) - 1
    else:
        assert shown == told


def exactly(width: int, end: str) -> str:
    """A line of so many characters that ends so."""
    words = "县乡两级把公开作为转变作风的重要举措，" * 5
    return words[: width - len(end)] + end


def test_where_nothing_tells_paragraphs_apart_a_line_goes_on_only_within_a_sentence() -> None:
    whole, cut = exactly(FULL, "。"), exactly(FULL, "情况汇")
    shown = lines(printed([cut + "报如下。", "没有其他情况。"], indent=0))
    assert shown == [cut + "报如下。", "没有其他情况。"]
    assert lines(printed([whole + "没有其他情况。"], indent=0)) == [whole, "没有其他情况。"]


def test_a_paragraph_goes_on_over_the_page_and_its_number_comes_behind_it() -> None:
    told = [prose(at, 6) for at in range(14)]
    pages = printed(told)
    assert len(pages) > 1
    written = pdf.transcribe(made(pages)).text.split("\n")
    assert [line.strip("\u3000") for line in written if not line.startswith("- ")] == told
    assert [line for line in written if line.startswith("- ")] == [
        f"- {at + 1} -" for at in range(len(pages))
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "一、概述" + "." * (2 * FULL - 10) + " 1",
            "主动公开情况" + "." * (2 * FULL - 18) + " 3",
        ),  # of contents
        ("规章 " + "0 " * (FULL - 3) + "0", "规范性文件 3 0 3"),  # of a table without rules
        (exactly(FULL, "。"), "二、存在的问题"),
        (exactly(FULL, "；"), "（二）定期督查"),
        ("县财政局", "县水利局"),
    ],
)
def test_lines_of_their_own_stay(above: str, below: str) -> None:
    page = printed([prose(at, 7) for at in range(3)])[0]
    shown = lines([page + text(above, LEFT, 500) + text(below, LEFT, 520)])
    assert shown[-2:] == [above, below]


INDENTED = "\u3000\u3000"


@pytest.mark.parametrize(
    ("above", "below", "step", "size"),
    [
        (exactly(FULL - 2, "。"), "二、存在的问题", 20, 12),
        (exactly(FULL - 2, "情况汇"), "平阳县水利局办公室", 60, 12),  # further down than a line
        (exactly(FULL - 2, "情况汇"), "注本表不含下属单位", 20, 9),
        ("规章" + " 0" * (FULL - 4), "规范性文件 3 0 3", 20, 12),
    ],
)
def test_what_stands_below_an_indented_line_that_is_full_may_be_no_part_of_it(
    above: str, below: str, step: int, size: int
) -> None:
    page = printed([prose(at, 7) for at in range(3)])[0]
    shown = lines([page + text(above, LEFT + INDENT, 500) + text(below, LEFT, 500 + step, size)])
    assert shown[-2:] == [above, below]


def test_one_line_alone_tells_the_edge_where_the_others_are_indented_by_two_characters() -> None:
    told = ["组织领导得到进一步加强。", "公开的内容得到不断充实。", prose(4, 4), "全年没有收取任何费用。"]
    assert len(wrapped(INDENTED + told[2], RIGHT - LEFT)) == 2
    assert lines(printed(told)) == told


def test_an_address_that_sticks_out_is_not_the_edge() -> None:
    told = [prose(at, 6) for at in range(4)]
    address = text(
        "http://www.pingyang.gov.cn/art/2020/1/21/art_1234_56789.html?from=index&at=12", LEFT + INDENT, 600
    )
    assert lines([printed(told)[0] + address])[:4] == told


def test_a_page_without_a_full_line_has_the_edges_of_the_page_before() -> None:
    told = [prose(at, 6) for at in range(14)]
    pages = printed(told)
    rest = exactly(FULL - 2, "情况汇")
    cut = pages[0] + text(rest, LEFT + INDENT, 760)
    assert lines([cut, text("报如下。", LEFT, 80)])[-1] == rest + "报如下。"


def test_where_nothing_is_indented_a_number_goes_with_what_it_is() -> None:
    told = [exactly(FULL, "，电话："), "0577-63720000。", "没有其他情况。"]
    assert lines(printed(told, indent=0)) == [told[0] + told[1], told[2]]


def test_where_nothing_is_indented_a_heading_begins_its_line() -> None:
    told = [exactly(FULL, "的情况"), "二、存在的问题", "没有其他情况。"]
    assert lines(printed(told, indent=0)) == told


def centred(words: str, y: float, size: int) -> str:
    return text(words, (WIDTH - width_of(words, size)) / 2, y, size)


TITLE = "定西市通渭县农业农村局关于二〇一九年度政府信息公开工作"


def test_a_title_that_found_no_place_on_one_line_is_one() -> None:
    below = printed([prose(1, 6), prose(2, 6)])[0]
    assert lines([centred(TITLE, 30, 18) + centred("情况的报告", 52, 18) + below])[0] == TITLE + "情况的报告"
    assert lines([centred("通渭县农业农村局", 30, 18) + centred("情况的报告", 52, 18) + below])[:2] == [
        "通渭县农业农村局",
        "情况的报告",
    ]
    assert lines([centred(TITLE, 30, 18) + centred("（征求意见稿）", 52, 12) + below])[:2] == [
        TITLE,
        "（征求意见稿）",
    ]
