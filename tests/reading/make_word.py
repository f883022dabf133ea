"""Word documents (.docx) written part by part, so that a test says what is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from html import escape

from disclosure.records import Cell, Table
from tests.reading.annual_report import BODY, SIGNATURE, TITLE

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)


COLUMN = 600  # twentieths of a point


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph of runs; what begins with no ``<`` is a text."""
    runs = "".join(piece if piece.startswith("<") else run(piece) for piece in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def table(value: Table) -> str:
    """A table, with the continued cells that Word writes for a cell that reaches down."""
    rows = []
    reaching: dict[int, tuple[int, int]] = {}  # column: rows left, width
    for row in value.rows:
        cells, column, waiting = [], 0, list(row)
        while waiting or column in reaching:
            if column in reaching:
                left, width = reaching.pop(column)
                cells.append(_cell(Cell("", 1, width), "<w:vMerge/>"))
                if left > 1:
                    reaching[column + 10_000] = (left - 1, width)
                column += width
                continue
            cell = waiting.pop(0)
            cells.append(_cell(cell, '<w:vMerge w:val="restart"/>' if cell.rowspan > 1 else ""))
            if cell.rowspan > 1:
                reaching[column + 10_000] = (cell.rowspan - 1, cell.colspan)
            column += cell.colspan
        reaching = {place % 10_000: rest for place, rest in reaching.items()}
        rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
    columns = sum(cell.colspan for cell in value.rows[0])
    columns_written = f'<w:gridCol w:w="{COLUMN}"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns_written}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _cell(cell: Cell, merge: str) -> str:
    span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    width = f'<w:tcW w:w="{COLUMN * cell.colspan}" w:type="dxa"/>'  # without, other programs guess the spans
    return f"<w:tc><w:tcPr>{width}{span}{merge}</w:tcPr>{paragraph(cell.text)}</w:tc>"


def part(root: str, content: str) -> str:
    """A part of a document."""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} {NAMESPACES}>{content}</w:{root}>'
    )


def document(*blocks: str, parts: Mapping[str, str] | Mapping[str, str | bytes] | None = None) -> bytes:
    """A document of ``blocks``; ``parts`` are further ones by name, below ``word/``."""
    body = f"<w:body>{''.join(blocks)}<w:sectPr/></w:body>"
    return package({"word/document.xml": part("document", body), **(parts or {})})


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip file of ``parts``."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _CONTENT_TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def numbering(levels: Iterable[tuple[str, str]], more: str = "") -> str:
    """A list of levels, each its number format and its text (``chineseCounting``, ``%1、``)."""
    written = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (style, text) in enumerate(levels)
    )
    number = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return part("numbering", f'<w:abstractNum w:abstractNumId="0">{written}</w:abstractNum>{number}{more}')


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    """A paragraph of a list."""
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, properties=properties)


def box(*blocks: str) -> str:
    """A run that holds a text box, in the newer form and in the older one, as Word writes it."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def annual_report() -> bytes:
    """The report that all formats have in common."""
    blocks = [table(block) if isinstance(block, Table) else paragraph(block) for block in BODY]
    return document(paragraph(TITLE), *blocks, *map(paragraph, SIGNATURE))
