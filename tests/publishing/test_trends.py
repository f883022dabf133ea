"""Figures over the years: series, totals, charts and what is missing."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from disclosure.publishing.catalogue import Catalogue, issuer_of
from disclosure.publishing.charts import Bar, bar_chart, bars_of
from disclosure.publishing.finding_aids import finding_aids_of
from disclosure.publishing.gaps import gap_lots, ledgers_of
from disclosure.publishing.statistics_pages import totals_by_kind
from disclosure.publishing.trends import series_of, series_section, totals_of
from disclosure.records import Certainty, Figure, Reading, Report
from tests.publishing.samples import HOSTILE, LONGCHENG, accession, report, source

HERE = "issuers/x.md"


def annual(year: int | None, *values: tuple[str, float | None], name: str = "", **more: object) -> Report:
    figures = tuple(Figure(metric, value, "条", f"{value}条") for metric, value in values)
    return report(of=source(name or f"{year}"), year=year, figures=figures, **more)  # type: ignore[arg-type]


def test_a_series_holds_each_year_once() -> None:
    reports = (
        annual(2016, ("proactive_disclosures", 25586)),
        annual(2017, ("proactive_disclosures", 41288), ("applications_received", 0)),
        annual(2015, ("proactive_disclosures", 9), category="工作总结"),
        annual(None, ("proactive_disclosures", 8)),
    )
    series = series_of(reports)
    assert list(series) == [2016, 2017]
    assert series[2016]["proactive_disclosures"].value == 25586
    assert series[2017]["applications_received"].value == 0
    assert "applications_received" not in series[2016]


def test_two_reports_of_one_year_that_differ_are_in_doubt() -> None:
    reports = (
        annual(2016, ("proactive_disclosures", 1), name="a"),
        annual(2016, ("proactive_disclosures", 2), name="b"),
    )
    assert series_of(reports)[2016]["proactive_disclosures"].value is None
    assert totals_of(reports) == {}
    assert "待核" in series_section(reports, HERE)


def test_a_section_shows_a_table_and_charts_of_two_years_or_more() -> None:
    two = tuple(annual(year, ("proactive_disclosures", year)) for year in (2014, 2017))
    section = series_section(two, HERE)
    assert section.count("<svg") == 1
    assert '<th scope="row">2017</th>' in section
    assert f'href="../{two[1].url}#figures">2017</a>' in section
    assert "<svg" not in series_section(two[:1], HERE)
    assert series_section((annual(2014),), HERE) == ""
    assert series_section((annual(2014, ("problems_solved", 3)),), HERE) == ""


def test_totals_say_on_how_many_reports_they_rest() -> None:
    reports = (
        annual(2017, ("applications_received", 3), name="a", issuer="甲局"),
        annual(2017, ("applications_received", 4), name="b", issuer="乙局"),
        annual(2017, name="c", issuer="丙局"),
        annual(2017, ("applications_received", 5), name="d", issuer=None),
    )
    total = totals_of(reports)[2017]["applications_received"]
    assert (total.value, total.reports, total.approximate) == (7, 2, False)


def test_kinds_of_body_are_never_added_up_together() -> None:
    reports = (
        annual(2017, ("applications_received", 30), name="a", issuer="萧县人民政府", issuer_kind="县级政府"),
        annual(2017, ("applications_received", 4), name="b", issuer="龙城镇人民政府", issuer_kind="乡镇政府"),
    )
    text = totals_by_kind(reports)
    assert "### 县级政府" in text
    assert "### 乡镇政府和街道办事处" in text
    assert "<td>30<small>1 份</small></td>" in text
    assert "34" not in text


def test_a_chart_is_well_formed_and_says_what_it_shows() -> None:
    chart = bar_chart(HOSTILE, [Bar(2014, 0, "0"), Bar(2015, None, ""), Bar(2016, 7000, "7000余")])
    root = ET.fromstring(chart)
    assert "2015年未写明" in root.attrib["aria-label"]
    assert "2016年7000余" in root.attrib["aria-label"]
    bars = root.findall("{*}rect")
    assert [bar.attrib["height"] for bar in bars] == ["0", "120"]
    assert "\n" not in chart
    assert chart == bar_chart(HOSTILE, [Bar(2014, 0, "0"), Bar(2015, None, ""), Bar(2016, 7000, "7000余")])


def test_what_was_inferred_is_marked() -> None:
    figure = Figure("proactive_disclosures", 53, "条", "通过网站主动公开信息53条", Certainty.INFERRED)
    assert ">53</a><small>推断</small>" in series_section((report(year=2017, figures=(figure,)),), HERE)


def test_long_labels_have_room_beside_each_other() -> None:
    chart = bar_chart("合计", [Bar(2014, 2_617_382, "约2617382"), Bar(2015, 2_422_912, "约2422912")])
    labels = [text for text in ET.fromstring(chart).findall("{*}text") if (text.text or "").startswith("约")]
    first, second = (float(label.attrib["x"]) for label in labels)
    assert second - first >= 9 * 7


def test_years_between_stay_empty_in_a_chart() -> None:
    assert [(bar.year, bar.value) for bar in bars_of({2014: (1, "1"), 2016: (2, "2")})] == [
        (2014, 1),
        (2015, None),
        (2016, 2),
    ]
    assert bars_of({}) == []


def catalogue(*reports: Report) -> Catalogue:
    return Catalogue.of(accession(one) for one in reports)


def test_what_is_missing_is_told_by_body_and_year() -> None:
    inferred: Reading[int] = Reading(2016, Certainty.INFERRED)
    (ledger,) = ledgers_of(
        catalogue(
            annual(2014, name="a"),
            annual(2017, name="b"),
            report(of=source("c"), year=inferred),
            annual(2015, name="d", category="工作总结"),
            annual(None, name="e"),
            annual(2017, name="f", issuer="龙城镇人民政府", issuer_kind="乡镇政府", region=LONGCHENG),
        )
    )
    assert (ledger.code, ledger.years) == ("341322", (2014, 2015, 2016, 2017))
    assert [issuer.name for issuer in ledger.rows] == ["龙城镇人民政府", "萧县人民政府"]
    assert {issuer.name: list(row) for issuer, row in ledger.rows.items()} == {
        "萧县人民政府": [2017, 2016, 2014],
        "龙城镇人民政府": [2017],
    }
    assert (ledger.missing, ledger.doubtful, ledger.undated) == (4, 1, 1)


def test_a_county_of_one_report_has_no_page_of_gaps() -> None:
    one = annual(2014)
    (index,) = [page for lot in gap_lots(catalogue(one)) for page in lot.make()]
    issuer = issuer_of(one)
    assert issuer is not None
    assert f'href="../issuers/{issuer.key}.html"' in index.body


def test_noughts_alone_are_not_drawn() -> None:
    none = tuple(annual(year, ("applications_received", 0)) for year in (2014, 2017))
    assert "<svg" not in series_section(none, HERE)
    assert "<table" in series_section(none, HERE)


def test_the_gap_pages_mark_each_cell() -> None:
    pages = {
        page.path: page.body
        for lot in gap_lots(catalogue(annual(2014, name="a"), annual(2016, name="b")))
        for page in lot.make()
    }
    assert list(pages) == ["gaps/index.md", "gaps/341322.md"]
    assert pages["gaps/341322.md"].count(">有</a>") == 2
    assert pages["gaps/341322.md"].count(">缺</td>") == 1
    assert "2014–2016" in pages["gaps/index.md"]


def test_what_has_no_place_no_body_or_no_year_makes_no_gap() -> None:
    reports = (
        annual(2014, name="a", region=None),
        annual(2014, name="b", issuer=None),
        annual(None, name="c"),
    )
    assert ledgers_of(catalogue(*reports)) == ()


@pytest.mark.parametrize("count", [0, 1, 450])
def test_the_pages_read_at_any_size(count: int) -> None:
    reports = [
        annual(2010 + at % 5, ("applications_received", at), name=f"{at}", issuer=f"{HOSTILE}{at}局")
        for at in range(count)
    ]
    pages = [
        page for page in finding_aids_of(catalogue(*reports)) if page.path.startswith(("statistics", "gaps"))
    ]
    assert len({page.path for page in pages}) == len(pages)
    assert all("<script>" not in page.body for page in pages)
    assert max(len(page.body) for page in pages) < 200_000
    assert len(pages) == {0: 3, 1: 3, 450: 7}[count]
