"""A web page saved as one file (.mht): the page within, its pictures and styles left alone."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage, Message

from disclosure.errors import UnreadableSource
from disclosure.reading import plain, webpage
from disclosure.reading.decode import decode
from disclosure.reading.package import AGAIN
from disclosure.records import Transcript

MOST_PARTS = 5000


def transcribe(data: bytes) -> Transcript:
    """Read the page of a saved one, or the text of a letter.

    Raises:
        UnreadableSource: there is none, or the file is damaged.
    """
    try:
        part = _page(email.message_from_bytes(data.lstrip(), policy=email.policy.default))
        content = part.get_payload(decode=True) if part is not None else None
    except (RecursionError, LookupError, ValueError, TypeError, AttributeError):
        part = content = None
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise UnreadableSource("文件里没有网页，可能已经损坏，或者没有下载完", AGAIN, "damaged")
    decoded = decode(content, part.get_content_charset("") or webpage.declared_encoding(content))
    if part.get_content_subtype() == "html":
        return webpage.transcribe(decoded)
    return plain.transcribe(decoded)


def _page(whole: Message | EmailMessage) -> Message | EmailMessage | None:
    """The part that a browser shows: the first page, or else the first text."""
    parts = []
    for part in whole.walk():
        if not part.is_multipart():
            parts.append(part)
        if len(parts) > MOST_PARTS:
            break
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        found = [part for part in parts if part.get_content_type() == kind]
        # a page in frames holds several: the longest is the document
        if found:
            return max(found, key=lambda part: len(str(part.get_payload())))
    return None
