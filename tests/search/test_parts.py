"""What is kept, what is written anew: the growth of an archive, build by build."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from disclosure.search import parts
from disclosure.search.spill import Card


def card(number: int, digest: str = "a") -> Card:
    return Card(f"{number:06}", digest, "", "", None, (), "", "", "", 0)


def cards(numbers: Iterable[int]) -> list[Card]:
    return [card(number) for number in numbers]


def old(id_: str, held: Iterable[Card]) -> parts.OldPart:
    return parts.OldPart(id_, tuple((card.id, card.digest) for card in held))


def test_a_small_archive_is_scanned_whatever_was_before() -> None:
    all_cards = cards(range(1_000))
    plan = parts.plan(all_cards, [old("big", all_cards)])
    assert (plan.kept, plan.indexed, plan.scanned) == ((), (), tuple(all_cards))


def test_a_large_archive_is_indexed() -> None:
    all_cards = cards(range(1_001))
    plan = parts.plan(all_cards, [])
    assert (plan.kept, plan.indexed, plan.scanned) == ((), (tuple(all_cards),), ())


def test_one_more_report_waits_in_the_tail() -> None:
    plan = parts.plan(cards(range(2_001)), [old("big", cards(range(2_000)))])
    assert [kept.part.id for kept in plan.kept] == ["big"]
    assert plan.indexed == ()
    assert plan.scanned == (card(2_000),)


def test_many_more_reports_become_a_part_of_their_own() -> None:
    plan = parts.plan(cards(range(2_100)), [old("big", cards(range(2_000)))])
    assert [kept.part.id for kept in plan.kept] == ["big"]
    assert plan.indexed == (tuple(cards(range(2_000, 2_100))),)


def test_small_parts_are_merged_with_new_ones_so_that_there_are_never_many() -> None:
    before = [old("big", cards(range(2_000))), old("small", cards(range(2_000, 2_100)))]
    plan = parts.plan(cards(range(2_200)), before)
    assert [kept.part.id for kept in plan.kept] == ["big"]
    assert plan.indexed == (tuple(cards(range(2_000, 2_200))),)


def test_no_part_is_larger_than_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "FULL", 10_000)
    all_cards = [replace(card, length=number % 9) for number, card in enumerate(cards(range(5_000)))]
    plan = parts.plan(all_cards, [])
    assert [*chain(*plan.indexed)] == all_cards
    held = [sum(card.length + 1 for card in part) for part in plan.indexed]
    assert len(held) == 3
    assert max(held) - min(held) < 20


def test_a_part_that_is_more_than_half_full_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "FULL", 3_000)
    before = [old("large", cards(range(2_000))), old("small", cards(range(2_000, 3_000)))]
    plan = parts.plan(cards(range(5_000)), before)
    assert [kept.part.id for kept in plan.kept] == ["large"]
    assert plan.indexed == (tuple(cards(range(2_000, 5_000))),)


def test_a_changed_report_is_dead_in_its_old_part_and_new_elsewhere() -> None:
    changed = [*cards(range(5)), card(5, "b"), *cards(range(6, 2_000))]
    plan = parts.plan(changed, [old("big", cards(range(2_000)))])
    assert [kept.dead for kept in plan.kept] == [(5,)]
    assert plan.scanned == (card(5, "b"),)


def test_a_part_that_is_hardly_true_any_more_is_written_anew() -> None:
    plan = parts.plan(cards(range(1_200)), [old("big", cards(range(2_000)))])
    assert plan.kept == ()
    assert [len(part) for part in plan.indexed] == [1_200]


def test_a_report_in_two_old_parts_is_kept_in_one() -> None:
    before = [old("big", cards(range(2_000))), old("other", cards(range(1_990, 2_050)))]
    plan = parts.plan(cards(range(2_050)), before)
    held = [card for kept in plan.kept for card in kept.cards] + [*chain(*plan.indexed), *plan.scanned]
    assert sorted(held, key=lambda card: card.id) == cards(range(2_050))


def test_a_damaged_folder_is_no_reason_to_fail(tmp_path: Path) -> None:
    assert parts.old_parts(tmp_path, 1) == []
    (tmp_path / "manifest.js").write_text("archiveSearch.manifest([]);\n")
    assert parts.old_parts(tmp_path, 1) == []
    (tmp_path / "manifest.js").write_text(
        'archiveSearch.manifest({"format":1,"parts":[{"id":"gone","indexed":true}]});\n'
    )
    assert parts.old_parts(tmp_path, 1) == []
