"""Signs that a text holds more than one paper, or a model of one: what is read from it is not sure of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from disclosure.describing.classifying.bodies import teaches
from disclosure.describing.classifying.kinds import NO_REPORT
from disclosure.describing.material import Material
from disclosure.describing.printed_titles import compact, names_a_report
from disclosure.frozen import replace
from disclosure.records import Block, BlockKind, Certainty, Doubt, Identity, Reading

#: The doubt of a text that holds several papers.
SEVERAL = "maybe_several"
#: That of one that teaches how to write a report, with a model in it.
MODEL = "holds_model"
# 单位名称和数字都是虚构的，请勿照抄
_INVENTED = re.compile(r"(?:数字|数据|名称|单位|内容|情节)[^。；\n]{0,12}(?:是|为|系|属)虚构|请勿照抄")
_CLOSING = frozenset({BlockKind.SIGNATURE, BlockKind.DATE, BlockKind.IMPRINT})
#: So many characters between two signatures, or below a second title, make a paper of their own.
_A_PAPER = 200
#: Names of one body in two lengths share so many first characters.
_SAME = 6
_T = TypeVar("_T")


def with_doubt_of_several(identity: Identity, text: Material) -> Identity:
    """``identity``, with nothing certain where another body signs further below, another title follows an end, or a model stands."""
    quote = next(_other_papers(text.text.blocks), "")
    model = "" if quote else teaches(text) or _invented(text.full)
    if quote:
        message = (
            f"“{quote[:40]}”像是另一份材料的，可能几份材料没有分开，各项只据其中一份推断。"
            "请对照原件核对，必要时把原件拆成几个文件。"
        )
        note = "文件里可能不止一份材料，据其中一份推断。"
    elif model:
        message = f"“{model[:40]}”：正文像是写作指南，其中的范例不是一份真实的报告。请对照原件核对；如无需收录，请移出来源文件夹。"
        note = "正文像是写作指南，据其中的范例推断。"
    else:
        return identity
    return replace(
        identity,
        title=_inferred(identity.title, note),
        issuer=_inferred(identity.issuer, note),
        year=_inferred(identity.year, note),
        category=_inferred(identity.category, note),
        region=_inferred(identity.region, note),
        signed=_inferred(identity.signed, note),
        doubts=(Doubt(SEVERAL if quote else MODEL, message, quote or model), *identity.doubts),
    )


def is_unsure(identity: Identity) -> bool:
    """Whether what the text tells may be of another paper, of a model, or of no report at all."""
    return any(doubt.code in (SEVERAL, MODEL, NO_REPORT) for doubt in identity.doubts)


def _invented(text: str) -> str:
    """The words that say that a text's names and numbers are invented; empty where none do."""
    found = _INVENTED.search(text) if "虚构" in text or "照抄" in text else None
    return found[0] if found else ""


def _inferred(reading: Reading[_T], note: str) -> Reading[_T]:
    if reading.certainty is not Certainty.CERTAIN:
        return reading
    return replace(reading, certainty=Certainty.INFERRED, note=note)


def _other_papers(blocks: Sequence[Block]) -> Iterator[str]:
    """The signatures of other bodies below the first one's, and titles that follow an end."""
    first = next((at for at, block in enumerate(blocks) if block.kind in _CLOSING), len(blocks))
    if all(block.kind in _CLOSING for block in blocks[first:]):
        return  # as nearly always: what closes the text stands at its end
    signed, since = "", 0
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.SIGNATURE and _is_dated(blocks, at):
            name = compact(block.text)
            if signed and since >= _A_PAPER and signed[:_SAME] not in name and name[:_SAME] not in signed:
                yield block.text
            signed, since = name, 0
        elif block.kind not in _CLOSING:
            since += len(block.text)
            if _is_title_behind_end(blocks, at):
                yield block.text


def _is_dated(blocks: Sequence[Block], at: int) -> bool:
    beside = [*blocks[max(at - 1, 0) : at], *blocks[at + 1 : at + 2]]
    return any(block.kind is BlockKind.DATE for block in beside)


def _is_title_behind_end(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if (
        block.kind not in (BlockKind.PARAGRAPH, BlockKind.COVER)
        or at < 2
        or blocks[at - 1].kind not in _CLOSING
    ):
        return False
    below = sum(len(each.text) for each in blocks[at + 1 :] if each.kind not in _CLOSING)
    return (
        below >= _A_PAPER and names_a_report(block.text) and BlockKind.TITLE in {b.kind for b in blocks[:at]}
    )
