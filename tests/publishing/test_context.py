"""What a report's page is told beside its frontmatter."""

from __future__ import annotations

from disclosure.publishing import context
from disclosure.publishing.catalogue import Catalogue
from disclosure.publishing.processing import LONGEST_SHOWN
from disclosure.records import Certainty, Edit, Evidence, Reading, Report
from tests.publishing.samples import accession, report, source


def view(first: Report, *others: Report, original: str = "") -> context.View:
    catalogue = Catalogue.of([accession(first, original=original), *(accession(other) for other in others)])
    return context.view_of(first, original, tuple(context.neighbours_of(first, catalogue)), {"join": "接行"})


def test_neighbours_are_the_issuers_other_reports_by_year() -> None:
    seen = view(
        report(of=source("a"), year=2016),
        report(of=source("b"), year=2017),
        report(of=source("c"), year=2014),
        report(of=source("d"), year=2014, issuer="萧县教育局"),
    )
    assert [neighbour.year for neighbour in seen.neighbours] == [2014, 2017]


def test_of_too_many_neighbours_those_nearest_in_time_are_shown() -> None:
    others = [report(of=source(f"{number:03}"), year=1900 + number) for number in range(1, 101)]
    seen = view(report(of=source("a"), year=1950), *others)
    assert [neighbour.year for neighbour in seen.neighbours] == list(range(1935, 1965))


def test_the_nearest_years_of_the_same_kind_are_the_earlier_and_the_later_report() -> None:
    seen = view(
        report(of=source("a"), year=2016),
        report(of=source("b"), year=2013),
        report(of=source("c"), year=2014),
        report(of=source("d"), year=2015, category="工作汇报"),
    )
    assert seen.earlier is not None
    assert seen.earlier.year == 2014
    assert seen.later is None


def test_a_report_without_issuer_has_no_neighbours() -> None:
    assert view(report(of=source("a"), issuer=None), report(of=source("b"), issuer=None)).neighbours == ()


def test_the_way_back_leads_through_the_report_s_place() -> None:
    assert [crumb.name for crumb in view(report()).crumbs] == ["首页", "安徽省", "宿州市", "萧县"]
    assert [crumb.url for crumb in view(report(region=None)).crumbs] == ["index.html", "regions/unknown.html"]


def test_values_lead_to_their_pages() -> None:
    known, unknown = view(report()), view(report(issuer=None, year=None, category=None, region=None))
    assert (known.year_url, known.category_url) == ("years/2017.html", "categories/annual-report.html")
    assert known.region_url == "regions/341322.html"
    assert unknown.issuer_url == "issuers/unknown.html"
    assert unknown.year_url == "years/unknown.html"


def test_a_value_says_how_it_was_come_by() -> None:
    inferred = Reading(2010, Certainty.INFERRED, (Evidence("二〇一〇年", "signature"),), note="按落款")
    seen = view(report(year=inferred))
    assert seen.marks["year"] == context.Mark("inferred", "推断", "按落款；据“二〇一〇年”")
    assert [(ground.name, ground.why) for ground in seen.grounds] == [("年度", "按落款；据“二〇一〇年”")]


def test_the_original_is_marked() -> None:
    one = report(span=(0, 6), edits=(Edit(("gloss",), 1, "(wù)", ""), Edit(("join",), 5, "\n", "")))
    original = view(one, original="務(wù)\n").original
    assert original == '務<del title="gloss">(wù)</del><del title="接行">↵\n</del>'


def test_a_very_long_original_is_only_for_download() -> None:
    assert view(report(span=(0, LONGEST_SHOWN + 1)), original="字" * (LONGEST_SHOWN + 1)).original is None
