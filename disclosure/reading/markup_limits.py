"""Mark-up that no document has, refused before the parser spends minutes and gigabytes on it."""

from __future__ import annotations

import re

from disclosure.errors import UnreadableSource

DEEPEST = 2000  # open elements; a parser looks through them at each tag
MOST_REPEATED = 300_000  # styles such as <font> that are never closed are repeated in each block
MOST_ATTRIBUTES = 1000  # of one tag; each is compared with those before it
HARMLESS = 20_000  # characters within which nothing can go wrong

COPY_REMEDY = "请在浏览器中打开这个网页，选中正文复制到记事本，保存为 .txt（编码选 UTF-8）后放入 reports_src"

_STYLES = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
_SELF_CLOSING_NAMES = """
    p li dd dt td th tr thead tbody tfoot option br hr img input meta link col colgroup area base wbr param embed source
    html head body o:p
"""
_SELF_CLOSING = frozenset(_SELF_CLOSING_NAMES.split())
#: What a drawing in a page is made of: there, and nowhere else, <path/> is closed at once.
_SHAPE_NAMES = """
    svg g defs path rect circle ellipse line polyline polygon text tspan use symbol stop lineargradient radialgradient
    clippath mask pattern marker image
"""
_SHAPES = frozenset(_SHAPE_NAMES.split())
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9:]{0,30})")
_RAW = {"script": re.compile("</script", re.IGNORECASE), "style": re.compile("</style", re.IGNORECASE)}


def refuse_monstrous(text: str) -> None:
    """Refuse a page that is nested, styled or attributed beyond all measure.

    Raises:
        UnreadableSource: it is.
    """
    if len(text) < HARMLESS:
        return
    depth = styles = repeated = at = 0
    is_drawing = False
    while (at := text.find("<", at)) >= 0:
        found = _TAG.match(text, at)
        if found is None:
            at += 1
            continue
        close = text.find(">", at)
        if close < 0:
            return
        if close - at > 4000 and len(text[at:close].split(None, MOST_ATTRIBUTES)) > MOST_ATTRIBUTES:
            raise _monstrous("网页中有标记带着上千个属性")
        name, step = found["name"].lower(), -1 if found["end"] else 1
        at = _behind(text, name, step, close)
        if name in _STYLES:
            styles = max(0, styles + step)
        elif step > 0:
            repeated += styles
        # Any other tag may end the drawing, and a <path/> behind it stays open.
        is_drawing = name in _SHAPES and (is_drawing or name == "svg") and (step > 0 or name != "svg")
        if name not in _SELF_CLOSING and not (is_drawing and text[close - 1] == "/"):
            depth = max(0, depth + step)
        if depth > DEEPEST or repeated > MOST_REPEATED:
            raise _monstrous("网页的标记层层嵌套，多到无法处理")


def _behind(text: str, name: str, step: int, close: int) -> int:
    """Where to look on behind a tag that closes at ``close``: scripts and styles hold no tags."""
    if step < 0 or name not in _RAW:
        return close
    end = _RAW[name].search(text, close)
    return end.start() if end else len(text)


def _monstrous(reason: str) -> UnreadableSource:
    return UnreadableSource(reason, COPY_REMEDY, "too_complex")
