"""Cells of a spreadsheet: rows as one writes them, and words that none may calculate."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

# a spreadsheet takes a cell that begins so for a formula; an apostrophe in front makes it text
_FORMULA = re.compile(r"[\s\x00]*[=+\-@|%＝＋－＠]")


def harmless(text: str) -> str:
    """``text`` with an apostrophe in front where a spreadsheet would calculate it."""
    if text[:1].isalnum():  # as nearly all begin
        return text
    return f"'{text}" if _FORMULA.match(text) else text


def csv_line(values: Iterable[str]) -> str:
    """One row as a spreadsheet writes it, without its line end."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(values)
    return out.getvalue()
