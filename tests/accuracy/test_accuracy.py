"""Accuracy as a test: no confident error, no figure below its floor.

`python -m tests.accuracy.score --verbose` names every fault.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TypeVar

import pytest
import yaml

from disclosure.records import Accession, Certainty, Evidence, Identity, Reading, Region, SourceFile
from tests.accuracy import score as scoring
from tests.accuracy.compare import judge
from tests.accuracy.labels import cases, digest
from tests.accuracy.score import FLOORS, Score, below_floors, main, run

T = TypeVar("T")


@pytest.fixture(scope="module")
def score() -> Score:
    return run(cases())


def test_no_source_of_the_labelled_set_fails(score: Score) -> None:
    assert score.failures == []


def test_no_wrong_value_is_called_certain(score: Score) -> None:
    assert [f"{v.field} of {v.slug}: {v.got} for {v.expected}" for v in score.confident_errors] == []


def test_no_figure_is_below_its_floor(score: Score) -> None:
    assert below_floors(score) == []


def test_no_character_is_lost(score: Score) -> None:
    assert score.text.share("lossless") == 1.0


def test_the_floors_were_pinned_for_this_labelled_set() -> None:
    """A changed label or source: run `python -m tests.accuracy.score --pin` and read the difference."""
    assert yaml.safe_load(FLOORS.read_text("utf-8"))["labelled_set"] == digest()


def test_a_third_of_the_invented_cases_is_negative_or_ambiguous_and_each_says_why() -> None:
    invented = [case for case in cases() if not case.slug.startswith("holding-")]
    kinds = [case.label["kind"] for case in invented]
    assert len(invented) >= 60
    assert 3 * sum(kind in {"negative", "ambiguous"} for kind in kinds) >= len(invented)
    assert all(case.label["why"].strip() for case in cases())


def test_the_holdings_have_a_label_for_each_of_their_ten_reports() -> None:
    assert sum(len(case.reports) for case in cases("holding-*")) == 10


def test_a_wrong_certain_value_is_a_confident_error() -> None:
    (verdict,) = judge("x", {"year": 2016}, identity(year=reading(2017)))
    assert verdict.confident_error


def test_a_wrong_inferred_value_is_wrong_but_not_confident() -> None:
    (verdict,) = judge("x", {"year": 2016}, identity(year=reading(2017, Certainty.INFERRED)))
    assert not verdict.right
    assert not verdict.confident_error


def test_a_value_where_unknown_is_right_is_an_error() -> None:
    (verdict,) = judge("x", {"year": None}, identity(year=reading(2017)))
    assert verdict.confident_error
    assert not verdict.knowable


def test_a_right_value_that_may_only_be_inferred_is_overconfident() -> None:
    label = {"year": 2017, "must_not_be_certain": ["year"]}
    (verdict,) = judge("x", label, identity(year=reading(2017)))
    assert verdict.overconfident
    assert not verdict.confident_error


def test_a_region_that_is_less_deep_is_right_but_incomplete() -> None:
    label = {"region": {"province": "安徽省", "city": "宿州市", "county": "萧县", "township": None}}
    shallow = Region(province="安徽省", city="宿州市")
    (verdict,) = judge("x", label, identity(region=Reading(shallow, Certainty.CERTAIN)))
    assert (verdict.right, verdict.complete) == (True, False)


def test_a_region_that_is_deeper_than_the_label_is_wrong() -> None:
    label = {"region": {"province": "安徽省", "city": None, "county": None, "township": None}}
    deep = Region(province="安徽省", city="宿州市")
    (verdict,) = judge("x", label, identity(region=Reading(deep, Certainty.CERTAIN)))
    assert verdict.confident_error


def test_a_source_without_reports_is_missing_everything_it_should_have_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scoring, "yielded", lambda case: Accession(SourceFile(Path("x"), "x", 0, "0" * 64)))
    nothing = run(cases("title-missing-breadcrumb-only"))
    assert nothing.figures()["year"]["coverage"] == 0.0
    text = nothing.figures()["text"]
    assert (text["kept"], text["furniture"], text["document_numbers"]) == (0.0, 0.0, 0.0)


def test_a_fallen_figure_is_named_and_not_pinned(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(scoring, "FLOORS", tmp_path / "floors.yml")
    monkeypatch.setattr(scoring, "cases", lambda pattern: cases("annual-township-2009-plain"))
    assert main(["--pin"]) == 0
    before = (tmp_path / "floors.yml").read_text("utf-8")
    monkeypatch.setattr(scoring, "yielded", lambda case: Accession(SourceFile(Path("x"), "x", 0, "0" * 64)))
    capsys.readouterr()
    assert main(["--pin"]) == 1
    assert "year coverage: 0.0 is below the floor of 1.0" in capsys.readouterr().out
    assert (tmp_path / "floors.yml").read_text("utf-8") == before
    assert main(["--pin", "--accept-lower"]) == 0
    assert (tmp_path / "floors.yml").read_text("utf-8") != before


def reading(value: T, certainty: Certainty = Certainty.CERTAIN) -> Reading[T]:
    return Reading(value, certainty, (Evidence("", "title"),))


def identity(**given: object) -> Identity:
    nothing = Identity(
        title=Reading.unknown(),
        issuer=Reading.unknown(),
        issuer_as_written=None,
        year=Reading.unknown(),
        category=Reading.unknown(),
        category_alt=(),
        topic=None,
        topic_alt=(),
        region=Reading.unknown(),
        period=None,
        signed=Reading.unknown(),
        published=Reading.unknown(),
        document_numbers=(),
    )
    return dataclasses.replace(nothing, **given)  # type: ignore[arg-type]
