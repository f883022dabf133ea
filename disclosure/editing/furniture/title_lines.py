"""The line that a report's title stands on: what a list or a site put around it, and text that runs on behind it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from disclosure.editing.furniture.one_line import LONG
from disclosure.editing.furniture.site_lines.lures import LURE
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.tool_bars import Zone, is_tool_bar
from disclosure.editing.shapes import BLANK, BLANKS, Line
from disclosure.editing.splitting.markers import read_marker
from disclosure.editing.splitting.starts import Marker
from disclosure.editing.titles import is_report_title, is_title
from disclosure.records import Clue

#: What was taken off a line in front of its title is no longer: a page's number.
_SHORT = 12
#: Advertising in front of a title is no longer.
_LONGEST_LURE = 60
#: A longer line is not looked through for a title.
_LONGEST = 300

#: A line of sentences that begins with a title is longer …
_LONG_ENOUGH = 50
#: … and one of no more than a paragraph is not about the paper, as 某局2015年年度报告根据《条例》编制。 is.
_SINCE = re.compile(r"今年以?来|近几?年来|去年以来|一年来|现将")

# 本报告由…   根据《条例》…   2009年，…: what stands right behind a title that nothing divides from its text
_TEXT_BEGINS = re.compile(
    r"(?:本报告|本年度报告|根据|按照|依据|为|现将|今年|近年|一年来|[一１1]、|我[局委办镇乡街县市区旗校院]|(?:19|20)\d\d年)"
)


# …年度报告本报告根据《条例》…: the words of an opening end a title that nothing else parts from its text
_RUNS_ON = re.compile(
    r"(?P<title>[^。；：:，,《》]{6,60}?(?:年度报告|工作报告|年报|工作总结|自查报告|情况报告|情况汇报|工作汇报|总结报告))"
    r"(?=本(?:年度)?报告(?:是|由|根据|依据|按照)|(?:根据|按照|依据|依照|遵照)(?:《|[省市州县区旗]|上级|国务院|中央|有关|关于)|现将|今年以?来|近几?年来|去年以来|一年来"
    r"|(?:19\d\d|20[\dxX×*＊_]{2})年(?:以来)?[，,]|在(?:[省市州县区旗镇乡街局校院党]委|上级|各级|[省市州县区旗镇乡]政府|[省市州县区旗]政务公开)|为(?:认真|深入|切实|全面|进一步|贯彻))"
    # 村务、财务公开制度一、本村的村务…   关于…整改情况的报告按照省、市…的要求，我区…
    r"|(?P<paper>[^。；：:，,《》]{4,40}?公开[^。；：:，,《》]{0,16}?(?:制度|办法|方案|细则|规定|规则|要点|总结|报告|汇报))(?=[一１1]、|第一[条章]|（一）)"
    r"|(?P<matter>关于[^。；：:，,《》]{6,60}?情况的(?:报告|汇报|通报))(?=(?:按照|根据|依据|依照|按)[^，。]{2,60}(?:，|要求|部署))"
)


def glued_title(lines: Sequence[Line], clues: Iterable[Clue], ends: Collection[int]) -> list[Taking]:
    """Break the line behind a title that its text runs on behind: one that a crawler's header names, or none.

    The title begins the line, or stands behind what was taken off it: ``ends``.
    """
    titles = [clue.text for clue in clues if clue.field == "title" and is_title(clue.text)]
    for line in lines[:1]:
        if cut := _advertised(line.text):
            return [Taking("banner", line.start, line.start + cut)]
        if found := _NUMBER_AND_SIGNER.match(line.text):
            ends = [line.start + found.end(piece) for piece in ("paper", "number", "signer") if found[piece]]
            return [Taking("line_break", end, end, "\n") for end in ends]
        first = max((end - line.start for end in ends if 0 < end - line.start < _SHORT), default=0)
        if found := _IN_FRONT.match(line.text, first):
            taking = Taking("source_line", line.start + first, line.start + found.end())
            return [taking, *_run_on(line, found.end())]
        for title in titles:
            at = line.text.find(title, 0, _LONGEST)
            end = line.start + at + len(title)
            begins = at == 0 or line.start + at in ends
            if at >= 0 and begins and _TEXT_BEGINS.match(line.text, at + len(title)):
                return [Taking("line_break", end, end, "\n")]
        return _run_on(line, first)
    return []


def _advertised(text: str) -> int:
    """Where a title begins that has advertising in front of it: 新葡京娱乐官网办公室关于印发2018年…的通知."""
    found = LURE.search(text, 0, _LONGEST_LURE)
    if found is None:
        return 0
    about = text.find("关于", found.end(), _LONGEST_LURE)
    begin = about if about > 0 else found.end()
    return begin if is_title(text[begin:].rstrip(BLANKS)) else 0


def _run_on(line: Line, first: int) -> list[Taking]:
    """Break a long line behind the title that begins it at ``first``; where the title stands twice, once is enough."""
    if len(line.text) <= LONG:
        return _since(line, first)
    if (found := _TWICE.match(line.text, first)) and is_title(found["title"]):
        ends = line.start + found.end()
        if found["year"]:  # the site's, and the text's own
            return [
                Taking("wrapper_title", line.start + first, line.start + found.start("year")),
                Taking("line_break", ends, ends, "\n"),
            ]
        return [Taking("title_repeated", line.start + found.end("title"), ends, "\n")]
    if not (found := _RUNS_ON.match(line.text, first)) or not is_title(found[0]):
        return []
    ends_here = line.start + found.end()
    ending = Taking("line_break", ends_here, ends_here, "\n")
    count = _COUNTED.match(line.text, first)
    if count is None or count.end() >= found.end():
        return [ending]
    cut = line.start + count.end()
    if count["title"]:  # 2021乡镇政务公开自查报告范文乡镇政务公开自查报告: the site's, and the text's own
        return [Taking("wrapper_title", line.start + first, cut), ending]
    return [Taking("line_break", cut, cut, "\n"), ending]


def _since(line: Line, first: int) -> list[Taking]:
    """The same in a line of one paragraph, where the text tells what was done since a time."""
    found = _RUNS_ON.match(line.text, first) if len(line.text) > _LONG_ENOUGH else None
    if found is None or not is_title(found[0]) or not _SINCE.match(line.text, found.end()):
        return []
    return [Taking("line_break", line.start + found.end(), line.start + found.end(), "\n")]


# 市民政局关于…的情况汇报市民政局关于…的情况汇报一是健全领导机制
# 镇党务公开工作情况汇报20_年镇党务公开工作情况汇报今年5月初
_TWICE = re.compile(r"(?P<title>[^。；：:，,《》]{8,60})(?P<year>20[\dxX×＊*_]{1,2}年)?(?P=title)(?=\S)")


# 莆二中〔2015〕3号 签发人：某某某 2014年莆田第二中学政府信息公开工作年度报告: the head of a paper on one line
_NUMBER_AND_SIGNER = re.compile(
    rf"(?P<paper>[\u4e00-\u9fff]{{2,30}}文件{BLANK}{{1,8}})?"
    rf"(?P<number>[\u4e00-\u9fff]{{1,12}}{BLANK}?[〔\[［【(（]{BLANK}?20\d\d{BLANK}?[〕\]］】)）]{BLANK}{{0,2}}第?{BLANK}?\d{{1,4}}{BLANK}?号{BLANK}{{1,8}})"
    rf"(?P<signer>签{BLANK}?发{BLANK}?人{BLANK}?[:：]{BLANK}{{0,4}}[\u4e00-\u9fffXx×*]{{2,4}}{BLANK}{{1,8}})(?=\S)"
)
# 精品文档---下载后可任意编辑乡镇政务公开工作总结
_IN_FRONT = re.compile(
    rf"Page{BLANK}?\d{{1,3}}{BLANK}?[-–—]{BLANK}?(?=\S)|精品文[档章][-—_]{{0,6}}(?:下载后可(?:任意|自由)?编辑)?(?=[\u4e00-\u9fff\d])"
)
# 2019乡镇政务公开总结2篇2019年白土岗镇政务公开工作总结: a collection's title runs into the first text's
_COUNTED = re.compile(
    r"[^。；：:，,《》]{4,30}?(?:总结|报告|汇报|材料|范文)[（(]?(?:精选|共)?\d{1,2}篇[）)]?"
    r"|(?:20\d\d年? ?)?(?P<title>[\u4e00-\u9fff]{6,30})范文(?=(?P=title))"
)


# 5. 山阴县人民政府2012年政府信息公开工作年度报告
_NUMBER = re.compile(rf"\d{{1,3}}{BLANK}?[.．、]{BLANK}{{0,3}}(?=\D)")


# （二）凤屯镇政府文件信息领域基层政务公开标准目录: the section of the handbook that a table stands in
_SECTION = re.compile(r"[（(][一二三四五六七八九十]{1,3}[)）]")
_LISTING = re.compile(r"(?:目录|清单|指南|一览表|流程图)$")


def numbered_title(first: Sequence[Line], lines: Iterable[Line]) -> list[Taking]:
    """The number that a list or a collection gave to the one title of a text, in front of it; several are a list."""
    for line in first:
        if found := _SECTION.match(line.text):
            alone = not any(_SECTION.match(each.text) for each in lines if each is not line)
            named = is_title(line.text[found.end() :]) and _LISTING.search(line.text)
            return [Taking("part_marker", line.start, line.start + found.end())] if alone and named else []
        if marker := read_marker(line.text):
            return _lone_marker(line, marker, lines)
        number = _NUMBER.match(line.text)
        if number is None or not is_report_title(line.text[number.end() :]) or not _YEAR.search(line.text):
            return []
        rest = (each.text for each in lines if each is not line)
        others = any((found := _NUMBER.match(text)) and is_report_title(text[found.end() :]) for text in rest)
        return [] if others else [Taking("part_marker", line.start, line.start + number.end())]
    return []


def _lone_marker(line: Line, marker: Marker, lines: Iterable[Line]) -> list[Taking]:
    """第三篇：…, the one marker that is left of a collection; all of it where the text's own title stands below."""
    rest = [each for each in lines if each is not line]
    if not is_title(line.text[marker.start : marker.end]) or any(read_marker(each.text) for each in rest):
        return []
    if rest and is_report_title(rest[0].text):
        return [Taking("wrapper_title", line.start, line.end)]
    return [Taking("part_marker", line.start, line.start + marker.start)] if marker.start else []


_YEAR = re.compile(r"(?:19|20)\d\d|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2}")


_GAP = re.compile(rf"{BLANK}{{1,40}}|(?=[\[【（(]20\d\d[-./年])")
# [2017-01-20]: a site's; a day in words may be the document's own
_PLAIN_DAY = re.compile(r"[\[【（(]?20\d\d[-/.][01]?\d[-/.][0-3]?\d[\]】）)]?")
_DAY_LAST = re.compile(rf"\S{_PLAIN_DAY.pattern}$|{BLANK}{_PLAIN_DAY.pattern}$")
_TOOL_SIGN = re.compile(r"[:：]|20\d\d[-./年]\d")
# _政务公开_萧县人民政府    | 萧县政府信息公开网   --萧县人民政府门户网站
_SITE_BEHIND = re.compile(
    rf"{BLANK}{{0,3}}(?:[_|｜]{{1,2}}[^。；]{{2,60}}|(?:{BLANK}[-–—]{{1,2}}{BLANK}|[-–—]{{1,2}})[^-–—。；\d]{{2,30}}(?:网|网站|门户|平台|政府)(?:{BLANK}?[-–—|_]{{1,2}}{BLANK}?[a-z0-9.-]{{4,40}})?)$"
)


# 乡镇政务公开总结[本文共9874字]
_LETTERS_COUNTED = re.compile(rf"{BLANK}?[\[【（(](?:本文|全文)共?{BLANK}?\d{{2,6}}{BLANK}?字[\]】）)]$")
_PARTS = f"{BLANKS}_|｜-–—"


def behind_title(text: str, around: Iterable[Line]) -> tuple[str, int] | None:
    """What stands behind a title on its line, and where: …年度报告  时间：2010-03-29, …年度报告_萧县人民政府.

    Where the line above or below ends with a day too, it is a list of titles.
    """
    around = tuple(around)
    if _TOOL_SIGN.search(text):
        for gap in _GAP.finditer(text, 6):
            rest = text[gap.end() :]
            dated = _PLAIN_DAY.fullmatch(rest) and not any(_DAY_LAST.search(line.text) for line in around)
            if (dated or is_tool_bar(rest, Zone.HEAD)) and is_title(text[: gap.start()]):
                return "toolbar", gap.start()
    if (
        text[-1] in "]】)）"
        and (counted := _LETTERS_COUNTED.search(text))
        and is_title(text[: counted.start()])
    ):
        return "source_line", counted.start()
    found = _SITE_BEHIND.search(text, 6)
    title = text[: found.start()] if found else ""
    another = found is not None and _YEAR.search(found[0]) and is_title(found[0].strip(_PARTS))
    if not found or another or not is_title(title) or any(line.text.startswith(title) for line in around):
        return None  # or a browser's title above the report's own
    return "banner", found.start()
