"""The forms of annual reports: every cell by its labels, flattened ones only where sums leave one solution."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.accession import access
from disclosure.describing.figures import read_figures
from disclosure.describing.figures.cuts import cuts, cuts_of_groups, one_solution
from disclosure.describing.figures.grids import grid_of, value_in
from disclosure.describing.figures.labels import fold, nearest
from disclosure.describing.figures.layouts import forms as known_forms
from disclosure.describing.figures.layouts import indicators
from disclosure.describing.figures.wordings import WORDINGS
from disclosure.publishing.metrics import metrics
from disclosure.records import Block, BlockKind, Cell, Certainty, Doubt, Figure, ReportText, SourceFile, Table
from disclosure.settings import Settings

from . import forms
from .reports import report

Figures = dict[tuple[str, tuple[str, ...]], Figure]


def of_page(page: str, tmp_path: Path) -> tuple[Figures, tuple[Doubt, ...]]:
    """What is read from a page's tables."""
    return of_tables(*_tables(page, tmp_path))


def _tables(page: str, tmp_path: Path) -> tuple[Table, ...]:
    data = page.encode()
    path = tmp_path / "page.html"
    path.write_bytes(data)
    source = SourceFile(path, path.name, len(data), hashlib.sha256(data).hexdigest())
    accession = access(source, Settings(tmp_path, tmp_path, tmp_path, tmp_path))
    blocks = (block for one in accession.reports for block in one.text.blocks)
    return tuple(block.table for block in blocks if block.table)


def of_tables(*tables: Table) -> tuple[Figures, tuple[Doubt, ...]]:
    blocks = [Block(BlockKind.TITLE, "平阳县2021年政府信息公开工作年度报告")]
    blocks += [Block(BlockKind.TABLE, "￼", table=table) for table in tables]
    figures, doubts = read_figures(ReportText(1, 1, tuple(blocks)))
    by_key = {(figure.metric, figure.path): figure for figure in figures}
    assert len(by_key) == len(figures)
    return by_key, doubts


def of_text(text: str) -> tuple[Figures, tuple[Doubt, ...]]:
    figures, doubts = read_figures(report("平阳县2021年政府信息公开工作年度报告", text))
    return {(figure.metric, figure.path): figure for figure in figures}, doubts


def value(figures: Figures, metric: str, *path: str) -> object:
    return figures[metric, path].value


def refused(cells: Mapping[str, forms.Row]) -> int:
    """All refusals, of which the form has no row."""
    return sum(row[-1] for key, row in cells.items() if key.startswith("applications_refused_"))


@pytest.mark.parametrize("rows", [forms.ROWS_2019, forms.ROWS_2021], ids=["2019", "2021"])
def test_every_cell_of_the_table_on_applications(
    rows: tuple[tuple[str, str, str], ...], tmp_path: Path
) -> None:
    cells = forms.applications(rows)
    page = forms.report_html(2021, "", forms.applications_html(rows, cells), "")
    figures, doubts = of_page(page, tmp_path)
    for key, numbers in cells.items():
        for name, number in zip(forms.APPLICANTS, numbers, strict=False):
            assert value(figures, f"{key}_by_applicant", name) == number, (key, name)
        assert value(figures, key) == numbers[-1], key
        assert figures[key, ()].certainty is Certainty.CERTAIN
    assert len(figures) == 7 * len(cells) + 1
    assert figures["applications_refused", ()].certainty is Certainty.INFERRED
    assert value(figures, "applications_refused") == refused(cells)
    assert doubts == ()


def test_every_cell_of_the_table_on_what_was_disclosed_in_2021(tmp_path: Path) -> None:
    figures, doubts = of_page(forms.report_html(2021, forms.DISCLOSED_2021, "", ""), tmp_path)
    assert {metric: (figure.value, figure.unit) for (metric, _), figure in figures.items()} == {
        "regulations_made": (0, "件"),
        "regulations_repealed": (None, "件"),
        "regulations_in_force": (None, "件"),
        "normative_documents_made": (58, "件"),
        "normative_documents_repealed": (45, "件"),
        "normative_documents_in_force": (1546, "件"),
        "licences_decisions": (2418, "件"),
        "penalties_decisions": (644, "件"),
        "compulsion_decisions": (64, "件"),
        "charges_amount": (4166.241619, "万元"),
    }
    assert figures["regulations_repealed", ()].quote == "规章 /"
    assert figures["regulations_in_force", ()].quote == "规章"
    assert doubts == ()


def test_every_cell_of_the_table_on_what_was_disclosed_in_2019(tmp_path: Path) -> None:
    figures, doubts = of_page(forms.report_html(2019, forms.DISCLOSED_2019, "", ""), tmp_path)
    values = {metric: figure.value for (metric, _), figure in figures.items()}
    assert [values[f"normative_documents_{head}"] for head in ("made", "newly_disclosed", "disclosed_total")] == [8, 7, 89]  # fmt: skip
    assert [values[f"licences_{head}"] for head in ("last_year", "change", "decisions")] == [396, -185, 181]
    assert [values[f"other_services_{head}"] for head in ("last_year", "change", "decisions")] == [10, 0, 153]
    assert [values[f"penalties_{head}"] for head in ("last_year", "change", "decisions")] == [2648, 4, 430]
    assert [values[f"compulsion_{head}"] for head in ("last_year", "change", "decisions")] == [126, 0, 25]
    assert [values[f"charges_{head}"] for head in ("last_year", "change")] == [35, None]
    assert values["procurement_purchases"] == 135
    assert (values["procurement_amount"], figures["procurement_amount", ()].unit) == (75394432.52, "元")
    assert len(figures) == 22
    assert doubts == ()


def test_every_cell_of_the_table_on_disputes(tmp_path: Path) -> None:
    figures, doubts = of_page(forms.report_html(2021, "", "", forms.disputes_html()), tmp_path)
    read = [
        value(figures, group if outcome == "total" else f"{group}_{outcome}")
        for group in ("reconsideration", "litigation_direct", "litigation_after_reconsideration")
        for outcome in ("upheld", "corrected", "other", "pending", "total")
    ]
    assert read == list(forms.DISPUTES)
    assert (value(figures, "litigation"), figures["litigation", ()].certainty) == (9, Certainty.INFERRED)
    assert len(figures) == 16
    assert doubts == ()


#: printed in place of, whether it is still read
SPELLINGS = [
    ("5.属于三类内容事务信息", "5.属于三类内部事务信息", True),
    ("5、属于三类内部 事务信息", "5.属于三类内部事务信息", True),
    ("3．危及\"三安全一稳定\"", "3.危及“三安全一稳定”", True),
    ("（二）部分公开（区分处理的，只计这一情况，不计其他情形）", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", True),
    ("5.属于四类外部商务材料", "5.属于三类内部事务信息", False),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "meant", "is_read"), SPELLINGS)
def test_mistyped_labels_are_read_within_two_characters(
    printed: str, meant: str, is_read: bool, tmp_path: Path
) -> None:
    cells = forms.applications(forms.ROWS_2021)
    table = forms.applications_html(
        forms.ROWS_2021, cells, lambda label: printed if label == meant else label
    )
    figures, _ = of_page(forms.report_html(2021, "", table, ""), tmp_path)
    assert len(figures) == (7 * len(cells) + 1 if is_read else 7 * (len(cells) - 1))
    assert (("applications_refused", ()) in figures) is is_read  # one of its grounds is not known


def test_labels_of_two_words_are_never_taken_for_each_other() -> None:
    form = known_forms()
    assert nearest(fold("行政许司"), form.disclosed_rows) == "licences"
    assert nearest(fold("行政检查"), form.disclosed_rows) is None
    assert nearest("总汁", form.rows) is None
    labels, _ = indicators()
    for table in (form.rows, form.disclosed_rows, form.disclosed_columns, form.applicants, labels):
        for label, key in table.items():
            assert nearest(label, table) == key


def test_every_whole_knows_the_cell_that_it_was_read_from(tmp_path: Path) -> None:
    cells = forms.applications(forms.ROWS_2021)
    tables = _tables(
        forms.report_html(2021, forms.DISCLOSED_2021, forms.applications_html(forms.ROWS_2021, cells), ""),
        tmp_path,
    )
    figures, _ = of_tables(*tables)
    wholes = [
        figure for figure in figures.values() if not figure.path and figure.metric != "applications_refused"
    ]
    assert len(wholes) == 10 + len(cells)
    for figure in wholes:
        assert figure.spot is not None, figure
        printed = [cell.text for row in tables[figure.spot.block - 1].rows for cell in row]
        assert figure.spot.cell is not None
        assert printed[figure.spot.cell].strip() == figure.quote.rpartition(" ")[2] or figure.value is None


def test_sums_that_do_not_hold_are_told_and_nothing_is_changed(tmp_path: Path) -> None:
    cells = forms.applications(forms.ROWS_2021)
    cells["applications_granted"] = (*cells["applications_granted"][:-1], 99)
    cells["applications_carried_out"] = (9, *cells["applications_carried_out"][1:])
    page = forms.report_html(
        2021, "", forms.applications_html(forms.ROWS_2021, cells), forms.disputes_html((1, 1, 1, 1, 5, *forms.DISPUTES[5:]))
    )  # fmt: skip
    figures, doubts = of_page(page, tmp_path)
    assert value(figures, "applications_granted") == 99
    assert {doubt.code for doubt in doubts} == {"sum_differs"}
    assert len(doubts) == 4  # across, balance, results, outcomes


def test_a_table_cut_in_two_by_a_page_end_is_one(tmp_path: Path) -> None:
    cells = forms.applications(forms.ROWS_2019)
    whole = forms.applications_html(forms.ROWS_2019, cells)
    at = whole.index('<td rowspan="3">（四）无法提供')
    at = whole.rindex("<tr>", 0, at)
    second = (
        whole[at:]
        .replace("<tr>", '<tr><td rowspan="10">三、本年度办理结果</td>', 1)
        .replace('rowspan="20"', "")
    )
    (first_table,) = _tables(forms.report_html(2019, "", whole[:at] + "</table>", ""), tmp_path)
    (second_table,) = _tables(forms.report_html(2019, "", f"<table>{second}", ""), tmp_path)
    figures, doubts = of_tables(first_table, second_table)
    assert {metric: figure.value for (metric, path), figure in figures.items() if not path} == {
        key: numbers[-1] for key, numbers in cells.items()
    } | {"applications_refused": refused(cells)}
    assert doubts == ()


def test_labels_of_two_levels_may_stand_in_one_cell() -> None:
    head = "申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"
    figures, _ = of_tables(
        grid(
            head,
            "一、本年新收政府信息公开申请数量|36|2|0|0|0|0|38",
            "三、本年度办理结果（一）予以公开|29|1|0|0|0|0|30",
            "（四）无法提供 1.本机关不掌握相关政府信息|9|1|0|0|0|0|10",
        )
    )
    assert figures["applications_granted", ()].value == 30
    assert figures["applications_unavailable_not_held", ()].value == 10


def test_a_row_that_is_out_of_line_is_left(tmp_path: Path) -> None:
    cells = forms.applications(forms.ROWS_2019)
    table = forms.applications_html(forms.ROWS_2019, cells).replace('rowspan="20"', 'rowspan="19"')
    figures, doubts = of_page(forms.report_html(2019, "", table, ""), tmp_path)
    assert "applications_completed" not in {metric for metric, _ in figures}
    assert [doubt.code for doubt in doubts] == ["table_misaligned"]


def test_a_row_that_lacks_cells_is_left() -> None:
    """Without the cell of the sum, nobody can tell which of the others are missing."""
    head = "申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"
    rows = ("一、本年新收政府信息公开申请数量|3|1|4", "二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1")
    figures, doubts = of_tables(grid(head, *rows))
    assert {metric for metric, _ in figures} == {
        "applications_carried_in",
        "applications_carried_in_by_applicant",
    }
    assert [doubt.code for doubt in doubts] == ["table_misaligned"]
    figures, doubts = of_tables(grid(head, "一、本年新收政府信息公开申请数量", rows[1]))
    assert figures["applications_received", ()].value is None
    assert doubts == ()


def test_sentences_and_tables_that_disagree_are_told(tmp_path: Path) -> None:
    cells = forms.applications(forms.ROWS_2021)
    (table,) = _tables(
        forms.report_html(2021, "", forms.applications_html(forms.ROWS_2021, cells), ""), tmp_path
    )
    total = cells["applications_received"][-1]
    for told, doubtful in ((total, 0), (total + 1, 1)):
        blocks = (
            Block(BlockKind.TITLE, "平阳县2021年政府信息公开工作年度报告"),
            Block(BlockKind.PARAGRAPH, f"全年共收到政府信息公开申请{told}件。"),
            Block(BlockKind.TABLE, "￼", table=table),
        )
        figures, doubts = read_figures(ReportText(1, 1, blocks))
        received = [figure for figure in figures if figure.metric == "applications_received"]
        assert [(figure.value, figure.certainty) for figure in received] == [
            (total, Certainty.INFERRED if doubtful else Certainty.CERTAIN)
        ]
        assert [doubt.code for doubt in doubts] == ["figures_disagree"] * doubtful


def grid(*lines: str) -> Table:
    return Table(tuple(tuple(Cell(text) for text in line.split("|")) for line in lines))


def test_how_disputes_ended_is_told_below_their_number_in_the_form_of_2014() -> None:
    figures, _ = of_tables(
        grid(
            "统计指标|单位|统计数",
            "（二）被依法纠错数|件|9",
            "四、行政复议数量|件|3",
            "（一）维持具体行政行为数|件|2",
            "（二）被依法纠错数|件|1",
            "（三）其他情形数|件|0",
            "五、行政诉讼数量|件|1",
            "（一）维持具体行政行为或者驳回原告诉讼请求数|件|1",
            "（二）被依法纠错数|件|0",
            "六、举报投诉数量|件|5",
            "（三）其他情形数|件|7",
        )
    )
    assert {metric: figure.value for (metric, _), figure in figures.items()} == {
        "reconsideration": 3,
        "reconsideration_upheld": 2,
        "reconsideration_corrected": 1,
        "reconsideration_other": 0,
        "litigation": 1,
        "litigation_upheld": 1,
        "litigation_corrected": 0,
        "complaints": 5,
    }


def test_the_statistics_form_of_2014() -> None:
    figures, doubts = of_tables(
        grid(
            "统计指标|单位|统计数",
            "一、主动公开情况|——|",
            "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）|条|412",
            "2.政府网站公开政府信息数|条|398",
            "（一）收到申请数|件|3",
            "1.当面申请数|件|1",
            "2.传真申请数|件|",
            "3.网络申请数|件|1",
            "（三）申请答复数|件|3",
            "2.同意公开答复数|件|/",
            "1.维持具体行政行为数|件|4",
            "（三）从事政府信息公开工作人员数|人|8",
            "1.专职人员数（不包括政府公报及政府网站工作人员数）|人|1",
            "2.兼职人员数|人|7",
        )
    )
    assert {key: figure.value for key, figure in figures.items()} == {
        ("proactive_disclosures", ()): 412,
        ("proactive_by_channel", ("政府网站",)): 398,
        ("applications_received", ()): 3,
        ("applications_by_channel", ("当面",)): 1,
        ("applications_by_channel", ("网络",)): 1,
        ("applications_answered", ()): 3,
        ("applications_granted", ()): None,
        ("staff", ()): 8,
        ("staff_by_unit", ("专职",)): 1,
        ("staff_by_unit", ("兼职",)): 7,
    }
    assert [doubt.message for doubt in doubts] == [
        "表格中统计表分项之和与总数不符：收到申请数1＋1≠3。原文如此，数字照录。"
    ]


def test_of_a_form_with_a_running_total_the_year_is_read() -> None:
    figures, _ = of_tables(
        grid(
            "指标名称|计量单位|2012年度|历年累计",
            "主动公开文件数|条|2026|3542",
            "其中：1.政府网站公开数|条|1795|3304",
            "行政复议数|件|0|1",
        )
    )
    assert {metric: figure.value for (metric, _), figure in figures.items()} == {
        "proactive_disclosures": 2026,
        "proactive_by_channel": 1795,
        "reconsideration": 0,
    }


#: tables that are no such form
OTHER_TABLES = [
    grid("序号|事项|数量", "1|行政许可|30", "2|行政处罚|4"),
    grid("指标名称|单位|一月|二月", "收到申请数|件|3|4"),
    grid("姓名|职务|总计", "张三|主任|3"),
    grid("项目|金额", "行政事业性收费|30万元"),
    Table(((Cell("统计指标", 1, 1000),), (Cell("收到申请数"),))),
]


@pytest.mark.parametrize("table", OTHER_TABLES)
def test_other_tables_are_left_alone(table: Table) -> None:
    assert of_tables(table) == ({}, ())


@pytest.mark.parametrize(
    ("text", "number", "odd"),
    [
        ("0", 0, False),
        ("", None, False),
        (" 　", None, False),
        ("/", None, False),
        ("—", None, False),
        ("－１８５", -185, False),
        ("1,203", 1203, False),
        ("75394432.52元", 75394432.52, False),
        ("12,34", None, True),
        ("见附件", None, True),
        ("3-5", None, True),
    ],
)
def test_blank_nought_and_not_applicable_are_told_apart(text: str, number: object, odd: bool) -> None:
    read = value_in(text)
    assert (read.number, read.odd) == (number, odd)


def test_spans_are_resolved() -> None:
    resolved = grid_of(
        Table(((Cell("甲", 2, 2), Cell("乙")), (Cell("丙"),), (Cell("丁"), Cell("戊", 9), Cell("己"))))
    )
    assert resolved is not None
    assert resolved.rows == (("甲", "甲", "乙"), ("甲", "甲", "丙"), ("丁", "戊", "己"))


# Flattened tables.


@pytest.mark.parametrize("rows", [forms.ROWS_2019, forms.ROWS_2021], ids=["2019", "2021"])
@pytest.mark.parametrize("gap", ["", " "])
def test_a_flattened_table_is_rebuilt_and_never_wrong(
    rows: tuple[tuple[str, str, str], ...], gap: str
) -> None:
    cells = forms.applications(rows)
    figures, doubts = of_text(f"三、收到和处理政府信息公开申请情况\n{forms.flat(rows, cells, gap)}")
    read = {metric: figure.value for (metric, path), figure in figures.items() if not path}
    assert read.pop("applications_refused", refused(cells)) == refused(cells)
    assert all(cells[key][-1] == number for key, number in read.items())
    assert all(figure.certainty is Certainty.INFERRED for figure in figures.values())
    left = len(cells) - len(read)
    assert [doubt.code for doubt in doubts] == ["table_flattened"] * (left > 0)
    if gap:
        assert left == 0


def test_a_row_with_two_cuts_is_decided_by_the_results() -> None:
    cells: dict[str, forms.Row] = {f"applications_{key}": (0,) * 7 for key, _, _ in forms.ROWS_2019}
    cells["applications_granted"] = (33, 0, 0, 0, 0, 0, 33)  # or 3 and 30
    done = (33, 0, 0, 0, 0, 0, 33)
    cells |= {"applications_received": done, "applications_carried_in": (0,) * 7}
    cells |= {"applications_completed": done, "applications_carried_out": (0,) * 7}
    figures, doubts = of_text(forms.flat(forms.ROWS_2019, cells))
    assert "applications_granted" not in {metric for metric, _ in figures}  # 33 everywhere: either will do
    assert [doubt.code for doubt in doubts] == ["table_flattened"]
    for key in ("applications_received", "applications_completed"):
        cells[key] = (35, 0, 0, 0, 0, 0, 35)
    cells["applications_partly_granted"] = (2, 0, 0, 0, 0, 0, 2)
    figures, doubts = of_text(forms.flat(forms.ROWS_2019, cells))
    assert value(figures, "applications_granted_by_applicant", "自然人") == 33
    assert doubts == ()


def test_a_flattened_table_whose_balance_fails_is_left() -> None:
    cells = forms.applications(forms.ROWS_2021)
    cells = {key: tuple(min(number, 9) for number in (1, 0, 0, 0, 0, 0, 1)) for key in cells}
    cells["applications_carried_out"] = (4, 0, 0, 0, 0, 0, 4)
    figures, doubts = of_text(forms.flat(forms.ROWS_2021, cells))
    assert figures == {}
    assert [doubt.code for doubt in doubts] == ["table_flattened"]


def test_a_flattened_table_on_disputes() -> None:
    heads = (
        "行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉"
        + "结果维持结果纠正其他结果尚未审结总计" * 2
    )
    figures, doubts = of_text(heads + "25380363300630003")
    assert [figure.value for figure in figures.values()] == [36, 25, 3, 8, 0, 6, 3, 3, 0, 0, 3, 3, 0, 0, 0, 9]
    assert doubts == ()
    figures, doubts = of_text(heads + "1" * 20)
    assert figures == {}
    assert [doubt.code for doubt in doubts] == ["table_flattened"]


@pytest.mark.parametrize(
    ("printed", "decisions"),
    [
        ("行政许可 46,208①", 46208),
        ("行政许可 46208", 46208),
        ("行政许可 46,208,3", None),
        ("行政许可 0,118", None),
    ],
)
def test_a_comma_within_a_number_ends_no_cell(printed: str, decisions: int | None) -> None:
    figures, _ = of_text(f"第二十条第（五）项\n信息内容 本年处理决定数量\n{printed}\n第二十条第（六）项")
    told = figures.get(("licences_decisions", ()))
    assert (told and told.value) == decisions


@pytest.mark.parametrize(
    ("printed", "reconsideration", "litigation"),
    [
        ("行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n0 1 0 0 1 0 0 0 0 0 2 0 0 0 2", 1, 2),
        ("行政复议\t1\t0\t0\t0\t1\n行政诉讼\t0\t0\t0\t2\t2", 1, 2),
        ("行政复议000000行政诉讼0000000000", 0, 0),
        ("行政复议\t1\t0\t0\t0\t2\n行政诉讼\t0\t0\t0\t2\t3", None, None),  # no sums
        ("行政复议\t1\t0\t0\t1", None, None),  # too few
        ("行政复议100001行政诉讼0000000000", None, None),  # cut in several ways
        ("审理行政复议 12 3 0 0 15 件", None, None),  # within a sentence
    ],
)
def test_a_table_on_disputes_without_the_heads_of_its_columns(
    printed: str, reconsideration: int | None, litigation: int | None
) -> None:
    figures, _ = of_text(f"四、政府信息公开行政复议、行政诉讼情况\n{printed}\n五、存在的主要问题")
    told = [figures.get((metric, ())) for metric in ("reconsideration", "litigation")]
    assert [figure and figure.value for figure in told] == [reconsideration, litigation]
    assert {figure.certainty for figure in told if figure} <= {Certainty.INFERRED}


@pytest.mark.parametrize(
    ("numbers", "upheld"),
    [("1 0 0 0 1 0 0 0 0 0 0 0 0 0 0", 1), ("1 0 0 0 2 0 0 0 0 0 0 0 0 0 0", None), ("1 0 0 0 1", None)],
)
def test_a_table_on_disputes_whose_heads_stand_on_two_lines(numbers: str, upheld: int | None) -> None:
    body = (
        "四、行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未 总\n"
        "维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 结果 审结 计\n"
        f"{numbers}\n五、存在的主要问题"
    )
    figures, _ = read_figures(report("萧县信访局2022年政府信息公开工作年度报告", body))
    found = {figure.metric: figure.value for figure in figures}
    assert found.get("reconsideration_upheld") == upheld


def test_the_same_with_one_head_that_stands_on_one_line() -> None:
    heads = "结果 结果 其他 尚未 总计"
    body = (
        f"四、行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n{heads} {heads} {heads}\n"
        "维持 纠正 结果 审结 维持 纠正 结果 审结 维持 纠正 结果 审结\n1 0 0 0 1 0 0 0 0 0 0 0 0 0 0\n五、存在的主要问题"
    )
    figures, _ = read_figures(report("萧县信访局2022年政府信息公开工作年度报告", body))
    assert {figure.metric: figure.value for figure in figures}["reconsideration_upheld"] == 1


def test_flattened_rows_without_a_sum_are_left() -> None:
    text = (
        "第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件5845546"
        "第二十条第（五）项信息内容本年处理决定数量行政许可2418第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费4166.241619"
    )
    figures, doubts = of_text(text)
    assert {metric: (figure.value, figure.unit) for (metric, _), figure in figures.items()} == {
        "regulations_made": (0, "件"),
        "regulations_repealed": (0, "件"),
        "regulations_in_force": (0, "件"),
        "licences_decisions": (2418, "件"),
        "charges_amount": (4166.241619, "万元"),
    }
    assert [(doubt.code, doubt.quote) for doubt in doubts] == [("table_flattened", "行政规范性文件5845546")]
    assert all(figure.quote in text for figure in figures.values())


ROWS = "1 一、主动公开情况 — 2 主动公开政府信息数 条{} 3 制发规范性文件总数 件{} 4 二、依申请公开情况 — 5 收到申请数 件{}"


@pytest.mark.parametrize(
    ("text", "values", "why"),
    [
        (
            f"序号 统计指标 单位 统计数 {ROWS.format(' 128', ' 3', ' 7')}",
            [128, 3, 7],
            "figures, and then the next number",
        ),
        (f"序号 统计指标 单位 统计数 {ROWS.format('', '', '')}", [], "never filled in"),
        (
            f"统计指标 单位 统计数 {ROWS.format('', '', '')}",
            [],
            "never filled in, and no head over the numbers",
        ),
        (
            "序号 统计指标 单位 统计数 一、主动公开情况 — 7 主动公开政府信息数 条 3 5 制发规范性文件总数 件 9 收到申请数 件 1 6",
            [],
            "numbers that do not count on",
        ),
    ],
)
def test_the_numbers_of_rows_are_no_figures(text: str, values: list[int], why: str) -> None:
    lines = "\n".join(text.split())
    figures, _ = read_figures(report("萧县2017年政府信息公开工作年度报告", f"情况如下表。\n{lines}"))
    assert [figure.value for figure in figures] == values, why


def test_two_columns_run_together_are_parted_where_the_parts_make_the_whole() -> None:
    text = "指标名称计量单位2011年度历年累计主动公开信息数条4251516其中：1.网站公开条41815092.政府公报公开条77受理依申请公开信息总数条00其中：1.当面申请数条00"
    figures, doubts = of_text(text)
    assert {key: figure.value for key, figure in figures.items()} == {
        ("proactive_disclosures", ()): 425,
        ("proactive_by_channel", ("政府网站",)): 418,
        ("proactive_by_channel", ("政府公报",)): 7,
        ("applications_received", ()): 0,
        ("applications_by_channel", ("当面",)): 0,
    }
    assert doubts == ()
    figures, doubts = of_text("指标名称计量单位2011年度历年累计主动公开信息数条4251516行政复议数条00")
    assert {metric for metric, _ in figures} == {"reconsideration"}
    assert [doubt.code for doubt in doubts] == ["table_flattened"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 400), min_size=6, max_size=6))
def test_every_row_is_among_its_cuts(cells: list[int]) -> None:
    row = (*cells, sum(cells))
    digits = "".join(map(str, row))
    found = list(cuts(digits, 7))
    assert row in found
    assert len(set(found)) == len(found)
    assert all("".join(map(str, cut)) == digits and sum(cut[:-1]) == cut[-1] for cut in found)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=12, max_size=12))
def test_every_row_of_groups_is_among_its_cuts(cells: list[int]) -> None:
    rows = tuple((*cells[at : at + 4], sum(cells[at : at + 4])) for at in (0, 4, 8))
    assert rows in list(cuts_of_groups("".join(str(n) for row in rows for n in row), 3, 5))


def test_no_row_has_no_cut() -> None:
    assert list(cuts("0012", 7)) == []
    assert list(cuts("1" * 200, 7)) == []
    assert one_solution({"applications_granted": []}, ()) == {}


def test_every_figure_that_can_be_read_has_a_name() -> None:
    form = known_forms()
    read = {wording.metric for wording in WORDINGS} | {row.metric for row in indicators()[1]}
    read |= {*form.rows.values(), *form.groups.values(), "copies_printed"}
    read |= {"staff_by_unit", "applications_by_kind", "proactive_by_class", "proactive_by_subject"}
    assert read <= metrics().keys()
    assert {group for metric in metrics().values() for group in [metric.group]} >= {"主动公开", "依申请公开"}


def test_what_a_form_explains_in_brackets_is_no_part_of_its_label() -> None:
    explained = (
        "规范性文件(行政机关制定发布的决定、公告、通告、意见、通知,以及标题采用“规定”“办法”“细则”“规范”“规程”"
        "“规则”等字样的公文,一般情况下属于规范性文件)"
    )
    assert nearest(fold(explained), known_forms().disclosed_rows) == "normative_documents"


def test_a_number_with_a_comma_is_not_cut_at_it() -> None:
    figures, _ = of_text("统计指标 单位 统计数\n主动公开信息数 条 1,204\n行政复议数 件 3")
    assert figures.get(("proactive_disclosures", ())) is None
    assert value(figures, "reconsideration") == 3
