"""The list of issuers: by kind, and by the initial of the name's pinyin."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import escape as as_html
from operator import attrgetter

from disclosure.publishing import sheets
from disclosure.publishing.catalogue import Catalogue, Issuer
from disclosure.publishing.initials import OTHER, initial_of, order_of
from disclosure.publishing.listing import HOME, Crumb, Lot, aid_page, count_of, sheet_links, span_of
from disclosure.publishing.markdown import escape
from disclosure.publishing.places import names_today, path_of
from disclosure.publishing.sheets import Sheet
from disclosure.records import Page, Report

INDEX = Crumb("机关", "issuers/index.html")

#: Kinds of issuer in the order in which a county lists them, with what their pages are called.
KINDS = {
    "市级以上": "above-county",
    "县级政府": "county",
    "县政府办公室": "county-office",
    "县直部门": "departments",
    "乡镇政府": "townships",
    "街道办事处": "subdistricts",
    "公共企事业单位": "public-bodies",
    "派出机构/园区": "zones",
    "村(居)委会": "committees",
}
NO_KIND = "其他机关"

Held = Mapping[Issuer, tuple[Report, ...]]


def index_lots(catalogue: Catalogue) -> Iterator[Lot]:
    """The index, and where it cannot list all itself, a list for every kind and every initial."""
    issuers = catalogue.by_issuer
    ordered = sorted(
        issuers, key=lambda issuer: (order_of(issuer.name), issuer.name, issuer.region_code or "")
    )
    kinds, initials = _grouped(ordered, kind_of), _grouped(ordered, lambda issuer: initial_of(issuer.name))
    yield Lot("issuers/index", lambda: [_index(catalogue, kinds, initials)], None)
    if len(issuers) > sheets.ROWS:
        for kind in sorted(kinds, key=_rank):
            yield from _list_lots(stem_of(kind), kind, kinds[kind], issuers)
        for letter in sorted(initials, key=_letter_rank):
            title = f"拼音首字母 {letter}" if letter != OTHER else "其他开头"
            bar = _letters(initials, letter)
            yield from _list_lots(_letter_stem(letter), title, initials[letter], issuers, bar)


def _index(
    catalogue: Catalogue, kinds: Mapping[str, Sequence[Issuer]], initials: Mapping[str, Sequence[Issuer]]
) -> Page:
    issuers, unknown = catalogue.by_issuer, catalogue.of_unknown
    parts = [
        f"# {INDEX.name}",
        f"共 {len(issuers)} 个机关。每个机关的页面列出历年报告和数字，以及缺哪些年度。",
    ]
    if unknown:
        parts.append(f"[机关待核](unknown.md)：{count_of(unknown)}")
    if len(issuers) > sheets.ROWS:
        parts += ["## 按性质", _chips(kinds), "## 按拼音首字母", _letters(initials)]
    else:
        parts += _by_kind(issuers, kinds)
    return aid_page("issuers/index.md", INDEX.name, (HOME,), "\n\n".join(parts), kind="list")


def kinds_of(catalogue: Catalogue) -> Iterator[dict[str, object]]:
    """The kinds that the archive holds, each with its page and its number of issuers; for the home page."""
    issuers = catalogue.by_issuer
    kinds = _grouped(issuers, kind_of)
    for kind in sorted(kinds, key=_rank):
        url = f"issuers/{stem_of(kind)}.html" if len(issuers) > sheets.ROWS else INDEX.url
        yield {"name": kind, "url": url, "count": len(kinds[kind])}


def kind_of(issuer: Issuer) -> str:
    """乡镇政府 or 县直部门, or what stands for none."""
    return issuer.kind or NO_KIND


def place_name(issuer: Issuer) -> str:
    """Where an issuer is, from the province down, in today's names; empty where it is not known."""
    if not issuer.region_code:
        return ""
    return " ".join(names_today().get(code, "") for code in path_of(issuer.region_code)).strip()


def stem_of(kind: str) -> str:
    """What the page of a kind is called."""
    known = "others" if kind == NO_KIND else KINDS.get(kind)
    return f"kind-{known or hashlib.sha256(kind.encode()).hexdigest()[:10]}"


def _letter_stem(letter: str) -> str:
    return f"initial-{'other' if letter == OTHER else letter.lower()}"


def _rank(kind: str) -> tuple[int, str]:
    order = (*KINDS, NO_KIND)
    return (order.index(kind) if kind in KINDS else len(order), kind)


def _letter_rank(letter: str) -> tuple[bool, str]:
    return (letter == OTHER, letter)


def _grouped(issuers: Iterable[Issuer], by: Callable[[Issuer], str]) -> dict[str, list[Issuer]]:
    """Issuers by kind or initial, in the order in which they come."""
    found: dict[str, list[Issuer]] = defaultdict(list)
    for issuer in issuers:
        found[by(issuer)].append(issuer)
    return found


def _by_kind(issuers: Held, kinds: Mapping[str, Sequence[Issuer]]) -> Iterator[str]:
    for kind in sorted(kinds, key=_rank):
        yield f"## {escape(kind)}"
        yield "\n".join(_line(issuer, issuers[issuer]) for issuer in kinds[kind])


def _list_lots(
    stem: str, title: str, members: Sequence[Issuer], issuers: Held, above: str = ""
) -> Iterator[Lot]:
    """One kind's or one initial's issuers, a lot for each page."""
    for sheet in sheets.sheets_of(members, attrgetter("key")):
        reports = tuple(report for issuer in sheet.rows for report in issuers[issuer])
        count = f"{len(members)} 个机关，按拼音排列。" if sheet.number == 1 else "按拼音排列。"
        lead = (f"# {escape(title)}", count, *filter(None, (above,)))
        make = partial(_list_page, stem, title, lead, sheet, issuers)
        told = f"{sheet.number}/{sheet.total}\n{lead}"
        yield Lot(f"issuers/{_sheet(stem, sheet.number).removesuffix('.md')}", make, reports, told)


def _list_page(stem: str, title: str, lead: Sequence[str], sheet: Sheet[Issuer], issuers: Held) -> list[Page]:
    parts = [*lead, "\n".join(_line(issuer, issuers[issuer]) for issuer in sheet.rows)]
    if sheet.total > 1:
        parts.append(sheet_links(partial(_sheet_link, stem, here=sheet.number), sheet.number, sheet.total))
    path = f"issuers/{_sheet(stem, sheet.number)}"
    return [aid_page(path, title, (HOME, INDEX), "\n\n".join(parts), kind="list")]


def _line(issuer: Issuer, reports: tuple[Report, ...]) -> str:
    where = place_name(issuer)
    told = " · ".join(part for part in (escape(where), count_of(reports), span_of(reports)) if part)
    return f"- [{escape(issuer.name)}]({issuer.key}.md) <small>{told}</small>"


def _chips(kinds: Mapping[str, Sequence[Issuer]]) -> str:
    items = (
        f'<li><a href="{stem_of(kind)}.html">{as_html(kind)} <span>{len(kinds[kind])}</span></a></li>'
        for kind in sorted(kinds, key=_rank)
    )
    return "\n".join(('<ul class="chips">', *items, "</ul>"))


def _letters(initials: Mapping[str, Sequence[Issuer]], here: str = "") -> str:
    """All initials; on a page of one of them without counts, which would change with every issuer."""
    items = []
    for letter in sorted(initials, key=_letter_rank):
        current = ' aria-current="page"' if letter == here else ""
        count = "" if here else f" <span>{len(initials[letter])}</span>"
        items.append(f'<li><a href="{_letter_stem(letter)}.html"{current}>{letter}{count}</a></li>')
    return "\n".join(('<ul class="letters">', *items, "</ul>"))


def _sheet(stem: str, number: int) -> str:
    return f"{stem}.md" if number == 1 else f"{stem}-{number}.md"


def _sheet_link(stem: str, number: int, here: int) -> str:
    return f"**第 {number} 页**" if number == here else f"[第 {number} 页]({_sheet(stem, number)})"
