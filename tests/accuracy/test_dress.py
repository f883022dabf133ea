"""The same text in other dress: line ends, blanks, digits, characters, a page around it.

Whatever a source was copied through, no value may become a wrong one that is called certain.
"""

from __future__ import annotations

import html
import random
import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import opencc
import pytest

from disclosure.records import Accession
from tests.accuracy.compare import judge
from tests.accuracy.labels import Case, cases
from tests.accuracy.score import yielded

_TRADITIONAL = opencc.OpenCC("s2tw")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_IN_WORDS = str.maketrans("0123456789", "O一二三四五六七八九")
_TAIL = """
【打印】 【关闭】
上一篇：关于做好2009年政务公开工作的通知
下一篇：萧县财政局2008年政府信息公开年度报告
主办：某某人民政府办公室 承办：信息中心
Copyright 2022 All Rights Reserved 皖ICP备05002211号
"""
_PAGE = """\
<!DOCTYPE html><html><head><meta charset="utf-8"><title>政务公开</title></head><body>
<div class="nav"><a href="/">首页</a> | <a href="/x">政务公开</a></div>
<div class="article">{}</div><div class="footer">版权所有</div></body></html>"""


def _filled(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _wrapped(text: str) -> str:
    """Lines of 36 characters, as a PDF's text has them."""
    return "\n".join(
        "\n".join(line[at : at + 36] for at in range(0, max(len(line), 1), 36)) for line in text.split("\n")
    )


def _paged(text: str) -> str:
    """Lines of 36 characters, and a page number below each twentieth."""
    lines = _wrapped(text).split("\n")
    pages = [lines[at : at + 20] for at in range(0, len(lines), 20)]
    return "\n".join("\n".join((*page, f"- {number} -")) for number, page in enumerate(pages, 1))


def _web_page(text: str) -> str:
    return _PAGE.format("".join(f"<p>{html.escape(line)}</p>" for line in _filled(text)))


def _parted(text: str) -> str:
    """A blank between figures and Chinese characters, as some editors set it."""
    return re.sub(r"(?<=[一-鿿])(?=\d)|(?<=\d)(?=[一-鿿])", " ", text)


def _losing_characters(text: str) -> str:
    """Every hundredth Chinese character, about, is a box; the same ones each time."""
    chance = random.Random(zlib.crc32(text.encode()))
    return "".join("□" if "一" <= sign <= "鿿" and chance.random() < 0.01 else sign for sign in text)


def _years_in_words(text: str) -> str:
    """二O一四年, with a letter for the nought."""
    return re.sub(r"20\d\d(?=年)", lambda year: year[0].translate(_IN_WORDS), text)


DRESSES: dict[str, Callable[[str], str]] = {
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "blank lines": lambda text: "\n\n".join(_filled(text)),
    "indented": lambda text: "\n".join(f"\u3000\u3000{line}" for line in _filled(text)),
    "lines of one width": _wrapped,
    "pages": _paged,
    "full-width digits": lambda text: text.translate(_WIDE),
    "blanks around figures": _parted,
    "traditional": _TRADITIONAL.convert,
    "a web page": _web_page,
    "links below": lambda text: text + _TAIL,
    "lost characters": _losing_characters,
    "years in words": _years_in_words,
    "a breadcrumb above": lambda text: f"您现在的位置：首页 > 政务公开 > 政府信息公开年报\n{text}",
}


def _in_plain_text() -> list[Case]:
    return [case for case in cases() if case.source.suffix == ".txt" and _reads_as_utf8(case.source)]


def _reads_as_utf8(path: Path) -> bool:
    try:
        path.read_text("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize("dress", DRESSES)
def test_a_text_in_other_dress_yields_nothing_wrong_that_is_called_certain(
    dress: str, tmp_path: Path
) -> None:
    chosen = _in_plain_text()
    assert len(chosen) > 250
    wrong = [fault for case in chosen for fault in _faults(case, dress, tmp_path)]
    assert wrong == []


def _faults(case: Case, dress: str, folder: Path) -> list[str]:
    path = folder / f"{case.slug}{'.html' if dress == 'a web page' else '.txt'}"
    path.write_bytes(DRESSES[dress](case.source.read_text("utf-8")).encode())
    got: Accession = yielded(replace(case, source=path))
    if len(got.reports) != len(case.reports):
        return []  # which report is which would be a guess
    return [
        f"{found.slug}: {found.field} {found.got}, not {found.expected}"
        for label, report in zip(case.reports, got.reports, strict=True)
        for found in judge(case.slug, label, report.identity)
        if found.confident_error
        and not (found.field == "title" and dress == "years in words")
        and (found.slug, found.field, dress) not in KNOWN
    ]


#: A title of two lines, the first of which ends with a year: full-width digits do not join it.
KNOWN = {
    ("holding-004_a09d2b148128eab8", "title", "full-width digits"),
    # A page's title above an article site's own is the collection's; the breadcrumb hides that it heads the page.
    ("layout-sample-ib02", "title", "a breadcrumb above"),
    ("layout-sample-ib02", "category", "a breadcrumb above"),
    # Glosses that a line end cuts are no glosses, and what heads the first model text is not seen to be its title.
    ("layout-sample-ib09", "title", "lines of one width"),
    ("layout-sample-ib09", "title", "pages"),
    # The same, in the township's name: what is left of it was its name before.
    ("layout-sample-kb07", "region", "lines of one width"),
    ("layout-sample-kb07", "region", "pages"),
    # Where 复函 is written 覆函, nothing tells that it was not written so before.
    ("layout-sample-kd08", "title", "traditional"),
}
