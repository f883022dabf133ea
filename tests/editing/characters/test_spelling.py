"""What the character tables say, at the points on which repairs rely."""

from __future__ import annotations

import pytest

from disclosure.editing.characters.alphabet import is_han, unusual
from disclosure.editing.characters.spelling import (
    common_characters,
    readings,
    report_words,
    simple_forms,
    simplified_only,
    syllable_of,
    traditional_only,
)
from disclosure.editing.damage.wording import ends_with_a_word, is_in_a_word, left_alone, words_over


@pytest.mark.parametrize(
    ("spelled", "syllable"),
    [
        ("wù", ("wu", True)),
        ("wu", ("wu", False)),
        ("wu4", ("wu", False)),
        ("lǜ", ("lv", True)),
        ("nu\u0308\u030c", ("nv", True)),
        ("jǚ", ("ju", True)),
        ("ḿ", ("m", True)),
        ("ǹ", ("n", True)),
        ("ê\u0304", ("ê", True)),
        ("zhuɑ\u0300ng", ("zhuang", True)),
        ("a1", ("a", False)),
        ("app", None),
        ("ppp", None),
        ("wùù", None),
        ("café", None),
        ("zhèngwù", None),
    ],
)
def test_a_syllable_is_told_from_other_letters(spelled: str, syllable: tuple[str, bool] | None) -> None:
    assert syllable_of(spelled) == syllable


def test_characters_of_both_scripts_say_nothing_of_the_script() -> None:
    both = set("后里只干台余云征范表制复系松丑谷斗乾著於藉")
    assert not both & simplified_only()
    assert not set("后里只干台余云征范表制") & traditional_only()
    assert set("務開監農導涇") <= traditional_only()
    assert set("务开监农导泾") <= simplified_only()


def test_readings_cover_both_scripts_and_several_readings() -> None:
    table = readings()
    assert set("務务") <= table["wu"]
    assert "行" in table["xing"] & table["hang"]
    assert len(table) > 400


def test_the_words_are_simplified_and_made_of_common_characters() -> None:
    words = report_words()
    assert {"经常化", "现将", "县委", "规模化"} <= words
    assert all(2 <= len(word) <= 8 and all(map(is_han, word)) for word in words)
    assert not {character for word in words for character in word} & traditional_only()
    rare = {character for word in words for character in word} - common_characters()
    assert len(rare) < 30


def test_simple_forms_stay_within_what_fonts_show() -> None:
    assert all(len(form) == 1 and form <= "\uffff" for form in simple_forms().values())


def test_an_ordinary_report_holds_nothing_unusual() -> None:
    assert not unusual("二〇一七年，我县（以下简称“本县”）主动公开信息1,200条；占比61.4％。\n一、概述")
    assert unusual("涇源县\u200b") == {"涇", "\u200b"}


def test_reading_as_words() -> None:
    assert is_in_a_word("的经常化、", 2)
    assert not is_in_a_word("的甲乙丙", 2)
    assert ends_with_a_word("取得了成绩")
    assert not ends_with_a_word("该保尽")
    assert sorted(words_over("推进经常化工作", 3)) == [(2, 4), (2, 5)]
    assert left_alone("政务公开。现将", set(), set()) == 0
    assert left_alone("政务鑫公开", {2}, set()) is None
    assert left_alone("政务鑫公开", set(), {2}) == 1
