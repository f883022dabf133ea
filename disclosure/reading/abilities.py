"""What this machine reads with beyond the package; apart from the readers, whose import takes a third of a second."""

from __future__ import annotations

from importlib.util import find_spec

from disclosure.reading import libreoffice

#: What the extra ``ocr`` brings.
OCR = ("rapidocr", "onnxruntime", "PIL")


def abilities() -> tuple[str, ...]:
    """Return which programs and extras this machine reads with: a source refused without them may be read with them."""
    return tuple(
        name for name, has in (("office", bool(libreoffice.program())), ("ocr", reads_scans())) if has
    )


def reads_scans() -> bool:
    """Tell whether the extra ``ocr`` is installed."""
    return all(map(find_spec, OCR))
