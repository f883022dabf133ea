"""Lines that a website, not an issuer, wrote: each kind by the shape of the whole line.

A line is furniture only as a whole.  Prose that merely contains 打印, 首页 or 来源 leaves
words over when the shapes are taken out, and stays.
"""

from __future__ import annotations

import re

from disclosure.editing.furniture import tool_bars
from disclosure.editing.furniture.site_lines import (
    banners,
    footers,
    links,
    lures,
    navigation,
    sharing,
    to_readers,
)
from disclosure.editing.furniture.tool_bars import Zone, is_tool_bar, tool_clues
from disclosure.editing.shapes import BLANK, BLANKS
from disclosure.editing.titles import is_title
from disclosure.frozen import replace
from disclosure.records import Clue

#: A longer line with a word that lures is a text that speaks of it.
_LONGEST_LURE = 60

#: rule, shape of the whole line, whether it is one even between two sentences
SHAPES: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    ("qr_hint", banners.QR_HINT, True),
    ("attachment_link", links.ATTACHMENT, True),
    ("related_links", links.RELATED, True),
    ("neighbour_links", links.NEIGHBOUR, True),
    ("neighbour_links", links.PAGER, True),
    ("editor_line", banners.EDITOR, True),
    ("qr_hint", banners.IN_ACCOUNT, False),
    ("banner", banners.ROBOT, False),
    ("banner", banners.READ_ALOUD, False),
    ("page_script", banners.SCRIPT, True),
    ("separator", banners.COLUMN_MARK, True),
    ("separator", banners.RULER, True),
    ("attachment_link", links.FILE_NAME, False),
    ("banner", banners.BANNER, False),
    ("menu", navigation.MENU, True),
    ("menu", navigation.SITES, False),
    ("source_line", to_readers.SOURCE_LINE, False),
    ("address_line", links.ADDRESS, False),
    ("source_line", to_readers.SITE_NOTE, True),
    ("menu", navigation.SEARCH, False),
    ("menu", to_readers.COMMENT_FORM, False),
    ("menu", to_readers.NO_COMMENT, False),
    ("menu", navigation.BARS, False),
    ("related_links", links.TITLES, True),
)


def _any_of(*hints: str) -> re.Pattern[str]:
    """A pattern that tells whether a line holds one of ``hints``, each a row of patterns with blanks between.

    Each of them begins with a character of its own: so the engine skips to those characters.
    """
    return re.compile("|".join(dict.fromkeys(" ".join(hints).split())))


# Asked first: a line without any of these is no furniture, whatever else it is.
_HINT = _any_of(
    tool_bars.HINTS,
    navigation.HINTS,
    links.HINTS,
    footers.HINTS,
    banners.HINTS,
    to_readers.HINTS,
    sharing.HINTS,
)
# The same above and below a text, where sites say most; so many words would cost too much on every line.
_EDGE_HINT = _any_of(
    tool_bars.EDGE_HINTS,
    navigation.EDGE_HINTS,
    links.EDGE_HINTS,
    banners.EDGE_HINTS,
    to_readers.EDGE_HINTS,
    sharing.EDGE_HINTS,
    lures.HINTS,
)

# 2. 首页 > 政务公开 > 年报: the lines of a page's head or foot that were saved as a list
_COUNTED_LINE = re.compile(rf"^\d{{1,2}}\.{BLANK}{{1,3}}(?=您?当前位置|首页|[>＞»]|分享到)")


def rule_for(text: str, zone: Zone) -> str | None:
    """Return the rule by which the whole line ``text`` is furniture, or None where it is text."""
    edge = zone is not Zone.BODY
    text = _COUNTED_LINE.sub("", text) if edge and text[0].isdecimal() else text
    if _HINT.search(text) is None and not (edge and _EDGE_HINT.search(text)):
        return None
    if edge and to_readers.is_intro(text):
        return "site_intro"
    if edge and sharing.SHARED.fullmatch(text):
        return "source_line"
    if (
        edge
        and len(text) <= _LONGEST_LURE
        and "。" not in text
        and lures.LURE.search(text)
        and not is_title(text)
    ):
        return "toolbar" if is_tool_bar(text, zone) else "banner"
    if footers.is_footer(text, zone):
        return "footer"
    if "。" in text:
        return _rule_for_sentence(text) if edge else None
    for rule, shape, everywhere in SHAPES:
        if (edge or everywhere) and shape.fullmatch(text):
            return rule
    if navigation.is_breadcrumb(text, zone):
        return "breadcrumb"
    if zone is Zone.TAIL and links.is_list_of_links(text):
        return "related_links"
    return "toolbar" if is_tool_bar(text, zone) else None


def _rule_for_sentence(text: str) -> str | None:
    """The rule by which a whole sentence above or below a text is what a site tells its readers."""
    shapes = (
        ("menu", to_readers.COMMENT_FORM),
        ("qr_hint", banners.QR_SENTENCE),
        ("source_line", to_readers.SOURCE_LINE),
    )
    return next((rule for rule, shape in shapes if shape.fullmatch(text)), None)


# 文档分类:行政公文 上传者:qinghe0817 页数:5 时间:2019-07-21   投稿人:lan 发布时间:2006/1/9 全文3865字
_PUT_UP = re.compile(r"[|｜\s](?:上传|发布)?时间[:：]\s?((?:19|20)\d\d([-/])\d\d?\2\d\d?)")
_AROUND_NAME = f"{BLANKS}_|｜-–—"
_BRACKETS = f"{BLANKS}[]【】()（）"


def clues_of(rule: str, text: str) -> list[Clue]:
    """Return what a line says of its report, before ``rule`` takes it away."""
    if rule == "toolbar":
        return tool_clues(text)
    if rule == "breadcrumb":
        path = navigation.path_of(text)
        return [Clue("breadcrumb", path, "breadcrumb", text)] if path else []
    if rule == "attachment_link":
        return [Clue("attachment", links.attachment_of(text), "toolbar", text)]
    if rule == "address_line":
        found = links.ADDRESS.fullmatch(text)
        return [Clue("address", found["url"], "toolbar", text)] if found and found["url"] else []
    if rule == "banner" and text.endswith(("网", "网站", "平台", "政府")):
        return [Clue("site", text.strip(_AROUND_NAME), "source_line", text)]
    if rule in ("source_line", "editor_line"):
        bar = text.strip(_BRACKETS)
        if is_tool_bar(bar, Zone.HEAD):  # 文章来源：罗溪镇 发表时间：2023-01-16 责任编辑：张三
            return [replace(clue, line=text) for clue in tool_clues(bar)]
        put_up = _PUT_UP.search(text)
        when = [Clue("published", put_up[1], "source_line", text)] if put_up else []
        return [Clue("site", text, "source_line", text), *when]
    if rule != "footer":
        return []
    bodies = footers.who_runs_it(text) if "主办" in text else []
    return [Clue("site", body, "footer", text) for body in (*bodies, *[text] * ("版权所有" in text))]
