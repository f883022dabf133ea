from __future__ import annotations

import itertools

from benchmarks import corpus


def test_the_same_number_and_seed_give_the_same_reports() -> None:
    assert list(corpus.made_reports(5)) == list(corpus.made_reports(5))
    assert list(corpus.made_reports(5)) != list(corpus.made_reports(5, seed=8))


def test_fewer_reports_are_the_first_of_more() -> None:
    assert list(corpus.made_reports(3)) == list(itertools.islice(corpus.made_reports(9), 3))


def test_a_report_says_what_it_is() -> None:
    for made in corpus.made_reports(20):
        assert made.lines[0] == made.title == f"{made.issuer}{made.year}年政府信息公开工作年度报告"
        assert made.region.county is not None
        assert made.issuer.startswith(made.region.county)
        assert 2_000 < sum(map(len, made.lines)) < 8_000


def test_sentences_hold_no_furniture_and_no_glosses() -> None:
    assert len(corpus.sentences()) > 300
    assert not any("首页" in sentence or "(wù)" in sentence for sentence in corpus.sentences())
