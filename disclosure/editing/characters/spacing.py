"""Blanks within a line that no author typed: out of PDF and OCR, or letter-spacing.

A blank also parts what belongs apart: organs that sign together, columns, words of
主题词, a heading from its paragraph on a page that lost its line ends.  So each rule
takes away only blanks whose origin shows, and what it cannot tell stays:

* around a number and what it counts (2017 年, 34 个), but not before a number that
  stands close to its unit: 一、总体情况 2025年 is a lost line end;
* before a mark, behind a comma and behind an opening bracket, but not behind 。；！？”,
  where it may be a lost line end, nor behind ：;
* in labels and lines set with wide spacing (抄 报：, 存 档, 萧 县 人 民 政 府);
* between two other Han characters only within a title, in a text whose numbers show
  that a PDF reader put blanks in, or where :mod:`disclosure.editing.characters.line_ends`
  finds the width of a page.

Beside a Latin word a blank always stays.  These rules see ordinary blanks only;
:mod:`disclosure.editing.characters.blanks` has folded the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import attrgetter

from disclosure.editing.characters.alphabet import HAN, is_han
from disclosure.records import Edit

RUN = re.compile(" +")
#: The beginning of a run: asked in that order, so that the search goes from blank to blank.
_BEGIN = " (?<!  )"

#: What a number counts.  Where the character also begins a noun (个人, 条例, 项目, 部门 …) that is excluded.
UNIT = re.compile(
    r"[年月秒元吨亩岁届座栋辆批起宗册卷页篇%％℃㎡万亿千百余]"
    r"|个(?![人体案别性税])|条(?![例款文理])|件(?!数)|份(?!额)|次(?![数要序])|人(?![民员大口事力社才均文工])"
    r"|名(?![称单录义])|位(?!置)|项(?!目)|家(?![庭长属禽具])|户(?![籍口主外])|处(?![理罚置室级分长])|场(?![所地镇])"
    r"|期(?![间限末望])|类(?![别型])|部(?![门分署委长队])|台(?![账帐历])|张(?!贴)|章(?![程节])|款(?!项)|级(?!别)"
    r"|周(?![期边岁])|分(?![类别析为管布级局工享配数])|多(?![少种数次年])|所(?![有属以长在])"
    r"|日(?![期常报程])|号(?![码召])|时(?![间任候期刻事而])|天(?![然气])"
    r"|小时|公里|平方|立方|[千毫]?米|公斤"
)
#: 2017 年, 34 个: the blank between
_BEHIND_A_NUMBER = re.compile(rf"{_BEGIN}(?<=\d ) ?(?! )(?={UNIT.pattern})")
_NUMBER_BEFORE = re.compile(r"(?<![\d.,])\d[\d.,]{0,14}\Z")
#: 一、总体情况 2025 年，…   （二）公开内容 2014 年…: the blank before the number is a lost line end.
_HEADING_BEFORE = re.compile(
    r"(?:\A|[\n。；;！!？?]) ?(?:第?[一二三四五六七八九十]{1,3}[、.．章节]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])"
    r" ?[^，,：:。；;\n ]{1,25}\Z"
)


# 主动公开政府信息 4 8 6 条，: a number whose digits are set apart; a row of cells has no words right in front
_SPACED_DIGITS = re.compile(
    r"(?:(?<=[\u4e00-\u9fff，,] )|(?<=[\u4e00-\u9fff，,]))(?<![〇○零一二三四五六七八九十] )(?<![〇○零一二三四五六七八九十])\d(?: \d){1,6}\Z"
)


# 2011年至2013年分别收到申请 2 3 5 件: three numbers
_OF_SEVERAL = re.compile(r"(?:分别|各|依次|逐[年月]|先后|20\d\d年?[至、和—-]\s?20\d\d年)[^。；\n]*\Z")
_NEAR = 40  # characters


#: Between two lines of a sentence stand a page's number and empty lines at most.
_PAGE_END = 4
#: A line that may end within a sentence is no shorter.
_LONG_LINE = 20
#: 201 7 年: a PDF's gap within the year
_WITHIN_A_YEAR = re.compile(r" (?<=(?<!\d)[12][09]\d )(?=\d ?年)")
#: 占 95.0%
_BEFORE_A_SHARE = re.compile(r" (?<=[占为达至到约近超率] )(?=\d[\d.]{0,6}[%％])")

#: 自 2010 年 1 月 1 日起至 2010 年 12 月 31 日 止
_BEHIND_A_DAY = re.compile(r" (?<=日 )(?=止(?:[。，,；;）)]|$)|至 ?\d)", re.MULTILINE)


def close_numbers(text: str) -> Sequence[Edit]:
    """Take away the blanks around a number and what it counts: 新民乡 2017 年, 34 个, 61.4 %."""
    if " " not in text:
        return ()
    shapes = [_WITHIN_A_YEAR]
    shapes += [_BEFORE_A_SHARE] if "%" in text or "％" in text else ()
    shapes += [_BEHIND_A_DAY] if "日 " in text else ()
    gaps = [
        Edit(("number_blank",), found.start(), " ", "") for shape in shapes for found in shape.finditer(text)
    ]
    return sorted({*_around_numbers(text), *gaps}, key=attrgetter("start"))


def _around_numbers(text: str) -> Iterator[Edit]:
    for found in _BEHIND_A_NUMBER.finditer(text):
        start, end = found.span()
        number = _NUMBER_BEFORE.search(text, max(0, start - 16), start)
        if number is None or _is_item_number(text, number.start(), start, text[end]):
            continue
        begin = number.start()
        digits = _SPACED_DIGITS.search(text, max(0, start - 16), start)
        if digits and not _OF_SEVERAL.search(text, max(0, digits.start() - _NEAR), digits.start()):
            begin = digits.start()
            yield from (Edit(("number_blank",), at, " ", "") for at in range(begin + 1, start, 2))
        before = _blank_before(text, begin)
        if before:
            yield Edit(("number_blank",), begin - len(before), before, "")
        yield Edit(("number_blank",), start, found[0], "")


def _is_item_number(text: str, start: int, end: int, unit: str) -> bool:
    """Whether a number may be that of an item: 1 个人申请, 3 条件, at the start of a line.

    No item begins below a long line that stops within a sentence: …由党政办公室向 / 24 个部门….
    """
    if end - start >= 3 or unit in "月年" or text[start - 1 : start] not in ("", "\n"):
        return False
    above = _words_above(text, start)
    return len(above) < _LONG_LINE or not (is_han(above[-1]) or above[-1] in "，、（")


def _words_above(text: str, start: int) -> str:
    """The line above the one that begins at ``start``, or above a page's number."""
    for _ in range(_PAGE_END):
        end = max(start - 1, 0)
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if not start or any(map(is_han, line)):
            return line
    return ""


def _blank_before(text: str, number: int) -> str:
    """The blank before a number that belongs to the typesetting: neither a line end lost behind a heading nor a column."""
    start = number
    while start > 0 and text[start - 1] == " " and number - start < 3:
        start -= 1
    if not 0 < number - start < 3 or start == 0:
        return ""
    if not (is_han(text[start - 1]) or text[start - 1] in "〔〕[])）"):
        return ""
    return "" if _HEADING_BEFORE.search(text, max(0, start - 40), start) else text[start:number]


# 2016- / 08- / 24 / 09: / 42: a date whose pieces a page set apart, and its hour
_PIECES = re.compile(
    r"(?m)^(?:19|20)\d\d[-/.年](?P<month>\n\s{0,4})\d{1,2}[-/.月](?P<day>\n\s{0,4})\d{1,2}日?"
    r"(?:(?P<hour>\n\s{0,4})\d{1,2}:(?P<minute>\n\s{0,4})\d\d)?$"
)
#: Without it no year was cut off; it is looked for from line end to line end.
_CUT_BEHIND = re.compile(r"\n(?<=\d[-/.年]\n)")


def join_dates(text: str) -> Sequence[Edit]:
    """Put a date together whose year, month and day stand a line each, with marks between them."""
    if _CUT_BEHIND.search(text) is None:
        return ()
    return [
        Edit(("date_pieces",), found.start(gap), found[gap], " " if gap == "hour" else "")
        for found in _PIECES.finditer(text)
        for gap in ("month", "day", "hour", "minute")
        if found[gap]
    ]


_CLOSERS = "”’》）」』〕"
_WIDE_MARKS = "，。、；：！？）》」』〕"
_N = "[〇○零一二三四五六七八九十]"
#: 二〇一七 年 十二 月 五 日   二 ○ 一 七 年
CHINESE_DATE = re.compile(
    rf"(?:{_N} {{0,3}}){{4}}年(?!级)(?: {{0,3}}(?:{_N} {{0,3}}){{1,3}}月(?: {{0,3}}(?:{_N} {{0,3}}){{1,3}}日)?)?"
)
_OF_DATES = frozenset("〇○零一二三四五六七八九十年月日")
_LONGEST_DATE = 50  # characters, blanks included
#: Runs beside any mark that :func:`close_marks` knows, or between two characters of dates.
_BESIDE = re.compile(
    rf"{_BEGIN}(?:(?<=[，、,（《“〔)）] ) *+| *+(?=[{_WIDE_MARKS},;:!)])"
    rf"|(?<=[{''.join(sorted(_OF_DATES))}] ) *+(?=[{''.join(sorted(_OF_DATES))}]))"
)
#: (一) 加强领导
_ITEM = re.compile(r"(?:\A|\n)[（(][一二三四五六七八九十\d]{1,3}[)）]\Z")


def close_marks(text: str) -> Sequence[Edit]:
    """Take away blanks before a mark, behind a comma, an opening bracket or an item's number, and in a date."""
    if " " not in text:
        return ()
    return [
        Edit(("mark_blank",), found.start(), found[0], "")
        for found in _BESIDE.finditer(text)
        if _is_beside_a_mark(text, *found.span()) or _is_in_a_date(text, *found.span())
    ]


def _is_in_a_date(text: str, start: int, end: int) -> bool:
    if text[start - 1 : start] not in _OF_DATES or text[end : end + 1] not in _OF_DATES:
        return False
    around = CHINESE_DATE.finditer(text, max(0, start - _LONGEST_DATE), end + _LONGEST_DATE)
    return any(date.start() < start < date.end() for date in around)


def _is_beside_a_mark(text: str, start: int, end: int) -> bool:
    if end - start > 3 or start == 0 or end == len(text):
        return False
    left, right = text[start - 1], text[end]
    if right in _WIDE_MARKS:  # 翠园南路10号 ；邮编
        return is_han(left) or left.isdigit() or left in _CLOSERS or left == "%"
    if right in ",;:!)":  # 进行公开 ,利用
        return is_han(left) or left in _CLOSERS
    if left in "，、":  # 一、 概述
        return is_han(right) or right.isdigit() or right in "“‘《（〔"
    if left == ",":  # 加强领导, 明确职责
        return is_han(text[start - 2 : start - 1] or " ") and (is_han(right) or right in "“‘《")
    if left in "（《“〔":  # （ 一）
        return is_han(right) or right.isdigit()
    return left in ")）" and is_han(right) and _ITEM.search(text, max(0, start - 8), start) is not None


#: Labels that are set with wide spacing, before a colon or a number.
_LABELS = re.findall(
    r"\w+",
    "抄报 抄送 主送 报送 分送 发送 附件 附表 主题词 关键词 签发 签发人 联系人 联系电话 电话 传真 地址 邮编 邮箱 "
    "网址 姓名 单位 日期 备注 编号 名称 职务 时间 地点 来源 作者 标题 文号 索引号 印发 共印 校对 打印 拟稿 审核 核稿 有效性 组长 成员",
)
#: Words that stand alone on a line with wide spacing.
_ALONE = re.findall(
    r"\w+",
    "存档 目录 前言 序言 引言 导言 结语 附录 后记 摘要 概述 通知 报告 公告 通报 总结 汇报 决定 意见 简报 说明",
)
#: 抄 报：县政府办   附 件 1：
LABEL = re.compile(
    "(?:"
    + "|".join(" {1,6}".join(label) for label in _LABELS)
    + r")(?= {0,4}[:：]| {0,2}\d{1,2} {0,2}[:：.．])"
)
#: 存 档   目    录
WORD_ALONE = re.compile("(?:" + "|".join(" {1,8}".join(word) for word in (*_LABELS, *_ALONE)) + r")(?=\n|\Z)")
_FIRST = frozenset(word[0] for word in (*_LABELS, *_ALONE))
#: 萧 县 人 民 政 府   2 0 1 3 年 工 作 总 结: four single characters or more, equally far apart
_ONE = rf"(?:[{HAN}]|\d{{1,4}})(?!\S)"
SPACED_OUT = re.compile(rf"{_ONE}(?P<gap> {{1,4}}){_ONE}(?:(?P=gap){_ONE}){{2,}}+")
#: Runs behind a character that no Han character stands before: behind the first of something.
_BEHIND_A_FIRST = re.compile(rf"{_BEGIN}(?<![{HAN}][^\n] )(?<=[^\n] ) *+")
_DIGITS = frozenset("0123456789")
#: What its digits must be: 2013年 12月, and no columns of numbers.
_NUMBERS = re.compile(r"(?:(?:19|20)\d\d(?=年)|(?<!\d)\d\d?(?=[月日])|\D)+")
# 2 0 1 7 年 1 月 2 0 日
_DATE = re.compile(r"(?:19|20)\d\d年\d\d?月(?:\d\d?日)?")
#: Single characters that make a row of columns or a form, not a word.
_ROW = frozenset(
    "一二三四五六七八九十百〇零甲乙丙丁戊己庚辛东南西北中上下左右前后大小多少男女是否有无省市县区乡镇村年月日时分"
)


def close_wide_spacing(text: str) -> Sequence[Edit]:
    """Close up labels, words on a line of their own and names set with a blank behind each character."""
    if " " not in text:
        return ()
    edits: list[Edit] = []
    behind = 0
    for found in _BEHIND_A_FIRST.finditer(text):
        if found.start() < behind or found.end() - found.start() > 8:
            continue
        spaced = _spaced_from(text, found.start() - 1)
        if spaced is None:
            continue
        behind = spaced.end()
        if spaced.re is not SPACED_OUT or _is_a_name(spaced[0].replace(" ", "")):
            gaps = RUN.finditer(text, found.start(), behind)
            edits += [Edit(("wide_spacing",), gap.start(), gap[0], "") for gap in gaps]
    return edits


def _is_a_name(closed: str) -> bool:
    if _DATE.fullmatch(closed):
        return True
    return not set(closed) - _DIGITS <= _ROW and _NUMBERS.fullmatch(closed) is not None


def _spaced_from(text: str, first: int) -> re.Match[str] | None:
    """The widely set word or row of characters that begins at ``first``."""
    if first < 0 or (first > 0 and is_han(text[first - 1])):
        return None
    word = None
    if text[first] in _FIRST:
        word = LABEL.match(text, first)
        if word is None and text[first - 1 : first] in ("", "\n"):
            word = WORD_ALONE.match(text, first)
    if word is None and (first == 0 or text[first - 1].isspace()):
        word = SPACED_OUT.match(text, first)
    return word


#: 涇源县新民乡 2017 年政府信息公开工作 年度报告
SPACED_TITLE = re.compile(
    rf"(?!(?:标 {{0,12}}题|题 {{0,12}}目|题 {{0,12}}名|名 {{0,12}}称) )(?=.{{0,40}}(?:19|20)\d\d ?年)[{HAN}\d()（）〔〕 ]{{6,60}}(?:报告|总结|汇报|年报|情况)"
)
#: An organ before a blank may be a second signatory's neighbour, or stand above its title.
_ORGAN = tuple("府办局委会厅院部处心室站所乡镇县市区省州盟旗道司校")
_SPACED_NUMBERS = 2  # so many show that blanks come from typesetting


def close_title(text: str) -> Sequence[Edit]:
    """Take the blank out of a title in a text whose numbers show that a PDF reader put blanks in.

    Nowhere else is a blank between two Han characters touched:
    中共萧县县委办公室 萧县人民政府办公室, 年度 政务 公开.
    """
    if " " not in text or len(list(islice(_around_numbers(text), _SPACED_NUMBERS))) < _SPACED_NUMBERS:
        return ()
    return list(_in_titles(text))


def _in_titles(text: str) -> Iterator[Edit]:
    at = 0
    for line in text.split("\n"):
        if " " in line and SPACED_TITLE.fullmatch(line):
            for found in RUN.finditer(text, at, at + len(line)):
                before, after = text[at : found.start()], text[found.end()]
                narrow = found.end() - found.start() < 3
                if narrow and is_han(before[-1:] or " ") and is_han(after) and not before.endswith(_ORGAN):
                    yield Edit(("title_blank",), found.start(), found[0], "")
        at += len(line) + 1
