"""Verifies an archive, as a site or as a pack: every file, page, original, link, and what is still in doubt."""

from __future__ import annotations

import io
import json
import posixpath
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import field
from enum import Enum
from pathlib import Path

from disclosure.errors import NothingToBuild
from disclosure.frozen import dataclass
from disclosure.publishing import bagging
from disclosure.publishing.certainty import FIELDS
from disclosure.publishing.linking import Links
from disclosure.publishing.sealing import LISTS
from disclosure.publishing.shelves import Below, Shelf, opened

#: Faults of one kind that are shown one by one.
SHOWN = 20

_REBUILD = "在制作网站的电脑上运行 python build_archive.py --verify 重新生成，再重新上传或打包"
_ASK_AGAIN = "不要使用这份档案，请向提供者重新索取一份；如果是自己复制的，请重新复制一次"
_LOOK = "如果不是自己放进去的，不要打开它；重新生成网站会自动清除"

#: What goes wrong when a file in a ZIP is damaged.
_UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError)


class Fault(Enum):
    """What can be wrong, in words, and what to do about it."""

    LOST = "文件不见了", _ASK_AGAIN
    CHANGED = "文件被改动过，与校验值不符", _ASK_AGAIN
    ADDED = "多出的文件，不在清单里", _ASK_AGAIN
    UNREADABLE = "文件已损坏，读不出来", _ASK_AGAIN
    NO_MANIFEST = "校验清单不完整", _ASK_AGAIN
    PAGE_LOST = "报告页不见了", _REBUILD
    PAGE_WRONG = "报告页与目录不符", _REBUILD
    PAGE_ADDED = "多出的报告页，目录里没有", _LOOK
    ORIGINAL_LOST = "原始文件不见了", _REBUILD
    ORIGINAL_CHANGED = "原始文件被改动过，与校验值不符", _REBUILD
    ORIGINAL_ADDED = "多出的原始文件，目录里没有", _LOOK
    DATA_CHANGED = "数据文件被改动过，与校验值不符", _REBUILD
    SITE_LOST = "文件不见了", _REBUILD
    SITE_CHANGED = "文件被改动过，与校验值不符", _REBUILD
    SITE_ADDED = "多出的文件，不在校验清单里", _LOOK
    CATALOGUE = "目录损坏", _REBUILD
    LINK = "链接打不开", _REBUILD
    ANCHOR = "链接指向的位置不存在", _REBUILD


@dataclass(slots=True)
class Findings:
    """What is wrong with an archive, and what is still in doubt."""

    sealed: bool = False  # there are lists of the checksums of all files
    reports: int = 0
    pages: int = 0
    links: int = 0
    to_review: int = 0  # reports
    doubts: Counter[str] = field(default_factory=Counter)  # by what they are about
    faults: dict[Fault, list[str]] = field(default_factory=dict)  # where
    places: set[str] = field(default_factory=set)  # the same as they are, not as they are shown

    def add(self, fault: Fault, place: str) -> None:
        """Note a fault; a path may come from a stranger's ZIP and is shown without control characters."""
        shown = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in place)
        self.faults.setdefault(fault, []).append(shown)
        self.places.add(place)

    @property
    def count(self) -> int:
        """How many faults there are."""
        return sum(map(len, self.faults.values()))

    def lines(self) -> list[str]:
        """The findings, in Chinese: faults first, what follows from others behind them, each kind with what to do; the total last."""
        lines = []
        for fault in filter(self.faults.get, Fault):
            places, (words, remedy) = self.faults[fault], fault.value
            lines += [f"问题 {words}：{place}" for place in places[:SHOWN]]
            if len(places) > SHOWN:
                lines.append(f"问题 {words}：另有 {len(places) - SHOWN} 处")
            lines.append(f"处理 {remedy}")
        if self.doubts:
            told = "，".join(f"{subject} {count} 处" for subject, count in self.doubts.most_common())
            lines.append(f"待核 {told}。逐条见网站“待核”页，或 data/review.csv")
        lines.append(
            f"合计 核对 {self.reports} 份报告、{self.pages} 个网页、{self.links} 条链接：问题 {self.count} 处，"
            f"仍待核 {self.to_review} 份"
        )
        if not self.sealed:
            lines.append(
                f"说明 没有校验清单（{bagging.MANIFEST}），只核对了原始文件、数据、链接和目录；重新生成或打包（pack）后每个文件都可以核对"
            )
        return lines

    def sound(self, *, strict: bool) -> bool:
        """No fault; with ``strict`` no doubt either."""
        return not self.faults and not (strict and self.to_review)


def verify(place: Path) -> Findings:
    """Check the site or the pack at ``place``: a folder or a ZIP.

    Raises:
        NothingToBuild: there is no archive.
        SettingsError: ``place`` is neither a folder nor a ZIP.
    """
    with opened(place) as shelf:
        bagged = bagging.DECLARED in shelf.names
        inner: Shelf = Below(shelf, bagging.PAYLOAD) if bagged else shelf
        findings = Findings(bagged or set(LISTS) <= inner.names)
        if bagged:
            _check_bag(shelf, findings)
        elif "data/catalogue.json" not in shelf.names:
            raise NothingToBuild(f"{place} 里没有可以核对的网站", "请先运行 python build_archive.py")
        site = _Site(inner, findings)
        site.check()
        if findings.sealed and not bagged:
            site.check_seal()
        return findings


def _check_bag(shelf: Shelf, findings: Findings) -> None:
    """Every file against the manifests, and nothing beside them."""
    listed = {bagging.TAG_MANIFEST}
    for manifest in (bagging.TAG_MANIFEST, bagging.MANIFEST):
        if manifest not in shelf.names:
            findings.add(Fault.NO_MANIFEST, manifest)
            continue
        with shelf.open(manifest) as file, io.TextIOWrapper(file, "utf-8", errors="replace") as lines:
            for path, digest in bagging.entries(lines):
                listed.add(path)
                if (fault := _compared(shelf, path, digest)) is not None:
                    findings.add(fault, path)
    for path in sorted(shelf.names - listed):
        findings.add(Fault.ADDED, path)


def _compared(shelf: Shelf, path: str, digest: str) -> Fault | None:
    if path not in shelf.names:
        return Fault.LOST
    try:
        with shelf.open(path) as file:
            return None if bagging.digest_of(file) == digest else Fault.CHANGED
    except _UNREADABLE:
        return Fault.UNREADABLE


#: Of a site, which can be made again.
_OF_SITES = {Fault.LOST: Fault.SITE_LOST, Fault.CHANGED: Fault.SITE_CHANGED}


@dataclass(frozen=True, slots=True)
class _Site:
    """A site that is being checked."""

    shelf: Shelf
    findings: Findings

    def check(self) -> None:
        """All of it."""
        try:
            expected, originals = self._catalogue()
        except (*_UNREADABLE, ValueError, KeyError, TypeError, AttributeError):
            self.findings.add(Fault.CATALOGUE, "data/catalogue.json")
            expected, originals = {}, {}
        else:
            self._check_originals(originals)
            self._check_for_strangers(expected, originals)
        self._check_data()
        self._check_pages(expected)

    def check_seal(self) -> None:
        """Every file against the site's own lists, but for what has been found wrong already."""
        found = frozenset(self.findings.places)
        listed = set(LISTS)
        for name in LISTS:
            with self.shelf.open(name) as file, io.TextIOWrapper(file, "utf-8", errors="replace") as lines:
                for path, digest in bagging.entries(lines):
                    listed.add(path)
                    fault = None if path in found else _compared(self.shelf, path, digest)
                    if fault:
                        self.findings.add(_OF_SITES.get(fault, fault), path)
        for path in sorted(self.shelf.names - listed - found):
            self.findings.add(Fault.SITE_ADDED, path)

    def _catalogue(self) -> tuple[dict[str, str], dict[str, str]]:
        """Page -> id, and original -> SHA-256, of all reports; their doubts are counted on the way."""
        expected, originals = {}, {}
        with self.shelf.open("data/catalogue.json") as file, io.TextIOWrapper(file, "utf-8") as lines:
            for line in lines:  # one record a line: they need not be held at once
                if (text := line.strip().rstrip(",").strip("[]")) == "":
                    continue
                record = json.loads(text)
                expected[str(record["url"])] = str(record["id"])
                originals[str(record["source"]["original"])] = str(record["source"]["sha256"])
                doubts = [FIELDS.get(doubt["field"], doubt["field"]) for doubt in record["doubts"]]
                self.findings.doubts.update(doubts)
                self.findings.to_review += bool(doubts)
        self.findings.reports = len(expected)
        return expected, originals

    def _check_originals(self, originals: dict[str, str]) -> None:
        faults = {Fault.LOST: Fault.ORIGINAL_LOST, Fault.CHANGED: Fault.ORIGINAL_CHANGED}
        for path, digest in sorted(originals.items()):
            if fault := _compared(self.shelf, path, digest):
                self.findings.add(faults.get(fault, fault), path)

    def _check_for_strangers(self, expected: dict[str, str], originals: dict[str, str]) -> None:
        """A page or an original that the catalogue does not know; pictures go with their original."""
        ids = {posixpath.basename(path)[:12] for path in originals}
        for name in sorted(self.shelf.names):
            if name.startswith("reports/") and name not in expected:
                self.findings.add(Fault.PAGE_ADDED, name)
            if name.startswith("originals/") and posixpath.basename(name)[:12] not in ids:
                self.findings.add(Fault.ORIGINAL_ADDED, name)

    def _check_data(self) -> None:
        """The published data against the sums in its package."""
        try:
            with self.shelf.open("data/datapackage.json") as file:
                resources = json.load(file)["resources"]
            sums = [(f"data/{one['path']}", one["hash"].removeprefix("sha256:")) for one in resources]
        except (*_UNREADABLE, ValueError, KeyError, TypeError, AttributeError):
            self.findings.add(Fault.DATA_CHANGED, "data/datapackage.json")
            return
        for path, digest in sums:
            if _compared(self.shelf, path, digest):
                self.findings.add(Fault.DATA_CHANGED, path)

    def _check_pages(self, expected: dict[str, str]) -> None:
        links = Links(self.shelf.names)
        for page in sorted(expected.keys() - self.shelf.names):
            self.findings.add(Fault.PAGE_LOST, page)
        pages = sorted(name for name in self.shelf.names if name.endswith(".html"))
        for page, html in self._read(pages):
            if page in expected and f'data-report="{expected[page]}"' not in html:
                self.findings.add(Fault.PAGE_WRONG, page)
            for broken in links.broken_on(page, html):
                self.findings.add(
                    Fault.ANCHOR if broken.is_anchor else Fault.LINK, f"{page} 中的 {broken.link}"
                )
        for target, html in self._read(links.awaited()):
            for broken in links.broken_to(target, html):
                self.findings.add(Fault.ANCHOR, f"{broken.page} 中的 {broken.link}")
        self.findings.pages, self.findings.links = len(pages), links.count

    def _read(self, pages: Iterable[str]) -> Iterator[tuple[str, str]]:
        for page in pages:
            try:
                with self.shelf.open(page) as file:
                    yield page, file.read().decode("utf-8", errors="replace")
            except _UNREADABLE:
                self.findings.add(Fault.UNREADABLE, page)
