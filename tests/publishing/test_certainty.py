"""What is still open about a report."""

from __future__ import annotations

from disclosure.publishing.certainty import doubts_of, why
from disclosure.records import Certainty, Doubt, Evidence, Reading
from tests.publishing.samples import report


def test_every_needed_value_that_is_unknown_is_open() -> None:
    unread = report(
        title=None, issuer=None, year=None, category=None, region=None, signed=None, published=None
    )
    assert [doubt.field for doubt in doubts_of(unread)] == ["title", "issuer", "year", "category", "region"]


def test_a_voiced_doubt_stands_for_its_field() -> None:
    doubt = Doubt("year_ambiguous", "两个年份", field="year", candidates=("2016", "2017"))
    assert doubts_of(report(year=None, doubts=(doubt,))) == (doubt,)


def test_what_a_person_found_to_be_unknowable_is_settled() -> None:
    settled: Reading[int] = Reading.unknown(
        "人工核定：无法确定", evidence=(Evidence("-", "corrections.csv"),)
    )
    assert doubts_of(report(year=settled)) == ()


def test_what_is_known_is_not_open() -> None:
    assert doubts_of(report()) == ()


def test_a_value_is_explained_by_its_note_and_its_words() -> None:
    evidence = (Evidence("二〇一〇年", "signature"), Evidence("今年", "body"), Evidence("x", "body"))
    assert why(Reading(2010, Certainty.INFERRED, evidence, note="按落款")) == "按落款；据“二〇一〇年”，“今年”"
    assert why(Reading(2010, Certainty.CERTAIN)) == ""
