"""Where one report ends and the next begins, in a source that holds several.

Most compilations say so (第二篇：…); the first report often has no marker.  Some say
nothing: there a second title counts only where the document around it begins anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from disclosure.editing.draft import Draft
from disclosure.editing.shapes import Line, fold, is_date, is_organ, is_prose, lines_of, narrow_digits
from disclosure.editing.splitting.contents import COVER, by_contents
from disclosure.editing.splitting.counted_titles import (
    by_announced,
    by_counted_titles,
    by_numbered_titles,
    with_counted,
)
from disclosure.editing.splitting.files import by_files, by_page_headers, is_path
from disclosure.editing.splitting.markers import by_markers, name_of_several
from disclosure.editing.splitting.questions import by_questions
from disclosure.editing.splitting.second_titles import by_titles
from disclosure.editing.splitting.sections import by_annexes, by_sections
from disclosure.editing.splitting.starts import COMPILATION, Start
from disclosure.editing.titles import is_report_title, is_title
from disclosure.frozen import dataclass
from disclosure.records import Clue, Edit

#: What a crawler wrote above each of several pages.
_PAGE_HEADERS = frozenset({"page_header"})
#: What is taken off the head of a web page.
_PAGE_HEAD = frozenset({"breadcrumb", "toolbar", "crawler_header", "header_table", "menu", "source_line"})


@dataclass(frozen=True, slots=True)
class Span:
    """One report: ``draft.text[start:end]``, and what its marker said."""

    start: int
    end: int
    clues: tuple[Clue, ...] = ()


def split(draft: Draft) -> tuple[Span, ...]:
    """Cut ``draft`` into its reports and take the marker lines away; one span where there is one report.

    The spans follow one another without a gap and cover the whole text.
    """
    lines = lines_of(narrow_digits(draft.text))
    starts = (
        by_page_headers(lines, draft.gaps(_PAGE_HEADERS))
        or by_files(lines)
        or with_counted(lines, by_markers(lines))
        or by_counted_titles(lines)
        or by_annexes(lines)
        or by_announced(lines, "".join(draft.taken("wrapper_title")))
        or by_questions(lines)
        or by_numbered_titles(lines)
        or by_sections(lines)
        or by_contents(lines, "".join(draft.taken("contents_list")))
        or by_titles(lines, partial(draft.gaps, _PAGE_HEAD))
    )
    wrapper = _cover_of_preface(lines, starts) or _wrapper_above(lines, starts)
    return _spans(draft, starts, wrapper, _collection(lines, starts))


# 编者的话, below the cover of a collection and above its first report
_PREFACE = re.compile(r"编者的话|编者按|编辑说明|编写说明|编印说明|前言|序言?|卷首语")
#: So many lines a collection's cover has, at most.
_COLLECTION_COVER = 15


def _cover_of_preface(lines: Sequence[Line], starts: Sequence[Start]) -> Sequence[Line]:
    """The cover of a collection whose preface is its first text: its title is not the preface's."""
    if len(starts) < 2 or starts[0].line != lines[0] or starts[0].marker is not None:
        return ()
    above = [line for line in lines[:_COLLECTION_COVER] if line.start < starts[1].line.start]
    prefaces = [at for at, line in enumerate(above) if _PREFACE.fullmatch(fold(line.text))]
    cover = above[: prefaces[-1]] if prefaces else []
    named = COMPILATION.search(fold("".join(line.text for line in cover if not is_date(line.text))))
    return cover if named or any(COMPILATION.search(fold(line.text)) for line in cover) else ()


#: So many lines above the first titled marker may be the site's own title of a compilation.
_WRAPPER = 2


def _wrapper_above(lines: Sequence[Line], starts: Sequence[Start]) -> Sequence[Line]:
    """What a site put above a compilation whose every report has a title of its own: 政务公开工作总结报告2023."""
    if len(starts) < 2:
        return ()
    first, marker = starts[0].line, starts[0].marker
    name = name_of_several(lines[0].text)
    if name and all(start.line.text.startswith(name) for start in starts):
        return lines[:1]
    if marker is None:
        cover = [line for line in lines[:COVER] if line.end <= first.start]
        if any(COMPILATION.search(line.text) for line in cover):
            return cover
        return _named_above_first(lines) if first == lines[0] else ()
    title = first.text[marker.start : marker.end]
    if not is_title(title) or "篇" in title:  # 篇3政务公开年度工作总结 篇1 ends a list of contents
        return ()
    above = [line for line in lines[: _WRAPPER + 1] if line.end <= first.start]
    if len(above) > _WRAPPER or any(is_prose(line.text) for line in above):
        return ()
    return [line for line in above if is_title(line.text) or COMPILATION.search(line.text)]


def _named_above_first(lines: Sequence[Line]) -> Sequence[Line]:
    """The collection's name on its line above the title of the first report: 2021年度各村村务公开工作总结."""
    head = list(takewhile(lambda line: not is_prose(line.text) or is_title(line.text), lines[:COVER]))
    titles = [at for at, line in enumerate(head) if is_report_title(line.text)]
    named = len(titles) > 1 and COMPILATION.search(head[titles[0]].text) is not None
    return head[titles[0] : titles[0] + 1] if named else ()


def _collection(lines: Sequence[Line], starts: Sequence[Start]) -> str:
    """What stands alone above the first marker: 3篇2021-2022政务公开年终总结, the name of texts that have none."""
    if len(starts) < 2 or starts[0].marker is None:
        return ""
    above = [line.text for line in lines[: _WRAPPER + 1] if line.end <= starts[0].line.start]
    return above[0] if len(above) == 1 and is_title(above[0]) else ""


def _spans(
    draft: Draft, starts: Sequence[Start], wrapper: Sequence[Line], collection: str
) -> tuple[Span, ...]:
    """Take the markers away and return the spans between the starts."""
    text = draft.text
    edits = [Edit(("wrapper_title",), line.start, text[line.start : line.end], "") for line in wrapper]
    begins: list[int] = []
    clues: list[tuple[Clue, ...]] = []
    named = [line.text for line in wrapper if COMPILATION.search(line.text)]  # 崇仁县部分乡镇…总结材料
    whose = tuple(Clue("site", name, "wrapper", name) for name in named)
    called = whose + tuple(Clue("title", name, "wrapper", name) for name in named)
    shift = sum(line.end - line.start for line in wrapper)
    for start in starts:
        line, marker = start.line, start.marker
        begins.append(line.start - shift)
        title = line.text[marker.start : marker.end] if marker else ""
        if marker:
            clues.append(_told_by(title or collection, line.text) + whose)
        else:
            clues.append(called + _issuer_in(line) if called else ())
        for begin, end in _marker_stretches(start, len(text)):
            edits.append(Edit(("part_marker",), begin, text[begin:end], ""))
            shift += end - begin
    draft.apply(edits)
    if not begins:
        return (Span(0, len(draft.text)),)
    begins[0] = 0
    ends = [*begins[1:], len(draft.text)]
    return tuple(Span(*where) for where in zip(begins, ends, clues, strict=True))


def _issuer_in(line: Line) -> tuple[Clue, ...]:
    """Whom the first line names, where that is all it does: a list of contents named it there too."""
    return (Clue("issuer", line.text, "wrapper", line.text),) if is_organ(line.text) else ()


def _told_by(title: str, text: str) -> tuple[Clue, ...]:
    """What a marker's line says of its report: a title, or the folder that its file lay in."""
    if not is_path(text):
        return (Clue("title", title, "wrapper", text),) if title else ()
    return (Clue("site", text.rpartition("\\")[0], "wrapper", text),)


def _marker_stretches(start: Start, length: int) -> list[tuple[int, int]]:
    """What of a marker's line goes: all of it, or what stands around its title."""
    line, marker = start.line, start.marker
    if marker is None:
        return []
    if not start.keeps_title:
        return [(line.start, min(line.end + 1, length))]
    around = [(line.start, line.start + marker.start), (line.start + marker.end, line.end)]
    return [(begin, end) for begin, end in around if begin < end]
