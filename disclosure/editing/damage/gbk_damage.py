"""Damaged GBK bytes: what stood there, where exactly one original fits.

:mod:`disclosure.editing.damage.gbk_misreading` tells how a mark that was found between two
characters leaves ``?``, the mark, and perhaps a run of characters out of step.  Here
that is turned round: every original that the tables of characters allow is proposed,
and one is accepted when

* the simulated damage of it is what stands in the text, letter for letter;
* every character in it belongs to a word of reports, together with what stands beside
  the damage (tables/report_words.txt is the allow-list), or may stand alone and shows
  both its bytes;
* what shows no byte at all is vouched for by a word on both sides of the cut (經常化);
* no name of a place could stand there instead (通常 or 通海縣);
* no second original passes.

Whatever does not pass stays as it is; :mod:`disclosure.editing.characters.suspicions` lists it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from disclosure.editing.characters.alphabet import HAN, count_of, is_han, unusual
from disclosure.editing.characters.glosses import BRACKET
from disclosure.editing.characters.spelling import (
    readings,
    simplified,
    simplified_only,
    syllable_of,
    traditional_only,
)
from disclosure.editing.damage.gbk_misreading import MARKS, TO_ASCII, Reader, misread
from disclosure.editing.damage.gbk_proposals import (
    BESIDE,
    LONGEST,
    ORPHAN,
    ORPHANS,
    PUNCTUATION,
    Place,
    State,
    beside,
    must_be_in_a_word,
    plain,
    proposals,
    with_trail,
)
from disclosure.editing.damage.wording import (
    PARTICLES,
    ends_with_a_word,
    is_in_a_place_name,
    is_in_a_word,
    left_alone,
    words_over,
)
from disclosure.records import Edit

RULE = "gbk_damage"

#: 成績?,F(xiàn)將   經(jīng)?;?、   效果??h委   縮?。?取得
HIT = re.compile(rf"[{ORPHANS}](?<=[{HAN}\d%）)》”’〉」』].)(?=[。，：；？！,:;?!])")
#: What a text that is in step again goes on with: a Han character, ASCII but for ``?``, common punctuation.
_GOES_ON = re.compile(rf"[{HAN}\x20-\x3e@-\x7e。，：；！、“”‘’《》〈〉（）〔〕【】—…·×%]|\Z")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_WIDE = str.maketrans(",:;?!", "，：；？！")
#: What may follow a 。 at once.
_BEHIND_A_STOP = frozenset("“”《（")
#: How many different places are worked on in one text: a defence, no page comes near it.
_MOST_HITS = 200
#: How much of the text on either side tells its script and the width of its marks, in characters.
_AROUND = 300


def mend_gbk_damage(text: str) -> Sequence[Edit]:
    """Put back what a search for punctuation in the bytes destroyed, where only one original fits."""
    if "?" not in text and not any(map(ORPHAN.match, unusual(text))):
        return ()
    edits: list[Edit] = []
    known: dict[tuple[str, str], tuple[str, int] | None] = {}
    behind = 0
    for found in HIT.finditer(text):
        at = found.start()
        if at < behind:
            continue
        around = (text[max(0, at - 40) : at], text[at : at + 60])
        if around not in known:
            if len(known) >= _MOST_HITS:
                break
            known[around] = original_of(text, at)
        answer = known[around]
        if answer is not None:
            original, length = answer
            behind = at + length
            edits.append(Edit((RULE,), at, text[at:behind], original))
    return edits


def original_of(text: str, at: int) -> tuple[str, int] | None:
    """The one original of the damage that begins with the ``?`` at ``at``, and the length of that damage.

    None where no original fits, or more than one.
    """
    line = text.rfind("\n", 0, at) + 1
    before = plain(text[max(line, at - 60) : at])[-BESIDE:]
    around = text[max(0, at - _AROUND) : at] + text[at + LONGEST : at + LONGEST + _AROUND]
    place = Place(text, at, text[at + 1].translate(_WIDE), before, around)
    likeliest = _likeliest(place, proposals(place))
    if likeliest is None:
        return None
    return _as_written(place, likeliest), likeliest.at - at


def _likeliest(place: Place, proposed: Iterable[State]) -> State | None:
    """The one that fits and leaves fewest neighbours out of words; None if two do.

    What explains the damage without a loss goes before what needs one.
    """
    fitting: list[tuple[bool, int, State]] = []
    for state in proposed:
        if state.vanished and fitting and not fitting[0][0]:
            break
        alone = _left_alone(place, state)
        if alone is not None:
            fitting.append((state.vanished, alone, state))
    least = min((cost for *cost, _ in fitting), default=None)
    states = [state for *cost, state in fitting if cost == least]
    return states[0] if len({state.taken for state in states}) == 1 else None


def _left_alone(place: Place, state: State) -> int | None:
    """How many neighbours of the original belong to no word, when it explains the damage; None when not."""
    behind = beside(place, state.at, state.bracket)
    if not _GOES_ON.match(behind):  # out of step still, or damaged further
        return None
    letter = place.text[state.at - 1]
    if letter.isascii() and letter.isalpha() and behind[:1].isascii() and behind[:1].isalpha():  # ?,Friday
        return None
    syllable = _gloss_behind(place, state)
    if syllable is not None and state.taken[-1] not in readings()[syllable]:
        return None
    read = state.read + behind
    vouched = (
        syllable is not None and len(state.taken) - 1 not in state.open
    )  # its bytes and its reading agree
    if (
        not _is_of_the_script(place, state)
        or not _joins(place, state, read, vouched)
        or not _goes_on(state, read)
    ):
        return None
    first, last = len(place.before), len(state.read) - 1
    needed = {first + index for index in range(len(state.taken)) if must_be_in_a_word(state, index)}
    alone = left_alone(read, needed - {last} if vouched else needed, {first - 1, last + 1})
    return alone if alone is not None and _is_the_damage(place, state) else None


def _is_of_the_script(place: Place, state: State) -> bool:
    """Whether no character is of the script that the text is not written in.

    A page may have been made Simplified after the damage: there a Traditional character
    that both its bytes vouch for is right, and is simplified like the rest.
    """
    if _is_traditional(place.around):
        return simplified_only().isdisjoint(state.taken)
    return traditional_only().isdisjoint(state.taken[index] for index in state.open)


@lru_cache(maxsize=8)
def _is_traditional(around: str) -> bool:
    """Whether a stretch is Traditional, or of neither script."""
    return count_of(traditional_only(), around) >= count_of(simplified_only(), around)


def _joins(place: Place, state: State, read: str, vouched: bool) -> bool:
    """Whether what stood at the cut goes with the words on both its sides, and no place could be meant."""
    at = len(place.before)
    if is_in_a_word(read, at - 1, at + 1):  # 經|常化
        return True
    others = _before_a_cut(place.mark).replace(read[at], "")
    if state.vanished or is_in_a_place_name(place.before[-2:], others):
        return False
    if state.taken[0] == "。":
        if any(is_in_a_word(place.before + other, at - 1, at) for other in others):  # 中小學。 or 中小學校
            return False
        if state.taken[1] in PUNCTUATION:
            return state.taken[1] in _BEHIND_A_STOP
        return (vouched and len(state.taken) == 2) or any(
            start == at + 1 for start, _ in words_over(read, at + 1)
        )
    if (1 in state.open and state.taken[1] not in PUNCTUATION) or is_in_a_place_name(
        place.before[-1:], others
    ):
        return False
    if ends_with_a_word(place.before) or _stands_alone(read, at - 1):  # 環境|保护, and not 按照|常: 照常
        return any(start == at for start, _ in words_over(read, at))
    return is_in_a_word(read, at - 1, at)


@cache
def _before_a_cut(mark: str) -> str:
    """What may stand before a cut for ``mark``, Simplified."""
    return simplified("".join(with_trail(mark.encode("gbk")[:1])))


def _goes_on(state: State, read: str) -> bool:
    """Whether the word that vouches for the last character, one byte of it unknown, is followed by another."""
    last = len(state.read) - 1
    if len(state.taken) - 1 not in state.open or state.taken[-1] in PUNCTUATION:
        return True
    ends = {end for _, end in words_over(read, last)}
    return any(_stands_alone(read, end) or is_in_a_word(read, end) for end in ends)


def _stands_alone(read: str, at: int) -> bool:
    return not 0 <= at < len(read) or not is_han(read[at]) or read[at] in PARTICLES


def _gloss_behind(place: Place, state: State) -> str | None:
    """The syllable in the gloss that follows, if one does."""
    gloss = BRACKET.match("(" * state.bracket + place.text[state.at : state.at + 16])
    syllable = syllable_of(gloss[1]) if gloss else None
    return syllable[0] if syllable else None


def _is_the_damage(place: Place, state: State) -> bool:
    """Whether some reader makes of the original what stands in the text."""
    behind = place.text[state.at : state.at + 1]
    inner, last = place.text[place.at + 1 : state.at - 1], place.text[state.at - 1]
    last = "?" if len(state.taken) - 1 in state.open and ORPHAN.match(last) else last
    seen = "?" + (_PRIVATE_USE.sub("", inner) + last + behind).translate(TO_ASCII)
    original = state.taken + "(" * state.bracket
    for reader in Reader:
        for following in {behind, behind.translate(_WIDE)}:
            damaged = misread(original + following, 0, reader)
            if damaged is not None and damaged.translate(TO_ASCII) == seen:
                return True
    return False


def _as_written(place: Place, state: State) -> str:
    """The original in the text's own script, and with marks as wide as the text's."""
    characters = state.taken + "(" * state.bracket
    if not _is_traditional(place.around):
        characters = simplified(characters)
    shown = place.text[place.at + 1]
    narrow = shown not in MARKS if shown != "。" else place.around.count(",") > place.around.count("，")
    return characters.translate(TO_ASCII) if narrow else characters
