"""Whether a document is still in force (有效性), where its portal's header says so."""

from __future__ import annotations

from disclosure.describing.material import Material
from disclosure.describing.printed_titles import compact
from disclosure.records import UNSAID, Certainty, Evidence, Reading

#: What portals write, and what it means.  Of another word nothing is said.
_WORDS = {
    "有效": "有效 现行有效 继续有效 长期有效 有效文件 有效中 是",
    "部分有效": "部分有效 部分失效",
    "已修改": "已修改 已被修改 已修订 已被修订",
    "失效": "失效 已失效 无效 已过期 否",
    "废止": "废止 已废止 已被废止 宣布废止",
    "尚未生效": "尚未生效 未生效 尚未施行",
}
VALUES = tuple(_WORDS)
_MEANINGS = {word: meaning for meaning, words in _WORDS.items() for word in words.split()}


def meaning_of(word: str) -> str | None:
    """What a portal's word means; None where it is not known."""
    return _MEANINGS.get(compact(word).strip("。；[]【】()（）"))


def read_validity(material: Material) -> Reading[str]:
    """What the header says; unknown where it is silent, or says two things."""
    told: dict[str, Evidence] = {}
    for clue in material.clues("validity"):
        if meaning := meaning_of(clue.text):
            told.setdefault(meaning, Evidence(clue.line or clue.text, clue.origin))
    evidence = tuple(told.values())
    if len(told) > 1:
        return Reading.unknown("网页上有几种说法。", tuple(told), evidence)
    if not told:
        return UNSAID
    return Reading(next(iter(told)), Certainty.CERTAIN, evidence, (), "这是网页保存时的说法，后来可能变了。")
