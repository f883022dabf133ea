"""Generated reports as the raw files that a clerk has: clean, and with the dirt that real sources have.

The shapes are dealt out in turn, so that every run measures all of them; the same number
and seed always give the same bytes.
"""

from __future__ import annotations

import html
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import opencc

from benchmarks.corpus import MadeReport, made_reports
from disclosure.editing.characters.spelling import readings, traditional_only
from disclosure.editing.damage.gbk_misreading import TO_ASCII, Reader, misread

#: How many places of a mirrored report are damaged, at most.
DAMAGED = 6
# The mark of a tone goes on the first of these letters that a syllable holds: wu becomes wù.
_TONED = {"a": "à", "o": "ò", "e": "è", "i": "ì", "u": "ù", "v": "ǜ"}


@dataclass(frozen=True, slots=True)
class RawReport:
    """One raw file, and the shape that it was given."""

    name: str
    shape: str
    data: bytes


def raw_reports(count: int, seed: int = 7) -> Iterator[RawReport]:
    """Generate ``count`` raw reports of about 4,000 characters in all shapes, one after the other."""
    shapes = tuple(SHAPES)
    chance = random.Random(seed)
    for made in made_reports(count, seed):
        shape = shapes[made.serial % len(shapes)]
        ending = "html" if shape == "page" else "txt"
        yield RawReport(f"{made.serial}.{ending}", shape, SHAPES[shape](made, chance))


def _clean(made: MadeReport, chance: random.Random) -> bytes:
    return "\n\n".join(made.lines).encode()


def _web(made: MadeReport, chance: random.Random) -> bytes:
    """A web page as a crawler's text: breadcrumb, tool bar, footer."""
    return "\n\n".join(
        (
            f"当前位置:首页 > {made.issuer} > 信息公开年报",
            made.title,
            f"发布日期:{made.published}   字体:[大] [中] [小]   保护视力色:",
            *made.lines[1:],
            "扫一扫在手机打开当前页",
            "附件下载",
        )
    ).encode()


def _page(made: MadeReport, chance: random.Random) -> bytes:
    body = "".join(f"<p>　　{html.escape(line)}</p>\n" for line in made.lines[1:])
    return (
        f"<!doctype html><html lang=zh><meta charset=utf-8><title>{made.title}</title><body>"
        f"<nav><a href='/'>首页</a> &gt; 信息公开</nav><h1>{made.title}</h1>"
        f"<div class=info>发布日期：{made.published} 浏览次数：{chance.randint(1, 999)}</div>"
        f"<div id=zoom>{body}</div><footer>版权所有 网站地图</footer></body></html>"
    ).encode()


def _gb18030(made: MadeReport, chance: random.Random) -> bytes:
    return "\r\n".join(made.lines).encode("gb18030")


def _paged(made: MadeReport, chance: random.Random) -> bytes:
    """Lines of one width with page numbers between them, as out of a PDF file."""
    width = 36
    lines = [
        line[at : at + width]
        for line in (f"　　{line}" for line in made.lines)
        for at in range(0, len(line), width)
    ]
    pages = [lines[at : at + 30] for at in range(0, len(lines), 30)]
    return "\n".join(
        line for number, page in enumerate(pages, 1) for line in (*page, f"- {number} -")
    ).encode()


def _mirror(made: MadeReport, chance: random.Random) -> bytes:
    """What mirror sites make of a page: Traditional, with pinyin behind characters, some bytes damaged."""
    text = _to_traditional().convert("\n\n".join(made.lines))
    return _glossed(_damaged(text)).encode()


@cache
def _to_traditional() -> opencc.OpenCC:
    return opencc.OpenCC("s2tw")


def _damaged(text: str) -> str:
    """``text`` with the damage that a search for punctuation in its GBK bytes does, in a few places."""
    pieces: list[str] = []
    done = at = 0
    while at < len(text) - 1 and len(pieces) < 2 * DAMAGED:
        seen = misread(text[at : at + 2], 0, Reader.STRICT)
        if seen is None:
            at += 1
            continue
        pieces += [text[done:at], seen.translate(TO_ASCII)]
        done = at = at + 2
    return "".join((*pieces, text[done:]))


def _glossed(text: str) -> str:
    """``text`` with its reading behind each character that only a Traditional text holds."""
    spelled = _readings_of()
    return "".join(
        f"{character}({spelled[character]})" if character in spelled else character for character in text
    )


@cache
def _readings_of() -> dict[str, str]:
    """One reading, with a tone, of each Traditional character."""
    found: dict[str, str] = {}
    for syllable, characters in readings().items():
        vowel = next((letter for letter in _TONED if letter in syllable), "")
        for character in characters & traditional_only() if vowel else ():
            found.setdefault(character, syllable.replace(vowel, _TONED[vowel], 1))
    return found


SHAPES: dict[str, Callable[[MadeReport, random.Random], bytes]] = {
    "clean": _clean,
    "web": _web,
    "page": _page,
    "gb18030": _gb18030,
    "paged": _paged,
    "mirror": _mirror,
}
