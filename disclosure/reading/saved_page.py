"""A web page saved as one file (.mht): the page within, with the pictures in its text; its styles and scripts left alone."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterable, Iterator, Sequence
from email.message import EmailMessage, Message
from itertools import islice
from typing import NamedTuple

from disclosure.errors import UnreadableSource
from disclosure.reading import plain, webpage
from disclosure.reading.decode import Decoded, decode
from disclosure.reading.package import AGAIN
from disclosure.reading.page_pictures import PagePictures
from disclosure.reading.pictures import LARGEST
from disclosure.records import Transcript

MOST_PARTS = 5000


class Saved(NamedTuple):
    """A saved page: itself, and what was saved with it."""

    page: Decoded
    is_html: bool
    address: str
    parts: dict[str, bytes]  # pictures by their addresses


def transcribe(data: bytes) -> Transcript:
    """Read the page of a saved one, or the text of a letter.

    Raises:
        UnreadableSource: there is none, or the file is damaged.
    """
    saved = opened(data)
    if saved.is_html:
        return webpage.transcribe(saved.page, PagePictures(saved.parts, saved.address))
    return plain.transcribe(saved.page)


def opened(data: bytes) -> Saved:
    """Return what a file holds.

    Raises:
        UnreadableSource: there is no page, or the file is damaged.
    """
    try:
        parts = _parts(email.message_from_bytes(data.lstrip(), policy=email.policy.default))
        part = _page(parts)
        content = part.get_payload(decode=True) if part is not None else None
        pictures = dict(_pictures(parts))
    except (RecursionError, LookupError, ValueError, TypeError, AttributeError):
        part = content = None
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise UnreadableSource("文件里没有网页，可能已经损坏，或者没有下载完", AGAIN, "damaged")
    decoded = decode(content, part.get_content_charset("") or webpage.declared_encoding(content))
    is_html = part.get_content_subtype() == "html"
    return Saved(decoded, is_html, str(part.get("Content-Location", "")), pictures)


def _parts(whole: Message | EmailMessage) -> list[Message | EmailMessage]:
    parts = (part for part in whole.walk() if not part.is_multipart())
    return list(islice(parts, MOST_PARTS))


def _pictures(parts: Iterable[Message | EmailMessage]) -> Iterator[tuple[str, bytes]]:
    """The pictures among ``parts``, by each address that the page may call them by."""
    for part in parts:
        content = part.get_payload(decode=True) if part.get_content_maintype() == "image" else None
        if isinstance(content, bytes) and len(content) <= LARGEST:
            yield str(part.get("Content-Location", "")).strip(), content
            yield f"cid:{str(part.get('Content-ID', '')).strip(' <>')}", content


def _page(parts: Sequence[Message | EmailMessage]) -> Message | EmailMessage | None:
    """The part that a browser shows: the first page, or else the first text."""
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        found = [part for part in parts if part.get_content_type() == kind]
        # a page in frames holds several: the longest is the document
        if found:
            return max(found, key=lambda part: len(str(part.get_payload())))
    return None
