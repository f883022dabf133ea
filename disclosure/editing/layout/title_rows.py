"""Which lines in front of a report are its title, where that may stand on several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from disclosure.editing.column_names import COLUMN, is_column
from disclosure.editing.layout.cover_lines import LETTERHEAD, on_cover
from disclosure.editing.rows import Row
from disclosure.editing.shapes import BLANK, is_document_number, is_organ, narrow_digits
from disclosure.editing.titles import SUBTITLE, TOPIC, could_be_title, is_title

#: A title stands on so many lines at most.
TITLE_LINES = 4
# 站前街道办事处2009     关于2017年政府信息公开工作     萧县人民政府关于
_GOES_ON = re.compile(
    r"(?:(?:19|20)[\dxX]{2}(?:年|年度)?|二[〇○◯零OＯ0][〇○◯零OＯ0一二三四五六七八九]{2}年度?|关于(?:公布|印发|转发|发布|做好|报送|上报|批转|开展)?|政府信息公开|政务公开|信息公开|工作|年度|情况|的|[\d年][—－–-]{1,2}"  # 2008— / 2010年两当县…
    r"|(?:(?:19|20)\d\d年|[—－–~～至-])\d{1,2}月份?|[上下]半年|第?[一二三四1-4]季度)$"  # 2013年1-10月 / 政务公开工作汇报
)
# 情况的报告   年度报告   的汇报
_CONTINUES = re.compile(
    rf"(?:的|及|和|与|暨)|的?(?:(?:19|20)\d\d年?)?(?:工作|情况|自查|自评|自检自查|自查自评|整改)?的?(?:年度)?(?:报告|总结|汇报|年报|情况报告){BLANK}?(?:[（(].{{1,12}}[)）])?$"
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

# 政务公开工作简报 / 第7期: the name of a bulletin above what stands in it
_BULLETIN = re.compile(r"(?:简报|快报|快讯|专报|动态|信息|通讯)$")
_ISSUE = re.compile(rf"第{BLANK}{{0,3}}[\d一二三四五六七八九十百]{{1,4}}{BLANK}{{0,3}}期")


def _is_masthead(front: Sequence[Row], at: int) -> bool:
    below = [row.text for row in front[at + 1 : at + 4]]
    return _BULLETIN.search(front[at].text) is not None and any(map(_ISSUE.search, below))


def find_title(front: Sequence[Row]) -> tuple[int, int] | None:
    """First and last row of the title; a bulletin's name is one only where nothing below it is."""
    bulletins = [at for at in range(len(front)) if _is_masthead(front, at)]
    below = bulletins[-1] + 1 if bulletins else 0
    if below and (found := _title_from(front, below)):
        return found
    return _title_from(front, 0)


def _title_from(front: Sequence[Row], begin: int) -> tuple[int, int] | None:
    for first in range(begin, len(front)):
        if first + 1 < len(front) and _heads_a_page(front, first):
            continue
        if first and not front[first].apart and _LEFT_OPEN.search(front[first - 1].text):
            continue  # 根据《市人民 / 政府办公室关于…的通知》: within a sentence that a line end cut
        text = ""
        for last in range(first, min(first + TITLE_LINES, len(front))):
            part = front[last].text
            if (last > first and front[last].apart) or (last == first and is_column(part)):
                break  # a site's banner, its tool bar, the title: they make no line together
            if is_document_number(part):
                break  # 河政函〔2016〕3号 / 关于报送2015年度…年度报 / 告的函
            if not could_be_title(part) or (on_cover(part) and last > first and not is_organ(part)):
                break
            if last > first and is_title(part) and not _goes_on(text, part):
                break
            text += part
            if last > first and COLUMN.fullmatch(text) and _titled_below(front[last + 1 :], text):
                break  # 政府信息 / 公开年报 / 鹤庆县民政局信息公开指南
            if is_title(text) or (_ABOUT.fullmatch(text) and could_be_title(text)):
                return _widened(front, first, last)
    return None


def _goes_on(above: str, part: str) -> bool:
    """Tell whether a line that is a title by itself ends one that began above: 的汇报, 年度报告, the rest of a word."""
    part = narrow_digits(part)
    if _NAMES_ITSELF.match(part):  # 和静县2016年…, where 和 begins a name
        return _cuts_a_word(above, part)
    return _CONTINUES.match(part) is not None or _cuts_a_word(above, part)


# a sentence of the opening that stops within the name of a document
_LEFT_OPEN = re.compile(r"^(?=.*(?:根据|按照|依据)).*《[^》]*$|^(?:根据|按照|依据|遵照).{14,}[^。；：！:;!]$")


def _titled_below(rows: Sequence[Row], column: str) -> bool:
    """Tell whether a fuller title follows a column's name within a few lines."""
    return any(is_title(row.text) and len(row.text) > len(column) for row in rows[:4])


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
        and last - first < TITLE_LINES
        and (_is_subtitle(front[first]) or not (front[first].apart or _heads_a_page(front, first - 1)))
        and _begins_above(front[first - 1].text, front[first].text)
    ):
        first -= 1
    text = "".join([row.text for row in front[first : last + 1]])
    below = front[last + 1 : last + 3]
    if below and _is_subtitle(below[0]) and is_title(below[0].text):
        return first, last + 1
    if below and not below[0].apart:
        if _CONTINUES.fullmatch(below[0].text) or _APPENDS.match(below[0].text):
            return first, last + 1
        if count := _closing_about(text, below):
            return first, last + count
    return first, last


def _is_subtitle(row: Row) -> bool:
    """Whether a title goes on with it, whatever a site put between: 院务公开工作汇报 / ——向督导组的汇报."""
    return row.text.startswith(SUBTITLE)


def _heads_a_page(front: Sequence[Row], at: int) -> bool:
    """Tell whether the row is a column's name or tabs of years, and the title below it begins by itself."""
    text = front[at].text
    beginnings = list(accumulate(row.text for row in front[at + 1 : at + TITLE_LINES]))
    below = beginnings[:2][-1]
    if _YEAR_TABS.fullmatch(text):
        return _A_YEAR.search(below) is not None
    if COLUMN.fullmatch(text) is None or not any(map(is_title, beginnings)):
        return False  # 政府信息公开指南 above 萧县教育局编印 is the title itself
    above = front[at - 1].text if at else ""
    if not above and not is_column(text):  # 政府信息公开 / 2016年度报告 may be a title on two lines
        return _NAMES_ITSELF.match(below) is not None
    return not above or above[:3] in below or not _begins_above(above, text)


# 和静县2016年政府信息公开工作年度报告
_NAMES_ITSELF = re.compile(
    r"[\u4e00-\u9fff]{2,20}?(?:(?:[1１][9９]|[2２][0０])\d\d|二[〇○◯零OＯoО0][〇○◯零OＯoО0一二三四五六七八九]{2})年"
)


# 通渭县人民政府信息公开指南(2024年)
_NAMES_GOVERNMENT = re.compile(r"[\u4e00-\u9fff]{1,10}[省市州县区旗镇乡]人民政府")


# 2024年 2023年 2022年 2021年: tabs of a page, above a title that has its own year
_YEAR_TABS = re.compile(rf"(?:(?:19|20)\d\d年?度?{BLANK}{{0,4}})+")
_A_YEAR = re.compile(r"(?:19|20)\d\d|二[〇○零OＯ0]")


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
    if not could_be_title(above) or LETTERHEAD.search(above) or (on_cover(above) and not is_organ(above)):
        return False
    if _CUT_YEAR.fullmatch(above[-3:] + "/" + text[:4]):
        return True
    own = _OWN_PLACE.match(text)
    if own and own["place"] in above and is_title(text):
        return False  # 黑龙江省勃利县人民政府 / 2025年勃利县政务公开工作要点: a banner over a title that is whole
    goes_on = _GOES_ON.search(above) is not None and not is_title(above)
    whole = _NAMES_ITSELF.match(text) or _NAMES_GOVERNMENT.match(text)
    if goes_on and _COLUMN_END.search(above) and whole and is_title(text):
        return False  # 文件类信息公开, above a title that has its issuer
    goes_on = goes_on or (
        above.startswith("关于") and _ABOUT_ENDS.search(text) is not None and not is_title(above)
    )
    late = _BEGINS_LATE.match(text) is not None and TOPIC.search(text) is not None
    names = is_organ(above) and (late or _signed_together(above, text))
    names = names or (_REST_OF_NAME.match(text) is not None and above[-1] in "省市州盟县区旗镇乡街道会")
    return goes_on or names or text[0] in "—－-–"  # 阳光照进千家万户 / ——宁陕县江口镇2015年政务公开工作总结


_OWN_PLACE = re.compile(r"\d{4}年度?(?P<place>[\u4e00-\u9fff]{1,8}?[省市县区旗乡镇])")
# …关于开展20 / 21年度全区政务公开…
_CUT_YEAR = re.compile(r".{0,2}?(?<!\d)(?:[12]/\d\d\d年|(?:19|20)/\d\d年.|(?:19|20)\d/\d年..?)")
# …人民政府童家桥街道 / 办事处2020年政府信息公开工作年度报告
_REST_OF_NAME = re.compile(
    r"(?:办事处|人民政府|政府|委员会|管委会|管理委员会)(?:(?:19|20)\d\d|关于|政务|政府信息)"
)
# what a column's name can end with
_COLUMN_END = re.compile(r"(?:信息公开|政务公开|工作|情况)$")
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
