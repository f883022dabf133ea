"""Where one report ends and the next begins, in a source that holds several.

Most compilations say so (第二篇：…); the first report often has no marker.  Some say
nothing: there a second title counts only where the document around it begins anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from disclosure.editing.draft import Draft
from disclosure.editing.shapes import Line, is_prose, lines_of, narrow_digits
from disclosure.editing.splitting.contents import COVER, by_contents
from disclosure.editing.splitting.markers import (
    COMPILATION,
    Start,
    by_counted_titles,
    by_files,
    by_markers,
    by_numbered_titles,
    by_sections,
    is_path,
    with_counted,
)
from disclosure.editing.splitting.questions import by_questions
from disclosure.editing.splitting.second_titles import by_titles
from disclosure.editing.titles import is_title
from disclosure.frozen import dataclass
from disclosure.records import Clue, Edit


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
        by_files(lines)
        or with_counted(lines, by_markers(lines))
        or by_counted_titles(lines)
        or by_questions(lines)
        or by_numbered_titles(lines)
        or by_sections(lines)
        or by_contents(lines, "".join(draft.taken("contents_list")))
        or by_titles(lines)
    )
    return _spans(draft, starts, _wrapper_above(lines, starts), _collection(lines, starts))


#: So many lines above the first titled marker may be the site's own title of a compilation.
_WRAPPER = 2


def _wrapper_above(lines: Sequence[Line], starts: Sequence[Start]) -> Sequence[Line]:
    """What a site put above a compilation whose every report has a title of its own: 政务公开工作总结报告2023."""
    if len(starts) < 2:
        return ()
    first, marker = starts[0].line, starts[0].marker
    if marker is None:
        cover = [line for line in lines[:COVER] if line.end <= first.start]
        return cover if any(COMPILATION.search(line.text) for line in cover) else ()
    title = first.text[marker.start : marker.end]
    if not is_title(title) or "篇" in title:  # 篇3政务公开年度工作总结 篇1 ends a list of contents
        return ()
    above = [line for line in lines[: _WRAPPER + 1] if line.end <= first.start]
    if len(above) > _WRAPPER or any(is_prose(line.text) for line in above):
        return ()
    return [line for line in above if is_title(line.text) or COMPILATION.search(line.text)]


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
    named = (line.text for line in wrapper if COMPILATION.search(line.text))  # 崇仁县部分乡镇…总结材料
    whose = tuple(Clue("site", name, "wrapper", name) for name in named)
    shift = sum(line.end - line.start for line in wrapper)
    for start in starts:
        line, marker = start.line, start.marker
        begins.append(line.start - shift)
        title = line.text[marker.start : marker.end] if marker else ""
        clues.append(_told_by(title or collection, line.text) + whose if marker else ())
        for begin, end in _marker_stretches(start, len(text)):
            edits.append(Edit(("part_marker",), begin, text[begin:end], ""))
            shift += end - begin
    draft.apply(edits)
    if not begins:
        return (Span(0, len(draft.text)),)
    begins[0] = 0
    ends = [*begins[1:], len(draft.text)]
    return tuple(Span(*where) for where in zip(begins, ends, clues, strict=True))


def _told_by(title: str, text: str) -> tuple[Clue, ...]:
    """What a marker's line says of its report: a title, or the folder that its file lay in."""
    if not is_path(text):
        return (Clue("title", title, "wrapper", text),)
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
