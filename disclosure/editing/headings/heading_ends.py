"""Where a heading ends: with its line, at the first stop of a line that goes on as text, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.headings.chapters import TABLE_BEGINS, TABLE_ROW, chapter_end
from disclosure.editing.numbering import HEADING_STYLES, Style
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANKS, holds_blank, is_prose

# （一）予以公开    2: cells of a row, the last of them a number
_NUMBER_LAST = re.compile(rf"[^\s、.．:：][{BLANKS}]{{1,40}}\d{{1,6}}$")
_LINE = 50  # a heading on a line of its own is no longer
_DIGIT_LINE = 40  # nor one that 1、 counts
_RUN_IN = 36  # a heading with text behind it is no longer, its stop included
_LABEL = 22  # nor one that a colon ends

# what a sentence says and no heading does:  改善了干群关系   共收到申请33件   应当主动公开的…   自《方案》实施以来
_STATEMENT = re.compile(
    r"了(?!解|结)|\d+ ?(?:余|多)?(?:条|件|次|个|份|人|户|万|篇|期|场|起|%|％|元)|应当|不得|未经|必须在|以来|截[至止]"
    r"|^(?:自(?![查评检纠然身觉治主我行愿动])|经(?![济费营办验典])|为(?!民|农|企|老|您)了?|根据|按照|由于|如(?!实|期)|凡|对于|本(?!级|职|土)|我们)|如下$|以下|下列|^[^，,]{0,10}[会将](?:把|对|在)"
)
# what a colon ends without being a heading:  使大家深刻领会到：   例如：   重点做好以下工作：
_NO_LABEL = re.compile(r"[，,；;。]|[到是有说为如]$|如下|以下|例如|比如|其中$")
# 健全组织，明确职责：  two clauses of a length, as headings are made
_PARALLEL = re.compile(r"(?P<one>[^，,；;。：:]{3,10})[，,](?P<two>[^，,；;。：:]{3,10})")
# how the text begins that stands right behind a chapter's name:  2015年，…   我局…   全年未收到…
_TEXT_BEGINS = re.compile(
    r"(?:19|20)\d\d年|我|本[年县市区局镇乡]|全[年县市区]|截至|根据|按照|目前|今年|为|一是|未|无|在|没有|通过"
)


def heading_end(rows: Sequence[Row], at: int) -> int:
    """Return where the heading that row ``at`` begins with ends: 0 for none, its length where it is all."""
    row = rows[at]
    if row.kind is not None or row.mark is None or row.mark.style not in HEADING_STYLES:
        return 0
    text = row.text
    start = _skip(text, row.mark.end)
    if start >= len(text) or (text[-1].isdecimal() and _NUMBER_LAST.search(text)) or _is_row(text, start):
        return 0
    if (name := chapter_end(text, start)) and TABLE_BEGINS.match(text, _skip(text, name)):
        return name  # 二、主动公开政府信息情况第二十条第（一）项信息内容…
    divided = _page_heading(text, start) if row.one_line else _named_heading(text, start)
    if divided is not None:
        return divided
    stop = _first_stop(text, start)
    if stop < 0:
        return len(text) if _is_line(text, start, row.mark.style) else 0
    if _MARKS_GIVEN.fullmatch(text, stop + 1):
        return 0
    if stop == len(text) - 1:
        return len(text) if _is_closed_line(rows, at, text[start:stop], text[stop]) else 0
    if row.mark.style is Style.DIGIT and _VALUE.match(text, stop):
        return 0
    if text[stop] in "：:" and name == stop:
        return stop + 1  # 五、因政府信息公开申请行政复议、提起行政诉讼的情况：无。
    return stop + 1 if _is_run_in(text[start:stop], text[stop]) else 0


# 1、主动公开政府信息的数量：46条，…,  3、决定不予公开政府信息的数量：无。: a label and its value
_VALUE = re.compile(r"[：:]\s?(?:(?:共计?|均?为)?\d{1,6}\s?(?:条|件|次|项|人|份|个)|无[。；;]?$)")
# 三、本年度办理结果 |    一、本年新收政府信息公开申请数量 | 2 | 0 | 0 |    一、本年新收政府信息公开申请数量3100004
_ROW = re.compile(r"[|｜].*[|｜]|\d{3,}")


def _is_row(text: str, start: int) -> bool:
    """Whether a marked line is a row of a table that was flattened: bars part its cells, or digits end its label."""
    if text[-1] in "|｜":
        return True
    labelled = TABLE_ROW.match(text, start) is not None
    if not (labelled or "|" in text or "｜" in text):
        return False
    found = _ROW.search(text, start)
    return found is not None and (labelled or found[0][0] in "|｜")


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


# 1、组织健全，有会议记录。（8分）: an item of a list of marks
_MARKS_GIVEN = re.compile(r"[（(]\d{1,3}(?:\.\d)?分[)）][。；;]?")
_OPENERS = "“《（("
_STOP_OR_OPENER = re.compile("[。：:！？；;“《（(]")


def _first_stop(text: str, start: int) -> int:
    """The first full stop or colon outside quotation marks and brackets, or -1."""
    found = _STOP_OR_OPENER.search(text, start, start + 60)
    if found is None or found[0] not in _OPENERS:
        return found.start() if found else -1
    depth = 0
    for at in range(start, min(len(text), start + 60)):
        char = text[at]
        if char in "“《（(":
            depth += 1
        elif char in "”》）)":
            depth = max(depth - 1, 0)
        elif char in "。：:！？；;" and depth == 0:
            return at
    return -1


def _is_line(text: str, start: int, style: Style) -> bool:
    """Tell whether a marked line without a stop is a heading: short, and no sentence that lacks its stop."""
    if len(text) > (_DIGIT_LINE if style is Style.DIGIT else _LINE) or text[-1] in "，,、":
        return False
    if _NEXT_INSIDE.search(text, start):
        return False
    return len(text) - start <= 30 or re.search("了(?!解|结)", text[start:]) is None


# 1、认识不到位 2、形式单一 3、更新不及时: a list on one line
_NEXT_INSIDE = re.compile(rf"[{BLANKS}](?:[1-9]\d?[、.．](?!\d)|[一二三四五六七八九十]{{1,2}}、)")


def _is_closed_line(rows: Sequence[Row], at: int, words: str, stop: str) -> bool:
    """A whole row that ends with a stop is a heading where its text stands below it."""
    if len(words) > 40 or stop in "；;！" or _STATEMENT.search(words):
        return False
    if stop in "：:" and (len(words) > 24 or not _is_label(words)):
        return False
    mark = rows[at].mark
    below = rows[at + 1] if at + 1 < len(rows) else None
    if below is None or mark is None or below.kind is not None:
        return False
    return below.mark is None or below.mark.style > mark.style


def _is_run_in(words: str, stop: str) -> bool:
    """Tell whether the first words of a row, up to ``stop``, are a heading and not a sentence."""
    if len(words) >= _RUN_IN or stop in "；;！？" or _STATEMENT.search(words):
        return False
    return stop == "。" or (len(words) <= _LABEL and _is_label(words))


def _is_label(words: str) -> bool:
    """Tell whether what a colon ends can be a heading."""
    if _NO_LABEL.search(words) is None:
        return True
    parallel = _PARALLEL.fullmatch(words)
    return parallel is not None and len(parallel["one"]) == len(parallel["two"])


# 六、其他需要报告的事项无
_NOTHING = re.compile(rf"[{BLANKS}]{{0,8}}[（(]?(?:无|略|暂无)[)）]?[。.]?")


# 一、概述　　2015年，我局…     三、依申请公开情况2015年未收到申请。
def _named_heading(text: str, start: int) -> int | None:
    """Where a chapter's name ends that text follows on the same line without a stop between."""
    end = chapter_end(text, start)
    if end is None:
        return _unknown_name(text, start) if holds_blank(text) else None
    if end == len(text):
        return None
    if _NOTHING.fullmatch(text, end):
        return end
    if not is_prose(text[end:]):
        return None
    if text[end] in BLANKS or _TEXT_BEGINS.match(text, end):
        return end
    return None


# 四、复议、诉讼和申诉情况 2010年，我区没有发生…
def _unknown_name(text: str, start: int) -> int | None:
    """Where a name ends as chapters have them, a blank behind it and what begins like text."""
    end = _longer_name(text, start)
    begins = end and _TEXT_BEGINS.match(text, _skip(text, end)) and is_prose(text[end:])
    return end if begins and _STATEMENT.search(text[start:end]) is None else None


# （三）政府信息管理情况。对2015年以后的文件…: behind a name that is known without it
_NAME_GOES_ON = re.compile(r"(?:工作)?(?:情况|方面|工作)[。：:]")
# 组织领导和制度落实情况一是调整充实了领导小组: a second name, where the text begins as texts do
_JOINED_NAME = re.compile(
    r"[和及与][\u4e00-\u9fff、]{2,16}?(?:情况|问题|打算|措施|安排|建议|工作|建设|计划)"
    r"(?=一是|通过|全年|截[至止]|目前|今年|[我本][局委办镇乡街县市区旗校院]|(?:19|20)\d\d年)"
)


# 三、依申请公开政府信息和不予公开政府信息的情况 本年度受理…: a name up to a blank that begins with a known one
_NAME_TO_BLANK = re.compile(
    rf"[\u4e00-\u9fff、（）]{{4,30}}(?:情况|问题|打算|措施|事项|数量|方式|计划|安排|渠道|内容|意见)(?=[{BLANKS}])"
)


# 一、健全班子，把工作摆上位置 镇里开了…: clauses up to a blank that say nothing yet
_CLAUSES = re.compile(
    rf"(?:[\u4e00-\u9fff“”、]{{3,14}}[，,]){{1,2}}(?![我本])[\u4e00-\u9fff“”、]{{3,14}}(?=[{BLANKS}]{{1,4}}\S)"
)


def _longer_name(text: str, start: int) -> int:
    """Where the name of a chapter ends that a blank parts from its text; 0 if none does."""
    found = _NAME_TO_BLANK.match(text, start)
    return found.end() if found else 0


def _page_heading(text: str, start: int) -> int | None:
    """Where a heading ends on a page that stands on one line: at a known name's end, or at a blank."""
    end = chapter_end(text, start)
    if end == len(text):
        return end
    if end is not None and text[end] not in "。：:；，、的":
        if _NAME_GOES_ON.match(text, end):
            return None
        if text[end] not in "和及与":
            return _longer_name(text, start) or end
        if found := _JOINED_NAME.match(text, end):
            return found.end()
    if (clauses := _CLAUSES.match(text, start)) and _STATEMENT.search(clauses[0]) is None:
        return clauses.end()
    for at in range(start, min(len(text), start + 40)):
        if text[at] in BLANKS:
            return at if at - start >= 2 else None
        if text[at] in "。；，,：:！？":
            return None
    return None
