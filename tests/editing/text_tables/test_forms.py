"""The national tables out of text: whatever way they were written, each cell comes back to its place."""

from __future__ import annotations

import random

import pytest

from disclosure.describing.figures.grids import grid_of
from disclosure.editing import tables
from disclosure.editing.draft import Draft, undo
from disclosure.editing.shapes import lines_of
from disclosure.editing.tables import take_tables
from disclosure.records import TABLE_MARK, Cell, Table
from tests.describing.forms import (
    DISCLOSED_2019,
    DISCLOSED_2021,
    ROWS_2019,
    ROWS_2021,
    applications,
    applications_html,
    disputes_html,
)

from .dumps import KEEPING, WAYS, rows_of, table_of

_BLANKS_FILLED = DISCLOSED_2021.replace("<td></td>", "<td>7</td>")
#: 行政复议 over two rows, and all fifteen outcomes below each other
_DISPUTES_LOW = (
    '<table><tr><td colspan="5" rowspan="2">行政复议</td><td colspan="10">行政诉讼</td></tr>'
    '<tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>'
    f"<tr>{'<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>' * 3}</tr>"
    f"<tr>{''.join(f'<td>{number}</td>' for number in range(15))}</tr></table>"
)
FORMS = {
    "disclosed 2021": _BLANKS_FILLED,
    "disclosed 2019": DISCLOSED_2019,
    "applications 2021": applications_html(ROWS_2021, applications(ROWS_2021)),
    "applications 2019": applications_html(ROWS_2019, applications(ROWS_2019)),
    "disputes": disputes_html(),
    "disputes, low": _DISPUTES_LOW,
}
KINDS = ("disclosed", "applications", "disputes")
ABOVE, BELOW = "二、主动公开政府信息情况", "五、存在的主要问题及改进情况\n一是更新不及时。"


def taken(lines: list[str]) -> tuple[Draft, tuple[object, ...]]:
    """What is made of lines between a heading and a chapter."""
    draft = Draft("\n".join((ABOVE, *lines, BELOW)))
    return draft, take_tables(draft)


def cells(table: object) -> list[list[str]]:
    """Every place of a table with what stands there, blanks aside."""
    assert isinstance(table, Table)
    grid = grid_of(table)
    assert grid is not None
    return [["".join(text.split()) for text in row] for row in grid.rows]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("form", FORMS)
def test_a_form_comes_back_as_it_was(form: str, way: str) -> None:
    printed = table_of(FORMS[form])
    draft, tables = taken(WAYS[way](rows_of(printed)))
    assert [line.text for line in lines_of(draft.text)] == [ABOVE, TABLE_MARK, *BELOW.split("\n")]
    assert [cells(table) for table in tables] == [cells(printed)]
    assert undo(draft.text, draft.edits) == draft.source


@pytest.mark.parametrize("form", ["applications 2021", "applications 2019"])
def test_labels_that_reach_down_may_stand_before_each_row_once_more(form: str) -> None:
    printed = cells(table_of(FORMS[form]))
    heads = (cell for row in rows_of(table_of(FORMS[form]))[:3] for cell in row)
    note, about, natural, legal, total, *below = heads
    lines = [note, about, natural, legal, *below, total]
    for row in printed[3:]:
        lines += [text for at, text in enumerate(row[:3]) if at == 0 or text != row[at - 1]] + row[3:]
    _, tables = taken(lines)
    assert [cells(table) for table in tables] == [printed]
    (found,) = tables
    assert isinstance(found, Table)
    assert [len(row) for row in found.rows] == [len(row) for row in table_of(FORMS[form]).rows]


@pytest.mark.parametrize("form", ["applications 2021", "disputes"])
def test_a_row_whose_blank_cells_are_gone_is_not_put_in_columns(form: str) -> None:
    """3, 1, 4 between tabs: of seven columns, nobody can tell whose the 1 is."""
    rows = rows_of(table_of(FORMS[form]))
    last = (
        len(rows) - 1
        if form == "disputes"
        else next(at for at, row in enumerate(rows) if "本年新收" in row[0])
    )
    labels = [cell for cell in rows[last] if not cell.isdigit()]
    rows[last] = [*labels, "3", "1", "4"]
    _, found = taken(["\t".join(row) for row in rows])
    assert not any(isinstance(table, Table) for table in found)
    rows[last] = [*labels, *[""] * (6 if labels else 14)]
    _, found = taken(["\t".join(row).rstrip() for row in rows])
    assert bool(found) is (form != "disputes")  # blank to the end: an empty row, or no table at all


@pytest.mark.parametrize("form", ["disputes", "disputes, low"])
def test_heads_that_span_columns_may_stand_above_each_once_more(form: str) -> None:
    printed = cells(table_of(FORMS[form]))
    outcomes = printed[2][5:10]
    lines = ["行政复议", "行政诉讼"]
    lines += [word for outcome in outcomes for word in ("行政复议", outcome)]
    for course in ("未经复议直接起诉", "复议后起诉"):
        lines += ["行政诉讼", course, *outcomes]
    _, tables = taken(lines + printed[3])
    assert [cells(table)[3] for table in tables] == [printed[3]]
    _, tables = taken(lines[:-1] + printed[3])
    assert tables == ()


def test_tabs_keep_the_places_of_blank_cells() -> None:
    printed = table_of(DISCLOSED_2021)
    _, tables = taken(WAYS["tabbed"](rows_of(printed)))
    assert [cells(table) for table in tables] == [cells(printed)]


def _dropped(rows: list[list[str]], row: int, column: int) -> list[list[str]]:
    return [[cell for k, cell in enumerate(one) if (at, k) != (row, column)] for at, one in enumerate(rows)]


@pytest.mark.parametrize("way", [way for way in WAYS if way not in KEEPING])
def test_a_row_that_lost_a_number_ends_the_table(way: str) -> None:
    rows = rows_of(table_of(FORMS["applications 2021"]))
    draft, tables = taken(WAYS[way](_dropped(rows, 10, 3)))
    assert [len(table.rows) for table in tables if isinstance(table, Table)] == [10]
    assert rows[10][0] in draft.text
    assert rows[11][0] in draft.text


def test_numbers_stand_below_their_heads_in_any_mixture_of_ways() -> None:
    chance = random.Random(3)
    ways = list(WAYS.values())
    for _ in range(60):
        names = [chance.choice([name for name in FORMS if name.startswith(kind)]) for kind in KINDS]
        chance.shuffle(names)
        rows = [rows_of(table_of(FORMS[name])) for name in names]
        between = chance.choice((("三、本年情况",), ("",), ()))
        lines = [line for each in rows for line in (*between, *chance.choice(ways)(each))]
        _, tables = taken(lines)
        assert [cells(table) for table in tables] == [cells(table_of(FORMS[name])) for name in names]


@pytest.mark.parametrize(
    "cut",
    ["（本列数据的勾稽关系为：第一项加第二项之和，\n等于第三项加第四项之和）", "（二）部分公开\n（区分处理的，只计这一情形，不计其他情形）", "商业\n企业"],
)  # fmt: skip
def test_line_ends_within_a_cell_part_nothing(cut: str) -> None:
    printed = table_of(FORMS["applications 2021"])
    text = "\n".join(WAYS["cell a line"](rows_of(printed))).replace(cut.replace("\n", ""), cut)
    assert cut in text
    _, tables = taken(text.split("\n"))
    assert [cells(table) for table in tables] == [cells(printed)]


def test_rows_without_any_number_are_blank() -> None:
    rows = rows_of(table_of(FORMS["applications 2021"]))
    _, tables = taken(WAYS["cell a line"]([*rows[:6], rows[6][:1], *rows[7:]]))
    (table,) = tables
    assert cells(table)[6][3:] == [""] * 7
    assert cells(table)[7] == cells(table_of(FORMS["applications 2021"]))[7]


def test_a_bar_alone_is_a_blank_cell_where_a_bar_closes_each_cell() -> None:
    """予以公开 | / 2 | / | / | …: zeros that the page does not print, in all rows but the last column."""
    rows = rows_of(table_of(FORMS["applications 2021"]))
    bare = [
        [
            ""
            if len(row) > 7 and row[-7:-1].count("0") and len(row) - 7 <= at < len(row) - 1 and cell == "0"
            else cell
            for at, cell in enumerate(row)
        ]
        for row in rows
    ]
    lines = [f"{cell} |".lstrip() for row in bare for cell in row]
    lines += ["||", "四、政府信息公开行政复议、行政诉讼情况"]
    _, (table,) = taken(lines)
    expected = [
        [cell if at < 3 or at == 9 or cell != "0" else "" for at, cell in enumerate(row)]
        for row in cells(table_of(FORMS["applications 2021"]))
    ]
    assert cells(table) == expected
    without = lines[: lines.index("|")] + lines[lines.index("|") + 1 :]  # one is lost
    _, tables = taken(without)
    assert all(cells(table) != expected for table in tables)


@pytest.mark.parametrize(
    "text",
    [
        "信息内容\n本制度所称信息内容，是指履行职责过程中制作的信息。",
        "第二十条第（一）项\n行政法规、规章和规范性文件；",
        "行政复议\n行政诉讼\n全年未发生行政复议和行政诉讼。",
        "申请人情况\n自然人\n3",
        "信息内容\n本年处理决定数量\n行政许可\n3",
        "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n一、受理\n1\n0\n0\n0\n0\n0\n1",
        "信息内容\n规章\n0\n0\n0",
        "信息内容|公开时限\n规章|20个工作日",
        "行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计",
        "第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件058",
    ],
)
def test_what_is_no_form_stays_as_it_is(text: str) -> None:
    draft, tables = taken(text.split("\n"))
    assert (draft.text, tables) == (draft.source, ())


def test_text_behind_the_last_number_of_a_line_stays() -> None:
    for way, gap in (("one blank", " "), ("tabbed", "\t")):
        rows = WAYS[way](rows_of(table_of(FORMS["disputes"])))
        draft, tables = taken([*rows[:-1], f"{rows[-1]}{gap}五、存在的主要问题"])
        assert (draft.text, tables) == (draft.source, ())


def test_a_head_that_its_line_end_cut_is_one() -> None:
    lines = WAYS["cell a line"](rows_of(table_of(_BLANKS_FILLED)))
    at = lines.index("本年收费金额（单位：万元）")
    lines[at : at + 1] = ["本年收费金额", "（单位：万元）"]
    _, tables = taken(lines)
    assert [cells(table) for table in tables] == [cells(table_of(_BLANKS_FILLED))]


def test_a_section_whose_label_was_lost_moves_no_number() -> None:
    rows = rows_of(table_of(FORMS["applications 2021"]))
    at = next(at for at, row in enumerate(rows) if row[0] == "（三）不予公开")
    _, (table,) = taken(WAYS["cell a line"]([*rows[:at], rows[at][1:], *rows[at + 1 :]]))
    whole = cells(table_of(FORMS["applications 2021"]))
    assert [row[-7:] for row in cells(table)] == [row[-7:] for row in whole]


def test_headings_below_the_table_are_no_rows_of_it() -> None:
    rows = WAYS["cell a line"](rows_of(table_of(FORMS["applications 2021"])))
    open_end = rows[: rows.index("四、结转下年度继续办理")]
    for lines, below in (
        (rows, ["（一）信息公开中存在的问题", "3件"]),
        (open_end, ["（一）存在的问题", "（二）改进措施"]),
    ):
        draft, tables = taken([*lines, *below])
        assert len(tables) == 1
        assert draft.text.split("\n")[2:4] == below


def test_a_mark_among_the_cells_stays_where_it_is() -> None:
    own = Table(((Cell("甲"),), (Cell("乙"),)))
    lines = WAYS["cell a line"](rows_of(table_of(FORMS["applications 2021"])))
    at = lines.index("（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    lines[at : at + 1] = ["（二）部分公开", TABLE_MARK, "（区分处理的，只计这一情形，不计其他情形）"]
    draft = Draft("\n".join(lines))
    first, second = take_tables(draft, (own,))
    assert second is own
    assert isinstance(first, Table)
    assert draft.text.count(TABLE_MARK) == 2


def test_the_next_chapter_is_no_row() -> None:
    rows = WAYS["cell a line"](rows_of(table_of(FORMS["applications 2021"])))
    cut = rows[: rows.index("四、结转下年度继续办理")]
    draft, tables = taken([*cut, "四、政府信息公开行政复议、行政诉讼情况", "0"])
    assert "\n四、政府信息公开行政复议、行政诉讼情况\n0\n" in draft.text
    assert [cells(table) for table in tables] == [cells(table_of(FORMS["applications 2021"]))[:-1]]


def _damaged(lines: list[str], chance: random.Random) -> list[str]:
    """``lines`` with some lost, doubled, glued together, cut or exchanged."""
    damaged = list(lines)
    for _ in range(chance.randint(1, 6) if len(damaged) > 8 else 1):
        at = chance.randrange(len(damaged) - 1)
        match chance.randrange(6):
            case 0:
                del damaged[at]
            case 1:
                damaged.insert(at, damaged[at])
            case 2:
                damaged[at : at + 2] = ["".join(damaged[at : at + 2])]
            case 3:
                cut = len(damaged[at]) // 2
                damaged[at : at + 1] = [damaged[at][:cut], damaged[at][cut:]]
            case 4:
                damaged.insert(at, chance.choice(("|", "||||", "", TABLE_MARK, "0", "第二十条第（五）项")))
            case _:
                damaged[at], damaged[at + 1] = damaged[at + 1], damaged[at]
    return damaged


def test_damaged_dumps_lose_nothing() -> None:
    chance = random.Random(17)
    found = 0
    for _ in range(600):
        name = chance.choice(list(FORMS))
        rows = rows_of(table_of(FORMS[name]))
        draft, tables = taken(_damaged(chance.choice(list(WAYS.values()))(rows), chance))
        assert undo(draft.text, draft.edits) == draft.source
        marks = sum(line.text == TABLE_MARK for line in lines_of(draft.text))
        assert len(tables) in ({marks, 0} if draft.text == draft.source else {marks})
        for table in tables:
            if isinstance(table, Table):
                found += 1
                cells(table)
                width = sum(cell.colspan for cell in table.rows[0])
                assert all(sum(cell.colspan for cell in row) <= width for row in table.rows)
    assert found > 300


def test_so_many_beginnings_of_forms_are_looked_at_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(tables, "form_at", lambda tokens: asked.append(tokens[0]))
    take_tables(Draft("信息内容\n" * 500))
    assert len(asked) == 100
