"""What another notation left in a text: escapes of a dump, tags of HTML, signs of Markdown, marks around each line.

Whoever saved a page as text may have saved how it was written down along with it.  Each
of these goes only where the text as a whole shows that it is notation: ** alone blacks
out a name, # may count, and > compares.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from disclosure.records import Edit

#: So many escapes show that a text is a dump: a path like C:\new has one.
_FEWEST = 3
# \n   \r\n   \t   \u3000   \xa0
_ESCAPE = re.compile(r"\\(?:r\\n|[nrt]|u(?P<wide>[0-9a-fA-F]{4})|x(?P<narrow>[0-9a-fA-F]{2}))")
_ESCAPED = {"\\n": "\n", "\\r": "\n", "\\r\\n": "\n", "\\t": "\t"}


def undo_escapes(text: str) -> Collection[Edit]:
    r"""Turn the escapes of a dump into what they stand for: \n, \u3000, \u653f."""
    if "\\" not in text:
        return ()
    found = list(_ESCAPE.finditer(text))
    if len(found) < _FEWEST:
        return ()
    return [Edit(("escape",), one.start(), one[0], _character(one)) for one in found]


def _character(escape: re.Match[str]) -> str:
    code = escape["wide"] or escape["narrow"]
    return chr(int(code, 16)) if code else _ESCAPED[escape[0]]


_BLOCKS = "p|div|br|tr|li|ul|ol|h[1-6]|table|tbody|thead|hr|section|article|center|blockquote|pre|dl|dt|dd"
_INLINE = (
    "span|font|strong|em|b|i|u|a|s|sup|sub|img|td|th|label|o:p|st1:[a-z]{1,20}|v:[a-z]{1,20}"
    # what stolen domains sow into the pages that they copy
    "|abbr|acronym|address|bdo|big|button|cite|code|dfn|del|ins|kbd|legend|mark|optgroup|option|select|input|form|fieldset|noframes|noscript|object|rt|rp|ruby"
    "|samp|small|strike|style|tfoot|track|tt|var|xmp|nobr|source|menu|caption|col|colgroup|q|wbr|listing|noembed|plaintext|basefont|dir|menuitem|rb|rtc|progress|meter|output|summary|details|figure|figcaption|video|audio|canvas|svg|path|iframe|frame|frameset|param|embed|area|map|link|meta|base|bdi|picture|template|dialog|data|datalist|time"
)
# <span style="font-family:仿宋">   </p>   <br/>   <!-- … -->   <style>…</style>
_TAG = re.compile(
    rf"(?<![^\n])[ \t]{{0,20}}(?:\d{{1,2}}\.|[•·*-])[ \t]{{1,4}}(?=(?:</?[a-z][^<>\n]{{0,100}}>\s{{0,8}}){{1,12}}(?:\n|\Z))|<!--.{{0,2000}}?-->|<(?P<hidden>script|style)\b[^<>]{{0,400}}>.{{0,20000}}?</(?P=hidden)>"
    rf"|</?(?P<name>(?P<block>{_BLOCKS})|{_INLINE})(?:\s[^<>\n]{{0,600}})?/?>",
    re.IGNORECASE | re.DOTALL,
)
#: One of these alone could be meant: <a>, <b>.
_TAGS = 2


# [b]   [/align]   [color=blue]   [hr]: of a board's own notation
_BOARD = re.compile(
    r"\[/?(?P<name>(?P<block>p|hr|center|align|quote|list|table|tr|td|h[1-6１-６]|\*)|b|i|u|s|color|size|font|face|url|img|email|back|em)(?:=[^\[\]\n]{1,80})?\]|</?UBB>",
    re.IGNORECASE,
)


def drop_tags(text: str) -> Collection[Edit]:
    """Take away the tags of HTML, or of a board's notation, that stand in a plain text; what parts lines parts them."""
    found = list(_BOARD.finditer(text)) if "[" in text and "[/" in text else []
    if "<" in text and ">" in text:
        found += _TAG.finditer(text)
    if len(found) < _TAGS:
        return ()
    return _apart(Edit(("tag",), one.start(), one[0], "\n" if one["block"] else "") for one in found)


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Edits in their order, without those that begin within another: a sign inside a tag or an address."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: edit.start):
        if edit.before and (not kept or edit.start >= kept[-1].end):
            kept.append(edit)
    return kept


#: What follows a name that ** or ## blacks out: **县, ##同志.
_BLACKED_OUT = "省市州盟县区旗镇乡街村组局委办厅校院所站同先女"
# ## 一、概述   ### （一）主动公开 ###
_HEADING = re.compile(
    rf"^[ \t]{{0,3}}(?P<before>(?:#{{1,6}}[ \t]{{1,4}}|#{{2,6}})(?=[\u4e00-\u9fff《“（(*\d])(?![{_BLACKED_OUT}][^\n]{{0,3}}$))[^#\n]{{1,120}}?(?P<after>[ \t]{{0,4}}#{{0,6}}[ \t]{{0,4}})$",
    re.MULTILINE,
)
# **萧县龙城镇2016年…年度报告**   **（一）健全组织。**全年…
_BOLD_FIRST = re.compile(
    rf"^[ \t]{{0,8}}(?:#{{1,6}}[ \t]{{0,4}})?(?:[-*+][ \t]{{1,4}})?(?P<open>\*\*)(?![{_BLACKED_OUT}、，。*\s])(?P<words>[^*\n]{{3,120}}?)(?P<close>\*\*)(?=[ \t]{{0,4}}$|(?<=[。：:]\*\*))",
    re.MULTILINE,
)
_BOLD = re.compile(
    rf"(?<!\*)(?P<open>\*\*)(?![{_BLACKED_OUT}、，。*\s])(?P<words>[^*\n]{{1,120}}?)(?P<close>\*\*)(?!\*)"
)


# [返回列表](../index.md)
_LINK = re.compile(r"(?<!!)(?P<open>\[)[^\[\]\n]{1,80}(?P<close>\]\([^()\s]{1,300}\))")
# ![](/images/logo.png)   > 古里乡人民政府
_IMAGE_OR_QUOTE = re.compile(r"!\[[^\[\]\n]{0,80}\]\([^()\s]{1,300}\)|^>[ \t]?", re.MULTILINE)


def drop_markdown(text: str) -> Collection[Edit]:
    """Take away the signs of Markdown: # in front of headings, ** around what is set bold.

    Within a line ** is taken for Markdown's only where other lines show that the text is written so.
    """
    if "*" not in text and "#" not in text:  # one character is looked for ten times as fast as two
        return ()
    has_bold = "**" in text
    if not has_bold and "# " not in text and "##" not in text:
        return ()
    taken = {
        span for found in _HEADING.finditer(text) for span in (found.span("before"), found.span("after"))
    }
    bold = {span for found in _BOLD_FIRST.finditer(text) for span in _around(found)} if has_bold else set()
    if has_bold and (taken or bold):
        bold |= {span for found in _BOLD.finditer(text) if _is_paired(text, found) for span in _around(found)}
    signs = taken | bold
    if signs:
        signs |= {found.span(name) for found in _LINK.finditer(text) for name in ("open", "close")}
        signs |= {found.span() for found in _IMAGE_OR_QUOTE.finditer(text)}
    return _apart(Edit(("markdown_sign",), start, text[start:end], "") for start, end in signs)


def _around(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    yield found.span("open")
    yield found.span("close")


def _is_paired(text: str, found: re.Match[str]) -> bool:
    """Whether every ** of the line has a partner."""
    begin, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
    line = text[begin : end if end >= 0 else len(text)]
    return "***" not in line and line.count("**") % 2 == 0


# > 育才街道办事处政务公开工作汇报
_QUOTED = re.compile(r"^(?P<mark>(?:>[ \t]?){1,4})", re.MULTILINE)
#: Marks around the cells of a table, a line each.
_CLOSING = {'"': '"', "“": "”"}
#: So many lines show it.
_LINES = 4


def drop_line_marks(text: str) -> Collection[Edit]:
    """Take away a sign that begins every line: > of a quoted letter, quotation marks of a table's cells."""
    if ">" in text and "\n>" in text:
        return _unquoted(text)
    mark = text.lstrip()[:1]
    if mark not in _CLOSING:
        return ()
    if mark == '"' == text.rstrip()[-1] and text.count(mark) == 2 and "\n" in text.strip():
        places = text.index(mark), text.rindex(mark)
        return [Edit(("line_mark",), at, mark, "") for at in places]  # all of it was one cell of a table
    edits: list[Edit] = []
    closing = _CLOSING[mark]
    at = lines = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            lines += 1
            if len(bare) < 2 or bare[0] != mark or bare[-1] != closing:
                return ()
            begin = at + line.index(bare)
            edits.append(Edit(("line_mark",), begin, mark, ""))
            edits.append(Edit(("line_mark",), begin + len(bare) - 1, closing, ""))
        at += len(line) + 1
    return edits if lines >= _LINES else ()


def _unquoted(text: str) -> Collection[Edit]:
    """The signs of a quoted letter, where most lines begin with one."""
    found = list(_QUOTED.finditer(text))
    lines = sum(not line.isspace() for line in text.split("\n") if line)
    if len(found) < _LINES or 2 * len(found) < lines:
        return ()
    return [Edit(("line_mark",), one.start("mark"), one["mark"], "") for one in found]
