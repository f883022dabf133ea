"""The figures panel of a report's page."""

from __future__ import annotations

import re

import markdown

from disclosure.publishing.metrics import is_detail, metric_of
from disclosure.publishing.pages import frontmatter_of, page_of
from disclosure.publishing.panel import panel_of
from disclosure.records import Certainty, Doubt, Figure, Spot
from tests.publishing.samples import heading, paragraph, report, title

DISCLOSED = Figure(
    "proactive_disclosures", 41288, "条", "公开41288(去年25586)条", previous=25586, change_percent=61.4
)


def test_figures_stand_in_groups_in_the_order_of_the_table() -> None:
    figures = (
        Figure("litigation", 0, "件", "诉讼0件"),
        Figure("applications_received", 33, "件", "收到33件"),
        DISCLOSED,
        Figure("unheard_of", 3, "个", "3个"),
    )
    panel = panel_of(report(figures=figures))
    assert [(group.name, [entry.name for entry in group.entries]) for group in panel.groups] == [
        ("主动公开", ["主动公开政府信息"]),
        ("依申请公开", ["收到政府信息公开申请"]),
        ("行政复议和诉讼", ["行政诉讼"]),
        ("其他", ["unheard_of"]),
    ]


def test_a_figure_shows_what_it_is_compared_with() -> None:
    ((entry,),) = [group.entries for group in panel_of(report(figures=(DISCLOSED,))).groups]
    assert (entry.value, entry.unit, entry.notes) == ("41288", "条", ("上年 25586", "比上年增加 61.4%"))
    less = Figure("fees", 4166.241619, "万元", "收费", change_percent=-3.0, share_percent=47)
    ((entry,),) = [group.entries for group in panel_of(report(figures=(less,))).groups]
    assert (entry.value, entry.notes) == ("4166.241619", ("比上年减少 3%", "占 47%"))


def test_round_and_inferred_figures_say_so() -> None:
    figure = Figure("key_area_items", 7000, "条", "7000余条", Certainty.INFERRED, approximate=True)
    ((entry,),) = [group.entries for group in panel_of(report(figures=(figure,))).groups]
    assert (entry.value, entry.word) == ("7000 余", "推断")


def test_a_part_is_called_by_what_it_is_a_part_by() -> None:
    figure = Figure("staff_by_unit", 3, "人", "县政府3人", path=("县政府",))
    ((entry,),) = [group.entries for group in panel_of(report(figures=(figure,))).groups]
    assert entry.name == "工作人员：按单位：县政府"


def test_cells_by_applicant_are_left_to_the_table_and_the_data() -> None:
    figures = (
        Figure("applications_granted", 3, "件", "予以公开 3"),
        Figure("applications_granted_by_applicant", 3, "件", "予以公开 3", path=("自然人",)),
        Figure("regulations_repealed", None, "件", "规章 /"),
    )
    one = report(figures=figures)
    assert [len(group.entries) for group in panel_of(one).groups] == [1]
    told = frontmatter_of(one, {})["figures"]
    assert isinstance(told, list)
    assert [(figure["metric"], figure["value"]) for figure in told] == [
        ("applications_granted", 3),
        ("regulations_repealed", None),
    ]


def test_many_noughts_are_counted_and_not_shown() -> None:
    keys = ("secret", "by_law", "safety", "third_party")
    figures = tuple(Figure(f"applications_refused_{key}", 0, "件", "0") for key in keys)
    figures += (Figure("applications_refused_internal", 3, "件", "3"),)
    ((group),) = panel_of(report(figures=figures)).groups
    assert ([entry.value for entry in group.entries], group.nought) == (["3"], 4)


def test_warnings_about_figures_stand_beside_them() -> None:
    doubts = (
        Doubt("sum_differs", "各分项相加是72", "71人", "figures"),
        Doubt("year_unknown", "年度不明", field="year"),
    )
    assert panel_of(report(doubts=doubts)).warnings == ("各分项相加是72",)


def test_words_that_are_not_marked_are_looked_for_below_their_heading() -> None:
    blocks = (
        title("萧县2017年政府信息公开工作年度报告"),
        paragraph("前言3件"),
        heading("一、概述"),
        heading("（一）2017年 <b>公开</b> *情况*", 3),
        paragraph("公开5条"),
        heading("一、概述"),
        paragraph("公开6条"),
    )
    spots = (Spot(0, 0, 2), Spot(1, 0, 4), Spot(4, 0, 4), Spot(6, 0, 4), None)
    figures = tuple(
        Figure("staff_by_unit", 1, "条", "", path=(f"{at}",), spot=spot) for at, spot in enumerate(spots)
    )
    one = report(*blocks, figures=figures)
    ((group),) = panel_of(one).groups
    page = markdown.markdown(page_of(one, {}).body, extensions=["tables", "fenced_code", "toc"])
    ids = re.findall(r'<h\d id="([^"]*)"', page)
    assert [entry.heading for entry in group.entries] == ["text", ids[0], ids[2], ids[3], "text"]


def test_a_metric_has_a_name() -> None:
    assert metric_of("fees").name == "收费"
    assert metric_of("applications_granted_by_applicant").name == "予以公开（按申请人）"
    assert metric_of("x", "个").unit == "个"
    assert is_detail("applications_granted_by_applicant")
    assert not is_detail("applications_granted")
