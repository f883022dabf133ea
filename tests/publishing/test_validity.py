"""That the HTML of every page is well made: html5lib's parser finds no error, and no reference leads nowhere.

A whole validator is a Java program that no bare machine has; this is the HTML standard's own
parser, which reports what browsers silently mend, and the references that a parser does not follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.conftest import Holdings

#: Attributes that name other elements of the page by their ids.
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls")


def pages(site: Path) -> Iterator[Path]:
    """Pages of every folder, the first and the last by name."""
    for folder in {path.parent for path in site.rglob("*.html")}:
        found = sorted(folder.glob("*.html"))
        yield from found if folder == site else {found[0], found[-1]}


def parsed(path: Path) -> Element:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree: Element = parser.parse(path.read_bytes(), transport_encoding="utf-8")
    assert parser.errors == [], path
    return tree


def test_every_page_is_what_the_standard_calls_html(holdings: Holdings) -> None:
    for path in pages(holdings.site):
        tree = parsed(path)
        ids = Counter(element.attrib["id"] for element in tree.iter() if "id" in element.attrib)
        assert [name for name, count in ids.items() if count > 1] == [], path
        for element in tree.iter():
            for name in REFERENCES:
                assert set(element.attrib.get(name, "").split()) <= ids.keys(), (path, element.attrib)
            assert element.tag != "img" or "alt" in element.attrib, path


def test_a_fault_is_found(tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.html"
    faulty.write_text("<!doctype html><title>a</title><p><div></p>", "utf-8")
    with pytest.raises(AssertionError):
        parsed(faulty)
