"""Ranges of positions, however often they are put down again, against all positions at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from disclosure.search import grams, ranges
from tests.search.test_grams import TEXTS, corpus_of, told, tree_of


def grown(texts: Sequence[str], threshold: int, most: int, folder: Path) -> grams.Nodes:
    corpus = corpus_of(texts, threshold)
    counts = np.bincount(corpus.units, minlength=0x10000)
    return grams.Nodes.joined([*ranges.grown(corpus, counts, folder, most)])


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, st.sampled_from([0, 3, 10]), st.sampled_from([grams.FEW, 10, 20]), st.sampled_from([40, 400]))
@example(["信信", *["信信\n信信"] * 4], 0, grams.FEW, 40)  # more than a range holds, and each at a line's end
def test_ranges_give_the_tree_that_all_positions_give_at_once(
    tmp_path: Path, texts: list[str], threshold: int, most: int, stretch: int
) -> None:
    if not any(text.strip("\n") for text in texts):
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranges, "_STRETCH", stretch)
        nodes = grown(texts, threshold, max(most, threshold), tmp_path)
    expected = tree_of(corpus_of(texts, threshold))
    assert [*told(nodes, len(texts))] == [*told(expected, len(texts))]


def test_what_repeats_without_end_is_put_down_again_as_far_as_grams_grow(tmp_path: Path) -> None:
    texts = ["公" * 200 + "\n" + "公开" * 100] * 3
    nodes = grown(texts, 3, grams.FEW, tmp_path)
    assert int(nodes.level.max()) == grams.LONGEST + 1
    assert [*told(nodes, 3)] == [*told(tree_of(corpus_of(texts, 3)), 3)]
    assert len([*tmp_path.iterdir()]) == grams.LONGEST + 1


def test_no_range_holds_more_than_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    def watched(positions: grams.Places, corpus: grams.Corpus, known: int) -> grams.Nodes:
        sizes.append(len(positions))
        return grams.grow(positions, corpus, known)

    monkeypatch.setattr(ranges, "grow", watched)
    grown(["公开信息公开政务公开制度" * 20] * 10, 12, 300, tmp_path)
    assert max(sizes) <= 300
