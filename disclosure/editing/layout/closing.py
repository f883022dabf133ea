"""The last lines of a document: signatures, dates, 主题词, 抄报 and how many were printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANK, BLANKS, DATE, any_of, is_date, is_organ, is_prose
from disclosure.editing.titles import is_title
from disclosure.records import TABLE_MARK, BlockKind

_LONGEST_IMPRINT = 300
_LONGEST_SIGNATURE = 40
_LONGEST_SIGNED = 90  # with its date


_B = f"{BLANK}{{0,6}}"
# letter-spaced as they may be: 抄 报, 存  档
_STRONG = "|".join(
    _B.join(word)
    for word in [
        "主题词",
        "抄报抄送",
        "抄报",
        "抄送",
        "抄致",
        "报送",
        "发送",
        "分送",
        "印发",
        "印数",
        "份数",
        "共印",
        "打印",
        "打字",
        "报",
        "送",
        "发",
    ]
)
_WEAK = "|".join(
    _B.join(word)
    for word in [
        "关键词",
        "存档",
        "存",
        "呈送",
        "主送",
        "校对",
        "校核",
        "签发",
        "拟稿",
        "核稿",
        "印制",
        "承办",
        "承办单位",
        "联系人",
    ]
)
_OFFICES = any_of("办公室 秘书科 秘书股 文秘科 党政办 政府办 综合科 局 厅 委")

# 主题词：年度 政务 公开 报告   抄 报：县政府办，县法制局   共印 25 份   萧县人民政府办公室  2018年3月1日印发   （此件公开发布）
_IMPRINT = re.compile(
    rf"[（(]?(?:{_STRONG}){_B}[:：].*|(?:印发|共印|打印){_B}[0-9０-９]{{0,5}}{_B}份?.{{0,4}}"
    rf"|[（(]?共{_B}印?{_B}[0-9０-９一二三四五六七八九十百]{{1,5}}{_B}份.{{0,4}}"
    rf"|[（(]此件[^（()）。]{{2,16}}[)）]"
    rf"|[^。]{{0,40}}{DATE}{_B}印{_B}[发制]?.{{0,12}}"
    rf"|[^。]{{2,30}}{_OFFICES}{BLANK}{{1,40}}{DATE}{_B}印发?.{{0,12}}"
)
# 存 档   校对：李四   联系人：张三  电话：0555-1234567: of the imprint only at the very end
_LAST = re.compile(rf"(?:{_WEAK}){_B}(?:[:：].*)?")
_BEGINS = frozenset("主关抄报发分呈存打校份签拟核承联印共送（(")
# 禄丰县规划局 2017年12月3日     站前街道办事处2009年12月10日     旧州镇人民政府，2011年12月12日
_SIGNED_AND_DATED = re.compile(
    rf"(?P<organ>[^。，,；;：:！？\n]{{2,40}}?)(?P<gap>[，,]?{BLANK}{{0,60}})(?P<date>[（(]?{DATE}[)）]?(?:[（(](?:公章|盖章|印章|章|代章)[)）])?)"
)
#: What a date can end with, a signature's included, but for digits.
_DATE_ENDS = frozenset("月日号午)）〕]。." + BLANKS)
_NO_SIGNATURE = re.compile(r"[。，,；;：:！？、《》]")


def is_imprint(text: str, last: bool = True) -> bool:
    """Tell whether ``text`` says to whom copies went; ``last`` where nothing but such lines follows."""
    if len(text) > _LONGEST_IMPRINT or (text[0] not in _BEGINS and "印" not in text[-20:]):
        return False
    return _IMPRINT.fullmatch(text) is not None or (last and _LAST.fullmatch(text) is not None)


def is_closing(text: str) -> bool:
    """Tell whether ``text`` is a line that a document ends with: signature, date or imprint."""
    return is_date(text) or is_imprint(text) or (is_organ(text) and len(text) >= 4)


def read_signature(text: str) -> tuple[int, int] | None:
    """Return where the organ ends and the date begins in a line that is a signature and its date."""
    if len(text) > _LONGEST_SIGNED or not (
        text.endswith(("日", "月", ")", "）", "号")) or text[-1:].isdigit()
    ):
        return None
    found = _SIGNED_AND_DATED.fullmatch(text)
    if found is None or not is_organ(found["organ"]):
        return None
    return found.end("organ") + found["gap"].startswith(("，", ",")), found.start("date")


def read_closing(rows: Sequence[Row]) -> list[Row]:
    """Mark dates, signatures and the imprint; cut a date off the organ that it follows."""
    done: list[Row] = []
    dated = False
    for row in rows:
        above = done[-1] if done else None
        if above is not None and above.kind is BlockKind.IMPRINT and _goes_on(done, row):
            above.absorb(row, "joined_line")
            continue
        if not dated and not _may_be_dated(row.text):  # nothing that is asked below
            done.append(row)
            continue
        if above is not None and _dates_together(above, row):
            above.absorb(row, "joined_line")
            above.kind, dated = BlockKind.DATE, True
            continue
        done.append(row)
        if row.kind is not None or row.dropped or (row.mark is not None and not is_date(row.text)):
            continue
        if is_date(row.text):
            row.kind, dated = BlockKind.DATE, True
        elif (where := read_signature(row.text)) is not None:
            date = row.cut(where[0], "signature_date")
            row.kind, date.kind, dated = BlockKind.SIGNATURE, BlockKind.DATE, True
            done.append(date)
        elif dated and is_imprint(row.text, last=False):
            row.kind = BlockKind.IMPRINT
    _mark_last_imprint(done)
    _mark_signatures(done)
    return list(_whole_names(done))


def _may_be_dated(text: str) -> bool:
    """Ask quickly whether ``text`` can be a date, the end of one, or a signature with its date."""
    return len(text) <= _LONGEST_SIGNED and (text[-1:] in _DATE_ENDS or text[-1:].isdecimal())


def _dates_together(above: Row, row: Row) -> bool:
    """Tell whether two lines are one date that a line end cut: 2008 年 12, 月 29 日."""
    if len(row.text) > 24 or len(above.text) + len(row.text) > 24 or row.kind:
        return False
    if above.kind and not (above.kind is BlockKind.DATE and above.text.endswith("月")):
        return False
    return row.text[-1] in "日月" and is_date(above.text + row.text) and not is_date(row.text)


def _goes_on(done: Sequence[Row], row: Row) -> bool:
    """Tell whether the list of those who get copies goes on from the line above."""
    if not done or done[-1].kind is not BlockKind.IMPRINT or row.kind is not None or row.mark is not None:
        return False
    return done[-1].text.endswith(("，", ",", "、")) and not is_date(row.text) and not is_imprint(row.text)


def _mark_last_imprint(rows: Sequence[Row]) -> None:
    """Mark the imprint of a document that ends with it, dated or not."""
    for row in reversed(rows):
        if row.kind is None and row.mark is None and is_imprint(row.text):
            row.kind = BlockKind.IMPRINT
        elif row.kind not in (BlockKind.IMPRINT, BlockKind.DATE, BlockKind.SIGNATURE) and not is_organ(
            row.text
        ):
            return


def _mark_signatures(rows: Sequence[Row]) -> None:
    """Organs right above a date, or at the very end, have signed; so has any short line above the last date."""
    closing = True
    dated = False
    for row in reversed(rows):
        if row.kind is None and not closing:
            continue
        if row.kind in (BlockKind.DATE, BlockKind.SIGNATURE, BlockKind.IMPRINT):
            dated = row.kind is BlockKind.DATE and closing
            closing = True
        elif dated and row.kind is None and row.mark is None and _could_sign(row.text):
            row.kind, dated = BlockKind.SIGNATURE, False
        elif closing and row.kind is None and row.mark is None and is_organ(row.text) and len(row.text) >= 4:
            row.kind = BlockKind.SIGNATURE
        elif is_prose(row.text) or row.kind is not None or row.mark is not None:
            closing = False


# 青阳县促进中小企业发展工作 / 领导小组办公室
_END_OF_A_NAME = re.compile(r"(?:工作)?(?:领导小组|指挥部|委员会)(?:办公室)?")


def _whole_names(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, with a body's name joined where a line end cut it: the second half alone is nobody's name."""
    above: Row | None = None
    for row in rows:
        if (
            above is not None
            and row.kind is BlockKind.SIGNATURE
            and _END_OF_A_NAME.fullmatch(row.text)
            and above.mark is None
            and above.kind in (None, BlockKind.SIGNATURE)
            and not is_organ(above.text)
            and _could_sign(above.text)
        ):
            above.absorb(row, "joined_line")
            above.kind = BlockKind.SIGNATURE
            continue
        if above is not None:
            yield above
        above = row
    if above is not None:
        yield above


def _could_sign(text: str) -> bool:
    return (
        2 <= len(text) <= _LONGEST_SIGNATURE
        and _NO_SIGNATURE.search(text) is None
        and text != TABLE_MARK
        and not is_title(text)
    )
