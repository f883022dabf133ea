"""What an identity is read from: a report's parts, taken apart once for all readers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.describing.printed_titles import read_printed_title
from disclosure.frozen import dataclass, replace
from disclosure.records import Block, BlockKind, Clue, ReportText

_WIDE_DIGITS = "０１２３４５６７８９"
#: Full-width digits as ASCII ones, character for character.
NARROW_DIGITS = str.maketrans(_WIDE_DIGITS, "0123456789")
RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM})


@dataclass(frozen=True, slots=True)
class Material:
    """One report's text by its parts.

    ``title`` is the title as the readers parse it (blanks out, wrapper prefix off);
    ``body`` holds headings, paragraphs and items, one a line, without title, tables,
    signature and imprint.
    """

    text: ReportText
    title: str
    title_origin: str
    title_printed: str
    title_above: str  # the first line of a title on two lines: 永善县交通运输局 / 2013年政务公开工作总结
    full: str  # every block, one a line
    body: str
    opening: str  # the first 400 characters of the body
    signature: tuple[str, ...]
    cover: tuple[str, ...]

    @classmethod
    def of(cls, text: ReportText) -> Material:
        """Take ``text`` apart."""
        printed = read_printed_title(text)
        running = [block.text for block in text.blocks if block.kind in RUNNING and block.table is None]
        body = "\n".join(running)
        return cls(
            text=text,
            title=printed.bare,
            title_origin=printed.origin,
            title_printed=printed.words,
            title_above=printed.above,
            full="\n".join([block.text for block in text.blocks]),
            body=body,
            opening=body[:400],
            signature=(
                *(block.text for block in text.blocks if block.kind is BlockKind.SIGNATURE),
                *_filled_in_by(text.blocks),
            ),
            cover=tuple(block.text for block in text.blocks if block.kind is BlockKind.COVER),
        )

    def in_narrow_digits(self) -> Material:
        """The same with ASCII digits throughout: what stands as ２０１１年 or as 2O11年 is read as 2011年."""
        beside = (clue.text for clue in self.text.clues)
        if not any(sign in words for words in (self.full, *beside) for sign in (*_WIDE_DIGITS, "2O", "20l")):
            return self
        text = self.text
        blocks = tuple(replace(block, text=_in_digits(block.text)) for block in text.blocks)
        clues = tuple(replace(clue, text=_in_digits(clue.text)) for clue in text.clues)
        return Material.of(replace(text, blocks=blocks, clues=clues))

    def untitled(self) -> Material:
        """The same without a title: what looked like one is none."""
        return replace(self, title="", title_origin="", title_printed="", title_above="")

    def clues(self, field: str) -> tuple[Clue, ...]:
        """The clues about ``field``, in the order in which they stood."""
        return tuple(clue for clue in self.text.clues if clue.field == field and clue.text.strip())


# 2O24 年, 20l9年: letters that a machine read in a year
_MISREAD_YEAR = re.compile(r"(?<![0-9A-Za-z])2[0O][0-9Ol]{2}(?=\s?年)")
_MISREAD = str.maketrans("Ol", "01")


def _in_digits(text: str) -> str:
    text = text.translate(NARROW_DIGITS)
    return _MISREAD_YEAR.sub(lambda found: found[0].translate(_MISREAD), text)


# 填报单位（盖章）：恩施市芭蕉侗族乡人民政府   联系电话：…: a form's own line for who filled it in
_FILLED_IN_BY = re.compile(
    r"\s{0,8}(?:(?P<label>(?:填报|填表|填写|报送|编报|编制|报告|汇报|自查|总结)(?:单位|机关|部门)|单位(?=\s{0,3}[（(](?:盖章|公章|签章)))|单位|部门(?=名称))(?:名称)?"
    r"\s{0,3}(?:[（(](?:盖章|公章|签章|章)[)）])?\s{0,3}[:：]\s{0,3}(?P<name>[\u4e00-\u9fff（）()]{3,40})(?=\s|$|[。；])"
)
#: A form names who filled it in right above or right below its table.
_FORM_EDGE = 8


def _filled_in_by(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Who filled a form in, by its own label: as good as a signature, where there is one name.

    单位： alone says so above the table only: below a text it may begin a list of other bodies.
    """
    found = [
        (at, match)
        for at, block in enumerate(blocks)
        if (at < _FORM_EDGE or at >= len(blocks) - _FORM_EDGE) and (match := _FILLED_IN_BY.match(block.text))
    ]
    names = {match["name"] for _, match in found}
    at_edge = all(match["label"] or at < _FORM_EDGE for at, match in found)
    return tuple(names) if len(names) == 1 and at_edge else ()


# 【制定机关】江门市人民政府办公室•【公布日期】2012.07.16
_KEYS = ("制定机关", "公布日期", "施行日期", "效力等级", "效力级别", "时效性", "主题分类", "法规类别")


def holds_a_record(material: Material) -> bool:
    """Whether a law database's record stands in the text: what is above it is a site's name for the file."""
    body = material.body
    if "【" not in body and "】" not in body:
        return False
    return any(f"【{key}" in body or f"{key}】" in body for key in _KEYS)
