"""Code points that no reader sees, or that stand for another: zero-width, private-use, compatibility."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from disclosure.editing.characters.alphabet import unusual
from disclosure.records import Edit

#: Zero-width and joining characters, marks of direction, the soft hyphen, variation selectors, tags.
INVISIBLE = frozenset(
    map(
        chr,
        (
            0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0,
            *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070),
            *range(0xFE00, 0xFE10), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE01F0),
        ),
    )
)  # fmt: skip
#: Ends of lines other than the line feed: vertical tab, form feed, next line, the two separators.
LINE_ENDS = frozenset("\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
_CONTROLS = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0)))) - LINE_ENDS - {"\n", "\t"}
_UNSEEN = INVISIBLE | LINE_ENDS | _CONTROLS
#: 0x80–0x9F are letters and marks in Windows-1252, which is what every browser takes them for.
_WESTERN = {chr(code): bytes((code,)).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}

_UNREADABLE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff\ud800-\udfff\ufffe\uffff]+")
#: A sign of a symbol font before the text of an item: \uf0b7加强领导
BULLET = re.compile(r"^[\uf020-\uf0ff]", re.MULTILINE)


def drop_invisible(text: str) -> Sequence[Edit]:
    """Take out what nobody sees, and give line ends and Windows-1252 signs their ordinary form."""
    strange = unusual(text) & _UNSEEN
    return list(_replaced(text, {each: _visible(each) for each in strange})) if strange else ()


def _visible(character: str) -> tuple[str, str]:
    if character in INVISIBLE:
        return "invisible", ""
    if _WESTERN.get(character):
        return "control_character", _WESTERN[character]
    return ("line_end", "\n") if character in LINE_ENDS else ("control_character", "")


def mark_unreadable(text: str) -> Sequence[Edit]:
    """Show what has no meaning outside one font as U+FFFD, the sign for an unknown character.

    A private-use code point, half a surrogate pair or a noncharacter is a glyph of a
    font that the reader does not have.  Only a sign of a symbol font (U+F020–F0FF) at
    the start of a line is known: a bullet, whatever its shape.  What stood there is in
    the processing record, and each U+FFFD is a doubt.
    """
    if not any(_is_unreadable(character) for character in unusual(text)):
        return ()
    bullets = {found.start() for found in BULLET.finditer(text)} | set(_in_front_of_lines(text))
    edits = [Edit(("symbol_bullet",), place, text[place], "•") for place in bullets]
    for found in _UNREADABLE.finditer(text):
        start = found.start() + (found.start() in bullets)
        run = text[start : found.end()]
        edits += [Edit(("private_use",), start, run, "\ufffd" * len(run))] if run else []
    return sorted(edits, key=lambda edit: edit.start)


#: So many lines begin with the same sign, and nothing else holds it.
_IN_FRONT = 3


def _in_front_of_lines(text: str) -> Iterator[int]:
    """Where a private-use sign stands in front of lines, if it stands nowhere else: an indent or a bullet."""
    for sign in {character for character in unusual(text) if "\ue000" <= character <= "\uf8ff"}:
        places = [found.start() for found in re.finditer(re.escape(sign), text)]
        if len(places) >= _IN_FRONT and all(text[at - 1 : at] in ("", "\n") for at in places):
            yield from places


def _is_unreadable(character: str) -> bool:
    return "\ud800" <= character <= "\uf8ff" or character in "\ufffe\uffff" or character >= "\U000f0000"


@cache
def _assigned_by_gb18030() -> dict[str, str]:
    """Private-use code points to which GB 18030-2000 gave characters that Unicode has had since.

    E815–E864 follow the order of the rows FE50–FEA0 of the standard; those that Python's
    table still leaves private, and the vertical marks, are from GB 18030-2022 (also in
    the WHATWG Encoding Standard).
    """
    rows = (bytes((0xFE, cell)).decode("gb18030") for cell in (*range(0x50, 0x7F), *range(0x80, 0xA1)))
    assigned = {chr(0xE815 + at): character for at, character in enumerate(rows)}
    marks = zip(
        range(0xE78D, 0xE797), "\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19", strict=True
    )
    assigned |= {chr(code): mark for code, mark in marks}
    assigned |= {chr(code): chr(now) for code, now in _ASSIGNED_LATER.items()}
    return {code: character for code, character in assigned.items() if not _is_unreadable(character)}


_ASSIGNED_LATER = {
    0xE816: 0x20087, 0xE817: 0x20089, 0xE818: 0x200CC, 0xE81E: 0x9FB4, 0xE826: 0x9FB5, 0xE82B: 0x9FB6,
    0xE82C: 0x9FB7, 0xE831: 0x215D7, 0xE832: 0x9FB8, 0xE83B: 0x2298F, 0xE843: 0x9FB9, 0xE854: 0x9FBA,
    0xE855: 0x241FE, 0xE864: 0x9FBB, 0xE7C7: 0x1E3F, 0xE7C8: 0x01F9,
}  # fmt: skip


#: Radicals that fonts of PDF files give for the characters that they are drawn as
#: (Unicode's EquivalentUnifiedIdeograph; Kangxi radicals and compatibility ideographs are in NFKC).
_RADICALS = dict(
    zip(
        "⺠⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⻑⻒⻌",
        "民月虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟長镸辶",
        strict=True,
    )
)
_COMPATIBLE = re.compile("[\u2e80-\u2fd5\uf900-\ufad9\ufb00-\ufb06\U0002f800-\U0002fa1d]")


def unify_compatible(text: str) -> Sequence[Edit]:
    """Give radicals, compatibility ideographs and Latin ligatures the code points of what they show.

    Only what looks the same before and after: ㎡, ①, full-width digits and letters are
    signs of their own and stay; the search folds them.
    """
    becomes = {
        each: ("compatibility", form)
        for each in unusual(text)
        if (form := _ordinary(each)) not in (None, each)
    }
    return list(_replaced(text, becomes)) if becomes else ()


def _ordinary(character: str) -> str | None:
    if _COMPATIBLE.match(character):
        return _RADICALS.get(character) or unicodedata.normalize("NFKC", character)
    return _assigned_by_gb18030().get(character) if "\ue78d" <= character <= "\ue864" else None


def _replaced(text: str, becomes: Mapping[str, tuple[str, str]]) -> Iterator[Edit]:
    """One edit for each run of characters of ``becomes`` under one rule."""
    run = re.compile("[" + "".join(map(re.escape, becomes)) + "]+")
    for found in run.finditer(text):
        start, rule, after = found.start(), "", ""
        for at, character in enumerate(found[0], found.start()):
            its_rule, its_form = becomes[character]
            if its_rule != rule and at > start:
                yield Edit((rule,), start, text[start:at], after)
                start, after = at, ""
            rule = its_rule
            after += its_form
        yield Edit((rule,), start, text[start : found.end()], after)
