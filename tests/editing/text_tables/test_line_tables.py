"""The national tables out of one line: as a crawler leaves them that writes a page without line ends."""

from __future__ import annotations

import pytest

from disclosure.records import BlockKind, Table

from ..documents import edit
from .dumps import rows_of, table_of
from .test_forms import FORMS, cells

TITLE = "萧县水利局2021年政府信息公开工作年度报告"
BEFORE = (
    "一、总体情况 2021年，我局严格执行政府信息公开条例，主动公开水利工程建设、水旱灾害防御和行政许可信息，全年"
    "主动公开政府信息126条。局办公室安排两人专门负责，每季度检查一次，对更新不及时的科室当面提醒。 二、表内情况"
)
BEHIND = (
    "五、存在的主要问题及改进情况 存在的主要问题：一是更新不够及时，二是解读形式单一。改进情况：每月通报一次，"
    "多用图表和短视频解读。 六、其他需要报告的事项 无。 萧县水利局 2022年1月12日"
)


def written(form: str, drop: int = 0, page_behind: int = 0) -> str:
    """The cells of a form, a blank between them: without the number ``drop`` from the end, or with a page's number."""
    words = [cell for row in rows_of(table_of(FORMS[form])) for cell in row]
    if drop:
        del words[-drop]
    if page_behind:
        words.insert(len(words) - page_behind, "— 2 —")
    return " ".join(words)


def tables_of(source: str) -> list[Table]:
    """The tables of the one report that a source holds."""
    (text,) = edit(source).texts
    return [block.table for block in text.blocks if block.table is not None]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_on_the_line_of_its_page_comes_back_as_it_was(form: str) -> None:
    source = " ".join((TITLE, BEFORE, written(form), BEHIND))
    assert [cells(table) for table in tables_of(source)] == [cells(table_of(FORMS[form]))]
    kinds = [(block.kind, block.text) for block in edit(source).texts[0].blocks]
    assert (BlockKind.HEADING, "二、表内情况") in kinds
    assert (BlockKind.HEADING, "五、存在的主要问题及改进情况") in kinds


@pytest.mark.parametrize("form", FORMS)
def test_a_form_on_a_line_of_its_own_comes_back_as_it_was(form: str) -> None:
    source = "\n".join((TITLE, "二、表内情况", written(form), "六、其他需要报告的事项", "无。"))
    assert [cells(table) for table in tables_of(source)] == [cells(table_of(FORMS[form]))]


def test_all_three_forms_stand_on_one_line() -> None:
    names = ("disclosed 2021", "applications 2021", "disputes")
    heads = (
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
    )
    middle = " ".join(f"{head} {written(name)}" for head, name in zip(heads, names, strict=True))
    found = tables_of(" ".join((TITLE, BEFORE.removesuffix(" 二、表内情况"), middle, BEHIND)))
    assert [cells(table) for table in found] == [cells(table_of(FORMS[name])) for name in names]


@pytest.mark.parametrize("form", ["applications 2021", "applications 2019", "disputes"])
def test_a_page_number_among_the_cells_is_none_of_them(form: str) -> None:
    source = " ".join((TITLE, BEFORE, written(form, page_behind=5), BEHIND))
    assert [cells(table) for table in tables_of(source)] == [cells(table_of(FORMS[form]))]


@pytest.mark.parametrize("drop", [1, 4, 9, 12])
@pytest.mark.parametrize("form", ["applications 2021", "disputes"])
def test_where_a_number_is_missing_all_stays_text(form: str, drop: int) -> None:
    source = " ".join((TITLE, BEFORE, written(form, drop=drop), BEHIND))
    (text,) = edit(source).texts
    assert not [block for block in text.blocks if block.table is not None]
    assert "".join(written(form, drop=drop).split()) in "".join(text.text.split())


def test_what_only_begins_like_a_table_stays_text() -> None:
    words = "申请人情况 自然人 和 法人 都有 ，详见附表，共 3 人 。" * 4
    (text,) = edit(" ".join((TITLE, BEFORE, words, BEHIND))).texts
    assert not [block for block in text.blocks if block.table is not None]


def test_a_statistics_form_between_bars_on_one_line_has_its_spread_head() -> None:
    rows = [
        ["统 计 指 标", "单位", "统计数"],
        ["（一）主动公开政府信息数", "条", "97516"],
        ["其中：主动公开规范性文件数", "条", "59"],
        ["制发规范性文件总数", "件", "59"],
    ]
    line = "".join(f"{cell} | " for row in rows for cell in row).rstrip()
    source = "\n".join((TITLE, "二、表内情况", "全年工作平稳。", line, "六、其他需要报告的事项", "无。"))
    (table,) = tables_of(source)
    assert [["".join(cell.text.split()) for cell in row] for row in table.rows] == [
        ["".join(cell.split()) for cell in row] for row in rows
    ]
