"""The pictures of a source, taken from it again: what is known of them is where they stand, not their bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from disclosure.reading import formats, made, pdf, readers, saved_page, webpage
from disclosure.reading.decode import decode
from disclosure.reading.package import Package
from disclosure.reading.page_pictures import all_embedded
from disclosure.reading.pictures import is_made, place_of
from disclosure.reading.sources import is_page
from disclosure.records import Picture, SourceFile


def taken_from(source: SourceFile, pictures: tuple[Picture, ...], folder: Path) -> Iterator[bytes]:
    """The bytes of ``pictures`` of ``source``; ``folder`` keeps those that were made while it was read.

    Raises:
        UnreadableSource: it is no longer what they were taken from.
        OSError: a file cannot be read.
    """
    standing = iter(_standing(source, tuple(one for one in pictures if not is_made(one))))
    lost = any(is_made(one) and not made.is_kept(one, folder) for one in pictures)
    anew = dict(readers.read(source, source.size).made) if lost else {}
    for picture in pictures:
        if not is_made(picture):
            yield next(standing)
        else:
            yield anew.get(picture.place) or made.kept(picture, folder)


def _standing(source: SourceFile, pictures: tuple[Picture, ...]) -> Iterator[bytes]:
    """The bytes of pictures that are parts of their source, or lie beside it."""
    if not pictures:
        return
    data = source.path.read_bytes()
    kind = formats.recognise(data)
    if kind is not None and kind.code == "docx":
        package = Package(data)
        yield from (package.read(picture.place) for picture in pictures)
        return
    wanted = {picture.place for picture in pictures}
    found = dict(_found(data, kind.code if kind else "", wanted))
    for companion in source.companions:
        if (place := f"sha256:{companion.sha256}") in wanted:
            found[place] = companion.path.read_bytes()
        elif not wanted <= found.keys() and is_page(companion):
            found |= _found(companion.path.read_bytes(), "", wanted)
    yield from (found[picture.place] for picture in pictures)


def _found(data: bytes, code: str, wanted: set[str]) -> Iterator[tuple[str, bytes]]:
    """By their places, those of the pictures in ``data`` that are ``wanted``."""
    return ((place, part) for part in _parts(data, code) if (place := place_of(part)) in wanted)


def _parts(data: bytes, code: str) -> Iterator[bytes]:
    """All pictures of a PDF, a saved page or a page."""
    if code == "pdf":
        yield from pdf.pictures_in(data)
    elif code == "mht":
        whole = saved_page.opened(data)
        yield from whole.parts.values()
        yield from all_embedded(whole.page.text)
    else:
        yield from all_embedded(decode(data, webpage.declared_encoding(data)).text)
