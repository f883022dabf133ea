"""Nothing can be changed without a record, and every record can be undone."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.editing.draft import Draft, apply, undo
from disclosure.records import Edit


@st.composite
def revisions(draw: st.DrawFn) -> tuple[str, Draft]:
    """A source, and a draft of it after a few rules of any kind."""
    source = draw(st.text("政务公开 \n()wu", max_size=30))
    draft = Draft(source)
    for number in range(draw(st.integers(0, 4))):
        cuts = sorted(draw(st.lists(st.integers(0, len(draft.text)), max_size=8)))
        pairs = zip(cuts[::2], cuts[1::2], strict=False)
        draft.apply(
            [Edit((f"rule{number}",), a, draft.text[a:b], draw(st.text("XY", max_size=2))) for a, b in pairs]
        )
    return source, draft


@given(revisions())
def test_the_record_leads_from_the_source_to_the_text_and_back(revision: tuple[str, Draft]) -> None:
    source, draft = revision
    assert apply(source, draft.edits) == draft.text
    assert undo(draft.text, draft.edits) == source


@given(revisions())
def test_records_stand_in_order_and_never_overlap(revision: tuple[str, Draft]) -> None:
    edits = revision[1].edits
    assert all(one.end <= other.start for one, other in itertools.pairwise(edits))


def test_a_rule_on_top_of_another_names_both() -> None:
    draft = Draft("成績?,F(xiàn)將")
    draft.apply([Edit(("damaged",), 2, "?,F", "。現")])
    draft.apply([Edit(("gloss",), 4, "(xiàn)", "")])
    draft.apply(
        [Edit(("script",), 1, "績", "绩"), Edit(("script",), 3, "現", "现"), Edit(("script",), 4, "將", "将")]
    )
    assert draft.text == "成绩。现将"
    assert draft.edits == (
        Edit(("script",), 1, "績", "绩"),
        Edit(("damaged", "script"), 2, "?,F", "。现"),
        Edit(("gloss",), 5, "(xiàn)", ""),
        Edit(("script",), 11, "將", "将"),
    )


def test_an_offset_leads_back_to_the_source() -> None:
    draft = Draft("務(wù)公開\n\n工作")
    draft.apply([Edit(("gloss",), 1, "(wù)", "")])
    draft.apply([Edit(("blank",), 4, "\n", "")])
    assert [draft.source_offset(i) for i in range(len(draft.text) + 1)] == [0, 5, 6, 7, 9, 10, 11]


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(("r",), 0, "公", "")],
        [Edit(("r",), 0, "政务", ""), Edit(("r",), 1, "务", "")],
        [Edit(("r",), 3, "", "x"), Edit(("r",), 0, "政", "")],
        [Edit(("r",), 9, "x", "")],
    ],
    ids=["not there", "overlapping", "out of order", "beyond the end"],
)
def test_an_edit_that_does_not_fit_is_refused(edits: list[Edit]) -> None:
    draft = Draft("政务公开")
    with pytest.raises(ValueError, match="does not fit"):
        draft.apply(edits)
    assert (draft.text, tuple(draft.edits)) == ("政务公开", ())
