"""Where a report says when it was signed: its signature, its end, its cover, the page around it, its form."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from disclosure.describing.dating.dates import PrintedDate, find_dates, run_together
from disclosure.describing.material import Material
from disclosure.describing.printed_titles import compact
from disclosure.frozen import dataclass
from disclosure.records import Block, BlockKind, Evidence

# （2017年12月25日）, 日期：2017年12月25日 – what may stand around a date that has a line of its own
_BESIDE = re.compile(
    r"[\s()（）【】\[\]:：,，。.]{0,40}(?:(?:成文|签发|落款|填报|填表|报告)?(?:日期|时间)[:：])?\s{0,20}"
)
# 发布日期：2018-03-13
_PUBLISHED_LABEL = re.compile(r"(?:发布|公开|上传|更新|刊登)(?:日期|时间|于)?\s{0,3}[:：]|来源\s{0,3}[:：]")
# 印发: the day on which an office printed it, not the day on which it was signed
_PRINTED_LABEL = re.compile(r"印发|印制|打印")
# 网站公开条418 大悟县人民政府 二〇一二年二月二十八日: the end of a page that is all one line
_SIGNED_IN_LINE = re.compile(
    r"[\s。][\u4e00-\u9fff]{2,24}(?:政府|局|委员会|委|办公室|办|办事处|中心|院|校|中学|小学|公司)\s{0,4}$"
)

# 校长签字：赵某　　　　2018年11月23日
_SIGNED_BY = re.compile(
    r"(?:签字|签名|签发|负责人|[校局院镇乡县主][长任])(?:[（(]签字[)）])?\s{0,3}[:：]\s{0,6}\S{1,8}[\s　]{1,30}$"
)
# 宣汉，2018年12月17日
_FROM_A_PLACE = re.compile(r"[\u4e00-\u9fff]{2,6}[，,]\s{0,2}")


@dataclass(frozen=True, slots=True)
class Signing:
    """A date that says when the report was signed: where it stood, and in which line."""

    date: PrintedDate
    origin: str
    line: str

    def evidence(self) -> Evidence:
        """The line that the date was read from."""
        return Evidence(self.line, self.origin)


def find_signings(material: Material) -> tuple[Signing, ...]:
    """Return the dates of signing: signature first, then cover, then what stood beside the text."""
    blocks = material.text.blocks
    found = [*_signature_dates(blocks, material.title), *_cover_dates(blocks)]
    for clue in material.clues("signed"):
        found += [
            Signing(date, clue.origin, clue.line or clue.text)
            for date in find_dates(clue.text, compact=True)[:1]
        ]
    return tuple(found or _form_dates(material))


def _signature_dates(blocks: Sequence[Block], title: str) -> Iterable[Signing]:
    """Dates that close a text: with the signature first, then others that have a line of their own.

    Where a body signs that the title begins with, another's signature is of a paper that is quoted or annexed.
    """
    first_body = _begins(blocks)
    places = [at for at, block in enumerate(blocks) if block.kind in _CLOSING and at > first_body]
    own = {
        at
        for at in places
        if blocks[at].kind is BlockKind.SIGNATURE and title.startswith(compact(blocks[at].text))
    }
    signs = [(at, _is_signed(blocks, at, own)) for at in places]
    closing = [
        (find_dates(blocks[at].text), blocks[at].text, signed)
        for at, signed in signs
        if signed or "年" in blocks[at].text or not _stands_at_head(blocks, at)
    ]
    if not any(dates for dates, _, _ in closing):
        unmarked = _unmarked_ending(blocks[first_body:])
        closing = [(find_dates(block.text), block.text, False) for block in unmarked]
        closing += [
            ([date], block.text, False)
            for block in ([] if closing else _last_lines(blocks[first_body:]))
            if (date := run_together(block.text))
        ]
    for dates, line, signed_here in sorted(closing, key=lambda item: not item[2]):
        if dates and not _PUBLISHED_LABEL.search(line) and not _PRINTED_LABEL.search(line):
            yield Signing(dates[-1], "signature" if signed_here else "closing", line[-60:])


def _begins(blocks: Sequence[Block]) -> int:
    """Where the text begins: values whose labels were lost may stand above it, 主动公开, 无, 2010.03.16."""
    body = [at for at, block in enumerate(blocks) if block.kind in _BODY]
    told = (at for at in body if not _may_be_value(blocks[at]))
    return next(told, next(iter(body), len(blocks)))


def _may_be_value(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and len(block.text) < _TELLING and "。" not in block.text


def _is_signed(blocks: Sequence[Block], at: int, own: Collection[int]) -> bool:
    signatures = {place for place in (at - 1, at) if blocks[place].kind is BlockKind.SIGNATURE}
    return not signatures.isdisjoint(own) if own else bool(signatures)


def _stands_at_head(blocks: Sequence[Block], at: int) -> bool:
    """Whether nearly all of the text stands below: a site's day among what was left of its menus."""
    above, below = (sum(len(block.text) for block in part) for part in (blocks[:at], blocks[at + 1 :]))
    return below > _MOST_OF_IT * above


_MOST_OF_IT = 8  # times what stands above
_TELLING = 12  # characters; a shorter paragraph may be a value of the page's head
_CLOSING = frozenset({BlockKind.DATE, BlockKind.SIGNATURE})
_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.TABLE})


def _unmarked_ending(blocks: Sequence[Block]) -> list[Block]:
    """The last lines, where one holds nothing but a date, or a date behind its last sentence."""
    texts = _last_lines(blocks)
    below = [block.text for block in texts[1:]] + [""]
    return [
        block
        for block, line in zip(texts, below, strict=False)
        if (dates := find_dates(block.text[-40:]))
        and _closes(block.text, dates[-1])
        and not _REST_OF_DATE.match(line)
    ]


def _last_lines(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if block.kind in _BODY and block.table is None][-3:]


# 2014年12月1 / 0日: a line of a fixed width that ends within the date
_REST_OF_DATE = re.compile(r"\d?\s{0,2}[日号]")


def _closes(text: str, date: PrintedDate) -> bool:
    tail = text[-40:]
    if tail[date.end :].strip(" 　)）。"):
        return False
    before = text[: len(text) - len(tail) + date.start]
    if _BESIDE.fullmatch(before[-60:]) or _SIGNED_IN_LINE.search(before[-40:]):
        return True
    if _SIGNED_BY.search(before[-30:]) or _FROM_A_PLACE.fullmatch(before):
        return True
    return before.rstrip(" 　(（")[-1:] in "。；！!;"


# 2023-06-30 10:12:45, 时间：2024-05-16, 二〇二五年1月17日 (点击: ): nobody signs to the minute, with hyphens behind a label, or counts
_OF_A_SITE = re.compile(
    r"\d\d?[:：]\d\d(?:[:：]\d\d)?|(?:点击|浏览|阅读)(?:量|数|次数)?[:：]|(?:时间|日期)[:：]\s{0,2}20\d\d-\d|网.{2,12}20\d\d年\d{1,2}月\d{1,2}日\s{0,4}星期"
)


def _cover_dates(blocks: Sequence[Block]) -> Iterable[Signing]:
    """Dates of a cover or of the line under the title."""
    head = blocks[:12]
    title = next((at for at, block in enumerate(head) if block.kind is BlockKind.TITLE), -1)
    for at, block in enumerate(head):
        if block.kind in _BODY and at > title:
            return
        told = _PUBLISHED_LABEL.search(block.text) or _OF_A_SITE.search(block.text)
        if block.kind in (BlockKind.COVER, BlockKind.DATE) and not told:
            for date in find_dates(block.text)[:1]:
                # （统计期：2015.1.1－2015.12.31）   ——2016年1月12日在某县第十六届人民代表大会第五次会议上
                if not _DEADLINE.match(block.text, date.end) and block.text[date.end : date.end + 1] != "在":
                    yield Signing(date, "cover", block.text[:60])


#: What a form calls the day on which it was filled in: 填报单位（盖章）：青阳县财政局   填报时间：2017年1月10日
FILLED_IN = re.compile(r"(?:填报|填表|制表|报送|上报)\s{0,4}(?:日期|时间)\s{0,4}[:：]\s{0,6}")
# 报送时间：2017年3月1日前: by when, not when
_DEADLINE = re.compile(r"\s{0,2}(?:以?前|之前|止|起|至|到|[-—–~～])")
#: A line of labels is no longer than this, and a form has no more cells that could be one.
_LABELS = 200
_CELLS = 2_000


def _form_dates(material: Material) -> Iterator[Signing]:
    """The days on which forms were filled in, of a text that nobody signed."""
    texts = [block.text for block in material.text.blocks if len(block.text) <= _LABELS]
    for block in material.text.blocks:
        rows = block.table.rows if block.table else ()
        texts += islice((cell.text for row in rows for cell in row if len(cell.text) <= _LABELS), _CELLS)
    for text in texts:
        label = FILLED_IN.search(text)
        for date in find_dates(text[label.end() :])[:1] if label else ():
            if label and date.start == 0 and not _DEADLINE.match(text, label.end() + date.end):
                yield Signing(date, "form", text)
