"""A page that a browser saved with a folder: itself, or the page that one of its frames shows."""

from __future__ import annotations

from collections.abc import Iterator

from disclosure.errors import UnreadableSource
from disclosure.frozen import replace
from disclosure.reading import webpage
from disclosure.reading.decode import Decoded, decode
from disclosure.reading.page_pictures import PagePictures, beside, last_names
from disclosure.records import SourceFile, Transcript


def transcribe(decoded: Decoded, source: SourceFile) -> Transcript:
    """Read a page; where it holds next to nothing itself, the longest of those in its frames.

    Raises:
        UnreadableSource: neither holds text; or as ``webpage.transcribe``.
    """
    if not source.companions:
        return webpage.transcribe(decoded)
    try:
        own = webpage.transcribe(decoded, PagePictures(beside=beside(source)))
    except UnreadableSource as error:
        if error.code != "no_text" or (shown := _longest(decoded, source)) is None:
            raise
        return shown
    if len(own.text) >= webpage.SHORT or own.tables or (shown := _longest(decoded, source)) is None:
        return own
    longer = len(shown.text) > len(own.text) or shown.tables
    return replace(shown, clues=(*own.clues, *shown.clues)) if longer else own


def _longest(decoded: Decoded, source: SourceFile) -> Transcript | None:
    found = list(_frames(decoded, source))
    return max(found, key=lambda each: (len(each.tables), len(each.text))) if found else None


def _frames(decoded: Decoded, source: SourceFile) -> Iterator[Transcript]:
    """The pages in frames that can be read."""
    for address in webpage.frames_of(decoded.text):
        if not (data := beside(source)(address)):
            continue
        pictures = PagePictures(beside=beside(source, last_names(address).split("/")[0]))
        try:
            yield webpage.transcribe(decode(data, webpage.declared_encoding(data)), pictures)
        except UnreadableSource:
            continue
