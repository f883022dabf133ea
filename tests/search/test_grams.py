"""The tree of grams against the plainest way to find out the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.search import grams
from tests.search.reading import read_list

TEXTS = st.lists(st.text("公开信息\n", min_size=1, max_size=60), min_size=1, max_size=6)


def corpus_of(texts: Sequence[str], threshold: int) -> grams.Corpus:
    joined = "".join(f"{text}\n" for text in texts)
    units = np.array([ord(char) for char in joined], np.uint16)
    starts = np.cumsum([0, *(len(text) + 1 for text in texts[:-1])]).astype(np.int32)
    common = grams.Pairs.frequent_in(units, np.bincount(units, minlength=0x10000), threshold)
    return grams.Corpus(units, starts, common, threshold)


def tree_of(corpus: grams.Corpus) -> grams.Nodes:
    return grams.grow(np.flatnonzero(corpus.units != grams.NEWLINE).astype(np.int32), corpus)


def told(nodes: grams.Nodes, texts: int) -> Iterator[tuple[str, dict[int, int], list[int]]]:
    """For each node its gram, the count in each report, and the steps of its positions."""
    gram = ""
    reports: dict[int, int] = {}
    list_at = spot_at = 0
    for level, char, size, held in zip(nodes.level, nodes.char, nodes.sizes, nodes.held, strict=True):
        gram = gram[: level - 1] + chr(char)
        if size:
            reports = read_list(nodes.lists[list_at : list_at + size].tobytes(), texts)
        yield gram, reports, nodes.spots[spot_at : spot_at + held].tolist()
        list_at, spot_at = list_at + size, spot_at + held


def occurrences(texts: Sequence[str], gram: str) -> dict[int, int]:
    """Overlapping occurrences in each report that has one."""
    counts = {
        number: sum(text.startswith(gram, at) for at in range(len(text))) for number, text in enumerate(texts)
    }
    return {number: count for number, count in counts.items() if count}


@settings(deadline=None)
@given(TEXTS, st.sampled_from([0, 1, 3, 10]))
def test_a_node_knows_every_report_that_holds_its_gram_and_how_often(
    texts: list[str], threshold: int
) -> None:
    if not any(text.strip("\n") for text in texts):
        return
    for gram, reports, _ in told(tree_of(corpus_of(texts, threshold)), len(texts)):
        if not gram.endswith("\0"):
            assert reports == occurrences(texts, gram), gram


@settings(deadline=None)
@given(TEXTS, st.sampled_from([0, 1, 3, 10]))
def test_the_leaves_hold_every_position_once_under_what_stands_there(
    texts: list[str], threshold: int
) -> None:
    if not any(text.strip("\n") for text in texts):
        return
    found: dict[int, set[int]] = defaultdict(set)
    for gram, reports, steps in told(tree_of(corpus_of(texts, threshold)), len(texts)):
        at = iter(steps)
        for report, count in reports.items() if steps else ():
            position = 0
            for _ in range(count):
                position += next(at)
                assert position not in found[report]
                assert texts[report].startswith(gram.rstrip("\0"), position)
                found[report].add(position)
    assert found == {
        number: {at for at, char in enumerate(text) if char != "\n"}
        for number, text in enumerate(texts)
        if text.strip("\n")
    }


def test_grams_are_in_the_order_of_a_dictionary() -> None:
    texts = ["公开信息公开公开信息\n息公"] * 20
    found = [gram for gram, _, _ in told(tree_of(corpus_of(texts, 3)), len(texts))]
    assert found == sorted(found)
    assert max(map(len, found)) > 3
