"""The record of a law database, glued between the title of a paper and its text.

…的通知文章属性•【制定机关】江门市人民政府办公室•【公布日期】2012.07.16•【字号】江府办〔2012〕63号正文…的通知江府办…
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from disclosure.editing.furniture.header_cells import header_clues
from disclosure.editing.furniture.taking import Taking
from disclosure.editing.furniture.tool_bars import Zone
from disclosure.editing.furniture.whole_lines import rule_for
from disclosure.editing.shapes import BLANK, Line
from disclosure.editing.titles import is_title
from disclosure.records import Clue

#: No text has a record without these words.
SIGN = "文章属性"
_GAP = f"{BLANK}{{0,4}}"
_KEY = r"制定机关|发布部门|公布日期|发布日期|字号|发文字号|施行日期|实施日期|失效日期|效力等级|效力级别|时效性|主题分类|法规类别"
_RECORD = re.compile(
    rf"{SIGN}{_GAP}(?P<cells>(?:[•·]?{_GAP}【(?:{_KEY})】[^•·【】]{{1,60}}?){{2,12}}){_GAP}正文{_GAP}"
)
_CELL = re.compile(rf"【(?P<key>{_KEY})】(?P<value>[^•·【】]+)")
# 江府办〔2012〕63号, behind the title
_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,10}[〔\[（(]20\d\d[〕\]）)]\d{1,4}号")
#: Above the title stands what a site that copied it calls its file, and notes of that site.
_ABOVE = 8
# 关于转发…的通知: a paper of its own
_PAPER = re.compile(r"关于|转发|印发")
_NAMES = {"制定机关": "发布部门", "字号": "发文字号", "施行日期": "实施日期"}


def take_law_record(lines: Sequence[Line]) -> tuple[list[Taking], list[Clue]]:
    """Take the record out, with its copy of the title and the site's own title above, and read it."""
    for at, line in enumerate(lines):
        record = _RECORD.search(line.text) if SIGN in line.text else None
        if record is not None:
            return _around(lines[:at], line, record)
    return [], []


def _around(above: Sequence[Line], line: Line, record: re.Match[str]) -> tuple[list[Taking], list[Clue]]:
    cells = [(_NAMES.get(key, key), value.strip()) for key, value in _CELL.findall(record["cells"])]
    clues = header_clues(cells, record[0])
    title = line.text[: record.start()].strip()
    begin, end = (line.start + place for place in record.span())
    if "。" in title or not is_title(title):
        return [Taking("header_table", begin, end, "\n")], clues
    clues = [Clue("title", title, "header_table", title), *clues]
    taken = _name_of_the_file(above)
    if not line.text.startswith(title, record.end()):
        return [*taken, Taking("header_table", begin, end, "\n")], clues
    taken.append(Taking("header_table", line.start, end))
    behind = record.end() + len(title)
    breaks = [behind]
    if number := _NUMBER.match(line.text, behind):
        breaks.append(number.end())
    taken += [Taking("line_break", line.start + at, line.start + at, "\n") for at in breaks]
    return taken, clues


def _name_of_the_file(above: Sequence[Line]) -> list[Taking]:
    """The one title above that a site gave to its file: nothing else stands there but notes of the site."""
    titles = [one for one in above if rule_for(one.text, Zone.HEAD) is None]
    if (
        len(above) > _ABOVE
        or len(titles) != 1
        or not is_title(titles[0].text)
        or _PAPER.search(titles[0].text)
    ):
        return []
    return [Taking("wrapper_title", titles[0].start, titles[0].end)]
