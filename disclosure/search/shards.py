"""Write the search's data into ``site/search/``.

::

    manifest.js            what there is: the build, the parts
    docs.js                what every report can be filtered and sorted by, in order of id
    names.js               every id and title
    finder.js              names to be found while typing (see ``finder``)
    finder-index.js        their index, which is left as it is while most names are the same
    finder-index.txt       the keys of the names that it holds, one a line
    <part>/x/ …            its texts (see ``texts``)
    <part>/t/ p/ roots.js  the part's index, if it has one (see ``index``)

A part is a fixed set of reports, named by a digest of what they hold: as long as they
stay as they are, its files stay as they are.  ``docs.js`` says which part each report
is in; within a part the reports are in order of id too.

The formats are read by ``theme/assets/search/``: ``store.js``, ``catalogue.js``, ``texts.js``.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

from disclosure.errors import CannotWrite
from disclosure.frozen import dataclass
from disclosure.records import Report
from disclosure.search import codec, finder, parts, pinyin, texts
from disclosure.search.entries import entry_of
from disclosure.search.folding import TABLE
from disclosure.search.index import SPOTS, index_files
from disclosure.search.spill import PREFIX, Card, Spill

#: Part of every digest: raise it when a format changes, so that no old file is taken for a new one.
FORMAT = 4


@dataclass(frozen=True, slots=True)
class SearchSummary:
    """What there is now: counts of reports, UTF-16 units, files, and bytes of all files."""

    reports: int
    characters: int
    files: int
    size: int


def write(reports: Iterable[Report], folder: Path, before: Path | None = None) -> SearchSummary:
    """Write the search's data for ``reports`` into ``folder``, and remove what is stale there.

    The same reports give the same bytes, in whatever order they come, unless there is
    something to take over from an earlier build.

    Args:
        reports: all of them; each is looked at once.
        folder: ``search/`` of the site.
        before: ``search/`` of the site as it was, where that is another folder: indexed
            parts that still hold are taken from there.

    Raises:
        CannotWrite: ``folder`` cannot be written.
    """
    try:
        with Spill() as spill:
            cards = sorted((spill.add(entry_of(report)) for report in reports), key=lambda card: card.id)
            whole = _Folder(folder, before or folder)
            whole.write(cards, spill)
            size = sum((folder / name).stat().st_size for name in whole.written)
            return SearchSummary(len(cards), sum(card.length for card in cards), len(whole.written), size)
    except OSError as error:
        raise CannotWrite(f"检索数据写不进 {folder}：{error.strerror}", "请检查磁盘空间和写入权限") from error


def update(
    cards: Iterable[Card],
    told: Callable[[Sequence[str]], Iterable[bytes]],
    folder: Path,
    before: Path,
    work: Path | None = None,
) -> frozenset[str]:
    """Write into ``folder`` what must change in ``before``, the search's data of a standing site.

    Args:
        cards: of all reports; only what is indexed or scanned anew is read again.
        told: gives what the entries of the reports of these ids tell, in their order.
        folder: where new and changed files go.
        before: ``search/`` of the site as it is; it may be absent, and is not written.
        work: where texts are put aside, 2.7 GB of 100,000 reports; by default the system's
            folder for such things.  What a killed build has left there is cleared away.

    Returns:
        The names of all files that belong to the search now, those that stand in
        ``before`` as they should included.

    Raises:
        CannotWrite: ``folder`` cannot be written.
    """
    try:
        if work:
            work.mkdir(parents=True, exist_ok=True)
            for left in work.glob(f"{PREFIX}*"):
                shutil.rmtree(left, ignore_errors=True)
        with Spill(work) as spill:
            overlay = _Overlay(folder, before, told)
            overlay.write(sorted(cards, key=lambda card: card.id), spill)
            return frozenset(overlay.written)
    except OSError as error:
        raise CannotWrite(f"检索数据写不进 {folder}：{error.strerror}", "请检查磁盘空间和写入权限") from error


class _Folder:
    """``site/search/`` while it is written: every file that belongs there is noted."""

    def __init__(self, folder: Path, before: Path) -> None:
        self._folder = folder
        self._before = before
        self.written: set[str] = set()

    def write(self, cards: Sequence[Card], spill: Spill) -> None:
        plan = parts.plan(cards, parts.old_parts(self._before, FORMAT))
        told = []
        within: dict[str, int] = {}
        for kept in plan.kept:
            self._take_over(kept.part)
            dead = {"dead": kept.dead} if kept.dead else {}  # a part that holds is told as when it was new
            told.append(_indexed(kept.part.id, len(kept.part.reports)) | dead)
            within |= {card.id: len(told) - 1 for card in kept.cards}
        for chosen, indexed in (*((part, True) for part in plan.indexed), (plan.scanned, False)):
            if chosen:
                self._put_aside(chosen, spill)
                told.append(self._new_part(chosen, spill, indexed))
                within |= {card.id: len(told) - 1 for card in chosen}
        named, finding = self._finder(cards)
        build = _digest([*(card.digest for card in cards), json.dumps(told), named])
        self._put("docs.js", _json_script("docs", build, _documents(cards, within)))
        self._put("names.js", _json_script("names", build, _names(cards)))
        self._put("finder.js", _json_script("finder", build, finding))
        manifest = {"format": FORMAT, "build": build, "names": named, "documents": len(cards), "parts": told}
        self._put("manifest.js", codec.manifest_script(manifest))
        self._prune()

    def _finder(self, cards: Sequence[Card]) -> tuple[str, dict[str, object]]:
        """Write the index of names, if another is wanted.  Its owner, and what the finder is told beside it."""
        standing = self._before / "finder-index.js"
        data = standing.read_bytes() if standing.is_file() else b""
        listing = standing.with_suffix(".txt")
        keys = listing.read_text("ascii", "replace").splitlines() if listing.is_file() else []
        owner = _owner_of(keys)
        whole = codec.is_script(data, "finder-index", owner)
        names = finder.numbered(finder.names_in(cards), keys if whole else ())
        if not whole or list(names.keys) != keys:
            owner = _owner_of(names.keys)
            data = _json_script("finder-index", owner, finder.index_of([*filter(None, names.indexed)]))
        self._put("finder-index.js", data)
        self._put("finder-index.txt", "".join(f"{key}\n" for key in names.keys).encode())
        return owner, finder.finder_of(names)

    def _put_aside(self, cards: Sequence[Card], spill: Spill) -> None:
        """Put aside what the entries of ``cards`` tell, unless that is done already."""

    def _new_part(self, cards: Sequence[Card], spill: Spill, indexed: bool) -> dict[str, object]:
        part = _digest([str(indexed), *(card.digest for card in cards)])
        if not indexed:
            firsts = list(texts.scanned_firsts(cards))
            for name, data in texts.scanned_files(part, cards, firsts, spill):
                self._put(name, data)
            return {"id": part, "indexed": False, "documents": len(cards), "firsts": firsts}
        files = chain(texts.packed_files(part, cards, spill), index_files(part, cards, spill))
        self._put_anew(part, files)
        count = sum(name.startswith(f"{part}/") for name in self.written)
        self._put(f"{part}/{parts.LISTING}", parts.listing_of(cards, count))
        return _indexed(part, len(cards))

    def _put_anew(self, part: str, files: Iterable[tuple[str, bytes]]) -> None:
        """Write the files of a part at once; it does not hold until its listing is there."""
        shutil.rmtree(self._folder / part, ignore_errors=True)  # of a build that came to no end
        folder, made = os.fspath(self._folder), set()
        for name, data in files:
            self.written.add(name)
            inside = name.rpartition("/")[0]
            if inside not in made:
                made.add(inside)
                (self._folder / inside).mkdir(parents=True, exist_ok=True)
            with open(f"{folder}/{name}", "wb", buffering=0) as file:  # noqa: PTH123 - thousands of them
                file.write(data)

    def _take_over(self, part: parts.OldPart) -> None:
        """Take a part's files as they are, the listing last: it says that the part is complete."""
        for name in part.files:
            self.written.add(name)
            target = self._folder / name
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                _link_or_copy(self._before / name, target)

    def _put(self, name: str, data: bytes) -> None:
        self.written.add(name)
        path = self._folder / name
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        partial.write_bytes(data)
        partial.replace(path)

    def _prune(self) -> None:
        for inside, _, names in os.walk(self._folder, topdown=False):
            folder = Path(inside).relative_to(self._folder).as_posix()
            before = "" if folder == "." else f"{folder}/"
            for name in names:
                if f"{before}{name}" not in self.written:
                    (self._folder / before / name).unlink()
            if before:
                with suppress(OSError):  # it holds something still
                    (self._folder / folder).rmdir()


class _Overlay(_Folder):
    """What changes in a standing folder, written into another one."""

    def __init__(self, folder: Path, before: Path, told: Callable[[Sequence[str]], Iterable[bytes]]) -> None:
        super().__init__(folder, before)
        self._told = told

    def _put_aside(self, cards: Sequence[Card], spill: Spill) -> None:
        for card, told in zip(cards, self._told([card.id for card in cards]), strict=True):
            spill.put(card, told)

    def _take_over(self, part: parts.OldPart) -> None:
        self.written.update(part.files)

    def _put(self, name: str, data: bytes) -> None:
        standing = self._before / name
        if standing.is_file() and standing.stat().st_size == len(data) and standing.read_bytes() == data:
            self.written.add(name)
        else:
            super()._put(name, data)

    def _prune(self) -> None:
        """Whoever puts the folder in place removes what is stale."""


def _link_or_copy(path: Path, target: Path) -> None:
    """Files of a part never change, so two sites may share them; not every disk can."""
    try:
        os.link(path, target)
    except OSError:
        shutil.copy2(path, target)


def _indexed(part: str, documents: int) -> dict[str, object]:
    return {"id": part, "indexed": True, "documents": documents, "texts": texts.TEXTS, "spots": SPOTS}


def _documents(cards: Sequence[Card], within: dict[str, int]) -> dict[str, object]:
    """What can be filtered and sorted by, in columns; see ``catalogue.js``."""
    regions = _column([("/".join(card.region), card.region_code) for card in cards])
    return {
        "issuer": _column([card.issuer for card in cards]),
        "category": _column([card.category for card in cards]),
        "date": _column([card.date for card in cards]),
        "region": regions | {"values": [path for path, _ in regions["values"]]},
        "code": [code for _, code in regions["values"]],
        "year": [card.year for card in cards],
        "length": [card.length for card in cards],
        "part": [within[card.id] for card in cards],
    }


def _column(values: Sequence[Any]) -> dict[str, list[Any]]:
    """Each value once, in order (neighbours that begin alike pack well), and its number for each report."""
    distinct = sorted(set(values))
    numbers = {value: number for number, value in enumerate(distinct)}
    return {"values": distinct, "of": [numbers[value] for value in values]}


def _names(cards: Sequence[Card]) -> dict[str, list[str]]:
    return {"id": [card.id for card in cards], "title": [card.title for card in cards]}


def _json_script(name: str, owner: str, value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return codec.script(name, owner, text.encode("utf-16-le", "surrogatepass"), level=6)


def _owner_of(keys: Sequence[str]) -> str:
    """The owner of the index of the names that have these keys."""
    return _digest([pinyin.TABLE.read_text("utf-8"), *keys])


def _digest(pieces: Iterable[str]) -> str:
    """A short name for what ``pieces`` say, the format and the folding table included."""
    told = "".join(f"{piece}\n" for piece in pieces)
    return hashlib.sha256(f"{FORMAT}\n".encode() + TABLE.read_bytes() + told.encode()).hexdigest()[:12]
