"""The pictures of a source, taken from it again: what is known of them is where they stand, not their bytes."""

from __future__ import annotations

from collections.abc import Iterator

from disclosure.reading import formats, pdf, saved_page, webpage
from disclosure.reading.decode import decode
from disclosure.reading.package import Package
from disclosure.reading.page_pictures import all_embedded
from disclosure.reading.pictures import place_of
from disclosure.records import Picture


def taken_from(data: bytes, pictures: tuple[Picture, ...]) -> Iterator[bytes]:
    """The bytes of ``pictures`` of the source that ``data`` are.

    Raises:
        UnreadableSource: it is no longer what they were taken from.
    """
    kind = formats.recognise(data)
    if kind is not None and kind.code == "docx":
        package = Package(data)
        return (package.read(picture.place) for picture in pictures)
    if kind is not None and kind.code == "pdf":
        found = {place_of(part): part for part in pdf.pictures_in(data)}
    elif kind is not None and kind.code == "mht":
        whole = saved_page.opened(data)
        found = {place_of(part): part for part in (*whole.parts.values(), *all_embedded(whole.page.text))}
    else:
        text = decode(data, webpage.declared_encoding(data)).text
        found = {place_of(part): part for part in all_embedded(text)}
    return (found[picture.place] for picture in pictures)
