"""A text file: its characters are the transcript."""

from __future__ import annotations

import re

from disclosure.errors import UnreadableSource
from disclosure.reading.decode import Decoded
from disclosure.records import Transcript

VISIBLE = re.compile("[^\\s\u200b-\u200f\u2060-\u2064\ufeff\u00ad]")


def transcribe(decoded: Decoded) -> Transcript:
    """Return the text as it is.

    Raises:
        UnreadableSource: there is nothing but blanks.
    """
    if not VISIBLE.search(decoded.text):
        raise UnreadableSource(
            "文件里没有文字，只有空白", "请核对原件；如果它确是空白，请从 reports_src 移走", "no_text"
        )
    return Transcript(decoded.text, decoded.encoding, "plain", doubts=decoded.doubts)
