"""Headers above a document: key and value, line by line, as crawlers and portals write them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.furniture import Taking
from disclosure.editing.shapes import BLANK, Line
from disclosure.editing.tool_bars import is_web_tool_bar
from disclosure.records import Clue

# 标题: 屿头乡政府信息公开规定     发布时间: 2010-06-22 00:00     文号:
KEY_LINE = re.compile(
    rf"(?P<key>[\u4e00-\u9fffA-Za-z_][\u4e00-\u9fffA-Za-z_ ]{{0,14}}?){BLANK}?[:：]{BLANK}{{0,4}}(?P<value>.*)"
)
# ==================== 正文 ====================     ---     *****
RULE_LINE = re.compile(
    rf"(?:[=\-*_#~—─━＝]{{3,100}}{BLANK}{{0,4}}(?:[\[【]?(?:正文|内容|全文|正文开始|content|CONTENT|text)[\]】]?{BLANK}{{0,4}}[=\-*_#~—─━＝]{{3,100}})?|[【\[]正文[】\]])"
)
_LONGEST_HEADER = 40  # lines

#: What a key of a header says of a report.
FIELDS: dict[str, str] = {
    **dict.fromkeys(("标题", "名称", "信息名称", "文件名称", "题名", "title"), "title"),
    **dict.fromkeys(
        (
            "发布时间",
            "发布日期",
            "公开日期",
            "公开时间",
            "发文时间",
            "生成日期",
            "信息生成日期",
            "生成时间",
            "公布日期",
            "上传时间",
            "时间",
            "日期",
            "date",
            "pubdate",
            "publishdate",
        ),
        "published",
    ),
    **dict.fromkeys(("成文日期", "成文时间", "发文日期", "印发日期", "制发日期"), "signed"),
    **dict.fromkeys(("文号", "发文字号", "文件编号", "文件字号", "发文文号"), "document_number"),
    **dict.fromkeys(
        (
            "发布机构",
            "发文机关",
            "发文单位",
            "发布单位",
            "公开主体",
            "责任单位",
            "责任部门",
            "公开单位",
            "公开机构",
            "信息公开主体",
            "发布部门",
            "制作单位",
            "信息发布机构",
            "发文机构",
            "信息提供单位",
        ),
        "issuer",
    ),
    **dict.fromkeys(
        (
            "来源",
            "信息来源",
            "网站",
            "网站名称",
            "站点",
            "source",
            "site",
            "sitename",
            "稿件来源",
            "文章来源",
        ),
        "site",
    ),
    **dict.fromkeys(("索引号", "索取号", "信息索引号", "公开索引号", "索引编号"), "identifier"),
    **dict.fromkeys(("栏目", "栏目名称", "所属栏目", "column", "columnname"), "column"),
    **dict.fromkeys(
        (
            "主题分类",
            "组配分类",
            "体裁分类",
            "信息分类",
            "信息类别",
            "公文种类",
            "分类",
            "所属主题",
            "主题类别",
            "体裁",
            "类别",
        ),
        "topic",
    ),
    **dict.fromkeys(
        ("原文链接", "链接", "网址", "来源网址", "地址链接", "原文地址", "url", "link"), "address"
    ),
    **dict.fromkeys(("位置", "当前位置", "面包屑", "路径"), "breadcrumb"),
    **dict.fromkeys(("附件", "附件下载"), "attachment"),
}
#: Keys of a portal's header table: no report writes these itself, so that one makes a group a table.
_TELLING_KEYS = frozenset(
    [
        "索引号",
        "索取号",
        "信息索引号",
        "公开索引号",
        "索引编号",
        "组配分类",
        "主题分类",
        "体裁分类",
        "信息分类",
        "信息类别",
        "发文字号",
        "生成日期",
        "信息生成日期",
        "公开方式",
        "公开形式",
        "公开时限",
        "公开范围",
        "公开程序",
        "有效性",
        "时效性",
        "内容概述",
        "废止日期",
        "公文种类",
        "效力状态",
    ]
)
#: Keys that stand beside them.
PORTAL_KEYS = _TELLING_KEYS | frozenset(
    [
        "成文日期",
        "公开类别",
        "公开属性",
        "公开类型",
        "内容摘要",
        "废止时间",
        "生效日期",
        "生效时间",
        "失效日期",
        "失效时间",
        "实施日期",
        "载体类型",
        "信息载体",
        "信息名称",
        "服务对象",
        "服务对象分类",
        "责任单位",
        "责任部门",
        "公开主体",
        "公开责任部门",
        "是否有效",
        "文件编号",
        "关键词",
        "关键字",
        "主题词",
        "发布机构",
        "发文机关",
        "发文单位",
        "发布单位",
        "名称",
        "标题",
        "文号",
        "发布日期",
        "发布时间",
        "公开日期",
        "发文日期",
        "所属主题",
        "主题类别",
        "信息来源",
        "来源",
        "浏览次数",
        "体裁",
        "语种",
        "记录形式",
        "信息格式",
        "格式",
        "审核程序",
        "依据",
        "公开依据",
        "更新周期",
    ]
)
_SPACED = f"{BLANK}{{0,4}}"
_TABLE_KEY = re.compile(
    f"(?P<key>{'|'.join(_SPACED.join(key) for key in sorted(PORTAL_KEYS, key=len, reverse=True))}){_SPACED}[:：]"
)
_BLANKS = re.compile(BLANK)


def take_header(lines: Sequence[Line]) -> tuple[int, list[Taking], list[Clue]]:
    """Find a crawler's header: lines of key and value on top, closed by a rule line.

    Returns how many lines it holds, what is taken away, and what it says of the report.
    """
    for at, line in enumerate(lines[:_LONGEST_HEADER]):
        if RULE_LINE.fullmatch(line.text):
            return _header_until(lines, at)
        if len(line.text) > 300 or "。" in line.text:
            break
    return 0, [], []


def _header_until(lines: Sequence[Line], rule: int) -> tuple[int, list[Taking], list[Clue]]:
    keyed = [(line, found) for line in lines[:rule] if (found := KEY_LINE.fullmatch(line.text))]
    known = [found for _, found in keyed if _key(found) in FIELDS]
    if len(known) < 2 or len(keyed) * 3 < rule * 2:
        return 0, [], []
    clues = [
        Clue(FIELDS[_key(found)], found["value"], "crawler_header", line.text)
        for line, found in keyed
        if found["value"] and _key(found) in FIELDS
    ]
    taken = [Taking("crawler_header", line.start, line.end) for line in lines[: rule + 1]]
    return rule + 1, taken, clues


def _key(found: re.Match[str]) -> str:
    return _BLANKS.sub("", found["key"]).lower()


# 索 引 号： 003-2018-00012   信息分类： 年报   发布机构： 立岗镇   生成日期： 2015-01-05
def take_header_table(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]]:
    """Find a portal's header table among ``lines``, which stand before the first sentence."""
    rows = [(line, _cells(line.text)) for line in lines if not is_web_tool_bar(line.text)]
    keys = {key for _, cells in rows for key, _ in cells}
    if len(keys) < 3 or not keys & _TELLING_KEYS:
        return [], []
    taken, clues = [], []
    for line, cells in rows:
        if cells:
            taken.append(Taking("header_table", line.start, line.end))
            clues += [
                Clue(FIELDS[key], value, "header_table", line.text)
                for key, value in cells
                if value and key in FIELDS
            ]
    return taken, clues


def _cells(text: str) -> list[tuple[str, str]]:
    """The keys and values of a header line; none where it does not begin with a key."""
    if ":" not in text and "：" not in text:
        return []
    found = list(_TABLE_KEY.finditer(text))
    if not found or found[0].start() > 1:
        return []
    ends = [*(one.start() for one in found[1:]), len(text)]
    return [
        (_BLANKS.sub("", one["key"]), text[one.end() : end].strip(" \t\u3000\xa0|｜"))
        for one, end in zip(found, ends, strict=True)
    ]
