"""Headers that no portal writes: a crawler's above a page, a letter's above what was forwarded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from disclosure.editing.furniture.header_cells import BLANK_SIGNS, known_keys
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.shapes import BLANK, Line
from disclosure.frozen import replace
from disclosure.records import Clue

# 标题: 屿头乡政府信息公开规定     发布时间: 2010-06-22 00:00     文号:     【发布日期】2012-03-15 00:00
_KEY_LINE = re.compile(
    rf"(?:[【\[](?=[^】\]]{{2,14}}[】\]]))?(?P<key>[\u4e00-\u9fffA-Za-z_][\u4e00-\u9fffA-Za-z_ ]{{0,14}}?){BLANK}?[:：】\]]{BLANK}{{0,4}}(?P<value>.*)"
)
# ==================== 正文 ====================     ---     *****
_RULE_LINE = re.compile(
    rf"(?:[=\-*_#~—─━＝]{{3,100}}{BLANK}{{0,4}}(?:[\[【]?(?:正文|内容|全文|正文开始|content|CONTENT|text)[\]】]?{BLANK}{{0,4}}[=\-*_#~—─━＝]{{3,100}})?|[【\[]正文(?:开始)?[】\]]|Markdown Content[:：]|正文[:：])"
)
_LONGEST_HEADER = 40  # lines


def take_header(lines: Sequence[Line]) -> tuple[int, list[Taking], list[Clue]]:
    """Find a crawler's header: lines of key and value on top, closed by a rule line.

    Returns how many lines it holds, what is taken away, and what it says of the report.
    """
    begin = 1 if lines and lines[0].text == "---" else 0  # a front matter stands between two rules
    for at, line in enumerate(lines[begin:_LONGEST_HEADER], begin):
        if _RULE_LINE.fullmatch(line.text):
            return _header_until(lines, at)
        if len(line.text) > 300 or "。" in line.text:
            break
    return 0, [], []


def take_further_headers(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]]:
    """Find the same below a text: headers of pages that were put one behind the other, a rule above each or none."""
    taken: list[Taking] = []
    clues: list[Clue] = []
    for at in [at for at, line in enumerate(lines) if _RULE_LINE.fullmatch(line.text)]:
        first = at
        while first and at - first < _LONGEST_HEADER and _is_keyed(lines[first - 1].text):
            first -= 1
        count, header, told = _header_until(lines[first : at + 1], at - first)
        if count:
            above = lines[first - 1 : first] if first else ()
            ruled = [Taking("", line.start, line.end) for line in above if _RULE_LINE.fullmatch(line.text)]
            taken += [replace(taking, rule="page_header") for taking in (*ruled, *header)]
            clues += told
    return taken, clues


def _is_keyed(text: str) -> bool:
    return "。" not in text and _KEY_LINE.fullmatch(text) is not None


def _header_until(lines: Sequence[Line], rule: int) -> tuple[int, list[Taking], list[Clue]]:
    keyed = [(line, found) for line in lines[:rule] if (found := _KEY_LINE.fullmatch(line.text))]
    known = [found for _, found in keyed if _key(found) in known_keys().fields]
    if len(known) < 2 or len(keyed) * 3 < rule * 2:
        return 0, [], []
    clues = [
        Clue(field, found["value"].strip("\"'"), "crawler_header", line.text)
        for line, found in keyed
        if found["value"] and (field := known_keys().fields.get(_key(found)))
    ]
    taken = [Taking("crawler_header", line.start, line.end) for line in lines[: rule + 1]]
    return rule + 1, taken, clues


def _key(found: re.Match[str]) -> str:
    return BLANK_SIGNS.sub("", found["key"]).lower()


# -----原始邮件-----
_FORWARDED = re.compile(
    rf"[-—_=]{{3,40}}{BLANK}?(?:原始邮件|转发邮件|原邮件|Original Message|Forwarded message|转发的邮件){BLANK}?[-—_=]{{3,40}}"
)
_OF_A_LETTER = re.compile(
    rf"(?:发件人|收件人|发送时间|发送日期|日期|抄送|密送|主题|From|To|Cc|Sent|Date|Subject){BLANK}?[:：]"
)


def take_letter_heads(lines: Sequence[Line]) -> list[Taking]:
    """Find where a letter was forwarded, and the lines below that say by whom and when."""
    heads = [
        at for at, line in enumerate(lines) if line.text[0] in "-—_=" and _FORWARDED.fullmatch(line.text)
    ]
    ends = (at + 1 + len(list(takewhile(_is_of_a_letter, lines[at + 1 :]))) for at in heads)
    return [
        Taking("header_table", line.start, line.end)
        for at, end in zip(heads, ends, strict=True)
        for line in lines[at:end]
    ]


def _is_of_a_letter(line: Line) -> bool:
    return _OF_A_LETTER.match(line.text) is not None
