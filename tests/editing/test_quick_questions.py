"""The cheap questions that are asked before a repair's pattern let everything pass that it is for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure.editing import repairs
from disclosure.editing.characters import alphabet, blanks, brackets, glosses, spacing, suspicions
from disclosure.editing.characters.spelling import traditional_only
from disclosure.editing.draft import Draft
from disclosure.editing.furniture import tool_bars

# characters that the repairs look for, so that random texts are near misses and hits
_WORDS = (
    "政务 公开 工作 服务 信息 办公室 人民政府 抄 报 年 月 日 二 〇 一七 个 条 and The wù zheng &nbsp; 20 17"
)
_SIGNS = "，。、；：！？）》（《“”,;:!?()%& \u3000\xa0\t\n12３①②鏀垮簻\u200b\ufeff⼈\ue000\ufffd"
_PIECES = st.sampled_from([*_WORDS.split(), *_SIGNS, "   "])
_TEXTS = st.lists(_PIECES, max_size=40).map("".join)


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_what_is_unusual_is_followed_through_the_repairs(text: str) -> None:
    draft = Draft(text)
    repairs.mend(draft)
    known = alphabet.unusual(draft.text)
    alphabet.unusual(draft.text + "\n")  # another text: the answer is not kept
    assert known == alphabet.unusual(draft.text)


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_no_repair_finds_anything_in_a_mended_text(text: str) -> None:
    draft = Draft(text)
    repairs.mend(draft)
    mended = draft.text
    assert all(not [e for e in repair(mended) if e.before != e.after] for _, repair in repairs.REPAIRS)


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_blanks_beside_marks_are_all_looked_at(text: str) -> None:
    expected = [
        found.span()
        for found in spacing.RUN.finditer(text)
        if spacing._is_beside_a_mark(text, *found.span()) or spacing._is_in_a_date(text, *found.span())
    ]
    assert [(edit.start, edit.end) for edit in spacing.close_marks(text)] == expected


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_words_and_brackets_are_all_looked_at(text: str) -> None:
    assert len(list(suspicions.doubled_words(text))) == len(suspicions._DOUBLED.findall(text))
    assert glosses._may_hold_glosses(text) or glosses.BRACKET.search(text) is None


_NUMBERS = st.lists(
    st.tuples(
        st.just("办"),
        st.sampled_from("?\ue000〔 "),
        st.sampled_from(("2011", "1998", "20")),
        st.sampled_from("?\ue000〕"),
        st.sampled_from(("42号", "号")),
    ).map("".join)
).map("，".join)


@given(_NUMBERS)
@settings(max_examples=300, deadline=None)
def test_numbers_with_a_lost_bracket_are_all_looked_at(text: str) -> None:
    damaged = [
        found
        for found in brackets.NUMBER.finditer(text)
        if not (found["left"] in brackets._PAIRS and found["right"] in brackets._OPENING)
    ]
    assert len(brackets._damaged_numbers(text)) == len(damaged)


@given(st.text("政 務\xa0\u3000\u2003", max_size=12))
def test_odd_blanks_and_traditional_characters_are_all_looked_at(text: str) -> None:
    runs = [(edit.start, edit.before) for edit in blanks.fold_odd_blanks(text)]
    assert runs == [(found.start(), found[0]) for found in blanks.ODD_RUN.finditer(text)]
    assert alphabet.holds(traditional_only(), text) is ("務" in text)  # known already
    assert alphabet.holds(traditional_only(), f"{text}\n") is ("務" in text)


def test_every_word_that_makes_a_tool_bar_amid_text_holds_a_strong_sign() -> None:
    listed = [
        words.removeprefix("(?:").removesuffix(")") for words in (tool_bars._COUNTED, tool_bars._COLOUR)
    ]
    words = "|".join((*listed, "字体", "字号", tool_bars._STRONG_WORDS.pattern)).split("|")
    assert len(words) > 20
    assert all(tool_bars._STRONG_SIGNS.search(word) for word in words)
