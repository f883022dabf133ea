"""What looks like the title of a document, and which of several lines is one."""

from __future__ import annotations

import re
from functools import lru_cache

from disclosure.editing.numbering import read_mark
from disclosure.editing.shapes import BLANK, fold

#: Words that the title of a document ends with, in the order of the kinds of report.
_KIND = (
    r"(?:年度报告|报告书|报告|年报|总结|小结|汇报材料|汇报|报告材料|材料|工作情况|进展情况|落实情况|公开情况|完成情况|开展情况|整改情况"
    r"|自查情况|自评情况|情况说明|情况|说明|回顾|方案|要点|计划|安排|打算|思路|设想|谋划|意见|规划|分工|制度|办法|规定|规程|规则|细则|准则|机制|条例"
    r"|指南|目录|清单|统计表|情况表|报表|一览表|汇总表|登记表|申请表|格式|模板|范本|自查表|自评表|检查表|评分表|考核表|评分标准|考核标准|考评标准|工表|解表|排表|示表|细表|议表|台账|流程图|通知|通报|公告|公示|通告|批复|函|决定|决议|令|解读|问答"
    r"|讲话|讲话稿|发言|发言稿|发言材料|致辞|纪要|会议记录|简报|统计公报|心得体会|体会|承诺书|责任书|倡议书|公开信|工作|年鉴)"
)
_TAIL = rf"(?:{BLANK}?[（(〔\[【][^（()）\n。]{{1,24}}[)）〕\]】]|{BLANK}?[一二三四五六七八九十\d]{{1,2}}|(?:19|20)\d\d年?度?|全文|(?:优秀|精选)?(?:范文稿?|范本|范例)|[:：]|[》”\"])"
# 禄丰县规划局政务公开自检自查报告   屿头乡政府信息公开规定   2017年工作总结（讨论稿）
ENDS_AS_TITLE = re.compile(rf"{_KIND}{_TAIL}{{0,2}}$")
#: What such a title can end with, but for digits.
_LAST = frozenset(
    '"):]”》】〕）：一二三四五六七八九十书令会准作例信况函划则制单南告图复定工年度录账式板本报排文料明案法点知示程稿答算结表要见言议话读辞鉴顾路想'
)
#: What reports of this archive are about.
TOPIC = re.compile(
    r"公开|政务|村务|居务|厂务|校务|院务|党务|政府信息|阳光|年报|依法行政|法治政府|廉政|作风|效能|放管服|营商|便民|网站|新媒体|年度"
)
# 霸州市粮食局2012年工作总结及2013年工作打算   新街治沙站“小金库”专项治理自查自纠报告: whatever they are about
_REPORT_OF = re.compile(
    r"(?:[12１２][09０９][\d０-９]{2}年|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2}年|[省市县区旗镇乡街局院校委会站所队司])[^。；，]{0,40}?"
    r"(?:工作总结|工作报告|工作汇报|自查(?:自纠|自评)?(?:情况)?的?报告|述职(?:述廉)?报告|整改(?:情况|落实情况)?的?报告|情况的?汇报|总结报告)"
)
#: Only at the end of a title that says what the report is: 报告, 总结, 汇报 …
REPORT_END = re.compile(
    rf"(?:报告|年报|总结|汇报|汇报材料|材料|情况|小结|说明){_TAIL}{{0,2}}$"
    r"|(?:报告|总结|汇报|情况)(?:及|和|暨|与|、)(?:(?:19|20)\d\d年度?|下一?(?:步|年度?|阶段)|明年|今后)[^。；]{0,12}(?:计划|打算|安排|思路|要点|设想|谋划)$"
)
_NOT_IN_TITLE = re.compile(
    r"[。；;！!？?…]|[，,].*[，,]|/.*/|^[《“\"]?附[件表图]|^[-:：、，,）)>＞→·•]|[:：、，,]$|首页\s{0,3}[>＞»›→/]|[>＞»›→][^>＞»›→]{1,40}[>＞»›→]"
    r"|[告报结]\s?现将|^(?:(?:19|20)\d\d年[，,]|本(?:年度|年)?报告(?!制度)|本年报(?=依据|根据|按照|由|依照|是|所)|(?:编制|编写|有关)?说明[:：]|根据|按照|依据|遵照|现将|为(?:进一步|贯彻|深入|切实|了|做好|全面|确保))"  # a sentence begins so
)


#: What the second half of a title begins with: ——向省卫生厅院务公开督导组的汇报.
SUBTITLE = ("——", "－－", "--", "──")


def could_be_title(text: str) -> bool:
    """Tell whether ``text``, alone on a line in front of a report, could be its title or a part of it."""
    return (
        2 <= len(text) <= 80
        and text.count("\t") < 2
        and _NOT_IN_TITLE.search(text) is None
        and read_mark(text) is None
        and not _is_row_of_names(text)
        and _CELLS.search(text) is None
    )


# 620722/2011-00007 | 主动公开 | 民乐县南古镇人民政府 |
_CELLS = re.compile(r"[|｜][^|｜]{0,60}[|｜]|[|｜]\s{0,4}$")
_YEAR = re.compile(r"(?:19|20)\d\d|[〇○零]")
#: So many words of few characters, with blanks between, are a menu.
_MENU = 4


def _is_row_of_names(text: str) -> bool:
    words = text.split() if " " in text and _YEAR.search(text) is None else ()
    if len(words) > 2 and words[0].endswith(("网站", "网")):
        return True
    return sum(1 < len(word) < 7 and not word[0].isdecimal() for word in words) >= _MENU


@lru_cache(maxsize=64)  # many rules ask of the same first lines
def is_title(text: str) -> bool:
    """Tell whether ``text``, alone on a line, reads as the title of a document, wherever it stands."""
    if (
        not 6 <= len(text) <= 80
        or text.count("\t") > 1  # a row of cells
        or not (text[-1] in _LAST or text[-1].isdecimal())
        or _NOT_IN_TITLE.search(text)
        or ENDS_AS_TITLE.search(text, len(text) - 40 if len(text) > 40 else 0) is None
    ):
        return False
    told = TOPIC.search(text) is not None or _REPORT_OF.search(text) is not None
    return told and read_mark(text) is None


def is_report_title(text: str) -> bool:
    """Tell whether ``text`` reads as the title of a report on disclosure or a year's work."""
    return is_title(text) and REPORT_END.search(text) is not None


def same_title(one: str, other: str) -> bool:
    """Tell whether two lines are one title, blanks and width of marks aside."""
    return fold(one) == fold(other)


#: A longer title names an issuer or a year itself, and another one beside it is another title.
_SHORT = 12
_FILLER = re.compile(r"工作|关于|的|情况|度")


def contains_title(full: str, short: str) -> bool:
    """Tell whether ``full`` is ``short`` with more said: an issuer, a year, 工作 put in."""
    lean, whole = _FILLER.sub("", fold(short)), _FILLER.sub("", fold(full))
    if len(lean) < 4 or len(lean) >= len(whole):
        return False
    return lean in whole or (len(lean) <= _SHORT and _holds_in_two(whole, lean))


def _holds_in_two(whole: str, lean: str) -> bool:
    """Tell whether ``whole`` holds ``lean`` in two pieces: 2017年 … 年度报告."""
    for cut in range(2, len(lean) - 1):
        at = whole.find(lean[:cut])
        if at >= 0 and whole.find(lean[cut:], at + cut) >= 0:
            return True
    return False
