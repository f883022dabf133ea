"""Lists of reports as Markdown, paged, each value with how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

from disclosure.frozen import dataclass
from disclosure.publishing import sheets
from disclosure.publishing.catalogue import issuer_of
from disclosure.publishing.certainty import WORDS, why
from disclosure.publishing.feeds import Feed
from disclosure.publishing.markdown import attribute, escape, link, table
from disclosure.publishing.pages import title_of
from disclosure.publishing.sheets import Sheet
from disclosure.records import Certainty, Page, Reading, Report

#: Rows that are kept for the next page.
ROWS_KEPT = 2_000
_rows: dict[tuple[int, str], tuple[Report, tuple[str, ...]]] = {}

HEAD = ("报告", "机关", "年度", "类别", "日期")


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step on the way from the home page to a page."""

    name: str
    url: str  # below the site's root


HOME = Crumb("首页", "index.html")


@dataclass(frozen=True, slots=True)
class Script:
    """A file of the site that is no page."""

    path: str  # below the site's root
    content: str


@dataclass(frozen=True, slots=True)
class Lot:
    """Pages that are made together; as long as ``reports`` and ``beside`` stay as they are, so do they."""

    name: str  # years/2017: the first of its pages is years/2017.md
    make: Callable[[], Iterable[Page]]
    reports: tuple[Report, ...] | None  # None: made from all there is
    beside: str = ""  # what else its pages say
    feed: Feed | None = None  # the newest of its reports, for those who follow them
    scripts: Callable[[], Iterable[Script]] = tuple  # what its pages, or others, load


@dataclass(frozen=True, slots=True)
class Aid:
    """A finding aid before it is cut into pages: what stands above its list, and the list."""

    stem: str  # years/2017: its first page is years/2017.md, the second years/2017-2.md
    title: str
    crumbs: tuple[Crumb, ...]
    lead: Callable[[], str]  # Markdown between the title and the list, on the first page only
    reports: tuple[Report, ...]
    list_title: str = "报告"
    feed: str = ""  # where its feed is, below the site's root


def aid_lots(
    stem: str,
    reports: tuple[Report, ...],
    make: Callable[[], Aid],
    beside: str = "",
    feed: Feed | None = None,
) -> Iterator[Lot]:
    """An aid's lots: one, or where its list is long one for each page, so that those alone are made that change.

    Args:
        stem: What the aid's own says.
        reports: All that its first page tells of.
        make: The aid.
        beside: What else its pages say.
        feed: The newest of the reports.
    """
    if len(reports) <= sheets.ROWS:
        yield Lot(stem, lambda: [_page(aid := make(), sheets_of(aid)[0])], reports, beside, feed)
        return
    aid = make()
    first, *others = sheets_of(aid)
    yield Lot(stem, lambda: [_page(aid, first)], reports, beside, feed)
    for sheet in others:
        told = f"{beside}\n{aid.title}\n{aid.list_title}\n{sheet.number}/{sheet.total}"
        yield Lot(f"{stem}-{sheet.number}", partial(_pages, aid, sheet), tuple(sheet.rows), told)


def sheets_of(aid: Aid) -> list[Sheet[Report]]:
    """The aid's list, cut into pages."""
    return sheets.sheets_of(aid.reports, attrgetter("id"))


def _pages(aid: Aid, sheet: Sheet[Report]) -> list[Page]:
    return [_page(aid, sheet)]


def _page(aid: Aid, sheet: Sheet[Report]) -> Page:
    """One page of the aid; the first has no number."""
    path = _path(aid.stem, sheet.number)
    parts = [f"# {escape(aid.title)}"]
    if sheet.number == 1 and (lead := aid.lead()):
        parts.append(lead)
    if sheet.rows:
        parts += [f"## {escape(aid.list_title)}", report_table(sheet.rows, path)]
    if sheet.total > 1:
        parts.append(_pager(aid.stem, sheet.number, sheet.total))
    title = aid.title if sheet.number == 1 else f"{aid.title}（第 {sheet.number} 页）"
    more = {"feed": aid.feed} if aid.feed else {}
    return aid_page(path, title, aid.crumbs, "\n\n".join(parts), **more)


def aid_page(path: str, title: str, crumbs: Iterable[Crumb], body: str, **more: object) -> Page:
    """A page that leads to others; ``theme/aid.html`` shows it."""
    trail: list[object] = [{"name": crumb.name, "url": crumb.url} for crumb in crumbs]
    return Page(
        path, {"template": "aid.html", "title": title, "hide": ["toc"], "crumbs": trail, **more}, body
    )


def report_table(reports: Iterable[Report], path: str) -> str:
    """A table of links, seen from the page ``path``."""
    return table(HEAD, (_row(report, path) for report in reports))


def to(target: str, path: str) -> str:
    """``target``, both below the root, as the page ``path`` must write it."""
    folders, steps = path.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(folders), len(steps) - 1) and folders[shared] == steps[shared]:
        shared += 1
    return "../" * (len(folders) - shared) + "/".join(steps[shared:])


def count_of(reports: Sequence[Report]) -> str:
    """12 份."""
    return f"{len(reports)} 份"


def span_of(reports: Iterable[Report]) -> str:
    """2014–2017 年, the years reported on; empty where none is known."""
    years = sorted({year for report in reports if (year := report.identity.year.value)})
    if not years:
        return ""
    return f"{years[0]} 年" if len(years) == 1 else f"{years[0]}–{years[-1]} 年"


def marked(reading: Reading[Any], shown: str) -> str:
    """``shown`` as Markdown with a word on its certainty, or 待核 with the candidates."""
    if reading.value is None:
        return unknown(reading)
    if reading.certainty is Certainty.CERTAIN:
        return escape(shown)
    return f"{escape(shown)} {_mark(reading)}"


def unknown(reading: Reading[Any]) -> str:
    """待核 and what the value could be."""
    candidates = escape("／".join(reading.candidates[:3])) + ("…" if len(reading.candidates) > 3 else "")
    return f"{_mark(reading)} {candidates}" if candidates else _mark(reading)


def _mark(reading: Reading[Any]) -> str:
    word = WORDS[reading.certainty]
    reason = why(reading) or ("原文没有写明" if reading.value is None else "")
    title = f' title="{attribute(reason)}"' if reason else ""
    return f'<abbr class="mark {reading.certainty.value}"{title}>{word}</abbr>'


def _row(report: Report, path: str) -> tuple[str, ...]:
    """The row of ``report``: the same on all pages of a folder, of which several follow that list it."""
    key = id(report), path.rpartition("/")[0]
    kept = _rows.get(key)
    if kept is None or kept[0] is not report:
        if len(_rows) >= ROWS_KEPT:
            _rows.clear()
        kept = _rows[key] = report, _new_row(report, path)
    return kept[1]


def _new_row(report: Report, path: str) -> tuple[str, ...]:
    identity = report.identity
    issuer = issuer_of(report)
    name = link(issuer.name, to(f"issuers/{issuer.key}.md", path)) if issuer else ""
    if issuer and identity.issuer.certainty is not Certainty.CERTAIN:
        name = f"{name} {_mark(identity.issuer)}"
    date = identity.published.value or identity.signed.value
    return (
        link(title_of(report), to(report.url.removesuffix(".html") + ".md", path)),
        name or unknown(identity.issuer),
        marked(identity.year, f"{identity.year.value} 年"),
        marked(identity.category, identity.category.value or ""),
        date.isoformat() if date else "未注明",
    )


def sheet_links(to_sheet: Callable[[int], str], here: int, total: int) -> str:
    """Links to the first, the last and the neighbouring sheets: no longer of a thousand than of ten."""
    shown = sorted({1, *range(max(here - 3, 1), min(here + 3, total) + 1), total})
    parts: list[str] = []
    for before, number in zip((0, *shown), shown, strict=False):
        parts += ["…"] if number > before + 1 else []
        parts.append(to_sheet(number))
    return " · ".join(parts)


def _path(stem: str, number: int) -> str:
    return f"{stem}.md" if number == 1 else f"{stem}-{number}.md"


def _pager(stem: str, number: int, total: int) -> str:
    """Links to the neighbouring sheets."""
    here = _path(stem, number)
    parts = [f"第 {number} 页，共 {total} 页"]
    if number > 1:
        parts.insert(0, link("‹ 上一页", to(_path(stem, number - 1), here)))
    if number < total:
        parts.append(link("下一页 ›", to(_path(stem, number + 1), here)))
    return " · ".join(parts)
