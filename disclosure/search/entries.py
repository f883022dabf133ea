"""What a search knows of a report: its searched text, and what it can be filtered by."""

from __future__ import annotations

import json
from collections.abc import Iterator

from disclosure.frozen import dataclass
from disclosure.records import TABLE_MARK, BlockKind, Region, Report, Table
from disclosure.search.folding import fold

_LEVELS = ("province", "city", "county", "township", "other")


@dataclass(frozen=True, slots=True)
class Entry:
    """One report as the search sees it.

    ``lines`` are joined by line ends to the searched text; the first is the title.
    ``headings`` are the numbers of those lines that are headings.  ``region`` is the
    path from the province down, ``region_code`` the code of the deepest level.  What is
    not known is empty, or None for the year.
    """

    id: str
    title: str
    lines: tuple[str, ...]
    headings: tuple[int, ...]
    issuer: str
    year: int | None
    region: tuple[str, ...]
    region_code: str
    category: str
    date: str  # ISO: published, or else signed

    @property
    def text(self) -> str:
        """What is searched."""
        return "\n".join(self.lines)

    @property
    def told(self) -> bytes:
        """The headings, as JSON on one line, and behind it the searched text; in UTF-16."""
        headings = json.dumps(self.headings, separators=(",", ":"))
        return f"{headings}\n{self.text}".encode("utf-16-le", "surrogatepass")


def entry_of(report: Report) -> Entry:
    """What the search knows of ``report``."""
    identity = report.identity
    title = _one_line(identity.title.value or _first_line(report))
    lines, headings = _searched_lines(title, report)
    date = identity.published.value or identity.signed.value
    region = identity.region.value
    if region is None or not (
        region.province or region.other
    ):  # a bare township's name is no place to filter by
        region = Region()
    return Entry(
        id=report.id,
        title=title,
        lines=lines,
        headings=headings,
        issuer=identity.issuer.value or "",
        year=identity.year.value,
        region=tuple(name for level in _LEVELS if (name := getattr(region, level))),
        region_code=region.code or "",
        category=identity.category.value or "",
        date=date.isoformat() if date else "",
    )


def _first_line(report: Report) -> str:
    """The title of a report whose title is not known: its first line, or its file's name."""
    lines = (
        block.text.strip()
        for block in report.text.blocks
        if block.kind not in (BlockKind.TABLE, BlockKind.PICTURE)
    )
    return next((line for line in lines if line), report.source.name)[:80]


def _searched_lines(title: str, report: Report) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The title, then every line that does not merely print the title again."""
    lines, headings = [title], []
    for block in report.text.blocks:
        if block.kind is BlockKind.TITLE and _squeezed(block.text) in _squeezed(title):
            continue
        if block.kind is BlockKind.HEADING:
            headings.append(len(lines))
        if block.table is not None:
            lines.extend(_table_lines(block.table))
        if text := _one_line(block.text.replace(TABLE_MARK, "")):
            lines.append(text)
    return tuple(lines), tuple(headings)


def _table_lines(table: Table) -> Iterator[str]:
    """One line a row, tabs between its cells: nobody types a tab, so no hit spans two cells."""
    if table.caption:
        yield _one_line(table.caption)
    for row in table.rows:
        if line := "\t".join(_one_line(cell.text) for cell in row).strip("\t"):
            yield line


def _one_line(text: str) -> str:
    return text.replace("\n", " ").strip()


def _squeezed(text: str) -> str:
    return fold("".join(text.split()))
