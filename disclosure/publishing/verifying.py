"""Verifies a built archive: every original against its checksum, every internal link, every open doubt."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from disclosure.errors import NothingToBuild


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong with a site, and what is still in doubt."""

    reports: int
    faults: tuple[str, ...]
    to_review: int

    def lines(self) -> list[str]:
        """The findings, in Chinese, faults first."""
        total = f"合计 核对 {self.reports} 份报告：问题 {len(self.faults)} 处，仍待核 {self.to_review} 份"
        return [f"问题 {fault}" for fault in self.faults] + [total]

    def sound(self, *, strict: bool) -> bool:
        """No fault; with ``strict`` no doubt either."""
        return not self.faults and not (strict and self.to_review)


def verify(site: Path) -> Findings:
    """Check the site that was built into ``site``.

    Raises:
        NothingToBuild: there is no site.
    """
    catalogue = site / "data" / "catalogue.json"
    if not catalogue.is_file():
        raise NothingToBuild(f"{site} 里没有可以核对的网站", "请先运行 python build_archive.py")
    reports = json.loads(catalogue.read_text("utf-8"))
    faults = [*_wrong_originals(site, reports), *_broken_links(site)]
    return Findings(len(reports), tuple(faults), sum(bool(report["doubts"]) for report in reports))


def _wrong_originals(site: Path, reports: list[dict[str, object]]) -> Iterator[str]:
    seen: set[str] = set()
    for report in reports:
        source = report["source"]
        assert isinstance(source, dict)
        if source["original"] in seen:
            continue
        seen.add(source["original"])
        file = site / source["original"]
        if not file.is_file():
            yield f"原始文件不见了：{source['original']}（请重新生成网站）"
        elif hashlib.sha256(file.read_bytes()).hexdigest() != source["sha256"]:
            yield f"原始文件被改动过：{source['original']}（校验值不符，请重新生成网站）"


def _broken_links(site: Path) -> Iterator[str]:
    for page in sorted(site.rglob("*.html")):
        for link in sorted(_links_of(page)):
            target = (page.parent / link).resolve()
            if not (target.is_file() or (target / "index.html").is_file()):
                yield f"链接打不开：{page.relative_to(site).as_posix()} 中的 {link}"


def _links_of(page: Path) -> set[str]:
    collector = _Links()
    collector.feed(page.read_text("utf-8"))
    paths = (urlsplit(link) for link in collector.links)
    return {unquote(link.path) for link in paths if not link.scheme and not link.netloc and link.path}


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        wanted = {"a": "href", "link": "href", "script": "src", "img": "src"}.get(tag)
        self.links.update(value for name, value in attrs if name == wanted and value)
