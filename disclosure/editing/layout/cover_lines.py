"""What a line of a cover looks like, or one right under a title."""

from __future__ import annotations

import re

from disclosure.editing.shapes import BLANK, is_date, is_document_number, is_organ

# （2017年度）   （试行）   （2018年1月5日）
BRACKETED = re.compile(r"[（(〔\[【][^（()）。]{1,40}[)）〕\]】]")
LETTERHEAD = re.compile(r"文件$|[（(].{1,12}[)）]$|^[★☆]")

# 县委常委、常务副县长  王某某     局长：李四
_SPEAKER = re.compile(
    rf"(?:[^。，：:]{{0,24}}(?:书记|[县市区镇乡局院校馆所处科股部]长|主任|主席|经理|委员){BLANK}{{1,6}}|(?:汇报|报告|发言|述职)人{BLANK}?[:：]?{BLANK}?)"
    rf"[\u4e00-\u9fff·×X某]{{1,4}}(?:{BLANK}{{0,4}}[\u4e00-\u9fff]{{1,2}})?"
)

# ——2021年6月28日在瑞昌市第十六届人大常委会第三十七次会议上
_GIVEN_AT = re.compile(r"[—―－-]{1,4}[^。；]{4,70}(?:[会班]|会议)上(?:的\S{2,8})?")
# 2008年度
_YEAR_LINE = re.compile(r"(?:(?:19|20)\d\d|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2})年度?")
# 填报单位：萧县民政局     报送日期：2017年1月3日
_FILLED_IN = re.compile(
    rf"(?:填报|报送|报告|汇报|编制|公开)?(?:单位|部门|机关|日期|时间|年度){BLANK}?[:：]{BLANK}{{0,6}}[^。，；]{{2,40}}"
)


def on_cover(text: str) -> bool:
    """Tell whether ``text`` is what stands on a cover or right under a title."""
    return (
        is_date(text)
        or is_document_number(text)
        or BRACKETED.fullmatch(text) is not None
        or is_organ(text)
        or LETTERHEAD.search(text) is not None
        or _SPEAKER.fullmatch(text) is not None
        or _YEAR_LINE.fullmatch(text) is not None
        or (text[0] in "—―－-" and _GIVEN_AT.fullmatch(text) is not None)
        or _FILLED_IN.fullmatch(text) is not None
    )
