"""What stands at the root for search engines."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from disclosure.publishing import portal
from disclosure.publishing.outputs import Outputs

URL = "https://www.example.gov.cn/xxgk/archive/"


def addresses(file: Path) -> list[str]:
    return [str(loc.text) for loc in ElementTree.parse(file).iter(f"{{{portal._SPACE}}}loc")]


def test_the_map_is_cut_into_parts_that_an_index_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(portal, "URLS", 2)
    out = Outputs(tmp_path)
    portal.publish({"b.html", "a/甲&.html", "404.html", "c.html"}, URL, out)
    assert addresses(tmp_path / "sitemap.xml") == [f"{URL}sitemap-1.xml", f"{URL}sitemap-2.xml"]
    told = addresses(tmp_path / "sitemap-1.xml") + addresses(tmp_path / "sitemap-2.xml")
    assert told == [f"{URL}a/%E7%94%B2%26.html", f"{URL}b.html", f"{URL}c.html"]
    assert out.paths == {"robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"}


def test_without_an_address_there_is_no_map(tmp_path: Path) -> None:
    portal.publish({"a.html"}, "", Outputs(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["robots.txt"]
    assert "Sitemap" not in (tmp_path / "robots.txt").read_text("utf-8")


def test_robots_are_told_where_the_map_is_and_that_a_folder_s_file_must_be_copied(tmp_path: Path) -> None:
    portal.publish({"a.html"}, URL, Outputs(tmp_path))
    lines = (tmp_path / "robots.txt").read_text("utf-8").splitlines()
    assert lines[0].startswith("#")
    assert "Disallow: /xxgk/archive/search/" in lines
    assert f"Sitemap: {URL}sitemap.xml" in lines
    portal.publish({"a.html"}, "https://example.gov.cn/", Outputs(tmp_path))
    assert not (tmp_path / "robots.txt").read_text("utf-8").startswith("#")
