"""The first lines of a report: its title, over several lines or twice, and what a cover says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.column_names import is_column
from disclosure.editing.headings.chapters import chapter_end
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANK, is_date, is_document_number, is_organ, is_prose, narrow_digits
from disclosure.editing.titles import (
    ENDS_AS_TITLE,
    TOPIC,
    contains_title,
    could_be_title,
    is_report_title,
    is_title,
    same_title,
)
from disclosure.records import TABLE_MARK, BlockKind

_LONGEST_COVER = 40  # lines
_TITLE_LINES = 4
_HAN_CHARACTER = re.compile(r"[\u3400-\u9fff〇○\dXx×]")
# （2017年度）   （试行）   （2018年1月5日）
_BRACKETED = re.compile(r"[（(〔\[【][^（()）。]{1,40}[)）〕\]】]")
# 站前街道办事处2009     关于2017年政府信息公开工作     萧县人民政府关于
_GOES_ON = re.compile(
    r"(?:(?:19|20)[\dxX]{2}(?:年|年度)?|关于|政府信息公开|政务公开|信息公开|工作|年度|情况|的|[\d年][—－–-]{1,2}"  # 2008— / 2010年两当县…
    r"|(?:(?:19|20)\d\d年|[—－–~～至-])\d{1,2}月份?|[上下]半年|第?[一二三四1-4]季度)$"  # 2013年1-10月 / 政务公开工作汇报
)
# 情况的报告   年度报告   的汇报
_CONTINUES = re.compile(
    rf"(?:的|及|和|与|暨)|(?:工作|情况)?的?(?:年度)?(?:报告|总结|汇报|年报|情况报告){BLANK}?(?:[（(].{{1,12}}[)）])?$"
)
#: A title that names neither year nor issuer takes the line above it as its beginning.
_BEGINS_LATE = re.compile(
    r"(?:19|20)[\dxX]{2}年?|二[〇○零OＯ0一二三四五六七八九]{3}年|关于|政府信息|政务|信息公开|村务|年度|上半年|下半年"
)
# 关于第三方评估反馈问题整改落实情况的报告: at the head of a document a title, whatever it is about
_ABOUT = re.compile(
    r"关于[^。；，,：:《》]{4,60}的(?:报告|情况报告|汇报|总结|通知|通报|函|复函|请示|批复|答复|意见|决定|公告|公示|通告|说明|情况说明)"
)
# …的通知   …的通知（试行）: what 关于 leads to
_ABOUT_ENDS = re.compile(
    r"的(?:报告|情况报告|汇报|总结|通知|通报|函|复函|请示|批复|答复|意见|实施意见|决定|公告|公示|通告|说明|情况说明|报告书)(?:[（(〔].{1,16}[)）〕])?$"
)
# 及2019年工作计划: a line that nothing but the title above it can have begun
_APPENDS = re.compile(
    r"(?:[及和与暨]|以及)(?:(?:19|20)\d\d|二[〇○零OＯ0]|下|明年|来年|今后|工作)[^。；，]{2,30}(?:计划|打算|思路|安排|要点|设想|报告|总结)$"
)
_LETTERHEAD = re.compile(r"文件$|[（(].{1,12}[)）]$|^[★☆]")

# 县委常委、常务副县长  王某某     局长：李四
_SPEAKER = re.compile(
    rf"(?:[^。，：:]{{0,24}}(?:书记|[县市区镇乡局院校馆所处科股部]长|主任|主席|经理|委员){BLANK}{{1,6}}|(?:汇报|报告|发言|述职)人{BLANK}?[:：]?{BLANK}?)"
    rf"[\u4e00-\u9fff·×X某]{{1,4}}(?:{BLANK}{{0,4}}[\u4e00-\u9fff]{{1,2}})?"
)

# ——2021年6月28日在瑞昌市第十六届人大常委会第三十七次会议上
_GIVEN_AT = re.compile(r"[—―－-]{1,4}[^。；]{4,70}(?:[会班]|会议)上(?:的\S{2,8})?")
# 2008年度
_YEAR_LINE = re.compile(r"(?:(?:19|20)\d\d|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2})年度?")
# 填报单位：萧县民政局     报送日期：2017年1月3日
_FILLED_IN = re.compile(
    rf"(?:填报|报送|报告|汇报|编制|公开)?(?:单位|部门|机关|日期|时间|年度){BLANK}?[:：]{BLANK}{{0,6}}[^。，；]{{2,40}}"
)


def read_cover(rows: list[Row]) -> list[Row]:
    """Mark the title and the lines around it; returns the rows with broken and vertical lines joined.

    A title that is printed twice, on a cover and above the text, stays once.
    """
    if rows and rows[0].text.endswith("。") and is_report_title(rows[0].text[:-1]):
        rows[0].kind = BlockKind.TITLE
        return rows
    head = _head(rows)
    front = _join_vertical(rows[:head])
    body = rows[head:]
    found = _find_title(front)
    if found is None:
        return _without_title(front) + body
    first, last = found
    front = _join_title(front, first, last)
    first = _fullest(front, first)
    title = front[first]
    title.kind = BlockKind.TITLE
    for row in front[:first]:
        row.kind = BlockKind.COVER if on_cover(row.text) or could_be_title(row.text) else None
    for at in range(first + 1, len(front)):
        row = front[at]
        if same_title(row.text, title.text):
            row.dropped = "title_repeated"
        elif _repeats(front, at, title.text):
            continue
        elif on_cover(row.text) or (at == first + 1 and _is_second_title(row.text)):
            row.kind = BlockKind.COVER
        elif not row.dropped:
            break
    return front + body


def _head(rows: Sequence[Row]) -> int:
    """How many rows stand before the first sentence, heading or table."""
    for at, row in enumerate(rows[:_LONGEST_COVER]):
        if row.text == TABLE_MARK or row.one_line:
            return at
        if is_prose(row.text) and not is_title(row.text):
            return at
        if row.mark is not None and not is_date(row.text):
            return at
    return min(len(rows), _LONGEST_COVER)


def _join_vertical(rows: Sequence[Row]) -> list[Row]:
    """Join lines of one character each: a cover written downwards."""
    joined: list[Row] = []
    downwards = False
    for row in rows:
        single = len(row.text) == 1 and _HAN_CHARACTER.match(row.text) is not None
        if single and downwards:
            joined[-1].absorb(row, "cover_vertical")
        else:
            joined.append(row)
        downwards = single
    return joined


# 政务公开工作简报 / 第7期: the name of a bulletin above what stands in it
_BULLETIN = re.compile(r"(?:简报|快报|快讯|专报|动态|信息|通讯)$")
_ISSUE = re.compile(rf"第{BLANK}{{0,3}}[\d一二三四五六七八九十百]{{1,4}}{BLANK}{{0,3}}期")


def _is_masthead(front: Sequence[Row], at: int) -> bool:
    below = [row.text for row in front[at + 1 : at + 4]]
    return _BULLETIN.search(front[at].text) is not None and any(map(_ISSUE.search, below))


def _find_title(front: Sequence[Row]) -> tuple[int, int] | None:
    """First and last row of the title; a bulletin's name is one only where nothing below it is."""
    bulletins = [at for at in range(len(front)) if _is_masthead(front, at)]
    below = bulletins[-1] + 1 if bulletins else 0
    if below and (found := _title_from(front, below)):
        return found
    return _title_from(front, 0)


def _title_from(front: Sequence[Row], begin: int) -> tuple[int, int] | None:
    for first in range(begin, len(front)):
        text = ""
        for last in range(first, min(first + _TITLE_LINES, len(front))):
            part = front[last].text
            if (last > first and front[last].apart) or (last == first and is_column(part)):
                break  # a site's banner, its tool bar, the title: they make no line together
            if not could_be_title(part) or (on_cover(part) and last > first and not is_organ(part)):
                break
            if last > first and is_title(part) and not (_CONTINUES.match(part) or _cuts_a_word(text, part)):
                break
            text += part
            if is_title(text) or (_ABOUT.fullmatch(text) and could_be_title(text)):
                return _widened(front, first, last)
    return None


#: Words of titles that a line end may cut.
_WORDS = (
    "政府信息公开",
    "信息公开",
    "政务公开",
    "年度报告",
    "工作报告",
    "自查报告",
    "工作总结",
    "人民政府",
    "情况汇报",
)


def _cuts_a_word(above: str, below: str) -> bool:
    """Tell whether a line ends within a word of titles: 萧县2016年政府信息公 / 开工作年度报告."""
    return any(
        above.endswith(word[:cut]) and below.startswith(word[cut:])
        for word in _WORDS
        for cut in range(1, len(word))
    )


def _widened(front: Sequence[Row], first: int, last: int) -> tuple[int, int]:
    """Take the lines above into the title where it begins there, and a short end of it below."""
    while (
        first > 0
        and last - first < _TITLE_LINES
        and not front[first].apart
        and _begins_above(front[first - 1].text, front[first].text)
    ):
        first -= 1
    text = "".join([row.text for row in front[first : last + 1]])
    below = front[last + 1 : last + 3]
    if below and not below[0].apart:
        if _CONTINUES.fullmatch(below[0].text) or _APPENDS.match(below[0].text):
            return first, last + 1
        if count := _closing_about(text, below):
            return first, last + count
    return first, last


def _closing_about(text: str, below: Sequence[Row]) -> int:
    """How many lines below a title end it: 关于做好…年度报告 is cut, …编制和发布工作的通知 ends it."""
    if "关于" not in text or _ABOUT_ENDS.search(text):
        return 0
    for count, row in enumerate(below, 1):
        if not could_be_title(row.text) or row.apart or "关于" in row.text or is_document_number(row.text):
            return 0
        if _ABOUT_ENDS.search(row.text):
            return count
    return 0


def _begins_above(above: str, text: str) -> bool:
    """Tell whether a title's line goes on from the one above it: an issuer, a year, a slogan over a dash."""
    above, text = narrow_digits(above), narrow_digits(text)
    if len(above.split()) > _NAMES or "网站" in above or _LABELLED.match(above):
        return False  # the head of a page
    if not could_be_title(above) or _LETTERHEAD.search(above) or (on_cover(above) and not is_organ(above)):
        return False
    goes_on = _GOES_ON.search(above) is not None and not is_title(above)
    late = _BEGINS_LATE.match(text) is not None and TOPIC.search(text) is not None
    names = is_organ(above) and (late or _signed_together(above, text))
    return goes_on or names or text[0] in "—－-–"  # 阳光照进千家万户 / ——宁陕县江口镇2015年政务公开工作总结


# 联系人：县政务公开办 姚某
_CONTACT = re.compile(r"(?:联系人|联系电话|联系方式|电话|传真|地址|邮编|邮箱|来源|作者|抄送)[:：]")
# 字号：2019年第2号
_LABELLED = re.compile(r"[\u4e00-\u9fff\s]{2,8}[:：]")
#: So many bodies sign together at most.
_NAMES = 2
# 局, 委, 办: bodies of one rank
_RANKS = "局委办会院"


def _signed_together(above: str, text: str) -> bool:
    """Tell whether two organs on two lines issue together: 中共某县纪律检查委员会 / 某县监察局."""
    head = text.partition("关于")[0]
    if not is_organ(head):
        return False
    return above.startswith(("中共", "中国共产党")) or (above[-1] == head[-1] and above[-1] in _RANKS)


def _is_second_title(text: str) -> bool:
    """Tell whether a line below the title is a title again: the document's own, where the page had another."""
    return is_title(text) and len(text) >= 8 and chapter_end(text) != len(text) and not text.endswith("情况")


def _fullest(front: Sequence[Row], first: int) -> int:
    """The row whose title is the one at ``first`` with more said: the title above the text, under a cover."""
    for at in range(len(front) - 1, first, -1):
        if is_title(front[at].text) and contains_title(front[at].text, front[first].text):
            return at
    return first


def _join_title(front: list[Row], first: int, last: int) -> list[Row]:
    for row in front[first + 1 : last + 1]:
        front[first].absorb(row, "joined_title")
    return front[: first + 1] + front[last + 1 :]


def _repeats(front: Sequence[Row], at: int, title: str) -> bool:
    """Drop the title printed a second time over several lines; tells whether it was."""
    text = front[at].text
    for end in range(at + 1, min(at + _TITLE_LINES, len(front))):
        text += front[end].text
        if same_title(text, title):
            for row in front[at : end + 1]:
                row.dropped = "title_repeated"
            return True
    return False


def on_cover(text: str) -> bool:
    """Tell whether ``text`` is what stands on a cover or right under a title."""
    return (
        is_date(text)
        or is_document_number(text)
        or _BRACKETED.fullmatch(text) is not None
        or is_organ(text)
        or _LETTERHEAD.search(text) is not None
        or _SPEAKER.fullmatch(text) is not None
        or _YEAR_LINE.fullmatch(text) is not None
        or (text[0] in "—―－-" and _GIVEN_AT.fullmatch(text) is not None)
        or _FILLED_IN.fullmatch(text) is not None
    )


def _without_title(front: list[Row]) -> list[Row]:
    """No line ends as a title does: the first may still be one, if it speaks of disclosure and text follows."""
    if (
        front
        and len(front[0].text) >= 6
        and could_be_title(front[0].text)
        and not _CONTACT.match(front[0].text)
        and not (_BRACKETED.fullmatch(front[0].text) and not ENDS_AS_TITLE.search(front[0].text[:-1]))
    ):
        text = front[0].text
        telling = TOPIC.search(text) is not None or ENDS_AS_TITLE.search(text) is not None
        if telling and not is_organ(text) and not is_date(text):
            front[0].kind = BlockKind.TITLE
            for row in front[1:]:
                if not on_cover(row.text):
                    break
                row.kind = BlockKind.COVER
    return front
