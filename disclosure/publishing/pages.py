"""One report to its Markdown page.

The body holds the title and the text and nothing else, so that it can be compared
with the source; all that is said *about* the report stands in the frontmatter, and
``article`` shows it.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence

from disclosure.publishing.certainty import doubts_of, readings_of
from disclosure.publishing.frontmatter import markdown_of
from disclosure.publishing.markdown import LINE_BREAK, escape, framed, heading, visible
from disclosure.publishing.metrics import is_detail
from disclosure.publishing.originals import original_path, picture_path
from disclosure.publishing.processing import record_of
from disclosure.records import (
    TABLE_MARK,
    Block,
    BlockKind,
    Cell,
    Certainty,
    Doubt,
    Figure,
    Identity,
    Page,
    Picture,
    Region,
    Report,
    SourceFile,
    Table,
)

__all__ = ["blocks_shown", "doubt_of", "elements_of", "frontmatter_of", "markdown_of", "page_of", "title_of"]

#: Nearly every block: to ask an enumeration for its members takes longer than to look at one.
_PARAGRAPH, _TITLE = BlockKind.PARAGRAPH, BlockKind.TITLE

#: What stands at the right or in the middle in print; theme/assets/archive.css knows the names.
SET_APART = {
    BlockKind.COVER: "cover",
    BlockKind.SIGNATURE: "signature",
    BlockKind.DATE: "date",
    BlockKind.IMPRINT: "imprint",
}


def page_of(report: Report, words: Mapping[str, str]) -> Page:
    """The page of ``report``; ``words`` says in Chinese what each editing rule does."""
    path = report.url.removesuffix(".html") + ".md"
    return Page(path, frontmatter_of(report, words), "\n\n".join(_body(report)))


def title_of(report: Report) -> str:
    """Its title, or what stands for one: the file that it came in, and which part of it."""
    if report.identity.title.value:
        return report.identity.title.value
    part = f"（第 {report.text.part} 部分）" if report.text.parts > 1 else ""
    return f"〔无标题〕{report.source.name.rsplit('/', 1)[-1]}{part}"


def title_as_written(report: Report) -> str | None:
    """The printed title, if the page's heading stands for it; None where the body must print it.

    The heading stands for what it was read from, though it may write it otherwise
    (泾源县 for 涇源县, without the blanks); it does not for a title that a person put right.
    """
    global _last_printed
    if _last_printed is None or _last_printed[0] is not report:
        _last_printed = report, _title_as_written(report)
    return _last_printed[1]


#: What was asked for last: a page asks for it half a dozen times.
_last_printed: tuple[Report, str | None] | None = None


def _title_as_written(report: Report) -> str | None:
    printed = " ".join([block.text for block in report.text.blocks if block.kind is _TITLE])
    title = report.identity.title
    read_from = [evidence.quote for evidence in title.evidence if title.certainty is not Certainty.CORRECTED]
    same = (_squeezed(words) == _squeezed(printed) for words in (title.value or "", *read_from))
    return printed if title.value and any(same) else None


def _squeezed(text: str) -> str:
    return "".join(text.split())


def frontmatter_of(report: Report, words: Mapping[str, str]) -> dict[str, object]:
    """Everything known about ``report`` but its text: the page's frontmatter, and the published data."""
    identity = report.identity
    region = identity.region.value
    return {
        "template": "report.html",
        "title": identity.title.value,  # None where it is not known: the heading then names the file
        "title_as_written": title_as_written(report),
        "issuer": identity.issuer.value,
        "issuer_as_written": identity.issuer_as_written,
        "issuer_kind": identity.issuer_kind,
        "year": identity.year.value,
        "category": identity.category.value,
        "category_alt": list(identity.category_alt),
        "topic": identity.topic,
        "topic_alt": list(identity.topic_alt),
        "region": _region(region),
        "region_code": region.code if region else None,
        "region_code_now": region.code_now if region else None,
        "region_name_now": region.name_now if region else None,
        "identifier": identity.identifier,
        "validity": identity.validity.value,
        "period": {"start": identity.period.start, "end": identity.period.end} if identity.period else None,
        "signed": identity.signed.value,
        "published": identity.published.value,
        "document_numbers": list(identity.document_numbers),
        "figures": [_figure(figure) for figure in report.figures if not is_detail(figure.metric)],
        **_readings(identity),
        "doubts": [doubt_of(doubt) for doubt in doubts_of(report)],
        "truncated": report.text.truncated,
        "processing": record_of(report.edits, words),
        "source": _source(report),
    }


def doubt_of(doubt: Doubt) -> dict[str, object]:
    """A doubt as data."""
    return {
        "code": doubt.code,
        "message": doubt.message,
        "quote": doubt.quote,
        "field": doubt.field,
        "candidates": list(doubt.candidates),
    }


def _readings(identity: Identity) -> dict[str, object]:
    """How sure each value is, the words it was read from, and what else it could be."""
    readings = readings_of(identity)
    return {
        "certainty": {name: reading.certainty.value for name, reading in readings.items()},
        "evidence": {
            name: [{"quote": evidence.quote, "origin": evidence.origin} for evidence in reading.evidence]
            for name, reading in readings.items()
            if reading.evidence
        },
        "notes": {name: reading.note for name, reading in readings.items() if reading.note},
        "candidates": {
            name: list(reading.candidates) for name, reading in readings.items() if reading.candidates
        },
    }


def _region(region: Region | None) -> dict[str, object]:
    levels = ("province", "city", "county", "township")
    known: dict[str, object] = {level: getattr(region, level, None) for level in levels}
    return known | ({"other": region.other} if region and region.other else {})


def _figure(figure: Figure) -> dict[str, object]:
    """A figure as data; what is as usual (certain, exact, without comparison) is left out."""
    told: dict[str, object] = {
        "metric": figure.metric,
        "value": figure.value,
        "unit": figure.unit,
        "quote": figure.quote,
    }
    if figure.certainty is not Certainty.CERTAIN:
        told["certainty"] = figure.certainty.value
    if figure.approximate:
        told["approximate"] = True
    if figure.path:
        told["path"] = list(figure.path)
    compared = ("previous", "change_percent", "share_percent")
    return told | {name: value for name in compared if (value := getattr(figure, name)) is not None}


def _source(report: Report) -> dict[str, object]:
    source = report.source
    return {
        "file": source.name,
        "aliases": list(source.aliases),
        "size": source.size,
        "sha256": source.sha256,
        "encoding": report.encoding,
        "reader": report.reader,
        "part": report.text.part,
        "parts": report.text.parts,
        "original": original_path(source),
    }


def blocks_shown(report: Report) -> Iterator[tuple[int, Block]]:
    """The blocks that stand below the page's title, each with its number in the report's text."""
    stands_above = title_as_written(report) is not None
    for number, block in enumerate(report.text.blocks):
        if not (stands_above and block.kind is _TITLE) and (block.text or block.table):
            yield number, block


def elements_of(block: Block) -> int:
    """How many elements of the page ``block`` is: a table with words beside it is two."""
    return 2 if block.table and _beside(block) else 1


def _body(report: Report) -> Iterator[str]:
    yield heading(1, title_of(report))
    for _, block in blocks_shown(report):
        yield _picture(report.source, block.picture) if block.picture else _block(block)


def _beside(block: Block) -> str:
    return block.text.replace(TABLE_MARK, "").strip()


def _block(block: Block) -> str:
    if block.kind is _PARAGRAPH and not block.table:
        return escape(block.text)
    if block.table:
        beside = _beside(block)
        return f"{escape(beside)}\n\n{_table(block.table)}" if beside else _table(block.table)
    if block.kind is BlockKind.HEADING:
        return heading(min(max(block.level, 2), 6), block.text)
    if block.kind in SET_APART:
        return f'<p class="{SET_APART[block.kind]}">{_html(block.text)}</p>'
    return escape(block.text)


def _picture(source: SourceFile, picture: Picture) -> str:
    """A picture at its place; what it shows nobody has told us, so its text says which one it is."""
    if not picture.kind:
        return f'<div class="picture">\n<p>〔图片：原件第 {picture.number} 幅，网页上不能显示，请看原件〕</p>\n</div>'
    name = f"〔图片：原件第 {picture.number} 幅〕"
    size = f'width="{picture.width}" height="{picture.height}" loading="lazy"'
    return f'<div class="picture">\n<img src="../../{picture_path(source, picture)}" alt="{name}" {size}>\n</div>'


def _table(table: Table) -> str:
    """A table as printed, spans and all: Markdown's tables have none."""
    caption = [f"<caption>{_html(table.caption)}</caption>"] if table.caption else []
    return framed(("<table>", *caption, *map(_row, table.rows), "</table>"), table.caption or "表格")


def _row(row: Sequence[Cell]) -> str:
    """A row; what reads a table aloud is told whether a label stands over its column or before its row."""
    is_head = all(cell.header or (at == 0 and not cell.text) for at, cell in enumerate(row))  # a blank corner
    return f"<tr>{''.join(_cell(cell, 'col' if is_head else 'row') for cell in row)}</tr>"


def _cell(cell: Cell, scope: str) -> str:
    tag = "th" if cell.header else "td"
    means = f' scope="{scope}"' if cell.header else ""
    spans = "".join(
        f' {name}="{count}"'
        for name, count in (("rowspan", cell.rowspan), ("colspan", cell.colspan))
        if count > 1
    )
    return f"<{tag}{means}{spans}>{_html(cell.text)}</{tag}>"


def _html(text: str) -> str:
    """``text`` within a block of HTML; Python-Markdown leaves that alone."""
    return "<br>".join(html.escape(line, quote=False) for line in LINE_BREAK.split(visible(text)))
