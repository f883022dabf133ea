"""All reports in one order, each at an address of its own."""

from __future__ import annotations

import dataclasses
import itertools

from disclosure.publishing.catalogue import Catalogue, issuer_of, region_code_of
from disclosure.records import Accession, Failure, Region
from tests.publishing.samples import LONGCHENG, XIAO, accession, report, source

OLD = Region("安徽省", "六安地区", "寿县", code="342422", code_now="340422", name_now="寿县")


def test_the_order_does_not_depend_on_the_order_of_sources() -> None:
    accessions = [
        accession(report(of=source("a.txt"), year=2016)),
        accession(report(of=source("b.txt"), year=2017)),
        accession(report(of=source("c.txt"), region=None, issuer=None, year=None, category=None)),
        accession(report(of=source("d.txt"), region=LONGCHENG, issuer="龙城镇人民政府")),
    ]
    orders = {
        tuple(r.source.name for r in Catalogue.of(some).reports)
        for some in itertools.permutations(accessions)
    }
    assert orders == {("b.txt", "a.txt", "d.txt", "c.txt")}


def test_parts_of_a_source_stay_in_order() -> None:
    of = source("five.txt")
    parts = [report(of=of, part=number, parts=3) for number in (1, 2, 3)]
    catalogue = Catalogue.of([accession(*parts)])
    assert [r.id for r in catalogue.reports] == [of.id, f"{of.id}-2", f"{of.id}-3"]


def test_two_sources_with_one_id_are_refused_and_both_named() -> None:
    one, two = source("甲.txt"), source("乙.txt")
    twin = dataclasses.replace(two, sha256=one.sha256[:12] + two.sha256[12:])
    catalogue = Catalogue.of(
        [accession(report(of=one)), accession(report(of=twin)), accession(report(of=two))]
    )
    assert [r.source.name for r in catalogue.reports] == ["乙.txt"]
    (failure,) = catalogue.failures
    assert failure.code == "id_collision"
    assert "甲.txt" in failure.reason
    assert "乙.txt" in failure.reason


def test_failures_of_finding_and_reading_are_listed_by_name() -> None:
    unread = Accession(source("b.txt"), failure=Failure("b.txt", "空", "核对"))
    catalogue = Catalogue.of([unread], [Failure("c.exe", "x", "y"), Failure("a.txt", "x", "y")])
    assert [failure.name for failure in catalogue.failures] == ["a.txt", "b.txt", "c.exe"]
    assert catalogue.reports == ()


def test_towns_of_one_name_in_two_counties_are_two_issuers() -> None:
    here, there = report(region=XIAO, issuer="城关镇人民政府"), report(region=OLD, issuer="城关镇人民政府")
    assert issuer_of(here) != issuer_of(there)
    assert len({issuer.key for r in (here, there) if (issuer := issuer_of(r))}) == 2


def test_an_issuer_is_one_though_its_kind_was_read_once_only() -> None:
    one, two = report(of=source("a"), issuer_kind="县级政府"), report(of=source("b"), year=2016)
    catalogue = Catalogue.of([accession(one), accession(two)])
    assert catalogue.same_issuer(one) == catalogue.reports
    assert issuer_of(one) == issuer_of(two)


def test_places_are_filed_under_their_code_of_today() -> None:
    assert region_code_of(report(region=OLD)) == "340422"
    assert region_code_of(report(region=None)) is None


def test_a_report_is_found_by_its_id() -> None:
    one = report()
    catalogue = Catalogue.of([accession(one, original="原文")])
    assert catalogue.report(one.id) is one
    assert catalogue.report("none") is None
