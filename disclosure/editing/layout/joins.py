"""Sentences that a line end, a page number or a blank line cut in two: joined, without a blank.

Most broken lines show it at their seam: a line that cannot end so, a line that cannot
begin so, three characters across the seam that stand together elsewhere in the text.
Where nothing shows it, only a line that holds whole sentences and stops within one is
taken to run on; a single clause may as well be a heading without a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from disclosure.editing.headings.chapters import chapter_end
from disclosure.editing.layout.gaps import broken_off, doubt_skips, find_skips
from disclosure.editing.layout.widths import UNCUT, Width, find_width, indents
from disclosure.editing.numbering import Mark, Style
from disclosure.editing.rows import FULL_STOP, Row, could_be_heading
from disclosure.editing.shapes import cannot_end, is_closing_line, is_prose, left_open
from disclosure.editing.titles import is_title
from disclosure.records import TABLE_MARK, Doubt

# no line begins so:  ，并…   》的通知   等制度   的工作要求
_NEVER_FIRST = re.compile(r"[，,。.；;、：:！!？?”’）)》〉】〕」』%％](?!$)|的(?!确|士)|等(?![级候待到于])")
# nor does a sentence:  320件。   1.2万人次、…
_FIGURE_FIRST = re.compile(
    r"\d[\d.]*(?:余|多|万)?(?:条|件|次|个|份|篇|期|场|人|人次|万元|元|项|%|％)[，,。；、]"
)
# no sentence begins so:  了县直机关…   着力点   过程中   们的
_NEVER_FIRST_WORD = re.compile(
    r"了(?!解|结|却)|着(?!力|重|手|眼|实)|过(?!程|去|后|度|渡|多)|们|及(?!时|早|格)|以及|[得地](?=[，,。])"
)
# 础。   报、广播…   政务信息。
_FRAGMENT = re.compile(r"[\u4e00-\u9fff]{1,2}[，,。；、]|[\u4e00-\u9fff]{1,5}。")
# 度,确保…   门、各镇场区…   众，发挥…
_SYLLABLE = re.compile(r"(?![无略一二三四五六七八九十])[\u4e00-\u9fff][，,、；。]")
# 础。   展。
_LAST_WORD = re.compile(r"(?![无略有否是])[\u4e00-\u9fff]{1,2}[。；]")
# a heading hardly begins so, a sentence does
_OPENER = re.compile(
    r"为|按照|根据|在|通过|随着|由于|针对|结合|围绕|我|今年|去年|近年|(?:19|20)\d\d年|一年来|同时|此外|坚持|对|自|经"
)
# 四、复议、诉讼和申诉情况, above a line that begins as a sentence does
_WHOLE_HEADING = re.compile(r"(?:情况|问题|措施|打算|概述|安排|建议)$")
_COMMA = re.compile("[，,、]")
_LONGEST_PARAGRAPH = 20_000  # characters; so that joining a million lines stays linear
_LONGEST_REST = 30  # characters of a heading that stand on the next page
#: The name of a picture that was not saved stands by itself.
_PICTURES = (".jpg", ".jpeg", ".png", ".JPG", ".PNG", ".gif", ".bmp")
_LONGEST_ADDRESS = 24  # characters of whom a report is given to
_LONGEST_LINK = 12  # characters of a name that was a link
_LONG = 40  # characters; a longer line without any stop is no heading


@dataclass(slots=True)
class _Whole:
    """The whole text, asked whether it holds what a seam would put together."""

    text: str
    width: Width  # at which its lines were cut
    indents: bool  # whether its paragraphs and items are indented
    at_figures: bool = False  # whether its lines were cut in front of figures
    questions: int = 2000  # so that a source of a million lines stays linear

    def attests(self, above: str, below: str) -> bool:
        """Tell whether two characters of one line and one of the other stand together elsewhere."""
        self.questions -= 1
        if self.questions < 0:
            return False
        return (above[-2:] + below[:1]) in self.text or (above[-1:] + below[:2]) in self.text


def join_lines(rows: Sequence[Row], text: str) -> tuple[list[Row], list[Doubt]]:
    """Join the lines that were cut in two; show where, instead, text is missing.

    Between two headings whose numerals skip one, a line that stops within a sentence
    is joined only where both belong together for sure: there the rest of it may be lost.
    """
    whole = _Whole(text, find_width(rows), indents(rows), _cut_at_figures(rows))
    skips = find_skips(rows)
    lost: dict[int, list[Row]] = {}
    done: list[Row] = []
    for at, row in enumerate(rows):
        if done:
            above = done[-1]
            # Most lines begin something of their own, or stand below something that ends with its line.
            runs_on = row.mark is None and not (above.kind or row.kind or above.dropped or row.dropped)
            runs_on = runs_on and not (above.styled or row.styled)
            runs_on = runs_on and _runs_on(above, row, rows[at + 1] if at + 1 < len(rows) else None, whole)
            place = skips.get(at - 1) if skips else None
            if place is not None and (
                broken_off(above, row) or (runs_on and not _grows_together(above, row, whole))
            ):
                lost.setdefault(place, []).append(above)
                runs_on = False
            if runs_on:
                above.absorb(row, "joined_line")
                continue
        done.append(row)
    return done, doubt_skips(rows, skips, lost)


#: So many lines that begin with a figure below one that stops within a sentence: a PDF was cut at them.
_AT_FIGURES = 5
# 7名干部…   83.5%   10日前更新
_FIGURE = re.compile(r"\d[\d.]*\s?[\u4e00-\u9fff%％]")


def _cut_at_figures(rows: Sequence[Row]) -> bool:
    """Tell whether lines end in front of figures throughout: 抽调 / 7名干部组成办公室."""
    found = (
        at
        for at, row in enumerate(rows)
        if at
        and row.text[0].isdecimal()
        and row.mark is None
        and _FIGURE.match(row.text)
        and not rows[at - 1].ends()
    )
    return len(list(islice(found, _AT_FIGURES))) == _AT_FIGURES


def _runs_on(above: Row, row: Row, below: Row | None, whole: _Whole) -> bool:
    """Tell whether ``row`` is the rest of the line above it."""
    one, two = above.text, row.text
    cut_out = (above.one_line or row.one_line) and not (row.page_above and not above.ends())
    if cut_out or TABLE_MARK in (one, two) or len(one) > _LONGEST_PARAGRAPH:
        return False
    if two.endswith(_PICTURES):
        return False
    if two[-1] in "：:" and len(two) <= _LONGEST_ADDRESS and is_title(one):
        return False  # …村务公开工作汇报 / 各位领导：
    if above.mark is not None and _is_bare(above.mark, one):
        return True  # a numeral alone on its line
    if above.ends():
        return _runs_on_behind_stop(above, row, whole)
    closes = above.mark is None and not above.joined and is_closing_line(one)
    if closes or is_closing_line(two):
        return _is_open(one, two)
    heading = above.mark is not None and could_be_heading(above)
    if not heading and _goes_on_as_prose(above, row, whole):
        return True
    if _is_open(one, two) or (row.page_above and not row.indented and _runs_over_page(above, row, below)):
        return True
    return _heading_runs_on(above, row, below, whole) if heading else _sentence_runs_on(above, row, whole)


def _is_open(one: str, two: str) -> bool:
    """Tell whether no line ends as ``one`` does, or none begins as ``two`` does."""
    return cannot_end(one) or left_open(one) or _NEVER_FIRST.match(two) is not None


def _runs_on_behind_stop(above: Row, row: Row, whole: _Whole) -> bool:
    """Behind a stop a paragraph goes on only in a text of fixed width, and only where something shows it.

    The text indents its paragraphs and not this line; or a list of clauses stops at a
    semicolon right where the line is full.
    """
    if row.indented or not whole.width.fits(above) or is_closing_line(row.text):
        return False
    clauses = above.text[-1] in "；;" and whole.width.fits_surely(above) and is_prose(row.text)
    return (whole.indents and above.indented) or clauses


def _grows_together(above: Row, row: Row, whole: _Whole) -> bool:
    """Tell whether two lines belong together even where a skipped numeral says that text was lost.

    Two characters across the seam that stand together elsewhere, a width that cut
    other lines too, a bracket that closes again.
    """
    one, two = above.text, row.text
    if _is_bare(above.mark, one) or whole.width.fits(above) or whole.attests(one, two):
        return True
    if one[-1:] in "，、,":
        return whole.width is not UNCUT
    return (one[-1:] + two[:1]) in whole.text or (left_open(one) and two[:20].find("》") >= 0)


def _is_bare(mark: Mark | None, text: str) -> bool:
    return mark is not None and mark.style is not Style.ORDINAL and mark.end >= len(text)


def _runs_over_page(above: Row, row: Row, below: Row | None) -> bool:
    """Where a page ended between two lines, less is asked for: a heading may be cut as well as a sentence."""
    one, two = above.text, row.text
    if _SYLLABLE.match(two):
        return True
    prose = is_prose(two) or row.ends()
    ordinal = above.mark is not None and above.mark.style is Style.ORDINAL
    opens = _OPENER.match(one, above.mark.end if above.mark else 0) is not None
    if prose and (ordinal or (opens and not _OPENER.match(two))):
        return True
    # …造成后果的，追究当 / 事人和股长的责任。
    clauses = "，" in one or "," in one
    rest = clauses and not _COMMA.search(two) and not _OPENER.match(two)
    if rest and prose and len(two) <= _LONGEST_REST:
        return True
    if not could_be_heading(above) or prose or len(two) > _LONGEST_REST:
        return False
    return below is not None and (below.mark is not None or is_prose(below.text))


def _heading_runs_on(above: Row, row: Row, below: Row | None, whole: _Whole) -> bool:
    """A heading runs on below only where the text has a fixed width, or the seam is attested."""
    one, two = above.text, row.text
    if above.mark is not None and chapter_end(one, above.mark.end) == len(one):
        return False
    opener = _OPENER.match(two)
    if opener and _WHOLE_HEADING.search(one):
        return False
    if whole.indents and above.indented and not row.indented:
        return True
    comma = "，" in one or "," in one
    if comma and not opener and whole.attests(one, two):
        return True
    if not whole.width.fits(above):
        return False
    rest = not is_prose(two) and len(two) <= 18 and not row.ends()
    if rest and below is not None and (below.mark is not None or is_prose(below.text)):
        return True
    if _OPENER.match(one, above.mark.end if above.mark else 0):
        return True
    return (comma and not opener and whole.width.fits_surely(above)) or whole.attests(one, two)


def _goes_on_as_prose(above: Row, row: Row, whole: _Whole) -> bool:
    """Tell whether a line of prose stands flush below one that holds sentences, or an indent, and stops within one."""
    if row.indented:
        return False
    one = above.text
    stops_within = (
        len(one) >= _LONG
        or FULL_STOP.search(one) is not None
        or (
            whole.indents and above.indented and len(one) >= 15
        )  # paragraphs are indented here, this line is not
        or (row.page_above and _COMMA.search(one) is not None)
    )
    return stops_within and _is_prose(row, whole)


def _is_prose(row: Row, whole: _Whole) -> bool:
    return is_prose(row.text) or row.ends() or whole.width.fits(row)


def _sentence_runs_on(above: Row, row: Row, whole: _Whole) -> bool:
    """Weigh what both lines look like; the text is asked only where that does not decide."""
    one, two = above.text, row.text
    if whole.at_figures and _FIGURE.match(two):
        return True
    if above.joined and above.mark is None and not row.indented and is_prose(two):
        start, end = above.pieces[-1]
        if end - start <= _LONGEST_LINK and not is_title(one):
            return (
                True  # …一期是 / 县房管所 / 讲办证，来了三百多人。: cut around a link, and not at its end yet
            )
    if _NEVER_FIRST_WORD.match(two) or _FIGURE_FIRST.match(two):
        return True
    if _LAST_WORD.fullmatch(two) and is_prose(one):
        return True
    sentences = len(one) >= _LONG or FULL_STOP.search(one) is not None
    fragment = _FRAGMENT.match(two) is not None
    if fragment and sentences:
        return True
    attested = whole.attests(one, two)
    prose = _is_prose(row, whole)
    if attested and (fragment or (not row.indented and (sentences or (row.page_above and prose)))):
        return True
    if attested and row.ends() and not row.indented and not is_prose(one) and len(two) <= _LONGEST_REST:
        return True  # 全年主动公开政府信 / 息326条。
    full = whole.width.fits(above)
    if row.indented or (len(one) < 15 and not full) or not (prose or attested):
        return False
    comma = _COMMA.search(one) is not None
    if full and (attested or comma or row.ends() or whole.width.fits_surely(above)):
        return True
    return comma and (attested or _OPENER.match(one) is not None)
