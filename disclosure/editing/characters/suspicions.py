"""What looks damaged and is shown as printed: doubts for the review page, no edits."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from disclosure.editing.characters.alphabet import HAN, is_han, unusual
from disclosure.editing.characters.script import mixed_script
from disclosure.editing.characters.spelling import syllable_of
from disclosure.records import Doubt

#: So many doubts of one kind are listed; a ruined text needs no more to be seen.
MOST = 12
_RUN = 12  # characters: the two ends of one damaged run are one place
_BESIDE = 10  # characters shown on either side


def suspect(text: str) -> Sequence[Doubt]:
    """Every place of a mended text that a person should compare with the original."""
    doubts: list[Doubt] = []
    for finder in FINDERS:
        doubts += islice(finder(text), MOST)
    return doubts


#: 成绩?,F将   经?;?   ??h委
_SIGNATURE = re.compile(rf"[?\ufffd](?<=[{HAN})）”》].)[,;:?!，；：？！。](?=[?\ufffdA-Za-z]|[^\x00-\x7f])")
#: 一?二: a question mark amid Han characters
_LONE = re.compile(rf"[?](?<=[{HAN}].)(?=[{HAN}])")
#: A sentence that asks: 什么是政务公开?依据是什么?
_ASKS = re.compile(r"[什何谁哪怎吗呢否几多问咋]|有没有|(\w)不\1|(\w\w)不\2")
_CLAUSE = re.compile(r"[^。！!；;，,\n?？]{0,60}\Z")
#: F(xiàn)   ?qiáng)
_STRAY_GLOSS = re.compile(r"[?\ufffdA-Za-z]\(?(?P<spelled>[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7})\)")


def suspected_damage(text: str) -> Iterator[Doubt]:
    """What the search for punctuation in GBK bytes leaves, where no single original fits; a ``?`` amid a sentence."""
    if "?" not in text and "\ufffd" not in text:
        return
    message = "此处疑有乱码，无法确定原文，照原样保留，请核对原件"
    behind = -_RUN
    for place in heapq.merge(
        (found.start() for found in _SIGNATURE.finditer(text) if not _is_cry(text, found)),
        (found.start() for found in _LONE.finditer(text) if not _is_question(text, found.start())),
        (found.start() for found in _STRAY_GLOSS.finditer(text) if _is_toned(found["spelled"])),
    ):
        if place >= behind + _RUN:
            yield Doubt("suspected_damage", message, _quote(text, place, place + 1))
        behind = place


def _is_toned(spelled: str) -> bool:
    syllable = syllable_of(spelled)
    return syllable is not None and syllable[1]


def _is_cry(text: str, found: re.Match[str]) -> bool:
    """Whether ``??`` or ``?!`` is the end of a question."""
    return found[0][1] in "?!？！" and _is_question(text, found.start())


def _is_question(text: str, at: int) -> bool:
    clause = _CLAUSE.search(text, max(0, at - 60), at)
    return clause is not None and _ASKS.search(clause[0]) is not None


def unknown_characters(text: str) -> Iterator[Doubt]:
    """U+FFFD: a character that could not be decoded, or stands for a glyph of a font that nobody has."""
    if "\ufffd" not in text:
        return
    for found in re.finditer("\ufffd+", text):
        yield Doubt(
            "unknown_character", "此处有无法识别的字，以“\ufffd”表示，请核对原件", _quote(text, *found.span())
        )


#: What three bytes of U+FFFD, or memory that nobody wrote to, became on the way: 大米锟斤拷锟斤拷公斤
_LOST = re.compile("(?:锟斤拷|锟斤(?=锟)|ï¿½|烫烫烫|屯屯屯)+")
#: A line that was decoded with the wrong table and cannot be brought back, for a byte of it is gone:
#: å…¬å¼€   Õþ¸®ÐÅÏ¢
_GARBLED = re.compile(
    "(?:[Ã-ï][\x80-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}){3,}|(?:[¡-¦¨-¯²-¶¸-ÖØ-öø-ÿ][¡-ÿ]?){4,}"
)


def lost_characters(text: str) -> Iterator[Doubt]:
    """Signs of characters that were lost before the text was saved: nothing can bring them back."""
    for found in _LOST.finditer(text) if any(map(text.__contains__, ("锟", "ï", "烫烫", "屯屯"))) else ():
        message = "此处是乱码，原来的字在存盘前已经丢失，照原样保留，请核对原件"
        yield Doubt("suspected_damage", message, _quote(text, *found.span()))
    if any("\xa1" <= each <= "\xff" and each not in "·×÷°±§" for each in unusual(text)):
        for found in _GARBLED.finditer(text):
            yield Doubt(
                "suspected_damage",
                "此处是乱码，无法复原，照原样保留，请核对原件",
                _quote(text, *found.span()),
            )


def out_of_step(text: str) -> Iterator[Doubt]:
    """A heading's number whose cut indentation left more than one original possible: 。ㄊ）公开渠道."""
    for found in _OUT_OF_STEP.finditer(text) if any("ㄅ" <= each <= "ㄩ" for each in unusual(text)) else ():
        message = "行首的序号像是转码时损坏的，不能确定原文，照原样保留，请核对原件"
        yield Doubt("suspected_damage", message, _quote(text, *found.span()))


# 。ㄒ唬┘訌: a stop and a letter of bopomofo begin no line of a report
_OUT_OF_STEP = re.compile(r"。(?<![^\n]。)[ㄅ-ㄩ]")


def inferred_brackets(edited: Iterable[str]) -> Iterator[Doubt]:
    """Document numbers whose brackets were put back: that some stood there is certain, of which kind is not."""
    for number in edited:
        yield Doubt(
            "lost_brackets",
            "文号年份两侧的括号在原件中已损坏，按公文格式补为“〔〕”，请核对",
            number,
            field="document_numbers",
        )


#: 检查 and 明查暗访
_WORD = re.compile("[A-Za-z][A-Za-z]{1,3}")
_MEANT = {"and": ("和", "与"), "or": ("或",), "with": ("与", "和"), "but": ("但",)}
_PARTICLES = _MEANT.keys() | {"the", "of", "for", "in", "to"}
_PARTICLE = re.compile("|".join(sorted(_PARTICLES)).encode())


def foreign_words(text: str) -> Iterator[Doubt]:
    """An English particle within a Chinese sentence: machine translation and back, or a slip."""
    if _PARTICLE.search(text.encode("ascii", "ignore").lower()) is None:
        return  # most texts hold none; their few letters are soon searched
    for found in _WORD.finditer(text):
        word = found[0]
        start, end = found.span()
        if word.lower() not in _PARTICLES:
            continue
        before, after = text[max(0, start - 2) : start].rstrip(" "), text[end : end + 2].lstrip(" ")
        if not (before and after and is_han(before[-1]) and is_han(after[0])):
            continue
        message = f"中文句子里夹有“{word}”，照原样保留，请核对原件"
        yield Doubt(
            "foreign_word", message, _quote(text, start, end), candidates=_MEANT.get(word.lower(), ())
        )


#: 20xx年以来务公开工作: one character of 政务公开 is gone.  X务公开 is a word of its own for countless X
#: (园务, 局务, 债务, 三务), so only particles and verbs that can be no X count.
_CUT_SHORT = (
    (re.compile("务公开(?<=[来的了和与及对将从在为被把行展进强善是并以于到好抓]务公开)"), "政务公开"),
    (re.compile("府信息公开(?<![政省市县区州乡镇]府信息公开)(?!栏)"), "政府信息公开"),
    (re.compile("息公开(?<![信消利休气作声]息公开)(?=[工栏条目制内指])"), "信息公开"),
)


def missing_characters(text: str) -> Iterator[Doubt]:
    """A fixed expression that lacks its first character: 务公开 for 政务公开."""
    for cut_short, whole in _CUT_SHORT:
        for found in cut_short.finditer(text):
            if is_han(text[found.start() - 1 : found.start()] or " "):
                message = f"“{found[0]}”前疑缺一字，照原样保留，请核对原件"
                yield Doubt("missing_character", message, _quote(text, *found.span()), candidates=(whole,))


#: 政府工作工作动态   社会服务服务事项
_DOUBLED = re.compile("(工作|服务|信息|管理|情况|制度|建设|部门|单位|内容|进行|群众|要求|办公室|人民政府)\\1")

#: Asked first: two characters of those words, twice.
_MAY_DOUBLE = re.compile(r"([工服信管情制建部单内进群要][作务息理况度设门位容行众求])\1")
_LONG_DOUBLES = ("办公室办公室", "人民政府人民政府")


def doubled_words(text: str) -> Iterator[Doubt]:
    """A word printed twice in a row."""
    if _MAY_DOUBLE.search(text) is None and not any(map(text.__contains__, _LONG_DOUBLES)):
        return
    for found in _DOUBLED.finditer(text):
        message = f"“{found[1]}”一词连续出现两次，照原样保留，请核对原件"
        yield Doubt("doubled_word", message, _quote(text, *found.span()))


def scripts_in_one(text: str) -> Iterator[Doubt]:
    """Traditional and Simplified characters mixed in a way that nothing was converted."""
    quote = mixed_script(text)
    if quote:
        yield Doubt("mixed_script", "文中繁体、简体混用，未作转换，请核对原件", quote)


def _quote(text: str, start: int, end: int) -> str:
    """The words around a place, on its line."""
    before = text[max(0, start - _BESIDE) : start].rpartition("\n")[2]
    after = text[end : end + _BESIDE].partition("\n")[0]
    return before + text[start:end] + after


FINDERS = (
    suspected_damage,
    unknown_characters,
    lost_characters,
    out_of_step,
    foreign_words,
    missing_characters,
    doubled_words,
    scripts_in_one,
)
