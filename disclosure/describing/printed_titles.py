"""The title of a report as it is printed: above the text, beside it, or among its first lines."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from disclosure.records import BlockKind, Clue, ReportText

# 萧县2017年…年度报告_萧县人民政府, 年度报告 - 某某县政府网: the site's name behind a page's title
_SITE_SUFFIX = re.compile(
    r"\s{0,3}[_|｜]\s{0,3}[^_|｜]{2,40}$|\s{1,3}[-–—]{1,2}\s{1,3}[^-–—]{2,40}$|[-–—]{1,2}[^-–—\d]{2,30}(?:网|网站|门户|政府)$"
)
# 第二篇:… – an article site's own counting
_WRAPPER_PREFIX = re.compile(
    r"^\s{0,8}(?:第[一二三四五六七八九十百\d]{1,4}[篇部]分?|篇[一二三四五六七八九十]|附件\s?\d{0,2}|附[:：])\s{0,4}[:：、.]?\s{0,4}"
)


#: Where a title may stand beside the text, best first. A wrapper's title names a collection, not a report.
TITLE_ORIGINS = ("meta", "header_table", "crawler_header", "h1", "page_title")


def compact(text: str) -> str:
    """``text`` without blanks: printers and PDFs put them between characters and figures."""
    return "".join(text.split())


def official_titles(text: ReportText) -> tuple[Clue, ...]:
    """What the publishing system itself calls the document."""
    return tuple(
        clue
        for clue in text.clues
        if clue.field == "title" and clue.origin in TITLE_ORIGINS[:3] and clue.text.strip()
    )


def without_site(title: str) -> str:
    """A page's title without the name of its site."""
    return _SITE_SUFFIX.sub("", title).strip()


# 政府信息公开申请答复书, 阳谷县西湖镇2015年政府信息公开工作报告: a line that can only be a title
_TITLE_SHAPE = re.compile(
    r"(?!第[一二三四五六七八九十百\d]{1,4}[条章]|根据|依据|按照|遵照)[^。；，,！!？?：:]{4,50}(?:报告|总结|汇报|材料|年报|方案|要点|办法|制度|规定|指南|目录|通知|通报|公告|答复书|告知书|统计表|纪要|部门预算|部门决算|预算公开|决算公开)"
    r"(?:[（(][^（()）]{1,16}[)）])?|公告|通告|通知|公示|工作总结|工作汇报|情况汇报|自查报告"
    r"|关于[^。；，,！!？?：:]{4,50}(?:意见|决定)"
)


# 信息公开, 信息内容, 404: names of columns and pages, not of documents
_DOCUMENT_WORDS = re.compile(
    r"报告|总结|汇报|材料|年报|方案|要点|计划|办法|制度|规定|细则|指南|目录|清单|通知|通报|公告|公示|意见|决定|答复|告知|统计|纪要|情况|讲话|解读|简报|总结|小结|回顾|自查|自评|问答|读懂|图解|表|书|函|批复|记录|规程|规则|准则|发言|致辞|预算|决算"
)
# 年报   政府信息公开年报   新田县人民政府 信息公开年报: a blank parts a site's name from its column's
_COLUMN_NAME = re.compile(
    r"(?:[\u4e00-\u9fff]{2,24}[ \u3000\xa0_|｜>·-]{1,4})?(?:政务公开|信息公开)?(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:年度报告|年报|报告|指南|目录|制度|规定|通知公告|公告|通知|统计)"
)


# a breadcrumb or a tool bar that was left at the head of a page
_NO_TITLE = re.compile(
    r"^\s{0,3}[-–—]?[>›»＞]|->|当前位置|所在位置|您的位置|首页\s{0,3}[>›»＞]|\s[>›»＞]\s.{1,30}\s[>›»＞]\s|无障碍|加入收藏|设为首页"
)


# 标题：…, Title: … – a crawler's own words
_TITLE_LABEL = re.compile(
    r"^(?:(?:信件|来信)?标题|主题|题目|题名|名?称|[Tt]itle|TITLE)(?:\s{0,3}[:：]\s{0,3}|\s{1,3})(?=\S)"
)


# # 萧县2017年…   ★萧县2017年…   【萧县2017年…年度报告】; but ■县 and **县 are blacked out, and □ is a lost character
_DECORATION = re.compile(
    r"^(?:[#＃]{1,6}|[★☆◆◇■▲▼△▽►▶※●]|[*＊•·](?=\s))(?![省市州盟县区旗镇乡局])\s{0,4}(?=[\u4e00-\u9fff《\d])"
)
# #徐闻政务公开#【头条文章】…
_HASHTAGS = re.compile(r"^(?:[#＃][^#＃\s]{2,20}[#＃]\s{0,2}){1,4}")
# [转帖]夹河乡…
_FORUM_MARK = re.compile(
    r"^(?:Page\s?\d{1,3}[-—_])?[\[【(（](?:图文解读|图解|图说|转帖|转载|转发|原创|分享|推荐|置顶|精华|图文|公告|头条文章|长文)[\]】)）]\s{0,3}"
)
# 同政办发〔2014〕31号《大同市人民政府办公厅关于…的通知》
_NUMBER_IN_FRONT = re.compile(
    r"[\u4e00-\u9fff]{1,12}[〔\[（(【][2２][0０]\d\d[〕\]）)】]第?\d{1,4}号\s?《([^《》]{6,80})》"
)
_IN_BRACKETS = re.compile(r"【([^【】]{6,80})】")
# 统计局上半年工作总结 -总结: the site's column, which is the kind that the title ends with
_KIND_AGAIN = re.compile(
    r"(?<=(?P<kind>总结|报告|汇报|计划|方案|制度|要点|材料))\s{0,3}[-–—_|｜]{1,2}\s{0,3}(?:工作)?(?P=kind)(?:范文)?$"
)


#: So many first characters tell that a title begins once more.
_AGAIN = 8


def _undecorated(title: str) -> str:
    """``title`` without signs in front of it and brackets around the whole of it."""
    title = _KIND_AGAIN.sub("", _DECORATION.sub("", _FORUM_MARK.sub("", _HASHTAGS.sub("", title))))
    if numbered := _NUMBER_IN_FRONT.fullmatch(title):
        return numbered[1]
    again = title.find(title[:_AGAIN], _AGAIN)
    if again > 0 and title[:again].startswith(title[again:]):
        title = title[:again]  # a site printed it twice and lost a line end, within the second perhaps
    if title[:1] == title[-1:] == '"' and title.count('"') == 2:
        title = title[1:-1]
    found = _IN_BRACKETS.fullmatch(title)
    return found[1] if found else title.rstrip("。")


def is_column_name(title: str) -> bool:
    """Whether a title is what a site calls a column: 政府信息公开年报."""
    return _COLUMN_NAME.fullmatch(title) is not None


def names_a_document(title: str) -> bool:
    """Whether ``title`` could be a document's: 信息公开 and 404 are names of columns and pages."""
    if is_column_name(title.strip()):
        return False
    title = compact(title)
    return _DOCUMENT_WORDS.search(title) is not None and not is_column_name(title)


# 萧县杨楼镇2016年政务公开工作总结
_OF_A_REPORT = re.compile(
    r"[^。；，！？：:\n]{3,50}(?:公开|年度|工作)[^。；，！？：:\n]{0,16}(?:报告|年报|总结|汇报)(?:[（(][^（()）]{1,16}[)）])?"
)


def names_a_report(title: str) -> bool:
    """Whether a line could be the title of a report and nothing else."""
    return _OF_A_REPORT.fullmatch(title) is not None


def is_subtitle(title: str) -> bool:
    """Whether a title is the second half of one: ——向督导组的汇报."""
    return title.startswith(("—", "－", "-", "─"))


_YEAR_FIRST = re.compile(r"\s{0,3}[2２二]\s?[0０〇○零]\s?\S\s?\S\s?年")
# a title on another subject has its issuer above it as a letterhead
_ON_DISCLOSURE = re.compile("公开|政务|年度报告|年报")
# 永善县交通运输局, but not 会同县林城镇人民政府文件
_NAME_ABOVE = re.compile(
    r"[\u4e00-\u9fff]{2,24}(?:局|委|委员会|政府|办公室|办|中心|院|校|学|处|所|站|队|公司|会|[县市区旗乡镇]|街道)"
)


# 2025年勃利县政务公开工作要点: a title that names its place behind the year
_OWN_PLACE = re.compile(r"\S{4}年度?([\u4e00-\u9fff]{1,8}?[省市县区旗乡镇])")


def _line_above(text: ReportText) -> str:
    """The name on the line right above a title that begins with its year: it is the title's first line."""
    for before, block in pairwise(text.blocks[:8]):
        if block.kind is BlockKind.TITLE:
            above = compact(before.text)
            if before.kind is not BlockKind.COVER or not _NAME_ABOVE.fullmatch(above):
                return ""
            own = _OWN_PLACE.match(compact(block.text))
            return "" if own and own[1] in above else above  # a site's banner over a title that is whole
    return ""


class PrintedTitle(NamedTuple):
    """A report's title: its words as printed, where they stood, and what of them is another line's."""

    words: str
    origin: str  # title, first_lines, or one of TITLE_ORIGINS; empty where there is none
    above: str = ""  # the first line of a title on two lines: 永善县交通运输局 / 2013年政务公开工作总结

    @property
    def bare(self) -> str:
        """The words without blanks and without an article site's count in front."""
        return compact(_WRAPPER_PREFIX.sub("", self.words))


def read_printed_title(text: ReportText) -> PrintedTitle:
    """Return the title that stands in ``text`` or beside it; one that begins with its year may have a name above."""
    printed, origin = _printed_title(text)
    late = origin == "title" and _YEAR_FIRST.match(printed) and _ON_DISCLOSURE.search(printed)
    above = _line_above(text) if late else ""
    return PrintedTitle(above + printed, origin, above)


def _printed_title(text: ReportText) -> tuple[str, str]:
    blocks: list[str] = []
    for block in text.blocks:
        if block.kind is BlockKind.TITLE and block.text.strip() not in blocks:
            blocks.append(block.text.strip())
        elif blocks and block.kind is not BlockKind.TITLE:
            break
    if blocks and not _NO_TITLE.search("".join(blocks)):
        return _undecorated(_TITLE_LABEL.sub("", "".join(blocks))), "title"
    return _title_beside(text) or _title_in_text(text)


def _title_beside(text: ReportText) -> tuple[str, str] | None:
    """What the page calls the document; a title that names no kind must stand above the text as well."""
    clues = {
        clue.origin: clue for clue in reversed(text.clues) if clue.field == "title" and clue.text.strip()
    }
    for origin in TITLE_ORIGINS:
        if origin in clues and names_a_document(title := without_site(clues[origin].text)):
            return _whole_below(title, text), origin
    for origin in TITLE_ORIGINS[:3]:
        if origin in clues and _stands_below(title := without_site(clues[origin].text), text):
            return title, origin
    return None


def _title_in_text(text: ReportText) -> tuple[str, str]:
    """What stands among the first lines like a title."""
    if text.blocks and _QUESTION.fullmatch(question := text.blocks[0].text.strip()):
        return question, "first_lines"
    for block in text.blocks[:4]:
        first = re.split(r"[ \u3000]", block.text.strip()[:60], maxsplit=1)[0]
        for line in (block.text.strip()[:80], first):
            if block.kind is BlockKind.PARAGRAPH and _TITLE_SHAPE.fullmatch(line):
                return line, "first_lines"
    return (paper, "first_lines") if (paper := _passed_on(text)) else ("", "")


# 西盟县政府信息公开工作责任追究是怎样规定的？
_QUESTION = re.compile(
    r"[^。；！？?，,]{4,40}(?:怎样|如何|什么|哪些|是否|多少|怎么|吗)[^。；！？?，,]{0,16}[？?]"
)
#: So many characters of a title may be on the next line of a header of one width.
_CUT_OFF = 12
# …工作规则的通: what no title ends with
_WHOLE = re.compile(
    r"(?:报告|总结|汇报|材料|年报|方案|要点|计划|办法|制度|规定|细则|规程|规则|指南|目录|清单|通知|通报|公告|公示|意见|决定|纪要|讲话|解读|简报|小结|函|批复|表|情况|[\d）)】》”])$"
)


def may_be_cut(title: str) -> bool:
    """Whether a title that stands beside the text ends as none does."""
    return _WHOLE.search(title) is None


def _whole_below(title: str, text: ReportText) -> str:
    """``title`` as the line prints it that goes on where it ends: a header's row was cut at a line's end."""
    if not may_be_cut(title):
        return title
    begun = compact(title)
    lines = (compact(block.text) for block in text.blocks[:8])
    longer = (line for line in lines if line.startswith(begun) and 0 < len(line) - len(begun) <= _CUT_OFF)
    return next((line for line in longer if names_a_document(line)), title)


def _stands_below(title: str, text: ReportText) -> bool:
    """Whether a title that names no kind of document stands above the text as well: …举办政务公开业务培训会."""
    if len(title) < _WORDS_OF_A_TITLE or is_column_name(title):
        return False
    return compact(title) in {compact(block.text) for block in text.blocks[:4]}


_WORDS_OF_A_TITLE = 10  # characters
# 《2023年鹰潭市政务公开工作要点》已经市政府同意，现印发给你们
_PASSED_ON = re.compile(r"《(?P<paper>[^《》]{6,60})》[^《》。；]{0,30}现(?:予以?)?(?:印发|转发|下发)")


def _passed_on(text: ReportText) -> str:
    """What a notice that lost its own title passes on, where that stands below it under the same name."""
    found = next(filter(None, (_PASSED_ON.search(block.text) for block in text.blocks[:4])), None)
    if found is None:
        return ""
    names = {compact(block.text) for block in text.blocks}
    return found["paper"] if compact(found["paper"]) in names else ""
