from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from disclosure.search.entries import Entry, entry_of
from disclosure.search.spill import Card, Spill, card_of
from tests.search.sample import a_report

ENTRIES = [entry_of(a_report("年报", "## 一、概述", text)) for text in ("正文\ud800 A\0", "個笑臉😀")]


def card(entry: Entry) -> Card:
    return card_of(entry, entry.told)


def test_the_digest_changes_with_anything_that_is_found_or_shown() -> None:
    entry = ENTRIES[0]
    changed = [
        replace(entry, lines=("年报", "一、概述", "正 文")),
        replace(entry, headings=()),
        replace(entry, year=None),
        replace(entry, issuer="砀山县人民政府"),
        replace(entry, date="2018-03-13"),
    ]
    assert len({card(entry).digest, *(card(other).digest for other in changed)}) == 6


def test_the_length_is_counted_as_a_browser_counts() -> None:
    assert [card(entry).length for entry in ENTRIES] == [14, 13]


def test_a_card_is_made_again_of_its_row() -> None:
    assert Card(*card(ENTRIES[0]).row) == card(ENTRIES[0])


def test_what_was_put_aside_is_read_in_any_order() -> None:
    with Spill() as spill:
        first = spill.add(ENTRIES[0])
        assert spill.text_of(first)[0] == b"[1]"
        second = spill.add(ENTRIES[1])
        for one, entry in ((second, ENTRIES[1]), (first, ENTRIES[0])):
            assert spill.text_of(one) == (b"[1]", entry.text.encode("utf-16-le", "surrogatepass"))


def test_texts_are_put_aside_where_it_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    with Spill(tmp_path) as spill:
        assert spill.folder.parent == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_units_are_folded_and_none_is_the_mark_of_a_grams_end() -> None:
    with Spill() as spill:
        units = spill.units_of([spill.add(entry) for entry in ENTRIES])
    told = "年报\n一、概述\n正文\ud800 a\ufffe\n年报\n一、概述\n个笑脸😀\n"
    assert units.tobytes() == np.frombuffer(told.encode("utf-16-le", "surrogatepass"), np.uint16).tobytes()
