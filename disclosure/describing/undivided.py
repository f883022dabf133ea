"""Signs that several papers stand in one text that nothing divided: what is read from one is not sure of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from disclosure.describing.printed_titles import compact, names_a_report
from disclosure.frozen import replace
from disclosure.records import Block, BlockKind, Certainty, Doubt, Identity, Reading

_CLOSING = frozenset({BlockKind.SIGNATURE, BlockKind.DATE, BlockKind.IMPRINT})
#: So many characters between two signatures, or below a second title, make a paper of their own.
_A_PAPER = 200
#: Names of one body in two lengths share so many first characters.
_SAME = 6
_T = TypeVar("_T")


def with_doubt_of_several(identity: Identity, blocks: Sequence[Block]) -> Identity:
    """``identity``, with nothing certain where another body signs further below or another title follows an end."""
    quote = next(_other_papers(blocks), "")
    if not quote:
        return identity
    message = (
        f"“{quote[:40]}”像是另一份材料的，可能几份材料没有分开，各项只据其中一份推断。"
        "请对照原件核对，必要时把原件拆成几个文件。"
    )
    return replace(
        identity,
        title=_inferred(identity.title),
        issuer=_inferred(identity.issuer),
        year=_inferred(identity.year),
        category=_inferred(identity.category),
        region=_inferred(identity.region),
        signed=_inferred(identity.signed),
        doubts=(Doubt("maybe_several", message, quote), *identity.doubts),
    )


def _inferred(reading: Reading[_T]) -> Reading[_T]:
    if reading.certainty is not Certainty.CERTAIN:
        return reading
    return replace(reading, certainty=Certainty.INFERRED, note="文件里可能不止一份材料，据其中一份推断。")


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
