"""What the body of a text says of its own kind, and whether it is a document at all."""

from __future__ import annotations

import re
from enum import Enum

from disclosure.describing.material import Material
from disclosure.describing.printed_titles import is_column_name
from disclosure.records import Clue

ANNUAL = "年度报告"


class Form(Enum):
    """Whether a text is a document at all."""

    DOCUMENT = "document"
    LIST = "list"  # a page that lists the titles of documents
    GUIDE = "guide"  # one that teaches how reports are written
    TEMPLATE = "template"  # a form that was never filled in
    ERROR = "error"  # what a portal shows for an address that is gone


_PLACEHOLDER = re.compile(
    r"[（(](?:单位|机关|部门|填报单位|报告单位)(?:全称|名称)?[)）]|_{3,}|[XxＸ×]{2,}|[○〇]{2,}|[*＊]{2,}|…{2,}"
)
# 收到申请XX件, ____条: numbers that were never filled in
_UNFILLED = re.compile(
    r"(?:[_＿]{2,}|[XxＸ×]{1,4}|[（(]\s{0,4}[)）]|\s{2,8})(?:件|条|次|人|份|篇|个|万元|元)(?![\w])"
)

# 本报告根据《中华人民共和国政府信息公开条例》……编制
_FORMULA = re.compile(
    r"本(?:年度|年)?报告.{0,30}(?:根据|依据|按照|依照).{0,60}条例[^。]{0,160}(?:编制|编写|写成|撰写|而成|制作|公布)"
    r"|(?:根据|依据|按照|依照)[^。]{0,120}(?:编制|编写|撰写|制作)本(?:年度|年)?报告|本年度报告汇总[^。]{0,60}而成"
)

#: What the body says of itself where the title is silent, most particular first.
BODY_CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    # 为了规范年度报告的编制，制定本制度。   现就做好2018年度政府信息公开年度报告通知如下
    ("制度办法", re.compile(r"(?:为|根据|依据)[^。]{0,160}(?:制定|制订)本(?:制度|办法|规定|细则|规程|规则)")),
    # 编写本公开指南，供公众查询;  特制定卧龙山街道政务公开工作实施方案
    ("公开指南", re.compile(r"(?:编制|编写|制定|制作)本(?:信息公开|公开)?指南")),
    (
        "实施方案与工作要点",
        re.compile(
            r"(?:制定|制订)(?![了过和并、])(?:如下|本(?:实施|工作)?(?:方案|要点)|[^。，《》]{2,24}公开(?:工作)?(?:实施)?方案)(?=[。，：:])"
        ),
    ),
    (
        "制度办法",
        re.compile(
            r"本(?:制度|办法|规定|细则|规程|规则)(?:由[^。，]{2,30}(?:负责)?解释|自[^。，]{2,30}(?:施行|实施|执行|试行))"
        ),
    ),
    ("通知公告", re.compile(r"现(?:就|将|对)?[^。]{0,60}通知如下|现?印发给你们|特此通知")),
    (ANNUAL, _FORMULA),
    (
        ANNUAL,
        re.compile(
            r"(?:根据|依据|按照|依照)[^。]{0,60}条例[^。]{0,120}(?:编制|编写|撰写|公布|发布)[^。]{0,30}年度报告"
        ),
    ),
    # 现将我局2016年政府信息公开工作年度报告如下   特编制本局2018年度政府信息公开报告   特向社会公布…年度报告
    (
        ANNUAL,
        re.compile(
            r"(?:现将?|特|公布|编制)[^。《》]{0,40}(?:公开(?:工作)?年度(?:工作)?报告|年度政府信息公开(?:工作)?报告)"
            r"(?=[^。编报通事]{0,8}(?:如下|公布|于后|[。，,]))"
        ),
    ),
    # 所列数据的统计期限自2013年1月1日起至2013年12月31日止
    (
        ANNUAL,
        re.compile(
            r"(?:数据|报告)[^。]{0,12}(?:统计期限?|统计时间|时间段|期限)[^。]{0,8}20\d\d\s?年?\s?1\s?月\s?1\s?日[^。]{0,12}12\s?月\s?31"
        ),
    ),
    # 如对本年度报告有任何疑问，请联系：…
    (ANNUAL, re.compile(r"对本年度报告[^。]{0,20}(?:疑问|意见|建议)[^。]{0,20}联系")),
    ("自检自查报告", re.compile(r"现(?:就|将|对)?[^。]{0,60}自(?:检自)?查[^。]{0,30}如下")),
    ("整改报告", re.compile(r"现(?:就|将|对)?[^。]{0,60}整改[^。]{0,30}如下")),
    ("工作汇报", re.compile(r"现(?:就|将|对)?[^。]{0,60}(?:汇报|报告)(?:如下|于后)")),
    ("工作总结", re.compile(r"现(?:就|将|对)?[^。]{0,60}总结(?:报告|汇报)?如下")),
    (
        "工作汇报",
        re.compile(
            r"作如下(?:汇报|报告)|汇报如下|报告如下|(?:我|下面|首先|现)[^。]{0,40}作一?个?(?:简要|简单|简短)的?(?:工作)?汇报"
            # 受会议委托，我就全县2017年政务公开工作向大家汇报
            r"|我[就把将][^。，]{2,40}向(?:大家|各位|会议|大会)(?:作一?个?)?汇报"
        ),
    ),
    ("工作总结", re.compile(r"总结如下")),
)


_FILLED = re.compile(r"\d(?:件|条|次|人|份|篇|个|万元|元)")
_STATUTORY_CHAPTERS = (
    re.compile(r"主动公开.{0,8}情况"),
    re.compile(r"依申请公开.{0,12}情况|(?:收到|受理|处理).{0,10}申请.{0,6}情况"),
    re.compile(r"(?:行政)?复议.{0,12}诉讼.{0,8}情况|提起行政诉讼"),
    re.compile(r"(?:存在|主要).{0,6}问题.{0,6}(?:改进|措施)"),
    re.compile(r"收费.{0,4}减免.{0,4}情况"),
)

# 二、收到和处理政府信息公开申请情况 – on a line of its own, or in a page that is all one line
_CHAPTER = re.compile(r"[一二三四五六七八][、.．]\s{0,2}[^，。；、\n]{2,14}[、和]?[^，。；、\n]{0,24}")


# 二、主动公开政府信息情况   三、收到和处理政府信息公开申请情况: the format's own words, national since 2019
_OF_THE_FORMAT = re.compile(
    r"(?:^|[\n。])\s{0,4}[一二三四五六][、.．]\s{0,2}(主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开行政复议、行政诉讼情况|因政府信息公开工作被申请行政复议、提起行政诉讼情况)"
)

# （一）主动公开   （四）政府信息公开平台建设: what the first of its chapters is to tell
_OF_ITS_OVERVIEW = re.compile(
    r"(?:^|[\n。])\s{0,4}[（(]?[一二三四五1-5][)）、.．]\s{0,2}(主动公开|依申请公开|(?:政府)?信息(?:资源)?(?=管理)|(?:政府)?(?:信息公开)?平台(?=建设)|监督保障)"
)

# 您访问的页面不存在
_GONE = re.compile(
    r"页面不存在|(?:页面|网页|内容).{0,6}(?:已被?删除|找不到|无法访问)|暂时不可用|没有找到您|无权访问|访问受限"
    r"|(?<!\d)404(?![\d条件份篇项次个人元])"  # and not 公开信息404条
    # a column that holds nothing, and not 我镇暂无信息公开申请
    r"|(?<![\u4e00-\u9fff])暂无(?:相关)?(?:内容|数据|信息|记录|文章)(?![\u4e00-\u9fff])"
)


# 政府信息公开年度报告怎么写？写作指南及范例, above all else
_TEACHES = re.compile(r"[^。\n]{0,40}(?:怎么写[？?]|写作(?:指南|技巧))")


def teaches(material: Material) -> str:
    """The first words of a text that teaches how reports are written; empty where it does not."""
    found = _TEACHES.match(material.full)
    return found[0] if found else ""


def form_of(material: Material) -> Form:
    """Whether the text is a document, a list of titles, a guide or an empty form."""
    if is_list_of_titles(material):
        return Form.LIST
    if (
        len(material.body) < 600
        and _GONE.search(material.opening)
        and (not material.title or is_column_name(material.title))
    ):
        return Form.ERROR
    if teaches(material):
        return Form.GUIDE
    return Form.TEMPLATE if is_blank_template(material) else Form.DOCUMENT


def chapters_of(material: Material) -> int:
    """How many of the chapters that the regulation asks of an annual report a text has."""
    heads = _CHAPTER.findall(material.body)
    return sum(1 for chapter in _STATUTORY_CHAPTERS if any(chapter.search(head) for head in heads))


def has_chapters(material: Material) -> bool:
    """Whether the chapters are those that the regulation asks of an annual report, or one holds the form's table."""
    if chapters_of(material) >= 3 or holds_the_table(material):
        return True
    return len(set(_OF_THE_FORMAT.findall(material.body))) >= 2 or (
        len(set(_OF_ITS_OVERVIEW.findall(material.body))) >= 3
    )


def holds_the_table(material: Material) -> bool:
    """Whether a table of the text counts applications as the national form does, which no other report has."""
    cells = (
        cell.text for block in material.text.blocks if block.table for row in block.table.rows for cell in row
    )
    return any("本年新收政府信息公开申请数量" in text for text in cells)


def says_annual(material: Material) -> bool:
    """Whether the first words are the formula of an annual report: 本报告根据《…条例》…编制."""
    return _FORMULA.search(material.opening) is not None


# 根据《…条例》的规定，现公布2013年度本镇政府信息公开工作情况
_PUBLISHES = re.compile(
    r"条例[^。]{0,60}现(?:予|将|向社会)?公布[^。]{0,20}(?:20\d\d|二[〇○零OＯ0]\S{2})年度?[^。]{0,30}信息公开"
)


def publishes_its_year(material: Material) -> bool:
    """Whether the first words publish a year's disclosure under the regulation, whatever the title calls it."""
    return says_annual(material) or _PUBLISHES.search(material.opening) is not None


def annual_column(material: Material) -> Clue | None:
    """The column of annual reports, where the page stood in it."""
    beside = (*material.clues("column"), *material.clues("breadcrumb"))
    return next((clue for clue in beside if re.search(r"年报|年度报告", clue.text[-16:])), None)


def is_blank_template(material: Material) -> bool:
    """Whether this is the form that an annual report is to be written on, not one.

    A report whose names were blacked out by a reposting site is none: it has its numbers.
    """
    if not _PLACEHOLDER.search(material.title_printed or material.opening[:120]):
        return False
    unfilled, filled = len(_UNFILLED.findall(material.body)), len(_FILLED.findall(material.body))
    if len(material.body) < 200:
        return unfilled > filled
    return unfilled >= 3 and unfilled > 3 * filled and len(material.body) < 150 * unfilled


# · 青阳县2016年政府信息公开工作年度报告 2017-03-20, on lines of their own or run together
_LISTED = re.compile(
    r"20\d\d[^。；，\n]{4,40}?(?:年度报告|年报|工作总结|工作报告|自查报告)(?:[（(][^）)\n]{0,20}[)）])?"
    r"\s{0,3}(?:\[?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\]?|(?=\n|$))"
)


def is_listed(title: str) -> bool:
    """Whether ``title`` is an entry of such a list: another document's title, with its year, and no collection's."""
    return _A_YEAR.search(title) is not None and _COLLECTION.search(title) is None


_A_YEAR = re.compile(r"20\d\d|二[〇○零OＯ0]\S{2}年")
_COLLECTION = re.compile(r"汇编|合集|目录|列表|一览|汇总|选编|专栏")


# …现公布县水利局2019年政府信息公开工作年度报告... 2020-01-20: what a search shows of each page that it found
_FIRST_WORDS = re.compile(r"(?:\.{3}|…)\s{0,3}\[?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}")


def is_list_of_titles(material: Material) -> bool:
    """Whether the text is a page that lists reports: their titles, and no sentence but their first words."""
    opening = material.full[:6000]
    if ("…" in opening or "..." in opening) and len(_FIRST_WORDS.findall(opening)) >= 3:
        return True
    if material.body.count("。") > 2:
        return False
    found = [match.end() - match.start() for match in _LISTED.finditer(material.full, 0, 6000)]
    return sum(found) * 2 >= min(len(material.full), 6000) and len(found) >= 3
