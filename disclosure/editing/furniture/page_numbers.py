"""Page numbers that were printed at the foot of a page and now stand between two lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import pairwise

from disclosure.editing.furniture.taking import Taking
from disclosure.editing.numbering import number_of, read_mark
from disclosure.editing.shapes import BLANK, BLANKS, Line, ends_sentence, holds_blank, is_prose

_B = f"{BLANK}{{0,4}}"
_N = r"[0-9０-９]{1,4}"
_DASH = r"[-—–－―─~～·•|｜]{1,3}"
_HAN = r"[一二三四五六七八九十]{1,3}"
# -1-   — 2 —   - 3 -   ·4·   | 5 |   第3页 共9页   第 3 页   第三页   === 第3页 ===   3/9页   Page 3 of 9   P3
MARKED = re.compile(
    rf"{_DASH}{_B}(?P<dashed>{_N}){_B}{_DASH}"
    rf"|=*{_B}[（(]?{_B}第{_B}(?:(?P<nth>{_N})|(?P<han>{_HAN})){_B}页{_B}[,，/、|]?{_B}(?:[（(]?{_B}共{_B}{_N}{_B}页{_B}[)）]?)?{_B}[)）]?{_B}=*"
    rf"|共{_B}{_N}{_B}页{_B}[,，/、]?{_B}第{_B}(?P<nth2>{_N}){_B}页"
    rf"|[Pp](?:age)?\.?{_B}(?P<page>{_N})(?:{_B}(?:of|/){_B}{_N})?"
    rf"|[·•](?P<verso>{_N})[·•]{BLANK}{{2,40}}\S.{{0,40}}|\S.{{0,40}}{BLANK}{{2,40}}[·•](?P<recto>{_N})[·•]"  # of a yearbook
    rf"|(?P<slashed>{_N}){_B}/{_B}{_N}{_B}页"
    rf"|(?:{_DASH})?{_B}PAGE{_B}\\\*{_B}(?:MERGEFORMAT|Arabic){_B}(?:{_DASH})?{_B}(?P<field>{_N}){_B}(?:{_DASH})?"  # a field of Word's
)
# 3   3/9   [5]
BARE = re.compile(rf"(?P<number>{_N})|(?P<part>{_N}){_B}/{_B}{_N}|[\[［]{_B}(?P<boxed>{_N}){_B}[\]］]")
_FIRST = frozenset("0123456789０１２３４５６７８９-—–－―─~～·•|｜=第共Pp([（［")
_LONGEST = 30
#: Between two page numbers that are bare numbers stands at least so much text; table cells are closer.
_PAGE = 150
#: The last page of a source may be short.
_LAST_PAGE = 60


def take_page_numbers(lines: Sequence[Line]) -> list[Taking]:
    """Return the page numbers among ``lines``: marked ones alone, bare ones only in sequence."""
    marked: list[tuple[int, Line]] = []
    bare: list[tuple[int, Line]] = []
    for at, line in enumerate(lines):
        text = line.text
        of_a_book = text[0] in "·•" or text[-1] in "·•"
        if not of_a_book and (len(text) > _LONGEST or text[0] not in _FIRST):
            continue
        if (found := MARKED.fullmatch(text)) is not None:
            marked.append((_number(found), line))
        elif _PART.fullmatch(text) and _cuts_a_sentence(lines, at):
            marked.append((int(text.partition("/")[0]), line))
        elif _ROW_OF_MARKED.fullmatch(text) and _counts([int(number) for number in re.findall(r"\d+", text)]):
            marked.append((1, line))
        elif (found := BARE.fullmatch(text)) is not None:
            bare.append((_number(found), line))
    last = lines[-1] if lines else None
    pages = [line for _, line in marked] + _between(marked, bare) + _sequences(bare, last)
    starts = dict.fromkeys(
        [
            *((line.start, line.end) for line in pages),
            *_of_a_viewer(lines),
            *_at_line_ends(lines),
            *_within_lines(lines, {line.start for line in pages}),
            *_between_words(lines),
            *_within_words(lines),
        ]
    )
    return [Taking("page_number", *where) for where in starts]


# 首位接待来函、来电-1- / 和来访人员…   二○○八年五月十二日-2-
_AT_END = re.compile(rf"(?<=[^\d{BLANKS}—–-]){_B}[-—–]{{1,2}}{_B}(?P<number>\d{{1,3}}){_B}[-—–]{{1,2}}$")


def _at_line_ends(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Marked page numbers that lost their line: at the ends of lines, each one more than the last."""
    ends = [
        (line, found) for line in lines if line.text[-1] in "-—–" and (found := _AT_END.search(line.text))
    ]
    numbers = [int(found["number"]) for _, found in ends]
    if len(ends) < 2 or numbers != list(range(1, len(ends) + 1)):
        return []
    return [(line.start + found.start(), line.end) for line, found in ends]


# 第1页共2页市民政局关于…   …工作第2页共5页一、加强领导
_OF_ALL = re.compile(rf"第{_B}(?P<number>\d{{1,3}}){_B}页{_B}[，,/]?{_B}共{_B}(?P<all>\d{{1,3}}){_B}页")


def _within_lines(lines: Sequence[Line], taken: Collection[int]) -> list[tuple[int, int]]:
    """Page numbers that tell how many pages there are, and that lost their lines: they count up to no more."""
    found = [
        (line.start + one.start(), line.start + one.end(), int(one["number"]), int(one["all"]))
        for line in lines
        if line.start not in taken and "页" in line.text
        for one in _OF_ALL.finditer(line.text)
    ]
    numbers = [number for _, _, number, _ in found]
    pages = {whole for _, _, _, whole in found}
    if len(pages) != 1 or numbers != sorted(numbers) or numbers[-1] > max(pages):
        return []
    return [(start, end) for start, end, _, _ in found]


# …每季换一次， - 1 - 农民信箱…: of a page that lost its line ends
_DASHED = re.compile(
    rf"(?<=\S){BLANK}{{1,4}}[-—–]{{1,2}} ?(?P<number>\d{{1,3}}) ?[-—–]{{1,2}}(?P<behind>{BLANK}{{1,4}}(?=[^{BLANKS}—–-])|$|(?={BLANK}))"
)
# 进度查  2  询；: where two blanks stand for every line end
_LONE = re.compile(rf"(?<=\S){BLANK}{{2,3}}(?P<number>\d{{1,3}})(?P<behind>{BLANK}{{2,3}}(?=\S)|$)")
#: A shorter line is none of several pages.
_LONG = 100


def _between_words(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Page numbers in a line of several pages, between dashes or alone: all of them count on from the first."""
    for line in lines:
        if len(line.text) < _LONG or not holds_blank(line.text):
            continue
        for shape in (_DASHED, _LONE):
            found = list(shape.finditer(line.text))
            numbers = [int(one["number"]) for one in found]
            if (
                len(found) > 1
                and numbers[0] < 4
                and _counts(numbers)
                and (shape is _DASHED or _are_apart(found))
            ):
                return [(line.start + one.start(), line.start + _rest(line.text, one)) for one in found]
    return []


# 落实工作人员4名。二、加强培训—1—区政府办先后举办…   2013年6月18日—5—
_DASHED_IN = re.compile(r"(?<![\d—–])[—–]{1,2}(?P<number>\d{1,3})[—–]{1,2}(?![\d—–])")
_FEWEST_WITHIN = 3


def _within_words(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Page numbers between long dashes that lost their lines and all blanks: they count from 1."""
    found = [
        (line.start + one.start(), line.start + one.end(), int(one["number"]))
        for line in lines
        if "—" in line.text or "–" in line.text
        for one in _DASHED_IN.finditer(line.text)
        if len(one[0]) < len(line.text)
    ]
    counts = [number for _, _, number in found] == list(range(1, len(found) + 1))
    return [(start, end) for start, end, _ in found] if counts and len(found) >= _FEWEST_WITHIN else []


def _are_apart(found: Sequence[re.Match[str]]) -> bool:
    """Whether a page stands between each and the next, or what is left of one before the last; cells are closer."""
    gaps = [below.start() - above.end() for above, below in pairwise(found)]
    return all(gap >= _PAGE for gap in (gaps[:-1] or gaps))


def _rest(text: str, mark: re.Match[str]) -> int:
    """Where what goes with a page number ends: with the blank behind it, if a sentence goes on there."""
    before = text[mark.start() - 1]
    goes_on = "\u4e00" <= before <= "\u9fff" or before in "，、；（"
    return mark.end() if goes_on else mark.start("behind")


# 1、2022乡镇政务公开自查报告…各站所与党政办挂 / 2、钩联系，按月报送。
_VIEWED = re.compile(r"(?P<number>\d{1,3})、(?:精品文[章档])?")
# 1、1陆屋镇2016年…: the page's own number stands behind it, and nothing is counted
_NUMBERED_TOO = re.compile(r"1\s?(?=[\u4e00-\u9fff]{3})(?![年月日天号个项条次届季级类期名所家件月时点])")
# 4、3、政策解读照抄上级: the item of a list behind the page's number
_COUNTS_ITSELF = re.compile(r"\d{1,2}[、.．]")
# 2016年7月4日3
_AT_THE_END = re.compile(r"(?<=日)\d{1,2}$")
#: A page of a viewer is no shorter, but for the last.
_VIEWED_PAGE = 100
_SITE_BEGINS = 3  # lines


def _of_a_viewer(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where a site that shows documents put 1、 2、 3、 in front of its pages, which end within sentences.

    Numbers of a list stand behind whole items; most of these cut words.  Below the line with which
    such a site begins, one that does is enough.
    """
    shown = any("由会员分享" in line.text for line in lines[:_SITE_BEGINS])
    run: list[tuple[int, int]] = []
    whole = 0
    viewed: list[Line] = []
    for at, line in enumerate(lines):
        found = _VIEWED.match(line.text) if line.text[0].isdecimal() else None
        if found is None or int(found["number"]) != len(run) + 1:
            if run:
                break
            continue
        above = lines[at - 1].text if run else ""
        if run and (len(above) < _VIEWED_PAGE or _VIEWED.match(above) is None):
            break
        rest = line.text[found.end() :]
        cut = rest[:1] in tuple("。，、；") or _COUNTS_ITSELF.match(rest) is not None
        whole += bool(run) and ends_sentence(above) and not cut
        own = None if run else _NUMBERED_TOO.match(line.text, found.end())
        within = run and read_mark(rest) is None and not ends_sentence(above)  # the line end goes with it
        run.append((lines[at - 1].end if within else line.start, line.start + (own or found).end()))
        viewed.append(line)
    if len(run) < 2 or whole * (1 if shown else 3) >= len(run) - 1:
        return []
    if number := _AT_THE_END.search(viewed[-1].text):
        run.append((viewed[-1].start + number.start(), viewed[-1].end))
    return run


# - 1 - - 2 - - 3 -: those of all pages, at the end of a text that lost its line ends
_ROW_OF_MARKED = re.compile(rf"(?:[-—–]{{1,2}}{_B}\d{{1,3}}{_B}[-—–]{{1,2}}{_B}){{2,10}}")


def _counts(numbers: Sequence[int]) -> bool:
    """Whether each is one more than the last."""
    return list(numbers) == list(range(numbers[0], numbers[0] + len(numbers)))


# 1/3 within a sentence: nothing is said so on a line of its own
_PART = re.compile(r"\d{1,3}\s{0,2}/\s{0,2}\d{1,3}")


def _cuts_a_sentence(lines: Sequence[Line], at: int) -> bool:
    if not 0 < at < len(lines) - 1:
        return False
    above, below = lines[at - 1].text, lines[at + 1].text
    return is_prose(above) and not ends_sentence(above) and is_prose(below) and read_mark(below) is None


def _number(found: re.Match[str]) -> int:
    if han := found.groupdict().get("han"):
        return number_of(han)
    return int(next(number for number in found.groups() if number))


def _between(marked: Sequence[tuple[int, Line]], bare: Sequence[tuple[int, Line]]) -> list[Line]:
    """Bare numbers that fill a gap among marked ones: 4/6 between 第3页 and 第5页."""
    found = []
    for number, line in bare:
        if line.text.isdecimal():
            continue
        place = bisect_left(marked, line.start, key=lambda one: one[1].start)
        before = marked[place - 1][0] if place else 0
        after = marked[place][0] if place < len(marked) else number + 1
        if marked and before == number - 1 and after == number + 1:
            found.append(line)
    return found


def _sequences(bare: Sequence[tuple[int, Line]], last: Line | None) -> list[Line]:
    """Of bare numbers, those that count pages: each one more than the last, a page of text between."""
    found: list[Line] = []
    run: list[tuple[int, Line]] = []
    for one in bare:
        page = _LAST_PAGE if one[1] is last else _PAGE
        if run and one[0] == run[-1][0] + 1 and one[1].start - run[-1][1].end >= page:
            run.append(one)
            continue
        found += _pages(run, last)
        run = [one]
    return found + _pages(run, last)


def _pages(run: Sequence[tuple[int, Line]], last: Line | None) -> list[Line]:
    """The numbers of a run that counts pages: three or more, or 1 and 2 where the source ends with the second."""
    ended = len(run) == 2 and run[0][0] == 1 and run[0][1].start >= _PAGE and run[1][1] is last
    fewest = 2 if ended else 3
    if len(run) < fewest or run[0][0] > 3:
        return []
    return [line for _, line in run]
