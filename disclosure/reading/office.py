"""Documents of older and other programs (.doc, .wps, .rtf, .odt), read as what LibreOffice turns them into."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from disclosure.frozen import replace
from disclosure.reading import sheet, word
from disclosure.reading.libreoffice import converted
from disclosure.reading.package import Package
from disclosure.reading.pictures import made_place
from disclosure.records import Transcript


class _Way(NamedTuple):
    """How a format is read: its extension, what it is turned into, and who reads that."""

    extension: str
    into: str
    reader: Callable[[bytes], Transcript]


#: By ``formats.Format.code``.
WAYS = {
    "doc": _Way("doc", "docx", word.transcribe),
    "rtf": _Way("rtf", "docx", word.transcribe),
    "odt": _Way("odt", "docx", word.transcribe),
    "wordxml": _Way("xml", "docx", word.transcribe),
}
#: By what such a file says of itself at its beginning.
_SPREADSHEETS = {
    b"opendocument.spreadsheet": _Way("ods", "xlsx", sheet.transcribe),
    b'progid="Excel.Sheet"': _Way("xml", "xlsx", sheet.transcribe),
}


def transcribe(data: bytes, code: str) -> Transcript:
    """Read a document of format ``code``, one of :data:`WAYS`.

    Raises:
        UnreadableSource: LibreOffice cannot read it, or takes too long; and as the reader of what it makes.
    """
    way = next((way for mark, way in _SPREADSHEETS.items() if mark in data[:2000]), WAYS[code])
    document = converted(data, way.extension, way.into)
    return _with_pictures_made(way.reader(document), document)


def _with_pictures_made(transcript: Transcript, document: bytes) -> Transcript:
    """Return ``transcript`` with the bytes of its pictures: they are parts of ``document``, not of the source."""
    if not transcript.pictures:
        return transcript
    package = Package(document)
    made = dict(transcript.made)
    pictures = []
    for tables, picture in transcript.pictures:
        data = package.read(picture.place) if picture.kind and picture.place not in made else b""
        shown = replace(picture, place=made_place(data)) if data else picture
        made |= {shown.place: data} if data else {}
        pictures.append((tables, shown))
    return replace(transcript, pictures=tuple(pictures), made=tuple(made.items()))
