"""What is already known: what every source yielded, and what every page was made from.

One SQLite file that may be thrown away at any time: whatever is wrong with it, the
sources are read again.  A kill at any moment leaves what the last finished batch said.
``book`` is the ledger itself, ``file`` how it is opened, ``abridging`` and ``packing`` the
forms in which it keeps a source, ``shelf`` the form in which all of them are taken in hand
at once, and ``stamp`` tells when what it knows is stale.
"""

from __future__ import annotations

from disclosure.ledger.abridging import Known, Stored, abridged, stored, unabridge
from disclosure.ledger.book import EditionRow, Ledger, PageRow
from disclosure.ledger.stamp import fingerprint

__all__ = [
    "EditionRow",
    "Known",
    "Ledger",
    "PageRow",
    "Stored",
    "abridged",
    "fingerprint",
    "stored",
    "unabridge",
]
