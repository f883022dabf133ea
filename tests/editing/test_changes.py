"""Merging two sets of changes says the same as making one behind the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.editing.changes import (
    Rewriting,
    _sorted_together,
    _walked_together,
    changes_of,
    merged,
    none,
)
from disclosure.editing.draft import Draft, apply
from disclosure.records import Edit


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits of ``text`` in order, none overlapping another, some of them empty."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    edits = [Edit(("rule",), a, text[a:b], draw(st.text("XY", max_size=2))) for a, b in pairs]
    return [edit for edit in edits if edit.before != edit.after]


@given(st.data())
def test_merged_changes_cover_what_both_sets_changed_and_no_more(data: st.DataObject) -> None:
    source = data.draw(st.text("政务公开 \n()wu", max_size=30))
    first = data.draw(edits_of(source))
    middle = apply(source, first)
    then = data.draw(edits_of(middle))
    text = apply(middle, then)
    made = merged(changes_of(first), changes_of(then))
    (_, stops), (_, ends) = made.in_text(), made.in_source()
    rebuilt, at = [], 0
    for end, stop, old, new in zip(ends, stops, made.olds, made.news, strict=True):
        rebuilt += [source[at : end - old], text[stop - new : stop]]
        at = end
    assert "".join((*rebuilt, source[at:])) == text
    assert sum(made.olds) <= sum(len(edit.before) for edit in first) + sum(len(edit.before) for edit in then)


def test_what_no_rule_touches_is_carried_over_behind_an_edit() -> None:
    before = changes_of([Edit(("a",), 2, "xx", ""), Edit(("a",), 9, "x", "yy")])
    made = merged(before, changes_of([Edit(("b",), 0, "p", "pqr")]))
    assert list(made.gaps) == [0, 1, 5]
    assert made.rules == [("b",), ("a",), ("a",)]
    assert merged(none(), before) == before


@given(st.data())
def test_both_ways_of_merging_say_the_same(data: st.DataObject) -> None:
    source = data.draw(st.text("政务公开 \n()wu", min_size=1, max_size=30))
    first = data.draw(edits_of(source))
    middle = apply(source, first)
    then = [edit._replace(rules=("then",)) for edit in data.draw(edits_of(middle))]
    if first and then:
        sets = changes_of(first), changes_of(then)
        assert _sorted_together(*sets) == _walked_together(*sets)


def test_a_rewriting_is_its_edits() -> None:
    edits = [Edit(("rule",), 1, "(wu)", ""), Edit(("rule",), 6, "务", "務")]
    rewriting = Rewriting("政(wu)府务公", "政府務公", changes_of(edits))
    assert list(rewriting) == edits
    assert len(rewriting) == 2
    one, other = Draft("政(wu)府务公"), Draft("政(wu)府务公")
    one.apply(rewriting)
    other.apply(edits)
    assert (one.text, one.edits) == (other.text, other.edits)


def test_a_rewriting_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="another text"):
        Draft("政府").apply(Rewriting("政务", "政", changes_of([Edit(("rule",), 1, "务", "")])))
