r"""Codes of fields that a converter of Word files left in the text: HYPERLINK "http://…", TOC \o "1-3" \h.

What a field shows stands behind its code and stays; a page number's field is left to the page numbers.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from disclosure.records import Edit

_SWITCHES = r"(?:[ \t]{1,3}\\[a-z*](?:[ \t]{0,3}(?:\"[^\"\n]{0,60}\"|MERGEFORMAT))?){0,5}"
# （HYPERLINK "http://www.example.gov.cn/" http://www.example.gov.cn/）   PAGEREF _Toc4711 \h 3
_FIELD = re.compile(
    rf"(?:(?:HYPERLINK|INCLUDEPICTURE)[ \t]{{1,3}}(?:\\l[ \t]{{1,3}})?[\"“][^\"”\n]{{0,300}}[\"”]|TOC[ \t]{{1,3}}\\o[ \t]{{1,3}}\"\d-\d\""
    rf"|PAGEREF[ \t]{{1,3}}_[A-Za-z]{{1,12}}[0-9]{{1,12}}|EMBED[ \t]{{1,3}}[A-Za-z]{{1,20}}(?:\.[A-Za-z]{{1,20}}){{0,2}}\.[0-9]{{1,2}}){_SWITCHES}[ \t]?"
)
_CODES = ("HYPERLINK", "INCLUDEPICTURE", "PAGEREF", "TOC \\o", "EMBED ")


def drop_fields(text: str) -> Collection[Edit]:
    """Take away the codes of Word's fields; what they show stays."""
    if not any(code in text for code in _CODES):
        return ()
    return [Edit(("field_code",), found.start(), found[0], "") for found in _FIELD.finditer(text)]
