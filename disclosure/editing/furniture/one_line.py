"""Pages that a crawler wrote on one line: furniture at its two ends, by hard anchors only."""

from __future__ import annotations

import re

from disclosure.editing.furniture.header_cells import header_clues
from disclosure.editing.furniture.header_tables import read_header_stretch
from disclosure.editing.furniture.site_lines.banners import QR_HINT
from disclosure.editing.furniture.site_lines.footers import who_runs_it
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.tool_bars import TOOL, tool_clues
from disclosure.editing.shapes import BLANK, BLANKS, Line, any_of
from disclosure.editing.titles import is_title
from disclosure.records import Clue

#: Shorter lines are judged as whole lines.
LONG = 100
_EDGE = 600  # characters at either end in which furniture is looked for
_B = f"{BLANK}{{0,6}}"

# 当前位置： 首页政务公开政府信息公开政府信息公开制度 屿头乡政府信息公开规定 来源：…
#: What a step's name has, -> aside: no sign that parts steps, or a row of them could be cut in endless ways.
_NAME = f"[^{BLANKS}。，>＞»›→/]"
CRUMBS = re.compile(
    rf"(?:(?:您|你)?(?:当前|现在|目前)?(?:所在)?的?(?:当前)?位置{BLANK}?(?:是|在)?{BLANK}?[:：]{_B}"
    rf"(?=\S{{0,4}}首页)|(?=(?:网站|本站)?首页{_B}(?:->|[>＞»›→])))"
    rf"(?P<path>(?:网站|本站)?首页{_NAME}{{0,80}}+(?:{_B}(?:>|＞|»|›|→|/){{1,2}}{_B}{_NAME}{{1,40}}+){{0,10}})(?={BLANK}|$)"
)
_SEPARATOR = re.compile(rf"[{BLANKS}|｜\[\]【】（）()/]{{0,12}}")
#: Where a run of tool-bar words can begin.
_TOOLS_BEGIN = re.compile(
    r"(?:(?:信息|文章|稿件)?来\s?源|发布(?:日期|时间|机构|单位)|(?:更新|发表)?(?:日期|时间)|字[体号]|作者|浏览|点击|阅读)[\s\S]{0,2}[:：]"
)
# … 30、其他应主动公开的政府信息。 附件下载      …情况。 【打印】 【关闭】      … 上一篇：无 下一篇：2016年年报
_TAIL = re.compile(
    rf"{BLANK}{{1,6}}(?P<what>附件下载{_B}|扫一扫在手机(?:上)?打开当前页面?{_B}|[【\[](?:打印|关闭)[^。]{{0,60}}"
    rf"|(?:上一篇|下一篇|上一条|下一条){BLANK}?[:：][^。]{{0,160}}|分享到{BLANK}?[:：][^。]{{0,60}}|版权所有[^。]{{0,200}})$"
)
# …纳入预算。【收藏】【打印】【关闭】
_BUTTONS = re.compile(
    rf"(?<=[。！？”）)\s])(?P<what>(?:[【\[]{any_of('我要打印 打印 打印本页 打印此文 关闭 关闭窗口 收藏 加入收藏 纠错 我要纠错 返回 返回顶部 分享 推荐 字体 大 中 小')}[】\]]{_B}){{2,8}})$"
)
_TAIL_RULES = (
    ("附", "attachment_link"),
    ("扫", "qr_hint"),
    ("上", "neighbour_links"),
    ("下", "neighbour_links"),
    ("版", "footer"),
)


# …工作年度报告 …工作年度报告 发布时间：…: the page's title, and the text's
_TWICE = re.compile(rf"(?P<title>[^{BLANKS}]{{8,60}}){BLANK}{{1,8}}(?P=title)(?={BLANK})")


def take_stretches(line: Line) -> tuple[list[Taking], list[Clue]]:
    """Find breadcrumb and tool bar in front of a page on one line, link words at its very end."""
    taken: list[Taking] = []
    clues: list[Clue] = []
    text = line.text
    at = 0
    begin = _menu_end(text)
    found = CRUMBS.match(text, begin)
    if found:
        at = _skip_blanks(text, found.end())
        if begin:
            taken.append(Taking("menu", line.start, line.start + begin))
        taken.append(Taking("breadcrumb", line.start + begin, line.start + at))
        clues.append(Clue("breadcrumb", found["path"], "breadcrumb", text[begin:at].rstrip(BLANKS)))
    linked = _link_words(text, at) if found else at
    if linked > at:
        taken.append(Taking("toolbar", line.start + at, line.start + linked))
        at = linked
    ended, cells = read_header_stretch(text, at)
    if cells:
        taken.append(Taking("header_table", line.start + at, line.start + ended))
        clues += header_clues(cells, text[at:ended].rstrip(BLANKS))
        at = ended
    twice = _TWICE.match(text, at)
    if twice and is_title(twice["title"]):
        taken.append(Taking("title_repeated", line.start + twice.end("title"), line.start + twice.end()))
    bar = _tool_stretch(text, at)
    if bar is not None:
        begin, end = bar
        words = text[begin:end].strip(BLANKS)
        taken.append(Taking("toolbar", line.start + begin, line.start + end, "\n" if begin > at else ""))
        clues += tool_clues(words)
    tails, tail_clues = _take_tails(line)
    return taken + tails, clues + tail_clues


#: A title with more blanks than that is several steps.
_STEPS = 2
_WORD = re.compile(rf"(?P<word>[^{BLANKS}。，]{{2,20}}){BLANK}{{1,8}}")
# 无障碍浏览 我的主页 当前位置：首页 > …
_MENU = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,60}}{BLANK}{{1,4}}){{1,8}}(?=[您你]?(?:当前|现在|所在|目前)?(?:所在)?的?位置{BLANK}?[:：])"
)


def _menu_end(text: str) -> int:
    """Where words of a menu end that stand before the breadcrumb; 0 where there are none."""
    found = _MENU.match(text)
    return found.end() if found and not any(is_title(word) for word in found[0].split()) else 0


def crumbs_end(text: str) -> int:
    """Where a breadcrumb's line is no breadcrumb any more: before a title that stands behind it; else its end.

    Steps that blanks part are names of columns: 首页 镇街之窗 安阜街道 政务公开 …实施方案.
    """
    found = CRUMBS.match(text)
    if found is not None:
        at = _skip_blanks(text, found.end())
        rest = text[at:].rstrip(BLANKS)
        if rest and is_title(rest):
            last = rest.split()[-1]
            steps = len(rest.split()) > _STEPS
            return at + rest.rindex(last) if steps and is_title(last) else at
    return len(text)


def _link_words(text: str, at: int) -> int:
    """Where words like 微信扫一扫分享 end that stand right behind the breadcrumb."""
    while (found := _WORD.match(text, at)) and QR_HINT.fullmatch(found["word"]):
        at = found.end()
    return at


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANKS:
        at += 1
    return at


def _tool_stretch(text: str, at: int) -> tuple[int, int] | None:
    """The first run of tool-bar words near the beginning, blanks around it included.

    They are three at least, or two right behind a title.
    """
    for begin in _TOOLS_BEGIN.finditer(text, at, at + _EDGE):
        start = begin.start()
        if start > at and text[start - 1] not in BLANKS:
            continue
        end, words = _run_of_tools(text, start)
        if words >= 3 or (words == 2 and _ends_with_title(text[at:start])):
            while start > at and text[start - 1] in BLANKS:
                start -= 1
            return start, _skip_blanks(text, end)
    return None


def _ends_with_title(text: str) -> bool:
    """Whether the last word, blanks parting words, is a title."""
    return any(is_title(word) for word in text.split()[-1:])


def _run_of_tools(text: str, at: int) -> tuple[int, int]:
    """How far tool-bar words follow one another from ``at``, and how many they are."""
    end, words = at, 0
    while (found := TOOL.match(text, at)) and found.end() > at:
        end, words = found.end(), words + 1
        gap = _SEPARATOR.match(text, end)
        at = gap.end() if gap else end
    return end, words


def _take_tails(line: Line) -> tuple[list[Taking], list[Clue]]:
    taken: list[Taking] = []
    clues: list[Clue] = []
    end = len(line.text)
    while found := next(
        filter(None, (shape.search(line.text, max(0, end - _EDGE), end) for shape in (_TAIL, _BUTTONS))), None
    ):
        what = found["what"].rstrip(BLANKS)
        rule = next((name for first, name in _TAIL_RULES if what.startswith(first)), "toolbar")
        taken.append(Taking(rule, line.start + found.start(), line.start + end))
        if rule == "attachment_link":
            clues.append(Clue("attachment", "", "toolbar", what))
        end = found.start()
    if taken:
        what = line.text[max(end, len(line.text) - _EDGE) :]
        clues += [Clue("site", body, "footer", what) for body in who_runs_it(what)]
    taken.reverse()
    return taken, clues
