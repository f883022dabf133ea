"""What one line looks like by itself: prose, a date, the name of an organ, a rule."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import NamedTuple

#: Blanks that stand at line ends, zero-width ones included.
BLANKS = " \t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
BLANK = f"[{BLANKS}]"


#: Those that the text of a report is parted with: odd ones are folded before its lines are read.
_PARTING = (" ", "\u3000", "\xa0", "\u2002", "\u2003", "\t")


def holds_blank(text: str) -> bool:
    """Ask quickly whether words stand apart in ``text``; in most sentences none do."""
    return any(map(text.__contains__, _PARTING))


def any_of(words: str) -> str:
    """Return a pattern for any of ``words``, which blanks divide; the longest that fits wins."""
    return f"(?:{'|'.join(map(re.escape, sorted(words.split(), key=len, reverse=True)))})"


class Line(NamedTuple):
    """A line that holds something; ``text`` is ``[start:end]`` of the whole, without blanks around it."""

    start: int
    end: int
    text: str
    indented: bool = False


_LINE = partial(tuple.__new__, Line)  # a source may have a million

_WIDE_DIGITS = "０１２３４５６７８９"
_NARROW_DIGITS = str.maketrans(_WIDE_DIGITS, "0123456789")


def narrow_digits(text: str) -> str:
    """``text`` with ASCII digits for full-width ones, character for character: ２０１０年 is read as 2010年."""
    return text.translate(_NARROW_DIGITS) if any(map(text.__contains__, _WIDE_DIGITS)) else text


@lru_cache(maxsize=1)  # split and arrange read the same text
def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text`` that hold more than blanks."""
    lines = []
    at = 0
    for raw in text.split("\n"):
        if raw and (bare := raw.strip(BLANKS)):
            begin = at if bare is raw else at + raw.index(bare)
            lines.append(_LINE((begin, begin + len(bare), bare, begin > at)))
        at += len(raw) + 1
    return tuple(lines)


#: Shows where the source breaks off or leaves text out.
MISSING = "〔此处原文缺失〕"
#: A sentence may end with one of these.
ENDS = "。！？!?；;：:…"
_CLOSERS = "”’」』）)】》〉\"'"
_MAY_END = frozenset(_CLOSERS + "." + MISSING[-1])


def ends_sentence(text: str) -> bool:
    """Tell whether ``text`` ends as a sentence, a clause list or a lead-in ends, quotes and brackets aside."""
    if text[-1:] in ENDS:  # "" is in every string: nothing ends as well
        return True
    if text[-1] not in _MAY_END:
        return False
    bare = text.rstrip(_CLOSERS)
    if not bare:
        return True
    last = bare[-1]
    return last in ENDS or (last == "." and not bare[-2:-1].isascii()) or text.endswith(MISSING)


# a sentence cannot end so:  …维护社会稳定和   …进一步完善，   …印发了《   …有关部门的
_CANNOT_END = re.compile(
    r"(?:[，,、（(《〈“‘【〔「『]|(?<![目总])的|(?<![总饱共温])和|(?<![参赋])与|(?<!普)及|或|(?<![应面校核针相])对"
    r"|(?<!小)将|(?<!火)把|被|(?<![存所旨现])在|(?<![作行人成认因])为|(?<![方导取去转倾面意])向|(?<!服)从"
    r"|(?<![自理事案])由|(?<!合)并|(?<!终)于|其|各|(?<![比计])较|且|(?<![求皆国])是|为了|通过|以及|按照|根据|关于|进行)$"
)
_CANNOT_BE_LAST = frozenset("，,、（(《〈“‘【〔「『是的和与及或对将把被在为向从由并于其各较且了过照据行")


def cannot_end(text: str) -> bool:
    """Tell whether ``text`` ends as no sentence does: with a comma, a conjunction, an open bracket."""
    return text[-1:] in _CANNOT_BE_LAST and _CANNOT_END.search(text[-3:]) is not None


_PAIRS = (("《", "》"), ("“", "”"), ("〔", "〕"), ("【", "】"), ("（", "）)"), ("(", "）)"))

_OPENER = re.compile("[《“〔【（(]")


def left_open(text: str) -> bool:
    """Tell whether a quote or bracket that opens within the last characters of ``text`` is not closed."""
    tail = text[-40:]
    if _OPENER.search(tail) is None:
        return False
    for opener, closers in _PAIRS:
        at = tail.rfind(opener)
        if at >= 0 and not any(closer in tail[at:] for closer in closers):
            return True
    return False


def is_prose(text: str) -> bool:
    """Tell whether ``text`` holds a sentence: a full stop, or clauses longer than any title or label."""
    if "。" in text or "；" in text or "！" in text or "？" in text:
        return True
    return (len(text) > 24 and ("，" in text or "," in text)) or len(text) > 70


_DIGIT = r"[0-9０-９〇○OＯ零一二三四五六七八九十xX×Ｘ＊*]"
# 2017年12月25日   二○一四年十一月十九日   20xx年11月29日   2004.11.18   2018-01-05   （二〇一一年三月）
DATE = (
    rf"(?:{_DIGIT}{{2,4}}{BLANK}{{0,3}}年{BLANK}{{0,3}}(?:元|{_DIGIT}{{1,3}}){BLANK}{{0,3}}月"
    rf"(?:{BLANK}{{0,3}}[廿卅初]?{_DIGIT}{{0,3}}{BLANK}{{0,3}}[日号])?"
    r"|(?:19|20)\d\d[-./、．][01]?\d[-./、．][0-3]?\d)"
)
# （2017年12月25日）   日期：2017-12-25   2018年12月17日（星期一）   2018年12月17日上午
DATE_LINE = re.compile(
    rf"[（(〔\[]?{BLANK}?(?:日期[:：]|时间[:：])?{BLANK}?{DATE}{BLANK}?"
    rf"(?:[（(](?:星期|周|农历|公章|盖章|代章|印章|章)[^（()）]{{0,10}}[)）]|[上下]午)?{BLANK}?[)）〕\]]?[。.]?"
)
_DATE_BEGINS = frozenset(
    "（(〔[日时0123456789０１２３４５６７８９〇○OＯ零一二三四五六七八九十xX×Ｘ＊*" + BLANKS
)


def is_date(text: str) -> bool:
    """Tell whether ``text`` is a date and nothing else."""
    return 6 <= len(text) <= 32 and text[0] in _DATE_BEGINS and DATE_LINE.fullmatch(text) is not None


# How the names of organs end, as printed under a report, and not: 政府网站, 工作部署, 不足之处, 服务平台, 查阅场所, 干部, 农村
_ORGAN_END = re.compile(
    r"(?:人民政府|政府|委员会|管委会|居委会|村委会|党委|[省市县区工]委|纪委|党组|党支部|总支|公署|指挥部|领导小组|工作组|小组|[调检督考]\w组|专班"
    r"|办公室|公开办|政府办|党政办|办事处|[省市县区旗镇乡]办|局|(?<!大)厅|(?<!部)署|(?<![之好难益])处|科|(?<!场)所|(?<!网)站|室|队|院|校|社|馆|园"
    r"|(?<![全内干外])部|(?<!平)台|中心|学校|中学|小学|幼儿园|大学|公司|集团|银行|支行|分行|街道|开发区|农场|林场|苏木|嘎查|社区"
    r"|(?<!城)市|[省县区旗镇乡盟州]|(?<!农)村|[师团](?<=[一二三四五六七八九十百零〇][师团])|联合会|联合社|协会|工会|妇联|残联|团委|团县委|工商联|供销社|法院|检察院)"
    r"(?:[（(][^（）()\n]{1,20}[)）])?$"
)
_ORGAN_ENDS = frozenset(
    "府会委组班部支署队师办局厅处科所站室院校社馆园台心学司团行道区场木查市县旗镇乡盟省州村妇联商）)"
)
# 1 做好规划信息公开 区发改局: a row of a table
_NO_ORGAN = re.compile(r"[。，,；;：:！？!?、《》“”…=+]|^\d{1,3}\s")


def is_organ(text: str) -> bool:
    """Tell whether ``text`` could be the name of an organ or the line of its seal."""
    if not 2 <= len(text) <= 45 or text[-1] not in _ORGAN_ENDS or _NO_ORGAN.search(text):
        return False
    return _ORGAN_END.search(text, max(0, len(text) - 30)) is not None


# 〔2018〕3号   萧政办发〔2017〕17号   XX公领[2011]2号   川府函(2019)15号
DOCUMENT_NUMBER = re.compile(
    rf"[〔〖（(\[【]?[\u4e00-\u9fffA-Za-zＸ×]{{0,16}}{BLANK}?[〔〖（(\[【?]{BLANK}?(?:19|20)[\dxX]{{2}}{BLANK}?[〕〗）)\]】?]"
    rf"{BLANK}?第?\d{{1,4}}{BLANK}?号[)）\]】]?"
)


_SIGNED_OUT = re.compile(r"\s{0,30}签发人\s?[:：].{0,14}$")


def is_document_number(text: str) -> bool:
    """Tell whether ``text`` is the number of a document and nothing else, but for who signed it out (签发人：…)."""
    if "签发人" in text:
        text = narrow_digits(_SIGNED_OUT.sub("", text))
    return (
        len(text) <= 40
        and text.endswith(("号", "号)", "号）", "号]", "号】"))
        and (DOCUMENT_NUMBER.fullmatch(text) is not None)
    )


def fold(text: str) -> str:
    """Return ``text`` for comparison of titles: without blanks and marks, widths as one."""
    return text.translate(_FOLDED)


_FOLDED = {
    **{ord(c): None for c in BLANKS + "《》<>〈〉“”\"'‘’、，,。．.·:：-—－_（）()〔〕[]【】★☆◆●■"},
    **{0xFF10 + i: 0x30 + i for i in range(10)},
    **{0xFF21 + i: 0x41 + i for i in range(26)},
    **{0xFF41 + i: 0x61 + i for i in range(26)},
}


# 一行只有电话、邮编、网址等：联系电话：0555-1234567
_LABEL = re.compile(
    r"(?:联系|咨询|监督|举报|办公|传真|邮政|电子|通信|通讯)?(?:人|电话|地址|邮箱|邮编|编码|传真|网址|时间)[:：].{0,60}"
)
_LABEL_BEGINS = frozenset("联咨监举办传邮电通人地编网时")
_LONGEST_CLOSING = 65  # characters: those of a label


def is_closing_line(text: str) -> bool:
    """Tell whether ``text`` is a date, the name of an organ, a label or a document number: nothing that runs on."""
    if not text or len(text) > _LONGEST_CLOSING:
        return False
    first, last = text[0], text[-1]
    return (
        (last in _ORGAN_ENDS and is_organ(text))
        or (first in _DATE_BEGINS and is_date(text))
        or (last in "号)）]】" and is_document_number(text))
        or (first in _LABEL_BEGINS and _LABEL.fullmatch(text) is not None)
    )
