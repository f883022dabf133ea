"""A value that was inferred is confirmed by copying the row that the review page gives for it."""

from __future__ import annotations

import pytest

from disclosure.describing.classifying.kind_table import Kinds
from disclosure.describing.correcting.amendments import Amendment, Desk, amend
from disclosure.describing.locating.gazetteer import Gazetteer
from disclosure.publishing.certainty import readings_of
from disclosure.publishing.review import questions_about
from disclosure.records import Certainty
from tests.accuracy.labels import Case, cases
from tests.accuracy.score import yielded


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.slug)
def test_the_row_of_an_inferred_value_confirms_it(case: Case) -> None:
    desk = Desk(Gazetteer.load(), Kinds.load())
    accession = yielded(case)
    for report in accession.reports:
        for question in questions_about(report):
            field, before = question.doubt.field, readings_of(report.identity)
            if not question.present:
                assert field not in before or before[field].certainty is not Certainty.INFERRED
                continue
            after = readings_of(amend(report.identity, field, Amendment(question.present), desk))
            assert (after[field].value, after[field].certainty) == (before[field].value, Certainty.CORRECTED)
