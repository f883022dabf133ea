"""Saved letters (.eml): their attachments, and their own text with the pictures in it."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.message import Message
from functools import partial

from disclosure.reading.members import MOST_MEMBERS, UNPACK, Member, Refused, is_wanted
from disclosure.reading.sources import shown

LETTER = 300  # characters of a letter beyond which its own text may be a report


def members_of(data: bytes) -> Iterator[Member]:
    """The attachments of a letter; its own text too where there are none, or where it is long.

    Raises:
        Refused: it is damaged, or has more attachments than letters have.
    """
    try:
        letter = email.message_from_bytes(data, policy=email.policy.default)
        body = letter.get_body(("html", "plain"))
        words = _decoded(body) if body is not None else b""
        inline = dict(_shown_within(letter, words))
        attached = [
            (part.get_filename() or "", _decoded(part))
            for part in letter.iter_attachments()
            if id(part) not in {id(each) for each in inline.values()}
        ]
        extension = "html" if body is not None and body.get_content_subtype() == "html" else "txt"
    except (RecursionError, LookupError, ValueError, AttributeError, TypeError):
        raise Refused(
            "邮件的格式读不懂，可能已经损坏", "请打开邮件，把附件另存到 reports_src", "damaged"
        ) from None
    if len(attached) > MOST_MEMBERS:
        raise Refused(f"邮件有 {len(attached)} 个附件，不像正常的邮件", UNPACK, "too_big")
    named = [(shown(name.replace("\\", "/").rsplit("/", 1)[-1]) or "附件", part) for name, part in attached]
    for name, content in named:
        if is_wanted(name, {}):
            yield Member(name, lambda content=content: content)  # type: ignore[misc]
    if words.strip() and (not named or len(words) > 3 * LETTER):
        pictures = tuple(Member(name, partial(_decoded, part)) for name, part in inline.items())
        yield Member(f"邮件正文.{extension}", lambda: words, pictures)


def _shown_within(letter: Message, words: bytes) -> Iterator[tuple[str, Message]]:
    """The pictures of a letter that its own text shows, by the names that it has for them."""
    for part in letter.walk():
        name = f"cid:{str(part.get('Content-ID', '')).strip(' <>')}"
        if part.get_content_maintype() == "image" and name != "cid:" and name.encode() in words:
            yield name, part


def _decoded(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes):
        return payload
    return part.as_bytes() if part.get_content_maintype() == "message" else b""
