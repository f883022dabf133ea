"""PDFs: lines as they are read, tables whole over the ends of pages, scans told from text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdfium2 import raw

from disclosure.accession import access
from disclosure.errors import UnreadableSource
from disclosure.reading import pdf, scan
from disclosure.reading.pdf_lines import PrintedLine, cell_text, lines_of
from disclosure.reading.pdf_page import Character, PdfPage, Stroke
from disclosure.reading.pdf_tables import PrintedCell, PrintedTable, stitch, tables_of
from disclosure.reading.table_heads import headed
from disclosure.records import TABLE_MARK, Cell, SourceFile, Table, Transcript
from disclosure.settings import Settings
from tests.reading.annual_report import APPLICATIONS, BODY, HEADINGS, PUBLISHED, SIGNATURE, TABLES, TITLE
from tests.reading.make_pdf import (
    HEIGHT,
    LEFT,
    RIGHT,
    WIDTH,
    Printer,
    annual_report,
    assembled,
    line,
    picture,
    scanned,
    text,
    width_of,
    wrapped,
)
from tests.reading.make_pdf import pdf as made

BLANK = "\u3000"


def read(*pages: str, page: str = "") -> Transcript:
    return pdf.transcribe(made(pages, page=page))


def refused(data: bytes) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as caught:
        pdf.transcribe(data)
    assert caught.value.remedy
    return caught.value


def stripped(transcript: Transcript) -> list[str]:
    return [line.strip(BLANK) for line in transcript.text.split("\n")]


def test_an_annual_report_comes_out_exact() -> None:
    transcript = pdf.transcribe(annual_report("平阳县人民政府"))
    lines = [line for line in stripped(transcript) if line != "平阳县人民政府" and not line.startswith("- ")]
    prose = "".join(block if isinstance(block, str) else TABLE_MARK for block in BODY)
    assert "".join(lines) == TITLE + prose + SIGNATURE[1]
    assert set(HEADINGS) < set(lines)
    assert tuple(map(headed, transcript.tables)) == TABLES
    assert not transcript.doubts


@pytest.mark.parametrize(("strips", "repeat"), [(True, 0), (False, 3), (True, 3)])
def test_tables_are_whole_however_they_are_ruled_and_whether_or_not_their_heads_return(
    strips: bool, repeat: int
) -> None:
    transcript = pdf.transcribe(annual_report(strips=strips, repeat=repeat))
    assert [headed(table) for table in transcript.tables][1] == APPLICATIONS


@pytest.mark.parametrize("lead", range(0, 30, 3))
def test_a_table_is_whole_wherever_the_page_ends(lead: int) -> None:
    printer = Printer("平阳县人民政府")
    for _ in range(lead):
        printer.paragraph("一句话。")
    printer.table(APPLICATIONS)
    printer.paragraph("以上。")
    (table,) = pdf.transcribe(printer.file()).tables
    assert headed(table) == APPLICATIONS


def test_a_row_that_the_page_cut_is_one_row_again() -> None:
    first = "".join(
        (
            *(line(72, y, 272, y) for y in (700, 720, 740)),
            *(line(x, 700, x, 740) for x in (72, 172, 272)),
            text("指标", 80, 702),
            text("件数", 180, 702),
            text("行政机关制发的规", 74, 722),
            text("5", 180, 722),
        )
    )
    second = "".join(
        (
            *(line(72, y, 272, y) for y in (72, 92, 112)),
            *(line(x, 72, x, 112) for x in (72, 172, 272)),
            text("范性文件", 74, 74),
            text("规章", 74, 94),
            text("0", 180, 94),
        )
    )
    (table,) = read(first, second).tables
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["指标", "件数"],
        ["行政机关制发的规范性文件", "5"],
        ["规章", "0"],
    ]


def test_rows_with_figures_on_both_pages_stay_two() -> None:
    printer = Printer()
    for _ in range(33):
        printer.paragraph("一句话。")
    rows = tuple((Cell(f"第{at}类"), Cell(str(at))) for at in range(8))
    printer.table(Table(((Cell("指标"), Cell("件数")), *rows)))
    (table,) = pdf.transcribe(printer.file()).tables
    assert [[cell.text for cell in row] for row in table.rows][1:] == [
        [f"第{at}类", str(at)] for at in range(8)
    ]


def test_two_tables_with_a_heading_between_stay_two() -> None:
    printer = Printer()
    printer.table(PUBLISHED)
    printer.turn()
    printer.paragraph("三、收到和处理政府信息公开申请情况")
    printer.table(PUBLISHED)
    assert len(pdf.transcribe(printer.file()).tables) == 2


def test_lines_are_read_from_above_whatever_order_they_are_drawn_in() -> None:
    transcript = read(text("第二行。", LEFT, 200) + text("第一行。", LEFT, 100) + text("同一行。", 300, 200))
    assert transcript.text == "第一行。\n第二行。 同一行。"


def test_indents_are_seen_and_blanks_that_nobody_typed_are_not() -> None:
    words = "全年主动公开政府信息四万一千条，"
    page = text(words, LEFT, 100) + text(words, LEFT, 120) + text(words, LEFT + 24, 140)
    assert read(page).text.split("\n") == [words, words, BLANK * 2 + words]
    spaced = "".join(text(character, LEFT + 15 * at, 100) for at, character in enumerate("年度报告"))
    assert read(spaced).text == "年度报告"


def test_a_sentence_goes_on_behind_the_number_of_its_page(tmp_path: Path) -> None:
    cut = "公开标准化试点，为此高度重视，"
    words = f"根据实施方案的安排，两个乡镇作为市级乡镇政务{cut}积极出台试点方案，加强沟通汇报，把试点建设提上重要议事日程。"
    before = wrapped("\x00\x00" + words[: words.index(cut)], RIGHT - LEFT)
    first = "".join(
        text(shown.replace("\x00", ""), LEFT + (0 if at else 24), 700 + at * 20)
        for at, shown in enumerate(before)
    )
    second = "".join(
        text(shown, LEFT, 72 + at * 20)
        for at, shown in enumerate(wrapped(words[words.index(cut) :], RIGHT - LEFT))
    )
    head = text("平阳县2021年政府信息公开工作年度报告", 180, 72) + text("一、概述", LEFT, 110)
    path = tmp_path / "年报.pdf"
    data = made([head + first + text("- 1 -", 290, 790), second + text("- 2 -", 290, 790)])
    path.write_bytes(data)
    source = SourceFile(path, path.name, len(data), hashlib.sha256(data).hexdigest())
    accession = access(source, Settings(reports=tmp_path, docs=tmp_path, site=tmp_path, cache=tmp_path))
    assert [block.text for block in accession.reports[0].text.blocks][2:] == [words]


def test_a_turned_page_is_read_as_it_is_shown() -> None:
    def turned(words: str, x: float, y: float) -> str:
        return f"BT /F 12 Tf 0 1 -1 0 {y:.1f} {x:.1f} Tm <{words.encode('utf-16-be').hex()}> Tj ET\n"

    assert (
        read(turned("第二行。", 80, 140) + turned("第一行。", 80, 100), page="/Rotate 90").text
        == "第一行。\n第二行。"
    )


def test_a_frame_of_one_cell_and_a_line_under_a_head_make_no_table() -> None:
    frame = "".join(
        (line(60, 90, 500, 90), line(60, 190, 500, 190), line(60, 90, 60, 190), line(500, 90, 500, 190))
    )
    transcript = read(frame + text("框里的话。", LEFT, 100) + line(60, 300, 500, 300))
    assert (transcript.text, transcript.tables) == ("框里的话。", ())


def test_a_text_in_a_cell_wraps_but_two_figures_in_it_stay_two() -> None:
    rows = ((Cell("指标"), Cell("件数")), (Cell("规章"), Cell("12")))
    printer = Printer()
    printer.table(Table(rows))
    data = printer.file()
    assert pdf.transcribe(data).tables[0].rows[1][1].text == "12"
    grid = "".join(
        (*(line(72, y, 272, y) for y in (72, 92, 132)), *(line(x, 72, x, 132) for x in (72, 172, 272)))
    )
    cells = (
        text("指标", 78, 74)
        + text("件数", 178, 74)
        + text("规章", 78, 94)
        + text("12", 178, 94)
        + text("34", 178, 110)
    )
    assert read(grid + cells).tables[0].rows[1][1].text == "12\n34"


def test_a_table_open_at_its_sides_keeps_its_outer_columns() -> None:
    ruled = "".join(
        (*(line(72, y, 372, y) for y in (72, 92, 112)), *(line(x, 72, x, 112) for x in (172, 272)))
    )
    words = (
        (80, 74, "指标"),
        (180, 74, "甲"),
        (280, 74, "乙"),
        (80, 94, "规章"),
        (180, 94, "1"),
        (280, 94, "2"),
    )
    (table,) = read(ruled + "".join(text(word, x, y) for x, y, word in words)).tables
    assert [[cell.text for cell in row] for row in table.rows] == [["指标", "甲", "乙"], ["规章", "1", "2"]]


# Scans and bad input


def test_a_scan_without_the_extra_is_refused_and_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "is_available", lambda: False)
    error = refused(scanned(2))
    assert error.code == "needs_ocr"
    assert "rapidocr" in error.remedy
    with pytest.raises(UnreadableSource) as caught:
        scan.transcribe(b"\x89PNG\r\n")
    assert caught.value.code == "needs_ocr"


def test_a_scanned_page_among_others_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "is_available", lambda: False)
    shown = f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q\n"
    data = made([text("第一页的文字有这么多。", LEFT, 100), shown], [picture()], "/XObject<</I 4 0 R>>")
    transcript = pdf.transcribe(data)
    assert transcript.text == "第一页的文字有这么多。"
    assert [doubt.code for doubt in transcript.doubts] == ["scanned_pages"]
    assert "第 2 页" in transcript.doubts[0].message


def test_a_scan_is_read_by_the_extra_and_marked_with_how_sure_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = [
        scan.Mark("平阳县2021年年报", 100, 50, 400, 80, 0.99),
        scan.Mark("公开41288条。", 100, 100, 400, 130, 0.61),
    ]
    monkeypatch.setattr(scan, "is_available", lambda: True)
    monkeypatch.setattr(scan, "_recognised", lambda picture: marks)
    transcript = pdf.transcribe(scanned())
    assert (transcript.text, transcript.reader) == ("平阳县2021年年报\n公开41288条。", "scan")
    (doubt,) = transcript.doubts
    assert (doubt.code, doubt.quote) == ("recognised_text", "公开41288条。")
    assert "%" in doubt.message


def test_text_that_a_scanner_laid_under_its_picture_is_doubted() -> None:
    hidden = text("这一页是扫描的，文字是软件识别的。", LEFT, 100).replace("BT", "BT 3 Tr")
    assert [doubt.code for doubt in read(hidden).doubts] == ["recognised_text"]


def test_bad_files_are_refused() -> None:
    good = annual_report()
    assert refused(b"%PDF-1.7\n").code == "damaged"
    assert refused(good[:300]).code == "damaged"
    assert refused(made([""])).code == "no_text"


def test_a_file_cut_at_its_end_is_doubted_where_it_can_be_read_at_all() -> None:
    transcript = pdf.transcribe(annual_report()[:-9])
    assert "maybe_truncated" in {doubt.code for doubt in transcript.doubts}


def test_a_locked_file_is_refused() -> None:
    locked = (
        "/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
        f"/O<{'ab' * 32}>/U<{'cd' * 32}>>>"
    )
    data = assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"], locked)
    assert refused(data).code == "locked"


def test_more_pages_than_a_report_has_are_refused() -> None:
    error = refused(made(["q Q"] * (pdf.MOST_PAGES + 1)))
    assert error.code == "too_big"


def test_a_page_of_endless_lines_is_no_table_and_ends() -> None:
    drawing = "".join(line(72 + at % 400, 72 + at // 7, 73 + at % 400, 172) for at in range(6000))
    assert read(drawing + text("图下的一句话，字数不少。", LEFT, 700)).text.endswith("字数不少。")


def test_the_writer_counts_widths_as_the_reader_does() -> None:
    assert width_of("年2") == 18


# What browsers print


def inked(words: Sequence[tuple[str, float, float]]) -> bytes:
    """A page of ``words`` at their places, as Chromium writes Chinese: in fonts of few characters (Type 3).

    Such a font is as high as the ink of its characters: that of 一 is a thin strip, that of “ stands above the line.
    """
    ink = {"一": (50, 350, 950, 430), "“": (600, 600, 900, 850), "，": (80, -120, 250, 80)}
    objects: list[bytes] = []

    def put(head: str, content: str) -> str:
        objects.append(f"<<{head}/Length {len(content)}>>stream\n{content}\nendstream".encode())
        return f"{len(objects) + 3} 0 R"

    fonts = {}
    for at, character in enumerate(sorted(set("".join(said for said, _, _ in words)))):
        left, low, right, high = ink.get(character, (50, -60, 950, 850))
        box = f"{left} {low} {right} {high}"
        shape = put("", f"1000 0 {box} d1 {left} {low} {right - left} {high - low} re f")
        told = f"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <61> <{ord(character):04x}> endbfchar"
        fonts[character] = (
            f"T{at}",
            f"<</Type/Font/Subtype/Type3/FontBBox[{box}]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a {shape}>>"
            f"/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1000]/ToUnicode {put('', told)}>>",
        )
    drawn = "".join(
        f"BT /{fonts[character][0]} 12 Tf {x + 12 * at} {HEIGHT - y} Td (a) Tj ET\n"
        for text, x, y in words
        for at, character in enumerate(text)
    )
    named = "".join(f"/{name} {font}" for name, font in fonts.values())
    form = put(f"/Type/XObject/Subtype/Form/BBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<<{named}>>>>", drawn)
    return made(["/X Do"], objects, f"/XObject<</X {form}>>")


def test_a_line_holds_together_in_a_font_that_tells_no_heights() -> None:
    words = ("第二十条第（一）项", "“一网通办”，一次办好", "一、总体情况")
    found = pdf.transcribe(inked([(line, 72, 100 + 20 * at) for at, line in enumerate(words)]))
    assert found.text.split("\n") == list(words)


def test_lines_of_two_columns_take_no_characters_of_each_other() -> None:
    def boxes(text: str, left: float, top: float, lower: float) -> list[Character]:
        # the last but one reaches lower than the others, as 讼 does in some fonts
        return [
            Character(each, left + 12 * at, top, left + 12 * at + 12, top + 12 + (lower if at == 1 else 0))
            for at, each in enumerate(text)
        ]

    right = boxes("诉讼情况", 300, 105.0, 1.0)
    left = boxes("公开政府信息", 72, 100.0, 0.0)
    lines = [line.text for line in lines_of([*left, *right])]
    assert lines in (["公开政府信息 诉讼情况"], ["公开政府信息", "诉讼情况"])


@pytest.mark.parametrize("turn", [".866 .5 -.5 .866", ".707 -.707 .707 .707"])
def test_a_watermark_across_a_table_is_none_of_its_figures(turn: str) -> None:
    grid = "".join(line(x, 72, x, 112) for x in (72, 172, 272)) + "".join(
        line(72, y, 272, y) for y in (72, 92, 112)
    )
    words = "".join(
        text(word, x, y)
        for x, y, word in ((80, 74, "指标"), (180, 74, "数量"), (80, 94, "规章"), (180, 94, "10"))
    )
    mark = re.sub(r"(?<= Tf )\S+ \S+ Td", f"{turn} 185 {HEIGHT - 108} Tm", text("内部资料", LEFT, 100))
    assert turn in mark
    found = read(words + mark + grid)
    assert [[cell.text for cell in row] for row in found.tables[0].rows] == [["指标", "数量"], ["规章", "10"]]
    (doubt,) = found.doubts
    assert (doubt.code, doubt.quote) == ("slanting_text", "内部资料")


def test_a_cell_as_narrow_as_a_character_holds_one_word() -> None:
    # the box of 自 is that of its ink
    lines = [
        PrintedLine(each, 80 + thin, 80.0 + 13 * at, 89 - thin, 89.0 + 13 * at, 9 - 2 * thin)
        for at, (each, thin) in enumerate((("自", 1.4), ("然", 0.0), ("人", 0.4)))
    ]
    assert cell_text(lines[:2], 77.0, 93.0) == "自然"
    assert cell_text(lines[:2], 77.0, 120.0) == "自\n然"


# Cells that the end of a page cuts


def cut(upper: Sequence[PrintedCell], lower: Sequence[PrintedCell]) -> list[tuple[int, int, str]]:
    """First row, last row and text of the cells in the first column of a table on two pages."""
    columns = [72.0, 120.0, 300.0]
    above = PrintedTable(columns, [72.0, 92.0], list(upper))
    stitch(above, PrintedTable(list(columns), [72.0, 92.0], list(lower)))
    return [(cell.top, cell.bottom, cell.text) for cell in above.cells if cell.left == 0]


def test_words_of_a_cell_over_several_rows_go_on_where_it_is_full_or_what_stands_beside_it_counts_on() -> (
    None
):
    def joined(up: PrintedCell, words: str, beside: str = "3.补正后不明确") -> list[tuple[int, int, str]]:
        items = [PrintedCell(0, 1, 0, 1, "1.本机关不掌握"), PrintedCell(1, 1, 1, 1, "2.没有现成信息")]
        return cut([up, *items], [PrintedCell(0, 0, 0, 0, words), PrintedCell(0, 1, 0, 1, beside)])

    def label(words: str, **room: bool) -> PrintedCell:
        return PrintedCell(0, 0, 1, 0, words, **room)

    whole = [(0, 2, "（四）无法提供")]
    assert joined(label("（四）无法提", is_full=True), "供", "1.重复申请") == whole
    assert joined(label("（四）无法提", is_wide=True), "供") == whole
    assert joined(label("（四）无法提供"), "") == whole
    apart = [(0, 1, "县政府办"), (2, 2, "县财政局")]
    assert joined(label("县政府办"), "县财政局") == apart
    assert joined(label("县政府办", is_wide=True), "县财政局", "1.重复申请") == apart
    numbered = [(0, 1, "（四）无法提供"), (2, 2, "（五）不予处理")]
    assert joined(label("（四）无法提供", is_full=True), "（五）不予处理") == numbered


@pytest.mark.parametrize(("height", "full"), [(52, True), (60, False)])
def test_a_cell_is_full_that_has_no_room_for_a_line_at_the_distance_of_the_others(
    height: float, full: bool
) -> None:
    page = PdfPage(WIDTH, HEIGHT)
    page.across = [Stroke(y, 100, 300) for y in (100, 100 + height, 200)]
    page.down = [Stroke(x, 100, 200) for x in (100, 136, 300)]
    page.characters = [
        Character(each, 104 + 12 * (at % 2), 104 + 20 * (at // 2), 116 + 12 * (at % 2), 116 + 20 * (at // 2))
        for at, each in enumerate("办理结果")
    ]
    ((table,), _) = tables_of(page)
    (cell,) = (cell for cell in table.cells if cell.text)
    assert (cell.text, cell.is_full, cell.is_wide) == ("办理结果", full, True)


@pytest.mark.parametrize(
    ("up", "low", "joined"),
    [
        ("2021-10-", "03", True),
        ("2021年10月", "3日", True),
        ("县财政局、县自然资源和规", "划局", True),
        ("2021", "2022", False),
        ("甲镇", "12", False),
    ],
)
def test_a_row_that_was_cut_within_its_words_is_one(up: str, low: str, joined: bool) -> None:
    found = cut(
        [PrintedCell(0, 0, 0, 0, "10"), PrintedCell(0, 1, 0, 1, up)],
        [PrintedCell(0, 0, 0, 0, ""), PrintedCell(0, 1, 0, 1, low)],
    )
    assert len(found) == (1 if joined else 2)


@pytest.mark.parametrize(
    ("lines", "shift", "told"),
    [
        ("办理结果", 0, "办理结果"),
        ("是否", 0, "是\n否"),  # may be two answers
        ("办理结果", 40, "办\n理\n结\n果"),  # each at another place
        ("1234", 0, "1\n2\n3\n4"),
    ],
)
def test_a_word_written_downwards_is_one(lines: str, shift: float, told: str) -> None:
    printed = [
        PrintedLine(each, 80.0 + shift * at, 80.0 + 13 * at, 89.0 + shift * at, 89.0 + 13 * at, 9.0)
        for at, each in enumerate(lines)
    ]
    assert cell_text(printed, 70.0, 300.0) == told


def test_a_machine_without_a_chinese_font_says_that_characters_may_be_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """PDFium gives characters without a shape no height, and drops some of them (two 业 one above the other)."""
    page = text("行政许可的信息", LEFT, 100)
    assert [doubt.code for doubt in read(page).doubts] == []
    monkeypatch.setattr(raw, "FPDFText_GetCharBox", lambda *_: 1)
    assert [doubt.code for doubt in read(page).doubts] == ["missing_font"]
