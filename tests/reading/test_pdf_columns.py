"""Pages set in columns are read column by column; what merely stands side by side is not."""

from __future__ import annotations

import pytest

from disclosure.reading import pdf
from disclosure.records import Transcript
from tests.reading import make_pdf
from tests.reading.make_pdf import LEADING, LEFT, RIGHT, SIZE, TOP, WIDTH, line, text, width_of, wrapped

TITLE = "平阳县2021年政府信息公开工作简报"
ONE = (
    "全年主动公开政府信息41288条，其中乡镇公开1203条，及时回应了群众关切，公众参与的渠道进一步拓宽，政策解读的形式更加丰富，"
    "重点领域的信息公开更加规范，基层政务公开的标准化和规范化水平不断提高，群众的获得感进一步增强。"
)
TWO = (
    "全年共收到依申请公开33件，均在法定期限内答复，没有发生因政府信息公开引起的投诉，办理的流程进一步理顺，"
    "答复的文书更加规范，与申请人的沟通更加及时，有关部门之间的会商机制运转顺畅，办理的质量稳步提高。"
)
THREE = (
    "一是公开的时效有待提高，个别单位更新不够及时；二是解读的形式还不够多样，群众看得懂、用得上的内容不多，"
    "下一步将加强业务培训，丰富解读的形式，提高公开的质量和实效，切实保障人民群众的知情权和监督权。"
)


def column(words: str, left: float, width: float, top: float = TOP + 60) -> str:
    """A paragraph set from ``left``, its first line indented."""
    lines = wrapped("\x00\x00" + words, width)
    return "".join(
        text(shown.replace("\x00", ""), left + (0 if at else 2 * SIZE), top + at * LEADING)
        for at, shown in enumerate(lines)
    )


def centred(words: str) -> str:
    return text(words, (WIDTH - width_of(words)) / 2, TOP)


def read(content: str) -> Transcript:
    return pdf.transcribe(make_pdf.pdf([content]))


def squeezed(transcript: Transcript) -> str:
    return transcript.text.replace("\n", "").replace("\u3000", "")


@pytest.mark.parametrize("lag", [0, 3, 7, 11])  # points by which the lines of the second column stand lower
def test_two_columns_are_read_one_after_the_other(lag: int) -> None:
    width = 17 * SIZE
    second = RIGHT - width
    found = read(centred(TITLE) + column(ONE, LEFT, width) + column(TWO, second, width, TOP + 60 + lag))
    assert squeezed(found) == TITLE + ONE + TWO
    assert [doubt.code for doubt in found.doubts] == ["columns"]
    assert "第 1 页" in found.doubts[0].message
    starts = [shown for shown in found.text.split("\n") if shown.startswith("\u3000\u3000")]
    assert [start.strip("\u3000")[:4] for start in starts][-2:] == [ONE[:4], TWO[:4]]


def test_three_columns_are_read_one_after_the_other() -> None:
    width = 11 * SIZE
    content = "".join(
        column(words, LEFT + at * 13.2 * SIZE, width) for at, words in enumerate((ONE, TWO, THREE))
    )
    assert squeezed(read(centred(TITLE) + content)) == TITLE + ONE + TWO + THREE


def test_a_paragraph_across_the_page_ends_the_columns_above_it() -> None:
    width = 17 * SIZE
    content = column(ONE, LEFT, width) + column(TWO, RIGHT - width, width)
    content += column(THREE, LEFT, RIGHT - LEFT, TOP + 260)
    content += column(TWO, LEFT, width, TOP + 360) + column(ONE, RIGHT - width, width, TOP + 360)
    assert squeezed(read(centred(TITLE) + content)) == TITLE + ONE + TWO + THREE + TWO + ONE


def test_a_title_with_wide_blanks_over_columns_stays_one_line() -> None:
    width = 17 * SIZE
    title = "年　　度　　报　　告"
    found = read(centred(title) + column(ONE, LEFT, width) + column(TWO, RIGHT - width, width))
    assert found.text.split("\n")[0].replace("\u3000", "").replace(" ", "") == "年度报告"
    assert squeezed(found).replace(" ", "").endswith(ONE + TWO)


def test_a_ruled_table_in_a_column_stays_in_it() -> None:
    width = 17 * SIZE
    second = RIGHT - width
    y = TOP + 60 + 8 * LEADING
    cells = (("项目", "数量"), ("公开", "33"))
    table = "".join(line(LEFT, y + at * 20, LEFT + width, y + at * 20) for at in range(3))
    table += "".join(line(LEFT + at * width / 2, y, LEFT + at * width / 2, y + 40) for at in range(3))
    table += "".join(
        text(cell, LEFT + 6 + column_at * width / 2, y + 5 + row_at * 20, 9)
        for row_at, row in enumerate(cells)
        for column_at, cell in enumerate(row)
    )
    content = column(ONE, LEFT, width) + table + column(TWO + THREE, second, width)
    found = read(centred(TITLE) + content)
    assert [[cell.text for cell in row] for row in found.tables[0].rows] == [list(row) for row in cells]
    assert squeezed(found) == f"{TITLE}{ONE}\N{OBJECT REPLACEMENT CHARACTER}{TWO}{THREE}"


ROWS = (
    ("序号", "单位名称", "主动公开数", "依申请公开数"),
    ("1", "平阳县教育局", "1203", "3"),
    ("2", "平阳县民政局", "876", "0"),
    ("3", "平阳县财政局", "954", "12"),
    ("4", "平阳县卫生局", "668", "1"),
    ("5", "平阳县公安局", "231", "7"),
)


def test_a_table_without_rules_is_read_row_by_row_and_doubted() -> None:
    content = "".join(
        text(cell, LEFT + at * 110, TOP + 60 + row * LEADING)
        for row, cells in enumerate(ROWS)
        for at, cell in enumerate(cells)
    )
    found = read(centred(TITLE) + content)
    assert found.tables == ()
    assert [" ".join(shown.split()) for shown in found.text.split("\n")[1:]] == [
        " ".join(row) for row in ROWS
    ]
    assert [doubt.code for doubt in found.doubts] == ["unruled_table"]


@pytest.mark.parametrize("count", [4, 12])
def test_labels_and_values_side_by_side_stay_on_their_lines(count: int) -> None:
    pairs = [(f"事项{at}的名称", f"办理单位{at}") for at in range(count)]
    content = "".join(
        text(label, LEFT, TOP + 60 + at * LEADING) + text(value, LEFT + 200, TOP + 60 + at * LEADING)
        for at, (label, value) in enumerate(pairs)
    )
    found = read(centred(TITLE) + content)
    assert [shown.split() for shown in found.text.split("\n")[1:]] == [list(pair) for pair in pairs]


def test_an_ordinary_page_with_a_signature_is_not_doubted() -> None:
    printer = make_pdf.Printer("平阳县政府信息公开")
    for words in (ONE, TWO, THREE):
        printer.paragraph(words)
    printer.paragraph("平阳县人民政府", 25 * SIZE)
    printer.paragraph("2022年1月27日", 25 * SIZE)
    assert pdf.transcribe(printer.file()).doubts == ()


@pytest.mark.parametrize(
    ("columns", "rows", "spread"), [(60, 100, 0), (40, 100, 6), (4, 150, 0), (3, 200, 20)]
)
def test_a_page_full_of_figures_ends_and_is_read_row_by_row(columns: int, rows: int, spread: int) -> None:
    cells = [[str(10 + (row * 7 + at * 3) % 89) for at in range(columns)] for row in range(rows)]
    content = "".join(
        text(cell, 30 + at * 540 / columns + (row * 5 + at) % 7 * spread / 7, 40 + row * 760 / rows, 3)
        for row, line_of_cells in enumerate(cells)
        for at, cell in enumerate(line_of_cells)
    )
    found = read(content)
    assert [shown.split() for shown in found.text.split("\n")] == cells


def test_two_rows_in_many_pieces_are_a_table_wherever_they_begin() -> None:
    heads = ("结果维持", "结果纠正", "其他", "尚未审结", "总计", "结果维持", "结果纠正")
    content = "".join(text(cell, LEFT + at * 64, TOP + 60) for at, cell in enumerate(heads))
    content += "".join(text(str(at), LEFT + 9 + at * 50, TOP + 60 + LEADING) for at in range(9))
    assert [doubt.code for doubt in read(centred(TITLE) + content).doubts] == ["unruled_table"]
    one = "".join(text(cell, LEFT + at * 64, TOP + 60) for at, cell in enumerate(heads))
    assert read(centred(TITLE) + one).doubts == ()
