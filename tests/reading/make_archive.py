"""Archives and saved letters, byte by byte where the libraries would put things right."""

from __future__ import annotations

import io
import quopri
import zipfile
from collections.abc import Iterable, Mapping
from email.message import EmailMessage


def zipped(members: Mapping[str, bytes], codec: str = "utf-8") -> bytes:
    """A zip file; with ``gbk`` its names are as Windows packs them, and nothing says so."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name if codec == "utf-8" else "\x01" * len(name.encode(codec)), data)
    result = file.getvalue()
    if codec != "utf-8":
        for name in sorted(members, key=lambda name: len(name.encode(codec)), reverse=True):
            size = len(name.encode(codec))
            result = result.replace(b"\x01" * size, name.encode(codec), 2)
    return result


def letter(text: str, attachments: Iterable[tuple[str, bytes]] = ()) -> bytes:
    """A letter as mail programs save it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "报送年报"
    message.set_content(text, charset="gb18030", cte="base64")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def saved_page(page: str, charset: str = "gb2312") -> bytes:
    """A page as browsers save it in one file: quoted-printable, with a picture behind it."""
    body = quopri.encodestring(page.encode("gb18030")).replace(b"\n", b"\r\n")
    edge = b"----=_NextPart_000_0000"
    return b"\r\n".join(
        (
            b"From: <Saved by a browser>",
            b"Snapshot-Content-Location: http://www.example.gov.cn/1.html",
            b"MIME-Version: 1.0",
            b'Content-Type: multipart/related; type="text/html"; boundary="' + edge[2:] + b'"',
            b"",
            edge,
            b'Content-Type: text/html; charset="' + charset.encode() + b'"',
            b"Content-Transfer-Encoding: quoted-printable",
            b"Content-Location: http://www.example.gov.cn/1.html",
            b"",
            body,
            edge,
            b"Content-Type: image/png",
            b"Content-Transfer-Encoding: base64",
            b"",
            b"iVBORw0KGgo=",
            edge + b"--",
            b"",
        )
    )
